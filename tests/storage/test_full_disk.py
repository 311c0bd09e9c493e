"""A disk that fills up while much is written: one clear error, nothing lost, and nothing half done."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import attached
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import DiskFull, VaultInUse
from samensociaal_desktop.services.exporting import Kind, export
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.storage.keys import Cost, Seed
from samensociaal_desktop.storage.store import Store

Moment = Callable[..., Encounter]
NOW = datetime(2026, 5, 1, 18, tzinfo=UTC)
NOISE = random.Random(5).randbytes(3_000_000)
OLD = Path(__file__).parent.parent / "vaults" / "v2"
PASSPHRASE = "zes rustige woorden voor een oefening"


def held(engine: vaults.Engine) -> list[object]:
    """Return every row of every table, those of the search index too."""

    def work(connection: Connection) -> list[object]:
        run = connection.exec_driver_sql
        names = run("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'words' ORDER BY 1").scalars()
        return [(name, run(f"SELECT * FROM {name}").all()) for name in names.all()]

    return Store(engine).read(work)


@pytest.fixture
def small(small_disk: tuple[Path, bool], seed: Seed, cheap: Cost, moment: Moment) -> Iterator[vaults.Engine]:
    """A journal with a few moments on a disk with hardly any room; it is whole afterwards."""
    folder, is_small = small_disk
    engine = vaults.create(folder, seed, PASSPHRASE, cheap)
    if not is_small:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=150")
    of_engine(engine, datetime.now).arrivals.bring_in([moment(n, line=f"regel {n}") for n in range(20)], "x", NOW)
    yield engine
    before = held(engine)
    vaults.close(engine)
    again = vaults.open_vault(folder, seed)
    assert held(again) == before
    of_engine(again, datetime.now).journal.check()
    vaults.close(again)


@contextmanager
def nothing_changes(engine: vaults.Engine) -> Iterator[OpenVault]:
    before = held(engine)
    with pytest.raises(DiskFull):
        yield of_engine(engine, datetime.now)
    assert held(engine) == before


def test_an_import_that_does_not_fit_adds_nothing(small: vaults.Engine, moment: Moment) -> None:
    dice = random.Random(3)
    many = [moment(n, note=f"{dice.getrandbits(9000):x}") for n in range(900)]
    with nothing_changes(small) as vault:
        vault.arrivals.bring_in(many, "x", NOW)
    with nothing_changes(small) as vault:
        vault.arrivals.bring_in_whole(Whole(tuple(many)), "own", NOW)


def test_files_that_do_not_fit_add_nothing(small: vaults.Engine, moment: Moment) -> None:
    one = moment(999, id="m")
    file = attached("m", "beeld.png", NOISE, NOW)
    with nothing_changes(small) as vault:
        vault.evidence.add(file, NOISE, NOW)
    with nothing_changes(small) as vault:
        whole = Whole((one,), attachments=(file,), content=lambda _one: NOISE)
        vault.arrivals.bring_in_whole(whole, "own", NOW)


def fill_up(folder: Path, room: int) -> Path:
    """Leave only some bytes on a disk."""
    filler = folder / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(folder).free - room))
    return filler


def test_an_export_that_does_not_fit_leaves_no_file(
    small_disk: tuple[Path, bool], memory: vaults.Engine, moment: Moment
) -> None:
    folder, is_small = small_disk
    folder.mkdir()
    vault = of_engine(memory, datetime.now)
    dice = random.Random(3)
    vault.journal.add_all(moment(n, note=f"{dice.getrandbits(9000):x}") for n in range(900))
    for kind in (Kind.OWN, Kind.DAY_ONE, Kind.MARKDOWN, Kind.CSV):
        path = folder / f"dagboek{kind.ending}"
        path.write_bytes(b"older")
        if is_small:
            filler = fill_up(folder, 100_000)
            with pytest.raises(OSError, match="No space left"):
                export(vault, kind, path, EncounterFilter(), Lists({}), Language.NL)
            assert path.read_bytes() == b"older"
            filler.unlink()
        else:
            assert export(vault, kind, path, EncounterFilter(), Lists({}), Language.NL) == 900
        path.unlink()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("room", [0, 60_000, 150_000])
def test_an_old_journal_that_cannot_be_brought_up_to_date_stays_as_it_was(
    small_disk: tuple[Path, bool], room: int
) -> None:
    folder, is_small = small_disk
    shutil.copytree(OLD, folder)
    before = (folder / vaults.FILE).read_bytes()
    session = Session(folder, datetime.now)
    if is_small:
        filler = fill_up(folder, room)
        with pytest.raises(DiskFull):
            session.unlock(PASSPHRASE)
        # With room for the copy the file is written to, and what was written taken back: not to the same bytes.
        assert room > 100_000 or (folder / vaults.FILE).read_bytes() == before
        assert not list(folder.glob("*.part*"))
        with pytest.raises(DiskFull):
            session.unlock(PASSPHRASE)
        filler.unlink()
    session.unlock(PASSPHRASE)
    assert session.vault.journal.count() == 5
    session.vault.journal.check()
    session.lock()
    assert len(list(folder.glob("*.before-v5"))) == 1


def test_a_journal_on_a_full_disk_opens_for_reading_and_is_held_against_others(
    small_disk: tuple[Path, bool], seed: Seed, cheap: Cost, moment: Moment
) -> None:
    folder, is_small = small_disk
    engine = vaults.create(folder, seed, PASSPHRASE, cheap)
    of_engine(engine, datetime.now).arrivals.bring_in([moment(1, line="regel")], "x", NOW)
    vaults.close(engine)
    filler = fill_up(folder, 0) if is_small else None
    again = vaults.open_vault(folder, seed)
    vault = of_engine(again, datetime.now)
    assert [one.line for one in vault.journal.latest(5)] == ["regel"]
    assert not vault.is_read_only
    with pytest.raises(VaultInUse):
        vaults.open_vault(folder, seed)
    if filler is not None:
        with pytest.raises(DiskFull):
            vault.drafts.keep("encounter:new", {"line": "half"})
        filler.unlink()
    vault.drafts.keep("encounter:new", {"line": "half"})
    assert vault.drafts.waiting == ()
    vaults.close(again)
