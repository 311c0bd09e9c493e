"""The form for a moment: it starts small, unfolds, and gives back an encounter."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Clock, Encounter, Outcome, Precision
from samensociaal_desktop.domain.help import Directory
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.when import When
from samensociaal_desktop.ui.components.choices import KindPicker
from samensociaal_desktop.ui.components.field_maker import make_field
from samensociaal_desktop.ui.components.field_words import FieldWords, label
from samensociaal_desktop.ui.components.own_line import OwnPart
from samensociaal_desktop.ui.components.plan_field import PlanField
from samensociaal_desktop.ui.components.where_to_go import GoToHelp, WhereToGo
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.fold import Fold, Signs
from samensociaal_desktop.ui.widgets.text import field_label


class Extent(Enum):
    """How much of the form is shown at once: the card on Vandaag, the quick note, all that counts most."""

    CARD = ("line", "responses")
    QUICK = ("line", "kinds", "plan_result", "responses", "on_purpose", "when")
    FULL = ("line", "kinds", "plan_result", "when", "responses", "on_purpose", "note")


PARTS: Final[tuple[tuple[str, ...], ...]] = (
    ("weight", "feelings_before", "feelings_after", "held_back"),
    ("role", "who", "place", "platform", "reach"),
    ("own_post", "help", "is_covered"),
    ("outcome", "again", "lesson"),
)
"""What folds in the full form, part by part."""

TELLING: Final = ("kinds", "place", "role")
"""Fields that tell which plan suits."""


@dataclass(frozen=True)
class FormNeeds:
    """What the form is made with."""

    vocabulary: Vocabulary
    look: Look
    clock: Clock
    usual_kinds: tuple[str, ...] = ()
    plan: Callable[[], Plan | None] = lambda: None
    """The if-then plan that is active now; it is shown with a moment that it suits."""
    plans: Callable[[], Sequence[Plan]] = tuple
    """All plans: a moment goes on naming the one that suited it then."""
    directory: Directory = field(default_factory=Directory)
    go_to_help: GoToHelp = lambda _kinds: None

    @property
    def lists(self) -> Lists:
        """The lists as they are now."""
        return self.vocabulary.lists

    @property
    def said(self) -> FieldWords:
        """What words the answers of a moment."""
        return FieldWords(lambda: self.lists, self.look)

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
        self._kept: Encounter | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._fields: dict[str, Any] = {}
        self._shown: dict[str, object] = {}
        self._is_now, self._when_text = True, ""
        self._unseen_words: Mapping[str, str] = {}
        self._parts: list[QWidget] = []
        self._folds: dict[Fold, tuple[str, ...]] = {}
        self._where: WhereToGo | None = None
        self._build()

    @property
    def extent(self) -> Extent:
        """How much is shown."""
        return self._extent

    @property
    def folds(self) -> tuple[Fold, ...]:
        """The parts that fold, from above."""
        return tuple(self._folds)

    def field(self, name: str) -> QWidget:
        """Return the widget of a field."""
        widget: QWidget = self._fields[name]
        return widget

    def show_encounter(
        self, encounter: Encounter, *, is_new: bool = False, when_text: str = "", kept: Encounter | None = None
    ) -> None:
        """Show an encounter; the time of a new one follows the clock until a time is typed.

        `kept` is the moment that is changed: what it lacked it may lack, and it keeps the plan it names.
        """
        self._base, self._kept = encounter, kept
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
        if self._plan_field is not None:
            self._plan_field.show_for(encounter)
        for fold, names in self._folds.items():
            fold.unfold(any(getattr(encounter, name) for name in names))

    def written(self) -> Encounter:
        """Return the encounter as the form has it now; it names the plan that was shown where that suits."""
        moment, is_free = self._filled_in(), self._kept is None or self._kept.plan_id is None
        return self._plan_field.named_in(moment) if self._plan_field is not None and is_free else moment

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
        moment, kept = self.written(), self._kept
        lacked_words = kept is not None and not (kept.line.strip() or kept.kinds)
        lacked_response = kept is not None and not kept.responses  # as what came from elsewhere may
        if not (moment.line.strip() or moment.kinds or lacked_words):
            return self.tr("Write one line, or choose a kind.")
        if not (moment.responses or lacked_response):
            return self.tr("Choose what you did. “Nothing” is an answer too.")
        return str(self._fields["when"].missing) if "when" in self._fields else ""

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
        self._show_open_lines()
        return not self._unseen_words

    def take_in(self) -> bool:
        """Add what stands in open lines for own items; return False where one asks for more, or was not kept."""
        self._show_open_lines()
        return all(part.take_in() for _place, part in self._own_parts())

    def unfold(self, extent: Extent) -> None:
        """Show more, with everything that was filled in."""
        moment, when_text, is_new, own_words = self.written(), self.when_text, self.is_now, self.own_words
        for part in self._parts:
            self._column.removeWidget(part)
            part.deleteLater()
        for made in (self._parts, self._fields, self._shown, self._folds):
            made.clear()
        self._extent = extent
        self._build()
        self.show_encounter(moment, is_new=is_new, when_text=when_text, kept=self._kept)
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

    def _filled_in(self) -> Encounter:
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
        return replace(self._base, **changes)

    def _own_parts(self) -> Iterator[tuple[str, OwnPart]]:
        for name, widget in self._fields.items():
            yield from ((f"{name}.{part.within}", part) for part in widget.findChildren(OwnPart))

    def _show_open_lines(self) -> None:
        """Unfold each part in which a line for an own item stands open: it is still to be finished."""
        for fold in self._folds:
            if not fold.is_unfolded and any(part.words for part in fold.findChildren(OwnPart)):
                fold.unfold(True)

    @property
    def _plan_field(self) -> PlanField | None:
        return self._fields.get("plan_result")

    def _offer_plan(self) -> None:
        if self._plan_field is not None:
            self._plan_field.offer_for(self._filled_in(), self._kept)

    def _build(self) -> None:
        for name in self._extent.value:
            self._add_field(name, self._column)
        if self._extent is Extent.FULL:
            look = self._needs.look
            signs = Signs(look.icon("folded", "accent"), look.icon("unfolded", "accent"), look.icon_size)
            for title, names in zip(self._titles(), PARTS, strict=True):
                fold = Fold(title, signs, partial(self._summary, names))
                for name in names:
                    self._add_field(name, fold.column)
                self._folds[fold] = names
                self._parts.append(fold)
                self._column.addWidget(fold)

    def _add_field(self, name: str, column: QVBoxLayout) -> None:
        question = label(name)
        widget = make_field(name, question, self._needs, long=self._extent is Extent.FULL)
        if name in TELLING:
            widget.changed.connect(self._offer_plan)
        widget.changed.connect(self.changed)
        self._fields[name] = widget
        above = () if name == "plan_result" else (field_label(question, widget),)  # it asks by itself
        below = (self._where_to_go(widget),) if name == "kinds" else ()
        for part in (*above, widget, *below):
            if column is self._column:
                self._parts.append(part)
            column.addWidget(part)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("How it was for me"),
            self.tr("Who and where"),
            self.tr("More"),
            self.tr("Afterwards"),
        )

    def _summary(self, names: tuple[str, ...]) -> str:
        return self._needs.said.summary(names, self._filled_in())

    def _where_to_go(self, kinds: KindPicker) -> QWidget:
        self._where = where = WhereToGo(self._needs.directory, self._needs.look, self._needs.go_to_help)
        kinds.changed.connect(lambda: where.show_for(self._needs.lists.broadly(kinds.value)))
        return where
