"""Onto paper: always dark on white, whatever the theme."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


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


def print_recovery_code(code: str, parent: QWidget) -> None:
    """Ask for a printer and print the sheet."""
    print_document(recovery_sheet(code), parent)


def print_document(document: QTextDocument, parent: QWidget) -> None:
    """Ask for a printer and print a document."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        document.print_(printer)
