"""Bring a journal of Day One in, against reading the same JSON whole and putting its words in a bare file.

Seconds are those of the processor: on a disk that others use as well, the rest is waiting.

The bare file is the least that could do the same: the key and pragmas of the program, one table with the columns that
an entry fills, rows under the numbers that the program gives them (the minute is in them, so that search gives the
newest first), and the program's search index, filled after the rows at the setting that was quickest for it. It has
not what else the program does: it checks no text, no date and no double, knows no zones, and has no index of days nor
of imports. Numbers that only count would make its search index half as large and a second quicker to fill, and search
would have to sort. Against an index without any options another figure is given.
"""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Final

from measuring import Goal, Row, columns, in_turn, once
from stores import Stores

_COUNT: Final = 100_000
_COLUMNS: Final = "line, note, lesson, facets, content='moments', content_rowid='number'"
_SAME: Final = ", tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0, prefix='1 2 3 4'"
_TABLE: Final = """
CREATE TABLE moments (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, happened_at TEXT NOT NULL, noted_at TEXT NOT NULL,
    line TEXT NOT NULL, note TEXT NOT NULL, lesson TEXT, facets TEXT
)
"""
_INSERT: Final = "INSERT INTO moments (number, id, happened_at, noted_at, line, note) VALUES (?, ?, ?, ?, ?, ?)"
_HASH: Final = 64 * 1024 * 1024


def measure(_stores: Stores, rounds: int) -> list[Row]:
    """Import a hundred thousand entries by turns; then see what memory a tenth and three times as many take."""
    with tempfile.TemporaryDirectory(prefix="samensociaal-bench-import-") as folder:
        files = {count: once("importing", "written", folder=folder, count=count) for count in (_COUNT // 10, _COUNT)}
        few, many = files.values()
        taken = in_turn(
            max(rounds // 3, 1),
            lambda: once("importing", "bare", path=many, options=_SAME),
            lambda: once("importing", "bare", path=many, options=""),  # the defaults: words with their places
            lambda: once("importing", "imported", path=many),
            lambda: once("importing", "imported", path=few),
        )
    same, plain, program, small = columns(taken)
    seconds = [took for took, _, _ in program]
    back = [took for _, took, _ in program]
    peak, small_peak = ([mib for _, _, mib in each] for each in (program, small))
    return [
        Row("import of 100,000 from Day One", "s", seconds, same, Goal(2)),
        Row("the same, against an index without options", "s", seconds, plain),
        Row("taking that import back", "s", back, same, Goal(2)),
        Row("memory for 100,000, against 10,000", "MiB", peak, small_peak, Goal(150, "difference")),
    ]


def written(folder: str, count: int) -> Iterator[str]:
    """Write a file as Day One does, and give its path."""
    import data

    path = Path(folder, f"{count}.json")
    with path.open("w", encoding="utf-8") as file:
        file.write('{"metadata": {"version": "1.0"}, "entries": [')
        for number, moment in enumerate(data.moments(count)):
            entry = {
                "uuid": f"{number:032X}",
                "creationDate": f"{moment.happened_at.isoformat()}Z",
                "modifiedDate": f"{moment.happened_at.isoformat()}Z",
                "timeZone": "Europe/Amsterdam",
                "text": f"# {moment.line}\n\n{moment.note}",
                "tags": moment.kinds[:1],
                "location": {"latitude": 52.1, "longitude": 4.9, "placeName": "Plein"},
                "weather": {"temperatureCelsius": 11, "conditionsDescription": "Bewolkt"},
            }
            file.write(f"{',' if number else ''}\n{json.dumps(entry, ensure_ascii=False)}")
        file.write("]}")
    yield str(path)


def bare(path: str, options: str) -> Iterator[float]:
    """Give the seconds of reading the file whole, and of one table with its search index filled after."""
    from datetime import datetime

    import floor

    def row(place: int, entry: dict[str, str]) -> tuple[object, ...]:
        at, (line, _, note) = datetime.fromisoformat(entry["creationDate"]), entry["text"].partition("\n")
        minute = at.toordinal() * 24 * 60 + at.hour * 60 + at.minute
        return minute << 20 | place, entry["uuid"], entry["creationDate"], entry["modifiedDate"], line, note

    began = process_time()
    entries = json.loads(Path(path).read_bytes())["entries"]
    with tempfile.TemporaryDirectory() as folder:
        connection = floor.connect(Path(folder, "bare.db"))
        connection.execute("PRAGMA cache_size=-64000")
        connection.execute(_TABLE)
        connection.execute(f"CREATE VIRTUAL TABLE words USING fts5({_COLUMNS}{options})")
        connection.execute("INSERT INTO words (words, rank) VALUES ('pgsz', 3960), ('hashsize', ?)", (_HASH,))
        connection.execute("BEGIN")
        connection.executemany(_INSERT, (row(*numbered) for numbered in enumerate(entries)))
        connection.execute("INSERT INTO words(words) VALUES ('rebuild')")
        connection.execute("COMMIT")
        connection.close()
    yield process_time() - began


def imported(path: str) -> Iterator[tuple[float, float, float]]:
    """Give the seconds of an import into a new journal and of taking it back, and the most MiB that were held."""
    import resource  # not on Windows, where there is no such figure
    from datetime import UTC, datetime

    import data

    from samensociaal_desktop.services import importing
    from samensociaal_desktop.services.session import Session

    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder, "journal"), data.clock)
        session.create(data.PASSPHRASE)
        preview = importing.Preview(Path(path), "dayone", "Day One")
        began = process_time()
        brought = importing.bring_in(session.vault, preview, datetime.now(UTC))
        took = process_time() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        assert brought.arrival is not None
        began = process_time()
        importing.take_back(session.vault, brought.arrival.id)
        back = process_time() - began
        session.lock()
    yield took, back, peak
