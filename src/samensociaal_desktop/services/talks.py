"""One walk through a dialogue, kept after each answer, left and taken up again at will."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from samensociaal_desktop.domain.dialogues import Answer, Dialogue, Length, Question
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.talks import StoredTalk

if TYPE_CHECKING:  # storage brings SQLAlchemy along, which must not be loaded before the first window
    from samensociaal_desktop.storage.talks import Talks

Answered = tuple[Question, Answer | None]
"""A question with its answer; None is a question that was skipped."""


class Talk:
    """A walk through `dialogue`: takes up the one that was left open, or starts afresh.

    One that was left open goes on as it was begun, whatever `length` says. A new one asks its share of the
    questions, those that were answered least before; it keeps that choice with its first answer, so that no
    later version of the pack and no other talk changes what it asks. `dialogue` is then that edition.

    Nothing is stored before the first answer, so a look inside leaves no trace; after that all is kept at
    once, and stopping needs no call. The store is written before the walk moves on: an answer that could
    not be kept leaves the question standing, and the storage's error is passed on.
    """

    def __init__(self, dialogue: Dialogue, store: "Talks", clock: Clock, length: Length = Length.LONG) -> None:
        self._store = store
        self._clock = clock
        talks = store.all(dialogue.id)
        stored = next((talk for talk in reversed(talks) if talk.finished_at is None), None)
        if stored is not None:
            self.length, self._asks = stored.length, stored.asks
        else:
            self.length = length if dialogue.has_short else Length.LONG
            self._asks = dialogue.selection(self.length, times_answered(talks))
        self.dialogue = dialogue.edition(self.length, self._asks)
        self._id: str | None = stored.id if stored is not None else None
        self._answers: dict[str, Answer | None] = dict(stored.answers) if stored is not None else {}
        self._is_closed = False
        self._at: Question | None = self._next_unanswered()

    @property
    def question(self) -> Question | None:
        """The question to ask now; None when there is nothing more to ask."""
        return self._at

    @property
    def is_finished(self) -> bool:
        """Whether there is nothing more to ask."""
        return self._at is None

    @property
    def is_begun(self) -> bool:
        """Whether anything was answered or skipped yet."""
        return self._id is not None

    @property
    def is_closed(self) -> bool:
        """Whether the talk was ended."""
        return self._is_closed

    @property
    def offered(self) -> Answer | None:
        """What was answered to the present question before, when one has gone back to it."""
        return self._answers.get(self._at.id) if self._at is not None else None

    @property
    def earlier(self) -> tuple[Answered, ...]:
        """The questions before the present one with their answers; all of them when the talk is over."""
        asked = self._asked()
        return tuple((question, self._answers[question.id]) for question in asked[: self._place(asked)])

    @property
    def position(self) -> tuple[int, int]:
        """Which main question this is and of how many: (5, 12); the last when the talk is over."""
        if self._at is not None:
            return self.dialogue.position(self._at)
        return len(self.dialogue.main), len(self.dialogue.main)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier question to return to; a talk that was ended stays as it is."""
        return bool(self.earlier) and not self._is_closed

    def answer(self, answer: Answer) -> None:
        """Keep an answer to the present question and go to the next one.

        Raises:
            ValueError: nothing is asked now, or this is no answer to it.
        """
        if self._at is None or not self._at.accepts(answer):
            raise ValueError("not an answer to the present question")
        self._keep(self._at, answer)

    def skip(self) -> None:
        """Go to the next question without an answer; an earlier answer to this one is taken back.

        Raises:
            ValueError: nothing is asked now.
        """
        if self._at is None:
            raise ValueError("nothing to skip")
        self._keep(self._at, None)

    def back(self) -> None:
        """Return to the question before; its answer stays, and is offered. At the first question: stay."""
        if self.can_go_back:
            self._at = self.earlier[-1][0]

    def finish(self) -> None:
        """Close the talk, at its end or before: it can be compared with a later one, and is not resumed."""
        if self._id is not None and not self._is_closed:
            self._store.finish(self._id, self._clock())
        self._is_closed = True
        self._at = None

    def _keep(self, question: Question, answer: Answer | None) -> None:
        if self._id is None:
            self._id = self._store.begin(self.dialogue.id, self._clock(), self.length, self._asks)
        self._store.answer(self._id, question.id, answer)
        self._answers[question.id] = answer
        path = self.dialogue.path(self._answers)
        after = path.index(question) + 1
        self._at = path[after] if after < len(path) else None

    def _next_unanswered(self) -> Question | None:
        path = self.dialogue.path(self._answers)
        return path[-1] if path and path[-1].id not in self._answers else None

    def _asked(self) -> tuple[Question, ...]:
        return tuple(each for each in self.dialogue.path(self._answers) if each.id in self._answers)

    def _place(self, asked: tuple[Question, ...]) -> int:
        return asked.index(self._at) if self._at in asked else len(asked)


