"""The walls between the layers, and what the program may be built on."""

import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent


def test_no_layer_reaches_over_a_wall():
    linter = Path(sysconfig.get_path("scripts")) / "lint-imports"
    done = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_qt_is_a_version_that_does_not_abort():
    """6.12.0 on Python 3.11 loses a reference of None in every call that returns nothing, and aborts in the end."""
    assert (6, 11, 3) <= tuple(PySide6.__version_info__[:3]) < (6, 12)


def test_the_project_asks_for_that_version_as_long_as_it_runs_on_python_3_11():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["requires-python"] == ">=3.11"
    for wanted in (project["project"]["dependencies"], project["build-system"]["requires"]):
        assert "PySide6-Essentials>=6.11.3,<6.12" in wanted


def test_the_first_window_is_painted_before_what_loads_slowly_is_imported():
    code = (
        "import sys\n"
        "import samensociaal_desktop.app, samensociaal_desktop.ui.main_window, samensociaal_desktop.ui.pages.unlock\n"
        "slow = {'sqlalchemy', 'sqlcipher3', 'numpy', 'pyqtgraph', 'asyncio', 'cryptography', 'zxcvbn'}\n"
        "print(*sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_every_page_opens_without_a_socket(tmp_path: Path) -> None:
    code = """
import sys
opened = []
sys.addaudithook(lambda event, _arguments: opened.append(event) if event.startswith("socket.") else None)
from samensociaal_desktop.__main__ import main
sys.argv = ["samensociaal", "--smoke", "--data", sys.argv[1]]
status = main()
assert not opened, opened
assert "PySide6.QtNetwork" not in sys.modules
sys.exit(status)
"""
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert '"patterns"' in run.stdout
