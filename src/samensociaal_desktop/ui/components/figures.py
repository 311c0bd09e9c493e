"""Shares of people as bars: what, how many, of whom and when, and where it stands."""

from collections.abc import Iterable
from itertools import groupby, zip_longest
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from samensociaal_desktop.domain.sources import Figure, Sources
from samensociaal_desktop.ui.components.sources import SourceLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.text import SMALL, Text, sized

GAP: Final = 6
BAR: Final = 14
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class FigureRow(Text):
    """One figure. Its text is the whole of it in one sentence, for who listens; what one sees is painted."""

    def __init__(self, figure: Figure, look: Look, *, with_foot: bool = True) -> None:
        """Make a row; without a foot one reads of whom it is under the next row, and hears it all the same."""
        self._label = look.pick(figure.says)
        self._value = f"{figure.per_cent}\N{NO-BREAK SPACE}%"
        people = look.pick(figure.people)
        super().__init__()
        self._foot = self.tr("{people}, {year}").format(people=people, year=figure.year)
        self.setText(f"{self._label}: {self._value}. {self._foot}.")
        self._with_foot = with_foot
        self._share, self._look = figure.per_cent / 100, look
        self._strong, self._small = sized(1.0, bold=True), sized(SMALL)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        last = self._foot_rect(width) if self._with_foot else self._line_rect(width)
        return last.bottom() + 1

    def sizeHint(self) -> QSize:
        width = self._look.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.fontMetrics().height() * 3)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(self._look.colour("text"))
        painter.drawText(self._label_rect(self.width()), _WRAPPED, self._label)
        self._paint_bar(painter)
        if not self._with_foot:
            return
        painter.setFont(self._small)
        painter.setPen(self._look.colour("soft"))
        painter.drawText(self._foot_rect(self.width()), _WRAPPED, self._foot)

    def _paint_bar(self, painter: QPainter) -> None:
        """Paint the whole as an outline and the share in it filled, the number beside it."""
        line, bar = self._line_rect(self.width()), self._look.px(BAR)
        number = QFontMetrics(self._strong).horizontalAdvance("100\N{NO-BREAK SPACE}%")
        whole = QRectF(line.x() + 0.5, line.center().y() - bar / 2, line.width() - number - GAP * 2, bar)
        round_ = bar / 4
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.setBrush(self._look.colour("card"))
        painter.drawRoundedRect(whole, round_, round_)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        part = QRectF(whole.x(), whole.y(), whole.width() * self._share, whole.height())
        painter.drawRoundedRect(part, round_, round_)
        painter.setFont(self._strong)
        painter.setPen(self._look.colour("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._value)

    def _label_rect(self, width: int) -> QRect:
        return _wrapped(self.fontMetrics(), 0, width, self._label)

    def _line_rect(self, width: int) -> QRect:
        return QRect(0, self._label_rect(width).bottom() + 1, width, QFontMetrics(self._strong).height() + GAP)

    def _foot_rect(self, width: int) -> QRect:
        return _wrapped(QFontMetrics(self._small), self._line_rect(width).bottom() + 1, width, self._foot)


class FigureBars(QFrame):
    """Rows of figures; under those of one source a way to it."""

    def __init__(self, figures: Iterable[Figure], sources: Sources, look: Look) -> None:
        super().__init__()
        self.rows: list[FigureRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for source, group in groupby(figures, lambda figure: figure.source):
            of_it = tuple(group)
            for figure, after in zip_longest(of_it, of_it[1:]):
                goes_on = after is not None and (after.people, after.year) == (figure.people, figure.year)
                row = FigureRow(figure, look, with_foot=not goes_on)
                self.rows.append(row)
                column.addWidget(row)
            about = "; ".join(look.pick(figure.says) for figure in of_it)
            column.addWidget(SourceLine((source,), sources, look, about))


def _wrapped(metrics: QFontMetrics, top: int, width: int, text: str) -> QRect:
    room = QRect(0, top, max(width, 1), 100_000)
    needed = metrics.boundingRect(room, _WRAPPED, text)
    return QRect(0, top, width, needed.height())
