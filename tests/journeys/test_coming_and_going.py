"""A person brings a journal of another program, thinks again, brings a table, and takes it all along in a file."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog

from samensociaal_desktop.ui.pages.settings.import_view import ImportView

pytestmark = pytest.mark.slow

ENTRIES = [
    {
        "uuid": f"{number:032X}",
        "creationDate": f"2024-05-{number + 1:02}T19:30:00Z",
        "timeZone": "Europe/Amsterdam",
        "text": f"Dag {number}\n\nWat er online gebeurde.",
    }
    for number in range(12)
]


def day_one(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Journal.json", json.dumps({"metadata": {"version": "1.0"}, "entries": ENTRIES}))
        archive.writestr("photos/abc.jpeg", b"\xff\xd8\xff" * 100)
    return path


def chooses(person, press: str, path: Path) -> None:
    """Press a button that asks for a file, and answer with this one."""
    person.press(press)
    dialog = next(one for one in person.program.window.findChildren(QFileDialog) if one.isVisible())
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    person.look()


def goes_to_import(person) -> ImportView:
    person.keys("Ctrl+,")
    person.press("Import")
    view = person.program.desk.workspace.page("settings").current
    assert isinstance(view, ImportView)
    return view


def opens_again(person) -> None:
    """Type the passphrase; one comes back to where one was."""
    person.types("zes rustige blauwe fietsen", into="Passphrase")
    person.keys("Return")
    person.waits_for("Import and export")


def test_a_journal_comes_in_is_seen_and_goes_again(person, tmp_path):
    person.makes_a_journal()
    person.notes("een eigen moment")
    goes_to_import(person)
    chooses(person, "Choose a file", day_one(tmp_path / "dayone.zip"))
    person.waits_for("12 moments will be added.")
    assert person.sees("Day One")
    assert person.sees("From 1 May 2024 to 12 May 2024.")
    assert person.sees("Dag 0")
    person.press("Add these 12 moments")
    person.waits_for("12 moments added. You had 1, now 13.")
    person.keys("Ctrl+2")
    person.waits_for("13 moment")
    person.keys("Ctrl+,")
    person.press("Take this import back")
    person.waits_for("Taken back: 12 moments.")
    person.keys("Ctrl+2")
    person.waits_for("1 moment")
    person.keys("Ctrl+Z")
    person.waits_for("Undone.")
    assert person.program.session.vault.journal.count() == 0


def test_what_came_in_is_there_when_the_journal_opens_again(person, tmp_path):
    person.makes_a_journal()
    goes_to_import(person)
    chooses(person, "Choose a file", day_one(tmp_path / "dayone.zip"))
    person.press("Add these 12 moments")
    person.waits_for("12 moments added. You had 0, now 12.")
    person.keys("Ctrl+L")
    opens_again(person)
    person.press("Import")
    assert person.sees("Earlier imports")
    person.press("Take back")
    person.waits_for("Taken back: 12 moments.")
    assert not person.sees("Earlier imports")


def test_a_table_comes_in_by_its_columns(person, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("aa;bb;cc\nx;1-2-2024;een reactie\nz;2-2-2024;twee\ny;later;nog een\n", "utf-8")
    person.makes_a_journal()
    view = goes_to_import(person)
    chooses(person, "Choose a file", path)
    person.waits_for("Say which column is what.")
    assert not person.can("Add these 2 moments")
    for name, head in (("Date", "bb"), ("Text", "cc")):
        field = next(one for one in view.findChildren(QComboBox) if one.accessibleName() == name)
        field.setCurrentText(head)
    person.waits_for("2 moments will be added.")
    person.press("Add these 2 moments")
    person.waits_for("2 moments added. You had 0, now 2.")
    person.press("Undo")
    person.waits_for("Taken back: 2 moments.")


def test_the_journal_that_locks_itself_in_the_midst_of_an_import_has_none_of_it(person, tmp_path, qtbot):
    path = tmp_path / "many.csv"
    rows = "".join(f"2024-05-01;regel {number}\n" for number in range(30_000))
    path.write_text(f"datum;tekst\n{rows}", "utf-8")
    person.makes_a_journal()
    view = goes_to_import(person)
    chooses(person, "Choose a file", path)
    qtbot.waitUntil(lambda: view.preview is not None, timeout=30_000)
    view.preview.add_button.click()
    person.program.guards.idle.idled.emit()
    opens_again(person)
    assert person.program.session.vault.journal.count() == 0


def test_all_goes_along_in_a_file_and_comes_in_elsewhere(start, tmp_path):
    one = start(folder=tmp_path / "one")
    one.makes_a_journal()
    one.notes("een eigen moment")
    one.program.desk.vocabulary.add("roles", "", "Trainer")
    one.keys("Ctrl+,")
    one.press("Export")
    assert one.sees("Reads back completely.")
    assert one.sees("Cannot be read back.")
    file = tmp_path / "mee.json"
    chooses(one, "Save as Samen Sociaal (JSON)", file)
    one.waits_for("1 moment saved in mee.json. Anyone who has this file can read it.")
    one.program.window.close()
    other = start(folder=tmp_path / "other")
    other.makes_a_journal()
    goes_to_import(other)
    chooses(other, "Choose a file", file)
    other.waits_for("Also in it: own choices in the lists: 1.")
    other.press("Add this moment")
    other.waits_for("1 moment added. You had 0, now 1.")
    assert other.program.desk.vocabulary.lists.find("roles", "Trainer") is not None
    other.press("Undo")
    other.waits_for("Taken back: 1 moment.")
    assert other.program.desk.vocabulary.lists.find("roles", "Trainer") is None
