"""A damaged journal on disk becomes a whole one: what is readable comes along, what is not comes from a backup."""

import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.full_journal import a_moment, fill, flip, scramble, spoil

from samensociaal_desktop.domain.encounters import Edit
from samensociaal_desktop.errors import NotAJournal, VaultDamaged, VaultExists, WrongPassphrase
from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.gathering import every_attachment, every_evidence, lists_beside
from samensociaal_desktop.services.journals import Journals, name_of
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.repair import Repaired, options, repair
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.files import BACKUPS, FILE, KEY_FILE, KEY_FILE_COPY, SEALED_FILE
from samensociaal_desktop.storage.keys import Cost

CHEAP = Cost(19 * 1024, 1, 1)
WORDS = "zes woorden die je onthoudt"
Journal = tuple[Path, str, dict[str, object]]


def everything(vault: OpenVault) -> dict[str, object]:
    """Return all that a journal holds, ready to be compared."""
    found: dict[str, object] = {name: tuple(each) for name, each in lists_beside(vault).items()}
    found["moments"] = tuple(vault.journal.all())
    found["evidence"] = tuple(every_evidence(vault))
    found["files"] = {one.id: (one, vault.evidence.read(one.id)) for one in every_attachment(vault)}
    found["bin"] = vault.bin.all()
    found["drafts"] = vault.drafts.all()
    found["arrivals"] = vault.arrivals.all()
    found["views"] = [vault.preferences.get(f"view-{first}") for first in (0, 150)]
    return found


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    """A journal of some 300 moments, with a backup from halfway beside it; its code, and what it holds."""
    folder = tmp_path_factory.mktemp("kept") / "journal"
    session = Session(folder, datetime.now, CHEAP)
    code = session.create(WORDS)
    fill(session.vault)
    Backups(session.vault, lambda: datetime(2026, 10, 1, 9, tzinfo=UTC)).make()
    fill(session.vault, 150)
    before = a_moment(20)
    session.vault.journal.apply(Edit(before, a_moment(20, "na de reservekopie")))
    found = everything(session.vault)
    session.lock()
    return folder, code, found


@pytest.fixture
def damaged(kept: Journal, tmp_path: Path) -> Path:
    """A copy of that journal, to be damaged."""

    folder = tmp_path / "journal"
    shutil.copytree(kept[0], folder)
    return folder


def opened(folder: Path, words: str = WORDS) -> dict[str, object]:
    """Return what the journal in a folder holds, after all of it was checked."""
    session = Session(folder, datetime.now, CHEAP)
    session.unlock(words)
    try:
        session.vault.journal.check()
        return everything(session.vault)
    finally:
        session.lock()


def backup_of(folder: Path) -> Path:
    return options(folder)[0].path


def missing(kept: dict[str, object], found: dict[str, object]) -> set[str]:
    """Return the names of the lists that are not as they were."""
    return {name for name in kept if kept[name] != found[name]}


def page_of(folder: Path, wanted: Callable[[bytes], bool]) -> int:
    """Return the last page that holds what is wanted, deciphered."""
    from samensociaal_desktop.storage.keys import database_key, read, unwrap
    from samensociaal_desktop.storage.raw_pages import RawPages

    with RawPages(folder / FILE, database_key(unwrap(read(folder), WORDS))) as pages:
        every = ((number, pages.get(number)) for number in range(1, pages.count + 1))
        return max(number for number, page in every if page is not None and wanted(page))


@pytest.mark.parametrize("count", [2, pytest.param(100, marks=pytest.mark.slow)])
def test_single_bits_that_changed_anywhere_lose_nothing(
    kept: Journal, damaged: Path, tmp_path: Path, count: int
) -> None:
    chance, whole = random.Random(6), (damaged / FILE).read_bytes()
    for number, place in enumerate((3, 90, *(chance.randrange(len(whole)) for _ in range(count)))):
        (damaged / FILE).write_bytes(whole)
        flip(damaged / FILE, place, chance.randrange(8))
        into = tmp_path / f"new-{number}"
        assert repair(damaged, WORDS, backup_of(damaged), into) == Repaired(298, 0, 0)
        assert missing(kept[2], opened(into)) == set()


