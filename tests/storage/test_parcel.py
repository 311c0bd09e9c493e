"""A journal as one file: written, looked at, unpacked; and files from outside that only look like one."""

import json
import os
import stat
import zipfile
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samensociaal_desktop.errors import (
    DiskFull,
    NotAJournal,
    Stopped,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultGone,
    VaultIsNewer,
)
from samensociaal_desktop.storage import parcel
from samensociaal_desktop.storage.files import FILE, KEY_FILE, KEY_FILE_COPY
from samensociaal_desktop.storage.parcel import MANIFEST, look, pack, prove, unpack

VAULT = os.urandom(700_000)
KEYS = b"the keys, enciphered\n"


@pytest.fixture
def bare(tmp_path):
    path = tmp_path / "bare"
    path.write_bytes(VAULT)
    return path


@pytest.fixture
def packed(tmp_path, bare):
    path = tmp_path / "one.samensociaal"
    pack(bare, KEYS, path)
    return path


def manifest(**more):
    """What a right manifest says, with parts of it changed."""
    import hashlib

    members = {
        name: {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in ((FILE, VAULT), (KEY_FILE, KEYS))
    }
    return {"format": parcel.FORMAT, "version": 1, "members": members, **more}


def built(path, members, compression=ZIP_STORED):
    """Write a ZIP file with these members."""
    with ZipFile(path, "w", compression) as archive:
        for name, content in members:
            archive.writestr(name, content if isinstance(content, bytes) else json.dumps(content))
    return path


def right(**more):
    return [(FILE, VAULT), (KEY_FILE, KEYS), (MANIFEST, manifest(**more))]


def test_what_is_packed_comes_out_as_it_was(packed, tmp_path):
    prove(packed)
    unpack(packed, tmp_path / "new" / "journal")
    assert {path.name: path.read_bytes() for path in (tmp_path / "new" / "journal").iterdir()} == {
        FILE: VAULT,
        KEY_FILE: KEYS,
        KEY_FILE_COPY: KEYS,
    }
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "new" / "journal").iterdir()} == {0o600}


def test_it_is_a_plain_zip_file_for_its_owner_alone(packed):
    assert packed.stat().st_mode & 0o777 == 0o600
    with ZipFile(packed) as archive:
        assert archive.namelist() == [FILE, KEY_FILE, MANIFEST]
        assert {entry.compress_type for entry in archive.infolist()} == {ZIP_STORED}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
        assert json.loads(archive.read(MANIFEST)) == manifest()


def test_it_says_what_is_in_it(packed):
    found = look(packed)
    assert (found.version, dict(found.sizes)) == (1, {FILE: len(VAULT), KEY_FILE: len(KEYS)})


def test_one_made_by_hand_by_the_same_rules_is_one(tmp_path):
    assert look(built(tmp_path / "x", right())).version == 1
    prove(tmp_path / "x")


def test_packing_can_be_stopped_and_leaves_nothing(bare, tmp_path):
    with pytest.raises(Stopped):
        pack(bare, KEYS, tmp_path / "x", lambda: False)
    assert not (tmp_path / "x").exists()


def test_a_folder_that_is_not_there_is_told(bare, tmp_path):
    with pytest.raises(VaultGone):
        pack(bare, KEYS, tmp_path / "nowhere" / "x")


def test_a_vault_that_grows_shorter_meanwhile_is_told(bare, tmp_path):
    asked = []

    def cut():
        if not asked:
            os.truncate(bare, 300_000)
        asked.append(1)
        return True

    with pytest.raises(VaultDamaged):
        pack(bare, KEYS, tmp_path / "x", cut)
    assert not (tmp_path / "x").exists()


def test_reading_back_can_be_stopped(packed):
    with pytest.raises(Stopped):
        prove(packed, lambda: False)


# Unpacking


@pytest.mark.parametrize("name", [FILE, KEY_FILE, KEY_FILE_COPY])
def test_nothing_is_unpacked_where_a_journal_is_or_what_is_left_of_one(packed, tmp_path, name):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / name).write_bytes(b"mine")
    with pytest.raises(VaultExists):
        unpack(packed, tmp_path / "there")
    assert (tmp_path / "there" / name).read_bytes() == b"mine"


