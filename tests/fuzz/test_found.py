"""What fuzzing has found once."""

from pathlib import Path

import pytest
from tests.fuzz.mutations import zipped

from samensociaal_desktop.content.parcels import open_parcel
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.opened import opened

ENTRY = b"PK\x01\x02"
LENGTH_OF_NAME = 28


def without_a_name(content: bytes) -> bytes:
    """Say that the first member's name has no letters; its letters become an extra field."""
    hurt = bytearray(content)
    at = content.find(ENTRY) + LENGTH_OF_NAME
    hurt[at : at + 4] = b"\0\0" + content[at : at + 2]
    return bytes(hurt)


def test_a_member_without_a_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(without_a_name(zipped({"2024-01-01.md": b"Hoi", "b.md": b"x"}, 0)))
    with pytest.raises(BadFile) as raised, opened(path):
        pass
    assert raised.value.fault is Fault.BROKEN


def test_a_member_that_begins_before_the_file_is_damage_not_an_error_of_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    content = bytearray(zipped({"2024-01-01.md": b"Hoi"}, 0))
    del content[4]
    path.write_bytes(content)
    with pytest.raises(BadFile) as raised, opened(path):
        pass
    assert raised.value.fault is Fault.BROKEN


def test_a_pack_with_a_member_without_a_name_is_looked_at_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "school.zip"
    path.write_bytes(without_a_name(zipped({"pack.toml": b'id = "school"\n', "tips.toml": b""}, 0)))
    assert not open_parcel(path).is_pack
