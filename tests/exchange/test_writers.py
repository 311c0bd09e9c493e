"""What is written for other programs is read back by our own readers, as far as the format goes."""

import csv
import io
import json
import tempfile
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import (
    Again,
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.exchange.day_one import DayOneReader
from samensociaal_desktop.exchange.formats import recognise
from samensociaal_desktop.exchange.markdown import MarkdownReader
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.packing import packing
from samensociaal_desktop.exchange.reading import Tally
from samensociaal_desktop.exchange.said import HEADINGS, Sayer
from samensociaal_desktop.exchange.write_csv import harmless, write_csv
from samensociaal_desktop.exchange.write_day_one import AMSTERDAM, write_day_one
from samensociaal_desktop.exchange.write_markdown import text_of, write_markdown

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
WORDS_OF = {
    "kind.P1": "uitlachen", "ignore": "negeren", "address": "aanspreken", "report": "melden", "support": "steunen",
    "outcome.helped": "het hielp", "resp.S1": "een bericht sturen", "feeling.boos": "boos",
}  # fmt: skip
NL = Sayer(Language.NL, lambda item: WORDS_OF.get(item, item))
EN = Sayer(Language.EN, lambda item: item)

IDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)
HEX = st.uuids().map(lambda one: one.hex)
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
PLAIN = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")) | st.just("\n"), max_size=60)
SOME = st.lists(IDS, max_size=2).map(tuple)
FEELINGS = st.lists(st.builds(Feeling, IDS, st.integers(0, 4)), max_size=2, unique_by=lambda one: one.id).map(tuple)
NONE_OR_ID = st.none() | IDS


def maybe(kind):
    return st.none() | st.sampled_from(kind)


ENCOUNTERS = st.builds(
    Encounter,
    id=HEX,
    happened_at=st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2100, 1, 1)).map(
        lambda at: at.replace(microsecond=0)
    ),
    precision=st.sampled_from(Precision),
    noted_at=st.datetimes(datetime(1950, 1, 1), datetime(9999, 12, 30), timezones=st.just(UTC)),
    line=TEXT,
    note=TEXT,
    kinds=SOME,
    responses=st.lists(st.builds(Chosen, st.sampled_from(Response), SOME), max_size=2).map(tuple),
    on_purpose=maybe(OnPurpose),
    role=NONE_OR_ID,
    who=NONE_OR_ID,
    place=NONE_OR_ID,
    platform=TEXT,
    reach=NONE_OR_ID,
    weight=st.none() | st.integers(1, 4),
    feelings_before=FEELINGS,
    feelings_after=FEELINGS,
    held_back=SOME,
    help=SOME,
    own_post=SOME,
    outcome=maybe(Outcome),
    again=maybe(Again),
    lesson=TEXT,
    plan_id=NONE_OR_ID,
    plan_result=maybe(PlanResult),
    is_covered=st.booleans(),
)
FULL = Encounter(
    id="0" * 31 + "1",
    happened_at=datetime(2026, 4, 16, 21, 30),
    precision=Precision.PART_OF_DAY,
    noted_at=NOW,
    line="Een klasgenoot werd uitgelachen",
    note="In de groepsapp.\n# geen kop",
    kinds=("kind.P1",),
    responses=(Chosen(Response.SUPPORT, ("resp.S1",)), Chosen(Response.REPORT), Chosen(Response.SUPPORT)),
    on_purpose=OnPurpose.YES,
    weight=3,
    feelings_before=(Feeling("feeling.boos", 3),),
    outcome=Outcome.HELPED,
    again=Again.YES,
    plan_result=PlanResult.NOT,
    lesson="eerst vragen",
    is_covered=True,
)


def words(text):
    return " ".join("".join(sign for sign in text if sign.isspace() or unicodedata.category(sign) != "Cc").split())


def read(path, reader):
    with opened(path) as file:
        assert reader.recognises(file)
        return list(reader.moments(file, Tally()))


# In words


def test_a_moment_is_said_field_by_field_in_the_readers_language():
    facts = {NL.heading(fact.name): fact.values for fact in NL.facts(FULL)}
    assert facts["wat ik deed"] == ("steunen", "melden")
    assert facts["bewust"] == ("bewust",)
    assert facts["zou ik het weer zo doen"] == ("ja, hetzelfde",)
    assert facts["hoe zwaar"] == ("3 zwaar",)
    assert facts["gevoel ervoor"] == ("boos (3 van 4)",)
    assert facts["wat ervan kwam"] == ("het hielp",)
    assert facts["afgedekt"] == ("ja",)
    english = {EN.heading(fact.name): fact.values for fact in EN.facts(FULL)}
    assert english["my if-then plan"] == ("not this time",)
    assert not list(NL.facts(Encounter(happened_at=NOW.replace(tzinfo=None))))


