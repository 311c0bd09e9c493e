import io
import json
import os
import stat
import subprocess
import sys
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.habits import Direction, Habit, HabitDays
from samensociaal_desktop.domain.lists import Lists, OwnItem, tidy
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import TransferError, VaultIsReadOnly
from samensociaal_desktop.exchange import strict as strict_module
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.own.file import read_own
from samensociaal_desktop.services.exporting import Kind, export
from samensociaal_desktop.services.session import Session

IDS = st.text(min_size=1, max_size=20)
WORDS = st.text(max_size=40)
SOME_IDS = st.lists(IDS, max_size=3).map(tuple)
FEELINGS = st.lists(st.builds(Feeling, IDS, st.integers(0, 4)), max_size=2, unique_by=lambda one: one.id).map(tuple)
NOTHING_OR_ID = st.none() | IDS


def maybe(kind):
    return st.none() | st.sampled_from(kind)


ENCOUNTERS = st.builds(
    Encounter,
    id=IDS,
    happened_at=st.datetimes(),
    precision=st.sampled_from(Precision),
    noted_at=st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)),
    line=WORDS,
    note=WORDS,
    kinds=SOME_IDS,
    responses=st.lists(st.builds(Chosen, st.sampled_from(Response), SOME_IDS), max_size=3).map(tuple),
    on_purpose=maybe(OnPurpose),
    role=NOTHING_OR_ID,
    who=NOTHING_OR_ID,
    place=NOTHING_OR_ID,
    platform=WORDS,
    reach=NOTHING_OR_ID,
    weight=st.none() | st.integers(1, 4),
    feelings_before=FEELINGS,
    feelings_after=FEELINGS,
    held_back=SOME_IDS,
    help=SOME_IDS,
    own_post=SOME_IDS,
    outcome=maybe(Outcome),
    again=maybe(Again),
    lesson=WORDS,
    plan_id=NOTHING_OR_ID,
    plan_result=maybe(PlanResult),
)
ANSWERS = st.none() | st.builds(Answer, SOME_IDS, st.none() | st.integers(-100, 100), WORDS)
TALKS = st.builds(
    StoredTalk,
    id=IDS,
    dialogue=IDS,
    started_at=st.datetimes(),
    finished_at=st.none() | st.datetimes(),
    answers=st.dictionaries(IDS, ANSWERS, max_size=3),
    length=st.sampled_from(Length),
    asks=SOME_IDS,
)
AGREEMENTS = st.builds(Agreement, id=IDS, text=WORDS, part=maybe(Part), made_at=st.datetimes())
OWN_IDS = st.text("0123456789abcdef", min_size=1, max_size=8).map("own.{}".format)
LABELS = st.text(min_size=1, max_size=40).map(tidy).filter(bool)
OWN_ITEMS = st.one_of(
    st.builds(OwnItem, id=OWN_IDS, list=st.sampled_from(["roles", "feelings", "help"]), label=LABELS),
    st.builds(OwnItem, id=OWN_IDS, list=st.just("kinds"), within=st.just("kind.T"), label=LABELS),
    st.builds(OwnItem, id=OWN_IDS, list=st.just("responses"), within=st.sampled_from(Response), label=LABELS),
)
HABITS = st.builds(
    Habit,
    id=IDS,
    name=st.text(min_size=1, max_size=60).map(tidy).filter(bool),
    direction=st.sampled_from(Direction),
    goal=st.none() | st.integers(1, 999),
    made_at=st.datetimes(),
    is_resting=st.booleans(),
)
COUNTS = st.dictionaries(st.dates(), st.none() | st.integers(0, 999), max_size=4)
PLANS = st.builds(Plan, id=IDS, trigger=WORDS, action=WORDS, made_at=st.datetimes(), active=st.booleans())


def by_id(values):
    return st.lists(values, max_size=4, unique_by=lambda value: value.id)


def a_session():
    return Session(Path("nowhere"), lambda: datetime(2026, 4, 16))


