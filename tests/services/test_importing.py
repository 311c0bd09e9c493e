"""Coming from elsewhere: what is said before, what is added, what stays when something goes wrong."""

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import sleep

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Precision, Response
from samensociaal_desktop.domain.evidence import attached
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import SamenSociaalError, VaultIsReadOnly
from samensociaal_desktop.exchange import formats
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import Columns, LeftOut, Tally, moment
from samensociaal_desktop.services.exporting import Kind, export
from samensociaal_desktop.services.importing import SAMPLES, bring_in, known_formats, look_at, take_back, title_of
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.previews import BroughtIn, Preview, Sample
from samensociaal_desktop.services.progress import Cancelled
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost

NOW = datetime(2026, 4, 16, 18, 30, tzinfo=UTC)
BEGIN = datetime(2021, 3, 1, 20)
CANARY = "kanariepietje"


class Lines:
    """A format of the tests: a moment a line, and whatever is asked for goes wrong at the line that says so."""

    id = "lines"
    title = "Lines"

    def __init__(self) -> None:
        self.trouble: BaseException | None = None

    def recognises(self, opened: Opened) -> bool:
        return opened.is_plain and opened.head(size=6) == b"lines\n"

    def moments(self, opened: Opened, tally: Tally) -> Iterator[Encounter]:
        for number, line in enumerate(opened.read().decode().splitlines()[1:]):
            if line == "trouble" and self.trouble is not None:
                raise self.trouble
            found = moment(self.id, str(number), BEGIN + timedelta(days=number), line, tally)
            if found is not None:
                yield found


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Lines:
    reader = Lines()
    monkeypatch.setattr(formats, "READERS", (reader, *formats.READERS))
    return reader


