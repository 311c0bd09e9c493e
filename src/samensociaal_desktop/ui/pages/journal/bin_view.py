"""The bin: what was removed can be put back for thirty days, or erased now."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.services import bin as bins
from samensociaal_desktop.services.bin import BinItem, Sort
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.components.moment_row import quiet_title, shortened
from samensociaal_desktop.ui.edits import Edits, tried
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.times import day_text, moment_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card, EmptyState
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small
from samensociaal_desktop.ui.widgets.twice_button import TwiceButton

PAGE: Final = 30
"""Rows shown at a time."""


class BinRow(Card):
    """One thing in the bin, with what can be done to it."""

    put_back = Signal()
    erased = Signal()

    def __init__(self, item: BinItem, title: str, when: str) -> None:
        super().__init__()
        self.item = item
        self.setAccessibleName(title)
        self.column.setSpacing(4)
        self.column.addWidget(Heading(title, 3))
        self.column.addWidget(small(f"{when} · {self._left()}"))
        self.back_button = button(self.tr("Put back"), "quiet")
        self.back_button.setAccessibleName(self.tr("Put back: {item}").format(item=title))
        self.back_button.setAccessibleDescription(self._left())
        self.back_button.clicked.connect(lambda _on: self.put_back.emit())
        self.erase_button = TwiceButton(
            self.tr("Erase now"), self.tr("Press again to erase for good"), "quiet", about=title
        )
        self.erase_button.confirmed.connect(self.erased)
        buttons = Flow(spacing=16)
        buttons.add(self.back_button)
        buttons.add(self.erase_button)
        self.column.addWidget(buttons)

    def _left(self) -> str:
        match self.item.days_left:
            case 0:
                return self.tr("gone for good today")
            case 1:
                return self.tr("gone for good within a day")
            case days:
                return self.tr("gone for good in {days} days").format(days=days)


class BinView(BackView):
    """Everything that was removed, the last removed first."""

    def __init__(self, vault: OpenVault, edits: Edits, bus: Bus, needs: FormNeeds) -> None:
        super().__init__(self.tr("Bin"), needs.look)
        self._vault, self._edits, self._needs = vault, edits, needs
        self._most = PAGE
        self.rows: list[BinRow] = []
        self.more_button: QPushButton | None = None
        self._intro = Text(
            self.tr("What you remove stays here for thirty days. Then it is gone for good."), role="soft"
        )
        self.erase_all_button = TwiceButton(self.tr("Erase all"), self.tr("Press again to erase all for good"))
        self.erase_all_button.confirmed.connect(self._erase_all)
        self._empty = EmptyState(
            self.tr("The bin is empty"), self.tr("What you remove stays here for thirty days. You can put it back.")
        )
        self._list = QWidget()
        self.column.addWidget(self._intro)
        self.column.addWidget(self.erase_all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._empty)
        self.column.addWidget(self._list)
        bus.edited.connect(self._follow)
        self.refresh()

    def enter(self) -> None:
        """Begin at what was removed last."""
        self.refresh()
        self._begin_at_row(0)
        announce(self, self.heading.text())

    def refresh(self) -> None:
        """Read the bin again; the focus stays at the row where it is."""
        focused = next((row for row in self.rows if row.isAncestorOf(self.focusWidget() or self)), None)
        items = bins.items(self._vault, self._now())
        self._show_rows(items)
        for widget, is_shown in ((self._empty, not items), (self._intro, bool(items)), (self._list, bool(items))):
            widget.setVisible(is_shown)
        self.erase_all_button.setVisible(bool(items))
        if focused is not None:
            self._begin_at_row(self._row_of(focused.item))

    def _now(self) -> datetime:
        return self._needs.clock().astimezone(UTC)

    def _follow(self) -> None:
        if self.isVisible():  # else it is read anew when entered
            self.refresh()

    def _show_rows(self, items: tuple[BinItem, ...]) -> None:
        old, self._list = self._list, QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.rows = [self._make_row(item) for item in items[: self._most]]
        for row in self.rows:
            column.addWidget(row)
        self.more_button = None
        if len(items) > self._most:
            left = len(items) - self._most
            self.more_button = button(self.tr("Show more ({count})").format(count=left), "quiet")
            self.more_button.clicked.connect(lambda _on: self._show_more())
            column.addWidget(self.more_button)
        self.column.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()

    def _make_row(self, item: BinItem) -> BinRow:
        row = BinRow(item, self._title(item), self._when(item))
        row.put_back.connect(lambda: self._put_back(item))
        row.erased.connect(lambda: self._erase(item))
        row.erase_button.clicked.connect(lambda _on: QTimer.singleShot(0, row, lambda: self._keep_in_sight(row)))
        return row

    def _title(self, item: BinItem) -> str:
        if item.moment is not None:
            return quiet_title(item.moment, self._needs.lists, self._needs.look)
        return shortened(" ".join(item.text.split()))

    def _when(self, item: BinItem) -> str:
        look, moment = self._needs.look, item.moment
        if moment is not None:
            said = moment_text(moment.happened_at, moment.precision, look)
            return f"{said[:1].upper()}{said[1:]}"
        day = day_text(item.removed_at.astimezone().date(), look)
        if item.sort is Sort.FILE:
            return self.tr("A file of your evidence, removed on {day}").format(day=day)
        return self.tr("From the draft pad, left on {day}").format(day=day)

    def _back_text(self, item: BinItem) -> str:
        return self.tr("Put back.") if item.sort is Sort.FILE else self.tr("Put back in your draft pad.")

    def _show_more(self) -> None:
        first = self._most
        self._most += PAGE
        self.refresh()
        self._begin_at_row(first)

    def _put_back(self, item: BinItem) -> None:
        at = self._row_of(item)
        if bins.is_back(self._vault, item):
            said = self._try(
                lambda: bins.erase(self._vault, item, self._now()), self.tr("This moment is in your journal already.")
            )
        elif item.edit is not None:
            said = self._edits.do(item.edit)
            if said:
                self._edits.say(self.tr("Put back."), self.tr("Undo"), self._edits.undo)
        else:
            said = self._try(lambda: bins.restore(self._vault, item, self._now()), self._back_text(item))
        if said:
            self._go_on_at(at)

    def _erase(self, item: BinItem) -> None:
        at = self._row_of(item)
        if self._try(lambda: bins.erase(self._vault, item, self._now()), self.tr("Erased for good.")):
            self._go_on_at(at)

    def _erase_all(self) -> None:
        if self._try(lambda: bins.erase_all(self._vault, self._now()), self.tr("The bin is empty now.")):
            self._go_on_at(0)

    def _try(self, change: Callable[[], object], text: str) -> bool:
        if not tried(change, self._edits.say):
            return False
        self._edits.say(text)
        self._edits.changed.emit()  # what was erased cannot be brought back by undo either
        return True

    def _row_of(self, item: BinItem) -> int:
        return next((at for at, row in enumerate(self.rows) if row.item.id == item.id), 0)

    def _go_on_at(self, at: int) -> None:
        self.refresh()
        self._begin_at_row(at)

    def _begin_at_row(self, at: int) -> None:
        """Put the focus on a row, or the last there is, once the rows made anew have their place."""
        where = self.rows[min(at, len(self.rows) - 1)].back_button if self.rows else self.back_button
        QTimer.singleShot(0, where, lambda: self._focus(where))

    def _keep_in_sight(self, row: BinRow) -> None:
        """Scroll to the longer words of a button that asks for a second press; they can take a line more."""
        if row in self.rows:
            self.show_widget(row.erase_button)

    def _focus(self, where: QWidget) -> None:
        where.setFocus()
        self.show_widget(where)
