import os
import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from samensociaal_desktop.domain.custody import FIRST, Event, first_broken
from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.evidence import (
    LARGEST_FILE,
    LONG_FORM,
    MOST,
    Attachment,
    Evidence,
    Report,
    ReportState,
    attached,
)
from samensociaal_desktop.errors import FileTooLarge, JournalFull, SameFile
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.bin import Bin
from samensociaal_desktop.storage.evidence import FIELDS, EvidenceStore
from samensociaal_desktop.storage.files import FILE
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Seed
from samensociaal_desktop.storage.store import Store

Moment = Callable[..., Encounter]
NOW = datetime(2026, 11, 22, 12, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture
def store(memory: vault.Engine) -> EvidenceStore:
    return EvidenceStore(memory)


def put(store: EvidenceStore, content: bytes = b"bytes", moment: str = "m", name: str = "foto.png") -> Attachment:
    return store.add(attached(moment, name, content, NOW), content, NOW)


def events(store: EvidenceStore, moment: str | None = None) -> list[tuple[Event, str]]:
    entries = store.custody(moment)
    if moment is None:
        assert first_broken(entries, store.last_hash()) is None
    return [(entry.event, entry.item) for entry in entries]


def do(engine: vault.Engine, *statements: str) -> None:
    for statement in statements:
        Store(engine).write(lambda connection, sql=statement: connection.exec_driver_sql(sql))


FULL = Evidence(
    moment="m",
    is_long=True,
    reports=(
        Report(to="het platform", on=date(2026, 11, 3), state=ReportState.REFUSED, case_number="12-b", reply="Nee."),
        Report(to="politie", state=ReportState.PREPARED),
    ),
    **{name: f"{name} “woorden” 👍" for name in LONG_FORM},
)


def test_fields_come_back_as_they_were_kept(store: EvidenceStore) -> None:
    assert store.get("m") is None
    store.keep(FULL, NOW)
    assert store.get("m") == FULL
    short = Evidence(moment="m", literal="Alleen dit.")
    store.keep(short, NOW)
    assert store.get("m") == short
    assert store.get("n") is None


@given(texts=st.lists(st.text(), min_size=len(LONG_FORM), max_size=len(LONG_FORM)))
def test_whatever_is_typed_in_the_fields_comes_back(texts: list[str]) -> None:
    engine = vault.in_memory()
    try:
        evidence = Evidence(moment="m", **dict(zip(LONG_FORM, texts, strict=True)))
        EvidenceStore(engine).keep(evidence, NOW)
        whole = [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in texts]
        kept = None if evidence.is_empty else Evidence(moment="m", **dict(zip(LONG_FORM, whole, strict=True)))
        assert EvidenceStore(engine).get("m") == kept
    finally:
        vault.close(engine)


def test_the_log_follows_the_fields_and_only_real_changes(store: EvidenceStore) -> None:
    store.keep(Evidence(moment="m", literal="  "), NOW)
    assert events(store) == []
    store.keep(FULL, NOW)
    added = store.digest("m")
    store.keep(FULL, NOW)
    store.keep(Evidence(moment="m", literal="Alleen dit."), NOW)
    changed = store.digest("m")
    assert store.digests() == {"m": changed}
    store.keep(Evidence(moment="m"), NOW)
    assert store.get("m") is None
    assert not store.has_any("m")
    assert events(store) == [(Event.ADDED, FIELDS), (Event.CHANGED, FIELDS), (Event.ERASED, FIELDS)]
    assert [entry.digest for entry in store.custody()] == [added, changed, ""]


def test_a_file_comes_back_byte_for_byte(store: EvidenceStore) -> None:
    content = bytes(range(256)) * 100
    kept = put(store, content)
    assert store.attachments("m") == (kept,)
    assert store.find(kept.id) == kept
    assert store.read(kept.id) == content
    assert store.has_any("m")
    assert store.total_size() == len(content)
    (entry,) = store.custody("m")
    assert (entry.event, entry.item, entry.digest, entry.at) == (Event.ADDED, kept.id, kept.sha256, NOW)


def test_an_empty_file_is_a_file_too(store: EvidenceStore) -> None:
    assert store.read(put(store, b"").id) == b""


def test_the_same_bytes_are_kept_once_with_a_moment(store: EvidenceStore) -> None:
    put(store)
    with pytest.raises(SameFile):
        put(store, name="andere naam.png")
    other = put(store, moment="n")
    assert store.attachments("n") == (other,)
    assert len(events(store)) == 2


def test_a_file_that_is_too_large_is_not_kept(store: EvidenceStore) -> None:
    with pytest.raises(FileTooLarge):
        put(store, bytes(LARGEST_FILE + 1))
    assert put(store, bytes(LARGEST_FILE)).size == LARGEST_FILE
    assert len(events(store)) == 1


def test_a_journal_takes_no_more_than_fits_on_a_stick(store: EvidenceStore, memory: vault.Engine) -> None:
    first = put(store)
    do(memory, f"UPDATE attachments SET size = {MOST - 3}")
    with pytest.raises(JournalFull):
        put(store, b"four")
    put(store, b"one")
    store.remove(first.id, NOW)
    with pytest.raises(JournalFull):
        put(store, b"one more")
    store.erase(first.id, NOW)
    assert put(store, b"four").size == 4


def test_a_file_goes_to_the_bin_and_back(store: EvidenceStore) -> None:
    first, second = put(store, b"1"), put(store, b"2")
    store.remove(first.id, NOW)
    store.remove(first.id, NOW)
    (removed,) = store.attachments("m", removed=True)
    assert (removed.id, removed.removed_at) == (first.id, NOW)
    assert store.attachments("m") == (second,)
    assert store.read(first.id) == b"1"
    store.restore(first.id, NOW)
    store.restore(first.id, NOW)
    assert store.attachments("m") == (first, second)
    assert events(store)[2:] == [(Event.REMOVED, first.id), (Event.RESTORED, first.id)]


def test_a_file_stays_in_the_bin_when_it_was_added_again_meanwhile(store: EvidenceStore) -> None:
    first = put(store)
    store.remove(first.id, NOW)
    again = put(store)
    with pytest.raises(SameFile):
        store.restore(first.id, NOW)
    assert store.attachments("m") == (again,)
    assert [each.id for each in store.every_file()] == [first.id, again.id]


def test_files_in_the_bin_are_listed_the_last_removed_first(store: EvidenceStore) -> None:
    files = [put(store, bytes([each]), moment=str(each)) for each in range(3)]
    for each, minutes in zip(files, (2, 3, 1), strict=True):
        # In another zone, to see that times are compared and not texts.
        store.remove(each.id, NOW.astimezone(timezone(timedelta(hours=minutes))) + timedelta(minutes=minutes))
    assert [each.id for each in store.all_removed()] == [files[1].id, files[0].id, files[2].id]
    assert not any(store.has_any(str(each)) for each in range(3))


def test_the_bin_is_emptied_of_what_lay_there_long(store: EvidenceStore) -> None:
    old, new, kept = (put(store, bytes([each])) for each in range(3))
    store.remove(old.id, NOW - timedelta(days=31))
    store.remove(new.id, NOW)
    store.empty_bin(NOW - timedelta(days=30), NOW)
    assert [each.id for each in store.every_file()] == [new.id, kept.id]
    assert events(store)[-1] == (Event.ERASED, old.id)
    with pytest.raises(KeyError):
        store.read(old.id)
    assert store.find(old.id) is None


def test_erasing_what_is_not_there_notes_nothing(store: EvidenceStore) -> None:
    for work in (store.erase, store.remove, store.restore):
        work("nothing", NOW)
    assert events(store) == []


def test_evidence_stays_while_its_moment_is_in_the_bin_and_goes_with_it(
    store: EvidenceStore, memory: vault.Engine, moment: Moment
) -> None:
    journal, bin, one = Journal(memory), Bin(memory), moment(line="Iets")
    journal.apply(Edit(None, one))
    file = put(store, moment=one.id)
    gone = put(store, b"in the bin", moment=one.id)
    store.remove(gone.id, NOW)
    store.keep(Evidence(moment=one.id, literal="Zo stond het er."), NOW)
    journal.apply(Edit(one, None))
    assert store.attachments(one.id) == (file,)
    bin.erase(one.id)
    assert not store.has_any(one.id)
    assert store.every_file() == ()
    assert store.total_size() == 0
    erased = {item for event, item in events(store) if event is Event.ERASED}
    assert erased == {FIELDS, file.id, gone.id}


def test_the_bin_takes_the_evidence_along_when_its_time_is_over(
    store: EvidenceStore, memory: vault.Engine, moment: Moment
) -> None:
    journal, bin, one, stays = Journal(memory), Bin(memory), moment(line="Iets"), moment(line="Anders")
    for each in (one, stays):
        journal.apply(Edit(None, each))
        put(store, moment=each.id)
        journal.apply(Edit(each, None))
    do(memory, f"UPDATE bin SET removed_at = '2020-01-01' WHERE moment = '{one.id}'")
    assert bin.empty(datetime.now(UTC), timedelta(days=30)) == (one.id,)
    assert not store.has_any(one.id)
    assert store.has_any(stays.id)


def test_a_moment_that_is_in_the_journal_keeps_its_evidence_whatever_leaves_the_bin(
    store: EvidenceStore, memory: vault.Engine, moment: Moment
) -> None:
    journal, one = Journal(memory), moment(line="Iets")
    journal.apply(Edit(None, one))
    put(store, moment=one.id)
    Bin(memory).erase(one.id)
    journal.apply(Edit(one, None))
    do(memory, "CREATE TABLE kept AS SELECT * FROM bin")
    journal.apply(Edit(None, one))
    do(memory, "INSERT INTO bin SELECT * FROM kept")
    Bin(memory).erase(one.id)
    assert store.has_any(one.id)


def test_a_note_changes_nothing_but_the_log(store: EvidenceStore) -> None:
    file = put(store)
    assert store.last_noted(Event.VIEWED, "m", file.id) is None
    store.note(Event.VIEWED, "m", file.id, file.sha256, NOW)
    store.note(Event.VIEWED, "m", file.id, file.sha256, NOW + timedelta(hours=1))
    assert store.last_noted(Event.VIEWED, "m", file.id) == NOW + timedelta(hours=1)
    assert store.last_noted(Event.VIEWED, "m", FIELDS) is None
    assert store.attachments("m") == (file,)


def test_the_log_of_a_moment_is_a_part_of_the_whole_log(store: EvidenceStore) -> None:
    assert store.last_hash() == FIRST
    put(store, b"1", moment="m"), put(store, b"2", moment="n"), put(store, b"3", moment="m")
    assert [entry.number for entry in store.custody("m")] == [1, 3]
    assert [entry.number for entry in store.custody()] == [1, 2, 3]
    assert store.last_hash() == store.custody()[-1].hash


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE custody SET digest = ''",
        "UPDATE custody SET number = 9 WHERE number = 2",
        "DELETE FROM custody WHERE number = 2",
        "DELETE FROM custody",
        "REPLACE INTO custody SELECT number, at, event, moment, item, 'other', previous, hash FROM custody",
        "INSERT OR REPLACE INTO custody VALUES (1, '', '', '', '', '', '', '')",
        "INSERT INTO custody VALUES (-1, '', '', '', '', '', '', '')",
        "INSERT INTO custody VALUES (9, '', '', '', '', '', '', '')",
        "INSERT INTO custody VALUES (NULL, '', '', '', '', '', '', '')",
    ],
)
def test_the_database_itself_lets_the_log_only_grow(store: EvidenceStore, memory: vault.Engine, statement: str) -> None:
    put(store, b"1"), put(store, b"2")
    before = store.custody()
    with pytest.raises(IntegrityError, match="only grows"):
        do(memory, statement)
    assert store.custody() == before


