"""On this day: at most three moments of longer ago, each with a way to read it and to see it here no more."""

from collections.abc import Callable
from datetime import UTC, date
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.services.on_this_day import on_this_day
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.components.moment_row import moment_row, quiet_title
from samensociaal_desktop.ui.edits import tried
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.row_button import RowButton
from samensociaal_desktop.ui.widgets.text import small

MOST_SHOWN: Final = 3
_YEAR, _HALF, _QUARTER = 12, 6, 3

Say = Callable[..., None]
"""Shows a sentence in the message bar, perhaps with a button and what it does."""


class OnThisDayCard(Card):
    """Hidden when there is nothing to show, or when the settings say not to."""

    moment_requested = Signal(object)
    """The person wants to read an `Encounter`."""

    emptied = Signal()
    """The last one went, and the focus with it."""

    def __init__(self, vault: OpenVault, needs: FormNeeds, settings: Settings, say: Say) -> None:
        super().__init__(self.tr("On this day"))
        self._vault, self._needs, self._settings, self._say = vault, needs, settings, say
        self.moments: tuple[Encounter, ...] = ()
        self.rows: list[RowButton] = []
        self.less_buttons: list[QPushButton] = []
        self._list = QWidget()
        self.column.addWidget(small(self.tr("What you noted on this day before.")))
        self.column.addWidget(self._list)
        self.refresh()

    @property
    def has_any(self) -> bool:
        """Whether there is something to show."""
        return bool(self.moments)

    def refresh(self) -> None:
        """Read anew what there is on this day."""
        today = self._needs.clock().date()
        self.moments = ()
        if self._settings.on_this_day:
            found = on_this_day(self._vault, today, with_heavy=self._settings.with_heavy_days)
            self.moments = found[:MOST_SHOWN]
        old, self._list = self._list, QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.rows, self.less_buttons = [], []
        for moment in self.moments:
            self._add(moment, today, column)
        self.column.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        if not (self.moments and self.isWindow()):  # what has no place yet would be a window of its own
            self.setHidden(not self.moments)

    def _add(self, moment: Encounter, today: date, column: QVBoxLayout) -> None:
        look, lists = self._needs.look, self._needs.lists
        day = moment.happened_at.date()
        when = self.tr("{ago}, {day}").format(ago=self._ago(day, today), day=day_text(day, look))
        row = moment_row(moment, f"{when[:1].upper()}{when[1:]}", lists, look)
        row.clicked.connect(lambda _on: self.moment_requested.emit(moment))
        less = button(self.tr("Do not show this one again"), "quiet")
        title = quiet_title(moment, lists, look)
        less.setAccessibleName(self.tr("Do not show this one again: {item}").format(item=title))
        less.clicked.connect(lambda _on: self._settle(moment))
        self.rows.append(row)
        self.less_buttons.append(less)
        column.addWidget(row)
        column.addWidget(less)

    def _ago(self, day: date, today: date) -> str:
        """Return how long ago a day was, in words: it is so many whole months."""
        months = (today.year - day.year) * _YEAR + today.month - day.month
        years, rest = divmod(months, _YEAR)
        if years and not rest:
            return self.tr("a year ago") if years == 1 else self.tr("{count} years ago").format(count=years)
        if months == 1:
            return self.tr("a month ago")
        if months == _QUARTER:
            return self.tr("three months ago")
        if months == _HALF:
            return self.tr("half a year ago")
        return self.tr("{count} months ago").format(count=months)

    def _settle(self, moment: Encounter) -> None:
        at = self.moments.index(moment)
        now = self._needs.clock().astimezone(UTC)
        if not self._try(lambda: self._vault.settled.settle(moment.id, Matter.ON_THIS_DAY, now)):
            return
        self._say(self.tr("This one will not be shown again."), self.tr("Undo"), partial(self._unsettle, moment))
        if self.rows:
            where = self.rows[min(at, len(self.rows) - 1)]
            QTimer.singleShot(0, where, where.setFocus)
        else:
            self.emptied.emit()

    def _unsettle(self, moment: Encounter) -> None:
        self._try(lambda: self._vault.settled.unsettle(moment.id, Matter.ON_THIS_DAY))

    def _try(self, change: Callable[[], object]) -> bool:
        if not tried(change, self._say):
            return False
        if isValid(self):  # else the page was made anew meanwhile, and has read it itself
            self.refresh()
        return True
