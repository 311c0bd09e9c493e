"""The running program: everything made and wired, and no logic of its own."""

import gc
import logging
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from samensociaal_desktop import paths
from samensociaal_desktop.app.guards import Guards
from samensociaal_desktop.app.own_packs import OwnPacks
from samensociaal_desktop.app.safekeeping import Safekeeping
from samensociaal_desktop.app.wardrobe import Wardrobe
from samensociaal_desktop.services import privacy
from samensociaal_desktop.services.house import rules_of
from samensociaal_desktop.services.journals import Journals
from samensociaal_desktop.services.options import Options
from samensociaal_desktop.services.session import Session, SessionState
from samensociaal_desktop.services.settings import Settings, read_settings, write_settings
from samensociaal_desktop.services.warming import warm_up
from samensociaal_desktop.ui import crash, theme
from samensociaal_desktop.ui.gate import Gate
from samensociaal_desktop.ui.main_window import MainWindow
from samensociaal_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from samensociaal_desktop.content.library import Library
    from samensociaal_desktop.domain.encounters import Clock
    from samensociaal_desktop.services.renewing import Renewal
    from samensociaal_desktop.storage.keys import Cost
    from samensociaal_desktop.ui.desk import Desk
    from samensociaal_desktop.ui.safety import Safety

_log = logging.getLogger(__name__)

WINDOW_SIZE: Final = (1200, 860)
FIRST_PLACE: Final = "today"


