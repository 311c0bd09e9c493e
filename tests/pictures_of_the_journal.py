"""The screens of the journal in depth: what `tests/pictures.py` draws beside the others."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.encounters import Edit, EncounterFilter, Response
from samensociaal_desktop.domain.pad import Decision, PadText, Pause
from samensociaal_desktop.services.pad import DraftPad

NOW: Final = datetime(2026, 11, 22, 14, 5)
ANGRY: Final = "Dit slaat echt nergens op. Jij snapt er helemaal niets van, en dat weet iedereen hier."
TABLE: Final = "Datum;Tijd;Titel;Tekst;Stemming\n2024-03-01;21:15;Een grap;In de groep werd gelachen om een foto.;goed\n"
JRNL: Final = "[2024-03-01 21:15] Een grap in de groep.\nIemand werd uitgelachen.\n\n[2024-03-02 09:00] Rustige dag.\n"

Shown = QWidget | None


def screens(program: Program, place: Callable[[Program, str], None]) -> Iterator[tuple[str, Callable[[], Shown]]]:
    """Give each screen's name and what brings it about; `place` opens the example journal at a place."""

    def journal() -> Any:
        place(program, "journal")
        assert program.desk is not None
        return program.desk.go("journal").first

    yield "50-journal-filters", lambda: journal().filters.more_button.click()
    yield "50-journal-filtered", lambda: journal().show_filter(EncounterFilter(responses=frozenset({Response.SUPPORT})))
    yield "51-calendar", lambda: _ask(journal(), "calendar_requested")
    yield "52-bin-empty", lambda: _ask(journal(), "bin_requested")
    yield "53-import", lambda: _settings(program, place, "import_requested")
    yield "54-export", lambda: _settings(program, place, "export_requested")


def guest_screens(
    program: Program, place: Callable[[Program, str], None]
) -> Iterator[tuple[str, Callable[[], Shown]]]:
    """Give those that need a journal one can write in."""

    def open_pad(text: PadText | None = None, pause: Pause | None = None) -> None:
        place(program, "journal")
        assert program.desk is not None
        vault = program.session.vault
        for old in vault.pad.all():
            vault.pad.erase(old.id)
        if text is not None:
            vault.pad.keep(text)
            if pause is not None:
                DraftPad(vault).wait(text, pause, text.begun_at)
        program.desk.go("journal").first.pad_requested.emit()

    yield "55-pad", lambda: open_pad()
    yield "55-pad-written", lambda: open_pad(PadText(text=ANGRY, begun_at=NOW))
    yield "55-pad-waiting", lambda: open_pad(PadText(text=ANGRY, begun_at=NOW), Pause.TEN)
    yield "55-pad-over", lambda: open_pad(PadText(text=ANGRY, begun_at=NOW - timedelta(hours=1)), Pause.TEN)
    yield "55-pad-questions", lambda: (open_pad(), _view(program).questions_button.click())[1]
    yield "56-today-pad", lambda: _today(program, place, PadText(text=ANGRY, begun_at=NOW), Pause.HOUR)
    yield "56-today-glad", lambda: _today(program, place, _left())
    yield "57-import-preview", lambda: _import(program, place, "dagboek.txt", JRNL)
    yield "57-import-columns", lambda: _import(program, place, "tabel.csv", TABLE)
    yield "58-bin", lambda: _bin(program, place)


def _ask(page: QWidget, signal: str) -> None:
    getattr(page, signal).emit()


def _left() -> PadText:
    earlier = NOW - timedelta(days=3)
    return PadText(text=ANGRY, begun_at=earlier, decision=Decision.LEFT, decided_at=earlier)


def _view(program: Program) -> Any:
    assert program.desk is not None
    return program.desk.go("journal").current


def _settings(program: Program, place: Callable[[Program, str], None], signal: str) -> None:
    place(program, "settings")
    assert program.desk is not None
    stack: Any = program.desk.go("settings")
    stack.back_to_first()
    getattr(stack.first, signal).emit()


def _today(
    program: Program, place: Callable[[Program, str], None], text: PadText, pause: Pause | None = None
) -> None:
    place(program, "today")
    vault = program.session.vault
    for old in vault.pad.all():
        vault.pad.erase(old.id)
    vault.pad.keep(text)
    if pause is not None:
        DraftPad(vault).wait(text, pause, text.begun_at)
    assert program.desk is not None
    program.desk.go("journal")
    program.desk.go("today")


def _import(program: Program, place: Callable[[Program, str], None], name: str, content: str) -> None:
    file = Path(mkdtemp()) / name
    file.write_text(content, encoding="utf-8")
    _settings(program, place, "import_requested")
    assert program.desk is not None
    view: Any = program.desk.go("settings")
    view.current.look_at(file)
    program.tasks.wait()


def _bin(program: Program, place: Callable[[Program, str], None]) -> None:
    place(program, "journal")
    assert program.desk is not None
    vault = program.session.vault
    for moment in vault.journal.latest(3):
        program.desk.edits.do(Edit(moment, None))
    program.desk.go("journal").first.bin_requested.emit()
