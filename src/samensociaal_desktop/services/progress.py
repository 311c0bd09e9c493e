"""How far slow work is, told often enough to see it and seldom enough to cost nothing; and how it is stopped."""

from collections.abc import Callable
from time import monotonic
from typing import Final

Progress = Callable[[int, int], None]
"""Is told what is done and what there is to do, in whatever unit. It may raise `Cancelled`: nothing is left behind."""

_PAUSE: Final = 0.05
"""Seconds between two calls: twenty a second is what an eye follows."""


class Cancelled(Exception):
    """The person does not want it any more."""


class Pace:
    """Passes on how far the work is, at most some twenty times a second."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._next = 0.0

    def tell(self, done: int, all_of_it: int) -> None:
        """Say how far it is, unless that was said just now.

        Raises:
            Cancelled: the work is to stop.
        """
        if self._progress is not None and monotonic() >= self._next:
            self._next = monotonic() + _PAUSE
            self._progress(min(done, all_of_it), all_of_it)

    def finish(self, all_of_it: int) -> None:
        """Say that all is done, even if something was said just now.

        Raises:
            Cancelled: the work is to stop.
        """
        if self._progress is not None:
            self._progress(all_of_it, all_of_it)
