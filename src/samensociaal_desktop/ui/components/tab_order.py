"""The order in which Tab goes through what was made later than what stands after it."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def take_place_after(before: QWidget, *made: QWidget) -> None:
    """Let Tab come from `before`, or what has the focus for it, to all that is in the widgets made, in their order."""
    found = [one for widget in made for one in (widget, *widget.findChildren(QWidget)) if _takes_tab(one)]
    for one, other in pairwise((_last_before(before), *found)):
        QWidget.setTabOrder(one, other)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _last_before(widget: QWidget) -> QWidget:
    """Return the last widget before this one that Tab goes to; itself where it takes the focus, or there is none."""
    one: QWidget | None = widget
    while one is not None and not _takes_tab(one):
        one = one.previousInFocusChain()
        if one is widget:
            break
    return one or widget
