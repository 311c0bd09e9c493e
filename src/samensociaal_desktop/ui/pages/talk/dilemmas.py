"""The dilemmas to choose from: the next one first, and all of them below, those done marked with their day."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.dilemmas import Dilemma, dialogue_id
from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.pages.talk.keeper import act_button
from samensociaal_desktop.ui.pages.talk.shelf import Shelf
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, rule, small


class DilemmasView(BackView):
    """Nothing here counts or ranks: whoever wants to walk through a dilemma twice can."""

    chosen = Signal(str)
    """The id of the dialogue to begin or go on with."""

    answers_requested = Signal(str)

    def __init__(self, shelf: Shelf, talks: Talks, look: Look, clock: Clock) -> None:
        super().__init__(self.tr("Dilemmas"), look)
        self._shelf, self._talks, self._look, self._clock = shelf, talks, look, clock
        intro = self.tr("Two good things pull apart. You choose where you stand. No answer is right.")
        self.column.addWidget(Text(intro, role="soft"))
        self.next_button: QPushButton | None = None
        self.buttons: dict[str, QPushButton] = {}
        self.answers_buttons: dict[str, QPushButton] = {}
        """By the id of the dialogue; the others go by the dilemma's."""
        self._body: QWidget | None = None

    def enter(self, left: str = "") -> None:
        """Begin at the dilemma that comes next, or at the way to the answers that one `left`."""
        super().enter()
        way = self.answers_buttons.get(left) or self.next_button
        if way is not None:
            way.setFocus()
            QTimer.singleShot(0, way, lambda: self.show_from_top(way, 16))

    def refresh(self) -> None:
        """Read anew which were done.

        Raises:
            VaultError: the journal cannot be read.
        """
        talks: dict[str, list[StoredTalk]] = {}
        for talk in self._talks.all():
            talks.setdefault(talk.dialogue, []).append(talk)
        states = {
            dilemma.id: _State(talks.get(dialogue_id(dilemma.id), ()), dilemma) for dilemma in self._shelf.dilemmas
        }
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        following = _next(states)
        self.next_button = None
        if following is not None:
            column.addWidget(self._next_card(following))
        column.addWidget(
            self._all_card(states) if states else Text(self.tr("There are no dilemmas here."), role="soft")
        )
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self.column.addWidget(body)

    def _next_card(self, state: "_State") -> Card:
        dilemma = state.dilemma
        title = self._look.pick(dilemma.title)
        card = Card()
        card.setAccessibleName(title)
        card.column.setSpacing(8)
        card.column.addWidget(small(self.tr("Still open") if state.is_open else self.tr("Next")))
        card.column.addWidget(Heading(title, 2))
        card.column.addWidget(Text(self._look.pick(dilemma.case)))
        card.column.addSpacing(4)
        go = self.tr("Continue") if state.is_open else self.tr("Begin")
        self.next_button = self._way(go, "primary", dilemma)
        card.row(self.next_button)
        return card

    def _all_card(self, states: Mapping[str, "_State"]) -> Card:
        card = Card(self.tr("All dilemmas"))
        self.buttons, self.answers_buttons = {}, {}
        for state in states.values():
            card.column.addWidget(rule())
            card.column.addWidget(self._line(state))
        return card

    def _line(self, state: "_State") -> QWidget:
        dilemma = state.dilemma
        title = self._look.pick(dilemma.title)
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Heading(title, 3), 0, 0)
        said = self._said(state)
        if said:
            grid.addWidget(small(said), 1, 0)
        buttons = Flow()
        if state.done_on is not None:
            answers = self.tr("My answers") if state.times == 1 else self.tr("Then and now")
            identity = dialogue_id(dilemma.id)
            way = act_button(
                answers, "quiet", lambda: self.answers_requested.emit(identity), name=f"{answers}: {title}"
            )
            self.answers_buttons[identity] = way
            buttons.add(way)
        go = self.tr("Again") if state.done_on is not None else self.tr("Begin")
        self.buttons[dilemma.id] = self._way(self.tr("Continue") if state.is_open else go, "quiet", dilemma)
        buttons.add(self.buttons[dilemma.id])
        grid.addWidget(buttons, 2, 0)
        return row

    def _said(self, state: "_State") -> str:
        if state.is_open:
            return self.tr("Still open")
        if state.done_on is None:
            return ""
        day = day_text(state.done_on, self._look, self._clock().date(), weekday=False)
        return self.tr("Done: {day}").format(day=day)

    def _way(self, text: str, role: str, dilemma: Dilemma) -> QPushButton:
        name = f"{text}: {self._look.pick(dilemma.title)}"
        return act_button(text, role, lambda: self.chosen.emit(dialogue_id(dilemma.id)), name=name)


class _State:
    """How far one is with a dilemma."""

    def __init__(self, talks: "list[StoredTalk] | tuple[()]", dilemma: Dilemma) -> None:
        self.dilemma = dilemma
        finished = [talk.finished_at for talk in talks if talk.finished_at is not None]
        self.times = len(finished)
        self.is_open = len(finished) < len(talks)
        self.done_on: date | None = max(finished).date() if finished else None


def _next(states: Mapping[str, _State]) -> _State | None:
    """Return the dilemma that was left open, or else the first that was not done yet; None when all were."""
    is_open = (state for state in states.values() if state.is_open)
    is_new = (state for state in states.values() if state.done_on is None)
    return next(is_open, None) or next(is_new, None)
