"""Dilemmas for the third part: a case in which two good things pull apart, and a twist."""

from dataclasses import dataclass

from samensociaal_desktop.domain.dialogues import Option, Party
from samensociaal_desktop.domain.localised import LocalisedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Dilemma:
    """A case, a line between two ends to choose a place on, values to weigh, a twist, and who it touches."""

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