def test_days_and_times_are_said_as_people_do():
    assert NL.day(FULL.happened_at.date()) == "donderdag 16 april 2026"
    assert EN.day(FULL.happened_at.date()) == "Thursday 16 April 2026"
    assert NL.time(FULL) == "’s avonds"
    assert NL.time(replace(FULL, precision=Precision.MOMENT)) == "21:30"
    assert NL.time(replace(FULL, precision=Precision.DAY)) == ""


@given(ENCOUNTERS)
def test_every_field_that_is_filled_in_is_said(moment):
    said = {fact.name for fact in NL.facts(moment)}
    elsewhere = {"id", "date", "time", "precision", "noted_at", "line", "note", "options"}
    filled = {name for name in HEADINGS.keys() - elsewhere if getattr(moment, name)}
    assert said - {"options"} == filled


# Day One


def day_one(moments, zone=AMSTERDAM, at=NOW):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "dagboek.zip")
        with path.open("wb") as stream:
            write_day_one(moments, NL, zone, at, stream)
        with ZipFile(path) as archive:
            entries = json.loads(archive.read("Journal.json"))["entries"]
        return entries, read(path, DayOneReader())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.builds(replace, ENCOUNTERS, line=PLAIN, note=PLAIN, platform=PLAIN, lesson=PLAIN),
        max_size=3,
        unique_by=lambda moment: moment.id,
    ),
    st.sampled_from([AMSTERDAM, "Asia/Tokyo"]),
)
def test_day_one_gives_back_text_time_and_id(moments, zone):
    there = ZoneInfo(zone)
    for moment in moments:  # an hour that the clock leaves out in spring cannot be said as an instant
        at = moment.happened_at.replace(tzinfo=there)
        assume(at.astimezone(UTC).astimezone(there).replace(tzinfo=None) == moment.happened_at)
        midnight = at.replace(hour=0, minute=0, second=0)
        assume(midnight.astimezone(UTC).astimezone(there).hour == 0)
    entries, found = day_one(moments, zone)
    full = [moment for moment in moments if words(entries[moments.index(moment)]["text"])]
    assert [one.id for one in found] == [one.id for one in full]
    for before, after in zip(full, found, strict=True):
        is_day = before.precision is Precision.DAY
        assert after.happened_at == (
            before.happened_at.replace(hour=0, minute=0, second=0) if is_day else before.happened_at
        )
        assert (after.precision is Precision.DAY) == is_day
        text = words(f"{after.line} {after.note}")
        assert words(before.line).lstrip("#").strip() in text or len(before.line) > 150
        assert words(before.note) in text


def test_an_entry_is_as_day_one_has_it():
    (entry,), (found,) = day_one([replace(FULL, precision=Precision.DAY)])
    assert entry["uuid"] == FULL.id.upper()
    assert entry["creationDate"] == "2026-04-15T22:00:00Z"
    assert entry["modifiedDate"] == "2026-05-01T12:00:00Z"
    assert (entry["timeZone"], entry["isAllDay"], entry["starred"]) == ("Europe/Amsterdam", True, False)
    assert entry["tags"] == ["uitlachen", "steunen", "melden"]
    assert entry["text"].startswith("# Een klasgenoot werd uitgelachen\n\nIn de groepsapp\\.\n\\# geen kop\n\n- wat ik")
    assert found.happened_at == datetime(2026, 4, 16)
    assert day_one([FULL])[0][0]["text"].count("tijd: ’s avonds") == 1


def test_an_id_that_is_no_uuid_gets_one_and_the_same_each_time():
    (entry,), _ = day_one([replace(FULL, id="m1")])
    assert entry["uuid"] == day_one([replace(FULL, id="m1")])[0][0]["uuid"] != FULL.id.upper()
    assert len(entry["uuid"]) == 32


def test_the_ends_of_time_are_written_too():
    moments = [replace(FULL, happened_at=at) for at in (datetime.min, datetime.max)]
    entries, _ = day_one(moments, "Asia/Tokyo", datetime(1970, 1, 1))
    assert entries[0]["timeZone"] == "UTC"
    assert entries[0]["creationDate"] == "0001-01-01T00:00:00Z"
    assert "tags" not in day_one([Encounter(happened_at=datetime(2026, 1, 1))])[0][0]


# Markdown


def markdown(moments, sayer=NL):
    files = {}
    write_markdown(moments, sayer, files.__setitem__)
    return {name: content.decode() for name, content in files.items()}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ENCOUNTERS, max_size=4, unique_by=lambda moment: moment.id))
def test_markdown_gives_back_the_very_same_moments(moments):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "dagboek.zip")
        with path.open("wb") as stream, packing(stream, NOW) as packer:
            write_markdown(moments, NL, packer.put)
        if moments:
            assert {one.id: one for one in read(path, MarkdownReader())} == {one.id: one for one in moments}


