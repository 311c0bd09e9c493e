"""One file kept as evidence: what it is, a look at it, a copy of it, and the way to the bin."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.evidence import Attachment
from samensociaal_desktop.services.pictures import Picture, Trouble
from samensociaal_desktop.ui.components.copying import CopyButton
from samensociaal_desktop.ui.components.covered import CoveredPicture
from samensociaal_desktop.ui.components.evidence import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small


class FileRow(Card):
    """A file. Its picture is asked for by `wanted`, and given by `show_picture`."""

    wanted = Signal()
    uncovered = Signal()
    copy_wanted = Signal()
    removed = Signal()

    def __init__(
        self, file: Attachment, look: Look, say: Callable[[str], object], *, may_look: bool, read_only: bool
    ) -> None:
        super().__init__()
        self.file, self._look = file, look
        name = words.name_of(file)
        self.setAccessibleName(name)
        self.column.setSpacing(6)
        self.column.addWidget(Heading(name, 3))
        added = day_text(file.added_at.astimezone().date(), look, weekday=False)
        about = (words.sort_of(file), words.size(file.size, look), self.tr("added on {day}").format(day=added))
        self.column.addWidget(small(" · ".join(about)))
        self.column.addWidget(self._hash_line(say))
        self.look_button = button(self.tr("Look"))
        self.look_button.setAccessibleName(self.tr("Look at {name}").format(name=name))
        self.look_button.clicked.connect(lambda _on: self._look_or_close())
        self.copy_button = button(self.tr("Save a copy…"), "quiet")
        self.copy_button.setAccessibleName(self.tr("Save a copy of {name}").format(name=name))
        self.copy_button.clicked.connect(lambda _on: self.copy_wanted.emit())
        self.remove_button = button(self.tr("Remove"), "quiet")
        self.remove_button.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.remove_button.setToolTip(self.tr("You can undo this"))
        self.remove_button.clicked.connect(lambda _on: self.removed.emit())
        buttons = Flow(spacing=16)
        for one in (self.look_button, self.copy_button, self.remove_button):
            buttons.add(one)
        self.look_button.setHidden(not may_look)
        self.remove_button.setHidden(read_only)
        self.column.addWidget(buttons)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.seen: QWidget | None = None

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self.hash_button, self.look_button, self.copy_button, self.remove_button)

    @property
    def picture(self) -> CoveredPicture | None:
        """The picture, while one looks at it."""
        return self.seen if isinstance(self.seen, CoveredPicture) else None

    def show_picture(self, found: Picture | Trouble) -> None:
        """Show a picture, covered, or say why there is none."""
        if self.seen is None:  # it was closed meanwhile
            return
        if isinstance(found, Trouble):
            self.say(words.trouble(found))
            return
        picture = CoveredPicture(found, self.tr("the picture {name}").format(name=self.accessibleName()), self._look)
        picture.uncovered.connect(self.uncovered)
        self._put(picture)
        QWidget.setTabOrder(self.remove_button, picture.target)
        QWidget.setTabOrder(picture.target, picture.show_button)
        picture.target.setFocus()

    def say(self, text: str) -> None:
        """Say something in the place of the picture."""
        self._put(Text(text, role="soft"))
        announce(self, text)

    def close_picture(self) -> None:
        """Let the picture go."""
        if self.seen is None:
            return
        had_focus = self.seen.isAncestorOf(self.focusWidget() or self)
        self._place.removeWidget(self.seen)
        self.seen.hide()
        self.seen.deleteLater()
        self.seen = None
        self.look_button.setText(self.tr("Look"))
        if had_focus:
            self.look_button.setFocus()

    def _look_or_close(self) -> None:
        if self.seen is not None:
            self.close_picture()
            return
        self.say(self.tr("Opening…"))
        self.wanted.emit()

    def _put(self, widget: QWidget) -> None:
        self.close_picture()
        self.seen = widget
        self._place.addWidget(widget)
        widget.show()
        self.look_button.setText(self.tr("Close"))

    def _hash_line(self, say: Callable[[str], object]) -> QWidget:
        start = self.tr("SHA-256 {start}…").format(start=self.file.sha256[: words.SHORT_HASH])
        text = small(start)
        text.setToolTip(self.file.sha256)
        text.setAccessibleName(self.tr("SHA-256 {whole}").format(whole=self.file.sha256))
        text.setWordWrap(False)
        what = self.tr("SHA-256 of {name}").format(name=self.accessibleName())
        self.hash_button = CopyButton(lambda: self.file.sha256, what, say)
        self.hash_button.setProperty("role", "quiet")
        line = Flow(spacing=12)
        line.add(text)
        line.add(self.hash_button)
        return line
