"""The search box and the filters under it: together they are an `EncounterFilter`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.journal.more_filters import MoreFilters, On, Plans
from samensociaal_desktop.ui.pages.journal.on_chips import OnChips
from samensociaal_desktop.ui.pages.journal.part_filters import PartFilters
from samensociaal_desktop.ui.pages.journal.period import EVER, PeriodFilter
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow

NOTHING = EncounterFilter()


class SearchBox(QLineEdit):
    """Searches as one types; Down goes to the list, Esc empties."""

    down_pressed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setDragEnabled(False)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Words, period and responses; all others unfold. What is on and folded away stands there as chips.

    `clear_button` is for the page to place. While it is tight there is room for the search box alone, and all else
    unfolds.
    """

    changed = Signal()

    folded = Signal()
    """It was folded or unfolded: there is more or less room for the list."""

    def __init__(self, vocabulary: Vocabulary, look: Look, clock: Clock, plans: Plans) -> None:
        super().__init__()
        self._vocabulary, self._look, self._plans = vocabulary, look, plans
        self._more: MoreFilters | None = None
        self._parts = PartFilters(vocabulary, look, self.changed.emit)
        self._is_tight = self._is_unfolded = self._main_only = False
        self.search = SearchBox(self.tr("Search in your journal"))
        self.search.textChanged.connect(self.changed)
        self.more_button = button("", "quiet")
        self.more_button.clicked.connect(lambda: self.unfold(not self._is_unfolded))
        self.period = PeriodFilter(look, clock)
        self.period.changed.connect(self.changed)
        self.responses = Chips(
            self.tr("What I did"),
            [Choice(one.value, words.response(one), look.shape(one)) for one in Response],
            several=True,
        )
        self.responses.changed.connect(self._responses_chosen)
        self.chips = OnChips(look, after=self._last)
        self.chips.emptied.connect(self.more_button.setFocus)
        self.clear_button = button(self.tr("Show all"), "quiet")
        self.clear_button.setParent(self)  # shown before a page has placed it, it would be a window
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()
        self.changed.connect(self._show_on)
        self._arrange()

    def _lay_out(self) -> None:
        self._first = Flow()
        for widget in (self.period, self.period.fields, self.responses):
            self._first.add(widget)
        # What folds is one widget: its parts keep being shown or not as they are.
        self._folding = QWidget()
        self._folding_column = QVBoxLayout(self._folding)
        self._folding_column.setContentsMargins(0, 0, 0, 0)
        self._folding_column.setSpacing(12)
        self._folding_column.addWidget(self._first)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.more_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._folding)
        column.addWidget(self.chips)
        fields = self.period.fields
        for one, other in pairwise((self.period.options[-1], fields.since.line, fields.until.line)):
            QWidget.setTabOrder(one, other)

    @property
    def more(self) -> MoreFilters:
        """All other filters; made when they are first needed: most of the time nobody asks for them."""
        if self._more is None:
            self._more = MoreFilters(self._vocabulary, self._look, self._plans)
            self._more.hide()
            self._folding_column.addWidget(self._more)
            self._more.changed.connect(self.changed)
        return self._more

    @property
    def value(self) -> EncounterFilter:
        """What is asked for, kinds spread to all that stand in their groups."""
        asked = self.asked
        return replace(asked, kinds=self._vocabulary.lists.spread(asked.kinds))

    @value.setter
    def value(self, wanted: EncounterFilter) -> None:
        """Show a filter, for example the one of a bar in a chart."""
        self.ask(wanted)

    def ask(self, wanted: EncounterFilter, span: str = "") -> None:
        """Show a filter, with the days that a span has by now instead of its own where there is one."""
        self.search.blockSignals(True)
        self.search.setText(wanted.words)
        self.search.blockSignals(False)
        self.responses.choose([one.value for one in wanted.responses])
        self._main_only = wanted.main_only
        self.period.show_period((wanted.since, wanted.until), span)
        self.more.show_filter(wanted)
        self._parts.show(wanted)
        self.changed.emit()

    @property
    def asked(self) -> EncounterFilter:
        """What is asked for, as it was chosen: a whole group of kinds by its own id."""
        since, until = self.period.days
        wanted = EncounterFilter(
            words=self.search.text().strip(),
            since=since,
            until=until,
            responses=frozenset(Response(one) for one in self.responses.chosen()),
            main_only=self._main_only,
        )
        wanted = self._parts.added_to(wanted)
        return wanted if self._more is None else self._more.added_to(wanted)

    @property
    def is_on(self) -> bool:
        """Whether anything is asked for."""
        return self.asked != NOTHING

    @property
    def is_unfolded(self) -> bool:
        """Whether all filters can be seen."""
        return self._is_unfolded

    @property
    def is_tight(self) -> bool:
        """Whether there is room for the search box alone."""
        return self._is_tight

    @property
    def words(self) -> tuple[str, ...]:
        """All that is asked for, in words."""
        search = self.search.text().strip()
        return (*([search] if search else ()), *(one.words for one in (*self._first_on(), *self._more_on())))

    def clear(self) -> None:
        """Ask for everything."""
        self.value = NOTHING
        self.search.setFocus()

    def unfold(self, unfolded: bool) -> None:
        """Show all filters, or those that are asked for often."""
        if self._folding.isAncestorOf(self.focusWidget() or self) and not unfolded:
            self.more_button.setFocus()
        self._is_unfolded = unfolded
        self._arrange()
        self.folded.emit()

    def make_tight(self, tight: bool) -> None:
        """Let there be room for the search box alone, or for more again; this folds all that is unfolded."""
        if tight != self._is_tight:
            self._is_tight = tight
            self.unfold(False)

    def follow_plans(self) -> None:
        """Say anew which plans are chosen."""
        if self._more is not None:
            self._more.follow_plans()
        self._show_on()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_unfolded:
            self.unfold(False)
        else:
            super().keyPressEvent(event)

    def _responses_chosen(self) -> None:
        self._main_only = False  # only a chart asks for that
        self.changed.emit()

    def _first_on(self) -> Iterator[On]:
        if days := self.period.words:
            yield On(days, self._drop_period)
        for one in self.responses.chosen():
            yield On(words.response(Response(one)), self.responses.option(one).click)

    def _drop_period(self) -> None:
        self.period.days = EVER
        self.changed.emit()

    def _more_on(self) -> Iterator[On]:
        if self._more is not None:
            yield from self._more.on()
        yield from self._parts.on()

    def _last(self) -> QWidget:
        """Return what Tab comes to last before the chips."""
        return self._more.last if self._more is not None else self.responses.options[-1]

    def _hidden(self) -> list[On]:
        """Return what is on among the filters that fold away, and what has no filter here to be seen in."""
        return [*(self._first_on() if self._is_tight else ()), *self._more_on()]

    def _show_on(self) -> None:
        on = self._hidden()
        name = self.tr("Filters") if self._is_tight else self.tr("More filters")
        text = f"{name} ({len(on)})" if on else name
        if self._is_unfolded:
            text = self.tr("Fewer filters")
        if text != self.more_button.text():  # else all around it would be laid out anew at every key
            self.more_button.setText(text)
        shown = list(self._parts.on()) if self._is_unfolded else on
        self.chips.show_on(shown)
        self.clear_button.setVisible(self.is_on)
        self.chips.setVisible(bool(shown))

    def _arrange(self) -> None:
        if self._is_unfolded or self._more is not None:
            self.more.setVisible(self._is_unfolded)
        self._folding.setVisible(self._is_unfolded or not self._is_tight)
        self._show_on()
