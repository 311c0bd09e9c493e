"""The tables of the journal, as the statements of each step; what a step says is never changed once it was released."""

from typing import Final

FACET: Final = "\ue000" * 4
"""What the words of the search index begin with that nobody typed: as long as the longest of its beginnings."""

FACETS: Final = {
    "role": "r", "place": "l", "weight": "w", "on_purpose": "o", "response": "m", "plan_id": "p",
}  # fmt: skip
"""The columns of a moment that stand in the search index as words, each with the letter of its words."""

# In hexadecimal: whatever stands in an id, it is one word. Of nothing, hex() makes a text as well.
_WORDS_OF_FACETS: Final = " || ' ' || ".join(
    f"CASE WHEN {column} IS NULL THEN '' ELSE char(57344, 57344, 57344, 57344) || '{letter}' || hex({column}) END"
    for column, letter in FACETS.items()
)

ON_ADDED: Final = """\
CREATE TRIGGER encounters_added AFTER INSERT ON encounters BEGIN
    INSERT INTO words(rowid, line, note, lesson, facets)
    VALUES (new.number, new.line, new.note, new.lesson, new.facets);
END"""

ON_REMOVED: Final = """\
CREATE TRIGGER encounters_removed AFTER DELETE ON encounters BEGIN
    INSERT INTO words(words, rowid, line, note, lesson, facets)
    VALUES ('delete', old.number, old.line, old.note, old.lesson, old.facets);
END"""

# `number` is the key and holds the order too: the minute of the moment, and in its lowest 20 bits the
# moments of one minute counted. So the newest moments lie together on the disk, a page is a piece of the
# table, and the search index, which knows no other order than its row numbers, gives the newest first by
# itself: 0.2 ms for a word in a third of 100,000 moments, where sorting by a date column took 120.
V1: Final = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """\
CREATE TABLE encounters (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    happened_at TEXT NOT NULL,
    day TEXT NOT NULL,
    precision TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    line TEXT NOT NULL,
    note TEXT NOT NULL,
    response TEXT,
    on_purpose TEXT,
    role TEXT,
    who TEXT,
    place TEXT,
    platform TEXT NOT NULL,
    reach TEXT,
    weight INTEGER,
    outcome TEXT,
    again TEXT,
    lesson TEXT NOT NULL,
    plan_id TEXT,
    plan_result TEXT
)""",
    "CREATE INDEX encounters_by_day ON encounters (day, response, on_purpose)",
    """\
CREATE TABLE kinds (
    encounter INTEGER NOT NULL REFERENCES encounters (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (encounter, position)
) WITHOUT ROWID""",
    "CREATE INDEX kinds_by_kind ON kinds (kind, encounter)",
    """\
CREATE TABLE responses (
    encounter INTEGER NOT NULL REFERENCES encounters (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    response TEXT NOT NULL,
    options TEXT NOT NULL,
    PRIMARY KEY (encounter, position)
) WITHOUT ROWID""",
    """\
CREATE TABLE feelings (
    encounter INTEGER NOT NULL REFERENCES encounters (number) ON DELETE CASCADE,
    list TEXT NOT NULL,
    position INTEGER NOT NULL,
    feeling TEXT NOT NULL,
    strength INTEGER NOT NULL,
    PRIMARY KEY (encounter, list, position)
) WITHOUT ROWID""",
    """\
CREATE TABLE choices (
    encounter INTEGER NOT NULL REFERENCES encounters (number) ON DELETE CASCADE,
    list TEXT NOT NULL,
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (encounter, list, position)
) WITHOUT ROWID""",
    # detail=none: which moments hold a word, not where in them nor how often, which only sorting by
    # relevance would need. That pays for the index of first letters, without which the first keys typed in
    # search take 20 to 50 ms where the letters are common (100,000 moments). FTS5's own "secure-delete"
    # stays off: 7 ms for each moment removed, and what it would take out are single words in an encrypted
    # file.
    """\
CREATE VIRTUAL TABLE words USING fts5(
    line, note, lesson, content='encounters', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0, prefix='1 2 3 4'
)""",
    "INSERT INTO words (words, rank) VALUES ('pgsz', 3960)",  # a leaf fits in what the cipher leaves of a page
    """\
CREATE TRIGGER encounters_added AFTER INSERT ON encounters BEGIN
    INSERT INTO words(rowid, line, note, lesson) VALUES (new.number, new.line, new.note, new.lesson);
END""",
    """\
CREATE TRIGGER encounters_removed AFTER DELETE ON encounters BEGIN
    INSERT INTO words(words, rowid, line, note, lesson)
    VALUES ('delete', old.number, old.line, old.note, old.lesson);
END""",
    "CREATE TABLE drafts (key TEXT PRIMARY KEY, form TEXT NOT NULL, kept_at TEXT NOT NULL) WITHOUT ROWID",
    """\
CREATE TABLE talks (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    dialogue TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT
)""",
    "CREATE INDEX talks_by_dialogue ON talks (dialogue, number)",
    """\
CREATE TABLE answers (
    talk INTEGER NOT NULL REFERENCES talks (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    skipped INTEGER NOT NULL,
    choices TEXT NOT NULL,
    number INTEGER,
    text TEXT NOT NULL,
    PRIMARY KEY (talk, question)
) WITHOUT ROWID""",
    """\
CREATE TABLE agreements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    part TEXT,
    made_at TEXT NOT NULL
)""",
    """\
CREATE TABLE plans (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    situation TEXT NOT NULL,
    action TEXT NOT NULL,
    made_at TEXT NOT NULL,
    active INTEGER NOT NULL
)""",
)

