"""jrnl: its text, its folder, its JSON."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.formats import recognise
from samensociaal_desktop.exchange.jrnl import JrnlJsonReader, JrnlReader
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally

Found = tuple[list[Encounter], dict[LeftOut, int]]


def read(path: Path, kind: type = JrnlReader) -> Found:
    tally = Tally()
    with opened(path) as file:
        reader = recognise(file)
        assert type(reader) is kind
        return list(reader.moments(file, tally)), dict(tally.left_out)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_each_date_begins_an_entry(tmp_path: Path) -> None:
    text = (
        "[2024-03-01 21:15] Een dag. Met een vervolg.\nEn meer @school.\n\n[x] geen kop\n"
        "[2024-03-02 09:15 PM] Nog een\n\n[2024-03-02 09:15:30 AM] Ster *\nhier\n"
    )
    (one, two, three), left_out = read(written(tmp_path / "journal.txt", text))
    assert (one.happened_at, one.line) == (datetime(2024, 3, 1, 21, 15), "Een dag.")
    assert one.note == "Met een vervolg.\nEn meer @school.\n\n[x] geen kop"
    assert (two.happened_at, two.line, two.note) == (datetime(2024, 3, 2, 21, 15), "Nog een", "")
    assert (three.happened_at, three.line) == (datetime(2024, 3, 2, 9, 15, 30), "Ster")
    assert left_out == {LeftOut.OTHER: 1}
    assert {moment.precision for moment in (one, two, three)} == {Precision.MOMENT}


def test_a_date_that_cannot_be_and_an_entry_without_words_are_left_out(tmp_path: Path) -> None:
    never = "[2026-02-30 21:15] Nooit\n[2024-03-01 25:00] Nooit\n[0000-01-01 10:00] x\n"
    text = f"[2024-03-01] Dag\n{never}[2024-03-02 9:00]\n"
    (found,), left_out = read(written(tmp_path / "x", text))
    assert (found.line, found.precision) == ("Dag", Precision.DAY)
    assert left_out == {LeftOut.NO_DATE: 3, LeftOut.EMPTY: 1}


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    path = written(tmp_path / "x", "[2024-03-01 21:15] Een\r\n[2024-03-01 21:15] Twee\r\n")
    assert read(path) == read(path)
    assert len({moment.id for moment in read(path)[0]}) == 2


def test_a_folder_holds_days(tmp_path: Path) -> None:
    days = tmp_path / "2024" / "03"
    days.mkdir(parents=True)
    written(days / "01.txt", "[2024-03-01 21:15] Een\n")
    written(days / "02.txt", "zonder kop\n[2024-03-02 08:00] Twee\n")
    written(days / "31.txt", "  \n")
    written(tmp_path / "2024" / "notes.txt", "niets")
    (tmp_path / "2024" / "02").mkdir()
    written(tmp_path / "2024" / "02" / "30.txt", "geen dag")
    found, left_out = read(tmp_path)
    assert [(moment.line, moment.happened_at) for moment in found] == [
        ("Een", datetime(2024, 3, 1, 21, 15)),
        ("zonder kop", datetime(2024, 3, 2)),
        ("Twee", datetime(2024, 3, 2, 8)),
    ]
    assert left_out == {LeftOut.NO_DATE: 1}


def test_a_locked_journal_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadFile) as raised, opened(written(tmp_path / "x", "gAAAAAB" + "h-_9" * 40 + "==\n")) as file:
        recognise(file)
    assert raised.value.fault is Fault.LOCKED


def test_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"[2024-03-01 21:15] caf\xe9\n")
    with pytest.raises(BadFile) as raised:
        read(tmp_path / "x")
    assert raised.value.fault is Fault.NOT_UTF8


def test_its_json(tmp_path: Path) -> None:
    entries: list[object] = [
        {"title": "Een", "body": "met @school", "date": "2024-03-01", "time": "21:15", "tags": ["@school", "@thuis"]},
        {"title": "Twee", "body": "", "date": "2024-03-02", "starred": True},
        {"title": "Nooit", "body": "", "date": "2026-02-30", "time": "25:00"},
        "geen",
    ]
    path = written(tmp_path / "x.json", json.dumps({"tags": {"@school": 1}, "entries": entries}))
    (one, two), left_out = read(path, JrnlJsonReader)
    assert (one.line, one.note, one.happened_at) == ("Een", "met @school\n\n#thuis", datetime(2024, 3, 1, 21, 15))
    assert (two.line, two.precision) == ("Twee", Precision.DAY)
    assert left_out == {LeftOut.OTHER: 1, LeftOut.NO_DATE: 1, LeftOut.UNREADABLE: 1}
    with opened(tmp_path) as folder:
        assert not JrnlJsonReader().recognises(folder)
