"""Where Tab goes: what is made last would else be reached last, wherever it stands."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_before(after: QWidget, stops: Sequence[QWidget]) -> None:
    """Let Tab go through `stops`, made just now, before it goes to `after`."""
    before = after.previousInFocusChain()
    while before is not None and before is not after and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    if before is None or before is after or before in stops:
        return
    for one, other in pairwise((before, *stops)):
        QWidget.setTabOrder(one, other)
