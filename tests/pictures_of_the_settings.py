"""The screens that keep a journal safe: what `tests/pictures.py` draws beside the others."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.services.erasing import Erased
from samensociaal_desktop.services.house import HOME, HouseRules
from samensociaal_desktop.services.session import SessionState
from samensociaal_desktop.services.visits import Visit
from samensociaal_desktop.storage.openings import Opening, OpeningKind
from samensociaal_desktop.ui import about
from samensociaal_desktop.ui.widgets.card import Card

NOW: Final = datetime(2026, 11, 22, 14, 5)
PASSPHRASE: Final = "zes rustige blauwe fietsen"
LONG: Final = "Reservekopieën_van_mijn_dagboek_op_de_computer_van_de_bibliotheek_in_de_Hoofdstraat"
LIBRARY: Final = HouseRules(session_minutes=30, idle_minutes=3, printing=False, packs=())

Shown = QWidget | None
Place = Callable[[Program, str], None]


def screens(program: Program, sample: Place, guest: Place) -> Iterator[tuple[str, Callable[[], Shown]]]:
    """Give each screen's name and what brings it about; the places open the example, and a guest's journal."""

    def own(backups: int = 0, trouble: str = "", house: HouseRules = HOME) -> Any:
        return _own(program, backups, trouble, house)

    yield "60-keep-sample", lambda: _down(sample, program)
    yield "60-keep-guest", lambda: _down(guest, program)
    yield "60-keep-cards", lambda: _card(own(), "backups")
    yield "60-keep-cards-trouble", lambda: _card(own(backups=3, trouble="VaultGone"), "backups")
    yield "60-keep-cards-end", lambda: _card(own(), "erase_button")
    yield "60-keep-lock-card", lambda: _card(own(), "minutes")
    yield "60-keep-lock-card-unfolded", lambda: _lock_unfolded(own())
    yield "61-keep-backups-none", lambda: _show(program, own(), "backups_requested")
    yield "61-keep-backups-one", lambda: _show(program, own(backups=1), "backups_requested")
    yield "61-keep-backups-many", lambda: _show(program, own(backups=23), "backups_requested")
    yield "61-keep-backups-many-end", lambda: _backups_end(program, own(backups=23))
    yield "61-keep-backups-trouble", lambda: _show(program, own(backups=3, trouble="DiskFull"), "backups_requested")
    yield "61-keep-backups-long-folder", lambda: _long_folder(program, own())
    yield "62-keep-put-back", lambda: _put_back(program, own(backups=3))
    yield "63-keep-passphrase", lambda: _show(program, own(), "passphrase_requested")
    yield "63-keep-passphrase-own", lambda: _own_passphrase(program, own())
    yield "63-keep-passphrase-wrong", lambda: _wrong_passphrase(program, own())
    yield "64-keep-code", lambda: _show(program, own(), "code_requested")
    yield "64-keep-code-shown", lambda: _code(program, own(), "show_button")
    yield "64-keep-code-new", lambda: _code(program, own(), "new_button")
    yield "64-keep-code-new-end", lambda: _code(program, own(), "new_button", down=True)
    yield "64-keep-code-house", lambda: _code(program, own(house=LIBRARY), "show_button")
    yield "64-keep-code-read-only", lambda: _code_read_only(program, own())
    yield "64-keep-code-busy", lambda: _telling(program)
    yield "65-keep-who-none", lambda: _show(program, own(), "openings_requested")
    yield "65-keep-who", lambda: _who(program, own())
    yield "65-keep-who-told", lambda: _told(program, own())
    yield "66-keep-erase", lambda: _show(program, own(backups=2), "erase_requested")
    yield "66-keep-erase-files", lambda: _erase_files(program, own(backups=23))
    yield "66-keep-erase-chosen", lambda: _erase_chosen(program, own())
    yield "66-keep-erase-pressed", lambda: _erase_pressed(program, own(backups=2))
    yield "66-keep-erased", lambda: _erased(program)
    yield "67-keep-keys", lambda: _keys(program, own())


def _wait(milliseconds: int = 120) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _own(program: Program, backups: int, trouble: str, house: HouseRules) -> Any:
    """Open a journal on the disk with some moments and these backups, and return the page of Instellingen."""
    program.lock()
    session = program.session
    is_new = session.state is SessionState.ABSENT
    if is_new:
        session.create(PASSPHRASE)
        _fill(program)
    else:
        session.unlock(PASSPHRASE)
    program.look.house = house
    _backups(program, backups, trouble)
    program._open_desk()
    _desk(program).go("settings")
    _wait()
    return _desk(program).go("settings").first


def _fill(program: Program) -> None:
    journal = program.session.vault.journal
    lines = ("Een collega werd uitgelachen in de teamchat", "Een buurvrouw kreeg een compliment", "Bewust doorgescrold")
    for number, line in enumerate(lines):
        moment = Encounter(
            happened_at=NOW - timedelta(days=number),
            line=line,
            responses=(Chosen(Response.SUPPORT),),
            weight=number + 1,
        )
        journal.apply(Edit(None, moment))


def _backups(program: Program, count: int, trouble: str) -> None:
    """Lay files with the names of backups beside the journal, and have it know of the last one."""
    vault = program.session.vault
    folder = program.folder / "backups"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for number in range(count):
        day = (NOW - timedelta(days=number + 1)).date()
        name = f"{vault.copier.vault_id()[:8]}-{count - number:06}-{day}.samensociaal"
        (folder / name).write_bytes(bytes(1_400_000 - 20_000 * number))
    last = (NOW - timedelta(days=1)).astimezone(UTC).isoformat(timespec="seconds") if count else None
    state = {"number": count, "folder": "", "is_filled": False, "last": last, "trouble": trouble}
    vault.preferences.keep("backups", state)


def _desk(program: Program) -> Any:
    assert program.desk is not None
    return program.desk


def _view(program: Program) -> Any:
    return _desk(program).go("settings").current


def _card(page: Any, name: str) -> None:
    """Scroll to the card that holds this."""
    _wait()
    widget = getattr(page, name)
    _to_top(page, widget if name == "backups" else _card_of(widget))


def _card_of(widget: QWidget) -> QWidget:
    while not isinstance(widget, Card):
        parent = widget.parentWidget()
        assert parent is not None
        widget = parent
    return widget


def _to_top(page: Any, widget: QWidget) -> None:
    page._scroll.verticalScrollBar().setValue(widget.mapTo(page._scroll.widget(), widget.rect().topLeft()).y() - 8)
    _wait()


def _end(view: Any) -> None:
    bar = view._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    _wait()


def _down(place: Place, program: Program) -> None:
    place(program, "settings")
    _card(_desk(program).go("settings").first, "minutes")


def _lock_unfolded(page: Any) -> None:
    page.limits.unfold(True)
    _card(page, "minutes")


def _open(program: Program, page: Any, signal: str) -> Any:
    getattr(page, signal).emit()
    _wait(400 if signal == "erase_requested" else 120)
    return _view(program)


def _show(program: Program, page: Any, signal: str) -> None:
    _open(program, page, signal)


def _backups_end(program: Program, page: Any) -> None:
    view = _open(program, page, "backups_requested")
    view.copies.more_button.click()
    _end(view)


def _long_folder(program: Program, page: Any) -> None:
    folder = Path(mkdtemp()) / LONG / "in" / LONG
    folder.mkdir(parents=True)
    _open(program, page, "backups_requested").keep_in(folder)
    _wait()


def _put_back(program: Program, page: Any) -> None:
    view = _open(program, page, "backups_requested")
    view.copies.rows[0].click()
    _wait()


def _own_passphrase(program: Program, page: Any) -> None:
    view = _open(program, page, "passphrase_requested")
    view.old.setText(PASSPHRASE)
    view.choice.ways.option("own").click()
    view.choice.own.setText("fiets regen")
    _end(view)


def _wrong_passphrase(program: Program, page: Any) -> None:
    view = _open(program, page, "passphrase_requested")
    view.old.setText("een verkeerde wachtzin")
    view.change_button.click()
    while view.is_busy:
        _wait()
    _wait()
    program.session.tries.clear()


def _code(program: Program, page: Any, which: str, *, down: bool = False) -> None:
    view = _open(program, page, "code_requested")
    view.ask.passphrase.setText(PASSPHRASE)
    getattr(view.ask, which).click()
    while view.card is None:
        _wait()
    _wait()
    if down:
        _end(view)


def _code_read_only(program: Program, page: Any) -> None:
    settings = _desk(program).places.settings
    settings._open_code(replace(program._safety, is_read_only=True), settings._stack)  # type: ignore[type-var]
    _wait()


def _telling(program: Program) -> None:
    program.lock()
    program.safekeeping._wait(
        program.safekeeping.tr("A new key for your journal"),
        program.safekeeping.tr(
            "A copy is made under the new key, and read back. With many moments this takes a while."
        ),
    )


def _who(program: Program, page: Any) -> None:
    openings = program.session.vault.openings
    for days in range(12):
        at = (NOW - timedelta(days=12 - days)).astimezone(UTC)
        wrong = [at - timedelta(minutes=20 + number) for number in range(days % 4)]
        openings.add(wrong, Opening(at, OpeningKind.OPENED))
    openings.add((), Opening((NOW - timedelta(hours=2)).astimezone(UTC), OpeningKind.OPENED_WITH_CODE))
    _open(program, page, "openings_requested")


def _told(program: Program, _page: Any) -> None:
    wrong = tuple((NOW - timedelta(hours=2, minutes=number)).astimezone(UTC) for number in range(2))
    _desk(program).tell_of(Visit(NOW.astimezone(UTC), wrong))
    _wait()


def _erase_files(program: Program, page: Any) -> None:
    view = _open(program, page, "erase_requested")
    view.this.which.unfold(True)
    _wait()


def _erase_chosen(program: Program, page: Any) -> None:
    _long_folder(program, page)
    _desk(program).go("settings").back_to_first()
    view = _open(program, page, "erase_requested")
    view.this.option.click()
    _wait(300)


def _erase_pressed(program: Program, page: Any) -> None:
    view = _open(program, page, "erase_requested")
    view.this.erase_button.setFocus()
    view.this.erase_button.click()
    _wait()


def _erased(program: Program) -> None:
    program.lock()
    program.safekeeping._tell(Erased(5, (), (), (program.folder / LONG / "foto.jpg",)))


def _keys(program: Program, _page: Any) -> QWidget:
    about.show_keys(program.window)
    return program.window.findChildren(QDialog)[-1]
