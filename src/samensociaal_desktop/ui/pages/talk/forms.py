"""What is kept as a draft of an answer or of an ending, and back."""

from samensociaal_desktop.domain.dialogues import Answer, Dialogue
from samensociaal_desktop.ui.drafting import Form
from samensociaal_desktop.ui.pages.talk.suggestions import IfThen
from samensociaal_desktop.ui.pages.talk.summary import Ending


def of_answer(answer: Answer) -> Form:
    """Return the draft of an answer that is not sent yet."""
    return {"choices": list(answer.choices), "number": answer.number, "text": answer.text}


def answer_of(form: Form) -> Answer:
    """Return the answer that a draft holds."""
    choices, number = form["choices"], form["number"]
    assert isinstance(choices, list)  # as `of_answer` wrote it
    assert number is None or isinstance(number, int)
    return Answer(tuple(map(str, choices)), number, str(form["text"]))


def of_ending(ending: Ending) -> Form:
    """Return the draft of an ending that is not kept yet."""
    return {"agreement": ending.agreement, "trigger": ending.plan.trigger, "action": ending.plan.action}


def ending_of(form: Form) -> Ending:
    """Return the ending that a draft holds."""
    return Ending(str(form["agreement"]), IfThen(str(form["trigger"]), str(form["action"])))


def key_of(dialogue: Dialogue) -> str:
    """Return how the keys of a dialogue's drafts begin."""
    return f"talk:{dialogue.id}:"
