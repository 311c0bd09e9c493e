"""The decoder as it really runs: in a program of its own, with files as people and as enemies send them."""

import random
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from samensociaal_desktop.domain.evidence import LARGEST_FILE, media_type
from samensociaal_desktop.services.pictures import LARGEST_SIDE, Picture, Status, Trouble, decoder, picture

pytestmark = pytest.mark.slow

GIF = bytes.fromhex("47494638396101000100800000ff0000ffffff2c00000000010001000002024401003b")


def made(kind: str, width: int, height: int, colour: str = "#336699") -> bytes:
    """Return a file with one colour all over."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    return saved(image, kind)


def busy(kind: str) -> bytes:
    """Return a file in which no two pixels are alike."""
    pixels = random.Random(2).randbytes(64 * 64 * 4)
    return saved(QImage(pixels, 64, 64, QImage.Format.Format_RGB32), kind)


def saved(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, *more: bytes, depth: int = 8) -> bytes:
    """Return a png file that says it is so large, with whatever follows."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + chunk(b"IEND", b"")


def seen(content: bytes) -> Picture | Trouble:
    return picture(content, media_type(content))


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_the_usual_pictures_are_decoded(kind: str) -> None:
    found = seen(made(kind, 400, 300))
    assert isinstance(found, Picture)
    assert (found.width, found.height) == (400, 300)
    assert all(abs(a - b) < 4 for a, b in zip(found.pixels[:4], (0x33, 0x66, 0x99, 0xFF), strict=True))


def test_a_gif_is_decoded() -> None:
    assert seen(GIF) == Picture(1, 1, b"\xff\x00\x00\xff")


def test_what_is_clear_stays_clear() -> None:
    assert seen(made("png", 1, 1, "#80336699")) == Picture(1, 1, b"\x33\x66\x99\x80")


def test_a_large_picture_is_made_to_fit_and_a_thin_one_stays_to_be_seen() -> None:
    large, thin = seen(made("png", 4000, 1000)), seen(made("png", 20_000, 1))
    assert isinstance(large, Picture)
    assert (large.width, large.height, len(large.pixels)) == (LARGEST_SIDE, 400, LARGEST_SIDE * 400 * 4)
    assert isinstance(thin, Picture)
    assert (thin.width, thin.height) == (LARGEST_SIDE, 1)


def test_a_photo_is_shown_the_right_way_up() -> None:
    exif = bytes.fromhex("457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00060000" + "00000000")
    photo = made("jpeg", 40, 20)
    turned = photo[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + photo[2:]
    found = seen(turned)
    assert isinstance(found, Picture)
    assert (found.width, found.height) == (20, 40)


@pytest.mark.parametrize("size", [(60_000, 60_000), (10_000, 5_001), (0x7FFFFFFF, 1)])
def test_a_picture_that_says_it_is_enormous_is_not_begun(size: tuple[int, int]) -> None:
    bomb = png(*size, chunk(b"IDAT", zlib.compress(bytes(10_000_000), 9)))
    assert seen(bomb) in (Trouble.TOO_LARGE, Trouble.BROKEN)  # sizes beyond what png allows are simply broken


def test_a_picture_that_takes_more_memory_than_its_share_is_let_go_of() -> None:
    deep = png(7000, 7000, chunk(b"IDAT", zlib.compress(bytes(1_000_000))), depth=16)
    assert seen(deep) is Trouble.BROKEN


def test_text_that_unpacks_without_end_does_no_harm() -> None:
    flood = chunk(b"zTXt", b"a\x00\x00" + zlib.compress(bytes(200_000_000), 9))
    assert isinstance(seen(png(1, 1, *[flood] * 20, chunk(b"IDAT", zlib.compress(bytes(5))))), Picture | Trouble)


def test_broken_pictures_are_said_to_be_broken() -> None:
    whole = made("png", 300, 300)
    noise = random.Random(5).randbytes(2000)
    for content in (b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n" + noise, whole[:40], png(5, 5), png(0, 5)):
        assert seen(content) is Trouble.BROKEN
    assert seen(b"\xff\xd8\xff" + noise) is Trouble.BROKEN
    assert seen(b"GIF89a" + noise[:3]) is Trouble.BROKEN
    assert seen(b"RIFF\x00\x00\x00\x00WEBP" + noise) is Trouble.BROKEN


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "gif"])
def test_a_picture_cut_off_or_hurt_anywhere_never_takes_the_program_along(kind: str) -> None:
    dice = random.Random(11)
    whole = GIF if kind == "gif" else busy(kind)
    for _ in range(4):
        hurt = bytearray(whole[: dice.randrange(20, len(whole))])
        for _ in range(3):
            hurt[dice.randrange(12, len(hurt))] = dice.randrange(256)
        assert isinstance(picture(bytes(hurt), f"image/{kind}"), Picture | Trouble)


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        b"BM" + bytes(60),
        b"II*\x00" + bytes(60),
        b"/* XPM */ static char *x[] = {};",
        b"%PDF-1.7",
        b"",
    ],
)
def test_only_four_formats_are_decoded_whatever_a_file_is_called(content: bytes) -> None:
    assert picture(content, "image/png") is Trouble.NO_PICTURE


def test_the_bytes_decide_and_not_what_one_says_they_are() -> None:
    assert seen(made("jpeg", 9, 9)) == picture(made("jpeg", 9, 9), "image/png")


def test_the_decoder_reads_no_more_than_a_file_may_be() -> None:
    ran = subprocess.run(decoder(), input=bytes(LARGEST_FILE + (3 << 20)), capture_output=True, check=False)
    assert ran.returncode == Status.NO_PICTURE


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits there")
def test_the_decoder_can_write_no_file_and_leaves_no_image_of_its_memory(tmp_path: Path) -> None:
    code = (
        "import resource, sys; from samensociaal_desktop.ui import decode; decode._keep_small()\n"
        "limits = [resource.getrlimit(each)[0] for each in (resource.RLIMIT_FSIZE, resource.RLIMIT_CPU)]\n"
        "assert limits == [0, 5], limits\n"
        "open(sys.argv[1], 'wb', buffering=0).write(b'x')"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(tmp_path / "x")], capture_output=True, check=False)
    assert b"File too large" in ran.stderr
    assert (tmp_path / "x").stat().st_size == 0
