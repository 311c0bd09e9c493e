"""Files made to do harm: each is refused in one sentence, or read for the words in it, and nothing else happens."""

import ast
import gzip
import os
import plistlib
import pyexpat
import struct
import sys
import tarfile
import warnings
from datetime import datetime
from pathlib import Path
from time import monotonic
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

import samensociaal_desktop
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.exchange import opened as module
from samensociaal_desktop.exchange.day_one_classic import DayOneClassicReader
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.formats import recognise
from samensociaal_desktop.exchange.markdown import MarkdownReader
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.own import file as own
from samensociaal_desktop.exchange.reading import LeftOut, Tally

CANARY = "kanariepietje"
DAY = "2024-01-01.md"
MEMBERS = {
    "Journal.json": '{"entries": [{"creationDate": "2024-03-01T20:15:00Z", "text": "Hoi"}]}',
    "Entries/a.html": '<div class="pageHeader">1 maart 2024</div><p>Hoi</p>',
    "a.doentry": "<plist><key>Entry Text</key></plist>",
    "2024/01/01.txt": "Hoi",
    "2024-01.txt": "1: {text: Hoi}",
    "Habits.csv": "Position,Name\n001,Wandelen\n",
    DAY: "Hoi",
    own.JOURNAL: '{"format": "samensociaal-journal", "version": 2}',
}
PLIST = (
    '<?xml version="1.0"{}?>{}<plist version="1.0"><dict><key>Creation Date</key><date>2024-03-01T20:15:00Z</date>'
    "<key>Entry Text</key><string>Hoi{}</string>{}</dict></plist>"
)


def packed(path: Path, *members: tuple[str, str | bytes], how: int = ZIP_DEFLATED) -> Path:
    with warnings.catch_warnings(), ZipFile(path, "w", how) as archive:
        warnings.simplefilter("ignore")
        for name, content in members:
            archive.writestr(name, content)
    return path


def changed(path: Path, place: int, *values: int) -> Path:
    """Change bytes of a zip file, counted from the beginning of what its list says of the first member."""
    content = bytearray(path.read_bytes())
    start = content.find(b"PK\x01\x02") + place
    content[start : start + len(values)] = bytes(values)
    path.write_bytes(content)
    return path


def read(path: Path) -> tuple[list[Encounter], dict[LeftOut, int]]:
    tally = Tally()
    with opened(path) as file:
        reader = recognise(file)
        if reader is None:
            raise BadFile(Fault.NOT_KNOWN)
        return list(reader.moments(file, tally)), dict(tally.left_out)


def refused(path: Path) -> Fault:
    with pytest.raises(BadFile) as raised:
        read(path)
    assert "\n" not in str(raised.value)
    assert CANARY not in str(raised.value)
    return raised.value.fault


# Zip files


def test_a_member_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    small = packed(tmp_path / "small.zip", (DAY, CANARY * 10_000))
    assert refused(changed(small, 24, 10, 0, 0, 0)) is Fault.BROKEN
    large = packed(tmp_path / "large.zip", (DAY, CANARY * 10))
    assert refused(changed(large, 42, 0xFF, 0xFF, 0xFF, 0x7F)) is Fault.BROKEN  # it begins far behind the end


