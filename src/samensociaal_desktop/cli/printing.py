"""One line at a time to whoever reads along."""

from typing import TextIO

from samensociaal_desktop.cli.status import DONE


def print_line(stream: TextIO, line: str) -> int:
    """Print a line at once, and return that all is done."""
    print(line, file=stream, flush=True)
    return DONE
