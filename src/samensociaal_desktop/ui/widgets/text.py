"""Words on the page: headings and running text, always plain, so that nothing typed is ever read as markup."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QWidget

SCALE: Final = {1: 1.6, 2: 1.25, 3: 1.0}
"""Heading level to size, in steps of the reader's own text size."""

_MAY_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_PARTS: Final = re.compile(r"[-_./\\]|[^-_./\\\s]{20}")
"""After these, or in the midst of what is very long and would else widen the page."""

SMALL: Final = 0.9


def sized(factor: float, *, bold: bool = False) -> QFont:
    """Return the reader's font at `factor` times its size."""
    font = QFont(QApplication.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


class Text(QLabel):
    """A paragraph that wraps and is never read as markup; `role` is "soft" for the second voice."""

    def __init__(
        self, text: str = "", *, role: str = "", selectable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if role:
            self.setProperty("role", role)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )


class Heading(Text):
    """The title of a page (level 1), a card (2) or a part of one (3)."""

    def __init__(self, text: str, level: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self.setFont(sized(SCALE[level], bold=True))


def small(text: str, role: str = "soft") -> Text:
    """Return a small line in the second voice: a date, a count, a hint."""
    label = Text(text, role=role)
    label.setFont(sized(SMALL))
    return label


def breakable(path: str) -> str:
    """Return the name of a file or folder so that it may go on at the next line; not for who would copy it."""
    return _PARTS.sub(rf"\g<0>{_MAY_BREAK}", path)


def field_label(text: str, buddy: QWidget) -> Text:
    """Return the label of a field; a mnemonic or a click takes one there, and a screen reader says it."""
    label = Text(text)
    label.setFont(sized(1.0, bold=True))
    label.setBuddy(buddy)
    if not buddy.accessibleName():
        buddy.setAccessibleName(text.replace("&", ""))
    return label


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say a sentence that appeared elsewhere than at the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - 2 ms, not at the start

    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def rule() -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line
