"""What the program costs while nobody does anything: processor time and memory, at the journal's page."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import sleep

from measuring import Child, Goal, Row, columns, in_turn
from stores import Stores

IDLE_SECONDS = 10


def measure(stores: Stores, rounds: int) -> list[Row]:
    """Measure processor time once a round, and memory of a bare window, an empty journal and a full one by turns."""
    memory = partial(_memory, "resting")
    taken = in_turn(
        rounds,
        partial(memory, "window"),
        partial(memory, "journal", folder=stores.empty),
        partial(memory, "journal", folder=stores.full),
    )
    window, empty, full = columns(taken)
    idle = [_idle(stores) for _ in range(max(1, rounds // 3))]
    return [
        Row("processor time, idle, list in focus", "%", [share for share, _ in idle], (), Goal(0.02, "alone")),
        Row("wake-ups, idle, list in focus", "1/s", [wakes for _, wakes in idle]),
        Row("memory at the journal's page (PSS)", "MiB", full, window, Goal(2)),
        Row("memory with 100,000 moments against none", "MiB", full, empty, Goal(1.05)),
    ]


def _memory(module: str, function: str, **arguments: Path) -> float:
    with Child(module, function, **arguments) as child:
        return float(child.ask())


def _idle(stores: Stores) -> tuple[float, float]:
    """Return the share of one processor in % and the wake-ups a second of the program, left alone."""
    with Child("resting", "idle", folder=stores.full) as child:
        child.tell()
        sleep(1)
        before = _threads(child.pid)
        sleep(IDLE_SECONDS)
        after = _threads(child.pid)
        child.answer()
    nanoseconds, wakes = (late - early for early, late in zip(before, after, strict=True))
    return nanoseconds / 1e9 / IDLE_SECONDS * 100, wakes / IDLE_SECONDS


def _threads(pid: int) -> tuple[int, int]:
    """Return processor time in ns and how often it woke up, of all threads, by what Linux keeps of a process."""
    tasks = list(Path(f"/proc/{pid}/task").iterdir())
    run = sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)
    status = "".join((task / "status").read_text() for task in tasks)
    wakes = sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("voluntary_ctxt_switches"))
    return run, wakes


def _pss() -> float:
    """Return the memory of this process in MiB, what it shares with others divided among them."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def window() -> Iterator[float]:
    """Give the memory of a bare window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(["floor"])
    window = QMainWindow()
    window.resize(1200, 860)
    window.show()
    app.processEvents()
    yield 0.0
    sleep(1)
    yield _pss()


def journal(folder: str) -> Iterator[float]:
    """Give the program's memory at its journal."""
    import driving

    _app, program = driving.open_journal(folder)
    yield 0.0
    driving.rest(2_000)
    yield _pss()
    program.window.close()


def idle(folder: str) -> Iterator[float]:
    """Be left alone with the list in focus for a little longer than is measured."""
    import driving

    _app, program = driving.open_journal(folder)
    page = program.desk.go("journal").first
    page.view.setFocus()
    driving.let_work_end(program)
    driving.rest(2_000)
    yield 0.0
    driving.rest((IDLE_SECONDS + 3) * 1000)
    program.window.close()
    yield 0.0
