"""Adding one's own to a list while a moment is noted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from samensociaal_desktop.domain.encounters import Chosen, Feeling, Response
from samensociaal_desktop.domain.lists import LONGEST_LABEL, Item, Lists
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.ui.components.moment_form import Extent, MomentForm
from samensociaal_desktop.ui.components.note_panel import NEW, NotePanel
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.vocabulary import Vocabulary

ONE_OF_A_LIST = ("role", "who", "place", "reach")
SEVERAL_OF_A_LIST = ("held_back", "own_post", "help")


@pytest.fixture
def form(needs, show, moment):
    form = show(MomentForm(needs, Extent.FULL), 800, 3000)
    form.show_encounter(moment(responses=()), is_new=True)
    for fold in form.folds:
        fold.unfold(True)
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
    form.folds[1].unfold(True)
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


# What stands in a line that is still open


def begin(field, words: str):
    """Press "Own…" and type, without Enter."""
    field.own.button.click()
    QTest.keyClicks(field.own.line.edit, words)
    return field.own


@pytest.fixture
def panel(needs, vault, edits, show):
    panel = show(NotePanel(needs, Extent.FULL, vault.drafts, edits), 800, 3000)
    panel.write_new()
    QTest.keyClicks(panel.form.field("line"), "Een grap")
    panel.form.field("responses").chips.option("support").click()
    return panel


@pytest.fixture
def anew(needs, vault, edits, show):
    """Return what opens another panel on the journal, as after a lock."""

    def anew(extent=Extent.FULL):
        panel = show(NotePanel(needs, extent, vault.drafts, edits), 800, 3000)
        panel.write_new()
        return panel

    return anew


def label(vocabulary, item_id: str) -> str:
    return vocabulary.lists.label_of(item_id).en


def test_saving_takes_in_what_stands_in_open_lines(panel, journal, vocabulary):
    begin(panel.form.field("role"), "Trainer")
    begin(panel.form.field("held_back"), "Ik was moe")
    begin(panel.form.field("feelings_before").chips, "Kriebelig")
    begin(panel.form.field("responses")._ways_chips[Response.SUPPORT], "Een kaart")
    panel.keep_button.click()
    (kept,) = journal.latest(5)
    chosen = (kept.role, *kept.held_back, kept.feelings_before[0].id, *kept.responses[0].options)
    assert [label(vocabulary, one) for one in chosen] == ["Trainer", "Ik was moe", "Kriebelig", "Een kaart"]


@pytest.mark.parametrize("way", ["Save", "Ctrl+Enter"])
def test_saving_asks_where_an_own_kind_belongs_before_it_saves(panel, journal, vocabulary, words_on, way):
    own = begin(panel.form.field("kinds"), "Gedoe in de voetbalapp")
    for _again in range(2):
        if way == "Save":
            panel.keep_button.click()
        else:
            QTest.keyClick(panel.form.field("line"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert journal.latest(5) == ()
        assert QApplication.focusWidget() is own.line.groups.options[0]
        assert {"Where does it belong?", "Not saved yet. First finish your own words above."} <= set(words_on(panel))
    own.line.groups.option("kind.T").click()
    assert not any(one.startswith("Not saved yet") for one in words_on(panel))
    panel.keep_button.click()
    (kept,) = journal.latest(5)
    assert [label(vocabulary, one) for one in kept.kinds] == ["Gedoe in de voetbalapp"]


def test_an_own_kind_that_is_there_already_is_chosen_on_saving(panel, journal, lists, look):
    kind = lists.items("kinds")[3]
    begin(panel.form.field("kinds"), look.pick(kind.label))
    panel.keep_button.click()
    assert journal.latest(1)[0].kinds == (kind.id,)


def test_an_open_line_without_words_stops_nothing(panel, journal):
    begin(panel.form.field("kinds"), "  ")
    panel.keep_button.click()
    assert len(journal.latest(5)) == 1


def test_what_cannot_be_added_is_not_saved_and_still_there(panel, vault, words_on):
    own = begin(panel.form.field("role"), "Trainer")
    vaults.freeze(vault.own_lists._store._engine)
    panel.keep_button.click()
    assert any("read" in one for one in words_on(own.line))
    assert own.words == "Trainer"


def test_leaving_keeps_what_stands_in_open_lines(panel, anew, vocabulary):
    begin(panel.form.field("role"), "Trainer")
    begin(panel.form.field("kinds"), "Gedoe")
    begin(panel.form.field("feelings_after").chips, "Opgelucht")
    begin(panel.form.field("responses")._ways_chips[Response.SUPPORT], "Een kaart")
    panel.flush()
    form = anew().form
    assert form.own_words == {
        "role.": "Trainer",
        "kinds.": "Gedoe",
        "feelings_after.": "Opgelucht",
        "responses.support": "Een kaart",
    }
    assert form.field("role").own.line.isVisible()
    assert QApplication.focusWidget() is not form.field("role").own.line.edit
    assert all(vocabulary.own(one) == () for one in ("roles", "kinds", "feelings", "responses"))
    QTest.keyClick(form.field("role").own.line.edit, Qt.Key.Key_Return)
    assert label(vocabulary, form.written().role) == "Trainer"


def test_words_that_a_screen_reader_writes_are_kept_too(panel, anew):
    begin(panel.form.field("role"), "").line.edit.setText("Trainer")
    panel.flush()
    assert anew().form.own_words == {"role.": "Trainer"}


def test_a_small_form_unfolds_for_words_that_it_has_no_place_for(panel, anew):
    begin(panel.form.field("role"), "Trainer")
    panel.flush()
    again = anew(Extent.CARD)
    assert again.form.extent is Extent.FULL
    assert again.form.field("role").own.words == "Trainer"
    assert again.more_button.isHidden()


def test_unfolding_takes_the_open_line_along(needs, vault, edits, show, anew):
    panel = anew(Extent.QUICK)
    begin(panel.form.field("kinds"), "Gedoe")
    panel.tell_more()
    assert panel.form.field("kinds").own.words == "Gedoe"


def test_words_under_a_response_taken_back_stay_in_the_draft(panel, anew, vocabulary):
    begin(panel.form.field("responses")._ways_chips[Response.SUPPORT], "Een kaart")
    panel.form.field("responses").chips.option("support").click()
    panel.flush()
    again = anew()
    assert again.form.own_words == {"responses.support": "Een kaart"}
    QTest.keyClicks(again.form.field("line"), "!")
    again.flush()
    assert anew().form.own_words == {"responses.support": "Een kaart"}


def test_escape_takes_the_words_out_of_the_draft(panel, anew):
    own = begin(panel.form.field("role"), "Trainer")
    panel.flush()
    QTest.keyClick(own.line.edit, Qt.Key.Key_Escape)
    panel.flush()
    assert anew().form.own_words == {}


def test_a_cleared_draft_takes_the_words_away_and_undo_brings_them_back(panel, bar):
    own = begin(panel.form.field("role"), "Trainer")
    panel.flush()
    panel.discard()
    assert own.line.isHidden()
    assert panel.form.own_words == {}
    bar.action_button.click()
    assert own.words == "Trainer"
    assert own.line.isVisible()


def test_a_draft_of_before_has_no_such_words(panel, anew, vault):
    panel.flush()
    form = dict(vault.drafts.get(NEW).form)
    del form["own"]
    vault.drafts.keep(NEW, form)
    assert anew().form.own_words == {}


def test_typing_in_the_line_leaves_the_strengths_alone(form):
    feelings = form.field("feelings_before")
    feelings.chips.options[0].click()
    row = feelings._rows.itemAt(0).widget()
    begin(feelings.chips, "Kriebelig")
    assert feelings._rows.itemAt(0).widget() is row


# Kinds of a pack


def test_a_kind_of_a_pack_leads_to_the_help_of_its_group(needs, library, lists, vault, show, moment, words_on):
    groups = [
        replace(one, items=(*one.items, Item("school.foto", LocalisedText("Foto", "Photo"))))
        if one.id == "kind.S"
        else one
        for one in lists.groups("kinds")
    ]
    more = Lists({**{one: lists.groups(one) for one in lists}, "kinds": tuple(groups)})
    vocabulary = Vocabulary(more, vault.own_lists, vault.history)
    asked = []
    needs = replace(needs, vocabulary=vocabulary, directory=library.directory, go_to_help=asked.append)
    form = show(MomentForm(needs, Extent.QUICK), 800, 1200)
    form.show_encounter(moment(kinds=("school.foto",)))
    assert any("Never send a sexual image on" in one for one in words_on(form))
    assert any(one.startswith(("You can go here", "For example here")) for one in words_on(form))
    form._where.help_button.click()
    assert asked == [("school.foto", "kind.S")]
