"""A person keeps a journal safe: a new passphrase, a new code, backups, a repair, a second one, and all of it gone."""

import pytest
from tests.journeys.conftest import PASSPHRASE

pytestmark = pytest.mark.slow

OTHER = "een heel andere wachtzin"
LINES = ("Een grap over een klasgenoot", "Een compliment in de buurtapp")


def goes_to(person, way):
    person.keys("Ctrl+,")
    person.press(way)


def locks(person):
    person.keys("Ctrl+1")
    person.keys("Ctrl+L")
    person.waits_for("Your passphrase")


def tries(person, passphrase):
    person.types(passphrase, into="Passphrase")
    person.press("Open my journal")


def view(person):
    return person.program.desk.workspace.page("settings").current


def code_on(card):
    return "-".join(card.sheet.code.accessibleName().split(": ")[1].split())


def asks_for_a_code(person, which, then):
    goes_to(person, "Recovery code")
    person.types(PASSPHRASE, into="Your passphrase")
    person.press(which)
    person.waits_for(then)
    return code_on(view(person).card)


def writes_the_code_over(person, code):
    groups = code.split("-")
    for name in [words for words in person.words().splitlines() if words.startswith("Group ")]:
        person.types(groups[int(name.removeprefix("Group ")) - 1], into=name)


def opens_with_code(person, code):
    person.press("Forgot your passphrase?")
    person.types(code, into="Recovery code")
    person.types(OTHER, into="New passphrase")
    person.press("Open my journal")


def makes_a_backup(person):
    goes_to(person, "Open the backups")
    person.press("Make a backup now")
    person.waits_for("The backup is made and checked.")
    person.waits_for("Last backup: today")


def makes_a_second_journal(person, passphrase=OTHER):
    """From the lock: another journal, beside the first."""
    person.press("More")
    person.press("Another journal")
    person.press("Make a new journal")
    person.press("I make up my own")
    person.types(passphrase)
    person.press("Make my journal")
    person.waits_for("Your recovery code")
    writes_the_code_over(person, code_on(person.program.gate.page))
    person.press("Open my journal")
    person.waits_for("What happened?")


def erases(person, which):
    goes_to(person, "See what would go")
    person.press(which)
    person.waits(600)  # a double click does not count
    person.press("Press again to erase for good")
    person.waits_for("It is erased")


def lines_in(person):
    return sorted(moment.line for moment in person.program.session.vault.journal.latest(9))


def left_in(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file()) if folder.exists() else []


def test_the_passphrase_is_changed_and_opens_it(person):
    person.makes_a_journal()
    goes_to(person, "Change the passphrase")
    person.types("zes rode fietsen", into="Your passphrase now")
    person.press("I make up my own")
    person.types(OTHER)
    person.press("Change my passphrase")
    person.waits_for("That is not right.")
    person.types(PASSPHRASE)  # what was wrong is chosen
    person.press("Change my passphrase")
    person.waits_for("Your passphrase is changed.")
    locks(person)
    tries(person, PASSPHRASE)
    person.waits_for("That is not right.")
    person.unlocks(OTHER)


def test_the_code_is_shown_again(person):
    code = person.makes_a_journal()
    assert asks_for_a_code(person, "Show my code", "Hide the code") == code
    person.press("Hide the code")
    person.waits_for("First your passphrase")
    assert code.split("-")[0] not in person.words()


def test_a_new_code_opens_it_and_the_old_one_does_not(person):
    old = person.makes_a_journal()
    person.notes(LINES[0])
    new = asks_for_a_code(person, "Make a new code", "Your new recovery code")
    assert new != old
    writes_the_code_over(person, new)
    person.press("Use the new code")
    person.waits_for("The new recovery code works from now on. The old one does not any more.")
    assert lines_in(person) == [LINES[0]]
    person.notes(LINES[1])
    locks(person)
    person.unlocks()
    locks(person)
    opens_with_code(person, old)
    person.waits_for("That is not right.")
    person.press("Back")
    opens_with_code(person, new)
    person.waits_for("What happened?")
    assert lines_in(person) == sorted(LINES)
    locks(person)
    person.unlocks(OTHER)


