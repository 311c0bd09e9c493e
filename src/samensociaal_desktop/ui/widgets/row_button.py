"""A button as wide as the column, with a title and lines under it: a thing one can open or choose."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from samensociaal_desktop.ui.widgets.text import Heading, Text, small
from samensociaal_desktop.ui.widgets.word_button import WordButton


class RowButton(WordButton):
    """Says all of its words to a screen reader. `icon` stands beside the title."""

    def __init__(self, title: str, lines: Sequence[str] = (), foot: str = "", *, icon: QIcon | None = None) -> None:
        """Make a button with a bold title, lines of text, and a small foot."""
        super().__init__()
        self.setProperty("role", "choice")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pressed.connect(self.setFocus)  # a screen reader presses without it, and one comes back here
        said = [title, *lines, *([foot] if foot else [])]
        self.setAccessibleName(" ".join(map(_sentence, said)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 18, 12)
        row.setSpacing(12)
        if icon is not None:
            picture = QLabel()
            side = self.fontMetrics().ascent()
            picture.setPixmap(icon.pixmap(side, side))
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        row.addLayout(column, 1)
        column.addWidget(Heading(title, 3))
        for line in lines:
            column.addWidget(Text(line))
        if foot:
            column.addWidget(small(foot))
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _sentence(text: str) -> str:
    """Return a text that a screen reader pauses after."""
    return text if text.rstrip("’”)").endswith((".", "?", "…")) else f"{text}."
