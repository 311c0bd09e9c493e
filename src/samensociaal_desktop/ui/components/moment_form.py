"""The form for a moment: it starts small, unfolds, and gives back an encounter."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Again, Clock, Encounter, OnPurpose, Outcome, PlanResult, Precision
from samensociaal_desktop.domain.help import Directory
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.when import When
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.choices import KindPicker
from samensociaal_desktop.ui.components.feelings import FeelingPicker
from samensociaal_desktop.ui.components.fields import (
    EnumField,
    LineField,
    NoteField,
    ResponseField,
    WeightField,
)
from samensociaal_desktop.ui.components.items import ItemField, ItemsField
from samensociaal_desktop.ui.components.own_line import OwnPart
from samensociaal_desktop.ui.components.when_field import WhenField
from samensociaal_desktop.ui.components.where_to_go import GoToHelp, WhereToGo
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Choosable, Vocabulary
from samensociaal_desktop.ui.widgets.text import field_label


class Extent(Enum):
    """How much of the form is shown: the card on Vandaag, the quick note, everything."""

    CARD = ("line", "responses")
    QUICK = ("line", "kinds", "responses", "on_purpose", "when")
    FULL = (
        "line", "kinds", "when", "note", "responses", "on_purpose", "held_back", "weight", "feelings_before",
        "feelings_after", "role", "who", "place", "platform", "reach", "own_post", "help", "outcome", "again",
        "plan_result", "lesson",
    )  # fmt: skip


@dataclass(frozen=True)
class FormNeeds:
    """What the form is made with."""

    vocabulary: Vocabulary
    look: Look
    clock: Clock
    usual_kinds: tuple[str, ...] = ()
    plan: Callable[[], Plan | None] = lambda: None
    """The if-then plan that is active now; whether it helped is only asked where there is one."""
    directory: Directory = field(default_factory=Directory)
    go_to_help: GoToHelp = lambda _kinds: None

    @property
    def lists(self) -> Lists:
        """The lists as they are now."""
        return self.vocabulary.lists

    def word_outcome(self, outcome: Outcome) -> str:
        """Return the words for what came of a moment."""
        return self.look.pick(self.lists.outcome_label(outcome))


class MomentForm(QWidget):
    """Fields under each other. What is not shown, or was not touched, keeps the value it had to the letter."""

    changed = Signal()
    submitted = Signal()
    """Ctrl+Enter, or Enter in the line when that is enough."""

    def __init__(self, needs: FormNeeds, extent: Extent) -> None:
        super().__init__()
        self._needs = needs
        self._extent = extent
        self._base = Encounter(happened_at=needs.clock().replace(second=0, microsecond=0))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._fields: dict[str, Any] = {}
        self._shown: dict[str, object] = {}
        self._is_now, self._when_text = True, ""
        self._unseen_words: Mapping[str, str] = {}
        self._parts: list[QWidget] = []
        self._where: WhereToGo | None = None
        self._build()

    @property
    def extent(self) -> Extent:
        """How much is shown."""
        return self._extent

    def field(self, name: str) -> QWidget:
        """Return the widget of a field."""
        widget: QWidget = self._fields[name]
        return widget

    def show_encounter(self, encounter: Encounter, *, is_new: bool = False, when_text: str = "") -> None:
        """Show an encounter; the time of a new one follows the clock until a time is typed."""
        self._base = encounter
        self.show_own_words({})
        for name, widget in self._fields.items():
            if name != "when":
                widget.value = getattr(encounter, name)
                self._shown[name] = widget.value
        if self._where is not None:
            self._where.show_for(self._needs.lists.broadly(encounter.kinds))
        self._is_now, self._when_text = is_new and not when_text, when_text
        if "when" in self._fields:
            fixed = None if is_new else When(encounter.happened_at, encounter.precision)
            self._fields["when"].show_value(fixed, when_text)

    def written(self) -> Encounter:
        """Return the encounter as the form has it now."""
        values = {name: widget.value for name, widget in self._fields.items() if name != "when"}
        changes = {
            name: value for name, value in values.items() if name not in self._shown or value != self._shown[name]
        }
        if "when" in self._fields:
            when = self._fields["when"].value
        else:
            when = When(self._needs.clock().replace(second=0, microsecond=0), Precision.MOMENT) if self.is_now else None
        if when is not None:
            changes |= {"happened_at": when.at, "precision": when.precision}
        if changes.get("plan_result") and self._base.plan_id is None and (plan := self._needs.plan()) is not None:
            changes["plan_id"] = plan.id
        return replace(self._base, **changes)

    @property
    def when_text(self) -> str:
        """What was typed for the time, for a draft."""
        return str(self._fields["when"].text) if "when" in self._fields else self._when_text

    @property
    def is_now(self) -> bool:
        """Whether the time follows the clock."""
        return bool(self._fields["when"].is_now) if "when" in self._fields else self._is_now

    @property
    def missing(self) -> str:
        """What is still needed before it can be kept; empty when it is enough."""
        moment = self.written()
        if not (moment.line.strip() or moment.kinds):
            return self.tr("Write one line, or choose a kind.")
        if not moment.responses:
            return self.tr("Choose what you did. “Nothing” is an answer too.")
        if "when" in self._fields and self._fields["when"].value is None:
            return self.tr("I do not understand the time yet.")
        return ""

    @property
    def own_words(self) -> dict[str, str]:
        """What stands in open lines for own items, by the place of the line, for a draft."""
        return {**self._unseen_words, **{place: part.words for place, part in self._own_parts() if part.words}}

    def show_own_words(self, words: Mapping[str, str]) -> bool:
        """Open these lines as they were left and no other; return whether the form shows all of them."""
        parts = dict(self._own_parts())
        for place, part in parts.items():
            part.show_words(words.get(place, ""))
        self._unseen_words = {place: text for place, text in words.items() if place not in parts}
        return not self._unseen_words

    def take_in(self) -> bool:
        """Add what stands in open lines for own items; return False where one asks for more, or was not kept."""
        return all(part.take_in() for _place, part in self._own_parts())

    def unfold(self, extent: Extent) -> None:
        """Show more, with everything that was filled in."""
        moment, when_text, is_new, own_words = self.written(), self.when_text, self.is_now, self.own_words
        for part in self._parts:
            self._column.removeWidget(part)
            part.deleteLater()
        self._parts.clear()
        self._fields.clear()
        self._shown.clear()
        self._extent = extent
        self._build()
        self.show_encounter(moment, is_new=is_new, when_text=when_text)
        self.show_own_words(own_words)

    def begin(self) -> None:
        """Put the cursor where one begins."""
        self._fields["line"].setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.is_now:  # a long line is read from its beginning; one that was begun is gone on with
            self._fields["line"].home(False)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _own_parts(self) -> Iterator[tuple[str, OwnPart]]:
        for name, widget in self._fields.items():
            yield from ((f"{name}.{part.within}", part) for part in widget.findChildren(OwnPart))

    def _build(self) -> None:
        for name in self._extent.value:
            if name == "plan_result" and self._needs.plan() is None:
                continue
            label, widget = self._make(name)
            widget.changed.connect(self.changed)
            self._fields[name] = widget
            below = (self._where_to_go(widget),) if name == "kinds" else ()
            for part in (field_label(label, widget), widget, *below):
                self._parts.append(part)
                self._column.addWidget(part)

    def _where_to_go(self, kinds: KindPicker) -> QWidget:
        self._where = where = WhereToGo(self._needs.directory, self._needs.look, self._needs.go_to_help)
        kinds.changed.connect(lambda: where.show_for(self._needs.lists.broadly(kinds.value)))
        return where

    def _make(self, name: str) -> tuple[str, Any]:
        label = self._label(name)
        return label, self._text(name, label) or self._picker(name, label) or self._choice(name, label)

    def _text(self, name: str, label: str) -> QWidget | None:
        match name:
            case "line":
                return LineField(self.tr("For example: somebody was laughed at in the group chat"))
            case "lesson" | "platform":
                return LineField()
            case "note":
                return NoteField(label, self._needs.look)
            case _:
                return None

    def _picker(self, name: str, label: str) -> QWidget | None:
        vocabulary, look = self._needs.vocabulary, self._needs.look
        match name:
            case "kinds":
                return KindPicker(vocabulary, look, self._needs.usual_kinds)
            case "when":
                return WhenField(look, self._needs.clock)
            case "responses":
                return ResponseField(vocabulary, look, long=self._extent is Extent.FULL)
            case "weight":
                return WeightField(label)
            case "feelings_before" | "feelings_after":
                return FeelingPicker(label, vocabulary, look)
            case _:
                return None

    def _choice(self, name: str, label: str) -> QWidget:
        vocabulary, look = self._needs.vocabulary, self._needs.look
        match name:
            case "on_purpose":
                return EnumField(label, OnPurpose, words.on_purpose)
            case "outcome":
                return EnumField(label, Outcome, self._needs.word_outcome)
            case "again":
                return EnumField(label, Again, words.again)
            case "plan_result":
                return EnumField(label, PlanResult, words.plan_result)
            case "held_back" | "own_post" | "help":
                return ItemsField(label, Choosable(vocabulary, name), look)
            case _:
                list_id = {"role": "roles", "who": "relations", "place": "places", "reach": "reach"}[name]
                return ItemField(label, Choosable(vocabulary, list_id), look)

    def _label(self, name: str) -> str:
        return {
            "line": self.tr("What happened?"),
            "kinds": self.tr("What kind was it?"),
            "when": self.tr("When was it?"),
            "note": self.tr("More about it"),
            "responses": self.tr("What did you do?"),
            "on_purpose": self.tr("Did you choose that on purpose?"),
            "held_back": self.tr("What held you back?"),
            "weight": self.tr("How heavy was it for you?"),
            "feelings_before": self.tr("How did you feel before?"),
            "feelings_after": self.tr("How did you feel after?"),
            "role": self.tr("Your part in it"),
            "who": self.tr("Who was it? Leave out the name"),
            "place": self.tr("Where was it?"),
            "platform": self.tr("Which app or site?"),
            "reach": self.tr("How many people saw it?"),
            "own_post": self.tr("Was it about your own post?"),
            "help": self.tr("Did you look for help, or keep a record?"),
            "outcome": self.tr("What came of it?"),
            "again": self.tr("Would you do the same again?"),
            "plan_result": self.tr("Did your if-then plan help?"),
            "lesson": self.tr("What do you take from it?"),
        }[name]
