"""What the journal shows beside a question."""

from collections.abc import Callable

from samensociaal_desktop.domain.dialogues import Question
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.mirror import mirror
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk import words


def mirror_of(question: Question | None, journal: Journal, lists: Callable[[], Lists], look: Look) -> str:
    """Return the words of a question's mirror; nothing where it has none, or the journal cannot be read."""
    if question is None or question.mirror is None:
        return ""
    try:
        shown = mirror(question.mirror, journal, lists())
    except SamenSociaalError:
        return ""  # the question is worth asking without it; the next answer says what is wrong
    return words.mirror_text(shown, lists(), look)
