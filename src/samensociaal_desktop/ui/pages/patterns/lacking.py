"""The last card of the page: the questions that have too few moments for an answer, each in a line or two."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.patterns.cards import Card as Found
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.patterns import asked, sentences
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text, small

translate = QCoreApplication.translate


class LackingCard(Card):
    """Is there while any question lacks moments."""

    def __init__(self, look: Look) -> None:
        super().__init__(translate("Patterns", "Not enough moments yet"))
        self._look = look
        self._shown: list[tuple[str, str, str]] = []
        self.rows: list[QWidget] = []
        self.column.addWidget(Text(self.tr("These cards show themselves here as soon as they can."), role="soft"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.column.addLayout(self._lines)
        self.widen_button = button(translate("PatternsPage", "Look at everything"))
        self.column.addWidget(self.widen_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def present(self, lacking: Sequence[Found], *, can_widen: bool) -> None:
        """Show what is lacking; with `can_widen` a button looks at the whole journal, where there may be more."""
        self.setVisible(bool(lacking))
        self.widen_button.setVisible(can_widen)
        shown = [(asked.title(found.question), *sentences.lacking(found)) for found in lacking]
        if shown == self._shown:
            return
        self._shown = shown
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [_row(*one) for one in shown]
        for row in self.rows:
            self._lines.addWidget(row)


def _row(question: str, missing: str, text: str) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Text(translate("Patterns", "{question} – {missing}").format(question=question, missing=missing)))
    column.addWidget(small(text))
    return row
