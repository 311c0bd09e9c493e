"""The first place one comes to."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar

from samensociaal_desktop.content.library import Library
from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.services.heaviness import LATEST, is_fresh, needs_a_break
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.break_card import BreakCard
from samensociaal_desktop.ui.components.moment_form import Extent, FormNeeds
from samensociaal_desktop.ui.components.note_panel import NotePanel
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.pages.today.look_back import LookBackCard, ThanksCard
from samensociaal_desktop.ui.pages.today.looking_back import LookingBack
from samensociaal_desktop.ui.pages.today.on_this_day import OnThisDayCard
from samensociaal_desktop.ui.pages.today.pad_card import PadCard, pad_card
from samensociaal_desktop.ui.pages.today.plan_card import plan_card
from samensociaal_desktop.ui.pages.today.tip import TipCard
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text, small

NOON, EVENING = 12, 18
MOST_CARDS: Final = 4


class TodayPage(ScrollPage):
    """At most four cards, the first of those that have something to show.

    In this order: note, a break after much that was heavy, what was noted while locked, the draft pad, look back, on
    this day, the talk one left, one's habits, the active plan, a tip. A moment is asked about once a day at most.
    """

    note_requested = Signal(object)
    """The person wants to make a moment of a `SealedNote`."""

    talk_requested = Signal(str)
    talks_requested = Signal()
    help_requested = Signal()

    moment_requested = Signal(object)
    """The person wants to read an `Encounter`."""

    pad_requested = Signal(str)
    """The person wants to go on with a text of the draft pad: its id."""

    habits_requested = Signal()
    """The person wants to see all of their habits."""

    def __init__(
        self,
        vault: OpenVault,
        library: Library,
        edits: Edits,
        bus: Bus,
        needs: FormNeeds,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._vault, self._library, self._edits, self._needs = vault, library, edits, needs
        self._settings = settings
        self._dialogues = library.dialogues
        self._tip_steps = 0
        self._looking_back = LookingBack(vault, needs, settings, edits, self)
        self._noted: dict[str, Encounter] = {}
        self._is_break_put_off = False
        self._greeting, self._day = Heading("", 1), small("")
        self.column.addWidget(self._greeting)
        self.column.addWidget(self._day)
        self.column.addSpacing(8)
        note = Card()
        self.note = NotePanel(needs, Extent.CARD, vault.drafts, edits)
        note.setAccessibleName(self.tr("Note a moment"))
        note.column.addWidget(self.note)
        self.column.addWidget(note)
        self._cards: list[Card] = []
        self._greet(needs.clock())
        self.note.kept.connect(self._begin_anew)
        self.note.write_new()
        bus.edited.connect(self._remember)
        for changed in (bus.edited, bus.planned, bus.talked, bus.arrived):
            changed.connect(self._follow)
        self._looking_back.changed.connect(self.refresh)
        self._looking_back.went_on.connect(self._begin_looking_back)
        self._looking_back.moment_requested.connect(self.moment_requested)

    def enter(self) -> None:
        """Show what there is to do today, the cursor in the line."""
        self._greet(self._needs.clock())
        self.note.write_new()
        self._looking_back.thank_no_more()
        self.refresh()
        self.note.form.begin()

    def leave(self) -> None:
        """Keep the draft."""
        self.note.flush()

    def _begin_anew(self) -> None:
        self.note.fold()
        self.note.write_new()
        self.note.form.begin()

    def _follow(self) -> None:
        if self.isVisible():  # else it is read anew when entered
            self.refresh()

    def refresh(self) -> None:
        """Make the cards anew, for there is something else to say."""
        for card in self._cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = list(islice(self._offers(), MOST_CARDS - 1))  # the note is a card too
        for card in self._cards:
            self.column.addWidget(card)

    def _offers(self) -> Iterator[Card]:
        """Give the cards that have something to show, each made only if there is room for it."""
        after_talk = (self._habits, self._plan, self._tip)
        before_talk = (self._break, self._sealed, self._pad, self._looking_back.card, self._on_this_day)
        for make in (*before_talk, self._go_on, *after_talk):
            card = make()
            if card is not None:
                yield card

    def _sealed(self) -> Card | None:
        if not self._vault.sealed_notes.all():
            return None
        from samensociaal_desktop.ui.components.sealed_notes import SealedNotesCard  # noqa: PLC0415 - seldom

        card = SealedNotesCard(self._vault, self._needs.look, self._needs.clock, self._edits.say)
        card.moment_requested.connect(self.note_requested)
        card.emptied.connect(self.note.form.begin)
        return card

    def _pad(self) -> Card | None:
        card = pad_card(self._vault, self._needs, self._edits.say)
        if card is not None:
            card.pad_requested.connect(self.pad_requested)
            card.answered.connect(self._go_on_with_pad)
        return card

    def _go_on_with_pad(self) -> None:
        """Go on with the next question about the draft pad, or begin anew."""
        self.refresh()
        asking = next((card for card in self._cards if isinstance(card, PadCard) and card.chips is not None), None)
        if asking is not None and asking.chips is not None:
            self.begin_at(asking.chips.options[0])
        else:
            self.note.form.begin()

    def _greet(self, now: datetime) -> None:
        later = self.tr("Good afternoon") if now.hour < EVENING else self.tr("Good evening")
        self._greeting.setText(self.tr("Good morning") if now.hour < NOON else later)
        self._day.setText(_capital(day_text(now.date(), self._needs.look)))

    @property
    def offers_break(self) -> bool:
        """Whether a break is offered: after much that was heavy, for some hours, unless one said “not now”."""
        if self._is_break_put_off:
            return False
        latest = {moment.id: moment for moment in self._vault.journal.latest(LATEST)} | self._noted
        moments = tuple(latest.values())
        return is_fresh(moments, self._needs.clock().astimezone(UTC)) and needs_a_break(moments)

    def _remember(self, edit: Edit) -> None:
        """Remember what is noted now: it may have happened so long ago that it is not among the latest."""
        self._noted.pop(edit.id, None)
        if edit.after is not None:
            self._noted[edit.id] = edit.after

    def _break(self) -> Card | None:
        if not self.offers_break:
            return None
        card = BreakCard(self._needs.directory.after_heavy(), self._needs.look, self._edits.say)
        card.help_requested.connect(self.help_requested)
        card.put_off.connect(self._put_break_off)
        return card

    def _put_break_off(self) -> None:
        self._is_break_put_off = True
        self.refresh()
        self.note.form.begin()

    def _begin_looking_back(self) -> None:
        """Put the focus on the question that is asked now, or on the thanks; else where one begins."""
        card = next((card for card in self._cards if isinstance(card, LookBackCard | ThanksCard)), None)
        place = self.note.form.field("line") if card is None else card.first

        def begin() -> None:
            place.setFocus()
            self.show_widget(place)

        QTimer.singleShot(0, place, begin)  # once it is shown, and everything has its place

    def _on_this_day(self) -> Card | None:
        card = OnThisDayCard(self._vault, self._needs, self._settings, self._edits.say)
        if not card.has_any:
            card.deleteLater()
            return None
        card.moment_requested.connect(self.moment_requested)
        card.emptied.connect(self.note.form.begin)
        return card

    def _go_on(self) -> Card | None:
        begun = next(self._open_talks(), None)
        if begun is None:
            return self._begin_talking() if self._dialogues else None
        card = Card()
        look = self._needs.look
        number, total = begun.position
        card.column.addWidget(small(self.tr("Your talk is still open")))
        card.column.addWidget(Heading(look.pick(begun.dialogue.title), 2))
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, total)
        bar.setValue(number - 1)
        progress = self.tr("Question {number} of {total}").format(number=number, total=total)
        bar.setAccessibleName(progress)
        card.column.addWidget(bar)
        card.column.addWidget(small(progress))
        go = button(self.tr("Continue"))
        go.clicked.connect(lambda: self.talk_requested.emit(begun.dialogue.id))
        card.row(go)
        return card

    def _open_talks(self) -> Iterator[Talk]:
        """Give the talks with a question still to answer: the parts in their order, then the others."""
        parts = {dialogue.id: dialogue for dialogue in self._dialogues}
        left_open = self._vault.talks.open_dialogues()
        ids = [*(each for each in parts if each in left_open), *(each for each in left_open if each not in parts)]
        for dialogue_id in ids:
            dialogue = parts.get(dialogue_id) or self._library.dialogue(dialogue_id)  # it may be a dilemma
            if dialogue is not None:
                talk = Talk(dialogue, self._vault.talks, self._needs.clock)
                if not talk.is_finished:
                    yield talk

    def _habits(self) -> Card | None:
        if self._vault.is_read_only or all(habit.is_resting for habit in self._vault.habits.all()):
            return None
        from samensociaal_desktop.ui.components.habits.card import HabitsCard  # noqa: PLC0415 - where there are any

        card = HabitsCard(self._vault, self._needs.look, self._needs.clock, self._edits.say, is_short=True)
        card.all_requested.connect(self.habits_requested)
        return card

    def _begin_talking(self) -> Card | None:
        if any(self._vault.talks.all(dialogue.id) for dialogue in self._dialogues):
            return None
        card = Card()
        card.column.addWidget(small(self.tr("A talk with yourself")))
        card.column.addWidget(Heading(self._needs.look.pick(self._dialogues[0].title), 2))
        card.column.addWidget(Text(self._needs.look.pick(self._dialogues[0].intro)))
        go = button(self.tr("Begin"))
        go.clicked.connect(lambda: self.talk_requested.emit(self._dialogues[0].id))
        card.row(go)
        return card

    def _tip(self) -> Card | None:
        if not self._library.tips:
            return None
        card = TipCard(self._library, self._needs.clock().date(), self._needs.look, self._tip_steps)
        card.went_on.connect(self._step_tip)
        return card

    def _step_tip(self) -> None:
        self._tip_steps += 1  # so that it is still the same when the cards are made anew

    def _plan(self) -> Card | None:
        card = plan_card(self._vault.agreements)
        if card is not None:
            card.all_requested.connect(self.talks_requested)
        return card


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
