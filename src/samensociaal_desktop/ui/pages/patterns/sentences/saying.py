"""How sentences are put together: numbers and labels in their places, and what stands out among several."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.patterns.cards import Card

LONGEST: Final = 60
"""Signs of a label in a sentence; what is longer is cut."""

MOST_NAMED: Final = 2
"""How many equals are named; where there are more, none stands out."""

T = TypeVar("T")

translate = QCoreApplication.translate


class Share(NamedTuple):
    """How many of how many."""

    times: int
    of: int


@dataclass(frozen=True, slots=True)
class Said:
    """The answer to a question; `main` gives the share that it names first, of this card or of one like it.

    `among` is of how many things that one is named, because it came most.
    """

    words: str = field(repr=False)
    main: Callable[[Card], Share] | None = None
    among: int = 1


def number(value: float, locale: QLocale) -> str:
    """Return a number as it is written there: 1.234 or 1,234, halves with their comma or point."""
    return locale.toString(value)


def fill(form: str, locale: QLocale, **values: float | str) -> str:
    """Return a sentence with numbers and words in their places."""
    return form.format(
        **{name: value if isinstance(value, str) else number(value, locale) for name, value in values.items()}
    )


def quoted(label: str) -> str:
    """Return a label, of a list or in a person's own words, as it stands in a sentence."""
    label = " ".join(label.split())
    if len(label) > LONGEST:
        label = label[: LONGEST - 1].rstrip() + "…"
    return translate("Patterns", "‘{label}’").format(label=label)


def listed(labels: Sequence[str]) -> str:
    """Return two or more labels as one says them: a, b and c."""
    return translate("Patterns", "{several} and {last}").format(several=", ".join(labels[:-1]), last=labels[-1])


def together(*sentences: str) -> str:
    """Return whole sentences one after the other; those that say nothing are left out."""
    return " ".join(one for one in sentences if one)


def top(counts: Iterable[tuple[T, int]]) -> tuple[tuple[T, ...], int]:
    """Return all that have the highest number, and that number; nothing where it is zero."""
    found = tuple(counts)
    highest = max((count for _, count in found), default=0)
    return (tuple(one for one, count in found if count == highest) if highest else ()), highest


def stands_out(equals: Sequence[object]) -> bool:
    """Return whether there are few enough that have the most to name them."""
    return len(equals) <= MOST_NAMED
