"""What this place needs of the packs. The library has it; so has whatever else holds dialogues."""

from typing import Protocol

from samensociaal_desktop.domain.dialogues import Dialogue
from samensociaal_desktop.domain.dilemmas import Dilemma
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.domain.terms import Glossary


class Shelf(Protocol):
    """Dialogues, dilemmas, the questions to come back to, and what explains and supports their words."""

    @property
    def dialogues(self) -> tuple[Dialogue, ...]:
        """The parts of the talk, in order."""

    @property
    def checks(self) -> tuple[Dialogue, ...]:
        """The questions to come back to, in the order of the packs."""

    @property
    def dilemmas(self) -> tuple[Dilemma, ...]:
        """The dilemmas, in the order of the packs."""

    @property
    def glossary(self) -> Glossary:
        """The words that are explained."""

    @property
    def sources(self) -> Sources:
        """What statements rest on."""

    def dialogue(self, dialogue_id: str) -> Dialogue | None:
        """Return the dialogue of an id, whatever its purpose; a dilemma's too."""