@given(st.lists(ENCOUNTERS, max_size=6))
def test_names_of_files_are_safe_everywhere_and_never_the_same(moments):
    names = list(markdown(moments))
    assert len(names) == len(moments) == len({name.casefold() for name in names})
    for name in names:
        year, stem = name.removesuffix(".md").split("/")
        assert year == stem[:4]
        assert not set('<>:"\\|?*#^[]%\n\t\x00') & set(stem)
        assert stem == stem.strip(" .")
        assert len(stem.encode()) <= 200


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"is_covered": False}, "2026-04-16 2130 Een klasgenoot werd uitgelachen"),
        ({}, "2026-04-16 2130"),
        ({"precision": Precision.DAY}, "2026-04-16"),
        ({"is_covered": False, "line": "CON. "}, "2026-04-16 2130 CON"),
        ({"is_covered": False, "line": "", "note": "../../etc/passwd"}, "2026-04-16 2130 .. .. etc passwd"),
        ({"is_covered": False, "line": "woord " * 20}, "2026-04-16 2130 woord woord woord woord woord woord"),
        ({"is_covered": False, "line": "x" * 39 + " y z"}, "2026-04-16 2130 " + "x" * 39),
        ({"is_covered": False, "line": "x" * 40 + " y"}, "2026-04-16 2130 " + "x" * 40),
        ({"is_covered": False, "line": "a\u202eb\x07c"}, "2026-04-16 2130 abc"),
    ],
)
def test_a_name_has_day_time_and_first_words(change, name):
    assert list(markdown([replace(FULL, **change)])) == [f"2026/{name}.md"]


def test_the_second_of_a_name_is_numbered():
    names = list(markdown([replace(FULL, is_covered=False, line=line) for line in ("Straße", "STRASSE", "strasse")]))
    assert [name.rpartition(" ")[2] for name in names] == ["Straße.md", "(2).md", "(3).md"]
    later = replace(FULL, happened_at=FULL.happened_at + timedelta(days=365))
    assert [name[:4] for name in markdown([FULL, later])] == ["2026", "2027"]


def test_a_file_can_be_read_by_people_too():
    text = text_of(FULL, NL)
    assert text.startswith("---\ndate: 2026-04-16 21:30\ntags:\n- uitlachen\n- steunen\n- melden\nsamensociaal:\n")
    body = text.split("---\n")[2]
    assert body.startswith(
        "\n# Een klasgenoot werd uitgelachen\n\nIn de groepsapp.\n\\# geen kop\n\n- wat ik deed: steunen"
    )
    assert "date: '2026-04-16'\n" in text_of(replace(FULL, precision=Precision.DAY), NL)


# CSV


def table(moments, sayer=NL):
    stream = io.BytesIO()
    write_csv(moments, sayer, stream)
    content = stream.getvalue()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


@settings(deadline=None)
@given(st.lists(ENCOUNTERS, max_size=4))
def test_a_table_gives_back_every_text_and_no_formula(moments):
    header, *rows = table(moments)
    assert len(rows) == len(moments)
    columns = {name: header.index(NL.heading(name)) for name in HEADINGS}
    assert len(set(columns.values())) == len(HEADINGS)
    for moment, row in zip(moments, rows, strict=True):
        assert len(row) == len(header)
        assert not any(cell.lstrip()[:1] in tuple("=@＝＠") for cell in row)
        for name in ("line", "note"):
            cell, text = row[columns[name]], getattr(moment, name).replace("\x00", "")
            assert cell in (text, f"'{text}")
        assert row[columns["date"]] == moment.happened_at.date().isoformat()


@pytest.mark.parametrize(
    "cell", ["=1+1", "+31 6", "-x", "@sum", "\tx", "\rx", "-1+cmd|'/C calc'!A0", " =1", "＝1", "+"]
)
def test_a_cell_that_could_be_a_formula_is_made_harmless(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "-1", "+31612345678", "3,5", "2026-04-16", "a=b", "’s avonds"])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_a_table_has_a_row_a_moment_under_stable_headings():
    header, row = table([FULL])
    assert header[:5] == ["id", "datum", "tijd", "tijd bekend", "genoteerd"]
    cells = dict(zip(header, row, strict=True))
    assert (cells["datum"], cells["tijd"], cells["tijd bekend"]) == ("2026-04-16", "’s avonds", "dagdeel")
    assert cells["genoteerd"] == "2026-05-01T12:00:00+00:00"
    assert cells["wat ik deed"] == "steunen | melden"
    assert table([replace(FULL, precision=Precision.MOMENT)], EN)[1][2] == "21:30"


def test_a_stream_that_fails_is_told():
    class Full(io.BytesIO):
        def write(self, _content):
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        write_csv([FULL], NL, Full())


@pytest.mark.parametrize("sayer", [NL, EN])
def test_our_own_table_is_recognised_and_gives_back_time_and_text(tmp_path, sayer):
    path = tmp_path / "tabel.csv"
    with path.open("wb") as stream:
        write_csv([replace(FULL, precision=Precision.MOMENT, note="een notitie")], sayer, stream)
    with opened(path) as file:
        reader = recognise(file)
        assert reader is not None
        (found,) = reader.moments(file, Tally())
    assert (found.happened_at, found.line) == (FULL.happened_at, FULL.line)
    assert found.note.startswith("een notitie")
