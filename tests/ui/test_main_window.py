"""The window and the desk: pages made when first asked for, and gone, really gone, when the journal is locked."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.components.copying import copy
from samensociaal_desktop.ui.desk import Desk
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.main_window import MainWindow, Workspace
from samensociaal_desktop.ui.page import Page, PageSpec, ScrollPage
from samensociaal_desktop.ui.widgets.card import Card, MessageBar
from samensociaal_desktop.ui.widgets.text import Text

CONTROL = Qt.KeyboardModifier.ControlModifier


class Plain(Page):
    """A page that remembers what happened to it."""

    def __init__(self, diary, name):
        super().__init__()
        self._diary, self._name = diary, name
        diary.append(f"made {name}")

    def enter(self):
        self._diary.append(f"entered {self._name}")

    def leave(self):
        self._diary.append(f"left {self._name}")


@pytest.fixture
def diary():
    return []


@pytest.fixture
def workspace(diary, look, show):
    specs = [
        PageSpec(
            name, lambda name=name: name.title(), icon, lambda _parent, name=name: Plain(diary, name), at_bottom=bottom
        )
        for name, icon, bottom in (("today", "today", False), ("journal", "journal", False), ("settings", "gear", True))
        if icon != "gear"
    ]
    return show(Workspace(specs, look, "Lock", MessageBar()))


def test_pages_are_made_at_the_first_visit_and_kept(workspace, diary):
    assert diary == []
    workspace.go("today")
    workspace.go("journal")
    workspace.go("today")
    assert diary == [
        "made today", "entered today", "made journal", "left today", "entered journal", "left journal", "entered today",
    ]  # fmt: skip
    assert workspace.current == "today"


def test_going_where_one_is_keeps_what_was_typed_and_enters_again(workspace, diary):
    workspace.go("today")
    workspace.go("today")
    assert diary == ["made today", "entered today", "left today", "entered today"]
    workspace.leave()
    assert diary[-1] == "left today"


def test_the_sidebar_shows_where_one_is_and_leads_on(workspace, qtbot):
    workspace.go("today")
    today, journal = (workspace.sidebar.findChildren(QPushButton)[n] for n in (0, 1))
    assert (today.isChecked(), journal.isChecked()) == (True, False)
    with qtbot.waitSignal(workspace.entered) as entered:
        journal.click()
    assert entered.args == ["journal"]
    assert (today.isChecked(), journal.isChecked()) == (False, True)
    journal.click()
    assert journal.isChecked()
    with qtbot.waitSignal(workspace.lock_requested):
        workspace.sidebar.lock_button.click()


def test_in_the_smallest_window_with_the_largest_text_every_place_can_be_pressed(diary, show):
    look = Look(theme.load("light"), Language.NL, text_size=200)
    places = ("today", "journal", "talk", "patterns", "together", "help", "settings")
    specs = [
        PageSpec(
            name, lambda name=name: name.title(), name, lambda _parent: Plain(diary, "x"), at_bottom=name == "settings"
        )
        for name in places
    ]
    workspace = show(Workspace(specs, look, "Lock", MessageBar()), 640, 480)
    sidebar = workspace.sidebar
    buttons = sidebar.findChildren(QPushButton)
    assert len(buttons) == len(places) + 1
    for one in buttons:
        assert one.height() >= one.iconSize().height() + 4
        assert sidebar.rect().contains(one.geometry())
    assert buttons[4].toolTip() == "Together (Ctrl+5)"


def test_a_shortcut_leads_to_a_place(workspace, qtbot):
    workspace.go("today")
    with qtbot.waitSignal(workspace.entered) as entered:
        QTest.keyClick(workspace, Qt.Key.Key_2, CONTROL)
    assert entered.args == ["journal"]


def test_the_title_of_the_window_gives_nothing_away(show):
    window = show(MainWindow())
    assert window.windowTitle() == "Samen Sociaal"
    assert (window.minimumWidth(), window.minimumHeight()) == (640, 480)


def test_what_is_put_in_the_place_of_another_deletes_it(show, tidy):
    window = show(MainWindow())
    first, second = QLabel("een"), QLabel("twee")
    window.show_widget(first)
    window.show_widget(second)
    tidy()
    assert not isValid(first)
    assert window.centralWidget() is second


def test_closing_and_another_system_palette_are_told(show, qtbot):
    window = show(MainWindow())
    with qtbot.waitSignal(window.palette_changed):
        QApplication.sendEvent(window, theme_change())
    with qtbot.waitSignal(window.closing):
        window.close()


def theme_change():
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.ThemeChange)


def test_a_scroll_page_brings_a_widget_into_sight(show):
    page = ScrollPage()
    last = QLineEdit()
    for number in range(60):
        page.column.addWidget(QLabel(f"Regel {number}"))
    page.column.addWidget(last)
    show(page, 400, 300)
    QApplication.processEvents()
    assert last.visibleRegion().isEmpty()
    page.show_widget(last)
    QApplication.processEvents()
    assert not last.visibleRegion().isEmpty()


def test_what_was_put_in_just_now_is_laid_out_before_it_is_brought_into_sight(show):
    page = show(ScrollPage(), 400, 300)
    QApplication.processEvents()
    last = QLineEdit()
    for number in range(20):
        card = Card(f"Kop {number}")
        card.column.addWidget(Text("Veel woorden die pas een hoogte hebben als hun breedte vaststaat. " * 3))
        page.column.addWidget(card)
    page.column.addWidget(last)
    QTimer.singleShot(0, page, lambda: page.show_widget(last))
    for _ in range(5):
        QApplication.processEvents()
    assert last.visibleRegion().boundingRect() == last.rect()
    page.show_from_top()
    assert last.visibleRegion().isEmpty()


# The desk of a real journal


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is, in the dialog that is open or else in the window."""
    QApplication.processEvents()
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
    on_top = QApplication.activeModalWidget() or windows[0]
    if QApplication.activeWindow() is not on_top:  # the offscreen platform gives it to none when a dialog closes
        on_top.activateWindow()
        QApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)
    QApplication.processEvents()


