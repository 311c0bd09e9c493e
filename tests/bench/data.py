"""What is measured on: moments without end that nobody wrote, the same at every run, and the two stores of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Final

import floor

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.dialogues import Answer
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
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.pad import Decision, PadText, Posted
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.journal import Journal

NOW: Final = datetime(2026, 9, 30, 20, 30)
"""The present of every measurement: its year has nine months."""

PASSPHRASE: Final = "zes woorden die niemand ooit koos"
WORDS: Final = 4_000
PLANS: Final = ("plan-a", "plan-b", "plan-c")
_EVERY_WITH_A_PLAN: Final = 20
_EVERY_WITH_EVIDENCE: Final = 250
_FELT: Final = 0.4
_HELD_BACK: Final = 0.3
_POSTED: Final = 0.1
_DAYS: Final = 3_653
_TEXTS: Final = 300
_TALKS: Final = 12
_LINE_SIGNS: Final = 45
_NOTE_SIGNS: Final = 355
_SYLLABLES: Final = (  # noqa: SIM905 - a list would be one to a line
    "aan be ding el en ge gen haar heid ier in jaar ka ker laat le lijk ling maan me mer na nen om on ont op or pen "
    "ra ren rij sa se sen sta ster ta te ten toe ver vol wel wer wij zaam ze zen"
).split()


def clock() -> datetime:
    """Tell the time of every measurement."""
    return NOW


def vocabulary() -> list[str]:
    """Return 4,000 words in the order of how often they come; the first are short, as in any language."""
    random = Random(1)
    words: dict[str, None] = {}
    while len(words) < WORDS:
        most = 1 + min(4, len(words) // 25)
        words["".join(random.choices(_SYLLABLES, k=random.randint(min(2, most), most)))] = None
    return list(words)


def moments(count: int, seed: int = 2) -> Iterator[Encounter]:
    """Give `count` moments of about 400 characters, oldest first, spread over the ten years before `NOW`."""
    random, words = Random(seed), vocabulary()
    often = list(accumulate(1 / (rank + 2) for rank in range(len(words))))  # Zipf: as words come in real texts
    lists = open_library().lists
    more = Random(seed + 100)  # of its own: what was made before stays as it was
    end = NOW.replace(hour=0, minute=0)
    for number in range(count):
        day = end - timedelta(days=_DAYS * (1 - (number + 1) / count))
        at = day.replace(hour=random.randint(7, 19), minute=random.randint(0, 59), second=0, microsecond=0)
        text = " ".join(random.choices(words, cum_weights=often, k=90))
        yield _with_more(more, lists, _moment(random, lists, seed, number, at, text))


def fresh() -> Iterator[Encounter]:
    """Give moments that come after all others, as those do that one notes."""
    for number, moment in enumerate(moments(1_000, seed=3)):
        yield replace(moment, happened_at=NOW + timedelta(minutes=number))


def _moment(random: Random, lists: Lists, seed: int, number: int, at: datetime, text: str) -> Encounter:
    response = random.choices(tuple(Response), (5, 2, 1, 3))[0]
    ways = lists.options(response)
    cut = text.index(" ", _LINE_SIGNS)
    return Encounter(
        id=_id(seed, number),
        happened_at=at,
        noted_at=at.replace(tzinfo=UTC),
        line=text[:cut].capitalize(),
        note=text[cut + 1 : cut + _NOTE_SIGNS],
        kinds=tuple(item.id for item in random.sample(lists.items("kinds"), random.randint(1, 2))),
        responses=(Chosen(response, (random.choice(ways).id,)),),
        on_purpose=random.choice((*OnPurpose, None)),
        role=random.choice(lists.items("roles")).id,
        place=random.choice(lists.items("places")).id,
        weight=random.randint(1, 4),
        outcome=random.choice((*Outcome, None, None)),
        plan_id=PLANS[number % len(PLANS)] if number % _EVERY_WITH_A_PLAN == 0 else None,
    )


def _with_more(random: Random, lists: Lists, moment: Encounter) -> Encounter:
    """Return a moment with what some fill in and most leave out: feelings, what held back, a post of one's own."""
    feelings = [item.id for item in lists.items("feelings")]
    before = random.sample(feelings, random.randint(1, 2)) if random.random() < _FELT else []
    after = [random.choice((one, one, random.choice(feelings))) for one in before[: random.randint(0, 2)]]
    held_back = random.sample(lists.items("held_back"), random.randint(1, 2)) if random.random() < _HELD_BACK else []
    own_post = random.sample(lists.items("own_post"), 1) if random.random() < _POSTED else []
    return replace(
        moment,
        precision=random.choices(tuple(Precision), (15, 4, 1))[0],
        feelings_before=tuple(Feeling(one, random.randint(0, 4)) for one in before),
        feelings_after=tuple(Feeling(one, random.randint(0, 4)) for one in dict.fromkeys(after)),
        held_back=tuple(item.id for item in held_back),
        own_post=tuple(item.id for item in own_post),
        plan_result=random.choice((*PlanResult, None)) if moment.plan_id else None,
    )


def evidence(count: int) -> Iterator[str]:
    """Give the ids of the moments that have evidence: few, as in a journal of somebody who needs it at times."""
    return (_id(2, number) for number in range(0, count, _EVERY_WITH_EVIDENCE))


def _id(seed: int, number: int) -> str:
    return f"{seed:08x}{number:024x}"


def _add_evidence(journal: Journal, count: int) -> None:
    rows = [(moment, "{}") for moment in evidence(count)]
    journal._store.write(lambda connection: connection.exec_driver_sql("INSERT INTO evidence VALUES (?, ?)", rows))


def texts() -> Iterator[PadText]:
    """Give texts of the draft pad that were decided about, spread over the same years."""
    random = Random(4)
    for number in range(_TEXTS):
        at = NOW - timedelta(days=_DAYS * number / _TEXTS)
        posted = random.choice((None, *Posted))
        decision = Decision.COPIED if posted else Decision.LEFT
        yield PadText(id=_id(4, number), begun_at=at, decision=decision, decided_at=at, posted=posted)


def talks() -> Iterator[StoredTalk]:
    """Give talks of the first check, every question of it answered, spread over the same years."""
    random, check = Random(5), open_library().checks[0]
    for number in range(_TALKS):
        at = NOW - timedelta(days=_DAYS * (1 - (number + 1) / _TALKS))
        answers = {question.id: Answer(number=random.randint(1, 5)) for question in check.main}
        yield StoredTalk(_id(5, number), check.id, at, at, answers)


def _add_beside(vault: OpenVault, count: int) -> None:
    _add_evidence(vault.journal, count)
    for text in texts():
        vault.pad.keep(text)
    for talk in talks():
        vault.talks.put(talk)


def make(full: str, empty: str, bare: str, count: int) -> Iterator[float]:
    """Make the stores that a measurement needs; gives the seconds it took."""
    start = perf_counter()
    for folder, number in ((Path(full), count), (Path(empty), 0)):
        session = Session(folder, clock)
        session.create(PASSPHRASE)
        if number:
            session.vault.journal.add_all(moments(number))
            _add_beside(session.vault, number)
        session.lock()
    floor.make(Path(bare), enumerate(moments(count), start=1), texts(), talks())
    yield perf_counter() - start
