"""The command line: verbs without a window, or else the window.

Exit status: 0 done, 1 a bug or a trace that is not explained, 2 wrong use, 3 wrong passphrase or too soon after one,
4 damaged, not a journal or not there, or house rules with a mistake, 5 made by a newer version, 6 in use, not writable,
no room or forbidden here, 130 stopped. What went wrong is one line on standard error; never a traceback.
"""

from samensociaal_desktop.cli.start import main

__all__ = ["main"]