@pytest.fixture(params=["in memory", "on the disk"])
def vault(request: pytest.FixtureRequest, tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[OpenVault]:
    session = Session(tmp_path / "dagboek", clock, Cost(19 * 1024, 1, 1))
    if request.param == "in memory":
        session.open_guest()
    else:
        session.create("zes rustige woorden")
    yield session.vault
    session.lock()


@pytest.fixture
def file(tmp_path: Path, lines: Lines) -> Callable[..., Path]:
    def make(*texts: str) -> Path:
        path = tmp_path / "in.txt"
        path.write_text("\n".join(("lines", *texts, "")), "utf-8")
        return path

    return make


def own_file(path: Path, **lists: object) -> Path:
    path.write_text(json.dumps({"format": "samensociaal-journal", "version": 1} | lists), "utf-8")
    return path


def record(number: int, **more: object) -> dict[str, object]:
    at = (BEGIN + timedelta(days=number)).isoformat()
    fixed = {"id": f"a{number}", "happened_at": at, "noted_at": "2026-04-16T18:31:00+00:00", "responses": []}
    return fixed | {"line": f"regel {number}"} | more


# Looking


def test_a_look_tells_what_would_come_and_changes_nothing(vault, file):
    seen = look_at(vault, file("een", "twee", "", "vier", "vijf", "zes", "zeven"))
    assert (seen.title, seen.count, seen.known, seen.fresh) == ("Lines", 6, 0, 6)
    assert (seen.first_day, seen.last_day) == (date(2021, 3, 1), date(2021, 3, 7))
    assert [sample.line for sample in seen.samples] == ["een", "twee", "vier", "vijf", "zes"]
    assert seen.left_out == {LeftOut.EMPTY: 1}
    assert not seen.needs_columns
    assert not seen.is_own
    assert vault.journal.count() == 0
    assert vault.arrivals.all() == ()


def test_words_of_the_file_are_in_no_repr(vault, file):
    seen = look_at(vault, file(CANARY))
    assert seen.samples == (Sample(BEGIN, Precision.MOMENT, CANARY),)
    assert CANARY not in repr(seen)


def test_an_empty_file_of_a_known_format_brings_nothing(vault, file):
    seen = look_at(vault, file())
    assert (seen.count, seen.first_day, seen.last_day, seen.samples) == (0, None, None, ())
    brought = bring_in(vault, seen, NOW)
    assert (brought.arrival, brought.before, brought.after) == (None, 0, 0)


def test_what_is_known_by_its_id_or_its_words_is_counted_and_left_alone(vault, file):
    path = file("een", "twee", "drie")
    bring_in(vault, look_at(vault, path), NOW)
    by_words = Encounter(id="eigen", happened_at=BEGIN + timedelta(days=3), line="vier")
    vault.history.do(Edit(None, by_words))
    seen = look_at(vault, file("een", "twee", "drie", "vier", "vijf"))
    assert (seen.count, seen.known, seen.fresh) == (5, 4, 1)
    brought = bring_in(vault, seen, NOW)
    assert (brought.counts.moments.added, brought.counts.moments.known) == (1, 4)
    assert (brought.before, brought.after) == (4, 5)
    assert vault.journal.get("eigen") == by_words


def test_progress_goes_up_by_bytes_and_is_not_told_too_often(vault, file):
    told: list[tuple[int, int]] = []
    look_at(vault, file(*(f"regel {number}" for number in range(5000))), lambda *parts: told.append(parts))
    assert told == sorted(told)
    assert all(0 <= done <= whole for done, whole in told)
    assert told[-1][0] == told[-1][1]
    assert len(told) < 60


# Bringing in and taking back


def test_what_is_brought_in_can_be_taken_back(vault, file):
    brought = bring_in(vault, look_at(vault, file("een", "twee")), NOW)
    assert isinstance(brought, BroughtIn)
    assert (brought.before, brought.after, brought.counts.moments.added) == (0, 2, 2)
    assert vault.arrivals.all() == (brought.arrival,)
    assert (brought.arrival.at, brought.arrival.format, brought.arrival.moments) == (NOW, "lines", 2)
    taken = take_back(vault, brought.arrival.id)
    assert (taken.removed, taken.stayed) == (2, 0)
    assert vault.journal.count() == 0
    assert vault.arrivals.all() == ()


def test_what_was_changed_since_stays(vault, file):
    brought = bring_in(vault, look_at(vault, file("een", "twee")), NOW)
    (first, _) = vault.journal.all()
    changed = Encounter(id=first.id, happened_at=first.happened_at, line="anders")
    vault.history.do(Edit(first, changed))
    taken = take_back(vault, brought.arrival.id)
    assert (taken.removed, taken.stayed) == (1, 1)
    assert list(vault.journal.all()) == [changed]
    assert vault.history.undo() is not None  # its step is still good
    assert list(vault.journal.all()) == [first]


def test_the_file_as_it_is_when_it_is_brought_in_is_what_counts(vault, file):
    seen = look_at(vault, file("een"))
    file("een", "twee", "drie")
    assert bring_in(vault, seen, NOW).counts.moments.added == 3


def test_steps_from_before_an_import_can_still_be_taken_back(vault, file):
    mine = Encounter(happened_at=BEGIN, line="van mij", responses=(Chosen(Response.IGNORE),))
    vault.history.do(Edit(None, mine))
    brought = bring_in(vault, look_at(vault, file("een")), NOW)
    assert vault.history.undo() is not None
    assert vault.history.redo() is not None
    take_back(vault, brought.arrival.id)
    assert vault.history.undo() is not None
    assert vault.journal.count() == 0


def test_a_step_about_a_moment_that_came_in_stays_good_when_the_import_is_taken_back(vault, file):
    brought = bring_in(vault, look_at(vault, file("een", "twee")), NOW)
    first, _ = vault.journal.all()
    vault.history.do(Edit(first, Encounter(id=first.id, happened_at=BEGIN, line="anders")))
    vault.history.undo()
    assert take_back(vault, brought.arrival.id).stayed == 1
    assert vault.history.redo() is not None
    assert [one.line for one in vault.journal.all()] == ["anders"]


def test_a_step_that_removed_a_moment_is_forgotten_when_it_comes_in_again(vault, file):
    path = file("een")
    bring_in(vault, look_at(vault, path), NOW)
    (only,) = vault.journal.all()
    mine = Encounter(happened_at=BEGIN, line="van mij")
    vault.history.do(Edit(None, mine))
    vault.history.do(Edit(only, None))
    bring_in(vault, look_at(vault, path), NOW)
    assert vault.journal.count() == 2
    assert vault.history.undo() == Edit(mine, None)
    assert not vault.history.can_undo
    assert vault.history.can_redo


# Stopping, and what goes wrong


@pytest.mark.parametrize("after", [0, 1, 3])
def test_an_import_that_is_stopped_leaves_nothing(vault, file, after):
    seen = look_at(vault, file(*(f"regel {number}" for number in range(3))))
    calls = 0

    def stop(_done: int, _whole: int) -> None:
        nonlocal calls
        calls += 1
        if calls > after or _done == _whole:
            raise Cancelled

    with pytest.raises(Cancelled):
        bring_in(vault, seen, NOW, stop)
    assert vault.journal.count() == 0
    assert vault.arrivals.all() == ()
    with pytest.raises(Cancelled):
        look_at(vault, seen.path, stop if after == 0 else lambda *_: stop(1, 1))


TROUBLES = [
    (BadFile(Fault.LOCKED), Fault.LOCKED),
    (MemoryError(CANARY), Fault.TOO_LARGE),
    (RecursionError(CANARY), Fault.TOO_DEEP),
    (UnicodeDecodeError("utf-8", CANARY.encode(), 0, 1, "no"), Fault.NOT_UTF8),
    (OSError(5, CANARY), Fault.UNREADABLE),
    (KeyError(CANARY), Fault.BROKEN),
    (ZeroDivisionError(CANARY), Fault.BROKEN),
]


@pytest.mark.parametrize(("trouble", "fault"), TROUBLES, ids=lambda one: type(one).__name__)
def test_whatever_a_reader_meets_is_one_clear_sentence_and_nothing_is_added(vault, file, lines, caplog, trouble, fault):
    path = file("een", "trouble", "drie")
    seen = look_at(vault, path)  # the file went bad after one looked
    lines.trouble = trouble
    for act in (lambda: look_at(vault, path), lambda: bring_in(vault, seen, NOW)):
        with pytest.raises(BadFile) as caught:
            act()
        assert caught.value.fault is fault
        for language in Language:
            assert CANARY not in caught.value.said(language)
            assert "\n" not in caught.value.said(language)
    assert CANARY not in caplog.text
    assert vault.journal.count() == 0
    assert vault.arrivals.all() == ()
    vault.journal.check()


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("empty", b"", Fault.EMPTY),
        ("noise.bin", bytes(range(256)) * 20, Fault.NOT_KNOWN),
        ("broken.zip", b"PK\x03\x04" + b"x" * 100, Fault.BROKEN),
    ],
)
def test_a_file_that_nobody_knows_is_refused(vault, tmp_path, name, content, fault):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadFile) as caught:
        look_at(vault, path)
    assert caught.value.fault is fault