class Program(QObject):
    """The running program: settings, session, window, and either the gate or the desk.

    `cost` is what a guess at a new journal's passphrase costs, where it is not to be the usual.
    """

    def __init__(self, app: QApplication, options: Options, clock: "Clock", cost: "Cost | None" = None) -> None:
        super().__init__(app)
        self._app, self._options, self._clock = app, options, clock
        self.folder = options.folder
        self.settings: Settings = read_settings(self.folder)
        self.house = rules_of(options.house, paths.house_file())
        self.wardrobe = Wardrobe(app, options.language, self.house)
        self.look = self.wardrobe.dress(self.settings)
        self.session = Session(self.folder, clock, cost, self.house)
        self.tasks = Tasks(self)
        self.window = MainWindow()
        self.window.resize(*(self.settings.window or WINDOW_SIZE))
        self.window.painted.connect(self._warm_up)
        self.window.may_close = self._may_close
        self.window.closing.connect(self.end)
        self.window.palette_changed.connect(self._follow_system)
        self.gate = Gate(self.window, self.session, self.tasks, lambda: self.look, self.house, clock)
        self.gate.opened.connect(self._open_by_steps)
        self.gate.language_chosen.connect(lambda language: self.change(replace(self.settings, language=language)))
        self.gate.sample_requested.connect(self.open_sample)
        self.guards = Guards(app, self.window, self.session, self.house, self.lock, lambda: self.desk)
        self.desk: Desk | None = None
        self.packs = OwnPacks(self.folder / "packs", self.house, self)
        self.safekeeping = Safekeeping(self.window, self.session, self.gate, self.tasks)
        self._safety: Safety | None = None
        self._place = FIRST_PLACE
        self._is_warned = False

    def start(self) -> None:
        """Show the first window; what it does not need is imported after it is painted."""
        self.gate.show()
        self.window.show()

    def lock(self) -> None:
        """Close the journal: everything private on the screen is destroyed, the key is dropped."""
        if self.desk is None:
            self.gate.opening.withdraw()
            self.safekeeping.stop()
            return
        try:
            self._leave_desk()
        finally:  # whatever a page has against it
            self.guards.guest_time.stop()
            self.session.lock()
            self.gate.show()

    def _warm_up(self) -> None:
        gc.enable()  # see cli

        def work() -> "Library":
            privacy.hide_memory()
            warm_up()
            from samensociaal_desktop.ui import desk  # noqa: F401, PLC0415
            from samensociaal_desktop.ui.pages.journal import page as journal  # noqa: F401, PLC0415
            from samensociaal_desktop.ui.pages.today import page as today  # noqa: F401, PLC0415

            library = self.packs.read()
            # What the first pages and the note's form need; the rest is read when it is asked for.
            _ = library.lists, library.dialogues, library.tips, library.directory, library.sources, library.glossary
            return library

        def done(library: "Library") -> None:
            self.packs.take(library)
            self.gate.show_icons()
            self.guards.start()
            gc.freeze()  # what is loaded stays: looking through it would hold a frame up for 40 ms now and then

        self.tasks.run(work, done, _raise)
        if self._options.is_guest:
            self.gate.open_guest()

    def open_sample(self) -> None:
        """Open the bundled example; it can be read, not changed."""
        from samensociaal_desktop.content.sample import sample  # noqa: PLC0415 - not at the start

        self.session.open_sample(sample(self.look.language, self._clock().date()))
        self._open_desk()

    def _open_by_steps(self) -> None:
        # Each of these takes a frame's time or two: between them the window can breathe. (With 0 ms it could not:
        # that is no timer but an event behind those that wait, and they are all answered before anything else.)
        if not self.guards.was_here:
            self._place = FIRST_PLACE  # whoever opens another journal, or comes after a guest, begins there
        desk = self._make_desk()
        QTimer.singleShot(1, self, lambda: self._step(desk, (desk.prepare, desk.go)))

    def _step(self, desk: "Desk", steps: Sequence[Callable[[str], object]]) -> None:
        if desk is not self.desk or desk.current:  # locked, or gone elsewhere meanwhile
            return
        steps[0](self._place)
        if steps[1:]:
            QTimer.singleShot(1, self, lambda: self._step(desk, steps[1:]))
        else:
            self.guards.bring_back(desk)
            desk.tell_of(self.session.last_visit)

    def _open_desk(self, sentence: str = "") -> None:
        desk = self._make_desk()
        desk.go(self._place)
        if sentence:
            desk.edits.say(sentence)

    def _make_desk(self, last_setting: str = "") -> "Desk":
        from samensociaal_desktop.ui.desk import Desk  # noqa: PLC0415 - brings SQLAlchemy along
        from samensociaal_desktop.ui.safety import safety_of  # noqa: PLC0415 - brings the domain along

        self.gate.leave()
        try:
            vault, library = self.session.vault, self.packs.library()
            self._safety = safety_of(self.session, self.folder, self._options.logs, self._clock)
            desk = Desk(
                vault,
                library,
                self.look,
                self.settings,
                self._clock,
                self.window,
                last_setting,
                self.packs.shelf(vault),
                self.guards.guest_time,
                self._safety,
            )
        except BaseException:  # the stick went just now: nothing stays open that nothing would lock again
            self.session.lock()
            self.gate.show()
            raise
        self.desk = desk
        self._follow(desk)
        self.guards.watch(self.settings.lock_after_minutes)
        return desk

    def _follow(self, desk: "Desk") -> None:
        desk.lock_requested.connect(self.lock)
        places = desk.places
        places.settings_changed.connect(self.change)
        places.packs_changed.connect(self._packs_changed)
        places.renew_requested.connect(self._renew)
        places.erase_requested.connect(self._erase)
        places.restore_requested.connect(self._restore)

    def _renew(self, renewal: "Renewal", passphrase: str) -> None:
        self._leave_desk()
        self.safekeeping.renew(renewal, passphrase, self._open_desk)

    def _erase(self, scope: str, also_chosen: bool) -> None:
        safety = self._safety
        assert safety is not None  # only who has these asks for it
        self._leave_desk()
        self.guards.forget()
        self.safekeeping.erase(scope, safety, also_chosen=also_chosen, data=self.folder, logs=self._options.logs)

    def _restore(self, file: Path) -> None:
        self.lock()
        self.gate.others.show_restore(file)

    def _packs_changed(self, sentence: str, undo: "Callable[[], object] | None") -> None:
        """Read the packs anew, and make the pages anew with them."""
        self.packs.forget()
        self._leave_desk()
        self.packs.say(self._make_desk(), sentence, undo, self._packs_changed)

    def _leave_desk(self) -> None:
        self.guards.idle.stop()
        if self.desk is not None:
            desk, self.desk = self.desk, None
            self._place = desk.current or self._place
            self.guards.remember(desk)
            desk.close()

    def change(self, settings: Settings) -> None:
        """Take new settings up: dress anew, and make the pages anew where they look or read differently."""
        before, self.settings = self.settings, settings
        self._keep_settings()
        if replace(before, lock_after_minutes=settings.lock_after_minutes) != settings:
            changed = (one.name for one in fields(Settings) if getattr(before, one.name) != getattr(settings, one.name))
            self._dress_anew(next(changed))
        elif self.desk is not None:
            self.guards.watch(settings.lock_after_minutes)

    def _dress_anew(self, setting: str = "") -> None:
        self.look = self.wardrobe.dress(self.settings)
        if self.desk is not None:
            self._leave_desk()
            self._make_desk(setting).go(self._place)
        elif self.session.state is not SessionState.OPEN and not self.gate.has_words:
            self.gate.show()  # but not in the place of a recovery code, which comes only once, nor of a half note

    def _follow_system(self) -> None:
        is_taking = self.desk is not None and self.desk.is_taking_along  # its code comes only once
        if self.settings.theme == "system" and self.look.theme.id != theme.chosen("system") and not is_taking:
            self._dress_anew()

    def _keep_settings(self) -> None:
        # Only beside a journal: a guest, a look at the example or a first look leave nothing behind.
        state = self.session.state
        passing = state is SessionState.OPEN and (self.session.vault.is_guest or self.session.vault.is_sample)
        if passing or self._options.is_guest or not self.house.allows(self.folder):
            return
        if not Journals(self.folder).all():
            return
        try:
            write_settings(self.folder, self.settings)
        except OSError as error:  # they hold until the program closes
            _log.warning("settings not kept: %s", error)

    def _may_close(self) -> bool:
        """Hold the window back, once, while it has what is nowhere else: words not saved, a code not yet seen."""
        if self.desk is not None:
            self.desk.keep_drafts()
        why = "" if self._is_warned else self._why_not_close()
        if not why:
            return True
        self._is_warned = True
        crash.say(self.window, why)
        return False

    def _why_not_close(self) -> str:
        if self.gate.gives_code:
            return self.tr(
                "Write your recovery code down first. Without your passphrase you do not see it again. "
                "You can also close once more."
            )
        if self.gate.has_words:
            return self.tr("Your note is not kept yet. If you close once more, it is gone.")
        if not self.session.has_unkept:
            return ""
        return self.tr(
            "What you typed last is not saved: the disk is full, or the stick is gone. Make room or put the stick "
            "back, and it is saved by itself. If you close once more, those words are gone."
        )

    def rest(self) -> None:
        """Lock, for the session may be about to end. A guest goes on: that may be called off yet."""
        if self.desk is not None and not self.session.vault.is_guest:
            self.lock()

    def end(self) -> None:
        """Keep what was typed, lock and let go of all, without asking anything."""
        self.settings = replace(self.settings, window=(self.window.width(), self.window.height()))
        self._leave_desk()
        self.gate.opening.withdraw()
        self.safekeeping.stop()
        self.gate.leave()
        self.tasks.wait()
        self._keep_settings()  # at the end: where all is being erased, nothing comes back
        self.session.lock()


def _raise(error: Exception) -> None:
    raise error