def open_guest():
    session = a_session()
    session.open_guest()
    return session


@pytest.fixture
def sessions():
    opened = []

    def another():
        opened.append(open_guest())
        return opened[-1].vault

    yield another
    for session in opened:
        session.lock()


@pytest.fixture
def vault(sessions):
    return sessions()


class Imported(NamedTuple):
    added: int = 0
    known: int = 0
    talks_added: int = 0
    talks_known: int = 0
    agreements_added: int = 0
    agreements_known: int = 0
    plans_added: int = 0
    plans_known: int = 0
    own_items_added: int = 0
    own_items_known: int = 0


def export_file(vault, path):
    return export(vault, Kind.OWN, path, EncounterFilter(), Lists({}), Language.NL)


def import_file(vault, path):
    with opened(path) as file:
        whole = read_own(file)
    _, counts = vault.arrivals.bring_in_whole(whole, "own", datetime.now(UTC))
    return Imported(*(number for count in counts[:5] for number in (count.added, count.known)))


def exported(vault):
    with TemporaryDirectory() as folder:
        path = Path(folder, "dagboek.json")
        export_file(vault, path)
        return path.read_bytes()


def imported(vault, content):
    with TemporaryDirectory() as folder:
        path = Path(folder, "dagboek.json")
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return import_file(vault, path)


def holds(vault):
    return (
        tuple(vault.journal.all()),
        vault.talks.all(),
        vault.agreements.all(),
        vault.agreements.plans(),
        vault.own_lists.all(),
        vault.own_lists.hidden(),
        vault.habits.all(),
        vault.habits.days(),
    )


AN_OWN_ITEM = {"id": "own.1", "list": "roles", "label": "Coach"}


def a_file(**lists):
    return {"format": "samensociaal-journal", "version": 1} | lists


def a_moment(**more):
    return {"id": "a1", "happened_at": "2026-04-16T20:30:00", "noted_at": "2026-04-16T18:31:00+00:00"} | more


def refused(vault, content):
    before = holds(vault)
    with pytest.raises(BadFile) as caught:
        imported(vault, content)
    assert holds(vault) == before
    error = caught.value
    return error.fault, error.place, error.number, error.name


# Out and in again


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    moments=by_id(ENCOUNTERS),
    talks=by_id(TALKS),
    agreements=by_id(AGREEMENTS),
    plans=by_id(PLANS),
    own_items=by_id(OWN_ITEMS),
    hidden=st.sets(IDS, max_size=3),
    habits=st.lists(st.tuples(HABITS, COUNTS), max_size=3, unique_by=lambda pair: pair[0].id),
)
def test_what_goes_out_comes_in_as_the_same_journal(moments, talks, agreements, plans, own_items, hidden, habits):
    first, second = open_guest(), open_guest()
    try:
        first.vault.journal.add_all(moments)
        for talk in talks:
            first.vault.talks.put(talk)
        for agreement in agreements:
            first.vault.agreements.keep(agreement)
        for plan in plans:
            first.vault.agreements.keep_plan(plan)
        for item in own_items:
            first.vault.own_lists.add(item)
        for item_id in hidden:
            first.vault.own_lists.hide(item_id)
        for habit, counts in habits:
            first.vault.habits.put_back(habit, HabitDays(habit=habit.id, counts=counts))
        content = exported(first.vault)
        done = imported(second.vault, content)
        assert (done.added, done.talks_added) == (len(moments), len(talks))
        assert (done.agreements_added, done.plans_added) == (len(agreements), len(plans))
        assert (done.own_items_added, done.own_items_known) == (len(own_items), 0)
        assert holds(second.vault) == holds(first.vault)
        assert exported(second.vault) == content
        again = imported(second.vault, content)
        assert (again.added, again.known, again.talks_known) == (0, len(moments), len(talks))
        assert exported(second.vault) == content
    finally:
        first.lock()
        second.lock()


