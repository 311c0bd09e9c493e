"""The reports that were made: to whom, when, how far it is, under which number, and what came back."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.evidence import Report, ReportState
from samensociaal_desktop.domain.when import parse_when
from samensociaal_desktop.ui.components.evidence import words
from samensociaal_desktop.ui.components.evidence.order import tab_before
from samensociaal_desktop.ui.components.fields import EnumField, LineField, NoteField
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, field_label, small


class DayField(QWidget):
    """A day, typed as one says it, with what was understood under it. Empty means unknown."""

    changed = Signal()

    def __init__(self, day: date | None, look: Look, clock: Clock) -> None:
        super().__init__()
        self._look, self._clock, self._day = look, clock, day
        self.line = LineField(self.tr("today, yesterday, 12 March"))
        self.line.changed.connect(self._typed)
        self.setFocusProxy(self.line)
        self.understood = small("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.understood)
        self._say()

    @property
    def value(self) -> date | None:
        """The day meant: what was typed, else what was known; None when it is not understood."""
        text = self.line.value
        if not text:
            return self._day
        when = parse_when(text, self._clock())
        return None if when is None else when.at.date()

    def _typed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        day = self.value
        if day is not None:
            self.understood.setText(day_text(day, self._look))
        else:
            self.understood.setText(self.tr("I do not understand this day. Try: yesterday"))
        self.understood.setVisible(day is not None or bool(self.line.value))


class ReportCard(Card):
    """One report."""

    changed = Signal()
    removed = Signal()

    def __init__(self, report: Report, look: Look, clock: Clock, *, read_only: bool) -> None:
        super().__init__()
        self._report = report
        self.to = LineField(self.tr("For example: the app, the police, the school"))
        self.to.value = report.to
        self.on = DayField(report.on, look, clock)
        state_name = self.tr("How far is it?")
        self.state = EnumField(state_name, ReportState, words.report_state)
        self.state.value = report.state
        self.number = LineField()
        self.number.value = report.case_number
        reply_name = self.tr("What they answered")
        self.reply = NoteField(reply_name, look, 3, soft_limit=None)
        self.reply.value = report.reply
        self.column.setSpacing(6)
        for label, field, target in (
            (self.tr("Reported to"), self.to, self.to),
            (self.tr("On which day?"), self.on, self.on.line),
            (state_name, self.state, self.state),
            (self.tr("Number of the report"), self.number, self.number),
            (reply_name, self.reply, self.reply.edit),
        ):
            self.column.addWidget(field_label(label, target))
            self.column.addWidget(field)
            field.changed.connect(self._changed)
        self._shown = {name: getattr(self, name).value for name in ("to", "number", "reply")}
        self.remove_button = button(self.tr("Remove this report"), "quiet")
        self.remove_button.clicked.connect(lambda _on: self.removed.emit())
        self.column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        if read_only:
            self._lock()
        self._name()

    @property
    def value(self) -> Report:
        """The report as it is now; what was not touched stays to the letter."""
        texts = {"to": "to", "number": "case_number", "reply": "reply"}
        typed = {
            name: getattr(self, field).value
            for field, name in texts.items()
            if getattr(self, field).value != self._shown[field]
        }
        return replace(self._report, on=self.on.value, state=self.state.value or self._report.state, **typed)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        options = self.state.options
        return (self.to, self.on.line, *options, self.number, self.reply.edit, self.remove_button)

    def _changed(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        to = self.to.value
        self.setAccessibleName(self.tr("Report to {name}").format(name=to) if to else self.tr("Report"))
        name = self.tr("Remove the report to {name}").format(name=to) if to else self.remove_button.text()
        self.remove_button.setAccessibleName(name)

    def _lock(self) -> None:
        for line in (self.to, self.on.line, self.number):
            line.setReadOnly(True)
        self.reply.edit.setReadOnly(True)
        self.state.setEnabled(False)
        self.remove_button.hide()


class Reports(QWidget):
    """The reports under each other, and a way to add one."""

    changed = Signal()
    removed = Signal(object, int)
    """A `Report` was taken away, and where it stood."""

    def __init__(self, reports: tuple[Report, ...], look: Look, clock: Clock, *, read_only: bool) -> None:
        super().__init__()
        self._look, self._clock, self._read_only = look, clock, read_only
        self.cards: list[ReportCard] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(self.tr("Reports you made"), 3))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        for report in reports:
            self._put(report, len(self.cards))
        self.add_button = button(self.tr("Add a report"))
        self.add_button.clicked.connect(lambda _on: self._add())
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.setHidden(read_only)
        if read_only and not reports:
            self.hide()

    @property
    def value(self) -> tuple[Report, ...]:
        """The reports as they are now."""
        return tuple(card.value for card in self.cards)

    def bring_back(self, report: Report, at: int) -> None:
        """Put a report that was removed where it stood."""
        if all(card.value.id != report.id for card in self.cards):
            self._put_in(report, min(at, len(self.cards)))
            self.changed.emit()

    def _add(self) -> None:
        card = self._put_in(Report(on=self._clock().date()), len(self.cards))
        card.to.setFocus()
        self.changed.emit()

    def _put(self, report: Report, at: int) -> ReportCard:
        card = ReportCard(report, self._look, self._clock, read_only=self._read_only)
        card.changed.connect(self.changed)
        card.removed.connect(lambda: self._remove(card))
        self.cards.insert(at, card)
        self._list.insertWidget(at, card)
        return card

    def _put_in(self, report: Report, at: int) -> ReportCard:
        """Put a report among those that are shown already."""
        card = self._put(report, at)
        card.show()
        tab_before(self.cards[at + 1].to if at + 1 < len(self.cards) else self.add_button, card.stops)
        return card

    def _remove(self, card: ReportCard) -> None:
        at, report = self.cards.index(card), card.value
        self.cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        self.add_button.setFocus()
        self.removed.emit(report, at)
