"""Every number of every card counted a second time, straight from the moments and by no code of the charts."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from statistics import median

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.services.test_patterns_laws import TODAY, encounters, look, opened, views

from samensociaal_desktop.domain.encounters import Chosen, Encounter, OnPurpose, Precision, Response, new_id
from samensociaal_desktop.domain.patterns.cards import Card, Question, View
from samensociaal_desktop.domain.patterns.shapes import Calendar, Grid, Pairs, Rows, Stack
from samensociaal_desktop.domain.patterns.spans import Compare, Period

GROUPS = {"kind.P": {"kind.P1", "kind.P2"}, "kind.T": {"kind.T1", "kind.T2"}}
GOOD, CALM = GROUPS["kind.P"], {"resp.A1"}
SLIPS = [datetime(1, 1, 1), datetime(226, 5, 1), datetime(9999, 12, 31, 23, 59), datetime(1965, 12, 31)]
DAY = timedelta(days=1)

Days = tuple[date, date]
Moments = list[Encounter]

# Some have chosen the same thing twice, which is one moment all the same.
twice = encounters.map(lambda one: replace(one, kinds=one.kinds * 2, held_back=one.held_back * 2))
slips = st.builds(replace, encounters, happened_at=st.sampled_from(SLIPS))
many = st.builds(lambda one, n: [replace(one, id=new_id()) for _ in range(n)], encounters | twice, st.integers(1, 6))
journals = st.lists(many | slips.map(lambda one: [one]), max_size=8).map(lambda found: sum(found, start=Moments()))


def first_day(moments: Moments) -> date:
    oldest = min((one.happened_at.date() for one in moments), default=TODAY)
    return min(max(oldest, date(TODAY.year - 60, 1, 1)), TODAY)


def days_of(view: View, moments: Moments) -> Days:
    first, monday = first_day(moments), TODAY - TODAY.weekday() * DAY
    if view.period is Period.OWN:
        until = min(view.until or TODAY, TODAY)
        low, high = sorted((min(view.since or min(first, until), TODAY), until))
        return min(max(low, first), high), high
    begin = {Period.MONTH: monday - 28 * DAY, Period.QUARTER: monday - 84 * DAY, Period.YEAR: date(TODAY.year, 1, 1)}
    return max(first, begin.get(view.period, first)), TODAY


def earlier_of(days: Days, view: View, moments: Moments) -> Days | None:
    since, until = days
    if view.compare is Compare.NOTHING or not moments:
        return None
    if view.compare is Compare.BEFORE:
        found = since - (until - since) - DAY, since - DAY
    else:
        found = a_year_before(since), a_year_before(until)
    oldest = max(min(one.happened_at.date() for one in moments), date(TODAY.year - 60, 1, 1))
    return found if oldest <= found[1] < since else None


def a_year_before(day: date) -> date:
    return date(day.year - 1, 2, 28) if (day.month, day.day) == (2, 29) else date(day.year - 1, day.month, day.day)


def within(days: Days, view: View, moments: Moments) -> Moments:
    kinds = view.kinds.union(*(GROUPS.get(one, set()) for one in view.kinds))
    return [
        one
        for one in moments
        if days[0] <= one.happened_at.date() <= days[1]
        and (not kinds or kinds & set(one.kinds))
        and (not view.places or one.place in view.places)
        and (not view.roles or one.role in view.roles)
    ]


def count(of: Callable[[Encounter], Iterable[object]], moments: Moments) -> dict[object, int]:
    return dict(Counter(thing for one in moments for thing in set(of(one))))


def on(*keys: str, of: Encounter) -> list[tuple[date, str]]:
    return [(of.happened_at.date(), key) for key in keys]


def lanes(one: Encounter) -> list[str]:
    good, calm = GOOD & set(one.kinds), any(CALM & set(chosen.options) for chosen in one.responses)
    support = any(chosen.response is Response.SUPPORT for chosen in one.responses)
    return [lane for lane, there in (("good", good), ("support", support), ("calm", calm)) if there]


def main(one: Encounter) -> str:
    chosen: tuple[Chosen, ...] = one.responses
    return chosen[0].response.value if chosen else ""


def is_exact(one: Encounter) -> bool:
    return one.precision is Precision.MOMENT


def felt(one: Encounter) -> dict[str, tuple[int, int]]:
    after = {feeling.id: feeling.strength for feeling in one.feelings_after}
    return {each.id: (each.strength, after[each.id]) for each in one.feelings_before if each.id in after}


def medians(moments: Moments) -> dict[object, object]:
    all_felt = [pair for one in moments for pair in felt(one).items()]
    times = Counter(id for id, _ in all_felt)
    sides = {id: list(zip(*(said for one, said in all_felt if one == id), strict=True)) for id in times}
    return {id: (median(sides[id][0]), median(sides[id][1]), n) for id, n in times.items() if n >= 5}


# Which moments a card rests on, and what of them it shows.
BY_HAND: dict[Question, tuple[Callable[[Encounter], object], Callable[[Encounter], Iterable[object]]]] = {
    Question.RESPONSES: (main, lambda one: on(main(one), of=one)),
    Question.PURPOSE: (lambda one: one.on_purpose, lambda one: on(one.on_purpose or "", of=one)),
    Question.HOURS: (
        is_exact,
        lambda one: [(one.happened_at.weekday(), one.happened_at.hour)] if is_exact(one) else (),
    ),
    Question.YEAR: (lambda _: True, lambda one: [one.happened_at.date()]),
    Question.KINDS: (lambda one: one.kinds, lambda one: one.kinds),
    Question.PLACES: (lambda one: one.place, lambda one: [one.place] if one.place else ()),
    Question.HELD_BACK: (lambda one: one.held_back, lambda one: one.held_back),
    Question.OUTCOMES: (
        lambda one: main(one) and one.outcome,
        lambda one: [(main(one), one.outcome)] if main(one) and one.outcome else (),
    ),
    Question.FEELINGS: (felt, lambda _: ()),
    Question.PLANS: (
        lambda one: one.plan_id and one.plan_result,
        lambda one: [(one.plan_id, one.plan_result)] if one.plan_id and one.plan_result else (),
    ),
    Question.POSTS: (lambda one: one.own_post, lambda one: one.own_post),
    Question.GOOD: (lambda _: True, lambda one: on(*lanes(one), of=one)),
}


def by_hand(question: Question, moments: Moments) -> tuple[int, dict[object, object]]:
    """Return what a card rests on, and its parts, as `shown` gives them."""
    rests_on, parts = BY_HAND[question]
    found: dict[object, object] = medians(moments) if question is Question.FEELINGS else {**count(parts, moments)}
    return sum(bool(rests_on(one)) for one in moments), found


def shown(card: Card) -> dict[object, object]:
    """Return the parts of a card that are not nothing."""
    shape = card.shape
    if isinstance(shape, Stack):
        days = ((day, shape.days.counts(day)) for day in card.span.cut(type(shape.unit).DAY))
        return {(day.since, key): n for day, ns in days for key, n in zip(shape.keys, ns, strict=True) if n}
    if isinstance(shape, Grid):
        cells = ((day, hour) for day in range(7) for hour in range(24))
        return {(day, hour): shape.counts[day][hour] for day, hour in cells if shape.counts[day][hour]}
    if isinstance(shape, Calendar):
        return {day: year.count(day) for year in shape.years for day in year.days() if year.count(day)}
    if isinstance(shape, Pairs):
        return {pair.id: (pair.before, pair.after, pair.n) for pair in shape.pairs}
    assert isinstance(shape, Rows)
    rows = [row for panel in shape.panels for row in panel.rows]
    cells_of = ((row.id, key, n) for row in rows for key, n in zip(shape.keys, row.counts, strict=True))
    return {(id, key) if shape.is_split else id: n for id, key, n in cells_of if n}


@settings(max_examples=40)
@given(journals, views)
def test_every_card_says_what_is_counted_by_hand(moments: Moments, view: View) -> None:
    days = days_of(view, moments)
    before = earlier_of(days, view, moments)
    with opened(moments) as vault:
        reading = look(vault, view)
        assert (reading.span.since, reading.span.until) == days
        assert before == (reading.earlier and (reading.earlier.since, reading.earlier.until))
        for question in BY_HAND:
            card = reading.card(question)
            assert (card.earlier is None) is (before is None)
            check(card, days, view, moments)
            if card.earlier is not None and before is not None:
                check(card.earlier, before, view, moments)


def check(card: Card, days: Days, view: View, moments: Moments) -> None:
    whole_years = date(days[0].year, 1, 1), min(date(days[1].year, 12, 31), TODAY)
    seen = within(whole_years if card.question is Question.YEAR else days, view, moments)
    assert (card.n, shown(card)) == by_hand(card.question, seen), card.question
    if card.question is Question.RESPONSES:
        assert card.aside == sum(main(one) == "ignore" and one.on_purpose is OnPurpose.NO for one in seen)
    if card.question is Question.GOOD:
        assert card.aside == sum(bool(lanes(one)) for one in seen)
