"""Where a statement comes from: one click from it to its source. Nothing is opened; the address can be copied."""

from collections.abc import Iterable
from re import sub
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from samensociaal_desktop.domain.sources import Source, Sources, Sureness
from samensociaal_desktop.ui.components.copying import CopyButton
from samensociaal_desktop.ui.components.origin import origin_text
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import SMALL, Heading, Text, sized, small

translate = QCoreApplication.translate

SHOWN: Final = 3
WIDTH: Final = 480


class SourceLine(QFrame):
    """A quiet button for each source; of more than three, those after the third unfold."""

    def __init__(self, ids: Iterable[str], sources: Sources, look: Look, about: str = "") -> None:
        """Make the buttons; `about` tells who listens what they are the sources of."""
        super().__init__()
        self._look = look
        found = sources.of(dict.fromkeys(ids))
        self.buttons = tuple(self._button(source, about) for source in found)
        rest = self.buttons[SHOWN:]
        flow = Flow(spacing=12)
        for one in self.buttons:
            flow.add(one)
        self.more_button = button(self.tr("and {count} more").format(count=len(rest)), "quiet")
        self.more_button.setFont(sized(SMALL))
        self.more_button.setAccessibleName(self.tr("Show {count} more sources").format(count=len(rest)))
        self.more_button.clicked.connect(lambda _on: self._unfold(rest))
        flow.add(self.more_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)
        for one in rest:
            one.hide()
        self.more_button.setVisible(bool(rest))
        if not found:
            self.hide()

    def _button(self, source: Source, about: str) -> QPushButton:
        words = self.tr("Source: {publisher}, {year}").format(publisher=source.publisher, year=year_text(source))
        result = button(words.replace("&", "&&"), "quiet")  # a single one would underline what follows
        result.setFont(sized(SMALL))
        result.setAccessibleName(words)
        result.setAccessibleDescription(about or source.title)
        result.clicked.connect(lambda _on: SourceDialog(source, self._look, self).open())
        return result

    def _unfold(self, rest: tuple[QPushButton, ...]) -> None:
        for one in rest:
            one.show()
        rest[0].setFocus()
        self.more_button.hide()


class SourceDialog(QDialog):
    """One source: title, publisher, year, its address to copy, and how it was read. Esc closes it."""

    def __init__(self, source: Source, look: Look, parent: QWidget) -> None:
        window = parent.window()
        super().__init__(window)
        self.setWindowTitle(self.tr("Source"))
        # Else the window's own keys sleep while this is open, the lock among them.
        self.addActions([one for one in window.actions() if QKeySequence("Ctrl+L") in one.shortcuts()])
        words = self._make_words(source, look)
        self.copy_button = CopyButton(lambda: source.address, source.address)
        close = button(self.tr("Close"))
        close.clicked.connect(lambda _on: self.close())
        buttons = Flow()
        buttons.add(self.copy_button)
        buttons.add(close)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(source.title)
        scroll.setWidget(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(scroll, 1)
        column.addWidget(buttons)
        # As high as its words need; in a small window with large text they are scrolled.
        width = min(look.px(WIDTH), window.width() - 32)
        inner = width - 2 * 24
        height = words.heightForWidth(inner) + buttons.heightForWidth(inner) + 12 + 2 * 20
        self.resize(width, min(height, window.height() - 32))
        self.finished.connect(self.deleteLater)
        self.copy_button.setFocus()

    def _make_words(self, source: Source, look: Look) -> QWidget:
        words = QWidget()
        words.setProperty("role", "body")
        words.setMinimumHeight(1)  # else it stays as high as its words at their narrowest
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(source.title, 2))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(24)
        form.addRow(Text(self.tr("Publisher"), role="soft"), Text(source.publisher))
        form.addRow(Text(self.tr("Year"), role="soft"), Text(year_text(source)))
        column.addLayout(form)
        column.addWidget(Text(self.tr("Address"), role="soft"))
        column.addWidget(address_text(source.address))
        column.addWidget(small(origin_text(source.origin, look) or self._how(source)))
        column.addWidget(small(self.tr("This program does not go online. Paste the address into a browser.")))
        column.addStretch(1)
        return words

    def _how(self, source: Source) -> str:
        """Return how we read one of our own sources; what a person's pack says of its own is not ours to say."""
        read = self.tr("We read this source itself.")
        reported = self.tr("We read about this source in a report of it.")
        return read if source.sure is Sureness.READ else reported


def year_text(source: Source) -> str:
    """Return the year of a source, or when it was read where it bears none."""
    return translate("Sources", "read in {year}").format(year=source.year) if source.is_undated else str(source.year)


def address_text(text: str) -> Text:
    """Return a text in which addresses may go on at the next line; a label breaks only between words."""
    label = Text(sub(r"(?<=[/@])(?=\S)", "\N{ZERO WIDTH SPACE}", text))
    label.setAccessibleName(text)
    return label
