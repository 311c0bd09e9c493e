"""Take along: a guest's whole session as one locked file, or on paper."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.errors import SamenSociaalError, Stopped, VaultExists
from samensociaal_desktop.services import passphrases
from samensociaal_desktop.storage.files import BACKUP_ENDING
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.choosing import choose_new_file
from samensociaal_desktop.ui.components.passphrase_choice import PassphraseChoice
from samensociaal_desktop.ui.components.recovery_code import CodeSheet
from samensociaal_desktop.ui.guest_time import GRACE, GuestTime
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import TEXT_COLUMN, ScrollPage
from samensociaal_desktop.ui.printing import print_recovery_code
from samensociaal_desktop.ui.tasks import Tasks
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, breakable, small
from samensociaal_desktop.ui.widgets.trouble import TroubleLine

WIDTH, HEIGHT = 620, 480


class TakesAlong(Protocol):
    """Writes the session to a file with a passphrase, and returns the recovery code; asks now and then to go on."""

    def __call__(self, passphrase: str, target: Path, may_go_on: Callable[[], bool]) -> str: ...


class TakeAlongDialog(QDialog):
    """Asks for a passphrase and a place, writes, and shows the recovery code once."""

    print_requested = Signal()
    """All of it on paper."""

    taken = Signal(object)
    """The file was made, here."""

    def __init__(self, take: TakesAlong, time: GuestTime, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._take, self._time, self._look = take, time, look
        self._tasks = Tasks(self)
        self._is_stopped, self._is_closed, self._is_warned = False, False, False
        self._target = Path()
        self.setWindowTitle(self.tr("Take along"))
        self.setModal(True)
        self._page = ScrollPage(look.px(TEXT_COLUMN))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._asking, self._busy, self._done = self._make_asking(), self._make_busy(), self._make_done()
        for step in (self._asking, self._busy, self._done):
            self._page.column.addWidget(step)
        size = parent.size()
        self.resize(min(look.px(WIDTH), size.width() - 48), min(look.px(HEIGHT), size.height() - 40))
        if not look.house.printing:
            self.print_button.hide()
            self.sheet.print_button.hide()
        self._show_step(self._asking)

    def begin(self) -> None:
        """Open over what one was doing."""
        self.open()
        self.choice.begin()

    def stop(self) -> None:
        """Give up what is being written, and wait until nothing of it is left; forget passphrase and code."""
        self._is_stopped, self._is_closed = True, True
        self._tasks.wait()
        self.choice.wipe()
        self.sheet.wipe()
        QTimer.singleShot(0, self._time, self._time.let_go)  # it may be the end of all, this dialog too

    def reject(self) -> None:
        """Close it; but the code, which comes only once, does not go at the first press, which may be a slip."""
        if self._done.isVisibleTo(self) and not self._is_warned:
            self._is_warned = True
            self.last_word.say(self.tr("Is this code on paper? Then press Esc again, or Close."))
            self.done_button.setFocus()
            self._page.show_widget(self.last_word)
            self._page.show_widget(self.done_button)
        else:
            super().reject()

    def done(self, result: int, /) -> None:
        self.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # a dialog would press its first button: Enter in a field means that field
        super().keyPressEvent(event)

    def write_to(self, target: Path) -> None:
        """Write the file, where the house allows one."""
        self._target = target
        try:
            self._look.house.must_allow(target.parent)
        except SamenSociaalError as error:
            self.trouble.say(words.error_text(error))
            return
        passphrase = self.choice.value
        self._is_stopped = False
        self._time.hold()
        self._show_step(self._busy)
        self.stop_button.setFocus()
        announce(self, self.tr("Your file is being made…"))
        self._tasks.run(lambda: self._take(passphrase, target, self._may_go_on), self._written, self._failed)

    def _make_asking(self) -> QWidget:
        step, column = _step(self.tr("Take your session along"))
        column.addWidget(
            Text(
                self.tr(
                    "All you wrote goes into one file, for a stick of your own. The file is locked. "
                    "At home you open it with this passphrase."
                )
            )
        )
        self.trouble = TroubleLine()
        self.choice = PassphraseChoice(lambda: passphrases.generate(self._look.language), passphrases.strength)
        self.choice.decorate(self._look)
        self.choice.changed.connect(lambda: self.trouble.say(""))
        self.choice.submitted.connect(self._ask_where)
        column.addWidget(self.choice)
        column.addWidget(small(self.tr("Write these words down first. Nobody else has them.")))
        column.addWidget(self.trouble)
        self.where_button = button(self.tr("Choose where…"), "primary")
        self.where_button.clicked.connect(lambda _on: self._ask_where())
        self.print_button = button(self.tr("Print it instead"))
        self.print_button.clicked.connect(lambda _on: self.print_requested.emit())
        self.close_button = button(self.tr("Cancel"))
        self.close_button.clicked.connect(lambda _on: self.reject())
        column.addWidget(_flow(self.where_button, self.print_button, self.close_button))
        return step

    def _make_busy(self) -> QWidget:
        step, column = _step(self.tr("Your file is being made…"))
        bar = QProgressBar()
        bar.setRange(0, 0 if not self._look.reduce_motion else 1)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Your file is being made…"))
        column.addWidget(bar)
        column.addWidget(Text(self.tr("Leave the stick in until it is done.")))
        self.stop_button = button(self.tr("Stop"))
        self.stop_button.clicked.connect(lambda _on: self._give_up())
        column.addWidget(_flow(self.stop_button))
        return step

    def _make_done(self) -> QWidget:
        step, column = _step(self.tr("Your file is ready"))
        self.where = Text()
        column.addWidget(self.where)
        column.addWidget(
            Text(
                self.tr(
                    "This is your recovery code. It opens the file too, even if you lose the passphrase. "
                    "Write it down. Without the passphrase you do not see it again."
                )
            )
        )
        self.sheet = CodeSheet()
        self.sheet.print_requested.connect(lambda code: print_recovery_code(code, self, self._look.house))
        column.addWidget(self.sheet)
        self.last_word = TroubleLine()
        column.addWidget(self.last_word)
        self.done_button = button(self.tr("Close"), "primary")
        self.done_button.clicked.connect(lambda _on: self.accept())
        column.addWidget(_flow(self.done_button))
        return step

    def _ask_where(self) -> None:
        if self.choice.is_too_short:
            self.trouble.say(self.tr("This is too short. Use at least 10 characters."))
            self.choice.begin()
            return
        kinds = self.tr("A whole journal") + f" (*{BACKUP_ENDING})"
        name = f"{datetime.now().date().isoformat()}{BACKUP_ENDING}"  # neutral: whoever finds the stick reads it
        choose_new_file(self, self.tr("Take along"), name, kinds, self.write_to)

    def _may_go_on(self) -> bool:
        return not self._is_stopped

    def _give_up(self) -> None:
        self._is_stopped = True
        self.stop_button.setDisabled(True)

    def _written(self, code: str) -> None:
        if self._is_closed:  # closed meanwhile: the code is not for whoever comes next
            return
        self.where.setText(self.tr("The file is called {name}.").format(name=breakable(self._target.name)))
        self.sheet.show_code(code)
        self._show_step(self._done)
        self.sheet.code.setFocus()
        announce(self, self.tr("Your file is ready"))
        self.taken.emit(self._target)
        self._time.let_go(GRACE)

    def _failed(self, error: Exception) -> None:
        self.stop_button.setDisabled(False)
        self._show_step(self._asking)
        self.where_button.setFocus()
        self._time.let_go()
        if isinstance(error, Stopped):
            self.trouble.say(self.tr("Stopped. Nothing was saved."))
        elif isinstance(error, VaultExists):
            self.trouble.say(self.tr("There is a file of this name already. Choose another name."))
        elif isinstance(error, SamenSociaalError):
            self.trouble.say(words.error_text(error))
        elif isinstance(error, OSError):
            self.trouble.say(self.tr("This did not work. Is there room on the stick, and is it still in?"))
        else:
            raise error

    def _show_step(self, step: QWidget) -> None:
        for one in (self._asking, self._busy, self._done):
            one.setVisible(one is step)
        self._page.show_from_top()


def _step(title: str) -> tuple[QWidget, QVBoxLayout]:
    step = QWidget()
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    column.addWidget(Heading(title, 1))
    return step, column


def _flow(*buttons: QPushButton) -> Flow:
    flow = Flow()
    for one in buttons:
        flow.add(one)
    return flow
