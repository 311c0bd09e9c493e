"""What locking is, and how far it wipes from memory, said plainly: no further than Python and the system let us."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title(*, is_guest: bool) -> str:
    """Return what the part of Instellingen about locking is called."""
    return translate("Wiping", "Safety") if is_guest else translate("Wiping", "Lock")


def by_itself(*, is_guest: bool = False, is_sample: bool = False) -> tuple[str, ...]:
    """Return what happens when nobody touches the program, and what else holds for who keeps nothing."""
    if is_guest:
        return (
            translate(
                "Wiping", "As a guest you have no passphrase and no backups: nothing is written on this computer."
            ),
            translate("Wiping", "When you close or lock the program, or do nothing for a while, everything is erased."),
        )
    by_itself = translate("Wiping", "The journal locks by itself when you do nothing for a while.")
    if is_sample:
        return (by_itself, translate("Wiping", "In your own journal you also find backups and your passphrase here."))
    return (by_itself,)


def quick_ways(*, is_guest: bool = False, is_sample: bool = False) -> tuple[str, str]:
    """Return what Ctrl+L does, and what Esc twice."""
    if is_guest:
        return (
            translate("Wiping", "Ctrl+L erases everything at once."),
            translate(
                "Wiping",
                "Press Esc twice, quickly: the screen is empty at once, and nothing is erased. "
                "You have no passphrase as a guest. So Enter brings it all back, for anyone.",
            ),
        )
    if is_sample:
        return (
            translate("Wiping", "Ctrl+L closes the example at once."),
            translate("Wiping", "Press Esc twice, quickly: the screen is empty at once, and the example is closed."),
        )
    return (
        translate("Wiping", "Ctrl+L locks at once."),
        translate(
            "Wiping",
            "Press Esc twice, quickly: the screen is empty at once, and the journal is locked. "
            "Enter takes you to the lock.",
        ),
    )


def limits_title(*, is_guest: bool) -> str:
    """Return what stands over `at_the_lock` and `what_stays`."""
    if is_guest:
        return translate("Wiping", "What erasing does, and what it cannot")
    return translate("Wiping", "What locking does, and what it cannot")


def at_the_lock(*, is_guest: bool = False) -> tuple[str, ...]:
    """Return what locking does, sentence by sentence; a guest's journal is gone with its key."""
    return (
        translate("Wiping", "Your words are only in memory, locked with a key. That key is overwritten.")
        if is_guest
        else translate("Wiping", "When you lock, the key of your journal is overwritten in memory."),
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
