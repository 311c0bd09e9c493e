from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Encounter, Precision, Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.markdown import LARGEST, MarkdownReader, of_front_matter
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally
from samensociaal_desktop.exchange.said import Sayer
from samensociaal_desktop.exchange.write_markdown import write_markdown


def read(path: Path, **files: str) -> tuple[list[Encounter], Tally]:
    tally, reader = Tally(), MarkdownReader()
    path = path / "map"
    path.mkdir(exist_ok=True)
    for name, text in files.items():
        (path / f"{name}.md").write_bytes(text.encode())
    with opened(path) as found:
        assert reader.recognises(found)
        return list(reader.moments(found, tally)), tally


def one(path: Path, name: str, text: str) -> Encounter:
    (moment,), _ = read(path, **{name: text})
    return moment


def test_date_title_and_tags_come_from_the_front_matter(tmp_path: Path) -> None:
    text = "---\nDate: 2024-03-01 21:15\ntitle: Een dag\ntags: [werk, '#twee woorden', werk]\nmood: 5\n---\nTekst.\n"
    (moment,), tally = read(tmp_path, notitie=text)
    assert moment.happened_at == datetime(2024, 3, 1, 21, 15)
    assert (moment.line, moment.note) == ("Een dag", "Tekst.\n\n#werk #twee_woorden")
    assert tally.left_out == {LeftOut.OTHER: 1}


def test_traps_of_yaml_stay_words(tmp_path: Path) -> None:
    moment = one(tmp_path, "a", "---\r\ndate: 2024-03-01\r\ntime: 1:30\r\ntitle: no\r\ntags: 012, on\r\n---\r\n")
    assert moment.happened_at == datetime(2024, 3, 1, 1, 30)
    assert (moment.line, moment.note) == ("no", "#012 #on")


@pytest.mark.parametrize(
    ("name", "at", "precision", "line"),
    [
        ("2024-03-01", datetime(2024, 3, 1), Precision.DAY, "Tekst"),
        ("20240301", datetime(2024, 3, 1), Precision.DAY, "Tekst"),
        ("202403012115", datetime(2024, 3, 1, 21, 15), Precision.MOMENT, "Tekst"),
        ("2024-03-01 21.15 Mijn titel", datetime(2024, 3, 1, 21, 15), Precision.MOMENT, "Mijn titel"),
        ("2024-03-01 2115", datetime(2024, 3, 1, 21, 15), Precision.MOMENT, "Tekst"),
        ("2024-03-01_een_dag", datetime(2024, 3, 1), Precision.DAY, "een dag"),
        ("2024-03-01 - dag", datetime(2024, 3, 1), Precision.DAY, "dag"),
    ],
)
def test_else_the_day_is_in_the_name(tmp_path: Path, name: str, at: datetime, precision: Precision, line: str) -> None:
    moment = one(tmp_path, name, "# Tekst\n")
    assert (moment.happened_at, moment.precision, moment.line) == (at, precision, line)


def test_the_time_in_the_name_goes_with_the_day_in_front(tmp_path: Path) -> None:
    assert one(tmp_path, "2024-03-01 21.15", "---\ndate: 2024-03-01\n---\nx").happened_at.hour == 21
    (other, _), _ = read(tmp_path, **{"2024-03-01 20.15": "---\ndate: 2024-03-02\n---\ny"})
    assert (other.happened_at, other.precision) == (datetime(2024, 3, 2), Precision.DAY)


def test_an_instant_is_kept_with_the_time_as_lived(tmp_path: Path) -> None:
    moment = one(tmp_path, "a", "---\ncreated: 2024-03-01T21:15:00+01:00\n---\nx")
    assert moment.happened_at == datetime(2024, 3, 1, 21, 15)
    assert moment.noted_at == datetime(2024, 3, 1, 20, 15, tzinfo=UTC)


def test_a_file_without_a_day_is_left_out(tmp_path: Path) -> None:
    found, tally = read(tmp_path, leeg="", los="tekst", nee="---\ndate: ooit\n---\nx", **{"2024-99-99": "x"})
    assert not found
    assert tally.left_out == {LeftOut.NO_DATE: 4}


