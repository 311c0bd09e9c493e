"""Notes taken while locked: sealing, the file they wait in, and the vault that takes them in."""

import base64
import json
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from secrets import token_bytes

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.sealed_notes import LONGEST, SealedNote
from samensociaal_desktop.errors import VaultDamaged
from samensociaal_desktop.storage import sealed, sealed_file, vault
from samensociaal_desktop.storage.files import SEALED_FILE
from samensociaal_desktop.storage.sealed_notes import SealedNotes
from samensociaal_desktop.storage.store import Store

AT = datetime(2026, 5, 1, 12, tzinfo=UTC)
KEY = bytes(range(32))
PUBLIC = sealed.public_key(KEY)
ID = "0123456789abcdef" * 2

# Sealing


def made(inside: bytes, size: int = 256) -> bytes:
    """Seal whatever one likes, as anybody can who has the file."""
    once = X25519PrivateKey.generate()
    own = once.public_key().public_bytes_raw()
    key, nonce = sealed._derived(once.exchange(X25519PublicKey.from_public_bytes(PUBLIC)), own, PUBLIC)
    return base64.b64encode(own + AESGCM(key).encrypt(nonce, inside.ljust(size), sealed._BOUND))


def with_fields(**changed: object) -> bytes:
    fields = {"id": ID, "at": AT.isoformat(), "text": "hoi"} | changed
    return made(json.dumps({name: value for name, value in fields.items() if value is not ...}).encode())


@given(st.text(max_size=LONGEST).filter(lambda text: text.isprintable()))
def test_what_is_sealed_is_read_again_with_the_key_alone(text: str) -> None:
    note = SealedNote(ID, AT, text)
    line = sealed.seal(note, PUBLIC)
    assert sealed.unseal(line, KEY) == note
    assert sealed.unseal(line, token_bytes(32)) is None
    assert b"\n" not in line


def test_half_a_sign_is_replaced() -> None:
    found = sealed.unseal(sealed.seal(SealedNote(ID, AT, "a\ud800b"), PUBLIC), KEY)
    assert found is not None
    assert found.text == "a\ufffdb"


def test_the_time_is_kept_in_utc() -> None:
    at = AT.astimezone(timezone(timedelta(hours=5)))
    assert sealed.unseal(sealed.seal(SealedNote(ID, at, "x"), PUBLIC), KEY) == SealedNote(ID, AT, "x")


def test_the_length_tells_little() -> None:
    lengths = {len(sealed.seal(SealedNote(ID, AT, "x" * number), PUBLIC)) for number in range(LONGEST + 1)}
    assert len(lengths) == 2
    assert len(sealed.seal(SealedNote(ID, AT, "😀" * LONGEST), PUBLIC)) > max(lengths)


def test_two_of_the_same_look_different() -> None:
    note = SealedNote(ID, AT, "x")
    assert sealed.seal(note, PUBLIC) != sealed.seal(note, PUBLIC)


@pytest.mark.parametrize("text", ["x" * (LONGEST + 1), "\x01" * LONGEST])
def test_too_much_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="too long"):
        sealed.seal(SealedNote(ID, AT, text), PUBLIC)


def test_no_changed_sign_of_a_line_goes_unnoticed() -> None:
    line = sealed.seal(SealedNote(ID, AT, "x"), PUBLIC)
    for place in range(len(line)):
        other = b"A" if line[place : place + 1] != b"A" else b"B"
        assert sealed.unseal(line[:place] + other + line[place + 1 :], KEY) is None
        assert sealed.unseal(line[:place], KEY) is None


def test_a_line_of_our_own_making_is_read() -> None:
    assert sealed.unseal(with_fields(), KEY) == SealedNote(ID, AT, "hoi")
    assert sealed.unseal(with_fields(id=ID.upper()), KEY) == SealedNote(ID, AT, "hoi")
    assert sealed.unseal(with_fields(more=[1, 2]), KEY) == SealedNote(ID, AT, "hoi")


HOSTILE = (
    b"", b"\0", b"=", b"AAAA", b"\xff\xfe", b"A" * 404, base64.b64encode(bytes(304)), base64.b64encode(bytes(1072)),
    made(b""), made(b"[]"), made(b"null"), made(b"1e999"), made(b"{}"), made(b"{"), made(b"\xff"),
    made(b"[" * 2000, 2560), made(b"9" * 2560, 2560), made(b"{}", 512),
    with_fields(id=...), with_fields(at=...), with_fields(text=...),
    with_fields(id=7), with_fields(id=""), with_fields(id="x" * 32), with_fields(id=ID[:-2]), with_fields(id=ID + "00"),
    with_fields(id=f"{ID[:-1]} "), with_fields(id=f" {ID[:-2]} "),
    with_fields(at=7), with_fields(at=""), with_fields(at="2026-05-01"), with_fields(at="2026-05-01T12:00:00"),
    with_fields(at="1969-12-31T23:59:59+00:00"), with_fields(at="9999-12-31T23:59:59-23:59"),
    with_fields(text=None), with_fields(text=7), with_fields(text=["x"]),
    made(json.dumps({"id": ID, "at": AT.isoformat(), "text": "x" * (LONGEST + 1)}).encode(), 1024),
)  # fmt: skip


@pytest.mark.parametrize("line", HOSTILE)
def test_a_line_that_was_made_up_is_no_note(line: bytes) -> None:
    assert sealed.unseal(line, KEY) is None


@given(st.binary(max_size=500))
def test_no_rubbish_is_a_note(line: bytes) -> None:
    assert sealed.unseal(line, KEY) is None
    assert sealed.unseal(base64.b64encode(line), KEY) is None


