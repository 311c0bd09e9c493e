"""Mini Diary, Mini Diarium and Journey: JSON with HTML in it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.formats import recognise
from samensociaal_desktop.exchange.journey import JourneyReader
from samensociaal_desktop.exchange.mini_diary import MiniDiaryReader
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally

Found = tuple[list[Encounter], dict[LeftOut, int]]


def read(path: Path, kind: type) -> Found:
    tally = Tally()
    with opened(path) as file:
        reader = recognise(file)
        assert type(reader) is kind
        return list(reader.moments(file, tally)), dict(tally.left_out)


def diary(path: Path, content: object) -> Found:
    path.write_text(json.dumps(content), encoding="utf-8")
    return read(path, MiniDiaryReader)


DAY = {"title": "Een <b>dag</b>", "text": "<p>Hallo&nbsp;jij</p><p>daar</p>", "dateUpdated": "2024-03-02T08:00:00Z"}


@pytest.mark.parametrize("wrapped", [True, False])
def test_days_by_their_date(tmp_path: Path, wrapped: bool) -> None:
    days = {"2024-03-01": DAY, "2026-02-30": DAY, "metadata": {}, "2024-03-03": {"text": ""}, "2024-03-04": 5}
    (found,), left_out = diary(tmp_path / "x", {"metadata": {}, "entries": days} if wrapped else days)
    assert (found.line, found.note) == ("Een dag", "Hallo jij\n\ndaar")
    assert (found.happened_at, found.precision) == (datetime(2024, 3, 1), Precision.DAY)
    assert found.noted_at == datetime(2024, 3, 2, 8, tzinfo=UTC)
    assert left_out == {LeftOut.NO_DATE: 1, LeftOut.OTHER: 1, LeftOut.EMPTY: 1, LeftOut.UNREADABLE: 1}


def test_several_a_day_with_ids(tmp_path: Path) -> None:
    entries = [
        {"id": 1, "date": "2024-03-01", "title": "", "text": "een <img src=x>"},
        {"id": 2, "date": "2024-03-01", "title": "", "text": "twee"},
        {"id": "ab" * 16, "date": "2024-03-01", "text": "drie"},
        {"id": 1, "date": "2024-03-05", "text": "uit een ander dagboek"},
    ]
    for content in ({"metadata": {}, "entries": entries}, entries):
        found, left_out = diary(tmp_path / "x", content)
        assert [moment.line for moment in found] == ["een", "twee", "drie", "uit een ander dagboek"]
        assert len({moment.id for moment in found}) == 4
        assert found[2].id == "ab" * 16
        assert left_out == {LeftOut.MEDIA: 1}


@pytest.mark.parametrize("content", ['{"a": {"text": "x"}}', '[{"text": "x"}]', "[]", "{}", "[3]", '{"2024-03-01": 3}'])
def test_other_json_is_no_diary(tmp_path: Path, content: str) -> None:
    (tmp_path / "x").write_text(content)
    with opened(tmp_path / "x") as file:
        assert not MiniDiaryReader().recognises(file)
    with opened(tmp_path) as folder:
        assert not MiniDiaryReader().recognises(folder)


def journey(path: Path, *entries: object) -> Found:
    with ZipFile(path, "w") as archive:
        for number, entry in enumerate(entries):
            archive.writestr(f"{number}.json", entry if isinstance(entry, str) else json.dumps(entry))
    return read(path, JourneyReader)


ENTRY = {"text": "<p>Hoi</p>", "date_journal": 1709324100000, "timezone": "Europe/Amsterdam", "id": "1709-abc"}


def test_entries_of_journey(tmp_path: Path) -> None:
    more = {
        "date_modified": 1709400000000,
        "tags": ["school"],
        "mood": 3,
        "lat": 52.1,
        "lon": 4.9,
        "photos": ["a", "b"],
    }
    weather = {"weather": {"description": "Bewolkt"}, "lat": 1.7976931348623157e308, "text": "plat", "id": "2"}
    (one, two), left_out = journey(tmp_path / "x.zip", ENTRY | more, ENTRY | weather)
    assert one.happened_at == datetime(2024, 3, 1, 21, 15)
    assert one.noted_at == datetime(2024, 3, 2, 17, 20, tzinfo=UTC)
    assert (one.line, one.note) == ("Hoi", "#school")
    assert (two.line, two.noted_at) == ("plat", datetime(2024, 3, 1, 20, 15, tzinfo=UTC))
    assert left_out == {LeftOut.MEDIA: 2, LeftOut.PLACE: 1, LeftOut.OTHER: 1, LeftOut.WEATHER: 1}


@pytest.mark.parametrize("date", [-1, 1e18, 10**30, "2024-03-01", None, True, 253_402_300_799_999])
def test_a_time_that_cannot_be_is_left_out(tmp_path: Path, date: object) -> None:
    (found,), left_out = journey(tmp_path / "x.zip", ENTRY, ENTRY | {"date_journal": date})
    assert found.line == "Hoi"
    assert left_out == {LeftOut.NO_DATE: 1}


def test_broken_entries_are_left_out(tmp_path: Path) -> None:
    deep, wide = "{" + '"a":[' * 9999, '{"text": "' + Random(1).randbytes(5_000_000).hex() + '"}'
    with opened(tmp_path) as folder:
        assert not JourneyReader().recognises(folder)
    found, left_out = journey(tmp_path / "x.zip", ENTRY, "{", "[]", "{}", deep, '{"a": NaN}', wide, '{"a":1,"a":2}')
    assert len(found) == 1
    assert left_out == {LeftOut.UNREADABLE: 7}


def test_a_bomb_among_the_entries_is_refused_whole(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("0.json", json.dumps(ENTRY))
        archive.writestr("1.json", " " * 50_000_000)
    with pytest.raises(BadFile) as raised:
        read(tmp_path / "x.zip", JourneyReader)
    assert raised.value.fault is Fault.BOMB
