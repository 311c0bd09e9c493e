"""The words of a question in the pieces they are read in."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of a question in the order they are read: what leads up to it, the question, what follows."""

    before: str
    question: str
    after: str


_SENTENCE: Final = re.compile(r"[^.!?…]*[.!?…]+['’”)]*\s*|[^.!?…]+$")


def spoken(text: str) -> Spoken:
    """Return the parts of a question's words: the last run of sentences that ask, and what stands around it.

    Where nothing asks, the whole text is the question.
    """
    sentences = _SENTENCE.findall(text)
    asks = [sentence.rstrip().rstrip("'’”)").endswith("?") for sentence in sentences]
    if True not in asks:
        return Spoken("", text.strip(), "")
    end = len(asks) - asks[::-1].index(True)
    start = end - 1
    while start and asks[start - 1]:
        start -= 1
    parts = ("".join(part).strip() for part in (sentences[:start], sentences[start:end], sentences[end:]))
    return Spoken(*parts)
