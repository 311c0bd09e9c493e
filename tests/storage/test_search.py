"""What was typed, as the search language takes it."""

import unicodedata
from collections.abc import Callable
from datetime import datetime
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import MARK_END, MARK_START, Journal
from samensociaal_desktop.storage.search import expression

Moment = Callable[..., Encounter]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", ""),
        ("   ", ""),
        ('"', ""),
        ("!?", ""),
        ("\0", ""),
        ("boos", '"boos"*'),
        ("boos ", '"boos"'),
        ("boos.", '"boos"'),
        ("boos blij", '"boos" "blij"*'),
        ("a OR b", '"a" "OR" "b"*'),
        ("NEAR(x", '"NEAR" "x"*'),
        ("line:-^x*", '"line" "x"'),
        ("foo-bar's", '"foo" "bar" "s"*'),
        ('say "no"', '"say" "no"'),
        ("boos\0blij", '"boos" "blij"*'),
        ("e\u0301e\u0301n", '"één"*'),
    ],
)
def test_what_was_typed_becomes_words(typed: str, wanted: str) -> None:
    assert expression(typed) == wanted


@pytest.fixture(scope="module")
def shelf(moment: Moment) -> Journal:
    journal = Journal(vault.in_memory())
    journal.apply(Edit(None, moment(line="Ik was geïrriteerd", note="foo-bar, ÉÉN keer", lesson="adem")))
    return journal


@pytest.mark.parametrize(
    ("typed", "line", "note"),
    [
        ("geirriteerd", "Ik was [geïrriteerd]", "foo-bar, ÉÉN keer"),
        ("GEÏRR", "Ik was [geïrriteerd]", "foo-bar, ÉÉN keer"),
        ("gei\u0308rr", "Ik was [geïrriteerd]", "foo-bar, ÉÉN keer"),
        ("een foo", "Ik was geïrriteerd", "[foo]-bar, [ÉÉN] keer"),
        ("foo-bar", "Ik was geïrriteerd", "[foo]-[bar], ÉÉN keer"),
        ("adem", "Ik was geïrriteerd", "foo-bar, ÉÉN keer"),
        ("i", "[Ik] was geïrriteerd", "foo-bar, ÉÉN keer"),
        ("😀", "Ik was geïrriteerd", "foo-bar, ÉÉN keer"),
    ],
)
def test_marks_stand_around_what_was_found(shelf: Journal, typed: str, line: str, note: str) -> None:
    (found,) = shelf.page(EncounterFilter(words=typed))
    assert found.line.replace(MARK_START, "[").replace(MARK_END, "]") == line
    assert found.note.replace(MARK_START, "[").replace(MARK_END, "]") == note


def test_a_text_without_end_is_shown_without_marks_and_at_once() -> None:
    journal = Journal(vault.in_memory())
    long = "woord " * 100_000
    journal.apply(Edit(None, Encounter(happened_at=datetime(2026, 5, 1), line=long, note=long)))
    started = perf_counter()
    (found,) = journal.page(EncounterFilter(words="woord"))
    assert perf_counter() - started < 2
    assert (found.line, found.note) == (long, f"{long[:200]}…")


@pytest.mark.parametrize("typed", ["gei ", "irriteerd", "foo baz", "geïrriteerde", "foobar"])
def test_other_words_find_nothing(shelf: Journal, typed: str) -> None:
    assert shelf.page(EncounterFilter(words=typed)) == ()
    assert shelf.count(EncounterFilter(words=typed)) == 0


@given(st.text(max_size=40))
def test_nothing_that_can_be_typed_is_an_error(shelf: Journal, typed: str) -> None:
    shelf.page(EncounterFilter(words=typed))


def test_every_sign_is_cut_where_the_index_cuts_it(shelf: Journal) -> None:
    """A sign that we take for a part of a word and the index for a space would be an error in its language."""
    signs = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code))[0] in "LN"]
    for start in range(0, len(signs), 400):
        words = expression(" ".join(f"a{sign}b" for sign in signs[start : start + 400]))
        shelf.count(EncounterFilter(words=words))
    assert len(signs) > 100_000
