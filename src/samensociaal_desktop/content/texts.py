"""What a text of a pack may hold: plain words in both languages, the same gaps to fill, no markup."""

import re
from itertools import groupby
from typing import Final
from unicodedata import category

from samensociaal_desktop.domain.localised import Language, LocalisedText

LONGEST: Final = 1000
"""Characters in one text; longer ones are no longer a question, an example or a moment."""

_MARKUP: Final = re.compile(r"<[A-Za-z/!?]|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_GAP: Final = re.compile(r"\{[^{}]*\}|%n|%\d")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Co", "Cn", "Cs"})
"""Sorts of characters that steer the screen, or are not seen on it: with these a text is not what it looks like."""

_ALLOWED: Final = frozenset("\n\N{SOFT HYPHEN}\N{ZERO WIDTH JOINER}")
"""What may stand there all the same: a new line, where a word may be cut, what holds a picture together."""

_MOST_MARKS: Final = 3
"""Marks on top of each other; more would run over the lines around them."""

_MOST_LINES: Final = 12

_WORD: Final = re.compile(r"\w+")

_MAY_BE_SAME: Final = 2
"""Texts of this many words may be alike in both languages ("Privacy", "Open platform")."""


def faults_of(text: LocalisedText, languages: tuple[Language, ...] = tuple(Language)) -> tuple[str, ...]:
    """Return what is wrong with a text in these languages, one phrase for each fault."""
    faults = [f"{each}: {fault}" for each in languages for fault in faults_of_words(text.pick(each))]
    if faults or len(languages) == 1:
        return tuple(faults)
    if sorted(_GAP.findall(text.nl)) != sorted(_GAP.findall(text.en)):
        faults.append("nl and en have different placeholders")
    if text.nl == text.en and len(_WORD.findall(text.nl)) > _MAY_BE_SAME:
        faults.append("nl and en are the same")
    return tuple(faults)


def faults_of_words(words: str) -> list[str]:
    """Return what is wrong with one text, whatever its language."""
    faults = []
    if not words.strip():
        faults.append("empty")
    if len(words) > LONGEST:
        faults.append(f"longer than {LONGEST} characters")
    if words != words.strip():
        faults.append("space at the begin or the end")
    if _MARKUP.search(words):
        faults.append("markup; write plain words")
    if any(category(letter) in _UNSEEN and letter not in _ALLOWED for letter in words):
        faults.append("control character")
    if words.count("\n") >= _MOST_LINES:
        faults.append(f"more than {_MOST_LINES} lines")
    if any(is_mark and len(list(run)) > _MOST_MARKS for is_mark, run in groupby(words, _is_mark)):
        faults.append("too many marks on one letter")
    return faults


def plain(words: str, longest: int) -> str:
    """Return words from anywhere, the name of a file for one, on one line and no longer than that."""
    line = "".join(letter if letter.isprintable() else " " for letter in words)
    return line if len(line) <= longest else f"{line[:longest]}…"


def _is_mark(letter: str) -> bool:
    return category(letter) in ("Mn", "Me")
