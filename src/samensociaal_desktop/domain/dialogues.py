"""The dialogue: three parts, one question at a time, and the walk that answers make through it.

Three rules decide what is asked, and no others:

- Questions come in the order of the file; a question whose `when` does not hold is passed over.
- A condition needs an answer: on a question that was skipped, or never asked, it is false, whatever it says.
- A follow-up (`follows`) is asked only if its main question was answered: who skips a subject is not asked on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from samensociaal_desktop.domain.localised import LocalisedText

SCALE: Final = (1, 5)
"""The lowest and highest step of a scale question."""

LINE: Final = (0, 100)
"""The two ends of a line between poles."""


class Part(StrEnum):
    """The pamphlet's three parts, in its order."""

    SELF = "self"
    OTHERS = "others"
    SOCIETY = "society"


class Purpose(StrEnum):
    """What a dialogue is: a part of the pamphlet's talk, a dilemma, or questions to come back to."""

    TALK = "talk"
    DILEMMA = "dilemma"
    CHECK = "check"


class Length(StrEnum):
    """How long a talk one chose: a few main questions alone, or the core and some others with all that follows."""

    SHORT = "short"
    LONG = "long"


class QuestionKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    SCALE = "scale"
    TEXT = "text"
    LINE = "line"


class MirrorName(StrEnum):
    """What a question lets a person see of their own journal beside it."""

    IGNORED = "ignored"
    ADDRESSED = "addressed"
    REPORTED = "reported"
    SUPPORTED = "supported"
    HELD_BACK = "held-back"
    GOOD = "good"
    OWN_POSTS = "own-posts"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered: option ids, a number, own words. Own words may stand beside options too."""

    choices: tuple[str, ...] = ()
    number: int | None = None
    text: str = field(default="", repr=False)


Answers = Mapping[str, Answer | None]
"""Answers by question id; None is a question that was skipped."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers on offer, and what may follow from it: an agreement, the two halves of a plan."""

    id: str
    label: LocalisedText
    agreement: LocalisedText | None = None
    trigger: LocalisedText | None = None
    action: LocalisedText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody in a dilemma, and what each end of the line means for them: what they gain or lose."""

    id: str
    name: LocalisedText
    at_low: LocalisedText
    at_high: LocalisedText
    low_gains: bool
    high_gains: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """What an earlier answer must be. All that is given must hold; nothing given means: was answered."""

    question: str
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    at_least: int | None = None
    at_most: int | None = None

    def holds(self, answer: Answer | None) -> bool:
        """Return whether `answer` to the earlier question fulfils it; None (skipped or not asked) never does."""
        if answer is None:
            return False
        chosen = set(answer.choices)
        if (self.any and chosen.isdisjoint(self.any)) or not chosen.isdisjoint(self.none):
            return False
        return self._number_fits(answer.number)

    def _number_fits(self, number: int | None) -> bool:
        if self.at_least is None and self.at_most is None:
            return True
        if number is None:
            return False
        low = self.at_least is None or number >= self.at_least
        return low and (self.at_most is None or number <= self.at_most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    `low` and `high` are the words at both ends of a scale or a line; `most` is how many options may be chosen,
    where that is not all. A `core` question is asked in every long talk, the others take turns; a short talk
    asks the `short` ones. `is_agreement`: one's own words here can be an agreement as they stand. `parties`
    are shown with the question: whom it touches, and how. `again` names the question that this one asks once
    more: the place chosen there is shown as a mark.
    """

    id: str
    kind: QuestionKind
    ask: LocalisedText
    example: LocalisedText | None = None
    options: tuple[Option, ...] = ()
    low: LocalisedText | None = None
    high: LocalisedText | None = None
    mirror: MirrorName | None = None
    follows: str | None = None
    when: Condition | None = None
    most: int | None = None
    core: bool = False
    short: bool = False
    is_agreement: bool = False
    parties: tuple[Party, ...] = ()
    again: str | None = None

    @property
    def is_main(self) -> bool:
        """Whether it is counted in "question 5 of 12"; follow-ups are not."""
        return self.follows is None

    @property
    def range(self) -> tuple[int, int] | None:
        """The lowest and highest number that answers it; None where no number is asked."""
        return {QuestionKind.SCALE: SCALE, QuestionKind.LINE: LINE}.get(self.kind)

    def accepts(self, answer: Answer) -> bool:
        """Return whether `answer` is one to this question.

        A choice takes one option, several takes one or more; own words may stand beside them or, where
        nothing on offer fits, in their place. A scale and a line take a whole number in their range and
        nothing else, a text takes words.
        """
        limits = self.range
        if limits is not None:
            alone = not answer.choices and not answer.text
            return alone and answer.number is not None and limits[0] <= answer.number <= limits[1]
        chosen = answer.choices
        known = {option.id for option in self.options}
        most = 1 if self.kind is QuestionKind.CHOICE else self.most or len(known)
        says_something = bool(chosen or answer.text.strip())
        return (
            answer.number is None
            and says_something
            and len(set(chosen)) == len(chosen) <= most
            and known >= set(chosen)
        )

    def chosen(self, answer: Answer | None) -> tuple[Option, ...]:
        """Return the options that `answer` names; ids that the pack no longer knows are left out."""
        choices = answer.choices if answer is not None else ()
        return tuple(option for option in self.options if option.id in choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """A part of the dialogue with its questions in the order of asking, follow-ups behind their main one.

    `minutes` is how long a long talk takes, `minutes_short` a short one; 0 where there is none. `rotating` is
    how many questions outside the core a long talk asks; 0 is all of them. `story` stays in sight throughout,
    `agreements` are offered at the end whatever was answered. `origin` is the title of the person's pack it is from.
    """

    id: str
    part: Part | None
    title: LocalisedText
    intro: LocalisedText
    minutes: int
    questions: tuple[Question, ...]
    purpose: Purpose = Purpose.TALK
    minutes_short: int = 0
    rotating: int = 0
    story: LocalisedText | None = None
    agreements: tuple[LocalisedText, ...] = ()
    sources: tuple[str, ...] = ()
    origin: LocalisedText | None = None

    @property
    def has_short(self) -> bool:
        """Whether there is a short talk to choose."""
        return self.minutes_short > 0 and any(question.short for question in self.main)

    @property
    def main(self) -> tuple[Question, ...]:
        """The questions that count."""
        return tuple(question for question in self.questions if question.is_main)

    def question(self, question_id: str) -> Question | None:
        """Return the question of that id, or None: a newer pack may have dropped it."""
        return next((question for question in self.questions if question.id == question_id), None)

    def selection(self, length: Length, times: Mapping[str, int]) -> tuple[str, ...]:
        """Return the main questions that a new talk asks, in the order of the file.

        `times` says how often each was answered before. Of those outside the core, the ones answered least
        come first, so that a second talk is fresh.
        """
        if length is Length.SHORT:
            return tuple(question.id for question in self.main if question.short)
        others = [question.id for question in self.main if not question.core]
        turns = sorted(others, key=lambda each: times.get(each, 0))[: self.rotating or None]
        return tuple(question.id for question in self.main if question.core or question.id in turns)

    def edition(self, length: Length, asks: tuple[str, ...]) -> "Dialogue":
        """Return the dialogue as one talk asks it: these main questions (none: all), and what follows from them.

        A short talk asks of what follows only what is `short` too: without it a plan would lack its second half.
        """
        chosen = frozenset(asks or (question.id for question in self.main))
        kept = (each for each in self.questions if each.is_main or each.short or length is Length.LONG)
        return replace(self, questions=tuple(each for each in kept if (each.follows or each.id) in chosen))

    def path(self, answers: Answers) -> tuple[Question, ...]:
        """Return the questions asked so far and the next one; the talk is over when the last is answered.

        Answers to questions that are no longer on the path (an earlier answer was changed) count for nothing.
        """
        asked: dict[str, Answer | None] = {}
        path: list[Question] = []
        for question in self.questions:
            if not _is_asked(question, asked):
                continue
            path.append(question)
            if question.id not in answers:
                break
            asked[question.id] = answers[question.id]
        return tuple(path)

    def position(self, question: Question) -> tuple[int, int]:
        """Return which main question this is, or belongs to, and of how many: (5, 12).

        Raises:
            ValueError: the question is not of this dialogue.
        """
        ids = [main.id for main in self.main]
        return ids.index(question.follows or question.id) + 1, len(ids)


def _is_asked(question: Question, asked: Answers) -> bool:
    if question.follows is not None and asked.get(question.follows) is None:
        return False
    return question.when is None or question.when.holds(asked.get(question.when.question))
