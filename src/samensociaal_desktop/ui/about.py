"""What the program says about itself: its keys, its parts and their licences."""

import tomllib
from collections.abc import Mapping
from importlib.metadata import version
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from samensociaal_desktop import __version__, paths
from samensociaal_desktop.ui.widgets.text import Heading, Text, sized

NARROW: Final = 70
"""Letters beside each other from which a key and its meaning have room on one line."""

ROUND_IT: Final = 72
"""What the list of keys has beside it: margins, and a scroll bar."""


def facts() -> tuple[tuple[str, str], ...]:
    """Return version and parts, for the foot of Instellingen."""
    translate = QCoreApplication.translate
    packages = tomllib.loads(paths.resource("licences.toml").read_text("utf-8"))["package"]
    parts = ", ".join(_part(package) for package in packages if package["is_named"])
    return (
        (translate("About", "Version"), f"{__version__} (Qt {qVersion()})"),
        (translate("About", "Licence"), "EUPL-1.2"),
        (translate("About", "Made with"), parts),
    )


def _part(package: Mapping[str, str]) -> str:
    """Return what one package is, with the licence we use it under and what it carries inside."""
    licence = "; ".join(filter(None, (package["licence"], package["holds"])))
    return f"{package['title']} {version(package['name'])} ({licence})"


def keys() -> tuple[tuple[str, str], ...]:
    """Return every key and what it does."""
    translate = QCoreApplication.translate
    return (
        ("Ctrl+N", translate("Keys", "Note a moment")),
        ("Alt+1 … 4, 0", translate("Keys", "What I did: ignore, speak up, report, support, nothing")),
        ("Ctrl+Enter", translate("Keys", "Save, or continue")),
        ("Esc", translate("Keys", "Back; a draft stays")),
        ("Ctrl+F", translate("Keys", "Search in the journal")),
        ("Delete", translate("Keys", "Remove the selected moment")),
        ("Ctrl+Z, Ctrl+Shift+Z", translate("Keys", "Undo, redo")),
        ("Ctrl+1 … 6, Ctrl+,", translate("Keys", "Go to a place in the sidebar")),
        ("← → ↑ ↓, Enter", translate("Keys", "In a chart: from part to part; show its moments")),
        ("+ −, Shift+← →, 0", translate("Keys", "In bars over time: closer, further, along, all of it")),
        ("Ctrl+L", translate("Keys", "Lock")),
        ("Esc, Esc", translate("Keys", "Twice, quickly: hide everything at once")),
        ("F1", translate("Keys", "This list")),
    )


def show_keys(parent: QWidget) -> None:
    """Show the list of keys."""
    dialog = QDialog(parent)
    title = QCoreApplication.translate("Keys", "Keyboard shortcuts")
    dialog.setWindowTitle(title)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.addWidget(Heading(title, 2))
    table = _table(parent.width() < NARROW * dialog.fontMetrics().averageCharWidth())
    room = QScrollArea()
    room.setAccessibleName(title)
    room.setFrameShape(QFrame.Shape.NoFrame)
    room.setWidgetResizable(True)
    room.setWidget(table)
    column.addWidget(room)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    width = min(table.sizeHint().width() + ROUND_IT, parent.width())
    height = table.heightForWidth(width - ROUND_IT) + dialog.sizeHint().height() - room.sizeHint().height()
    dialog.resize(width, min(height, parent.height()))
    dialog.open()


def _table(is_narrow: bool) -> QWidget:
    """Return each key with its meaning beside it, or under it where there is no room."""
    table = QWidget()
    table.setProperty("role", "body")
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 8, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(0 if is_narrow else 8)
    for number, (key, meaning) in enumerate(keys()):
        pressed, does = Text(key, role="soft"), Text(meaning)
        if is_narrow:
            pressed.setFont(sized(1.0, bold=True))
            pressed.setContentsMargins(0, 8 if number else 0, 0, 0)
            grid.addWidget(pressed, 2 * number, 0)
            grid.addWidget(does, 2 * number + 1, 0)
        else:
            pressed.setWordWrap(False)
            does.setMinimumWidth(does.fontMetrics().averageCharWidth() * 36)
            grid.addWidget(pressed, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(does, number, 1, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0 if is_narrow else 1, 1)
    grid.setRowStretch(2 * len(keys()), 1)
    return table
