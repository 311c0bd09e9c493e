import os
import re
from enum import StrEnum
from pathlib import Path

import pytest

from samensociaal_desktop.content.faults import MOST, Fault, Faults
from samensociaal_desktop.content.reading import LARGEST, LONGEST_LINE, MOST_DOTS, read
from samensociaal_desktop.content.table import Table
from samensociaal_desktop.content.texts import LONGEST, faults_of
from samensociaal_desktop.domain.localised import LocalisedText

WORD = re.compile("[a-z]+")


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def table_of(tmp_path: Path, text: str) -> Table:
    path = tmp_path / "proef.toml"
    path.write_text(text, encoding="utf-8")
    table = read(path, Faults("proef.toml"))
    assert table is not None
    return table


def told(table: Table) -> list[str]:
    return [str(fault) for fault in table.faults.found]


def test_a_fault_is_one_line_whatever_stands_in_it() -> None:
    assert str(Fault("a.toml", "question\n1", "x\ty")) == "a.toml: question 1: x y"


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.toml")
    faults = Faults("pijp.toml")
    assert read(tmp_path / "pijp.toml", faults) is None
    assert str(faults.found[0]) == "pijp.toml: file: is not a file"


def test_a_file_with_a_thousand_faults_tells_the_first_ones(tmp_path: Path) -> None:
    table = table_of(tmp_path, "".join(f"k{number} = 1\n" for number in range(MOST + 50)))
    table.close()
    assert len(told(table)) == MOST


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"a = ", "is not TOML"),
        (b"a = " + b"9" * 1500 + b"_" + b"9" * 490 + b"x", "is not TOML"),
        (b"\xff\xfe", "is not UTF-8 text"),
        (b"a = " + b"[" * 1900, "nested too deep"),
        (b"# " + b"x" * LONGEST_LINE, "line 1: more than"),
        (b"\na" + b".a" * (MOST_DOTS + 1) + b" = 1", "line 2: more than"),
        (b"#\n" * (LARGEST // 2) + b"#", f"larger than {LARGEST} bytes"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path, data: bytes, fault: str) -> None:
    path = tmp_path / "proef.toml"
    path.write_bytes(data)
    faults = Faults("proef.toml")
    assert read(path, faults) is None
    (only,) = faults.found
    assert fault in str(only)


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    faults = Faults("weg.toml")
    assert read(tmp_path / "weg.toml", faults) is None
    assert str(faults.found[0]) == "weg.toml: file: cannot be read (FileNotFoundError)"


def test_values_of_the_right_sort_are_handed_out(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        """
        name = "rood"
        title.nl = "Hallo"
        title.en = "Hello"
        minutes = 5
        good = true
        colour = "blue"
        ids = ["a", "b"]
        strong = { "feeling.angry" = 3 }
        inner = { deep = 1 }
        [[row]]
        id = "r1"
        [[row]]
        """,
    )
    assert table.text("name", WORD) == "rood"
    assert table.words("title") == LocalisedText("Hallo", "Hello")
    assert table.words_or_none("intro") is None
    assert table.whole("minutes", 1, 9) == 5
    assert table.whole_or_none("hours", 1, 9) is None
    assert table.true("good")
    assert not table.true("bad")
    assert table.member("colour", Colour) is Colour.BLUE
    assert table.member_or_none("shape", Colour) is None
    assert table.strings("ids") == ("a", "b")
    assert table.strings("others") == ()
    assert table.numbers("strong", 0, 4) == {"feeling.angry": 3}
    assert table.numbers("weak", 0, 4) == {}
    inner = table.table("inner")
    assert inner is not None
    assert inner.place == "file, inner"
    assert table.table("outer") is None
    assert [row.place for row in table.tables("row")] == ["row r1", "row number 2"]
    assert [row.place for row in inner.tables("row")] == []
    table.close()
    assert told(table) == []


def test_tables_in_tables_are_placed_by_both(tmp_path: Path) -> None:
    table = table_of(tmp_path, '[[row]]\nid = "r1"\n[[row.cell]]\nid = "c1"\n')
    (row,) = table.tables("row")
    assert [cell.place for cell in row.tables("cell")] == ["row r1, cell c1"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "file: name is missing"),
        ("name = 5", "file: name = 5 is not allowed"),
        ("name = 'Rood'", "file: name = 'Rood' is not allowed"),
        (f"name = '{'R' * 60}'", f"file: name = '{'R' * 39}… is not allowed"),
        ("name = ['a']", "file: name = a list is not allowed"),
        ("name = { a = 1 }", "file: name = a table is not allowed"),
    ],
)
def test_a_text_must_match(tmp_path: Path, text: str, fault: str) -> None:
    table = table_of(tmp_path, text)
    assert table.text("name", WORD) == ""
    assert told(table) == [f"proef.toml: {fault}"]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", ["title.nl and title.en are missing"]),
        ("title = 'Hallo'", ["title.nl and title.en are missing"]),
        ("title.nl = 'Hallo'", ["title: no text in en"]),
        ("title.en = 'Hello'\ntitle.nl = ''", ["title: no text in nl"]),
        ("title.nl = 3\ntitle.en = 4", ["title: no text in nl", "title: no text in en"]),
        ("title.nl = 'Ja'\ntitle.en = 'Yes'\ntitle.de = 'Ja'", ["title.'de' is not a language"]),
        ("title.nl = '<b>Ja'\ntitle.en = 'Yes'", ["title: nl: markup; write plain words"]),
    ],
)
def test_words_stand_in_both_languages(tmp_path: Path, text: str, faults: list[str]) -> None:
    table = table_of(tmp_path, text)
    table.words("title")
    assert told(table) == [f"proef.toml: file: {fault}" for fault in faults]


