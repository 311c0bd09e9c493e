"""The backups: the last one, one more now, where they are, and how to put one back."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.errors import SamenSociaalError, VaultExists, VaultGone
from samensociaal_desktop.storage.files import BACKUP_ENDING
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.choosing import choose_folder, choose_new_file
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.settings.backup_words import kinds_text, last_text, trouble_text
from samensociaal_desktop.ui.pages.settings.restore_card import RestoreCard
from samensociaal_desktop.ui.tasks import Tasks
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, announce, breakable, small
from samensociaal_desktop.ui.widgets.trouble import TroubleLine

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.services.backups import Backup, Backups

translate = QCoreApplication.translate

T = TypeVar("T")

Say = Callable[..., object]
"""Shows a sentence in the message bar, perhaps with a button and what it does."""


class BackupsView(BackView):
    """Three cards: the last one, where they are, and each of them."""

    restore_requested = Signal(object)
    """The copy at this path is to become a journal."""

    def __init__(self, backups: "Backups", look: Look, clock: Clock, say: Say, *, is_read_only: bool = False) -> None:
        super().__init__(translate("BackupsView", "Backups"), look)
        self._backups, self._look, self._clock, self._say = backups, look, clock, say
        self._tasks = Tasks(self)
        self._stop: Event | None = None
        intro = self.tr("A backup is a copy of your journal, in one file. It is locked like the journal itself.")
        self.column.addWidget(Text(intro, role="soft"))
        self.column.addWidget(self._last_card(is_read_only=is_read_only))
        self.column.addWidget(self._place_card())
        self.copies = RestoreCard(look, clock)
        self.copies.wanted.connect(self.restore_requested)
        self.column.addWidget(self.copies)
        self.refresh()

    @property
    def is_busy(self) -> bool:
        """Whether one is being made just now."""
        return self._stop is not None

    def enter(self) -> None:
        """Read anew what there is."""
        super().enter()
        self.refresh()

    def leave(self) -> None:
        """Stop the one that is being made; of half a copy nothing stays."""
        if self._stop is not None:
            self._stop.set()
            self._tasks.wait()
            self._end(self.tr("Stopped. No backup was made."))

    def refresh(self) -> None:
        """Show the last one, the place and the list as they are now."""
        try:
            last, trouble = self._backups.last, self._backups.trouble
            self._show_place()
            chosen = self._backups.chosen
            self.copies.show_backups(self._backups.all(), is_away=chosen is not None and not chosen.is_dir())
        except SamenSociaalError as error:  # the stick is gone: what stood here stays
            self.trouble.say(words.error_text(error))
            return
        self.last.setText(last_text(last, self._look, self._clock().date()))
        self.trouble.say(trouble_text(trouble))

    def make(self) -> None:
        """Make one now, and read it back."""

        def done(_made: "Backup") -> None:
            self.refresh()
            self._say(self.tr("The backup is made and checked."))

        self._start(self.make_button, self._backups.make, done)

    def save(self, path: Path) -> None:
        """Write one to a place of one's own choice: it is not counted, and never goes by itself."""

        def work(may_go_on: Callable[[], bool]) -> None:
            self._look.house.must_allow(path.parent)
            self._backups.write_to(path, may_go_on)

        def done(_none: None) -> None:
            self._say(self.tr("The copy is made and checked: {file}").format(file=path.name))

        self._start(self.save_button, work, done)

    def _start(
        self, pressed: QPushButton, work: Callable[[Callable[[], bool]], T], then: Callable[[T], object]
    ) -> None:
        if self._stop is not None:
            return
        self._stop = stop = Event()
        self.trouble.say("")
        self._show_busy(pressed)

        def done(result: T) -> None:
            if stop is self._stop:  # else one left meanwhile
                self._end("")
                then(result)

        def failed(error: Exception) -> None:
            if stop is self._stop:
                self._end("")
                self._failed(error)

        self._tasks.run(lambda: work(lambda: not stop.is_set()), done, failed)

    def keep_in(self, folder: Path | None) -> None:
        """Keep the backups that are to come in a folder, or beside the journal; it can be taken back."""
        try:
            before = self._backups.chosen
            if folder is not None:
                self._look.house.must_allow(folder)
            self._backups.choose(folder)
        except VaultGone:
            text = self.tr("This folder is not there. Is it on a stick? Put the stick back, or choose another folder.")
            self._say(text)
        except SamenSociaalError as error:
            self._say(words.error_text(error))
        else:
            self.refresh()
            text = self.tr("From now on your backups go there.")
            self._say(text, self.tr("Undo"), lambda: self.keep_in(before))

    def _end(self, text: str) -> None:
        self._stop = None
        self._show_busy(None)
        self.trouble.say(text)

    def _show_busy(self, pressed: QPushButton | None) -> None:
        """Show that work is going on; the button that was pressed keeps the focus, and does nothing meanwhile."""
        for one in (self.make_button, self.save_button, self.folder_button, self.beside_button):
            one.setDisabled(pressed is not None and one is not pressed)
        self.make_button.setText(self.tr("Make a backup now"))
        self.save_button.setText(self.tr("Save a copy elsewhere"))
        if pressed is not None:
            pressed.setText(self.tr("Just a second…"))
            announce(pressed, pressed.text())

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, SamenSociaalError):
            raise error
        self.refresh()
        text = words.error_text(error)
        if isinstance(error, VaultExists):
            text = self.tr("There is a file with that name already. Choose another name.")
        self.trouble.say(self.tr("No backup was made.") + " " + text)

    # What stands on the cards

    def _last_card(self, *, is_read_only: bool) -> Card:
        card = Card()
        self.last = Heading("", 2)
        self.trouble = TroubleLine()
        card.column.addWidget(self.last)
        card.column.addWidget(self.trouble)
        text = self.tr("Once a day, when you open your journal, a backup is made and read back as a check.")
        if is_read_only:
            text = self.tr("This journal can only be read here. So no backup is made by itself.")
        card.column.addWidget(Text(text))
        self.make_button = button(self.tr("Make a backup now"), "primary")
        self.make_button.clicked.connect(lambda _on: self.make())
        self.save_button = button(self.tr("Save a copy elsewhere"))
        self.save_button.clicked.connect(lambda _on: self._ask_where())
        buttons = Flow()
        buttons.add(self.make_button)
        buttons.add(self.save_button)
        card.column.addWidget(buttons)
        kept = self.tr("Kept are those of 7 days, 4 weeks and 12 months. Older ones go by themselves.")
        card.column.addWidget(small(kept))
        return card

    def _place_card(self) -> Card:
        card = Card(self.tr("Where they are"))
        self.place = Text()
        card.column.addWidget(self.place)
        card.column.addWidget(
            small(self.tr("A folder on another disk or stick also helps when this one breaks or gets lost."))
        )
        self.folder_button = button(self.tr("Choose another folder"))
        self.folder_button.clicked.connect(
            lambda _on: choose_folder(self, self.tr("Where do your backups go?"), self.keep_in)
        )
        self.beside_button = button(self.tr("Keep them beside the journal"), "quiet")
        self.beside_button.clicked.connect(lambda _on: self.keep_in(None))
        buttons = Flow()
        buttons.add(self.folder_button)
        buttons.add(self.beside_button)
        card.column.addWidget(buttons)
        return card

    def _ask_where(self) -> None:
        name = f"samensociaal-{self._clock():%Y-%m-%d}{BACKUP_ENDING}"
        choose_new_file(self, self.tr("Where to?"), name, kinds_text(BACKUP_ENDING), self.save)

    def _show_place(self) -> None:
        chosen = self._backups.chosen is not None
        words_of = self.tr("In the folder you chose: {folder}") if chosen else self.tr("Beside the journal: {folder}")
        self.place.setText(words_of.format(folder=breakable(str(self._backups.folder))))
        if self.beside_button.hasFocus() and not chosen:
            self.folder_button.setFocus()  # else Qt goes on at what comes next
        self.beside_button.setVisible(chosen)
