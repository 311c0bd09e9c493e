"""Whether the Dutch of all packs, and of the window, can be read by someone who reads little and is tired.

Short sentences, few long words, no long texts, and no hard word without its meaning in reach. What may be
otherwise is listed below by its place, each with the reason.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any, Final
from xml.etree import ElementTree

import pytest

from samensociaal_desktop import paths
from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.terms import Glossary

PACKS = paths.resource("packs")
FILES = sorted(PACKS.rglob("*.toml"))
WINDOW = Path(__file__).parents[2] / "translations" / "samensociaal_nl.ts"

LONGEST_SENTENCE: Final = 20
AVERAGE_SENTENCE: Final = 12
MOST_SENTENCES: Final = 8
"""Sentences in one text: what is longer is two texts."""

LONGEST_WORD: Final = 20
"""Letters; Dutch writes as one word what others write as three."""

LONGER_SENTENCES: Final = frozenset[str]()
LONGER_WORDS: Final = frozenset[str]()

HARD: Final = (
    r"aangifte", r"aanklag\w*", r"account\w*", r"algoritmes?", r"anoniem\w*", r"anonimiteit", r"avg", r"bezwaar",
    r"burgerraadpleging\w*", r"cancelen\w*", r"censuur", r"citer\w*", r"complot\w*", r"context", r"deepfakes?",
    r"desinformatie", r"discriminatie\w*", r"doxing", r"dsa", r"empath\w*", r"grooming", r"grondwet", r"identiteit\w*",
    r"intentie\w*", r"interventie\w*", r"jurid\w*", r"klokkenluider\w*", r"laster", r"mediawijs\w*",
    r"modereren|moderatie|moderator\w*", r"nepaccounts?", r"normen", r"omstanders?", r"phishing", r"platform\w*",
    r"polaris\w*", r"privacy", r"prosociaal", r"representatief", r"sextortion|sextorsie", r"smaad", r"socratisch\w*",
    r"stalk\w*", r"steekproef\w*", r"strafbaar\w*", r"toezichthouder\w*", r"trusted flaggers?", r"upstanders?",
    r"verordening\w*", r"woop",
)  # fmt: skip
"""Words that not every reader knows: where one is used, the glossary must have its meaning (or the place an excuse)."""

KNOWN_WELL: Final = frozenset({"account", "accounts", "privacy", "platform", "platformen"})
"""Hard words that need no meaning beside the shortest of texts: they are on every button of every app."""


def texts_in(table: Any, place: str) -> Iterator[tuple[str, str]]:
    """Return every Dutch text of a file with its place: the ids on the way to it, and its key."""
    if isinstance(table, dict):
        if isinstance(table.get("nl"), str):
            yield place, table["nl"]
        here = f"{place}/{table['id']}" if isinstance(table.get("id"), str) else place
        for key, value in table.items():
            yield from texts_in(value, f"{here}.{key}")
    elif isinstance(table, list):
        for number, value in enumerate(table):
            named = isinstance(value, dict) and "id" in value
            yield from texts_in(value, place if named else f"{place}[{number}]")


def texts_of(path: Path) -> dict[str, str]:
    """Return the Dutch texts of a pack's file by place."""
    name = path.relative_to(PACKS).with_suffix("").as_posix()
    found = list(texts_in(tomllib.loads(path.read_text("utf-8")), name))
    assert len(dict(found)) == len(found)
    return dict(found)


def window() -> dict[str, str]:
    """Return the Dutch of the window by its English."""
    messages = ElementTree.parse(WINDOW).getroot().iter("message")
    return {str(one.findtext("source")): one.findtext("translation") or "" for one in messages}


ALL: Final = [(path.relative_to(PACKS).as_posix(), texts_of(path)) for path in FILES] + [("window", window())]
every_file = pytest.mark.parametrize("texts", [texts for _, texts in ALL], ids=[name for name, _ in ALL])


def sentences(text: str) -> list[list[str]]:
    """Return the words of each sentence; a point in a number or an address ends none."""
    parts = re.split(r"[.!?:;…]+[’”)]*(?:\s|$)|\n", text)
    return [words for part in parts if (words := re.findall(r"\S*\w\S*", part))]


@every_file
def test_every_sentence_is_short(texts: dict[str, str]) -> None:
    too_long = {
        place: text
        for place, text in texts.items()
        if place not in LONGER_SENTENCES and max(map(len, sentences(text)), default=0) > LONGEST_SENTENCE
    }
    assert too_long == {}


@every_file
def test_the_average_sentence_is_short_and_no_text_is_long(texts: dict[str, str]) -> None:
    lengths = [len(sentence) for text in texts.values() for sentence in sentences(text)]
    assert not lengths or mean(lengths) <= AVERAGE_SENTENCE
    assert {place: text for place, text in texts.items() if len(sentences(text)) > MOST_SENTENCES} == {}


@every_file
def test_no_word_is_too_long(texts: dict[str, str]) -> None:
    long = {
        (place, word)
        for place, text in texts.items()
        for word in re.findall(r"[^\W\d_]+", text)
        if len(word) > LONGEST_WORD and place not in LONGER_WORDS
    }
    assert long == set()


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return open_library(None).glossary


@every_file
def test_every_hard_word_has_its_meaning_in_reach(texts: dict[str, str], glossary: Glossary) -> None:
    unexplained = {
        (place, hit[0])
        for place, text in texts.items()
        for hit in re.finditer(rf"\b(?:{'|'.join(HARD)})\b", text, re.IGNORECASE)
        if hit[0].casefold() not in KNOWN_WELL and not glossary.used_in(hit[0], Language.NL)
    }
    assert unexplained == set()


def test_a_meaning_uses_no_hard_word_of_its_own(glossary: Glossary) -> None:
    circles = {
        (term.id, other.id)
        for term in glossary.terms
        for other in glossary.used_in(term.meaning.nl, Language.NL)
        if other.id != term.id and other.word.nl.casefold() not in KNOWN_WELL
    }
    assert circles == set()
