"""The search box and the chips beside it: together they are an `EncounterFilter`."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock, EncounterFilter, Response
from samensociaal_desktop.domain.lists import is_own
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow

MONTH: Final = "month"
YEAR: Final = "year"
OWN: Final = "own"
"""The period chips; OWN is one that came from a chart."""


class SearchBox(QLineEdit):
    """Searches as one types; Down goes to the list, Esc empties."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Words, period, responses, kinds."""

    changed = Signal()

    def __init__(self, vocabulary: Vocabulary, look: Look, clock: Clock) -> None:
        super().__init__()
        self._vocabulary, self._look, self._clock = vocabulary, look, clock
        self._kinds: frozenset[str] = frozenset()
        self._from_chart = EncounterFilter()
        self.search = SearchBox()
        self.search.setPlaceholderText(self.tr("Search in your journal"))
        self.search.setAccessibleName(self.tr("Search in your journal"))
        self.search.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.search.textChanged.connect(self.changed)
        self.period = Chips(self.tr("Period"))
        self.period.changed.connect(self.changed)
        self.responses = Chips(
            self.tr("What I did"),
            [Choice(one.value, words.response(one), look.shape(one)) for one in Response],
            several=True,
        )
        self.responses.changed.connect(self.changed)
        self.kind_button = button("", "chip")
        self._kind_menu = QMenu(self)
        self._kind_menu.setAccessibleName(self.tr("Kind"))
        self._kind_menu.aboutToShow.connect(self._show_kinds)
        self.kind_button.setMenu(self._kind_menu)
        self.clear_button = button(self.tr("Show all"), "quiet")
        self.clear_button.clicked.connect(self.clear)
        row = Flow()
        for widget in (self.period, self.responses, self.kind_button, self.clear_button):
            row.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(row)
        self._show_periods()
        self._fill_kind_menu()
        self._word_kinds()
        vocabulary.changed.connect(self._follow_lists)
        self.changed.connect(self._show_clear)
        self._show_clear()

    @property
    def value(self) -> EncounterFilter:
        """What is asked for."""
        period = self.period.chosen()
        today = self._clock().date()
        wanted = EncounterFilter(
            words=self.search.text().strip(),
            responses=frozenset(Response(one) for one in self.responses.chosen()),
            kinds=self._vocabulary.lists.spread(self._kinds),
        )
        if MONTH in period:
            return replace(wanted, since=today.replace(day=1))
        if YEAR in period:
            return replace(wanted, since=date(today.year, 1, 1))
        if OWN in period:
            chart = self._from_chart
            return replace(
                wanted,
                since=chart.since,
                until=chart.until,
                on_purpose=chart.on_purpose,
                main_only=chart.main_only,
            )
        return wanted

    @value.setter
    def value(self, wanted: EncounterFilter) -> None:
        """Show a filter, for example the one of a bar in a chart."""
        self.search.blockSignals(True)
        self.search.setText(wanted.words)
        self.search.blockSignals(False)
        self.responses.choose([one.value for one in wanted.responses])
        self._kinds = self._vocabulary.lists.gathered(wanted.kinds)
        self._word_kinds()
        self._from_chart = wanted
        self._show_periods()
        self.period.choose((OWN,))
        self.changed.emit()

    def clear(self) -> None:
        """Ask for everything."""
        self.value = EncounterFilter()
        self.search.setFocus()

    def _show_periods(self) -> None:
        choices = [Choice(MONTH, self.tr("This month")), Choice(YEAR, self.tr("This year"))]
        purpose = self._from_chart.on_purpose
        own = [self._word_days(), words.on_purpose(purpose) if purpose else ""]
        if any(own):
            choices.append(Choice(OWN, " · ".join(part for part in own if part)))
        self.period.replace(choices)

    def _word_days(self) -> str:
        since, until = (
            day_text(day, self._look, weekday=False) if day else ""
            for day in (self._from_chart.since, self._from_chart.until)
        )
        if since and until:
            return " – ".join(dict.fromkeys((since, until)))
        if since:
            return self.tr("From {day}").format(day=since)
        return self.tr("Until {day}").format(day=until) if until else ""

    def _fill_kind_menu(self) -> None:
        lists = self._vocabulary.lists
        self._kind_menu.clear()
        for group in lists.groups("kinds"):
            if group.id:
                self._add_kind(group.id)
        own = [item.id for item in lists.items("kinds") if is_own(item.id)]
        if own:
            self._kind_menu.addSeparator()
        for kind in own:
            self._add_kind(kind)

    def _add_kind(self, kind: str) -> None:
        # What a person typed may hold an ampersand, which alone would mean a key.
        words = self._look.pick(self._vocabulary.lists.label_of(kind)).replace("&", "&&")
        action = QAction(words, self._kind_menu)
        action.setCheckable(True)
        action.setData(kind)
        action.triggered.connect(lambda on: self._kind_chosen(kind, on=on))
        self._kind_menu.addAction(action)

    def _follow_lists(self) -> None:
        self._fill_kind_menu()
        had_kinds, known = bool(self._kinds), self._vocabulary.lists
        self._kinds = frozenset(one for one in self._kinds if known.group_of(one) is not None)
        self._word_kinds()
        if had_kinds:
            self.changed.emit()

    def _show_kinds(self) -> None:
        for action in self.kind_button.menu().actions():
            action.setChecked(action.data() in self._kinds)

    def _kind_chosen(self, kind: str, *, on: bool) -> None:
        self._kinds = self._kinds | {kind} if on else self._kinds - {kind}
        self._word_kinds()
        self.changed.emit()

    def _word_kinds(self) -> None:
        names = [self._look.pick(self._vocabulary.lists.label_of(one)) for one in sorted(self._kinds)]
        text = ", ".join(names) if len(names) <= 2 else self.tr("{count} kinds").format(count=len(names))
        self.kind_button.setText(text.replace("&", "&&") or self.tr("Kind"))
        self.kind_button.setAccessibleName(self.tr("Kind: {names}").format(names=", ".join(names) or self.tr("all")))

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.value != EncounterFilter())
