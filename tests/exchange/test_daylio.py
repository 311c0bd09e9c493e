from datetime import datetime
from pathlib import Path

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.daylio import DaylioReader
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally

HEADER = "full_date,date,weekday,time,mood,activities,note_title,note\n"


def read(path: Path, text: str) -> tuple[list[Encounter], Tally]:
    file, tally, reader = path / "daylio.csv", Tally(), DaylioReader()
    file.write_text(text, "utf-8")
    with opened(file) as found:
        assert reader.recognises(found)
        return list(reader.moments(found, tally)), tally


def test_mood_and_activities_become_words_at_the_end_of_the_note(tmp_path: Path) -> None:
    row = '2024-03-01,March 1,Friday,9:15 PM,rad,"work | good meal","A title","First.\nSecond."\n'
    (moment,), tally = read(tmp_path, HEADER + row)
    assert moment.happened_at == datetime(2024, 3, 1, 21, 15)
    assert moment.line == "A title"
    assert moment.note == "First.\nSecond.\n\n#rad #work #good_meal"
    assert moment.precision is Precision.MOMENT
    assert not tally.left_out


def test_a_row_without_a_note_is_its_mood_and_activities(tmp_path: Path) -> None:
    rows = "2024-03-01,1 maart,vrijdag,21:15,blij,werk | sporten,,\n2024-03-01,1 maart,vrijdag,,oké,,,\n"
    first, second = read(tmp_path, HEADER + rows)[0]
    assert (first.line, first.note) == ("blij, werk, sporten", "")
    assert (second.line, second.precision) == ("oké", Precision.DAY)
    assert second.happened_at == datetime(2024, 3, 1)


def test_older_files_have_a_year_beside_a_day_in_words(tmp_path: Path) -> None:
    header = "year,date,weekday,time,mood,activities,note\n"
    rows = '2018,1 maart,donderdag,6:50 ’s avonds,goed,,"Fijn"\n2018,March 2,Friday,18:50,meh,,\n'
    first, second = read(tmp_path, header + rows)[0]
    assert first.happened_at == datetime(2018, 3, 1, 18, 50)
    assert second.happened_at == datetime(2018, 3, 2, 18, 50)


def test_html_in_notes_becomes_plain_text(tmp_path: Path) -> None:
    (moment,), _ = read(tmp_path, HEADER + "2024-03-01,,,21:15,,,,Een<br><b>twee</b>\n")
    assert (moment.line, moment.note) == ("Een", "twee")


def test_rows_without_a_day_or_without_words_are_counted(tmp_path: Path) -> None:
    found, tally = read(tmp_path, HEADER + "gisteren,,,21:15,goed,,,\n2024-03-01,,,21:15,,,,\n2024-03-02\n")
    assert not found
    assert tally.left_out == {LeftOut.NO_DATE: 1, LeftOut.EMPTY: 2}


def test_other_tables_and_folders_are_not_daylio(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("date,note,mood\n1,2,3\n")
    with opened(tmp_path / "other.csv") as found:
        assert not DaylioReader().recognises(found)
    with opened(tmp_path) as found:
        assert not DaylioReader().recognises(found)
