"""The exit statuses; what each means stands at the top of the package."""

from typing import Final

DONE: Final = 0
BUG: Final = 1
WRONG_USE: Final = 2
WRONG_PASSPHRASE: Final = 3
DAMAGED: Final = 4
NEWER: Final = 5
NOT_WRITABLE: Final = 6
INTERRUPTED: Final = 130  # as shells say it
