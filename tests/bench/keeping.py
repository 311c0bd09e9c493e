"""Keep a moment against a bare commit of one row; and from the key that keeps it to its row in the list."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from measuring import Child, Goal, Row, columns, in_turn, p95
from stores import Stores, copied


def measure(stores: Stores, rounds: int) -> list[Row]:
    """Keep moments in copies of both stores by turns; then through the window's quick note.

    Beside the latter stand bare commits of the same time: on a disk that others use as well, most of it is waiting.
    """
    with (
        copied(stores.full) as full,
        copied(stores.bare) as bare,
        Child("keeping", "kept", folder=full) as program,
        Child("bare_list", "keeping", path=bare) as floor,
    ):
        floors, programs = columns(in_turn(20 * rounds, floor.ask, program.ask))
    with (
        copied(stores.full) as full,
        copied(stores.bare) as bare,
        Child("keeping", "noted", folder=full) as program,
        Child("bare_list", "keeping", path=bare) as floor,
    ):
        commits, noted = columns(in_turn(4 * rounds, floor.ask, program.ask))
    return [
        Row("keep a moment", "ms", programs, floors, Goal(2)),
        Row("key that keeps it to row painted, p95", "ms", [p95(noted)], [p95(commits)], Goal(16, "alone")),
    ]


def kept(folder: str) -> Iterator[float]:
    """Give ms for one moment on the disk, by way of the history."""
    import data

    from samensociaal_desktop.domain.encounters import Edit
    from samensociaal_desktop.services.session import Session

    session = Session(Path(folder), data.clock)
    session.unlock(data.PASSPHRASE)
    yield 0.0
    for moment in data.fresh():
        start = perf_counter()
        session.vault.history.do(Edit(None, moment))
        yield (perf_counter() - start) * 1000


def noted(folder: str) -> Iterator[float]:
    """Give ms from Ctrl+Enter in the quick note to the new row painted."""
    import driving
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from samensociaal_desktop.domain.encounters import Response
    from samensociaal_desktop.ui.pages.journal.page import JournalPage

    app, program = driving.open_journal(folder)
    page = program.desk.go("journal").first
    assert isinstance(page, JournalPage)
    driving.let_work_end(program)
    paints = driving.Paints(app, page.view.viewport())
    yield 0.0
    while True:
        program.desk.write()
        note = program.desk.note
        line = note.panel.form.field("line")
        QTest.keyClicks(line, "een opmerking onder een bericht")
        note.panel.form.field("responses").chips.option(Response.SUPPORT.value).click()
        driving.rest(1_000)  # the draft is kept meanwhile
        rows = page.model.rowCount()
        took = paints.took(lambda one=line: QTest.keyClick(one, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
        assert page.model.rowCount() == rows + 1
        yield took
        driving.rest(50)
