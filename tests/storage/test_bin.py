"""The bin on disk: moments as they were, for as long as they are kept."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
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
from samensociaal_desktop.domain.evidence import attached
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.bin import Bin
from samensociaal_desktop.storage.evidence import EvidenceStore
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.rows import packed, unpacked

Moment = Callable[..., Encounter]

NEVER = timedelta(0)
LATER = datetime(2100, 1, 1, tzinfo=UTC)

FULL = Encounter(
    happened_at=datetime(2026, 5, 1, 12, 30, 15),
    precision=Precision.PART_OF_DAY,
    noted_at=datetime(2026, 5, 2, 9, tzinfo=UTC),
    line="één regel",
    note="een hele\nnotitie",
    kinds=("kind.P1", "kind.T1"),
    responses=(Chosen(Response.ADDRESS, ("resp.A1", "resp.A2")), Chosen(Response.SUPPORT)),
    on_purpose=OnPurpose.HALF,
    role="role.witness",
    who="who.class",
    place="place.chat",
    platform="een forum",
    reach="reach.few",
    weight=3,
    feelings_before=(Feeling("feeling.angry", 4),),
    feelings_after=(Feeling("feeling.calm", 0), Feeling("feeling.sad", 1)),
    held_back=("held.1",),
    help=("help.1", "help.2"),
    own_post=("own.1",),
    outcome=Outcome.HELPED,
    again=Again.UNSURE,
    lesson="eerst ademen",
    plan_id="plan",
    plan_result=PlanResult.PARTLY,
    is_covered=True,
)


@pytest.fixture
def bin(memory: vault.Engine) -> Bin:
    return Bin(memory)


def put_in(journal: Journal, *moments: Encounter) -> None:
    for each in moments:
        journal.apply(Edit(None, each))
        journal.apply(Edit(each, None))


def test_what_was_removed_lies_there_as_it_was_the_last_first(bin: Bin, journal: Journal, moment: Moment) -> None:
    put_in(journal, moment(), FULL)
    found = bin.all()
    assert [each.moment for each in found] == [FULL, moment(id=found[1].moment.id)]
    assert all(each.removed_at.tzinfo is UTC for each in found)


def test_what_is_put_back_leaves_the_bin(bin: Bin, journal: Journal) -> None:
    put_in(journal, FULL)
    journal.apply(Edit(None, FULL))
    assert bin.all() == ()
    assert journal.get(FULL.id) == FULL


def test_only_what_lies_there_long_enough_is_erased(bin: Bin, journal: Journal, moment: Moment) -> None:
    put_in(journal, moment(id="1"), moment(id="2"))
    now = bin.all()[0].removed_at
    assert bin.empty(now, timedelta(days=30)) == ()
    assert bin.empty(now + timedelta(days=31), timedelta(days=30)) == ("1", "2")
    assert bin.all() == ()


def test_one_can_be_erased_by_itself(bin: Bin, journal: Journal, moment: Moment) -> None:
    put_in(journal, moment(id="1"), moment(id="2"))
    bin.erase("1")
    bin.erase("?")
    assert [each.moment.id for each in bin.all()] == ["2"]


def test_evidence_is_erased_with_its_moment(bin: Bin, journal: Journal, memory: vault.Engine) -> None:
    evidence = EvidenceStore(memory)
    journal.apply(Edit(None, FULL))
    evidence.add(attached(FULL.id, "beeld.png", b"beeld", LATER), b"beeld", LATER)
    journal.apply(Edit(FULL, None))
    assert evidence.has_any(FULL.id)
    assert bin.empty(LATER, NEVER) == (FULL.id,)
    assert evidence.every_file() == ()


def test_the_bin_goes_by_what_two_days_agree_on(bin: Bin) -> None:
    today = datetime(2026, 5, 1, 12, tzinfo=UTC)
    ahead, back = today + timedelta(days=400), today + timedelta(days=1)
    assert bin.looked(today) == today
    assert bin.looked(today + timedelta(hours=1)) == today
    assert bin.looked(ahead) == today  # a clock that is ahead
    assert bin.looked(back) == back
    assert bin.looked(back + timedelta(days=1)) == back


@pytest.mark.parametrize("field", [field.name for field in fields(Encounter)])
def test_every_field_goes_into_the_bin_and_out_of_it(field: str) -> None:
    plain = Encounter(id="1", happened_at=datetime(2026, 5, 1), noted_at=LATER)
    one = replace(plain, **{field: getattr(FULL, field)})
    assert one != plain
    assert unpacked(packed(one)) == one


def test_what_was_put_in_by_an_earlier_version_has_nothing_in_later_columns() -> None:
    text = packed(FULL).replace('"covered": 1', '"arrival": 3')
    assert unpacked(text) == replace(FULL, is_covered=False)


@given(st.text(), st.text())
def test_any_words_come_out_as_they_went_in(line: str, note: str) -> None:
    one = replace(FULL, line=line, note=note)
    assert unpacked(packed(one)) == one
