"""The least that could do the same: a bare SQLCipher file with one table and its search index.

Written against sqlcipher3 alone. Only what decides how a file behaves is as in the program: the key is raw, the pragmas
are its pragmas, and the search index has its options, so that both search and keep the same.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from samensociaal_desktop.domain.encounters import Encounter

_KEY: Final = bytes(range(32)).hex()
_PRAGMAS: Final = (
    "temp_store=memory", "foreign_keys=on", "secure_delete=on", "trusted_schema=off", "cell_size_check=on",
    "cache_size=-16000", "locking_mode=exclusive", "journal_mode=delete", "synchronous=extra",
)  # fmt: skip
_SCHEMA: Final = """
CREATE TABLE moments (
    number INTEGER PRIMARY KEY, id TEXT, happened_at TEXT, day TEXT, line TEXT, note TEXT, response TEXT,
    on_purpose TEXT, kinds TEXT, role TEXT, place TEXT, weight INTEGER, outcome TEXT
);
CREATE INDEX by_day ON moments (day, response, on_purpose);
CREATE VIRTUAL TABLE words USING fts5(
    line, note, content='moments', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0, prefix='1 2 3 4'
);
"""
_TRIGGER: Final = """
CREATE TRIGGER added AFTER INSERT ON moments BEGIN
    INSERT INTO words(rowid, line, note) VALUES (new.number, new.line, new.note);
END
"""
_INSERT: Final = f"INSERT INTO moments VALUES ({', '.join('?' * 13)})"
_SEARCH: Final = """
SELECT
    number, happened_at, response,
    highlight(words, 0, char(2), char(3)), snippet(words, 1, char(2), char(3), '…', 32)
FROM words JOIN moments ON number = words.rowid WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT 50
"""
_LIST: Final = (
    "SELECT number, happened_at, response, line, substr(note, 1, 200) FROM moments ORDER BY number DESC LIMIT ?"
)
_COUNTS: Final = """
SELECT day, response, on_purpose, count(*) FROM moments
WHERE day >= ? GROUP BY day, response, on_purpose ORDER BY 1, 2, 3
"""

Rows = list[tuple[Any, ...]]


def make(path: Path, moments: Iterable[tuple[int, Encounter]]) -> None:
    """Fill a new file: the rows first, then the index, as is fastest."""
    connection = connect(path)
    connection.executescript(_SCHEMA)
    connection.execute("BEGIN")
    connection.executemany(_INSERT, (values(number, moment) for number, moment in moments))
    connection.execute("INSERT INTO words(words) VALUES ('rebuild')")
    connection.execute("COMMIT")
    connection.execute(_TRIGGER)
    connection.close()


def connect(path: Path) -> dbapi2.Connection:
    """Open a file with its raw key."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{_KEY}'\"")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def values(number: int, moment: Encounter) -> tuple[object, ...]:
    """Return a row, all its lists as words of one text."""
    return (
        number, moment.id, moment.happened_at.isoformat(), moment.happened_at.date().isoformat(), moment.line,
        moment.note, str(moment.response), moment.on_purpose and str(moment.on_purpose), " ".join(moment.kinds),
        moment.role, moment.place, moment.weight, moment.outcome and str(moment.outcome),
    )  # fmt: skip


def keep(connection: dbapi2.Connection, row: Sequence[object]) -> None:
    """Put one moment on the disk, for good."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(_INSERT, row)
    connection.execute("COMMIT")


def search(connection: dbapi2.Connection, words: str) -> Rows:
    """Return the newest 50 moments that hold every word, the last one as a beginning, hits marked."""
    expression = " ".join(f'"{word}"' for word in words.split()) + "*"
    rows: Rows = connection.execute(_SEARCH, (expression,)).fetchall()
    return rows


def newest(connection: dbapi2.Connection, count: int) -> Rows:
    """Return the newest moments."""
    rows: Rows = connection.execute(_LIST, (count,)).fetchall()
    return rows


def counts(connection: dbapi2.Connection, since: date) -> Rows:
    """Return how many moments there were by day, response and purpose, out of the covering index alone."""
    rows: Rows = connection.execute(_COUNTS, (since.isoformat(),)).fetchall()
    return rows
