"""The example and the guest: look at everything, leave nothing."""

import pytest


def files_under(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_the_example_can_be_read_and_says_that_it_keeps_nothing(person, tmp_path):
    person.press("Look at an example first")
    person.waits_for("This is an example. You can look at everything. Nothing you do is saved.")
    # WHEN one reads THEN all is there
    person.keys("Ctrl+2")
    person.waits_for("moments")
    person.keys("Down", "Return")
    person.waits_for("What I did")
    person.keys("Ctrl+4")
    person.waits_for("What do I do when I come across something?")
    # WHEN one writes THEN it is said that nothing is kept
    person.keys("Ctrl+N")
    person.types("Een poging")
    person.press("Ignore")
    person.keys("Ctrl+Return")
    person.keys("Escape")
    person.waits_for("This journal can only be read here. Nothing was saved.")
    # AND after it one is back at the beginning
    person.press("Close the example")
    person.waits_for("Welcome to Samen Sociaal")
    person.program.window.close()
    assert files_under(tmp_path) == []


@pytest.mark.slow
def test_a_talk_in_the_example_says_that_it_is_not_kept(person):
    person.press("Look at an example first")
    person.waits_for("This is an example.")
    person.keys("Ctrl+3")
    person.press("Long (15 minutes)")
    person.keys("1", "Ctrl+Return")
    person.waits_for("This journal can only be read here. Nothing was saved.")


@pytest.mark.slow
def test_a_guest_can_do_everything_and_leaves_no_file(person, tmp_path):
    person.press("Continue as a guest")
    person.waits_for("You are a guest.")
    person.notes("Een grap")
    person.keys("Ctrl+,")
    person.press("150 %")
    person.waits_for("Settings")
    person.keys("Ctrl+2")
    person.waits_for("1 moment")
    person.press("Done, erase all")
    person.press("Erase all")
    person.waits_for("Welcome to Samen Sociaal")
    person.program.window.close()
    assert files_under(tmp_path) == []


def test_started_as_a_guest_one_is_in_at_once_and_leaves_no_file(start, tmp_path):
    person = start(guest=True)
    person.waits_for("What happened?")
    person.notes("Een grap")
    person.keys("Ctrl+L")
    person.waits_for("Welcome to Samen Sociaal")
    person.program.window.close()
    assert files_under(tmp_path) == []


@pytest.mark.slow
def test_looking_in_as_a_guest_leaves_a_journal_that_is_there_alone(start, data):
    person = start()
    person.makes_a_journal()
    person.program.window.close()
    before = {path.name: path.read_bytes() for path in data.iterdir()}
    guest = start(guest=True)
    guest.waits_for("What happened?")
    guest.keys("Ctrl+,")
    guest.press("Dark")
    guest.program.window.close()
    assert {path.name: path.read_bytes() for path in data.iterdir()} == before


@pytest.mark.slow
def test_the_first_look_leaves_nothing_behind(person, tmp_path):
    person.press("Make my journal")
    person.press("Back")
    person.press("Nederlands")
    person.program.window.close()
    assert files_under(tmp_path) == []
