"""A disk that forgets: what a program asked of the system, and what may be on the disk if the power goes at any point.

strace writes down each call that changes a file (`calls`). `Disk` plays these again, and drops any of what was not
synced yet: pieces of writes of 512 bytes, lengths, names. A file's content is certain after fsync of it, its name after
fsync of its folder, as POSIX has it; most file systems promise more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from random import Random
from typing import Final, NamedTuple

from tests.faults.calls import NOT_PLAYED, Call, calls

SECTOR: Final = 512


class Change(NamedTuple):
    """One change: of a file ("write", "length", "sync"), of a folder ("name", "gone", "settle"), or a line "said"."""

    kind: str
    file: int = 0
    at: int = 0
    data: bytes = b""
    path: str = ""
    other: str = ""


@dataclass
class _Handle:
    file: int
    path: str
    offset: int = 0
    appends: bool = False


@dataclass
class Script:
    """What calls come to, for the files of one folder: a list of changes, in their order."""

    folder: Path
    changes: list[Change] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)
    contents: dict[int, bytes] = field(default_factory=dict)
    _handles: dict[int, _Handle] = field(default_factory=dict)

    @classmethod
    def of(cls, before: Path, folder: Path, log: Path, voice: Sequence[str]) -> "Script":
        """Return what happened to `folder`, which was as `before`; lines of `voice` are those that were said."""
        script = cls(folder)
        for path in sorted(before.rglob("*")):
            if path.is_file():
                number = len(script.names) + 1
                script.names[str(folder / path.relative_to(before))] = number
                script.contents[number] = path.read_bytes()
        script.first = dict(script.names)
        expected = set(voice)
        for call in calls(log):
            script.take(call, expected)
        return script

    def take(self, call: Call, voice: set[str]) -> None:
        assert call.name not in NOT_PLAYED or not self._is_ours(call), f"the model knows no {call.name}"
        played = getattr(self, f"_{call.name}", None)
        if call.name == "write" and call.number(0) not in self._handles:
            self._hear(call, voice)
        elif played is not None:
            played(call)

    def _is_ours(self, call: Call) -> bool:
        first = call.arguments[0]
        return isinstance(first, bytes) or (first.isdigit() and int(first) in self._handles)

    def _hear(self, call: Call, voice: set[str]) -> None:
        data = call.arguments[1]
        assert isinstance(data, bytes)
        said = [line for line in data.decode(errors="replace").splitlines() if line in voice]
        self.changes.extend(Change("said", path=line) for line in said)

    def _place(self, call: Call, argument: int) -> str:
        """Return a path that is told from the folder in the argument before it."""
        path, folder = call.path(argument), str(call.arguments[argument - 1])
        handle = self._handles.get(int(folder)) if folder.isdigit() else None
        return path if handle is None else str(PurePosixPath(handle.path) / path)

    def _inside(self, path: str) -> bool:
        return PurePosixPath(path).is_relative_to(self.folder)

    def _openat(self, call: Call) -> None:
        path, flags = self._place(call, 1), str(call.arguments[2])
        if not self._inside(path):
            self._handles.pop(call.result, None)
            return
        if "O_DIRECTORY" in flags or Path(path) == self.folder or (path not in self.names and "O_CREAT" not in flags):
            self._handles[call.result] = _Handle(0, path)
            return
        if path not in self.names:
            number = max([0, *self.contents, *(change.file for change in self.changes)]) + 1
            self.names[path] = number
            self.changes.append(Change("name", number, path=path))
        elif "O_TRUNC" in flags:
            self.changes.append(Change("length", self.names[path], 0))
        self._handles[call.result] = _Handle(self.names[path], path, appends="O_APPEND" in flags)

    def _close(self, call: Call) -> None:
        self._handles.pop(call.number(0), None)

    def _dup(self, call: Call) -> None:
        assert call.number(0) not in self._handles, "the model knows no copies of handles"

    def _mmap(self, call: Call) -> None:
        shared = "MAP_SHARED" in str(call.arguments[3]) and "PROT_WRITE" in str(call.arguments[2])
        assert not (shared and call.number(4) in self._handles), "the model knows no writing through memory"

    def _pwrite64(self, call: Call) -> None:
        handle = self._handles.get(call.number(0))
        if handle is not None:
            self._put(handle, call.number(3), call)

    def _write(self, call: Call) -> None:
        handle = self._handles[call.number(0)]
        offset = -1 if handle.appends else handle.offset
        self._put(handle, offset, call)
        handle.offset += call.result

    def _put(self, handle: _Handle, offset: int, call: Call) -> None:
        data = call.arguments[1]
        assert isinstance(data, bytes)
        self.changes.append(Change("write", handle.file, offset, data[: call.result]))

    def _read(self, call: Call) -> None:
        if handle := self._handles.get(call.number(0)):
            handle.offset += call.result

    def _lseek(self, call: Call) -> None:
        if handle := self._handles.get(call.number(0)):
            handle.offset = call.result

    def _ftruncate(self, call: Call) -> None:
        if handle := self._handles.get(call.number(0)):
            self.changes.append(Change("length", handle.file, call.number(1)))

    def _truncate(self, call: Call) -> None:
        if call.path(0) in self.names:
            self.changes.append(Change("length", self.names[call.path(0)], call.number(1)))

    def _fsync(self, call: Call) -> None:
        if handle := self._handles.get(call.number(0)):
            is_folder = handle.file == 0
            self.changes.append(Change("settle" if is_folder else "sync", handle.file, path=handle.path))

    _fdatasync = _fsync

    def _rename(self, call: Call) -> None:
        self._move(call.path(0), call.path(1))

    def _renameat(self, call: Call) -> None:
        self._move(self._place(call, 1), self._place(call, 3))

    _renameat2 = _renameat

    def _move(self, source: str, target: str) -> None:
        if moved := moved_names(self.names, source, target):
            self.names = moved
            self.changes.append(Change("move", path=source, other=target))

    def _unlink(self, call: Call) -> None:
        self._drop(call.path(0))

    def _unlinkat(self, call: Call) -> None:
        self._drop(self._place(call, 1))

    def _drop(self, path: str) -> None:
        if self.names.pop(path, None) is not None:
            self.changes.append(Change("gone", path=path))


def moved_names(names: dict[str, int], source: str, target: str) -> dict[str, int] | None:
    """Return the names after a file or a folder got another one; None where there is no such thing."""
    inside = [name for name in names if name == source or name.startswith(f"{source}/")]
    if not inside:
        return None
    kept = {name: number for name, number in names.items() if name not in inside and name != target}
    return kept | {target + name.removeprefix(source): names[name] for name in inside}


class Disk:
    """The state of a disk after some changes of a script, certain and uncertain."""

    def __init__(self, script: Script, until: int) -> None:
        self.folder = script.folder
        self.sure = {number: bytearray(content) for number, content in script.contents.items()}
        self.names = dict(script.first)
        self.unsure: dict[int, list[Change]] = {}
        self.renamings: list[Change] = []
        self.said: list[str] = []
        for change in script.changes[:until]:
            self._take(change)

    def _take(self, change: Change) -> None:
        match change.kind:
            case "said":
                self.said.append(change.path)
            case "write" | "length":
                self.unsure.setdefault(change.file, []).append(change)
            case "sync":
                for each in self.unsure.pop(change.file, []):
                    _apply(self.sure.setdefault(change.file, bytearray()), each)
            case "settle":
                kept = []
                for each in self.renamings:
                    if str(PurePosixPath(each.other or each.path).parent) == change.path:
                        self._rename(each)
                    else:
                        kept.append(each)
                self.renamings = kept
            case _:
                self.renamings.append(change)

    def _rename(self, change: Change) -> None:
        if change.kind == "name":
            self.names[change.path] = change.file
            self.sure.setdefault(change.file, bytearray())
        elif change.kind == "move":
            self.names = moved_names(self.names, change.path, change.other) or self.names
        else:
            self.names.pop(change.path, None)

    def lose_power(self, dice: Random, how: str) -> None:
        """Settle what is uncertain: "nothing" of it is lost, "all", or "some"."""
        for number, changes in self.unsure.items():
            content = self.sure.setdefault(number, bytearray())
            for change in changes:
                for piece in _pieces(change):
                    if how == "nothing" or (how == "some" and dice.random() < 0.5):
                        _apply(content, piece)
        count = len(self.renamings)
        reached = {"nothing": count, "all": 0}.get(how, dice.randint(0, count))
        for change in self.renamings[:reached]:
            self._rename(change)
        self.unsure, self.renamings = {}, []

    def write_to(self, folder: Path) -> None:
        """Make the folder as it would be found."""
        folder.mkdir(parents=True, exist_ok=True)
        for path, number in self.names.items():
            place = folder / PurePosixPath(path).relative_to(self.folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(self.sure.get(number, b""))


def _pieces(change: Change) -> Iterator[Change]:
    """Give a write by the sectors of a disk: any of them can be lost."""
    if change.kind != "write" or change.at < 0:
        yield change
        return
    start = 0
    while start < len(change.data):
        end = start + SECTOR - (change.at + start) % SECTOR
        yield change._replace(at=change.at + start, data=change.data[start:end])
        start = end


def _apply(content: bytearray, change: Change) -> None:
    if change.kind == "length":
        del content[change.at :]
        content.extend(bytes(change.at - len(content)))
        return
    at = len(content) if change.at < 0 else change.at
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at : at + len(change.data)] = change.data
