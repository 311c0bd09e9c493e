"""Adding one's own to a list while a moment is noted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from samensociaal_desktop.domain.encounters import Chosen, Feeling, Response
from samensociaal_desktop.domain.lists import LONGEST_LABEL
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.ui.components.moment_form import Extent, MomentForm
from samensociaal_desktop.ui.page import ScrollPage

ONE_OF_A_LIST = ("role", "who", "place", "reach")
SEVERAL_OF_A_LIST = ("held_back", "own_post", "help")


@pytest.fixture
def form(needs, show, moment):
    form = show(MomentForm(needs, Extent.FULL), 800, 3000)
    form.show_encounter(moment(responses=()), is_new=True)
    return form


def add(field, words: str) -> None:
    """Press "Own…", type, and Enter."""
    field.own.button.click()
    assert QApplication.focusWidget() is field.own.line.edit
    QTest.keyClicks(field.own.line.edit, words)
    QTest.keyClick(field.own.line.edit, Qt.Key.Key_Return)


def labels(chips) -> list[str]:
    return [option.accessibleName() for option in chips.options]


@pytest.mark.parametrize("name", ONE_OF_A_LIST)
def test_an_own_item_is_added_and_chosen_where_one_is_asked_for(form, vocabulary, name, qtbot):
    field = form.field(name)
    field.options[0].click()
    with qtbot.waitSignal(form.changed, timeout=100):
        add(field, "In de bus")
    assert getattr(form.written(), name) == field.value
    assert vocabulary.lists.label_of(field.value).nl == "In de bus"
    assert labels(field)[-1] == "In de bus"
    assert QApplication.focusWidget() is field.own.button
    assert field.own.line.isHidden()


@pytest.mark.parametrize("name", SEVERAL_OF_A_LIST)
def test_an_own_item_joins_those_chosen_where_several_may_be(form, name):
    field = form.field(name)
    first = field.options[0]
    first.click()
    add(field, "Iets van mezelf")
    assert len(getattr(form.written(), name)) == 2
    assert labels(field)[-1] == "Iets van mezelf"


def test_an_own_feeling_is_offered_before_and_after_with_a_strength(form):
    before, after = form.field("feelings_before"), form.field("feelings_after")
    add(before.chips, "Kriebelig")
    assert labels(after.chips)[-1] == "Kriebelig"
    assert after.value == ()
    ((feeling),) = form.written().feelings_before
    assert feeling == Feeling(feeling.id, 2)
    assert form.written().feelings_after == ()


def test_an_own_way_belongs_to_its_response(form, vocabulary):
    field = form.field("responses")
    field.chips.option("support").click()
    ways = field._ways_chips[Response.SUPPORT]
    add(ways, "Een kaart gestuurd")
    (chosen,) = form.written().responses
    assert chosen.response is Response.SUPPORT
    assert vocabulary.lists.options(Response.SUPPORT)[-1].id == chosen.options[0]
    field.chips.option("report").click()
    assert "Een kaart gestuurd" not in labels(field._ways_chips[Response.REPORT])


def test_doing_nothing_by_another_way_is_no_way_of_its_own(form, lists, look):
    field = form.field("responses")
    field.chips.option("ignore").click()
    nothing = next(item for item in lists.options(Response.IGNORE) if item.id == "resp.N0")
    add(field._ways_chips[Response.IGNORE], look.pick(nothing.label)[:LONGEST_LABEL])
    assert form.written().responses == (Chosen(Response.IGNORE),)


def test_an_own_kind_is_asked_where_it_belongs(form, vocabulary, look, words_on):
    picker = form.field("kinds")
    QTest.keyClicks(picker.search, "voetbalapp")
    picker.own.button.click()
    assert picker.own.line.edit.text() == "voetbalapp"
    QTest.keyClick(picker.own.line.edit, Qt.Key.Key_Return)
    assert "Where does it belong?" in words_on(picker)
    assert vocabulary.own("kinds") == ()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    (item,) = vocabulary.own("kinds")
    assert (item.within, item.label) == (vocabulary.lists.groups("kinds")[1].id, "voetbalapp")
    assert form.written().kinds == (item.id,)
    assert picker.search.text() == ""
    assert "voetbalapp" in labels(picker.chips)
    picker.chips.option(item.id).click()
    assert form.written().kinds == ()
    assert "voetbalapp" in labels(picker.chips), "one's own are always offered"
    assert QApplication.focusWidget() is picker.own.button


def test_a_kind_that_is_there_is_chosen_without_a_question(form, lists, look, vocabulary):
    picker = form.field("kinds")
    hidden = lists.items("kinds")[3]
    vocabulary.hide(hidden.id)
    add(picker, look.pick(hidden.label).lower())
    assert form.written().kinds == (hidden.id,)
    assert not vocabulary.lists.is_hidden(hidden.id)
    add(picker, look.pick(hidden.label))
    assert form.written().kinds == (hidden.id,)
    assert vocabulary.own("kinds") == ()


def test_typing_on_takes_the_question_away(form):
    picker = form.field("kinds")
    add(picker, "Gedoe")
    assert picker.own.line.groups.isVisible()
    QTest.keyClicks(picker.own.line.edit, "!")
    assert not picker.own.line.groups.isVisible()


@pytest.mark.parametrize("stage", ["the line", "the question"])
def test_escape_closes_the_line_and_nothing_else(form, vocabulary, stage):
    picker = form.field("kinds")
    picker.own.button.click()
    if stage == "the question":
        QTest.keyClicks(picker.own.line.edit, "Gedoe")
        QTest.keyClick(picker.own.line.edit, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert picker.own.line.isHidden()
    assert form.isVisible()
    assert QApplication.focusWidget() is picker.own.button
    assert vocabulary.own("kinds") == ()
    picker.own.button.click()
    assert picker.own.line.edit.text() == ""


def test_escape_closes_the_line_of_a_field(form):
    field = form.field("role")
    field.own.button.click()
    QTest.keyClick(field.own.line.edit, Qt.Key.Key_Escape)
    assert field.own.line.isHidden()
    assert QApplication.focusWidget() is field.own.button


def test_enter_on_nothing_closes_the_line(form):
    field = form.field("role")
    add(field, "  ")
    assert field.own.line.isHidden()
    assert field.value is None


@pytest.mark.parametrize("name", ["role", "kinds"])
def test_control_and_enter_in_the_line_means_the_line(form, name, qtbot):
    field = form.field(name)
    field.own.button.click()
    QTest.keyClicks(field.own.line.edit, "Trainer")
    with qtbot.assertNotEmitted(form.submitted, wait=20):
        QTest.keyClick(field.own.line.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.own.line.isHidden() == (name == "role")
    with qtbot.waitSignal(form.submitted, timeout=100):
        QTest.keyClick(form.field("line"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_label_is_as_long_as_a_button_can_bear(form, vocabulary):
    add(form.field("role"), "x" * (LONGEST_LABEL + 20))
    assert vocabulary.own("roles")[0].label == "x" * LONGEST_LABEL


def test_an_ampersand_is_an_ampersand(form):
    field = form.field("place")
    add(field, "Koffie & thee")
    assert labels(field)[-1] == "Koffie & thee"
    assert field.options[-1].text() == "Koffie && thee"


def test_tab_passes_the_line_after_the_button_that_opened_it(form):
    field = form.field("role")
    field.own.button.click()
    QTest.keyClick(field.own.line.edit, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is field.own.button
    QTest.keyClick(field.own.button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field.own.line.edit


def test_what_is_hidden_is_not_offered_but_for_a_moment_that_has_it(form, vocabulary, lists, moment):
    field, first = form.field("role"), lists.items("roles")[0].id
    vocabulary.hide(first)
    assert first not in [one.id for one in field.options]
    form.show_encounter(moment(role=first))
    assert field.value == first
    assert field.options[0].id == first
    form.show_encounter(moment())
    assert first not in [one.id for one in field.options]


def test_what_is_hidden_elsewhere_stays_while_it_is_chosen_here(form, vocabulary, lists):
    field, first = form.field("role"), lists.items("roles")[0].id
    field.options[0].click()
    vocabulary.hide(first)
    assert field.value == first


def test_a_hidden_kind_is_not_found_by_typing(form, vocabulary, lists, look):
    picker, kind = form.field("kinds"), lists.items("kinds")[0]
    vocabulary.hide(kind.id)
    QTest.keyClicks(picker.search, look.pick(kind.label))
    assert kind.id not in [one.id for one in picker.chips.options]


def test_a_journal_that_can_only_be_read_says_so(form, vocabulary, vault, words_on, needs):
    field = form.field("role")
    vaults.freeze(vault.own_lists._store._engine)
    add(field, "Trainer")
    assert any("read" in one for one in words_on(field.own.line))
    assert field.value is None
    assert field.own.line.isVisible()


def test_an_own_kind_leads_to_the_help_of_its_group(needs, library, show, moment, vocabulary, words_on):
    form = show(MomentForm(replace(needs, directory=library.directory), Extent.QUICK), 800, 1200)
    form.show_encounter(moment(), is_new=True)
    picker = form.field("kinds")
    add(picker, "Naaktfoto in de klasgroep")
    picker.own.line.groups.option("kind.S").click()
    assert any("Never send a sexual image on" in one for one in words_on(form))


@pytest.mark.parametrize("name", ["reach", "kinds"])
def test_the_line_comes_into_sight_where_its_button_stands_at_the_lower_edge(needs, show, name, moment, qtbot):
    form, page = MomentForm(needs, Extent.FULL), ScrollPage()
    page.column.addWidget(form)
    show(page, 700, 260)
    form.show_encounter(moment(), is_new=True)
    QApplication.processEvents()
    field, area = form.field(name), page.findChild(QScrollArea)
    bar = area.verticalScrollBar()
    bar.setValue(field.own.button.mapTo(area.widget(), QPoint(0, field.own.button.height())).y() - 260)

    def in_sight() -> bool:
        qtbot.wait(50)  # once everything has its place
        line, view = field.own.line, area.viewport()
        return view.rect().contains(line.mapTo(view, QPoint(1, line.height() - 1)))

    field.own.button.click()
    assert in_sight()
    QTest.keyClicks(field.own.line.edit, "Gedoe")
    QTest.keyClick(field.own.line.edit, Qt.Key.Key_Return)
    assert name != "kinds" or in_sight()
