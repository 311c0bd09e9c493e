"""An exercise on paper."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from samensociaal_desktop.domain.exercises import Exercise
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.ui.components.origin import origin_text
from samensociaal_desktop.ui.components.sources import year_text
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.together import words

translate = QCoreApplication.translate

_TITLE, _HEADING, _TEXT = 18, 13, 11


def exercise_sheet(exercise: Exercise, sources: Sources, look: Look) -> QTextDocument:
    """Return an exercise as a document to print, with the sources written out."""
    document = QTextDocument()
    document.setDefaultFont(QFont("sans-serif", _TEXT))
    cursor = QTextCursor(document)
    cursor.insertText(look.pick(exercise.title), _format(_TITLE, bold=True))
    _add(cursor, words.measure(exercise))
    _add(cursor, look.pick(exercise.goal))
    if exercise.origin is not None:
        _add(cursor, origin_text(exercise.origin, look))
    for group, (heading, lines) in enumerate(_parts(exercise, sources, look), start=1):
        _add(cursor, "")
        _add(cursor, heading, _HEADING, bold=True, group=group)
        for number, line in enumerate(lines):
            _add(cursor, line, group=0 if number else group)  # no heading is the last of its page
    return document


def _parts(exercise: Exercise, sources: Sources, look: Look) -> Iterator[tuple[str, list[str]]]:
    steps = [
        f"{number}. {look.pick(step.text)}{f' ({when})' if when else ''}"
        for number, (when, step) in enumerate(words.timed(exercise.steps), start=1)
    ]
    yield translate("ExerciseView", "What you need"), [look.pick(exercise.needs)]
    yield translate("ExerciseView", "Steps"), steps
    yield translate("ExerciseView", "What may go wrong"), [look.pick(exercise.careful)]
    yield translate("ExerciseView", "A quieter way"), [look.pick(exercise.quieter)]
    if exercise.solo is not None:
        yield translate("ExerciseView", "Alone"), [look.pick(exercise.solo)]
    found = [f"{one.title}. {one.publisher}, {year_text(one)}. {one.address}" for one in sources.of(exercise.sources)]
    if found:
        yield translate("Together", "Sources"), found


def _add(cursor: QTextCursor, text: str, size: int = _TEXT, *, bold: bool = False, group: int = 0) -> None:
    cursor.insertBlock()
    cursor.block().setUserState(group)
    cursor.insertText(text, _format(size, bold=bold))


def _format(size: int, *, bold: bool) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setFontPointSize(size)
    result.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return result
