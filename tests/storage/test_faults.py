"""Faults of disk and database, and what they are called here."""

import errno
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlcipher3 import dbapi2

from samensociaal_desktop import errors
from samensociaal_desktop.errors import SamenSociaalError, VaultExists
from samensociaal_desktop.storage.faults import explained, is_suspect, name_of, reread


def fault(name: str) -> dbapi2.OperationalError:
    error = dbapi2.OperationalError("text with secret words")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", errors.DiskFull),
        ("SQLITE_READONLY", errors.VaultIsReadOnly),
        ("SQLITE_READONLY_DIRECTORY", errors.VaultIsReadOnly),
        ("SQLITE_READONLY_DBMOVED", errors.VaultGone),
        ("SQLITE_BUSY", errors.VaultInUse),
        ("SQLITE_LOCKED", errors.VaultInUse),
        ("SQLITE_NOTADB", errors.NotAJournal),
        ("SQLITE_CORRUPT", errors.VaultDamaged),
        ("SQLITE_CORRUPT_VTAB", errors.VaultDamaged),
        ("SQLITE_IOERR_WRITE", errors.VaultGone),
        ("SQLITE_CANTOPEN", errors.VaultGone),
    ],
)
def test_faults_of_the_database(tmp_path: Path, name: str, kind: type[SamenSociaalError]) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x")
    for error in (fault(name), DBAPIError("select 1", {"words": "secret"}, fault(name), hide_parameters=True)):
        with pytest.raises(kind) as caught, explained(path):
            raise error
        assert "secret" not in str(caught.value)
        assert caught.value.__cause__ is error


def test_corrupt_without_a_file_means_gone(tmp_path: Path) -> None:
    with pytest.raises(errors.VaultGone), explained(tmp_path / "gone"):
        raise fault("SQLITE_CORRUPT")


def test_corrupt_in_memory_means_damaged() -> None:
    with pytest.raises(errors.VaultDamaged), explained(None):
        raise fault("SQLITE_CORRUPT")


def test_nothing_to_open_and_no_file_either_means_gone() -> None:
    with pytest.raises(errors.VaultGone), explained(None):
        raise fault("SQLITE_CANTOPEN")


def test_a_folder_that_takes_no_files_means_read_only(nobody: Path) -> None:
    path = nobody / "file"
    path.write_bytes(b"x")
    nobody.chmod(0o500)
    with pytest.raises(errors.VaultIsReadOnly), explained(path):
        raise fault("SQLITE_CANTOPEN")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.EDQUOT, errors.DiskFull),
        (errno.EROFS, errors.VaultIsReadOnly),
        (errno.EACCES, errors.VaultIsReadOnly),
        (errno.ENOENT, errors.VaultGone),
        (errno.EIO, errors.VaultGone),
    ],
)
def test_faults_of_the_disk(number: int, kind: type[SamenSociaalError]) -> None:
    with pytest.raises(kind), explained(None):
        raise OSError(number, "text")
    with pytest.raises(errors.VaultGone), explained(None):
        raise OSError("without a number")


def test_bugs_stay_bugs() -> None:
    for bug in (fault("SQLITE_ERROR"), dbapi2.OperationalError("SQL logic error"), KeyError("x"), VaultExists("x")):
        with pytest.raises(type(bug)) as caught, explained(None):
            raise bug
        assert caught.value is bug
    with pytest.raises(IntegrityError), explained(None):
        raise IntegrityError("insert", None, fault("SQLITE_CONSTRAINT_UNIQUE"))


def test_what_may_be_a_bad_reading_is_suspect() -> None:
    assert is_suspect(fault("SQLITE_CORRUPT"))
    assert is_suspect(fault("SQLITE_NOTADB"))
    assert not is_suspect(fault("SQLITE_IOERR"))
    assert name_of(ValueError()) == ""


def test_reading_again_reads_all_or_fails(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * (3 << 20))
    reread(path)
    with pytest.raises(FileNotFoundError):
        reread(tmp_path / "gone")
