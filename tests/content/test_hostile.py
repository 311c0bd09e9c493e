"""A stranger's pack is data and can do no harm: whatever stands in it, reading ends, in values or in faults."""

import os
import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samensociaal_desktop import paths
from samensociaal_desktop.content import (
    advice,
    articles,
    cases,
    dialogues,
    dilemmas,
    directory,
    exercises,
    lists,
    packs,
    sources,
    terms,
    tips,
    ways,
)  # fmt: skip
from samensociaal_desktop.content.faults import MOST, Faults
from samensociaal_desktop.content.library import Library, open_library
from samensociaal_desktop.content.parcels import SINGLE
from samensociaal_desktop.domain.lists import Group, Item, Lists
from samensociaal_desktop.domain.localised import Language, LocalisedText

EMPTY = LocalisedText("", "")
LISTS = Lists({"kinds": (Group("kind.T", EMPTY, False, (Item("kind.T1", EMPTY),)),)})

READERS: dict[str, Callable[[Path, Faults], object]] = {
    "advice": advice.read_advice,
    "article": articles.read_article,
    "case": cases.read_cases,
    "dialogue": dialogues.read_dialogue,
    "dilemma": dilemmas.read_dilemmas,
    "point": directory.read_directory,
    "exercise": exercises.read_exercises,
    "list": lists.read_lists,
    "more-list": lambda path, faults: lists.add_items(LISTS, path, faults, "mijn"),
    "pack": lambda path, faults: packs.read_info(path.parent, faults),
    "source": sources.read_sources,
    "figure": sources.read_figures,
    "term": terms.read_terms,
    "tip": tips.read_tips,
    "way": ways.read_ways,
}

KEYS = (
    "id", "title", "intro", "about", "ask", "explain", "advice", "on", "text", "final", "otherwise", "points", "ways",
    "articles", "shelf", "section", "heading", "block", "point", "figures", "address", "sources", "case", "story",
    "kinds", "thought", "way", "response", "does", "may", "research", "part", "purpose", "minutes", "minutes_short",
    "rotating", "question", "kind", "option", "label", "agreement", "trigger", "action", "when", "any", "none",
    "at_least", "at_most", "answered", "follows", "example", "low", "high", "mirror", "most", "core", "short", "asks",
    "place", "values", "reason", "again", "weigh", "dilemma", "value", "party", "name", "at_low", "low_gains", "topic",
    "checked", "phone", "exercise", "fewest", "step", "list", "group", "item", "format", "languages", "date", "author",
    "source", "publisher", "year", "sure", "figure", "says", "per_cent", "people", "term", "word", "forms_nl", "tip",
    "why", "network", "field", "line", "pause", "outcome", "hint", "fits", "nl", "en",
)  # fmt: skip
IDS = ("a", "1.1", "kind.T", "kind.T1", "kinds", "mijn.a", "yes", "report", "choice", "line", "scale", "law", "talk")
ODD = ("", " ", "\x00", "\u202e", "{a}", "{", "<b>", "als ik", "x" * 300, "https://a.nl", "12 34", "Een zin", "é💧")
texts = st.sampled_from(IDS + ODD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
plain = (
    texts | st.integers(-5, 2200) | st.booleans() | st.floats() | st.just(date(2026, 11, 22))
    | st.just(datetime(2026, 11, 22, 10, 0, tzinfo=UTC)) | st.just(time(10, 30))
)  # fmt: skip
keys = st.sampled_from(KEYS)
trees = st.recursive(
    plain | st.fixed_dictionaries({"nl": texts, "en": texts}),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=8),
    max_leaves=40,
)
tables = st.dictionaries(keys, trees, max_size=12)


