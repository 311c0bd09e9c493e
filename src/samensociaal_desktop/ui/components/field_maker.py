"""Makes the widget for each field of a moment."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.encounters import Again, OnPurpose, Outcome
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.choices import KindPicker
from samensociaal_desktop.ui.components.feelings import FeelingPicker
from samensociaal_desktop.ui.components.fields import (
    CoverField,
    EnumField,
    LineField,
    NoteField,
    ResponseField,
    WeightField,
)
from samensociaal_desktop.ui.components.items import ItemField, ItemsField
from samensociaal_desktop.ui.components.plan_field import PlanField
from samensociaal_desktop.ui.components.when_field import WhenField
from samensociaal_desktop.ui.vocabulary import Choosable

if TYPE_CHECKING:
    from samensociaal_desktop.ui.components.moment_form import FormNeeds

translate = QCoreApplication.translate


def make_field(name: str, label: str, needs: "FormNeeds", *, long: bool) -> Any:  # noqa: ANN401 - all have a `value`
    """Return the widget for a field, with a `value` to show and to read; `long` has room for several responses."""
    return _text(name, label, needs) or _picker(name, label, needs, long=long) or _choice(name, label, needs)


def _text(name: str, label: str, needs: "FormNeeds") -> QWidget | None:
    match name:
        case "line":
            return LineField(translate("MomentForm", "For example: somebody was laughed at in the group chat"))
        case "lesson" | "platform":
            return LineField()
        case "note":
            return NoteField(label, needs.look)
        case _:
            return None


def _picker(name: str, label: str, needs: "FormNeeds", *, long: bool) -> QWidget | None:
    vocabulary, look = needs.vocabulary, needs.look
    match name:
        case "kinds":
            return KindPicker(vocabulary, look, needs.usual_kinds)
        case "plan_result":
            return PlanField(label, vocabulary, needs.plan, needs.plans)
        case "when":
            return WhenField(look, needs.clock)
        case "responses":
            return ResponseField(vocabulary, look, long=long)
        case "weight":
            return WeightField(label)
        case "feelings_before" | "feelings_after":
            return FeelingPicker(label, vocabulary, look)
        case "is_covered":
            return CoverField(label)
        case _:
            return None


def _choice(name: str, label: str, needs: "FormNeeds") -> QWidget:
    vocabulary, look = needs.vocabulary, needs.look
    match name:
        case "on_purpose":
            return EnumField(label, OnPurpose, words.on_purpose)
        case "outcome":
            return EnumField(label, Outcome, needs.word_outcome)
        case "again":
            return EnumField(label, Again, words.again)
        case "held_back" | "own_post" | "help":
            return ItemsField(label, Choosable(vocabulary, name), look)
        case _:
            list_id = {"role": "roles", "who": "relations", "place": "places", "reach": "reach"}[name]
            return ItemField(label, Choosable(vocabulary, list_id), look)
