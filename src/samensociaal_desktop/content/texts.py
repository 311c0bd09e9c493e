"""What a text of a pack may hold: plain words in both languages, the same gaps to fill, no markup."""

import re
from typing import Final

from samensociaal_desktop.domain.localised import Language, LocalisedText

LONGEST: Final = 1000
"""Characters in one text; longer ones are no longer a question, an example or a moment."""

_MARKUP: Final = re.compile(r"<[A-Za-z/!?]|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_GAP: Final = re.compile(r"\{[^{}]*\}|%n|%\d")
_UNSEEN: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that steer the screen instead of standing on it; a new line may."""

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
    if _UNSEEN.search(words):
        faults.append("control character")
    return faults
