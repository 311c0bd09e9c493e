"""A folder that holds program and journal: all that is kept is kept in it, and nothing anywhere else."""

import json
import os
import subprocess
import sys

import pytest
from tests.test_paths import module_at

from samensociaal_desktop import paths

PASSPHRASE = "zes rustige blauwe fietsen"


def test_without_the_mark_nothing_is_portable(tmp_path):
    assert module_at(tmp_path / "stick" / "src" / "samensociaal_desktop").portable_root() is None
    assert paths.portable_root() is None


def test_the_mark_at_the_top_of_a_checkout_decides(tmp_path):
    here = module_at(tmp_path / "stick" / "src" / "samensociaal_desktop")
    (tmp_path / "stick" / paths.PORTABLE_MARK).write_text("wat er staat doet er niet toe")
    assert here.portable_root() == tmp_path / "stick"
    assert here.user_data() == tmp_path / "stick" / "journal"
    assert here.logs().is_relative_to(tmp_path / "stick" / "journal")


@pytest.mark.parametrize("program", ["samensociaal.exe", "SamenSociaal.app/Contents/MacOS/samensociaal"])
def test_beside_the_frozen_program_it_decides_too(tmp_path, monkeypatch, program):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "stick" / program))
    here = module_at(tmp_path / "elsewhere")
    assert here.portable_root() is None
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / paths.PORTABLE_MARK).touch()
    assert here.portable_root() == tmp_path / "stick"


@pytest.fixture
def stick(tmp_path):
    """A checkout with the mark: the program's own files, linked into a folder of its own."""
    stick = tmp_path / "stick"
    top = paths.resource().parent
    (stick / "src").mkdir(parents=True)
    for name in ("resources", "translations"):
        (stick / name).symlink_to(top / name)
    copied = stick / "src" / "samensociaal_desktop"
    for source in (top / "src" / "samensociaal_desktop").rglob("*.py"):
        target = copied / source.relative_to(top / "src" / "samensociaal_desktop")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    (stick / paths.PORTABLE_MARK).touch()
    return stick


def start(stick, home, *words, typed=""):
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHON"))}
    environment = kept | {"HOME": str(home), "TMPDIR": str(home), "PYTHONPATH": str(stick / "src")}
    return subprocess.run(
        [sys.executable, "-m", "samensociaal_desktop", *words],
        input=typed.encode(),
        capture_output=True,
        env=environment,
        check=False,
    )


@pytest.mark.slow
def test_from_a_stick_nothing_is_written_elsewhere(stick, tmp_path):
    made = start(stick, tmp_path / "home", "create", "--passphrase-stdin", typed=f"{PASSPHRASE}\n")
    assert (made.returncode, made.stderr) == (0, b"")
    assert (stick / "journal" / "journal.vault").is_file()
    walked = start(stick, tmp_path / "home", "--smoke")
    assert walked.returncode == 0, walked.stderr
    assert json.loads(walked.stdout)["ms"]
    assert list((tmp_path / "home").rglob("*")) == []
    compiled = {path.parent.name for path in stick.rglob("*.pyc")}
    assert compiled <= {"__pycache__"}


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount")
def test_a_read_only_stick_still_runs(stick, tmp_path):
    assert start(stick, tmp_path / "home", "create", "--passphrase-stdin", typed=f"{PASSPHRASE}\n").returncode == 0
    for path in (stick / "journal", *(stick / "journal").iterdir()):
        path.chmod(0o500 if path.is_dir() else 0o400)
    dropped = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all"]
    code = subprocess.run([*dropped, "true"], check=False, capture_output=True)
    words = [sys.executable, "-m", "samensociaal_desktop", "check", "--passphrase-stdin"]
    environment = os.environ | {"PYTHONPATH": str(stick / "src"), "HOME": str(tmp_path / "home")}
    command = [*dropped, *words] if code.returncode == 0 else words
    checked = subprocess.run(
        command, input=f"{PASSPHRASE}\n".encode(), capture_output=True, env=environment, check=False
    )
    assert checked.returncode == 0, checked.stderr
    for path in (stick / "journal", *(stick / "journal").iterdir()):
        path.chmod(0o700)
