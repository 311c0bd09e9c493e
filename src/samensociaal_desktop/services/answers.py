"""Answers of then and now: what several talks of a dialogue were asked, on a scale."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samensociaal_desktop.domain.dialogues import SCALE, Answer, Dialogue, QuestionKind
from samensociaal_desktop.domain.patterns.cards import TWICE
from samensociaal_desktop.domain.patterns.shapes import Pair, Pairs
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.services.talks import answered

if TYPE_CHECKING:  # storage brings SQLAlchemy along, which must not be loaded before the first window
    from samensociaal_desktop.storage.talks import Talks


@dataclass(frozen=True, slots=True)
class Answers:
    """The first and the last answer to each question on a scale that was answered more than once.

    The id of a pair is "dialogue/question". `talks` is the most talks of one dialogue that answered anything, `others`
    how many questions that are not on a scale were answered more than once.
    """

    pairs: Pairs
    talks: int
    others: int


def answers(store: "Talks", dialogues: Iterable[Dialogue], span: Span) -> Answers:
    """Return what the talks that were finished within a span answered, in the order of dialogues and questions."""
    pairs: list[Pair] = []
    talks = others = 0
    for dialogue in dialogues:
        finished = answered(dialogue, store)
        given = [one for at, one in finished if one and span.since <= at.date() <= span.until]
        talks = max(talks, len(given))
        for question in dialogue.questions:
            said = [one[question] for one in given if question in one]
            if question.kind is QuestionKind.SCALE:
                pairs.extend(_pair(f"{dialogue.id}/{question.id}", said))
            else:
                others += len(said) >= TWICE
    return Answers(Pairs(tuple(pairs), *SCALE), talks, others)


def _pair(id: str, said: Iterable[Answer]) -> Iterator[Pair]:
    numbers = [one.number for one in said if one.number is not None]
    if len(numbers) >= TWICE:
        yield Pair(id, numbers[0], numbers[-1], len(numbers))
