"""The screens before a journal is open, and those of a guest: what `tests/pictures.py` draws beside the others."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sealed_notes import SealedNote
from samensociaal_desktop.errors import VaultDamaged, WrongPassphrase
from samensociaal_desktop.services.backups import Backup
from samensociaal_desktop.services.house import STRICTEST, HouseRules
from samensociaal_desktop.services.journals import JournalPlace
from samensociaal_desktop.ui.look import Look

NOW: Final = datetime(2026, 11, 22, 14, 5)
CODE: Final = "CHKW-GJ68-WPE4-XYJ9-70GE-J8G7-KHT8-ZFHZ-EVF8"
NOTE: Final = "In de bus lachten er drie om een foto van een meisje uit mijn straat. Ik zei niets."
LINES: Final = (
    LocalisedText(
        nl="Vragen? Loop naar de balie, of bel 010 123 45 67 (ma–vr 10–17 uur).",
        en="Questions? Come to the desk, or call 010 123 45 67 (Mon–Fri 10–17).",
    ),
    LocalisedText(
        nl="Spreekuur mediacoach: woensdag 14–16 uur, aan de tafel bij het raam.",
        en="Media coach: Wednesday 2–4 pm, at the table by the window.",
    ),
)
LIBRARY: Final = HouseRules(
    guest_first=True, journals_on_disk=False, session_minutes=45, idle_minutes=5, help_lines=LINES
)

Shown = QWidget | None


def screens(program: Program) -> Iterator[tuple[str, Callable[[], Shown]]]:
    """Give each screen's name and what brings it about."""
    yield "60-unlock", lambda: _unlock(program)
    yield "60-unlock-more", lambda: _unlock(program, more=True)
    yield "60-unlock-waiting", lambda: _unlock(program, wait=8)
    yield "60-unlock-damaged", lambda: _unlock(program, damaged=True)
    yield "60-unlock-one-of-several", lambda: _unlock(program, "Werk", more=True)
    yield "61-chooser", lambda: _places(program)
    yield "61-names", lambda: _names(program)
    yield "62-copy", lambda: _copy(program)
    yield "62-copy-chosen", lambda: _copy(program, chosen=True)
    yield "62-copy-wrong", lambda: _copy(program, chosen=True, wrong=True)
    yield "63-repair", lambda: _repair(program)
    yield "63-repair-without-backups", lambda: _repair(program, days=0)
    yield "63-repair-busy", lambda: _repair(program, busy=True)
    yield "63-repair-done", lambda: _repaired(program)
    yield "64-note-typed", lambda: _note(program)
    yield "64-note-kept", lambda: _note(program, kept=True)
    yield "65-landing", lambda: _landing(program, LIBRARY)
    yield "65-landing-broken", lambda: _landing(program, STRICTEST, problems=("regel 3",))
    yield "66-tell-renewing", lambda: _tell_renewing(program)
    yield "66-tell-erasing", lambda: _tell_erasing(program)
    yield "66-tell-erased", lambda: _tell_erased(program)
    yield "66-tell-erased-not-all", lambda: _tell_erased(program, everything=False)
    yield "67-guest", lambda: _guest_bar(program)
    yield "67-guest-clock", lambda: _guest_bar(program, 30)
    yield "67-guest-five-minutes", lambda: _guest_bar(program, 15, past=10.2)
    yield "67-guest-idle", lambda: _guest_bar(program, idle=30)
    yield "67-guest-over", lambda: _guest_bar(program, 15, past=16)
    yield "67-guest-menu", lambda: _guest_menu(program)
    yield "68-take-along", lambda: _along(program, "asking")
    yield "68-take-along-busy", lambda: _along(program, "busy")
    yield "68-take-along-done", lambda: _along(program, "done")
    yield "68-take-along-warned", lambda: _along(program, "warned")
    yield "69-house-card", lambda: _house_card(program)
    yield "69-plain-screen", lambda: _plain(program)
    yield "69-sealed-notes", lambda: _sealed(program)
    yield "69-failed-tries", lambda: _visit(program)


def _any(one: object) -> Any:
    return one


def _show(program: Program, page: QWidget) -> Any:
    program.lock()
    _any(program.gate)._put(page)
    return page


def _unlock(program: Program, journal: str = "", *, more: bool = False, wait: float = 0, damaged: bool = False) -> None:
    from samensociaal_desktop.ui.other_journals import tell
    from samensociaal_desktop.ui.pages.unlock.unlock import UnlockPage

    page = _show(program, UnlockPage(program.look, journal, lambda: True))
    if more:
        page.more_button.click()
    if wait:
        page.passphrase.setText("een verkeerde wachtzin")
        tell(page, WrongPassphrase(), wait)
    if damaged:
        tell(page, VaultDamaged())


def _journals(program: Program) -> tuple[JournalPlace, ...]:
    names = ("", "Werk", "Oefenen met de klas op donderdagmiddag")
    folders = (program.folder, program.folder / "journals" / "2", program.folder / "journals" / "3")
    return tuple(
        JournalPlace(folder, name, at) for at, (folder, name) in enumerate(zip(folders, names, strict=True), 1)
    )


def _places(program: Program) -> None:
    program.lock()
    _any(program.gate.others)._show_places(_journals(program))


def _names(program: Program) -> None:
    from samensociaal_desktop.ui.pages.unlock.chooser import NamesPage

    _show(program, NamesPage(program.look, _journals(program)))


