"""YAML from outside, read as plain values: what is written, without anything that YAML would make of it.

Only the parser's events are used, never a constructor. So no tag can make an object, no alias can grow into a bomb,
and "no", "012" and "1:30" stay the words they are.
"""

import re
from dataclasses import dataclass
from typing import Any, Final

import yaml

from samensociaal_desktop.exchange.faults import BadFile, Fault

LARGEST: Final = 4 * 1024 * 1024
"""Signs of one document: a month of very full days."""

DEEPEST: Final = 24
MOST_VALUES: Final = 200_000

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the first is not in every build

_PLAIN: Final = "tag:yaml.org,2002:"
_TAGS: Final = frozenset(
    {None, "!"}
    | {_PLAIN + kind for kind in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")}
    # What RedNotebook wrote before 2013: no more than text.
    | {_PLAIN + kind for kind in ("python/unicode", "python/str")}
)
_NOT_IN_YAML: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WHOLE: Final = re.compile(r"(?:0|-?[1-9][0-9]{0,17})")  # at most 18 digits: fits in 64 bits
_WORDS: Final = {"true": True, "false": False, "null": None, "~": None, "": None}


def read_yaml(text: str) -> object:
    """Return the value of a document: dict, list, str, and of what is not quoted also int, bool and None.

    Raises:
        BadFile: not YAML, too large, too deep, a name twice, an anchor, an alias, or a tag beyond the plain ones.
    """
    if len(text) > LARGEST:
        raise BadFile(Fault.TOO_LARGE)
    builder = _Builder()
    try:
        for event in yaml.parse(_NOT_IN_YAML.sub("", text), Loader=_LOADER):
            builder.take(event)
    except (yaml.YAMLError, ValueError, RecursionError):  # ValueError: an escape beyond the last sign there is
        raise BadFile(Fault.BROKEN) from None  # their words hold those of the file
    return builder.value


@dataclass(slots=True)
class _Open:
    """A list or a mapping that is being filled; `names` are the mapping's names, in step with `values`."""

    names: list[object] | None
    values: list[object]


class _Builder:
    """Makes values out of events, with a stack of its own: nothing in a file decides how deep Python goes."""

    def __init__(self) -> None:
        self.value: object = None
        self._stack: list[_Open] = []
        self._documents = self._count = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise BadFile(Fault.BROKEN)
        if isinstance(event, yaml.DocumentStartEvent):
            self._start_document()
        elif isinstance(event, yaml.ScalarEvent):
            self._check(event.tag)
            self._add(_scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._check(event.tag)
            self._open([] if isinstance(event, yaml.MappingStartEvent) else None)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(_filled(self._stack.pop()))

    def _start_document(self) -> None:
        self._documents += 1
        if self._documents > 1:
            raise BadFile(Fault.BROKEN)

    def _check(self, tag: str | None) -> None:
        if tag not in _TAGS:
            raise BadFile(Fault.BROKEN)

    def _open(self, names: list[object] | None) -> None:
        if len(self._stack) >= DEEPEST:
            raise BadFile(Fault.TOO_DEEP)
        self._stack.append(_Open(names, []))

    def _add(self, value: object) -> None:
        self._count += 1
        if self._count > MOST_VALUES:
            raise BadFile(Fault.TOO_LARGE)
        if not self._stack:
            self.value = value
            return
        top = self._stack[-1]
        if top.names is not None and len(top.names) == len(top.values):
            if isinstance(value, dict | list):
                raise BadFile(Fault.BROKEN)
            top.names.append(value)
        else:
            top.values.append(value)


def _filled(done: _Open) -> object:
    if done.names is None:
        return done.values
    record = dict(zip(map(_name, done.names), done.values, strict=True))
    if len(record) != len(done.names):
        raise BadFile(Fault.TWICE)
    return record


def _name(value: object) -> str:
    """Return a mapping's name as it was written: 1 and "1" are the same day."""
    return as_text(value)


def _scalar(event: yaml.ScalarEvent) -> object:
    text: str = event.value
    if not event.implicit[0]:  # quoted, or with a tag
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE.fullmatch(text) else text


def as_text(value: object) -> str:
    """Return a plain value as it was written; "" for none, and for lists and mappings."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int) else ""
