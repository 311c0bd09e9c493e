"""How a person left the patterns page: what it looks at, which cards it shows, and how. Kept with the journal.

Whatever is kept there, by a newer version or by a file that somebody made, reading never fails: what makes no sense
is as if nothing had been chosen.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from samensociaal_desktop.domain.patterns.cards import Arrangement, Question, View
from samensociaal_desktop.domain.patterns.spans import Compare, Period

if TYPE_CHECKING:  # storage brings SQLAlchemy along, which must not be loaded before the first window
    from samensociaal_desktop.services.open_vault import OpenVault

E = TypeVar("E", bound=StrEnum)

_VIEW: Final = "patterns.view"
_CARDS: Final = "patterns.cards"
_SHARE: Final = "patterns.share"


def view(vault: "OpenVault") -> View:
    """Return what the page looks at."""
    kept = _fields(vault, _VIEW)
    return View(
        period=_member(Period, kept.get("period"), Period.YEAR),
        since=_day(kept.get("since")),
        until=_day(kept.get("until")),
        kinds=_ids(kept.get("kinds")),
        places=_ids(kept.get("places")),
        roles=_ids(kept.get("roles")),
        compare=_member(Compare, kept.get("compare"), Compare.NOTHING),
    )


def keep_view(vault: "OpenVault", view: View) -> None:
    """Keep what the page looks at.

    Raises:
        VaultError: what was kept before is still there.
    """
    vault.preferences.keep(
        _VIEW,
        {
            "period": view.period.value,
            "since": None if view.since is None else view.since.isoformat(),
            "until": None if view.until is None else view.until.isoformat(),
            "kinds": sorted(view.kinds),
            "places": sorted(view.places),
            "roles": sorted(view.roles),
            "compare": view.compare.value,
        },
    )


def arrangement(vault: "OpenVault") -> Arrangement:
    """Return which cards are shown, and in which order."""
    kept = _fields(vault, _CARDS)
    order, hidden = (tuple(_questions(kept.get(name))) for name in ("order", "hidden"))
    return Arrangement(order=order, hidden=frozenset(hidden))


def keep_arrangement(vault: "OpenVault", arrangement: Arrangement) -> None:
    """Keep which cards are shown, and in which order.

    Raises:
        VaultError: what was kept before is still there.
    """
    order, hidden = [one.value for one in arrangement.order], sorted(one.value for one in arrangement.hidden)
    vault.preferences.keep(_CARDS, {"order": order, "hidden": hidden})


def as_share(vault: "OpenVault") -> bool:
    """Return whether bars over time are drawn as shares, all as high; else as counts."""
    return vault.preferences.get(_SHARE) is True


def keep_as_share(vault: "OpenVault", as_share: bool) -> None:
    """Keep whether bars over time are drawn as shares.

    Raises:
        VaultError: what was kept before is still there.
    """
    vault.preferences.keep(_SHARE, as_share)


def _fields(vault: "OpenVault", name: str) -> dict[object, object]:
    kept = vault.preferences.get(name)
    return kept if isinstance(kept, dict) else {}


def _texts(value: object) -> Iterator[str]:
    return (one for one in value if isinstance(one, str)) if isinstance(value, list) else iter(())


def _ids(value: object) -> frozenset[str]:
    return frozenset(_texts(value))


def _questions(value: object) -> Iterator[Question]:
    known = {one.value: one for one in Question}
    return (known[one] for one in _texts(value) if one in known)


def _member(members: type[E], value: object, default: E) -> E:
    return next((one for one in members if one == value), default)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