def test_every_field_of_a_moment_goes_out(vault):
    moment = Encounter(
        id="a1",
        happened_at=datetime(2026, 4, 16, 20, 30),
        precision=Precision.PART_OF_DAY,
        noted_at=datetime(2026, 4, 16, 18, 31, tzinfo=UTC),
        line="Een klasgenoot werd uitgelachen",
        note="in de groepsapp",
        kinds=("kind.P1",),
        responses=(Chosen(Response.SUPPORT, ("resp.S1",)),),
        on_purpose=OnPurpose.YES,
        role="role.witness",
        who="rel.class",
        place="place.chat",
        platform="groepsapp",
        reach="reach.few",
        weight=2,
        feelings_before=(Feeling("feeling.angry", 3),),
        feelings_after=(Feeling("feeling.calm", 1),),
        held_back=("held.time",),
        help=("resp.H1",),
        own_post=("resp.Z1",),
        outcome=Outcome.HELPED,
        again=Again.YES,
        lesson="eerst vragen",
        plan_id="p1",
        plan_result=PlanResult.WORKED,
        is_covered=True,
    )
    vault.journal.add_all([moment])
    record = json.loads(exported(vault))["encounters"][0]
    assert set(record) == {field.name for field in fields(Encounter)}
    assert record["happened_at"] == "2026-04-16T20:30:00"
    assert record["responses"] == [{"response": "support", "options": ["resp.S1"]}]


def test_the_file_is_one_record_a_line_the_oldest_first(vault):
    when = datetime(2026, 4, 16, 20, 30)
    vault.journal.add_all(Encounter(id=f"m{day}", happened_at=when - timedelta(days=day)) for day in range(3))
    lines = exported(vault).decode().splitlines()
    assert lines[:3] == ["{", '"format": "samensociaal-journal",', '"version": 1,']
    assert [json.loads(line.rstrip(","))["id"] for line in lines[4:7]] == ["m2", "m1", "m0"]


def test_known_moments_are_never_overwritten(vault):
    mine = Encounter(id="a1", happened_at=datetime(2026, 4, 16), line="van mij")
    vault.journal.apply(Edit(None, mine))
    done = imported(vault, a_file(encounters=[a_moment(line="van elders"), a_moment(id="b2")]))
    assert done == Imported(1, 1, 0, 0, 0, 0, 0, 0)
    assert vault.journal.get("a1") == mine
    assert [found.encounter.id for found in vault.journal.page()] == ["b2", "a1"]


def test_what_came_in_is_found_by_searching(vault):
    imported(vault, a_file(encounters=[a_moment(line="een geïrriteerde buurvrouw")]))
    assert vault.journal.count(EncounterFilter(words="geirriteerde")) == 1


def test_a_plan_that_is_active_here_stays_the_only_one(vault):
    here = Plan(id="p1", trigger="iets", action="wat", made_at=datetime(2026, 4, 1), active=True)
    vault.agreements.keep_plan(here)
    plan = {"id": "p2", "made_at": "2026-04-02T00:00:00", "trigger": "x", "action": "y", "active": True}
    assert imported(vault, a_file(plans=[plan])).plans_added == 1
    assert vault.agreements.active_plan() == here


def test_lists_left_as_they_were_leave_no_trace_in_the_file(vault):
    assert set(json.loads(exported(vault))) == {"format", "version", "encounters", "talks", "agreements", "plans"}


def test_own_items_and_what_is_hidden_go_out(vault):
    vault.own_lists.add(OwnItem(id="own.1", list="kinds", within="kind.T", label="Gedoe in de app"))
    vault.own_lists.add(OwnItem(id="own.2", list="roles", label="Trainer"))
    for item_id in ("role.witness", "kind.T1"):
        vault.own_lists.hide(item_id)
    found = json.loads(exported(vault))
    assert found["own_items"] == [
        {"id": "own.1", "list": "kinds", "within": "kind.T", "label": "Gedoe in de app"},
        {"id": "own.2", "list": "roles", "label": "Trainer"},
    ]
    assert found["hidden_items"] == [{"id": "kind.T1"}, {"id": "role.witness"}]


