"""What Instellingen asks for and an open journal cannot do to itself: a new key, erasing, opening a copy.

The desk is left first, so that nothing on the screen uses the journal meanwhile.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.ui import crash
from samensociaal_desktop.ui.gate import Gate
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # what is only named here
    from samensociaal_desktop.services.erasing import Erased
    from samensociaal_desktop.services.renewing import Renewal
    from samensociaal_desktop.ui.main_window import MainWindow
    from samensociaal_desktop.ui.safety import Safety


class Safekeeping(QObject):
    """Does what was asked in the worker, with a step of the gate on the screen, and goes on where one can."""

    def __init__(
        self, window: "MainWindow", session: Session, gate: Gate, tasks: Tasks, look: Callable[[], Look]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._gate, self._tasks, self._look = window, session, gate, tasks, look

    def renew(self, renewal: "Renewal", passphrase: str, open_desk: Callable[[str], object]) -> None:
        """Give the open journal the key of a new code; `open_desk` lays the table again, and says a sentence."""

        def done(_none: None) -> None:
            open_desk(self.tr("The new recovery code works from now on. The old one does not any more."))

        def failed(error: Exception) -> None:
            if not isinstance(error, SamenSociaalError):
                self._go_on(open_desk, "")
                raise error
            self._go_on(open_desk, self.tr("Nothing has changed: your old recovery code still works."))
            crash.explain(self._window, error)

        self._wait(
            self.tr("A new key for your journal"),
            self.tr("A copy is made under the new key, and read back. With many moments this takes a while."),
        )
        self._tasks.run(lambda: self._session.renew(renewal, passphrase), done, failed)

    def _go_on(self, open_desk: Callable[[str], object], sentence: str) -> None:
        if self._session.state is SessionState.OPEN:
            open_desk(sentence)
        else:
            self._gate.show()

    def erase(self, scope: str, safety: "Safety", *, also_chosen: bool, data: Path, logs: Path | None) -> None:
        """Erase the journal that was open ("this"), or everything ("all"), and say what came of it."""
        from samensociaal_desktop.services import erasing  # noqa: PLC0415 - rarely

        folder = self._session.folder
        chosen = safety.chosen if also_chosen else None
        self._session.lock()

        def work() -> "Erased":
            if scope == "all":
                return erasing.erase_all(data, (chosen,) if chosen is not None else (), logs)
            return erasing.erase(folder, chosen)

        def done(erased: "Erased") -> None:
            self._session.forget(folder)
            self._tell(erased)

        def failed(error: Exception) -> None:
            self._gate.show()
            if not isinstance(error, SamenSociaalError):
                raise error
            crash.explain(self._window, error)

        self._wait(self.tr("Erasing"), self.tr("Just a second…"))
        self._tasks.run(work, done, failed)

    def _tell(self, erased: "Erased") -> None:
        sentences = [
            self.tr("What opens it was overwritten first, then everything else. There is no undo."),
            self.tr("Copies that you put elsewhere are still there, and so is the code on paper. Tear that up."),
        ]
        if erased.failed:
            names = ", ".join(sorted(str(path) for path in erased.failed))
            sentences.append(self.tr("This could not be removed: {names}").format(names=names))
        if erased.stays:
            names = ", ".join(sorted(str(path) for path in erased.stays))
            sentences.append(self.tr("This is not of this program, and was left alone: {names}").format(names=names))
        self._gate.tell(self.tr("It is erased"), sentences, self.tr("Go on"), self._gate.start_over)

    def _wait(self, title: str, sentence: str) -> None:
        self._gate.tell(title, (sentence,))
