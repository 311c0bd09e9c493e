import time
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally
from samensociaal_desktop.exchange.rednotebook import RedNotebookReader, plain_text


def read(path: Path) -> tuple[list[Encounter], Tally]:
    tally, reader = Tally(), RedNotebookReader()
    with opened(path) as found:
        assert reader.recognises(found)
        return list(reader.moments(found, tally)), tally


def folder(path: Path, **months: str) -> Path:
    made = path / "data"
    made.mkdir()
    for month, text in months.items():
        (made / f"{month[1:5]}-{month[5:]}.txt").write_text(text, "utf-8")
    return made


def test_each_day_is_a_moment_with_its_categories_under_it(tmp_path: Path) -> None:
    text = (
        "1: {text: \"Kop\\n**Vet** en //schuin// #tag\", Film: {Alpe: null, 'Bert:': null}, Leeg: {}, "
        "Tags: {goed: null, '': null}}\n"
        "24:\n  Idee: los\n  text: ''\n"
    )
    (first, second), tally = read(folder(tmp_path, m202403=text))
    assert first.happened_at == datetime(2024, 3, 1)
    assert first.precision is Precision.DAY
    assert (first.line, first.note) == ("Kop", "Vet en schuin #tag\n\nFilm: Alpe, Bert:\n\nLeeg\n\n#goed")
    assert (second.line, second.note) == ("Idee: los", "")
    assert not tally.left_out


def test_a_zip_file_and_one_file_alone_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "2024-03.txt").write_text("{5: {text: ja}}")
    with ZipFile(tmp_path / "backup.zip", "w") as archive:
        archive.write(tmp_path / "2024-03.txt", "data/2024-03.txt")
    one, other = read(tmp_path / "2024-03.txt")[0], read(tmp_path / "backup.zip")[0]
    assert one == other
    assert [moment.line for moment in one] == ["ja"]


def test_what_cannot_be_read_is_counted_and_the_rest_is_kept(tmp_path: Path) -> None:
    months = {
        "m202401": '1: {text: ja}\n32: {text: a}\nx: {text: b}\n0: {text: c}\n2: los\n3: {text: \'[""file:///x"".jpg]\'}',
        "m202402": "1: !!python/object/apply:os.system ['true']",
        "m202403": "1: [&a x, *a]",
        "m202404": "",
        "m202405": "- lijst",
        "m202413": "1: {text: nee}",
    }
    found, tally = read(folder(tmp_path, **months))
    assert [moment.line for moment in found] == ["ja", "los"]
    assert tally.left_out == {LeftOut.NO_DATE: 3, LeftOut.UNREADABLE: 3, LeftOut.MEDIA: 1, LeftOut.EMPTY: 1}


def test_a_month_that_is_a_bomb_refuses_the_file(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.zip", "w", 8) as archive:
        archive.writestr("2024-01.txt", "1: {text: ja}")
        archive.writestr("2024-02.txt", "1: " + " " * 3_000_000)
    with pytest.raises(BadFile) as refused:
        read(tmp_path / "a.zip")
    assert refused.value.fault is Fault.BOMB


def test_other_files_are_not_rednotebook(tmp_path: Path) -> None:
    (tmp_path / "2024-03.txt").write_text("Lief dagboek, vandaag")
    (tmp_path / "2024-00.txt").write_text("1: {text: a}")
    (tmp_path / "x.txt").write_text("1: {text: a}")
    for path in (tmp_path, tmp_path / "2024-03.txt", tmp_path / "x.txt"):
        with opened(path) as found:
            assert not RedNotebookReader().recognises(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('**vet** //schuin// __onder__ --door-- ``code`` ""ruw""', "vet schuin onder door code ruw"),
        ("**//beide//**, (**ook**).", "beide, (ook)."),
        ("http://a.nl/b en //c", "http://a.nl/b en //c"),
        ("zie http://a.nl en //dit//", "zie http://a.nl en dit"),
        ("2 ** 3 -- 4 -- 5 a__init__b", "2 ** 3 -- 4 -- 5 a__init__b"),
        ("=== Kop ===\n+Deel+\n====\n" + "=" * 20, "Kop\nDeel\n===="),
        ('zie [site ""http://a.nl""] nu', "zie site (http://a.nl) nu"),
        ("regel\\\\\nvolgende", "regel\nvolgende"),
        ("#werk blijft", "#werk blijft"),
    ],
)
def test_marks_become_plain_text(text: str, expected: str) -> None:
    assert plain_text(text) == (expected, 0)


def test_pictures_are_taken_out_and_counted() -> None:
    assert plain_text('Zie [""file:///home/x/foto"".jpg?width=300] en [""/y"".png]!') == ("Zie  en !", 2)


@pytest.mark.parametrize("bit", ["**a ", '[""', '[a ""', "=", "= a", "//", "\\\\", "--a", '""a', "+ "])
def test_marks_without_an_end_take_no_time(bit: str) -> None:
    start = time.perf_counter()
    plain_text(bit * (400_000 // len(bit)))
    assert time.perf_counter() - start < 5
