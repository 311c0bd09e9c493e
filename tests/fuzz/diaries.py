"""Good files of other programs, and our own, to begin with: small, with something of all that a reader looks at."""

import hashlib
import json
import plistlib
from datetime import datetime
from typing import Final

from tests.fuzz.mutations import Seed

from samensociaal_desktop.exchange.own.file import JOURNAL

DAY_ONE: Final = b"""{"metadata": {"version": "1.0"}, "entries": [{"uuid": "B0D8A3C0A4B64E7E8B5A3D1A2B3C4D5E",
"creationDate": "2024-03-01T20:15:00Z", "timeZone": "Europe/Amsterdam", "text": "# Kop\\n\\nTekst ![](dayone-moment://A1)",
"tags": ["school", "app"], "location": {"latitude": 52.1}, "weather": {"x": 1}, "starred": false}]}"""
CLASSIC: Final = {"Creation Date": datetime(2024, 3, 1), "Entry Text": "Hoi", "Tags": ["a"]}
JRNL: Final = b"[2024-03-01 20:15] Kop. Tekst @school\nmeer\n\n[2024-03-02 08:00:00 AM] Nog een\n"
JRNL_JSON: Final = b"""{"tags": {"@a": 1}, "entries": [{"title": "Kop", "body": "B", "date": "2024-03-01",
"time": "20:15"}]}"""
MINI: Final = b'{"2024-03-01": {"title": "Kop", "text": "<p>Tekst</p>", "dateUpdated": "2024-03-01T10:00:00Z"}}'
JOURNEY: Final = b"""{"text": "<p>Hoi</p>", "date_journal": 1709324100000, "timezone": "Europe/Amsterdam",
"id": "1-a", "tags": ["a"], "lat": 1.5, "mood": 3}"""
DAYLIO: Final = b"""full_date,date,weekday,time,mood,activities,note_title,note
2024-03-01,,,21:15,goed,a | b,Kop,Tekst
"""
LOOP: Final = {
    "Habits.csv": b"Position,Name\n001,Wandelen\n",
    "Checkmarks.csv": b"Date,Wandelen\n2024-03-01,YES_MANUAL\n",
    "001 Wandelen/Checkmarks.csv": b"Date,Value,Notes\n2024-03-01,2,fijn\n",
}
MONTH: Final = b"""1:
  text: '**Tekst** //b// [""a"".jpg]'
  Tags: {a: null, b: {c: null}}
2: {text: x}
"""
PAGE: Final = b"""<html><body><div class='pageHeader'>1 maart 2024</div><div class='title'>K</div><p>T</p>
</body></html>"""
NOTE: Final = b"---\ndate: 2024-03-01 20:15\ntags: [a, b]\ntitle: Kop\n---\nTekst ![x](y) [[z]]"
TABLE: Final = b'datum;tijd;titel;tekst\n1-3-2024;20:15;Kop;"Tekst\nmeer"\n2-3-2024;;;x\n'

DIARIES: Final[dict[str, Seed]] = {
    "x.json": DAY_ONE,
    "x.zip": {"Journal.json": DAY_ONE, "photos/a.jpeg": b"\xff\xd8\xff"},
    "x.doentry": plistlib.dumps(CLASSIC),
    "y.doentry": plistlib.dumps(CLASSIC, fmt=plistlib.FMT_BINARY),
    "jrnl.txt": JRNL,
    "jrnl.json": JRNL_JSON,
    "days.zip": {"2024/03/01.txt": b"Hoi", "2024/03/02.txt": b"[2024-03-02 10:00] Dag\n"},
    "mini.json": MINI,
    "journey.zip": {"1-a.json": JOURNEY},
    "daylio.csv": DAYLIO,
    "loop.zip": LOOP,
    "rn.zip": {"data/2024-03.txt": MONTH},
    "aj.zip": {"Entries/een.html": PAGE},
    "md.zip": {"een.md": NOTE, "2024-03-02.md": b"Hoi"},
    "2024-03-01.md": b"---\ncreated: 2024-03-01T20:15:00+01:00\n---\n# Kop\nTekst",
    "tabel.csv": TABLE,
}

AT: Final = "2026-04-16T18:31:00+00:00"
DIGEST: Final = hashlib.sha256(b"bytes").hexdigest()
LISTS: Final[dict[str, object]] = {
    "format": "samensociaal-journal",
    "version": 3,
    "encounters": [{"id": "a1", "happened_at": "2026-04-16T20:30:00", "noted_at": AT, "line": "Hoi"}],
    "evidence": [{"moment": "a1", "literal": "Hoi"}],
    "custody": [
        {"number": 1, "at": AT, "event": "added", "moment": "a1", "item": "", "digest": "x"}
        | {"previous": "0" * 64, "hash": "f" * 64}
    ],
}
FILE: Final = {"id": "f1", "moment": "a1", "name": "f.png", "size": 5, "sha256": DIGEST, "added_at": AT}
OWN: Final[dict[str, Seed]] = {
    "own.json": json.dumps(LISTS).encode(),
    "own.zip": {JOURNAL: json.dumps(LISTS | {"attachments": [FILE]}).encode(), f"files/{DIGEST}": b"bytes"},
}