def test_a_damaged_page_costs_no_moment_that_the_backup_has(kept: Journal, damaged: Path, tmp_path: Path) -> None:
    spoil(damaged / FILE, page_of(damaged, lambda page: page[0] == 13 and b"moment 40" in page))
    done = repair(damaged, WORDS, backup_of(damaged), tmp_path / "new")
    assert done.from_backup >= 4
    assert done.saved + done.from_backup == 298
    assert missing(kept[2], opened(tmp_path / "new")) == set()


def test_what_was_revised_since_the_backup_stays_as_it_was_revised(damaged: Path, tmp_path: Path) -> None:
    spoil(damaged / FILE, page_of(damaged, lambda page: page[0] == 13 and b"moment 60" in page))
    repair(damaged, WORDS, backup_of(damaged), tmp_path / "new")
    found = opened(tmp_path / "new")["moments"]
    assert isinstance(found, tuple)
    assert next(one.line for one in found if one.id == a_moment(20).id) == "moment 20 na de reservekopie"


def test_a_moment_that_is_nowhere_else_keeps_all_but_its_words(kept: Journal, damaged: Path, tmp_path: Path) -> None:
    spoil(damaged / FILE, page_of(damaged, lambda page: page[0] == 13 and b"moment 250" in page))
    done = repair(damaged, WORDS, backup_of(damaged), tmp_path / "new")
    assert (done.saved + done.lost, done.from_backup, done.is_certain) == (298, 0, True)
    found = {one.id: one for one in opened(tmp_path / "new")["moments"]}  # type: ignore[attr-defined]
    whole, left = a_moment(250), found[a_moment(250).id]
    assert (left.line, left.note, left.happened_at) == ("", "", whole.happened_at)
    assert (left.kinds, left.responses, left.weight) == (whole.kinds, whole.responses, whole.weight)
    assert left.feelings_before == whole.feelings_before


def test_without_a_backup_what_can_be_read_is_saved(damaged: Path, tmp_path: Path) -> None:
    spoil(damaged / FILE, page_of(damaged, lambda page: page[0] == 13 and b"moment 40" in page))
    done = repair(damaged, WORDS, None, tmp_path / "new")
    assert done.saved + done.lost == 298
    assert len(opened(tmp_path / "new")["moments"]) == 298  # type: ignore[arg-type]


@pytest.mark.parametrize("pages", [(9, 18, 35), pytest.param(tuple(range(1, 57)), marks=pytest.mark.slow)])
def test_any_page_can_go_and_the_repaired_journal_opens(
    kept: Journal, damaged: Path, tmp_path: Path, pages: tuple[int, ...]
) -> None:
    whole = (damaged / FILE).read_bytes()
    for page in pages:
        (damaged / FILE).write_bytes(whole)
        scramble(damaged / FILE, page)
        into = tmp_path / f"new-{page}"
        done = repair(damaged, WORDS, backup_of(damaged), into)
        assert (done.saved, done.lost) == (298, 0)
        assert len(opened(into)["moments"]) == 298  # type: ignore[arg-type]
    assert whole != (damaged / FILE).read_bytes()


def test_the_damaged_file_is_only_read_and_gets_a_name(damaged: Path, tmp_path: Path) -> None:
    Journals(damaged).rename(damaged, "Thuis")
    (damaged / SEALED_FILE).write_bytes(b"een notitie")
    spoil(damaged / FILE, 60)
    before = (damaged / FILE).read_bytes()
    repair(damaged, WORDS, backup_of(damaged), tmp_path / "new", "Kapot")
    assert (damaged / FILE).read_bytes() == before
    assert (name_of(damaged), name_of(tmp_path / "new")) == ("Kapot", "Thuis")
    assert (tmp_path / "new" / SEALED_FILE).read_bytes() == b"een notitie"
    assert not (tmp_path / "journal.restoring").exists()


