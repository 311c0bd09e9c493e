"""The packs: those that came with the program, those one dropped in, and one that is looked at before it is let in."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from samensociaal_desktop.content.faults import Fault
from samensociaal_desktop.content.packs import PackInfo
from samensociaal_desktop.services.packs import Candidate, PackShelf, PutAway
from samensociaal_desktop.ui.choosing import choose_file, choose_folder
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, small

translate = QCoreApplication.translate

MOST_FAULTS: Final = 12
"""Faults shown at once: who mends these comes back for the rest."""


class PacksView(BackView):
    """A card for each pack, ways to add one, and the card of one that was chosen but not let in yet."""

    changed = Signal(str, object)
    """What stands on the shelf is different: a sentence that says so, and what takes it back."""

    def __init__(
        self, packs: Sequence[PackInfo], problems: Sequence[Fault], shelf: PackShelf | None, look: Look
    ) -> None:
        """Show the packs; without a shelf (a guest, the example) none can be added."""
        super().__init__(translate("PacksView", "Packs"), look)
        self._shelf, self._look = shelf, look
        self._candidate: CandidateCard | None = None
        self.setAcceptDrops(shelf is not None)
        intro = self.tr("A pack brings talks, dilemmas, exercises or tips. It is only text, so it can do no harm.")
        self.column.addWidget(Text(intro, role="soft"))
        self.zip_button = button(self.tr("Add a pack from a zip file"))
        self.folder_button = button(self.tr("Add a pack from a folder"))
        self.zip_button.clicked.connect(lambda _on: self._choose_zip())
        self.folder_button.clicked.connect(lambda _on: self._choose_folder())
        buttons = Flow()
        buttons.add(self.zip_button)
        buttons.add(self.folder_button)
        self.column.addWidget(buttons)
        hint = self.tr("You can also drag a zip file or a folder onto this page.")
        self.hint = small(hint if shelf is not None else self.tr("You can add packs once you have your own journal."))
        self.column.addWidget(self.hint)
        for one in (self.zip_button, self.folder_button):
            one.setEnabled(shelf is not None)
        self._place = self.column.count()
        self.cards = {pack.id: PackCard(pack, look) for pack in packs}
        for card in self.cards.values():
            card.removed.connect(self._remove)
            self.column.addWidget(card)
        if problems:
            left_out = Card(self.tr("Left out, because something is wrong with it"))
            add_faults(left_out, problems)
            self.column.addWidget(left_out)

    @property
    def candidate(self) -> "CandidateCard | None":
        """The card of the pack that was chosen, until one decides."""
        return self._candidate

    def leave(self) -> None:
        """Forget the pack that was only looked at."""
        self._close_candidate()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        event.acceptProposedAction()
        self.look_at(Path(event.mimeData().urls()[0].toLocalFile()))

    def look_at(self, path: Path) -> None:
        """Check a folder or a zip file, and show what it would bring."""
        assert self._shelf is not None  # else nothing can be chosen or dropped
        self._close_candidate()
        try:
            found = self._shelf.look_at(path)
        except OSError:
            self._say(_trouble())
            return
        self._candidate = card = CandidateCard(found, self._look)
        card.taken.connect(self._take_in)
        card.declined.connect(self._decline)
        self.column.insertWidget(self._place, card)
        card.begin()
        announce(card, card.accessibleName())
        QTimer.singleShot(0, card, lambda: self._show_from_top(card))

    def _show_from_top(self, card: "CandidateCard") -> None:
        self.show_from_top(card)
        self.show_widget(card.heading, 16)  # a card can be higher than the window

    def _choose_zip(self) -> None:
        choose_file(self, self.tr("Choose a zip file"), self.tr("Zip files (*.zip)"), self.look_at)

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Choose the folder of a pack"), self.look_at)

    def _take_in(self, found: Candidate) -> None:
        assert self._shelf is not None  # else nothing was looked at
        assert found.info is not None  # its button is there only then
        shelf, pack_id = self._shelf, found.info.id
        try:
            before = shelf.take_in(found)
        except OSError:
            self._say(_trouble())
            return
        self._candidate = None

        def undo() -> None:
            if before is None:
                shelf.put_away(pack_id)
            else:
                shelf.bring_back(before)

        self.changed.emit(self.tr("The pack is added."), undo)

    def _remove(self, pack_id: str) -> None:
        assert self._shelf is not None  # a pack of one's own lies on it
        shelf = self._shelf
        try:
            away: PutAway = shelf.put_away(pack_id)
        except OSError:
            self._say(_trouble())
            return
        self.changed.emit(self.tr("The pack is removed. Your answers stay."), lambda: shelf.bring_back(away))

    def _decline(self) -> None:
        self._close_candidate()
        self.zip_button.setFocus()

    def _close_candidate(self) -> None:
        if self._candidate is not None:
            card, self._candidate = self._candidate, None
            if self._shelf is not None:
                self._shelf.refuse(card.found)
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        announce(self.hint, text)


class PackCard(Card):
    """One pack that is there."""

    removed = Signal(str)

    def __init__(self, pack: PackInfo, look: Look) -> None:
        super().__init__(look.pick(pack.title))
        self.column.addWidget(Text(look.pick(pack.about)))
        self.column.addWidget(small(_origin(pack, look)))
        self.remove_button = button(self.tr("Remove"), "quiet")
        self.remove_button.setAccessibleName(self.tr("Remove: {pack}").format(pack=look.pick(pack.title)))
        self.remove_button.clicked.connect(lambda _on: self.removed.emit(pack.id))
        self.remove_button.setVisible(not pack.is_bundled)
        self.column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)


class CandidateCard(Card):
    """A pack that was looked at: what it brings, what is wrong with it, and whether to let it in."""

    taken = Signal(object)
    declined = Signal()

    def __init__(self, found: Candidate, look: Look) -> None:
        info = found.info
        super().__init__()
        title = look.pick(info.title) if info is not None else self.tr("This is not a pack")
        self.setAccessibleName(title)
        self.heading = Heading(title, 2)
        self.column.addWidget(self.heading)
        self.found = found
        if info is not None:
            self.column.addWidget(Text(look.pick(info.about)))
            self.column.addWidget(small(_origin(info, look)))
            self.column.addWidget(Text(brings_text(found.brings)))
        if found.replaces_bundled:
            self.column.addWidget(
                Text(self.tr("It means to take the place of our list of help points. Do you trust who made it?"))
            )
        if found.replaces:
            self.column.addWidget(Text(self.tr("You have this pack already. The new one takes its place.")))
        if found.faults:
            self.column.addWidget(Heading(self.tr("What is wrong with it"), 3))
            add_faults(self, found.faults)
        self.take_button = button(self.tr("Add what is right") if found.faults else self.tr("Add this pack"), "primary")
        self.take_button.clicked.connect(lambda _on: self.taken.emit(found))
        can_take = info is not None and any(found.brings.values())
        self.decline_button = button(self.tr("Do not add it") if can_take else self.tr("Close"))
        self.decline_button.clicked.connect(lambda _on: self.declined.emit())
        buttons = Flow()
        buttons.add(self.take_button)
        buttons.add(self.decline_button)
        self.take_button.setVisible(can_take)
        self.column.addWidget(buttons)

    def begin(self) -> None:
        """Begin at the title: there is something to read before one decides."""
        self.heading.setFocus()


def add_faults(card: Card, faults: Sequence[Fault]) -> None:
    """Name faults by file and place, for whoever can mend them; they are in English, the language of the check."""
    card.column.addWidget(small(translate("Packs", "For whoever made the pack, in English:")))
    for fault in faults[:MOST_FAULTS]:
        card.column.addWidget(Text(str(fault), role="soft", selectable=True))
    rest = len(faults) - MOST_FAULTS
    if rest > 0:
        card.column.addWidget(small(translate("Packs", "and {count} more").format(count=rest)))


def brings_text(brings: Mapping[str, int]) -> str:
    """Return what a pack brings in words: "Dilemmas: 2 · tips: 5"."""
    words: dict[str, Callable[[], str]] = {
        "dialogues": lambda: translate("Packs", "talks: {count}"),
        "dilemmas": lambda: translate("Packs", "dilemmas: {count}"),
        "cases": lambda: translate("Packs", "situations: {count}"),
        "exercises": lambda: translate("Packs", "exercises: {count}"),
        "tips": lambda: translate("Packs", "tips: {count}"),
        "lists": lambda: translate("Packs", "choices for the journal: {count}"),
        "directory": lambda: translate("Packs", "reporting points: {count}"),
        "words": lambda: translate("Packs", "hard words: {count}"),
        "sources": lambda: translate("Packs", "sources: {count}"),
    }
    parts = [words[sort]().format(count=count) for sort, count in brings.items() if count and sort in words]
    text = " · ".join(parts)
    return text[:1].upper() + text[1:]


def _origin(pack: PackInfo, look: Look) -> str:
    parts = [translate("Packs", "Comes with the program")] if pack.is_bundled else []
    if pack.author:
        parts.append(translate("Packs", "By {author}").format(author=pack.author))
    if pack.date is not None:
        parts.append(day_text(pack.date, look, weekday=False))
    return " · ".join(parts)


def _trouble() -> str:
    return translate("Packs", "The pack could not be saved. Is the disk full or locked?")
