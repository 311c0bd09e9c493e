"""What stands beside the moments of a whole journal, added to another: evidence, the pad, searches, habits and more.

The custody log is a chain, so lines of another log cannot be put into it. Where the log here is the beginning of the
one that comes in (as in an empty journal), it goes on with that one's lines, as they were. Otherwise the old lines
stay behind in their file, and so do lines that do not hold together. Either way, what is added and not told of in the
log gets a line of its own. What the lines that came in say is there, and is not, is noted as erased; what they say was
changed or erased, and is here as it was, is noted as it is here.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection

from samensociaal_desktop.domain.custody import FIRST, CustodyEntry, Event, first_broken
from samensociaal_desktop.domain.evidence import MOST, Attachment, Evidence
from samensociaal_desktop.domain.pad import PadQuestion, PadText
from samensociaal_desktop.domain.whole import Settlement, Whole
from samensociaal_desktop.errors import JournalFull
from samensociaal_desktop.storage import custody
from samensociaal_desktop.storage.evidence import FIELDS
from samensociaal_desktop.storage.evidence_fields import digest_of, written
from samensociaal_desktop.storage.habits import put_habits
from samensociaal_desktop.storage.pad import put_questions, put_text
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.searches import put_search

Item = tuple[str, str]
"""The ids of a moment and of what is kept with it, as the log names them."""


def put_beside(connection: Connection, whole: Whole, at: datetime) -> dict[str, list[str]]:
    """Add what is not known, and return its ids by table. What is known stays as it is; `at` is an instant.

    Evidence and settlements come in with their moments, or where these are already: without one they are passed over.
    Own questions for the pad come in where there are none yet.

    Raises:
        JournalFull: all files together would be too much.
    """
    evidence = [one for one in whole.evidence if _put_fields(connection, one)]
    attachments = [one for one in whole.attachments if _put_file(connection, one, whole)]
    added = {(one.moment, FIELDS): digest_of(written(one)) for one in evidence}
    added |= {(one.moment, one.id): one.sha256 for one in attachments}
    _tell(connection, whole.custody, added, at)
    return {
        "evidence": [one.moment for one in evidence],
        "attachments": [one.id for one in attachments],
        "pad": [text.id for text in whole.pad if _put_pad_text(connection, text)],
        "pad_questions": _put_questions(connection, whole.pad_questions),
        "searches": [search.id for search in whole.searches if put_search(connection, search)],
        "settled": [one.id for one in whole.settled if _put_settlement(connection, one)],
        **put_habits(connection, whole.habits, whole.habit_days),
    }


def _put_fields(connection: Connection, evidence: Evidence) -> bool:
    if evidence.is_empty or not _has_moment(connection, evidence.moment):
        return False
    done = connection.exec_driver_sql(
        "INSERT INTO evidence (moment, fields) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (evidence.moment, written(evidence)),
    )
    return done.rowcount == 1


def _put_file(connection: Connection, attachment: Attachment, whole: Whole) -> bool:
    known = "SELECT 1 FROM attachments WHERE id = ? OR moment = ? AND sha256 = ? AND removed_at IS NULL"
    if _is_there(connection, known, (attachment.id, attachment.moment, attachment.sha256)):
        return False
    if not _has_moment(connection, attachment.moment):
        return False
    (total,) = connection.exec_driver_sql("SELECT coalesce(sum(size), 0) FROM attachments").one()
    if total + attachment.size > MOST:
        raise JournalFull(MOST)
    number = connection.exec_driver_sql(
        "INSERT INTO attachments (id, moment, name, media_type, size, sha256, added_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number",
        (
            attachment.id,
            attachment.moment,
            writable(attachment.name),
            attachment.media_type,
            attachment.size,
            attachment.sha256,
            attachment.added_at.astimezone(UTC).isoformat(),
        ),
    ).scalar_one()
    content = whole.content(attachment)
    connection.exec_driver_sql("INSERT INTO contents (attachment, bytes) VALUES (?, ?)", (number, content))
    return True


def _tell(connection: Connection, entries: Sequence[CustodyEntry], added: Mapping[Item, str], at: datetime) -> None:
    """Go on with the lines that came in, if they go on from those here, and note what they do not say."""
    here = tuple(custody.lines(connection))
    goes_on = entries[: len(here)] == here and first_broken(entries, entries[-1].hash if entries else FIRST) is None
    fresh = entries[len(here) :] if goes_on else ()
    for entry in fresh:
        connection.exec_driver_sql(
            "INSERT INTO custody (number, at, event, moment, item, digest, previous, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.number,
                entry.at.isoformat(),
                entry.event.value,
                entry.moment,
                entry.item,
                entry.digest,
                entry.previous,
                entry.hash,
            ),
        )
    said, there = _last_said((*here, *fresh)), _there(connection)
    stayed = {item: digest for item, digest in _last_said(here).items() if item in there}
    for (moment, item), digest in {**stayed, **added}.items():
        if said.get((moment, item)) != digest:
            event = Event.CHANGED if (moment, item) in said else Event.ADDED
            custody.note(connection, event, moment, item, digest, at)
    for moment, item in sorted(_last_said(fresh).keys() & said.keys() - there):
        custody.note(connection, Event.ERASED, moment, item, said[moment, item], at)


def _last_said(entries: Iterable[CustodyEntry]) -> dict[Item, str]:
    """Return the digest of each item that is there, by what lines say last."""
    said: dict[Item, str] = {}
    for entry in entries:
        if entry.event is Event.ERASED:
            said.pop((entry.moment, entry.item), None)
        elif entry.event in (Event.ADDED, Event.CHANGED):
            said[entry.moment, entry.item] = entry.digest
    return said


def _there(connection: Connection) -> set[Item]:
    run = connection.exec_driver_sql
    fields = {(moment, FIELDS) for (moment,) in run("SELECT moment FROM evidence")}
    return fields | {(moment, id) for moment, id in run("SELECT moment, id FROM attachments")}


def _has_moment(connection: Connection, moment: str) -> bool:
    """Return whether a moment is in the journal; what belongs to none could never be seen, nor be let go of."""
    return _is_there(connection, "SELECT 1 FROM encounters WHERE id = ?", (moment,))


def _put_pad_text(connection: Connection, text: PadText) -> bool:
    if _is_there(connection, "SELECT 1 FROM pad WHERE id = ?", (text.id,)):
        return False
    put_text(connection, text)
    return True


def _put_questions(connection: Connection, questions: Sequence[PadQuestion]) -> list[str]:
    if _is_there(connection, "SELECT 1 FROM pad_questions", ()):
        return []
    put_questions(connection, questions)
    return [question.id for question in questions]


def _put_settlement(connection: Connection, settlement: Settlement) -> bool:
    if not _has_moment(connection, settlement.moment):
        return False
    done = connection.exec_driver_sql(
        "INSERT INTO settled (moment, matter, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (settlement.moment, settlement.matter.value, settlement.at.isoformat()),
    )
    return done.rowcount == 1


def _is_there(connection: Connection, sql: str, parameters: tuple[str, ...]) -> bool:
    return connection.exec_driver_sql(sql, parameters).first() is not None
