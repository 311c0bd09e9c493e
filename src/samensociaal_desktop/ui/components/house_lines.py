"""What the library or school itself has to say to whoever sits at its computer."""

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text

translate = QCoreApplication.translate


class HouseCard(Card):
    """The desk's own lines of help."""

    def __init__(self, look: Look) -> None:
        super().__init__(translate("HouseCard", "Help at this place"), level=3)
        self.lines = [Text(look.pick(line), selectable=True) for line in look.house.help_lines]
        for line in self.lines:
            self.column.addWidget(line)
