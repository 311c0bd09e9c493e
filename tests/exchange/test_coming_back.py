"""What other programs write comes in as it was: the time and the words of every entry, in every format."""

import csv
import io
import json
import plistlib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.exchange.formats import recognise
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.reading import LeftOut, Tally

Entry = tuple[datetime, str]
Written = str | dict[str, str]

WORDS = st.lists(st.sampled_from(("een", "dag", "ruzie", "geïrriteerd", "app", "Trainer")), min_size=1, max_size=6)
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0))


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([header, *rows])
    return stream.getvalue()


def jrnl(entries: list[Entry]) -> Written:
    return "".join(f"[{at:%Y-%m-%d %H:%M}] {words}\n\n" for at, words in entries)


def jrnl_json(entries: list[Entry]) -> Written:
    found = [{"title": words, "body": "", "date": f"{at:%Y-%m-%d}", "time": f"{at:%H:%M}"} for at, words in entries]
    return json.dumps({"tags": {}, "entries": found})


def daylio(entries: list[Entry]) -> Written:
    header = ("full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note")
    return table(header, [(f"{at:%Y-%m-%d}", "", "", f"{at:%H:%M}", "", "", words, "") for at, words in entries])


def mini_diary(entries: list[Entry]) -> Written:
    return json.dumps([{"id": n, "date": f"{at:%Y-%m-%d}", "text": words} for n, (at, words) in enumerate(entries, 1)])


def red_notebook(entries: list[Entry]) -> Written:
    months: dict[str, dict[int, str]] = {}
    for at, words in entries:
        months.setdefault(f"data/{at:%Y-%m}.txt", {})[at.day] = words
    return {
        name: "".join(f"{day}: {{text: {json.dumps(words, ensure_ascii=False)}}}\n" for day, words in days.items())
        for name, days in months.items()
    }


def plain_table(entries: list[Entry]) -> Written:
    return table(("datum", "tijd", "tekst"), [(f"{at:%Y-%m-%d}", f"{at:%H:%M}", words) for at, words in entries])


def journey(entries: list[Entry]) -> Written:
    return {
        f"{n}.json": json.dumps(
            {
                "id": str(n),
                "date_journal": round(at.replace(tzinfo=UTC).timestamp()) * 1000,
                "timezone": "UTC",
                "text": words,
            }
        )
        for n, (at, words) in enumerate(entries)
    }


def day_one_classic(entries: list[Entry]) -> Written:
    return {
        f"entries/{n}.doentry": plistlib.dumps({"Creation Date": at, "Time Zone": "UTC", "Entry Text": words}).decode()
        for n, (at, words) in enumerate(entries)
    }


def apple(entries: list[Entry]) -> Written:
    pages = "<html><body><div class='pageHeader'>{}</div><div class='bodyText'><p>{}</p></div></body></html>"
    return {
        f"AppleJournalEntries/Entries/{n}.html": pages.format(
            f"{at.day} {MONTHS[at.month - 1]} {at.year}", escape(words)
        )
        for n, (at, words) in enumerate(entries)
    }


def loop(entries: list[Entry]) -> Written:
    habits = sorted({words for _, words in entries})
    days = sorted({at.date() for at, _ in entries})
    done = {(at.date(), words) for at, words in entries}
    heads = (
        "Position",
        "Name",
        "Type",
        "Question",
        "Description",
        "FrequencyNumerator",
        "FrequencyDenominator",
        "Color",
    )
    marks = [
        [day.isoformat(), *("YES_MANUAL" if (day, name) in done else "UNKNOWN" for name in habits)] for day in days
    ]
    return {
        "Habits.csv": table(
            heads, [(f"{n:03}", name, "YES_NO", "", "", "1", "1", "#fff") for n, name in enumerate(habits, 1)]
        ),
        "Checkmarks.csv": table(("Date", *habits), marks),
    }


@pytest.mark.parametrize(
    ("write", "name", "has_time", "once_a_day"),
    [
        (jrnl, "dagboek.txt", True, False),
        (jrnl_json, "dagboek.json", True, False),
        (daylio, "daylio.csv", True, False),
        (mini_diary, "diary.json", False, False),
        (red_notebook, "rn.zip", False, True),
        (plain_table, "tabel.csv", True, False),
        (journey, "journey.zip", True, False),
        (day_one_classic, "classic.zip", True, False),
        (apple, "AppleJournalEntries.zip", False, False),
        (loop, "Loop Habits.zip", False, True),
    ],
)
@given(entries=st.lists(st.tuples(TIMES, WORDS.map(" ".join)), min_size=1, max_size=12))
def test_every_entry_comes_back_with_its_time_and_words(
    write: Callable[[list[Entry]], Written], name: str, has_time: bool, once_a_day: bool, entries: list[Entry]
) -> None:
    if once_a_day:
        entries = list({at.date(): (at, words) for at, words in entries}.values())
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        content = write(entries)
        if isinstance(content, str):
            path.write_text(content, "utf-8")
        else:
            with ZipFile(path, "w") as archive:
                for member, text in content.items():
                    archive.writestr(member, text)
        tally = Tally()
        with opened(path) as file:
            reader = recognise(file)
            assert reader is not None
            found = [(moment.happened_at, moment.line) for moment in reader.moments(file, tally)]
    wanted = [(at if has_time else datetime(at.year, at.month, at.day), words) for at, words in entries]
    assert sorted(found) == sorted(wanted)
    assert not tally.left_out - Counter({LeftOut.OTHER: 1_000})  # days on which a habit was not done
