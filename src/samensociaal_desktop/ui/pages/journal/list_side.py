"""The side of the journal where one finds a moment: search and filters, how many there are, and the list."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.models.moment_delegate import MomentDelegate, plain_of
from samensociaal_desktop.ui.models.moment_list import MomentList
from samensociaal_desktop.ui.page import ROOMY
from samensociaal_desktop.ui.pages.journal.filters import FilterBar
from samensociaal_desktop.ui.pages.journal.kept_searches import KeptSearches
from samensociaal_desktop.ui.pages.journal.list_header import ListHeader
from samensociaal_desktop.ui.pages.journal.moment_view import MomentView
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import EmptyState
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import announce, small

LIST_WIDTH = 900
TIGHT = 480
"""Lower than this, in pixels at 100 % text, filters fold away whole: the list needs the room."""

MARGINS = (48, 32, 48, 16)
NARROW_MARGINS = (12, 12, 12, 8)
COUNT_PAUSE_MS = 200
"""How long nothing changes before all that fits is counted: among 100,000 moments that can take longer than a frame."""

TELL_PAUSE_MS = 900
"""How long nothing changes before a screen reader is told the number: longer than between two letters."""


class _Body(QWidget):
    """As high as its width makes it: its least height on its own is that of its words at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class ListSide(QWidget):
    """Holds the model; opening a moment is for the page. It is scrolled where not even two moments would be seen."""

    opened = Signal(object)
    export_requested = Signal(object)

    def __init__(self, vault: OpenVault, edits: Edits, needs: FormNeeds, parent: QWidget) -> None:
        super().__init__(parent)  # at once: each time a tree moves, all of it is styled anew
        self.setProperty("role", "body")
        self._journal, self._edits, self._look = vault.journal, edits, needs.look
        self._can_keep = not vault.is_read_only
        self._total: int | None = None
        look, clock = needs.look, needs.clock
        self.model = MomentList(vault.journal, lambda found: plain_of(found, needs.lists, look, clock().date()), self)
        delegate = MomentDelegate(lambda: needs.lists, look, clock, self)
        self.view = MomentView(self.model, delegate, self.tr("Moments"), look.colour("window"))
        self.view.opened.connect(lambda index: self.opened.emit(self.model.found(index).encounter))
        self.view.removed.connect(self._remove)
        self.header = ListHeader()
        self.filters = FilterBar(needs.vocabulary, look, clock, vault.agreements.plans)
        self.filters.changed.connect(self._filter_changed)
        self.filters.folded.connect(self._arrange)
        self.filters.search.down_pressed.connect(self.begin_at_list)
        self.filters.period.unfolded.connect(lambda: self._bring_in_sight(self.filters.period.fields))
        self.kept = KeptSearches(
            vault.searches,
            lambda: (self.filters.asked, self.filters.period.span),
            lambda: ", ".join(self.filters.words),
            edits.say,
            self,
        )
        self.kept.changed.connect(self._arrange)
        self.kept.opened.connect(lambda: self._bring_in_sight(self.kept.line))
        self.kept.chosen.connect(self._ask_again)
        self._counting = self._timer(COUNT_PAUSE_MS, self._count)
        self._telling = self._timer(TELL_PAUSE_MS, self._tell)
        self._lay_out()

    def read_anew(self) -> None:
        """Read the list as the journal is now."""
        self.forget()
        self.filters.follow_plans()
        self.kept.renew()
        self._show()

    def forget(self) -> None:
        """Forget how many moments there are: it changed by another way than an edit."""
        self._total = None

    def begin(self) -> None:
        """Put the focus where one begins: in the list, or in the search box while there is none."""
        (self.view if self.model.rowCount() else self.filters.search).setFocus()

    def begin_at_list(self) -> None:
        """Put the focus on the moment one was at, or the first; nowhere else where there is none."""
        if self.model.rowCount():
            self.view.begin()
            self._bring_in_sight(self.view)

    def begin_search(self) -> None:
        """Put the focus in the search box, to be typed over."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()
        self._bring_in_sight(self.filters.search)

    def follow(self, edit: Edit) -> None:
        """Let one change be seen."""
        if self._total is not None:
            self._total += (edit.after is not None) - (edit.before is not None)
        was_at_list = self.view.hasFocus()
        self.model.follow(edit)
        self._show_count()
        if was_at_list and not self.model.rowCount():
            self.filters.search.setFocus()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        margins = QMargins(*(MARGINS if event.size().width() >= ROOMY else NARROW_MARGINS))
        self._row.setContentsMargins(margins)
        is_tight = event.size().height() < self._look.px(TIGHT)
        self.header.fit(min(LIST_WIDTH, event.size().width() - margins.left() - margins.right()), low=is_tight)
        self.filters.make_tight(is_tight)

    def _lay_out(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._body = body = _Body(self._scroll.viewport())
        body.setProperty("role", "body")
        self._row = QHBoxLayout(body)
        holder = QWidget(body)
        holder.setMaximumWidth(LIST_WIDTH)
        self._row.addWidget(holder, 100)
        self._row.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.header, self.filters, self._foot(), self.kept.line):
            column.addWidget(widget)
        self._empty = EmptyState(
            self.tr("Your moments will be here"),
            self.tr(
                "Note what you come across online and what you do. Good things count just as much. One line is enough."
            ),
        )
        self._nothing = EmptyState(
            self.tr("No moments found"), self.tr("Try fewer words or other ones, or show all moments again.")
        )
        column.addWidget(self._empty)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        self._scroll.setWidget(body)
        self._arrange()

    def _foot(self) -> Flow:
        self._count_text = small(" ")  # keeps its place until there is a number
        self._count_text.setWordWrap(False)
        self._count_text.setMinimumHeight(self.filters.clear_button.sizeHint().height())  # on one line with it
        self.export_button = button(self.tr("Export these"), "quiet")
        self.export_button.clicked.connect(lambda: self.export_requested.emit(self.filters.value))
        foot = Flow()
        for widget in (
            self._count_text,
            self.filters.clear_button,
            self.kept.menu_button,
            self.kept.keep_button,
            self.export_button,
        ):
            foot.add(widget)
        return foot

    def _timer(self, pause: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _filter_changed(self) -> None:
        self._show()
        self._telling.start()

    def _show(self) -> None:
        self.model.show(self.filters.value)
        self.view.scrollToTop()
        self._show_count()

    def _show_count(self) -> None:
        self._arrange()
        self._counting.stop()
        if self.model.is_whole and (self._total is not None or not self.filters.is_on):
            self._say_count(self.model.rowCount())
        else:
            self._counting.start()

    def _count(self) -> None:
        if self._total is None:
            self._total = self._journal.count()
        self._say_count(self._journal.count(self.model.filter) if self.filters.is_on else self._total)

    def _say_count(self, count: int) -> None:
        if not self.filters.is_on:
            self._total = count
            self._count_text.setText(self.tr("%n moment(s)", "", count))
        else:
            number = self._look.locale.toString
            text = self.tr("{count} of {total} moments")
            self._count_text.setText(text.format(count=number(count), total=number(self._total or 0)))
        self._count_text.setVisible(bool(self._total))

    def _tell(self) -> None:
        if not self.isVisible():
            return
        if self._counting.isActive():
            self._counting.stop()
            self._count()
        announce(self, self._count_text.text() if self.model.rowCount() else self.tr("No moments found"))

    def _arrange(self) -> None:
        """Show what fits the moment: the list or why there is none, and the buttons that do something now."""
        shown, is_on = self.model.rowCount() > 0, self.filters.is_on
        is_roomy = not self.filters.is_tight or self.filters.is_unfolded
        self.view.setVisible(shown)
        self._filler.setVisible(not shown)
        self._empty.setVisible(not shown and not is_on)
        self._nothing.setVisible(not shown and is_on)
        self.kept.menu_button.setVisible(is_roomy and self.kept.has_any)
        self.kept.keep_button.setVisible(is_roomy and is_on and self._can_keep)
        self.export_button.setVisible(is_roomy and is_on and shown)

    def _bring_in_sight(self, widget: QWidget) -> None:
        def scroll() -> None:
            # What was shown just now has no place yet.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            for corner in (widget.rect().bottomLeft(), widget.rect().topLeft()):
                place = widget.mapTo(self._body, corner)
                self._scroll.ensureVisible(place.x(), place.y(), 0, 0)

        QTimer.singleShot(0, widget, scroll)

    def _ask_again(self, search: SavedSearch) -> None:
        self.filters.ask(search.filter, search.span)
        self.begin()

    def _remove(self, index: QModelIndex) -> None:
        row = index.row()
        if self._edits.do(Edit(self.model.found(index).encounter, None)) and self.model.rowCount():
            self.view.selectRow(min(row, self.model.rowCount() - 1))