def test_a_file_that_is_gone_is_refused(vault, tmp_path, file):
    with pytest.raises(BadFile) as caught:
        look_at(vault, tmp_path / "nowhere")
    assert caught.value.fault is Fault.UNREADABLE
    seen = look_at(vault, file("een"))
    seen.path.unlink()
    with pytest.raises(BadFile):
        bring_in(vault, seen, NOW)
    assert vault.journal.count() == 0


def test_a_journal_that_can_only_be_read_takes_nothing_in(tmp_path, clock, file):
    session = Session(tmp_path / "nowhere", clock)
    session.open_sample(Whole())
    with pytest.raises(VaultIsReadOnly):
        bring_in(session.vault, look_at(session.vault, file("een")), NOW)
    session.lock()


# Our own


def test_our_own_file_brings_more_than_moments(vault, tmp_path):
    item = {"id": "own.1a", "list": "roles", "within": "", "label": "Trainer"}
    path = own_file(tmp_path / "own.json", encounters=[record(1), record(2, is_covered=True)], own_items=[item])
    seen = look_at(vault, path)
    assert seen.is_own
    assert (seen.title, seen.count, seen.beside.own_items, seen.beside.talks) == ("Samen Sociaal", 2, 1, 0)
    assert [sample.line for sample in seen.samples] == ["regel 1", ""]  # what is covered stays so
    told: list[tuple[int, int]] = []
    brought = bring_in(vault, seen, NOW, lambda *parts: told.append(parts))
    assert (brought.counts.moments.added, brought.counts.own_items.added) == (2, 1)
    assert told[-1][0] == told[-1][1]
    assert brought.arrival is not None
    assert [one.label for one in vault.own_lists.all()] == ["Trainer"]
    assert bring_in(vault, look_at(vault, path), NOW).arrival is None
    take_back(vault, brought.arrival.id)
    assert vault.own_lists.all() == ()


@pytest.mark.parametrize("wrong", [{"encounters": [{}]}, {"version": 4}, {"surprise": []}])
def test_our_own_file_is_refused_as_a_whole(vault, tmp_path, wrong):
    with pytest.raises(BadFile):
        look_at(vault, own_file(tmp_path / "own.json", **({"encounters": [record(1)]} | wrong)))


@pytest.fixture
def packed(tmp_path, clock) -> Path:
    """A file of ours with evidence in it."""
    session = Session(tmp_path / "other", clock)
    session.open_guest()
    found = Encounter(id="a1", happened_at=BEGIN, line="een")
    session.vault.history.do(Edit(None, found))
    content = b"\x89PNG\r\n\x1a\n" + CANARY.encode() * 9
    session.vault.evidence.add(attached(found.id, "beeld.png", content, NOW), content, NOW)
    path = tmp_path / "own.zip"
    export(session.vault, Kind.OWN, path, EncounterFilter(), Lists({}), Language.NL)
    session.lock()
    return path


def test_files_kept_as_evidence_come_along(vault, packed):
    seen = look_at(vault, packed)
    assert (seen.is_own, seen.count, seen.beside.attachments) == (True, 1, 1)
    brought = bring_in(vault, seen, NOW)
    assert brought.counts.attachments.added == 1
    (kept,) = vault.evidence.attachments("a1")
    assert CANARY.encode() in vault.evidence.read(kept.id)


