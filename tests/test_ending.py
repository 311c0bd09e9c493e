"""The system asks the program to go: what was typed is kept, the journal is locked, and it goes."""

import os
import signal
import subprocess
import sys

import pytest

from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere no signal asks")

PASSPHRASE = "zes rustige blauwe fietsen"

TYPING = """
import signal
for each in (signal.SIGINT, signal.SIGHUP):  # which are ignored in what is started in the background, or under nohup
    signal.signal(each, signal.SIG_DFL)
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from samensociaal_desktop import app
from samensociaal_desktop.services.options import Options

made = app.make


def make(options):
    qt, program = made(options)

    def open_it():
        program.session.unlock(sys.argv[2])
        program._open_desk()
        program.desk.write()
        program.desk.note.panel.form.field("line").setText("nog niet bewaard")
        program.desk.note.panel._touched()
        print("types", flush=True)

    QTimer.singleShot(0, program, open_it)
    return qt, program


app.make = make
sys.exit(app.main(Options(data=Path(sys.argv[1]))))
"""


@pytest.fixture
def data(tmp_path, clock):
    session = Session(tmp_path / "data", clock, Cost(19 * 1024, 1, 1))
    session.create(PASSPHRASE)
    session.lock()
    return tmp_path / "data"


@pytest.mark.parametrize(
    "number",
    [signal.SIGTERM, *(pytest.param(one, marks=pytest.mark.slow) for one in (signal.SIGINT, signal.SIGHUP))],
)
def test_a_signal_while_one_types_keeps_the_draft_and_locks(data, number, clock):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", TYPING, str(data), PASSPHRASE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout.readline() == b"types\n"
        child.send_signal(number)
        try:
            assert child.wait(20) == 128 + number
        finally:
            child.kill()  # else a program that goes on would keep this test waiting for ever
    assert not (data / "journal.vault-journal").exists()
    session = Session(data, clock)
    session.unlock(PASSPHRASE)
    assert [draft.form["encounter"]["line"] for draft in session.vault.drafts.all()] == ["nog niet bewaard"]
    session.lock()
