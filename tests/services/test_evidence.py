import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.custody import Event
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.evidence import LARGEST_FILE, Attachment, Evidence
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.errors import FilesRefused, FileTooLarge, NotAFile, SameFile
from samensociaal_desktop.services import evidence
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.services.progress import Cancelled
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.storage.store import Store

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
SECRET_NAME = "schermafdruk.png"
PNG = b"\x89PNG\r\n\x1a\n and then some"


@pytest.fixture
def engine() -> Iterator[vaults.Engine]:
    engine = vaults.in_memory()
    yield engine
    vaults.close(engine)


@pytest.fixture
def vault(engine: vaults.Engine) -> OpenVault:
    return of_engine(engine, datetime.now)


@pytest.fixture(scope="module")
def lists() -> Lists:
    return open_library().lists


@pytest.fixture
def moment() -> Encounter:
    return Encounter(happened_at=datetime(2026, 11, 20, 9), noted_at=NOW, kinds=("kind.T1",))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / SECRET_NAME
    path.write_bytes(PNG)
    return path


@pytest.fixture
def added(vault: OpenVault, moment: Encounter, file: Path, lists: Lists) -> Attachment:
    return evidence.add_file(vault, moment, file, lists, NOW)


def events(vault: OpenVault) -> list[Event]:
    return [entry.event for entry in vault.evidence.custody()]


def do(engine: vaults.Engine, *statements: str) -> None:
    for statement in statements:
        Store(engine).write(lambda connection, sql=statement: connection.exec_driver_sql(sql))


def test_a_file_is_kept_as_it_is(vault: OpenVault, added: Attachment, moment: Encounter) -> None:
    assert vault.evidence.attachments(moment.id) == (added,)
    assert vault.evidence.read(added.id) == PNG
    assert (added.name, added.media_type, added.size) == (SECRET_NAME, "image/png", len(PNG))


@pytest.mark.parametrize("kind", ["kind.S1", "kind.S2", "kind.S3", "kind.S4", "kind.V2"])
def test_with_sexual_images_and_children_no_file_is_kept_and_help_is_named(
    vault: OpenVault, file: Path, moment: Encounter, lists: Lists, kind: str
) -> None:
    refused = replace(moment, kinds=("kind.T1", kind))
    assert not evidence.may_add_files(refused, lists)
    with pytest.raises(FilesRefused):
        evidence.add_file(vault, refused, file, lists, NOW)
    assert not vault.evidence.has_any(moment.id)
    named = evidence.points_instead(refused, lists, open_library().directory)
    assert named
    assert all({kind, kind[:-1]} & set(point.kinds) for point in named)


def test_sexual_images_of_minors_have_their_own_address(moment: Encounter, lists: Lists) -> None:
    refused = replace(moment, kinds=("kind.S4",))
    named = {point.id for point in evidence.points_instead(refused, lists, open_library().directory)}
    assert {"meldpunt-kinderporno", "helpwanted"} <= named


def test_most_kinds_take_files(moment: Encounter, lists: Lists) -> None:
    kinds = [item.id for item in lists.items("kinds")]
    refusing = [kind for kind in kinds if not evidence.may_add_files(replace(moment, kinds=(kind,)), lists)]
    assert refusing == ["kind.S1", "kind.S2", "kind.S3", "kind.S4", "kind.V2"]
    assert evidence.may_add_files(replace(moment, kinds=()), lists)
    assert evidence.points_instead(moment, lists, open_library().directory) == ()


def test_files_stay_when_the_kind_of_the_moment_changes(
    vault: OpenVault, added: Attachment, moment: Encounter, lists: Lists
) -> None:
    assert not evidence.may_add_files(replace(moment, kinds=("kind.S2",)), lists)
    assert vault.evidence.read(added.id) == PNG


def test_the_same_file_is_kept_once(
    vault: OpenVault, added: Attachment, moment: Encounter, lists: Lists, tmp_path: Path
) -> None:
    copy = tmp_path / "kopie.jpg"
    copy.write_bytes(vault.evidence.read(added.id))
    with pytest.raises(SameFile):
        evidence.add_file(vault, moment, copy, lists, NOW)


def refuses(vault: OpenVault, moment: Encounter, path: Path, lists: Lists) -> None:
    with pytest.raises(NotAFile):
        evidence.add_file(vault, moment, path, lists, NOW)
    assert events(vault) == []


