"""A tip for today: one thing to do, and on asking why we think that it helps."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.domain.terms import Glossary
from samensociaal_desktop.domain.tips import Tip, tip_of_the_day
from samensociaal_desktop.ui.components.origin import origin_text
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, announce, small


class TipBox(Protocol):
    """Where tips and what belongs to them come from; the library of packs is such a thing."""

    @property
    def tips(self) -> tuple[Tip, ...]: ...

    @property
    def sources(self) -> Sources: ...

    @property
    def glossary(self) -> Glossary: ...


class TipCard(Card):
    """The day's tip, or one so many steps after it."""

    went_on = Signal()
    """The next tip is shown."""

    def __init__(self, library: TipBox, day: date, look: Look, steps: int = 0) -> None:
        """Show the tip of `day`, or the one `steps` further; there is at least one."""
        super().__init__()
        self._library, self._look, self._tips = library, look, library.tips
        first = tip_of_the_day(self._tips, day)
        assert first is not None  # there is at least one
        self._number = self._tips.index(first) + steps
        self.setAccessibleName(self.tr("Tip"))
        self._head = small("")
        self.text = Text()
        self._why: QWidget | None = None
        self.why_button = button(self.tr("Why?"), "quiet")
        self.why_button.setCheckable(True)
        self.why_button.toggled.connect(self._unfold)
        self.next_button = button(self.tr("Another tip"), "quiet")
        if len(self._tips) == 1:
            self.next_button.hide()
        self.next_button.clicked.connect(lambda _on: self._go_on())
        buttons = Flow(spacing=16)
        buttons.add(self.why_button)
        buttons.add(self.next_button)
        for widget in (self._head, self.text, buttons):
            self.column.addWidget(widget)
        self._show()

    @property
    def tip(self) -> Tip:
        """The tip that is shown."""
        return self._tips[self._number % len(self._tips)]

    def _show(self) -> None:
        network = self.tr("Tip · from Netwerk Mediawijsheid, in our words")
        origin = origin_text(self.tip.origin, self._look)
        own = f"{self.tr('Tip')} · {origin}" if origin else self.tr("Tip")
        self._head.setText(network if self.tip.network else own)
        self.text.setText(self._look.pick(self.tip.text))
        self.why_button.setChecked(False)

    def _go_on(self) -> None:
        self._number += 1
        self._show()
        self.went_on.emit()
        announce(self.text, self.text.text())

    def _unfold(self, on: bool) -> None:
        if self._why is not None:
            self._why.hide()
            self._why.deleteLater()
            self._why = None
        if on:
            self._why = self._make_why()
            self.column.addWidget(self._why)
            announce(self._why, self._look.pick(self.tip.why))

    def _make_why(self) -> QWidget:
        """Return the evidence, the words it needs, and the way to its sources."""
        text, why = self._look.pick(self.tip.text), self._look.pick(self.tip.why)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(why, role="soft"))
        column.addWidget(TermsLine((text, why), self._library.glossary, self._look))
        column.addWidget(SourceLine(self.tip.sources, self._library.sources, self._look, text))
        return holder
