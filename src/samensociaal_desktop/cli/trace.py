"""`samensociaal trace`: runs a guest's session and lists what it touched, each with why. Nothing may be left behind.

The session has a home folder of its own, fresh and taken away afterwards, in which whatever is left shows at once.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TextIO

from samensociaal_desktop import paths
from samensociaal_desktop.cli import strace_log, trace_words, words
from samensociaal_desktop.cli.printing import print_line
from samensociaal_desktop.cli.start import has_screen
from samensociaal_desktop.cli.status import BUG, DONE
from samensociaal_desktop.domain.localised import Language

PATIENCE: Final = 300
"""Seconds for a session; with strace on an old computer it takes half a minute."""

_HOMES: Final = ("DATA", "CONFIG", "CACHE", "STATE")
_COMMON: Final = ("/usr/", "/lib", "/etc/", "/proc/", "/sys/", "/opt/", "/bin/", "/sbin/", "/dev/", "/var/", "/run/")


def run(stdout: TextIO, language: Language) -> int:
    """Run the session, print what it touched, and return whether all of it is explained.

    Raises:
        Refused: the session did not come to its end, or something is touched that is not explained.
    """
    with tempfile.TemporaryDirectory(prefix="samensociaal-") as folder:
        home, log = Path(folder) / "home", Path(folder) / "strace"
        home.mkdir(mode=0o700)
        strace = shutil.which("strace")
        environment = surroundings(os.environ, home)
        seen = _watched(environment, log if strace else None)
        left = [str(path.relative_to(home)) for path in sorted(home.rglob("*"))]
        places = _places(environment, Path(folder))
        seen.written.pop(str(log), None)
    for line in _report(seen, left, places, language, is_watched=strace is not None):
        print_line(stdout, line)
    unknown = [*unexplained(seen, places), *left, *seen.network]
    if unknown:
        raise words.Refused(BUG, trace_words.TRACES, " ".join(unknown))
    return DONE


def surroundings(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """Return the environment of the session: a new home, and a screen in memory where there is none."""
    kept = {name: value for name, value in environment.items() if not name.startswith("XDG_") or "HOME" not in name}
    kept |= {"HOME": str(home), "TMPDIR": str(home), "LANGUAGE": environment.get("LANGUAGE", "")}
    kept |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in _HOMES}
    if not has_screen(environment):
        kept["QT_QPA_PLATFORM"] = "offscreen"
    return kept


def command() -> tuple[str, ...]:
    """Return the command that runs the session: this very program, asked for something else."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "traced-guest", "--guest")
    return (sys.executable, "-P", "-m", "samensociaal_desktop", "traced-guest", "--guest")


def _watched(environment: Mapping[str, str], log: Path | None) -> strace_log.Seen:
    watcher = () if log is None else ("strace", "-f", "-y", "-s", "4096", "-o", log, "-e", strace_log.SYSCALLS)
    asked = [str(word) for word in (*watcher, *command())]
    try:
        done = subprocess.run(  # noqa: S603  # our own command
            asked, env=dict(environment), stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False
        )
        noted = json.loads(done.stdout.splitlines()[-1]) if done.returncode == DONE else None
    except (OSError, ValueError, IndexError, subprocess.TimeoutExpired) as error:
        raise words.Refused(BUG, trace_words.FAILED, type(error).__name__) from None
    if noted is None:
        raise words.Refused(BUG, trace_words.FAILED, str(done.returncode))
    if log is None:
        seen = strace_log.Seen()
        for path in noted["written"]:
            seen.written[path] = None
        for path in noted["read"]:
            seen.read[path] = None
        for name in noted["sockets"]:
            seen.network[name] = None
        return seen
    with log.open(encoding="utf-8", errors="replace") as lines:
        return strace_log.read(lines)


def _places(environment: Mapping[str, str], folder: Path) -> Mapping[str, str]:
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    program = Path(paths.__file__).parent
    return {
        "home": f"{folder}/",
        "runtime": f"{runtime.rstrip('/')}/" if runtime else "\0",
        "program": f"{program}/",
        "tmp": f"{tempfile.gettempdir().rstrip('/')}/",
    }


def reason_of(path: str, reasons: Iterable[trace_words.Reason], places: Mapping[str, str]) -> trace_words.Reason | None:
    """Return why a path is touched, or None where there is no good reason."""
    for reason in reasons:
        if reason.start == "{pycache}":
            is_it = path.startswith(places["program"]) and "__pycache__" in path
        else:
            is_it = path.startswith(reason.start.format_map(places))
        if is_it:
            return reason
    return None


def unexplained(seen: strace_log.Seen, places: Mapping[str, str]) -> list[str]:
    """Return what was written or connected to for no reason that we know."""
    written = [path for path in seen.written if reason_of(path, trace_words.WRITTEN, places) is None]
    return written + [path for path in seen.sockets if reason_of(path, trace_words.SOCKETS, places) is None]


def _report(
    seen: strace_log.Seen, left: Sequence[str], places: Mapping[str, str], language: Language, *, is_watched: bool
) -> Iterator[str]:
    yield (trace_words.STRACE if is_watched else trace_words.NO_STRACE).pick(language)
    if not has_screen(os.environ):
        yield trace_words.OFFSCREEN.pick(language)
    program = Path(paths.__file__).parent
    common = (
        *_COMMON,
        *{f"{prefix}/" for prefix in (sys.prefix, sys.base_prefix)},
        str(paths.resource().parent),
        str(program),
    )
    elsewhere = [path for path in seen.read if not path.startswith(common) and not _leads_to(path, common)]
    yield trace_words.READ.pick(language).format(len(seen.read) - len(elsewhere))
    settings = trace_words.OWN_SETTINGS.pick(language)
    nothing = f"  {trace_words.NOTHING.pick(language)}"
    yield from [f"  {path}: {settings}" for path in elsewhere if not path.startswith(places["home"])] or [nothing]
    yield trace_words.TOUCHED.pick(language)
    yield from _explained(seen.written, trace_words.WRITTEN, places, language) or [nothing]
    yield trace_words.CONNECTED.pick(language)
    yield from _explained(seen.sockets, trace_words.SOCKETS, places, language) or [nothing]
    yield trace_words.LEFT.pick(language)
    yield from [f"  {path}" for path in left] or [nothing]
    yield from (line.pick(language) for line in trace_words.UNSEEN)


def _leads_to(path: str, folders: Iterable[str]) -> bool:
    """Whether a path is only passed on the way to one of these folders."""
    return any(folder.startswith(f"{path.rstrip('/')}/") for folder in folders)


def _explained(
    found: Iterable[str], reasons: Sequence[trace_words.Reason], places: Mapping[str, str], language: Language
) -> list[str]:
    lines: dict[str, None] = {}
    for path in found:
        reason = reason_of(path, reasons, places)
        why = (trace_words.UNEXPLAINED if reason is None else reason.why).pick(language)
        lines[f"  {path}: {why}"] = None
    return list(lines)
