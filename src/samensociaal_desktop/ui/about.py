"""What the program says about itself: its keys, its parts and their licences."""

import tomllib
from collections.abc import Mapping
from importlib.metadata import version

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from samensociaal_desktop import __version__, paths
from samensociaal_desktop.ui.widgets.text import Heading, Text


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
    form = QFormLayout()
    form.setHorizontalSpacing(24)
    for key, meaning in keys():
        form.addRow(Text(key, role="soft"), Text(meaning))
    column.addLayout(form)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
