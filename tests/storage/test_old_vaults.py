"""One small journal of every schema there ever was, opened for ever.

Run as a program, this file makes the one of the present schema, if it is not there yet.
"""

import shutil
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Answer, Length, Part
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
from samensociaal_desktop.domain.evidence import Evidence, Report, attached
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.habits import Direction, Habit, HabitDays
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.domain.pad import Decision, PadQuestion, PadText
from samensociaal_desktop.domain.patterns.cards import View
from samensociaal_desktop.domain.patterns.spans import Period
from samensociaal_desktop.domain.sealed_notes import SealedNote
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.services.evidence import check
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.pattern_preferences import keep_view, view
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.costs import Cost
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY
from samensociaal_desktop.storage.migrations import MIGRATIONS
from samensociaal_desktop.storage.openings import OpeningKind

VAULTS = Path(__file__).parent.parent / "vaults"
PASSPHRASE = "zes rustige woorden voor een oefening"
CODES = {
    "v1": "8CBH-0KKE-A4KM-J9XG-0BJJ-HNG0-8E6W-0W9W-A09D",
    "v2": "QV5G-KSV2-WMWP-2D0P-6V6V-Z5R7-DYMH-P7MY-AY2X",
    "v3": "1EER-CF16-AG4H-NMME-NVJ4-DSJ5-DFBM-RT1J-XFRR",
    "v4": "6XTP-CXP6-K1XJ-8GYR-H9MX-DBNH-J7TH-8T5X-C4ZZ",
    "v5": "9KMG-KPRG-SXTK-32EY-V9EP-9BQ3-TV7H-VY8C-Z709",
}

NOW = datetime(2026, 11, 22, 20)
TALK = StoredTalk(
    "t1",
    "wat-doen-we-zelf",
    NOW,
    None,
    {"1.1": Answer(("a",), text="eigen woorden"), "1.2": None, "1.3": Answer(number=4)},
)
SHORT_TALK = StoredTalk(
    "t2",
    "omgaan-met-anderen",
    NOW,
    NOW,
    {"2.1": Answer(("b",)), "2.4": None},
    Length.SHORT,
    ("2.1", "2.4"),
)
"""Since schema 2."""

OWN_ITEMS = (
    OwnItem(id="own.1f", list="kinds", within="kind.T", label="Gedoe in de voetbalapp"),
    OwnItem(id="own.2e", list="responses", within="support", label="Een kaart gestuurd"),
    OwnItem(id="own.3d", list="roles", label="Trainer"),
)
"""Since schema 2, as what is hidden."""

HIDDEN = frozenset({"kind.T2", "own.3d"})
AGREEMENT = Agreement(id="a1", text="Ik wacht een minuut", part=Part.SELF, made_at=NOW)
PLAN = Plan(id="p1", trigger="ik boos word", action="leg ik mijn telefoon weg", made_at=NOW)
DRAFT = {"line": "half een z", "kinds": ["kind.T1"], "weight": 2}
MOMENTS = (
    Encounter(
        id="1",
        happened_at=datetime(2026, 11, 1, 21, 30),
        precision=Precision.PART_OF_DAY,
        noted_at=datetime(2026, 11, 2, 8, tzinfo=UTC),
        line="Een klasgenoot werd uitgelachen",
        note="Ik was geïrriteerd.\nIemand plaatste een foto.",
        kinds=("kind.T1", "kind.T2"),
        responses=(Chosen(Response.SUPPORT, ("resp.S1",)), Chosen(Response.REPORT)),
        on_purpose=OnPurpose.HALF,
        role="role.witness",
        who="relation.classmate",
        place="place.chat",
        platform="een app",
        reach="reach.group",
        weight=3,
        feelings_before=(Feeling("feeling.angry", 4),),
        feelings_after=(Feeling("feeling.calm", 2), Feeling("feeling.sad", 0)),
        held_back=("held.fear",),
        help=("resp.H1",),
        own_post=("resp.Z2",),
        outcome=Outcome.HELPED,
        again=Again.YES,
        lesson="Eerst ademen",
        plan_id="p1",
        plan_result=PlanResult.WORKED,
    ),
    *(
        Encounter(
            id=str(n),
            happened_at=datetime(2026, 11, n, 12),
            noted_at=datetime(2026, 11, n, 13, tzinfo=UTC),
            line=f"Moment {n}",
            responses=(Chosen(response),),
        )
        for n, response in enumerate(Response, start=2)
    ),
)