def test_where_nothing_can_be_read_the_backup_is_the_journal(damaged: Path, tmp_path: Path) -> None:
    content = (damaged / FILE).read_bytes()
    (damaged / FILE).write_bytes(bytes(byte ^ 0x55 for byte in content))
    done = repair(damaged, WORDS, backup_of(damaged), tmp_path / "new")
    assert done == Repaired(0, 149, 0, is_certain=False)
    assert len(opened(tmp_path / "new")["moments"]) == 149  # type: ignore[arg-type]


def test_a_file_that_is_away_or_another_one_is_made_good_by_the_backup(damaged: Path, tmp_path: Path) -> None:
    (damaged / FILE).unlink()
    assert repair(damaged, WORDS, backup_of(damaged), tmp_path / "new").from_backup == 149


def test_without_a_backup_a_damaged_beginning_says_so_and_makes_nothing(damaged: Path, tmp_path: Path) -> None:
    spoil(damaged / FILE, 1)
    with pytest.raises(VaultDamaged, match="first page"):
        repair(damaged, WORDS, None, tmp_path / "new")
    assert not (tmp_path / "new").exists()
    assert repair(damaged, WORDS, backup_of(damaged), tmp_path / "new").saved == 298


def test_the_recovery_code_repairs_too_even_where_the_key_files_are_gone(
    kept: Journal, damaged: Path, tmp_path: Path
) -> None:
    spoil(damaged / FILE, 60)
    assert repair(damaged, kept[1], backup_of(damaged), tmp_path / "one").saved == 290
    assert len(opened(tmp_path / "one")["moments"]) == 298  # type: ignore[arg-type]
    (damaged / KEY_FILE).unlink()
    (damaged / KEY_FILE_COPY).unlink()
    assert repair(damaged, kept[1], None, tmp_path / "two").saved == 290
    session = Session(tmp_path / "two", datetime.now, CHEAP)
    session.unlock_with_code(kept[1], "een nieuwe wachtzin")
    assert session.vault.journal.count() == 298
    session.lock()
    with pytest.raises(VaultDamaged, match="key file"):
        repair(damaged, WORDS, None, tmp_path / "three")
    assert repair(damaged, WORDS, backup_of(damaged), tmp_path / "three").saved == 290


def test_a_wrong_passphrase_makes_nothing(damaged: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphrase):
        repair(damaged, "iets heel anders", backup_of(damaged), tmp_path / "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journal"]


def test_a_backup_with_an_older_passphrase_serves_while_the_key_is_the_same(damaged: Path, tmp_path: Path) -> None:
    Session(damaged, datetime.now, CHEAP).change_passphrase(WORDS, "de wachtzin van nu")
    (damaged / FILE).unlink()
    repair(damaged, "de wachtzin van nu", backup_of(damaged), tmp_path / "new")
    assert len(opened(tmp_path / "new", "de wachtzin van nu")["moments"]) == 149  # type: ignore[arg-type]


def test_a_backup_of_another_key_is_refused(damaged: Path, tmp_path: Path) -> None:
    other = Session(tmp_path / "other", datetime.now, CHEAP)
    other.create("een heel andere wachtzin")
    strange = Backups(other.vault, datetime.now).make().path
    other.lock()
    with pytest.raises(WrongPassphrase, match="backup"):
        repair(damaged, WORDS, strange, tmp_path / "new")


def test_a_journal_in_the_way_is_never_written_over(damaged: Path) -> None:
    before = (damaged / FILE).read_bytes()
    with pytest.raises(VaultExists):
        repair(damaged, WORDS, None, damaged)
    assert (damaged / FILE).read_bytes() == before


def test_the_backups_beside_it_are_found_with_and_without_key_files(damaged: Path, tmp_path: Path) -> None:
    (found,) = options(damaged)
    (damaged / BACKUPS / "vakantie.jpg").write_bytes(b"")
    (damaged / KEY_FILE).unlink()
    (damaged / KEY_FILE_COPY).unlink()
    assert options(damaged) == (found,)
    assert options(tmp_path / "nowhere") == ()


def test_a_file_that_is_no_backup_is_refused_at_once(damaged: Path, tmp_path: Path) -> None:
    letter = tmp_path / "brief.samensociaal"
    letter.write_text("lieve")
    with pytest.raises(NotAJournal):
        repair(damaged, WORDS, letter, tmp_path / "new")