def test_habits_go_out_with_their_days_and_ask_for_a_newer_program(vault):
    at = datetime(2026, 4, 16, 20, 30)
    vault.habits.keep(Habit(id="h", name="Eerst wachten", direction=Direction.MORE, goal=4, made_at=at))
    vault.habits.keep(Habit(id="i", name="Scrollen", direction=Direction.LESS, made_at=at, is_resting=True))
    for days, count in ((1, 0), (0, None), (2, 3)):
        vault.habits.set_day("h", at.date() - timedelta(days=days), count)
    found = json.loads(exported(vault))
    assert found["version"] == 3
    assert found["habits"] == [
        {"id": "h", "name": "Eerst wachten", "direction": "more", "made_at": "2026-04-16T20:30:00", "goal": 4},
        {"id": "i", "name": "Scrollen", "direction": "less", "made_at": "2026-04-16T20:30:00", "is_resting": True},
    ]
    days = [
        {"day": "2026-04-14", "count": 3},
        {"day": "2026-04-15", "count": 0},
        {"day": "2026-04-16", "skipped": True},
    ]
    assert found["habit_days"] == [{"habit": "h", "days": days}]


def test_an_own_item_that_is_known_keeps_its_words_and_what_was_hidden_stays_so(vault):
    mine = OwnItem(id="own.1", list="roles", label="Trainer")
    vault.own_lists.add(mine)
    vault.own_lists.hide("role.witness")
    done = imported(vault, a_file(own_items=[AN_OWN_ITEM, AN_OWN_ITEM | {"id": "own.2"}], hidden_items=[{"id": "x"}]))
    assert (done.own_items_added, done.own_items_known) == (1, 1)
    assert vault.own_lists.all() == (mine, OwnItem(id="own.2", list="roles", label="Coach"))
    assert vault.own_lists.hidden() == {"role.witness", "x"}


@pytest.mark.parametrize("name", ["own_items", "hidden_items"])
def test_more_items_than_anyone_makes_are_refused(vault, name):
    many = [AN_OWN_ITEM | {"id": f"own.{n}"} if name == "own_items" else {"id": str(n)} for n in range(1_001)]
    assert refused(vault, a_file(**{name: many})) == (Fault.WRONG, name, None, "")
    many.pop()
    imported(vault, a_file(**{name: many}))


def test_a_file_needs_no_more_than_its_head(vault):
    assert imported(vault, a_file()) == Imported(*[0] * 8)


def test_names_left_out_or_null_are_nothing(vault):
    imported(vault, a_file(encounters=[a_moment(line=None, kinds=None, weight=None)]))
    (moment,) = vault.journal.all()
    assert moment == Encounter(
        id="a1", happened_at=datetime(2026, 4, 16, 20, 30), noted_at=datetime(2026, 4, 16, 18, 31, tzinfo=UTC)
    )


def test_an_instant_in_another_zone_is_the_same_instant(vault):
    imported(vault, a_file(encounters=[a_moment(noted_at="2026-04-16T20:31:00+02:00")]))
    (moment,) = vault.journal.all()
    assert moment.noted_at == datetime(2026, 4, 16, 20, 31, tzinfo=timezone(timedelta(hours=2)))


def test_a_byte_order_mark_is_forgiven(vault):
    content = b"\xef\xbb\xbf" + json.dumps(a_file(encounters=[a_moment()])).encode()
    assert imported(vault, content).added == 1


def test_a_sample_takes_nothing_in():
    session = a_session()
    session.open_sample(Whole())
    with pytest.raises(VaultIsReadOnly):
        imported(session.vault, a_file(encounters=[a_moment()]))
    session.lock()


# Files on the disk


def test_a_file_is_written_whole_for_its_owner_alone_and_read_back(vault, sessions, tmp_path):
    vault.journal.add_all([Encounter(happened_at=datetime(2026, 4, 16), line="€ é 👍")])
    path = tmp_path / "dagboek.json"
    path.write_text("an older one")
    assert export_file(vault, path) == 1
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]
    other = sessions()
    assert import_file(other, path).added == 1
    assert holds(other) == holds(vault)


