"""A list is made one's own, taken along to another computer, and is there as one left it."""

from datetime import UTC, datetime

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.own.file import read_own
from samensociaal_desktop.services.exporting import Kind, export


def test_an_own_kind_and_a_hidden_one_go_along_to_a_new_journal(start, tmp_path):
    person = start()
    person.makes_a_journal()
    person.keys("Ctrl+N")
    person.types("Ruzie over de opstelling")
    person.press("Own… What kind was it?")
    person.types("Gedoe in de voetbalapp")
    person.keys("Return")
    assert person.sees("Where does it belong?")
    person.press("Nasty tone")
    person.press("Support")
    person.keys("Ctrl+Return")
    person.waits_for("Saved.")
    (moment,) = person.program.session.vault.journal.all()
    (own,) = person.program.session.vault.own_lists.all()
    assert moment.kinds == (own.id,)

    person.keys("Ctrl+,")
    person.press("Open the lists")
    assert person.sees("Gedoe in de voetbalapp")
    person.press("Insults or belittling")
    assert person.sees("Hidden: Insults or belittling")
    person.keys("Esc")
    assert person.sees("Language of the program")

    person.keys("Ctrl+2", "Return")
    assert person.sees("Gedoe in de voetbalapp")
    file = tmp_path / "journal.json"
    export(person.program.session.vault, Kind.OWN, file, EncounterFilter(), Lists({}), Language.NL)
    person.program.window.close()

    another = start(folder=tmp_path / "another")
    another.makes_a_journal()
    another.keys("Ctrl+L")
    another.program.session.unlock("zes rustige blauwe fietsen")
    with opened(file) as it:
        _, done = another.program.session.vault.arrivals.bring_in_whole(read_own(it), "own", datetime.now(UTC))
    assert (done.moments.added, done.own_items.added) == (1, 1)
    another.program.session.lock()
    another.unlocks()
    another.keys("Ctrl+N")
    assert another.can("Gedoe in de voetbalapp")
    assert not another.can("Insults or belittling")
    another.press("Own… What kind was it?")
    another.types("insults OR belittling")
    another.keys("Return")
    assert another.can("Insults or belittling")
    another.keys("Esc")
    another.keys("Ctrl+2", "Return")
    assert another.sees("Gedoe in de voetbalapp")
