"""The screens of the journal in depth: what `tests/pictures.py` draws beside the others."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.evidence import Evidence, Report
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.pad import Decision, PadText, Pause
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.services import evidence
from samensociaal_desktop.services.evidence import add_file
from samensociaal_desktop.services.exporting import Kind
from samensociaal_desktop.services.pad import DraftPad

NOW: Final = datetime(2026, 11, 22, 14, 5)
ANGRY: Final = "Dit slaat echt nergens op. Jij snapt er helemaal niets van, en dat weet iedereen hier."
TABLE: Final = (
    "Datum;Tijd;Titel;Tekst;Stemming\n2024-03-01;21:15;Een grap;In de groep werd gelachen om een foto.;goed\n"
)
JRNL: Final = "[2024-03-01 21:15] Een grap in de groep.\nIemand werd uitgelachen.\n\n[2024-03-02 09:00] Rustige dag.\n"
DAY_ONE: Final = json.dumps(
    {
        "metadata": {"version": "1.0"},
        "entries": [
            {"uuid": f"{number:032X}", "creationDate": f"2024-03-0{number}T20:15:00Z", "timeZone": "UTC", **more}
            for number, more in enumerate(
                (
                    {"text": "Een grap in de groep\n\nIemand werd uitgelachen.", "weather": {"code": "rain"}},
                    {"text": "Rustige dag", "location": {"placeName": "Thuis"}, "photos": [{"md5": "0" * 32}]},
                    {"text": ""},
                ),
                start=1,
            )
        ],
    }
)

Shown = QWidget | None


def screens(program: Program, place: Callable[[Program, str], None]) -> Iterator[tuple[str, Callable[[], Shown]]]:
    """Give each screen's name and what brings it about; `place` opens the example journal at a place."""

    def journal() -> Any:
        place(program, "journal")
        assert program.desk is not None
        return program.desk.go("journal").first

    yield "50-journal-filters", lambda: _unfold(journal())
    yield "50-journal-filters-on", lambda: _filters_on(journal())
    yield "50-journal-filtered", lambda: journal().show_filter(EncounterFilter(responses=frozenset({Response.SUPPORT})))
    yield "51-calendar", lambda: _ask(journal(), "calendar_requested")
    yield "51-calendar-day", lambda: _day(journal(), program, date(2026, 11, 7))
    yield "52-bin-empty", lambda: _ask(journal(), "bin_requested")
    yield "53-import", lambda: _settings(program, place, "import_requested")
    yield "54-export", lambda: _settings(program, place, "export_requested")
    yield "54-export-done", lambda: _exported(program, place)


def guest_screens(program: Program, place: Callable[[Program, str], None]) -> Iterator[tuple[str, Callable[[], Shown]]]:
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

    yield "55-pad", open_pad
    yield "55-pad-written", lambda: open_pad(PadText(text=ANGRY, begun_at=NOW))
    yield "55-pad-waiting", lambda: open_pad(PadText(text=ANGRY, begun_at=NOW), Pause.TEN)
    yield "55-pad-over", lambda: open_pad(PadText(text=ANGRY, begun_at=NOW - timedelta(hours=1)), Pause.TEN)
    yield "55-pad-questions", lambda: (open_pad(), _view(program).questions_button.click())[1]
    yield "56-today-pad", lambda: _today(program, place, PadText(text=ANGRY, begun_at=NOW), Pause.HOUR)
    yield "56-today-glad", lambda: _today(program, place, _left())
    yield "50-journal-kept", lambda: _kept(program, place)
    yield "50-journal-kept-menu", lambda: _kept_menu(program, place)
    yield "57-import-preview", lambda: _import(program, place, "dagboek.txt", JRNL)
    yield "57-import-left-out", lambda: _import(program, place, "Journal.json", DAY_ONE)
    yield "57-import-done", lambda: _imported(program, place)
    yield "57-import-arrivals", lambda: (_imported(program, place), _settings(program, None, "import_requested"))[1]
    yield "57-import-columns", lambda: _import(program, place, "tabel.csv", TABLE)
    yield "58-bin", lambda: _bin(program, place)
    yield "59-evidence", lambda: _evidence(program, place)
    yield "59-evidence-more", lambda: _evidence(program, place, down=True)
    yield "59-evidence-refused", lambda: _evidence(program, place, down=True, kind="kind.S2")


def _ask(page: QWidget, signal: str) -> None:
    getattr(page, signal).emit()


def _left() -> PadText:
    earlier = NOW - timedelta(days=3)
    return PadText(text=ANGRY, begun_at=earlier, decision=Decision.LEFT, decided_at=earlier)


def _view(program: Program) -> Any:
    assert program.desk is not None
    return program.desk.go("journal").current


def _wait() -> None:
    """Wait until what is counted in a pause is counted."""
    loop = QEventLoop()
    QTimer.singleShot(400, loop.quit)
    loop.exec()


def _unfold(page: Any) -> None:
    _wait()  # in a low window all that is unfolded folds when that is known
    page.filters.unfold(True)


