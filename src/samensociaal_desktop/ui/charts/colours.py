"""The colours a chart is drawn in. No library for charts is needed to know them."""

from dataclasses import dataclass

from samensociaal_desktop.domain.encounters import Response
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

    def of(self, response: Response | None) -> str:
        """Return the hue of a response; of none, the second voice."""
        match response:
            case Response.IGNORE:
                return self.ignore
            case Response.ADDRESS:
                return self.address
            case Response.REPORT:
                return self.report
            case Response.SUPPORT:
                return self.support
            case None:
                return self.soft


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
