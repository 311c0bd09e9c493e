"""Changes to agreements and plans: made, told to everybody, and explained where they fail."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.words import error_text

Change = Callable[[], object]

Say = Callable[[str, str, Callable[[], object] | None], object]
"""The message bar: a sentence, the words on its button, and what that does."""


class Keeper:
    """Holds the store and the message bar for whoever changes an agreement or a plan."""

    def __init__(self, store: Agreements, bus: Bus, say: Say) -> None:
        self.store, self.say = store, say
        self._bus = bus

    def do(self, change: Change, text: str = "", action: str = "", undo: Change | None = None) -> bool:
        """Make a change and return whether it was kept; if not, the reason is in the message bar.

        With `text` the bar says what was done, and offers `action`: to make the change `undo`.
        """
        try:
            change()
        except SamenSociaalError as error:
            self.say(error_text(error), "", None)
            return False
        self._bus.planned.emit()
        if text:
            self.say(text, action, None if undo is None else lambda: self.do(undo))
        return True


def act_button(text: str, role: str, act: Change, *, name: str = "") -> QPushButton:
    """Return a button that does `act`; `name` tells a screen reader what it is about, where that is not plain."""
    result = button(text, role)
    result.clicked.connect(lambda _checked: act())
    if name:
        result.setAccessibleName(name)
    return result
