"""Files of our own form, made to do harm: nothing comes in that could not be seen, shown or let go of again."""

import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from samensociaal_desktop import cli
from samensociaal_desktop.cli.status import DAMAGED
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.services import pictures
from samensociaal_desktop.services.evidence import check
from samensociaal_desktop.services.importing import bring_in, look_at
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.previews import BroughtIn
from samensociaal_desktop.services.progress import Cancelled
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.files import FILE
from samensociaal_desktop.storage.keys import Cost

NOW = datetime(2026, 4, 16, 18, 30, tzinfo=UTC)
CANARY = "kanariepietje"
PASSPHRASE = "zes rustige woorden"
FAR_FUTURE, FAR_PAST = "9999-12-31T20:00:00+00:00", "0001-01-01T02:00:00+00:00"
MOMENT = {"id": "a1", "happened_at": "2026-04-16T20:30:00", "noted_at": "2026-04-16T18:31:00+00:00", "line": "Hoi"}
BYTES = b"bytes of a file"
SHA = sha256(BYTES).hexdigest()
FILE_RECORD = {"id": "f1", "moment": "a1", "name": "foto.png", "size": len(BYTES), "sha256": SHA, "added_at": FAR_PAST}
LINE = {"number": 1, "at": "2026-04-16T18:31:00+00:00", "event": "added", "moment": "a1", "item": "", "digest": "x"}


@pytest.fixture
def vault(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[OpenVault]:
    session = Session(tmp_path / "dagboek", clock, Cost(19 * 1024, 1, 1))
    session.create(PASSPHRASE)
    yield session.vault
    session.lock()


def moment(**more: object) -> dict[str, object]:
    return MOMENT | more


def a_file(**more: object) -> dict[str, object]:
    return FILE_RECORD | {"added_at": "2026-04-16T18:31:00+00:00"} | more


def written(path: Path, **lists: object) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("journal.json", json.dumps({"format": "samensociaal-journal", "version": 2} | lists))
        archive.writestr(f"files/{SHA}", BYTES)
    return path


def brought(vault: OpenVault, path: Path) -> BroughtIn:
    return bring_in(vault, look_at(vault, path), NOW)


def test_evidence_of_a_moment_that_is_not_there_stays_out(vault: OpenVault, tmp_path: Path) -> None:
    path = written(
        tmp_path / "x.zip",
        encounters=[moment()],
        attachments=[a_file(moment="nobody"), a_file(id="f2")],
        evidence=[{"moment": "nobody", "literal": CANARY}, {"moment": "a1", "literal": "Hoi"}],
        settled=[{"moment": "nobody", "matter": "outcome", "at": "2026-04-16T18:31:00"}],
    )
    added = brought(vault, path).counts
    assert (added.evidence.added, added.attachments.added) == (1, 1)
    assert [file.id for file in vault.evidence.every_file()] == ["f2"]
    assert list(vault.evidence.digests()) == ["a1"]
    assert vault.settled.all() == ()
    assert check(vault).is_whole


def test_a_moment_that_is_known_keeps_its_words_whatever_claims_its_id(vault: OpenVault, tmp_path: Path) -> None:
    brought(vault, written(tmp_path / "x.zip", encounters=[moment()]))
    claims = written(tmp_path / "y.zip", encounters=[moment(line=CANARY, happened_at="2020-01-01T00:00:00")])
    assert brought(vault, claims).counts.moments.added == 0
    assert vault.journal.get("a1").line == "Hoi"


def test_lines_of_a_log_that_were_made_up_stay_out(vault: OpenVault, tmp_path: Path) -> None:
    forged = [LINE | {"previous": "0" * 64, "hash": "f" * 64}, LINE | {"number": 2**31, "previous": SHA, "hash": SHA}]
    brought(vault, written(tmp_path / "x.zip", encounters=[moment()], custody=forged))
    assert vault.evidence.custody() == ()
    assert check(vault).is_whole


def test_the_name_of_a_file_leads_nowhere(vault: OpenVault, tmp_path: Path) -> None:
    evil = a_file(name="../../\u202egnp.exe\n\x00")
    brought(vault, written(tmp_path / "x.zip", encounters=[moment()], attachments=[evil]))
    (found,) = vault.evidence.every_file()
    assert found.name == "gnp.exe"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sha256", "../../../etc/passwd"),
        ("sha256", SHA.upper()),
        ("media_type", "image/../../x"),
        ("media_type", "text/html\n"),
        ("size", -1),
        ("added_at", FAR_FUTURE),
        ("added_at", FAR_PAST),
        ("id", ""),
    ],
)
def test_a_file_that_cannot_be_is_refused(vault: OpenVault, tmp_path: Path, name: str, value: object) -> None:
    path = written(tmp_path / "x.zip", encounters=[moment()], attachments=[a_file(**{name: value})])
    with pytest.raises(BadFile) as raised:
        look_at(vault, path)
    assert (raised.value.place, raised.value.number, raised.value.name) == ("attachments", 1, name)


