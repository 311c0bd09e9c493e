"""What can be read of a damaged journal, row by row, put into a new file. The damaged one is never written to.

Three things find rows where SQLite gives up: a page whose one bit changed is mended (raw_pages); a damaged leaf of a
tree costs only its own rows; and where a page that leads to others is damaged, those others are still in the file and
are known by what they hold. A row that is read is as it was written; what is missing is counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from typing import Final

from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from samensociaal_desktop.errors import NotAJournal, VaultDamaged, VaultIsNewer
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.faults import explained
from samensociaal_desktop.storage.files import claim, read_head, remove, rollback_of
from samensociaal_desktop.storage.in_use import must_be_free
from samensociaal_desktop.storage.keys import Seed, database_key, wiped
from samensociaal_desktop.storage.migrations import MIGRATIONS, migrate
from samensociaal_desktop.storage.raw_pages import RawPages
from samensociaal_desktop.storage.raw_rows import INDEX, TABLE, Trees
from samensociaal_desktop.storage.salvaged_rows import Gathering, Layout, layouts
from samensociaal_desktop.storage.stopping import MayGoOn
from samensociaal_desktop.storage.store import Store

NO_HINTS: Final[Mapping[str, int]] = {}


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came of it: moments read, by their ids those lost, files whose bytes are lost, tables with a gap.

    `lost` maps the number of each moment whose row is lost, and that an index tells of, to its id. It is there without
    its words: its time, what was chosen, its lists and its evidence lie elsewhere. Where no index tells the id, that
    is "" and the moment is not there. What nothing tells of cannot be counted.
    """

    moments: int
    lost: Mapping[int, str]
    lost_files: tuple[str, ...]
    torn: frozenset[str]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return not self.torn


def roots_of(path: Path, seed: Seed) -> dict[str, int]:
    """Return where each table of a journal begins, for one whose own list of tables is damaged; none if unreadable."""
    with explained(path), wiped(database_key(seed)) as key, RawPages(path, key) as pages:
        return _roots(Trees(pages))


def opens(path: Path, seed: Seed) -> bool:
    """Return whether a seed opens any page at the beginning of a file."""
    try:
        with wiped(database_key(seed)) as key, RawPages(path, key) as pages:
            return pages.is_readable
    except OSError:
        return False


def salvage(
    source: Path,
    seed: Seed,
    target: Path,
    vault_id: str | None,
    hints: Mapping[str, int] = NO_HINTS,
    may_go_on: MayGoOn = lambda: True,
) -> tuple[Engine, Salvaged]:
    """Put all that can be read of the journal at `source` into a new one at `target`, and return that, open.

    `vault_id` is the id that its key file tells, None if there is none. `hints` are the roots of a backup of the same
    journal: its tables begin at the same pages as a rule.

    Raises:
        Stopped: `may_go_on` said so; what was put into `target` is to be thrown away.
        VaultDamaged: the beginning of the file is damaged, and there are no hints: nothing can be read.
        VaultError: it is no journal, or newer, or one of the files cannot be read or written.
    """
    with explained(target):
        must_be_free(source)
        settled = _rolled_back(source, seed, target)
        try:
            with wiped(database_key(seed)) as key, RawPages(settled or source, key, may_go_on) as pages:
                return _salvaged(pages, seed, target, vault_id, hints)
        finally:
            if settled is not None:
                remove(settled)
                remove(rollback_of(settled))


def _rolled_back(source: Path, seed: Seed, target: Path) -> Path | None:
    """Return a copy in which what was half written is taken back; None where nothing was.

    SQLite itself does that when the file is opened to be written, which the damaged one is not.
    """
    journal = rollback_of(source)
    try:
        if read_head(journal, 1) in (b"", b"\0"):
            return None
    except FileNotFoundError:
        return None
    copy = target.with_name(f"{target.name}.settled")
    copyfile(source, copy)
    copyfile(journal, rollback_of(copy))
    connection = dbapi2.connect(copy, isolation_level=None)
    try:
        with wiped(database_key(seed)) as key:
            vault.unlock(connection, key)
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except dbapi2.Error:  # damaged there: then what was half written is read as it stands
        pass
    finally:
        connection.close()
    return copy


def _roots(trees: Trees) -> dict[str, int]:
    """Return the root of every table and index, as far as the list of them can be read."""
    rows = (values for _, values in trees.rows(1, TABLE, []))
    return {str(row[1]): row[3] for row in rows if len(row) == len("tntrs") and isinstance(row[3], int) and row[3]}


