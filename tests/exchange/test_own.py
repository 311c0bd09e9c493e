"""Our own file by itself: what is written is read back, plain or with files beside it."""

import gc
import io
import json
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.custody import FIRST, CustodyEntry, Event
from samensociaal_desktop.domain.encounters import Encounter, OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.evidence import LARGEST_FILE, LONG_FORM, Attachment, Evidence, Report, ReportState
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.habits import Direction, Habit, HabitDays
from samensociaal_desktop.domain.lists import tidy
from samensociaal_desktop.domain.pad import Decision, Glad, PadQuestion, PadText, Posted
from samensociaal_desktop.domain.periods import Span
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.domain.whole import Settlement, Whole, no_content
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.own.file import JOURNAL, place_of, read_own, recognises, version_beside, write_own

AT = datetime(2026, 4, 16, 18, 30, tzinfo=UTC)
DAY = datetime(2026, 4, 16, 20, 30)
PICTURE = b"\x89PNG\r\n\x1a\n not really"

IDS = st.text(min_size=1, max_size=12)
WORDS = st.text(max_size=30)
SOME_IDS = st.lists(IDS, max_size=3).map(tuple)
SETS = st.frozensets(IDS, max_size=3)
HASHES = st.binary(max_size=4).map(lambda content: sha256(content).hexdigest())
INSTANTS = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))
CLOCKS = st.datetimes()


def maybe(kind):
    return st.none() | kind


REPORTS = st.builds(
    Report,
    id=IDS,
    to=WORDS,
    on=maybe(st.dates()),
    state=st.sampled_from(ReportState),
    case_number=WORDS,
    reply=WORDS,
)
EVIDENCE = st.builds(
    Evidence,
    moment=IDS,
    is_long=st.booleans(),
    **dict.fromkeys(LONG_FORM, WORDS),
    reports=st.lists(REPORTS, max_size=2).map(tuple),
)
CUSTODY = st.builds(
    CustodyEntry,
    number=st.integers(1, 99),
    at=INSTANTS,
    event=st.sampled_from(Event),
    moment=IDS,
    item=WORDS,
    digest=WORDS,
    previous=HASHES,
    hash=HASHES,
)
PAD = st.builds(
    PadText,
    id=IDS,
    text=WORDS,
    begun_at=CLOCKS,
    wait_from=maybe(CLOCKS),
    wait_until=maybe(CLOCKS),
    thought=SOME_IDS,
    decision=maybe(st.sampled_from(Decision)),
    decided_at=maybe(CLOCKS),
    posted=maybe(st.sampled_from(Posted)),
    glad=maybe(st.sampled_from(Glad)),
)
FILTERS = st.builds(
    EncounterFilter,
    words=WORDS,
    since=maybe(st.dates()),
    until=maybe(st.dates()),
    responses=st.frozensets(st.sampled_from(Response)),
    kinds=SETS,
    on_purpose=maybe(st.sampled_from(OnPurpose)),
    main_only=st.booleans(),
    roles=SETS,
    places=SETS,
    weights=st.frozensets(st.integers(1, 4)),
    plans=SETS,
    has_evidence=st.booleans(),
    items=SETS,
    felt_twice=SETS,
    outcomes=st.frozensets(st.sampled_from(Outcome)),
    plan_results=st.frozensets(st.sampled_from(PlanResult)),
    weekdays=st.frozensets(st.integers(0, 6)),
    hours=st.frozensets(st.integers(0, 23)),
    lacks=st.frozensets(st.sampled_from(Lack)),
)
SEARCHES = st.builds(SavedSearch, id=IDS, name=WORDS, filter=FILTERS, span=st.sampled_from(["", *Span]))
HABITS = st.builds(
    Habit,
    id=IDS,
    name=st.text(min_size=1, max_size=60).map(tidy).filter(bool),
    direction=st.sampled_from(Direction),
    goal=maybe(st.integers(1, 999)),
    made_at=CLOCKS,
    is_resting=st.booleans(),
)
HABIT_DAYS = st.builds(HabitDays, habit=IDS, counts=st.dictionaries(st.dates(), maybe(st.integers(0, 999)), max_size=3))
SETTLED = st.builds(Settlement, moment=IDS, matter=st.sampled_from(Matter), at=CLOCKS | INSTANTS)


