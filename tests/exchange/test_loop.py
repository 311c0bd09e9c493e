from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.loop import LoopReader
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally

HABITS = (
    "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit\n"
    "001,Wandelen,YES_NO,,,1,1,#fff,\n002,Lezen,NUMERICAL,,,1,1,#fff,bladzijden\n003,,YES_NO,,,1,1,#fff,\n"
    "x,Zingen,YES_NO,,,1,1,#fff,\n"
)


def made(path: Path, members: dict[str, str]) -> Path:
    file = path / "Loop Habits.zip"
    with ZipFile(file, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return file


def read(file: Path) -> tuple[list[Encounter], Tally]:
    tally, reader = Tally(), LoopReader()
    with opened(file) as found:
        assert reader.recognises(found)
        return list(reader.moments(found, tally)), tally


def test_each_habit_that_was_done_is_a_moment_of_that_day(tmp_path: Path) -> None:
    root = "Date,Wandelen,Lezen,\n2024-03-02,YES_MANUAL,12.0,\n2024-03-01,NO,0.0,\n2024-02-29,YES_AUTO,UNKNOWN\n"
    found, tally = read(made(tmp_path, {"Habits.csv": HABITS, "Checkmarks.csv": root}))
    assert [(moment.line, moment.note) for moment in found] == [("Wandelen", ""), ("Lezen", "12 bladzijden")]
    assert {moment.happened_at for moment in found} == {datetime(2024, 3, 2)}
    assert {moment.precision for moment in found} == {Precision.DAY}
    assert tally.left_out == {LeftOut.OTHER: 4}


def test_notes_are_read_from_the_folder_of_a_habit_and_nothing_comes_twice(tmp_path: Path) -> None:
    members = {
        "Export/Habits.csv": HABITS,
        "Export/Checkmarks.csv": "Date,Wandelen,Lezen,Zingen\n2024-03-02,YES_MANUAL,1.5,YES_MANUAL\nooit,NO,NO,NO\n",
        "Export/001 Wandelen/Checkmarks.csv": "Date,Value,Notes\n2024-03-02,YES_MANUAL,met Kim\n2024-03-01,NO,ziek\n",
    }
    found, tally = read(made(tmp_path, members))
    assert [(moment.line, moment.note) for moment in found] == [
        ("Wandelen", "met Kim"),
        ("Wandelen", "ziek"),
        ("Lezen", "1.5 bladzijden"),
        ("Zingen", ""),
    ]
    assert tally.left_out == {LeftOut.NO_DATE: 2}


def test_older_versions_have_numbers_for_words_and_no_header(tmp_path: Path) -> None:
    members = {
        "Habits.csv": "Position,Name,Description\n001,Wandelen,\n",
        "Checkmarks.csv": "Date,Wandelen\n",
        "001 Wandelen/Checkmarks.csv": "2015-01-25,2\n2015-01-24,1\n2015-01-23,0\n2015-01-22\n",
    }
    found, tally = read(made(tmp_path, members))
    assert [moment.happened_at.day for moment in found] == [25]
    assert tally.left_out == {LeftOut.OTHER: 3}


def test_the_table_of_checks_alone_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "Checkmarks.csv").write_text("Date,Wandelen\n2024-03-02,YES_MANUAL\n2024-03-01,UNKNOWN\n")
    found, _ = read(tmp_path / "Checkmarks.csv")
    assert [moment.line for moment in found] == ["Wandelen"]


def test_the_same_day_and_habit_has_the_same_id_from_each_table(tmp_path: Path) -> None:
    root = {"Habits.csv": HABITS, "Checkmarks.csv": "Date,Wandelen\n2024-03-02,YES_MANUAL\n"}
    (one,), _ = read(made(tmp_path, root))
    (other,), _ = read(made(tmp_path, root | {"001 Wandelen/Checkmarks.csv": "Date,Value\n2024-03-02,YES_MANUAL\n"}))
    assert one.id == other.id


def test_other_files_are_not_loop(tmp_path: Path) -> None:
    reader = LoopReader()
    for members in (
        {"Habits.csv": "a,b\n"},
        {"Habits.csv": HABITS},
        {"Checkmarks.csv": "Date,a\n"},
        {"Habits.csv": "", "Checkmarks.csv": "Date,a\n"},
    ):
        with opened(made(tmp_path, members)) as found:
            assert not reader.recognises(found)
    for text in ("Date,a\n2024-03-01,x\n", "a\n", "tekst,datum\nYES_MANUAL,NO\n"):
        (tmp_path / "plain").write_text(text)
        with opened(tmp_path / "plain") as found:
            assert not reader.recognises(found)
