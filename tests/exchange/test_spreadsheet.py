import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Encounter, Precision, Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import Columns, LeftOut, Tally
from samensociaal_desktop.exchange.said import Sayer
from samensociaal_desktop.exchange.spreadsheet import SpreadsheetReader
from samensociaal_desktop.exchange.write_csv import write_csv

READER = SpreadsheetReader()


def saved(path: Path, content: str | bytes) -> Path:
    file = path / "tabel.csv"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def read(path: Path, content: str | bytes, columns: Columns | None = None) -> tuple[list[Encounter], Tally]:
    tally = Tally()
    with opened(saved(path, content)) as found:
        assert READER.recognises(found)
        return list(READER.moments(found, tally, columns)), tally


def guess(path: Path, content: str) -> Columns | None:
    with opened(saved(path, content)) as found:
        return READER.guess(found)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_whatever_wrote_it(tmp_path: Path, separator: str, encoding: str) -> None:
    text = "\r\n".join(separator.join(row) for row in (("Datum", "Tijd", "Café"), ("1-3-2024", "21:15", "één")))
    (moment,), tally = read(tmp_path, text.encode(encoding))
    assert moment.happened_at == datetime(2024, 3, 1, 21, 15)
    assert (moment.line, moment.precision) == ("één", Precision.MOMENT)
    assert not tally.left_out


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("Datum;Tijd;Titel;Tekst", "1-3-2024;21:15;a;b", Columns(0, 1, 2, 3)),
        ("note,title,time,date", "b,a,9:15 PM,2024-03-01", Columns(3, 2, 1, 0)),
        ("datum,tijd,tekst", "2024-03-01 21:15,22:00,x", Columns(0, None, None, 2)),
        ("datum,tijd,tekst", "2024-03-01,morgen,x", Columns(0, None, None, 2)),
        ("datum,tijd,tekst", "2024-03-01,’s avonds,x", Columns(0, 1, None, 2)),
        ("x,y,z", "kort,1 maart 2024,een lange tekst", Columns(1, None, None, 2)),
        ("datum,y", "kort,3/17/24", Columns(1, None, None, 0)),
        ("datum,titel", "2024-03-01,x", Columns(0, None, 1)),
        ("datum,titel,iets", "2024-03-01,x,y", Columns(0, None, 1)),
        ("datum,leeg", "2024-03-01,", Columns(0)),
        ("a,b", "c,d", None),
    ],
)
def test_columns_are_guessed_from_names_and_values(
    tmp_path: Path, header: str, row: str, expected: Columns | None
) -> None:
    assert guess(tmp_path, f"{header}\n{row}\n") == expected


def test_a_table_without_a_header_has_numbers_for_names(tmp_path: Path) -> None:
    text = "2024-03-01,een\n2024-03-02,twee\n"
    with opened(saved(tmp_path, text)) as found:
        assert READER.header(found) == ("1", "2")
        assert READER.sample_rows(found, 1) == (("2024-03-01", "een"),)
    assert [moment.line for moment in read(tmp_path, text)[0]] == ["een", "twee"]


def test_the_columns_chosen_are_followed_and_the_others_counted(tmp_path: Path) -> None:
    text = "a,b,c,d,e\n2024-03-01,titel,tekst,meer,anders\n2024-03-02,,,,\n"
    (moment,), tally = read(tmp_path, text, Columns(0, None, 1, 2, (3,)))
    assert (moment.line, moment.note) == ("titel", "tekst\nd: meer")
    assert tally.left_out == {LeftOut.OTHER: 1, LeftOut.EMPTY: 1}


def test_columns_that_are_not_there_are_no_error(tmp_path: Path) -> None:
    found, tally = read(tmp_path, "a,b\n2024-03-01,x\n", Columns(7))
    assert not found
    assert tally.left_out == {LeftOut.NO_DATE: 1}