def test_a_file_that_cannot_be_written_leaves_the_old_one(vault, tmp_path):
    (tmp_path / "map.json").mkdir()
    with pytest.raises(OSError, match=r"map\.json"):
        export_file(vault, tmp_path / "map.json")
    assert [path.name for path in tmp_path.iterdir()] == ["map.json"]
    with pytest.raises(OSError, match="nowhere"):
        export_file(vault, tmp_path / "nowhere" / "dagboek.json")


def test_a_file_that_is_not_there_is_told(vault, tmp_path):
    with pytest.raises(FileNotFoundError):
        import_file(vault, tmp_path / "nowhere.json")


# What is refused


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.EMPTY),
        (b"{", Fault.NOT_JSON),
        (b"\xff\xfe{\x00}\x00", Fault.NOT_UTF8),
        ("{}".encode("utf-16-le"), Fault.NOT_JSON),
        (b"PK\x03\x04", Fault.BROKEN),
        (b"[]", Fault.NOT_OURS),
        (b"7", Fault.NOT_OURS),
        (b"{}", Fault.NOT_OURS),
        (b'{"format": ["samensociaal-journal"], "version": 1}', Fault.NOT_OURS),
        (b"[" * 100_000, Fault.TOO_DEEP),
        (b'{"a":' * 100_000, Fault.TOO_DEEP),
        (b'{"format": 1, "format": 2}', Fault.TWICE),
        (b'{"version": NaN}', Fault.NUMBER),
        (b'{"version": -Infinity}', Fault.NUMBER),
        (b'{"version": 1e400}', Fault.NUMBER),
        (b'{"version": 1.0}', Fault.NUMBER),
        (b'{"version": ' + b"9" * 5000 + b"}", Fault.NUMBER),
        (b'{"version": 9223372036854775808}', Fault.NUMBER),
    ],
)
def test_what_is_no_plain_json_of_ours_is_refused(vault, content, fault):
    assert refused(vault, content) == (fault, "", None, "")


def test_the_largest_number_of_64_bits_is_a_number():
    assert strict_module.read_json(io.BytesIO(b"[9223372036854775807, -9223372036854775808]")) == [2**63 - 1, -(2**63)]


@pytest.mark.parametrize("version", [0, -1, "1", True, None, [1]])
def test_a_version_that_cannot_be_is_refused(vault, version):
    assert refused(vault, a_file() | {"version": version}) == (Fault.WRONG, "", None, "version")


def test_a_newer_file_is_refused(vault):
    assert refused(vault, a_file() | {"version": 4, "secrets": []})[0] is Fault.NEWER


def test_a_list_that_is_not_known_is_refused(vault):
    assert refused(vault, a_file(secrets=[]))[0] is Fault.UNKNOWN


def test_a_list_must_be_a_list(vault):
    assert refused(vault, a_file(talks={})) == (Fault.NOT_A_LIST, "talks", None, "")


def test_a_file_that_is_too_large_is_refused_while_it_is_read():
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size=-1):
            self.given += size
            return b" " * size

    endless = Endless()
    with pytest.raises(BadFile) as caught:
        strict_module.read_json(endless)
    assert caught.value.fault is Fault.TOO_LARGE
    assert endless.given <= strict_module.LARGEST + (2 << 20)


