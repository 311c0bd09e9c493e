"""The one way in which the window changes the journal."""

from dataclasses import replace

import pytest

from samensociaal_desktop.content.sample import sample
from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.ui.edits import Edits


@pytest.fixture
def told(bus):
    said = []
    bus.edited.connect(said.append)
    return said


def test_every_change_is_done_said_and_told(edits, bar, journal, told, moment):
    one = moment()
    for edit, words in (
        (Edit(None, one), "Saved."),
        (Edit(one, replace(one, line="Anders")), "Changed."),
        (Edit(replace(one, line="Anders"), None), "Removed."),
    ):
        assert edits.do(edit)
        assert (bar.text, bar.action_button.text()) == (words, "Undo")
    assert len(told) == 3
    assert journal.count() == 0


def test_undo_and_redo_go_through_all_steps_and_end(edits, bar, journal, told, moment, qtbot):
    one = moment()
    edits.do(Edit(None, one))
    with qtbot.waitSignal(edits.changed):
        assert edits.undo()
    assert (journal.count(), bar.text, edits.can_undo, edits.can_redo) == (0, "Undone.", False, True)
    assert edits.redo()
    assert (journal.count(), bar.text, edits.can_redo) == (1, "Redone.", False)
    assert told == [Edit(None, one), Edit(one, None), Edit(None, one)]
    assert not edits.redo()
    assert edits.undo()
    assert not edits.undo()


def test_what_cannot_be_done_is_said_and_nothing_is_told(tmp_path, clock, bus, bar, told, moment):
    session = Session(tmp_path, clock)
    session.open_sample(sample(Language.EN, clock().date()))
    edits = Edits(session.vault.history, bus, bar)
    assert not edits.do(Edit(None, moment()))
    assert bar.text == "This journal can only be read here. Nothing was saved."
    assert not bar._timer.isActive()
    assert not bar.action_button.isVisible()
    assert told == []
    assert not edits.can_undo
    session.lock()


def test_pages_may_say_something_themselves(edits, bar):
    done = []
    edits.say("Draft cleared.", "Undo", lambda: done.append(True))
    bar.action_button.click()
    assert done == [True]