def test_a_spoiled_journal_is_repaired_from_the_backup(person, data):
    person.makes_a_journal()
    for line in LINES:
        person.notes(line)
    makes_a_backup(person)
    locks(person)
    file = data / "journal.vault"
    content = bytearray(file.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    content[4096 * 2 : 4096 * 3] = bytes(4096)
    file.write_bytes(content)
    tries(person, PASSPHRASE)
    person.waits_for("The file of your journal is damaged.")
    person.press("What can I do now?")
    person.waits_for("Which backup?")
    person.types(PASSPHRASE)
    person.press("Repair my journal")
    person.waits_for("The damaged file is still there.")
    person.press("Open my journal")
    person.waits_for("Your passphrase")
    person.unlocks()
    assert lines_in(person) == sorted(LINES)
    assert file.read_bytes() == content
    locks(person)
    person.press("More")
    person.press("Another journal")
    person.waits_for("Which journal?")
    assert person.sees("Damaged journal")


def test_a_backup_that_is_put_back_is_a_journal_beside_the_first(person, start):
    person.makes_a_journal()
    person.notes(LINES[0])
    makes_a_backup(person)
    person.notes(LINES[1])
    person.press("Put back")
    person.waits_for("Open a copy")
    person.types(PASSPHRASE)
    person.press("Open this copy")
    person.waits_for("What happened?")
    assert lines_in(person) == [LINES[0]]
    person.program.window.close()
    later = start()
    later.waits_for("Which journal?")
    assert later.can("Journal 2.")
    later.press("Journal 1.")
    later.unlocks()
    assert lines_in(later) == sorted(LINES)


def test_this_journal_is_erased_and_one_is_at_the_beginning(person, data):
    person.makes_a_journal()
    person.notes(LINES[0])
    makes_a_backup(person)
    person.press("Back")
    erases(person, "Erase this journal")
    assert not [name for name in left_in(data) if name != "settings.json"]
    person.press("Go on")
    person.waits_for("Make my journal")
    person.makes_a_journal(OTHER)
    assert lines_in(person) == []


def test_everything_is_erased_and_so_is_the_second_journal(person, data, start):
    person.makes_a_journal()
    locks(person)
    makes_a_second_journal(person)
    person.notes(LINES[0])
    erases(person, "Erase everything")
    assert left_in(data) == []
    person.press("Go on")
    person.waits_for("Make my journal")
    person.program.window.close()
    assert left_in(data) == []
    assert start().can("Make my journal")


def test_of_two_journals_one_is_erased_and_the_other_stays(person):
    person.makes_a_journal()
    person.notes(LINES[0])
    locks(person)
    makes_a_second_journal(person)
    erases(person, "Erase this journal")
    person.press("Go on")
    person.waits_for("Your passphrase")
    assert not person.sees("Journal 2")
    person.unlocks()
    assert lines_in(person) == [LINES[0]]


def test_a_second_journal_has_a_passphrase_of_its_own(person, start):
    person.makes_a_journal()
    person.notes(LINES[0])
    locks(person)
    makes_a_second_journal(person)
    person.notes(LINES[1])
    person.program.window.close()
    later = start()
    later.press("Journal 2.")
    tries(later, PASSPHRASE)
    later.waits_for("That is not right.")
    later.unlocks(OTHER)
    assert lines_in(later) == [LINES[1]]
    locks(later)
    later.press("More")
    later.press("Another journal")
    later.press("Journal 1.")
    later.unlocks()
    assert lines_in(later) == [LINES[0]]


def test_failed_tries_are_told_to_the_owner(person, clock):
    person.makes_a_journal()
    locks(person)
    for guess in ("hondje", "poesje"):
        clock.let_pass(seconds=4)
        tries(person, guess)
        person.waits_for("That is not right.")
    person.unlocks()
    person.waits_for("2 failed tries to open your journal, the last one today at 20:30.")
    person.press("Who was here")
    person.waits_for("20:30 · Wrong passphrase or code, 2 times")
    locks(person)
    person.unlocks()
    assert not person.sees("failed tr")


def test_once_a_day_a_backup_is_made_by_itself(person, data, clock, qtbot):
    def looks_after_a_while():
        person.program.desk.backups._timer.start(1)

    def are_there(*days):
        found = sorted(path.name[9:26] for path in (data / "backups").glob("*.samensociaal"))
        return found == [f"{number:06}-{day}" for number, day in enumerate(days, start=1)]

    person.makes_a_journal()
    person.keys("Ctrl+,")
    assert person.sees("Last backup: never")
    looks_after_a_while()
    person.waits_for("Last backup: today")
    assert are_there("2026-04-16")
    looks_after_a_while()
    qtbot.waitUntil(lambda: person.program.desk.backups.waits_ms > 1000)
    assert are_there("2026-04-16")
    clock.let_pass(days=1)
    looks_after_a_while()
    qtbot.waitUntil(lambda: are_there("2026-04-16", "2026-04-17"))


def test_what_a_journal_that_can_only_be_read_cannot_do_is_said(start, nobody):
    # GIVEN a journal in a folder that is then sealed, as a write-protected stick is
    folder = nobody / "journal"
    person = start(folder=folder)
    person.makes_a_journal()
    person.notes(LINES[0])
    person.program.window.close()
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    for path in before:
        path.chmod(0o400)
    folder.chmod(0o500)
    person = start(folder=folder)
    person.unlocks()
    # WHEN one wants to change something of it THEN it says that this is not possible here
    goes_to(person, "Open the backups")
    assert person.sees("So no backup is made by itself.")
    person.press("Make a backup now")
    person.waits_for("No backup was made. This journal can only be read here.")
    person.press("Back")
    assert person.sees("This one can only be read: none is made by itself.")
    person.press("Change the passphrase")
    person.types(PASSPHRASE, into="Your passphrase now")
    person.press("I make up my own")
    person.types(OTHER)
    person.press("Change my passphrase")
    person.waits_for("This journal can only be read here. Nothing was saved.")
    person.press("Back")
    person.press("Recovery code")
    assert person.sees("So it cannot get a new code now.")
    person.press("Back")
    # AND all of it is as it was
    person.program.window.close()
    assert {path: path.read_bytes() for path in before} == before
    folder.chmod(0o700)
