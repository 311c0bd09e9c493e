"""A moment as one button: its words, what was done and when; of a covered one no words are shown."""

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.models.moment_delegate import title_of
from samensociaal_desktop.ui.widgets.row_button import RowButton

translate = QCoreApplication.translate

MOST_SIGNS = 200
"""Of a text that may be as long as one likes, where there is room for a line or two."""


def quiet_title(moment: Encounter, lists: Lists, look: Look) -> str:
    """Return the headline of a moment, no longer than a few lines; of a covered one its kinds, never its words."""
    return shortened(title_of(moment, lists, look)) or translate("MomentRow", "A moment without words")


def shortened(text: str) -> str:
    """Return the beginning of a text, cut between words where there is one to cut at."""
    if len(text) <= MOST_SIGNS:
        return text
    return f"{text[:MOST_SIGNS].rsplit(None, 1)[0]}…"


def moment_row(moment: Encounter, when: str, lists: Lists, look: Look) -> RowButton:
    """Return a button that stands for a moment."""
    did = words.did(moment.response) if moment.response else ""
    icon = look.shape(moment.response) if moment.response else None
    foot = " · ".join(part for part in (when, did) if part)
    return RowButton(quiet_title(moment, lists, look), (), foot, icon=icon)
