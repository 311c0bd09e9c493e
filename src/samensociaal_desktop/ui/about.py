"""What the program says about itself: its keys, its parts and their licences."""

from importlib.metadata import version
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from samensociaal_desktop import __version__
from samensociaal_desktop.ui.widgets.text import Heading, Text

_PARTS: Final = (
    ("PySide6-Essentials", "PySide6", "LGPL-3.0"),
    ("sqlalchemy", "SQLAlchemy", "MIT"),
    ("sqlcipher3", "sqlcipher3 (SQLCipher © Zetetic LLC, BSD-3-Clause; OpenSSL, Apache-2.0)", "zlib"),
    ("cryptography", "cryptography", "Apache-2.0 / BSD-3-Clause"),
    ("pyqtgraph", "pyqtgraph", "MIT"),
    ("qtawesome", "QtAwesome (Phosphor Icons, MIT)", "MIT"),
    ("zxcvbn", "zxcvbn", "MIT"),
    ("typst", "typst", "Apache-2.0"),
    ("PyYAML", "PyYAML", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
)


def facts() -> tuple[tuple[str, str], ...]:
    """Return version and parts, for the foot of Instellingen."""
    translate = QCoreApplication.translate
    parts = ", ".join(f"{name} {version(package)} ({licence})" for package, name, licence in _PARTS)
    return (
        (translate("About", "Version"), f"{__version__} (Qt {qVersion()})"),
        (translate("About", "Licence"), "EUPL-1.2"),
        (translate("About", "Made with"), parts),
    )


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
