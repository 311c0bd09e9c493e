"""A journal as somebody may have kept it: moments, with weeks in which nothing was noted, plans, texts and talks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, Final

from samensociaal_desktop.content.library import Library
from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.dialogues import Answer, QuestionKind
from samensociaal_desktop.domain.encounters import (
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)
from samensociaal_desktop.domain.pad import Decision, PadText, Posted
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui.vocabulary import Vocabulary

NOW: Final = datetime(2026, 11, 22, 14, 5)
YEARS: Final = ((30, 2), (3_000, 5), (100_000, 10))
"""Up to so many moments lie within so many years."""

LINES: Final = (
    "Een collega werd uitgelachen in de teamchat",
    "Onder een nieuwsbericht liep het uit de hand",
    "Een buurvrouw kreeg een compliment",
    "Iemand stuurde een verhaal door dat niet klopt",
)
OWN_KINDS: Final = (
    ("kind.T", "Gedoe in de groepsapp van het elftal"),
    ("kind.P", "Samen gelachen"),
)
PLANS: Final = (
    ("iemand in de buurtapp begint over parkeren op de stoep", "leg ik de telefoon tien minuten weg"),
    ("ik boos word", "schrijf ik het eerst op het kladblok"),
    ("een bericht raar klinkt", "zoek ik de bron"),
)
HOURS: Final = (1, 0, 0, 0, 0, 0, 1, 5, 7, 3, 3, 3, 6, 4, 3, 3, 5, 6, 5, 9, 14, 16, 11, 4)
"""How often somebody is online at each hour."""


def fill(vault: OpenVault, library: Library, vocabulary: Vocabulary, count: int) -> None:
    """Write so many moments, and what comes with them."""
    own = tuple(vocabulary.add("kinds", within, label) for within, label in OWN_KINDS) if count else ()
    plans = _plans(count)
    for plan in plans:
        vault.agreements.keep_plan(plan)
    vault.journal.add_all(_Writer(Random(count), vocabulary, own, plans).moments(count))
    _write_texts(vault, Random(count), min(count // 3, 400))
    if count >= YEARS[0][0]:
        _talk(vault, library)


def years_of(count: int) -> int:
    """Return over how many years so many moments are spread."""
    return next(years for most, years in YEARS if count <= most)


def _plans(count: int) -> tuple[Plan, ...]:
    made = datetime.combine(NOW.date(), time(9), UTC) - timedelta(days=700)
    wanted = PLANS if count > YEARS[0][0] else PLANS[1:2] if count else ()
    return tuple(Plan(id=f"plan{n}", trigger=one, action=then, made_at=made) for n, (one, then) in enumerate(wanted))


class _Writer:
    """Makes moments: what fits together stands together, and not everything is filled in."""

    def __init__(self, random: Random, vocabulary: Vocabulary, own: tuple[str, ...], plans: tuple[Plan, ...]) -> None:
        self._random, self._lists, self._plans = random, vocabulary.lists, plans
        ids = {name: [one.id for one in self._lists.items(name)] for name in ("kinds", "places", "held_back")}
        self._places, self._held = ids["places"], ids["held_back"]
        self._roles = [one.id for one in self._lists.items("roles")]
        self._posts = [one.id for one in self._lists.items("own_post")]
        self._good = [one for one in (*ids["kinds"], *own) if one in self._lists.good]
        self._other = [one for one in (*own, *ids["kinds"]) if one not in self._lists.good]

    def moments(self, count: int) -> Iterator[Encounter]:
        """Give so many moments of the years before now, with gaps of weeks."""
        days = _days(self._random, years_of(count))
        chosen = sorted(self._random.choices(days, weights=[_weight(day) for day in days], k=count))
        for day in chosen:
            yield self._moment(datetime.combine(day, time(self._hour(), self._random.randrange(60))))

    def _hour(self) -> int:
        return self._random.choices(range(24), weights=HOURS)[0]

    def _moment(self, at: datetime) -> Encounter:
        random = self._random
        is_good = random.random() < 0.25
        response = self._response(is_good)
        precision = random.choices(tuple(Precision), weights=(8, 1, 1))[0]
        more = self._more(response) if response is not None else {}
        kinds = self._some(self._good if is_good else self._other[:16], (1, 6, 2))
        return Encounter(
            happened_at=min(at, NOW),
            precision=precision,
            noted_at=min(at, NOW).replace(tzinfo=UTC),
            line=random.choice(LINES),
            kinds=kinds,
            place=self._often(self._places) if random.random() < 0.8 else None,
            role=self._often(self._roles) if random.random() < 0.7 else None,
            weight=random.choice((None, 1, 2, 2, 3, 4)),
            **more,
            **self._felt(is_good),
            **self._planned(),
        )

    def _response(self, is_good: bool) -> Response | None:
        if self._random.random() < 0.06:
            return None
        return self._random.choices(tuple(Response), weights=(2, 2, 0, 6) if is_good else (12, 5, 3, 3))[0]

    def _more(self, response: Response) -> dict[str, Any]:
        random = self._random
        options = {"ignore": "N", "address": "A", "report": "M", "support": "S"}[response]
        fitting = [one.id for one in self._lists.items("responses") if one.id.startswith(f"resp.{options}")]
        is_ignored = response is Response.IGNORE
        purposes = (3, 3, 4) if is_ignored else (7, 2, 1)
        outcomes = (3, 5, 1, 3) if is_ignored else (6, 3, 2, 2)
        return {
            "responses": (Chosen(response, (self._often(fitting),)),),
            "on_purpose": random.choices((*OnPurpose, None), weights=(*purposes, 3))[0],
            "held_back": self._some(self._held, (2, 5, 2)) if is_ignored else (),
            "own_post": (self._often(self._posts),) if random.random() < 0.15 else (),
            "outcome": random.choices(tuple(Outcome), weights=outcomes)[0] if random.random() < 0.6 else None,
        }

    def _felt(self, is_good: bool) -> dict[str, Any]:
        random = self._random
        if random.random() < 0.35:
            return {}
        before = random.choice((1, 2, 3)) if is_good else random.choice((2, 3, 3, 4))
        feeling = self._often(["feeling.glad", "feeling.proud", "feeling.calm"] if is_good else _HEAVY)
        after = min(4, max(0, before + random.choice((0, 1) if is_good else (-2, -1, -1, 0))))
        said = {"feelings_before": (Feeling(feeling, before),)}
        return {**said, "feelings_after": (Feeling(feeling, after),)} if random.random() < 0.8 else said

    def _planned(self) -> dict[str, Any]:
        random = self._random
        if not self._plans or random.random() < 0.6:
            return {}
        result = random.choices((*PlanResult, None), weights=(5, 3, 2, 1, 2))[0]
        return {"plan_id": self._often([one.id for one in self._plans]), "plan_result": result}

    def _often(self, ids: list[str]) -> str:
        """Choose one; the first ones more often."""
        return self._random.choices(ids, weights=range(2 * len(ids), len(ids), -1))[0]

    def _some(self, ids: list[str], weights: tuple[int, ...]) -> tuple[str, ...]:
        """Choose none, one or more, as often as the weights say."""
        number = self._random.choices(range(len(weights)), weights=weights)[0]
        return tuple(dict.fromkeys(self._often(ids) for _ in range(number)))


_HEAVY: Final = ["feeling.angry", "feeling.powerless", "feeling.sad", "feeling.afraid", "feeling.shame"]


def _days(random: Random, years: int) -> list[date]:
    """Return the days on which somebody may write: some weeks, now and then, they do not."""
    today = NOW.date()
    gone = {week for week in range(years * 53) if random.random() < 0.08}
    gone |= {week + 1 for week in gone if random.random() < 0.5}
    return [today - timedelta(days=n) for n in range(years * 365) if n // 7 not in gone]


def _weight(day: date) -> float:
    """Return how much a day is written on: more in some months, and very much on one day."""
    if (day.month, day.day) == (11, 5) and day.year == NOW.year:
        return 12
    return 1 + 0.6 * (day.month in (1, 2, 11)) + 0.8 * (day.weekday() >= 5)


def _write_texts(vault: OpenVault, random: Random, count: int) -> None:
    for number in range(count):
        at = NOW - timedelta(days=random.randrange(700), hours=number % 12)
        decision = random.choice((Decision.LEFT, Decision.COPIED))
        posted = random.choice((*Posted, None)) if decision is Decision.COPIED else None
        text = PadText(
            text="Dit slaat nergens op.", begun_at=at, decision=decision, decided_at=at, posted=posted, thought=()
        )
        vault.pad.keep(text)


def _talk(vault: OpenVault, library: Library) -> None:
    """Answer the questions to come back to twice, with months between."""
    check = library.checks[0]
    for turn, days in enumerate((300, 20)):
        at = NOW - timedelta(days=days)
        talk = vault.talks.begin(check.id, at)
        for number, question in enumerate(check.main):
            if question.kind is QuestionKind.SCALE:
                vault.talks.answer(talk, question.id, Answer(number=(number * 2 + turn * (number % 3)) % 5 + 1))
        vault.talks.finish(talk, at)
