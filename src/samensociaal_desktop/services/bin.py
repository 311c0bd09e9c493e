"""The bin: what was removed can be put back for thirty days, and then it is gone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.services.pad import DraftPad

if TYPE_CHECKING:  # storage brings SQLAlchemy along
    from samensociaal_desktop.services.open_vault import OpenVault

KEPT: Final = timedelta(days=30)
"""How long what was removed can be put back."""

_DAY: Final = timedelta(days=1)
_AFTER_ALL: Final = datetime(2999, 1, 1, tzinfo=UTC)
"""Later than anything was removed; local times beyond the year 3000 are not known everywhere."""


class Sort(StrEnum):
    """What can lie in the bin."""

    MOMENT = "moment"
    PAD = "pad"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class BinItem:
    """Something that was removed, the instant it was, and the days before it is gone for good.

    `moment` is a removed moment; anything else has its words, or its name, in `text`.
    """

    id: str
    sort: Sort
    removed_at: datetime
    days_left: int
    moment: Encounter | None = None
    text: str = field(default="", repr=False)

    @property
    def edit(self) -> Edit | None:
        """The edit that puts a moment back, and that can be taken back itself; None for anything else."""
        return None if self.moment is None else Edit(None, self.moment)


def items(vault: "OpenVault", now: datetime) -> tuple[BinItem, ...]:
    """Return all that is in the bin, the last removed first. `now` is an instant."""
    found = [item for part in _PARTS.values() for item in part.listed(vault, now)]
    return tuple(sorted(found, key=lambda item: item.removed_at, reverse=True))


def is_back(vault: "OpenVault", item: BinItem) -> bool:
    """Return whether a moment in the bin is in the journal too: an import can have brought it once more."""
    return item.moment is not None and vault.journal.get(item.id) is not None


def restore(vault: "OpenVault", item: BinItem, now: datetime) -> None:
    """Put something back where it was. `now` is an instant.

    Raises:
        KeyError: it is a moment that is back already; a bug.
        SameFile: its moment was given the same file again meanwhile.
        VaultError: it is still in the bin.
    """
    _PARTS[item.sort].restore(vault, item, now)


def erase(vault: "OpenVault", item: BinItem, now: datetime) -> None:
    """Erase something for good; undo does not bring it back either. `now` is an instant.

    Raises:
        VaultError: it is still in the bin.
    """
    _PARTS[item.sort].erase(vault, item, now)


def erase_all(vault: "OpenVault", now: datetime) -> None:
    """Erase everything in the bin for good. `now` is an instant.

    Raises:
        VaultError: some or all of it is still there.
    """
    _empty(vault, now, now - _AFTER_ALL)


def empty_old(vault: "OpenVault", now: datetime) -> None:
    """Erase what was removed more than thirty days before it was looked through last. `now` is an instant.

    Raises:
        VaultError: some or all of it is still there.
    """
    _empty(vault, now, now - vault.bin.looked(now) + KEPT)


def _empty(vault: "OpenVault", now: datetime, kept: timedelta) -> None:
    for part in _PARTS.values():
        part.empty(vault, now, kept)


def _days_left(removed_at: datetime, now: datetime) -> int:
    """Return the days begun that are left; a clock put back makes them no more than thirty."""
    left = -((now - removed_at - KEPT) // _DAY)  # rounded upwards
    return min(max(left, 0), KEPT.days)


def _moments(vault: "OpenVault", now: datetime) -> Iterator[BinItem]:
    for one in vault.bin.all():
        left = _days_left(one.removed_at, now)
        yield BinItem(id=one.moment.id, sort=Sort.MOMENT, removed_at=one.removed_at, days_left=left, moment=one.moment)


def _restore_moment(vault: "OpenVault", item: BinItem, _now: datetime) -> None:
    assert item.edit is not None  # it is a moment
    vault.history.do(item.edit)


def _erase_moment(vault: "OpenVault", item: BinItem, _now: datetime) -> None:
    vault.bin.erase(item.id)
    if not is_back(vault, item):
        vault.history.forget_moments((item.id,))


def _empty_moments(vault: "OpenVault", now: datetime, kept: timedelta) -> None:
    gone = vault.bin.empty(now, kept)
    vault.history.forget_moments(tuple(one for one in gone if vault.journal.get(one) is None))


def _pad_texts(vault: "OpenVault", now: datetime) -> Iterator[BinItem]:
    for one in DraftPad(vault).discarded():
        assert one.decided_at is not None  # it was left
        removed_at = one.decided_at.astimezone(UTC)
        left = _days_left(removed_at, now)
        yield BinItem(id=one.id, sort=Sort.PAD, removed_at=removed_at, days_left=left, text=one.text)


def _restore_pad_text(vault: "OpenVault", item: BinItem, _now: datetime) -> None:
    text = vault.pad.get(item.id)
    if text is not None:
        DraftPad(vault).put_back(text)


def _erase_pad_text(vault: "OpenVault", item: BinItem, _now: datetime) -> None:
    text = vault.pad.get(item.id)
    if text is not None:
        vault.pad.keep(replace(text, text=""))  # that it was left stays known, for the charts


def _empty_pad(vault: "OpenVault", now: datetime, kept: timedelta) -> None:
    vault.pad.forget_words((now - kept).astimezone().replace(tzinfo=None))


def _files(vault: "OpenVault", now: datetime) -> Iterator[BinItem]:
    for one in vault.evidence.all_removed():
        assert one.removed_at is not None  # it was
        left = _days_left(one.removed_at, now)
        yield BinItem(id=one.id, sort=Sort.FILE, removed_at=one.removed_at, days_left=left, text=one.name)


def _restore_file(vault: "OpenVault", item: BinItem, now: datetime) -> None:
    vault.evidence.restore(item.id, now)


def _erase_file(vault: "OpenVault", item: BinItem, now: datetime) -> None:
    vault.evidence.erase(item.id, now)


def _empty_files(vault: "OpenVault", now: datetime, kept: timedelta) -> None:
    vault.evidence.empty_bin(now - kept, now)


_Act = Callable[["OpenVault", BinItem, datetime], None]


class _Part(NamedTuple):
    """What can be done with one sort of thing in the bin."""

    listed: Callable[["OpenVault", datetime], Iterator[BinItem]]
    restore: _Act
    erase: _Act
    empty: Callable[["OpenVault", datetime, timedelta], None]


_PARTS: Final[Mapping[Sort, _Part]] = {
    Sort.MOMENT: _Part(_moments, _restore_moment, _erase_moment, _empty_moments),
    Sort.PAD: _Part(_pad_texts, _restore_pad_text, _erase_pad_text, _empty_pad),
    Sort.FILE: _Part(_files, _restore_file, _erase_file, _empty_files),
}
