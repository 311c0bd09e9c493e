"""Open a journal that is in one file: a backup, or one that was taken along. It becomes a journal of its own."""

from pathlib import Path

from PySide6.QtCore import Signal

from samensociaal_desktop.storage.files import BACKUP_ENDING
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Text, announce, breakable, field_label


class RestorePage(GatePage):
    """Which file, and what opens it. Nothing that is there is written over."""

    restore_requested = Signal(object, str)
    """The file, and a passphrase or a recovery code."""

    back_requested = Signal()

    def __init__(self, look: Look, file: Path | None = None) -> None:
        super().__init__(look, self.tr("Open a copy"))
        self._file: Path | None = None
        self.column.addWidget(
            Text(
                self.tr(
                    "A copy is a journal in one file: a backup, or what you took along. "
                    "It becomes a new journal here. Nothing else changes."
                )
            )
        )
        self.choose_button = button(self.tr("Choose the file"))
        self.choose_button.clicked.connect(self._choose)
        self.chosen = Text()
        self.column.addWidget(self.chosen)
        self.card.row(self.choose_button)
        self.secret = PassphraseEdit(
            self.tr("Passphrase or recovery code"), self.tr("Show the words"), self.tr("Hide the words")
        )
        self.secret.returnPressed.connect(self._submit)
        self.column.addWidget(field_label(self.tr("The passphrase or recovery code of this copy"), self.secret))
        self.column.addWidget(self.secret)
        self.column.addWidget(Text(self.tr("That is the passphrase you had when the copy was made."), role="soft"))
        self.add_trouble_line()
        self.open_button = button(self.tr("Open this copy"), "primary")
        self.back_button = button(self.tr("Back"))
        self.open_button.clicked.connect(self._submit)
        self.back_button.clicked.connect(self.back_requested)
        self.card.row(self.open_button, self.back_button)
        self.show_file(file)

    @property
    def file(self) -> Path | None:
        """The file that was chosen."""
        return self._file

    def enter(self) -> None:
        """Begin at what is still to be done."""
        (self.choose_button if self._file is None else self.secret).setFocus()

    def decorate(self) -> None:
        """Put the eye into the field once the icons are loaded."""
        self.secret.set_icons(self.look.icon("show"), self.look.icon("hide"))

    def leave(self) -> None:
        """Forget what was typed."""
        self.secret.wipe()

    def show_file(self, file: Path | None) -> None:
        """Show which file was chosen, and go on to what opens it."""
        self._file = file
        self.chosen.setText("" if file is None else self.tr("Chosen: {name}").format(name=breakable(file.name)))
        self.chosen.setVisible(file is not None)
        self.choose_button.setText(self.tr("Choose the file") if file is None else self.tr("Choose another file"))
        self.say("")
        if file is not None:
            self.secret.setFocus()
            self.bring_in_sight(self.chosen)

    def show_busy(self, *, busy: bool) -> None:
        """Show that the copy is being opened and read to its end; nothing else can be begun meanwhile."""
        self.secret.setReadOnly(busy)
        for one in (self.choose_button, self.open_button, self.back_button):
            one.setDisabled(busy)
        self.open_button.setText(self.tr("Just a moment…") if busy else self.tr("Open this copy"))

    def show_trouble(self, text: str) -> None:
        """Say what went wrong; what was typed stays, selected, so that one can correct it."""
        self.show_busy(busy=False)
        self.say(text)
        self.secret.setFocus()
        self.secret.selectAll()

    def _choose(self) -> None:
        from samensociaal_desktop.ui.choosing import choose_file  # noqa: PLC0415 - seldom

        kinds = self.tr("Journals in one file") + f" (*{BACKUP_ENDING})"
        choose_file(self, self.tr("Choose the file"), kinds, self.show_file)

    def _submit(self) -> None:
        if not self.open_button.isEnabled():
            return
        if self._file is None:
            self.say(self.tr("Choose the file first."))
            self.choose_button.setFocus()
        elif not self.secret.text():
            self.secret.setFocus()
        else:
            self.say("")
            self.show_busy(busy=True)
            announce(self, self.open_button.text())
            self.restore_requested.emit(self._file, self.secret.text())
