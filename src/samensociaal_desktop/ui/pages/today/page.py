"""The first place one comes to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from samensociaal_desktop.content.library import Library
from samensociaal_desktop.domain.encounters import Edit, Encounter, EncounterFilter, Outcome
from samensociaal_desktop.services.heaviness import LATEST, is_fresh, needs_a_break
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.components.break_card import BreakCard
from samensociaal_desktop.ui.components.moment_form import Extent, FormNeeds
from samensociaal_desktop.ui.components.note_panel import NotePanel
from samensociaal_desktop.ui.edits import Edits
from samensociaal_desktop.ui.models.moment_delegate import title_of
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.pages.today.tip import TipCard
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text, small

ASK_AFTER: Final = timedelta(days=3)
ASK_UNTIL: Final = timedelta(days=30)
NOON, EVENING = 12, 18
LATER: Final = "later"
MOST_CARDS: Final = 4


class TodayPage(ScrollPage):
    """At most four cards: note, look back, the talk one left, the plan that is active; a tip where there is room.

    After much that was heavy a break is offered first, in the place of the last of them.
    """

    talk_requested = Signal(str)
    talks_requested = Signal()
    help_requested = Signal()

    def __init__(self, vault: OpenVault, library: Library, edits: Edits, bus: Bus, needs: FormNeeds) -> None:
        super().__init__()
        self._vault, self._library, self._edits, self._needs = vault, library, edits, needs
        self._dialogues = library.dialogues
        self._tip_steps = 0
        self._put_off: set[str] = set()
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

    def enter(self) -> None:
        """Show what there is to do today, the cursor in the line."""
        self._greet(self._needs.clock())
        self.note.write_new()
        self._refresh()
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
            self._refresh()

    def _refresh(self) -> None:
        for card in self._cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        offers = (self._break(), self._look_back(), self._go_on(), self._plan())
        self._cards = [card for card in offers if card is not None][: MOST_CARDS - 1]  # the note is a card too
        if len(self._cards) + 1 < MOST_CARDS and self._library.tips:
            self._cards.append(self._tip())
        for card in self._cards:
            self.column.addWidget(card)

    def _greet(self, now: datetime) -> None:
        words = self.tr("Good afternoon") if now.hour < EVENING else self.tr("Good evening")
        self._greeting.setText(self.tr("Good morning") if now.hour < NOON else words)
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
        self._refresh()
        self.note.form.begin()

    def _look_back(self) -> Card | None:
        moment = self._moment_to_ask()
        if moment is None:
            return None
        look, lists = self._needs.look, self._needs.lists
        card = Card()
        card.column.addWidget(small(self.tr("Looking back")))
        when = day_text(moment.happened_at.date(), look, self._needs.clock().date(), weekday=False)
        did = words.did(moment.response) if moment.response else ""
        card.column.addWidget(Heading(title_of(moment, lists, look), 2))
        card.column.addWidget(small(f"{_capital(when)} · {did}" if did else _capital(when)))
        question = self.tr("What came of it?")
        card.column.addWidget(Text(question))
        choices = [Choice(one.value, self._needs.word_outcome(one)) for one in Outcome]
        chips = Chips(question, [*choices, Choice(LATER, self.tr("Ask me another time"))])
        chips.changed.connect(lambda: self._looked_back(moment, chips.chosen()))
        card.column.addWidget(chips)
        card.setAccessibleName(question)
        return card

    def _moment_to_ask(self) -> Encounter | None:
        today = self._needs.clock().date()
        wanted = EncounterFilter(since=today - ASK_UNTIL, until=today - ASK_AFTER)
        found = (one.encounter for one in self._vault.journal.page(wanted))
        return next((one for one in found if one.outcome is None and one.id not in self._put_off), None)

    def _looked_back(self, moment: Encounter, chosen: tuple[str, ...]) -> None:
        if chosen == (LATER,):
            self._put_off.add(moment.id)
            self._refresh()
        elif chosen:
            self._edits.do(Edit(moment, replace(moment, outcome=Outcome(chosen[0]))))

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

    def _tip(self) -> Card:
        card = TipCard(self._library, self._needs.clock().date(), self._needs.look, self._tip_steps)
        card.went_on.connect(self._step_tip)
        return card

    def _step_tip(self) -> None:
        self._tip_steps += 1  # so that it is still the same when the cards are made anew

    def _plan(self) -> Card | None:
        plan = self._vault.agreements.active_plan()
        agreements = self._vault.agreements.all()
        if plan is None and not agreements:
            return None
        card = Card()
        if plan is not None:
            card.column.addWidget(small(self.tr("My if-then plan")))
            sentence = self.tr("If {trigger}, then {action}").format(trigger=plan.trigger, action=plan.action)
            card.column.addWidget(Heading(sentence, 2))
        if agreements:
            card.column.addWidget(small(self.tr("My agreement")))
            card.column.addWidget(Text(agreements[0].text))
        go = button(self.tr("All agreements and plans"), "quiet")
        go.clicked.connect(self.talks_requested)
        card.row(go)
        return card


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
