"""How the other places lead to Hulp, and that no word typed there outlives its view."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui.components.break_card import BreakCard
from samensociaal_desktop.ui.desk import Desk
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.pages.help.directory import DirectoryView
from samensociaal_desktop.ui.pages.help.page import HelpPage

CANARY = "kanariepietje"


@pytest.fixture
def desk(show, vault, library, look, clock, qtbot):
    window = show(MainWindow(), 1000, 800)
    desk = Desk(vault, library, look, Settings(), clock, window)
    desk.go("today")
    yield desk
    if isValid(desk):
        desk.close()


def traces(secret):
    ways = ("text", "toPlainText", "accessibleName", "accessibleDescription", "toolTip")
    read = [(each, getattr(each, way, "")) for each in QApplication.allWidgets() for way in ways]
    return [each for each, words in read if secret in str(words() if callable(words) else words)]


def break_card(desk):
    page = desk.go("today")
    QApplication.processEvents()
    return next(card for card in page.findChildren(BreakCard) if card.isVisible())


def write_heavy(desk):
    desk.write()
    form = desk.note.panel.form
    QTest.keyClicks(form.field("line"), "Een dreigend bericht")
    form.field("responses").chips.option("report").click()
    desk.note.panel.tell_more()
    form.field("weight").value = 4
    desk.note.panel.keep()
    QApplication.processEvents()


def test_a_heavy_moment_noted_elsewhere_offers_a_break_in_the_bar_that_leads_to_today(desk):
    desk.go("journal")
    write_heavy(desk)
    messages = desk.workspace.messages
    assert messages.text == "Saved. That may weigh on you. Shall we pause?"
    assert desk.current == "journal"
    messages.action_button.click()
    assert desk.current == "today"
    assert break_card(desk).isVisible()


def test_a_heavy_moment_noted_at_today_shows_the_card_and_undo_stays_in_the_bar(desk):
    write_heavy(desk)
    assert desk.workspace.messages.text == "Saved."
    assert break_card(desk).isVisible()


def test_a_light_moment_noted_elsewhere_is_just_saved(desk, moment):
    desk.go("journal")
    desk.write()
    form = desk.note.panel.form
    QTest.keyClicks(form.field("line"), "Een grap")
    form.field("responses").chips.option("support").click()
    desk.note.panel.keep()
    assert desk.workspace.messages.text == "Saved."


def test_the_card_leads_to_hulp(desk, moment):
    desk.edits.do(Edit(None, moment(weight=4, noted_at=datetime.now(UTC))))
    QApplication.processEvents()
    break_card(desk).help_button.click()
    assert desk.current == "help"


def test_from_the_quick_note_one_comes_to_the_points_for_its_kinds_and_the_draft_waits(desk):
    desk.write()
    form = desk.note.panel.form
    QTest.keyClicks(form.field("line"), "Iemand stuurde een foto door")
    kinds = form.field("kinds")
    kinds.value = ("kind.S2",)
    kinds.changed.emit()
    form._where.help_button.click()
    QApplication.processEvents()
    assert (desk.note, desk.current) == (None, "help")
    view = desk.go("help").current
    assert isinstance(view, DirectoryView)
    assert {"helpwanted", "meldpunt-kinderporno"} <= {point.id for point in view.shown[:4]}
    assert desk.workspace.messages.text == "What you wrote waits for you."
    desk.workspace.messages.action_button.click()
    assert desk.note.panel.form.written().line == "Iemand stuurde een foto door"
    assert desk.current == "help"


def test_the_five_questions_lead_to_the_quick_note(desk):
    page = desk.go("help")
    page.note_requested.emit()
    assert desk.note is not None


def test_what_is_typed_in_a_way_is_in_no_draft_and_gone_after_the_lock(desk, vault, library, tidy):
    page = desk.go("help")
    assert isinstance(page, HelpPage)
    way = next(one for one in library.ways if one.fields)
    page._open_way(way.id)
    field = next(iter(page.current.fields.values()))
    QTest.keyClicks(field.focusProxy() or field, CANARY)
    page.current.copy_button.click()
    assert CANARY in QGuiApplication.clipboard().text()
    desk.go("today")
    assert desk.go("help").current.text.count(CANARY)
    QTest.keyClick(page.current, Qt.Key.Key_Escape)
    desk.close()
    tidy()
    assert traces(CANARY) == []
    assert CANARY not in QGuiApplication.clipboard().text()
    assert not any(CANARY in str(draft.form) for draft in vault.drafts.all())


def test_with_the_real_packs_every_part_of_hulp_opens_in_both_languages(desk, library):
    page = desk.go("help")
    for part, opener in list(page.first.openers.items()):
        opener.click()
        assert page.current is not page.first, part
        page.back()
    assert list(page.first.openers) == ["now", "where", "say", "law", "tips", "sources"]
    assert library.directory.after_heavy()
