"""A situation to practise on: its story, the ways to respond, and what may come of each."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from samensociaal_desktop.domain.cases import Case, CaseWay
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.domain.terms import Glossary
from samensociaal_desktop.ui.components.origin import add_origin
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.row_button import RowButton
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small
from samensociaal_desktop.ui.words import response

INDENT = 20


class CaseView(BackView):
    """Every way can be looked at, in any order; none is the right one, and nothing is kept."""

    next_requested = Signal()

    def __init__(self, case: Case, sources: Sources, glossary: Glossary, look: Look, *, is_last: bool) -> None:
        super().__init__(look.pick(case.title), look)
        story = Card()
        story.setAccessibleName(look.pick(case.title))
        story.column.addWidget(small(self.tr("An invented situation")))
        story.column.addWidget(Text(look.pick(case.story)))
        told = TermsLine([look.pick(case.story)], glossary, look)
        story.column.addWidget(told)
        add_origin(story.column, case.origin, look)
        self.column.addWidget(story)
        self.column.addSpacing(8)
        self.column.addWidget(Heading(self.tr("What would you do?"), 2))
        self.hint = Text(self.tr("None of these is the right one. What you choose is not saved."), role="soft")
        self.column.addWidget(self.hint)
        known = {term.id for term in told.terms}
        self.ways = [_Way(way, sources, glossary, look, known) for way in case.ways]
        for way in self.ways:
            way.row.toggled.connect(lambda on, way=way: self._chosen(way) if on else None)
            self.column.addWidget(way)
        self._end = self._make_end(look.pick(case.thought), is_last=is_last)
        self.column.addWidget(self._end)
        self._end.hide()

    @property
    def is_open(self) -> bool:
        """Whether a way was chosen, so that the end shows."""
        return not self._end.isHidden()

    def _make_end(self, thought: str, *, is_last: bool) -> Card:
        end = Card(self.tr("To take with you"))
        end.column.addWidget(Text(thought))
        words = self.tr("All situations") if is_last else self.tr("Next situation")
        self.next_button = button(words, "primary")
        self.next_button.clicked.connect(lambda _on: (self.left if is_last else self.next_requested).emit())
        end.column.addWidget(self.next_button, 0, Qt.AlignmentFlag.AlignLeft)
        return end

    def _chosen(self, way: "_Way") -> None:
        self.hint.setText(self.tr("You can look at the other ways too. None of them is the right one."))
        self._end.show()
        announce(way, way.words)
        QTimer.singleShot(0, way, lambda: self._show(way))  # once everything has its place

    def _show(self, way: "_Way") -> None:
        self.show_widget(way.told)
        self.show_widget(way.row)


class _Way(QFrame):
    """One way as a row to press; pressed, it unfolds what may come of it and what research says."""

    def __init__(self, way: CaseWay, sources: Sources, glossary: Glossary, look: Look, known: set[str]) -> None:
        super().__init__()
        name, does = response(way.response), look.pick(way.does)
        may, research = look.pick(way.may), look.pick(way.research)
        self.row = RowButton(name, (does,), icon=look.shape(way.response))
        self.row.setCheckable(True)
        may_title, research_title = self.tr("What may come of it"), self.tr("What research says")
        self.words = f"{may_title}: {may} {research_title}: {research}"
        self.told = QFrame()
        inside = QVBoxLayout(self.told)
        inside.setContentsMargins(look.px(INDENT), 4, 0, 12)
        inside.setSpacing(8)
        for title, text in ((may_title, may), (research_title, research)):
            inside.addWidget(Heading(title, 3))
            inside.addWidget(Text(text))
        inside.addWidget(SourceLine(way.sources, sources, look, f"{name}: {research_title}"))
        inside.addWidget(TermsLine((does, may, research), glossary, look, known))
        self.told.hide()
        self.row.toggled.connect(self.told.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.row)
        column.addWidget(self.told)
