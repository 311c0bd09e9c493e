"""The window under house rules: what a visitor cannot do is not there, and not only hidden."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.errors import HouseForbids
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.services.on_paper import Line, Rank
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.services.restoring import restore
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.guest_bar import GuestBar
from samensociaal_desktop.ui.guest_notice import GuestNotice
from samensociaal_desktop.ui.printing import print_document
from samensociaal_desktop.ui.session_paper import session_sheet

RULES = """
format = 1
guest_first = true
journals_on_disk = false
session_minutes = 15
idle_minutes = 2
languages = ["en"]
packs = []
printing = false
[[help_lines]]
nl = "Vraag het aan de balie."
en = "Ask at the desk."
"""


@pytest.fixture
def start(undressed, tmp_path, clock, qtbot, tidy):
    """Start a program under the rules of a file."""
    running = []

    def start(rules=RULES, **options):
        file = tmp_path / "house.toml"
        file.write_text(rules, "utf-8")
        wanted = Options(data=tmp_path / "data", house=file, **options)
        program = Program(undressed, wanted, clock, Cost(19 * 1024, 1, 1))
        running.append(program)
        program.start()
        qtbot.waitUntil(lambda: program.packs.is_read)
        return program

    yield start
    for program in running:
        program.window.may_close = lambda: True
        program.window.close()
        program.tasks.wait()
        program.wardrobe.undress()
        program.window.deleteLater()
        program.deleteLater()
    tidy()


@pytest.fixture
def guest(start, qtbot):
    program = start()
    program.gate.open_guest()
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current == "today")
    return program


def test_a_guests_session_has_the_clock_and_the_wait_of_the_house(guest):
    bar = guest.desk.guest.bar
    assert isinstance(bar, GuestBar)
    assert (guest.guards.guest_time.minutes_left, guest.guards.guest_time.may_set) == (15, False)
    assert guest.guards.idle._before_ms + guest.guards.idle._after_ms == 2 * 60_000


def test_only_the_languages_of_the_house_are_spoken_and_offered(guest):
    assert guest.look.language is Language.EN
    page = guest.desk.go("settings").first
    assert [option.id for option in page.languages.options if option.id != "system"] == ["en"]


def test_nothing_is_printed(guest, words_on, monkeypatch):
    asked = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: asked.append(True))
    assert "Print" not in words_on(guest.desk.go("help"))
    guest.desk.go("help").show_points()
    assert "Print the whole list" not in words_on(guest.desk.workspace)
    together = guest.desk.go("together")
    together.open_exercise(0)
    assert "Print" not in words_on(guest.desk.workspace)
    together.current.print_requested.emit()
    guest.desk.guest.take_along()
    assert "Print it instead" not in words_on(guest.desk.guest.dialog)
    guest.desk.guest.dialog.print_requested.emit()
    guest.desk.guest.dialog.reject()
    assert asked == []


def test_where_printing_is_on_the_printer_is_asked_for(qapp, show, monkeypatch):
    asked = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: asked.append(True))
    print_document(QTextDocument(), show(QWidget()), HouseRules())
    assert asked == [True]


def test_the_lines_of_the_desk_stand_in_hulp(guest, words_on):
    assert "Ask at the desk." in words_on(guest.desk.go("help"))


def test_no_journal_can_be_made_whatever_the_window_shows(start):
    program = start()
    with pytest.raises(HouseForbids):
        program.session.create("zes rustige woorden")
    assert not program.folder.exists()


def test_no_settings_are_kept_where_no_journal_may_lie(start):
    program = start("format = 1\njournals_on_disk = false\njournals_on_stick = false")
    program.window.close()
    assert not program.folder.exists()


def test_packs_of_the_house_take_the_place_of_ones_own(start, tmp_path):
    for name, folder in (("eigen", "data/packs/eigen"), ("school", "packs/school")):
        (tmp_path / folder).mkdir(parents=True)
        text = f'format = 1\nid = "{name}"\ntitle.nl = "P {name}"\ntitle.en = "Q {name}"\n'
        text += 'about.nl = "Proef"\nabout.en = "Trial"\n'
        (tmp_path / folder / "pack.toml").write_text(text, "utf-8")
    at_school = start("format = 1\npacks = ['school']")
    assert [pack.id for pack in at_school.packs.library().packs if not pack.is_bundled] == ["school"]
    at_school.session.create("zes rustige woorden")
    assert at_school.packs.shelf(at_school.session.vault) is None
    at_home = start("format = 1")
    assert [pack.id for pack in at_home.packs.library().packs if not pack.is_bundled] == ["eigen"]


def test_the_clock_goes_on_while_the_desk_is_made_anew(guest, qtbot):
    passed = guest.guards.guest_time._passed
    guest.guards.guest_time._passed = lambda: passed() + 5 * 60
    guest.change(type(guest.settings)(text_size=150))
    assert guest.guards.guest_time.minutes_left == 10
    assert "10 minutes" in guest.desk.guest.bar.text.accessibleName()


def test_at_the_end_all_is_erased_and_one_is_at_the_beginning(guest):
    passed = guest.guards.guest_time._passed
    guest.guards.guest_time._passed = lambda: passed() + 16 * 60
    guest.guards.guest_time.look()
    assert guest.desk is None
    assert guest.gate.page is not None
    guest.gate.open_guest()
    assert guest.guards.guest_time.minutes_left == 15


def test_nobody_there_is_said_and_then_all_is_erased(guest):
    guest.guards.idle.nearly.emit(30)
    assert guest.desk.guest.bar.text.accessibleName().startswith("Are you still there?")
    guest.guards.idle.touched.emit()
    assert guest.desk.guest.bar.text.accessibleName().startswith("You are a guest.")
    guest.guards.guest_time.hold()
    guest.guards.idle.idled.emit()
    assert guest.desk is not None, "who waits for a file to be made has not gone away"
    guest.guards.guest_time.let_go()
    guest.guards.idle.idled.emit()
    assert guest.desk is None


def test_a_dialog_does_not_hide_that_time_runs_out(start, qtbot, words_on):
    program = start(RULES.replace("idle_minutes", "may_extend = true\nidle_minutes"))
    program.gate.open_guest()
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current == "today")
    program.desk.write()
    note, time, real = program.desk.note, program.guards.guest_time, program.guards.guest_time._passed
    line = note.panel.form.field("line")
    assert note.findChildren(GuestNotice) == []
    time._passed = lambda: real() + 11 * 60
    time.look()
    (notice,) = note.findChildren(GuestNotice)
    assert "You are a guest. 4 minutes left. Then everything is erased." in words_on(note)
    assert note.focusWidget() is line
    notice.longer_button.setFocus()
    notice.longer_button.click()
    assert time.minutes_left == 14
    assert not notice.isVisible()
    program.guards.idle.nearly.emit(30)
    assert notice.isVisible()
    assert notice.text.text().startswith("Are you still there?")
    program.guards.idle.touched.emit()
    assert not notice.isVisible()
    note.reject()


def test_taking_along_is_given_up_when_all_is_erased(guest, tmp_path, qtbot):
    guest.desk.guest.take_along()
    dialog = guest.desk.guest.dialog
    assert guest.desk.is_taking_along
    guest.desk.guest.take_along()
    assert guest.desk.guest.dialog is dialog
    guest.lock()
    assert not dialog.isVisible()
    assert dialog.choice.value == ""


def test_a_session_is_taken_along_in_a_file_that_opens_at_home(start, moment, clock, qtbot, tmp_path):
    program = start("format = 1")
    program.gate.open_guest()
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current == "today")
    program.session.vault.journal.add_all([moment(line="Een grap")])
    corner = program.desk.guest
    corner.take_along()
    passphrase = corner.dialog.choice.value
    target = tmp_path / "mee.samensociaal"
    with qtbot.waitSignal(corner.dialog.taken, timeout=20_000):
        corner.dialog.write_to(target)
    assert target.stat().st_size > 0
    assert passphrase.encode() not in target.read_bytes()
    code = corner.dialog.sheet.code.accessibleName().split(": ")[1].replace(" ", "-")
    corner.dialog.accept()
    assert corner.dialog is None
    for number, secret in enumerate((passphrase, code)):
        restore(target, tmp_path / f"home-{number}", secret)
    at_home = Session(tmp_path / "home-1", clock, Cost(19 * 1024, 1, 1))
    at_home.unlock(passphrase)
    assert [one.line for one in at_home.vault.journal.latest(5)] == ["Een grap"]
    at_home.lock()


def test_the_sheet_holds_the_lines_and_keeps_groups_together(qapp):
    lines = [Line(Rank.TITLE, "Mijn dagboek"), Line(Rank.NAME, "<b>x</b>", 1), Line(Rank.PLAIN, "een\ntwee", 1)]
    sheet = session_sheet(lines)
    assert sheet.toPlainText() == "Mijn dagboek\n<b>x</b>\neen\ntwee"
    assert sheet.blockCount() == 3
    assert [sheet.findBlockByNumber(number).userState() for number in range(3)] == [0, 1, 1]


def test_a_guests_whole_session_goes_on_paper(start, moment, qtbot, monkeypatch):
    from samensociaal_desktop.ui import guest_corner

    printed = []
    monkeypatch.setattr(guest_corner, "print_document", lambda sheet, *_more: printed.append(sheet.toPlainText()))
    program = start("format = 1\nlanguages = ['en']")
    program.gate.open_guest()
    qtbot.waitUntil(lambda: program.desk is not None and program.desk.current == "today")
    program.session.vault.journal.add_all([moment(line="Een grap")])
    program.desk.guest.take_along()
    program.desk.guest.dialog.print_button.click()
    assert "Een grap" in printed[0]
