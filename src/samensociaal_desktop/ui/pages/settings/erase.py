"""Erasing: what goes, what stays, and two buttons that are pressed twice."""

from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton

from samensociaal_desktop.services.going import Going
from samensociaal_desktop.ui.components.evidence.words import size as size_text
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.tasks import Tasks
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.fold import Fold, Signs
from samensociaal_desktop.ui.widgets.text import Text, breakable, small
from samensociaal_desktop.ui.widgets.twice_button import TwiceButton

translate = QCoreApplication.translate

THIS: Final = "this"
ALL: Final = "all"
_ALSO: Final = "also"

MOST_NAMES: Final = 30
"""Files that are named one by one; of more, the rest is counted."""


class EraseView(BackView):
    """This journal, or all; and what no program can take back."""

    erase_requested = Signal(str, bool)
    """`THIS` or `ALL` is to go; and whether the backups in the chosen folder go too."""

    def __init__(
        self, this: Callable[[bool], Going], every: Callable[[bool], Going], chosen: Path | None, look: Look
    ) -> None:
        """Look up, in a worker, what would go with this journal and with all; a stick can be slow.

        Both are given whether the backups in the `chosen` folder go too.
        """
        super().__init__(translate("EraseView", "Erase"), look)
        self._ask_this, self._ask_all = this, every
        self._tasks = Tasks(self)
        self._round = 0
        intro = self.tr("What you erase here cannot be brought back. Do you want to keep something? Export it first.")
        self.column.addWidget(Text(intro, role="soft"))
        self.this = self._card(
            ScopeCard(
                self.tr("Erase this journal"),
                self.tr("The journal goes, and its backups beside it. Other journals and the settings stay."),
                chosen,
                look,
            ),
            THIS,
        )
        self.all = self._card(
            ScopeCard(
                self.tr("Erase everything"),
                self.tr("All journals of this program in its folder go, with backups, settings, packs and the log."),
                chosen,
                look,
            ),
            ALL,
        )
        self.column.addWidget(self._limits())

    def enter(self) -> None:
        """Look up what is there now."""
        super().enter()
        self._look_up()

    def leave(self) -> None:
        """Let no button wait for its second press."""
        self._round += 1
        self._tasks.wait()
        for card in (self.this, self.all):
            card.erase_button.calm_down()

    def _card(self, card: "ScopeCard", scope: str) -> "ScopeCard":
        card.changed.connect(self._look_up)
        # It asks for the second press in more words than it had: they are to be in sight.
        pressed = card.erase_button
        pressed.clicked.connect(lambda _on: QTimer.singleShot(0, pressed, lambda: self.show_widget(pressed)))
        card.erase_button.confirmed.connect(lambda: self.erase_requested.emit(scope, card.with_chosen))
        self.column.addWidget(card)
        return card

    def _look_up(self) -> None:
        self._round += 1
        now, also = self._round, (self.this.with_chosen, self.all.with_chosen)

        def done(found: tuple[Going, Going]) -> None:
            if now == self._round:  # else another answer is on its way
                self.this.show_going(found[0])
                self.all.show_going(found[1])

        def failed(error: Exception) -> None:
            raise error

        self._tasks.run(lambda: (self._ask_this(also[0]), self._ask_all(also[1])), done, failed)

    def _limits(self) -> Card:
        card = Card(self.tr("What stays"))
        for text in (
            self.tr("Copies elsewhere: files you exported, a journal you took along, a backup on another stick."),
            self.tr("Your recovery code on paper. It opens old copies, so tear it up."),
            self.tr("On an SSD or a stick, old pieces of files can stay. No program can promise to reach them."),
            self.tr("Those pieces are locked. Nobody can read them without your passphrase or your recovery code."),
        ):
            card.column.addWidget(Text(text))
        return card


class ScopeCard(Card):
    """What would go: how many files, which, what beside them stays; and the button."""

    changed = Signal()
    """The backups in the chosen folder are to go too, or no longer."""

    def __init__(self, title: str, about: str, chosen: Path | None, look: Look) -> None:
        super().__init__(title)
        self._look = look
        self._names: list[str] = []
        self.column.addWidget(Text(about))
        self.also: Chips | None = None
        if chosen is not None:
            words = self.tr("Also the backups in the folder you chose")
            self.also = Chips(words, [Choice(_ALSO, words)], several=True)
            self.also.changed.connect(self.changed)
            self.column.addWidget(self.also)
            self.column.addWidget(small(breakable(str(chosen))))
        self.said = small(self.tr("Looking…"))
        self.column.addWidget(self.said)
        signs = Signs(look.icon("folded", "soft"), look.icon("unfolded", "soft"), look.icon_size)
        self.which = Fold(self.tr("Which files"), signs, lambda: "")
        self.files = Text(role="soft")
        self.stays = Text(role="soft")
        self.which.column.addWidget(self.files)
        self.which.column.addWidget(self.stays)
        self.column.addWidget(self.which)
        self.erase_button = TwiceButton(title, self.tr("Press again to erase for good"), about=title)
        self.erase_button.setEnabled(False)
        self.column.addWidget(self.erase_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def with_chosen(self) -> bool:
        """Whether the backups in the chosen folder go too."""
        return self.also is not None and bool(self.also.chosen())

    @property
    def option(self) -> QPushButton | None:
        """What says that they go too, where a folder was chosen."""
        return None if self.also is None else self.also.option(_ALSO)

    def show_going(self, going: Going) -> None:
        """Say what would go."""
        size = size_text(going.size, self._look)
        words = self.tr("{files} files, {size}. Of these, {backups} are backups.")
        if not going.backups:
            words = self.tr("{files} files, {size}. There are no backups among them.")
        self.said.setText(words.format(files=len(going.files), size=size, backups=going.backups))
        self.files.setText(self._named(going.files))
        stay = self.tr("Not made by this program, so these stay:")
        self.stays.setText(f"{stay}\n{self._named(going.stays)}")
        self.stays.setVisible(bool(going.stays))
        self.erase_button.setEnabled(True)

    def _named(self, files: tuple[Path, ...]) -> str:
        """Return the names, folder by folder."""
        parts = []
        for folder, inside in groupby(files[:MOST_NAMES], lambda path: path.parent):
            parts.append(f"{folder}\n{', '.join(path.name for path in inside)}")
        if (rest := len(files) - MOST_NAMES) > 0:
            parts.append(self.tr("and {count} more").format(count=rest))
        return breakable("\n".join(parts))
