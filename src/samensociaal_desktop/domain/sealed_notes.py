"""A short note that was taken while the journal was locked."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter

_LONGEST_LINE: Final = 140
"""Signs that the line of a moment takes of a longer note."""

LONGEST: Final = 600
"""Signs that such a note may have: enough for what happened, and one who finds the file learns little of its length."""


@dataclass(frozen=True, slots=True)
class SealedNote:
    """What was noted while the journal was locked, and when: in UTC, by the clock of that computer."""

    id: str
    at: datetime
    text: str = field(repr=False)

    def begun(self) -> Encounter:
        """Return the moment that this note begins: its first words as the line, all of it as the note if it is longer.

        It keeps the id, so that the same note is never two moments.
        """
        at = self.at.astimezone().replace(second=0, microsecond=0, tzinfo=None)
        line = self.text.strip().partition("\n")[0].strip()
        if len(line) > _LONGEST_LINE:
            line = f"{line[:_LONGEST_LINE].rsplit(' ', 1)[0]}…"
        return Encounter(id=self.id, happened_at=at, line=line, note="" if line == self.text.strip() else self.text)
