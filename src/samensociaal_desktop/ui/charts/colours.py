"""The colours a chart is drawn in. No library for charts is needed to know them."""

from dataclasses import dataclass

from samensociaal_desktop.domain.patterns.days import UNSAID
from samensociaal_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ChartColours:
    """Colours as "#rrggbb"; `steps` go from one moment a day to many, `unknown` is a day without an entry."""

    text: str
    soft: str
    line: str
    card: str
    accent: str
    ignore: str
    address: str
    report: str
    support: str
    steps: tuple[str, ...]
    unknown: str

    def of(self, key: str) -> str:
        """Return the hue of a key: each response has its own, what is not known the second voice, all else the accent.

        The steps of a scale share one hue and differ in pattern: no answer is the red one.
        """
        own = {"ignore": self.ignore, "address": self.address, "report": self.report, "support": self.support}
        soft = dict.fromkeys((UNSAID, "unknown", "not-applicable"), self.soft)
        return (own | soft).get(key, self.accent)


def of_theme(theme: Theme) -> ChartColours:
    """Return the colours of a theme."""
    roles = theme.roles
    return ChartColours(
        text=roles["text"],
        soft=roles["soft"],
        line=roles["line"],
        card=roles["card"],
        accent=roles["accent"],
        ignore=roles["ignore"],
        address=roles["address"],
        report=roles["report"],
        support=roles["support"],
        steps=theme.calendar,
        unknown=theme.unknown,
    )