def test_a_key_that_agrees_with_everybody_is_refused() -> None:
    """RFC 7748, section 6.1: a point of small order gives a secret of zeros."""
    for size in (256, 1024, 2560):
        assert sealed.unseal(base64.b64encode(bytes(32 + size + 16)), KEY) is None
    with pytest.raises(ValueError, match="shared key"):
        sealed.seal(SealedNote(ID, AT, "x"), bytes(32))


# The file


def test_a_file_is_begun_and_added_to(tmp_path: Path) -> None:
    assert sealed_file.read(tmp_path) == (None, ())
    assert sealed_file.public_key(tmp_path) is None
    assert not sealed_file.has_room(tmp_path, 1)
    sealed_file.begin(tmp_path, PUBLIC)
    assert sealed_file.read(tmp_path) == (PUBLIC, ())
    assert sealed_file.public_key(tmp_path) == PUBLIC
    sealed_file.append(tmp_path, b"one")
    sealed_file.append(tmp_path, b"two")
    assert sealed_file.read(tmp_path) == (PUBLIC, (b"one", b"two"))
    assert (tmp_path / SEALED_FILE).stat().st_mode & 0o777 == 0o600
    sealed_file.begin(tmp_path, PUBLIC)
    assert sealed_file.read(tmp_path) == (PUBLIC, ())


def test_a_line_that_was_torn_off_takes_no_other_with_it(tmp_path: Path) -> None:
    sealed_file.begin(tmp_path, PUBLIC)
    sealed_file.append(tmp_path, b"one")
    with (tmp_path / SEALED_FILE).open("ab") as file:
        file.write(b"tor")
    sealed_file.append(tmp_path, b"two")
    assert sealed_file.read(tmp_path) == (PUBLIC, (b"one", b"tor", b"two"))


def test_it_is_full_one_day(tmp_path: Path) -> None:
    sealed_file.begin(tmp_path, PUBLIC)
    size = (tmp_path / SEALED_FILE).stat().st_size
    assert sealed_file.has_room(tmp_path, sealed_file.LARGEST - size)
    assert not sealed_file.has_room(tmp_path, sealed_file.LARGEST - size + 1)


HEAD = b"samensociaal-sealed 1 " + base64.b64encode(PUBLIC)


@pytest.mark.parametrize(
    "head",
    [
        b"", b"\n", b"\0" * 70, HEAD, HEAD[:-1] + b"\n", HEAD[1:] + b"\n", HEAD + b"=\n", HEAD + b" \n", b" " + HEAD,
        HEAD.replace(b" 1 ", b" 2 ") + b"\n", b"samensociaal-sealed 1 \n", base64.b64encode(PUBLIC) + b"\n",
        b"samensociaal-sealed 1 " + base64.b64encode(PUBLIC[1:]) + b"\n", HEAD + b"\r\n", b"x" * 10**6,
        b"samensociaal-sealed 1 " + b"\xff" * 44 + b"\n",
    ],
)  # fmt: skip
def test_a_head_that_is_not_whole_takes_no_note(tmp_path: Path, head: bytes) -> None:
    (tmp_path / SEALED_FILE).write_bytes(head)
    assert sealed_file.public_key(tmp_path) is None


def test_of_a_file_without_end_only_so_much_is_read(tmp_path: Path) -> None:
    (tmp_path / SEALED_FILE).write_bytes(HEAD + b"\n" + b"a\n" * 2**20)
    key, lines = sealed_file.read(tmp_path)
    assert key == PUBLIC
    assert len(lines) < 2**19


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [0, 1, 3])
def test_a_line_that_finds_no_room_leaves_nothing(tmp_path: Path, room: int) -> None:
    sealed_file.begin(tmp_path, PUBLIC)
    sealed_file.append(tmp_path, b"one")
    size = (tmp_path / SEALED_FILE).stat().st_size
    with no_file_larger_than(size + room), pytest.raises(OSError, match=r"torn|File too large"):
        sealed_file.append(tmp_path, b"two")
    assert (tmp_path / SEALED_FILE).stat().st_size == size


# The vault


def test_notes_are_taken_in_removed_and_put_back(memory: vault.Engine) -> None:
    notes = SealedNotes(memory)
    first, second = SealedNote(ID, AT, "een"), SealedNote("f" * 32, AT + timedelta(minutes=1), "twee\ud800")
    notes.take_in((second, first))
    notes.take_in((first, second))
    kept = notes.all()
    assert kept == (first, SealedNote("f" * 32, AT + timedelta(minutes=1), "twee\ufffd"))
    notes.remove(first.id)
    notes.remove(first.id)
    assert notes.all() == kept[1:]
    notes.put_back(first)
    assert notes.all() == kept
    assert "een" not in repr(first)


def test_every_journal_has_a_key_of_its_own_and_can_have_another(memory: vault.Engine) -> None:
    notes = SealedNotes(memory)
    key = notes.key()
    assert len(key) == 32
    assert notes.key() == key
    notes.take_in((), with_new_key=True)
    assert notes.key() != key


@pytest.mark.parametrize("value", ["", "xyz", "00" * 31, "00" * 33])
def test_a_key_that_is_none_is_damage(memory: vault.Engine, value: str) -> None:
    sql = "UPDATE meta SET value = ? WHERE key = 'sealing'"
    Store(memory).write(lambda connection: connection.exec_driver_sql(sql, (value,)))
    with pytest.raises(VaultDamaged):
        SealedNotes(memory).key()
    Store(memory).write(lambda connection: connection.exec_driver_sql("DELETE FROM meta WHERE key = 'sealing'"))
    with pytest.raises(VaultDamaged):
        SealedNotes(memory).key()
