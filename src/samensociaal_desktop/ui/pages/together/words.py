"""How long an exercise takes and for how many it is, in the reader's words."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop.domain.exercises import Exercise, Step

translate = QCoreApplication.translate


def can_be_alone(exercise: Exercise) -> bool:
    """Return whether one can do it alone."""
    return exercise.solo is not None or exercise.fewest == 1


def can_be_a_group(exercise: Exercise) -> bool:
    """Return whether more than one can do it."""
    return exercise.most != 1


def measure(exercise: Exercise) -> str:
    """Return time and people in one line: "25 minutes · 4 to 12 people, or alone"."""
    time = translate("Together", "{minutes} minutes").format(minutes=exercise.minutes)
    return f"{time} · {people(exercise)}" if exercise.minutes else people(exercise)


def people(exercise: Exercise) -> str:
    """Return for how many it is."""
    if not can_be_a_group(exercise):
        return translate("Together", "alone")
    fewest, most = max(exercise.fewest, 2), exercise.most
    if most == 0:
        text = translate("Together", "{fewest} people or more").format(fewest=fewest)
    elif fewest == most:
        text = translate("Together", "{most} people").format(most=most)
    else:
        text = translate("Together", "{fewest} to {most} people").format(fewest=fewest, most=most)
    return translate("Together", "{people}, or alone").format(people=text) if can_be_alone(exercise) else text


def timed(steps: tuple[Step, ...]) -> Iterator[tuple[str, Step]]:
    """Give each step with when it is: "0–5 min"; nothing where a step has no time."""
    begun = 0
    for step in steps:
        if step.minutes:
            ends = begun + step.minutes
            # The dash of a range, not of a sentence; the space keeps number and unit together.
            yield translate("Together", "{begins}–{ends} min").format(begins=begun, ends=ends), step
            begun = ends
        else:
            yield "", step
