"""The strip above a guest's pages: that nothing stays, how much time is left, and what can be taken along."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QPushButton

from samensociaal_desktop.domain.session_clock import CHOICES, WARNINGS
from samensociaal_desktop.ui.guest_time import GuestTime
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, announce
from samensociaal_desktop.ui.widgets.twice_button import TwiceButton

translate = QCoreApplication.translate

ROOMY, WORDS = 560, 300
"""From which width all buttons stand on the strip; what the words need beside them. In pixels at 100 % text."""


class GuestBar(QFrame):
    """Quiet: it speaks to a screen reader when little time is left, and never takes the focus."""

    take_along_requested = Signal()
    erase_requested = Signal()

    changed = Signal()
    """What there is to say is different, and it is not the time."""

    def __init__(self, time: GuestTime, look: Look) -> None:
        super().__init__()
        self._time, self._look = time, look
        self._idle_seconds = 0
        self._has_ended = False
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("You are a guest"))
        self.text = Text()
        self.buttons = Flow()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(16, 8, 8, 8)
        self._line.setSpacing(8)
        self._line.addWidget(self.text, 1)
        self._line.addWidget(self.buttons)
        self._make_buttons()
        self._make_menus()
        time.changed.connect(self._show)
        time.warned.connect(self._warn)
        self._show()

    def _make_buttons(self) -> None:
        self.longer_button = button(self.tr("10 more minutes"))
        self.longer_button.clicked.connect(lambda _on: self.add_minutes())
        self.along_button = button(self.tr("Take along…"))
        self.along_button.clicked.connect(lambda _on: self.take_along_requested.emit())
        self.clock_button = button(self.tr("Set a clock"))
        self.erase_button = TwiceButton(self.tr("Done, erase all"), self.tr("Press again: all is gone then"))
        self.erase_button.confirmed.connect(self.erase_requested)
        self.more_button = button(self.tr("Guest…"))
        self._roomy: tuple[QPushButton, ...] = (self.along_button, self.clock_button, self.erase_button)
        for one in (self.longer_button, *self._roomy, self.more_button):
            self.buttons.add(one)

    def _make_menus(self) -> None:
        self.clock_menu = QMenu(self)
        self.clock_menu.setAccessibleName(self.tr("Set a clock"))
        group = QActionGroup(self)
        self.clock_actions: dict[int, QAction] = {}
        for minutes in CHOICES:
            words = self.tr("{n} minutes").format(n=minutes) if minutes else self.tr("No clock")
            action = self.clock_menu.addAction(words)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on, minutes=minutes: self._set_clock(minutes))
            self.clock_actions[minutes] = action
        self.clock_button.setMenu(self.clock_menu)
        menu = QMenu(self)
        menu.addAction(self.along_button.text()).triggered.connect(self.take_along_requested)
        self._clock_entry = menu.addMenu(self.clock_menu)
        self._clock_entry.setText(self.clock_button.text())
        erasing = menu.addMenu(self.erase_button.text())  # here too it takes a second press
        erasing.addAction(self.erase_button.again).triggered.connect(self.erase_requested)
        self.more_button.setMenu(menu)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def warn_of_idling(self, seconds: int) -> None:
        """Say that nobody seems to be there, and what comes of it in so many seconds; 0 is that somebody is."""
        self._idle_seconds = seconds
        self._show()
        self.changed.emit()
        if seconds:
            announce(self, self._words())

    def _warn(self, _minutes: int) -> None:
        announce(self, self._words())

    def add_minutes(self) -> None:
        """Add ten minutes, and say how many there are."""
        self._time.longer()
        announce(self, self._words())

    def _set_clock(self, minutes: int) -> None:
        self._time.set(minutes)
        announce(self, self._words())

    def _show(self) -> None:
        if self._time.is_ending and not self._has_ended:
            announce(self, self._words())
        self._has_ended = self._time.is_ending
        self.text.setAccessibleName(self._words())
        self._fit()

    def _fit(self) -> None:
        is_roomy = self.width() >= self._look.px(ROOMY)
        self.text.setText(self._words() if is_roomy else self._few_words())
        left = self._time.minutes_left
        is_late = left is not None and left <= WARNINGS[0] and self._time.can_be_longer
        if self.longer_button.hasFocus() and not is_late:
            (self.along_button if is_roomy else self.more_button).setFocus()  # else Qt goes on at what comes next
        for one in self._roomy:
            one.setVisible(is_roomy)
        self.clock_button.setVisible(is_roomy and self._time.may_set)
        self._clock_entry.setVisible(self._time.may_set)
        self.more_button.setVisible(not is_roomy)
        self.longer_button.setVisible(is_late)
        beside = self.width() >= self.buttons.sizeHint().width() + self._look.px(WORDS if is_roomy else WORDS // 2)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        if self._time.chosen in self.clock_actions:
            self.clock_actions[self._time.chosen].setChecked(True)

    def urgent_words(self) -> str:
        """Return what must be seen now, whatever lies over the strip; "" while there is time."""
        left = self._time.minutes_left
        is_late = left is not None and left <= WARNINGS[0]
        return self._words() if is_late or self._idle_seconds or self._time.is_ending else ""

    def _few_words(self) -> str:
        """Return what fits where the window is small or the text large; what cannot wait is said in full."""
        left = self._time.minutes_left
        if self._time.is_ending or self._idle_seconds:
            return self._words()
        if left is None:
            return self.tr("You are a guest.")
        return self.tr("Guest: 1 minute left") if left == 1 else self.tr("Guest: {n} minutes left").format(n=left)

    def _words(self) -> str:
        left = self._time.minutes_left
        if self._time.is_ending and not self._time.is_held:
            return self.tr("Your time is over. Write your code down now. Then everything is erased.")
        if self._time.is_ending:
            return self.tr("Your time is over. Your file is finished first. Then everything is erased.")
        if self._idle_seconds:
            text = self.tr("Are you still there? In {n} seconds everything is erased. Press any key to go on.")
            return text.format(n=self._idle_seconds)
        if left is None:
            return self.tr("You are a guest. Everything is erased when you close or lock the program.")
        if left == 1:
            return self.tr("You are a guest. 1 minute left. Then everything is erased.")
        return self.tr("You are a guest. {n} minutes left. Then everything is erased.").format(n=left)
