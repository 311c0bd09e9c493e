"""The order in which Tab goes: what is made late would else be reached last."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def take_place(place: QWidget, made: Iterable[QWidget]) -> None:
    """Let Tab come to these where `place` stands, which itself is passed over: after what it goes to before that.

    What stands in `place` is no such thing: it may be what was there before, and about to go.
    """
    before = place.previousInFocusChain()
    while before is not None and before is not place and not _can_be_before(before, place):
        before = before.previousInFocusChain()
    if before is not None and before is not place:
        for one, other in pairwise((before, *made)):
            QWidget.setTabOrder(one, other)


def _can_be_before(widget: QWidget, place: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not place.isAncestorOf(widget)
