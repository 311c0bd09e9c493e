from pathlib import Path

import pytest

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Asked, Options, WrongUse, read_arguments


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", Options()),
        ("--data map", Options(data=Path("map"))),
        ("--data=map", Options(data=Path("map"))),
        ("--language en --guest", Options(language=Language.EN, is_guest=True)),
        ("--smoke", Options(is_smoke=True)),
    ],
)
def test_without_a_verb_it_is_about_the_window(line, expected):
    asked = read_arguments(line.split())
    assert (asked.verb, asked.options) == (None, expected)


def test_a_verb_may_stand_anywhere():
    switches = frozenset({"--passphrase-stdin"})
    expected = Asked("export", Path("uit.json"), switches, Options(data=Path("map")))
    assert read_arguments(["export", "uit.json", "--data", "map", "--passphrase-stdin"]) == expected
    assert read_arguments(["--passphrase-stdin", "--data=map", "export", "uit.json"]) == expected
    assert read_arguments(["check"]).verb == "check"


def test_a_backup_goes_where_the_journal_keeps_them_or_to_a_file():
    assert (read_arguments(["backup"]).verb, read_arguments(["backup"]).file) == ("backup", None)
    assert read_arguments(["backup", "mee.samensociaal"]).file == Path("mee.samensociaal")


def test_the_kind_of_file_to_write_is_said():
    assert read_arguments(["export", "uit", "--as", "dayone"]).kind == "dayone"
    assert read_arguments(["export", "uit.json"]).kind is None


def test_the_columns_of_a_table_are_said_by_number():
    asked = read_arguments(["import", "in.csv", "--dry-run", "--columns", "date=2,text=1"])
    assert (asked.columns, asked.switches) == ({"date": 2, "text": 1}, frozenset({"--dry-run"}))
    assert read_arguments(["import", "in.csv"]).columns is None


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("open", "open"),
        ("create file.json", "create file.json"),
        ("import", "import"),
        ("export a b", "export a b"),
        ("--data", "--data"),
        ("--data=", "--data"),
        ("--language de", "--language de"),
        ("--passphrase=geheim", "--passphrase"),
        ("--passphrase-stdin", "--passphrase-stdin"),
        ("check --guest", "--guest"),
        ("check --smoke", "--smoke"),
        ("check --dry-run", "--dry-run"),
        ("--dry-run", "--dry-run"),
        ("export uit.json --columns date=1", "--columns"),
        ("import in.csv --columns", "--columns"),
        ("import in.csv --columns text=1", "--columns text=1"),
        ("import in.csv --columns date=1,date=2", "--columns date=2"),
        ("import in.csv --columns date=0", "--columns date=0"),
        ("import in.csv --columns date=١", "--columns date=١"),
        ("import in.csv --columns date=99999", "--columns date=99999"),
        ("import in.csv --columns date", "--columns date"),
        ("import in.csv --columns date=1,mood=2", "--columns mood=2"),
        ("import in.csv --as csv", "--as"),
        ("export uit.csv --as word", "--as word"),
    ],
)
def test_what_cannot_be_meant_is_named(line, word):
    with pytest.raises(WrongUse) as caught:
        read_arguments(line.split())
    assert str(caught.value) == word
