"""Writing a moment: drafts that outlive everything, undo for what was cleared, and errors that cost no word."""

from dataclasses import replace
from datetime import datetime
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.content.sample import sample
from samensociaal_desktop.domain.encounters import Chosen, Edit, OnPurpose, Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.moment_form import Extent
from samensociaal_desktop.ui.components.note_panel import NEW, NotePanel
from samensociaal_desktop.ui.edits import Edits

CONTROL = Qt.KeyboardModifier.ControlModifier
CHOSEN = {"on_purpose": OnPurpose.YES}


@pytest.fixture
def panel_on(needs, vault, edits, show):
    """Open a panel of some extent on the journal, as a page or a dialog does."""

    def open_panel(extent=Extent.QUICK, moment=None):
        panel = show(NotePanel(needs, extent, vault.drafts, edits), 700, 600)
        panel.write_new() if moment is None else panel.revise(moment)
        return panel

    return open_panel


@pytest.fixture
def panel(panel_on):
    return panel_on()


def write(panel, line="Iemand werd uitgelachen", response="support"):
    panel.form.begin()
    QTest.keyClicks(panel.form.field("line"), line)
    if response:
        panel.form.field("responses").chips.option(response).click()


def state_of(panel):
    return panel._state.text() if panel._state.isVisible() else ""


def trouble_of(panel):
    return panel._trouble.text() if panel._trouble.isVisible() else ""


# Keeping


def test_a_moment_is_kept_and_the_panel_can_take_another(panel, journal, bar, qtbot):
    write(panel)
    with qtbot.waitSignal(panel.kept) as kept:
        panel.keep_button.click()
    (moment,) = journal.latest(5)
    assert kept.args == [moment]
    assert (moment.line, moment.response) == ("Iemand werd uitgelachen", Response.SUPPORT)
    panel.write_new()
    assert panel.form.written().line == ""
    assert (bar.text, bar.action_button.text()) == ("Saved.", "Undo")


def test_what_was_kept_can_be_taken_back_from_the_bar(panel, journal, bar):
    write(panel)
    panel.keep()
    bar.action_button.click()
    assert journal.count() == 0
    assert bar.text == "Undone."


def test_control_and_enter_keep(panel, journal):
    write(panel)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    assert journal.count() == 1


def test_keeping_too_little_says_what_is_missing_and_loses_nothing(panel, journal):
    write(panel, response=None)
    panel.keep()
    assert trouble_of(panel).startswith("Choose what you did.")
    assert journal.count() == 0
    assert panel.form.written().line == "Iemand werd uitgelachen"
    panel.form.field("responses").chips.options[0].click()
    assert trouble_of(panel) == ""


def test_a_revision_is_kept_under_the_same_id(panel_on, journal, moment, edits):
    before = moment()
    edits.do(Edit(None, before))
    panel = panel_on(Extent.FULL, before)
    panel.form.field("note").edit.setPlainText("Meer erover")
    panel.keep()
    assert journal.get(before.id) == replace(before, note="Meer erover")


def test_a_revision_that_changes_nothing_is_no_change(panel_on, moment, edits, vault, qtbot):
    before = moment()
    edits.do(Edit(None, before))
    vault.history.forget()
    panel = panel_on(Extent.FULL, before)
    with qtbot.waitSignal(panel.kept):
        panel.keep()
    assert not vault.history.can_undo


def test_telling_more_unfolds_all_there_is_to_say(panel, journal):
    write(panel)
    panel.more_button.click()
    assert not panel.more_button.isVisible()
    panel.form.field("lesson").setText("Eerder iets zeggen")
    panel.keep()
    assert journal.latest(1)[0].lesson == "Eerder iets zeggen"
    assert journal.latest(1)[0].line == "Iemand werd uitgelachen"


def test_later_leaves_with_the_draft_in_place(panel, vault, qtbot):
    write(panel)
    with qtbot.waitSignal(panel.left):
        panel.leave_button.click()
    panel.flush()
    assert vault.drafts.get(NEW) is not None


# What came from elsewhere, what is still open, and an example