def _salvaged(
    pages: RawPages, seed: Seed, target: Path, vault_id: str | None, hints: Mapping[str, int]
) -> tuple[Engine, Salvaged]:
    version = _version(pages, hints)
    roots = _roots(Trees(pages))
    roots = {name: root for name, root in hints.items() if root not in roots.values()} | roots
    claim(target)
    engine = vault.new_file(target, seed, MIGRATIONS[:version])
    try:
        store = Store(engine)
        store.read(lambda connection: connection.exec_driver_sql("PRAGMA foreign_keys=off"))
        found = store.write(lambda connection: _put(connection, pages, roots, vault_id))
        store.read(lambda connection: connection.exec_driver_sql("PRAGMA foreign_keys=on"))
        store.read(lambda connection: migrate(connection, None))
    except BaseException:
        vault.close(engine)
        raise
    return engine, found


def _version(pages: RawPages, hints: Mapping[str, int]) -> int:
    head = pages.get(1)
    if head is None:
        if not (hints and pages.is_readable):
            raise VaultDamaged("first page")
        return len(MIGRATIONS)
    if int.from_bytes(head[68:72]) != vault.APPLICATION_ID:
        raise NotAJournal("application id")
    version = int.from_bytes(head[60:64])
    if version > len(MIGRATIONS):
        raise VaultIsNewer(version, len(MIGRATIONS))
    return version


def _put(connection: Connection, pages: RawPages, roots: Mapping[str, int], vault_id: str | None) -> Salvaged:
    trees = Trees(pages)
    trees.mark(1, TABLE)  # its own list of tables is no table of ours
    gathering = Gathering(connection, layouts(connection))
    for layout in gathering.layouts:
        _put_table(gathering, trees, layout, roots)
    if gathering.torn:
        _put_strays(gathering, trees, roots)
    found = gathering.numbers("encounters")
    lost: dict[int, str] = {}
    if "encounters" in gathering.torn:
        lost = _lost(pages, roots, found)
        facts = {row[0]: row for _, row in Trees(pages).rows(roots.get("encounters_by_facts", 0), INDEX, [])}
        for number, id in lost.items():
            if id:
                gathering.put_without_words(number, id, facts.get(number, ()))
    lost_files = gathering.finish(vault_id)
    return Salvaged(len(found), lost, lost_files, frozenset(gathering.torn))


_MIRRORS: Final = {"kinds": ("kinds_by_kind", (1, 2, 0)), "choices": ("choices_by_item", (2, 0, 3, 1))}
"""Tables that an index holds all of, and where in its rows each of their columns stands."""


def _put_mirrored(gathering: Gathering, trees: Trees, layout: Layout, roots: Mapping[str, int]) -> None:
    name, order = _MIRRORS[layout.name]
    gaps: list[int] = []
    for _, values in trees.rows(roots.get(name, 0), INDEX, gaps):
        gathering.put(layout, (None, tuple(values[place] for place in order)))
    if not gaps:
        gathering.torn.discard(layout.name)


def _put_table(gathering: Gathering, trees: Trees, layout: Layout, roots: Mapping[str, int]) -> None:
    gaps: list[int] = []
    root = roots.get(layout.name)
    if root is None:
        gaps.append(0)
    else:
        for cell in trees.rows(root, INDEX if layout.is_index else TABLE, gaps):
            gathering.put(layout, cell)
    if gaps:
        gathering.torn.add(layout.name)
        if layout.name in _MIRRORS:
            _put_mirrored(gathering, trees, layout, roots)


def _put_strays(gathering: Gathering, trees: Trees, roots: Mapping[str, int]) -> None:
    """Put in what lies in pages that no tree leads to any more, where it can only be of one of the torn tables."""
    known = {layout.name for layout in gathering.layouts}
    for name, root in roots.items():
        if name not in known:
            for kinds in (TABLE, INDEX):
                trees.mark(root, kinds)
    torn = [layout for layout in gathering.layouts if layout.name in gathering.torn]
    for number in trees.unseen((TABLE[1], *INDEX)):
        gaps: list[int] = []
        cells = tuple(trees.cells(number, gaps))
        fitting = [layout for layout in torn if cells and all(map(layout.fits, cells))]
        if len(fitting) == 1:
            for cell in cells:
                gathering.put(fitting[0], cell)


def _lost(pages: RawPages, roots: Mapping[str, int], found: frozenset[int]) -> dict[int, str]:
    """Return the numbers of moments that an index tells of and no page holds, with their ids where one tells that."""
    lost: dict[int, str] = {}
    for name in ("encounters_by_day", "sqlite_autoindex_encounters_1"):
        for _, values in Trees(pages).rows(roots.get(name, 0), INDEX, []):
            number, id = values[-1], values[0]
            if isinstance(number, int) and number not in found:
                lost[number] = id if name.startswith("sqlite") and isinstance(id, str) else ""
    return lost
