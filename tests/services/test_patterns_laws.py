"""Laws of the patterns page: every number leads back to as many moments, and each moment counts where it should."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given
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
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import Group, Item, Lists
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.patterns.cards import BarPart, Card, CellPart, Part, Question, RowPart, View, behind
from samensociaal_desktop.domain.patterns.shapes import Calendar, Grid, Pairs, Rows, Stack
from samensociaal_desktop.domain.patterns.spans import Compare, Period
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.services.patterns import Patterns, Reading
from samensociaal_desktop.storage import vault as storage

TODAY = date(2026, 1, 3)  # a Saturday, in the week that began in the old year
FIRST = date(2024, 2, 27)
WORD = LocalisedText("woord", "word")
ABOUT_MOMENTS = [one for one in Question if one is not Question.ANSWERS]


def group(id: str, *items: str, good: bool = False) -> Group:
    return Group(id, WORD, good, tuple(Item(one, WORD, calm=one == "resp.A1") for one in items))


LISTS = Lists(
    {
        "kinds": (group("kind.P", "kind.P1", "kind.P2", good=True), group("kind.T", "kind.T1", "kind.T2")),
        "responses": (group("address", "resp.A1", "resp.A2"), group("support", "resp.S1")),
        "own_post": (group("", "resp.Z1", "resp.Z2"),),
        "places": (group("", "place.1", "place.2"),),
        "feelings": (group("", "feeling.sad", "feeling.calm"),),
        "held_back": (group("", "held.how", "held.fear"),),
    }
)
OPTIONS = {Response.ADDRESS: ("resp.A1", "resp.A2"), Response.SUPPORT: ("resp.S1",)}
UNKNOWN = {name: f"own.{n}" for n, name in enumerate(("kinds", "places", "feelings", "held_back", "own_post"))}
"""Own items that no list knows any more."""

clock_changes = st.sampled_from([datetime(2025, 3, 30, 2, 30), datetime(2025, 10, 26, 2, 30)])
turns = st.dates(date(2025, 12, 20), TODAY + timedelta(days=9)) | st.sampled_from([date(2024, 2, 29), FIRST])
times = st.times(max_value=time(23, 59)).map(lambda at: at.replace(microsecond=0, fold=0))
moments_at = st.builds(datetime.combine, turns | st.dates(FIRST, TODAY), times) | clock_changes


def some(*ids: str, most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), max_size=most, unique=True).map(tuple)


chosen = st.sampled_from(Response).flatmap(
    lambda one: st.builds(Chosen, st.just(one), some(*OPTIONS[one]) if one in OPTIONS else st.just(()))
)
felt = st.lists(
    st.builds(Feeling, st.sampled_from(["feeling.sad", "feeling.calm", UNKNOWN["feelings"]]), st.integers(0, 4)),
    max_size=2,
    unique_by=lambda one: one.id,
).map(tuple)
encounters = st.builds(
    Encounter,
    happened_at=moments_at,
    precision=st.sampled_from(Precision),
    kinds=some("kind.P1", "kind.P2", "kind.T1", "kind.T2", UNKNOWN["kinds"]),
    responses=st.lists(chosen, max_size=2, unique_by=lambda one: one.response).map(tuple),
    on_purpose=st.none() | st.sampled_from(OnPurpose),
    role=st.sampled_from([None, "role.1", "role.2"]),
    place=st.sampled_from([None, "place.1", "place.2", UNKNOWN["places"]]),
    feelings_before=felt,
    feelings_after=felt,
    held_back=some("held.how", "held.fear", UNKNOWN["held_back"]),
    own_post=some("resp.Z1", "resp.Z2", UNKNOWN["own_post"]),
    outcome=st.none() | st.sampled_from(Outcome),
    plan_id=st.sampled_from([None, "plan.1", "plan.2"]),
    plan_result=st.none() | st.sampled_from(PlanResult),
)
OLDEST = Encounter(id="oldest", happened_at=datetime.combine(FIRST, time(12)))
journals = st.lists(encounters, max_size=10).map(lambda found: [OLDEST, *found])
views = st.builds(
    View,
    period=st.sampled_from(Period),
    since=st.none() | turns,
    until=st.none() | turns,
    kinds=st.frozensets(st.sampled_from(["kind.P", "kind.T", "kind.T1", UNKNOWN["kinds"]]), max_size=2),
    places=st.frozensets(st.sampled_from(["place.1", UNKNOWN["places"]]), max_size=1),
    roles=st.frozensets(st.sampled_from(["role.1", "role.2"]), max_size=1),
    compare=st.sampled_from(Compare),
)


@contextmanager
def opened(moments: list[Encounter]) -> Iterator[OpenVault]:
    engine = storage.in_memory()
    vault = of_engine(engine, lambda: datetime.combine(TODAY, time(20)))
    vault.journal.add_all(moments)
    yield vault
    storage.close(engine)


def look(vault: OpenVault, view: View, today: date = TODAY) -> Reading:
    return Patterns(vault, lambda: LISTS, tuple).look(view, today)


def cards(vault: OpenVault, view: View) -> list[Card]:
    """Return every card of moments, and what each is laid beside."""
    reading = look(vault, view)
    found = [reading.card(question) for question in ABOUT_MOMENTS]
    assert all((card.earlier is None) is (reading.earlier is None) for card in found)
    return [*found, *(card.earlier for card in found if card.earlier)]


def numbers(card: Card) -> dict[Part, int]:
    """Return the number that each part of a card shows."""
    shape = card.shape
    if isinstance(shape, Stack):
        found: dict[Part, int] = {BarPart(bar.span): bar.total for bar in shape.bars}
        cells = ((bar, key, n) for bar in shape.bars for key, n in zip(shape.keys, bar.counts, strict=True))
        return found | {BarPart(bar.span, key): n for bar, key, n in cells}
    if isinstance(shape, Rows):
        rows = [row for panel in shape.panels for row in panel.rows]
        parts = {(row.id, key): n for row in rows for key, n in zip(shape.keys, row.counts, strict=True) if key}
        return {RowPart(row.id): row.total for row in rows} | {RowPart(*part): n for part, n in parts.items()}
    if isinstance(shape, Grid):
        found = {CellPart(day, hour): n for day, hours in enumerate(shape.counts) for hour, n in enumerate(hours)}
        found |= {CellPart(day, None): shape.of_day(day) for day in range(7)}
        found |= {CellPart(None, hour): shape.of_hour(hour) for hour in range(24)}
        return found | {CellPart(None, None): shape.total}
    if isinstance(shape, Calendar):
        days = {BarPart(type(card.span)(day, day)): year.count(day) for year in shape.years for day in year.days()}
        return days | {BarPart(year.span): year.total for year in shape.years}
    assert isinstance(shape, Pairs)
    return {RowPart(pair.id): pair.n for pair in shape.pairs}


def admitted(moments: list[Encounter], wanted: EncounterFilter | None) -> int:
    assert wanted is not None
    return sum(map(wanted.admits, moments))


# Every number, and what is behind it


@given(journals, views)
def test_every_number_is_that_of_the_moments_behind_it(moments: list[Encounter], view: View) -> None:
    with opened(moments) as vault:
        for card in cards(vault, view):
            seen = [one for one in moments if card.wanted.admits(one)]
            few = 0
            for part, n in numbers(card).items():
                wanted = behind(card, part)
                assert admitted(moments, wanted) == n, (card.question, part)
                few += not n
                if n or few == 1:  # of the many parts with nothing in them one is asked for
                    assert wanted is not None
                    assert vault.journal.count(wanted) == n, (card.question, part)
            check_sums(card, vault.journal.count(card.wanted))
            check_numbers_beside(card, seen)


def check_sums(card: Card, count: int) -> None:
    """Check that parts sum to what the card says, and that to what the journal holds."""
    shape = card.shape
    if card.question not in (Question.PLANS, Question.POSTS):  # which say nothing of the rest
        assert card.n + card.unsaid == count, card.question
    if isinstance(shape, Stack):
        assert shape.total == sum(bar.total for bar in shape.bars) == count
        assert shape.apart or all(bar.total == sum(bar.counts) for bar in shape.bars)
    elif isinstance(shape, Rows):
        assert all(0 < row.total <= row.of for panel in shape.panels for row in panel.rows)
        assert not shape.is_split or sum(row.total for row in shape.panels[0].rows) == card.n
        assert all(max((row.total for row in one.rows), default=0) <= one.n for one in shape.panels)
    elif isinstance(shape, Grid | Calendar):
        assert shape.total == card.n


def check_numbers_beside(card: Card, seen: list[Encounter]) -> None:
    """Check what a card says of all the moments it saw, beside its parts."""
    match card.question:
        case Question.RESPONSES:
            ignored = [one for one in seen if one.response is Response.IGNORE]
            assert card.aside == sum(one.on_purpose is OnPurpose.NO for one in ignored)
        case Question.GOOD:
            items = LISTS.good | LISTS.calm
            support = [Response.SUPPORT in {chosen.response for chosen in one.responses} for one in seen]
            assert card.aside == sum(s or bool(items & one.items) for s, one in zip(support, seen, strict=True))
        case Question.KINDS:
            assert isinstance(card.shape, Rows)
            for panel, is_good in zip(card.shape.panels, (True, False), strict=True):
                assert panel.n == sum(any(LISTS.is_good(kind) is is_good for kind in one.kinds) for one in seen)
        case Question.PLANS:
            assert card.n + card.unsaid == sum(one.plan_id is not None for one in seen)
        case Question.POSTS:
            assert card.n == sum(bool(one.own_post) for one in seen)
        case Question.FEELINGS:
            assert card.n == sum(bool(one.felt_twice) for one in seen)
        case _:
            assert not card.aside


# One moment more


@given(journals, views, encounters)
def test_a_moment_added_moves_its_own_parts_by_one_and_no_other(
    moments: list[Encounter], view: View, new: Encounter
) -> None:
    view = replace(view, compare=Compare.NOTHING)
    with opened(moments) as vault:
        before = cards(vault, view)
        vault.journal.apply(Edit(None, new))
        for one, other in zip(before, cards(vault, view), strict=True):
            then, now = numbers(one), numbers(other)
            assert then.keys() <= now.keys()
            assert other.n - one.n in (0, 1)
            for part, n in now.items():
                wanted = behind(other, part)
                assert wanted is not None
                if one.question is not Question.FEELINGS or part in then:  # the fifth time brings four others along
                    assert n - then.get(part, 0) == wanted.admits(new), (one.question, part)
