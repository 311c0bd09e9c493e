"""Agreements and plans that follow from what one answered: offered as a start, never filled in unasked."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.dialogues import Dialogue, Option
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.services.talks import Answered
from samensociaal_desktop.ui.components.fields import LINE_LIMIT
from samensociaal_desktop.ui.look import Look

translate = QCoreApplication.translate

MOST: Final = 3


class IfThen(NamedTuple):
    """The two halves of a plan."""

    trigger: str
    action: str


def agreements(dialogue: Dialogue, answered: Sequence[Answered], look: Look) -> tuple[str, ...]:
    """Return at most three agreements: in one's own words, from the answers, and those the dialogue always offers."""
    own = [
        " ".join(answer.text.split())
        for question, answer in reversed(answered)
        if question.is_agreement and answer is not None
    ]
    fitting = [option.agreement for option in _chosen(answered)]
    offered = [look.pick(text) for text in (*fitting, *dialogue.agreements) if text is not None]
    return tuple(dict.fromkeys(text for text in (*own, *offered) if 0 < len(text) <= LINE_LIMIT))[:MOST]


def plan(answered: Sequence[Answered], look: Look) -> IfThen | None:
    """Return the plan that these answers describe, or None if they describe none."""
    chosen = tuple(_chosen(answered))
    trigger = _first(look, (option.trigger for option in chosen))
    action = _first(look, (option.action for option in chosen))
    if action is None:
        return None
    return IfThen(trigger or translate("TalkPlans", "I see something nasty online"), action)


def _chosen(answered: Sequence[Answered]) -> Iterator[Option]:
    """Give what was chosen; the end of a talk says most, so the last question first."""
    for question, answer in reversed(answered):
        yield from question.chosen(answer)


def _first(look: Look, texts: Iterator[LocalisedText | None]) -> str | None:
    return next((look.pick(text) for text in texts if text is not None), None)
