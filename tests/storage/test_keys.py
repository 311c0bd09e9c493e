"""Seeds, recovery codes, and the two copies of the key file."""

import hashlib
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samensociaal_desktop.errors import VaultDamaged, VaultGone, VaultIsNewer, WrongPassphrase
from samensociaal_desktop.storage import keys
from samensociaal_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from samensociaal_desktop.storage.keys import Cost, Seed

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
seeds = st.binary(min_size=20, max_size=20).map(lambda raw: Seed(bytearray(raw)))


@given(seeds)
def test_a_recovery_code_gives_back_its_seed(seed: Seed) -> None:
    code = keys.recovery_code(seed)
    assert [len(group) for group in code.split("-")] == [4] * 9
    assert keys.seed_from_code(code) == seed


@given(seeds)
def test_a_code_is_read_however_it_was_written(seed: Seed) -> None:
    code = keys.recovery_code(seed)
    loose = code.lower().replace("0", "o").replace("1", "l").replace("-", " – ") + "\r\n"
    assert keys.seed_from_code(loose) == seed
    assert keys.seed_from_code(code.replace("1", "i").replace("-", "")) == seed
    assert keys.seed_from_code(unicodedata.normalize("NFKC", code.replace("-", "\u2011"))) == seed


@given(seeds)
@settings(max_examples=15)
def test_no_single_typing_error_goes_unnoticed(seed: Seed) -> None:
    code = keys.recovery_code(seed).replace("-", "")
    for place, right in enumerate(code):
        for wrong in SIGNS.replace(right, ""):
            with pytest.raises(WrongPassphrase):
                keys.seed_from_code(code[:place] + wrong + code[place + 1 :])
        swapped = code[:place] + code[place : place + 2][::-1] + code[place + 2 :]
        if swapped != code:
            with pytest.raises(WrongPassphrase):
                keys.seed_from_code(swapped)
        for longer_or_shorter in (code[:place] + code[place + 1 :], code[:place] + right + code[place:]):
            with pytest.raises(WrongPassphrase):
                keys.seed_from_code(longer_or_shorter)


@pytest.mark.parametrize("text", ["", "hallo", "U" * 36, "é" * 36, "\0" * 36])
def test_other_text_is_no_code(text: str) -> None:
    with pytest.raises(WrongPassphrase):
        keys.seed_from_code(text)


def test_a_seed_is_forgotten_for_good_and_never_shown() -> None:
    seed = Seed.new()
    assert len(seed.raw) == 20
    assert seed.raw.hex() not in repr(seed)
    assert "bytearray" not in repr(seed)
    seed.forget()
    assert not any(seed.raw)


def test_two_seeds_give_two_keys() -> None:
    assert keys.database_key(Seed.new()) != keys.database_key(Seed.new())


def test_the_key_of_a_seed_never_changes() -> None:
    """HKDF-SHA256 of the seed: a change here would lock everyone out."""
    key = keys.database_key(Seed(bytearray(range(20))))
    assert key.hex() == "ad1b41a86b50ead3088f02a4fbd2ec1be5dd0398b1765f1ce07c3e7df9b8b128"


def test_a_passphrase_opens_its_box_however_its_accents_are_typed(seed: Seed, cheap: Cost) -> None:
    file = keys.wrap(seed, "één café", "id", cheap)
    assert keys.unwrap(file, unicodedata.normalize("NFD", "één café")) == seed
    assert keys.fits(file, seed)
    assert not keys.fits(file, Seed.new())


@pytest.mark.parametrize("passphrase", ["", "Hallo hallo", "hallo hallo ", "\ud800"])
def test_another_passphrase_does_not(seed: Seed, cheap: Cost, passphrase: str) -> None:
    file = keys.wrap(seed, "hallo hallo", "id", cheap)
    with pytest.raises(WrongPassphrase):
        keys.unwrap(file, passphrase)


def test_the_box_of_one_journal_does_not_open_in_another(seed: Seed, cheap: Cost) -> None:
    one = keys.wrap(seed, "hallo hallo", "one", cheap)
    other = keys.KeyFile("other", one.fingerprint, one.cost, one.salt, one.nonce, one.box)
    with pytest.raises(WrongPassphrase):
        keys.unwrap(other, "hallo hallo")


@pytest.mark.parametrize("figures", [(1024, 1, 1), (1 << 32, 1, 1), (19456, 0, 1), (19456, 21, 1), (19456, 1, 17)])
def test_what_a_hostile_file_could_ask_for_is_refused(figures: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="limits"):
        Cost(*figures)


@pytest.fixture
def written(tmp_path: Path, seed: Seed, cheap: Cost) -> keys.KeyFile:
    file = keys.wrap(seed, "hallo hallo", "id", cheap)
    keys.write(tmp_path, file)
    return file


def test_both_copies_are_the_same_and_for_the_owner_alone(tmp_path: Path, written: keys.KeyFile) -> None:
    one, two = tmp_path / KEY_FILE, tmp_path / KEY_FILE_COPY
    assert one.read_bytes() == two.read_bytes()
    assert {path.stat().st_mode & 0o777 for path in (one, two)} == {0o600}
    assert keys.read(tmp_path) == written
    assert sorted(path.name for path in tmp_path.iterdir()) == [KEY_FILE, KEY_FILE_COPY]


