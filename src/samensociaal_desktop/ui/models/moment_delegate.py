"""Draws a moment in the list: shape, line, what came with it, and when. Two lines of text, no widget."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from samensociaal_desktop.domain.encounters import Clock, Encounter, OnPurpose, Outcome
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.storage.journal import MARK_END, MARK_START, Found
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.models.moment_list import Role
from samensociaal_desktop.ui.theme import draw_shape
from samensociaal_desktop.ui.times import when_text
from samensociaal_desktop.ui.widgets.text import sized

SHAPE: Final = 18
PAD: Final = 14
MOST_SIGNS: Final = 2000
TITLE_SIGNS: Final = 80
"""So much of a note is the headline of a moment without a line or kinds, as other programs have them."""

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop

translate = QCoreApplication.translate


def title_of(moment: Encounter, lists: Lists, look: Look) -> str:
    """Return the headline of a moment: its line, its kinds, or how its note begins; of a covered one no words."""
    if moment.line and not moment.is_covered:
        return moment.line
    kinds = ", ".join(look.pick(lists.label_of(kind)) for kind in moment.kinds)
    if kinds or not moment.is_covered:
        return kinds or _flat(moment.note)[:TITLE_SIGNS]
    return translate("MomentDelegate", "Covered")


def below_of(moment: Encounter, lists: Lists, look: Look) -> str:
    """Return the second line: the note's beginning, or what was done and how."""
    if _shows_note(moment):
        return _flat(moment.note)
    if moment.did_nothing:
        return words.nothing()
    ways = [look.pick(lists.label_of(way)) for one in moment.responses for way in one.options]
    return ", ".join(ways) or (words.did(moment.response) if moment.response else "")


def plain_of(found: Found, lists: Lists, look: Look, today: date) -> str:
    """Return a row as one sentence, for a screen reader."""
    moment = found.encounter
    title = title_of(moment, lists, look)
    covered = translate("MomentDelegate", "Covered") if moment.is_covered else ""
    parts = [
        title,
        covered if covered != title else "",
        words.did(moment.response) if moment.response else "",
        when_text(moment.happened_at, moment.precision, look, today),
        _aside(moment, lists, look),
    ]
    return ". ".join(part for part in parts if part)


def _shows_note(moment: Encounter) -> bool:
    """Return whether the note is the second line: not of a covered moment, and not where it is the first."""
    return bool(moment.note and (moment.line or moment.kinds)) and not moment.is_covered


def _flat(text: str) -> str:
    return " ".join(text.split())


def _aside(moment: Encounter, lists: Lists, look: Look) -> str:
    if moment.outcome is not None and moment.outcome is not Outcome.UNKNOWN:
        return look.pick(lists.outcome_label(moment.outcome))
    return words.on_purpose(OnPurpose.NO) if moment.on_purpose is OnPurpose.NO else ""


class MomentDelegate(QStyledItemDelegate):
    """Everything that can be known beforehand is; painting a row is a few calls."""

    def __init__(self, lists: Callable[[], Lists], look: Look, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lists, self._look, self._clock = lists, look, clock
        self._bold = sized(1.0, bold=True)
        self._plain = sized(1.0)
        self._small = sized(0.9)
        self._small_bold = sized(0.9, bold=True)
        self._eye: QIcon | None = None
        self._height = QFontMetrics(self._bold).height() + QFontMetrics(self._plain).height() + look.px(6) + 2 * PAD + 1
        self._side = QFontMetrics(self._small).horizontalAdvance("0" * 22)

    @property
    def height(self) -> int:
        """The height of a row, the same for all."""
        return self._height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return QSize(200, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        found: Found = index.data(Role.FOUND)
        moment = found.encounter
        look, rect = self._look, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("tint"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 6, 6)
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        size = look.px(SHAPE)
        inner = rect.adjusted(8, PAD, -8, -PAD)
        if moment.response is not None:
            colour = look.theme.response_colour(moment.response)
            draw_shape(painter, moment.response, colour, inner.x(), inner.y() + 2, size)
        side = min(self._side, inner.width() // 3)
        left = size + 14
        self._words(painter, found, inner.adjusted(left, 0, -side - 14, 0))
        self._aside(painter, moment, inner.adjusted(inner.width() - side, 0, 0, 0))
        painter.restore()

    def _words(self, painter: QPainter, found: Found, rect: QRect) -> None:
        look, moment = self._look, found.encounter
        lists, indent = self._lists(), 0
        if moment.is_covered:
            indent = self._cover(painter, rect)
        # What was found has marks where words of the search stand.
        title = "" if moment.is_covered else found.line or ("" if moment.kinds else _flat(found.note))
        title = title or title_of(moment, lists, look)
        below = _flat(found.note) if _shows_note(moment) else below_of(moment, lists, look)
        bold, plain = QFontMetrics(self._bold), QFontMetrics(self._plain)
        room = rect.width() - indent
        self._marked(painter, title, rect.x() + indent, rect.y(), room, self._bold, look.colour("text"), bold)
        top = rect.y() + bold.height() + look.px(6)
        self._marked(painter, below, rect.x(), top, rect.width(), self._plain, look.colour("soft"), plain)

    def _cover(self, painter: QPainter, rect: QRect) -> int:
        """Draw the closed eye of a covered moment; return how much of the line it takes."""
        if self._eye is None:
            self._eye = self._look.icon("hide")
        metrics = QFontMetrics(self._bold)
        side = metrics.height()
        self._eye.paint(painter, rect.x(), rect.y(), side, side)
        return side + self._look.px(6)

    def _marked(
        self,
        painter: QPainter,
        text: str,
        x: int,
        y: int,
        width: int,
        font: QFont,
        colour: QColor,
        metrics: QFontMetrics,
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        text = text[:MOST_SIGNS]  # more is wider than any window; measuring a very long text takes seconds
        if MARK_START not in text:
            painter.drawText(
                QPointF(x, y + metrics.ascent()), metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            )
            return
        at = x
        for part, is_hit in _pieces(text):
            room = x + width - at
            if room <= 0:
                return
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
            advance = metrics.horizontalAdvance(shown)
            if is_hit:
                painter.fillRect(QRect(at, y, advance, metrics.height()), self._look.colour("mark"))
            painter.drawText(QPointF(at, y + metrics.ascent()), shown)
            at += advance

    def _aside(self, painter: QPainter, moment: Encounter, rect: QRect) -> None:
        look = self._look
        when = when_text(moment.happened_at, moment.precision, look, self._clock().date())
        painter.setFont(self._small)
        painter.setPen(look.colour("soft"))
        metrics = QFontMetrics(self._small)
        painter.drawText(rect, _RIGHT, metrics.elidedText(when, Qt.TextElideMode.ElideRight, rect.width()))
        if text := _aside(moment, self._lists(), look):
            tinted = moment.response is not None and moment.outcome is not None
            painter.setPen(look.colour(moment.response if tinted and moment.response else "soft"))
            painter.setFont(self._small_bold)
            painter.drawText(rect.adjusted(0, QFontMetrics(self._bold).height() + look.px(6), 0, 0), _RIGHT, text)


def _pieces(text: str) -> list[tuple[str, bool]]:
    """Return the stretches of a marked text, each with whether it is a hit."""
    pieces = []
    for number, part in enumerate(text.split(MARK_START)):
        hit, _, rest = part.partition(MARK_END) if number else ("", "", part)
        pieces += [(hit, True), (rest, False)]
    return [piece for piece in pieces if piece[0]]