def _filters_on(page: Any) -> None:
    _unfold(page)
    page.show_filter(
        EncounterFilter(
            responses=frozenset({Response.SUPPORT, Response.ADDRESS}), weights=frozenset({1, 2}), since=date(2026, 3, 1)
        )
    )
    _wait()


def _day(page: QWidget, program: Program, day: date) -> None:
    page.calendar_requested.emit()  # type: ignore[attr-defined]
    _view(program).grid.go_to(day)


def _fill(program: Program, place: Callable[[Program, str], None]) -> Any:
    """Write a few moments, and return the page of the journal."""
    place(program, "journal")
    assert program.desk is not None
    lines = ("Een collega werd uitgelachen in de teamchat", "Een buurvrouw kreeg een compliment", "Bewust doorgescrold")
    for number, line in enumerate(lines):
        moment = Encounter(
            happened_at=NOW - timedelta(days=number),
            line=line,
            responses=(Chosen(Response.SUPPORT),),
            weight=number + 1,
        )
        program.desk.edits.do(Edit(None, moment))
    return program.desk.go("journal").first


def _kept(program: Program, place: Callable[[Program, str], None]) -> Any:
    page = _fill(program, place)
    names = ("Gelachen om een ander in de groepsapp van het werk", "Steun", "Zwaar")
    for name in names:
        program.session.vault.searches.keep(SavedSearch(name=name, filter=EncounterFilter(words=name)))
    page.list.kept.renew()
    page.show_filter(EncounterFilter(responses=frozenset({Response.SUPPORT}), weights=frozenset({1})))
    page.list.kept.keep_button.click()
    _wait()


def _kept_menu(program: Program, place: Callable[[Program, str], None]) -> QWidget:
    _kept(program, place)
    assert program.desk is not None
    menu: QWidget = program.desk.go("journal").first.list.kept.menu_button.menu()
    menu.aboutToShow.emit()  # type: ignore[attr-defined]
    menu.adjustSize()
    return menu


def _exported(program: Program, place: Callable[[Program, str], None]) -> None:
    _settings(program, place, "export_requested")
    view = _settings_view(program)
    view.save(Kind.CSV, Path(mkdtemp()) / "samensociaal-2026-11-22.csv")
    _until_idle(view)


def _imported(program: Program, place: Callable[[Program, str], None]) -> None:
    _import(program, place, "Journal.json", DAY_ONE)
    view = _settings_view(program)
    view.preview.add_button.click()
    _until_idle(view)


def _settings_view(program: Program) -> Any:
    assert program.desk is not None
    return program.desk.go("settings").current


def _until_idle(view: Any) -> None:
    while view.is_busy:
        _wait()
    _wait()


def _settings(program: Program, place: Callable[[Program, str], None] | None, signal: str) -> None:
    if place is not None:
        place(program, "settings")
    assert program.desk is not None
    stack: Any = program.desk.go("settings")
    stack.back_to_first()
    getattr(stack.first, signal).emit()


def _today(program: Program, place: Callable[[Program, str], None], text: PadText, pause: Pause | None = None) -> None:
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
    view = _settings_view(program)
    view.look_at(file)
    _until_idle(view)


def _evidence(
    program: Program, place: Callable[[Program, str], None], *, down: bool = False, kind: str = "kind.T1"
) -> None:
    place(program, "journal")
    assert program.desk is not None
    vault, lists = program.session.vault, program.desk.vocabulary.lists
    moment = Encounter(
        happened_at=NOW - timedelta(days=1),
        line="Gelach om mijn foto in de klassenapp",
        note="Het ging een uur door. Toen zei iemand er iets van.",
        kinds=("kind.T1",),
        responses=(Chosen(Response.REPORT),),
        is_covered=True,
    )
    program.desk.edits.do(Edit(None, moment))
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(0xCCDDEE)
    file = Path(mkdtemp()) / "schermafdruk.png"
    image.save(str(file))
    add_file(vault, moment, file, lists, NOW.astimezone(UTC))
    report = Report(to="De app", on=NOW.date(), case_number="A-12")
    vault.evidence.keep(
        Evidence(moment=moment.id, literal="Kijk eens, wat een foto", reports=(report,)), NOW.astimezone(UTC)
    )
    page: Any = program.desk.go("journal").first
    page.open(replace(moment, kinds=(kind,)))
    if down:
        _settle()
        page.detail.show_from_top(page.detail.evidence.card.files)


def _bin(program: Program, place: Callable[[Program, str], None]) -> None:
    page = _fill(program, place)
    assert program.desk is not None
    vault, at = program.session.vault, NOW.astimezone(UTC)
    first, *others = vault.journal.latest(3)
    file = Path(mkdtemp()) / "schermafdruk.png"
    file.write_bytes(b"\x89PNG\r\n")
    kept = evidence.add_file(vault, first, file, program.packs.library().lists, at)
    vault.evidence.remove(kept.id, at)
    for moment in others:
        program.desk.edits.do(Edit(moment, None))
    DraftPad(vault).leave(PadText(text=ANGRY, begun_at=NOW), NOW)
    page.bin_requested.emit()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec()
