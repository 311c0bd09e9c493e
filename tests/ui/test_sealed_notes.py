"""The card on Vandaag with what was noted while the journal was locked."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from samensociaal_desktop.domain.sealed_notes import SealedNote
from samensociaal_desktop.services.open_vault import of_engine
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.ui.components.sealed_notes import MOST_SHOWN, SealedNotesCard


def note(number=0, text="Iemand riep iets in de gang"):
    at = datetime(2026, 4, 16, 9, number).astimezone(UTC)
    return SealedNote(f"{number:032x}", at, text)


@pytest.fixture
def make(vault, look, clock, edits, show):
    def make(*notes):
        vault.sealed_notes.take_in(notes)
        holder = QWidget()
        card = SealedNotesCard(vault, look, clock, edits.say)
        QVBoxLayout(holder).addWidget(card)
        show(holder)
        return card

    return make


def press(button):
    button.setFocus()
    button.click()
    QApplication.processEvents()
    QTest.qWait(1)


def test_without_a_note_there_is_nothing_to_see(make):
    card = make()
    assert not card.has_any
    assert not card.isVisible()
    assert card.first is card


def test_it_shows_what_was_noted_and_when(make, words_on):
    card = make(note(text="<b>Niet vet</b>"))
    assert card.isVisible()
    assert words_on(card) == [
        "Noted while it was locked", "Today 09:00", "<b>Niet vet</b>", "Make it a moment", "Throw away",
    ]  # fmt: skip
    assert card.moment_buttons[0].accessibleName() == "Make it a moment: Today 09:00"
    assert card.away_buttons[0].accessibleName() == "Throw away: Today 09:00"
    assert card.first is card.moment_buttons[0]


def test_many_notes_come_a_few_at_a_time(make, words_on):
    card = make(*map(note, range(MOST_SHOWN + 2)))
    assert len(card.moment_buttons) == MOST_SHOWN
    assert "And 2 more, after these." in words_on(card)
    press(card.away_buttons[0])
    assert "And 1 more, after these." in words_on(card)


def test_one_that_becomes_a_moment_stays_until_it_is_one(make, vault):
    one = note()
    card = make(one)
    asked = []
    card.moment_requested.connect(asked.append)
    press(card.moment_buttons[0])
    assert asked == [one]
    assert vault.sealed_notes.all() == (one,)
    assert card.let_go(one)
    assert vault.sealed_notes.all() == ()
    assert not card.isVisible()


def test_one_that_is_thrown_away_can_be_had_back(make, vault, edits, bar):
    first, second, third = notes = [note(number) for number in range(3)]
    card = make(*notes)
    emptied = []
    card.emptied.connect(lambda: emptied.append(True))
    press(card.away_buttons[1])
    assert card.notes == (first, third)
    assert card.window().focusWidget() is card.away_buttons[1]
    assert edits.take_back()
    assert card.notes == (first, second, third)
    for _ in notes:
        press(card.away_buttons[-1])
    assert emptied == [True]
    assert not card.isVisible()
    assert vault.sealed_notes.all() == ()
    assert edits.take_back()
    assert card.isVisible()


def test_all_of_it_works_by_keyboard(make):
    card = make(note())
    asked = []
    card.moment_requested.connect(asked.append)
    card.first.setFocus()
    QTest.keyClick(card.first, Qt.Key.Key_Return)
    assert len(asked) == 1


def test_what_cannot_be_thrown_away_is_still_there(session, make, bar):
    card = make(note())
    session.lock()
    press(card.away_buttons[0])
    assert card.has_any
    session.open_guest()


def test_in_a_journal_that_can_only_be_read_they_are_only_read(look, clock, edits, show, words_on):
    engine = vaults.in_memory()
    of_engine(engine, clock).sealed_notes.take_in([note()])
    vaults.freeze(engine)
    card = SealedNotesCard(of_engine(engine, clock), look, clock, edits.say)
    assert words_on(show(card)) == ["Noted while it was locked", "Today 09:00", "Iemand riep iets in de gang"]
    vaults.close(engine)


def test_yesterdays_note_says_so(make, words_on):
    at = (datetime(2026, 4, 16, 9) - timedelta(days=1)).astimezone(UTC)
    assert "Yesterday 09:00" in words_on(make(SealedNote("0" * 32, at, "x")))
