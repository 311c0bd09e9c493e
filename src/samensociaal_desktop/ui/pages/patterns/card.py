"""One chart as a card: question, answer, what it rests on, the chart, a table, how to read it, and copies."""

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from samensociaal_desktop.domain.patterns.cards import Card as Found
from samensociaal_desktop.domain.patterns.cards import Question
from samensociaal_desktop.domain.patterns.shapes import Calendar, Stack
from samensociaal_desktop.ui.charts import colours
from samensociaal_desktop.ui.charts.as_table import ChartTable
from samensociaal_desktop.ui.charts.bars import TimeBars
from samensociaal_desktop.ui.charts.calendar import CalendarChart
from samensociaal_desktop.ui.charts.chart import Chart
from samensociaal_desktop.ui.pages.patterns import asked, charts, sentences, tables
from samensociaal_desktop.ui.pages.patterns.copying import CopyButton, Sharing, Shown
from samensociaal_desktop.ui.pages.patterns.time_tools import TimeTools
from samensociaal_desktop.ui.pages.patterns.year_tools import YearTools
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, announce, small

translate = QCoreApplication.translate

WITH_SHARE: Final = frozenset({Question.RESPONSES, Question.PURPOSE})
"""Cards whose parts make a whole."""

USUAL_HEIGHT: Final = 480
"""How high a card will be, about, in pixels at 100 % text: until it is made, it takes as much room."""


class Answer(NamedTuple):
    """What a card is given: the value, and whether bars over time show shares."""

    found: Found
    as_share: bool


class ChartCard(Card):
    """A question, and the answer once it is there. All but the question is made with the first answer."""

    moments_requested = Signal(object)
    """The person wants to see the moments behind a part: an `EncounterFilter`."""

    share_chosen = Signal(bool)
    """The person wants to see shares, or numbers."""

    unfolded = Signal(object, object)
    """A widget was unfolded, by a button."""

    def __init__(self, question: Question, sharing: Sharing) -> None:
        self.asked = asked.asked(question)
        super().__init__(self.asked.title)
        self.question = question
        self._sharing = sharing
        self._answer: Answer | None = None
        self._parts: _Parts | None = None
        self._table: ChartTable | None = None
        self._is_table_old = True
        self.setMinimumHeight(sharing.look.px(USUAL_HEIGHT))

    @property
    def parts(self) -> "_Parts":
        """What is on the card; there once it has an answer."""
        assert self._parts is not None  # held by who asks
        return self._parts

    @property
    def found(self) -> Found | None:
        """The value that is shown."""
        return self._answer.found if self._answer is not None else None

    @property
    def chart(self) -> Chart:
        """The chart."""
        return self.parts.chart

    @property
    def table(self) -> ChartTable:
        """The table under the chart; made when it is first looked at."""
        if self._table is None:
            self._table = ChartTable(self.tr("{question} As a table").format(question=self.asked.title), self)
            self._table.hide()
            self._table.moments_requested.connect(self.moments_requested)
            self.column.addWidget(self._table)
            QWidget.setTabOrder(self.parts.copy_button, self._table)
        return self._table

    def present(self, answer: Answer, *, anew: bool = False) -> bool:
        """Show an answer and return whether it is another one; `anew` also one whose words alone may have changed."""
        if answer == self._answer and not anew:
            return False
        self._answer = answer
        if self._parts is None:
            self._make(answer.found)
        self._say(answer)
        self._draw(answer)
        self._is_table_old = True
        self._show_table(self.parts.table_button.isChecked() and charts.has_something(answer.found.shape))
        self.setMinimumHeight(0)
        return True

    def stops(self) -> tuple[QWidget, ...]:
        """Return all that Tab goes to, in its order."""
        if self._parts is None:
            return ()
        table = (self._table,) if self._table is not None else ()
        return (*self._parts.stops(), *table)

    def _make(self, found: Found) -> None:
        look = self._sharing.look
        chart = charts.make(found.shape, colours.of_theme(look.theme), look.locale, self)
        self._parts = parts = _Parts(self, chart, self._sharing)
        parts.table_button.toggled.connect(self._unfold_table)
        parts.how_button.toggled.connect(self._explain)
        chart.setAccessibleName(self.asked.title)
        chart.pointed.connect(self._point)
        chart.moments_requested.connect(self.moments_requested)
        if parts.tools is not None:
            parts.tools.share_chosen.connect(self.share_chosen)
        self._point("")

    def _say(self, answer: Answer) -> None:
        found, locale, parts = answer.found, self._sharing.look.locale, self.parts
        naming = self._sharing.words.naming(found)
        sentence = sentences.sentence(found, naming, locale)
        beside = sentences.compared(found, naming, locale)
        basis = sentences.basis(found, locale)
        parts.sentence.setText(sentence)
        parts.compared.setText(beside)
        parts.compared.setVisible(bool(beside))
        parts.basis.setText(basis)
        heard = (sentence, beside, basis, parts.caution.text())
        parts.chart.setAccessibleDescription(" ".join(one for one in heard if one))

    def _draw(self, answer: Answer) -> None:
        found, parts = answer.found, self.parts
        has_something = charts.has_something(found.shape)
        for part in (parts.chart, parts.pointed, parts.table_button, parts.how_button, parts.copy_button):
            part.setVisible(has_something)
        parts.caution.setVisible(has_something and bool(parts.caution.text()))
        parts.how.setVisible(has_something and parts.how_button.isChecked())
        if parts.years is not None and isinstance(found.shape, Calendar):
            parts.years.present(found.shape)
        if has_something:
            naming = self._sharing.words.naming(found)
            ends = self._sharing.words.ends(found)
            charts.draw(parts.chart, found, naming, ends, as_share=answer.as_share)
        if parts.tools is not None and isinstance(found.shape, Stack):
            parts.tools.present(found.shape, as_share=answer.as_share)

    def shown(self) -> Shown | None:
        """Return what copies are made of."""
        return Shown(self._answer.found, self._answer.as_share) if self._answer is not None else None

    def _show_table(self, visible: bool) -> None:
        if visible and self._is_table_old and self._answer is not None:
            self._is_table_old = False
            found = self._answer.found
            naming = self._sharing.words.naming(found)
            self.table.present(tables.table(found, naming, self._sharing.look.locale))
        if visible or self._table is not None:
            self.table.setVisible(visible)

    def _unfold_table(self, visible: bool) -> None:
        self._show_table(visible)
        if visible:
            self.unfolded.emit(self.table, self.parts.table_button)

    def _explain(self, visible: bool) -> None:
        self.parts.how.setVisible(visible)
        if visible:
            self.unfolded.emit(self.parts.how, self.parts.how_button)
            announce(self.parts.how, self.asked.how)

    def _point(self, words: str) -> None:
        self.parts.pointed.setText(words or self.asked.hint)


