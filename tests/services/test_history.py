"""Undo and redo."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.errors import VaultIsReadOnly
from samensociaal_desktop.services.history import STEPS, History
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import Journal


def moment(minutes: int = 0, line: str = "") -> Encounter:
    return Encounter(happened_at=datetime(2026, 5, 1, 12) + timedelta(minutes=minutes), line=line)


@pytest.fixture
def engine() -> Iterator[vault.Engine]:
    engine = vault.in_memory()
    yield engine
    vault.close(engine)


@pytest.fixture
def journal(engine: vault.Engine) -> Journal:
    return Journal(engine)


def test_a_step_is_taken_back_and_taken_again(journal: Journal) -> None:
    history = History(journal)
    assert (history.can_undo, history.can_redo) == (False, False)
    assert history.undo() is None
    assert history.redo() is None
    one = moment()
    history.do(Edit(None, one))
    assert (history.can_undo, history.can_redo) == (True, False)
    assert history.undo() == Edit(one, None)
    assert journal.count() == 0
    assert (history.can_undo, history.can_redo) == (False, True)
    assert history.redo() == Edit(None, one)
    assert tuple(journal.all()) == (one,)


def test_a_new_step_ends_what_could_be_taken_again(journal: Journal) -> None:
    history = History(journal)
    history.do(Edit(None, moment()))
    history.undo()
    history.do(Edit(None, moment(1)))
    assert not history.can_redo
    assert journal.count() == 1


def test_thirty_steps_are_remembered(journal: Journal) -> None:
    history = History(journal)
    for n in range(STEPS + 5):
        history.do(Edit(None, moment(n)))
    undone = 0
    while history.undo():
        undone += 1
    assert undone == STEPS == 30
    assert journal.count() == 5


def test_a_step_that_fails_is_no_step(engine: vault.Engine, journal: Journal) -> None:
    history = History(journal)
    one = moment()
    history.do(Edit(None, one))
    history.do(Edit(one, replace(one, line="x")))
    history.undo()
    vault.freeze(engine)
    for step in (lambda: history.do(Edit(None, moment(1))), history.undo, history.redo):
        with pytest.raises(VaultIsReadOnly):
            step()
    assert (history.can_undo, history.can_redo) == (True, True)


def test_a_forgotten_history_takes_nothing_back(journal: Journal) -> None:
    history = History(journal)
    history.do(Edit(None, moment()))
    history.do(Edit(None, moment(1)))
    history.undo()
    history.forget()
    assert (history.undo(), history.redo()) == (None, None)
    assert journal.count() == 1


def take(step: str, n: int, history: History, held: tuple[Encounter, ...]) -> None:
    if step == "undo":
        history.undo()
    elif step == "redo":
        history.redo()
    elif step == "add" or not held:
        history.do(Edit(None, moment(n)))
    elif step == "revise":
        history.do(Edit(held[0], replace(held[0], line=f"woord {n}", happened_at=moment(n).happened_at)))
    else:
        history.do(Edit(held[-1], None))


@given(st.lists(st.sampled_from(("add", "revise", "remove", "undo", "redo")), max_size=25))
@settings(max_examples=40, deadline=None)
def test_all_undone_is_the_beginning_and_all_redone_the_end(steps: list[str]) -> None:
    engine = vault.in_memory()
    journal = Journal(engine)
    history = History(journal)
    for n, step in enumerate(steps):
        take(step, n, history, tuple(journal.all()))
    while history.redo():
        pass
    end = tuple(journal.all())
    while history.undo():
        pass
    assert journal.count() == 0
    while history.redo():
        pass
    assert tuple(journal.all()) == end
    vault.close(engine)


def test_it_knows_what_an_undo_or_a_redo_can_bring_back(journal: Journal) -> None:
    history = History(journal)
    one = replace(moment(), kinds=("own.1",))
    history.do(Edit(None, one))
    history.do(Edit(one, replace(one, kinds=())))
    assert history.mentions("own.1")
    assert not history.mentions("own.2")
    history.undo()
    history.undo()
    assert history.mentions("own.1")
    history.do(Edit(None, moment(1)))
    assert not history.mentions("own.1")


def test_steps_that_do_not_fit_what_came_in_are_forgotten_and_others_stay(journal: Journal) -> None:
    history = History(journal)
    gone, stays, again, removed = (moment(minutes, str(minutes)) for minutes in range(4))
    for one in (gone, stays, removed, again):
        history.do(Edit(None, one))
    history.do(Edit(removed, None))
    history.undo()
    history.redo()
    history.forget_strangers()
    assert history.can_undo
    journal.apply(Edit(gone, None))  # by another way than the history
    journal.apply(Edit(None, removed))
    history.forget_strangers()
    assert [history.undo(), history.undo(), history.undo()] == [Edit(again, None), Edit(stays, None), None]
    journal.apply(Edit(None, stays))
    history.forget_strangers()
    assert [history.redo(), history.redo()] == [Edit(None, again), None]
    assert set(journal.all()) == {stays, again, removed}


def test_what_was_erased_for_good_cannot_be_brought_back(journal: Journal) -> None:
    history = History(journal)
    one, two, three = moment(), moment(1), moment(2)
    for each in (one, two, three):
        history.do(Edit(None, each))
    history.undo()
    history.forget_moments({one.id, three.id})
    assert history.redo() is None
    assert [history.undo(), history.undo()] == [Edit(two, None), None]
