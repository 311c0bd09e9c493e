"""Zo zeg je het: forms that build a text from what one fills in. Nothing is sent and nothing is kept."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.ways import Way, WayField
from samensociaal_desktop.ui.components.copying import CopyButton
from samensociaal_desktop.ui.components.fields import LineField, NoteField
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.help.fitting import response_line
from samensociaal_desktop.ui.pages.help.shelves import Shelves, Tell
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Banner, Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, field_label, small

LINES = 3


class WayView(BackView):
    """One form with its text growing under it. The words live in these fields alone, and go with them."""

    def __init__(self, way: Way, shelves: Shelves, look: Look, tell: Tell) -> None:
        super().__init__(look.pick(way.title), look)
        self._way, self._look, self._tell = way, look, tell
        self.fields: dict[str, LineField | NoteField] = {}
        if way.response is not None:
            self.column.addWidget(response_line(way.response, look))
        self.column.addWidget(Text(look.pick(way.intro)))
        self.column.addWidget(Text(look.pick(way.fits), role="soft"))
        self.column.addWidget(
            Banner(self.tr("Nothing is sent and nothing is kept. Go back or lock, and these words are gone."))
        )
        texts = [way.title, way.intro, way.fits, *(field.label for field in way.fields)]
        terms = TermsLine(map(look.pick, texts), shelves.glossary, look)
        if terms.terms:
            self.column.addWidget(terms)
        for field in way.fields:
            self._add_field(field)
        self._add_preview()
        self.column.addWidget(SourceLine(way.sources, shelves.sources, look, look.pick(way.title)))
        self._show_text()

    def enter(self) -> None:
        """Begin at the first field."""
        super().enter()
        for field in list(self.fields.values())[:1]:
            self.begin_at(_edit(field))

    @property
    def text(self) -> str:
        """The text that the fields make now."""
        return self._way.text(self.filled, self._look.language)

    @property
    def filled(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: field.value for name, field in self.fields.items()}

    def fill(self, filled: Mapping[str, str]) -> None:
        """Put words into the fields; a field that is not named becomes empty, its own undo with it."""
        for name, field in self.fields.items():
            field.value = filled.get(name, "")
        self._show_text()

    def clear(self) -> None:
        """Empty all fields; the bar offers the words back."""
        before = self.filled
        self.fill({})
        for field in list(self.fields.values())[:1]:
            _edit(field).setFocus()
        self._tell(self.tr("Everything cleared."), self.tr("Undo"), lambda: self._bring_back(before))

    def _bring_back(self, filled: Mapping[str, str]) -> None:
        if isValid(self):  # else one went back meanwhile
            self.fill(filled)

    def _add_field(self, field: WayField) -> None:
        name = self._look.pick(field.label)
        widget = NoteField(name, self._look, LINES) if field.is_long else LineField()
        widget.changed.connect(self._show_text)
        self.fields[field.id] = widget
        example = self.tr("For example: {words}").format(words=self._look.pick(field.example))
        together = QVBoxLayout()
        together.setSpacing(4)
        for part in (field_label(name, widget), small(example), widget):
            together.addWidget(part)
        self.column.addLayout(together)
        _edit(widget).setAccessibleDescription(example)

    def _add_preview(self) -> None:
        card = Card(self.tr("Your text"))
        self.preview = Text()
        self.preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hint = Text(self.tr("Your text grows here while you type."), role="soft")
        self.copy_button = CopyButton(lambda: self.text, self.tr("your text"), self._tell, private=True)
        self.copy_button.setProperty("role", "primary")
        self.clear_button = button(self.tr("Clear everything"), "quiet")
        self.clear_button.clicked.connect(lambda _on: self.clear())
        buttons = Flow()
        buttons.add(self.copy_button)
        buttons.add(self.clear_button)
        for widget in (self.hint, self.preview, buttons):
            card.column.addWidget(widget)
        card.column.addWidget(
            small(self.tr("A minute after you copy it, or when you lock, it is gone from the clipboard."))
        )
        self.column.addWidget(card)

    def _show_text(self) -> None:
        text, is_begun = self.text, any(self.filled.values())
        self.preview.setText(text)
        self.preview.setVisible(bool(text))
        self.hint.setVisible(not text)
        self.copy_button.setEnabled(bool(text))
        self.clear_button.setEnabled(is_begun)


def _edit(field: LineField | NoteField) -> QWidget:
    """Return what is typed in."""
    edit: QLineEdit | QPlainTextEdit = field.edit if isinstance(field, NoteField) else field
    return edit