def test_what_was_kept_without_a_response_can_be_changed_without_one(panel_on, journal, moment, edits):
    before = moment(responses=())
    edits.do(Edit(None, before))
    panel = panel_on(Extent.FULL, before)
    panel.form.field("note").edit.setPlainText("Uit een ander dagboek")
    panel.flush()
    panel = panel_on(Extent.FULL, before)  # the draft of it
    panel.keep()
    assert trouble_of(panel) == ""
    assert journal.get(before.id) == replace(before, note="Uit een ander dagboek")


def test_what_was_taken_away_meanwhile_is_kept_as_it_was_all_the_same(panel_on, journal, moment, edits):
    before = moment(responses=())
    edits.do(Edit(None, before))
    panel = panel_on(Extent.FULL, before)
    panel.follow(Edit(before, None))
    edits.do(Edit(before, None))
    panel.keep()
    assert journal.get(before.id).line == before.line


def test_what_can_still_be_added_is_named_once_and_asks_for_nothing(panel, panel_on, moment):
    write(panel)
    panel.more_button.click()
    words = "If you like, you can still add: "
    assert state_of(panel) == f"{words}what kind it was, whether you chose that, where it was, how heavy it was."
    panel.form.field("line").setText("Anders")
    panel.flush()
    assert state_of(panel).startswith("Draft saved")
    assert state_of(panel_on(Extent.FULL, moment(responses=(), kinds=("kind.T1",), weight=2, place="place.work"))) == (
        f"{words}what you did, whether you chose that."
    )
    assert state_of(panel_on(Extent.FULL, moment(kinds=("kind.T1",), weight=2, place="place.work", **CHOSEN))) == ""


def test_telling_more_of_nothing_names_nothing(panel_on):
    panel = panel_on(Extent.CARD)
    panel.more_button.click()
    assert state_of(panel) == ""


def test_an_example_is_read_and_put_away_and_fills_nothing_in(panel, words_on):
    before = panel.form.written()
    button = panel.example.button
    assert button.text() == "See an example"
    button.click()
    assert button.text() == "Close the example"
    shown = words_on(panel.example)
    assert "A friend got a stream of nasty replies" in shown
    assert "I saw it happen" in shown
    assert any(one.startswith("Support: ") for one in shown)
    assert panel.form.written() == before
    button.click()
    assert words_on(panel.example) == ["See an example"]
    button.click()
    write(panel)
    panel.flush()
    panel.write_new()
    assert not panel.example.isVisible()
    panel.discard()
    assert words_on(panel.example) == ["See an example"]


def test_an_example_is_offered_where_much_can_be_filled_in(panel_on, moment):
    card = panel_on(Extent.CARD)
    assert not card.example.isVisible()
    card.more_button.click()
    assert card.example.isVisible()
    card.fold()
    assert not card.example.isVisible()
    assert not panel_on(Extent.FULL, moment()).example.isVisible()


def test_tab_comes_to_the_example_before_the_line(panel):
    panel.form.begin()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is panel.example.button


# Drafts


def test_a_draft_is_kept_eight_tenths_of_a_second_after_the_last_key(panel, vault, qtbot):
    write(panel, "Half een zi")
    last_key = perf_counter()
    QTest.keyClick(panel.form.field("line"), "n")
    assert vault.drafts.get(NEW) is None
    qtbot.waitUntil(lambda: vault.drafts.get(NEW) is not None)
    assert perf_counter() - last_key > 0.75  # Qt's timers may be a twentieth early
    assert vault.drafts.get(NEW).form["encounter"]["line"] == "Half een zin"
    qtbot.waitUntil(lambda: state_of(panel).startswith("Draft "))
    assert panel.discard_button.isVisible()


def test_a_draft_is_offered_again_in_any_panel(panel, panel_on):
    write(panel, "Half een zin")
    panel.form.field("when").line.setText("ooit")
    panel.flush()
    again = panel_on(Extent.FULL)
    assert again.form.written().line == "Half een zin"
    assert again.form.written().response is Response.SUPPORT
    assert again.form.when_text == "ooit"
    assert state_of(again) == "Your draft is here again."


def test_keeping_drops_the_draft(panel, vault):
    write(panel)
    panel.flush()
    panel.keep()
    assert vault.drafts.all() == ()
    panel.flush()
    assert vault.drafts.all() == ()


