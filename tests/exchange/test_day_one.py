"""Day One: its JSON in a zip file or by itself, and its property lists."""

import json
import plistlib
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.day_one import DayOneReader
from samensociaal_desktop.exchange.day_one_classic import DayOneClassicReader
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.formats import recognise
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.pieces import pieces
from samensociaal_desktop.exchange.reading import LeftOut, Tally

Found = tuple[list[Encounter], dict[LeftOut, int]]


def entry(**values: object) -> dict[str, object]:
    usual = {"uuid": "0A" * 16, "creationDate": "2024-03-01T20:15:30Z", "timeZone": "Europe/Amsterdam", "text": "Hoi"}
    return usual | values


def journal(path: Path, entries: Iterable[object], **more: object) -> Path:
    path.write_text(json.dumps({"metadata": {"version": "1.0"}, **more, "entries": list(entries)}))
    return path


def zipped(path: Path, **members: str | bytes) -> Path:
    with ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return path


def read(path: Path, kind: type = DayOneReader) -> Found:
    tally = Tally()
    with opened(path) as file:
        reader = recognise(file)
        assert type(reader) is kind
        return list(reader.moments(file, tally)), dict(tally.left_out)


def test_an_entry_is_a_moment_at_the_time_where_it_was_lived(tmp_path: Path) -> None:
    text = "# Een *dag*\n\nAlles ging goed\\. Ook 1\\+1\\!"
    one = entry(text=text, tags=["school", "de klas", 3], modifiedDate="2024-03-02T08:00:00Z")
    (found,), left_out = read(journal(tmp_path / "Journal.json", [one]))
    assert found.id == "0a" * 16
    assert found.happened_at == datetime(2024, 3, 1, 21, 15, 30)
    assert found.noted_at == datetime(2024, 3, 2, 8, tzinfo=UTC)
    assert found.precision is Precision.MOMENT
    assert (found.line, found.note) == ("Een *dag*", "Alles ging goed. Ook 1+1!\n\n#school #de_klas")
    assert left_out == {}


@pytest.mark.parametrize(
    ("created", "zone", "day"),
    [
        ("2024-02-29T23:00:00Z", "Europe/Amsterdam", datetime(2024, 3, 1)),
        ("2024-06-30T22:00:00Z", "Europe/Amsterdam", datetime(2024, 7, 1)),
        ("2024-02-29T23:00:00Z", "Europe/Nowhere", datetime(2024, 3, 1)),
        ("2024-02-29T23:00:00Z", "../../etc/passwd", datetime(2024, 3, 1)),
        ("2024-02-29T23:00:00Z", None, datetime(2024, 3, 1)),
        ("2024-03-01T05:00:00Z", "America/New_York", datetime(2024, 3, 1)),
    ],
)
def test_a_whole_day_is_the_day_it_was_there(tmp_path: Path, created: str, zone: object, day: datetime) -> None:
    (found,), _ = read(journal(tmp_path / "x", [entry(creationDate=created, timeZone=zone, isAllDay=True)]))
    assert (found.happened_at, found.precision) == (day, Precision.DAY)


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    entries = [
        entry(text="Kijk ![](dayone-moment://ABC)\n![](dayone-moment:/video/1)", photos=[{}], starred=True),
        entry(location={"latitude": 52.0}, weather={"temperatureCelsius": 9}, photos=[{}], videos=[{}, {}]),
        entry(text=None),
        {"creationDate": "2024-03-01T20:15:30Z", "text": 5},
        "no entry",
    ]
    found, left_out = read(journal(tmp_path / "x", entries))
    assert [moment.line for moment in found] == ["Kijk", "Hoi"]
    assert left_out == {
        LeftOut.MEDIA: 5,
        LeftOut.OTHER: 1,
        LeftOut.PLACE: 1,
        LeftOut.WEATHER: 1,
        LeftOut.EMPTY: 2,
        LeftOut.UNREADABLE: 1,
    }


@pytest.mark.parametrize(
    ("rich", "line"),
    [
        ('{"contents": [{"text": "Hoi "}, {"embeddedObjects": []}, 3, {"text": "daar"}]}', "Hoi daar"),
        ("{", None),
        ("[" * 5000, None),
        ("3", None),
        ('{"contents": 3}', None),
    ],
)
def test_text_with_only_its_styles_is_read_too(tmp_path: Path, rich: str, line: str | None) -> None:
    found, _ = read(journal(tmp_path / "x", [entry(text="", richText=rich)]))
    assert [moment.line for moment in found] == ([line] if line else [])