def test_pictures_within_the_text_are_taken_out_and_counted(tmp_path: Path) -> None:
    (moment,), tally = read(tmp_path, **{"2024-03-01": "Zo ![alt](file:///etc/x.png) en ![[foto.png]] [link](a)."})
    assert moment.line == "Zo en [link](a)."
    assert tally.left_out == {LeftOut.MEDIA: 2}


@pytest.mark.parametrize(
    "front", ["a: &x [b]\nc: *x", "a: !!python/object/apply:os.system ['true']", "[" * 9000, "a: 1\na: 2", "a: [b"]
)
def test_a_hostile_front_is_left_out_and_the_text_kept(tmp_path: Path, front: str) -> None:
    (moment,), tally = read(tmp_path, **{"2024-03-01": f"---\n{front}\n---\nTekst"})
    assert moment.line == "Tekst"
    assert tally.left_out == {LeftOut.UNREADABLE: 1}


def test_a_front_that_says_nothing_is_no_harm(tmp_path: Path) -> None:
    assert one(tmp_path, "2024-03-01", "---\nlos\n---\nTekst").line == "Tekst"
    assert one(tmp_path, "2024-03-01", "---\nzonder einde").note == "zonder einde"


def test_a_file_that_is_too_large_is_left_out(tmp_path: Path) -> None:
    (moment,), tally = read(tmp_path, **{"2024-03-01": "x" * (LARGEST + 1), "2024-03-02": "y"})
    assert moment.line == "y"
    assert tally.left_out == {LeftOut.UNREADABLE: 1}


def test_a_bomb_refuses_the_file_and_names_never_become_paths(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.zip", "w", 8) as archive:
        archive.writestr("../../2024-03-01.md", "buiten")
        archive.writestr("/etc/2024-03-02.md", "ook")
    with opened(tmp_path / "a.zip") as found:
        lines = [moment.line for moment in MarkdownReader().moments(found, Tally())]
    assert lines == ["ook"]
    with ZipFile(tmp_path / "b.zip", "w", 8) as archive:
        archive.writestr("2024-03-01.md", " " * 3_000_000)
    with opened(tmp_path / "b.zip") as found, pytest.raises(BadFile) as refused:
        list(MarkdownReader().moments(found, Tally()))
    assert refused.value.fault is Fault.BOMB


def test_one_file_is_known_by_its_ending_and_by_being_text(tmp_path: Path) -> None:
    for name, content, expected in (
        ("2024-03-01.md", b"a", True),
        ("b.md", b"\x00\x01", False),
        ("c.txt", b"a", False),
    ):
        (tmp_path / name).write_bytes(content)
        with opened(tmp_path / name) as found:
            assert MarkdownReader().recognises(found) is expected
    with opened(tmp_path / "2024-03-01.md") as found:
        (moment,) = MarkdownReader().moments(found, Tally())
    assert moment.line == "a"


def test_our_own_export_comes_back_whole(tmp_path: Path) -> None:
    moments = (
        Encounter(happened_at=datetime(2024, 3, 1, 21, 15), line="yes", note="- a\n012: &b", weight=3, is_covered=True),
        Encounter(happened_at=datetime(2024, 3, 2), line="=x", responses=(Chosen(Response.IGNORE, ("resp.N0",)),)),
    )
    written: dict[str, bytes] = {}
    write_markdown(moments, Sayer(Language.NL, str), written.__setitem__)
    with ZipFile(tmp_path / "own.zip", "w") as archive:
        for name, content in written.items():
            archive.writestr(name, content)
    with opened(tmp_path / "own.zip") as found:
        tally = Tally()
        assert tuple(MarkdownReader().moments(found, tally)) == moments
    assert not tally.left_out


def test_an_own_front_changed_by_hand_is_read_as_any_other(tmp_path: Path) -> None:
    (moment,), tally = read(tmp_path, **{"2024-03-01": "---\nsamensociaal: {id: 5}\n---\nTekst"})
    assert moment.line == "Tekst"
    assert tally.left_out == {LeftOut.UNREADABLE: 1}
    assert of_front_matter({}) is None