def several(values, key):
    return st.lists(values, max_size=3, unique_by=key).map(tuple)


WHOLES = st.builds(
    Whole,
    evidence=several(EVIDENCE, lambda one: one.moment),
    custody=several(CUSTODY, lambda one: one.number),
    pad=several(PAD, lambda one: one.id),
    pad_questions=several(st.builds(PadQuestion, IDS, WORDS), lambda one: one.id),
    searches=several(SEARCHES, lambda one: one.id),
    settled=several(SETTLED, lambda one: one.id),
    habits=several(HABITS, lambda one: one.id),
    habit_days=several(HABIT_DAYS, lambda one: one.habit),
)


def listed(whole):
    return {name: getattr(whole, name) for name in Whole.__dataclass_fields__ if name != "content"}


def written(whole):
    stream = io.BytesIO()
    write_own(listed(whole), stream)
    return stream.getvalue()


class _OneWay(io.BytesIO):
    """A stream that cannot go back, as a file inside a zip file is."""

    def seekable(self):
        return False

    def tell(self):
        raise io.UnsupportedOperation("tell")


def read(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "dagboek.json")
        path.write_bytes(content)
        with opened(path) as file:
            assert recognises(file)
            return read_own(file)


@settings(deadline=None)
@given(WHOLES)
def test_all_that_stands_beside_the_moments_comes_back_as_it_was(whole):
    content = written(whole)
    assert read(content) == whole
    asked = any(getattr(one.filter, name) for one in whole.searches for name in LATER_ASKED)
    needed = 3 if whole.habits or whole.habit_days or asked else 1 if whole == Whole() else 2
    assert json.loads(content)["version"] == needed
    stream = _OneWay()
    write_own(listed(whole), stream, version_beside(listed(whole)))
    assert json.loads(stream.getvalue())["version"] == max(needed, 2)


LATER_ASKED = ("items", "felt_twice", "outcomes", "plan_results", "weekdays", "hours", "lacks")
MOMENT = Encounter(id="m", happened_at=DAY, noted_at=AT, line="lijn")
PLAN = Plan(id="p", trigger="als", action="dan", made_at=DAY)


@pytest.mark.parametrize(
    ("whole", "version"),
    [
        (Whole((MOMENT,), plans=(PLAN,)), 1),
        (Whole((replace(MOMENT, is_covered=True), replace(MOMENT, id="n"))), 2),
        (Whole(plans=(replace(PLAN, kinds=("kind.T",)),)), 2),
        (Whole(plans=(replace(PLAN, places=("place.x",)),)), 2),
        (Whole(plans=(replace(PLAN, roles=("role.x",)),)), 2),
        (Whole(searches=(SavedSearch(id="s", name="n", filter=EncounterFilter(words="x")),)), 2),
        (Whole(searches=(SavedSearch(id="s", name="n", filter=EncounterFilter(hours=frozenset({22}))),)), 3),
        (Whole(habits=(Habit(id="h", name="x", direction=Direction.MORE, made_at=DAY),)), 3),
    ],
)
def test_only_what_an_older_program_does_not_know_makes_the_file_newer(whole, version):
    content = written(whole)
    assert read(content) == whole
    found = json.loads(content)
    assert found["version"] == version
    assert list(found)[:2] == ["format", "version"]


def test_the_garbage_collector_is_as_it_was_after_reading():
    for change, is_on in ((gc.disable, False), (gc.enable, True)):
        change()
        read(written(Whole((MOMENT,))))
        assert gc.isenabled() == is_on


def test_the_number_of_moments_is_told():
    assert write_own({"encounters": (MOMENT, replace(MOMENT, id="n"))}, io.BytesIO()) == 2
    assert write_own({}, io.BytesIO()) == 0


def refused(**lists):
    with pytest.raises(BadFile) as caught:
        read(json.dumps({"format": "samensociaal-journal", "version": 2} | lists).encode())
    return caught.value.fault, caught.value.place, caught.value.name


A_FILE = {"id": "f", "moment": "m", "name": "a.png", "size": 3, "sha256": "0" * 64, "added_at": "2026-04-16T18:30:00Z"}
A_LINE = {
    "number": 1, "at": "2026-04-16T18:30:00Z", "event": "added", "moment": "m", "item": "",
    "digest": "", "previous": FIRST, "hash": FIRST,
}  # fmt: skip
A_SEARCH = {"id": "s", "name": "n", "filter": {}}
A_HABIT = {"id": "h", "name": "n", "direction": "more", "made_at": "2026-04-16T20:30:00"}
A_DAY = {"day": "2026-04-16", "count": 1}


