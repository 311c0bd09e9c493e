"""Passphrase entered to journal painted, against deriving the key alone; and whether the window stands still."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

from measuring import Goal, Row, columns, in_turn, once
from stores import Stores


def measure(stores: Stores, rounds: int) -> list[Row]:
    """Open the journal again and again, each time in a fresh process that derives the key alone as well."""
    taken = in_turn(rounds, partial(once, "unlocking", "program", folder=stores.full))
    derived, opened, gaps = columns([figures for (figures,) in taken])
    return [
        Row("passphrase entered to journal painted", "ms", opened, derived, Goal(100, "difference")),
        Row("longest gap meanwhile", "ms", gaps, (), Goal(50, "alone")),
    ]


def program(folder: str) -> Iterator[tuple[float, float, float]]:
    """Give ms: the derivation alone, Enter to the journal painted, and the longest gap of the event loop."""
    import driving
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer

    from samensociaal_desktop.storage import keys
    from samensociaal_desktop.ui.pages.journal.moment_view import MomentView

    app, program = driving.start(folder)

    class Watch(QObject):
        """Notes when the list of moments is painted first."""

        painted = 0.0

        def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802 - Qt's own name
            if event.type() == QEvent.Type.Paint and not self.painted and isinstance(watched.parent(), MomentView):
                self.painted = -1.0
                QTimer.singleShot(0, self.done)
            return False

        def done(self) -> None:
            self.painted = driving.perf_counter()

    beats: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(5)
    timer.timeout.connect(lambda: beats.append(driving.perf_counter()))

    def derive() -> float:
        times: list[float] = []

        def work() -> float:
            start = driving.perf_counter()
            keys.unwrap(keys.read(Path(folder)), driving.PASSPHRASE)
            return driving.perf_counter() - start

        program.tasks.run(work, times.append, _raise)
        driving.wait_until(lambda: bool(times))
        return times[0]

    before = derive()
    watch = Watch()
    app.installEventFilter(watch)
    timer.start()
    driving.rest(50)
    start = driving.perf_counter()
    driving.enter(program)
    driving.wait_until(lambda: watch.painted > 0)
    driving.rest(300)
    timer.stop()
    app.removeEventFilter(watch)
    after = derive()
    gaps = [later - earlier for earlier, later in pairwise(beats) if later > start]
    program.window.close()
    yield (before + after) / 2 * 1000, (watch.painted - start) * 1000, max(gaps) * 1000


def _raise(error: Exception) -> None:
    raise error
