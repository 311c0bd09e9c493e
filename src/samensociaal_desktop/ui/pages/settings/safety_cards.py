"""The cards of Instellingen about keeping the journal: the last backup; and what holds for a guest."""

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
        self.column.addWidget(Text(text, role="soft"))
        self.open_button = button(self.tr("Open the backups"))
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


class GuestCard(Card):
    """What holds for who keeps nothing."""

    def __init__(self) -> None:
        super().__init__(self.tr("Safety"))
        for text in (
            self.tr("As a guest you have no passphrase and no backups: nothing is written on this computer."),
            self.tr("When you close or lock the program, everything is gone."),
        ):
            self.column.addWidget(Text(text))
