"""Words and pictures that hurt: covered until one asks for them, and shown only as long as one does.

Who holds Space or the mouse button on them sees them until it is let go. Who cannot hold a key, or has a screen reader
say what is there, switches “Show” on; going elsewhere covers them again. Nothing moves, so no motion is to be spared.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout

from samensociaal_desktop.ui.components.covers import Cover, PictureCover, WordsCover
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import announce, small

if TYPE_CHECKING:
    from samensociaal_desktop.services.pictures import Picture

translate = QCoreApplication.translate


class Covered(QFrame):
    """What is covered, how to see it, and a switch for who cannot hold a key."""

    uncovered = Signal()

    def __init__(self, cover: Cover, what: str) -> None:
        """Show a cover; `what` says of what it is: “your words”."""
        super().__init__()
        self._cover = cover
        cover.changed.connect(self._follow)
        self.show_button = button(self.tr("Show"), "quiet", cover.look.icon("show", "accent"), cover.look.icon_size)
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleName(self.tr("Show {what}").format(what=what))
        self.show_button.setAccessibleDescription(self.tr("It is covered again when you go elsewhere."))
        self.show_button.toggled.connect(self._switch)  # not `clicked`: a screen reader toggles without one
        self.show_button.installEventFilter(self)
        cover.installEventFilter(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.show_button)
        row.addWidget(small(hold_hint()), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(cover)
        column.addLayout(row)

    @property
    def is_open(self) -> bool:
        """Whether one sees what is there."""
        return self._cover.is_open

    @property
    def target(self) -> Cover:
        """What is held to see it."""
        return self._cover

    def cover(self) -> None:
        """Cover it, whatever is held or switched on."""
        self.show_button.setChecked(False)
        self._cover.cover()

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.cover()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            goes_to = QApplication.focusWidget()
            if goes_to is None or not self.isAncestorOf(goes_to):
                self.cover()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self.cover()

    def _switch(self, on: bool) -> None:
        if on:
            self.show_button.setFocus()  # a screen reader switches without it, and leaving must be seen
        self.show_button.setText(self.tr("Cover") if on else self.tr("Show"))
        self._cover.stay(open=on)
        if on:
            announce(self, self._cover.said)

    def _follow(self) -> None:
        if self._cover.is_open:
            self.uncovered.emit()


class CoveredText(Covered):
    """Words of a person that hurt."""

    def __init__(self, what: str, look: Look, text: str = "") -> None:
        """Cover `text`; `what` says what it is: “your words”."""
        words = WordsCover(translate("Covered", "Covered words"), hold_hint(), look)
        super().__init__(words, what)
        self._words = words
        words.words = text

    @property
    def text(self) -> str:
        """The words, covered or not."""
        return self._words.words

    @text.setter
    def text(self, text: str) -> None:
        """Hold other words, covered."""
        self.cover()
        self._words.words = text


class CoveredPicture(Covered):
    """A picture that may hurt."""

    def __init__(self, picture: "Picture", what: str, look: Look) -> None:
        super().__init__(PictureCover(translate("Covered", "Covered picture"), hold_hint(), look, picture), what)


def hold_hint() -> str:
    """Return how to see what is covered."""
    return translate("Covered", "Hold Space or the mouse button to see it.")
