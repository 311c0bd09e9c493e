"""What holds for every reader of a table, a page or a folder of text, whatever is in the file."""

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.exchange.apple_journal import AppleJournalReader
from samensociaal_desktop.exchange.daylio import DaylioReader
from samensociaal_desktop.exchange.faults import BadFile
from samensociaal_desktop.exchange.formats import READERS, recognise
from samensociaal_desktop.exchange.loop import LoopReader
from samensociaal_desktop.exchange.markdown import MarkdownReader
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import Reader, Tally
from samensociaal_desktop.exchange.rednotebook import RedNotebookReader
from samensociaal_desktop.exchange.spreadsheet import SpreadsheetReader

DAYLIO = "full_date,date,weekday,time,mood,activities,note_title,note\n2024-03-01,,,21:15,goed,a | b,Kop,Tekst\n"
CHECKS = "Date,Wandelen\n2024-03-01,YES_MANUAL\n"
PAGE = "<div class='pageHeader'>1 maart 2024</div><div>Tekst</div>"
FRONT = "---\ndate: 2024-03-01\ntags: [a]\n---\nTekst ![x](y)"
KNOWN: dict[type, tuple[str, str | dict[str, str]]] = {
    DaylioReader: ("daylio.csv", DAYLIO),
    LoopReader: ("loop.zip", {"Habits.csv": "Position,Name\n001,Wandelen\n", "Checkmarks.csv": CHECKS}),
    RedNotebookReader: ("rn.zip", {"data/2024-03.txt": "{1: {text: '**Tekst**', Tags: {a: null}}}"}),
    AppleJournalReader: ("aj.zip", {"Entries/een.html": PAGE}),
    MarkdownReader: ("md.zip", {"een.md": FRONT}),
    SpreadsheetReader: ("tabel.csv", "datum;tekst\n1-3-2024;Tekst\n"),
}
NAMES = (
    "Habits.csv",
    "Checkmarks.csv",
    "001 a/Checkmarks.csv",
    "2024-03.txt",
    "Entries/2024-03-01.html",
    "2024-03-01.md",
)
BITS = (
    *("\n", ",", ";", '"', "1-3-2024", "2024-03-01", "datum", "tekst", "Date", "YES_MANUAL", "12.5", "sep=;", "é"),
    *("1:", "{", "}", "[", "text: ", "- ", "&a", "*a", "!!x", "---\n", "date: ", "tags: ", "samensociaal: ", " "),
    *(
        "<div class='pageHeader'>",
        "</div>",
        "<",
        "1 maart 2024",
        "<!--",
        "&#55296;",
        '[""',
        "**",
        "//",
        "![a](b)",
        "\x00",
    ),
    *(DAYLIO, CHECKS, PAGE, FRONT, "Position,Name\n001,a\n"),
)
contents = st.binary(max_size=200) | st.lists(st.sampled_from(BITS), max_size=25).map(
    lambda bits: "".join(bits).encode()
)


def saved(folder: Path, name: str, content: str | dict[str, str]) -> Path:
    file = folder / name
    if isinstance(content, str):
        file.write_text(content, "utf-8")
        return file
    with ZipFile(file, "w") as archive:
        for member, text in content.items():
            archive.writestr(member, text)
    return file


def read(path: Path, reader: Reader) -> tuple[Encounter, ...]:
    with opened(path) as found:
        return tuple(reader.moments(found, Tally()))


@pytest.mark.parametrize("kind", KNOWN)
def test_each_file_is_known_to_its_own_reader_and_reads_twice_the_same(tmp_path: Path, kind: type) -> None:
    path = saved(tmp_path, *KNOWN[kind])
    with opened(path) as found:
        reader = recognise(found)
    assert type(reader) is kind
    first, second = read(path, reader), read(path, reader)
    assert first == second
    assert first


def test_the_plain_table_is_tried_last() -> None:
    assert type(READERS[-1]) is SpreadsheetReader


def attempts(path: Path) -> Iterator[tuple[Encounter, ...]]:
    """Read a file by each reader that says it knows it, and by the table's reader in any case."""
    for kind in KNOWN:
        try:
            with opened(path) as found:
                reader = kind()
                if reader.recognises(found) or kind is SpreadsheetReader:
                    yield tuple(reader.moments(found, Tally()))
        except BadFile as refused:
            assert str(refused)  # noqa: PT017  # a bad file always says what is wrong


@settings(max_examples=150, deadline=None)
@given(contents, st.sampled_from(("x.csv", "2024-03.txt", "2024-03-01.md", "x.html")))
@example(b"\xff\xfe\x00", "x.csv")
@example(b"sep=;", "x.csv")
@example(b'"a",b"c,"\n' * 7000, "2024-03-01.md")
def test_any_file_gives_moments_or_a_bad_file(content: bytes, name: str) -> None:
    start = time.perf_counter()
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        for moments in attempts(path):
            "".join(moment.line + moment.note + moment.id for moment in moments).encode()
    assert time.perf_counter() - start < 5


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), contents, max_size=6))
def test_any_zip_file_gives_moments_or_a_bad_file(members: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "x.zip")
        with ZipFile(path, "w") as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        for moments in attempts(path):
            "".join(moment.line + moment.note + moment.id for moment in moments).encode()


@pytest.mark.slow
@pytest.mark.parametrize(
    "bit", ["<!--", "<a ", "</", "<!", "<a x='", "&#", "<div class='pageHeader'>", '"', "[", "{a: ", "- ", "\xa0", "1-"]
)
def test_a_large_file_of_one_bit_is_read_or_refused_soon(tmp_path: Path, bit: str) -> None:
    text = bit * (300_000 // len(bit))
    members = {
        "Entries/2024-03-01.html": PAGE + text,
        "2024-03-01.md": f"---\n{text}\n---\n{text}",
        "2024-03.txt": f"1: {text}",
    }
    start = time.perf_counter()
    list(attempts(saved(tmp_path, "x.zip", members)))
    list(attempts(saved(tmp_path, "x.csv", f"datum,tekst\n2024-03-01,{text}\n{text}")))
    assert time.perf_counter() - start < 10
