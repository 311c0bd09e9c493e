"""What is wrong in a pack, and where; and what a file mentions that must stand somewhere else."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from samensociaal_desktop.content.texts import plain
from samensociaal_desktop.domain.localised import Language, LocalisedText

MOST: Final = 200
"""Tables of one sort in a file (questions, items, moments), and faults that are told of it."""

_SHOWN: Final = 120
_TOLD: Final = 300
"""Characters of the name of a file or a place, and of a fault, that are shown: names come from strangers too."""

BOTH: Final = tuple(Language)


class Sort(StrEnum):
    """Sorts of things that one part of the content names by id and another holds."""

    SOURCE = "source"
    FIGURE = "figure"
    KIND = "kind"
    POINT = "help point"
    WAY = "way"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a pack, and where. Its text is one line: "file: place: fault"."""

    file: str
    place: str
    text: str

    def __str__(self) -> str:
        return " ".join(f"{plain(self.file, _SHOWN)}: {plain(self.place, _SHOWN)}: {plain(self.text, _TOLD)}".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a file that names something by id."""

    place: str
    sort: Sort
    id: str


class Faults:
    """What reading one file of a pack came to: its faults, what it mentions, the ids of what was kept of it.

    `languages` are those of the pack, `folder` is where the pack lies, `origin` is the title of a person's pack:
    what comes from it says so.
    """

    def __init__(
        self,
        file: str,
        languages: tuple[Language, ...] = BOTH,
        folder: Path | None = None,
        origin: LocalisedText | None = None,
    ) -> None:
        self.file = file
        self.languages = languages
        self.folder = folder
        self.origin = origin
        self.count = 0
        self.kept: list[str] = []
        self._found: list[Fault] = []
        self._mentions: list[Mention] = []

    def note(self, place: str, text: str) -> None:
        """Note a fault at a place of the file; all are counted, but after so many nobody reads on."""
        self.count += 1
        if len(self._found) < MOST:
            self._found.append(Fault(self.file, place, text))

    def mention(self, place: str, sort: Sort, name: str) -> None:
        """Note that a place names something."""
        self._mentions.append(Mention(place, sort, name))

    @property
    def found(self) -> tuple[Fault, ...]:
        """All faults noted, in the order of the file."""
        return tuple(self._found)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All that the file mentions, in its order."""
        return tuple(self._mentions)
