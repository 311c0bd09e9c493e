"""Which journal: those on this computer by neutral names, and the ways to one that is elsewhere."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from samensociaal_desktop.services.journals import LONGEST_NAME, JournalPlace
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.row_button import RowButton
from samensociaal_desktop.ui.widgets.text import Text, field_label, rule

translate = QCoreApplication.translate

_LONG: Final = re.compile(r"\S{12}(?=\S)")
"""As many letters as fit on a line of the narrowest window in the largest text."""

_MAY_BREAK: Final = "\N{ZERO WIDTH SPACE}"


def place_text(place: JournalPlace) -> str:
    """Return what a journal is called on the screen: the name somebody gave it, else a neutral one."""
    return in_pieces(place.name) or neutral_text(place)


def in_pieces(name: str) -> str:
    """Return a name with places to go on at the next line in what is very long, which would else widen the page."""
    return _LONG.sub(lambda run: f"{run[0]}{_MAY_BREAK}", name)


def neutral_text(place: JournalPlace) -> str:
    """Return the name of a journal that nobody gave one."""
    return translate("Journals", "Journal {number}").format(number=place.number)


class ChooserPage(GatePage):
    """The journals that are there, each a large button; the other ways are quiet and under them."""

    chosen = Signal(object)
    new_requested = Signal()
    elsewhere_requested = Signal()
    copy_requested = Signal()
    names_requested = Signal()
    guest_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look, places: Sequence[JournalPlace], *, may_keep: bool = True, has_back: bool) -> None:
        """Show these journals; where nothing may be kept on this disk, there is no way to a new one."""
        super().__init__(look, _question(places))
        self.rows: Mapping[Path, RowButton] = {place.folder: RowButton(place_text(place)) for place in places}
        for folder, row in self.rows.items():
            row.clicked.connect(partial(self._choose, folder))
            self.column.addWidget(row)
        if not places:
            self.column.addWidget(
                Text(self.tr("Choose the folder of your journal, or the file that you took along or put aside."))
            )
        self.add_trouble_line()
        self.elsewhere_button = button(self.tr("In another folder or on a stick"), "quiet" if places else "")
        self.copy_button = button(self.tr("Open a copy in one file"), "quiet" if places else "")
        self.new_button = button(self.tr("Make a new journal"), "quiet")
        self.names_button = button(self.tr("Change the names"), "quiet")
        self.guest_button = button(self.tr("Continue as a guest"), "quiet")
        self.back_button = button(self.tr("Back"), "" if places else "quiet")
        others = Flow()
        for other, signal, is_there in (
            (self.elsewhere_button, self.elsewhere_requested, True),
            (self.copy_button, self.copy_requested, True),
            (self.new_button, self.new_requested, may_keep and bool(places)),
            (self.names_button, self.names_requested, may_keep and bool(places)),
            (self.guest_button, self.guest_requested, not has_back),
        ):
            other.clicked.connect(signal)
            others.add(other)
            if not is_there:
                other.hide()
        if places:
            self.column.addWidget(rule())
        self.column.addWidget(others)
        self.back_button.clicked.connect(self.back_requested)
        self.card.row(self.back_button)
        self.back_button.setVisible(has_back)

    def enter(self) -> None:
        """Begin at the first journal."""
        next(iter(self.rows.values()), self.elsewhere_button).setFocus()

    def _choose(self, folder: Path, _on: bool = False) -> None:
        self.chosen.emit(folder)


def _question(places: Sequence[JournalPlace]) -> str:
    if places:
        return translate("ChooserPage", "Which journal?")
    return translate("ChooserPage", "Where is your journal?")


class NamesPage(GatePage):
    """A name for each journal, with the word that anyone who finds the folder can read it."""

    kept = Signal(object)
    back_requested = Signal()

    def __init__(self, look: Look, places: Sequence[JournalPlace]) -> None:
        super().__init__(look, self.tr("Names of your journals"))
        self.column.addWidget(
            Text(
                self.tr(
                    "Anyone who uses this computer or finds the folder can read these names. "
                    "Choose names that tell others nothing."
                )
            )
        )
        self.fields: dict[Path, QLineEdit] = {}
        for place in places:
            edit = QLineEdit(place.name)
            edit.setMaxLength(LONGEST_NAME)
            edit.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
            edit.returnPressed.connect(self._keep)
            self.fields[place.folder] = edit
            self.column.addWidget(field_label(neutral_text(place), edit))
            self.column.addWidget(edit)
        self.add_trouble_line()
        self.keep_button = button(self.tr("Save the names"), "primary")
        self.back_button = button(self.tr("Back"))
        self.keep_button.clicked.connect(self._keep)
        self.back_button.clicked.connect(self.back_requested)
        self.card.row(self.keep_button, self.back_button)

    def enter(self) -> None:
        """Begin at the first name."""
        for edit in self.fields.values():
            edit.setFocus()
            break

    def _keep(self) -> None:
        self.kept.emit({folder: edit.text() for folder, edit in self.fields.items()})
