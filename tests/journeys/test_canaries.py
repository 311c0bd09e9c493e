"""Passphrase, recovery code and words: in no file, log, report, clipboard, argument, variable, title or core."""

import ast
import logging
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from samensociaal_desktop import log
from samensociaal_desktop.ui import about, crash
from samensociaal_desktop.ui.components.copying import copy

PASSPHRASE = "kanarie vliegt over zeven daken"
TYPED, HALF, COPIED, OTHER = "kanarieregel", "kanariehalf", "kanarieknip", "ander kanariewoord hier"
OF_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these are Linux's own means")


def shapes(secret):
    """Return a secret as a program may write it."""
    return [secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]


def files_with(folder, secrets):
    found = []
    for path in folder.rglob("*"):
        data = str(path).encode() + (path.read_bytes() if path.is_file() else b"")
        found += [(path.name, secret) for secret in secrets for shape in shapes(secret) if shape in data]
    return found


def titles():
    tops = QApplication.topLevelWidgets()
    windows = QGuiApplication.allWindows()
    return [
        *(each.windowTitle() for each in tops),
        *(each.windowFilePath() for each in tops),
        *(each.title() for each in windows),
        *(each.filePath() for each in windows),
    ]


def of_process():
    """What anyone may ask the system about this process."""
    here = Path("/proc/self")
    return b"\n".join((here / name).read_bytes() for name in ("cmdline", "environ", "comm"))


@OF_LINUX
def test_no_secret_is_anywhere_but_in_the_journal(start, data, tmp_path, caplog):
    handler = log.start_log(data)
    try:
        person = start()
        code = person.makes_a_journal(PASSPHRASE)
        secrets = [PASSPHRASE, code, code.replace("-", ""), TYPED, HALF, COPIED]
        person.notes(TYPED)
        person.keys("Ctrl+N")
        person.types(HALF)
        assert not [title for title in titles() if any(secret in title for secret in secrets)]
        person.keys("Esc")
        copy(COPIED, QGuiApplication.clipboard(), private=True)
        for error in (ValueError(*secrets), KeyError(PASSPHRASE), UnicodeError(TYPED)):
            logging.getLogger("samensociaal_desktop").error("gone wrong", exc_info=error)
        try:
            raise ValueError(TYPED, PASSPHRASE)
        except ValueError as error:
            report = crash.report_of(type(error), error.__traceback__)
        person.keys("Ctrl+L")
        person.look()
        person.unlocks(PASSPHRASE)
        person.keys("Ctrl+L")
        person.look()
        assert not [secret for secret in secrets if secret in "".join(report)]
        assert not QGuiApplication.clipboard().text()
        assert not [title for title in titles() if any(secret in title for secret in secrets)]
        assert not [secret for secret in secrets for shape in shapes(secret) if shape in of_process()]
        person.program.window.close()
        assert files_with(tmp_path, secrets) == []
    finally:
        log.stop_log(handler)


def test_wrong_passphrases_are_nowhere_either(start, data, tmp_path):
    person = start()
    person.makes_a_journal(PASSPHRASE)
    person.keys("Ctrl+L")
    person.go_to("Passphrase")
    person.types(OTHER)
    person.keys("Return")
    person.waits(600)
    person.program.window.close()
    assert files_with(tmp_path, [OTHER, PASSPHRASE]) == []


WORDLESS = {"", "Samen Sociaal", "Note a moment", "Keyboard shortcuts", "Source"}


def test_every_window_and_dialog_has_a_title_without_a_word_of_ones_own(start):
    person = start()
    person.makes_a_journal(PASSPHRASE)
    person.notes(TYPED)
    window, found = person.program.window, set()
    for act in (
        lambda: person.keys("Ctrl+N"),
        lambda: about.show_keys(window),
        lambda: crash.say(window, TYPED),
    ):
        act()
        person.look()
        found |= set(titles())
        for dialog in window.findChildren(QDialog):
            dialog.close()
        person.look()
    for place in person.program.desk.page_ids():
        person.program.desk.go(place)
        person.look()
        found |= set(titles())
    assert {title.removesuffix(" - Samen Sociaal") for title in found} <= WORDLESS


HOLDS = """
import sys
from samensociaal_desktop.services.privacy import hide_memory, keep_to_owner
keep_to_owner()
if sys.argv[1] == "hidden":
    hide_memory()
word = "".join(["kanarie", "geheugen"]) * 3
print("ready", flush=True)
sys.stdin.read()
"""
LOOKS = """
import sys
pid = sys.argv[1]
word = b"kanarie" + b"geheugen"
try:
    open(f"/proc/{pid}/environ", "rb").read()
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb") as memory:
        for line in maps:
            if " rw-p " in line:
                low, high = (int(end, 16) for end in line.split()[0].split("-"))
                memory.seek(low)
                if word in memory.read(high - low):
                    sys.exit("found")
except PermissionError:
    sys.exit("refused")
"""
WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
"""The same person, without what lets root look into everybody's memory."""


@OF_LINUX
@pytest.mark.skipif(shutil.which("setpriv") is None, reason="there is no setpriv")
@pytest.mark.parametrize(("state", "answer"), [("open", "found"), ("hidden", "refused")])
def test_another_program_of_the_same_person_cannot_read_the_memory(state, answer):
    run = [*(WITHOUT_RIGHTS if os.geteuid() == 0 else ()), sys.executable, "-c"]
    with subprocess.Popen([*run, HOLDS, state], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline().strip() == "ready"
        looked = subprocess.run([*run, LOOKS, str(holder.pid)], capture_output=True, text=True, check=False)
        holder.stdin.close()
    assert looked.stderr.strip() == answer


def test_no_title_is_made_of_anything_but_the_programs_own_words():
    """A title stands in the task bar, in lists of windows and in what watches them."""
    from samensociaal_desktop import paths

    package = paths.resource().parent / "src" / "samensociaal_desktop"
    found = set()
    for source in package.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TITLES:
                found.add((source.name, ast.unparse(node.args[0])))
    assert {(name, title) for name, title in found if not OWN_WORDS.fullmatch(title)} <= PASSED_ON


TITLES = {"setWindowTitle", "setWindowFilePath", "setWindowIconText", "setDocName"}
OWN_WORDS = re.compile(r"(self\.tr\()?'[\w ]+'\)?")
PASSED_ON = {("about.py", "title"), ("transfer.py", "text")}
"""Two dialogs are told their title, by callers that pass words of the program."""
