"""Draws every card of the patterns page with none, few and very many moments: `pictures_of_the_patterns.py FOLDER`.

For each card a sheet on which one sees it with 0, 4, 30, 3,000 and 100,000 moments beside each other, and for each
number of moments the whole page. See `--help` for looks and for what the page looks at.
"""

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

import believable
from samensociaal_desktop.app import Program
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.cards import Question, View
from samensociaal_desktop.domain.patterns.spans import Compare, Period
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.ui.charts.bars import TimeBars

COUNTS: Final = (0, 4, 30, 3_000, 100_000)
GAP: Final = 24


def main() -> None:
    """Draw the look that is asked for."""
    asked = _arguments()
    asked.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setFont(QFont("Inter", 11))
    for count in asked.counts:
        with TemporaryDirectory() as data:
            options = Options(data=Path(data), language=Language(asked.language))
            program = Program(app, options, lambda: believable.NOW)
            program.change(replace(program.settings, theme=asked.theme, text_size=asked.size))
            program.start()
            program.tasks.wait()
            program.window.resize(asked.width, asked.height)
            for name, picture in _draw(program, count, asked):
                picture.save(str(asked.folder / f"{name}.{count}.png"))
            program.window.close()
    for question in Question:
        _sheet(asked.folder, question.value, asked.counts)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--counts", type=lambda text: tuple(map(int, text.split(","))), default=COUNTS)
    parser.add_argument("--language", choices=[one.value for one in Language], default="nl")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--width", type=int, default=1180)
    parser.add_argument("--height", type=int, default=800)
    parser.add_argument("--period", choices=[one.value for one in Period], default=Period.ALL.value)
    parser.add_argument("--compare", choices=[one.value for one in Compare], default=Compare.NOTHING.value)
    parser.add_argument("--share", action="store_true", help="bars over time as shares")
    parser.add_argument("--zoom", type=float, default=1.0, help="how much closer bars over time are looked at")
    parser.add_argument("--table", action="store_true", help="each card with its table")
    parser.add_argument("--how", action="store_true", help="each card with how it is read")
    return parser.parse_args()


def _draw(program: Program, count: int, asked: argparse.Namespace) -> Iterator[tuple[str, QImage]]:
    """Give the pictures of a journal with so many moments: each card there is, and the page."""
    program.gate.open_guest()
    desk: Any = program.desk
    believable.fill(program.session.vault, program.packs.library(), desk.vocabulary, count)
    page = desk.go("patterns").first
    page.bar.show_view(_view(asked))
    page.leave()
    page.look_at_everything() if asked.period == Period.ALL else page._view_changed()
    if asked.share:
        page._share_chosen(True)
    page.board.finish()
    _settle()
    for question, card in page.board.cards.items():
        if card.found is None or card.isHidden():
            continue
        if isinstance(card.chart, TimeBars) and asked.zoom > 1:
            card.chart.zoom(asked.zoom)
        card.parts.table_button.setChecked(asked.table)
        card.parts.how_button.setChecked(asked.how)
        _settle()
        yield question.value, card.grab().toImage()
    if page.empty is not None:
        _settle()
        yield "empty", page.empty.grab().toImage()
    elif not page.board.lacking.isHidden():
        yield "lacking", page.board.lacking.grab().toImage()
    page.show_widget(page.bar)
    _settle()
    yield "window", program.window.grab().toImage()
    yield "page", page.column.parentWidget().grab().toImage()


def _view(asked: argparse.Namespace) -> View:
    today: date = believable.NOW.date()
    is_own = asked.period == Period.OWN
    since, until = (today - timedelta(days=days) if is_own else None for days in (1_000, 600))
    return View(period=Period(asked.period), compare=Compare(asked.compare), since=since, until=until)


def _sheet(folder: Path, name: str, counts: tuple[int, ...]) -> None:
    """Lay the pictures of one card beside each other; where it lacks moments, what stands there in its place."""
    files = ([folder / f"{one}.{count}.png" for one in (name, "empty", "lacking")] for count in counts)
    pictures = [QImage(str(next(file for file in some if file.exists()))) for some in files]
    width = sum(one.width() + GAP for one in pictures)
    sheet = QImage(width, max(one.height() for one in pictures), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter, left = QPainter(sheet), 0
    for one in pictures:
        painter.drawImage(left, 0, one)
        left += one.width() + GAP
    painter.end()
    sheet.save(str(folder / f"sheet-{name}.png"))


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    main()
