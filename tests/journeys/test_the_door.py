"""What can be wrong with a journal before it opens: each has its own plain sentence, and nothing on disk is changed."""

import hashlib
from datetime import datetime

import pytest

from samensociaal_desktop.services.session import Session

pytestmark = pytest.mark.slow

PASSPHRASE = "zes rustige blauwe fietsen"

HOLDS_IT_OPEN = """
import sys
import time
from datetime import datetime
from pathlib import Path
from samensociaal_desktop.services.session import Session

session = Session(Path(sys.argv[1]), datetime.now)
session.unlock(%r)
print("ready", flush=True)
time.sleep(60)
"""


@pytest.fixture
def code(start, data):
    """A journal with one moment in it, made and locked; what it gives is its recovery code."""
    person = start()
    code = person.makes_a_journal()
    person.notes("Een grap")
    person.program.window.close()
    return code


def state_of(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}


def tries(person, passphrase=PASSPHRASE):
    person.types(passphrase, into="Passphrase")
    person.press("Open my journal")


def says(person, sentence):
    person.waits_for(sentence)
    assert person.can("Open my journal")
    assert not person.sees("What happened?")


def test_the_wrong_passphrase(code, start, data):
    before, person = state_of(data), start()
    tries(person, "heel iets anders")
    says(person, "That is not right. Check capitals and spaces, and try again.")
    after = state_of(data)
    assert after.pop("journal.tries")  # when it was: the owner is told
    assert after == before
    person.types(PASSPHRASE)  # what was wrong is chosen, so that one types over it
    person.keys("Return")
    person.waits_for("What happened?")


def test_a_journal_that_is_open_in_another_window(code, start, data, beside):
    other = beside(HOLDS_IT_OPEN % PASSPHRASE)
    before, person = state_of(data), start()
    tries(person)
    says(person, "Your journal is open in another window or on another computer. Close it there first.")
    assert state_of(data) == before
    other.kill()
    other.wait()
    person.keys("Return")
    person.waits_for("What happened?")


def test_a_journal_of_a_newer_version(code, start, data):
    session = Session(data, datetime.now)
    session.unlock(PASSPHRASE)
    session.vault.drafts._store.write(lambda connection: connection.exec_driver_sql("PRAGMA user_version=99"))
    session.lock()
    before, person = state_of(data), start()
    tries(person)
    says(person, "A newer version of this program made this journal. Open it with that version.")
    assert state_of(data) == before


def test_a_damaged_journal(code, start, data):
    file = data / "journal.vault"
    content = bytearray(file.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    content[4096 * 2 : 4096 * 3] = bytes(4096)
    file.write_bytes(content)
    before, person = state_of(data), start()
    tries(person)
    says(
        person, "The file of your journal is damaged. Nothing was changed. Keep it. Do you have a copy? Open that one."
    )
    assert state_of(data) == before
    assert person.can("What can I do now?")


def test_a_file_that_is_no_journal(code, start, data):
    (data / "journal.vault").write_bytes(b"iets heel anders " * 500)
    before, person = state_of(data), start()
    tries(person)
    says(person, "This file is not a journal of this program, or it is damaged. Do you have a copy? Open that one.")
    assert state_of(data) == before


def test_a_stick_that_was_pulled_out(code, start, data):
    person = start()
    data.rename(data.with_name("weg"))
    tries(person)
    says(person, "The journal is no longer where it was. Is it on a stick? Put the stick back and try again.")
    data.with_name("weg").rename(data)
    person.keys("Return")
    person.waits_for("What happened?")


def test_a_journal_that_can_only_be_read(start, nobody):
    # GIVEN a journal in a folder that is then sealed, as a write-protected stick is
    folder = nobody / "journal"
    person = start(folder=folder)
    person.makes_a_journal()
    person.notes("Een grap")
    person.program.window.close()
    for path in folder.iterdir():
        path.chmod(0o400)
    folder.chmod(0o500)
    # WHEN it is opened
    before, person = state_of(folder), start(folder=folder)
    person.unlocks()
    # THEN it says so, can be read, and keeps nothing
    assert person.sees("This journal can only be read here.")
    person.keys("Ctrl+2")
    person.waits_for("1 moment")
    person.keys("Ctrl+N")
    person.types("Kan niet")
    person.press("Report")
    person.keys("Ctrl+Return")
    person.keys("Escape")
    person.waits_for("This journal can only be read here. Nothing was saved.")
    # AND closing it is no trouble
    person.program.window.close()
    assert state_of(folder) == before
    folder.chmod(0o700)


def test_the_recovery_code_opens_it_and_the_old_passphrase_no_longer_does(code, start):
    person = start()
    person.press("Forgot your passphrase?")
    person.types(code.lower(), into="Recovery code")
    person.types("een heel nieuwe wachtzin", into="New passphrase")
    person.press("Open my journal")
    person.waits_for("What happened?")
    person.keys("Ctrl+L")
    person.waits_for("Your passphrase")
    tries(person)
    says(person, "That is not right.")
    person.unlocks("een heel nieuwe wachtzin")


def test_a_wrong_recovery_code(code, start):
    person = start()
    person.press("Forgot your passphrase?")
    person.types("AAAA-" + code[5:], into="Recovery code")
    person.types("een heel nieuwe wachtzin", into="New passphrase")
    person.press("Open my journal")
    person.waits_for("That is not right.")
    person.press("Back")
    assert person.sees("Your passphrase")


def test_what_one_notes_at_the_lock_becomes_a_moment_later(person):
    person.makes_a_journal()
    person.keys("Ctrl+L")
    person.waits_for("Your passphrase")
    person.press("More")
    person.press("Write a note without opening")
    person.types("Een nare app in de klas")
    person.press("Keep it")
    person.waits_for("Kept.")
    person.press("Back")
    person.unlocks()
    assert person.sees("Een nare app in de klas")
    person.press("Make it a moment")
    person.press("Ignore")
    person.keys("Ctrl+Return")
    person.waits_for("Saved.")
    assert not person.sees("Noted while it was locked")
    vault = person.program.session.vault
    assert [moment.line for moment in vault.journal.latest(5)] == ["Een nare app in de klas"]
    assert vault.drafts.all() == ()
