"""What to do when the journal's file is damaged: make a new journal of what can be read, and of a backup."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal

from samensociaal_desktop.storage.files import BACKUP_ENDING
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.passphrase_edit import PassphraseEdit
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, breakable, field_label

if TYPE_CHECKING:  # they bring SQLAlchemy along
    from samensociaal_desktop.services.backups import Backup
    from samensociaal_desktop.services.repair import Repaired

translate = QCoreApplication.translate

MOST_SHOWN: Final = 4
"""Backups that are offered at once, the newest: older ones can be chosen as a file."""

WITHOUT, OTHER = "without", "other"
"""What stands for no backup, and for one that was chosen as a file, among the choices."""


def damaged_name() -> str:
    """Return what a damaged journal is called once there is a new one beside it."""
    return translate("RepairPage", "Damaged journal")


class RepairPage(GatePage):
    """Which backup, what opens it; and then what came of it. The damaged file is only read."""

    repair_requested = Signal(object, str)
    """The file of a backup or None, and a passphrase or a recovery code."""

    open_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look, backups: "Sequence[Backup]", today: date) -> None:
        """Show the page for a journal with these backups beside it, the newest first."""
        super().__init__(look, self.tr("Repair your journal"))
        self._files: dict[str, Path | None] = {}
        choices: list[Choice] = []
        for backup in backups[:MOST_SHOWN]:
            self._files[str(backup.path)] = backup.path
            choices.append(Choice(str(backup.path), _day_words(backup.day, look, today)))
        self._intro = (
            Text(self.tr("Part of the file of your journal is damaged. Often most of it is fine.")),
            Text(
                self.tr(
                    "We make a new journal beside it, of all that can still be read. "
                    "What is missing comes from a backup. The damaged file stays as it is."
                )
            ),
        )
        for text in self._intro:
            self.column.addWidget(text)
        self._build_choices(choices)
        self.secret = PassphraseEdit(
            self.tr("Passphrase or recovery code"), self.tr("Show the words"), self.tr("Hide the words")
        )
        self.secret.returnPressed.connect(self._submit)
        self._label = field_label(self.tr("Your passphrase or recovery code"), self.secret)
        self.column.addWidget(self._label)
        self.column.addWidget(self.secret)
        self.add_trouble_line()
        self.repair_button = button(self.tr("Repair my journal"), "primary")
        self.back_button = button(self.tr("Back"))
        self.repair_button.clicked.connect(self._submit)
        self.back_button.clicked.connect(self.back_requested)
        self.card.row(self.repair_button, self.back_button)
        self._build_outcome()

    def _build_choices(self, backups: list[Choice]) -> None:
        choices = [*backups, Choice(OTHER, self.tr("The file you chose")), Choice(WITHOUT, self.tr("Without a backup"))]
        self._files[WITHOUT] = None
        self.about_files = Text(self.tr("There is no backup beside this journal. Do you have one on a stick?"))
        self.about_files.setVisible(not backups)
        self.column.addWidget(self.about_files)
        self.ways = Chips(self.tr("Which backup?"), choices, required=True)
        self.ways.choose((backups[0].id if backups else WITHOUT,))
        self.ways.option(OTHER).hide()
        self._which = Heading(self.tr("Which backup?"), 3)
        for part in (self._which, self.ways):
            part.setVisible(bool(backups))  # with one way there is nothing to choose
            self.column.addWidget(part)
        self.other_button = button(self.tr("Choose another backup"), "quiet")
        self.other_button.clicked.connect(self._choose)
        self.card.row(self.other_button)

    def _build_outcome(self) -> None:
        self.outcome = Text()
        self.outcome.hide()
        self.column.addWidget(self.outcome)
        self.go_on_button = button(self.tr("Open my journal"), "primary")
        self.go_on_button.clicked.connect(self.open_requested)
        self.go_on_button.hide()
        self.card.row(self.go_on_button)

    @property
    def backup(self) -> Path | None:
        """The file of the backup that is chosen, None for none."""
        (chosen,) = self.ways.chosen()
        return self._files[chosen]

    def enter(self) -> None:
        """Put the cursor where one types: the newest backup is chosen already."""
        self.secret.setFocus()

    def decorate(self) -> None:
        """Put the eye into the field once the icons are loaded."""
        self.secret.set_icons(self.look.icon("show"), self.look.icon("hide"))

    def leave(self) -> None:
        """Forget what was typed."""
        self.secret.wipe()

    def show_file(self, file: Path) -> None:
        """Offer another backup that was chosen as a file, and choose it."""
        self._files[OTHER] = file
        for part in (self._which, self.ways, self.ways.option(OTHER)):
            part.show()
        self.about_files.setText(self.tr("Chosen: {name}").format(name=breakable(file.name)))
        self.about_files.show()
        self.ways.choose((OTHER,))
        self.secret.setFocus()
        self.bring_in_sight(self.about_files)

    def show_busy(self, *, busy: bool) -> None:
        """Show that the journal is being read; nothing else can be begun meanwhile."""
        self.secret.setReadOnly(busy)
        for one in (self.ways, self.other_button, self.repair_button, self.back_button):
            one.setDisabled(busy)
        self.repair_button.setText(self.tr("Reading what can be read…") if busy else self.tr("Repair my journal"))

    def show_trouble(self, text: str) -> None:
        """Say what went wrong; what was typed stays, selected, so that one can correct it."""
        self.show_busy(busy=False)
        self.say(text)
        self.secret.setFocus()
        self.secret.selectAll()

    def show_repaired(self, repaired: "Repaired") -> None:
        """Say what came of it, and lead on to the new journal."""
        self.show_busy(busy=False)
        self.secret.wipe()
        self.say("")
        asked = (*self._intro, self.about_files, self._which, self.ways, self.other_button, self._label, self.secret)
        for part in (*asked, self.repair_button, self.back_button):
            part.hide()
        self.heading.setText(self.tr("Your new journal is there"))
        self.card.setAccessibleName(self.heading.text())
        self.outcome.setText("\n\n".join(outcome_lines(repaired)))
        self.outcome.show()
        self.go_on_button.show()
        self.go_on_button.setFocus()
        self.bring_in_sight(self.outcome)
        announce(self.outcome, self.outcome.text())

    def _choose(self) -> None:
        from samensociaal_desktop.ui.choosing import choose_file  # noqa: PLC0415 - seldom

        kinds = self.tr("Journals in one file") + f" (*{BACKUP_ENDING})"
        choose_file(self, self.tr("Choose another backup"), kinds, self.show_file)

    def _submit(self) -> None:
        if self.secret.text() and self.repair_button.isEnabled():
            self.say("")
            self.show_busy(busy=True)
            announce(self, self.repair_button.text())
            self.repair_requested.emit(self.backup, self.secret.text())


def _day_words(day: date, look: Look, today: date) -> str:
    from samensociaal_desktop.ui.times import day_text  # noqa: PLC0415 - seldom

    words = day_text(day, look, today)
    return f"{words[:1].upper()}{words[1:]}"


def outcome_lines(repaired: "Repaired") -> list[str]:
    """Return what a repair came to, a sentence a line: only what the counts say."""
    lines = [_saved_words(repaired)]
    if repaired.saved and repaired.from_backup:
        lines.append(
            translate("RepairPage", "One moment comes from the backup.")
            if repaired.from_backup == 1
            else translate("RepairPage", "{count} moments come from the backup.").format(count=repaired.from_backup)
        )
    if repaired.lost:
        lines.append(
            translate("RepairPage", "Of one moment the words cannot be read any more.")
            if repaired.lost == 1
            else translate("RepairPage", "Of {count} moments the words cannot be read any more.").format(
                count=repaired.lost
            )
        )
    if repaired.lost_files:
        lines.append(
            translate("RepairPage", "One file kept as evidence cannot be read any more.")
            if repaired.lost_files == 1
            else translate("RepairPage", "{count} files kept as evidence cannot be read any more.").format(
                count=repaired.lost_files
            )
        )
    lines.append(_certainty_words(repaired))
    lines.append(
        translate("RepairPage", "The damaged file is still there. The journal it is in is now called ‘{name}’.").format(
            name=damaged_name()
        )
    )
    return lines


def _saved_words(repaired: "Repaired") -> str:
    if not repaired.saved and repaired.is_certain and not repaired.lost:
        return translate("RepairPage", "There were no moments in the damaged file.")
    if not repaired.saved:
        return translate(
            "RepairPage",
            "The damaged file could not be read at all. Your new journal is the backup. "
            "What you wrote after it is not in it.",
        )
    if repaired.saved == 1:
        return translate("RepairPage", "One moment was read from the damaged file.")
    return translate("RepairPage", "{count} moments were read from the damaged file.").format(count=repaired.saved)


def _certainty_words(repaired: "Repaired") -> str:
    if not repaired.is_certain:
        return translate(
            "RepairPage", "In the damaged part there may have been more. Look at the last days of your journal."
        )
    if repaired.lost or repaired.lost_files:
        return translate("RepairPage", "The rest is there.")
    return translate("RepairPage", "Nothing is lost.")