V2: Final = (
    "ALTER TABLE talks ADD COLUMN length TEXT NOT NULL DEFAULT 'long'",
    # The main questions that this talk asks, as JSON; none for all of them, as every talk did before.
    "ALTER TABLE talks ADD COLUMN asks TEXT NOT NULL DEFAULT '[]'",
    """\
CREATE TABLE own_items (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    list TEXT NOT NULL,
    within TEXT NOT NULL,
    label TEXT NOT NULL
)""",
    "CREATE TABLE hidden_items (item TEXT PRIMARY KEY) WITHOUT ROWID",
)

V3: Final = (
    "ALTER TABLE encounters ADD COLUMN covered INTEGER NOT NULL DEFAULT 0",
    # The import it came with, until it is changed here: what one wrote oneself goes with no import.
    "ALTER TABLE encounters ADD COLUMN arrival INTEGER",
    # The search index holds what is filtered by as well: one walk through it finds what has both. Asked one by one, the
    # 30,000 moments with a common word took a second where few of them were of the wanted role.
    f"ALTER TABLE encounters ADD COLUMN facets TEXT GENERATED ALWAYS AS ({_WORDS_OF_FACETS}) VIRTUAL",
    "DROP TRIGGER encounters_added",
    "DROP TRIGGER encounters_removed",
    "DROP TABLE words",
    """\
CREATE VIRTUAL TABLE words USING fts5(
    line, note, lesson, facets, content='encounters', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0, prefix='1 2 3 4'
)""",
    "INSERT INTO words (words, rank) VALUES ('pgsz', 3960)",
    # Much is gathered before it is written, and the usual again after that: it takes half as long.
    "INSERT INTO words (words, rank) VALUES ('hashsize', 50331648)",
    "INSERT INTO words (words) VALUES ('rebuild')",
    "INSERT INTO words (words, rank) VALUES ('hashsize', 1048576)",
    ON_ADDED,
    ON_REMOVED,
    "CREATE INDEX encounters_by_arrival ON encounters (arrival) WHERE arrival IS NOT NULL",
    "CREATE INDEX encounters_by_plan ON encounters (plan_id, plan_result) WHERE plan_id IS NOT NULL",
    # `others` are the ids of what came beside the moments, as JSON by table.
    """\
CREATE TABLE arrivals (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    format TEXT NOT NULL,
    moments INTEGER NOT NULL,
    others TEXT NOT NULL
)""",
    # The moments that a plan is for, as JSON: {"kinds": […], "places": […], "roles": […]}; empty lists are left out.
    "ALTER TABLE plans ADD COLUMN suits TEXT NOT NULL DEFAULT '{}'",
    """\
CREATE TABLE settled (
    moment TEXT NOT NULL,
    matter TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (moment, matter)
) WITHOUT ROWID""",
    """\
CREATE TABLE searches (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    filter TEXT NOT NULL
)""",
    # A moment that was removed: its rows as JSON, by table and column, so that later columns find their default.
    """\
CREATE TABLE bin (
    number INTEGER PRIMARY KEY,
    moment TEXT NOT NULL UNIQUE,
    removed_at TEXT NOT NULL,
    rows TEXT NOT NULL
)""",
    """\
CREATE TABLE pad (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    wait_from TEXT,
    wait_until TEXT,
    thought TEXT NOT NULL,
    decision TEXT,
    decided_at TEXT,
    posted TEXT,
    glad TEXT
)""",
    "CREATE TABLE pad_questions (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL)",
    "CREATE TABLE evidence (moment TEXT PRIMARY KEY, fields TEXT NOT NULL) WITHOUT ROWID",
    """\
CREATE TABLE attachments (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    moment TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT
)""",
    "CREATE INDEX attachments_by_moment ON attachments (moment, removed_at)",
    # Apart, so that no list of files ever reads their bytes.
    """\
CREATE TABLE contents (
    attachment INTEGER PRIMARY KEY REFERENCES attachments (number) ON DELETE CASCADE,
    bytes BLOB NOT NULL
)""",
    """\
CREATE TABLE custody (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    event TEXT NOT NULL,
    moment TEXT NOT NULL,
    item TEXT NOT NULL,
    digest TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
)""",
    "CREATE INDEX custody_by_moment ON custody (moment, number)",
    # The log only grows, at its end, whatever is asked. The hash of its last line stands in `meta` too, so that lines
    # cut off at the end show.
    """\
CREATE TRIGGER custody_grows BEFORE INSERT ON custody
WHEN new.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM custody) BEGIN
    SELECT raise(ABORT, 'the custody log only grows');
END""",
    """\
CREATE TRIGGER custody_ends AFTER INSERT ON custody BEGIN
    INSERT INTO meta (key, value) VALUES ('custody', new.hash)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value;
END""",
    """\
CREATE TRIGGER custody_stays BEFORE DELETE ON custody BEGIN
    SELECT raise(ABORT, 'the custody log only grows');
END""",
    """\
CREATE TRIGGER custody_holds BEFORE UPDATE ON custody BEGIN
    SELECT raise(ABORT, 'the custody log only grows');
END""",
)

