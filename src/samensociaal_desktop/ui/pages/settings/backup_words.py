"""What is said about backups: when the last one was made, and why there is none newer."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text

translate = QCoreApplication.translate


def last_text(last: datetime | None, look: Look, today: date) -> str:
    """Return when the last backup was made: "Last backup: yesterday"."""
    if last is None:
        return translate("Backups", "Last backup: never")
    day = day_text(last.astimezone().date(), look, today)
    return translate("Backups", "Last backup: {day}").format(day=day)


def trouble_text(trouble: str) -> str:
    """Return why the last try failed, and what to do."""
    match trouble:
        case "":
            return ""
        case "DiskFull":
            return translate(
                "Backups", "The last backup did not work: there is no room. Make room, or choose another folder."
            )
        case "VaultGone":
            return translate(
                "Backups", "The last backup did not work: its folder is not there. Is it on a stick? Put it back."
            )
        case "VaultIsReadOnly":
            return translate(
                "Backups", "The last backup did not work: its folder cannot be written. Choose another one."
            )
        case "VaultDamaged":
            return translate(
                "Backups", "The last backup did not work: the copy was not right. Try again, or choose another folder."
            )
        case _:
            return translate("Backups", "The last backup did not work. Try it again.")


def kinds_text(ending: str) -> str:
    """Return what a dialog that asks for a file calls these files."""
    return translate("Backups", "Copies of a journal") + f" (*{ending})"
