"""What a text of a pack may hold: plain words in both languages, the same gaps to fill, no markup."""

import re
from typing import Final

from samensociaal_desktop.domain.localised import LocalisedText

LONGEST: Final = 1000
"""Characters in one text; longer ones are no longer a question, an example or a moment."""

_MARKUP: Final = re.compile(r"<[A-Za-z/!?]|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_GAP: Final = re.compile(r"\{[^{}]*\}|%n|%\d")
_UNSEEN: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that steer the screen instead of standing on it; a new line may."""

_WORD: Final = re.compile(r"\w+")

_MAY_BE_SAME: Final = 2
"""Texts of this many words may be alike in both languages ("Privacy", "Open platform")."""


def faults_of(text: LocalisedText) -> tuple[str, ...]:
    """Return what is wrong with a text, one phrase for each fault."""
    faults = [f"{language}: {fault}" for language, words in _sides(text) for fault in _faults_of_side(words)]
    if faults:
        return tuple(faults)
    if sorted(_GAP.findall(text.nl)) != sorted(_GAP.findall(text.en)):
        faults.append("nl and en have different placeholders")
    if text.nl == text.en and len(_WORD.findall(text.nl)) > _MAY_BE_SAME:
        faults.append("nl and en are the same")
    return tuple(faults)


def _sides(text: LocalisedText) -> tuple[tuple[str, str], ...]:
    return ("nl", text.nl), ("en", text.en)


def _faults_of_side(words: str) -> list[str]:
    faults = []
    if not words.strip():
        faults.append("empty")
    if len(words) > LONGEST:
        faults.append(f"longer than {LONGEST} characters")
    if words != words.strip():
        faults.append("space at the begin or the end")
    if _MARKUP.search(words):
        faults.append("markup; write plain words")
    if _UNSEEN.search(words):
        faults.append("control character")
    return faults