def test_stopping_leaves_nothing_but_what_was_there(packed, tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").write_text("mine")
    times = []
    with pytest.raises(Stopped):
        unpack(packed, tmp_path / "there", lambda: len(times) < 3 and times.append(1) is None)
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["mine.txt"]


def test_folders_made_for_it_go_when_it_fails(packed, tmp_path):
    with pytest.raises(Stopped):
        unpack(packed, tmp_path / "a" / "b", lambda: False)
    assert not (tmp_path / "a").exists()


def test_a_folder_that_others_filled_meanwhile_stays(packed, tmp_path):
    def fill():
        (tmp_path / "a" / "b" / "other").touch()
        return False

    with pytest.raises(Stopped):
        unpack(packed, tmp_path / "a" / "b", fill)
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["other"]


def test_bytes_that_are_not_those_that_were_written_leave_nothing(packed, tmp_path):
    content = bytearray(packed.read_bytes())
    content[1000] ^= 1
    packed.write_bytes(content)
    with pytest.raises(VaultDamaged):
        prove(packed)
    with pytest.raises(VaultDamaged):
        unpack(packed, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_bytes_whose_zip_checksum_was_mended_are_found_too(tmp_path):
    path = built(tmp_path / "x", [(FILE, b"\1" + VAULT[1:]), (KEY_FILE, KEYS), (MANIFEST, manifest())])
    look(path)
    with pytest.raises(VaultDamaged):
        prove(path)


# What is none


@pytest.mark.parametrize("content", [b"", b"PK", b"hello", b"PK\x05\x06" + bytes(18), b"SQLite format 3\0" * 40])
def test_something_else_is_no_journal(tmp_path, content):
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(NotAJournal):
        look(tmp_path / "x")


def test_a_folder_or_a_pipe_is_no_journal_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(NotAJournal):
            look(path)


def test_no_file_is_gone(tmp_path):
    with pytest.raises(VaultGone):
        look(tmp_path / "x")


@pytest.mark.parametrize("cut", [1, 22, 100, 100_000])
def test_one_that_was_cut_off_is_damaged(packed, cut):
    packed.write_bytes(packed.read_bytes()[:-cut])
    with pytest.raises(VaultDamaged):
        look(packed)


def test_another_zip_file_is_no_journal(tmp_path):
    with pytest.raises(NotAJournal):
        look(built(tmp_path / "x", [("a.txt", b"hello")]))
    whole = (tmp_path / "x").read_bytes()
    (tmp_path / "x").write_bytes(whole[:-5])
    with pytest.raises(NotAJournal):
        look(tmp_path / "x")


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"[" * 50_000,
        b"no json",
        b"\xff\xfe",
        b"9" * 5_000,
        [],
        7,
        None,
        {},
        manifest(format="other"),
        manifest(version="1"),
        manifest(version=True),
        manifest(version=0),
        manifest(members=[]),
        manifest(members={FILE: {"size": 1}, KEY_FILE: {}}),
        manifest(members={FILE: {"size": 1.5, "sha256": ""}, KEY_FILE: {"size": 1, "sha256": ""}}),
        manifest(members={FILE: {"size": 1, "sha256": None}, KEY_FILE: {"size": 1, "sha256": ""}}),
        b" " * (65 * 1024),
    ],
)
def test_a_manifest_that_is_none_makes_no_journal(tmp_path, written):
    with pytest.raises(NotAJournal):
        look(built(tmp_path / "x", [*right()[:2], (MANIFEST, written)]))


def test_one_of_a_newer_version_is_told_whatever_else_is_in_it(tmp_path):
    with pytest.raises(VaultIsNewer):
        look(built(tmp_path / "x", [*right(version=2), ("more", b"more")]))


@pytest.mark.parametrize(
    "members",
    [
        [*right(), ("more", b"more")],
        [*right(), ("../../evil", b"more")],
        [*right(), ("C:\\evil", b"more")],
        [(FILE, VAULT), (MANIFEST, manifest())],
        [(f"../{FILE}", VAULT), (KEY_FILE, KEYS), (MANIFEST, manifest())],
        [(FILE, VAULT[1:]), (KEY_FILE, KEYS), (MANIFEST, manifest())],
        [(FILE, b""), (KEY_FILE, KEYS), (MANIFEST, manifest(members={
            FILE: {"size": 0, "sha256": ""}, KEY_FILE: {"size": len(KEYS), "sha256": ""}}))],
        [(FILE, VAULT), (KEY_FILE, bytes(70_000)), (MANIFEST, manifest(members={
            FILE: {"size": len(VAULT), "sha256": ""}, KEY_FILE: {"size": 70_000, "sha256": ""}}))],
    ],
)  # fmt: skip
def test_other_members_or_sizes_make_it_damaged(tmp_path, members):
    with pytest.raises(VaultDamaged):
        look(built(tmp_path / "x", members))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused(tmp_path):
    with pytest.raises(VaultDamaged):
        look(built(tmp_path / "x", [*right(), (FILE, VAULT)]))


