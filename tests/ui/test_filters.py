"""The search box and the filters under it: together an `EncounterFilter`, both ways."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.domain.lists import Item, Lists
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.ui.components.day_fields import TELL_PAUSE_MS
from samensociaal_desktop.ui.pages.journal.filters import FilterBar
from samensociaal_desktop.ui.vocabulary import Vocabulary

LISTS = open_library().lists
KINDS = [group.id for group in LISTS.groups("kinds")]
PLACES = [item.id for item in LISTS.items("places")]
ROLES = [item.id for item in LISTS.items("roles")]
TRIED = Plan(id="tried", trigger="ik een grap zie", action="adem ik eerst", made_at=datetime(2026, 4, 1))
RESTING = replace(TRIED, id="resting", trigger="iemand mij uitlacht in de groepsapp van de klas", active=False)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1))
FILTERS = st.builds(
    EncounterFilter,
    words=st.sampled_from(["", "voetbal", "geïrriteerd op school"]),
    since=DAYS,
    until=DAYS,
    responses=st.frozensets(st.sampled_from(Response)),
    kinds=st.frozensets(st.sampled_from(KINDS)).map(LISTS.spread),
    on_purpose=st.none() | st.sampled_from(OnPurpose),
    main_only=st.booleans(),
    roles=st.frozensets(st.sampled_from([*ROLES, "role.gone"]), max_size=3),
    places=st.frozensets(st.sampled_from([*PLACES, "place.gone"]), max_size=3),
    weights=st.frozensets(st.integers(1, 4)),
    plans=st.frozensets(st.sampled_from(["tried", "resting", "gone"])),
    has_evidence=st.booleans(),
)


@pytest.fixture
def bar(vocabulary, look, clock, show):
    bar = show(FilterBar(vocabulary, look, clock, lambda: (TRIED, RESTING)), 900, 400)
    bar.layout().addWidget(bar.clear_button)
    return bar


def tick(button, *ids):
    """Tick in the menu of a button, as a click does; return the ids that are ticked in it afterwards."""
    menu = button.menu()
    menu.aboutToShow.emit()
    for one in ids:
        next(action for action in menu.actions() if action.data() == one).trigger()
    return [action.data() for action in menu.actions() if action.isChecked()]


def words_in(button):
    button.menu().aboutToShow.emit()
    return [action.text() for action in button.menu().actions()]


def chips(bar):
    return [chip.text().strip() for chip in bar.chips.buttons if chip.isVisibleTo(bar)]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=FILTERS, unfolded=st.booleans(), tight=st.booleans())
def test_a_filter_that_is_shown_is_the_filter_that_is_asked_for(bar, wanted, unfolded, tight):
    bar.make_tight(tight)
    bar.unfold(unfolded)
    bar.value = wanted
    assert bar.value == wanted
    assert LISTS.spread(bar.asked.kinds) == wanted.kinds
    assert bar.asked.kinds <= set(KINDS)
    assert bar.is_on == bar.clear_button.isVisibleTo(bar) == (wanted != EncounterFilter())


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
    bar.period.option("last-month").click()
    assert (said[-1].since, said[-1].until) == (date(2026, 3, 1), date(2026, 3, 31))
    assert len(said) == 9
    bar.clear_button.click()
    assert said[-1] == bar.value == EncounterFilter()
    assert bar.search.hasFocus()


def test_what_only_a_chart_asks_is_dropped_with_the_responses_of_that_chart(bar):
    bar.value = EncounterFilter(responses=frozenset({Response.REPORT}), main_only=True)
    bar.responses.option("ignore").click()
    assert bar.value == EncounterFilter(responses=frozenset({Response.REPORT, Response.IGNORE}))


def test_escape_empties_the_search_and_down_goes_to_the_list(bar, qtbot):
    QTest.keyClicks(bar.search, "grap")
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.search.text() == ""
    with qtbot.waitSignal(bar.search.down_pressed):
        QTest.keyClick(bar.search, Qt.Key.Key_Down)


# The period


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (EncounterFilter(since=date(2026, 3, 2), until=date(2026, 3, 8)), "2 March 2026 – 8 March 2026"),
        (EncounterFilter(since=date(2026, 3, 2), until=date(2026, 3, 2)), "2 March 2026"),
        (EncounterFilter(since=date(2026, 3, 2)), "From 2 March 2026"),
        (EncounterFilter(until=date(2026, 3, 2)), "Until 2 March 2026"),
    ],
)
def test_a_period_from_a_chart_stands_on_a_chip_of_its_own(bar, wanted, words):
    bar.value = wanted
    assert bar.period.option("own").text() == words
    assert bar.period.chosen() == ("own",)
    assert bar.words == (words,)
    bar.period.option("month").click()
    assert bar.value.until is None
    assert bar.words == ("This month",)
    bar.period.option("own").click()
    assert bar.value == wanted


def test_a_period_that_is_shown_makes_no_new_chips(bar):
    before = bar.period.options
    assert not bar.period.option("own").isVisible()
    for wanted in (EncounterFilter(since=date(2026, 3, 2)), EncounterFilter(until=date(2026, 3, 8)), EncounterFilter()):
        bar.value = wanted
        assert bar.period.options == before
        assert bar.period.option("own").isVisible() == (wanted != EncounterFilter())
    assert bar.period.option("own").accessibleName() == "Until 8 March 2026"
    assert bar.period.chosen() == ()


@pytest.fixture
def fields(bar):
    """The two fields for days, chosen by keyboard."""
    chip = bar.period.option("days")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    return bar.period.fields


def test_days_of_ones_own_are_typed_as_one_says_them(bar, qtbot):
    fields = bar.period.fields
    assert not fields.isVisible()
    bar.period.option("days").click()
    assert fields.isVisible()
    fields.since.line.setText("1 maart")
    assert bar.value.since == date(2026, 3, 1)
    assert fields.since.understood.text() == "Sunday 1 March 2026"
    fields.until.line.setText("gisteren")
    assert bar.value == EncounterFilter(since=date(2026, 3, 1), until=date(2026, 4, 15))
    with qtbot.assertNotEmitted(bar.changed):
        fields.until.line.setText("gisteren ")
    fields.until.line.clear()
    assert bar.value.until is None
    assert not fields.until.understood.isVisible()
    bar.period.option("days").click()
    assert not fields.isVisible()
    assert bar.value == EncounterFilter()


def test_a_month_or_a_year_is_from_its_first_day_until_its_last(bar, fields):
    fields.since.line.setText("maart")
    fields.until.line.setText("March 2026")
    assert (bar.value.since, bar.value.until) == (date(2026, 3, 1), date(2026, 3, 31))
    assert fields.since.understood.text() == fields.since.line.accessibleDescription() == "Sunday 1 March 2026"
    assert fields.until.understood.text() == "Tuesday 31 March 2026"
    fields.until.line.setText("2025")  # earlier: then it is where the period begins
    assert (bar.value.since, bar.value.until) == (date(2025, 1, 1), date(2026, 3, 31))
    assert fields.until.understood.text() == "Wednesday 1 January 2025"
    assert fields.since.understood.text() == "Tuesday 31 March 2026"
    fields.since.line.setText("mei 2025")
    assert (bar.value.since, bar.value.until) == (date(2025, 5, 1), date(2025, 12, 31))
    assert fields.until.understood.text() == "Wednesday 31 December 2025"


def test_the_focus_goes_to_the_first_field_and_tab_from_there_to_the_second_and_the_next_filter(bar, fields, qtbot):
    assert fields.since.line.hasFocus()
    for next_one in (fields.until.line, bar.responses.options[0]):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is next_one
    for before in (fields.until.line, fields.since.line, bar.period.option("days")):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is before
    QTest.keyClick(bar.period.option("days"), Qt.Key.Key_Space)
    QTest.keyClick(bar.period.option("days"), Qt.Key.Key_Tab)
    assert bar.responses.options[0].hasFocus()


def test_a_day_that_is_not_understood_changes_nothing_and_that_is_said(bar, fields, qtbot):
    fields.since.line.setText("weet niet")
    assert bar.value == EncounterFilter()
    assert fields.since.understood.text() == "I do not understand this day, so it does not count yet. Try: 12 March"
    fields.since.line.setText("maart")
    with qtbot.assertNotEmitted(bar.changed):
        fields.since.line.setText("maart of zo")
    assert bar.value == EncounterFilter(since=date(2026, 3, 1))
    assert bar.words == ("From 1 March 2026",)
    assert fields.since.understood.text() == "I do not understand this day. 1 March 2026 still counts."
    assert fields.since.line.accessibleDescription() == fields.since.understood.text()
    with qtbot.assertNotEmitted(bar.changed):
        fields.since.line.setText("maart")
    assert fields.since.understood.text() == "Sunday 1 March 2026"
    fields.since.line.setText("weet niet")
    fields.since.line.clear()
    assert bar.value == EncounterFilter()
    assert fields.since.line.accessibleDescription() == ""


def test_a_screen_reader_is_told_what_is_not_understood_when_typing_stops_or_one_goes_on(
    bar, fields, qtbot, monkeypatch
):
    said = []
    monkeypatch.setattr("samensociaal_desktop.ui.components.day_fields.announce", lambda _on, it: said.append(it))
    trouble = "I do not understand this day, so it does not count yet. Try: 12 March"
    for field in (fields.since, fields.until):
        assert field._telling.interval() == TELL_PAUSE_MS
        field._telling.setInterval(150)
    QTest.keyClicks(fields.since.line, "weet niet")
    assert said == []
    qtbot.waitUntil(lambda: said == [trouble], timeout=3000)
    QTest.keyClick(fields.since.line, Qt.Key.Key_Tab)
    QTest.keyClicks(fields.until.line, "ook niet")
    QTest.keyClick(fields.until.line, Qt.Key.Key_Tab)
    assert said == [trouble, trouble]
    fields.until.line.setText("ook")
    fields.until.line.setText("2025")
    fields.since.line.setText("maar")
    bar.value = EncounterFilter()
    qtbot.wait(250)
    assert said == [trouble, trouble]
    assert fields.is_empty


def test_days_in_the_wrong_order_are_turned_round(bar):
    bar.period.option("days").click()
    bar.period.fields.since.line.setText("10 april")
    bar.period.fields.until.line.setText("1 april")
    assert (bar.value.since, bar.value.until) == (date(2026, 4, 1), date(2026, 4, 10))


def test_days_of_ones_own_begin_at_those_of_the_chart(bar):
    bar.value = EncounterFilter(since=date(2026, 3, 2), until=date(2026, 3, 8))
    bar.period.option("days").click()
    assert bar.value == EncounterFilter(since=date(2026, 3, 2), until=date(2026, 3, 8))
    assert bar.period.fields.since.line.text() == "2 March 2026"


# What unfolds


def test_other_filters_unfold_and_what_is_on_stands_there_as_chips_when_they_are_folded(bar, look, lists):
    assert bar.more_button.text() == "More filters"
    assert not bar.more.isVisible()
    bar.more_button.click()
    assert bar.more.isVisible()
    assert bar.more_button.text() == "Fewer filters"
    tick(bar.more.places, *PLACES[:2])
    tick(bar.more.weights, "3")
    bar.more.evidence.option("evidence").click()
    assert chips(bar) == []
    bar.more_button.click()
    assert bar.more_button.text() == "More filters (4)"
    names = sorted((look.pick(lists.label_of(one)) for one in PLACES[:2]), key=str.casefold)
    assert chips(bar) == [*names, "3 heavy", "With evidence"]
    bar.chips.buttons[2].click()
    bar.chips.buttons[2].click()
    assert bar.value == EncounterFilter(places=frozenset(PLACES[:2]))
    assert bar.more_button.text() == "More filters (2)"


def test_taking_chips_away_by_keyboard_goes_on_to_the_next_and_ends_at_the_button(bar):
    bar.value = EncounterFilter(weights=frozenset({1, 2}))
    bar.chips.buttons[0].setFocus()
    QTest.keyClick(bar.chips.buttons[0], Qt.Key.Key_Space)
    assert QApplication.focusWidget() is bar.chips.buttons[0]
    assert bar.chips.buttons[0].accessibleName() == "Ask no longer for: 2 noticeable"
    QTest.keyClick(bar.chips.buttons[0], Qt.Key.Key_Space)
    assert bar.more_button.hasFocus()
    assert bar.value == EncounterFilter()


def test_escape_folds_and_the_focus_goes_to_what_unfolds(bar):
    bar.unfold(True)
    bar.more.places.setFocus()
    QTest.keyClick(bar.more.places, Qt.Key.Key_Escape)
    assert not bar.is_unfolded
    assert bar.more_button.hasFocus()
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert not bar.is_unfolded


def test_in_little_room_all_but_the_search_box_folds(bar):
    bar.value = EncounterFilter(since=date(2026, 3, 2), responses=frozenset({Response.REPORT}), on_purpose=OnPurpose.NO)
    assert chips(bar) == ["Not on purpose"]
    bar.make_tight(True)
    assert not bar.responses.isVisible()
    assert bar.more_button.text() == "Filters (3)"
    assert chips(bar) == ["From 2 March 2026", "Report", "Not on purpose"]
    bar.chips.buttons[0].click()
    bar.chips.buttons[0].click()
    assert bar.value == EncounterFilter(on_purpose=OnPurpose.NO)
    bar.unfold(True)
    assert bar.responses.isVisible()
    assert bar.more.isVisible()
    bar.make_tight(False)
    assert bar.responses.isVisible()
    assert not bar.more.isVisible()


@pytest.mark.qt_log_ignore("raise", "grabbing", extend=True)
def test_a_menu_stays_open_while_one_ticks_and_says_what_is_ticked(bar, qtbot):
    bar.unfold(True)
    menu = bar.more.weights.menu()
    menu.popup(bar.mapToGlobal(QPoint(0, 0)))
    menu.setActiveAction(menu.actions()[0])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[1]).center())
    assert menu.isVisible()
    assert bar.value.weights == {1, 2}
    assert bar.more.weights.text() == "1 small, 2 noticeable"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    assert bar.more.weights.text() == "How heavy: 3"
    assert bar.more.weights.accessibleName() == "How heavy: 1 small, 2 noticeable, 3 heavy"


def test_one_purpose_at_a_time(bar):
    tick(bar.more.on_purpose, "no", "half")
    assert bar.value == EncounterFilter(on_purpose=OnPurpose.HALF)
    assert tick(bar.more.on_purpose) == ["half"]


def test_plans_are_those_of_the_person_the_active_one_first(bar):
    assert words_in(bar.more.plans) == ["If ik een grap zie", "", "If iemand mij uitlacht in de groepsapp van…"]
    bar.value = EncounterFilter(plans=frozenset({"gone"}))
    assert chips(bar) == ["A plan that is gone"]
    bar.follow_plans()
    assert bar.value.plans == {"gone"}


# Kinds


def test_kinds_are_chosen_by_group_from_a_menu(bar, look, lists):
    assert bar.more.kinds.text() == "Kind"
    assert bar.more.kinds.accessibleName() == "Kind: all"
    tick(bar.more.kinds, *KINDS[:3])
    assert bar.value.kinds == lists.spread(KINDS[:3])
    assert bar.asked.kinds == set(KINDS[:3])
    assert bar.more.kinds.text() == "Kind: 3"
    assert tick(bar.more.kinds, KINDS[1], KINDS[2]) == [KINDS[0]]
    assert bar.more.kinds.text() == look.pick(lists.label_of(KINDS[0]))
    bar.value = EncounterFilter(kinds=frozenset(KINDS[1:2]))
    assert tick(bar.more.kinds) == [KINDS[1]]


def test_own_kinds_stand_below_the_groups_and_their_group_finds_them_too(bar, vocabulary, lists, look):
    own = vocabulary.add("kinds", KINDS[1], "Gedoe & zo")
    assert words_in(bar.more.kinds)[-2:] == ["", "Gedoe && zo"]
    tick(bar.more.kinds, KINDS[1])
    assert bar.value.kinds == {*lists.spread({KINDS[1]}), own}
    assert bar.more.kinds.text() == look.pick(lists.label_of(KINDS[1]))
    tick(bar.more.kinds, KINDS[1], own)
    assert bar.value.kinds == {own}
    assert bar.more.kinds.text() == "Gedoe && zo"


def test_a_filter_from_elsewhere_shows_the_group_alone(bar, vocabulary):
    own = vocabulary.add("kinds", KINDS[1], "Gedoe")
    bar.value = EncounterFilter(kinds=frozenset({KINDS[1], own}))
    assert bar.value.kinds == vocabulary.lists.spread({KINDS[1]})
    assert own in bar.value.kinds
    assert "Gedoe" not in bar.more.kinds.text()


@pytest.mark.parametrize(("list_id", "within", "name"), [("kinds", KINDS[1], "kinds"), ("places", "", "places")])
def test_an_own_item_that_is_taken_away_is_no_longer_asked_for(bar, vocabulary, qtbot, list_id, within, name):
    own = vocabulary.add(list_id, within, "Gedoe")
    tick(getattr(bar.more, name), own)
    assert own in getattr(bar.value, name)
    with qtbot.waitSignal(bar.changed, timeout=100):
        vocabulary.remove(vocabulary.own(list_id)[0])
    assert bar.value == EncounterFilter()


def test_a_group_finds_the_kinds_that_a_pack_put_there(look, clock, show, vault, journal, moment):
    more = Item("school.pauze", LocalisedText("Gedoe in de pauze", "Trouble at break"))
    groups = tuple(
        replace(one, items=(*one.items, more)) if one.id == KINDS[1] else one for one in LISTS.groups("kinds")
    )
    lists = Lists({**{one: LISTS.groups(one) for one in LISTS}, "kinds": groups})
    vocabulary = Vocabulary(lists, vault.own_lists, vault.history)
    bar = show(FilterBar(vocabulary, look, clock, vault.agreements.plans), 900, 200)
    here, there = moment(1, kinds=("school.pauze",)), moment(2, kinds=(lists.items("kinds")[0].id,))
    journal.add_all([here, there])
    tick(bar.more.kinds, KINDS[1])
    assert [found.encounter for found in journal.page(bar.value)] == [here]
    assert [bar.value.admits(one) for one in (here, there)] == [True, False]
    bar.value = bar.value
    assert bar.more.kinds.text() == look.pick(lists.label_of(KINDS[1]))


def test_what_a_part_of_a_chart_asks_for_is_said_by_chips_that_take_it_away(bar, look, lists, qtbot):
    wanted = EncounterFilter(
        items=lists.good,
        felt_twice=frozenset({"feeling.none"}),
        outcomes=frozenset(Outcome),
        plan_results=frozenset({PlanResult.WORKED, PlanResult.PARTLY}),
        weekdays=frozenset({0}),
        hours=frozenset({21}),
        lacks=frozenset(Lack),
    )
    bar.value = wanted
    assert bar.value == wanted
    assert [one.text().strip() for one in bar.chips.buttons] == [
        "Good moments",
        "feeling.none, before and after",
        "With an outcome",
        "It worked, Partly",
        "Monday",
        "Between 21:00 and 22:00",
        "What you did is not filled in, On purpose or not is not filled in",
    ]
    bar.unfold(True)
    assert bar.chips.isVisibleTo(bar)  # they have no filter of their own to be seen in
    while bar.chips.buttons:
        with qtbot.waitSignal(bar.changed):
            bar.chips.buttons[0].click()
    assert not bar.is_on
    assert not bar.chips.isVisibleTo(bar)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            {"items": frozenset({"resp.A1", "resp.A2"})},
            "Asked in private what they meant, Said in private how it affects me",
        ),
        ({"weekdays": frozenset(range(7)), "hours": frozenset({8, 9})}, "8:00, 9:00"),
        ({"weekdays": frozenset({5, 6}), "hours": frozenset(range(24))}, "Saturday, Sunday With an exact time"),
        ({"weekdays": frozenset(range(7)), "hours": frozenset(range(24))}, "With an exact time"),
        ({"weekdays": frozenset(range(7))}, "With an exact time"),
        ({"plan_results": frozenset(PlanResult)}, "With how the plan went"),
        ({"outcomes": frozenset({Outcome.HELPED})}, "It helped"),
    ],
)
def test_each_part_has_its_words(bar, wanted, said):
    bar.value = EncounterFilter(**wanted)
    assert " ".join(one.text().strip() for one in bar.chips.buttons) == said


def test_calm_ways_of_speaking_up_have_one_name(bar, lists):
    bar.value = EncounterFilter(items=lists.calm)
    assert [one.text().strip() for one in bar.chips.buttons] == ["Spoke up calmly"]