def test_every_flipped_bit_and_every_cut_is_noticed(tmp_path: Path, written: keys.KeyFile) -> None:
    whole = (tmp_path / KEY_FILE).read_bytes()
    (tmp_path / KEY_FILE_COPY).unlink()
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        for content in (bytes(flipped), whole[:place]):
            (tmp_path / KEY_FILE).write_bytes(content)
            with pytest.raises(VaultDamaged):
                keys.read(tmp_path)


@pytest.mark.parametrize("name", [KEY_FILE, KEY_FILE_COPY])
def test_one_whole_copy_is_enough_and_mends_the_other(tmp_path: Path, written: keys.KeyFile, name: str) -> None:
    (tmp_path / name).write_bytes(b"rot")
    assert keys.read(tmp_path) == written
    assert (tmp_path / name).read_bytes() == b"rot"
    keys.mend(tmp_path, written)
    assert (tmp_path / KEY_FILE).read_bytes() == (tmp_path / KEY_FILE_COPY).read_bytes()
    (tmp_path / name).unlink()
    keys.mend(tmp_path, written)
    assert (tmp_path / KEY_FILE).read_bytes() == (tmp_path / KEY_FILE_COPY).read_bytes()


def test_a_copy_that_cannot_be_replaced_is_mended_later(
    tmp_path: Path, written: keys.KeyFile, seed: Seed, cheap: Cost
) -> None:
    (tmp_path / KEY_FILE_COPY).unlink()
    (tmp_path / KEY_FILE_COPY).mkdir()
    other = keys.wrap(seed, "een andere", "1", cheap)
    keys.write(tmp_path, other)
    assert keys.read(tmp_path) == other
    (tmp_path / KEY_FILE_COPY).rmdir()
    keys.mend(tmp_path, other)
    assert (tmp_path / KEY_FILE).read_bytes() == (tmp_path / KEY_FILE_COPY).read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [KEY_FILE, KEY_FILE_COPY]


def test_mending_where_nothing_can_be_written_is_left_be(tmp_path: Path, written: keys.KeyFile) -> None:
    (tmp_path / KEY_FILE_COPY).unlink()
    (tmp_path / KEY_FILE_COPY).mkdir()
    keys.mend(tmp_path, written)
    assert keys.read(tmp_path) == written


def _sealed(fields: object) -> bytes:
    body = json.dumps(fields).encode() + b"\n"
    return body + hashlib.sha256(body).hexdigest().encode() + b"\n"


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"vault": 3},
        {"memory": "19456"},
        {"memory": True},
        {"memory": 4 << 30},
        {"passes": 1.0},
        {"lanes": None},
        {"salt": "AAAA"},
        {"salt": "ü"},
        {"salt": 5},
        {"nonce": ""},
        {"box": "AAAA"},
        {"version": "2"},
        {"version": float("inf")},
    ],
)
def test_a_key_file_that_is_whole_but_wrong_is_damaged(
    tmp_path: Path, written: keys.KeyFile, change: dict[str, object]
) -> None:
    fields = json.loads((tmp_path / KEY_FILE).read_bytes().split(b"\n")[0]) | change
    for name in (KEY_FILE, KEY_FILE_COPY):
        (tmp_path / name).write_bytes(_sealed(fields))
    with pytest.raises(VaultDamaged):
        keys.read(tmp_path)


@pytest.mark.parametrize("fields", [[], 3, {}, "x"])
def test_other_json_is_damaged(tmp_path: Path, fields: object) -> None:
    (tmp_path / KEY_FILE).write_bytes(_sealed(fields))
    with pytest.raises(VaultDamaged):
        keys.read(tmp_path)


def test_json_nested_without_end_and_files_without_end_are_damaged(tmp_path: Path) -> None:
    deep = b"[" * 60000 + b"\n"
    (tmp_path / KEY_FILE).write_bytes(deep + hashlib.sha256(deep).hexdigest().encode() + b"\n")
    (tmp_path / KEY_FILE_COPY).write_bytes(_sealed(["x" * 70000]))
    with pytest.raises(VaultDamaged):
        keys.read(tmp_path)


def test_a_key_file_of_a_newer_version_says_so(tmp_path: Path, written: keys.KeyFile) -> None:
    fields = json.loads((tmp_path / KEY_FILE).read_bytes().split(b"\n")[0]) | {"version": 2}
    (tmp_path / KEY_FILE).write_bytes(_sealed(fields))
    with pytest.raises(VaultIsNewer):
        keys.read(tmp_path)


def test_no_key_file_at_all_is_damage(tmp_path: Path) -> None:
    with pytest.raises(VaultDamaged):
        keys.read(tmp_path)


def test_key_files_that_cannot_be_read_mean_that_the_stick_is_gone(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).mkdir()
    with pytest.raises(VaultGone):
        keys.read(tmp_path)
