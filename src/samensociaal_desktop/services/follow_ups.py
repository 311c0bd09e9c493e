"""Asking later: at most one moment, some days after it was noted, that still has an open question."""

from datetime import datetime, timedelta
from typing import Final

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.services.open_vault import OpenVault

LATEST: Final = timedelta(days=60)
"""How long after it was noted a moment is still asked about. After that, nobody wants to be reminded by a program."""

BACK_DATED: Final = timedelta(days=180)
"""How long ago it may have happened: of what lies further back nothing came that is new."""


def to_ask(vault: OpenVault, now: datetime, after_days: int) -> Encounter | None:
    """Return the newest moment to ask about: noted long enough ago but not too long, and with a question still open.

    Moments of an import are not asked about, nor those for which one said to skip it. `now` is an instant; a time
    without a zone is taken as the clock's own. `after_days` 0 means never.
    """
    if not after_days:
        return None
    noted = now - LATEST, now - timedelta(days=after_days)
    happened_since = (now - BACK_DATED).astimezone().replace(tzinfo=None)
    return vault.journal.to_ask(noted, happened_since)
