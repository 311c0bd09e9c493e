"""A moment in the reader's words, for files that people and other programs read: what it was, field by field."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from samensociaal_desktop.domain.encounters import (
    HEAVIEST,
    Again,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
)
from samensociaal_desktop.domain.evidence import ReportState
from samensociaal_desktop.domain.lists import outcome_id
from samensociaal_desktop.domain.localised import Language, LocalisedText

Labels = Callable[[str], str]
"""Gives the words for the id of an item or a response, in the reader's language."""

HEADINGS: Final[Mapping[str, LocalisedText]] = {
    "id": LocalisedText(nl="id", en="id"),
    "date": LocalisedText(nl="datum", en="date"),
    "time": LocalisedText(nl="tijd", en="time"),
    "precision": LocalisedText(nl="tijd bekend", en="time known"),
    "noted_at": LocalisedText(nl="genoteerd", en="noted"),
    "line": LocalisedText(nl="wat er gebeurde", en="what happened"),
    "note": LocalisedText(nl="notitie", en="note"),
    "responses": LocalisedText(nl="wat ik deed", en="what I did"),
    "options": LocalisedText(nl="hoe", en="how"),
    "on_purpose": LocalisedText(nl="bewust", en="on purpose"),
    "kinds": LocalisedText(nl="soort", en="kind"),
    "held_back": LocalisedText(nl="wat me tegenhield", en="what held me back"),
    "weight": LocalisedText(nl="hoe zwaar", en="how heavy"),
    "feelings_before": LocalisedText(nl="gevoel ervoor", en="feeling before"),
    "feelings_after": LocalisedText(nl="gevoel erna", en="feeling after"),
    "role": LocalisedText(nl="mijn rol", en="my part"),
    "who": LocalisedText(nl="wie", en="who"),
    "place": LocalisedText(nl="waar", en="where"),
    "platform": LocalisedText(nl="welke app of site", en="which app or site"),
    "reach": LocalisedText(nl="wie het zag", en="who saw it"),
    "help": LocalisedText(nl="hulp en vastleggen", en="help and records"),
    "own_post": LocalisedText(nl="mijn eigen bericht", en="my own message"),
    "outcome": LocalisedText(nl="wat ervan kwam", en="what came of it"),
    "again": LocalisedText(nl="zou ik het weer zo doen", en="would I do the same again"),
    "plan_result": LocalisedText(nl="mijn als-dan-plan", en="my if-then plan"),
    "lesson": LocalisedText(nl="wat ik meeneem", en="what I take from it"),
    "is_covered": LocalisedText(nl="afgedekt", en="covered"),
}

_MEMBERS: Final[tuple[tuple[StrEnum, LocalisedText], ...]] = (
    (OnPurpose.YES, LocalisedText(nl="bewust", en="on purpose")),
    (OnPurpose.HALF, LocalisedText(nl="half", en="half")),
    (OnPurpose.NO, LocalisedText(nl="niet bewust", en="not on purpose")),
    (Precision.MOMENT, LocalisedText(nl="precies", en="exactly")),
    (Precision.PART_OF_DAY, LocalisedText(nl="dagdeel", en="part of the day")),
    (Precision.DAY, LocalisedText(nl="alleen de dag", en="only the day")),
    (Again.YES, LocalisedText(nl="ja, hetzelfde", en="yes, the same")),
    (Again.DIFFERENTLY, LocalisedText(nl="nee, anders", en="no, differently")),
    (Again.UNSURE, LocalisedText(nl="ik weet het niet", en="I am not sure")),
    (PlanResult.WORKED, LocalisedText(nl="het lukte", en="it worked")),
    (PlanResult.PARTLY, LocalisedText(nl="deels", en="partly")),
    (PlanResult.NOT, LocalisedText(nl="deze keer niet", en="not this time")),
    (PlanResult.NOT_APPLICABLE, LocalisedText(nl="het paste hier niet", en="it did not fit here")),
    (ReportState.PREPARED, LocalisedText(nl="klaargezet", en="prepared")),
    (ReportState.SENT, LocalisedText(nl="verstuurd", en="sent")),
    (ReportState.RECEIVED, LocalisedText(nl="ontvangen", en="received")),
    (ReportState.HELPED, LocalisedText(nl="geholpen", en="helped")),
    (ReportState.REFUSED, LocalisedText(nl="afgewezen", en="turned down")),
    (ReportState.COMPLAINED, LocalisedText(nl="klacht ingediend", en="complaint made")),
)
_MEMBER_WORDS: Final = {(type(member), member.value): said for member, said in _MEMBERS}
"""By type too: as text, yes is yes in every enum."""

