"""Evidence on disk: the fields, the files and their bytes. Every change writes its line of the log with it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, Engine

from samensociaal_desktop.domain.custody import CustodyEntry, Event
from samensociaal_desktop.domain.evidence import LARGEST_FILE, MOST, Attachment, Evidence
from samensociaal_desktop.errors import FileTooLarge, JournalFull, SameFile
from samensociaal_desktop.storage import custody
from samensociaal_desktop.storage.evidence_fields import digest_of, fields_of, written
from samensociaal_desktop.storage.rows import writable
from samensociaal_desktop.storage.store import Store

FIELDS: Final = ""
"""What the log names as the item where it is about the fields."""

_ROWS: Final = "SELECT id, moment, name, media_type, size, sha256, added_at, removed_at FROM attachments"
_PRESENT: Final = "WHERE moment = ? AND removed_at IS NULL"
_IN_BIN: Final = "WHERE moment = ? AND removed_at IS NOT NULL"


class EvidenceStore:
    """The evidence in an open vault. It stays while its moment is in the bin. Every `at` is an instant."""

    def __init__(self, engine: Engine) -> None:
        self._store = Store(engine)

    def get(self, moment: str) -> Evidence | None:
        """Return the fields of a moment, None if nothing was filled in."""
        return self._store.read(lambda connection: get_from(connection, moment))

    def keep(self, evidence: Evidence, at: datetime) -> None:
        """Keep the fields of a moment in place of those it had; empty ones are let go of.

        Raises:
            VaultError: nothing was changed.
        """
        self._store.write(lambda connection: keep_in(connection, evidence, at))

    def attachments(self, moment: str, *, removed: bool = False) -> tuple[Attachment, ...]:
        """Return the files of a moment, or those of its files that are in the bin, in the order they were added."""
        return self._files(f"{_IN_BIN if removed else _PRESENT} ORDER BY number", (moment,))

    def all_removed(self) -> tuple[Attachment, ...]:
        """Return every file in the bin, the last removed first."""
        return self._files("WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, number DESC")

    def every_file(self) -> tuple[Attachment, ...]:
        """Return every file, those in the bin too, in the order they were added."""
        return self._files("ORDER BY number")

    def find(self, attachment_id: str) -> Attachment | None:
        """Return the file with this id, in the bin or not."""
        return next(iter(self._files("WHERE id = ?", (attachment_id,))), None)

    def has_any(self, moment: str) -> bool:
        """Return whether a moment has fields or files."""
        return self._store.read(
            lambda connection: (
                _fields(connection, moment) != ""
                or next(_attachments(connection, f"{_ROWS} {_PRESENT}", (moment,)), None) is not None
            )
        )

    def total_size(self) -> int:
        """Return the bytes of all files together, those in the bin too."""
        return self._store.read(_total)

    def add(self, attachment: Attachment, content: bytes, at: datetime) -> Attachment:
        """Keep a file with its moment, byte for byte, and return it.

        Raises:
            FileTooLarge: it is larger than one file may be.
            SameFile: the moment has these bytes already.
            JournalFull: all files together would be too much.
            VaultError: it was not kept.
        """
        self._store.write(lambda connection: add_in(connection, attachment, content, at))
        return attachment

    def read(self, attachment_id: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            KeyError: there is no such file.
            VaultError: they cannot be read.
        """
        sql = "SELECT bytes FROM contents JOIN attachments ON number = attachment WHERE id = ?"
        row = self._store.read(lambda connection: connection.exec_driver_sql(sql, (attachment_id,)).first())
        if row is None:
            raise KeyError(attachment_id)
        return bytes(row[0])

    def remove(self, attachment_id: str, at: datetime) -> None:
        """Put a file in the bin; nothing happens where it is there already.

        Raises:
            VaultError: it is not in the bin.
        """
        self._store.write(lambda connection: _remove(connection, attachment_id, at))

    def restore(self, attachment_id: str, at: datetime) -> None:
        """Take a file out of the bin; nothing happens where it is not in there.

        Raises:
            SameFile: the moment was given the same bytes again meanwhile.
            VaultError: it is still in the bin.
        """
        self._store.write(lambda connection: _restore(connection, attachment_id, at))

    def erase(self, attachment_id: str, at: datetime) -> None:
        """Erase a file for good. What the log says of it stays.

        Raises:
            VaultError: it is still there.
        """
        self._store.write(lambda connection: _erase(connection, "id = ?", (attachment_id,), at))

    def empty_bin(self, before: datetime, at: datetime) -> None:
        """Erase for good what files were put in the bin before a time.

        Raises:
            VaultError: all of it is still there.
        """
        self._store.write(lambda connection: _erase(connection, "removed_at < ?", (_instant(before),), at))

    def note(self, event: Event, moment: str, item: str, digest: str, at: datetime) -> None:
        """Note in the log what changes nothing: that something was viewed or exported.

        Raises:
            VaultError: it was not noted.
        """
        self._store.write(lambda connection: custody.note(connection, event, moment, item, digest, at))

    def custody(self, moment: str | None = None) -> tuple[CustodyEntry, ...]:
        """Return the log, or what it says of one moment, oldest first."""
        return self._store.read(lambda connection: tuple(custody.lines(connection, moment)))

    def last_hash(self) -> str:
        """Return the hash that was kept of the log's last line, apart from the log."""
        return self._store.read(custody.last_hash)

    def last_noted(self, event: Event, moment: str, item: str) -> datetime | None:
        """Return when the log last says that something happened, None if never."""
        return self._store.read(lambda connection: custody.last_at(connection, event, moment, item))

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of the fields of every moment that has any, as the log notes it."""
        rows = self._store.read(
            lambda connection: connection.exec_driver_sql("SELECT moment, fields FROM evidence").all()
        )
        return {moment: digest_of(fields) for moment, fields in rows}

    def digest(self, moment: str) -> str:
        """Return the SHA-256 of the fields of a moment, as the log notes it; "" if there are none."""
        return self._store.read(lambda connection: digest_of(_fields(connection, moment)))

    def _files(self, where: str, parameters: tuple[str, ...] = ()) -> tuple[Attachment, ...]:
        sql = f"{_ROWS} {where}"
        return self._store.read(lambda connection: tuple(_attachments(connection, sql, parameters)))


def get_from(connection: Connection, moment: str) -> Evidence | None:
    """Return the fields of a moment, None if nothing was filled in."""
    text = _fields(connection, moment)
    return fields_of(moment, text) if text else None


def keep_in(connection: Connection, evidence: Evidence, at: datetime) -> None:
    """Keep the fields of a moment, in the transaction of something larger."""
    before = _fields(connection, evidence.moment)
    after = "" if evidence.is_empty else written(evidence)
    if after == before:
        return
    if after:
        connection.exec_driver_sql("REPLACE INTO evidence (moment, fields) VALUES (?, ?)", (evidence.moment, after))
    else:
        connection.exec_driver_sql("DELETE FROM evidence WHERE moment = ?", (evidence.moment,))
    event = Event.ERASED if not after else Event.CHANGED if before else Event.ADDED
    custody.note(connection, event, evidence.moment, FIELDS, digest_of(after), at)


def add_in(connection: Connection, attachment: Attachment, content: bytes, at: datetime) -> None:
    """Keep a file with its moment, in the transaction of something larger.

    Raises:
        EvidenceError: it is too large, there already, or too much.
    """
    if len(content) > LARGEST_FILE:
        raise FileTooLarge(len(content))
    _must_be_new(connection, attachment)
    if _total(connection) + len(content) > MOST:
        raise JournalFull(MOST)
    number = connection.exec_driver_sql(
        "INSERT INTO attachments (id, moment, name, media_type, size, sha256, added_at, removed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
        (
            attachment.id,
            attachment.moment,
            writable(attachment.name),
            attachment.media_type,
            attachment.size,
            attachment.sha256,
            _instant(attachment.added_at),
            None if attachment.removed_at is None else _instant(attachment.removed_at),
        ),
    ).scalar_one()
    connection.exec_driver_sql("INSERT INTO contents (attachment, bytes) VALUES (?, ?)", (number, content))
    custody.note(connection, Event.ADDED, attachment.moment, attachment.id, attachment.sha256, at)


def erase_in(connection: Connection, moments: Iterable[str], at: datetime) -> None:
    """Erase the fields and files of moments for good, in the transaction that lets go of the moments themselves."""
    for moment in moments:
        keep_in(connection, Evidence(moment=moment), at)
        _erase(connection, "moment = ?", (moment,), at)


def _remove(connection: Connection, attachment_id: str, at: datetime) -> None:
    moved = connection.exec_driver_sql(
        "UPDATE attachments SET removed_at = ? WHERE id = ? AND removed_at IS NULL RETURNING moment, sha256",
        (_instant(at), attachment_id),
    ).all()
    for moment, digest in moved:
        custody.note(connection, Event.REMOVED, moment, attachment_id, digest, at)


def _restore(connection: Connection, attachment_id: str, at: datetime) -> None:
    sql = f"{_ROWS} WHERE id = ? AND removed_at IS NOT NULL"
    for attachment in tuple(_attachments(connection, sql, (attachment_id,))):
        _must_be_new(connection, attachment)
        connection.exec_driver_sql("UPDATE attachments SET removed_at = NULL WHERE id = ?", (attachment_id,))
        custody.note(connection, Event.RESTORED, attachment.moment, attachment_id, attachment.sha256, at)


def _erase(connection: Connection, where: str, parameters: tuple[str, ...], at: datetime) -> None:
    sql = f"DELETE FROM attachments WHERE {where} RETURNING id, moment, sha256"  # noqa: S608  # our own words
    for attachment_id, moment, digest in connection.exec_driver_sql(sql, parameters).all():
        custody.note(connection, Event.ERASED, moment, attachment_id, digest, at)


def _must_be_new(connection: Connection, attachment: Attachment) -> None:
    found = connection.exec_driver_sql(
        "SELECT 1 FROM attachments WHERE moment = ? AND sha256 = ? AND removed_at IS NULL",
        (attachment.moment, attachment.sha256),
    )
    if found.first() is not None:
        raise SameFile(attachment.id)


def _total(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT coalesce(sum(size), 0) FROM attachments").scalar_one())


def _attachments(connection: Connection, sql: str, parameters: tuple[str, ...]) -> Iterator[Attachment]:
    for id, moment, name, media_type, size, digest, added_at, removed_at in connection.exec_driver_sql(sql, parameters):
        yield Attachment(
            id=id,
            moment=moment,
            name=name,
            media_type=media_type,
            size=size,
            sha256=digest,
            added_at=datetime.fromisoformat(added_at),
            removed_at=None if removed_at is None else datetime.fromisoformat(removed_at),
        )


def _fields(connection: Connection, moment: str) -> str:
    return connection.exec_driver_sql("SELECT fields FROM evidence WHERE moment = ?", (moment,)).scalar() or ""


def _instant(at: datetime) -> str:
    # In one zone, so that texts sort as times do.
    return at.astimezone(UTC).isoformat()
