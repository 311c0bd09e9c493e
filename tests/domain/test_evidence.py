from datetime import UTC, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.evidence import (
    LONG_FORM,
    LONGEST_NAME,
    SHORT_FORM,
    Evidence,
    Report,
    attached,
    media_type,
    tidy_name,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_evidence_is_empty_until_a_field_holds_more_than_blanks() -> None:
    assert Evidence(moment="m", literal=" \n", is_long=True).is_empty
    assert not Evidence(moment="m", missing="de link").is_empty
    assert not Evidence(moment="m", reports=(Report(),)).is_empty
    assert LONG_FORM[: len(SHORT_FORM)] == SHORT_FORM


def test_private_words_are_not_in_a_repr() -> None:
    words = dict.fromkeys(LONG_FORM, "geheim")
    evidence = Evidence(moment="m", reports=(Report(to="geheim", case_number="geheim", reply="geheim"),), **words)
    assert "geheim" not in repr(evidence) + repr(evidence.reports[0]) + repr(attached("m", "geheim", b"geheim", NOW))


def test_a_file_is_what_its_bytes_say() -> None:
    content = b"\x89PNG\r\n\x1a\n and more"
    found = attached("m", "C:\\Users\\ik\\foto.jpg", content, NOW)
    assert (found.moment, found.name, found.media_type, found.size) == ("m", "foto.jpg", "image/png", len(content))
    assert (found.sha256, found.added_at, found.removed_at) == (sha256(content).hexdigest(), NOW, None)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
        (b"GIF89a..", "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"RIFF\x00\x00\x00\x00AVI LIST", ""),
        (b"%PDF-1.7", "application/pdf"),
        (b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
        (b"\x00\x00\x00\x14ftypqt  ", "video/quicktime"),
        (b"\x00\x00\x00\x20ftypM4A ", "audio/mp4"),
        (b"\x00\x00\x00\x20ftypheic", "image/heic"),
        (b"OggS\x00", "audio/ogg"),
        (b"ID3\x04", "audio/mpeg"),
        (b"\xff\xfb\x90\x00", "audio/mpeg"),
        (b"\xff\xfe<\x00h\x00", ""),
        (b"\xff", ""),
        (b"", ""),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ""),
        (b"<html>", ""),
        (b"PK\x03\x04", ""),
    ],
)
def test_the_first_bytes_tell_the_type(content: bytes, expected: str) -> None:
    assert media_type(content) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("schermafdruk 1.png", "schermafdruk 1.png"),
        ("../../etc/passwd", "passwd"),
        ("a/b\\c.png", "c.png"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        ("regel\nregel\x00\x7f.txt", "regelregel.txt"),
        ("half\ud800.txt", "half.txt"),
        ("..", ""),
        (" . ", ""),
        ("map/", ""),
        (" 👨\u200d👩\u200d👧.png ", "👨\u200d👩\u200d👧.png"),
        ("a" * 300 + ".jpeg", "a" * 195 + ".jpeg"),
        ("a" * 199 + " " * 9 + "b", "a" * 199),
        ("." * 300 + "a" * 20, ""),
        ("a" * 190 + "." + "b" * 300, "a" * 190 + "." + "b" * 9),
    ],
)
def test_a_name_keeps_nothing_that_misleads(name: str, expected: str) -> None:
    assert tidy_name(name) == expected


@given(st.text())
def test_every_name_becomes_short_and_harmless_and_stays_so(name: str) -> None:
    found = tidy_name(name)
    assert len(found) <= LONGEST_NAME
    assert not {"/", "\\", "\0", "\n", "\u202e"} & set(found)
    assert found not in (".", "..")
    assert tidy_name(found) == found