COVERED = Encounter(
    id="covered",
    happened_at=datetime(2026, 11, 20, 12),
    noted_at=datetime(2026, 11, 20, 13, tzinfo=UTC),
    line="Woorden die pijn doen",
    place="place.chat",
    weight=4,
    responses=(Chosen(Response.IGNORE),),
    is_covered=True,
)
"""Since schema 3, as all that follows."""

REMOVED = replace(COVERED, id="removed", line="Weg ermee", is_covered=False)
RESTING = replace(PLAN, id="p2", active=False, kinds=("kind.T",), places=("place.chat",), roles=("role.witness",))
EVIDENCE = Evidence(moment="1", literal="Wat een foto", reports=(Report(id="r1", to="De app", on=NOW.date()),))
PICTURE = b"\x89PNG\r\n\x1a\n en wat er verder in een bestand staat"
LEFT = PadText(id="pad1", text="Een boze reactie", begun_at=NOW, decision=Decision.LEFT, decided_at=NOW)
QUESTION = PadQuestion("q1", "Helpt dit iemand?")
SEARCH = SavedSearch(id="s1", name="Steun", filter=EncounterFilter(words="foto", weights=frozenset({3, 4})))

PART = SavedSearch(id="s2", name="Thuis", filter=EncounterFilter(hours=frozenset({21}), outcomes=frozenset(Outcome)))
"""Since schema 4, as all that follows."""

HABIT = Habit(id="h1", name="Eerst wachten", direction=Direction.MORE, goal=3, made_at=NOW)
HABIT_DAYS = HabitDays(habit="h1", counts={date(2026, 11, 20): 2, date(2026, 11, 21): None, date(2026, 11, 22): 0})
SEALED = SealedNote("0f", datetime(2026, 11, 22, 18, tzinfo=UTC), "Iemand riep iets in de gang")
"""Since schema 5."""

VIEW = View(period=Period.ALL, kinds=frozenset({"kind.T"}))


@pytest.mark.parametrize("name", sorted(path.name for path in VAULTS.iterdir()))
@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_a_journal_of_every_schema_opens_for_ever(name: str, way: str, tmp_path: Path) -> None:
    for each in (FILE, KEY_FILE, KEY_FILE_COPY):
        shutil.copyfile(VAULTS / name / each, tmp_path / each)
    session = Session(tmp_path, lambda: NOW)
    if way == "passphrase":
        session.unlock(PASSPHRASE)
    else:
        session.unlock_with_code(CODES[name], "een nieuwe wachtzin")
    vault = session.vault
    vault.journal.check()
    is_third = name not in ("v1", "v2")
    assert tuple(vault.journal.all()) == (*MOMENTS, *((COVERED,) if is_third else ()))
    assert [found.encounter.id for found in vault.journal.page(EncounterFilter(words="geirr"))] == ["1"]
    is_first = name == "v1"
    assert vault.talks.all() == ((TALK,) if is_first else (TALK, SHORT_TALK))
    assert vault.own_lists.all() == (() if is_first else OWN_ITEMS)
    assert vault.own_lists.hidden() == (frozenset() if is_first else HIDDEN)
    assert vault.agreements.all() == (AGREEMENT,)
    assert vault.agreements.active_plan() == PLAN
    draft = vault.drafts.get("encounter:new")
    assert draft is not None
    assert draft.form == DRAFT
    holds_what_came_with_the_third_schema(vault, is_third=is_third)
    holds_what_came_with_the_fourth_schema(vault, is_fourth=is_third and name != "v3")
    holds_what_came_with_the_fifth_schema(vault, is_fifth=name not in ("v1", "v2", "v3", "v4"))
    session.lock()
    assert (tmp_path / f"{FILE}.before-v{len(MIGRATIONS)}").exists() == (name != f"v{len(MIGRATIONS)}")


