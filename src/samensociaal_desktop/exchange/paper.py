"""The journal on paper."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any, BinaryIO, Final

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import LONG_FORM, Attachment, Evidence, Report
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.errors import PaperTooLong
from samensociaal_desktop.exchange import paper_words as words
from samensociaal_desktop.exchange.said import Sayer
from samensociaal_desktop.exchange.typesetting import clean, typeset

MOST: Final = 2_000
"""Moments on one paper: 700 pages, which take 3 seconds and 600 MB of memory to make."""

MOST_SIGNS: Final = 2_000_000
"""Signs on one paper, with the names of its fields."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A moment for the paper, with its evidence where that is asked for."""

    moment: Encounter
    evidence: Evidence | None = field(default=None, repr=False)
    attachments: tuple[Attachment, ...] = ()


def write_paper(
    moments: Iterable[OnPaper], sayer: Sayer, at: datetime, stream: BinaryIO, *, with_covered: bool = False
) -> None:
    """Write a PDF of moments, oldest first, under a heading for each month and each moment.

    `at` is the instant the file says it was made. Words of covered moments are left out but for `with_covered`.

    Raises:
        PaperTooLong: there are more moments or words than one paper takes.
        OSError: the stream cannot be written.
    """
    pages = _Pages(sayer, with_covered=with_covered)
    found = [pages.part(each) for each in _few(moments)]
    data = pages.document(found)
    if len(json.dumps(data, ensure_ascii=False)) > MOST_SIGNS:
        raise PaperTooLong(MOST_SIGNS)
    stream.write(typeset("journal.typ", data, words.SIGNS.pick(sayer.language), at))


def _few(moments: Iterable[OnPaper]) -> Iterator[OnPaper]:
    for number, each in enumerate(moments):
        if number == MOST:
            raise PaperTooLong(MOST)
        yield each


class _Pages:
    """Makes plain data for the template out of moments."""

    def __init__(self, sayer: Sayer, *, with_covered: bool) -> None:
        self._sayer, self._with_covered = sayer, with_covered

    def document(self, parts: list[tuple[Encounter, dict[str, Any]]]) -> dict[str, Any]:
        """Return all that the template asks for."""
        days = [moment.happened_at.date() for moment, _ in parts]
        about = self._say(words.ABOUT_NONE)
        if len(days) == 1:
            about = self._say(words.ABOUT_ONE).format(self._sayer.day(days[0]))
        elif days:
            about = self._say(words.ABOUT).format(len(days), *map(self._sayer.day, (min(days), max(days))))
        months = groupby(parts, key=lambda part: self._sayer.month(part[0].happened_at.date()))
        return {
            "lang": self._sayer.language.value,
            "title": self._say(words.TITLE),
            "about": about,
            "remarks": [],
            "page": self._say(words.PAGE),
            "of": self._say(words.OF),
            "evidence": self._say(words.EVIDENCE),
            "months": [{"title": title, "moments": [part for _, part in several]} for title, several in months],
        }

    def part(self, each: OnPaper) -> tuple[Encounter, dict[str, Any]]:
        """Return a moment, and what the template asks for of it."""
        moment, sayer = each.moment, self._sayer
        shown = self._with_covered or not moment.is_covered
        kept = self._evidence(each) if shown else []
        facts = [fact for fact in sayer.facts(moment) if shown or fact.name not in ("lesson", "platform")]
        when = f"{sayer.day(moment.happened_at.date())} {sayer.time(moment)}".strip()
        title = " ".join(moment.line.split()) or self._say(words.WITHOUT_WORDS)
        return moment, {
            "title": clean(title) if shown else self._say(words.COVERED),
            "when": when,
            "note": _paragraphs(moment.note) if shown else [],
            "facts": [(sayer.heading(fact.name), clean(", ".join(fact.values))) for fact in facts],
            "evidence": [[(heading, clean(text)) for heading, text in group if text] for group in kept],
        }

    def _evidence(self, each: OnPaper) -> list[list[Pair]]:
        groups: list[list[Pair]] = []
        if each.evidence is not None:
            known = each.evidence
            groups.append([(self._say(words.FIELDS[name]), getattr(known, name)) for name in LONG_FORM])
            groups += [self._report(report) for report in known.reports]
        return groups + [self._file(attachment) for attachment in each.attachments]

    def _report(self, report: Report) -> list[Pair]:
        return [
            (self._say(words.REPORTED_TO), report.to),
            (self._say(words.REPORTED_ON), report.on.isoformat() if report.on is not None else ""),
            (self._say(words.REPORT_STATE), self._sayer.member(report.state)),
            (self._say(words.CASE_NUMBER), report.case_number),
            (self._say(words.REPLY), report.reply),
        ]

    def _file(self, attachment: Attachment) -> list[Pair]:
        size = self._say(words.FILE_SIZE).format(attachment.size)
        return [
            (self._say(words.FILE), f"{attachment.name} ({size})"),
            ("SHA-256", attachment.sha256),
            (self._say(words.FILE_ADDED), attachment.added_at.isoformat(" ", "seconds")),
        ]

    def _say(self, text: LocalisedText) -> str:
        return text.pick(self._sayer.language)


def _paragraphs(text: str) -> list[list[str]]:
    """Return a text as paragraphs of lines; an empty line parts two of them."""
    blocks = re.split(r"\n\s*\n", clean(text.replace("\r\n", "\n").replace("\r", "\n")).strip())
    return [block.strip("\n").split("\n") for block in blocks if block.strip()]