def test_evidence_that_is_not_what_it_was_is_refused_with_all_the_rest(vault, packed):
    with zipfile.ZipFile(packed) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content.replace(CANARY.encode(), CANARY[::-1].encode()) if "/" in name else content)
    seen = look_at(vault, packed)
    with pytest.raises(BadFile) as caught:
        bring_in(vault, seen, NOW)
    assert caught.value.fault is Fault.BROKEN
    assert vault.journal.count() == 0


def test_of_our_own_file_the_look_counts_what_comes_even_of_the_same_words(vault, tmp_path):
    path = own_file(tmp_path / "own.json", encounters=[record(1), record(1, id="a2")])
    bring_in(vault, look_at(vault, path), NOW)
    seen = look_at(vault, own_file(path, encounters=[record(1), record(1, id="a3")]))
    assert (seen.fresh, seen.known) == (1, 1)
    assert bring_in(vault, seen, NOW).counts.moments.added == 1


def test_what_was_changed_before_it_was_removed_stays_in_the_bin_beside_what_came_in(vault, tmp_path):
    path = own_file(tmp_path / "own.json", encounters=[record(1)])
    bring_in(vault, look_at(vault, path), NOW)
    (found,) = vault.journal.all()
    changed = replace(found, note="van mij")
    vault.history.do(Edit(found, changed))
    vault.history.do(Edit(changed, None))
    arrival = bring_in(vault, look_at(vault, path), NOW).arrival
    assert [one.moment for one in vault.bin.all()] == [changed]
    take_back(vault, arrival.id)
    assert vault.journal.count() == 0
    assert [one.moment for one in vault.bin.all()] == [changed]


def test_an_import_of_our_own_file_can_be_stopped(vault, tmp_path):
    seen = look_at(vault, own_file(tmp_path / "own.json", encounters=[record(n) for n in range(50)]))
    told = 0

    def stop(done: int, _whole: int) -> None:
        nonlocal told
        told += 1
        sleep(0.06)
        if told > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        bring_in(vault, seen, NOW, stop)
    assert vault.journal.count() == 0


# Tables


def table(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(rows), "utf-8")
    return path


def test_a_plain_table_is_read_by_its_heads_or_by_what_one_says(vault, tmp_path):
    path = table(tmp_path / "t.csv", "datum;tekst", "2024-05-01;een", "2024-05-02;twee")
    seen = look_at(vault, path)
    assert seen.sheet is not None
    assert seen.sheet.header == ("datum", "tekst")
    assert seen.sheet.rows[0] == ("2024-05-01", "een")
    assert seen.columns == seen.sheet.guess
    assert (seen.count, seen.needs_columns) == (2, False)
    other = look_at(vault, path, columns=Columns(date=0, title=1))
    assert other.columns == Columns(date=0, title=1)
    assert bring_in(vault, other, NOW).counts.moments.added == 2
    assert CANARY not in repr(look_at(vault, table(path, f"datum;{CANARY}", f"2024-05-01;{CANARY}")))


def test_a_table_without_a_clear_head_waits_for_its_columns(vault, tmp_path):
    path = table(tmp_path / "t.csv", "aa;bb;cc", "x;1-2-2024;een", "y;later;twee")
    seen = look_at(vault, path)
    assert seen.needs_columns
    assert (seen.count, seen.samples) == (0, ())
    assert look_at(vault, path, columns=Columns(date=1, text=2)).count == 1


def test_a_column_that_is_not_there_is_refused(vault, tmp_path):
    path = table(tmp_path / "t.csv", "datum;tekst", "2024-05-01;een", "2024-05-02;twee")
    with pytest.raises(BadFile) as caught:
        look_at(vault, path, columns=Columns(date=0, text=2))
    assert caught.value.fault is Fault.WRONG


def test_our_own_table_needs_no_choosing(vault, tmp_path):
    mine = Encounter(id="a1", happened_at=BEGIN, line="een", note="twee")
    vault.history.do(Edit(None, mine))
    export(vault, Kind.CSV, tmp_path / "own.csv", EncounterFilter(), Lists({}), Language.NL)
    seen = look_at(vault, tmp_path / "own.csv")
    assert (seen.sheet, seen.needs_columns) == (None, False)
    assert (seen.count, seen.known) == (1, 1)


# Names


def test_every_format_has_a_name(lines):
    assert known_formats()[0] == "Lines"
    assert len(set(known_formats())) == len(known_formats())
    assert title_of("lines") == "Lines"
    assert title_of("own") == "Samen Sociaal"
    assert title_of("one-that-was-dropped") == "one-that-was-dropped"
    assert SAMPLES == 5
    assert issubclass(BadFile, SamenSociaalError)
    assert Preview(Path("x"), "lines", "Lines").fresh == 0
