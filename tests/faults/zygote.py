"""A program that has imported everything once, and forks a child for each act: a start takes a millisecond.

Takes a line of JSON a child: the act, its folder, dice and turns; seconds after which the child is killed; what
`strace` is to do with it. Answers with all that the child said, and how it ended.
"""

import ctypes
import gc
import json
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from tests.faults import acts, flips

from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.warming import warm_up

PATIENCE = 30.0
"""Seconds after which a child that hangs is ended, by the signal of an alarm."""

_PR_SET_PTRACER, _ANY = 0x59616D61, ctypes.c_ulong(-1)


def main() -> None:
    warm_up()
    gc.freeze()
    print("ready", flush=True)  # noqa: T201  it is heard
    for line in sys.stdin:
        print(json.dumps(_led(json.loads(line))), flush=True)  # noqa: T201


def _led(asked: dict[str, Any]) -> dict[str, Any]:
    go_read, go_write = os.pipe()
    said_read, said_write = os.pipe()
    errors = Path(asked["errors"])
    child = os.fork()
    if child == 0:
        os.close(go_write)
        os.close(said_read)
        _be_child(asked, go_read, said_write, errors)
    os.close(go_read)
    os.close(said_write)
    tracer = _traced(child, asked["strace"]) if asked["strace"] else None
    os.write(go_write, b"!")
    os.close(go_write)
    if asked["kill_after"] is not None:
        time.sleep(asked["kill_after"])
        os.kill(child, signal.SIGKILL)
    watch = threading.Timer(PATIENCE, os.kill, (child, signal.SIGALRM))
    watch.start()
    said = _all_of(said_read)
    _, status = os.waitpid(child, 0)
    watch.cancel()
    if tracer is not None:
        tracer.communicate()
    return {
        "said": said.splitlines(),
        "status": os.waitstatus_to_exitcode(status),
        "errors": errors.read_text() if errors.exists() else "",
    }


def _traced(child: int, options: list[str]) -> subprocess.Popen[str]:
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(child), *options], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert tracer.stderr is not None
    heard = tracer.stderr.readline()
    if "attached" not in heard:
        raise RuntimeError(f"strace could not attach: {heard}")
    return tracer


def _all_of(pipe: int) -> str:
    pieces = []
    while piece := os.read(pipe, 1 << 16):
        pieces.append(piece)
    os.close(pipe)
    return b"".join(pieces).decode()


def _be_child(asked: dict[str, Any], go: int, target: int, errors: Path) -> None:
    """Do the act, and end: 0 all done, 3 one of our own errors, whose name is said, 4 another."""
    status = 4
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)  # where only a parent may trace
        os.read(go, 1)

        def say(line: str) -> None:
            os.write(target, f"{line}\n".encode())

        run = flips.read_all if asked["act"] == "reading" else acts.ACTS[asked["act"]].run
        try:
            run(Path(asked["folder"]), Random(asked["dice"]), say, asked["turns"])
            status = 0
        except SamenSociaalError as error:
            say(f"!{type(error).__name__}")
            errors.write_text(traceback.format_exc())
            status = 3
    except BaseException:
        with suppress(OSError):
            errors.write_text(traceback.format_exc())
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
