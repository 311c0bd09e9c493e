"""Where to go: the directory of help and reporting points, and the five questions of "Wat past nu?"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.localised import LocalisedText


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPoint:
    """One point in the directory.

    What is not known is None or empty, and is not said: `free` and `anonymous` are only ever true where a
    source says so. `is_doubted` asks the reader to check the number; `checked` is the day the facts were
    taken from `sources`. `origin` is the title of the person's pack that names it.
    """

    id: str
    topic: str
    name: LocalisedText
    what_for: LocalisedText
    how: LocalisedText
    hours: LocalisedText | None = None
    phone: str = ""
    is_doubted: bool = False
    address: str = ""
    languages: LocalisedText | None = None
    free: bool = False
    anonymous: bool = False
    is_emergency: bool = False
    after_heavy: bool = False
    kinds: tuple[str, ...] = ()
    note: LocalisedText | None = None
    checked: date
    sources: tuple[str, ...]
    origin: LocalisedText | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """What points of the directory are for."""

    id: str
    label: LocalisedText


@dataclass(frozen=True, slots=True)
class Directory:
    """All points, emergencies first, under their topics."""

    topics: tuple[Topic, ...] = ()
    points: tuple[HelpPoint, ...] = ()

    def of(self, ids: Iterable[str]) -> tuple[HelpPoint, ...]:
        """Return the points of these ids, in their order; one that is not known is left out."""
        known = {point.id: point for point in self.points}
        return tuple(known[each] for each in ids if each in known)

    def for_kinds(self, kinds: Iterable[str]) -> tuple[HelpPoint, ...]:
        """Return the points that name one of these kinds or groups; `Lists.broadly` puts the groups to the kinds."""
        wanted = frozenset(kinds)
        return tuple(point for point in self.points if not wanted.isdisjoint(point.kinds))

    def can_replace(self, usual: "Directory") -> bool:
        """Return whether this can stand in the place of the usual one.

        It must name every number that one calls in an emergency, and someone to talk to after what is heavy.
        """
        numbers, needed = ({point.phone for point in each.points if point.is_emergency} for each in (self, usual))
        has_talk = bool(self.after_heavy()) or not usual.after_heavy()
        return bool(numbers) and needed <= numbers and has_talk

    def after_heavy(self) -> tuple[HelpPoint, ...]:
        """Return the points to name when much was heavy: someone to talk to, day and night."""
        return tuple(point for point in self.points if point.after_heavy)


class Reply(StrEnum):
    """What one can say to a question of the advice."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What may fit after a reply: words, a response perhaps, and what helps with it, by id."""

    text: LocalisedText
    response: Response | None = None
    points: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceQuestion:
    """One of the five questions; `is_final` names the replies after which nothing more is asked."""

    id: str
    ask: LocalisedText
    explain: LocalisedText
    advice: Mapping[Reply, Advice]
    is_final: frozenset[Reply] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adviser:
    """The questions, and what to say when no reply led to advice."""

    intro: LocalisedText
    questions: tuple[AdviceQuestion, ...] = ()
    otherwise: Advice

    def asked(self, replies: Mapping[str, Reply]) -> tuple[AdviceQuestion, ...]:
        """Return the questions replied to so far and the next one; none comes after a final reply."""
        path: list[AdviceQuestion] = []
        for question in self.questions:
            path.append(question)
            reply = replies.get(question.id)
            if reply is None or reply in question.is_final:
                break
        return tuple(path)

    def is_finished(self, replies: Mapping[str, Reply]) -> bool:
        """Return whether nothing more is asked."""
        return all(question.id in replies for question in self.asked(replies))

    def advice(self, replies: Mapping[str, Reply]) -> tuple[Advice, ...]:
        """Return what may fit, in the order of the questions; what to say otherwise where nothing does."""
        given = ((question, replies.get(question.id)) for question in self.asked(replies))
        found = tuple(
            question.advice[reply] for question, reply in given if reply is not None and reply in question.advice
        )
        return found or (self.otherwise,)