def test_what_is_no_file_is_refused(vault: OpenVault, moment: Encounter, lists: Lists, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    for path in (tmp_path / "map", tmp_path / "weg", tmp_path / "weg\0", tmp_path / ("a" * 300)):
        refuses(vault, moment, path, lists)


@pytest.mark.skipif(sys.platform == "win32", reason="making links and pipes needs rights there")
def test_links_pipes_and_devices_are_refused_at_once(
    vault: OpenVault, moment: Encounter, lists: Lists, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(file)
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "link", tmp_path / "pipe", Path("/dev/zero"), Path("/dev/null")):
        refuses(vault, moment, path, lists)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such files")
@pytest.mark.parametrize("path", ["/proc/self/status", "/proc/self/mem"])
def test_a_file_that_is_not_what_the_disk_says_is_refused(
    vault: OpenVault, moment: Encounter, lists: Lists, path: str
) -> None:
    refuses(vault, moment, Path(path), lists)


def test_a_file_that_may_not_be_read_is_refused(
    vault: OpenVault, moment: Encounter, lists: Lists, nobody: Path
) -> None:
    path = nobody / "dicht.png"
    path.write_bytes(PNG)
    path.chmod(0)
    refuses(vault, moment, path, lists)


def test_ten_megabytes_are_taken_and_one_byte_more_is_not(
    vault: OpenVault, moment: Encounter, lists: Lists, tmp_path: Path
) -> None:
    path = tmp_path / "groot.bin"
    path.write_bytes(bytes(LARGEST_FILE))
    assert evidence.add_file(vault, moment, path, lists, NOW).size == LARGEST_FILE
    with path.open("ab") as more:
        more.write(b"x")
    with pytest.raises(FileTooLarge):
        evidence.add_file(vault, moment, path, lists, NOW)


def test_looking_is_noted_once_a_minute(vault: OpenVault, added: Attachment) -> None:
    for seconds in (0, 59, 60, 61, 30):
        evidence.viewed(vault, added, NOW + timedelta(seconds=seconds))
    assert events(vault) == [Event.ADDED, Event.VIEWED, Event.VIEWED, Event.VIEWED]  # the clock was put back once
    assert {entry.digest for entry in vault.evidence.custody()} == {added.sha256}


def test_uncovering_the_words_is_noted_apart_from_the_files(vault: OpenVault, added: Attachment) -> None:
    vault.evidence.keep(Evidence(moment=added.moment, literal="Zo stond het er."), NOW)
    evidence.viewed(vault, added, NOW)
    evidence.viewed_words(vault, added.moment, NOW)
    evidence.viewed_words(vault, added.moment, NOW)
    seen = [entry for entry in vault.evidence.custody() if entry.event is Event.VIEWED]
    assert [entry.item for entry in seen] == [added.id, ""]
    assert seen[1].digest == vault.evidence.digest(added.moment)


def test_a_journal_that_can_only_be_read_shows_and_gives_its_files(
    engine: vaults.Engine, vault: OpenVault, added: Attachment, tmp_path: Path
) -> None:
    vaults.freeze(engine)
    evidence.viewed(vault, added, NOW)
    evidence.export_attachment(vault, added.id, tmp_path / "uit.png", NOW)
    assert (tmp_path / "uit.png").read_bytes() == PNG
    assert events(vault) == [Event.ADDED]


def test_a_file_is_given_out_byte_for_byte_for_its_owner_alone(
    vault: OpenVault, added: Attachment, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "mee naar de politie.png"
    target.write_bytes(b"an older one")
    evidence.export_attachment(vault, added.id, target, NOW)
    assert target.read_bytes() == PNG
    assert [path.name for path in folder.iterdir()] == [target.name]
    assert sys.platform == "win32" or stat.S_IMODE(target.stat().st_mode) == 0o600
    assert vault.evidence.custody()[-1].event is Event.EXPORTED


def test_what_cannot_be_written_leaves_nothing_and_is_not_noted(
    vault: OpenVault, added: Attachment, nobody: Path
) -> None:
    nobody.chmod(0o500)
    with pytest.raises(OSError, match="ermission"):
        evidence.export_attachment(vault, added.id, nobody / "uit.png", NOW)
    assert events(vault) == [Event.ADDED]


def test_a_place_that_is_a_folder_is_left_alone(vault: OpenVault, added: Attachment, tmp_path: Path) -> None:
    target = tmp_path / "out" / "uit.png"
    target.mkdir(parents=True)
    with pytest.raises(OSError, match="uit"):
        evidence.export_attachment(vault, added.id, target, NOW)
    assert list(target.parent.iterdir()) == [target]


def test_a_file_that_is_not_there_cannot_be_given_out(vault: OpenVault, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        evidence.export_attachment(vault, "nothing", tmp_path / "uit.png", NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def much(vault: OpenVault, added: Attachment, moment: Encounter, lists: Lists, tmp_path: Path) -> list[Attachment]:
    """A journal in which everything happened once: four files, the last of them erased, the third in the bin."""
    files = [added]
    for name in ("b", "c", "d"):
        path = tmp_path / f"{name}.txt"
        path.write_text(name)
        files.append(evidence.add_file(vault, moment, path, lists, NOW))
    vault.evidence.keep(Evidence(moment=moment.id, literal="Een"), NOW)
    vault.evidence.keep(Evidence(moment=moment.id, literal="Twee"), NOW)
    vault.evidence.keep(Evidence(moment="other", literal="Drie"), NOW)
    vault.evidence.keep(Evidence(moment="other"), NOW)
    evidence.viewed(vault, added, NOW)
    evidence.viewed_words(vault, moment.id, NOW)
    evidence.export_attachment(vault, added.id, tmp_path / "uit.png", NOW)
    vault.evidence.remove(files[1].id, NOW)
    vault.evidence.restore(files[1].id, NOW)
    vault.evidence.remove(files[2].id, NOW)
    vault.evidence.erase(files[3].id, NOW)
    return files


def test_a_journal_to_which_nothing_happened_is_whole(vault: OpenVault) -> None:
    assert evidence.check(vault) == evidence.CheckResult(lines=0, files=0)


def test_all_that_one_can_do_leaves_the_evidence_whole(vault: OpenVault, much: list[Attachment]) -> None:
    told: list[tuple[int, int]] = []
    found = evidence.check(vault, lambda done, all_of_it: told.append((done, all_of_it)))
    assert found == evidence.CheckResult(lines=len(vault.evidence.custody()), files=3)
    assert found.is_whole
    assert told[-1] == (len(PNG) + 2, len(PNG) + 2)


def test_checking_can_be_stopped(vault: OpenVault, much: list[Attachment]) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        evidence.check(vault, stop)


def test_bytes_that_changed_are_found(engine: vaults.Engine, vault: OpenVault, much: list[Attachment]) -> None:
    do(engine, "UPDATE contents SET bytes = x'00' WHERE attachment = 2", "DELETE FROM contents WHERE attachment = 3")
    found = evidence.check(vault)
    assert [each.id for each in found.changed] == [much[1].id, much[2].id]
    assert not found.is_whole
    assert (found.broken, found.fields, found.missing) == (None, (), ())


def test_a_file_changed_with_its_hash_is_found_too(
    engine: vaults.Engine, vault: OpenVault, much: list[Attachment]
) -> None:
    do(
        engine,
        "UPDATE contents SET bytes = (SELECT bytes FROM contents WHERE attachment = 1) WHERE attachment = 2",
        "UPDATE attachments SET sha256 = (SELECT sha256 FROM attachments WHERE number = 1) WHERE number = 2",
    )
    assert [each.id for each in evidence.check(vault).changed] == [much[1].id]


def test_a_file_that_the_log_does_not_know_is_found(
    engine: vaults.Engine, vault: OpenVault, much: list[Attachment]
) -> None:
    do(
        engine,
        f"UPDATE attachments SET id = '{much[3].id}' WHERE number = 2",
        "UPDATE attachments SET moment = 'smuggled' WHERE number = 1",
    )
    found = evidence.check(vault)
    assert [each.id for each in found.changed] == [much[0].id, much[3].id]
    assert {entry.item for entry in found.missing} == {much[0].id, much[1].id}


def test_fields_changed_behind_the_log_are_found(
    engine: vaults.Engine, vault: OpenVault, much: list[Attachment], moment: Encounter
) -> None:
    do(engine, """UPDATE evidence SET fields = '{"literal": "Vier"}'""")
    do(engine, """INSERT INTO evidence VALUES ('other', '{"literal": "Drie"}'), ('new', '{"literal": "Vijf"}')""")
    found = evidence.check(vault)
    assert sorted(found.fields) == sorted((moment.id, "other", "new"))
    assert not found.is_whole


def test_what_went_without_a_line_is_missing(
    engine: vaults.Engine, vault: OpenVault, much: list[Attachment], moment: Encounter
) -> None:
    do(engine, "DELETE FROM evidence", "DELETE FROM attachments WHERE number = 1")
    found = evidence.check(vault)
    assert {(entry.moment, entry.item) for entry in found.missing} == {(moment.id, ""), (moment.id, much[0].id)}
    assert not found.is_whole


def test_a_log_that_was_changed_is_broken_from_that_line_on(
    engine: vaults.Engine, vault: OpenVault, much: list[Attachment]
) -> None:
    do(engine, "DROP TRIGGER custody_holds", "UPDATE custody SET at = '2020-01-01T00:00:00+00:00' WHERE number = 4")
    found = evidence.check(vault)
    assert found.broken == 4
    assert not found.is_whole
    assert not found.changed
