"""A journal with something of everything in it, and its file damaged in ways that tests ask for."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Answer
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Feeling, OnPurpose, Response
from samensociaal_desktop.domain.evidence import Evidence, attached
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.habits import Direction, Habit
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.domain.pad import PadQuestion, PadText
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.services.open_vault import OpenVault

NOW: Final = datetime(2026, 11, 1, 12, tzinfo=UTC)
PAGE: Final = 4096


def a_moment(number: int, words: str = "") -> Encounter:
    """Return a moment with lists, feelings and a note of a few hundred signs."""
    chance = random.Random(number)
    return Encounter(
        id=f"{number:032x}",
        happened_at=datetime(2026, 1, 1, 12) + timedelta(hours=7 * number),
        noted_at=NOW + timedelta(minutes=number),
        line=f"moment {number} {words}".strip(),
        note=" ".join(chance.choice(("een", "bericht", "van", "iemand", "uit", "mijn", "klas")) for _ in range(60)),
        kinds=("insult", "rumour")[: 1 + number % 2],
        responses=(Chosen(Response.IGNORE, ("scrolled",)),),
        on_purpose=OnPurpose.YES,
        role="bystander",
        feelings_before=(Feeling("angry", 2), Feeling("sad", 1)),
        feelings_after=(Feeling("calm", 3),),
        help=("friend",),
        weight=1 + number % 4,
    )


def fill(vault: OpenVault, first: int = 0, count: int = 150) -> None:
    """Put moments with these numbers into a journal, and beside them one more of everything else."""
    vault.arrivals.bring_in([a_moment(number) for number in range(first, first + count)], "test", NOW)
    name = f"-{first}"
    vault.talks.put(
        StoredTalk("talk" + name, "start", NOW, None, {"q1": Answer(("a",), None, "lang"), "q2": None}, asks=("q1",))
    )
    vault.agreements.keep(Agreement(id="agreement" + name, text="eerst ademen", part=None, made_at=NOW))
    vault.agreements.keep_plan(Plan(id="plan" + name, trigger="als ik", action="dan", made_at=NOW, kinds=("insult",)))
    vault.own_lists.add(OwnItem(id=f"own.{first}", list="roles", label="eigen"))
    vault.own_lists.hide("hidden" + name)
    for number in range(3):
        of = a_moment(first + number).id
        vault.evidence.keep(Evidence(moment=of, literal="zo stond het er"), NOW)
        content = random.Random(first + number).randbytes(9_000 + 500 * number)
        vault.evidence.add(attached(of, f"{number}.png", content, NOW), content, NOW)
    vault.pad.keep(PadText(id="pad" + name, text="nog niet sturen", begun_at=NOW))
    vault.pad.keep_questions([PadQuestion("q" + name, "Waarom nu?")])
    vault.searches.keep(SavedSearch(id="search" + name, name="school", filter=EncounterFilter(words="klas")))
    vault.settled.settle(a_moment(first).id, Matter.OUTCOME, NOW)
    vault.habits.keep(
        Habit(id="habit" + name, name="eerst lezen", direction=Direction.MORE, goal=3, made_at=NOW, is_resting=False)
    )
    for day in range(5):
        vault.habits.set_day("habit" + name, date(2026, 10, 1 + day), day)
    vault.drafts.keep("encounter:new" + name, {"line": "nog niet af"})
    vault.preferences.keep("view" + name, {"span": "year"})
    removed = a_moment(first + count - 1)
    vault.journal.apply(Edit(removed, None))


def flip(path: Path, place: int, bit: int = 0) -> None:
    """Change one bit of a file."""
    content = bytearray(path.read_bytes())
    content[place] ^= 1 << bit
    path.write_bytes(content)


def spoil(path: Path, page: int, length: int = 64, mask: int = 0) -> None:
    """Overwrite a piece in the middle of a page (from 1): more than one bit, so that nothing brings it back.

    It becomes zeros, as from a disk that lost it; with a `mask` it becomes something else, and every bit of the page is
    tried before it is given up, which takes a third of a second.
    """
    content = bytearray(path.read_bytes())
    start = (page - 1) * PAGE + 200
    content[start : start + length] = bytes(byte ^ mask if mask else 0 for byte in content[start : start + length])
    path.write_bytes(content)


def scramble(path: Path, page: int) -> None:
    """Overwrite a piece in the middle of a page with what could stand there."""
    spoil(path, page, mask=0xA5)
