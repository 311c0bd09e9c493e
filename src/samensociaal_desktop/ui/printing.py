"""Onto paper: always dark on white, whatever the theme, and only where the house lets visitors print."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from PySide6.QtCore import QCoreApplication, QSizeF
from PySide6.QtGui import QFont, QGuiApplication, QPagedPaintDevice, QTextBlock, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.services.house import HouseRules

MARGIN: Final = 2 / 2.54
"""The white around a page that Qt prints, in inches."""


def recovery_sheet(code: str) -> QTextDocument:
    """Return the sheet with the recovery code, in groups of four."""
    groups = code.split("-")
    numbered = [f"{number}. {group}" for number, group in enumerate(groups, start=1)]
    rows = ["    ".join(numbered[start : start + 3]) for start in range(0, len(numbered), 3)]
    document = QTextDocument()
    document.setDefaultFont(QFont("sans-serif", 12))
    cursor = QTextCursor(document)
    big = cursor.charFormat()
    big.setFontPointSize(16)
    cursor.insertText("Samen Sociaal", big)
    plain = cursor.charFormat()
    plain.setFontPointSize(12)
    cursor.insertBlock()
    cursor.insertText(
        QCoreApplication.translate(
            "Printing", "Recovery code of my journal. Anyone who has it can read the journal: keep it in a safe place."
        ),
        plain,
    )
    fixed = cursor.charFormat()
    fixed.setFontFamilies(["monospace"])
    fixed.setFontPointSize(18)
    for row in ["", *rows]:
        cursor.insertBlock()
        cursor.insertText(row, fixed)
    return document


def print_recovery_code(code: str, parent: QWidget, house: HouseRules) -> None:
    """Ask for a printer and print the sheet."""
    print_document(recovery_sheet(code), parent, house)


def print_document(document: QTextDocument, parent: QWidget, house: HouseRules) -> None:
    """Ask for a printer and print a document; nothing is printed where the house does not want it."""
    if not house.printing:
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        keep_together(document, printer)
        document.print_(printer)


def keep_together(document: QTextDocument, paper: QPagedPaintDevice) -> None:
    """Begin a new page before blocks of one `userState` above 0 that the end of a page would tear apart.

    Qt cannot do so by itself. It is measured on a copy, laid out as `QTextDocument.print_` does it.
    """
    copy = document.clone()
    copy.documentLayout().setPaintDevice(paper)
    frame = copy.rootFrame().frameFormat()
    frame.setMargin(int(MARGIN * QGuiApplication.primaryScreen().logicalDotsPerInchY()))
    copy.rootFrame().setFrameFormat(frame)
    copy.setPageSize(QSizeF(paper.width(), paper.height()))
    states = [block.userState() for block in _blocks(document)]
    for state, numbers in groupby(range(len(states)), states.__getitem__):
        first, last = (copy.findBlockByNumber(number) for number in _ends(numbers))
        if state > 0 and _is_torn(copy, first, last):
            for each in (copy, document):
                _break_before(each.findBlockByNumber(first.blockNumber()))


def _ends(numbers: Iterable[int]) -> tuple[int, int]:
    found = list(numbers)
    return found[0], found[-1]


def _is_torn(document: QTextDocument, first: QTextBlock, last: QTextBlock) -> bool:
    """Return whether the end of a page lies between the top of one block and the foot of another."""
    place, height = document.documentLayout().blockBoundingRect, document.pageSize().height()
    return place(first).top() // height != (place(last).bottom() - 1) // height


def _break_before(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(form)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
