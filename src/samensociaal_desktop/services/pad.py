"""The draft pad: from the first word to the question, two days later, whether one is glad."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.pad import (
    ASK_AFTER,
    QUESTIONS,
    Decision,
    Glad,
    PadQuestion,
    PadText,
    Pause,
    Posted,
)
from samensociaal_desktop.domain.ways import PauseCheck

if TYPE_CHECKING:  # storage brings SQLAlchemy along
    from samensociaal_desktop.services.open_vault import OpenVault

ASK_UNTIL: Final = timedelta(days=30)
"""How long after deciding it still makes sense to ask."""

LONGEST_QUESTION: Final = 120


class DraftPad:
    """What one does with the pad. Every step is kept at once; each gives back the text as it is then."""

    def __init__(self, vault: "OpenVault") -> None:
        self._vault, self._pad = vault, vault.pad

    def write(self, text: PadText, words: str) -> PadText:
        """Keep the words; other words than those that waited need a pause of their own.

        Raises:
            VaultError: they were not kept.
        """
        if words == text.text:
            return text
        return self._keep(replace(text, text=words, wait_from=None, wait_until=None))

    def wait(self, text: PadText, pause: Pause, now: datetime) -> PadText:
        """Begin a pause.

        Raises:
            VaultError: it was not kept.
        """
        return self._keep(replace(text, wait_from=now, wait_until=pause.ends(now)))

    def go_on(self, text: PadText) -> PadText:
        """Go on writing: the pause is off.

        Raises:
            VaultError: it was not kept.
        """
        return self._keep(replace(text, wait_from=None, wait_until=None))

    def think(self, text: PadText, thought: tuple[str, ...]) -> PadText:
        """Keep which questions were thought about.

        Raises:
            VaultError: it was not kept.
        """
        return self._keep(replace(text, thought=thought))

    def leave(self, text: PadText, now: datetime) -> PadText:
        """Leave it: the words stay in the bin for thirty days.

        Raises:
            VaultError: nothing was decided.
        """
        return self._keep(replace(text, decision=Decision.LEFT, decided_at=now))

    def copied(self, text: PadText, now: datetime) -> PadText:
        """Note that it was copied, to be posted elsewhere.

        Raises:
            VaultError: it was not noted.
        """
        return self._keep(replace(text, decision=Decision.COPIED, decided_at=now))

    def put_back(self, text: PadText) -> PadText:
        """Take a decision back: it can be written on, and nothing waits.

        Raises:
            VaultError: it is as it was.
        """
        undecided = replace(text, decision=None, decided_at=None, posted=None, glad=None)
        return self._keep(replace(undecided, wait_from=None, wait_until=None))

    def answer(self, text: PadText, posted: Posted | None, glad: Glad | None) -> PadText:
        """Keep what became of it and whether one is glad; None is not said yet.

        Raises:
            VaultError: it was not kept.
        """
        return self._keep(replace(text, posted=posted, glad=glad))

    def skip(self, text: PadText, now: datetime) -> None:
        """Do not ask about this text again.

        Raises:
            VaultError: it was not kept.
        """
        self._vault.settled.settle(text.id, Matter.GLAD, now)

    def to_ask(self, now: datetime) -> PadText | None:
        """Return the text decided on longest ago of which to ask whether one is glad; None if there is none."""
        settled = self._vault.settled.ids(Matter.GLAD)
        due = [
            text
            for text in self._pad.decided()
            if text.glad is None
            and text.id not in settled
            and text.decided_at is not None
            and ASK_AFTER <= now - text.decided_at <= ASK_UNTIL
        ]
        return due[-1] if due else None

    def discarded(self) -> tuple[PadText, ...]:
        """Return what was left and still has its words, the last left first."""
        return tuple(text for text in self._pad.decided() if text.decision is Decision.LEFT and text.text)

    def _keep(self, text: PadText) -> PadText:
        self._pad.keep(text)
        return text


def questions(vault: "OpenVault", pause: PauseCheck | None, language: Language) -> tuple[PadQuestion, ...]:
    """Return the five questions one asks oneself: one's own, or the first of the pack's pause check."""
    own = vault.pad.questions()
    if own or pause is None:
        return own
    return tuple(PadQuestion(one.id, one.ask.pick(language)) for one in pause.questions[:QUESTIONS])