V4: Final = (
    # Row numbers tell day, weekday and hour, so an index that has what charts ask about answers them without one moment
    # read. The view holds SQLite to it: left to itself it would look for a number among the moments with their notes.
    """\
CREATE INDEX encounters_by_facts ON encounters (
    number, response, on_purpose, outcome, place, role, plan_id, plan_result, precision, weight, who, reach
)""",
    """\
CREATE VIEW facts AS
SELECT number, response, on_purpose, outcome, place, role, plan_id, plan_result, precision, weight, who, reach
FROM encounters INDEXED BY encounters_by_facts""",
    "CREATE INDEX choices_by_item ON choices (list, item, encounter)",
    # What the charts' page looks like, as JSON by name.
    "CREATE TABLE preferences (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """\
CREATE TABLE habits (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    direction TEXT NOT NULL,
    goal INTEGER,
    made_at TEXT NOT NULL,
    is_resting INTEGER NOT NULL
)""",
    # No count is a day that was skipped; a day without a row is unknown.
    """\
CREATE TABLE habit_days (
    habit INTEGER NOT NULL REFERENCES habits (number) ON DELETE CASCADE,
    day TEXT NOT NULL,
    count INTEGER,
    PRIMARY KEY (habit, day)
) WITHOUT ROWID""",
)

V5: Final = (
    # Each time the journal was opened, and each try with a wrong passphrase before that: the owner may know.
    "CREATE TABLE openings (number INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL)",
    # What was noted while the journal was locked, until it becomes a moment or is thrown away.
    "CREATE TABLE sealed_notes (id TEXT PRIMARY KEY, at TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID",
)
