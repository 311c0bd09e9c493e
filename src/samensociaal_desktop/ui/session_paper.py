"""A guest's session on paper: what one takes home where there is no stick."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from samensociaal_desktop.services.on_paper import Line, Rank

SIZES: Final = {Rank.TITLE: 18, Rank.PART: 14, Rank.NAME: 11, Rank.PLAIN: 10}
"""Points of paper: the reader's own text size is for the screen."""

ABOVE: Final = {Rank.TITLE: 0, Rank.PART: 16, Rank.NAME: 8, Rank.PLAIN: 2}


def session_sheet(lines: Iterable[Line]) -> QTextDocument:
    """Return the sheet; what a person wrote stands on it as plain text."""
    document = QTextDocument()
    document.setDefaultFont(QFont("sans-serif", SIZES[Rank.PLAIN]))
    cursor = QTextCursor(document)
    for number, line in enumerate(lines):
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(ABOVE[line.rank])
        letters.setFontPointSize(SIZES[line.rank])
        letters.setFontWeight(QFont.Weight.Normal if line.rank is Rank.PLAIN else QFont.Weight.Bold)
        if number == 0:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.block().setUserState(line.group)
        # A new line inside a text stays inside its block, or the group would end there.
        cursor.insertText(line.text.replace("\n", "\N{LINE SEPARATOR}"), letters)
    return document
