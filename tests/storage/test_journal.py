"""The journal: changed in one way, found in several."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import (
    Again,
    Chosen,
    Edit,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.patterns.days import DayCounts
from samensociaal_desktop.errors import VaultDamaged
from samensociaal_desktop.storage import journal as module
from samensociaal_desktop.storage import search, vault
from samensociaal_desktop.storage.bulk import Added
from samensociaal_desktop.storage.journal import Journal, Place

Moment = Callable[..., Encounter]

FULL = Encounter(
    happened_at=datetime(2026, 4, 16, 21, 30, 5, 250),
    precision=Precision.PART_OF_DAY,
    noted_at=datetime(2026, 4, 17, 8, 0, 1, 5, tzinfo=timezone(timedelta(hours=2))),
    line="Een grap in de groepsapp",
    note="Met\nregels, \"tekens\" en een \U0001f600\0.",
    kinds=("kind.T1", "kind.P2"),
    responses=(Chosen(Response.SUPPORT, ("resp.S1", "resp.S3")), Chosen(Response.REPORT)),
    on_purpose=OnPurpose.HALF,
    role="role.witness",
    who="relation.classmate",
    place="place.chat",
    platform="een app",
    reach="reach.group",
    weight=3,
    feelings_before=(Feeling("feeling.angry", 4), Feeling("feeling.sad", 0)),
    feelings_after=(Feeling("feeling.calm", 2),),
    held_back=("held.fear", "held.time"),
    help=("resp.H1",),
    own_post=("resp.Z2", "resp.Z1"),
    outcome=Outcome.LITTLE,
    again=Again.DIFFERENTLY,
    lesson="Eerst ademen",
    plan_id="p1",
    plan_result=PlanResult.PARTLY,
)  # fmt: skip


def order(moment: Encounter) -> tuple[datetime, str]:
    return moment.happened_at, moment.id


def test_a_moment_comes_back_as_it_was_kept(journal: Journal) -> None:
    journal.apply(Edit(None, FULL))
    assert journal.get(FULL.id) == FULL
    assert journal.latest(1) == (FULL,)
    assert tuple(journal.all()) == (FULL,)
    assert journal.page()[0].place == Place(FULL.happened_at, FULL.id)


def test_a_moment_with_almost_nothing_does_too(journal: Journal) -> None:
    bare = Encounter(happened_at=datetime.min, noted_at=datetime(1, 1, 1, tzinfo=UTC))
    late = Encounter(happened_at=datetime.max, noted_at=datetime(9999, 1, 1, tzinfo=UTC))
    assert journal.add_all([bare, late]) == Added(2, 0)
    assert journal.latest(5) == (late, bare)
    assert journal.get("nobody") is None


def test_half_a_sign_from_a_paste_is_replaced_and_no_error(journal: Journal, moment: Moment) -> None:
    torn = moment(line="a\ud83d", note="\ude00b", lesson="\ud800", platform="x\udfff")
    journal.apply(Edit(None, torn))
    kept = journal.get(torn.id)
    assert kept is not None
    assert (kept.line, kept.note, kept.lesson, kept.platform) == ("a\ufffd", "\ufffdb", "\ufffd", "x\ufffd")


def test_edits_change_what_is_found(journal: Journal, moment: Moment) -> None:
    before = moment(line="boos", kinds=("kind.T1",))
    after = replace(before, line="blij", happened_at=datetime(2020, 1, 1), kinds=("kind.P1", "kind.P2"))
    journal.apply(Edit(None, before))
    journal.apply(Edit(before, after))
    assert tuple(journal.all()) == (after,)
    assert journal.count(EncounterFilter(words="boos")) == 0
    assert journal.count(EncounterFilter(words="blij")) == 1
    assert journal.count(EncounterFilter(kinds=frozenset({"kind.T1"}))) == 0
    journal.apply(Edit(after, None))
    assert journal.count() == 0
    assert journal.count(EncounterFilter(words="blij")) == 0
    journal.check()


def test_an_edit_that_does_not_fit_changes_nothing(journal: Journal, moment: Moment) -> None:
    here, gone = moment(), moment(1)
    journal.apply(Edit(None, here))
    for edit in (Edit(None, here), Edit(gone, None), Edit(gone, gone)):
        with pytest.raises(KeyError):
            journal.apply(edit)
    assert tuple(journal.all()) == (here,)


EDITS = st.lists(st.tuples(st.sampled_from(("add", "revise", "remove")), st.integers(0, 30), st.integers(0, 5)))


@given(EDITS)
@settings(max_examples=40)
def test_undoing_everything_gives_back_the_empty_journal(moment: Moment, steps: list[tuple[str, int, int]]) -> None:
    engine = vault.in_memory()
    journal = Journal(engine)
    held: dict[str, Encounter] = {}
    done: list[Edit] = []
    for what, which, minutes in steps:
        one = list(held.values())[which % len(held)] if held else None
        if what == "add" or one is None:
            edit = Edit(None, moment(minutes, line=f"woord{which}", kinds=(f"kind.T{which}",)))
        elif what == "revise":
            edit = Edit(one, replace(one, line=f"ander{which}", happened_at=one.happened_at + timedelta(hours=which)))
        else:
            edit = Edit(one, None)
        journal.apply(edit)
        done.append(edit)
        held.pop(edit.id, None)
        if edit.after is not None:
            held[edit.id] = edit.after
    assert list(journal.all()) == sorted(held.values(), key=order)
    for edit in reversed(done):
        journal.apply(edit.reversed())
    assert journal.count() == 0
    for edit in done:
        journal.apply(edit)
    assert list(journal.all()) == sorted(held.values(), key=order)
    journal.check()
    vault.close(engine)


# Pages


@pytest.fixture(scope="module")
def full(many: tuple[Encounter, ...]) -> Journal:
    journal = Journal(vault.in_memory())
    journal.add_all(many)
    return journal


def pages(journal: Journal, size: int, filter: EncounterFilter) -> list[Encounter]:
    found: list[Encounter] = []
    after = None
    while page := journal.page(filter, after, size):
        assert len(page) <= size
        found += (each.encounter for each in page)
        after = page[-1].place
    return found


FILTERS = st.builds(
    EncounterFilter,
    words=st.sampled_from(("", "!", "geirr", "boos ", "een boo", "gro kla", "nergens")),
    since=st.sampled_from((None, date(2026, 5, 1), date(2026, 5, 3), date(2026, 9, 9))),
    until=st.sampled_from((None, date(2026, 5, 1), date(2026, 8, 8), date(2026, 4, 1))),
    responses=st.frozensets(st.sampled_from(Response), max_size=2),
    kinds=st.frozensets(st.sampled_from(("kind.T", "kind.T1", "kind.P2", "kind.S1", "kind.X")), max_size=2),
    on_purpose=st.sampled_from((None, *OnPurpose)),
    main_only=st.booleans(),
)

FOLD = str.maketrans("ïéÉ", "iee")


def lets_through(wanted: EncounterFilter, moment: Encounter) -> bool:
    """The filter again, in plain Python."""
    typed = wanted.words.replace("!", "").split()
    words = f"{moment.line} {moment.note} {moment.lesson}".lower().translate(FOLD).split()
    exact = typed if wanted.words.endswith(" ") else typed[:-1]
    beginning = typed[-1] if typed else ""
    return (
        all(word in words for word in exact)
        and (not typed or any(word.startswith(beginning) for word in words))
        and wanted.admits(moment)
    )


@given(FILTERS, st.sampled_from((9, 50)), st.booleans())
@settings(max_examples=80)
def test_filters_and_pages_agree_with_plain_python(
    full: Journal, many: tuple[Encounter, ...], wanted: EncounterFilter, size: int, rare: bool
) -> None:
    right = sorted((one for one in many if lets_through(wanted, one)), key=order, reverse=True)
    search._RARE = 2000 if rare else 0  # a kind is rare in a small journal: take the other way too
    try:
        assert pages(full, size, wanted) == right
        assert full.count(wanted) == len(right)
        counts = full.day_counts(wanted)
    finally:
        search._RARE = 2000
    totals = dict(zip(counts.days, map(sum, zip(*counts.counts.values(), strict=True)), strict=True))
    assert totals == Counter(one.happened_at.date() for one in right)


def test_a_page_may_begin_after_a_moment_that_is_gone(full: Journal, many: tuple[Encounter, ...]) -> None:
    there = datetime(2026, 7, 1)
    found = full.page(after=Place(there, "not there"), size=500)
    assert [one.encounter for one in found] == sorted(
        (one for one in many if one.happened_at < there), key=order, reverse=True
    )


def test_streams_and_pages_hold_together_across_batches(moment: Moment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH", 4)
    journal = Journal(vault.in_memory())
    moments = [moment(minutes=n // 3) for n in range(40)]
    journal.add_all(moments)
    assert list(journal.all()) == sorted(moments, key=order)
    assert pages(journal, 2, EncounterFilter()) == sorted(moments, key=order, reverse=True)


def test_moments_within_one_minute_are_told_apart_by_the_second(journal: Journal, moment: Moment) -> None:
    moments = [moment(seconds / 60) for seconds in (30, 10, 59, 0, 10.5)]
    for one in moments:
        journal.apply(Edit(None, one))
    assert list(journal.all()) == sorted(moments, key=order)
    assert pages(journal, 2, EncounterFilter()) == sorted(moments, key=order, reverse=True)


def test_the_beginning_of_a_long_note_stands_in_the_list(journal: Journal, moment: Moment) -> None:
    journal.add_all([moment(1, note="woord " * 100), moment(2, note="x" * 300), moment(3, note="kort")])
    short, long, words = (found.note for found in journal.page())
    assert short == "kort"
    assert long == "x" * 200 + "…"
    assert words.endswith("woord…")
    assert len(words) <= 201


# Counting


def test_days_are_counted_by_response_and_purpose(journal: Journal, moment: Moment) -> None:
    report = (Chosen(Response.REPORT), Chosen(Response.SUPPORT))
    journal.add_all(
        [
            moment(0, on_purpose=OnPurpose.NO),
            moment(1, on_purpose=OnPurpose.NO),
            moment(2, responses=report),
            moment(24 * 60, responses=()),
        ]
    )
    assert journal.day_counts() == DayCounts(
        (date(2026, 5, 1), date(2026, 5, 2)),
        {(Response.IGNORE, OnPurpose.NO): (2, 0), (Response.REPORT, None): (1, 0), (None, None): (0, 1)},
    )
    assert journal.first_day() == date(2026, 5, 1)


def test_an_empty_journal_has_no_days(journal: Journal) -> None:
    assert journal.day_counts() == DayCounts((), {})
    assert journal.first_day() is None
    assert journal.page() == ()
    assert tuple(journal.all()) == ()


# Many at once


def test_what_is_known_is_counted_and_never_overwritten(journal: Journal, moment: Moment) -> None:
    mine = moment(line="van mij")
    journal.apply(Edit(None, mine))
    theirs = [moment(n, line="van hen") for n in range(5)]
    again = [replace(mine, line="anders"), *theirs, replace(theirs[0], line="nog eens")]
    assert journal.add_all(again) == Added(5, 2)
    assert journal.add_all(iter(again)) == Added(0, 7)
    assert journal.add_all([]) == Added(0, 0)
    assert list(journal.all()) == sorted([mine, *theirs], key=order)
    assert journal.count(EncounterFilter(words="hen")) == 5
    journal.apply(Edit(None, moment(9, line="hen")))
    assert journal.count(EncounterFilter(words="hen")) == 6, "the index goes on by itself"
    journal.check()


def test_an_import_that_breaks_off_adds_nothing(engine: vault.Engine, moment: Moment) -> None:
    def torn() -> object:
        yield moment()
        raise ValueError("torn")

    journal = Journal(engine)
    with pytest.raises(ValueError, match="torn"):
        journal.add_all(torn())
    assert journal.count() == 0
    journal.apply(Edit(None, moment(line="woord")))
    assert journal.add_all([moment(1, line="woord")]) == Added(1, 0)
    assert journal.count(EncounterFilter(words="woord")) == 2
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA cache_size").scalar() == -2000


# Checking


def test_a_journal_that_says_two_things_is_damaged(memory: vault.Engine, moment: Moment) -> None:
    journal = Journal(memory)
    journal.apply(Edit(None, moment(line="woord", kinds=("kind.T1",))))
    journal.check()
    with memory.connect() as connection:
        connection.exec_driver_sql("INSERT INTO words (words, rowid, line) VALUES ('delete', 1, 'x')")
        connection.exec_driver_sql("DELETE FROM words_data WHERE id > 10")
    with pytest.raises(VaultDamaged):
        journal.check()


def test_a_list_of_no_moment_is_damage(memory: vault.Engine) -> None:
    with memory.connect() as connection:
        driver = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=off")
        driver.execute("INSERT INTO kinds VALUES (1, 0, 'kind.T1')")
    with pytest.raises(VaultDamaged):
        Journal(memory).check()