@pytest.mark.parametrize("at", [FAR_FUTURE, FAR_PAST, "9999-12-31T23:59:59-14:00", "2026-04-16T25:00:00+00:00", "1e18"])
def test_an_instant_that_no_clock_can_show_is_refused(vault: OpenVault, tmp_path: Path, at: str) -> None:
    with pytest.raises(BadFile) as raised:
        look_at(vault, written(tmp_path / "x.zip", encounters=[moment(noted_at=at)]))
    assert (raised.value.fault, raised.value.name) == (Fault.WRONG, "noted_at")


def test_reading_is_cancelled_where_not_one_moment_comes(vault: OpenVault, tmp_path: Path) -> None:
    def told(done: int, _all: int) -> None:
        if done > 0:
            raise Cancelled

    path = tmp_path / "x.json"
    path.write_text('{"entries": [' + "0, " * 1_000_000 + "0]}")
    with pytest.raises(Cancelled):
        look_at(vault, path, told)
    dated = tmp_path / "2024-01-01.md"
    dated.write_text("Hoi")
    seen = look_at(vault, dated)
    dated.write_text("Hoi" * 1_000_000)
    with pytest.raises(Cancelled):
        bring_in(vault, seen, NOW, told)
    assert vault.journal.count() == 0


def test_files_that_come_along_are_cancelled_too(vault: OpenVault, tmp_path: Path) -> None:
    path = written(tmp_path / "x.zip", encounters=[moment()], attachments=[a_file()])
    seen = look_at(vault, path)
    calls: list[tuple[int, int]] = []
    bring_in(vault, seen, NOW, lambda done, all_of_it: calls.append((done, all_of_it)))
    assert calls
    assert vault.evidence.read("f1") == BYTES


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.json", f'{{"entries": [{{"creationDate": "2024-01-01T00:00:00Z", "text": "{CANARY}"}}, {{]}}'.encode()),
        ("x.json", f'{{"format": "samensociaal-journal", "version": 2, "{CANARY}": []}}'.encode()),
        ("x.zip", b"PK\x03\x04" + CANARY.encode()),
        (f"{CANARY}.bin", CANARY.encode()),
        ("x.txt", f"[2024-01-01 10:00] {CANARY}\n".encode() + b"\xff"),
    ],
)
def test_the_command_line_refuses_in_one_line_without_a_word_of_the_file(
    vault: OpenVault, tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, content: bytes
) -> None:
    session = Session(tmp_path / "ander", lambda: datetime(2026, 4, 16), Cost(19 * 1024, 1, 1))
    session.create(PASSPHRASE)
    session.lock()
    (tmp_path / name).write_bytes(content)
    out, err = io.StringIO(), io.StringIO()
    asked = ["import", "--data", str(tmp_path / "ander"), "--passphrase-stdin", str(tmp_path / name)]
    with caplog.at_level(logging.DEBUG):
        status = cli.main([*asked, "--language", "nl"], io.StringIO(f"{PASSPHRASE}\n"), out, err)
    assert (status, out.getvalue(), len(err.getvalue().splitlines())) == (DAMAGED, "", 1)
    assert CANARY not in err.getvalue() + caplog.text
    assert "Traceback" not in err.getvalue()


@pytest.mark.skipif(sys.platform != "linux", reason="what is open can be asked for there")
def test_the_decoder_has_no_hold_on_the_journal(vault: OpenVault, tmp_path: Path) -> None:
    assert any(FILE in str(each.resolve()) for each in Path("/proc/self/fd").iterdir() if each.exists())
    code = (
        "import os, sys; here = '/proc/self/fd/'\n"
        "held = [os.readlink(here + each) for each in os.listdir(here) if os.path.exists(here + each)]\n"
        f"open({str(tmp_path / 'held')!r}, 'w').write('\\n'.join([*held, *os.environ.values()]))"
    )
    pictures.picture(b"file", "image/png", (sys.executable, "-c", code))
    held = (tmp_path / "held").read_text()
    assert "pipe:" in held
    assert FILE not in held
    assert PASSPHRASE not in held