def toml(value: object) -> str:
    """Return a value as TOML writes it on one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            letters = (f"\\U{ord(letter):08x}" for letter in value)
            return '"""' + "".join("\\\n" * (n % 100 == 0) + letter for n, letter in enumerate(letters)) + '"""'
        case dict():
            return "{" + ", ".join(f"{key} = {toml(inner)}" for key, inner in value.items()) + "}"
        case list():
            return "[" + ",\n".join(map(toml, value)) + "]"
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("evil") / "pack.toml"


def read_evil(place: Path, name: str, table: dict[str, object], languages: tuple[Language, ...]) -> None:
    place.write_text("".join(f"{key} = {toml(value)}\n" for key, value in table.items()), encoding="utf-8")
    faults = Faults("pack.toml", languages)
    READERS[name](place, faults)
    assert not any("is not TOML" in fault.text for fault in faults.found)
    assert len(faults.found) <= MOST
    assert all("\n" not in str(fault) for fault in faults.found)


speaks = st.sampled_from([tuple(Language), (Language.NL,)])


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
@settings(max_examples=40, deadline=None)
@given(table=tables, is_wrapped=st.booleans(), languages=speaks)
def test_whatever_stands_in_a_file_reading_ends_in_values_or_faults(
    place: Path, name: str, table: dict[str, object], is_wrapped: bool, languages: tuple[Language, ...]
) -> None:
    read_evil(place, name, {name.rpartition("-")[2]: [table, table]} if is_wrapped else table, languages)


BASIS = paths.resource("packs", "basis")
GOOD = {
    "advice": BASIS / "advice.toml",
    "article": min(BASIS.glob("reading/*.toml")),
    "case": BASIS / "cases.toml",
    "dialogue": min(BASIS.glob("dialogues/*.toml")),
    "dilemma": BASIS / "dilemmas.toml",
    "exercise": BASIS / "exercises.toml",
    "point": paths.resource("packs", "meldpunten", "directory.toml"),
    "list": BASIS / "lists.toml",
    "more-list": BASIS / "lists.toml",
    "pack": BASIS / "pack.toml",
    "source": BASIS / "sources.toml",
    "figure": BASIS / "figures.toml",
    "term": BASIS / "words.toml",
    "tip": BASIS / "tips.toml",
    "way": BASIS / "ways.toml",
}


def trimmed(value: Any) -> Any:
    """Return what a file holds with at most three things in each list."""
    if isinstance(value, dict):
        return {key: trimmed(inner) for key, inner in value.items()}
    return [trimmed(inner) for inner in value[:3]] if isinstance(value, list) else value


def spots(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in a file where something stands: what it stands in, and its key or number there."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [spot for key, inner in inside for spot in ((value, key), *spots(inner))]


@pytest.mark.slow
@pytest.mark.parametrize("name", GOOD)
@settings(max_examples=40, deadline=None)
@given(changes=st.lists(st.tuples(st.integers(0, 10**6), plain | trees), min_size=1, max_size=3), languages=speaks)
def test_whatever_is_changed_in_a_good_file_reading_ends_in_values_or_faults(
    place: Path, name: str, changes: list[tuple[int, object]], languages: tuple[Language, ...]
) -> None:
    table = trimmed(tomllib.loads(GOOD[name].read_text("utf-8")))
    for number, value in changes:
        found = spots(table)
        inside, key = found[number % len(found)]
        inside[key] = value
    read_evil(place, name, table, languages)


EVIL: dict[str, bytes] = {
    "huge": b"#" * 5_000_000,
    "many tables": b"[[tip]]\n[[case]]\n[[list]]\n[[point]]\n[[dilemma]]\n" * 2_000,
    "many tables in one": b"[[case]]\n"
    + b"[[case.way]]\n" * 10_000
    + b"[[dilemma]]\n"
    + b"[[dilemma.value]]\n" * 10_000,
    "many keys": b"".join(b"k%d = 1\n" % number for number in range(10_000)),
    "long list": b"[[tip]]\nsources = [" + b'"a",\n' * 20_000 + b"]",
    "deep lists": b"a = " + b"[" * 1_500,
    "deep tables": b"a = " + b"{a = " * 300,
    "deep headings": b"[" + b"a." * 50 + b"a]\n" + b"[" + b"a." * 49 + b"b]\n",
    "long key": b"[[tip]]\n" + b"a" * 1_900 + b" = 1",
    "long id": b'[[tip]]\nid = "' + b"a" * 1_900 + b'"',
    "number": b"[[tip]]\nid = 1" + b"0" * 1_900,
    "control": b'[[tip]]\nid = "a\\u0000"\ntext.nl = "\\u001b[2J"\ntext.en = "\\u202eevil"',
    "markup": b'[[tip]]\nid = "a"\ntext.nl = "<img src=x>"\ntext.en = "<script>"\nwhy.nl = "&amp;"\nwhy.en = "<!--"',
    "surrogate": b'[[tip]]\nid = "\\uD800"',
    "binary": bytes(range(256)) * 100,
    "byte order": b"\xef\xbb\xbfid = 1",
    "same key": b"a = 1\na = 2",
    "dates": b"[[point]]\nchecked = 9999-12-31\n[[point]]\nchecked = 0001-01-01T00:00:00+14:00\n",
}


@pytest.fixture
def usual() -> Library:
    return open_library()


@pytest.mark.slow
@pytest.mark.parametrize("evil", EVIL)
def test_an_evil_pack_is_named_quickly_and_takes_nothing_away(tmp_path: Path, usual: Library, evil: str) -> None:
    folder = tmp_path / "packs" / "evil"
    (folder / "dialogues").mkdir(parents=True)
    for name in (*SINGLE, "dialogues/evil.toml"):
        (folder / name).write_bytes(EVIL[evil])
    about = 'format = 1\nid = "evil"\ntitle.nl = "E"\ntitle.en = "E"\nabout.nl = "E"\nabout.en = "E"\n'
    (folder / "pack.toml").write_text(about, encoding="utf-8")
    start = perf_counter()
    library = open_library(folder.parent)
    library.read_all()
    assert perf_counter() - start < 10
    assert library.problems
    assert (library.tips, library.cases, library.dialogues) == (usual.tips, usual.cases, usual.dialogues)
    assert (library.directory, list(library.lists)) == (usual.directory, list(usual.lists))


def test_pipes_folders_and_circles_in_the_place_of_files_are_not_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "packs" / "evil"
    (folder / "dialogues" / "map.toml").mkdir(parents=True)
    about = 'format = 1\nid = "evil"\ntitle.nl = "E"\ntitle.en = "E"\nabout.nl = "E"\nabout.en = "E"\n'
    (folder / "pack.toml").write_text(about, encoding="utf-8")
    os.mkfifo(folder / "tips.toml")
    os.mkfifo(folder / "dialogues" / "pijp.toml")
    (folder / "cases.toml").mkdir()
    (folder / "dialogues" / "rond.toml").symlink_to(folder / "dialogues" / "rond.toml")
    (folder / "words.toml").symlink_to("/dev/zero")
    (tmp_path / "packs" / "pijp").mkdir()
    os.mkfifo(tmp_path / "packs" / "pijp" / "pack.toml")
    library = open_library(tmp_path / "packs")
    library.read_all()
    assert {problem.file for problem in library.problems} >= {
        "evil/tips.toml", "evil/dialogues/pijp.toml", "evil/cases.toml", "evil/dialogues/map.toml", "evil/words.toml",
        "evil/dialogues/rond.toml", "pijp/pack.toml",
    }  # fmt: skip
