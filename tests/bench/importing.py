"""Bring a journal of Day One in, against reading the same JSON whole and putting its words in a bare file.

Seconds are those of the processor: on a disk that others use as well, the rest is waiting.
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
_FTS: Final = "line, note, content='moments', content_rowid='number'"
_SAME: Final = "tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0, prefix='1 2 3 4'"


def measure(_stores: Stores, rounds: int) -> list[Row]:
    """Import a hundred thousand entries by turns; then see what memory a tenth and three times as many take."""
    with tempfile.TemporaryDirectory(prefix="samensociaal-bench-import-") as folder:
        files = {count: once("importing", "written", folder=folder, count=count) for count in (_COUNT // 10, _COUNT)}
        few, many = files.values()
        taken = in_turn(
            max(rounds // 3, 1),
            lambda: once("importing", "bare", path=many, options=_SAME),
            lambda: once("importing", "bare", path=many, options=""),
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
    import floor

    began = process_time()
    entries = json.loads(Path(path).read_bytes())["entries"]
    with tempfile.TemporaryDirectory() as folder:
        connection = floor.connect(Path(folder, "bare.db"))
        connection.execute("PRAGMA cache_size=-64000")
        connection.execute(
            "CREATE TABLE moments (number INTEGER PRIMARY KEY, id TEXT UNIQUE, at TEXT, line TEXT, note TEXT)"
        )
        connection.execute(f"CREATE VIRTUAL TABLE words USING fts5({', '.join(filter(None, (_FTS, options)))})")
        connection.execute("BEGIN")
        rows = ((at, e["uuid"], e["creationDate"], *e["text"].partition("\n")[::2]) for at, e in enumerate(entries))
        connection.executemany("INSERT INTO moments VALUES (?, ?, ?, ?, ?)", rows)
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
