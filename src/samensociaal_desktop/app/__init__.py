"""The composition root: the application, and the program in it."""

import sys
from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QApplication

from samensociaal_desktop import log, paths
from samensociaal_desktop.app.program import Program
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.ui import crash

__all__ = ["Program", "main", "make"]


def make(options: Options, clock: Callable[[], datetime] = datetime.now) -> tuple[QApplication, Program]:
    """Return the application and the program in it, not yet shown."""
    # By argument: `setStyle` hands the style out, and wrapping that costs 5 ms.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("Samen Sociaal")
    program = Program(app, options, clock)
    crash.install(lambda: program.window)
    return app, program


def main(options: Options) -> int:
    """Start the window and return the exit status."""
    log.start_log(None if options.is_guest else options.data or paths.logs())
    app, program = make(options)
    program.start()
    return app.exec()
