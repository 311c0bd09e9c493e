"""What stands beside the moments as records of the file, and back: evidence, the pad, searches, what is settled."""

import dataclasses
import re
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeVar

from samensociaal_desktop.domain.custody import CustodyEntry, Event
from samensociaal_desktop.domain.encounters import HEAVIEST, OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.evidence import (
    LARGEST_FILE,
    LONG_FORM,
    Attachment,
    Evidence,
    Report,
    ReportState,
    tidy_name,
)
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.pad import Decision, Glad, PadQuestion, PadText, Posted
from samensociaal_desktop.domain.periods import Span
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.domain.whole import Settlement
from samensociaal_desktop.exchange.faults import Fault
from samensociaal_desktop.exchange.own.fields import Fields
from samensociaal_desktop.exchange.own.records import Record, said

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_HASH: Final = re.compile(r"[0-9a-f]{64}")
_MEDIA_TYPE: Final = re.compile(r"(?:[a-z]{1,20}/[a-z0-9.+-]{1,40})?")


def of_evidence(evidence: Evidence) -> Record:
    """Return the record of what is known of what was seen."""
    words = {name: getattr(evidence, name) for name in LONG_FORM}
    reports = tuple(_of_report(report) for report in evidence.reports)
    return {"moment": evidence.moment} | said({"is_long": evidence.is_long or None, **words, "reports": reports})


def evidence_of(fields: Fields) -> Evidence:
    """Return the evidence that a record describes.

    Raises:
        BadFile: the record says something that no evidence can be.
    """
    return Evidence(
        moment=fields.identity("moment"),
        is_long=fields.truth("is_long", default=False),
        **{name: fields.text(name) for name in LONG_FORM},
        reports=fields.parts("reports", _report_of),
    )


def _of_report(report: Report) -> Record:
    on = report.on.isoformat() if report.on is not None else None
    more = {"to": report.to, "on": on, "case_number": report.case_number, "reply": report.reply}
    return {"id": report.id, "state": report.state} | said(more)


def _report_of(fields: Fields) -> Report:
    return Report(
        id=fields.identity(),
        to=fields.text("to"),
        on=fields.day_or_none("on"),
        state=_needed(fields, fields.one_of("state", ReportState), "state"),
        case_number=fields.text("case_number"),
        reply=fields.text("reply"),
    )


def of_attachment(attachment: Attachment) -> Record:
    """Return the record of a file kept with a moment; its bytes stand beside, under their hash."""
    always: Record = {
        "id": attachment.id,
        "moment": attachment.moment,
        "name": attachment.name,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "added_at": attachment.added_at.isoformat(),
    }
    return always | said({"media_type": attachment.media_type})


def attachment_of(fields: Fields) -> Attachment:
    """Return the file that a record describes.

    Raises:
        BadFile: the record says something that no file can be.
    """
    return Attachment(
        id=fields.identity(),
        moment=fields.identity("moment"),
        name=tidy_name(fields.text("name")),  # a copy is saved under it
        media_type=_shaped(fields, "media_type", _MEDIA_TYPE),
        size=_needed(fields, fields.whole("size", 0, LARGEST_FILE), "size"),
        sha256=_shaped(fields, "sha256", _HASH),
        added_at=fields.instant("added_at"),
    )