def holds_what_came_with_the_third_schema(vault: OpenVault, *, is_third: bool) -> None:
    assert [removed.moment for removed in vault.bin.all()] == ([REMOVED] if is_third else [])
    assert vault.agreements.plans() == ((RESTING, PLAN) if is_third else (PLAN,))
    assert vault.evidence.get("1") == (EVIDENCE if is_third else None)
    assert [vault.evidence.read(file.id) for file in vault.evidence.attachments("1")] == ([PICTURE] if is_third else [])
    assert check(vault).is_whole
    assert vault.pad.all() == ((LEFT,) if is_third else ())
    assert vault.pad.questions() == ((QUESTION,) if is_third else ())
    assert vault.searches.all()[:1] == ((SEARCH,) if is_third else ())
    assert vault.settled.ids(Matter.OUTCOME) == (frozenset({"2"}) if is_third else frozenset())


def holds_what_came_with_the_fourth_schema(vault: OpenVault, *, is_fourth: bool) -> None:
    assert vault.searches.all()[1:] == ((PART,) if is_fourth else ())
    assert vault.habits.all() == ((HABIT,) if is_fourth else ())
    assert vault.habits.days() == ({"h1": HABIT_DAYS} if is_fourth else {})
    assert view(vault) == (VIEW if is_fourth else View())


def holds_what_came_with_the_fifth_schema(vault: OpenVault, *, is_fifth: bool) -> None:
    assert vault.sealed_notes.all() == ((SEALED,) if is_fifth else ())
    earlier = [each.kind for each in vault.openings.latest(9)][1:]  # the latest is that of this test
    assert earlier == ([OpeningKind.WRONG, OpeningKind.OPENED] if is_fifth else [])


def test_there_is_one_for_the_present_schema() -> None:
    assert (VAULTS / f"v{len(MIGRATIONS)}" / FILE).exists()


def make(folder: Path) -> str:
    """Make a journal of the present schema, and return its recovery code."""
    session = Session(folder, lambda: NOW, Cost(19 * 1024, 1, 1))
    code = session.create(PASSPHRASE)
    vault = session.vault
    vault.journal.add_all(MOMENTS)
    vault.talks.put(TALK)
    vault.talks.put(SHORT_TALK)
    for item in OWN_ITEMS:
        vault.own_lists.add(item)
    for item_id in HIDDEN:
        vault.own_lists.hide(item_id)
    vault.agreements.keep(AGREEMENT)
    vault.agreements.keep_plan(PLAN)
    vault.drafts.keep("encounter:new", DRAFT)
    for moment in (COVERED, REMOVED):
        vault.journal.apply(Edit(None, moment))
    vault.journal.apply(Edit(REMOVED, None))
    vault.agreements.keep_plan(RESTING)
    at = datetime(2026, 11, 22, 19, tzinfo=UTC)
    vault.evidence.keep(EVIDENCE, at)
    vault.evidence.add(attached("1", "foto.png", PICTURE, at), PICTURE, at)
    vault.pad.keep(LEFT)
    vault.pad.keep_questions((QUESTION,))
    vault.searches.keep(SEARCH)
    vault.settled.settle("2", Matter.OUTCOME, NOW)
    vault.searches.keep(PART)
    vault.habits.keep(HABIT)
    for day, count in HABIT_DAYS.counts.items():
        vault.habits.set_day(HABIT.id, day, count)
    keep_view(vault, VIEW)
    vault.sealed_notes.take_in((SEALED,))
    vault.openings.add((at,))
    session.lock()
    return code


if __name__ == "__main__":
    sys.stdout.write(make(VAULTS / f"v{len(MIGRATIONS)}") + "\n")
