import codecs
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.exchange.csv_text import (
    LONGEST_LINE,
    LONGEST_RECORD,
    MOST_BROKEN,
    head_text,
    rows,
    rows_of_text,
    separator_of,
    table,
    text_of_bytes,
)
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally


def read(path: Path, content: bytes | str, separator: str = ",") -> tuple[list[list[str]], Tally]:
    file, tally = path / "file.csv", Tally()
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with opened(file) as found:
        return list(rows(found, "", separator, tally)), tally


def test_rows_keep_quotes_separators_and_lines_within_a_cell(tmp_path: Path) -> None:
    found, tally = read(tmp_path, 'a,b\r\n1,"zeg ""ja"", nu\nof nooit"\r\n\r\n ,\n3,4')
    assert found == [["a", "b"], ["1", 'zeg "ja", nu\nof nooit'], ["3", "4"]]
    assert not tally.left_out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_signs_are_read_whatever_wrote_them(tmp_path: Path, encoding: str) -> None:
    found, _ = read(tmp_path, "dag;café\r\nén;“ja”".encode(encoding), ";")
    assert found == [["dag", "café"], ["én", "“ja”"]]


def test_utf_16_of_the_other_kind_is_read_and_broken_halves_are_replaced(tmp_path: Path) -> None:
    found, _ = read(tmp_path, codecs.BOM_UTF16_BE + "a,b".encode("utf-16-be") + b"\xd8")
    assert found == [["a", "b\ufffd"]]


def test_one_stray_byte_does_not_spoil_the_rest() -> None:
    assert text_of_bytes("ëë".encode() + b"\xe9\x81" + "€".encode()) == "ëëé\ufffd€"


def test_a_quote_that_is_never_closed_costs_one_row_only(tmp_path: Path) -> None:
    lines = "".join(f"{number},tekst\n" for number in range(1000))
    found, tally = read(tmp_path, f'a,b\n0,"open\n{lines}')
    assert len(found) == 1001
    assert tally.left_out == {LeftOut.UNREADABLE: 1}


def test_a_quote_that_is_never_closed_is_given_up_before_the_end_of_a_large_file(tmp_path: Path) -> None:
    line = "1,2,3,4,5,6\n"
    found, tally = read(tmp_path, f'a,b\n0,"open\n{line * (2 * LONGEST_RECORD // len(line))}')
    assert found[1] == ["1", "2", "3", "4", "5", "6"]
    assert tally.left_out == {LeftOut.UNREADABLE: 1}


def test_hardly_any_sound_row_is_a_broken_file_and_told_soon(tmp_path: Path) -> None:
    start = time.perf_counter()
    with pytest.raises(BadFile) as refused:
        read(tmp_path, '"a",b"c,"\n' * (LONGEST_RECORD // 5) + "x\n" * MOST_BROKEN)
    assert refused.value.fault is Fault.BROKEN
    assert time.perf_counter() - start < 10


def test_a_cell_beyond_the_limit_is_left_out(tmp_path: Path) -> None:
    found, tally = read(tmp_path, f"a,b\n1,{'x' * 131_073}\n2,y\n")
    assert found == [["a", "b"], ["2", "y"]]
    assert tally.left_out == {LeftOut.UNREADABLE: 1}


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_line_beyond_the_limit_is_left_out(tmp_path: Path, end: str) -> None:
    found, tally = read(tmp_path, f"a,b\n{'x,' * (LONGEST_LINE + 5)}{end}")
    assert found == [["a", "b"]]
    assert tally.left_out == {LeftOut.UNREADABLE: 1}
    found, _ = read(tmp_path, f"{'x' * (LONGEST_LINE - 1)}\nc,d\n")
    assert found == [["c", "d"]]


def test_nul_is_dropped_and_a_file_of_nuls_is_no_text(tmp_path: Path) -> None:
    assert read(tmp_path, "a,b\x00c\n1,2")[0] == [["a", "bc"], ["1", "2"]]
    (tmp_path / "nul").write_bytes(b"\x00" * 9000)
    with opened(tmp_path / "nul") as found:
        assert head_text(found) == ""


def test_the_separator_is_found_by_the_rows_it_makes() -> None:
    assert separator_of("a;b,c\n1;2\n3;4,5\n") == ";"
    assert separator_of("a,b\n1,2\n") == ","
    assert separator_of("a\tb\n1\t2\n") == "\t"
    assert separator_of("sep=;\na;b\n") == ";"
    assert separator_of("Lief dagboek\nVandaag, en gisteren\nniets\n") is None
    assert separator_of("") is None


def test_excels_own_mark_of_the_separator_is_no_row() -> None:
    assert list(rows_of_text("sep=;\na;b\nsep=;c", ";")) == [["a", "b"], ["sep=", "c"]]


def test_ten_thousand_columns_are_no_table(tmp_path: Path) -> None:
    (tmp_path / "wide.csv").write_text(",".join("a" * 10_000) + "\n" + ",".join("1" * 10_000))
    with opened(tmp_path / "wide.csv") as found:
        assert table(found) is None
        assert separator_of(head_text(found)) is None


def test_a_table_gives_its_rows_by_name_and_short_rows_have_less(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Datum; Tekst \n1;2;3\n4\n")
    with opened(tmp_path / "t.csv") as found:
        made = table(found)
        assert made is not None
        assert made.header == ("datum", "tekst")
        assert list(made.records(Tally())) == [{"datum": "1", "tekst": "2"}, {"datum": "4"}]


@given(st.binary(max_size=400) | st.lists(st.sampled_from([b'"', b",", b"\n", b"\r", b"a", b"\x00"])).map(b"".join))
def test_any_bytes_are_rows_of_text(content: bytes) -> None:
    for row in rows_of_text(text_of_bytes(content), ","):
        assert row
        "".join(row).encode()
