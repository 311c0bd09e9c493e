"""The sentence of each card, on examples worked out by hand: none, one, few, many, ties, halves that are empty."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import Card, Question
from samensociaal_desktop.domain.patterns.days import DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import Grid, Pair, Pairs, Panel, Row, Rows, calendar, stack
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.look import LOCALES
from samensociaal_desktop.ui.pages.patterns import sentences

Q = Question
ENGLISH, DUTCH = LOCALES[Language.EN], LOCALES[Language.NL]
SPAN = Span(date(2026, 1, 1), date(2026, 6, 30))
BEFORE = Span(date(2025, 7, 4), date(2025, 12, 31))
NAMES = {
    "ignore": "Ignore",
    "address": "Speak up",
    "report": "Report",
    "support": "Support",
    "good": "Good moments",
    "calm": "Spoken up calmly",
    "insult": "Insults",
    "threat": "Threats",
    "angry": "Angry",
    "sad": "Sad",
}
NAMING = Naming(*(lambda id: NAMES.get(id, id),) * 3)


def card(question, n, shape, *, unsaid=0, aside=0, earlier=None, span=SPAN):
    return Card(
        question=question,
        span=span,
        n=n,
        shape=shape,
        wanted=EncounterFilter(),
        unsaid=unsaid,
        aside=aside,
        earlier=earlier,
    )


def bars(question, *, aside=0, n=None, earlier=None, span=SPAN, **counts):
    """A card of bars; the key "unsaid" is what was not filled in."""
    keys = {"unsaid": ""}
    found = [DayOf(span.since, keys.get(key, key), count) for key, count in counts.items()]
    total = sum(count for key, count in counts.items() if key != "unsaid")
    all_keys = {
        Q.RESPONSES: ("ignore", "address", "report", "support", ""),
        Q.PURPOSE: ("yes", "half", "no", ""),
        Q.GOOD: ("good", "support", "calm"),
    }[question]
    totals = {span.since: n} if question is Q.GOOD else None
    shape = stack(days_of(found, span, all_keys, totals))
    n = total if n is None else n
    return card(question, n, shape, unsaid=counts.get("unsaid", 0), aside=aside, earlier=earlier, span=span)


def rows(question, n, *, earlier=None, span=SPAN, unsaid=0, aside=0, totals=None, **panels):
    """A card of rows without parts: for each panel what is in it, and how often."""
    made = []
    for id, counts in panels.items():
        of = (totals or {}).get(id, n)
        found = tuple(Row(one, (count,), of if question is Q.POSTS else n) for one, count in counts.items())
        made.append(Panel("" if id == "all" else id, found, of))
    shape = Rows(("",), tuple(made))
    return card(question, n, shape, earlier=earlier, span=span, unsaid=unsaid, aside=aside)


def split(question, *, earlier=None, span=SPAN, **things):
    """A card of rows with parts."""
    keys = {
        Q.OUTCOMES: ("helped", "little", "worse", "unknown"),
        Q.PLANS: ("worked", "partly", "not", "not-applicable"),
    }[question]
    found = tuple(Row(id, counts, sum(counts)) for id, counts in things.items())
    n = sum(row.total for row in found)
    return card(question, n, Rows(keys, (Panel("", found, n),), is_split=True), earlier=earlier, span=span)


def week(cells, *, earlier=None, span=SPAN, unsaid=0):
    """A card of hours: how many for (weekday, hour)."""
    grid = Grid(tuple(tuple(cells.get((day, hour), 0) for hour in range(24)) for day in range(7)))
    return card(Q.HOURS, grid.total, grid, earlier=earlier, span=span, unsaid=unsaid)


def days(counts, years=range(2026, 2027), earlier=None):
    """A card of days."""
    shape = calendar(counts, years, None, date(2026, 12, 31))
    return card(Q.YEAR, shape.total, shape, earlier=earlier)


def pairs(question, n, *found, aside=0, earlier=None, span=SPAN):
    """A card of pairs: id, before, after, how often."""
    shape = Pairs(tuple(Pair(*one) for one in found), 0, 4)
    return card(question, n, shape, aside=aside, earlier=earlier, span=span)


def said(one, locale=ENGLISH):
    return sentences.sentence(one, NAMING, locale)


def beside(one, locale=ENGLISH):
    return sentences.compared(one, NAMING, locale)


EXAMPLES = {
    "only ignored": (bars(Q.RESPONSES, ignore=20), "You ignored it 20 out of 20 times."),
    "ignored, some of it not on purpose": (
        bars(Q.RESPONSES, ignore=12, address=8, aside=5, unsaid=3),
        "You ignored it 12 out of 20 times, 5 of those not on purpose.",
    ),
    "spoke up most": (bars(Q.RESPONSES, ignore=2, address=8), "You spoke up 8 out of 10 times."),
    "reported most, once ignored and not on purpose": (
        bars(Q.RESPONSES, ignore=1, report=9, aside=1),
        "You reported it 9 out of 10 times. You ignored it 1 out of 10 times, 1 of those not on purpose.",
    ),
    "supported most": (bars(Q.RESPONSES, support=5), "You supported someone 5 out of 5 times."),
    "two as often": (
        bars(Q.RESPONSES, ignore=3, support=3, aside=2),
        "‘Ignore’ and ‘Support’ came as often: each 3 out of 6 times. "
        "You ignored it 3 out of 6 times, 2 of those not on purpose.",
    ),
    "three as often": (
        bars(Q.RESPONSES, ignore=2, address=2, report=2),
        "‘Ignore’, ‘Speak up’ and ‘Report’ came as often: each 2 out of 6 times.",
    ),
    "thousands": (bars(Q.RESPONSES, ignore=1234, report=1000), "You ignored it 1,234 out of 2,234 times."),
    "chosen": (
        bars(Q.PURPOSE, yes=9, half=4, no=7, unsaid=80),
        "You chose on purpose 9 of the 20 times you filled this in.",
    ),
    "never chosen": (bars(Q.PURPOSE, no=5), "You chose on purpose 0 of the 5 times you filled this in."),
    "nothing good": (bars(Q.GOOD, n=40), "In 40 moments you noted nothing yet that went well."),
    "something good, too little to say more": (
        bars(Q.GOOD, n=40, aside=4, good=4),
        "In 4 of 40 moments you noted something that went well.",
    ),
    "good, and support most": (
        bars(Q.GOOD, n=40, aside=12, good=4, support=9),
        "In 12 of 40 moments you noted something that went well. Most often: ‘Support’ (9).",
    ),
    "good, two as often": (
        bars(Q.GOOD, n=40, aside=12, good=6, calm=6, support=1),
        "In 12 of 40 moments you noted something that went well. "
        "Most often: ‘Good moments’ and ‘Spoken up calmly’ (6 each).",
    ),
    "good, all as often": (
        bars(Q.GOOD, n=40, aside=12, good=6, calm=6, support=6),
        "In 12 of 40 moments you noted something that went well.",
    ),
    "Sunday evening": (
        week({(6, 20): 6, (6, 23): 5, (0, 20): 7, (1, 9): 4}),
        "Most often in the evening, from 18 to 24 o’clock: 18 of 22. The day with most was Sunday: 11 of 22.",
    ),
    "at night, over the week": (
        week({(day, 5): 2 for day in range(7)}),
        "Most often at night, from 0 to 6 o’clock: 14 of 14.",
    ),
    "two parts of the day and two days as often": (
        week({(0, 6): 5, (1, 12): 5}),
        "As many were in the morning and in the afternoon: each 5 of 10. "
        "The days with most were Monday and Tuesday: each 5 of 10.",
    ),
    "one day, all hours": (
        week({(2, hour): 2 for hour in range(24)}),
        "The day with most was Wednesday: 48 of 48.",
    ),
    "no five at any time": (
        week({(day, day * 3 + 1): 1 for day in range(7)} | {(0, 23): 1}),
        "Among 8 moments, no day and no part of the day stands out.",
    ),
}


@pytest.mark.parametrize(("one", "words"), EXAMPLES.values(), ids=EXAMPLES)
def test_counts_of_days_and_hours_are_answered(one, words):
    assert said(one) == words


OCTOBER, MAY = date(2026, 10, 3), date(2026, 5, 31)
THINGS = {
    "one day": (days({OCTOBER: 5}), "You wrote about 1 day."),
    "days without a month that has five": (days({OCTOBER: 4, MAY: 4}), "You wrote about 2 days."),
    "days, and a month": (
        days({OCTOBER: 9, OCTOBER + timedelta(1): 3, MAY: 11}),
        "You wrote about 3 days. The month with most moments was October: 12.",
    ),
    "two months as full": (
        days({OCTOBER: 5, MAY: 5}),
        "You wrote about 2 days. The months with most moments were May and October: each 5.",
    ),
    "three months as full": (days({OCTOBER: 5, MAY: 5, date(2026, 1, 1): 5}), "You wrote about 3 days."),
    "several years": (
        days({OCTOBER: 2, date(2025, 10, 3): 7}, range(2025, 2027)),
        "You wrote about 2 days. The month with most moments was October 2025: 7.",
    ),
    "kinds, good and others": (
        rows(Q.KINDS, 30, good={"joy": 6}, other={"insult": 8, "threat": 7}, totals={"good": 6, "other": 14}),
        "Most often: ‘Insults’, in 8 of 30 moments. Good moments: 6 of 30.",
    ),
    "kinds, nothing good": (
        rows(Q.KINDS, 5, good={}, other={"insult": 5}, totals={"good": 0, "other": 5}),
        "Most often: ‘Insults’, in 5 of 5 moments. Good moments: 0 of 5.",
    ),
    "kinds, only good": (
        rows(Q.KINDS, 6, good={"joy": 6}, other={}, totals={"good": 6, "other": 0}),
        "There were only good moments. Most often: ‘joy’, in 6 of 6 moments.",
    ),
    "kinds, only good, and moments without one": (
        rows(Q.KINDS, 6, good={"joy": 6}, other={}, totals={"good": 6, "other": 0}, unsaid=1),
        "Most often: ‘joy’, in 6 of 6 moments. Good moments: 6 of 6.",
    ),
    "two kinds as often": (
        rows(Q.KINDS, 9, good={"joy": 1}, other={"insult": 4, "threat": 4}, totals={"good": 1, "other": 8}),
        "Most often: ‘Insults’ and ‘Threats’, each in 4 of 9 moments. Good moments: 1 of 9.",
    ),
    "places, all as often": (
        rows(Q.PLACES, 5, all=dict.fromkeys("abcde", 1)),
        "Nothing stands out: 5 came most, each in 1 of 5 moments.",
    ),
    "one place": (rows(Q.PLACES, 5, all={"a": 5}), "Most often: ‘a’, in 5 of 5 moments."),
    "held back by own words": (
        rows(Q.HELD_BACK, 8, all={"My  {own}\nwords": 6, "b": 3}),
        "Most often: ‘My {own} words’, in 6 of 8 moments.",
    ),
    "held back by very many words": (
        rows(Q.HELD_BACK, 8, all={"x" * 70: 6}),
        f"Most often: ‘{'x' * 59}…’, in 6 of 8 moments.",
    ),
    "speaking up most, and what is not known": (
        split(Q.OUTCOMES, address=(4, 2, 1, 2), ignore=(4, 0, 0, 0)),
        "Speaking up helped 4 of 9 times. Not known: 2.",
    ),
    "ignoring and supporting as often": (
        split(Q.OUTCOMES, ignore=(0, 5, 0, 0), support=(5, 0, 0, 0)),
        "Ignoring helped 0 of 5 times. Supporting someone helped 5 of 5 times.",
    ),
    "reporting": (split(Q.OUTCOMES, report=(1, 7, 0, 0)), "Reporting helped 1 of 8 times."),
    "of nothing enough": (
        split(Q.OUTCOMES, ignore=(4, 0, 0, 0), report=(4, 0, 0, 0)),
        "For nothing you did, you noted five times what came of it.",
    ),
    "one plan": (split(Q.PLANS, p=(4, 2, 2, 0)), "Your plan worked 4 of 8 times, and partly 2."),
    "plans, some that did not suit": (
        split(Q.PLANS, p=(4, 0, 2, 1), q=(1, 1, 0, 0)),
        "Your plans worked 5 of 9 times, and partly 1. Did not apply: 1.",
    ),
    "texts posted": (
        rows(
            Q.POSTS,
            14,
            aside=12,
            pad={"pad.left": 6, "pad.changed": 3, "pad.as-it-was": 2, "pad.unsaid": 1},
            moments={"own.1": 2},
            totals={"pad": 12, "moments": 2},
        ),
        "You posted 5 of 12 texts from the draft pad, 3 with changes.",
    ),
    "no text posted": (
        rows(Q.POSTS, 5, aside=5, pad={"pad.left": 5}, moments={}, totals={"pad": 5, "moments": 0}),
        "You posted 0 of 5 texts from the draft pad, 0 with changes.",
    ),
    "posts in moments": (
        rows(Q.POSTS, 7, moments={"a": 6, "b": 2}, totals={"moments": 7}),
        "Most often: ‘a’, in 6 of 7 moments.",
    ),
    "posts in moments, and a text": (
        rows(Q.POSTS, 8, aside=1, pad={"pad.not": 1}, moments={"a": 6}, totals={"pad": 1, "moments": 7}),
        "Most often: ‘a’, in 6 of 7 moments.",
    ),
    "few of both": (
        rows(Q.POSTS, 5, aside=1, pad={"pad.not": 1}, moments={"a": 4}, totals={"pad": 1, "moments": 4}),
        "Texts from the draft pad: 1. Moments with a post of your own: 4.",
    ),
    "a feeling": (
        pairs(Q.FEELINGS, 12, ("angry", 3.0, 1.5, 12), ("sad", 2.0, 2.0, 5)),
        "Usually ‘Angry’ was 3 before and 1.5 after (12 times).",
    ),
    "two feelings as often": (
        pairs(Q.FEELINGS, 8, ("angry", 3.0, 1.0, 8), ("sad", 2.0, 2.0, 8)),
        "Usually ‘Angry’ was 3 before and 1 after (8 times). Usually ‘Sad’ was 2 before and 2 after (8 times).",
    ),
    "three feelings as often": (
        pairs(Q.FEELINGS, 8, *((id, 3.0, 1.0, 8) for id in "abc")),
        "You noted 3 feelings most, each 8 times before and after.",
    ),
    "no feeling often enough": (
        pairs(Q.FEELINGS, 8),
        "You noted no feeling five times both before and after.",
    ),
    "answers": (
        pairs(Q.ANSWERS, 3, ("d/1", 1.0, 3.0, 2), ("d/2", 3.0, 3.0, 3), ("d/3", 3.0, 2.0, 3), ("d/4", 0.0, 1.0, 2)),
        "The same as the first time: 1 of 4 answers. Higher: 2, lower: 1.",
    ),
    "answers without a scale": (
        pairs(Q.ANSWERS, 2, aside=1),
        "Questions without a scale that you answered more than once: 1.",
    ),
    "no answers": (pairs(Q.ANSWERS, 2), "No question was answered in two talks yet."),
}


@pytest.mark.parametrize(("one", "words"), THINGS.values(), ids=THINGS)
def test_days_things_and_pairs_are_answered(one, words):
    assert said(one) == words


def test_numbers_and_days_are_written_as_the_language_writes_them():
    assert said(bars(Q.RESPONSES, ignore=1234), DUTCH) == "You ignored it 1.234 out of 1.234 times."
    assert "zondag" in said(week({(6, 20): 9}), DUTCH)
    assert "1,5 after" in said(pairs(Q.FEELINGS, 9, ("angry", 3.0, 1.5, 9)), DUTCH)


TOO_FEW = {
    Q.RESPONSES: lambda n: bars(Q.RESPONSES, unsaid=9, ignore=n),
    Q.PURPOSE: lambda n: bars(Q.PURPOSE, yes=n),
    Q.HOURS: lambda n: week({(0, 0): n}),
    Q.YEAR: lambda n: days({OCTOBER: n}),
    Q.KINDS: lambda n: rows(Q.KINDS, n, good={}, other={"insult": n}),
    Q.PLACES: lambda n: rows(Q.PLACES, n, all={"a": n}),
    Q.HELD_BACK: lambda n: rows(Q.HELD_BACK, n, all={"a": n}),
    Q.OUTCOMES: lambda n: split(Q.OUTCOMES, ignore=(n, 0, 0, 0)),
    Q.FEELINGS: lambda n: pairs(Q.FEELINGS, n),
    Q.PLANS: lambda n: split(Q.PLANS, p=(n, 0, 0, 0)),
    Q.POSTS: lambda n: rows(Q.POSTS, n, moments={"a": n}),
    Q.GOOD: lambda n: bars(Q.GOOD, n=n),
    Q.ANSWERS: lambda n: pairs(Q.ANSWERS, n),
}


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize("short", [1, 2])
def test_with_too_few_it_is_said_what_is_missing_and_what_will_be_here(question, short):
    one = TOO_FEW[question](question.fewest - short)
    title, text = sentences.lacking(one)
    assert title.startswith(f"{short} more ")
    assert title.endswith("s") is (short > 1)
    assert text.startswith("You see here ")
    assert f" {question.fewest} " in text
    assert text.endswith(f": {question.fewest - short}.")
    assert said(one) == text
    assert max(word_counts(text)) <= 20


@pytest.mark.parametrize("question", Question)
def test_with_nothing_at_all_it_is_said_what_will_be_here(question):
    assert said(TOO_FEW[question](0)).endswith(": 0.")


@pytest.mark.parametrize("question", Question)
def test_with_as_many_as_it_takes_there_is_an_answer(question):
    one = TOO_FEW[question](question.fewest)
    assert said(one) != sentences.lacking(one)[1]


def word_counts(text):
    return [len(one.split()) for one in re.split(r"(?<=[.])\s", text)]


@given(counts=st.lists(st.integers(0, 5), min_size=4, max_size=4), unaware=st.integers(0, 5))
def test_a_response_is_only_called_the_most_if_it_is(counts, unaware):
    named = dict(zip(("ignore", "address", "report", "support"), counts, strict=True))
    one = bars(Q.RESPONSES, **named, aside=min(unaware, counts[0]))
    if one.is_enough:
        words = said(one)
        assert f" {max(counts)} out of {sum(counts)} times" in words
        assert ("as often" in words) is (counts.count(max(counts)) > 1)
        assert max(word_counts(words)) <= 20


@given(counts=st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 4), min_size=1))
def test_a_thing_is_only_called_the_most_if_it_is(counts):
    words = said(rows(Q.PLACES, 40, all=counts))
    most = {id for id, count in counts.items() if count == max(counts.values())}
    named = set(re.findall("‘(.)’", words))
    assert named == (most if len(most) < 3 else set())
    assert f"in {max(counts.values())} of 40 moments" in words


@given(cells=st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 23)), st.integers(1, 9), min_size=8))
def test_a_time_is_only_named_from_five_moments_on(cells):
    words = said(week(cells))
    shares = re.findall(r"(\d+) of (\d+)", words)
    assert all(5 <= int(part) <= int(whole) == sum(cells.values()) for part, whole in shares)
    assert max(word_counts(words)) <= 20


# Beside an earlier time.


def test_without_an_earlier_time_nothing_is_compared():
    assert beside(bars(Q.RESPONSES, ignore=20)) == ""


def test_too_few_moments_are_laid_beside_nothing():
    assert beside(bars(Q.RESPONSES, ignore=4, earlier=bars(Q.RESPONSES, ignore=9, span=BEFORE))) == ""


def test_the_number_named_first_is_said_of_the_earlier_time_too():
    before = bars(Q.RESPONSES, ignore=8, address=7, span=BEFORE)
    now = bars(Q.RESPONSES, ignore=12, address=8, aside=3, earlier=before)
    assert beside(now) == "Earlier (4 July to 31 December 2025): 8 of 15. The numbers do not show a difference."


@pytest.mark.parametrize(
    ("now", "before", "verdict"),
    [((60, 0), (1, 59), "Now it is more often."), ((31, 29), (60, 0), "Now it is less often.")],
)
def test_a_difference_is_named_where_the_counts_carry_it(now, before, verdict):
    earlier = bars(Q.PURPOSE, yes=before[0], no=before[1], span=BEFORE)
    assert beside(bars(Q.PURPOSE, yes=now[0], no=now[1], earlier=earlier)).endswith(verdict)


def test_a_difference_of_few_moments_is_not_named():
    earlier = bars(Q.PURPOSE, yes=0, no=5, span=BEFORE)
    assert beside(bars(Q.PURPOSE, yes=60, earlier=earlier)).endswith("0 of 5. That is too little to compare.")


@pytest.mark.parametrize("question", [one for one in Question if one not in {Q.YEAR, Q.ANSWERS}])
def test_an_earlier_time_with_too_few_is_not_compared(question):
    make = TOO_FEW[question]
    now = make(question.fewest)
    before = make(question.fewest - 1)
    assert beside(replace(now, earlier=before)).endswith("there is too little to compare.")


BESIDE = {
    "an evening": (
        week({(6, 20): 12}, earlier=week({(0, 20): 3, (1, 8): 7}, span=BEFORE)),
        "3 of 10. Now it is more often.",
    ),
    "a day, where no part of the day stands out": (
        week({(2, hour): 2 for hour in range(24)}, earlier=week({(2, 20): 9}, span=BEFORE)),
        "9 of 9. The numbers do not show a difference.",
    ),
    "a kind that was not there": (
        rows(Q.KINDS, 9, good={}, other={"insult": 9}, earlier=rows(Q.KINDS, 9, good={}, other={"threat": 9})),
        "0 of 9. Now it is more often.",
    ),
    "a tie": (
        rows(Q.PLACES, 8, all={"a": 4, "b": 4}, earlier=rows(Q.PLACES, 7, all={"a": 7})),
        "7 moments.",
    ),
    "what came most of four, which chance may do": (
        bars(Q.RESPONSES, ignore=11, address=6, report=3, earlier=bars(Q.RESPONSES, ignore=2, address=10, support=6)),
        "2 of 18. The numbers do not show a difference.",
    ),
    "what helped": (
        split(Q.OUTCOMES, address=(4, 4, 0, 0), earlier=split(Q.OUTCOMES, address=(5, 5, 0, 0))),
        "5 of 10. The numbers do not show a difference.",
    ),
    "what was not done then": (
        split(Q.OUTCOMES, address=(4, 4, 0, 0), earlier=split(Q.OUTCOMES, ignore=(5, 5, 0, 0))),
        "there is too little to compare.",
    ),
    "plans": (
        split(Q.PLANS, p=(4, 4, 0, 0), earlier=split(Q.PLANS, q=(2, 5, 1, 0))),
        "2 of 8. The numbers do not show a difference.",
    ),
    "texts": (
        rows(
            Q.POSTS,
            8,
            aside=8,
            pad={"pad.changed": 8},
            totals={"pad": 8},
            earlier=rows(Q.POSTS, 9, aside=9, pad={"pad.left": 9}, totals={"pad": 9}),
        ),
        "0 of 9. Now it is more often.",
    ),
    "posts in moments, where there were only texts": (
        rows(
            Q.POSTS,
            8,
            moments={"a": 8},
            totals={"moments": 8},
            earlier=rows(Q.POSTS, 9, aside=9, pad={"pad.left": 9}, moments={}, totals={"pad": 9, "moments": 0}),
        ),
        "there is too little to compare.",
    ),
    "texts, of which there were too few": (
        rows(
            Q.POSTS,
            8,
            aside=8,
            pad={"pad.changed": 8},
            totals={"pad": 8},
            earlier=rows(Q.POSTS, 9, aside=4, pad={"pad.left": 4}, moments={"a": 5}, totals={"pad": 4, "moments": 5}),
        ),
        "there is too little to compare.",
    ),
    "texts and moments that are no one number": (
        rows(
            Q.POSTS,
            8,
            aside=4,
            pad={"pad.left": 4},
            moments={"a": 4},
            totals={"pad": 4, "moments": 4},
            earlier=rows(Q.POSTS, 5, aside=4, pad={"pad.left": 4}, moments={"a": 1}, totals={"pad": 4, "moments": 1}),
        ),
        "): 4 texts on the draft pad · 1 moment.",
    ),
    "what helped, of too few": (
        split(Q.OUTCOMES, address=(4, 4, 0, 0), earlier=split(Q.OUTCOMES, address=(2, 2, 0, 0), ignore=(4, 1, 0, 0))),
        "there is too little to compare.",
    ),
    "good": (
        bars(Q.GOOD, n=40, aside=12, good=12, earlier=bars(Q.GOOD, n=30, aside=8, good=8)),
        "8 of 30. The numbers do not show a difference.",
    ),
    "nothing good": (
        bars(Q.GOOD, n=40, earlier=bars(Q.GOOD, n=30, aside=8, good=8)),
        "8 of 30. Now it is less often.",
    ),
    "a feeling not noted often enough then": (
        pairs(Q.FEELINGS, 8, ("angry", 3.0, 1.0, 8), earlier=pairs(Q.FEELINGS, 8, ("sad", 3.0, 1.0, 8))),
        "there is too little to compare.",
    ),
    "no feeling named": (pairs(Q.FEELINGS, 8, earlier=pairs(Q.FEELINGS, 8, ("sad", 3.0, 1.0, 8))), ""),
    "three feelings as often": (
        pairs(
            Q.FEELINGS,
            8,
            *((id, 3.0, 1.0, 8) for id in ("angry", "sad", "calm")),
            earlier=pairs(Q.FEELINGS, 8, ("sad", 3.0, 1.0, 8)),
        ),
        "",
    ),
    "a feeling": (
        pairs(Q.FEELINGS, 8, ("angry", 3.0, 1.0, 8), earlier=pairs(Q.FEELINGS, 9, ("angry", 2.5, 1.0, 9))),
        "usually ‘Angry’ was 2.5 before and 1 after (9 times).",
    ),
    "answers": (pairs(Q.ANSWERS, 2, ("d/1", 1.0, 3.0, 2), earlier=pairs(Q.ANSWERS, 2)), ""),
}


@pytest.mark.parametrize(("one", "end"), BESIDE.values(), ids=BESIDE)
def test_each_card_is_laid_beside_its_earlier_self(one, end):
    words = beside(one)
    assert words.endswith(end)
    assert words.startswith("Earlier (") is bool(end)


def test_days_are_laid_beside_those_of_other_years_only():
    now = {OCTOBER: 9}
    before = {date(2025, 5, 1): 1, date(2025, 5, 2): 4}
    assert beside(days(now, earlier=days(before, range(2025, 2026)))) == "Earlier (2025), days you wrote about: 2."
    assert beside(days(now, earlier=days(now))) == ""
    few = {date(2025, 5, 1): 1, date(2025, 5, 2): 3}
    assert beside(days(now, earlier=days(few, range(2025, 2026)))) == "Earlier (2025) there is too little to compare."


# What stands around an answer.


BASES = {
    "moments": (bars(Q.RESPONSES, ignore=40), "40 moments · 1 January to 30 June 2026"),
    "one moment": (bars(Q.GOOD, n=1), "1 moment · 1 January to 30 June 2026"),
    "thousands": (bars(Q.GOOD, n=3000), "3,000 moments · 1 January to 30 June 2026"),
    "without a time": (week({(0, 0): 34}, unsaid=6), "6 more without an exact time"),
    "one year": (days({OCTOBER: 9}), "9 moments · 2026"),
    "years": (days({OCTOBER: 9}, range(2024, 2027)), "9 moments · 2024 to 2026"),
    "one text": (rows(Q.POSTS, 1, aside=1, pad={"pad.left": 1}), "1 text on the draft pad · 1 January to 30 June 2026"),
    "texts and moments": (
        rows(Q.POSTS, 9, aside=7, unsaid=3, pad={"pad.left": 7}, moments={"a": 2}),
        "7 texts on the draft pad · 2 moments · 1 January to 30 June 2026 · 3 more without a post of your own",
    ),
    "one talk": (pairs(Q.ANSWERS, 1), "1 talk · 1 January to 30 June 2026"),
    "talks": (
        pairs(Q.ANSWERS, 3, aside=1),
        "3 talks · 1 January to 30 June 2026 · questions without a scale, not in it: 1",
    ),
}


@pytest.mark.parametrize(("one", "words"), BASES.values(), ids=BASES)
def test_it_is_said_what_an_answer_rests_on(one, words):
    assert sentences.basis(one, ENGLISH).endswith(words)


@pytest.mark.parametrize("question", [one for one in Question if one not in {Q.YEAR, Q.GOOD, Q.ANSWERS}])
def test_what_says_nothing_about_a_question_is_counted(question):
    shape = TOO_FEW[question](question.fewest).shape
    assert " · 1 more without " in sentences.basis(card(question, 5, shape, unsaid=1), ENGLISH)
    assert " more " not in sentences.basis(card(question, 5, shape), ENGLISH)


@pytest.mark.parametrize("question", Question)
def test_where_two_things_stand_together_it_is_said_that_this_is_no_cause(question):
    needs = question in {Q.OUTCOMES, Q.FEELINGS, Q.PLANS}
    assert ("cause" in sentences.caution(question)) is needs
