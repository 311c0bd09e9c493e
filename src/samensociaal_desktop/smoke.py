"""`--smoke`: opens every page once on a journal in memory and prints how long each took, as one JSON line."""

import json
import sys
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.app import Program, make
from samensociaal_desktop.services.options import Options


def main(options: Options) -> int:
    """Return 0 when every page was opened and painted."""
    app, program = make(replace(options, is_guest=True))
    timings: dict[str, float] = {}
    start = perf_counter()
    program.start()
    if program.desk is None:
        loop = QEventLoop()
        program.gate.opened.connect(loop.quit)
        loop.exec()
    assert program.desk is not None
    timings["start"] = perf_counter() - start
    for page in program.desk.page_ids():
        start = perf_counter()
        program.desk.go(page)
        _paint(app, program)
        timings[page] = perf_counter() - start
    start = perf_counter()
    program.lock()
    _paint(app, program)
    timings["lock"] = perf_counter() - start
    program.window.close()
    sys.stdout.write(json.dumps({"ms": {name: round(1000 * time, 1) for name, time in timings.items()}}) + "\n")
    return 0


def _paint(app: QApplication, program: Program) -> None:
    program.window.repaint()
    app.processEvents()
