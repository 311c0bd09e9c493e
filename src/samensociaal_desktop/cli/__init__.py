"""The command line: verbs without a window, or else the window.

Exit status: 0 done, 1 a bug, 2 wrong use, 3 wrong passphrase, 4 damaged, not a journal or not there, 5 made by a newer
version, 6 in use, not writable or no room. What went wrong is one line on standard error; never a traceback.
"""

from samensociaal_desktop.cli.start import main

__all__ = ["main"]