@pytest.mark.parametrize(
    ("wrong", "fault", "name"),
    [
        ({"id": None}, Fault.MISSING, "id"),
        ({"id": ""}, Fault.WRONG, "id"),
        ({"id": 7}, Fault.WRONG, "id"),
        ({"id": "x" * 201}, Fault.WRONG, "id"),
        ({"id": "\ud800"}, Fault.WRONG, "id"),
        ({"happened_at": None}, Fault.MISSING, "happened_at"),
        ({"happened_at": "gisteren"}, Fault.WRONG, "happened_at"),
        ({"happened_at": 1e3}, Fault.NUMBER, ""),
        ({"happened_at": 20260416}, Fault.WRONG, "happened_at"),
        ({"happened_at": "2026-02-30T10:00"}, Fault.WRONG, "happened_at"),
        ({"happened_at": "0000-01-01T10:00"}, Fault.WRONG, "happened_at"),
        ({"happened_at": "10000-01-01T10:00"}, Fault.WRONG, "happened_at"),
        ({"happened_at": "2026-04-16T25:00"}, Fault.WRONG, "happened_at"),
        ({"happened_at": "2026-04-16T20:30+02:00"}, Fault.WRONG, "happened_at"),
        ({"noted_at": None}, Fault.MISSING, "noted_at"),
        ({"noted_at": "2026-04-16T20:30"}, Fault.WRONG, "noted_at"),
        ({"noted_at": "0001-01-01T00:00+14:00"}, Fault.WRONG, "noted_at"),
        ({"precision": "week"}, Fault.WRONG, "precision"),
        ({"precision": ["day"]}, Fault.WRONG, "precision"),
        ({"line": 7}, Fault.WRONG, "line"),
        ({"note": "half \udc00"}, Fault.WRONG, "note"),
        ({"kinds": "kind.P1"}, Fault.WRONG, "kinds"),
        ({"kinds": [7]}, Fault.WRONG, "kinds"),
        ({"weight": 0}, Fault.WRONG, "weight"),
        ({"weight": 5}, Fault.WRONG, "weight"),
        ({"weight": True}, Fault.WRONG, "weight"),
        ({"responses": [7]}, Fault.NOT_A_RECORD, "responses"),
        ({"responses": [{}]}, Fault.MISSING, "responses"),
        ({"responses": [{"response": "shout"}]}, Fault.WRONG, "responses"),
        ({"responses": [{"response": "report", "more": 1}]}, Fault.UNKNOWN, "responses"),
        ({"feelings_before": [{"id": "feeling.angry"}]}, Fault.MISSING, "feelings_before"),
        ({"feelings_after": [{"id": "feeling.angry", "strength": 5}]}, Fault.WRONG, "feelings_after"),
        ({"score": 10}, Fault.UNKNOWN, ""),
    ],
)
def test_one_bad_record_refuses_the_whole_file_and_is_named(vault, wrong, fault, name):
    found = refused(vault, a_file(encounters=[a_moment(), a_moment(id="b2") | wrong]))
    expected = (fault, "", None, "") if fault is Fault.NUMBER else (fault, "encounters", 2, name)
    assert found == expected


A_TALK = {"id": "t1", "dialogue": "d", "started_at": "2026-04-16T20:30:00"}
A_PLAN = {"id": "p1", "made_at": "2026-04-16T20:30:00"}