def times_answered(talks: Iterable[StoredTalk]) -> Mapping[str, int]:
    """Return how often each question was answered, not skipped."""
    return Counter(question for talk in talks for question, answer in talk.answers.items() if answer is not None)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An answer of a finished talk, and when that was."""

    at: datetime
    answer: Answer


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """One question that was answered in the last finished talk and in one before it."""

    question: Question
    then: Earlier
    now: Answer


@dataclass(frozen=True, slots=True)
class Comparison:
    """The last finished talk of a dialogue, each question beside the last time it was answered before."""

    now_at: datetime
    pairs: tuple[ThenAndNow, ...]


def then_and_now(dialogue: Dialogue, store: "Talks") -> Comparison | None:
    """Return what the last finished talk and any before it both answered, in the order of asking.

    Each question has its own earlier talk, for not every talk asks it. None with fewer than two talks.
    """
    finished = _finished(dialogue, store)
    if len(finished) < 2:
        return None
    now_at, now = finished[-1]
    before = _last_time(dialogue, finished[:-1])
    pairs = tuple(
        ThenAndNow(question, before[question.id], answer)
        for question, answer in _on_path(dialogue, now).items()
        if question.id in before
    )
    return Comparison(now_at, pairs)


def last_answers(dialogue: Dialogue, store: "Talks") -> tuple[Answered, ...]:
    """Return what the last finished talk answered, in the order of asking; nothing without one."""
    finished = _finished(dialogue, store)
    return tuple(_on_path(dialogue, finished[-1][1]).items()) if finished else ()


def last_time(dialogue: Dialogue, store: "Talks") -> Mapping[str, Earlier]:
    """Return, by question id, what was answered last in a finished talk, and when."""
    return _last_time(dialogue, _finished(dialogue, store))


def answered(dialogue: Dialogue, store: "Talks") -> tuple[tuple[datetime, Mapping[Question, Answer]], ...]:
    """Return when each talk was finished and what it answered, in the order of asking; the first finished first."""
    return tuple((at, _on_path(dialogue, talk)) for at, talk in _finished(dialogue, store))


def _finished(dialogue: Dialogue, store: "Talks") -> list[tuple[datetime, StoredTalk]]:
    """Return the finished talks of a dialogue, the one that ended first first."""
    finished = [(talk.finished_at, talk) for talk in store.all(dialogue.id) if talk.finished_at is not None]
    return sorted(finished, key=lambda each: each[0])


def _last_time(dialogue: Dialogue, finished: list[tuple[datetime, StoredTalk]]) -> dict[str, Earlier]:
    found: dict[str, Earlier] = {}
    for at, talk in finished:
        found |= {question.id: Earlier(at, answer) for question, answer in _on_path(dialogue, talk).items()}
    return found


def _on_path(dialogue: Dialogue, talk: StoredTalk) -> dict[Question, Answer]:
    """Return the questions that the talk still asks and that were answered, not skipped."""
    path = dialogue.edition(talk.length, talk.asks).path(talk.answers)
    answers = ((question, talk.answers.get(question.id)) for question in path)
    return {question: answer for question, answer in answers if answer is not None}
