"""The child of `samensociaal trace`: a guest's session in which all that Python opens, makes or connects is noted.

What libraries do behind Python's back is seen by strace alone, where there is one.
"""

import json
import os
import sys
from typing import Final

_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES: Final = frozenset(
    {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.truncate", "os.utime"}
)


class Notes:
    """What an audit hook noted: paths written to, paths read, and anything that has to do with a socket."""

    def __init__(self) -> None:
        self.written: dict[str, None] = {}
        self.read: dict[str, None] = {}
        self.sockets: dict[str, None] = {}

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note one event; to be given to `sys.addaudithook`."""
        if event == "open":
            path, _mode, flags = arguments
            if not isinstance(path, int):  # a number is a file that is open already
                opened = self.written if isinstance(flags, int) and flags & _WRITES else self.read
                opened[os.fsdecode(path)] = None  # type: ignore[arg-type]  # the event's own form
        elif event in _CHANGES:
            self.written[str(arguments[0])] = None
        elif event.startswith("socket."):
            self.sockets[event] = None


def main() -> int:
    """Run a guest's session through every page, and print what was noted as one line of JSON."""
    notes = Notes()
    sys.addaudithook(notes.hear)
    from samensociaal_desktop.cli.start import main as start

    status = start(["--guest", "--smoke"], None, sys.stderr, sys.stderr)
    print(json.dumps({name: sorted(found) for name, found in vars(notes).items()}), flush=True)
    return status
