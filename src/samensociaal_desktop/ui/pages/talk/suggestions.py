"""Agreements and plans that follow from what one answered: offered as a start, never filled in unasked.

They belong to questions of the bundled pack; answers to others simply lead to none.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.dialogues import Answer
from samensociaal_desktop.services.talks import Answered
from samensociaal_desktop.ui.components.fields import LINE_LIMIT

translate = QCoreApplication.translate

MOST: Final = 3

_OWN_WORDS: Final = ("3.12b", "3.1a", "3.8a", "1.11b", "2.12b")
"""Questions whose answer in own words can be an agreement as it stands."""


class IfThen(NamedTuple):
    """The two halves of a plan."""

    trigger: str
    action: str


def agreements(answered: Sequence[Answered]) -> tuple[str, ...]:
    """Return at most three agreements that these answers lead to, one's own words first."""
    answers = _given(answered)
    own = [" ".join(answers[each].text.split()) for each in _OWN_WORDS if each in answers]
    known = _agreements()
    fitting = [known[each] for each in _chosen(answers) if each in known]
    return tuple(dict.fromkeys(text for text in (*own, *fitting) if 0 < len(text) <= LINE_LIMIT))[:MOST]


def plan(answered: Sequence[Answered]) -> IfThen | None:
    """Return the plan that these answers describe, or None if they describe none."""
    chosen = _chosen(_given(answered))
    triggers, actions = _triggers(), _actions()
    trigger = next((triggers[each] for each in chosen if each in triggers), None)
    action = next((actions[each] for each in chosen if each in actions), None)
    if action is None:
        return None
    if trigger is None:
        trigger = translate("TalkPlans", "I see something nasty online")
    return IfThen(trigger, action)


def _given(answered: Sequence[Answered]) -> dict[str, Answer]:
    return {question.id: answer for question, answer in answered if answer is not None}


def _chosen(answers: dict[str, Answer]) -> list[str]:
    """Return what was chosen, as "question:option"; the end of a talk says most, so the last question first."""
    return [f"{question}:{option}" for question, answer in reversed(answers.items()) for option in answer.choices]


def _agreements() -> Mapping[str, str]:
    return {
        "1.12:angry": translate("TalkAgreements", "I wait before I post something in anger."),
        "1.12:pass-on": translate("TalkAgreements", "I check something before I pass it on."),
        "1.12:someone": translate("TalkAgreements", "I ask first when my post is about someone else."),
        "1.12:silent": translate("TalkAgreements", "Once this week I say something I would usually keep to myself."),
        "1.12:good": translate("TalkAgreements", "When I see something kind, I write that I like it."),
        "2.12c:support": translate("TalkAgreements", "I send a kind message to someone who is hurt."),
        "2.12c:address": translate("TalkAgreements", "I say calmly what I see, to one person at a time."),
        "2.12c:report": translate("TalkAgreements", "I report what goes too far."),
        "2.12c:ignore": translate("TalkAgreements", "If I ignore something, I do it on purpose."),
        "2.12c:pause": translate("TalkAgreements", "I wait a moment, and then choose what I do."),
        "2.11:body": translate("TalkAgreements", "I stop when I feel it in my body."),
        "2.11:checking": translate("TalkAgreements", "I put my phone away when I keep checking."),
        "2.11:sleep": translate("TalkAgreements", "I do not look at messages in the hour before I sleep."),
        "2.11:short": translate("TalkAgreements", "I tell someone when it gets too much for me."),
        "2.11:numb": translate("TalkAgreements", "I stay offline for a day when it no longer touches me."),
        "2.11:later": translate("TalkAgreements", "Once a day I ask myself how I am."),
        "3.12:my-posts": translate("TalkAgreements", "I read my post once more before I share it."),
        "3.12:for-someone": translate("TalkAgreements", "I let someone who is hurt know that I saw it."),
        "3.12:my-group": translate("TalkAgreements", "I propose one agreement in a group of mine."),
        "3.12:privacy": translate("TalkAgreements", "I ask before I share something about someone."),
        "3.12:what-i-see": translate("TalkAgreements", "I decide beforehand how long I look."),
    }


def _triggers() -> Mapping[str, str]:
    return {
        "1.12:angry": translate("TalkPlans", "I am angry"),
        "1.12:pass-on": translate("TalkPlans", "I want to pass something on"),
        "1.12:someone": translate("TalkPlans", "my post is about someone else"),
        "1.12:silent": translate("TalkPlans", "I stay silent but want to say something"),
        "1.12:good": translate("TalkPlans", "I see something beautiful or kind"),
        "3.12:my-posts": translate("TalkPlans", "I want to post something"),
        "3.12:for-someone": translate("TalkPlans", "I see that someone is hurt"),
        "3.12:my-group": translate("TalkPlans", "it gets unkind in my group"),
        "3.12:privacy": translate("TalkPlans", "I want to share something about someone"),
        "3.12:what-i-see": translate("TalkPlans", "I notice that I keep scrolling"),
    }


def _actions() -> Mapping[str, str]:
    return {
        "1.12a:wait": translate("TalkPlans", "I wait ten minutes"),
        "1.12a:check": translate("TalkPlans", "I check it first"),
        "1.12a:ask": translate("TalkPlans", "I ask something first"),
        "1.12a:kindly": translate("TalkPlans", "I write something kind"),
        "1.12a:speak": translate("TalkPlans", "I do say something"),
        "1.12a:leave": translate("TalkPlans", "I do not post it"),
        "2.12c:support": translate("TalkPlans", "I send a message to the person who is hurt"),
        "2.12c:address": translate("TalkPlans", "I calmly say what I see"),
        "2.12c:report": translate("TalkPlans", "I report it"),
        "2.12c:ignore": translate("TalkPlans", "I choose to scroll on"),
        "2.12c:pause": translate("TalkPlans", "I take three breaths and then choose"),
        "3.12:my-posts": translate("TalkPlans", "I read it once more first"),
        "3.12:for-someone": translate("TalkPlans", "I send them a message"),
        "3.12:my-group": translate("TalkPlans", "I say what we agreed"),
        "3.12:privacy": translate("TalkPlans", "I ask that person first"),
        "3.12:what-i-see": translate("TalkPlans", "I put my phone away for a while"),
    }