class _Parts:
    """What stands on a card under its question, from top to bottom."""

    def __init__(self, card: ChartCard, chart: Chart, sharing: Sharing) -> None:
        self.sentence, self.compared = Text(), Text()
        self.basis, self.pointed = small(""), small("")
        self.chart = chart
        self.tools = (
            TimeTools(chart, card.asked.title, with_share=card.question in WITH_SHARE)
            if isinstance(chart, TimeBars)
            else None
        )
        self.years = YearTools(chart, card.asked.title) if isinstance(chart, CalendarChart) else None
        self.caution = small(sentences.caution(card.question))
        self.how = Text(card.asked.how, role="soft")
        self.table_button = _toggle(translate("ChartCard", "As a table"), card.asked.title)
        self.how_button = _toggle(translate("ChartCard", "How do I read this?"), card.asked.title)
        self.copy_button = CopyButton(sharing, card.asked.title, card.shown)
        buttons = Flow()
        for one in (self.table_button, self.how_button, self.copy_button):
            buttons.add(one)
        tools = (self.tools,) if self.tools is not None else ()
        for part in (self.sentence, self.compared, self.basis, *tools, chart, self.pointed):
            card.column.addWidget(part)
        if self.years is not None:
            card.column.addWidget(self.years.button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.caution, buttons, self.how):
            card.column.addWidget(part)
        self.how.hide()

    def stops(self) -> tuple[QWidget, ...]:
        """Return all that Tab goes to, in its order."""
        tools = self.tools.stops() if self.tools is not None else ()
        years = (self.years.button,) if self.years is not None else ()
        return (*tools, self.chart, *years, self.table_button, self.how_button, self.copy_button)


def _toggle(text: str, question: str) -> QPushButton:
    made = button(text)
    made.setCheckable(True)
    made.setAutoDefault(False)
    made.setAccessibleDescription(question)
    return made
