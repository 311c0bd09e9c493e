"""A crash, a lock, a wrong click, a disk that refuses: what was typed is still there."""

import signal

import pytest

PASSPHRASE = "zes rustige blauwe fietsen"

TYPES_AND_WAITS = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtCore import QTimer
from samensociaal_desktop.app import make
from samensociaal_desktop.services.options import Options

app, program = make(Options(data=Path(sys.argv[1])))
program.start()
program.gate.opened.connect(lambda: QTimer.singleShot(50, types))
QTimer.singleShot(0, lambda: program.session.unlock(%r) or program.gate.opened.emit())

def types():
    line = program.desk.go("today").note.form.field("line")
    QTest.keyClicks(line, "Midden in een zin over de gymles")
    QTimer.singleShot(1000, lambda: print("ready", flush=True))

app.exec()
"""


@pytest.mark.slow
def test_a_crash_in_the_middle_of_typing_costs_nothing_but_the_last_second(start, beside):
    # GIVEN a journal
    person = start()
    person.makes_a_journal()
    person.program.window.close()
    # WHEN the program is killed while its owner thinks about the next word
    other = beside(TYPES_AND_WAITS % PASSPHRASE)
    other.send_signal(signal.SIGKILL)
    assert other.wait() == -signal.SIGKILL
    # THEN what was typed is there again
    again = start()
    again.unlocks()
    assert again.sees("Your draft is here again.")
    assert again.sees("Midden in een zin over de gymles")
    # AND it can be finished and kept
    again.press("Speak up")
    again.press("Save")
    again.waits_for("Saved.")
    again.keys("Ctrl+2")
    again.waits_for("1 moment")


def test_a_lock_in_the_middle_of_typing_keeps_all_of_it(person):
    person.makes_a_journal()
    person.keys("Ctrl+N")
    person.types("Net begonnen")
    person.keys("Ctrl+L")
    person.waits_for("Your passphrase")
    assert not person.sees("Net begonnen")
    person.unlocks()
    assert person.sees("Net begonnen")


def test_an_own_kind_that_still_stands_in_its_line_is_there_after_a_lock_and_saved_with_the_moment(person):
    person.makes_a_journal()
    person.keys("Ctrl+N")
    person.types("Ruzie over de opstelling")
    person.press("Own… What kind was it?")
    person.types("Gedoe in de voetbalapp")
    person.keys("Ctrl+L")
    person.waits_for("Your passphrase")
    person.unlocks()
    assert person.sees("Gedoe in de voetbalapp")
    person.press("Support")
    person.press("Save")
    assert person.sees("Where does it belong?")
    person.press("Nasty tone")
    person.press("Save")
    person.waits_for("Saved.")
    (moment,) = person.program.session.vault.journal.all()
    (own,) = person.program.session.vault.own_lists.all()
    assert moment.kinds == (own.id,)


def test_an_answer_half_typed_in_a_talk_is_there_after_a_lock(person):
    person.makes_a_journal()
    person.keys("Ctrl+3")
    person.press("Long (15 minutes)")
    person.press("Write something myself")
    person.types("Half een antwoord")
    person.keys("Ctrl+L")
    person.waits_for("Your passphrase")
    person.types(PASSPHRASE)
    person.keys("Return")
    person.waits_for("Half een antwoord")


def test_closing_the_window_keeps_all_of_it_too(start):
    person = start()
    person.makes_a_journal()
    person.types("Net begonnen")
    person.program.window.close()
    again = start()
    again.unlocks()
    assert again.sees("Net begonnen")


def test_every_change_can_be_taken_back_and_done_again(person):
    # GIVEN a moment that was changed and removed
    person.makes_a_journal()
    person.notes("Een flauwe grap")
    person.keys("Ctrl+2")
    person.waits_for("1 moment")
    person.keys("Down", "Return")
    person.press("Change")
    person.types(" over voetbal", into="What happened?")
    person.keys("Ctrl+Return")
    person.waits_for("Changed.")
    person.press("Remove")
    person.waits_for("Removed.")
    assert person.sees("Your moments will be here")
    # WHEN it is taken back, by the button and by key THEN each step comes back
    person.press("Undo")
    person.waits_for("1 moment")
    moment = person.program.session.vault.journal.latest(1)[0]
    assert moment.line == "Een flauwe grap over voetbal"
    person.keys("Ctrl+Z")
    assert person.program.session.vault.journal.latest(1)[0].line == "Een flauwe grap"
    person.keys("Ctrl+Z")
    person.waits_for("Your moments will be here")
    # AND it can all be done again
    person.keys("Ctrl+Shift+Z", "Ctrl+Y")
    assert person.program.session.vault.journal.latest(1)[0] == moment


@pytest.mark.slow
def test_words_are_still_there_when_the_stick_is_gone(person, data):
    person.makes_a_journal()
    person.keys("Ctrl+N")
    person.types("Niet kwijtraken")
    person.press("Report")
    away = data.rename(data.with_name("weg"))
    person.keys("Ctrl+Return")
    person.waits_for("Is it on a stick? Put the stick back and try again.")
    assert person.sees("Niet kwijtraken")
    away.rename(data)
    person.keys("Ctrl+Return")
    person.waits_for("Saved.")
