"""The fields of evidence: the short form, and what makes it whole."""

from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.evidence import LONG_FORM, SHORT_FORM, Evidence
from samensociaal_desktop.ui.components.covered import CoveredText
from samensociaal_desktop.ui.components.evidence import words
from samensociaal_desktop.ui.components.fields import LineField, NoteField
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import field_label, small

LINES: Final = ("address", "account", "posted_at", "zone", "shown_name")
"""The fields of one line; the others take several."""

LONGEST_LINE: Final = 4000
"""Signs in one line: addresses of posts are long."""

_MORE: Final = tuple(name for name in LONG_FORM if name not in SHORT_FORM)


class LiteralField(QWidget):
    """The words as they stood there: covered once they are kept, until one wants to see or to change them."""

    changed = Signal()
    uncovered = Signal()

    def __init__(self, text: str, look: Look, *, read_only: bool) -> None:
        super().__init__()
        self.field = NoteField(words.label("literal"), look, soft_limit=None)
        self.field.value = text
        self.field.edit.setReadOnly(read_only)
        self.field.changed.connect(self.changed)
        self.covered = CoveredText(self.tr("the words"), look, text)
        self.covered.uncovered.connect(self.uncovered)
        self.change_button = button(self.tr("Change the words"), "quiet")
        self.change_button.clicked.connect(lambda _on: self._change())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.covered)
        column.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._is_read_only = read_only
        self.cover()

    @property
    def value(self) -> str:
        """What is written."""
        return self.field.value

    def cover(self) -> None:
        """Cover what is written; where nothing is, there is room to write."""
        text = self.field.edit.toPlainText()
        self.covered.text = text
        self.covered.setVisible(bool(text))
        self.change_button.setVisible(bool(text) and not self._is_read_only)
        self.field.setVisible(not text)

    def _change(self) -> None:
        self.covered.hide()
        self.change_button.hide()
        self.field.show()
        self.field.setFocus()
        self.uncovered.emit()


class EvidenceForm(QWidget):
    """Fields with a line of help each. What was not touched keeps its value to the letter."""

    changed = Signal()
    words_seen = Signal()
    """The literal text was uncovered."""

    def __init__(self, evidence: Evidence, look: Look, *, read_only: bool) -> None:
        super().__init__()
        self._look, self._read_only = look, read_only
        self._base = evidence
        self.is_long = evidence.is_long or any(getattr(evidence, name) for name in _MORE)
        self._fields: dict[str, LineField | NoteField | LiteralField] = {}
        self._shown: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add(SHORT_FORM, self._column)
        self.more_button = button("", "quiet")
        self.more_button.clicked.connect(lambda _on: self._unfold(not self.is_long))
        self._column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._more = QWidget()
        self._column.addWidget(self._more)
        self._show_more()

    @property
    def value(self) -> Evidence:
        """The fields as they are now; the reports are those it was made with."""
        texts: dict[str, Any] = {
            name: getattr(self._base, name) if field.value == self._shown[name] else field.value
            for name, field in self._fields.items()
        }
        return replace(self._base, is_long=self.is_long, **texts)

    def field(self, name: str) -> LineField | NoteField | LiteralField:
        """Return the widget of a field."""
        return self._fields[name]

    @property
    def literal(self) -> LiteralField:
        """The field of the literal text."""
        field = self._fields["literal"]
        assert isinstance(field, LiteralField)
        return field

    def begin(self) -> None:
        """Put the cursor where one begins."""
        self.literal.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, names: tuple[str, ...], column: QVBoxLayout) -> None:
        for name in names:
            field = self._make(name)
            self._fields[name], self._shown[name] = field, field.value
            field.changed.connect(self.changed)
            label = field_label(words.label(name), self._target(field))
            self._target(field).setAccessibleDescription(words.help_line(name))
            for part in (label, small(words.help_line(name)), field):
                column.addWidget(part)
            column.addSpacing(8)

    def _target(self, field: QWidget) -> QWidget:
        if isinstance(field, LiteralField):
            return field.field.edit
        return field.edit if isinstance(field, NoteField) else field

    def _make(self, name: str) -> LineField | NoteField | LiteralField:
        text = getattr(self._base, name)
        if name == "literal":
            literal = LiteralField(text, self._look, read_only=self._read_only)
            literal.uncovered.connect(self.words_seen)
            return literal
        if name in LINES:
            line = LineField()
            line.value = text
            line.setMaxLength(max(LONGEST_LINE, len(text)))
            line.setCursorPosition(0)
            line.setReadOnly(self._read_only)
            return line
        note = NoteField(words.label(name), self._look, 3, soft_limit=None)
        note.value = text
        note.edit.setReadOnly(self._read_only)
        return note

    def _unfold(self, is_long: bool) -> None:
        self.is_long = is_long
        self._show_more()
        self.changed.emit()
        if is_long:
            self._target(self._fields["shown_name"]).setFocus()

    def _show_more(self) -> None:
        self.more_button.setText(self.tr("Fewer fields") if self.is_long else self.tr("More fields"))
        if self.is_long and self._more.layout() is None:  # what nobody asks for is not made
            more = QVBoxLayout(self._more)
            more.setContentsMargins(0, 0, 0, 0)
            more.setSpacing(6)
            self._add(_MORE, more)
            stops = [self._target(self._fields[name]) for name in _MORE]
            for one, other in pairwise((self.more_button, *stops)):
                QWidget.setTabOrder(one, other)
        self._more.setVisible(self.is_long)
