from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.content.sample import read_sample, sample
from samensociaal_desktop.domain.encounters import (
    Again,
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)
from samensociaal_desktop.domain.habits import Direction
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import ENOUGH_TO_SPLIT
from samensociaal_desktop.errors import ContentError

TODAY = date(2026, 4, 16)

FULL = """\
[[moment]]
days_ago = 12
time = "21:30"
precision = "moment"
line.nl = "Een klasgenoot werd uitgelachen."
line.en = "A classmate was laughed at."
note.nl = "Ik stuurde een bericht."
note.en = "I sent a message."
kinds = ["kind.T1"]
responses = [{ response = "support", options = ["resp.S1"] }, { response = "ignore" }]
on_purpose = "yes"
role = "role.witness"
who = "who.school"
place = "place.group"
platform = "klassenapp"
reach = "reach.dozens"
weight = 3
feelings_before = { "feeling.angry" = 3 }
feelings_after = { "feeling.calm" = 2, "feeling.proud" = 1 }
held_back = ["held.how"]
help = ["resp.H1"]
own_post = ["resp.Z1"]
outcome = "helped"
again = "yes"
lesson.nl = "Apart helpt."
lesson.en = "In private works."
"""
SHORT = """\
[[moment]]
days_ago = 30
line.nl = "Een buurvrouw gaf goede raad."
line.en = "A neighbour gave good advice."
responses = [{ response = "support" }]
"""


def read(tmp_path: Path, text: str, language: Language = Language.NL) -> tuple[tuple[Encounter, ...], list[str]]:
    path = tmp_path / "sample.toml"
    path.write_text(text, encoding="utf-8")
    faults = Faults("sample.toml")
    whole = read_sample(path, faults, language, TODAY, open_library().lists)
    return whole.encounters, [str(fault) for fault in faults.found]


def test_a_moment_is_told_from_today_backwards_in_one_language(tmp_path: Path) -> None:
    (moment,), faults = read(tmp_path, FULL, Language.EN)
    assert faults == []
    assert moment == Encounter(
        id="sample-001",
        happened_at=datetime(2026, 4, 4, 21, 30),
        noted_at=datetime(2026, 4, 4, 21, 50, tzinfo=UTC),
        precision=Precision.MOMENT,
        line="A classmate was laughed at.",
        note="I sent a message.",
        kinds=("kind.T1",),
        responses=(Chosen(Response.SUPPORT, ("resp.S1",)), Chosen(Response.IGNORE)),
        on_purpose=OnPurpose.YES,
        role="role.witness",
        who="who.school",
        place="place.group",
        platform="klassenapp",
        reach="reach.dozens",
        weight=3,
        feelings_before=(Feeling("feeling.angry", 3),),
        feelings_after=(Feeling("feeling.calm", 2), Feeling("feeling.proud", 1)),
        held_back=("held.how",),
        help=("resp.H1",),
        own_post=("resp.Z1",),
        outcome=Outcome.HELPED,
        again=Again.YES,
        lesson="In private works.",
    )


