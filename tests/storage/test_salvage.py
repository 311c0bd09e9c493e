"""A damaged journal is read page by page: what is whole comes out, what is not is counted, and nothing hangs."""

import random
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from tests.full_journal import NOW, a_moment, fill, flip, scramble, spoil

from samensociaal_desktop.errors import NotAJournal, VaultDamaged, VaultError, VaultGone, VaultInUse, VaultIsNewer
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.services.supplementing import supplement
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.files import FILE, claim
from samensociaal_desktop.storage.keys import Cost, Seed, database_key
from samensociaal_desktop.storage.migrations import MIGRATIONS
from samensociaal_desktop.storage.raw_pages import PAGE, RawPages
from samensociaal_desktop.storage.raw_rows import INDEX, TABLE, Torn, Trees, _record
from samensociaal_desktop.storage.salvage import Salvaged, opens, roots_of, salvage
from samensociaal_desktop.storage.salvaged_rows import Gathering, layouts

SEED = Seed(bytearray(range(20)))
ID = "0" * 32


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a journal with something of everything."""
    folder = tmp_path_factory.mktemp("whole")
    engine = vault.create(folder, SEED, "hallo hallo", Cost(19 * 1024, 1, 1))
    fill(of_engine(engine, datetime.now), count=120)
    vault.close(engine)
    return folder / FILE


@pytest.fixture
def source(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / FILE))


@contextmanager
def saved(source: Path, hints: dict[str, int] | None = None) -> Iterator[tuple[OpenVault, Salvaged, vault.Engine]]:
    target = source.with_name("saved")
    claim(target)
    engine, found = salvage(source, SEED, target, ID, hints or {})
    with closing(_Closing(engine)):
        opened = of_engine(engine, datetime.now)
        opened.journal.check()
        yield opened, found, engine


class _Closing:
    def __init__(self, engine: vault.Engine) -> None:
        self.close = lambda: vault.close(engine)


def pages_of(source: Path, name: str, kinds: tuple[int, int] = TABLE) -> list[int]:
    """Return the pages of a table or index."""
    with RawPages(source, database_key(SEED)) as pages:
        trees = Trees(pages)
        list(trees.rows(roots_of(source, SEED)[name], kinds, []))
        return [number for number, seen in enumerate(trees.seen) if seen]


def test_a_whole_journal_comes_out_whole_with_the_id_of_its_key_file(source: Path) -> None:
    before = source.read_bytes()
    with saved(source) as (opened, found, engine):
        assert (found.moments, dict(found.lost), found.lost_files, found.is_whole) == (119, {}, (), True)
        assert vault.identity(engine) == ID
        assert opened.evidence.read(opened.evidence.every_file()[0].id) == random.Random(0).randbytes(9_000)
        assert len(opened.evidence.custody()) == 6
    assert source.read_bytes() == before


@pytest.mark.parametrize("place", [0, 15, 16, 4_000, PAGE - 1, 5 * PAGE + 17, 9 * PAGE - 1])
def test_one_bit_that_changed_is_brought_back_wherever_it_is(source: Path, place: int) -> None:
    flip(source, place, 3)
    with saved(source) as (_opened, found, _engine):
        assert (found.moments, found.is_whole) == (119, True)


def test_the_first_page_needs_the_hints_of_a_backup(source: Path) -> None:
    hints = roots_of(source, SEED)
    scramble(source, 1)
    with pytest.raises(VaultDamaged):
        salvage(source, SEED, source.with_name("saved"), ID)
    with saved(source, hints) as (_opened, found, _engine):
        assert found.moments == 119


def test_another_key_opens_nothing_and_a_file_that_is_away_neither(source: Path, tmp_path: Path) -> None:
    assert opens(source, SEED)
    assert not opens(source, Seed.new())
    assert not opens(tmp_path / "nowhere", SEED)
    with pytest.raises(VaultError):
        salvage(tmp_path / "nowhere", SEED, tmp_path / "saved", ID)


def test_pages_without_a_way_to_them_are_known_by_what_they_hold(source: Path) -> None:
    with RawPages(source, database_key(SEED)) as pages:
        schema = [number for number in range(2, 60) if b"CREATE TABLE own_items" in (pages.get(number) or b"")]
    spoil(source, schema[0])
    spoil(source, pages_of(source, "encounters")[0])
    with saved(source) as (opened, found, _engine):
        assert found.moments == 119
        assert "encounters" in found.torn
        assert len(opened.pad.all()) == 1


def test_a_lost_page_of_moments_is_counted_by_the_indexes(source: Path) -> None:
    first, *leaves = pages_of(source, "encounters")
    spoil(source, leaves[3])
    with saved(source) as (opened, found, _engine):
        assert found.moments + len(found.lost) == 119
        assert opened.journal.count() == 119
        assert all(opened.journal.get(id) is not None for id in found.lost.values())
    spoil(source, pages_of(source, "encounters_by_facts", INDEX)[0])
    with saved(source) as (opened, found, _engine):
        assert opened.journal.count() == 119
    for page in pages_of(source, "sqlite_autoindex_encounters_1", INDEX):
        spoil(source, page)
    with saved(source) as (opened, found, _engine):
        assert set(found.lost.values()) == {""}
        assert opened.journal.count() == found.moments
    assert first == roots_of(source, SEED)["encounters"]


def test_the_kinds_come_out_of_their_index_and_the_main_response_out_of_the_moment(source: Path) -> None:
    for name in ("kinds", "responses"):
        for page in pages_of(source, name, INDEX):
            spoil(source, page)
    with saved(source) as (opened, found, _engine):
        assert found.torn == {"responses"}
        moment = opened.journal.get(a_moment(7).id)
        assert moment is not None
        assert moment.kinds == a_moment(7).kinds
        assert moment.response == a_moment(7).response
    for page in pages_of(source, "kinds_by_kind", INDEX):
        spoil(source, page)
    with saved(source) as (_opened, found, _engine):
        assert "kinds" in found.torn


def test_rows_are_read_as_sqlite_writes_them(tmp_path: Path) -> None:
    path = tmp_path / "rows"
    connection = dbapi2.connect(path, isolation_level=None)
    vault.unlock(connection, database_key(SEED))
    connection.execute("CREATE TABLE t (a, b)")
    wanted = [None, 0, 1, -1, 127, -129, 70_000, -(2**31), 2**40, -(2**62), 1.5, "é", b"\0\1", "x" * 5_000]
    wanted += ["y" * size for size in (3_981, 3_982, 4_020, 12_000)]
    for number, value in enumerate(wanted):
        connection.execute("INSERT INTO t (rowid, a, b) VALUES (?, ?, 7)", (-5 if number == 0 else number * 300, value))
    root = connection.execute("SELECT rootpage FROM sqlite_master").fetchone()[0]
    connection.close()
    with RawPages(path, database_key(SEED)) as pages:
        found = dict(Trees(pages).rows(root, TABLE, []))
    assert found == {-5 if number == 0 else number * 300: (value, 7) for number, value in enumerate(wanted)}
    with RawPages(path, database_key(SEED)) as pages:
        last = pages.count
    spoil(path, last)
    with RawPages(path, database_key(SEED)) as pages:
        gaps: list[int] = []
        kept = dict(Trees(pages).rows(root, TABLE, gaps))
    assert gaps
    assert len(kept) < len(wanted)


def test_many_damaged_pages_are_not_all_tried_bit_by_bit(tmp_path: Path) -> None:
    path = tmp_path / "rubbish"
    path.write_bytes(random.Random(1).randbytes(3 * PAGE + 5))
    with RawPages(path, database_key(SEED)) as pages:
        assert not pages.is_readable
        pages._damaged.update(range(100, 200))
        assert [pages.get(number) for number in (0, 1, 2, 4, 5)] == [None] * 5
        assert pages.get(1) is None
        assert list(Trees(pages).cells(1, [])) == []


def test_a_file_whose_bytes_are_lost_is_named(source: Path) -> None:
    spoil(source, pages_of(source, "contents")[-1])
    with saved(source) as (opened, found, _engine):
        assert len(found.lost_files) + len(opened.evidence.every_file()) == 3
        assert found.lost_files


def test_the_log_ends_before_a_gap(source: Path) -> None:
    target = source.with_name("log")
    claim(target)
    engine, _found = salvage(source, SEED, target, ID)
    with vault_write(engine) as run:
        run("DROP TRIGGER custody_holds")
        run("UPDATE custody SET number = number + 3 WHERE number > 3")
    vault.close(engine)
    with saved(target) as (opened, found, _engine):
        assert len(opened.evidence.custody()) == 3
        assert "custody" in found.torn


@contextmanager
def vault_write(engine: vault.Engine) -> Iterator[object]:
    with engine.connect() as connection:
        yield connection.exec_driver_sql


def test_what_was_half_written_is_taken_back_in_a_copy(source: Path) -> None:
    half = source.with_name(f"{source.name}-journal")
    connection = dbapi2.connect(source, isolation_level=None)
    vault.unlock(connection, database_key(SEED))
    connection.execute("PRAGMA cache_size=2").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DROP TRIGGER encounters_removed")
    connection.execute("UPDATE encounters SET line = 'half', note = note || note")
    shutil.copy(source, source.with_name("torn"))
    shutil.copy(half, source.with_name("torn-journal"))
    connection.close()
    torn = source.with_name("torn")
    with saved(torn) as (opened, found, _engine):
        assert (found.moments, found.is_whole) == (119, True)
        assert opened.journal.get(a_moment(3).id) == a_moment(3)
    assert sorted(path.name for path in source.parent.iterdir() if "settled" in path.name) == []
    torn.with_name("torn-journal").write_bytes(b"rubbish" * 200)
    spoil(torn, 1)
    with pytest.raises(VaultDamaged):
        salvage(torn, SEED, source.with_name("saved"), ID)
    half.write_bytes(bytes(100))
    with saved(source) as (_opened, found, _engine):
        assert found.is_whole


def test_a_journal_that_is_open_is_left_alone(source: Path) -> None:
    folder = source.parent / "open"
    folder.mkdir()
    shutil.copy(source, folder / FILE)
    engine = vault.open_vault(folder, SEED)
    with pytest.raises(VaultInUse):
        salvage(folder / FILE, SEED, source.with_name("saved"), ID)
    vault.close(engine)


def test_what_is_no_journal_or_newer_is_refused(source: Path) -> None:
    for pragma, kind in (("user_version=99", VaultIsNewer), ("application_id=1", NotAJournal)):
        connection = dbapi2.connect(source, isolation_level=None)
        vault.unlock(connection, database_key(SEED))
        connection.execute(f"PRAGMA {pragma}").fetchall()
        if kind is NotAJournal:
            connection.execute(f"PRAGMA user_version={len(MIGRATIONS)}").fetchall()
        connection.close()
        with pytest.raises(kind):
            salvage(source, SEED, source.with_name("saved"), ID)


def test_a_failure_to_write_lets_go_of_the_new_file(source: Path) -> None:
    with pytest.raises(VaultGone):
        salvage(source, SEED, source.parent / "nowhere" / "saved", ID)


def test_a_failure_on_the_way_lets_go_of_the_new_file(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise VaultGone("stick")

    monkeypatch.setattr("samensociaal_desktop.storage.salvage.migrate", refuse)
    with pytest.raises(VaultGone):
        salvage(source, SEED, source.with_name("saved"), ID)


def test_few_pages_are_kept_at_hand(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samensociaal_desktop.storage.raw_pages._REMEMBERED", 2)
    with saved(source) as (_opened, found, _engine):
        assert found.is_whole


def test_a_row_that_cannot_be_one_is_left_out(source: Path) -> None:
    with RawPages(source, database_key(SEED)) as pages, pytest.raises(Torn):
        Trees(pages)._payload(b"", 0, 1 << 40, TABLE[1])
    with pytest.raises(Torn):
        _record(bytes([2, 23]))
    with saved(source) as (_opened, _found, engine), engine.connect() as connection:
        gathering = Gathering(connection, layouts(connection))
        gathering.put(gathering.layouts[0], (None, ("a", "b", "too many")))
        assert gathering.torn == {gathering.layouts[0].name}


def test_moments_that_nothing_tells_of_come_back_from_a_backup(source: Path, tmp_path: Path) -> None:
    (tmp_path / "backup").mkdir()
    shutil.copy(source, tmp_path / "backup" / FILE)
    spoil(source, pages_of(source, "encounters")[4])
    for page in pages_of(source, "sqlite_autoindex_encounters_1", INDEX):
        spoil(source, page)
    with saved(source) as (opened, found, engine):
        assert opened.journal.count() == found.moments < 119
        older = vault.open_vault(tmp_path / "backup", SEED)
        supplement(engine, older, found.torn, (), NOW)
        vault.close(older)
        assert opened.journal.count() == 119


def test_lists_and_answers_that_are_lost_come_back_from_a_backup(source: Path, tmp_path: Path) -> None:
    (tmp_path / "backup").mkdir()
    shutil.copy(source, tmp_path / "backup" / FILE)
    for name in ("feelings", "responses", "answers", "meta", "drafts", "bin"):
        for page in pages_of(source, name, INDEX if name != "bin" else TABLE):
            spoil(source, page)
    with saved(source) as (opened, found, engine):
        opened.journal.apply(opened_edit(opened, 9))
        older = vault.open_vault(tmp_path / "backup", SEED)
        assert supplement(engine, older, found.torn, ("nobody",), NOW) == frozenset()
        vault.close(older)
        assert opened.journal.get(a_moment(7).id) == a_moment(7)
        assert len(opened.talks.all()[0].answers) == 2
        assert opened.drafts.all()[0].key == "encounter:new-0"
        assert {one.moment.id for one in opened.bin.all()} == {a_moment(119).id, a_moment(9).id}


def opened_edit(opened: OpenVault, number: int):  # type: ignore[no-untyped-def]
    from samensociaal_desktop.domain.encounters import Edit

    return Edit(opened.journal.get(a_moment(number).id), None)