def _copy(program: Program, *, chosen: bool = False, wrong: bool = False) -> None:
    from samensociaal_desktop.ui.other_journals import tell
    from samensociaal_desktop.ui.pages.unlock.restore import RestorePage

    file = Path("/media/stick/3f2a9c1b-000012-2026-11-20.samensociaal")
    page = _show(program, RestorePage(program.look, file if chosen else None))
    if wrong:
        page.secret.setText("een verkeerde wachtzin")
        tell(page, WrongPassphrase())


def _repair(program: Program, *, days: int = 4, busy: bool = False) -> Any:
    from samensociaal_desktop.ui.pages.unlock.repair import RepairPage

    today = NOW.date()
    backups = [
        Backup(Path(f"/b/{number}.samensociaal"), number, today - timedelta(days=past), 40_000)
        for number, past in ((9, 1), (8, 2), (7, 9), (5, 40))[:days]
    ]
    page = _show(program, RepairPage(program.look, backups, today))
    if busy:
        page.secret.setText("fiets regen maan tafel brug zee")
        page.show_busy(busy=True)
    return page


def _repaired(program: Program) -> None:
    from samensociaal_desktop.services.repair import Repaired

    repaired = Repaired(saved=212, from_backup=9, lost=2, lost_files=1, is_certain=False)
    _repair(program).show_repaired(repaired)


def _note(program: Program, *, kept: bool = False) -> None:
    from samensociaal_desktop.ui.pages.unlock.note import LockedNotePage

    page = _show(program, LockedNotePage(program.look, "Werk"))
    page.note.value = NOTE if kept else NOTE * 7
    page.note.changed.emit()
    if kept:
        page.show_kept()


def _landing(program: Program, house: HouseRules, *, problems: tuple[str, ...] = ()) -> None:
    from samensociaal_desktop.ui.pages.unlock.landing import LandingPage

    _show(program, LandingPage(program.look, replace(house, problems=problems)))


def _tell_renewing(program: Program) -> None:
    program.lock()
    words = (
        "A new key for your journal",
        "A copy is made under the new key, and read back. With many moments this takes a while.",
    )
    title, sentence = (QCoreApplication.translate("Safekeeping", one) for one in words)
    _any(program.safekeeping)._wait(title, sentence)


def _tell_erasing(program: Program) -> None:
    program.lock()
    title, sentence = (QCoreApplication.translate("Safekeeping", one) for one in ("Erasing", "Just a second…"))
    _any(program.safekeeping)._wait(title, sentence)


def _tell_erased(program: Program, *, everything: bool = True) -> None:
    from samensociaal_desktop.services.erasing import Erased

    program.lock()
    folder = Path("/home/noor/.local/share/samensociaal-desktop")
    failed = () if everything else (folder / "backups" / "3f2a9c1b-000012-2026-11-20.samensociaal",)
    stays = () if everything else (folder / "foto van de klas.jpg", folder / "notities.txt")
    _any(program.safekeeping)._tell(Erased(14, (), failed, stays))


class _Passing:
    """A clock that one sets."""

    seconds = 0.0


def _begin(program: Program, house: HouseRules | None = None) -> None:
    """Open a guest's journal; all reading of the guest's time is ours."""
    program.lock()
    look = program.look
    if house is not None:
        program.look = Look(look.theme, look.language, text_size=look.text_size, house=house)
    _any(program.guards.guest_time)._passed = lambda: _Passing.seconds
    _Passing.seconds = 0.0
    program.gate.open_guest()
    _wait(150)
    program.look = look


def _desk(program: Program) -> Any:
    assert program.desk is not None
    return program.desk


def _guest_bar(program: Program, minutes: int = 0, *, past: float = 0, idle: int = 0) -> None:
    _begin(program)
    time = program.guards.guest_time
    _desk(program).go("today")
    time.set(minutes)
    if past > minutes:
        time.hold()
    _Passing.seconds = past * 60
    time.look()
    if idle:
        _desk(program).guest.bar.warn_of_idling(idle)


def _guest_menu(program: Program) -> QWidget:
    _guest_bar(program)
    menu: QWidget = _desk(program).guest.bar.clock_menu
    menu.adjustSize()
    return menu


def _along(program: Program, step: str) -> QWidget:
    _guest_bar(program, 15, past=10.2 if step == "warned" else 0)
    guest = _desk(program).guest
    guest.take_along()
    dialog: Any = guest.dialog
    if step == "busy":
        dialog._show_step(dialog._busy)
    elif step == "done":
        dialog._target = Path("/media/stick/2026-11-22.samensociaal")
        dialog._written(CODE)
    elif step == "warned":
        guest._tell_over_dialogs()
    shown: QWidget = dialog
    return shown


def _house_card(program: Program) -> None:
    _begin(program, LIBRARY)
    _desk(program).go("help")
    _wait(150)


def _plain(program: Program) -> None:
    from samensociaal_desktop.ui.quick_hide import PlainScreen

    program.lock()
    screen = PlainScreen(program.window)
    screen.cover()
    QTimer.singleShot(200, screen.deleteLater)


def _sealed(program: Program) -> None:
    program.lock()
    program.gate.open_guest()
    _wait(150)
    notes = program.session.vault.sealed_notes
    for number, text in enumerate((NOTE, "Compliment gegeven in de groepsapp. Voelde goed.")):
        notes.put_back(SealedNote(f"{number}" * 32, NOW.astimezone(UTC) - timedelta(hours=5 + 20 * number), text))
    _desk(program).go("journal")
    _desk(program).go("today")
    _wait(300)


def _visit(program: Program) -> None:
    from samensociaal_desktop.services.visits import Visit

    _sealed(program)
    last = datetime.combine(date(2026, 11, 21), NOW.time()).astimezone()
    _desk(program).tell_of(Visit(NOW, (last - timedelta(minutes=2), last), lost_notes=1))


def _wait(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