def test_the_order_of_day_and_month_follows_from_all_rows(tmp_path: Path) -> None:
    text = "date,text\n1/2/2024,a\n2/1/2024,b\n2/13/2024,c\n30/30/2024,d\n"
    found, tally = read(tmp_path, text)
    assert [moment.happened_at.month for moment in found] == [1, 2, 2]
    assert tally.left_out == {LeftOut.NO_DATE: 1}


def test_rows_of_another_width_are_read_as_well_as_can_be(tmp_path: Path) -> None:
    text = "datum,tekst\n2024-03-01,een, twee, drie,,\n2024-03-02\n2024-03-03,vier\n2024-03-04,vijf\n2024-03-05,zes\n"
    found, tally = read(tmp_path, text)
    assert [moment.line for moment in found] == ["een, twee, drie", "vier", "vijf", "zes"]
    assert tally.left_out == {LeftOut.EMPTY: 1}


def test_parts_of_the_day_are_kept_as_such(tmp_path: Path) -> None:
    (moment,), _ = read(tmp_path, "datum,tijd,tekst\n2024-03-01,'s avonds,x\n")
    assert (moment.happened_at.hour, moment.precision) == (21, Precision.PART_OF_DAY)


def test_no_column_with_a_date_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadFile) as refused:
        read(tmp_path, "a,b\nc,d\n")
    assert refused.value.fault is Fault.NO_COLUMN


@pytest.mark.parametrize(
    "content",
    [b"los", b"a,b", b"Lief dagboek\nVandaag, en gisteren\nniets\n", b"\x00" * 100, b"\x89PNG\r\n\x1a\n\x00\x00;,\x00"],
)
def test_what_is_no_table_is_not_recognised(tmp_path: Path, content: bytes) -> None:
    with opened(saved(tmp_path, content)) as found:
        assert not READER.recognises(found)
        assert READER.header(found) == READER.sample_rows(found, 5) == ()
        assert READER.guess(found) is None
        assert not READER.is_own(found)
    with opened(tmp_path) as found:
        assert not READER.recognises(found)


@pytest.mark.parametrize("language", Language)
def test_our_own_table_comes_back(tmp_path: Path, language: Language) -> None:
    noted = datetime(2024, 3, 5, 9, tzinfo=UTC)
    moments = (
        Encounter(happened_at=datetime(2024, 3, 1, 21, 15), noted_at=noted, line="=1+1", note="-a\n'b"),
        Encounter(happened_at=datetime(2024, 3, 2, 20), noted_at=noted, line="x", precision=Precision.PART_OF_DAY),
        Encounter(happened_at=datetime(2024, 3, 3), noted_at=noted, line="-5", precision=Precision.DAY),
        Encounter(happened_at=datetime(2024, 3, 4), noted_at=noted, responses=(Chosen(Response.IGNORE),), line="y"),
    )
    stream = io.BytesIO()
    write_csv(moments, Sayer(language, str), stream)
    found, tally = read(tmp_path, stream.getvalue())
    assert [moment.id for moment in found] == [moment.id for moment in moments]
    assert found[0] == moments[0]
    assert [moment.precision for moment in found] == [moment.precision for moment in moments]
    assert found[1].happened_at == datetime(2024, 3, 2, 21)
    assert found[2] == moments[2]
    assert found[3].note in ("wat ik deed: ignore", "what I did: ignore")
    assert not tally.left_out


def test_our_own_table_of_nothing_is_known_too(tmp_path: Path) -> None:
    stream = io.BytesIO()
    write_csv((), Sayer(Language.NL, str), stream)
    assert read(tmp_path, stream.getvalue())[0] == []
    with opened(saved(tmp_path, stream.getvalue())) as found:
        assert READER.is_own(found)


def test_opening_needs_no_more_than_the_first_rows(tmp_path: Path) -> None:
    file = saved(tmp_path, "datum,tekst\n" + "2024-03-01,een regel\n" * 200_000)
    with opened(file) as found:
        assert READER.recognises(found)
        READER.guess(found)
        READER.sample_rows(found, 5)
        assert found.taken < 1_000_000
