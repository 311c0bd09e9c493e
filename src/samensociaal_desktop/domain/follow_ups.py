"""Asking later: what came of a moment, once, some days after it was noted."""

from enum import StrEnum


class Matter(StrEnum):
    """What a moment need not be asked or shown again."""

    OUTCOME = "outcome"
    ON_THIS_DAY = "on-this-day"
