"""The draft of what is being written: kept while one types, there again on return, gone once it is sent."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from samensociaal_desktop.errors import SamenSociaalError, VaultIsReadOnly
from samensociaal_desktop.storage.drafts import JSON, Drafts
from samensociaal_desktop.ui.autosave import AutoSave
from samensociaal_desktop.ui.draft_writer import DraftWriter
from samensociaal_desktop.ui.words import error_text

Form = Mapping[str, JSON]


class Drafting(QObject):
    """Keeps what `written` returns under the key of what is open; None means there is nothing to keep.

    A journal that can only be read keeps no drafts, and says so when something is sent; any other failure
    is told to `failed` in words.
    """

    def __init__(
        self, drafts: Drafts, written: Callable[[], Form | None], failed: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drafts, self._written, self._failed = drafts, written, failed
        self._key = ""
        self._is_kept = False
        self._writer = DraftWriter(drafts, lambda: None, self._not_written, self)
        self._autosave = AutoSave(self._save, self._writer.write, self)

    def open(self, key: str) -> Form | None:
        """Keep drafts under `key` from now on, and return the one that is there."""
        self._autosave.forget()
        self._writer.forget()
        self._key = key
        draft = self._drafts.get(key)
        self._is_kept = draft is not None
        return None if draft is None else draft.form

    def touch(self) -> None:
        """Something was typed or chosen."""
        self._autosave.touch()

    def flush(self) -> None:
        """Keep now what is waiting to be kept."""
        self._autosave.flush()
        self._writer.wait()

    def drop(self) -> None:
        """Forget the draft: what it held was sent, or thrown away."""
        self._autosave.forget()
        self._writer.forget()
        if self._is_kept:
            try:
                self._drafts.drop(self._key)
            except SamenSociaalError as error:
                self._say(error)
        self._is_kept = False

    def _save(self) -> None:
        form = self._written()
        if form is None:
            self.drop()
        else:
            self._is_kept = True  # what cannot be written waits, and is dropped like the rest
            self._writer.keep(self._key, form)

    def _not_written(self, error: SamenSociaalError) -> None:
        if not isinstance(error, VaultIsReadOnly):
            self._autosave.again()
        self._say(error)

    def _say(self, error: SamenSociaalError) -> None:
        if not isinstance(error, VaultIsReadOnly):
            self._failed(error_text(error))


def drop_all(drafts: Drafts, start: str) -> None:
    """Forget every draft whose key begins with `start`.

    Raises:
        VaultError: some are still there.
    """
    for draft in drafts.all():
        if draft.key.startswith(start):
            drafts.drop(draft.key)
