"""Pages that hold nothing, half written when the power went: no damage, and none that is ever seen."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.storage import free_pages, vault
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.keys import Seed
from samensociaal_desktop.storage.store import Store

PAGE = 4096
LARGE = 6_000_000
"""Bytes: more than the cache holds, so that it is written before the end."""


class Interrupted(Exception):
    """The power goes."""


def cut_off(engine: vault.Engine, folder: Path, place: Path) -> Path:
    """Return a copy of a journal as it is amid a large change, when half of each page that was being written is."""
    before = (folder / vault.FILE).read_bytes()

    def work(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE large (content BLOB)")
        connection.exec_driver_sql("INSERT INTO large VALUES (zeroblob(?))", (LARGE,))
        shutil.copytree(folder, place)
        raise Interrupted

    with pytest.raises(Interrupted):
        Store(engine).write(work)
    content = bytearray((place / vault.FILE).read_bytes())
    changed = [at for at in range(0, len(before), PAGE) if content[at : at + PAGE] != before[at : at + PAGE]]
    for at in changed:
        content[at : at + PAGE // 2] = before[at : at + PAGE // 2]
    assert len(changed) > 100
    (place / vault.FILE).write_bytes(content)
    return place


@pytest.fixture
def emptied(engine: vault.Engine, moment) -> vault.Engine:
    """A journal in which a large thing was, and is no more."""
    store = Store(engine)
    Journal(engine).apply(Edit(None, moment(line="blijft")))
    store.write(lambda connection: connection.exec_driver_sql("CREATE TABLE gone (content BLOB)"))
    store.write(lambda connection: connection.exec_driver_sql("INSERT INTO gone VALUES (zeroblob(?))", (LARGE,)))
    store.write(lambda connection: connection.exec_driver_sql("DROP TABLE gone"))
    return engine


def number(engine: vault.Engine, pragma: str) -> int:
    return Store(engine).read(lambda connection: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())


def test_a_journal_whose_empty_pages_were_half_written_is_whole(
    emptied: vault.Engine, folder: Path, seed: Seed, tmp_path: Path
) -> None:
    place = cut_off(emptied, folder, tmp_path / "cut off")
    assert free_pages.was_cut_off(place / vault.FILE)
    again = vault.open_vault(place, seed)
    Journal(again).check()
    assert [one.line for one in Journal(again).all()] == ["blijft"]
    assert number(again, "freelist_count") >= number(emptied, "freelist_count") > 1000
    assert number(again, "page_count") <= number(emptied, "page_count") + 2
    vault.close(again)
    assert not free_pages.was_cut_off(place / vault.FILE)


def test_where_they_cannot_be_written_they_stay(emptied: vault.Engine) -> None:
    with emptied.connect() as connection:
        driver = connection.connection.driver_connection
        driver.execute("PRAGMA query_only=on")
        before = driver.execute("PRAGMA freelist_count").fetchall()
        free_pages.make_whole(driver)
        assert driver.execute("PRAGMA freelist_count").fetchall() == before
        assert not driver.in_transaction


def test_a_journal_in_memory_or_at_rest_was_not_cut_off(engine: vault.Engine, folder: Path) -> None:
    assert not free_pages.was_cut_off(None)
    assert not free_pages.was_cut_off(folder / vault.FILE)
    assert not free_pages.was_cut_off(folder / "none")
    assert dbapi2.sqlite_version
