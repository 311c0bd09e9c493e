"""The composition root: the application, and the program in it."""

import gc
import sys
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from samensociaal_desktop import log, paths
from samensociaal_desktop.app.ending import Ending
from samensociaal_desktop.app.program import Program
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.services.surroundings import leaves_nothing
from samensociaal_desktop.ui import crash

__all__ = ["Program", "main", "make"]


def make(options: Options, clock: Callable[[], datetime] = datetime.now) -> tuple[QApplication, Program]:
    """Return the application and the program in it, not yet shown."""
    if leaves_nothing(sys.argv[1:]):  # the system's own dialogs remember where one was
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    # By argument: `setStyle` hands the style out, and wrapping that costs 5 ms.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("Samen Sociaal")
    program = Program(app, options, clock)
    crash.install(lambda: program.window)
    return app, program


def main(options: Options) -> int:
    """Start the window and return the exit status."""
    app, program = make(options)
    leaves_none = options.is_guest or not program.house.allows(options.folder)
    log.start_log(None if leaves_none else options.logs, options.folder)
    Ending(app, program.rest, program.end)
    program.start()
    status = app.exec()
    # What only a cycle of references holds goes now: an icon among it that goes after Qt is a segmentation fault.
    gc.unfreeze()
    gc.collect()
    return status
