"""Settings work at once and are there next time; the journal locks by itself; a long language fits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QWidget
from shiboken6 import isValid

from samensociaal_desktop.services.settings import read_settings

pytestmark = pytest.mark.slow


def test_another_language_makes_every_page_anew_and_is_there_next_time(start, data, clock):
    person = start(language=None)
    if not person.sees("Welcome to Samen Sociaal"):
        person.press("English")
    person.makes_a_journal()
    person.types("Half een zin")
    person.keys("Ctrl+2", "Ctrl+,")
    before = person.program.desk.workspace
    person.press("Nederlands")
    person.look()
    assert not isValid(before)
    assert person.program.desk.current == "settings"
    person.keys("Ctrl+1")
    assert person.sees("Half een zin")
    assert read_settings(data).language == "nl"
    person.program.window.close()
    again = start(language=None)
    assert again.program.look.language == "nl"


def test_text_size_and_colours_work_at_once_and_are_there_next_time(start, data, undressed):
    person = start()
    person.makes_a_journal()
    small = undressed.font().pointSizeF()
    person.keys("Ctrl+,")
    person.press("200 %")
    person.press("High contrast")
    assert undressed.font().pointSizeF() == pytest.approx(small * 2)
    assert person.program.look.theme.id == "contrast"
    assert person.sees("Settings")
    person.program.window.resize(1000, 700)
    person.program.window.close()
    kept = read_settings(data)
    assert (kept.text_size, kept.theme, kept.window) == (200, "contrast", (1000, 700))
    again = start()
    assert undressed.font().pointSizeF() == pytest.approx(small * 2)
    assert again.program.window.size().toTuple() == (1000, 700)


@pytest.mark.slow
def test_settings_that_cannot_be_kept_hold_until_the_program_closes(start, data):
    person = start()
    person.makes_a_journal()
    (data / "settings.json").unlink(missing_ok=True)
    (data / "settings.json").mkdir()
    person.keys("Ctrl+,")
    person.press("Dark")
    assert person.program.look.theme.id == "dark"
    person.program.window.close()
    assert not person.program.window.isVisible()


def test_it_locks_by_itself_and_keeps_what_was_being_typed(person):
    person.makes_a_journal()
    person.keys("Ctrl+,")
    person.press("1 min")
    person.keys("Ctrl+1", "Ctrl+N")
    person.types("Net begonnen")
    widgets = person.program.window.findChildren(QWidget)
    idle = person.program.guards.idle
    assert idle._before_ms + idle._after_ms == 60_000
    idle._after_ms = 50
    idle._timer.setInterval(50)  # and the minute is over
    person.waits_for("Your passphrase")
    person.look()
    assert [each for each in widgets if isValid(each)] == []
    assert person.program.session.state.name == "LOCKED"
    person.unlocks()
    assert person.sees("Net begonnen")


def test_the_recovery_code_stays_on_screen_when_the_colours_of_the_system_change(person):
    person.press("Make my journal")
    person.press("Make my journal")
    person.waits_for("Your recovery code")
    person.program._dress_anew()
    assert person.sees("Your recovery code")
    # AND the window does not close on it unasked
    person.program.window.close()
    person.waits_for("Write your recovery code down first.")
    assert person.program.window.isVisible()
    person.program.window.close()
    assert not person.program.window.isVisible()
    assert person.program.session.state.name == "LOCKED"


class Stretcher(QTranslator):
    """Says everything in eighty per cent more words, as another language may."""

    def isEmpty(self):  # noqa: N802 - Qt's own name
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        if len(source) < 3 or "{" in source:
            return source
        more = round(len(source) * 0.8)
        words = ("lange woorden staan hier " * (more // 20 + 1))[:more].rstrip()
        return f"{source} {words}" if words else source


@pytest.fixture
def stretched(start, undressed):
    """A person with a small window, large letters and a long language."""
    stretcher = Stretcher()

    def dress(program):
        program.change(replace(program.settings, text_size=200))
        undressed.installTranslator(stretcher)
        program.window.resize(640, 480)

    yield start(guest=True, dressed=dress)
    undressed.removeTranslator(stretcher)


def too_wide(window):
    return [
        (type(area).__name__, area.parentWidget().__class__.__name__, area.horizontalScrollBar().maximum())
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


def cut_off(window):
    return [
        (one.text(), one.size().toTuple(), one.sizeHint().toTuple())
        for one in window.findChildren(QPushButton)
        if one.isVisible() and one.text() and not has_room(one)
    ]


def has_room(button):
    """Whether all words of a button fit in it, on one line or on several."""
    if button.width() < button.minimumSizeHint().width():
        return False
    needed = button.heightForWidth(button.width()) if button.hasHeightForWidth() else button.sizeHint().height()
    return button.height() >= needed - 1


def problems_on(person):
    """Return what does not fit once the screen has come to rest."""
    for _ in range(20):
        person.waits(50)
        found = too_wide(person.screen), cut_off(person.screen)
        if found == ([], []):
            break
    return found


def steps_round_a_locked_journal(gate):
    return {
        "more": gate.page.more_button.click,
        "waiting": lambda: gate.page.show_wait(20, "Wrong, and a sentence about it."),
        "landing": gate.show_landing,
        "chooser": lambda: gate.others.show_chooser(has_back=True),
        "names": gate.others.show_names,
        "sealed note": gate.others.show_note,
    }


@pytest.mark.slow
def test_a_long_language_in_large_letters_fits_a_small_window(stretched):
    stretched.waits_for("What happened?")
    assert stretched.program.window.size().toTuple() == (640, 480)
    problems = {}
    for place in stretched.program.desk.page_ids():
        stretched.program.desk.go(place)
        problems[place] = problems_on(stretched)
    stretched.keys("Ctrl+N")
    problems["note"] = problems_on(stretched)
    stretched.program.desk.note.panel.tell_more()
    problems["more"] = problems_on(stretched)
    stretched.keys("Escape", "Ctrl+L")
    problems["welcome"] = problems_on(stretched)
    stretched.program.gate.show_passphrase()
    problems["passphrase"] = problems_on(stretched)
    stretched.program.gate.show_recovery("ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-0ABC")
    problems["recovery"] = problems_on(stretched)
    stretched.program.gate.show_unlock()
    problems["unlock"] = problems_on(stretched)
    for name, step in steps_round_a_locked_journal(stretched.program.gate).items():
        step()
        problems[name] = problems_on(stretched)
    assert {place: found for place, found in problems.items() if found != ([], [])} == {}


def test_in_a_narrow_window_the_places_are_pictures_with_a_name(stretched):
    stretched.waits_for("What happened?")
    sidebar = stretched.program.desk.workspace.sidebar
    assert sidebar.width() < 120
    names = [button.accessibleName() for button in sidebar.findChildren(QPushButton)]
    assert all(names)
    assert all(name in button.toolTip() for name, button in zip(names, sidebar.findChildren(QPushButton), strict=True))
    stretched.program.window.resize(1900, 900)
    stretched.waits(50)
    assert stretched.sees("Today")
    assert sidebar.width() > 200
