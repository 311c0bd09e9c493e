"""The least that could do the same: a bare SQLCipher file with one table and its search index.

Written against sqlcipher3 alone. Only what decides how a file behaves is as in the program: the key is raw, the pragmas
are its pragmas, and the search index has its options, so that both search and keep the same.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from samensociaal_desktop.domain.encounters import Encounter, Precision
from samensociaal_desktop.domain.pad import PadText
from samensociaal_desktop.domain.talks import StoredTalk

_KEY: Final = bytes(range(32)).hex()
_PRAGMAS: Final = (
    "temp_store=memory", "foreign_keys=on", "secure_delete=on", "trusted_schema=off", "cell_size_check=on",
    "cache_size=-16000", "locking_mode=exclusive", "journal_mode=delete", "synchronous=extra",
)  # fmt: skip
_SCHEMA: Final = """
CREATE TABLE moments (
    number INTEGER PRIMARY KEY, id TEXT, happened_at TEXT, day TEXT, line TEXT, note TEXT, response TEXT,
    on_purpose TEXT, kinds TEXT, role TEXT, place TEXT, weight INTEGER, outcome TEXT, hour INTEGER, plan TEXT,
    plan_result TEXT
);
CREATE INDEX by_day ON moments (day, response, on_purpose);
CREATE INDEX by_fact ON moments (day, response, outcome, place, hour, plan, plan_result);
CREATE TABLE items (list TEXT, item TEXT, moment INTEGER, PRIMARY KEY (list, item, moment)) WITHOUT ROWID;
CREATE TABLE texts (day TEXT, became TEXT);
CREATE TABLE answers (talk INTEGER, question TEXT, number INTEGER, PRIMARY KEY (talk, question));
CREATE TABLE feelings (
    feeling TEXT, moment INTEGER, before INTEGER, after INTEGER, PRIMARY KEY (feeling, moment)
) WITHOUT ROWID;
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
_INSERT: Final = f"INSERT INTO moments VALUES ({', '.join('?' * 16)})"
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


_GOOD: Final = """
SELECT day, 'good', count(DISTINCT number) FROM items JOIN moments ON number = moment
WHERE list = 'kinds' AND item IN ('kind.P1', 'kind.P2', 'kind.P3', 'kind.P4', 'kind.P5', 'kind.P6') GROUP BY day
UNION ALL SELECT day, 'support', count(*) FROM moments WHERE response = 'support' GROUP BY day
UNION ALL SELECT day, item, count(*) FROM items JOIN moments ON number = moment
WHERE list = 'ways' AND item IN ('resp.A1', 'resp.A2', 'resp.A3', 'resp.A4', 'resp.A5', 'resp.A6') GROUP BY day, item
"""


def _of_list(name: str) -> str:
    return f"SELECT item, count(*) FROM items WHERE list = '{name}' GROUP BY item"


QUESTIONS: Final = {
    "responses": "SELECT day, response, count(*) FROM moments GROUP BY day, response",
    "purpose": "SELECT day, on_purpose, count(*) FROM moments GROUP BY day, on_purpose",
    "hours": "SELECT hour, count(*) FROM moments WHERE hour IS NOT NULL GROUP BY hour",
    "year": "SELECT day, count(*) FROM moments GROUP BY day",
    "kinds": _of_list("kinds"),
    "places": "SELECT place, count(*) FROM moments GROUP BY place",
    "held_back": _of_list("held_back"),
    "outcomes": "SELECT response, outcome, count(*) FROM moments GROUP BY response, outcome",
    "feelings": "SELECT feeling, before, after, count(*) FROM feelings GROUP BY feeling, before, after",
    "plans": "SELECT plan, plan_result, count(*) FROM moments WHERE plan IS NOT NULL GROUP BY plan, plan_result",
    "posts": f"{_of_list('own_post')} UNION ALL SELECT became, count(*) FROM texts GROUP BY became",
    "good": _GOOD,
    "answers": "SELECT question, number FROM answers WHERE number IS NOT NULL ORDER BY question, talk",
}
"""What each chart shows of all years, in the plainest SQL."""

Rows = list[tuple[Any, ...]]


def make(
    path: Path, moments: Iterable[tuple[int, Encounter]], texts: Iterable[PadText], talks: Iterable[StoredTalk]
) -> None:
    """Fill a new file: the rows first, then the index, as is fastest."""
    connection = connect(path)
    connection.executescript(_SCHEMA)
    connection.execute("BEGIN")
    for number, moment in moments:
        connection.execute(_INSERT, values(number, moment))
        connection.executemany("INSERT INTO items VALUES (?, ?, ?)", _items(number, moment))
        connection.executemany("INSERT INTO feelings VALUES (?, ?, ?, ?)", _feelings(number, moment))
    for text in texts:
        assert text.decided_at is not None  # all are
        connection.execute("INSERT INTO texts VALUES (?, ?)", (f"{text.decided_at:%Y-%m-%d}", text.posted or "left"))
    for number, talk in enumerate(talks):
        answers = [(number, question, said and said.number) for question, said in talk.answers.items()]
        connection.executemany("INSERT INTO answers VALUES (?, ?, ?)", answers)
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
        moment.happened_at.weekday() * 24 + moment.happened_at.hour if moment.precision is Precision.MOMENT else None,
        moment.plan_id, moment.plan_result and str(moment.plan_result),
    )  # fmt: skip


def _items(number: int, moment: Encounter) -> list[tuple[object, ...]]:
    ways = [option for chosen in moment.responses for option in chosen.options]
    lists = {"kinds": moment.kinds, "held_back": moment.held_back, "own_post": moment.own_post, "ways": ways}
    return [(name, item, number) for name, items in lists.items() for item in items]


def _feelings(number: int, moment: Encounter) -> list[tuple[object, ...]]:
    after = {one.id: one.strength for one in moment.feelings_after}
    return [(one.id, number, one.strength, after[one.id]) for one in moment.feelings_before if one.id in after]


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


def asked(connection: dbapi2.Connection, question: str) -> Rows:
    """Return what one chart shows."""
    rows: Rows = connection.execute(QUESTIONS[question]).fetchall()
    return rows


def counts(connection: dbapi2.Connection, since: date) -> Rows:
    """Return how many moments there were by day, response and purpose, out of the covering index alone."""
    rows: Rows = connection.execute(_COUNTS, (since.isoformat(),)).fetchall()
    return rows
