"""Whom to ask about today: one moment a day at most, until its questions are answered or one does not want them."""

from collections.abc import Callable
from datetime import UTC, date

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.follow_ups import Matter, open_questions
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.follow_ups import to_ask
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.pages.today.look_back import LookBackCard, ThanksCard
from samensociaal_desktop.ui.widgets.card import Card


class LookingBack(QObject):
    """Makes the card that asks, and keeps what is answered at once. A journal that can only be read is not asked."""

    moment_requested = Signal(object)
    """The person wants to read an `Encounter`."""

    changed = Signal()
    """Another card is to be made, or none."""

    went_on = Signal()
    """The card that had the focus is gone, or asks something else: the focus goes on there."""

    def __init__(
        self, vault: OpenVault, needs: FormNeeds, settings: Settings, edits: Edits, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._vault, self._needs, self._settings, self._edits = vault, needs, settings, edits
        self._day: date | None = None
        self._asked = ""
        self._is_put_off = self._is_thanked = False

    def card(self) -> Card | None:
        """Return the card with the question to ask now, or a word of thanks after the last one."""
        moment = self._moment()
        if moment is None:
            return ThanksCard() if self._is_thanked else None
        plans = self._vault.agreements.plans() if moment.plan_id else ()
        card = LookBackCard(moment, next((plan for plan in plans if plan.id == moment.plan_id), None), self._needs)
        card.answered.connect(self._keep)
        card.put_off.connect(lambda: self._ask_later(moment))
        card.settled.connect(lambda: self._settle(moment))
        card.moment_requested.connect(self.moment_requested)
        return card

    def thank_no_more(self) -> None:
        """Thank no longer: one has been elsewhere since."""
        self._is_thanked = False

    def _moment(self) -> Encounter | None:
        """Return the moment to ask about: the one that was asked about today already, if there is one."""
        now = self._needs.clock()
        if self._vault.is_read_only:
            return None
        if self._day != now.date():
            return to_ask(self._vault, now.astimezone(UTC), self._settings.ask_after_days)
        if self._is_put_off or self._asked in self._vault.settled.ids(Matter.OUTCOME):
            return None
        moment = self._vault.journal.get(self._asked)
        return moment if moment is not None and open_questions(moment) else None

    def _stay_with(self, moment: Encounter, *, is_put_off: bool = False, is_thanked: bool = False) -> None:
        self._day, self._asked = self._needs.clock().date(), moment.id
        self._is_put_off, self._is_thanked = is_put_off, is_thanked

    def _keep(self, edit: Edit) -> None:
        assert edit.after is not None  # an answer takes nothing away
        self._stay_with(edit.after, is_thanked=not open_questions(edit.after))
        if not self._edits.do(edit):  # else all pages follow the edit
            self._is_thanked = False
            self.changed.emit()
        self.went_on.emit()

    def _ask_later(self, moment: Encounter) -> None:
        self._stay_with(moment, is_put_off=True)
        self._go_on()

    def _settle(self, moment: Encounter) -> None:
        now = self._needs.clock().astimezone(UTC)
        if self._try(lambda: self._vault.settled.settle(moment.id, Matter.OUTCOME, now)):
            self._stay_with(moment)
            self._edits.say(self.tr("This will not be asked again."), self.tr("Undo"), lambda: self._unsettle(moment))
        self._go_on()

    def _unsettle(self, moment: Encounter) -> None:
        if self._try(lambda: self._vault.settled.unsettle(moment.id, Matter.OUTCOME)) and isValid(self):
            self.changed.emit()

    def _go_on(self) -> None:
        self.changed.emit()
        self.went_on.emit()

    def _try(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except SamenSociaalError as error:
            self._edits.say(words.error_text(error))
            return False
        return True
