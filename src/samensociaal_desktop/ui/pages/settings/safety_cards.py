"""The card of Instellingen about backups: the last one, at a glance."""

from PySide6.QtCore import Signal

from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.backup_words import last_text, trouble_text
from samensociaal_desktop.ui.safety import Safety
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Text, sized
from samensociaal_desktop.ui.widgets.trouble import TroubleLine


class BackupCard(Card):
    """When the last one was made, at a glance; or why there is none."""

    wanted = Signal()

    def __init__(self, safety: Safety, look: Look) -> None:
        super().__init__(self.tr("Backups"))
        self._backups, self._look, self._clock = safety.backups, look, safety.clock
        self.last = Text()
        self.last.setFont(sized(1.0, bold=True))
        self.trouble = TroubleLine()
        self.column.addWidget(self.last)
        self.column.addWidget(self.trouble)
        text = self.tr("A backup is a locked copy of your journal. One is made by itself, once a day.")
        if safety.is_read_only:
            text = self.tr(
                "A backup is a locked copy of your journal. This one can only be read: none is made by itself."
            )
        self.column.addWidget(Text(text, role="soft"))
        self.open_button = button(self.tr("Open the backups"))
        self.open_button.pressed.connect(self.open_button.setFocus)  # a screen reader presses without it
        self.open_button.clicked.connect(lambda _on: self.wanted.emit())
        self.row(self.open_button)
        self.refresh()

    def refresh(self) -> None:
        """Read it anew; a screen reader hears of trouble only when it is new."""
        try:
            self.last.setText(last_text(self._backups.last, self._look, self._clock().date()))
            trouble = trouble_text(self._backups.trouble)
        except SamenSociaalError as error:  # the stick is gone: what stood here stays
            trouble = words.error_text(error)
        if trouble != self.trouble.text():
            self.trouble.say(trouble)
