"""Open the charts page, its libraries loaded, against bare SQL and bare pyqtgraph of the same bars and days."""

from collections.abc import Iterator
from functools import partial

from measuring import Goal, Row, columns, in_turn, once
from stores import Stores


def measure(stores: Stores, rounds: int) -> list[Row]:
    """Open both again and again, each time in a fresh process: it is the first opening that one waits for."""
    floor = partial(once, "bare_charts", "opening", path=stores.bare)
    program = partial(once, "charting", "program", folder=stores.full)
    floors, programs = map(columns, columns(in_turn(rounds, floor, program)))
    return [
        Row("open the charts page, this year", "ms", programs[0], floors[0], Goal(2)),
        Row("the same, everything (ten years)", "ms", programs[1], floors[1], Goal(2)),
    ]


def program(folder: str) -> Iterator[tuple[float, float]]:
    """Give ms from the click on Patronen to the charts painted, and from the one on Everything."""
    import driving

    import samensociaal_desktop.ui.pages.patterns.page as patterns
    from samensociaal_desktop.domain.patterns import Period

    app, program = driving.open_journal(folder)
    opened = driving.Paints(app, program.window).took(lambda: program.desk.go("patterns"))
    page = program.desk.workspace.page("patterns")
    assert isinstance(page, patterns.PatternsPage)
    paints = driving.Paints(app, page.bars.viewport())
    changed = paints.took(lambda: page.periods.option(Period.ALL).click())
    program.window.close()
    yield opened, changed
