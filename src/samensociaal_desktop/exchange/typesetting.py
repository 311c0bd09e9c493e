"""Setting a PDF (PDF/UA-1) that prints in grey, by Typst, without a file or a network.

What a person wrote is handed over as data, so none of it is ever read as Typst. Only the fonts that the compiler
carries are used, so that it looks the same everywhere: Latin, Greek, Cyrillic, Hebrew and Arabic letters and common
signs are there. What they lack (emoji, Chinese) is named between brackets, or becomes a □, and the paper says so.
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

import typst

from samensociaal_desktop import paths
from samensociaal_desktop.errors import PaperTooLong

_LONGEST_WORD: Final = 40
"""Signs in a row without a place to break a line, before one is made."""

_BREAK: Final = "\u200b"
_BOX: Final = "□"
_ROUNDS: Final = 6
_NO_SIGNS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufff0-\ufffb]")
_LONG_WORD: Final = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_NOT_SHOWN: Final = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED: Final = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_PROBE: Final = b'#set document(title: "x")\n= x\n#for sign in json(bytes(sys.inputs.data)) [#sign \\ ]'
_PLAIN: Final = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\n\t") | frozenset(map(chr, range(0xA0, 0x100)))


def clean(text: str) -> str:
    """Return text without signs that show nothing, and with places to break lines in what is very long."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _NO_SIGNS.sub("", unicodedata.normalize("NFC", text))
    return _LONG_WORD.sub(lambda long: long.group() + _BREAK, text)


def typeset(template: str, data: dict[str, Any], remark: str, at: datetime, pictures: Sequence[str] = ()) -> bytes:
    """Return the PDF that a template (of resources/paper) makes of plain data, and of pictures as SVG.

    Signs that no font has are replaced before, and what only turns out then, after; `remark` says so, as the last
    of `data["remarks"]`. `at` is the instant the file says it was made.

    Raises:
        PaperTooLong: there is no end to it.
    """
    source = source_of(template)
    text = json.dumps(data, ensure_ascii=False)
    odd = sorted(frozenset(text) - _PLAIN)
    missing = {sign: _named(sign) for sign in _not_shown(_PROBE, odd, at)[1]}
    for _ in range(_ROUNDS):
        shown = _replaced(data, missing)
        if missing:
            shown |= {"remarks": [*shown["remarks"], remark]}
        pdf, more = _not_shown(source, shown, at, pictures)
        if pdf:
            return pdf
        missing |= {sign: _named(sign) for sign in more}
    raise PaperTooLong(_ROUNDS)


@lru_cache
def source_of(template: str) -> bytes:
    """Return the text of a template."""
    return paths.resource("paper", template).read_bytes()


def _not_shown(source: bytes, data: object, at: datetime, pictures: Sequence[str] = ()) -> tuple[bytes, set[str]]:
    """Return a PDF, or the pieces of text that no font can show."""
    try:
        return _typeset(source, data, at, pictures), set()
    except typst.TypstError as error:
        found = {_unescaped(piece) for piece in _NOT_SHOWN.findall(error.diagnostic)}
        if not found:
            raise
        return b"", found


def _typeset(source: bytes, data: object, at: datetime, pictures: Sequence[str]) -> bytes:
    return typst.compile(
        source,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False), "pictures": json.dumps(pictures)},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=int(at.timestamp()),
    )


@lru_cache(1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


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