@pytest.mark.parametrize(
    ("name", "record", "fault", "where"),
    [
        ("evidence", {}, Fault.MISSING, "moment"),
        ("evidence", {"moment": "m", "reports": [{"id": "r"}]}, Fault.MISSING, "reports"),
        ("evidence", {"moment": "m", "reports": [{"id": "r", "state": "sent", "on": "soon"}]}, Fault.WRONG, "reports"),
        ("evidence", {"moment": "m", "secret": 1}, Fault.UNKNOWN, ""),
        ("attachments", A_FILE | {"size": LARGEST_FILE + 1}, Fault.WRONG, "size"),
        ("attachments", A_FILE | {"size": None}, Fault.MISSING, "size"),
        ("attachments", A_FILE | {"sha256": "../../etc/passwd"}, Fault.WRONG, "sha256"),
        ("attachments", A_FILE | {"sha256": "A" * 64}, Fault.WRONG, "sha256"),
        ("custody", A_LINE | {"number": 0}, Fault.WRONG, "number"),
        ("custody", A_LINE | {"event": "lost"}, Fault.WRONG, "event"),
        ("custody", A_LINE | {"hash": "x"}, Fault.WRONG, "hash"),
        ("pad", {"id": "t"}, Fault.MISSING, "begun_at"),
        ("pad_questions", {"text": "t"}, Fault.MISSING, "id"),
        ("searches", A_SEARCH | {"filter": None}, Fault.MISSING, "filter"),
        ("searches", A_SEARCH | {"filter": {"secret": 1}}, Fault.UNKNOWN, "filter"),
        ("searches", A_SEARCH | {"filter": {"since": 7}}, Fault.WRONG, "filter"),
        ("searches", A_SEARCH | {"filter": {"weights": [5]}}, Fault.WRONG, "filter"),
        ("searches", A_SEARCH | {"filter": {"weights": [True]}}, Fault.WRONG, "filter"),
        ("searches", A_SEARCH | {"filter": {"responses": ["shout"]}}, Fault.WRONG, "filter"),
        ("searches", A_SEARCH | {"filter": {"responses": [[]]}}, Fault.WRONG, "filter"),
        ("searches", A_SEARCH | {"filter": {"hours": [24]}}, Fault.WRONG, "filter"),
        ("searches", A_SEARCH | {"filter": {"lacks": ["sleep"]}}, Fault.WRONG, "filter"),
        ("searches", A_SEARCH | {"span": "week"}, Fault.WRONG, "span"),
        ("searches", A_SEARCH | {"span": 3}, Fault.WRONG, "span"),
        ("settled", {"moment": "m", "matter": "sleep", "at": "2026-04-16"}, Fault.WRONG, "matter"),
        ("settled", {"moment": "m", "matter": "outcome"}, Fault.MISSING, "at"),
        ("habits", A_HABIT | {"direction": None}, Fault.MISSING, "direction"),
        ("habits", A_HABIT | {"direction": "up"}, Fault.WRONG, "direction"),
        ("habits", A_HABIT | {"name": None}, Fault.WRONG, "name"),
        ("habits", A_HABIT | {"name": "x" * 61}, Fault.WRONG, "name"),
        ("habits", A_HABIT | {"name": "two\nlines"}, Fault.WRONG, "name"),
        ("habits", A_HABIT | {"goal": 0}, Fault.WRONG, "goal"),
        ("habits", A_HABIT | {"goal": 1000}, Fault.WRONG, "goal"),
        ("habits", A_HABIT | {"made_at": None}, Fault.MISSING, "made_at"),
        ("habits", A_HABIT | {"streak": 3}, Fault.UNKNOWN, ""),
        ("habit_days", {"days": [A_DAY]}, Fault.MISSING, "habit"),
        ("habit_days", {"habit": "h", "days": [A_DAY, A_DAY | {"count": 2}]}, Fault.SAME_ID, "days"),
        ("habit_days", {"habit": "h", "days": [A_DAY | {"day": None}]}, Fault.MISSING, "days"),
        ("habit_days", {"habit": "h", "days": [A_DAY | {"day": "soon"}]}, Fault.WRONG, "days"),
        ("habit_days", {"habit": "h", "days": [A_DAY | {"count": None}]}, Fault.MISSING, "days"),
        ("habit_days", {"habit": "h", "days": [A_DAY | {"count": -1}]}, Fault.WRONG, "days"),
        ("habit_days", {"habit": "h", "days": [A_DAY | {"count": 1000}]}, Fault.WRONG, "days"),
        ("habit_days", {"habit": "h", "days": [A_DAY | {"skipped": True}]}, Fault.UNKNOWN, "days"),
    ],
)
def test_a_record_that_cannot_be_is_refused_with_its_place(name, record, fault, where):
    assert refused(**{name: [record]}) == (fault, name, where)