BAD_DATES = (
    "0000-01-01T00:00:00Z",
    "10000-01-01T00:00:00Z",
    "2026-02-30T00:00:00Z",
    "2026-01-01T25:00:00Z",
    "2026-01-01T00:00:00",
    "0001-01-01T00:00:00+14:00",
    "0500-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "nan",
)


@pytest.mark.parametrize("date", [*BAD_DATES, "x" * 100, 1e18, -1, None, [], {}, True])
def test_a_date_that_cannot_be_is_left_out(tmp_path: Path, date: object) -> None:
    assert read(journal(tmp_path / "x", [entry(creationDate=date)])) == ([], {LeftOut.NO_DATE: 1})


def test_several_journals_in_one_zip_file(tmp_path: Path) -> None:
    one, two = (json.dumps({"metadata": {}, "entries": [entry(uuid=f"{n}")]}) for n in "12")
    path = zipped(tmp_path / "x.zip", Journal_json=one, map__Werk_json=two, more_json="{}", photos__1_jpeg=b"x")
    found, left_out = read(path)
    assert len({moment.id for moment in found}) == 2
    assert left_out == {LeftOut.UNREADABLE: 1}


def test_of_several_files_a_broken_one_is_left_out(tmp_path: Path) -> None:
    members = {"A_json": json.dumps({"entries": [entry()]}), "B_json": '{"entries": [{"text": "", "text": ""}]}'}
    found, left_out = read(zipped(tmp_path / "Export.zip", **members))
    assert (len(found), left_out) == (1, {LeftOut.UNREADABLE: 1})


def test_lists_without_media_are_no_media(tmp_path: Path) -> None:
    assert read(journal(tmp_path / "Journal.json", [entry(photos=[], videos=None)]))[1] == {}


def test_signs_that_cannot_be_seen_are_taken_out(tmp_path: Path) -> None:
    text = "e\x00\x1bén\x7f\u2028na\x0b\x0c\r\n\ud83d\ude00\ttwee\rdrie\ud800\x01"
    ((found,), _) = read(journal(tmp_path / "Journal.json", [entry(text=text)]))
    assert (found.line, found.note) == ("eén na", "\U0001f600\ttwee\ndrie\ufffd")


@pytest.mark.parametrize("zone", ["Europe/" + "x" * 1000, "../etc/passwd", "Nergens", 3, None])
def test_a_zone_that_nobody_knows_is_that_at_home(tmp_path: Path, zone: object) -> None:
    ((found,), _) = read(journal(tmp_path / "Journal.json", [entry(timeZone=zone)]))
    assert found.happened_at == datetime(2024, 3, 1, 21, 15, 30)


def test_a_journal_without_entries_is_known(tmp_path: Path) -> None:
    assert read(journal(tmp_path / "x", [])) == ([], {})


HOSTILE = {
    Fault.TOO_DEEP: '{"entries": [{"creationDate": 1, "x": ' + "[" * 100_000 + "]" * 100_000 + "}]}",
    Fault.NUMBER: '{"entries": [{"creationDate": ' + "9" * 5000 + "}]}",
    Fault.TWICE: '{"entries": [{"creationDate": 1, "creationDate": 2}]}',
}
LATER = {
    Fault.NUMBER: '{"entries": [{"creationDate": 1}, {"x": NaN}]}',
    Fault.TWICE: '{"entries": [{"creationDate": 1}], "entries": []}',
    Fault.NOT_JSON: '{"entries": [{"creationDate": 1}, {]}',
    Fault.NOT_UTF8: b'{"entries": [{"creationDate": 1}, "\xff"]}',
    Fault.MISSING: '{"metadata": {}}',
}


@pytest.mark.parametrize(("fault", "content"), [*HOSTILE.items(), *LATER.items()])
def test_hostile_json_is_refused_in_one_sentence(tmp_path: Path, fault: Fault, content: str | bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadFile) as raised, opened(path) as file, file.stream() as stream:
        list(pieces(stream, "entries"))
    assert raised.value.fault is fault
    with suppress(BadFile), opened(path) as file:  # nobody else takes it for something to read, either
        assert type(recognise(file)) in (DayOneReader, type(None))


