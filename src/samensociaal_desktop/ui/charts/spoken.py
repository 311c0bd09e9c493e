"""What a screen reader meets in a chart: one thing that is a chart, and the words of the part one is at."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

CHART = "Chart"
"""The name of the class that all charts come from, by which Qt asks for what speaks for them."""


class SpokenChart(QAccessibleWidget):
    """Says that it is a chart. What it is drawn on has no name, and is nothing to get lost in."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart, QAccessible.Role.Chart)

    def childCount(self) -> int:
        return 0


def tell(chart: QWidget, words: str) -> None:
    """Have a screen reader say the words of a part."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(chart, words))


def tell_of_focus(chart: QWidget, words: str) -> None:
    """Have a screen reader say at which part one is, after what it says of the chart that got the focus."""
    if QAccessible.isActive():
        QTimer.singleShot(0, chart, lambda: tell(chart, words if chart.hasFocus() else ""))


def _speaker(kind: str, thing: QObject) -> SpokenChart | None:
    return SpokenChart(thing) if kind == CHART and isinstance(thing, QWidget) else None


QAccessible.installFactory(_speaker)
