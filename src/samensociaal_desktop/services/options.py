"""What was asked for on the command line when the window starts."""

from dataclasses import dataclass
from pathlib import Path

from samensociaal_desktop.domain.localised import Language


@dataclass(frozen=True, slots=True)
class Options:
    """How to start the window. `data` None is the usual folder, `language` None follows settings and system.

    `is_guest` keeps the journal in memory only; `is_smoke` opens every page once and ends.
    """

    data: Path | None = None
    language: Language | None = None
    is_guest: bool = False
    is_smoke: bool = False
