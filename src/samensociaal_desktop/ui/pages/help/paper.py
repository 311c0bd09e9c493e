"""The directory on paper, for the wall or the desk: black on white, in order of the screen."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from samensociaal_desktop.domain.help import Directory, HelpPoint
from samensociaal_desktop.ui.components.help_points import checked_text, doubt_text, facts
from samensociaal_desktop.ui.components.origin import origin_text
from samensociaal_desktop.ui.look import Look

translate = QCoreApplication.translate

TITLE, PART, NAME, PLAIN = 18, 14, 12, 10
"""Points of paper: the reader's own text size is for the screen."""

ABOVE: Final = {TITLE: 0, PART: 14, NAME: 8, PLAIN: 0}


def directory_sheet(directory: Directory, look: Look) -> QTextDocument:
    """Return all points under their headings, the emergency ones first."""
    document = QTextDocument()
    document.setDefaultFont(QFont("sans-serif", PLAIN))
    cursor = QTextCursor(document)
    _write(cursor, translate("HelpPaper", "Where can you go?"), TITLE)
    _write(cursor, translate("HelpPaper", "From the program Samen Sociaal. Numbers change: look at the day."), PLAIN)
    urgent = [point for point in directory.points if point.is_emergency]
    parts = [(translate("HelpPaper", "When it is urgent"), urgent)]
    for topic in directory.topics:
        points = [point for point in directory.points if point.topic == topic.id and not point.is_emergency]
        parts.append((look.pick(topic.label), points))
    group = 0
    for title, points in parts:
        for number, point in enumerate(points):
            group += 1  # a point stays on one page, the first one under its heading
            if number == 0:
                _write(cursor, title, PART, group=group)
            _write_point(cursor, point, look, group)
    return document


def _write_point(cursor: QTextCursor, point: HelpPoint, look: Look, group: int) -> None:
    reach = " · ".join(each for each in (point.phone, point.address) if each)
    _write(cursor, look.pick(point.name), NAME, group=group)
    lines = [look.pick(point.what_for), reach, doubt_text(point) if point.is_doubted else "", look.pick(point.how)]
    note = look.pick(point.note) if point.note is not None else ""
    origin = origin_text(point.origin, look)
    for line in (*lines, *facts(point, look), note, checked_text(point, look), origin):
        if line:
            _write(cursor, line, PLAIN, bold=line == reach, group=group)


def _write(cursor: QTextCursor, text: str, size: int, *, bold: bool = False, group: int = 0) -> None:
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(ABOVE[size])
    letters.setFontPointSize(size)
    letters.setFontWeight(QFont.Weight.Bold if bold or size > PLAIN else QFont.Weight.Normal)
    if cursor.atStart():
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    cursor.block().setUserState(group)
    cursor.insertText(text, letters)
