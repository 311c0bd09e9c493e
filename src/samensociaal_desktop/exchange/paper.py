"""The journal on paper: a tagged PDF (PDF/UA-1) that prints in grey, made by Typst without a file or a network.

A person's words are handed over as data, so none of them is ever read as Typst. Only the fonts that the compiler
carries are used, so that it looks the same everywhere: Latin, Greek, Cyrillic, Hebrew and Arabic letters and common
signs are there. What they lack (emoji, Chinese) is named between brackets, or becomes a □, and the paper says so.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from typing import Any, BinaryIO, Final

import typst

from samensociaal_desktop import paths
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import LONG_FORM, Attachment, Evidence, Report
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.errors import PaperTooLong
from samensociaal_desktop.exchange import paper_words as words
from samensociaal_desktop.exchange.said import Sayer

MOST: Final = 2_000
"""Moments on one paper: 700 pages, which take 3 seconds and 600 MB of memory to make."""

MOST_SIGNS: Final = 2_000_000
"""Signs on one paper, with the names of its fields."""

_LONGEST_WORD: Final = 40
"""Signs in a row without a place to break a line, before one is made."""

_BREAK: Final = "\u200b"
_BOX: Final = "□"
_ROUNDS: Final = 6
_NO_SIGNS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufff0-\ufffb]")
_LONG_WORD: Final = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_NOT_SHOWN: Final = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED: Final = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_PROBE: Final = b'#set document(title: "x")\n= x\n#for sign in json(bytes(sys.inputs.journal)) [#sign \\ ]'
_PLAIN: Final = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\n\t") | frozenset(map(chr, range(0xA0, 0x100)))

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
    stream.write(_compiled(data, words.SIGNS.pick(sayer.language), at))


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
            "title": _clean(title) if shown else self._say(words.COVERED),
            "when": when,
            "note": _paragraphs(moment.note) if shown else [],
            "facts": [(sayer.heading(fact.name), _clean(", ".join(fact.values))) for fact in facts],
            "evidence": [[(heading, _clean(text)) for heading, text in group if text] for group in kept],
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
    blocks = re.split(r"\n\s*\n", _clean(text.replace("\r\n", "\n").replace("\r", "\n")).strip())
    return [block.strip("\n").split("\n") for block in blocks if block.strip()]


def _clean(text: str) -> str:
    """Return text without signs that show nothing, and with places to break lines in what is very long."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _NO_SIGNS.sub("", unicodedata.normalize("NFC", text))
    return _LONG_WORD.sub(lambda long: long.group() + _BREAK, text)


def _compiled(data: dict[str, Any], remark: str, at: datetime) -> bytes:
    """Return the PDF; signs that no font has are replaced before, and what only turns out then, after.

    Raises:
        PaperTooLong: there is no end to it.
    """
    text = json.dumps(data, ensure_ascii=False)
    odd = sorted(frozenset(text) - _PLAIN)
    missing = {sign: _named(sign) for sign in _not_shown(_PROBE, odd, at)[1]}
    for _ in range(_ROUNDS):
        shown = _replaced(data, missing) | ({"remarks": [remark]} if missing else {})
        pdf, more = _not_shown(_template(), shown, at)
        if pdf:
            return pdf
        missing |= {sign: _named(sign) for sign in more}
    raise PaperTooLong(_ROUNDS)


def _not_shown(source: bytes, data: object, at: datetime) -> tuple[bytes, set[str]]:
    """Return a PDF, or the pieces of text that no font can show."""
    try:
        return _typeset(source, data, at), set()
    except typst.TypstError as error:
        found = {_unescaped(piece) for piece in _NOT_SHOWN.findall(error.diagnostic)}
        if not found:
            raise
        return b"", found


def _typeset(source: bytes, data: object, at: datetime) -> bytes:
    return typst.compile(
        source,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"journal": json.dumps(data, ensure_ascii=False)},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=int(at.timestamp()),
    )


@lru_cache(1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


@lru_cache(1)
def _template() -> bytes:
    return paths.resource("paper", "journal.typ").read_bytes()


def _unescaped(piece: str) -> str:
    plain = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
    return _ESCAPED.sub(
        lambda found: chr(int(found[1], 16)) if found[1] else plain.get(found[2], found[2]),
        piece,
    )


def _named(piece: str) -> str:
    """Return what stands for a piece that cannot be shown: the names of signs, a box for each letter, or nothing."""
    return "".join(map(_name_of, piece))


def _name_of(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in ("Cf", "Mn", "Me", "Sk"):  # joins and colours the sign before it
        return ""
    name = unicodedata.name(sign, "").lower()
    return f"[{name}]" if category == "So" and name else _BOX


def _replaced(value: Any, missing: Mapping[str, str]) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return data in which pieces that cannot be shown are replaced, the longest first."""
    if not missing:
        return value
    pattern = re.compile("|".join(map(re.escape, sorted(missing, key=len, reverse=True))))

    def walk(value: Any) -> Any:  # noqa: ANN401
        if isinstance(value, str):
            return pattern.sub(lambda found: missing[found.group()], value)
        if isinstance(value, dict):
            return {name: walk(each) for name, each in value.items()}
        return [walk(each) for each in value]

    return walk(value)
