"""Buttons by role, chips and choice cards: what can be done, and what can be chosen."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.tab_order import take_place
from samensociaal_desktop.ui.widgets.text import Text, sized
from samensociaal_desktop.ui.widgets.word_button import WordButton


def button(text: str, role: str = "", icon: QIcon | None = None, size: QSize | None = None) -> QPushButton:
    """Return a push button; `role` is "primary" (one a screen), "quiet", "danger" or empty. Enter presses it too."""
    result = WordButton(text)
    result.setProperty("role", role)
    result.setAutoDefault(True)
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon is not None:
        result.setIcon(icon)
    if size is not None:
        result.setIconSize(size)
    return result


class Choice(NamedTuple):
    """Something to choose: its id, its words, perhaps a picture and a shortcut that stands in its tool tip."""

    id: str
    text: str
    icon: QIcon | None = None
    shortcut: str = ""


class _Option(WordButton):
    """A checkable button whose neighbours are reached by the arrow keys; Enter and Space choose."""

    def __init__(self, choice: Choice, role: str) -> None:
        # Styles set an icon tight against the words: a blank gives them air, and the name stays without it.
        # An ampersand, which a person's own words may hold, would else stand for a key.
        words = choice.text.replace("&", "&&")
        super().__init__(f" {words}" if choice.icon else words)
        self.id = choice.id
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("role", role)
        self.setAccessibleName(choice.text)
        if choice.icon is not None:
            self.setIcon(choice.icon)
            side = self.fontMetrics().ascent()
            self.setIconSize(QSize(side, side))
        if choice.shortcut:
            self.setShortcut(choice.shortcut)
            self.setToolTip(choice.shortcut)

    def measure(self) -> QFontMetrics:
        # As wide as it gets when it is on and bold, so that nothing is cut and nothing jumps.
        return QFontMetrics(sized(1.0, bold=True))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.focusPreviousChild()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            self.click()
        else:
            super().keyPressEvent(event)


class _Choices(QFrame):  # a frame is a group to a screen reader, which then says its name; a bare widget is not
    """What chips and choice cards share: one or several are on.

    A second press takes a choice back, unless one is `required`.
    """

    changed = Signal()

    def __init__(self, name: str, choices: Iterable[Choice], *, several: bool, required: bool, role: str) -> None:
        super().__init__()
        self._several, self._required = several, required
        self._is_showing = False
        self._role = role
        self._options: list[_Option] = []
        self.setAccessibleName(name)
        for choice in choices:
            self._add(choice)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids that are on, in the order they stand."""
        return tuple(option.id for option in self._options if option.isChecked())

    def choose(self, ids: Collection[str]) -> None:
        """Show these as chosen, without saying that anything changed."""
        self._is_showing = True
        for option in self._options:
            option.setChecked(option.id in ids)
        self._is_showing = False

    @property
    def options(self) -> tuple[QPushButton, ...]:
        """The buttons, for focus and shortcuts."""
        return tuple(self._options)

    def option(self, option_id: str) -> QPushButton:
        """Return the button of an id."""
        return next(option for option in self._options if option.id == option_id)

    def _add(self, choice: Choice) -> None:
        option = _Option(choice, self._role)
        option.toggled.connect(lambda: self._toggled(option))  # not `clicked`: a screen reader toggles without one
        self._options.append(option)
        self._place(option)

    def _place(self, option: QPushButton) -> None:
        raise NotImplementedError

    def _toggled(self, option: _Option) -> None:
        if self._is_showing:
            return
        if self._required and not self.chosen():
            self.choose((option.id,))
            return
        if not self._several and option.isChecked():
            self.choose((option.id,))
        self.changed.emit()


class Chips(_Choices):
    """Small choices in a row that goes on at the next line."""

    def __init__(
        self, name: str, choices: Iterable[Choice] = (), *, several: bool = False, required: bool = False
    ) -> None:
        self._flow = Flow()
        self._last: QWidget | None = None
        super().__init__(name, (), several=several, required=required, role="chip")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._flow)
        for choice in choices:
            self._add(choice)

    def replace(self, choices: Iterable[Choice]) -> None:
        """Offer other choices; those that were on and are still offered stay on."""
        on = self.chosen()
        for option in self._options:
            self._flow.flow.removeWidget(option)
            option.deleteLater()
        self._options.clear()
        for choice in choices:
            self._add(choice)
        if self._last is not None:
            self.put_last(self._last)
        self._take_tab_order()
        self.choose(on)

    def put_last(self, widget: QWidget) -> None:
        """Let a widget stand after the choices, whatever they are."""
        if self._last is widget:
            self._flow.flow.removeWidget(widget)
        self._last = widget
        self._flow.add(widget)

    def _place(self, option: QPushButton) -> None:
        option.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._flow.add(option)
        option.show()

    def _take_tab_order(self) -> None:
        """Let Tab come here where these stand: what is made last would else be reached last."""
        last = () if self._last is None else (self._last,)
        take_place(self, (*self._options, *last))


class ChoiceCards(_Choices):
    """Large choices under each other, where the choice is the point. Their words may wrap."""

    def __init__(self, name: str, choices: Iterable[Choice], *, several: bool = False, required: bool = False) -> None:
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        super().__init__(name, choices, several=several, required=required, role="choice")
        self.setLayout(self._column)

    def _place(self, option: QPushButton) -> None:
        _wrap(option)
        self._column.addWidget(option)


def _wrap(option: QPushButton) -> None:
    """Let a button's words wrap: a label inside it draws them, and the button keeps its name for screen readers."""
    text = option.text().replace("&&", "&")
    option.setText("")
    label = Text(text, parent=option)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout = QVBoxLayout(option)
    layout.setContentsMargins(18, 12, 18, 12)
    layout.addWidget(label)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    option.setSizePolicy(policy)
    option.toggled.connect(lambda on: _embolden(label, on=on))


def _embolden(label: Text, *, on: bool) -> None:
    font = label.font()
    font.setBold(on)
    label.setFont(font)