def test_a_file_with_more_habits_than_a_page_can_show_is_refused():
    habits = [A_HABIT | {"id": f"h{number}"} for number in range(201)]
    assert refused(version=3, habits=habits)[1] == "habits"


def test_a_feeling_stands_once_in_its_list():
    felt = [{"id": "feeling.sad", "strength": 1}, {"id": "feeling.sad", "strength": 4}]
    for name in ("feelings_before", "feelings_after"):
        moment = {"id": "m", "happened_at": "2026-04-16T20:30:00", "noted_at": "2026-04-16T18:30:00Z", name: felt}
        assert refused(encounters=[moment]) == (Fault.SAME_ID, "encounters", name)


def test_two_of_one_id_are_refused():
    assert refused(pad_questions=[{"id": "q"}, {"id": "q"}])[0] is Fault.SAME_ID
    assert refused(custody=[A_LINE, A_LINE])[0] is Fault.SAME_ID


# With files


def attachment(content=PICTURE, **more):
    given = {"id": "f", "moment": "m", "name": "schermafdruk.png", "media_type": "image/png", "added_at": AT}
    return Attachment(**given | {"size": len(content), "sha256": sha256(content).hexdigest()} | more)


def zipped(path, attachments, files):
    with ZipFile(path, "w", ZIP_STORED) as archive:
        stream = io.BytesIO()
        write_own({"attachments": attachments}, stream)
        archive.writestr(JOURNAL, stream.getvalue())
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_files_come_back_byte_for_byte_after_the_zip_was_closed(tmp_path):
    one = attachment()
    path = zipped(tmp_path / "dagboek.zip", [one], {place_of(one): PICTURE})
    with opened(path) as file:
        assert recognises(file)
        whole = read_own(file)
    assert whole.attachments == (one,)
    assert whole.content(one) == PICTURE


def test_an_unpacked_zip_is_read_as_well(tmp_path):
    one = attachment()
    with ZipFile(zipped(tmp_path / "dagboek.zip", [one], {place_of(one): PICTURE})) as archive:
        archive.extractall(tmp_path / "map")
    with opened(tmp_path / "map") as file:
        assert read_own(file).content(one) == PICTURE


def test_a_file_that_is_missing_or_changed_is_refused(tmp_path):
    one = attachment()
    with opened(zipped(tmp_path / "a.zip", [one], {})) as file, pytest.raises(BadFile) as caught:
        read_own(file)
    assert (caught.value.fault, caught.value.place, caught.value.number) == (Fault.MISSING, "attachments", 1)
    for changed in (PICTURE[:-1] + b"?", PICTURE + b"?"):
        with opened(zipped(tmp_path / "b.zip", [one], {place_of(one): changed})) as file:
            whole = read_own(file)
            with pytest.raises(BadFile) as caught:
                whole.content(one)
        assert caught.value.fault is Fault.BROKEN
    zipped(tmp_path / "b.zip", [one], {})
    with pytest.raises(BadFile) as caught:
        whole.content(one)
    assert caught.value.fault is Fault.MISSING
    (tmp_path / "b.zip").unlink()
    with pytest.raises(BadFile) as caught:
        whole.content(one)
    assert caught.value.fault is Fault.BROKEN


def test_a_zip_without_a_journal_is_not_ours(tmp_path):
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("Journal.json", "{}")
    with opened(tmp_path / "a.zip") as file:
        assert not recognises(file)
        with pytest.raises(BadFile, match="not a journal"):
            read_own(file)


def test_a_journal_without_files_has_no_content():
    with pytest.raises(KeyError):
        no_content(attachment())