@pytest.fixture
def window(show):
    return show(MainWindow(), 1100, 860)


@pytest.fixture
def desk(window, vault, pack, look, clock, qtbot):
    desk = Desk(vault, pack, look, Settings(), clock, window)
    desk.go("today")
    yield desk
    if isValid(desk):
        desk.close()


def test_every_place_can_be_gone_to(desk, window):
    for place in desk.page_ids():
        page = desk.go(place)
        assert desk.current == place
        assert page.isVisible()
        assert window.isAncestorOf(QApplication.focusWidget() or page)


def test_control_n_opens_the_note_from_everywhere_and_only_once(desk, window):
    for place in desk.page_ids():
        desk.go(place)
        press(Qt.Key.Key_N, CONTROL)
        note = desk.note
        assert note.panel.form.field("line").hasFocus()
        desk.write()
        assert desk.note is note
        note.reject()
        assert desk.note is None


def test_a_note_kept_over_a_page_is_on_that_page(desk, journal):
    page = desk.go("journal").first
    desk.write()
    QTest.keyClicks(desk.note.panel.form.field("line"), "Een grap")
    press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Return, CONTROL)
    assert journal.count() == page.model.rowCount() == 1
    assert desk.note is None


def test_escape_leaves_the_note_and_its_draft_is_on_vandaag(desk):
    desk.write()
    QTest.keyClicks(desk.note.panel.form.field("line"), "Half een zin")
    press(Qt.Key.Key_Escape)
    assert desk.note is None
    assert desk.go("today").note.form.field("line").text() == "Half een zin"


def test_going_where_one_is_already_loses_no_word(desk):
    QTest.keyClicks(desk.go("today").note.form.field("line"), "Half een zin")
    assert desk.go("today").note.form.field("line").text() == "Half een zin"


