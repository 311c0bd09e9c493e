"""The names of one record in a file from outside, each read as what it must be."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from functools import cache
from typing import Final, TypeVar, cast

from samensociaal_desktop.exchange.faults import BadFile, Fault

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

LONGEST_ID: Final = 200
_LARGEST: Final = 2**31
_ENDS_OF_THE_EARTH: Final = (timezone(timedelta(hours=-14)), timezone(timedelta(hours=14)))


class Fields:
    """A record of the list `place`, at `number` (from 1). Whatever does not fit raises a `BadFile` that says where.

    Every name must be asked for: `done` refuses the record when one was not, so that nothing is dropped in silence.
    """

    def __init__(self, value: object, place: str, number: int) -> None:
        self._place = place
        self._number = number
        if not isinstance(value, dict):
            raise self.fault(Fault.NOT_A_RECORD)
        self._values: Mapping[str, object] = value
        self._asked: set[str] = set()

    def fault(self, fault: Fault, name: str = "") -> BadFile:
        return BadFile(fault, self._place, self._number, name)

    def done(self) -> None:
        if self._values.keys() - self._asked:
            raise self.fault(Fault.UNKNOWN)

    def _value(self, name: str) -> object:
        self._asked.add(name)
        return self._values.get(name)

    def text(self, name: str) -> str:
        """Return own words; "" when they are not there."""
        value = self._value(name)
        if value is None:
            return ""
        if not isinstance(value, str) or not _can_be_written(value):
            raise self.fault(Fault.WRONG, name)
        return value

    def identity(self, name: str = "id") -> str:
        """Return an id that must be there."""
        return self._needed(self.identity_or_none(name), name)

    def identity_or_none(self, name: str) -> str | None:
        value = self._value(name)
        return None if value is None else self._identity(value, name)

    def identities(self, name: str) -> tuple[str, ...]:
        return self.several(name, lambda value: self._identity(value, name))

    def several(self, name: str, read: Callable[[object], T]) -> tuple[T, ...]:
        """Return each of a list's values as `read` reads it; () when the list is not there."""
        value = self._value(name)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self.fault(Fault.WRONG, name)
        return tuple(read(each) for each in value)

    def parts(self, name: str, read: "Callable[[Fields], T]") -> tuple[T, ...]:
        """Return each of a list's small records as `read` reads it."""
        return self.several(name, lambda value: self._part(value, name, read))

    def part(self, name: str, read: "Callable[[Fields], T]") -> T:
        """Return a small record that must be there, as `read` reads it."""
        return self._part(self._needed(self._value(name), name), name, read)

    def _part(self, value: object, name: str, read: "Callable[[Fields], T]") -> T:
        try:
            fields = Fields(value, self._place, self._number)
            found = read(fields)
            fields.done()
        except (BadFile, ValueError) as error:
            fault = error.fault if isinstance(error, BadFile) else Fault.WRONG
            raise self.fault(fault, name) from None
        return found

    def one_of(self, name: str, members: type[E]) -> E | None:
        value = self._value(name)
        if value is None:
            return None
        found = _by_value(members).get(value) if isinstance(value, str) else None
        if found is None:
            raise self.fault(Fault.WRONG, name)
        return cast(E, found)

    def whole(self, name: str, least: int = -_LARGEST, most: int = _LARGEST) -> int | None:
        value = self._value(name)
        if value is None:
            return None
        if type(value) is not int or not least <= value <= most:
            raise self.fault(Fault.WRONG, name)
        return value

    def truth(self, name: str, *, default: bool) -> bool:
        value = self._value(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.fault(Fault.WRONG, name)
        return value

    def wall_clock(self, name: str) -> datetime:
        """Return a time without a zone, that must be there."""
        found = self._needed(self._time(name), name)
        if found.tzinfo is not None:
            raise self.fault(Fault.WRONG, name)
        return found

    def instant(self, name: str) -> datetime:
        """Return a time with a zone, that must be there, in UTC."""
        found = self._needed(self._time(name), name)
        if found.tzinfo is None:
            raise self.fault(Fault.WRONG, name)
        try:
            instant = found.astimezone(UTC)
            for zone in _ENDS_OF_THE_EARTH:
                instant.astimezone(zone)
        except OverflowError:  # somewhere it would be before the year 1 or after 9999, and could not be shown
            raise self.fault(Fault.WRONG, name) from None
        return instant

    def time(self, name: str) -> datetime:
        """Return a time with a zone or without one, that must be there."""
        return self._needed(self._time(name), name)

    def day_or_none(self, name: str) -> date | None:
        """Return a day, if it is there."""
        value = self._value(name)
        if value is None:
            return None
        try:
            return date.fromisoformat(value)  # type: ignore[arg-type]  # raises TypeError itself
        except (ValueError, TypeError):
            raise self.fault(Fault.WRONG, name) from None

    def _needed(self, value: T | None, name: str) -> T:
        if value is None:
            raise self.fault(Fault.MISSING, name)
        return value

    def wall_clock_or_none(self, name: str) -> datetime | None:
        return None if self._value(name) is None else self.wall_clock(name)

    def _time(self, name: str) -> datetime | None:
        value = self._value(name)
        if value is None:
            return None
        try:
            return datetime.fromisoformat(value)  # type: ignore[arg-type]  # raises TypeError itself
        except (ValueError, TypeError):
            raise self.fault(Fault.WRONG, name) from None

    def _identity(self, value: object, name: str) -> str:
        if not isinstance(value, str) or not 0 < len(value) <= LONGEST_ID or not _can_be_written(value):
            raise self.fault(Fault.WRONG, name)
        return value


@cache
def _by_value(members: type[StrEnum]) -> dict[str, StrEnum]:
    return {member.value: member for member in members}  # an enum's own call takes five times as long


def _can_be_written(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair: JSON can say it, no file can hold it
        return False
    return True
