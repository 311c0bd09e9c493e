from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.apple_journal import LARGEST, AppleJournalReader
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally


def page(header: str, title: str = "", body: str = "<p class='p2'><span>Gewandeld.</span></p>") -> str:
    shown = f"<div class='title'>{title}</div>" if title else ""
    return (
        "<!DOCTYPE html><html><head><style>.pageHeader {color: red}</style></head><body>"
        f'<div class="pageHeader">{header}</div>{shown}<div class="bodyText">{body}</div></body></html>'
    )


def made(path: Path, members: dict[str, str], root: str = "AppleJournalEntries/") -> Path:
    file = path / "AppleJournalEntries.zip"
    with ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr(root + name, text)
    return file


def read(file: Path) -> tuple[list[Encounter], Tally]:
    tally, reader = Tally(), AppleJournalReader()
    with opened(file) as found:
        assert reader.recognises(found)
        return list(reader.moments(found, tally)), tally


def test_comments_in_a_page_are_no_words(tmp_path: Path) -> None:
    body = "<!-- een --><p>1 < 2 <3</p><!-- twee"
    (moment,), _ = read(made(tmp_path, {"Entries/een.html": page("1 maart 2024", body=body)}))
    assert (moment.line, moment.note) == ("1 < 2 <3", "<!-- twee")


@pytest.mark.parametrize(
    "header", ["vrijdag 1 maart 2024", "Friday, March 1, 2024", "1 mrt 2024", "<span>1\u00a0maart\u00a02024</span>"]
)
def test_the_day_is_read_in_dutch_and_in_english(tmp_path: Path, header: str) -> None:
    (moment,), tally = read(made(tmp_path, {"Entries/een.html": page(header, "Een dag")}))
    assert moment.happened_at == datetime(2024, 3, 1)
    assert moment.precision is Precision.DAY
    assert (moment.line, moment.note) == ("Een dag", "Gewandeld.")
    assert not tally.left_out


def test_a_day_in_another_language_is_taken_from_the_name(tmp_path: Path) -> None:
    members = {"Entries/2024-03-01_dag.html": page("1. mars 2024"), "Entries/dag.html": page("1. mars 2024")}
    (moment,), tally = read(made(tmp_path, members, root=""))
    assert (moment.happened_at, moment.line) == (datetime(2024, 3, 1), "Gewandeld.")
    assert tally.left_out == {LeftOut.NO_DATE: 1}


def test_pictures_are_counted_and_empty_pages_too(tmp_path: Path) -> None:
    members = {
        "Entries/een.html": page("1 maart 2024", body=""),
        "Entries/groot.html": page("1 maart 2024") + " " * LARGEST,
        "Resources/a.heic": "x",
        "Resources/b.mov": "x",
        "index.html": page("2 maart 2024"),
    }
    found, tally = read(made(tmp_path, members))
    assert not found
    assert tally.left_out == {LeftOut.MEDIA: 2, LeftOut.EMPTY: 1, LeftOut.UNREADABLE: 1}


def test_one_page_alone_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "2024-03-01.html").write_text(page("ooit").replace("pageHeader", "PAGEHEADER"))
    (moment,), _ = read(tmp_path / "2024-03-01.html")
    assert moment.happened_at == datetime(2024, 3, 1)


def test_a_page_without_its_header_says_no_day(tmp_path: Path) -> None:
    _, tally = read(made(tmp_path, {"Entries/een.html": "<style>.pageHeader{}</style>tekst"}))
    assert tally.left_out == {LeftOut.NO_DATE: 1}


def test_a_page_that_is_a_bomb_refuses_the_file(tmp_path: Path) -> None:
    file = made(tmp_path, {"Entries/een.html": page("1 maart 2024")})
    with ZipFile(file, "w", 8) as archive:
        archive.writestr("Entries/a.html", page("1 maart 2024"))
        archive.writestr("Entries/b.html", " " * 3_000_000)
    with pytest.raises(BadFile) as refused:
        read(file)
    assert refused.value.fault is Fault.BOMB


def test_other_zip_files_are_not_apple_journal(tmp_path: Path) -> None:
    with opened(made(tmp_path, {"Entries/een.html": "<p>hallo</p>", "een.html": page("1 maart 2024")})) as found:
        assert not AppleJournalReader().recognises(found)
