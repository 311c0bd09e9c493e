"""Tips: one thing to do, and why we think that it helps."""

from dataclasses import dataclass
from datetime import date

from samensociaal_desktop.domain.localised import LocalisedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """A card: what to do, the evidence, its sources.

    `network` marks a tip of Netwerk Mediawijsheid in our words, `origin` is the title of the person's pack it is from.
    """

    id: str
    text: LocalisedText
    why: LocalisedText
    sources: tuple[str, ...]
    network: bool = False
    origin: LocalisedText | None = None


def tip_of_the_day(tips: tuple[Tip, ...], day: date) -> Tip | None:
    """Return the tip for a day: every one comes by in turn, and a day keeps its own."""
    return tips[day.toordinal() % len(tips)] if tips else None
