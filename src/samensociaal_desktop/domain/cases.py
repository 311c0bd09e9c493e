"""Invented situations to practise on, before noting anything of one's own."""

from dataclasses import dataclass

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.localised import LocalisedText


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWay:
    """One way to respond: what one does, what may come of it, and what research says about it."""

    response: Response
    does: LocalisedText
    may: LocalisedText
    research: LocalisedText
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A situation with at least one way for each response, none of them the right one.

    `origin` is the title of the person's pack it is from.
    """

    id: str
    title: LocalisedText
    story: LocalisedText
    kinds: tuple[str, ...]
    ways: tuple[CaseWay, ...]
    thought: LocalisedText
    origin: LocalisedText | None = None