@pytest.mark.parametrize(
    ("lists", "found"),
    [
        ({"encounters": ["a"]}, (Fault.NOT_A_RECORD, "encounters", 1, "")),
        ({"encounters": [a_moment(), a_moment()]}, (Fault.SAME_ID, "encounters", 2, "")),
        ({"talks": [A_TALK | {"dialogue": None}]}, (Fault.MISSING, "talks", 1, "dialogue")),
        ({"talks": [A_TALK | {"finished_at": 3}]}, (Fault.WRONG, "talks", 1, "finished_at")),
        ({"talks": [A_TALK | {"length": "endless"}]}, (Fault.WRONG, "talks", 1, "length")),
        ({"talks": [A_TALK | {"asks": "1.1"}]}, (Fault.WRONG, "talks", 1, "asks")),
        ({"talks": [A_TALK | {"answers": [{"question": "1"}] * 2}]}, (Fault.SAME_ID, "talks", 1, "answers")),
        ({"talks": [A_TALK | {"answers": [{"question": "1", "number": 2**40}]}]}, (Fault.WRONG, "talks", 1, "answers")),
        ({"talks": [A_TALK | {"answers": [{"question": "1", "skipped": 1}]}]}, (Fault.WRONG, "talks", 1, "answers")),
        ({"agreements": [{"id": "g1"}]}, (Fault.MISSING, "agreements", 1, "made_at")),
        ({"agreements": [A_PLAN | {"part": "all"}]}, (Fault.WRONG, "agreements", 1, "part")),
        ({"plans": [A_PLAN | {"active": "yes"}]}, (Fault.WRONG, "plans", 1, "active")),
        ({"own_items": [{}]}, (Fault.MISSING, "own_items", 1, "id")),
        ({"own_items": [AN_OWN_ITEM | {"id": "kind.T1"}]}, (Fault.WRONG, "own_items", 1, "")),
        ({"own_items": [AN_OWN_ITEM | {"list": "weather"}]}, (Fault.WRONG, "own_items", 1, "")),
        ({"own_items": [AN_OWN_ITEM | {"within": "kind.T"}]}, (Fault.WRONG, "own_items", 1, "")),
        ({"own_items": [AN_OWN_ITEM | {"label": "x" * 41}]}, (Fault.WRONG, "own_items", 1, "")),
        ({"own_items": [AN_OWN_ITEM | {"label": 3}]}, (Fault.WRONG, "own_items", 1, "label")),
        ({"own_items": [AN_OWN_ITEM] * 2}, (Fault.SAME_ID, "own_items", 2, "")),
        ({"own_items": {}}, (Fault.NOT_A_LIST, "own_items", None, "")),
        ({"hidden_items": ["kind.T1"]}, (Fault.NOT_A_RECORD, "hidden_items", 1, "")),
        ({"hidden_items": [{"id": ""}]}, (Fault.WRONG, "hidden_items", 1, "id")),
        ({"hidden_items": [{"id": "a", "why": ""}]}, (Fault.UNKNOWN, "hidden_items", 1, "")),
        ({"encounters": [a_moment()], "plans": [A_PLAN, {}]}, (Fault.MISSING, "plans", 2, "id")),
    ],
)
def test_every_list_is_checked_before_anything_is_added(vault, lists, found):
    assert refused(vault, a_file(**lists)) == found


def test_the_refusal_says_where_in_both_languages_and_holds_no_word_of_the_file(vault):
    with pytest.raises(TransferError) as caught:
        imported(vault, a_file(encounters=[a_moment(geheim="een klasgenoot")]))
    assert str(caught.value) == "encounters 1: a name that is not known"
    assert caught.value.said(Language.NL) == "encounters 1: een onbekende naam"
    assert "geheim" not in repr(caught.value)
    assert BadFile(Fault.NOT_JSON).said(Language.NL) == "geen JSON"


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    record=st.dictionaries(
        st.sampled_from([field.name for field in fields(Encounter)]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.floats(),
            lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
            max_leaves=4,
        ),
    )
)
def test_any_record_is_taken_whole_or_refused_plainly(record):
    session = open_guest()
    try:
        done = imported(session.vault, a_file(encounters=[a_moment() | record]))
        assert done.added == 1
    except BadFile:
        assert session.vault.journal.count() == 0
    finally:
        session.lock()


@given(content=st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_are_refused_plainly(content):
    with pytest.raises(BadFile):
        imported(None, content)


def test_exporting_is_light_to_import():
    code = (
        "import sys, samensociaal_desktop.services.exporting;"
        "sys.exit(bool({'sqlalchemy', 'cryptography', 'typst', 'yaml'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_replacing_a_moment_elsewhere_does_not_matter_here(vault, sessions):
    mine = Encounter(id="a1", happened_at=datetime(2026, 4, 16), line="eerst")
    vault.journal.apply(Edit(None, mine))
    content = exported(vault)
    vault.journal.apply(Edit(mine, replace(mine, line="later")))
    assert imported(vault, content).known == 1
    assert next(iter(vault.journal.all())).line == "later"
