"""Exercises, alone or with a group: what it is for, what one needs, the steps with their minutes."""

from dataclasses import dataclass

from samensociaal_desktop.domain.localised import LocalisedText


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `minutes` is how long it takes, 0 where that is not set."""

    text: LocalisedText
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise for a group of `fewest` to `most` people (most 0: any number), or alone where `solo` says how.

    `origin` is the title of the person's pack it is from.
    """

    id: str
    title: LocalisedText
    goal: LocalisedText
    fewest: int
    most: int
    needs: LocalisedText
    steps: tuple[Step, ...]
    careful: LocalisedText
    quieter: LocalisedText
    solo: LocalisedText | None = None
    sources: tuple[str, ...] = ()
    origin: LocalisedText | None = None

    @property
    def minutes(self) -> int:
        """How long all steps take together."""
        return sum(step.minutes for step in self.steps)
