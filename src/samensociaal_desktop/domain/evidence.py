"""Evidence with a moment: only when somebody asks for it, in a short form or a long one."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from samensociaal_desktop.domain.encounters import new_id

LARGEST_FILE: Final = 10 * 1024 * 1024
"""Bytes of one file: it is kept inside the journal, byte for byte."""

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