_WEIGHTS: Final = (
    LocalisedText(nl="1 klein", en="1 small"),
    LocalisedText(nl="2 merkbaar", en="2 noticeable"),
    LocalisedText(nl="3 zwaar", en="3 heavy"),
    LocalisedText(nl="4 heel zwaar", en="4 very heavy"),
)
_STRENGTH: Final = LocalisedText(nl="{} ({} van {})", en="{} ({} of {})")
_YES: Final = LocalisedText(nl="ja", en="yes")
_PARTS_OF_DAY: Final = (
    LocalisedText(nl="’s nachts", en="at night"),
    LocalisedText(nl="’s ochtends", en="in the morning"),
    LocalisedText(nl="’s middags", en="in the afternoon"),
    LocalisedText(nl="’s avonds", en="in the evening"),
)
_MONTHS: Final = (
    LocalisedText(nl="januari", en="January"),
    LocalisedText(nl="februari", en="February"),
    LocalisedText(nl="maart", en="March"),
    LocalisedText(nl="april", en="April"),
    LocalisedText(nl="mei", en="May"),
    LocalisedText(nl="juni", en="June"),
    LocalisedText(nl="juli", en="July"),
    LocalisedText(nl="augustus", en="August"),
    LocalisedText(nl="september", en="September"),
    LocalisedText(nl="oktober", en="October"),
    LocalisedText(nl="november", en="November"),
    LocalisedText(nl="december", en="December"),
)
_WEEKDAYS: Final = (
    LocalisedText(nl="maandag", en="Monday"),
    LocalisedText(nl="dinsdag", en="Tuesday"),
    LocalisedText(nl="woensdag", en="Wednesday"),
    LocalisedText(nl="donderdag", en="Thursday"),
    LocalisedText(nl="vrijdag", en="Friday"),
    LocalisedText(nl="zaterdag", en="Saturday"),
    LocalisedText(nl="zondag", en="Sunday"),
)

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def visible(text: str) -> str:
    """Return a text without signs that steer machines; lines and tabs stay."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a moment: its name in `HEADINGS`, and what it says, one or several."""

    name: str
    values: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sayer:
    """Says what a moment holds, in one language, with the words that the lists have there."""

    language: Language
    labels: Labels

    def heading(self, name: str) -> str:
        """Return what a field is called."""
        return HEADINGS[name].pick(self.language)

    def member(self, value: StrEnum) -> str:
        """Return the words for a member of one of the domain's enums."""
        if isinstance(value, Outcome):
            return self.labels(outcome_id(value))
        return _MEMBER_WORDS[type(value), value.value].pick(self.language)

    def month(self, day: date) -> str:
        """Return the month of a day: "april 2026"."""
        return f"{_MONTHS[day.month - 1].pick(self.language)} {day.year}"

    def day(self, day: date) -> str:
        """Return a day in full: "donderdag 16 april 2026"."""
        return f"{_WEEKDAYS[day.weekday()].pick(self.language)} {day.day} {self.month(day)}"

    def time(self, moment: Encounter) -> str:
        """Return the time of day as far as it is known; "" where only the day is."""
        match moment.precision:
            case Precision.MOMENT:
                return f"{moment.happened_at:%H:%M}"
            case Precision.PART_OF_DAY:
                return _PARTS_OF_DAY[moment.happened_at.hour // 6].pick(self.language)
        return ""  # only the day

    def responses(self, moment: Encounter) -> tuple[str, ...]:
        """Return the words for what a person did, the main response first."""
        return tuple(dict.fromkeys(self.labels(chosen.response) for chosen in moment.responses))

    def facts(self, moment: Encounter) -> Iterator[Fact]:
        """Give what was filled in, time and free text of what happened left out, in the order of the form."""
        for name, values in self._all(moment):
            said = tuple(value for value in values if value)
            if said:
                yield Fact(name, said)

    def _all(self, moment: Encounter) -> Iterator[tuple[str, Iterable[str]]]:
        yield "responses", self.responses(moment)
        yield "options", self._labels(option for chosen in moment.responses for option in chosen.options)
        yield "on_purpose", self._member(moment.on_purpose)
        yield "kinds", self._labels(moment.kinds)
        yield "held_back", self._labels(moment.held_back)
        yield "weight", () if moment.weight is None else (_WEIGHTS[moment.weight - 1].pick(self.language),)
        yield "feelings_before", map(self._feeling, moment.feelings_before)
        yield "feelings_after", map(self._feeling, moment.feelings_after)
        yield "role", self._labels((moment.role,))
        yield "who", self._labels((moment.who,))
        yield "place", self._labels((moment.place,))
        yield "platform", (moment.platform,)
        yield "reach", self._labels((moment.reach,))
        yield "help", self._labels(moment.help)
        yield "own_post", self._labels(moment.own_post)
        yield "outcome", self._member(moment.outcome)
        yield "again", self._member(moment.again)
        yield "plan_result", self._member(moment.plan_result)
        yield "lesson", (moment.lesson,)
        yield "is_covered", (_YES.pick(self.language),) if moment.is_covered else ()

    def _member(self, value: StrEnum | None) -> tuple[str, ...]:
        return () if value is None else (self.member(value),)

    def _labels(self, ids: Iterable[str | None]) -> Iterator[str]:
        return (self.labels(item) for item in ids if item)

    def _feeling(self, feeling: Feeling) -> str:
        return _STRENGTH.pick(self.language).format(self.labels(feeling.id), feeling.strength, HEAVIEST)