def test_moments_come_oldest_first_and_a_short_one_is_enough(tmp_path: Path) -> None:
    (older, newer), faults = read(tmp_path, FULL + SHORT)
    assert faults == []
    assert (older.id, newer.id) == ("sample-002", "sample-001")
    assert older.happened_at == datetime(2026, 3, 17, 12, 0)
    assert older.line == "Een buurvrouw gaf goede raad."
    assert (older.note, older.weight, older.role, older.platform) == ("", None, None, "")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("days_ago = 12", "days_ago = 0", "moment number 1: days_ago is not a number from 1 to 400"),
        ('time = "21:30"', 'time = "24:00"', "moment number 1: time = '24:00' is not allowed"),
        ('"support"', '"help"', "moment number 1, responses number 1: response = 'help' is not one of"),
        ('outcome = "helped"', 'outcome = "won"', "moment number 1: outcome = 'won' is not one of"),
        ('line.en = "A classmate was laughed at."\n', "", "moment number 1: line: no text in en"),
        ("weight = 3", "weight = 5", "moment number 1: weight is not a number from 1 to 4"),
        ("weight = 3", "wieght = 3", "moment number 1: 'wieght' is not known here"),
        ('"feeling.angry" = 3', '"feeling.angry" = 5', "feelings_before.feeling.angry is not a number from 0 to 4"),
        ('"feeling.angry" = 3', '"feeling.cross" = 3', "moment number 1: 'feeling.cross' is not in the list feelings"),
        ('role = "role.witness"', 'role = "role.hero"', "moment number 1: 'role.hero' is not in the list roles"),
        ('["resp.S1"]', '["resp.N1"]', "moment number 1: 'resp.N1' is not a way to support"),
        ('{ response = "ignore" }', '{ option = "a" }', "responses number 2: 'option' is not known here"),
    ],
)
def test_a_slip_is_named_with_its_place(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in FULL
    _, told = read(tmp_path, FULL.replace(old, new, 1))
    assert any(fault in line for line in told), told


def test_a_moment_without_a_response_is_not_enough(tmp_path: Path) -> None:
    _, told = read(tmp_path, SHORT.replace('responses = [{ response = "support" }]\n', ""))
    assert told == ["sample.toml: moment number 1: needs a line or a kind, and a response"]


def test_an_empty_sample_and_one_that_cannot_be_read_are_faults(tmp_path: Path) -> None:
    assert read(tmp_path, "") == ((), ["sample.toml: file: no moment"])
    assert read(tmp_path, "=")[0] == ()


def test_the_sample_comes_from_the_bundled_pack(resources: Path) -> None:
    folder = resources / "packs" / "basis"
    folder.mkdir()
    (folder / "sample.toml").write_text(FULL, encoding="utf-8")
    (moment,) = sample(Language.NL, TODAY).encounters
    assert moment.line == "Een klasgenoot werd uitgelachen."
    (folder / "sample.toml").write_text(FULL.replace("12", "0", 1), encoding="utf-8")
    with pytest.raises(ContentError, match="moment number 1: days_ago"):
        sample(Language.NL, TODAY)


BESIDE = """
[[plan]]
days_ago = 3
trigger.nl = "ik boos word"
trigger.en = "I get angry"
action.nl = "wacht ik"
action.en = "I wait"

[[talk]]
dialogue = "vragen-om-over-na-te-denken"
days_ago = 2
scales = { d1 = 2, d2 = 5 }

[[habit]]
name.nl = "Eerst wachten"
name.en = "Wait first"
direction = "more"
goal = 2
days_ago = 9
counts = { 1 = 3, 4 = 0 }
skipped = ["2"]
"""


def test_a_plan_talks_and_habits_go_with_the_moments(tmp_path: Path) -> None:
    path = tmp_path / "sample.toml"
    path.write_text(SHORT + 'plan = "worked"\n' + BESIDE, encoding="utf-8")
    faults = Faults("sample.toml")
    whole = read_sample(path, faults, Language.EN, TODAY)
    assert not faults.found
    (moment,), (plan,), (talk,), (habit,), (days,) = (
        whole.encounters, whole.plans, whole.talks, whole.habits, whole.habit_days,
    )  # fmt: skip
    assert (moment.plan_id, moment.plan_result) == (plan.id, PlanResult.WORKED)
    assert (plan.trigger, plan.action) == ("I get angry", "I wait")
    assert {name: answer.number for name, answer in talk.answers.items() if answer} == {"d1": 2, "d2": 5}
    assert (habit.name, habit.direction, habit.goal) == ("Wait first", Direction.MORE, 2)
    assert days.counts == {
        TODAY - timedelta(days=1): 3, TODAY - timedelta(days=4): 0, TODAY - timedelta(days=2): None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("d2 = 5", "d2 = 6", "talk number 1: scales.d2"),
        ('"more"', '"better"', "habit number 1: direction"),
        ("goal = 2", "goal = 0", "habit number 1: goal"),
        ("action.en", "akction.en", "plan number 1"),
    ],
)
def test_a_slip_beside_the_moments_is_named_too(tmp_path: Path, old: str, new: str, fault: str) -> None:
    _, told = read(tmp_path, SHORT + BESIDE.replace(old, new))
    assert any(fault in one for one in told)


def test_the_bundled_sample_has_something_for_every_card() -> None:
    whole = sample(Language.NL, TODAY)
    assert len(whole.talks) == len(whole.habits) == 2
    assert sum(moment.plan_result is not None for moment in whole.encounters) >= ENOUGH_TO_SPLIT
