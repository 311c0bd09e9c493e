"""Evidence with a moment: only when somebody asks for it, in a short form or a long one."""

import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

from samensociaal_desktop.domain.encounters import new_id

LARGEST_FILE: Final = 10 * 1024 * 1024
"""Bytes of one file: it is kept inside the journal, byte for byte."""

MUCH: Final = 1024**3
"""Bytes of all files together from which a person is told: copies of the journal take long by then."""

MOST: Final = 3_500_000_000
"""Bytes of all files together: most sticks hold no file of 4 GiB or more, and the journal is one file."""

LONGEST_NAME: Final = 200
"""Signs of a file's name: what every disk takes, with room for what is put behind it."""

SHORT_FORM: Final = ("literal", "address", "account", "posted_at", "zone")
LONG_FORM: Final = (*SHORT_FORM, "shown_name", "witnesses", "own_words", "who_and_why", "series", "effect", "missing")
"""The fields of either form, in their order: what a report or a lawyer asks for first, then what makes it whole."""


class ReportState(StrEnum):
    """How far a report is."""

    PREPARED = "prepared"
    SENT = "sent"
    RECEIVED = "received"
    HELPED = "helped"
    REFUSED = "refused"
    COMPLAINED = "complained"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report that was made: to whom (in own words), when, how far it is, under which number, what came back."""

    id: str = field(default_factory=new_id)
    to: str = field(default="", repr=False)
    on: date | None = None
    state: ReportState = ReportState.SENT
    case_number: str = field(default="", repr=False)
    reply: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of what was seen, beside the moment itself. All of it own words, none of it needed.

    `literal` is the text as it stood, `address` that of the post, `account` and `shown_name` the handle and the name
    as shown, `posted_at` and `zone` when it was posted as the platform says it. `own_words` are those of the writer
    in the same exchange: leaving them out can do harm. `missing` is what still has to be found.
    """

    moment: str
    is_long: bool = False
    literal: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    account: str = field(default="", repr=False)
    posted_at: str = field(default="", repr=False)
    zone: str = field(default="", repr=False)
    shown_name: str = field(default="", repr=False)
    witnesses: str = field(default="", repr=False)
    own_words: str = field(default="", repr=False)
    who_and_why: str = field(default="", repr=False)
    series: str = field(default="", repr=False)
    effect: str = field(default="", repr=False)
    missing: str = field(default="", repr=False)
    reports: tuple[Report, ...] = field(default=(), repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return not self.reports and not any(getattr(self, name).strip() for name in LONG_FORM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file kept with a moment, byte for byte; `sha256` in hexadecimal, taken when it was added.

    `name` is what the file was called, `media_type` what its first bytes say it is ("image/png"), "" if unknown.
    `removed_at` is when it went to the bin.
    """

    id: str = field(default_factory=new_id)
    moment: str
    name: str = field(repr=False)
    media_type: str
    size: int
    sha256: str
    added_at: datetime
    removed_at: datetime | None = None


def attached(moment: str, name: str, content: bytes, at: datetime) -> Attachment:
    """Return what a file becomes when it is added to a moment: its type and its hash are those of its bytes."""
    return Attachment(
        moment=moment,
        name=tidy_name(name),
        media_type=media_type(content),
        size=len(content),
        sha256=sha256(content).hexdigest(),
        added_at=at,
    )


def tidy_name(name: str) -> str:
    """Return a file's name without folders, and without signs that could make it look like another; perhaps ""."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(sign for sign in last if unicodedata.category(sign) not in _NO_SIGNS and sign not in _TURNING)
    plain = plain.strip()
    ending = PurePosixPath(plain).suffix
    if len(plain) <= LONGEST_NAME or len(ending) > _LONGEST_ENDING:
        ending = ""  # nothing to save from the cut
    plain = f"{plain[: LONGEST_NAME - len(ending)]}{ending}".strip()
    return plain if plain.strip(" .") else ""


_NO_SIGNS: Final = ("Cc", "Cs", "Zl", "Zp")
_TURNING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of writing: with them "gpj.exe" can look like "exe.jpg"."""

_LONGEST_ENDING: Final = 16


def media_type(content: bytes) -> str:
    """Return what the first bytes of a file say it is, "" if they say nothing; its name is never believed."""
    for beginning, found in _BEGINNINGS:
        if content.startswith(beginning):
            return found
    if content.startswith(b"RIFF"):
        return _IN_RIFF.get(content[8:12], "")
    if content[4:8] == b"ftyp":
        return _BRANDS.get(content[8:12], "video/mp4")
    # A sound without a title begins at once: eleven bits set, and a layer.
    is_sound = len(content) > 1 and content[0] == 0xFF and content[1] & 0xE6 == 0xE2
    return "audio/mpeg" if is_sound else ""


_BEGINNINGS: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
)
_IN_RIFF: Final = {b"WEBP": "image/webp", b"WAVE": "audio/wav"}
_BRANDS: Final = {
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"avif": "image/avif",
}
