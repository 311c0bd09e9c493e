"""A line that says what went wrong, where it went wrong."""

from samensociaal_desktop.ui.widgets.text import Text, announce


class TroubleLine(Text):
    """There only while it has something to say, and a screen reader hears it."""

    def __init__(self) -> None:
        super().__init__(role="danger")
        self.hide()

    def say(self, text: str) -> None:
        """Say what went wrong, or nothing."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        announce(self, text)
