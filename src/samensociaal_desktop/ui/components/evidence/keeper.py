"""Keeps the fields of evidence: a draft at every pause in typing, the fields themselves once, when one is done.

Each keeping writes a line of the log; one line a visit says more than one for every word.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.evidence import Evidence
from samensociaal_desktop.errors import SamenSociaalError, VaultIsReadOnly
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.storage.evidence_fields import fields_of, written
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.autosave import AutoSave
from samensociaal_desktop.ui.draft_writer import DraftWriter


def draft_key(moment_id: str) -> str:
    """Return the key under which the fields of a moment's evidence wait."""
    return f"evidence:{moment_id}"


def instant(clock: Clock) -> datetime:
    """Return now, as the log has it."""
    return clock().astimezone(UTC)


class Keeper(QObject):
    """Knows what is kept of one moment, and keeps what `typed` returns."""

    said = Signal(str)
    """How it went, "" when there is nothing to say any more."""

    def __init__(
        self, vault: OpenVault, moment_id: str, clock: Clock, typed: Callable[[], Evidence], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._vault, self._moment_id, self._clock, self._typed = vault, moment_id, clock, typed
        self._kept = vault.evidence.get(moment_id) or Evidence(moment=moment_id)
        self._draft = vault.drafts.get(draft_key(moment_id))
        self._is_touched = self._draft is not None
        self._writer = DraftWriter(vault.drafts, self._draft_kept, self._say, self)
        self._autosave = AutoSave(self._keep_draft, self._writer.write, self)
        if self._draft in vault.drafts.waiting:
            self._autosave.again()

    @property
    def found(self) -> Evidence:
        """What there was at the beginning: what was typed and not yet kept, else what is kept."""
        if self._draft is None:
            return self._kept
        return fields_of(self._moment_id, str(self._draft.form.get("fields", "{}")))

    def touch(self) -> None:
        """Something was typed or chosen."""
        self._is_touched = True
        self._autosave.touch()

    def keep(self) -> bool:
        """Keep the fields now and return whether they are; what a full disk refuses waits as a draft."""
        self._autosave.forget()
        self._writer.forget()
        self._writer.wait()
        if not self._is_touched:
            return True
        fields = self._typed()
        try:
            self._vault.evidence.keep(fields, instant(self._clock))
        except SamenSociaalError as error:
            with suppress(SamenSociaalError):  # it waits in memory there, over a lock too
                self._vault.drafts.keep(draft_key(self._moment_id), {"fields": written(fields)})
            self._say(error)
            return False
        self._kept, self._is_touched = fields, False
        with suppress(SamenSociaalError):  # at worst the same words are offered once more
            if self._vault.drafts.get(draft_key(self._moment_id)) is not None:
                self._vault.drafts.drop(draft_key(self._moment_id))
        self.said.emit(self.tr("Saved"))
        return True

    def _keep_draft(self) -> None:
        self._writer.keep(draft_key(self._moment_id), {"fields": written(self._typed())})

    def _draft_kept(self) -> None:
        self.said.emit(self.tr("Saved"))

    def _say(self, error: SamenSociaalError) -> None:
        if not isinstance(error, VaultIsReadOnly):
            self._autosave.again()
        self.said.emit(words.error_text(error))
