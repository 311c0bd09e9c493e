"""A note that was taken while the journal was locked, and the moment it begins."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.sealed_notes import LONGEST, SealedNote

AT = datetime(2026, 4, 16, 9, 5, 30, tzinfo=UTC)


def test_a_short_note_is_the_line_of_the_moment() -> None:
    moment = SealedNote("0f", AT, " Iemand riep iets in de gang\n").begun()
    assert (moment.id, moment.line, moment.note) == ("0f", "Iemand riep iets in de gang", "")
    assert moment.happened_at == AT.astimezone().replace(second=0, tzinfo=None)


def test_of_a_longer_one_the_first_words_are_the_line_and_all_of_it_the_note() -> None:
    lines = SealedNote("0f", AT, "In de gang\nIemand riep iets").begun()
    assert (lines.line, lines.note) == ("In de gang", "In de gang\nIemand riep iets")
    words = SealedNote("0f", AT, "woord " * 40).begun()
    assert words.line == "woord " * 22 + "woord…"
    assert words.note == "woord " * 40


@given(st.text(min_size=1, max_size=LONGEST).filter(str.strip))
def test_nothing_of_a_note_is_lost(text: str) -> None:
    moment = SealedNote("0f", AT, text).begun()
    assert moment.line
    assert text.strip() in (moment.line, moment.note.strip())
    assert len(moment.line) <= 141
