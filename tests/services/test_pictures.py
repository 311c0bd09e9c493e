import subprocess
import sys
import time
from pathlib import Path

import pytest

from samensociaal_desktop.services import pictures
from samensociaal_desktop.services.pictures import HEADER, LARGEST_SIDE, MARK, Picture, Status, Trouble, picture

pytestmark = pytest.mark.slow

PNG = "image/png"


def child(code: str) -> tuple[str, ...]:
    """Return a decoder that does what `code` says, in the place of the real one."""
    return (sys.executable, "-c", f"import os, sys, time\n{code}")


def answering(answer: bytes) -> tuple[str, ...]:
    return child(f"sys.stdin.buffer.read(); sys.stdout.buffer.write({answer!r})")


def test_a_picture_comes_back_as_the_decoder_gave_it() -> None:
    found = picture(b"file", PNG, answering(HEADER.pack(MARK, 2, 1) + b"12345678"))
    assert found == Picture(2, 1, b"12345678")
    assert "1234" not in repr(found)


def test_the_decoder_gets_the_file_and_nothing_else_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_PLUGIN_PATH", "/tmp/evil")
    code = (
        "found = sys.stdin.buffer.read()\n"
        f"ok = found == bytes(range(256)) * 40000 and not [n for n in os.environ if n.startswith('QT_')]\n"
        f"sys.stdout.buffer.write({HEADER.pack(MARK, 1, 1)!r} + (b'good' if ok else b'evil'))"
    )
    assert picture(bytes(range(256)) * 40000, PNG, child(code)) == Picture(1, 1, b"good")


@pytest.mark.parametrize("media_type", ["", "image/svg+xml", "application/pdf", "image/heic", "text/html", "video/mp4"])
def test_other_files_are_not_even_handed_to_the_decoder(media_type: str) -> None:
    assert picture(b"file", media_type, ("/there/is/no/such/program",)) is Trouble.NO_PICTURE


def test_without_a_decoder_there_is_no_picture() -> None:
    assert picture(b"file", PNG, ("/there/is/no/such/program",)) is Trouble.NO_DECODER


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"RGBA",
        HEADER.pack(MARK, 2, 1) + b"1234567",
        HEADER.pack(MARK, 2, 1) + b"123456789",
        HEADER.pack(b"ARGB", 2, 1) + b"12345678",
        HEADER.pack(MARK, 0, 0),
        HEADER.pack(MARK, LARGEST_SIDE + 1, 1) + bytes(4 * (LARGEST_SIDE + 1)),
        HEADER.pack(MARK, 0xFFFFFFFF, 0xFFFFFFFF),
    ],
)
def test_an_answer_that_is_no_picture_is_not_believed(answer: bytes) -> None:
    assert picture(b"file", PNG, answering(answer)) is Trouble.BROKEN


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.TOO_LARGE, Trouble.TOO_LARGE),
        (Status.NO_PICTURE, Trouble.NO_PICTURE),
        (Status.BROKEN, Trouble.BROKEN),
        (1, Trouble.BROKEN),
    ],
)
def test_the_decoder_says_why_there_is_no_picture(status: int, expected: Trouble) -> None:
    assert picture(b"file", PNG, child(f"sys.exit({int(status)})")) is expected


def test_a_decoder_that_dies_is_no_harm() -> None:
    for code in ("os.abort()", "os.kill(os.getpid(), 9)", "os.kill(os.getpid(), 11)"):
        # The file is more than a pipe holds, so that it dies while it is being written to.
        assert picture(bytes(3_000_000), PNG, child(code)) is Trouble.BROKEN


@pytest.mark.parametrize(
    "code",
    [
        "time.sleep(60)",
        "sys.stdin.buffer.read(); time.sleep(60)",
        "sys.stdout.write('RGBA'); sys.stdout.flush(); time.sleep(60)",
    ],
)
def test_a_decoder_that_hangs_is_stopped(code: str) -> None:
    begun = time.monotonic()
    assert picture(bytes(3_000_000), PNG, child(code), patience=0.5) is Trouble.TOO_SLOW
    assert time.monotonic() - begun < 5


def test_a_picture_that_nobody_waits_for_is_let_go_of_at_once() -> None:
    begun = time.monotonic()
    stop = time.monotonic() + 0.3
    sleeping = child("time.sleep(60)")
    assert picture(bytes(3_000_000), PNG, sleeping, is_wanted=lambda: time.monotonic() < stop) is Trouble.TOO_SLOW
    assert picture(b"file", PNG, ("/there/is/no/such/program",), is_wanted=lambda: False) is Trouble.TOO_SLOW
    assert time.monotonic() - begun < 3


def test_no_more_is_read_of_an_answer_than_a_picture_can_be() -> None:
    begun = time.monotonic()
    assert picture(b"file", PNG, child("while True: os.write(1, bytes(1 << 20))")) is Trouble.BROKEN
    assert time.monotonic() - begun < 5


def test_a_decoder_that_answered_and_does_not_go_is_stopped() -> None:
    code = f"os.write(1, {HEADER.pack(MARK, 1, 1) + b'1234'!r}); os.close(1); time.sleep(60)"
    assert picture(b"file", PNG, child(code)) is Trouble.BROKEN


def test_the_decoder_is_this_very_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pictures.decoder() == (sys.executable, "-P", "-m", "samensociaal_desktop", "decode-image")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert pictures.decoder() == (sys.executable, "decode-image")


def test_what_lies_in_the_folder_one_is_in_is_never_run(tmp_path: Path) -> None:
    (tmp_path / "samensociaal_desktop.py").write_text("print('evil')", encoding="utf-8")
    ran = subprocess.run(pictures.decoder(), cwd=tmp_path, input=b"file", capture_output=True, check=False)
    assert (ran.returncode, ran.stdout) == (Status.NO_PICTURE, b"")


def test_a_picture_leaves_no_child_and_no_open_pipe_behind() -> None:
    def held() -> int:
        folder = Path("/proc/self/fd")
        return len(list(folder.iterdir())) if folder.is_dir() else 0

    before = held()
    for code in ("sys.exit(1)", "time.sleep(60)"):
        picture(bytes(1_000_000), PNG, child(code), patience=0.2)
    assert held() == before
