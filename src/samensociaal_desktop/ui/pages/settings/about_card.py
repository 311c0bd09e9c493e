"""What the program promises, and what it is made of."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text

translate = QCoreApplication.translate


class AboutCard(Card):
    """The promises, and under them the facts: label and text."""

    def __init__(self, facts: Sequence[tuple[str, str]]) -> None:
        super().__init__(translate("SettingsPage", "What this program promises"))
        for promise in (
            translate("SettingsPage", "It stays here. The program does not go online and has no account."),
            translate(
                "SettingsPage",
                "It is yours alone. Your journal is a locked file. Only your passphrase or recovery code opens it.",
            ),
            translate(
                "SettingsPage",
                "Nothing you type is lost. What you write is saved as a draft, and you can undo a change.",
            ),
            translate("SettingsPage", "It does not judge. There is no score and no comparison with others."),
        ):
            self.column.addWidget(Text(promise))
        for label, text in facts:
            self.column.addWidget(Text(f"{label}: {text}", role="soft", selectable=True))
