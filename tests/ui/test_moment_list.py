"""The journal's list as a Qt model: right in every state that Qt checks, and true to the journal after every change."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from samensociaal_desktop.domain.encounters import Chosen, Edit, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.services.history import History
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import MARK_END, MARK_START, Journal
from samensociaal_desktop.ui.models.moment_list import PAGE, MomentList, Role

NOWHERE = QModelIndex()
SIZES = pytest.mark.parametrize("size", [0, 3, 250])


def line_of(found):
    return found.encounter.line


@pytest.fixture
def model(journal, qapp):
    return MomentList(journal, line_of)


def watched_by_qt(model):
    """Watch a model from now on. Qt's tester cannot see a lazy model through a reset: it fetches while that goes on."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.fixture
def fill(journal, moment):
    def fill(size):
        journal.add_all(
            [
                moment(
                    number / 3,
                    line=f"Moment {number} over {'voetbal' if number % 5 == 0 else 'muziek'}",
                    note="Iets over geïrriteerde reacties" if number % 2 else "",
                    kinds=("kind.T1",) if number % 4 == 0 else ("kind.P1",),
                    responses=(Chosen(list(Response)[number % 4]),),
                )
                for number in range(size)
            ]
        )

    return fill


def fetch_all(model):
    while model.canFetchMore(NOWHERE):
        model.fetchMore(NOWHERE)


def shown(model):
    return [model.found(model.index(row, 0)).encounter for row in range(model.rowCount())]


def truth(journal, wanted=EncounterFilter()):  # noqa: B008 - frozen
    return [found.encounter for found in journal.page(wanted, size=1000)]


@SIZES
def test_it_is_a_sound_model_from_the_first_row_to_the_last(model, journal, fill, size, qtmodeltester):
    fill(size)
    model.show(EncounterFilter())
    assert model.rowCount() == min(size, PAGE)
    tester = watched_by_qt(model)
    fetch_all(model)
    qtmodeltester.check(model)
    assert tester.model() is model
    assert shown(model) == truth(journal)


@SIZES
@pytest.mark.parametrize(
    "wanted",
    [
        EncounterFilter(responses=frozenset({Response.REPORT})),
        EncounterFilter(kinds=frozenset({"kind.T1"})),
        EncounterFilter(words="voetb"),
        EncounterFilter(words="geirriteerde muziek"),
        EncounterFilter(words="nergens"),
    ],
    ids=["response", "kind", "word", "two words", "no word"],
)
def test_filtered_and_searched_it_is_a_sound_model_too(model, journal, fill, size, wanted, qtmodeltester):
    fill(size)
    model.show(wanted)
    qtmodeltester.check(model)
    fetch_all(model)
    assert shown(model) == truth(journal, wanted)
    assert model.filter == wanted


def test_what_was_searched_for_is_marked(model, fill):
    fill(3)
    model.show(EncounterFilter(words="voetbal"))
    (row,) = range(model.rowCount())
    assert f"{MARK_START}voetbal{MARK_END}" in model.index(row, 0).data(Role.FOUND).line


def test_where_the_journal_must_say_what_fits_a_change_asks_it_again(model, journal, fill):
    fill(3)
    wanted = EncounterFilter(has_evidence=True)
    model.show(wanted)
    newest = journal.latest(1)[0]
    history = History(journal)
    edit = Edit(newest, replace(newest, line="Anders"))
    history.do(edit)
    model.follow(edit)
    assert model.rowCount() == 0, "a moment without evidence does not come in by being changed"


