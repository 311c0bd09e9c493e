"""The order in which Tab goes: what is made late would else be reached last."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def take_place(place: QWidget, made: Iterable[QWidget]) -> None:
    """Let Tab come to these where `place` stands, which itself is passed over: after what it goes to before that."""
    before = place.previousInFocusChain()
    while before is not None and before is not place and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    if before is not None and before is not place and not place.isAncestorOf(before):
        for one, other in pairwise((before, *made)):
            QWidget.setTabOrder(one, other)
