"""What Instellingen asks for and an open journal cannot do to itself: a new key, erasing, opening a copy.

The desk is left first, so that nothing on the screen uses the journal meanwhile.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from samensociaal_desktop.errors import SamenSociaalError, VaultIsReadOnly
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.ui import crash, words
from samensociaal_desktop.ui.gate import Gate
from samensociaal_desktop.ui.tasks import Tasks
from samensociaal_desktop.ui.widgets.text import breakable

if TYPE_CHECKING:  # what is only named here
    from samensociaal_desktop.services.erasing import Erased
    from samensociaal_desktop.services.renewing import Renewal
    from samensociaal_desktop.ui.main_window import MainWindow
    from samensociaal_desktop.ui.safety import Safety

MOST_NAMES: Final = 8
"""Files that are named one by one; of more, the rest is counted."""


class Safekeeping(QObject):
    """Does what was asked in the worker, with a step of the gate on the screen, and goes on where one can."""

    def __init__(self, window: "MainWindow", session: Session, gate: Gate, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._session, self._gate, self._tasks = window, session, gate, tasks
        self._is_renewing = False

    def renew(self, renewal: "Renewal", passphrase: str, open_desk: Callable[[str], object]) -> None:
        """Give the open journal the key of a new code; `open_desk` lays the table again, and says a sentence."""

        def done(_none: None) -> None:
            self._is_renewing = False
            sentence = self.tr("The new recovery code works from now on. The old one does not any more.")
            self._go_on(open_desk, sentence)

        def failed(error: Exception) -> None:
            self._is_renewing = False
            if not isinstance(error, SamenSociaalError):
                self._go_on(open_desk, "")
                raise error
            is_open = self._session.state is SessionState.OPEN
            self._go_on(open_desk, self.tr("Nothing has changed: your old recovery code still works."))
            if is_open:  # else it was stopped because nobody was there, or unlocking tells why
                crash.explain(self._window, error)

        self._is_renewing = True
        self._wait(
            self.tr("A new key for your journal"),
            self.tr("A copy is made under the new key, and read back. With many moments this takes a while."),
        )
        self._tasks.run(lambda: self._session.renew(renewal, passphrase), done, failed)

    def stop(self) -> None:
        """Lock the journal that is getting a new key: nobody is there any more. It has the old key then, or the new."""
        if self._is_renewing:
            self._session.lock()

    def _go_on(self, open_desk: Callable[[str], object], sentence: str) -> None:
        """Say which code holds, where it was locked meanwhile too: one must know that before it is opened again."""
        if self._session.state is SessionState.OPEN:
            open_desk(sentence)
            return
        if sentence:  # on a step, and in no box: that would lie over the plain screen, if somebody hid all quickly
            self._gate.tell(self.tr("A new key for your journal"), (sentence,), self.tr("Go on"))
        else:
            self._gate.show()

    def erase(self, scope: str, safety: "Safety", *, also_chosen: bool, data: Path, logs: Path | None) -> None:
        """Erase the journal that was open ("this"), or everything ("all"), and say what came of it."""
        from samensociaal_desktop.services import erasing  # noqa: PLC0415 - rarely

        folder = self._session.folder
        chosen = safety.backups.chosen if also_chosen else None
        self._session.lock()

        def work() -> "Erased":
            if scope == "all":
                return erasing.erase_all(data, chosen, logs)
            return erasing.erase(folder, chosen)

        def done(erased: "Erased") -> None:
            self._session.forget(folder)
            if scope == "all":
                self._session.forget(data, and_under=True)
            self._tell(erased)

        def failed(error: Exception) -> None:
            self._gate.show()
            if not isinstance(error, SamenSociaalError):
                raise error
            crash.say(self._window, self._why_not_erased(error))

        self._wait(self.tr("Erasing"), self.tr("Just a second…"))
        self._tasks.run(work, done, failed)

    def _why_not_erased(self, error: SamenSociaalError) -> str:
        if isinstance(error, VaultIsReadOnly):
            return self.tr("It could not be erased: it can only be read here. Is the stick or the folder locked?")
        return self.tr("It could not be erased.") + " " + words.error_text(error)

    def _tell(self, erased: "Erased") -> None:
        sentences = [
            self.tr("What opens it was overwritten first, then everything else. There is no undo."),
            self.tr("Copies that you put elsewhere are still there, and so is the code on paper. Tear that up."),
        ]
        if erased.not_overwritten:
            linked = self.tr("Only its name is gone here. The same file is also somewhere else: {names}")
            sentences.append(linked.format(names=self._named(erased.not_overwritten)))
        if erased.failed:
            failed = self.tr("This could not be removed: {names}")
            sentences.append(failed.format(names=self._named(erased.failed)))
        if erased.stays:
            stays = self.tr("This is not of this program, and was left alone: {names}")
            sentences.append(stays.format(names=self._named(erased.stays)))
        self._gate.tell(self.tr("It is erased"), sentences, self.tr("Go on"), self._gate.start_over)

    def _named(self, paths: Sequence[Path]) -> str:
        names = [breakable(str(path)) for path in sorted(paths)]
        if (rest := len(names) - MOST_NAMES) > 0:
            names[MOST_NAMES:] = [self.tr("and {count} more").format(count=rest)]
        return "\n".join(("", *names))

    def _wait(self, title: str, sentence: str) -> None:
        self._gate.tell(title, (sentence,))