def test_a_row_says_its_words_and_hands_out_its_moment(model, fill):
    fill(3)
    model.show(EncounterFilter())
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.DisplayRole) == index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(Role.FOUND).encounter.line == index.data(Qt.ItemDataRole.DisplayRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(NOWHERE) is None
    assert model.columnCount() == 1
    assert model.rowCount(index) == model.columnCount(index) == 0
    assert not model.canFetchMore(index)
    model.fetchMore(index)
    assert model.row_of("nobody") == -1


def test_a_change_keeps_the_row_it_is_on(model, journal, fill):
    fill(3)
    model.show(EncounterFilter())
    before = shown(model)[1]
    chosen = QPersistentModelIndex(model.index(1, 0))
    edit = Edit(before, replace(before, line="Anders"))
    journal.apply(edit)
    model.follow(edit)
    assert chosen.row() == 1
    assert chosen.data() == "Anders"


def test_a_change_of_the_time_moves_the_row(model, journal, fill):
    fill(3)
    model.show(EncounterFilter())
    before = shown(model)[0]
    edit = Edit(before, replace(before, happened_at=before.happened_at - timedelta(days=30)))
    journal.apply(edit)
    model.follow(edit)
    assert model.row_of(before.id) == 2
    assert shown(model) == truth(journal)


def test_what_no_longer_fits_the_filter_goes(model, journal, fill):
    fill(3)
    wanted = EncounterFilter(responses=frozenset({Response.IGNORE}))
    model.show(wanted)
    (before,) = shown(model)
    edit = Edit(before, replace(before, responses=(Chosen(Response.SUPPORT),)))
    journal.apply(edit)
    model.follow(edit)
    assert model.rowCount() == 0
    journal.apply(edit.reversed())
    model.follow(edit.reversed())
    assert shown(model) == [before]


def test_what_is_older_than_all_that_is_fetched_comes_when_one_scrolls_there(model, journal, fill, moment):
    fill(250)
    model.show(EncounterFilter())
    edit = Edit(None, moment(1000, line="Heel oud"))
    journal.apply(edit)
    model.follow(edit)
    assert model.rowCount() == PAGE
    fetch_all(model)
    assert shown(model)[-1].line == "Heel oud"
    assert len(shown(model)) == 251


def test_when_all_fetched_rows_are_gone_the_next_page_still_comes(model, journal, fill):
    fill(PAGE + 5)
    model.show(EncounterFilter())
    for one in shown(model):
        edit = Edit(one, None)
        journal.apply(edit)
        model.follow(edit)
    assert model.rowCount() == 0
    fetch_all(model)
    assert shown(model) == truth(journal)
    assert model.rowCount() == 5


def test_while_one_searches_a_change_is_looked_up_in_the_index(model, journal, fill, moment):
    fill(3)
    model.show(EncounterFilter(words="voetbal"))
    edit = Edit(None, moment(line="Nog eens voetbal"))
    journal.apply(edit)
    model.follow(edit)
    assert model.rowCount() == 2


def test_the_words_of_a_covered_moment_are_never_in_the_list(model, journal, fill, moment):
    fill(2)
    model.show(EncounterFilter())
    first = model.found(model.index(0, 0)).encounter
    for edit in (Edit(None, moment(line="Scheldwoord", note="Erger", is_covered=True)), Edit(first, covered(first))):
        journal.apply(edit)
        model.follow(edit)
        found = model.found(model.index(model.row_of(edit.id), 0))
        assert found == journal.page(EncounterFilter())[model.row_of(edit.id)]
        assert (found.line, found.note) == ("", "")
    journal.apply(edit := Edit(covered(first), first))
    model.follow(edit)
    assert model.found(model.index(model.row_of(first.id), 0)).line == first.line


def covered(moment):
    return replace(moment, is_covered=True)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(st.sampled_from(["add", "revise", "move", "remove", "undo", "redo", "fetch"]), max_size=25),
    size=st.sampled_from([0, 3, PAGE, PAGE + 3]),
    seed=st.integers(0, 999),
    wanted=st.sampled_from([EncounterFilter(), EncounterFilter(responses=frozenset({Response.IGNORE}))]),
)
def test_after_any_changes_the_list_is_what_the_journal_would_show(qapp, moment, steps, size, seed, wanted):
    dice = random.Random(seed)
    engine = vault.in_memory()
    journal = Journal(engine)
    journal.add_all([moment(dice.randrange(40)) for _ in range(size)])
    history, model = History(journal), MomentList(journal, line_of)
    model.show(wanted)
    tester = watched_by_qt(model)
    for step in steps:
        some = truth(journal)
        one = dice.choice(some) if some else None
        match step:
            case "fetch":
                model.fetchMore(NOWHERE)
                continue
            case "undo":
                edit = history.undo()
            case "redo":
                edit = history.redo()
            case _:
                edit = made(step, one, dice, moment)
                if edit is not None:
                    history.do(edit)
        if edit is not None:
            model.follow(edit)
        assert shown(model) == truth(journal, wanted)[: model.rowCount()]
    fetch_all(model)
    assert shown(model) == truth(journal, wanted)
    assert tester.model() is model
    vault.close(engine)


def made(step, one, dice, moment):
    if step == "add":
        return Edit(None, moment(dice.randrange(40), responses=(Chosen(dice.choice(list(Response))),)))
    if one is None:
        return None
    if step == "remove":
        return Edit(one, None)
    if step == "move":
        return Edit(one, replace(one, happened_at=one.happened_at - timedelta(days=dice.randrange(-30, 30))))
    return Edit(one, replace(one, line="Anders", responses=(Chosen(dice.choice(list(Response))),)))
