"""Filters combined: what a page, a count and the days say agrees with plain Python, whatever is asked."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import (
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
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.storage import search, vault
from samensociaal_desktop.storage.counts import Counts, GoodCounts, ItemCounts, KindCounts
from samensociaal_desktop.storage.journal import Journal

Moment = Callable[..., Encounter]

FIRST = datetime(2026, 5, 1, 12)
WORDS = ("boos", "blij", "boom", "role", "witness", "r726f6c65")
ROLES = ("role.witness", "role.maker", "een eigen rol", "own.ë\U0001f600")
PLACES = ("place.chat", "place.group", "role.witness")
PLANS = ("p1", "p2")
KINDS = ("kind.T1", "kind.T2", "kind.P1")
GOOD_KINDS = frozenset({"kind.P1", "kind.none", "\ud800"})
OPTIONS = ("resp.N0", "resp.T1", 'resp.een "eigen", manier')
WAYS = frozenset(OPTIONS[1:]) | {"\ud800"}
FEELINGS = ("feeling.angry", "feeling.calm", "feeling.gerust")
HELD, HELP, POSTS, WHO, REACH = (
    ("held.late", "held.how"),
    ("resp.H1",),
    ("resp.Z1", "resp.Z2"),
    ("who.friend",),
    ("reach.few",),
)
ITEMS = (*ROLES[:2], PLACES[0], *KINDS, *OPTIONS, *FEELINGS, *HELD, *HELP, *POSTS, *WHO, *REACH, "\ud800", '", "')
NOTHING = st.just(frozenset())
DAYS = st.none() | st.dates(date(2026, 4, 30), date(2026, 5, 12))


def some(values: Iterable[object], most: int = 2) -> st.SearchStrategy[frozenset[object]]:
    return st.frozensets(st.sampled_from(tuple(values)), max_size=most)


def rarely(some: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.one_of(NOTHING, NOTHING, some)


def listed(ids: Iterable[str], *, doubles: bool = False) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(tuple(ids)), max_size=2, unique=not doubles).map(tuple)


CHOSEN = st.builds(Chosen, st.sampled_from(Response), listed(OPTIONS))
FELT = st.lists(st.builds(Feeling, st.sampled_from(FEELINGS), st.integers(0, 4)), max_size=2, unique_by=lambda f: f.id)

MOMENTS = st.lists(
    st.builds(
        Encounter,
        happened_at=st.integers(0, 10 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes)),
        line=st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join),
        lesson=st.sampled_from(("", "boos")),
        precision=st.sampled_from((Precision.MOMENT, *Precision)),
        kinds=listed(KINDS, doubles=True),
        responses=st.lists(CHOSEN, max_size=2, unique_by=lambda chosen: chosen.response).map(tuple),
        on_purpose=st.sampled_from((None, *OnPurpose)),
        role=st.sampled_from((None, *ROLES)),
        place=st.sampled_from((None, *PLACES)),
        weight=st.sampled_from((None, 1, 2, 3, 4)),
        who=st.sampled_from((None, *WHO)),
        reach=st.sampled_from((None, *REACH)),
        feelings_before=FELT.map(tuple),
        feelings_after=FELT.map(tuple),
        held_back=listed(HELD, doubles=True),
        help=listed(HELP),
        own_post=listed(POSTS),
        outcome=st.sampled_from((None, *Outcome)),
        plan_id=st.sampled_from((None, *PLANS)),
        plan_result=st.sampled_from((None, *PlanResult)),
        is_covered=st.booleans(),
    ),
    max_size=25,
)
CHARTED = {
    "since": DAYS,
    "until": DAYS,
    "kinds": some(KINDS),
    "roles": some((*ROLES, "role", "\ud800")),
    "places": some(PLACES),
    "responses": some(Response),
    "main_only": st.booleans(),
    "on_purpose": st.sampled_from((None, None, *OnPurpose)),
    "items": st.just(frozenset()) | some(ITEMS, 3),
    "felt_twice": rarely(some((*FEELINGS, "\ud800"))),
    "outcomes": rarely(some(Outcome)),
    "plan_results": rarely(some(PlanResult)),
    "weekdays": rarely(some(range(7), 5)),
    "hours": rarely(some(range(24), 12)),
    "lacks": rarely(some(Lack)),
}
"""What filters of charts ask for."""

FILTERS = st.builds(
    EncounterFilter,
    words=st.sampled_from(("", "", "bo", "boos ", "boos bl", "witness ", "r", "\ue000", "nergens")),
    weights=some((1, 2, 3, 4), 3),
    plans=some(PLANS),
    has_evidence=st.sampled_from((False, False, True)),
    **CHARTED,
)
FILTERS_OF_PARTS = st.fixed_dictionaries({}, optional=CHARTED).map(lambda asked: EncounterFilter(**asked))
"""Filters that ask for few things at once, so that they let something through."""


def lets_through(wanted: EncounterFilter, moment: Encounter, with_evidence: set[str]) -> bool:
    """The filter again, in plain Python."""
    typed = wanted.words.replace("\ue000", "").split()
    exact = typed if wanted.words.endswith(" ") else typed[:-1]
    words = f"{moment.line} {moment.lesson}".split()
    return (
        all(word in words for word in exact)
        and (not typed or any(word.startswith(typed[-1]) for word in words))
        and (not wanted.has_evidence or moment.id in with_evidence)
        and wanted.admits(moment)
    )


def add_evidence(engine: vault.Engine, fields: Iterable[str], files: Iterable[tuple[str, str | None]]) -> None:
    run = "INSERT INTO attachments (id, moment, name, media_type, size, sha256, added_at, removed_at)"
    with engine.execution_options(write=True).begin() as connection:
        for moment in fields:
            connection.exec_driver_sql("INSERT INTO evidence VALUES (?, '{}')", (moment,))
        for number, (moment, removed_at) in enumerate(files):
            values = (str(number), moment, removed_at)
            connection.exec_driver_sql(f"{run} VALUES (?, ?, '', '', 0, '', '', ?)", values)


@given(
    moments=MOMENTS,
    filters=st.lists(FILTERS | FILTERS_OF_PARTS, min_size=1, max_size=8),
    rare=st.booleans(),
    days=st.tuples(DAYS, DAYS),
)
@settings(max_examples=60)
def test_all_that_can_be_asked_agrees_with_plain_python(
    moments: list[Encounter], filters: list[EncounterFilter], rare: bool, days: tuple[date | None, date | None]
) -> None:
    engine = vault.in_memory()
    journal = Journal(engine)
    journal.add_all(moments[::2])
    for one in moments[1::2]:
        journal.apply(Edit(None, one))
    ids = [one.id for one in moments]
    add_evidence(engine, ids[::5], [*((id, None) for id in ids[::7]), *((id, "2026-05-05") for id in ids[1::2])])
    with_evidence = {*ids[::5], *ids[::7]}
    since, until = days[0] or date.min, days[1] or date.max
    search._RARE = 2000 if rare else 0
    try:
        for wanted in filters:
            right = [one for one in moments if lets_through(wanted, one, with_evidence)]
            found = [found.encounter for found in journal.page(wanted)]
            assert found == sorted(right, key=lambda one: (one.happened_at, one.id), reverse=True)
            assert journal.count(wanted) == len(right)
            by_day = Counter(one.happened_at.date() for one in right)
            assert journal.day_totals(wanted, date.min, date.max) == by_day
            within = {day: count for day, count in by_day.items() if since <= day <= until}
            assert journal.day_totals(wanted, since, until) == within
            counts = journal.day_counts(wanted)
            assert list(counts.days) == sorted(by_day)
            said = Counter((one.happened_at.date(), (one.response, one.on_purpose)) for one in right)
            each = {(day, pair): row[n] for pair, row in counts.counts.items() for n, day in enumerate(counts.days)}
            assert {cell: n for cell, n in each.items() if n} == said
    finally:
        search._RARE = 2000
        vault.close(engine)


def counted(items: Iterable[frozenset[str]]) -> ItemCounts:
    each = [one for one in items if one]
    return ItemCounts(dict(Counter(item for one in each for item in one)), len(each))


def check_kinds(found: KindCounts, kinds: list[frozenset[str]]) -> None:
    each = counted(kinds)
    assert (found.counts, found.moments) == (each.counts, each.moments)
    assert found.good == sum(1 for one in kinds if one & GOOD_KINDS)
    assert found.others == sum(1 for one in kinds if one - GOOD_KINDS)


def check_good(found: GoodCounts, moments: list[Encounter]) -> None:
    kinds = {one.id for one in moments if GOOD_KINDS & {*one.kinds}}
    ways = {one.id for one in moments if WAYS & {way for chosen in one.responses for way in chosen.options}}
    support = {one.id for one in moments if any(chosen.response is Response.SUPPORT for chosen in one.responses)}
    for days, ids in ((found.kinds, kinds), (found.support, support), (found.ways, ways)):
        assert days == Counter(one.happened_at.date() for one in moments if one.id in ids)
    assert found.moments == len(kinds | ways | support)


def pairs(moment: Encounter) -> list[tuple[str, int, int]]:
    after = {one.id: one.strength for one in moment.feelings_after}
    return [(one.id, one.strength, after[one.id]) for one in moment.feelings_before if one.id in after]


@given(moments=MOMENTS, filters=st.lists(FILTERS | FILTERS_OF_PARTS, min_size=1, max_size=6))
@settings(max_examples=40)
def test_all_counts_agree_with_plain_python(moments: list[Encounter], filters: list[EncounterFilter]) -> None:
    engine = vault.in_memory()
    journal, counts = Journal(engine), Counts(engine)
    journal.add_all(moments[::2])
    for one in moments[1::2]:
        journal.apply(Edit(None, one))
    try:
        for wanted in filters:
            right = [one for one in moments if lets_through(wanted, one, set())]
            exact = [one.happened_at for one in right if one.precision is Precision.MOMENT]
            assert counts.hours(wanted) == Counter((at.weekday(), at.hour) for at in exact)
            assert counts.places(wanted) == Counter(one.place for one in right)
            assert counts.outcomes(wanted) == Counter((one.response, one.outcome) for one in right)
            assert counts.plans(wanted) == Counter((one.plan_id, one.plan_result) for one in right if one.plan_id)
            felt = counts.feelings(wanted)
            assert felt.counts == Counter(pair for one in right for pair in pairs(one))
            assert felt.moments == sum(1 for one in right if one.felt_twice)
            check_kinds(counts.kinds(wanted, GOOD_KINDS.__contains__), [frozenset(one.kinds) for one in right])
            check_good(counts.good(wanted, GOOD_KINDS, WAYS), right)
            assert counts.items(wanted, "held_back") == counted(frozenset(one.held_back) for one in right)
            assert counts.items(wanted, "own_post") == counted(frozenset(one.own_post) for one in right)
    finally:
        vault.close(engine)


# What cannot be typed


@pytest.fixture
def shelf(journal: Journal, moment: Moment) -> Journal:
    journal.apply(Edit(None, moment(line="boos", role="role.witness", weight=3)))
    return journal


@pytest.mark.parametrize("typed", ["r", "role", "witness", "726f", "\ue000", "\ue000\ue000\ue000\ue000w3", "w3"])
def test_nothing_that_can_be_typed_finds_what_was_chosen(shelf: Journal, typed: str) -> None:
    words = EncounterFilter(words=typed)
    assert [found.encounter.line for found in shelf.page(words)] == (["boos"] if typed == "\ue000" else [])


def test_a_facet_is_taken_out_of_the_index_with_its_moment(shelf: Journal) -> None:
    (before,) = shelf.latest(1)
    wanted = EncounterFilter(roles=frozenset({"role.witness"}), weights=frozenset({3, 4}))
    assert shelf.count(wanted) == 1
    shelf.apply(Edit(before, None))
    assert shelf.count(wanted) == 0
    shelf.check()


# Covered


def test_a_covered_moment_is_found_by_its_words_and_shows_none_of_them(journal: Journal, moment: Moment) -> None:
    journal.apply(Edit(None, moment(line="iets kwetsends", note="dat ik niet wil zien", is_covered=True)))
    for wanted in (EncounterFilter(), EncounterFilter(words="kwets"), EncounterFilter(words="zien")):
        (found,) = journal.page(wanted)
        assert (found.line, found.note) == ("", "")
        assert found.encounter.line == "iets kwetsends"


# A day at a time


def test_moments_of_certain_days_come_newest_first(journal: Journal, moment: Moment) -> None:
    moments = [moment(24 * 60 * day + hour * 60) for day in range(4) for hour in (0, 3)]
    journal.add_all(moments)
    days = [date(2026, 5, 2), date(2026, 5, 4), date(2020, 1, 1)]
    assert journal.on_days(days) == (moments[7], moments[6], moments[3], moments[2])
    assert journal.on_days([]) == ()