def test_what_fails_halfway_leaves_neither_file_nor_line(store: EvidenceStore, memory: vault.Engine) -> None:
    stop = "CREATE TRIGGER stop BEFORE INSERT ON custody BEGIN SELECT raise(ABORT, 'stop'); END"
    file = put(store)
    do(memory, stop)
    for work in (
        lambda: put(store, b"more"),
        lambda: store.keep(FULL, NOW),
        lambda: store.remove(file.id, NOW),
        lambda: store.erase(file.id, NOW),
    ):
        with pytest.raises(IntegrityError):
            work()
    do(memory, "DROP TRIGGER stop")
    assert store.every_file() == (file,)
    assert store.read(file.id) == b"bytes"
    assert store.get("m") is None
    assert len(events(store)) == 1


@pytest.mark.parametrize("column", ["event", "at"])
def test_a_line_that_cannot_be_read_ends_the_log(store: EvidenceStore, memory: vault.Engine, column: str) -> None:
    for each in range(3):
        put(store, bytes([each]))
    do(memory, "DROP TRIGGER custody_holds", f"UPDATE custody SET {column} = 'nonsense' WHERE number = 2")
    assert [entry.number for entry in store.custody()] == [1]
    assert first_broken(store.custody(), store.last_hash()) == 2


def test_a_line_cut_off_at_the_end_shows(store: EvidenceStore, memory: vault.Engine) -> None:
    put(store, b"1"), put(store, b"2")
    do(memory, "DROP TRIGGER custody_stays", "DELETE FROM custody WHERE number = 2")
    assert first_broken(store.custody(), store.last_hash()) == 2


def test_on_disk_no_byte_of_a_file_stands_readable(engine: vault.Engine, folder: Path, seed: Seed) -> None:
    content = random.Random(3).randbytes(300_000)
    store = EvidenceStore(engine)
    kept = put(store, content, name="herkenbare naam.png")
    store.keep(Evidence(moment="m", literal="herkenbare woorden"), NOW)
    vault.close(engine)
    raw = b"".join((Path(where) / name).read_bytes() for where, _, names in os.walk(folder) for name in names)
    assert len((folder / FILE).read_bytes()) > len(content)
    assert not [start for start in range(0, len(content), 1000) if content[start : start + 16] in raw]
    assert b"herkenbare" not in raw
    assert kept.sha256.encode() not in raw
    again = vault.open_vault(folder, seed)
    try:
        assert EvidenceStore(again).read(kept.id) == content
        assert EvidenceStore(again).attachments("m") == (kept,)
        assert len(events(EvidenceStore(again))) == 2
    finally:
        vault.close(again)
