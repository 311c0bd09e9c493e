"""Renders every screen and state into a folder with a contact sheet: `python3 dev.py pictures [FOLDER] [NAME]`.

Both languages, light and dark, 100 % and 200 % text, offscreen. Each look is a process of its own, so that the
program is drawn as a person starts it. With NAME only the screens whose name holds it are drawn.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from html import escape
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Options

NOW: Final = datetime(2026, 11, 22, 14, 5)
CODE: Final = "CHKW-GJ68-WPE4-XYJ9-70GE-J8G7-KHT8-ZFHZ-EVF8"
COLUMNS: Final = 4
THUMB: Final = 480
Shown = QWidget | None


def main(arguments: list[str]) -> int:
    """Draw all looks and the contact sheet; return 0, or 1 when a look could not be drawn."""
    folder = Path(arguments[0] if arguments else "pictures").resolve()
    only = arguments[1] if len(arguments) > 1 else ""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    failed = 0
    for look in product(("nl", "en"), ("light", "dark"), ("100", "200")):
        command = [sys.executable, __file__, "--look", *look, str(folder), only]
        failed += subprocess.run(command, check=False).returncode != 0
    count = _sheet(folder)
    sys.stdout.write(f"{count} pictures; {folder / 'index.html'} and {folder / 'sheet.png'} show them all\n")
    return 1 if failed or not count else 0


def draw(language: str, theme: str, size: str, folder: Path, only: str) -> None:
    """Draw every screen in one look."""
    app = QApplication([])
    app.setFont(QFont("Inter", 11))
    with TemporaryDirectory() as data:
        program = Program(app, Options(data=Path(data), language=Language(language)), lambda: NOW)
        program.change(replace(program.settings, theme=theme, text_size=int(size)))
        program.start()
        program.tasks.wait()
        _settle()
        for name, show in screens(program):
            if only in name:
                widget = show() or program.window
                _settle()
                widget.grab().save(str(folder / f"{name}.{language}.{theme}.{size}.png"))
        program.window.close()


def screens(program: Program) -> Iterator[tuple[str, Callable[[], Shown]]]:
    """Give each screen's name and what brings it about: it returns the widget to draw, or None for the window."""
    gate = program.gate
    yield "01-welcome", lambda: None
    yield "02-passphrase", gate.show_passphrase
    yield "03-passphrase-own", lambda: _own_passphrase(program)
    yield "04-recovery-code", lambda: gate.show_recovery(CODE)
    yield "05-unlock", gate.show_unlock
    yield "06-unlock-wrong", lambda: _wrong(program)
    yield "07-recover", gate.show_recover
    yield "10-today-empty", lambda: _guest(program, "today")
    yield "11-journal-empty", lambda: _place(program, "journal")
    yield "12-patterns-empty", lambda: _place(program, "patterns")
    yield "13-talk-empty", lambda: _place(program, "talk")
    yield "14-talk-options", lambda: _talk(program, "options")
    yield "15-talk-line", lambda: _talk(program, "line")
    yield "16-talk-scale", lambda: _talk(program, "scale")
    yield "17-talk-text", lambda: _talk(program, "text")
    yield "18-talk-end", lambda: _talk_end(program)
    yield "20-today", lambda: _sample(program, "today")
    yield "21-journal", lambda: _sample(program, "journal")
    yield "22-journal-search", lambda: _search(program, "reactie")
    yield "23-journal-nothing", lambda: _search(program, "zzz")
    yield "24-moment", lambda: _open(program, "open")
    yield "25-moment-edit", lambda: _open(program, "edit")
    yield "26-quick-note", lambda: _note(program)
    yield "27-removed", lambda: _guest_removes(program)
    yield "30-patterns", lambda: _sample(program, "patterns")
    yield "31-patterns-table", lambda: _table(program)
    yield "40-settings", lambda: _sample(program, "settings")


