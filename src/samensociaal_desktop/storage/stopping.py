"""Asking, in the middle of a long piece of work, whether to go on."""

from collections.abc import Callable

from samensociaal_desktop.errors import Stopped

MayGoOn = Callable[[], bool]


def stop_unless(may_go_on: MayGoOn, what: str) -> None:
    """Go on only where that is still wanted.

    Raises:
        Stopped: it is not.
    """
    if not may_go_on():
        raise Stopped(what)
