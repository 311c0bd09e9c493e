"""Reads what strace wrote of a session: which paths were written, made or read, and which sockets were opened."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

SYSCALLS: Final = "%file,socket,connect,bind,sendto,memfd_create"

_CALL: Final = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_UNFINISHED: Final = re.compile(r"^(\d+) +(.*) <unfinished \.\.\.>$")
_RESUMED: Final = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
_TEXT: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_FOLDER: Final = re.compile(r"(?:AT_FDCWD|\d+)<([^>]*)>$")
_SOCKET_PATH: Final = re.compile(r'sun_path=(@?)"([^"]*)"')
_FAMILY: Final = re.compile(r"\b(?:AF|PF)_(\w+)")
_OPENS: Final = frozenset({"open", "openat", "openat2", "creat"})
_WRITING: Final = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND")
_CHANGING: Final = (
    "mkdir", "rmdir", "rename", "link", "symlink", "unlink", "chmod", "fchmod", "chown", "lchown", "fchown",
    "truncate", "mknod", "utime", "futimes", "setxattr", "lsetxattr", "removexattr", "mount",
)  # fmt: skip
_OWN_FAMILIES: Final = frozenset({"UNIX", "LOCAL", "UNSPEC"})


@dataclass
class Seen:
    """What a session touched, each once. Calls that failed left nothing and are not in it."""

    written: dict[str, None] = field(default_factory=dict)
    read: dict[str, None] = field(default_factory=dict)
    sockets: dict[str, None] = field(default_factory=dict)
    network: dict[str, None] = field(default_factory=dict)
    """Families of sockets that lead out of this computer, asked for or not granted."""


def read(lines: Iterable[str]) -> Seen:
    """Return what was touched by all processes whose calls stand in `lines` (`strace -f -y`)."""
    seen = Seen()
    for line in _whole(lines):
        call = _CALL.match(line)
        if call is not None:
            _note(seen, call[1], call[2], succeeded=int(call[3]) >= 0)
    return seen


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Put calls together that another process broke off."""
    begun: dict[str, str] = {}
    for line in lines:
        if (cut := _UNFINISHED.match(line)) is not None:
            begun[cut[1]] = cut[2]
        elif (rest := _RESUMED.match(line)) is not None:
            yield f"{rest[1]} {begun.pop(rest[1], '')}{rest[2]}"
        else:
            yield line


def _note(seen: Seen, name: str, arguments: str, *, succeeded: bool) -> None:
    if name == "socket":
        family = _FAMILY.search(arguments)
        if family is not None and family[1] not in _OWN_FAMILIES:
            seen.network[family[1]] = None
    elif name in ("connect", "bind", "sendto"):
        path = _SOCKET_PATH.search(arguments)
        if path is not None and succeeded:
            seen.sockets[f"{path[1]}{path[2]}"] = None
    elif succeeded:
        touched = seen.written if _writes(name, arguments) else seen.read
        for path_text in _paths(arguments):
            touched[path_text] = None
            if name.startswith("readlink"):
                break  # what follows is where it leads, not what was touched


def _writes(name: str, arguments: str) -> bool:
    if name in _OPENS:
        return name == "creat" or any(flag in arguments for flag in _WRITING)
    return name.startswith(_CHANGING)


def _paths(arguments: str) -> Iterator[str]:
    """Return the paths among the arguments of a call, those below an opened folder with that folder."""
    for text in _TEXT.finditer(arguments):
        path = text[1].encode().decode("unicode_escape").encode("latin-1", "replace").decode("utf-8", "replace")
        folder = _FOLDER.search(arguments[: text.start()].rstrip(", "))
        if path.startswith("/"):
            yield path
        elif path and folder is not None:
            yield f"{folder[1]}/{path}"
        if not arguments[text.end() :].lstrip(", ").startswith(("AT_FDCWD", '"')):
            return  # what follows are no paths: the words of an execve
