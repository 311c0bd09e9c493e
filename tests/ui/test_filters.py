"""The search box and its chips: together an `EncounterFilter`, both ways."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.encounters import EncounterFilter, OnPurpose, Response
from samensociaal_desktop.domain.lists import Item, Lists
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.ui.pages.journal.filters import FilterBar
from samensociaal_desktop.ui.vocabulary import Vocabulary

LISTS = open_library().lists
KINDS = [group.id for group in LISTS.groups("kinds")]
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1))
FILTERS = st.builds(
    EncounterFilter,
    words=st.sampled_from(["", "voetbal", "geïrriteerd op school"]),
    since=DAYS,
    until=DAYS,
    responses=st.frozensets(st.sampled_from(Response)),
    kinds=st.frozensets(st.sampled_from(KINDS)).map(LISTS.spread),
    on_purpose=st.none() | st.sampled_from(OnPurpose),
)


@pytest.fixture
def bar(vocabulary, look, clock, show):
    return show(FilterBar(vocabulary, look, clock), 900, 200)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=FILTERS)
def test_a_filter_that_is_shown_is_the_filter_that_is_asked_for(bar, wanted):
    bar.value = wanted
    assert bar.value == wanted
    assert bar.clear_button.isVisible() == (wanted != EncounterFilter())


def test_typing_and_pressing_ask_for_the_same(bar, clock):
    said = []
    bar.changed.connect(lambda: said.append(bar.value))
    QTest.keyClicks(bar.search, " ab ")
    bar.responses.option("report").click()
    bar.responses.option("ignore").click()
    bar.period.option("month").click()
    assert said[-1] == EncounterFilter(
        words="ab", since=date(2026, 4, 1), responses=frozenset({Response.REPORT, Response.IGNORE})
    )
    bar.period.option("year").click()
    assert said[-1].since == date(2026, 1, 1)
    assert len(said) == 8
    bar.clear_button.click()
    assert said[-1] == bar.value == EncounterFilter()
    assert bar.search.hasFocus()


def test_kinds_are_chosen_by_group_from_a_menu(bar, look, lists):
    menu = bar.kind_button.menu()
    actions = menu.actions()
    assert [action.data() for action in actions] == KINDS
    assert bar.kind_button.text() == "Kind"
    assert bar.kind_button.accessibleName() == "Kind: all"
    for action in actions[:3]:
        action.trigger()
    assert bar.value.kinds == lists.spread(KINDS[:3])
    assert bar.kind_button.text() == "3 kinds"
    actions[1].trigger()
    actions[2].trigger()
    assert bar.kind_button.text() == look.pick(lists.label_of(KINDS[0]))
    bar.value = EncounterFilter(kinds=frozenset(KINDS[1:2]))
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in actions[:3]] == [False, True, False]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (EncounterFilter(since=date(2026, 3, 2), until=date(2026, 3, 8)), "2 March 2026 – 8 March 2026"),
        (EncounterFilter(since=date(2026, 3, 2), until=date(2026, 3, 2)), "2 March 2026"),
        (EncounterFilter(since=date(2026, 3, 2)), "From 2 March 2026"),
        (EncounterFilter(until=date(2026, 3, 2)), "Until 2 March 2026"),
        (EncounterFilter(on_purpose=OnPurpose.NO), "Not on purpose"),
        (EncounterFilter(since=date(2026, 3, 2), on_purpose=OnPurpose.HALF), "From 2 March 2026 · Half"),
    ],
)
def test_a_period_from_a_chart_stands_on_a_chip_of_its_own(bar, wanted, words):
    bar.value = wanted
    assert bar.period.option("own").text() == words
    assert bar.period.chosen() == ("own",)
    bar.period.option("month").click()
    assert bar.value.until is None
    bar.period.option("own").click()
    assert bar.value == wanted


def test_escape_empties_the_search_and_down_goes_to_the_list(bar, qtbot):
    QTest.keyClicks(bar.search, "grap")
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.search.text() == ""
    with qtbot.waitSignal(bar.search.down_pressed):
        QTest.keyClick(bar.search, Qt.Key.Key_Down)


def test_own_kinds_stand_below_the_groups_and_their_group_finds_them_too(bar, vocabulary, lists, look):
    own = vocabulary.add("kinds", KINDS[1], "Gedoe & zo")
    actions = bar.kind_button.menu().actions()
    assert [action.data() for action in actions] == [*KINDS, None, own]
    assert actions[-1].text() == "Gedoe && zo"
    actions[1].trigger()
    assert bar.value.kinds == {*lists.spread({KINDS[1]}), own}
    assert bar.kind_button.text() == look.pick(lists.label_of(KINDS[1]))
    actions[1].trigger()
    actions[-1].trigger()
    assert bar.value.kinds == {own}
    assert bar.kind_button.text() == "Gedoe && zo"


def test_a_filter_from_elsewhere_shows_the_group_alone(bar, vocabulary):
    own = vocabulary.add("kinds", KINDS[1], "Gedoe")
    bar.value = EncounterFilter(kinds=frozenset({KINDS[1], own}))
    assert bar.value.kinds == vocabulary.lists.spread({KINDS[1]})
    assert own in bar.value.kinds
    assert "Gedoe" not in bar.kind_button.text()


def test_an_own_kind_that_is_taken_away_is_no_longer_asked_for(bar, vocabulary, qtbot):
    own = vocabulary.add("kinds", KINDS[1], "Gedoe")
    bar.kind_button.menu().actions()[-1].trigger()
    with qtbot.waitSignal(bar.changed, timeout=100):
        vocabulary.remove(vocabulary.own("kinds")[0])
    assert own not in bar.value.kinds
    assert bar.value == EncounterFilter()


def test_a_group_finds_the_kinds_that_a_pack_put_there(look, clock, show, vault, journal, moment):
    more = Item("school.pauze", LocalisedText("Gedoe in de pauze", "Trouble at break"))
    groups = tuple(
        replace(one, items=(*one.items, more)) if one.id == KINDS[1] else one for one in LISTS.groups("kinds")
    )
    lists = Lists({**{one: LISTS.groups(one) for one in LISTS}, "kinds": groups})
    bar = show(FilterBar(Vocabulary(lists, vault.own_lists, vault.history), look, clock), 900, 200)
    here, there = moment(1, kinds=("school.pauze",)), moment(2, kinds=(lists.items("kinds")[0].id,))
    journal.add_all([here, there])
    bar.kind_button.menu().actions()[1].trigger()
    assert [found.encounter for found in journal.page(bar.value)] == [here]
    assert [bar.value.admits(one) for one in (here, there)] == [True, False]
    bar.value = bar.value
    assert bar.kind_button.text() == look.pick(lists.label_of(KINDS[1]))
