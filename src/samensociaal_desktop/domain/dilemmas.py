"""Dilemmas for the third part: a case in which two good things pull apart, and a twist."""

from dataclasses import dataclass, replace
from typing import Final

from samensociaal_desktop.domain.dialogues import Dialogue, Option, Part, Party, Purpose, Question, QuestionKind
from samensociaal_desktop.domain.localised import LocalisedText

MINUTES: Final = 5
"""About how long one takes."""

MOST_VALUES: Final = 2

PREFIX: Final = "dilemma-"
"""What the id of a dilemma's dialogue begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dilemma:
    """A case, a line between two ends to choose a place on, values to weigh, a twist, and who it touches.

    `origin` is the title of the person's pack it is from.
    """

    id: str
    title: LocalisedText
    case: LocalisedText
    low: LocalisedText
    high: LocalisedText
    values: tuple[Option, ...]
    twist: LocalisedText
    parties: tuple[Party, ...]
    agreements: tuple[LocalisedText, ...]
    sources: tuple[str, ...] = ()
    origin: LocalisedText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DilemmaAsks:
    """What every dilemma asks: a place on the line, values, a reason, a place after the twist, who weighs most."""

    place: LocalisedText
    values: LocalisedText
    reason: LocalisedText
    again: LocalisedText
    weigh: LocalisedText


def dialogue_id(dilemma_id: str) -> str:
    """Return the id of the dialogue that a dilemma is walked through as."""
    return f"{PREFIX}{dilemma_id}"


def as_dialogue(dilemma: Dilemma, asks: DilemmaAsks) -> Dialogue:
    """Return a dilemma as a dialogue of five questions, none of which has a right answer."""
    parties = tuple(Option(party.id, party.name) for party in dilemma.parties)
    place = Question(id="place", kind=QuestionKind.LINE, ask=asks.place, low=dilemma.low, high=dilemma.high)
    return Dialogue(
        id=dialogue_id(dilemma.id),
        part=Part.SOCIETY,
        title=dilemma.title,
        intro=dilemma.case,
        minutes=MINUTES,
        questions=(
            place,
            Question(id="values", kind=QuestionKind.SEVERAL, ask=asks.values, options=dilemma.values, most=MOST_VALUES),
            Question(id="reason", kind=QuestionKind.TEXT, ask=asks.reason),
            replace(place, id="again", ask=_after(dilemma.twist, asks.again), again=place.id),
            Question(
                id="weigh",
                kind=QuestionKind.CHOICE,
                ask=asks.weigh,
                options=parties,
                parties=dilemma.parties,
                low=dilemma.low,
                high=dilemma.high,
            ),
        ),
        purpose=Purpose.DILEMMA,
        story=dilemma.case,
        agreements=dilemma.agreements,
        sources=dilemma.sources,
        origin=dilemma.origin,
    )


def _after(first: LocalisedText, second: LocalisedText) -> LocalisedText:
    return LocalisedText(f"{first.nl} {second.nl}", f"{first.en} {second.en}")