def test_a_cleared_draft_comes_back_with_undo(panel, vault, bar):
    write(panel)
    panel.flush()
    panel.discard_button.click()
    assert vault.drafts.all() == ()
    assert panel.form.written().line == ""
    assert (bar.text, bar.action_button.text()) == ("Draft cleared.", "Undo")
    bar.action_button.click()
    assert panel.form.written().line == "Iemand werd uitgelachen"
    assert vault.drafts.get(NEW) is not None


def test_a_cleared_draft_comes_back_even_when_its_page_was_left(needs, edits, vault, bar, tidy, panel_on):
    panel = NotePanel(needs, Extent.FULL, vault.drafts, edits)
    panel.write_new()
    write(panel)
    panel.flush()
    panel.discard()
    panel.deleteLater()
    tidy()
    bar.action_button.click()
    assert panel_on().form.written().line == "Iemand werd uitgelachen"


def test_a_draft_of_a_revision_stands_beside_its_moment(panel_on, journal, moment, edits, vault):
    before = moment()
    edits.do(Edit(None, before))
    panel = panel_on(Extent.FULL, before)
    panel.form.field("line").setText("Anders")
    panel.flush()
    assert journal.get(before.id) == before
    assert [draft.key for draft in vault.drafts.all()] == [f"encounter:{before.id}"]
    assert panel_on(Extent.FULL, before).form.written().line == "Anders"
    panel.discard()
    assert panel.form.written() == before


def test_a_time_typed_in_one_panel_is_not_lost_in_a_smaller_one(panel, panel_on, journal, clock):
    write(panel, "Half een zin")
    panel.form.field("when").line.setText("gisteren 21:30")
    panel.flush()
    small = panel_on(Extent.CARD)
    QTest.keyClicks(small.form.field("line"), "!")
    small.flush()
    assert panel_on().form.written().happened_at == datetime(2026, 4, 15, 21, 30)
    small.keep()
    assert journal.latest(1)[0].happened_at == datetime(2026, 4, 15, 21, 30)


def test_yesterday_in_a_draft_stays_the_day_it_meant(panel, panel_on, clock):
    write(panel)
    panel.form.field("when").line.setText("gisteren 21:30")
    panel.flush()
    clock.let_pass(days=3)
    again = panel_on()
    assert again.form.written().happened_at == datetime(2026, 4, 15, 21, 30)
    assert "15 April" in again.form.field("when").understood.text()


def test_a_draft_without_a_time_is_about_the_present(panel, panel_on, clock):
    write(panel)
    panel.flush()
    clock.let_pass(days=1)
    assert panel_on().form.written().happened_at.day == 17


# When the journal cannot be written


@pytest.fixture
def sealed(tmp_path, clock, needs, bar, show):
    """A panel on a journal that can only be read."""
    session = Session(tmp_path / "sealed", clock)
    session.open_sample(sample(Language.NL, clock().date()))
    vault = session.vault
    yield show(NotePanel(needs, Extent.QUICK, vault.drafts, Edits(vault.history, Bus(), bar)), 700, 600)
    session.lock()


def test_what_cannot_be_kept_stays_in_the_form_and_the_reason_on_screen(sealed, bar):
    sealed.write_new()
    write(sealed)
    sealed.keep()
    assert bar.text == "This journal can only be read here. Nothing was saved."
    assert not bar.action_button.isVisible()
    assert sealed.form.written().line == "Iemand werd uitgelachen"
    sealed.flush()
    assert state_of(sealed) == "This journal can only be read here. Nothing was saved."
    sealed.write_new()
    assert sealed.form.written().line == "Iemand werd uitgelachen"
    sealed.discard()
    bar.action_button.click()
    assert bar.text == "This journal can only be read here. Nothing was saved."


def test_a_revision_that_cannot_be_kept_stays_too(sealed, moment):
    before = moment(responses=(Chosen(Response.REPORT),))
    sealed.revise(before)
    sealed.form.field("line").setText("Anders")
    sealed.keep()
    assert sealed.form.written().line == "Anders"
