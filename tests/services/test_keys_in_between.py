"""A renewing whose last steps the disk refused: the one key file that fits is beside the others, and is not lost."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from samensociaal_desktop.errors import Stopped, VaultDamaged, VaultIsReadOnly
from samensociaal_desktop.services import renewing
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import keys, parcel
from samensociaal_desktop.storage.files import KEY_FILE, KEY_FILE_COPY, NEXT_KEY_FILE
from samensociaal_desktop.storage.keys import Cost

PASSPHRASE = "zes rustige woorden"
CHEAP = Cost(19 * 1024, 1, 1)


@pytest.fixture
def session(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Session]:
    """A journal that is open under a new key, as it is when neither `journal.keys` nor its copy could be written."""
    session = Session(tmp_path / "dagboek", clock, CHEAP)
    session.create(PASSPHRASE)
    old = (session.folder / KEY_FILE).read_bytes()
    renewal = session.new_code()
    session.renew(renewal, PASSPHRASE)
    (session.folder / KEY_FILE).rename(session.folder / NEXT_KEY_FILE)
    for name in (KEY_FILE, KEY_FILE_COPY):
        (session.folder / name).write_bytes(old)
    yield session
    session.lock()


def opens(folder: Path, clock: Callable[[], datetime]) -> bool:
    other = Session(folder, clock, CHEAP)
    other.unlock(PASSPHRASE)
    other.lock()
    return True


def test_the_next_renewing_does_not_write_over_the_only_key(session: Session, clock: Callable[[], datetime]) -> None:
    with pytest.raises(Stopped):
        session.renew(session.new_code(), PASSPHRASE, lambda: False)
    session.lock()
    assert not (session.folder / NEXT_KEY_FILE).exists()
    assert opens(session.folder, clock)


def test_where_the_key_cannot_be_put_in_its_place_nothing_is_begun(nobody: Path, session: Session) -> None:
    (file,) = [each for each in keys.candidates(session.folder) if each.fingerprint == session._held.fingerprint]
    nobody.chmod(0o500)
    with pytest.raises(VaultIsReadOnly):
        renewing.make_room(nobody, file)
    assert os.listdir(nobody) == []  # noqa: PTH208  as it is for somebody without rights


def test_a_backup_gets_the_key_file_that_fits(session: Session, tmp_path: Path, clock: Callable[[], datetime]) -> None:
    made = Backups(session.vault, clock).make()
    parcel.unpack(made.path, tmp_path / "back")
    assert opens(tmp_path / "back", clock)
    (session.folder / NEXT_KEY_FILE).unlink()
    with pytest.raises(VaultDamaged):
        Backups(session.vault, clock).make()