def _desk(program: Program) -> Any:
    assert program.desk is not None
    return program.desk


def _own_passphrase(program: Program) -> None:
    program.gate.show_passphrase()
    page: Any = program.gate.page
    page.ways.option("own").click()
    page.own.setText("fiets regen")


def _wrong(program: Program) -> None:
    from samensociaal_desktop.errors import WrongPassphrase
    from samensociaal_desktop.ui.words import error_text

    page: Any = program.gate.page
    page.passphrase.setText("een verkeerde wachtzin")
    page.show_trouble(error_text(WrongPassphrase()))


def _guest(program: Program, place: str) -> None:
    _leave(program)
    program.gate.open_guest()
    _place(program, place)


def _sample(program: Program, place: str) -> None:
    _leave(program)
    program.open_sample()
    _place(program, place)


def _leave(program: Program) -> None:
    program.lock()


def _place(program: Program, place: str) -> None:
    if program.desk is None:
        program.gate.open_guest()
    _desk(program).go(place)


def _search(program: Program, words: str) -> None:
    _sample(program, "journal")
    page = _desk(program).go("journal")
    page.filters.search.setText(words)


def _open(program: Program, how: str) -> None:
    _sample(program, "journal")
    page = _desk(program).go("journal")
    getattr(page, how)(page.model.found(page.model.index(4, 0)).encounter)


def _note(program: Program) -> QWidget:
    _sample(program, "journal")
    _desk(program).write()
    note: QWidget = _desk(program).note
    return note


def _guest_removes(program: Program) -> None:
    _guest(program, "journal")
    moment = Encounter(
        happened_at=NOW - timedelta(hours=2),
        line="Een buurvrouw kreeg een compliment in de buurtapp",
        responses=(Chosen(Response.SUPPORT),),
    )
    _desk(program).edits.do(Edit(None, moment))
    _desk(program).edits.do(Edit(moment, None))


def _talk(program: Program, kind: str) -> None:
    """Go through the second part, skipping, until a question of that kind is asked."""
    page = _desk(program).go("talk")
    for dialogue in program.pack().dialogues:
        page.resume(dialogue.id)
        while page.question.isVisible():
            if kind in type(page.question.input).__name__.lower():
                return
            page.question.skipped.emit()


def _talk_end(program: Program) -> None:
    page = _desk(program).go("talk")
    while page.question.isVisible():
        page.question.skipped.emit()


def _table(program: Program) -> None:
    _sample(program, "patterns")
    page = _desk(program).go("patterns")
    page.responses.table_button.click()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec()


def _sheet(folder: Path) -> int:
    """Make index.html and sheet.png of all pictures in the folder, and return how many there are."""
    files = sorted(folder.glob("[0-9]*.png"))
    figures = [
        f'<figure><img src="{escape(one.name)}"><figcaption>{escape(one.stem)}</figcaption></figure>' for one in files
    ]
    style = "<style>body{font:14px sans-serif}figure{display:inline-block;width:45%;margin:1%}img{width:100%}</style>"
    (folder / "index.html").write_text("<!doctype html><meta charset=utf-8>" + style + "\n".join(figures), "utf-8")
    if not files:
        return 0
    thumbs = [QImage(str(one)).scaledToWidth(THUMB, Qt.TransformationMode.SmoothTransformation) for one in files]
    height = max(one.height() for one in thumbs)
    sheet = QImage(COLUMNS * THUMB, -(-len(thumbs) // COLUMNS) * height, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for number, thumb in enumerate(thumbs):
        painter.drawImage(number % COLUMNS * THUMB, number // COLUMNS * height, thumb)
    painter.end()
    sheet.save(str(folder / "sheet.png"))
    return len(files)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.argv[1:2] == ["--look"]:
        draw(*sys.argv[2:5], Path(sys.argv[5]), sys.argv[6])
    else:
        raise SystemExit(main(sys.argv[1:]))