def test_members_that_are_packed_smaller_are_refused_so_nothing_can_blow_up(tmp_path):
    bomb = bytes(50_000_000)
    with pytest.raises(NotAJournal):  # its manifest is packed
        look(built(tmp_path / "x", [(FILE, bomb), *right()[1:]], ZIP_DEFLATED))
    with ZipFile(tmp_path / "y", "w") as archive:
        for name, content in ((FILE, VAULT), (KEY_FILE, KEYS), (MANIFEST, json.dumps(manifest()))):
            archive.writestr(name, content, ZIP_DEFLATED if name == FILE else ZIP_STORED)
    with pytest.raises(VaultDamaged):
        look(tmp_path / "y")


def test_a_member_that_says_it_is_enciphered_is_refused(packed):
    content = bytearray(packed.read_bytes())
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1
    packed.write_bytes(content)
    with pytest.raises(VaultDamaged):
        look(packed)


def test_a_link_in_it_is_never_made_one(tmp_path, packed):
    with ZipFile(packed) as archive:
        entry = archive.getinfo(FILE)
        assert stat.S_ISREG(entry.external_attr >> 16)
    link = ZipInfo(FILE)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    built(tmp_path / "x", [(link, VAULT), *right()[1:]])
    unpack(tmp_path / "x", tmp_path / "new")
    assert not (tmp_path / "new" / FILE).is_symlink()


def test_a_list_of_a_hundred_thousand_names_is_not_read(tmp_path):
    with ZipFile(tmp_path / "x", "w") as archive:
        for number in range(5_000):
            archive.writestr(f"{number:040}", b"")
    with pytest.raises(NotAJournal):
        look(tmp_path / "x")


def test_a_place_before_the_beginning_of_the_file_is_refused():
    with pytest.raises(VaultDamaged), parcel._refused(VaultDamaged):
        raise OSError(22, "Invalid argument")
    with pytest.raises(PermissionError), parcel._refused(VaultDamaged):
        raise PermissionError(13, "no")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_changed_in_it_the_answer_is_one_of_ours(tmp_path, data):
    small = tmp_path / "small"
    if not small.exists():
        (tmp_path / "bare").write_bytes(VAULT[:600])
        pack(tmp_path / "bare", KEYS, small)
    content = bytearray(small.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
        content = content or bytearray(b"x")
    changed = tmp_path / "changed"
    changed.write_bytes(content)
    try:
        prove(changed)
    except VaultError:
        pass
    else:  # what was changed is in nothing that counts
        with ZipFile(changed) as archive:
            assert (archive.read(FILE), archive.read(KEY_FILE)) == (VAULT[:600], KEYS)


def test_memory_does_not_grow_with_the_vault(tmp_path):
    import tracemalloc

    with (tmp_path / "large").open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    tracemalloc.start()
    try:
        pack(tmp_path / "large", KEYS, tmp_path / "x")
        prove(tmp_path / "x")
        unpack(tmp_path / "x", tmp_path / "new")
        assert tracemalloc.get_traced_memory()[1] < 4 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_a_full_disk_is_told_and_nothing_is_left(bare, packed, small_disk, monkeypatch):
    disk, is_small = small_disk
    if is_small:
        disk.mkdir()
        (disk / "ballast").write_bytes(bytes(1_600_000))
    else:

        def full(_handle):
            raise OSError(28, "no room")

        disk.mkdir()
        monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        pack(bare, KEYS, disk / "x")
    with pytest.raises(DiskFull):
        unpack(packed, disk / "new")
    assert [path.name for path in disk.iterdir() if path.name != "ballast"] == []


def test_what_is_larger_than_two_gigabytes_has_the_larger_kind_of_header(monkeypatch, bare, tmp_path):
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 1000)
    pack(bare, KEYS, tmp_path / "x")
    monkeypatch.undo()
    prove(tmp_path / "x")
