"""Key typed in search to painted, and a frame while scrolling: the journal's page against one field and one list."""

from collections.abc import Iterator

from measuring import Child, Goal, Row, in_turn, p95
from stores import Stores


def measure(stores: Stores, rounds: int) -> list[Row]:
    """Search, then scroll, in both by turns; the floor's list is as large as the program's."""
    return [*_search(stores, rounds), *_scroll(stores, rounds)]


def _search(stores: Stores, rounds: int) -> list[Row]:
    floors: list[float] = []
    programs: list[float] = []
    with (
        Child("listing", "searching", folder=stores.full) as program,
        Child("bare_list", "searching", path=stores.bare, **program.first) as floor,
    ):
        for lean, ours in in_turn(5 * rounds, floor.ask, program.ask):
            floors += lean
            programs += ours
    return [
        Row("key typed in search to painted", "ms", programs, floors, Goal(2)),
        Row("key typed in search to painted, p95", "ms", [p95(programs)], [p95(floors)], Goal(16, "alone")),
    ]


def _scroll(stores: Stores, rounds: int) -> list[Row]:
    floors: list[float] = []
    programs: list[float] = []
    with (
        Child("listing", "scrolling", folder=stores.full) as program,
        Child("bare_list", "scrolling", path=stores.bare, **program.first) as floor,
    ):
        for lean, ours in in_turn(rounds, floor.ask, program.ask):
            floors += lean
            programs += ours
    return [Row("frame while scrolling, p95", "ms", [p95(programs)], [p95(floors)], Goal(8, "alone"))]


def searching(folder: str) -> Iterator[object]:
    """Give the list's shape, then ms from key to painted for every letter of some words."""
    import driving
    from PySide6.QtTest import QTest

    from samensociaal_desktop.ui.pages.journal.page import JournalPage

    app, program = driving.open_journal(folder)
    page = program.desk.go("journal").first
    assert isinstance(page, JournalPage)
    paints = driving.Paints(app, page.view.viewport())
    box = page.filters.search
    box.setFocus()
    yield _shape(page)
    for text in driving.letters():
        box.clear()
        driving.rest(50)
        yield [paints.took(lambda one=letter: QTest.keyClick(box, one)) for letter in text]


def scrolling(folder: str) -> Iterator[object]:
    """Give the list's shape, then ms a frame, three rows on each time."""
    import driving

    from samensociaal_desktop.ui.pages.journal.page import JournalPage

    app, program = driving.open_journal(folder)
    page = program.desk.go("journal").first
    assert isinstance(page, JournalPage)
    paints = driving.Paints(app, page.view.viewport())
    yield _shape(page)
    while True:
        page.model.show(page.model.filter)  # so that pages are fetched on the way
        yield driving.scroll(page.view, paints)


def _shape(page: object) -> dict[str, object]:
    view = page.view
    return {"size": (view.width(), view.height()), "height": view.visualRect(view.model().index(0, 0)).height()}
