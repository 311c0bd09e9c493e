"""How far what is private is wiped from memory, said plainly: no further than Python and the system let us."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def at_the_lock() -> tuple[str, ...]:
    """Return what locking does, sentence by sentence."""
    return (
        translate("Wiping", "When you lock, the key of your journal is overwritten in memory."),
        translate("Wiping", "All pages with your words are closed."),
        translate("Wiping", "What you copied here as private is taken off the clipboard."),
    )


def what_stays() -> tuple[str, ...]:
    """Return what locking cannot do, sentence by sentence."""
    return (
        translate("Wiping", "Loose words can stay in memory until you close the program."),
        translate("Wiping", "The computer itself can write memory to its disk, when it is full or goes to sleep."),
        translate("Wiping", "Other programs can look on while you type: at your keys, your screen, your clipboard."),
        translate("Wiping", "Is this not your own computer? Close the program when you leave."),
    )
