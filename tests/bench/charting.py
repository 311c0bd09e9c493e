"""Charts, their libraries loaded: all cards of ten years against bare SQL and bare pyqtgraph of the same cards.

Then what one does with them: choose a place in the bar, zoom and pan the bars over time.
"""

from collections.abc import Iterator
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from measuring import Goal, Row, columns, in_turn, once, p95
from stores import Stores, copied

if TYPE_CHECKING:
    from driving import Paints

    from samensociaal_desktop.ui.pages.patterns.page import PatternsPage

_MOVES = 60
_FRAME = 16.6


def measure(stores: Stores, rounds: int) -> list[Row]:
    """Open both again and again, each time in a fresh process: it is the first opening that one waits for."""
    with copied(stores.full) as full:
        once("charting", "look_at_all", folder=full)
        floor = partial(once, "bare_charts", "opening", path=stores.bare)
        floors, programs = columns(in_turn(rounds, floor, partial(once, "charting", "program", folder=full)))
    seen, complete, chosen, all_chosen, zoomed, panned = zip(*programs, strict=True)
    frames = [frame for taken in (*zoomed, *panned) for frame in taken]
    return [
        Row("open the charts page, ten years, all 13 cards", "ms", complete, floors, Goal(2)),
        Row("the same, to the first ones painted", "ms", seen),
        Row("a place chosen to painted", "ms", [each for taken in chosen for each in taken], (), Goal(100, "alone")),
        Row("the same, to all 13 cards", "ms", [each for taken in all_chosen for each in taken]),
        Row("a frame, zooming and panning", "ms", frames, (), Goal(_FRAME, "alone")),
        Row("the same, p95", "ms", [p95(frames)], (), Goal(_FRAME, "alone")),
    ]


def look_at_all(folder: str) -> Iterator[float]:
    """Keep in the journal that its page of charts looks at everything, as somebody did who chose that before."""
    from pathlib import Path

    import data

    from samensociaal_desktop.domain.patterns.cards import View
    from samensociaal_desktop.domain.patterns.spans import Period
    from samensociaal_desktop.services.pattern_preferences import keep_view
    from samensociaal_desktop.services.session import Session

    session = Session(Path(folder), data.clock)
    session.unlock(data.PASSPHRASE)
    keep_view(session.vault, View(period=Period.ALL))
    session.lock()
    yield 0.0


def program(folder: str) -> Iterator[tuple[float, float, list[float], list[float], list[float], list[float]]]:
    """Give ms to the first cards and to all of them, of places chosen likewise, and of frames zoomed and panned."""
    import driving

    import samensociaal_desktop.ui.pages.patterns.page as patterns

    app, program = driving.open_journal(folder)
    start = perf_counter()
    seen = driving.Paints(app, program.window).took(lambda: program.desk.go("patterns"))
    page = program.desk.workspace.page("patterns").first
    assert isinstance(page, patterns.PatternsPage)
    _wait(page)
    complete = (perf_counter() - start) * 1000
    paints = driving.Paints(app, page.board, *page.board.cards.values())
    chosen, all_chosen = _choose_places(page, paints)
    zoomed, panned = _move(app, page)
    program.window.close()
    yield seen, complete, chosen, all_chosen, zoomed, panned


def _wait(page: "PatternsPage") -> None:
    from PySide6.QtCore import QCoreApplication, QEventLoop

    while not page.is_complete:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()


def _choose_places(page: "PatternsPage", paints: "Paints") -> tuple[list[float], list[float]]:
    """Choose places in the bar, one after another."""
    chosen, complete = [], []
    for place in ("place.open", "place.group", "place.private", "place.game"):

        def choose(place: str = place) -> None:
            page.bar.places.choose((place,))
            page.bar.places.changed.emit()

        start = perf_counter()
        chosen.append(paints.took(choose))
        _wait(page)
        complete.append((perf_counter() - start) * 1000)
    return chosen, complete


def _move(app: object, page: "PatternsPage") -> tuple[list[float], list[float]]:
    """Zoom in and out of the bars over time, and walk along them, a frame for each step."""
    import driving

    from samensociaal_desktop.domain.patterns.cards import Question
    from samensociaal_desktop.ui.charts.bars import TimeBars

    chart = page.board.cards[Question.RESPONSES].chart
    assert isinstance(chart, TimeBars)
    paints = driving.Paints(app, chart.viewport())
    zoomed = [paints.took(lambda: chart.zoom(1.25)) for _ in range(8)]
    panned = [paints.took(lambda step=step: chart.pan(step)) for step in [-1, 1] * (_MOVES // 2)]
    return zoomed, panned
