import io
import json
import os
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samensociaal_desktop import __main__, __version__, cli, errors
from samensociaal_desktop.cli import start, status, verbs, words
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.exchange import paper
from samensociaal_desktop.services.evidence import add_file
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost

PASSPHRASE = "zes rustige woorden"
MOMENT = {
    "id": "a1",
    "happened_at": "2026-04-16T20:30:00",
    "noted_at": "2026-04-16T18:31:00+00:00",
    "line": "een geïrriteerde buurvrouw",
    "responses": [{"response": "address", "options": []}],
}
A_FILE = {"format": "samensociaal-journal", "version": 1, "encounters": [MOMENT]}
CHEAPEST = Cost(memory=19 * 1024, passes=1, lanes=1)

pytestmark = pytest.mark.usefixtures("unhardened")


class Ran:
    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err

    def __repr__(self):
        return f"{self.status} {self.out!r} {self.err!r}"


def run(*words, typed=PASSPHRASE + "\n", language="en"):
    out, err = io.StringIO(), io.StringIO()
    stdin = io.StringIO(typed) if typed is not None else None
    status = cli.main([*map(str, words), "--language", language], stdin, out, err)
    assert len(err.getvalue().splitlines()) == (status != 0)
    assert "Traceback" not in err.getvalue()
    return Ran(status, out.getvalue(), err.getvalue())


def verb(name, folder, *file, **more):
    return run(name, "--data", folder, "--passphrase-stdin", *file, **more)


@pytest.fixture
def folder(tmp_path, clock):
    """A journal that opens fast: cheap to derive, as the command line never makes one."""
    session = Session(tmp_path / "dagboek", clock, CHEAPEST)
    session.create(PASSPHRASE)
    session.lock()
    return tmp_path / "dagboek"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "in.json"
    path.write_text(json.dumps(A_FILE), "utf-8")
    return path


# The real command


def command(*words, typed=PASSPHRASE, **environment):
    return subprocess.run(
        [sys.executable, "-m", "samensociaal_desktop", *map(str, words)],
        input=f"{typed}\n".encode(),
        capture_output=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name not in environment} | environment,
    )


