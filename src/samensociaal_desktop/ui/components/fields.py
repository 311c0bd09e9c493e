"""Widgets for the fields of a moment: each has a `value` to show and to read, and says `changed`."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import DID_NOTHING, HEAVIEST, Chosen, Response
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.items import ItemChips
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Choosable, Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.text import small

NOTE_LIMIT = 600
"""A soft limit: long writing without an end stirs up more than it settles (facts C10)."""

LINE_LIMIT = 200

NOTHING: Final = "nothing"
"""The chip for having done nothing: ignoring, with the option `DID_NOTHING`."""

COVERED: Final = "covered"

_PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText

E = TypeVar("E", bound=StrEnum)

translate = QCoreApplication.translate


class LineField(QLineEdit):
    """One line of one's own words."""

    changed = Signal()

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setMaxLength(LINE_LIMIT)
        self.setInputMethodHints(_PRIVATE)
        self.setDragEnabled(False)
        self.textChanged.connect(self.changed)  # not `textEdited`: a screen reader writes without typing

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.deselect()  # Tab, and a dialog that opens, select all: the next key would wipe it

    @property
    def value(self) -> str:
        """What is written."""
        return self.text().strip()

    @value.setter
    def value(self, text: str) -> None:
        """Show a text, without saying that anything changed."""
        self.blockSignals(True)
        self.setMaxLength(max(LINE_LIMIT, len(text)))  # what came from elsewhere may be longer; nothing is cut off
        self.setText(text)
        self.blockSignals(False)


class _PlainEdit(QPlainTextEdit):
    """Plain text in which Tab goes to the next field and Ctrl+Enter is left to the form."""

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class NoteField(QWidget):
    """A few lines of one's own words, with a gentle word once it becomes long."""

    changed = Signal()

    def __init__(self, name: str, look: Look, lines: int = 4, *, soft_limit: int | None = NOTE_LIMIT) -> None:
        """Make a field of so many lines; without a soft limit no word is said about its length."""
        super().__init__()
        self._soft_limit = soft_limit
        self.edit = _PlainEdit()
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setInputMethodHints(_PRIVATE)
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * lines + look.px(26))
        self.edit.textChanged.connect(self._typed)
        self._hint = small(self.tr("You have written a lot. You can stop here."))
        self._hint.hide()
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self._hint)

    @property
    def value(self) -> str:
        """What is written."""
        return self.edit.toPlainText().strip()

    @value.setter
    def value(self, text: str) -> None:
        """Show a text, without saying that anything changed."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self._weigh()

    def _typed(self) -> None:
        self._weigh()
        self.changed.emit()

    def _weigh(self) -> None:
        is_long = self._soft_limit is not None and len(self.edit.toPlainText()) > self._soft_limit
        self._hint.setVisible(is_long)


class EnumField(Chips, Generic[E]):
    """One member of an enumeration, worded by `word`, or none."""

    def __init__(self, name: str, members: type[E], word: Callable[[E], str]) -> None:
        super().__init__(name, [Choice(member.value, word(member)) for member in members])
        self._members = members

    @property
    def value(self) -> E | None:
        """The member chosen."""
        return next((self._members(one) for one in self.chosen()), None)

    @value.setter
    def value(self, member: E | None) -> None:
        """Show a member as chosen."""
        self.choose((member.value,) if member else ())


class WeightField(Chips):
    """How heavy it was, 1 to 4, or not said."""

    def __init__(self, name: str) -> None:
        super().__init__(name, [Choice(str(one), words.weight(one)) for one in range(1, HEAVIEST + 1)])

    @property
    def value(self) -> int | None:
        """The weight chosen."""
        return next((int(one) for one in self.chosen()), None)

    @value.setter
    def value(self, weight: int | None) -> None:
        """Show a weight as chosen."""
        self.choose((str(weight),) if weight else ())


class CoverField(Chips):
    """Whether the words are covered, as they hurt to read."""

    def __init__(self, name: str) -> None:
        super().__init__(name, [Choice(COVERED, translate("MomentForm", "Cover these words"))])

    @property
    def value(self) -> bool:
        """Whether they are covered."""
        return bool(self.chosen())

    @value.setter
    def value(self, covered: bool) -> None:
        """Show whether they are covered."""
        self.choose((COVERED,) if covered else ())


class ResponseField(QWidget):
    """What I did: the four responses and the honest fifth. Alt+1 to 4, Alt+0 for nothing.

    In the long form several can be on, each with the ways to do it; the one chosen first is the main one.
    """

    changed = Signal()

    def __init__(self, vocabulary: Vocabulary, look: Look, *, long: bool) -> None:
        super().__init__()
        choices = [
            Choice(response.value, words.response(response), look.shape(response), f"Alt+{number}")
            for number, response in enumerate(Response, start=1)
        ]
        name = self.tr("What did you do?")
        self.chips = Chips(name, [*choices, Choice(NOTHING, words.nothing(), None, "Alt+0")], several=long)
        self.setAccessibleName(name)
        self.setFocusProxy(self.chips.options[0])
        self.chips.changed.connect(self._responses_chosen)
        self._order: tuple[Response, ...] = ()
        self._ways: dict[Response, tuple[str, ...]] = {}
        self._ways_chips: dict[Response, ItemChips] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.chips)
        if long:
            for response in Response:
                column.addWidget(self._way_chips(response, vocabulary, look))

    @property
    def value(self) -> tuple[Chosen, ...]:
        """The responses chosen, the main one first; nothing done is ignoring, with the option that says so."""
        return tuple(Chosen(response, self._options(response)) for response in self._order)

    @value.setter
    def value(self, responses: Sequence[Chosen]) -> None:
        """Show responses as chosen."""
        self._order = tuple(one.response for one in responses)
        self._ways = {one.response: tuple(way for way in one.options if way != DID_NOTHING) for one in responses}
        self.chips.choose(tuple(NOTHING if DID_NOTHING in one.options else one.response.value for one in responses))
        self._show_ways()

    def _options(self, response: Response) -> tuple[str, ...]:
        nothing = response is Response.IGNORE and NOTHING in self.chips.chosen()
        return (*((DID_NOTHING,) if nothing else ()), *self._ways.get(response, ()))

    def _way_chips(self, response: Response, vocabulary: Vocabulary, look: Look) -> ItemChips:
        name = self.tr("{response}: how?").format(response=words.response(response))
        chips = ItemChips(name, Choosable(vocabulary, "responses", response), look, several=True, later=True)
        chips.changed.connect(lambda: self._ways_chosen(response, chips))
        chips.hide()
        self._ways_chips[response] = chips
        return chips

    def _ways_chosen(self, response: Response, chips: ItemChips) -> None:
        self._ways[response] = chips.ids()
        self.changed.emit()

    def _responses_chosen(self) -> None:
        on = {Response.IGNORE if one == NOTHING else Response(one) for one in self.chips.chosen()}
        self._order = tuple(one for one in self._order if one in on)
        self._order += tuple(one for one in Response if one in on and one not in self._order)
        self._show_ways()
        self.changed.emit()

    def _show_ways(self) -> None:
        for response, chips in self._ways_chips.items():
            if response in self._order:
                chips.show_ids(self._ways.get(response, ()))
            chips.setVisible(response in self._order)