@pytest.mark.parametrize("value", ["0", "10", "2.5", "true", "'5'"])
def test_a_number_stays_in_its_range(tmp_path: Path, value: str) -> None:
    table = table_of(tmp_path, f"minutes = {value}")
    assert table.whole("minutes", 1, 9) == 1
    assert told(table) == ["proef.toml: file: minutes is not a number from 1 to 9"]


def test_every_other_wrong_sort_is_a_fault_too(tmp_path: Path) -> None:
    table = table_of(
        tmp_path,
        """
        good = "ja"
        colour = "green"
        ids = ["a", 1]
        twice = ["a", "a"]
        strong = 3
        feelings = { angry = 9 }
        inner = 1
        row = [1]
        cell = 1
        """,
    )
    assert not table.true("good")
    assert table.member("colour", Colour) is None
    assert table.member("shape", Colour) is None
    assert table.strings("ids") == ()
    assert table.strings("twice") == ("a", "a")
    assert table.numbers("strong", 0, 4) == {}
    assert table.numbers("feelings", 0, 4) == {"angry": 0}
    assert table.table("inner") is None
    assert list(table.tables("row")) == []
    assert list(table.tables("cell")) == []
    assert table.whole("hours", 1, 9) == 1
    assert [fault.text for fault in table.faults.found] == [
        "good = 'ja' is not true or false",
        "colour = 'green' is not one of red, blue",
        "shape is missing",
        "ids is not a list of texts",
        "twice names something twice",
        "strong is not a table of numbers",
        "feelings.angry is not a number from 0 to 4",
        "inner is not a table",
        "row is not a list of tables",
        "cell is not a list of tables",
        "hours is missing",
    ]


def test_too_many_tables_are_a_fault_and_the_rest_is_left(tmp_path: Path) -> None:
    table = table_of(tmp_path, "[[row]]\n" * (MOST + 1))
    assert len(list(table.tables("row"))) == MOST
    assert told(table) == [f"proef.toml: file: more than {MOST} times row"]


def test_a_key_that_nobody_asked_for_is_a_fault(tmp_path: Path) -> None:
    table = table_of(tmp_path, "name = 'rood'\nnaem = 'blauw'")
    table.text("name", WORD)
    table.close()
    assert told(table) == ["proef.toml: file: 'naem' is not known here"]


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Privacy", "Privacy"),
        ("Open platform", "Open platform"),
        ("Ik schreef {count} keer", "I wrote {count} times"),
        ("Van %1 naar %2", "To %2 from %1"),
        ("2 < 3 en 4 > 1", "2 < 3 and 4 > 1"),
        ("Vrienden & familie; en jij", "Friends & family; and you"),
        ("Een regel\nen nog een", "One line\nand another"),
        ("één 👩‍👩‍👧", "one 👩‍👩‍👧"),
    ],
)
def test_a_good_text_has_no_faults(nl: str, en: str) -> None:
    assert faults_of(LocalisedText(nl, en)) == ()


@pytest.mark.parametrize(
    ("nl", "en", "fault"),
    [
        (" ", "Yes", "nl: empty"),
        ("Ja", "Yes ", "en: space at the begin or the end"),
        ("a" * (LONGEST + 1), "Yes", f"nl: longer than {LONGEST} characters"),
        ("Ja <b>echt</b>", "Yes", "nl: markup; write plain words"),
        ("Ja", "Yes&nbsp;sir", "en: markup; write plain words"),
        ("Ja", "Yes<!-- no -->", "en: markup; write plain words"),
        ("Ja\u202e", "Yes", "nl: control character"),
        ("Ja", "Yes\x02", "en: control character"),
        ("J\u200ba", "Yes", "nl: control character"),
        ("Ja\ufeff!", "Yes", "nl: control character"),
        ("Ja\u2028nee", "Yes", "nl: control character"),
        ("Ja\U000e0041", "Yes", "nl: control character"),
        ("Ja\ue000", "Yes", "nl: control character"),
        ("J" + "\u0301" * 4 + "a", "Yes", "nl: too many marks on one letter"),
        ("Ja" + "\n" * 12 + "nee", "Yes", "nl: more than 12 lines"),
        ("Ja {naam}", "Yes {name}", "nl and en have different placeholders"),
        ("Ja %1 %1", "Yes %1", "nl and en have different placeholders"),
        ("What do you do?", "What do you do?", "nl and en are the same"),
    ],
)
def test_a_text_that_smells_is_named(nl: str, en: str, fault: str) -> None:
    assert fault in faults_of(LocalisedText(nl, en))
