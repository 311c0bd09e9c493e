"""Whose words these are: what does not come with the program says so, wherever it is shown."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.text import small

translate = QCoreApplication.translate


def origin_text(origin: LocalisedText | None, look: Look) -> str:
    """Return from which of a person's own packs something is; nothing where it came with the program."""
    if origin is None:
        return ""
    return translate("Origin", "From a pack that you added: {pack}").format(pack=look.pick(origin))


def add_origin(column: QVBoxLayout, origin: LocalisedText | None, look: Look) -> None:
    """Put a small line with that at the end of a column, where there is something to say."""
    if origin is not None:
        column.addWidget(small(origin_text(origin, look)))