def of_custody(entry: CustodyEntry) -> Record:
    """Return the record of a line of the custody log."""
    return {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "event": entry.event,
        "moment": entry.moment,
        "item": entry.item,
        "digest": entry.digest,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def custody_of(fields: Fields) -> CustodyEntry:
    """Return the line that a record describes; whether the chain holds is not looked at here.

    Raises:
        BadFile: the record says something that no line can be.
    """
    return CustodyEntry(
        number=_needed(fields, fields.whole("number", 1), "number"),
        at=fields.instant("at"),
        event=_needed(fields, fields.one_of("event", Event), "event"),
        moment=fields.identity("moment"),
        item=fields.text("item"),
        digest=fields.text("digest"),
        previous=_shaped(fields, "previous", _HASH),
        hash=_shaped(fields, "hash", _HASH),
    )


def of_pad_text(text: PadText) -> Record:
    """Return the record of a text of the draft pad."""
    always: Record = {"id": text.id, "text": text.text, "begun_at": text.begun_at.isoformat()}
    return always | said(
        {
            "wait_from": _time(text.wait_from),
            "wait_until": _time(text.wait_until),
            "thought": text.thought,
            "decision": text.decision,
            "decided_at": _time(text.decided_at),
            "posted": text.posted,
            "glad": text.glad,
        }
    )


def pad_text_of(fields: Fields) -> PadText:
    """Return the text that a record describes.

    Raises:
        BadFile: the record says something that no text of the draft pad can be.
    """
    return PadText(
        id=fields.identity(),
        text=fields.text("text"),
        begun_at=fields.wall_clock("begun_at"),
        wait_from=fields.wall_clock_or_none("wait_from"),
        wait_until=fields.wall_clock_or_none("wait_until"),
        thought=fields.identities("thought"),
        decision=fields.one_of("decision", Decision),
        decided_at=fields.wall_clock_or_none("decided_at"),
        posted=fields.one_of("posted", Posted),
        glad=fields.one_of("glad", Glad),
    )


def of_pad_question(question: PadQuestion) -> Record:
    """Return the record of a question one asks oneself."""
    return {"id": question.id, "text": question.text}


def pad_question_of(fields: Fields) -> PadQuestion:
    """Return the question that a record describes.

    Raises:
        BadFile: the record says something that no question can be.
    """
    return PadQuestion(fields.identity(), fields.text("text"))


def of_search(search: SavedSearch) -> Record:
    """Return the record of a kept search; what its filter does not ask for is left out."""
    wanted = search.filter
    asked: Record = {
        "words": wanted.words,
        "since": wanted.since.isoformat() if wanted.since else None,
        "until": wanted.until.isoformat() if wanted.until else None,
        "on_purpose": wanted.on_purpose,
        "main_only": wanted.main_only or None,
        "has_evidence": wanted.has_evidence or None,
    }
    asked |= {name: tuple(sorted(getattr(wanted, name))) for name in _SEVERAL}
    return {"id": search.id, "name": search.name, "filter": said(asked)} | said({"span": search.span})


_SEVERAL: Final = tuple(one.name for one in dataclasses.fields(EncounterFilter) if one.default == frozenset())


def search_of(fields: Fields) -> SavedSearch:
    """Return the search that a record describes.

    Raises:
        BadFile: the record says something that no search can be.
    """
    return SavedSearch(
        id=fields.identity(),
        name=fields.text("name"),
        filter=fields.part("filter", _filter_of),
        span=fields.one_of("span", Span) or "",
    )


def _filter_of(fields: Fields) -> EncounterFilter:
    return EncounterFilter(
        words=fields.text("words"),
        since=fields.day_or_none("since"),
        until=fields.day_or_none("until"),
        responses=_members(fields, "responses", Response),
        kinds=frozenset(fields.identities("kinds")),
        on_purpose=fields.one_of("on_purpose", OnPurpose),
        main_only=fields.truth("main_only", default=False),
        roles=frozenset(fields.identities("roles")),
        places=frozenset(fields.identities("places")),
        weights=_numbers(fields, "weights", 1, HEAVIEST),
        plans=frozenset(fields.identities("plans")),
        has_evidence=fields.truth("has_evidence", default=False),
        items=frozenset(fields.identities("items")),
        felt_twice=frozenset(fields.identities("felt_twice")),
        outcomes=_members(fields, "outcomes", Outcome),
        plan_results=_members(fields, "plan_results", PlanResult),
        weekdays=_numbers(fields, "weekdays", 0, 6),
        hours=_numbers(fields, "hours", 0, 23),
        lacks=_members(fields, "lacks", Lack),
    )


def _members(fields: Fields, name: str, members: type[E]) -> frozenset[E]:
    known = {member.value: member for member in members}

    def one(value: object) -> E:
        if not isinstance(value, str) or value not in known:
            raise fields.fault(Fault.WRONG)
        return known[value]

    return frozenset(fields.several(name, one))


def _numbers(fields: Fields, name: str, least: int, most: int) -> frozenset[int]:
    def one(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise fields.fault(Fault.WRONG)
        return value

    return frozenset(fields.several(name, one))


def of_settlement(settlement: Settlement) -> Record:
    """Return the record of what need not be asked or shown again."""
    return {"moment": settlement.moment, "matter": settlement.matter, "at": settlement.at.isoformat()}


def settlement_of(fields: Fields) -> Settlement:
    """Return what a record says need not be asked or shown again.

    Raises:
        BadFile: the record says something that cannot be settled.
    """
    matter = _needed(fields, fields.one_of("matter", Matter), "matter")
    return Settlement(moment=fields.identity("moment"), matter=matter, at=fields.time("at"))


def _needed(fields: Fields, value: T | None, name: str) -> T:
    if value is None:
        raise fields.fault(Fault.MISSING, name)
    return value


def _shaped(fields: Fields, name: str, shape: re.Pattern[str]) -> str:
    found = fields.text(name)
    if not shape.fullmatch(found):
        raise fields.fault(Fault.WRONG, name)
    return found


def _time(at: datetime | None) -> str | None:
    return at.isoformat() if at is not None else None