@pytest.mark.slow
def test_the_real_command_makes_fills_checks_and_empties_a_journal(tmp_path, file):
    at = ("--data", tmp_path / "dagboek", "--passphrase-stdin")
    made = command("create", *at)
    assert (made.returncode, made.stderr) == (0, b"")
    assert len(made.stdout.decode().strip().replace("-", "")) == 36
    assert command("import", *at, file, LANG="en_GB.UTF-8", LC_ALL="", LANGUAGE="").stdout.startswith(
        b"moments: 1 added"
    )
    assert command("check", *at, LANGUAGE="nl").stdout == b"In orde: 1 momenten.\n"
    assert command("export", *at, tmp_path / "uit.json").returncode == 0
    assert json.loads((tmp_path / "uit.json").read_text("utf-8"))["encounters"][0]["line"] == MOMENT["line"]
    wrong = command("check", *at, typed="een heel andere zin", LANGUAGE="en")
    assert (wrong.returncode, wrong.stdout, wrong.stderr) == (3, b"", b"This passphrase is not right.\n")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_the_window_says_so_before_qt_is_loaded():
    done = command("--language", "en", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"There is no screen (DISPLAY and WAYLAND_DISPLAY are empty), so the window cannot open.\n"


def test_the_command_of_the_wheel_is_the_same(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["samensociaal", "--version"])
    before = os.umask(0o022)
    try:
        assert __main__.main() == 0
        assert os.umask(0o022) == 0o077
    finally:
        os.umask(before)
    assert capsys.readouterr().out == f"{__version__}\n"


def test_the_way_to_the_window_loads_no_more_than_it_needs():
    code = (
        "import sys; sys.argv[1:] = ['--version']; from samensociaal_desktop.__main__ import main; main();"
        "heavy = {'argparse', 'sqlalchemy', 'cryptography', 'PySide6', 'logging', 'ctypes'};"
        "sys.exit(bool(heavy & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


def test_the_real_command_tells_what_is_not_there_and_what_is_newer(folder, file, tmp_path):
    gone = command("check", "--data", tmp_path / "nowhere", "--passphrase-stdin", LANGUAGE="en")
    assert (gone.returncode, gone.stderr) == (4, b"There is no journal here, or the stick is gone.\n")
    file.write_text(json.dumps(A_FILE | {"version": 99}))
    newer = command("import", "--data", folder, "--passphrase-stdin", file, LANGUAGE="en")
    assert (newer.returncode, newer.stdout) == (5, b"")
    assert newer.stderr == b"This file cannot be read (made by a newer version). Nothing was added.\n"


def test_a_missing_part_of_qt_is_named_in_one_line():
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.argv[1:] = ['--language', 'en'];"
        "from samensociaal_desktop.__main__ import main; sys.exit(main())"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, env=environment)
    assert done.returncode == status.BUG
    assert done.stderr.startswith(b"A part is missing: ")
    assert b"PySide6" in done.stderr
    assert len(done.stderr.splitlines()) == 1


# Status by status


def test_import_counts_what_is_new_and_what_was_known(folder, file):
    assert verb("import", folder, file).out.splitlines() == [
        "moments: 1 added, 0 already known",
        "talks: 0 added, 0 already known",
        "agreements: 0 added, 0 already known",
        "if-then plans: 0 added, 0 already known",
    ]
    assert verb("import", folder, file, language="nl").out.startswith("momenten: 0 toegevoegd, 1 al bekend\n")


def test_import_counts_own_items_where_there_are_some(folder, file):
    journal = json.loads(file.read_text("utf-8"))
    journal["own_items"] = [{"id": "own.1a", "list": "roles", "within": "", "label": "Trainer"}]
    file.write_text(json.dumps(journal), "utf-8")
    done = verb("import", folder, file).out.splitlines()
    assert done[-1] == "own items in the lists: 1 added, 0 already known"
    assert len(done) == 5
    known = verb("import", folder, file, language="nl").out.splitlines()
    assert known[-1] == "eigen keuzes in de lijsten: 0 toegevoegd, 1 al bekend"


def test_a_look_at_a_file_adds_nothing(folder, file):
    seen = verb("import", folder, file, "--dry-run")
    assert seen.out == "Samen Sociaal: 1 new moments, 0 already known. Nothing was added.\n"
    verb("import", folder, file)
    again = verb("import", folder, file, "--dry-run", language="nl")
    assert again.out == "Samen Sociaal: 0 nieuwe momenten, 1 al bekend. Er is niets toegevoegd.\n"


def test_import_reads_a_file_of_another_program_and_names_what_is_left_out(folder, tmp_path):
    entry = {"uuid": "A" * 32, "creationDate": "2024-05-01T19:30:00Z", "text": "Een dag"}
    with zipfile.ZipFile(tmp_path / "dayone.zip", "w") as archive:
        archive.writestr("Journal.json", json.dumps({"metadata": {"version": "1.0"}, "entries": [entry, {}]}))
    done = verb("import", folder, tmp_path / "dayone.zip").out.splitlines()
    assert done[0] == "moments: 1 added, 0 already known"
    assert all(line.startswith("left out: ") for line in done[1:])
    assert len(done) > 1
    assert MOMENT["line"] not in "".join(done)


def test_a_table_without_clear_heads_needs_its_columns(folder, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("aa;bb;cc\nx;1-2-2024;een\nz;2-2-2024;twee\ny;later;twee\n", "utf-8")
    asked = verb("import", folder, path)
    assert (asked.status, asked.out) == (status.WRONG_USE, "")
    assert "--columns date=1,time=2,title=3,text=4" in asked.err
    done = verb("import", folder, path, "--columns", "date=2,text=3")
    assert done.out.splitlines() == [
        "moments: 2 added, 0 already known",
        "left out: other data: 2",
        "left out: without a date that can be right: 1",
    ]


def test_a_column_that_is_not_there_is_said(folder, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("datum;tekst\n2024-05-01;een\n", "utf-8")
    refused = verb("import", folder, path, "--columns", "date=1,text=3")
    assert refused.status == status.DAMAGED
    assert refused.err == "This file cannot be read (columns: a value that cannot be). Nothing was added.\n"


def test_export_overwrites_a_file_in_one_go(folder, file, tmp_path):
    verb("import", folder, file)
    out = tmp_path / "uit.json"
    out.write_text("older")
    assert verb("export", folder, out).out == "Written: 1 moments.\n"
    assert json.loads(out.read_text("utf-8"))["encounters"][0]["id"] == "a1"


@pytest.mark.parametrize(
    ("name", "asked", "start"),
    [
        ("uit.json", (), b'{\n"format"'),
        ("uit.csv", (), b'\xef\xbb\xbf"id";'),
        ("uit.pdf", (), b"%PDF"),
        ("uit.zip", (), b"PK"),
        ("uit.zip", ("--as", "dayone"), b"PK"),
        ("uit.zip", ("--as=markdown",), b"PK"),
        ("uit", ("--as=csv",), b'\xef\xbb\xbf"id";'),
    ],
)
def test_the_name_or_the_wish_says_what_kind_of_file_is_written(folder, file, tmp_path, name, asked, start):
    verb("import", folder, file)
    out = tmp_path / name
    assert verb("export", folder, *asked, out).out == "Written: 1 moments.\n"
    assert out.read_bytes().startswith(start)


def test_a_folder_of_markdown_is_written_and_read_back(folder, file, tmp_path):
    verb("import", folder, file)
    assert verb("export", folder, "--as=markdown", tmp_path / "map").status == status.DONE
    assert verb("import", folder, tmp_path / "map").out.startswith("moments: 0 added, 1 already known")


def test_files_kept_as_evidence_ask_for_a_zip(folder, file, tmp_path):
    verb("import", folder, file)
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG")
    session = Session(folder, lambda: datetime(2026, 5, 1))
    session.unlock(PASSPHRASE)
    (moment,) = session.vault.journal.all()
    add_file(session.vault, moment, picture, Lists({}), datetime(2026, 5, 1, tzinfo=UTC))
    session.lock()
    refused = verb("export", folder, tmp_path / "uit.json")
    assert (refused.status, refused.err) == (
        status.WRONG_USE,
        "This journal has files kept as evidence. Choose a name that ends in .zip.\n",
    )
    assert verb("export", folder, tmp_path / "uit.zip").status == status.DONE


def test_too_much_for_one_pdf_is_said(folder, file, tmp_path, monkeypatch):
    verb("import", folder, file)
    monkeypatch.setattr(paper, "MOST", 0)
    refused = verb("export", folder, tmp_path / "uit.pdf")
    assert (refused.status, refused.err[:28]) == (status.WRONG_USE, "This is too much for one PDF")


@pytest.mark.parametrize("name", ["journal.vault", "journal.keys", "journal.keys.copy"])
def test_export_never_overwrites_the_journal_itself(folder, name):
    size = (folder / name).stat().st_size
    assert verb("export", folder, folder / name).status == status.WRONG_USE
    assert verb("check", folder).status == status.DONE
    assert size <= (folder / name).stat().st_size <= size + 4096  # that it was opened stands in it


def test_the_help_stands_on_standard_output():
    assert run("--help", language="nl").out.startswith("gebruik: samensociaal")
    assert run("-h").out.startswith("usage: samensociaal")


@pytest.mark.parametrize("words", [["open"], ["create", "file"], ["--nonsense"], ["check", "--guest"]])
def test_wrong_use(words):
    assert run(*words).status == status.WRONG_USE


def test_an_unknown_language_is_told_in_the_systems_own(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "nl_NL:en")
    out, err = io.StringIO(), io.StringIO()
    assert cli.main(["--language", "de"], None, out, err) == status.WRONG_USE
    assert err.getvalue() == "Dit begrijp ik niet: --language de. Zie samensociaal --help.\n"


def test_a_system_in_another_language_gets_dutch(monkeypatch):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    out = io.StringIO()
    assert cli.main(["--help"], None, out, io.StringIO()) == 0
    assert out.getvalue().startswith("gebruik")


@pytest.mark.parametrize("typed", [None, "", "\n"])
def test_a_passphrase_must_be_given(folder, typed):
    assert verb("check", folder, typed=typed).status == status.WRONG_USE
    assert run("check", "--data", folder).status == status.WRONG_USE


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nsecond line\n"])
def test_only_the_first_line_is_the_passphrase(folder, ending):
    assert verb("check", folder, typed=f"\ufeff{PASSPHRASE}{ending}").status == 0


def test_the_passphrase_is_utf_8_whatever_the_system_thinks(tmp_path, clock):
    session = Session(tmp_path, clock, CHEAPEST)
    session.create("één rustige zin")
    session.lock()
    for typed, ends in (("één rustige zin".encode(), 0), ("één rustige zin".encode("latin-1"), status.WRONG_USE)):
        stdin = io.TextIOWrapper(io.BytesIO(typed), encoding="cp1252")
        words = ["check", "--data", str(tmp_path), "--passphrase-stdin"]
        assert cli.main(words, stdin, io.StringIO(), io.StringIO()) == ends


def test_a_short_passphrase_makes_no_journal(tmp_path):
    assert verb("create", tmp_path / "new", typed="kort\n").status == status.WRONG_USE
    assert not (tmp_path / "new").exists()


def test_a_journal_is_never_made_over_another(folder):
    assert verb("create", folder).status == status.WRONG_USE


def test_a_wrong_passphrase(folder, file):
    assert verb("import", folder, file, typed="een andere zin\n").status == status.WRONG_PASSPHRASE


def test_no_journal_there(tmp_path):
    assert verb("check", tmp_path).status == status.DAMAGED


def test_a_damaged_journal(folder):
    path = folder / "journal.vault"
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    assert verb("check", folder).status == status.DAMAGED
    assert path.read_bytes()[-4096:] == content[-4096:]


def test_something_else_in_the_place_of_the_journal(folder):
    (folder / "journal.vault").write_bytes(b"SQLite format 3\0" * 500)
    assert verb("check", folder).status == status.DAMAGED


@pytest.mark.parametrize("content", ["", "[]", '{"format": "samensociaal-journal", "version": 1, "encounters": [{}]}'])
def test_a_file_that_is_no_export_is_refused_with_its_reason(folder, tmp_path, content):
    path = tmp_path / "wrong.json"
    path.write_text(content)
    ran = verb("import", folder, path, language="nl")
    assert ran.status == status.DAMAGED
    assert ran.err.startswith("Dit bestand kan niet worden gelezen (")
    assert ran.err.endswith("). Er is niets toegevoegd.\n")


def test_a_file_that_is_not_there(folder, tmp_path):
    assert verb("import", folder, tmp_path / "nowhere.json").status == status.DAMAGED


def test_a_newer_file(folder, file):
    file.write_text(json.dumps(A_FILE | {"version": 99}))
    assert verb("import", folder, file).status == status.NEWER


def test_a_newer_journal(folder, clock):
    session = Session(folder, clock)
    session.unlock(PASSPHRASE)
    session.vault.journal._store.write(lambda connection: connection.exec_driver_sql("PRAGMA user_version=99"))
    session.lock()
    assert verb("check", folder).status == status.NEWER


def test_a_journal_in_use(folder, clock):
    session = Session(folder, clock)
    session.unlock(PASSPHRASE)
    try:
        done = command("check", "--data", folder, "--passphrase-stdin")
    finally:
        session.lock()
    assert done.returncode == status.NOT_WRITABLE
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_cannot_be_written(folder, tmp_path):
    assert verb("export", folder, tmp_path / "nowhere" / "uit.json").status == status.NOT_WRITABLE


def test_a_place_where_no_folder_can_be(tmp_path):
    (tmp_path / "file").write_text("x")
    assert verb("create", tmp_path / "file" / "dagboek").status == status.NOT_WRITABLE


def test_an_output_that_takes_nothing(folder):
    class Full(io.StringIO):
        def flush(self):
            raise OSError(28, "No space left on device")

    err = io.StringIO()
    words = ["check", "--data", str(folder), "--passphrase-stdin", "--language", "en"]
    assert cli.main(words, io.StringIO(PASSPHRASE), Full(), err) == status.NOT_WRITABLE
    assert len(err.getvalue().splitlines()) == 1


def test_a_bug_is_told_in_one_line_without_a_value():
    class Broken(io.StringIO):
        def readline(self, *_):
            raise ZeroDivisionError("een klasgenoot")

    err = io.StringIO()
    words = ["check", "--data", "x", "--passphrase-stdin", "--language", "en"]
    assert cli.main(words, Broken(), io.StringIO(), err) == status.BUG
    assert err.getvalue().startswith("Something went wrong in the program: builtins.ZeroDivisionError")
    assert "klasgenoot" not in err.getvalue()
    assert len(err.getvalue().splitlines()) == 1


def test_an_interruption_ends_quietly():
    class Interrupted(io.StringIO):
        def readline(self, *_):
            raise KeyboardInterrupt

    err = io.StringIO()
    assert cli.main(["check", "--passphrase-stdin"], Interrupted(), io.StringIO(), err) == 130
    assert err.getvalue() == ""


def errors_below(kind):
    return {kind}.union(
        *(errors_below(child) for child in kind.__subclasses__() if child.__module__ == errors.__name__)
    )


@pytest.mark.parametrize("kind", sorted(errors_below(errors.VaultError) - {errors.VaultError}, key=str))
def test_every_trouble_with_a_journal_has_a_status_and_words(kind):
    status, nl, en = words.FAULTS[kind]
    assert status in {*range(2, 7), 130}  # what the README says, and what shells say of a Ctrl+C
    assert nl.endswith(".")
    assert en.endswith(".")


def test_what_has_no_words_here_is_a_bug():
    with pytest.raises(errors.WrongState):
        verbs._explained(errors.WrongState(), "check")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "offscreen:enable_fonts"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, False),
    ],
)
def test_whether_there_is_a_screen(environment, expected):
    assert start.has_screen(environment) is expected


def test_the_folder_of_the_person_is_the_usual_one(tmp_path, monkeypatch, file):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    ran = run("check", "--passphrase-stdin")
    assert ran.status == status.DAMAGED
    assert list(Path(tmp_path).iterdir()) == [file]
