"""What strace writes down, read back: each call that changes a file, data and all."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

CALLS: Final = (
    "openat,open,creat,close,write,pwrite64,writev,pwritev,pwritev2,read,lseek,ftruncate,truncate,fallocate,fsync,"
    "fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,"
    "copy_file_range,sendfile,dup,dup2,dup3,mmap"
)
NOT_PLAYED: Final = frozenset(
    {"writev", "pwritev", "pwritev2", "fallocate", "link", "linkat", "copy_file_range", "sendfile"}
)
"""Calls that would change a file and that the program does not make; if it begins to, the model must learn them."""

_LINE: Final = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)(?:<.*>)?(?: .*)?$")
_HALF: Final = re.compile(r"(\d+) +(\w+)\((.*) <unfinished \.\.\.>$")
_REST: Final = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)$")
_ARGUMENT: Final = re.compile(r'\s*(?:"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?|([^,"]+))')


class Call(NamedTuple):
    """One call: its name, its arguments (strings as bytes), and what it returned."""

    name: str
    arguments: tuple[bytes | str, ...]
    result: int

    def number(self, place: int) -> int:
        return int(self.arguments[place])

    def path(self, place: int) -> str:
        path = self.arguments[place]
        assert isinstance(path, bytes)
        return path.decode()


def options(log: Path) -> list[str]:
    """Return what strace is to be told so that `calls` can read what it writes."""
    return ["-xx", "-s", "4000000", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", str(log)]


def calls(log: Path) -> Iterator[Call]:
    """Give the calls that succeeded, in their order."""
    begun: dict[str, str] = {}
    for line in log.read_text().splitlines():
        if half := _HALF.match(line):
            begun[half[1]] = f"{half[1]} {half[2]}({half[3]}"
            continue
        rest = _REST.match(line)
        whole = begun.pop(rest[1]) + rest[3] if rest else line
        if (found := _LINE.match(whole)) and not found[3].startswith(("-", "?")):
            yield Call(found[1], tuple(_arguments(found[2])), int(found[3], 0))


def _arguments(text: str) -> Iterator[bytes | str]:
    for found in _ARGUMENT.finditer(text):
        if found[3] is None:
            assert not found[2], "strace cut a string off"
            yield bytes.fromhex(found[1].replace("\\x", ""))
        elif found[3].strip():
            yield found[3].strip()