def test_a_member_with_another_checksum_is_refused_whatever_was_read_before(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", (DAY, "Hoi"), ("2024-01-02.md", CANARY), how=ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(CANARY.encode(), CANARY.upper().encode(), 1))
    assert refused(path) is Fault.BROKEN


@pytest.mark.parametrize("name", MEMBERS)
def test_a_locked_member_says_so_whoever_would_read_it(tmp_path: Path, name: str) -> None:
    path = packed(tmp_path / "x.zip", (name, MEMBERS[name]), ("Checkmarks.csv", "Date,Wandelen\n"))
    changed(path, 8, 1)
    if name != own.JOURNAL:
        assert refused(path) is Fault.LOCKED
        return
    with pytest.raises(BadFile) as raised, opened(path) as file:
        own.recognises(file)
    assert raised.value.fault is Fault.LOCKED


def test_a_zip_file_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = packed(tmp_path / "x.zip", *((f"2024-01-{day:02}.md", CANARY * 50) for day in range(1, 9))).read_bytes()
    for length in (4, 10, 30, 200, len(whole) // 2, len(whole) - 200, len(whole) - 22, len(whole) - 1):
        (tmp_path / "x.zip").write_bytes(whole[:length])
        assert refused(tmp_path / "x.zip") is Fault.BROKEN


def test_names_that_lead_elsewhere_are_never_a_path(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    names = ("../uit", "/uit", "a/../../uit", "C:\\uit", "..\\uit", "CON", "a:ads", "\u202egpj.exe", "x" * 300)
    packed(tmp_path / "in" / "x.zip", *((f"{name} {DAY}", "Hoi") for name in names), ("2024-02-02.md", "Hoi"))
    before = sorted(tmp_path.rglob("*"))
    found, left_out = read(tmp_path / "in" / "x.zip")
    assert (len(found), left_out) == (1, {LeftOut.NO_DATE: 6})  # what begins with dots is hidden, and passed over
    assert sorted(tmp_path.rglob("*")) == before


def test_a_zip_file_within_a_zip_file_is_not_looked_into(tmp_path: Path) -> None:
    inner = packed(tmp_path / "in.zip", (DAY, "Hoi")).read_bytes()
    assert refused(packed(tmp_path / "x.zip", ("in.zip", inner))) is Fault.NOT_KNOWN
    assert read(packed(tmp_path / "y.zip", ("2024-02-02.md", "Hoi"), ("in.zip", inner)))[0][0].line == "Hoi"


def test_a_comment_of_the_largest_size_is_passed_over(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", (DAY, "Hoi"))
    with ZipFile(path, "a") as archive:
        archive.comment = b"c" * 65_535
    assert len(read(path)[0]) == 1


def test_members_together_are_no_bomb_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FREE_IN_ALL", 2_000_000)
    path = packed(tmp_path / "x.zip", *((f"{number}.md", " " * 900_000) for number in range(9)))
    assert refused(path) is Fault.BOMB


def test_a_list_of_names_that_is_too_long_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST_LIST", 200)
    assert refused(packed(tmp_path / "x.zip", *((f"{number}.md", "") for number in range(9)))) is Fault.TOO_MANY
    large = packed(tmp_path / "y.zip", (DAY, "a" * 5000), how=ZIP_STORED)  # in one piece, as whole members are
    assert len(read(large)[0]) == 1


# Other files


def test_other_archives_and_programs_are_not_known(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "x.tar", "w") as archive:
        archive.addfile(tarfile.TarInfo("../2024-01-01.md"))
    (tmp_path / "x.gz").write_bytes(gzip.compress(b"2024-01-01;Hoi\n" * 99))
    (tmp_path / "x.exe").write_bytes(b"MZ" + bytes(range(256)) * 40)
    (tmp_path / "x.db").write_bytes(b"SQLite format 3\x00" + bytes(4096))
    (tmp_path / "x.csv").write_bytes(bytes(100_000))
    for name in ("x.tar", "x.gz", "x.exe", "x.db", "x.csv"):
        assert refused(tmp_path / name) is Fault.NOT_KNOWN


@pytest.mark.parametrize("ending", ["", ".md", ".csv", ".json", ".txt", ".html", ".doentry"])
def test_an_enormous_file_of_nothing_is_refused_at_once(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"x{ending}"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    begun = monotonic()
    assert refused(path) in (Fault.NOT_KNOWN, Fault.TOO_LARGE)
    assert monotonic() - begun < 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such things")
def test_what_is_no_file_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / DAY).write_text("Hoi")
    os.mkfifo(tmp_path / "2024-01-02.md")
    (tmp_path / "2024-01-03.md").symlink_to("/etc/passwd")
    (tmp_path / "2024-01-04.md").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [moment.line for moment in read(tmp_path)[0]] == ["Hoi"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name can be any bytes")
def test_names_of_any_bytes_are_read(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/2024-01-01 \xff\xfe.md")).write_bytes(b"Hoi")
    for path in (tmp_path, next(tmp_path.iterdir())):
        ((found,), _) = read(path)
        found.line.encode()
        assert (found.happened_at.date().isoformat(), found.note) == ("2024-01-01", "Hoi")


def test_a_file_that_goes_while_a_folder_is_read_is_an_error_of_the_disk(tmp_path: Path) -> None:
    for name in (DAY, "2024-01-02.md"):
        (tmp_path / name).write_text("Hoi")
    with opened(tmp_path) as folder:
        moments = MarkdownReader().moments(folder, Tally())
        next(moments)
        (tmp_path / "2024-01-02.md").unlink()
        with pytest.raises(OSError, match="2024-01-02"):
            next(moments)


def test_reading_can_be_stopped_where_nothing_comes_of_it(tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def told(taken: int) -> None:
        if taken > 3_000_000:
            raise Enough

    path = tmp_path / "x.json"
    path.write_text('{"a": 1, ' + " " * 10_000_000 + "}")
    with opened(path) as file:
        file.tell(told)
        with pytest.raises(Enough):
            recognise(file)


# Property lists


def entry_of(path: Path, content: str | bytes) -> tuple[list[Encounter], dict[LeftOut, int]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    tally = Tally()
    with opened(path) as file:
        assert DayOneClassicReader().recognises(file)
        return list(DayOneClassicReader().moments(file, tally)), dict(tally.left_out)


def test_the_parser_of_xml_knows_of_bombs() -> None:
    assert pyexpat.version_info >= (2, 4, 1)


@pytest.mark.parametrize(
    ("encoding", "head", "end", "more"),
    [
        ("", '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;", ""),
        ("", '<!DOCTYPE x [<!ENTITY x "Hoi">]>', "&x;" * 9, ""),
        ("", "", "", "<key>a</key><integer>" + "9" * 9999 + "</integer>"),
        ("", "", "", "<key>a</key><date>9999-99-99T99:99:99Z</date><true>"),
        (' encoding="klingon"', "", "", ""),
        (' encoding="hex"', "", "", ""),
        (' encoding="utf-16"', "", "", ""),
    ],
)
def test_a_property_list_that_is_odd_is_left_out(tmp_path: Path, encoding: str, head: str, end: str, more: str) -> None:
    assert entry_of(tmp_path / "a.doentry", PLIST.format(encoding, head, end, more)) == ([], {LeftOut.UNREADABLE: 1})


def test_an_address_in_a_property_list_is_not_visited_and_deep_nesting_does_no_harm(tmp_path: Path) -> None:
    head = '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://127.0.0.1:9/x.dtd">'
    deep = "<key>a</key>" + "<array>" * 20_000 + "</array>" * 20_000
    ((found,), _) = entry_of(tmp_path / "a.doentry", PLIST.format("", head, "", deep))
    assert found.line == "Hoi"


def test_a_binary_property_list_that_holds_itself_or_nothing_does_no_harm(tmp_path: Path) -> None:
    itself = b"bplist00\xd1\x01\x00\x51a\x08\x0b" + bytes(6) + struct.pack(">BBQQQ", 1, 1, 2, 0, 13)
    assert entry_of(tmp_path / "a.doentry", itself) == ([], {LeftOut.NO_DATE: 1})
    whole = plistlib.dumps({"Creation Date": datetime(2024, 3, 1), "Entry Text": "Hoi"}, fmt=plistlib.FMT_BINARY)
    for place in range(8, len(whole)):
        hurt = bytearray(whole)
        hurt[place] ^= 0xFF
        assert len(entry_of(tmp_path / "a.doentry", bytes(hurt))[0]) <= 1
    huge = whole[:-32] + struct.pack(">6xBBQQQ", 8, 8, 2**60, 0, 8)
    assert entry_of(tmp_path / "a.doentry", huge) == ([], {LeftOut.UNREADABLE: 1})


# Many small things in one file


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.json", '{"entries": [{"creationDate": "2024-03-01T20:15:00Z", "text": "' + "![(" * 300_000 + '"}]}'),
        ("x.json", '{"2024-01-01": {"text": "' + "<p a='" * 100_000 + '"}}'),
        ("x.json", '{"2024-01-01": {"text": "x", "id": ' + "[" * 800 + "]" * 800 + "}}"),
        ("2024-01.txt", "1: {text: '" + '[a ""b' * 100_000 + "'}"),
        ("2024-01.txt", "1: {text: '" + "**a" * 200_000 + "'}"),
        ("x.html", '<div class="pageHeader">1 maart 2024</div>' + '<div class="title">' * 20_000),
        ("x.html", '<div class="pageHeader">1 maart 2024</div>' + '<p class="title" ' * 20_000),
        (DAY, "![[" * 300_000),
        (DAY, "---\n" + "--\n" * 300_000),
        (DAY, "---\n? " + "- " * 100_000 + "\n---\nHoi"),
        ("x.txt", "[2024-01-01 10:00] a\n" + "[2024-01-01\n" * 100_000),
        ("x.txt", "[2024-01-01 10:00] " + ". " * 300_000 + " " * 300_000),
        ("x.csv", "date;text\n2024-01-01;a\n" + '";' * 300_000),
        ("x.csv", ";" * 1_000_000),
        ("x.csv", "date;text\n2024-01-01;" + "a" * 1_000_000 + "\n2024-01-02;b\n"),
    ],
)
def test_what_is_made_to_take_long_does_not(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    begun = monotonic()
    try:
        found, _ = read(tmp_path / name)
    except BadFile:
        found = []
    assert len(found) <= 2
    assert monotonic() - begun < 8


def test_words_of_a_million_signs_marks_of_direction_and_halves_of_signs_are_kept_within_bounds(tmp_path: Path) -> None:
    words = r"\u0000\u0007\u001b[31m\u202eabc\u2066\ud800" + "x" * 1_000_000
    (tmp_path / "x").write_text('{"entries": [{"creationDate": "2024-03-01T20:15:00Z", "text": "' + words + '"}]}')
    ((found,), left_out) = read(tmp_path / "x")
    assert len(found.line) <= 200
    assert len(found.note) <= 200_000
    assert not {"\x00", "\x07", "\x1b"} & {*found.line, *found.note}
    (found.line + found.note).encode()
    assert left_out == {LeftOut.CUT: 1}


# What the program never does


def test_nothing_that_is_read_is_ever_run_or_unpacked() -> None:
    """No pickle and its like, no `eval`, no loader of YAML that makes objects, no unpacking by names from outside."""
    modules = {"pickle", "marshal", "shelve", "dill", "tarfile", "tempfile", "xml.etree.ElementTree", "xml.sax"}
    calls = {"eval", "exec", "extractall", "extract", "unpack_archive", "unsafe_load", "full_load", "load_all"}
    package = Path(samensociaal_desktop.__file__).parent
    looks_at_traces = package / "cli/trace.py"  # its folder takes in what a session leaves behind, and reads no file
    for path in {*package.rglob("*.py")} - {looks_at_traces}:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                assert not modules & {name.name for name in node.names}, path
            elif isinstance(node, ast.ImportFrom):
                assert node.module not in modules, path
            elif isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                is_qt = isinstance(node.func, ast.Attribute) and name == "exec"  # QDialog.exec, QApplication.exec
                assert is_qt or name not in calls, path
