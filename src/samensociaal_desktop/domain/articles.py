"""Something to read: the pamphlet in our words, what the law gives, how reporting works."""

from dataclasses import dataclass
from enum import StrEnum

from samensociaal_desktop.domain.localised import LocalisedText


class Shelf(StrEnum):
    """Where an article stands in the program."""

    PAMPHLET = "pamphlet"
    LAW = "law"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, points under it, figures drawn below; at least one of these. `address` is one to copy."""

    text: LocalisedText | None = None
    points: tuple[LocalisedText, ...] = ()
    figures: tuple[str, ...] = ()
    address: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Blocks under one heading."""

    id: str
    heading: LocalisedText
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page to read, its introduction first."""

    id: str
    shelf: Shelf
    title: LocalisedText
    intro: LocalisedText
    sections: tuple[Section, ...]