def test_enter_in_the_search_for_kinds_takes_a_kind_and_presses_no_button(desk):
    desk.write()
    picker = desk.note.panel.form.field("kinds")
    before = picker.all_button.text()
    QTest.keyClicks(picker.search, "compliment")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert len(picker.value) == 1
    assert picker.all_button.text() == before
    QTest.keyClick(desk.note.panel.form.field("line"), Qt.Key.Key_Return)
    assert picker.all_button.text() == before
    assert desk.note is not None


def test_enter_on_a_button_of_the_note_presses_it(desk, journal):
    desk.write()
    panel = desk.note.panel
    panel.form.field("line").setText("Een grap")
    panel.form.field("responses").chips.options[0].click()
    panel.keep_button.setFocus()
    QTest.keyClick(panel.keep_button, Qt.Key.Key_Return)
    assert journal.count() == 1


def test_control_l_locks_even_while_a_note_is_open(desk, qtbot):
    desk.write()
    with qtbot.waitSignal(desk.lock_requested, timeout=500):
        press(Qt.Key.Key_L, CONTROL)


def test_undo_and_redo_are_at_hand_everywhere(desk, window, journal, moment):
    desk.edits.do(Edit(None, moment()))
    desk.go("settings")
    press(Qt.Key.Key_Z, CONTROL)
    assert journal.count() == 0
    press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert journal.count() == 1


def test_undo_in_a_field_takes_back_typing_and_not_a_moment(desk, journal, moment):
    desk.edits.do(Edit(None, moment()))
    line = desk.go("today").note.form.field("line")
    QTest.keyClicks(line, "abc")
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert line.text() == ""
    assert journal.count() == 1


def test_closing_the_desk_deletes_every_word_on_it(desk, window, journal, moment, tidy):
    journal.add_all([moment(line="Een geheim", note="Heel geheim")])
    for place in desk.page_ids():
        desk.go(place)
    journal_page = desk.go("journal").first
    journal_page.open(journal.latest(1)[0])
    desk.write()
    widgets = list(window.findChildren(QWidget))
    desk.close()
    tidy()
    survivors = [each for each in widgets if isValid(each)]
    assert [each for each in survivors if each.window() is not window or "geheim" in str(each.property("text"))] == []
    assert [type(each).__name__ for each in window.findChildren(QWidget)] == ["QWidget"]
    assert window.actions() == []


def test_closing_the_desk_takes_what_is_private_off_the_clipboard(desk, qapp):
    copy("Mijn melding", qapp.clipboard(), private=True)
    desk.close()
    assert qapp.clipboard().text() == ""


def test_a_guest_is_told_that_nothing_stays(desk, words_on):
    assert "You are a guest. Everything is erased when you close or lock the program." in words_on(desk.workspace)


def test_the_usual_kinds_begin_with_those_of_late(vault, pack, look, clock, window, journal, moment):
    journal.add_all([moment(days, kinds=("kind.R1",)) for days in range(3)])
    desk = Desk(vault, pack, look, Settings(), clock, window)
    assert desk._usual_kinds()[0] == "kind.R1"
    assert len(desk._usual_kinds()) == 8
    desk.close()


def test_a_palette_is_made_of_the_roles_of_the_theme(look):
    from samensociaal_desktop.ui import theme

    made = theme.palette(look.theme)
    assert made.color(QPalette.ColorRole.WindowText) == look.colour("text") != QColor()
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == look.colour("soft")


def test_what_lay_in_the_bin_for_thirty_days_goes_a_while_after_opening(desk, journal, vault, moment, clock, qtbot):
    journal.add_all([moment(line="Weg ermee")])
    desk.edits.do(Edit(journal.latest(1)[0], None))
    assert len(vault.bin.all()) == 1
    clock.now = datetime.now() + timedelta(days=31)  # the bin notes the instant by the computer's own clock
    desk._daily.setInterval(0)
    qtbot.waitUntil(lambda: not vault.bin.all())
