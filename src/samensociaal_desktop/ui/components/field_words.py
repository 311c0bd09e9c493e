"""The fields of a moment in words: what each asks, and what was answered."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.encounters import DID_NOTHING, Encounter, Feeling
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import moment_text

OWN_WORDS = ("line", "note", "platform", "lesson")
"""Fields of a person's own words."""

translate = QCoreApplication.translate

_MEMBERS: Final[Mapping[str, Callable[[Any], str]]] = {
    "on_purpose": words.on_purpose,
    "again": words.again,
    "plan_result": words.plan_result,
}


def label(name: str) -> str:
    """Return what a field asks."""
    return {
        "line": translate("MomentForm", "What happened?"),
        "kinds": translate("MomentForm", "What kind was it?"),
        "when": translate("MomentForm", "When was it?"),
        "note": translate("MomentForm", "More about it"),
        "responses": translate("MomentForm", "What did you do?"),
        "on_purpose": translate("MomentForm", "Did you choose that on purpose?"),
        "held_back": translate("MomentForm", "What held you back?"),
        "weight": translate("MomentForm", "How heavy was it for you?"),
        "feelings_before": translate("MomentForm", "How did you feel before?"),
        "feelings_after": translate("MomentForm", "How did you feel after?"),
        "role": translate("MomentForm", "Your part in it"),
        "who": translate("MomentForm", "Who was it? Leave out the name"),
        "place": translate("MomentForm", "Where was it?"),
        "platform": translate("MomentForm", "Which app or site?"),
        "reach": translate("MomentForm", "How many people saw it?"),
        "own_post": translate("MomentForm", "Was it about your own post?"),
        "help": translate("MomentForm", "Did you look for help, or keep a record?"),
        "is_covered": translate("MomentForm", "Do these words hurt to read?"),
        "outcome": translate("MomentForm", "What came of it?"),
        "again": translate("MomentForm", "Would you do the same again?"),
        "plan_result": translate("MomentForm", "Did your if-then plan help?"),
        "lesson": translate("MomentForm", "What do you take from it?"),
    }[name]


def short_label(name: str) -> str:
    """Return the name of a field that can still be filled in, short enough to stand in a row of them."""
    return {
        "line": translate("MomentForm", "what happened"),
        "kinds": translate("MomentForm", "what kind it was"),
        "responses": translate("MomentForm", "what you did"),
        "on_purpose": translate("MomentForm", "whether you chose that"),
        "place": translate("MomentForm", "where it was"),
        "weight": translate("MomentForm", "how heavy it was"),
    }[name]


class FieldWords:
    """Words what was answered, with the lists as they are now."""

    def __init__(self, lists: Callable[[], Lists], look: Look) -> None:
        self._lists, self._look = lists, look

    def answer(self, name: str, moment: Encounter) -> str:
        """Return what a field holds, in words; empty where nothing was answered."""
        if name == "when":
            return moment_text(moment.happened_at, moment.precision, self._look)
        value = getattr(moment, name)
        if name in OWN_WORDS:
            return str(value).strip()
        return self._chosen(name, value, moment) if value else ""

    def summary(self, names: Iterable[str], moment: Encounter) -> str:
        """Return in one line what some fields hold. Own words are only named: they may hurt, or be long."""
        said = ((name, self.answer(name, moment)) for name in names)
        return " · ".join(label(name) if name in OWN_WORDS else words for name, words in said if words)

    def _item(self, item_id: str) -> str:
        return self._look.pick(self._lists().label_of(item_id))

    def _responses(self, moment: Encounter) -> Iterator[str]:
        for one in moment.responses:
            name = words.nothing() if DID_NOTHING in one.options else words.response(one.response)
            ways = ", ".join(self._item(way) for way in one.options if way != DID_NOTHING)
            yield f"{name}: {ways}" if ways else name

    def _feelings(self, feelings: Iterable[Feeling]) -> Iterator[str]:
        sentence = translate("MomentForm", "{feeling} ({strength} of 4)")
        for one in feelings:
            yield sentence.format(feeling=self._item(one.id), strength=one.strength)

    def _chosen(self, name: str, value: Any, moment: Encounter) -> str:  # noqa: ANN401 - each field has its own
        match name:
            case "responses":
                return "; ".join(self._responses(moment))
            case "feelings_before" | "feelings_after":
                return ", ".join(self._feelings(value))
            case "role" | "who" | "place" | "reach":
                return self._item(value)
            case "kinds" | "held_back" | "own_post" | "help":
                return ", ".join(map(self._item, value))
            case "is_covered":
                return translate("MomentForm", "These words are covered")
            case "outcome":
                return self._look.pick(self._lists().outcome_label(value))
            case "weight":
                return words.weight(value)
            case _:
                return _MEMBERS[name](value)