def test_a_number_too_large_for_64_bits_does_no_harm(tmp_path: Path) -> None:
    found, _ = read(journal(tmp_path / "x", [entry(text="Hoi", uuid=2**70, starred=2**70)]))
    assert len(found) == 1


def test_a_mark_before_the_text_is_forgiven_and_utf_16_is_not_known(tmp_path: Path) -> None:
    content = json.dumps({"entries": [entry()]})
    (tmp_path / "bom").write_text(content, encoding="utf-8-sig")
    assert len(read(tmp_path / "bom")[0]) == 1
    (tmp_path / "wide").write_text(content, encoding="utf-16")
    with opened(tmp_path / "wide") as file:
        assert not DayOneReader().recognises(file)


def test_half_of_a_sign_is_replaced(tmp_path: Path) -> None:
    (found,), _ = read(journal(tmp_path / "x", [entry(text="a\ud800b\x02", uuid="\udfff", tags=["\ud800"])]))
    (found.line + found.note + found.id).encode()
    assert found.line == "a\ufffdb"


def test_a_locked_zip_file_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", Journal_json=json.dumps({"entries": []}))
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(BadFile) as raised, opened(path) as file:
        recognise(file)
    assert raised.value.fault is Fault.LOCKED


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)
_entries = st.fixed_dictionaries(
    {"creationDate": st.datetimes().map(lambda at: f"{at.isoformat()}Z") | _values},
    optional=dict.fromkeys(("uuid", "text", "tags", "timeZone", "isAllDay", "richText", "photos"), _values),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_entries, min_size=1, max_size=6))
def test_every_entry_is_a_moment_or_counted_and_is_so_again(tmp_path: Path, entries: list[dict[str, object]]) -> None:
    path = journal(tmp_path / "x", entries)
    found, left_out = read(path)
    lost = sum(left_out.get(what, 0) for what in (LeftOut.EMPTY, LeftOut.NO_DATE, LeftOut.UNREADABLE))
    assert len(found) + lost == len(entries)
    assert read(path) == (found, left_out)


def plist(**values: object) -> bytes:
    usual = {
        "Creation Date": datetime(2014, 5, 1, 18, 30),
        "Entry Text": "# Hoi\ndaar",
        "Time Zone": "Europe/Amsterdam",
    }
    return plistlib.dumps(usual | values)


def test_classic_entries_in_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "entries"
    folder.mkdir()
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "1.JPG").write_bytes(b"x")
    more = {"UUID": "AB" * 16, "Tags": ["school"], "Starred": True, "Location": {"Country": "NL"}, "Weather": {"C": 1}}
    (folder / "1.doentry").write_bytes(plist(**more))
    (folder / "2.doentry").write_bytes(plist().replace(b"2014-05-01T18:30:00Z", b"2014-02-30T25:00:00Z"))
    (folder / "3.doentry").write_bytes(b"<plist>")
    (folder / "4.doentry").write_bytes(plistlib.dumps(["no entry"]))
    (found,), left_out = read(tmp_path, DayOneClassicReader)
    assert found.id == "ab" * 16
    assert found.happened_at == datetime(2014, 5, 1, 20, 30)
    assert (found.line, found.note) == ("Hoi", "daar\n\n#school")
    assert left_out == {
        LeftOut.MEDIA: 1,
        LeftOut.NO_DATE: 1,
        LeftOut.UNREADABLE: 2,
        LeftOut.OTHER: 1,
        LeftOut.PLACE: 1,
        LeftOut.WEATHER: 1,
    }


def test_one_classic_entry_by_itself_as_text_or_binary(tmp_path: Path) -> None:
    values = {"Creation Date": datetime(2014, 5, 1, 18, 30), "Entry Text": "Hoi"}
    for format in (plistlib.FMT_XML, plistlib.FMT_BINARY):
        path = tmp_path / "1.doentry"
        path.write_bytes(plistlib.dumps(values, fmt=format))
        (found,), _ = read(path, DayOneClassicReader)
        assert found.happened_at == datetime(2014, 5, 1, 20, 30)


def test_a_bomb_of_entities_is_left_out(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    path = tmp_path / "1.doentry"
    path.write_text(
        f"<?xml version='1.0'?>{bomb}]><plist><dict><key>Entry Text</key><string>&i;</string></dict></plist>"
    )
    assert read(path, DayOneClassicReader) == ([], {LeftOut.UNREADABLE: 1})
