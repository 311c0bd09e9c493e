"""Taking the journal elsewhere: whole or not at all, and what comes back is the same journal."""

import json
import os
import stat
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.custody import Event, first_broken
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.evidence import Attachment, Evidence, attached
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.habits import Direction, Habit
from samensociaal_desktop.domain.lists import Lists, OwnItem
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.pad import PadQuestion, PadText
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.errors import JournalFull, NeedsZip, PaperTooLong
from samensociaal_desktop.exchange import paper
from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.exchange.markdown import MarkdownReader
from samensociaal_desktop.exchange.opened import opened
from samensociaal_desktop.exchange.own.file import read_own
from samensociaal_desktop.exchange.reading import Tally
from samensociaal_desktop.services.evidence import check
from samensociaal_desktop.services.exporting import Choices, Kind, ReadsBack, ending_for, export
from samensociaal_desktop.services.leaving import is_part_of_journal
from samensociaal_desktop.services.progress import Cancelled
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage import beside

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
DAY = datetime(2026, 4, 16, 21, 30)
PICTURE = b"\x89PNG\r\n\x1a\n not really"
EVERYTHING = EncounterFilter()
NO_LISTS = Lists({})


@pytest.fixture
def vaults():
    sessions = []

    def another():
        session = Session(Path("nowhere"), lambda: datetime(2026, 5, 1))
        session.open_guest()
        sessions.append(session)
        return session.vault

    yield another
    for session in sessions:
        session.lock()


@pytest.fixture
def vault(vaults):
    return vaults()


def moment(number=0, **more):
    given = {
        "id": f"{number:032x}",
        "happened_at": DAY + timedelta(hours=number),
        "noted_at": NOW,
        "line": f"n{number}",
    }
    return Encounter(**given | more)


def filled(vault, moments=3):
    vault.journal.add_all(moment(number) for number in range(moments))
    return vault


def write(vault, kind, path, filter=EVERYTHING, **more):
    choices = Choices(at=NOW, **{name: more.pop(name) for name in tuple(more) if name in Choices.__slots__})
    return export(vault, kind, path, filter, NO_LISTS, Language.NL, choices, **more)


def read(path):
    with opened(path) as file:
        return read_own(file)


def bring(vault, path):
    return vault.arrivals.bring_in_whole(read(path), "own", NOW)


def rich(vault):
    """Fill everything that a person can make."""
    filled(vault)
    vault.agreements.keep_plan(Plan(id="p", trigger="als", action="dan", made_at=DAY, kinds=("kind.T",)))
    vault.own_lists.add(OwnItem(id="own.1", list="roles", label="Trainer"))
    vault.evidence.keep(Evidence(moment=moment(1).id, literal="je bent dom"), NOW)
    vault.evidence.keep(Evidence(moment=moment(1).id, literal="je bent dom", account="@x"), NOW)
    vault.evidence.add(attached(moment(1).id, "scherm.png", PICTURE, NOW), PICTURE, NOW)
    vault.pad.keep(PadText(id="t", text="nee!", begun_at=DAY))
    vault.pad.keep_questions([PadQuestion("q1", "Is het waar?"), PadQuestion("q2", "Morgen ook nog?")])
    vault.searches.keep(SavedSearch(id="s", name="zwaar", filter=EncounterFilter(weights=frozenset({4}))))
    vault.settled.settle(moment(2).id, Matter.OUTCOME, DAY)
    vault.habits.keep(Habit(id="h", name="Eerst wachten", direction=Direction.MORE, made_at=DAY))
    vault.habits.set_day("h", DAY.date(), 2)
    return vault


def holds(vault):
    files = vault.evidence.every_file()
    return (
        tuple(vault.journal.all()),
        vault.agreements.plans(),
        vault.own_lists.all(),
        [vault.evidence.get(one.id) for one in vault.journal.all()],
        [(one, vault.evidence.read(one.id)) for one in files],
        vault.pad.all(),
        vault.pad.questions(),
        vault.searches.all(),
        vault.settled.all(),
        vault.habits.all(),
        vault.habits.days(),
    )


# Our own


def test_everything_comes_back_to_the_same_journal(vault, vaults, tmp_path):
    path = tmp_path / "dagboek.zip"
    assert write(rich(vault), Kind.OWN, path) == 3
    other = vaults()
    arrival, counts = bring(other, path)
    assert arrival is not None
    assert [each.added for each in counts] == [3, 0, 0, 1, 1, 1, 1, 1, 1, 1]
    assert holds(other) == holds(vault)
    assert other.evidence.custody() == vault.evidence.custody()[: len(other.evidence.custody())]
    assert check(other).is_whole
    again, counts = bring(other, path)
    assert again is None
    assert [each.known for each in counts] == [3, 0, 0, 1, 1, 1, 1, 1, 1, 1]
    assert [one.id for one in other.arrivals.all()] == [arrival.id]


def test_what_came_in_is_taken_back_with_its_evidence(vault, vaults, tmp_path):
    write(rich(vault), Kind.OWN, tmp_path / "dagboek.zip")
    other = vaults()
    arrival, _ = bring(other, tmp_path / "dagboek.zip")
    taken = other.arrivals.take_back(arrival.id)
    assert (taken.removed, taken.stayed) == (3, 0)
    assert not tuple(other.journal.all()) + other.evidence.every_file() + other.pad.all() + other.searches.all()
    assert other.evidence.digests() == {}
    assert check(other).is_whole


def test_files_make_it_a_zip_with_their_bytes_in_clear(vault, tmp_path):
    assert ending_for(vault, Kind.OWN) == ".json"
    rich(vault)
    assert ending_for(vault, Kind.OWN) == ".zip"
    assert ending_for(vault, Kind.PDF) == ".pdf"
    with pytest.raises(NeedsZip):
        write(vault, Kind.OWN, tmp_path / "dagboek.json")
    assert list(tmp_path.iterdir()) == []
    write(vault, Kind.OWN, tmp_path / "dagboek.zip")
    with ZipFile(tmp_path / "dagboek.zip") as archive:
        assert archive.namelist() == ["journal.json", f"files/{sha256(PICTURE).hexdigest()}"]
        assert archive.read(archive.namelist()[1]) == PICTURE
        assert json.loads(archive.read("journal.json"))["version"] == 3


def test_the_same_file_with_two_moments_is_kept_once_in_the_zip(vault, vaults, tmp_path):
    filled(vault)
    for number in (0, 1):
        vault.evidence.add(attached(moment(number).id, f"{number}.png", PICTURE, NOW), PICTURE, NOW)
    write(vault, Kind.OWN, tmp_path / "a.zip")
    other = vaults()
    bring(other, tmp_path / "a.zip")
    assert holds(other) == holds(vault)


def test_what_lies_in_the_bin_stays_behind_and_the_log_says_so(vault, vaults, tmp_path):
    rich(vault)
    other_file = vault.evidence.add(attached(moment(2).id, "weg.png", b"weg", NOW), b"weg", NOW)
    vault.evidence.remove(other_file.id, NOW)
    vault.evidence.keep(Evidence(moment=moment(2).id, literal="weg"), NOW)
    vault.evidence.keep(Evidence(moment=moment(2).id), NOW)
    vault.evidence.keep(Evidence(moment=moment(0).id, literal="weg"), NOW)
    vault.journal.apply(Edit(moment(0), None))
    write(vault, Kind.OWN, tmp_path / "a.zip")
    other = vaults()
    bring(other, tmp_path / "a.zip")
    assert [one.name for one in other.evidence.every_file()] == ["scherm.png"]
    assert list(other.evidence.digests()) == [moment(1).id]
    assert check(other).is_whole
    events = [entry.event for entry in other.evidence.custody()]
    assert events[-2:] == [Event.ERASED, Event.ERASED]


def test_what_was_changed_or_erased_there_later_stays_here_and_the_log_says_so(vault, vaults, tmp_path):
    write(rich(vault), Kind.OWN, tmp_path / "a.zip")
    other = vaults()
    bring(other, tmp_path / "a.zip")
    before = holds(other)
    (file,) = vault.evidence.every_file()
    vault.evidence.keep(Evidence(moment=moment(1).id, literal="Later veranderd."), NOW)
    vault.evidence.erase(file.id, NOW)
    write(vault, Kind.OWN, tmp_path / "b.zip")
    bring(other, tmp_path / "b.zip")
    assert holds(other) == before
    assert [entry.event for entry in other.evidence.custody()[-2:]] == [Event.CHANGED, Event.ADDED]
    assert check(other).is_whole


def test_a_log_with_lines_of_its_own_goes_its_own_way(vault, vaults, tmp_path):
    write(rich(vault), Kind.OWN, tmp_path / "a.zip")
    other = filled(vaults(), 1)
    other.evidence.keep(Evidence(moment=moment(0).id, literal="van mij"), NOW)
    bring(other, tmp_path / "a.zip")
    log = other.evidence.custody()
    assert [(entry.event, entry.moment) for entry in log] == [
        (Event.ADDED, moment(0).id),
        (Event.ADDED, moment(1).id),
        (Event.ADDED, moment(1).id),
    ]
    assert log[-1].digest == sha256(PICTURE).hexdigest()
    assert first_broken(log, other.evidence.last_hash()) is None
    assert check(other).is_whole


def test_a_log_that_was_tampered_with_stays_behind(vault, vaults, tmp_path):
    write(rich(vault), Kind.OWN, tmp_path / "a.zip")
    whole = read(tmp_path / "a.zip")
    lines = (replace(whole.custody[0], moment="x"), *whole.custody[1:])
    other = vaults()
    other.arrivals.bring_in_whole(replace(whole, custody=lines), "own", NOW)
    assert [entry.event for entry in other.evidence.custody()] == [Event.ADDED, Event.ADDED]
    assert check(other).is_whole


def test_evidence_and_questions_of_ones_own_are_never_overwritten(vault, vaults, tmp_path):
    write(rich(vault), Kind.OWN, tmp_path / "a.zip")
    other = filled(vaults(), 3)
    mine = Evidence(moment=moment(1).id, literal="van mij")
    other.evidence.keep(mine, NOW)
    other.evidence.add(attached(moment(1).id, "anders.png", PICTURE, NOW), PICTURE, NOW)
    other.pad.keep_questions([PadQuestion("q", "Van mij?")])
    _, counts = bring(other, tmp_path / "a.zip")
    assert (counts.evidence.known, counts.attachments.known) == (1, 1)
    assert other.evidence.get(moment(1).id) == mine
    assert [one.name for one in other.evidence.every_file()] == ["anders.png"]
    assert other.pad.questions() == (PadQuestion("q", "Van mij?"),)


def test_a_file_that_is_not_what_it_was_leaves_nothing_behind(vault, vaults, tmp_path):
    rich(vault)
    write(vault, Kind.OWN, tmp_path / "a.zip")
    content = (tmp_path / "a.zip").read_bytes()
    with ZipFile(tmp_path / "a.zip") as good, ZipFile(tmp_path / "b.zip", "w") as bad:
        bad.writestr("journal.json", good.read("journal.json"))
        bad.writestr(good.namelist()[1], PICTURE + b"!")
    other = vaults()
    before = holds(other)
    with pytest.raises(BadFile) as caught:
        bring(other, tmp_path / "b.zip")
    assert caught.value.fault is Fault.BROKEN
    assert holds(other) == before
    assert other.evidence.custody() == ()
    assert content


def test_more_files_than_a_journal_holds_are_refused(vault, vaults, tmp_path, monkeypatch):
    write(rich(vault), Kind.OWN, tmp_path / "a.zip")
    monkeypatch.setattr(beside, "MOST", len(PICTURE) - 1)
    other = vaults()
    with pytest.raises(JournalFull):
        bring(other, tmp_path / "a.zip")
    assert other.journal.count() == 0


def test_empty_evidence_adds_nothing(vault):
    vault.arrivals.bring_in_whole(Whole(evidence=(Evidence(moment="m"),)), "own", NOW)
    assert vault.evidence.digests() == {}
    assert vault.evidence.custody() == ()


# What is written


@pytest.mark.parametrize("kind", [Kind.DAY_ONE, Kind.MARKDOWN, Kind.CSV, Kind.PDF, Kind.OWN])
def test_a_file_is_whole_for_its_owner_alone_and_told_while_it_is_made(vault, tmp_path, kind):
    told = []
    path = tmp_path / f"dagboek{kind.ending}"
    path.write_text("an older one")
    assert write(filled(vault), kind, path, progress=lambda done, of: told.append((done, of))) == 3
    assert told[-1] == (3, 3)
    assert list(tmp_path.iterdir()) == [path]
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("kind", Kind)
def test_cancelled_half_way_nothing_is_left_and_the_old_file_stays(vault, tmp_path, kind):
    def stop(_done, _of):
        raise Cancelled

    path = tmp_path / f"dagboek{kind.ending}"
    path.write_text("an older one")
    with pytest.raises(Cancelled):
        write(filled(vault), kind, path, progress=stop)
    assert path.read_text() == "an older one"
    with pytest.raises(Cancelled):
        write(vault, Kind.MARKDOWN, tmp_path / "map", progress=stop)
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_of_markdown_reads_back_to_the_same_moments(vault, tmp_path):
    folder = tmp_path / "dagboek"
    assert write(filled(vault), Kind.MARKDOWN, folder) == 3
    with opened(folder) as file:
        assert tuple(MarkdownReader().moments(file, Tally())) == tuple(vault.journal.all())
    made = [folder, *folder.rglob("*")]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in made}
    assert os.name == "nt" or modes == {0o600, 0o700}
    with pytest.raises(FileExistsError):
        write(vault, Kind.MARKDOWN, folder)
    (tmp_path / "ander.part").mkdir()
    with pytest.raises(FileExistsError):
        write(vault, Kind.MARKDOWN, tmp_path / "ander")
    assert (tmp_path / "ander.part").exists()


@pytest.mark.parametrize(
    ("filter", "lines"),
    [
        (EVERYTHING, ["n0", "n1", "n2"]),
        (EncounterFilter(until=date(2026, 4, 16)), ["n0", "n1", "n2"]),
        (EncounterFilter(responses=frozenset({Response.REPORT})), ["n1"]),
        (EncounterFilter(words="n2"), ["n2"]),
        (EncounterFilter(has_evidence=True), ["n0", "n1"]),
    ],
)
def test_only_what_was_asked_for_goes_along_the_oldest_first(vault, tmp_path, filter, lines):
    filled(vault, 1)
    vault.journal.add_all([moment(1, responses=(Chosen(Response.REPORT),)), moment(2)])
    for number in (1, 0):
        vault.evidence.keep(Evidence(moment=moment(number).id, literal="x"), NOW)
    path = tmp_path / "a.csv"
    assert write(vault, Kind.CSV, path, filter) == len(lines)
    rows = path.read_text("utf-8-sig").splitlines()[1:]
    assert [row.split(";")[5].strip('"') for row in rows] == lines
    assert write(vault, Kind.OWN, tmp_path / "a.json", filter) == 3


def test_evidence_goes_on_paper_when_it_is_asked_for_and_the_log_says_so(vault, tmp_path):
    rich(vault)
    vault.journal.apply(Edit(moment(1), moment(1, is_covered=True)))
    before = len(vault.evidence.custody())
    write(vault, Kind.PDF, tmp_path / "a.pdf", with_covered=True)
    write(vault, Kind.PDF, tmp_path / "a.pdf", with_evidence=True)
    write(vault, Kind.CSV, tmp_path / "a.csv", with_evidence=True)
    assert len(vault.evidence.custody()) == before
    write(vault, Kind.PDF, tmp_path / "a.pdf", with_evidence=True, with_covered=True)
    told = vault.evidence.custody()[before:]
    (file,) = vault.evidence.every_file()
    assert [(entry.event, entry.item, entry.digest) for entry in told] == [
        (Event.EXPORTED, "", vault.evidence.digest(moment(1).id)),
        (Event.EXPORTED, file.id, file.sha256),
    ]
    assert [entry.at for entry in told] == [NOW, NOW]
    write(vault, Kind.OWN, tmp_path / "a.zip")
    assert [entry.event for entry in vault.evidence.custody()[before + 2 :]] == [Event.EXPORTED, Event.EXPORTED]


def test_too_much_for_one_pdf_is_said_before_anything_is_written(vault, tmp_path, monkeypatch):
    monkeypatch.setattr(paper, "MOST", 2)
    with pytest.raises(PaperTooLong):
        write(filled(vault), Kind.PDF, tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_sample_can_be_taken_along(tmp_path):
    session = Session(Path("nowhere"), lambda: datetime(2026, 5, 1))
    session.open_sample(Whole((moment(),)))
    assert write(session.vault, Kind.OWN, tmp_path / "a.json") == 1
    session.lock()


def test_labels_are_in_the_words_of_the_lists(vault, tmp_path):
    vault.journal.add_all([moment(role="own.1")])
    lists = NO_LISTS.with_own([OwnItem(id="own.1", list="roles", label="Trainer")], ())
    export(vault, Kind.CSV, tmp_path / "a.csv", EVERYTHING, lists, Language.EN)
    assert '"Trainer"' in (tmp_path / "a.csv").read_text("utf-8-sig")


def test_each_kind_says_what_comes_back():
    assert [kind.reads_back for kind in Kind] == [
        ReadsBack.COMPLETE,
        ReadsBack.TEXT,
        ReadsBack.COMPLETE,
        ReadsBack.TEXT,
        ReadsBack.NO,
    ]
    assert Kind.CSV.title.pick(Language.NL) == "Tabel (CSV)"


# The journal's own files


@pytest.mark.parametrize(
    "name", ["journal.vault", "journal.keys", "journal.keys.copy", "JOURNAL.VAULT", "journal.vault.x"]
)
def test_the_journals_own_files_are_never_written_over(vault, tmp_path, name):
    (tmp_path / "journal.vault").write_text("dagboek")
    with pytest.raises(FileExistsError):
        write(vault, Kind.OWN, tmp_path / name, folder=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["journal.vault"]


def test_a_link_to_the_journal_is_the_journal(vault, tmp_path):
    folder = tmp_path / "dagboek"
    folder.mkdir()
    (folder / "journal.vault").write_text("dagboek")
    os.link(folder / "journal.vault", tmp_path / "link.json")
    assert is_part_of_journal(tmp_path / "link.json", folder)
    os.link(folder / "journal.vault", tmp_path / "other.json.part")
    assert is_part_of_journal(tmp_path / "other.json", folder)
    assert not is_part_of_journal(tmp_path / "journal.vault", folder)
    assert write(filled(vault), Kind.OWN, tmp_path / "uit.json", folder=folder) == 3


def test_evidence_of_a_moment_that_is_not_there_stays_behind(vault):
    one = Attachment(
        id="f", moment="m", name="a", media_type="", size=3, sha256=sha256(b"abc").hexdigest(), added_at=NOW
    )
    whole = Whole(evidence=(Evidence(moment="m", literal="x"),), attachments=(one,), content=lambda _one: b"abc")
    assert vault.arrivals.bring_in_whole(whole, "own", NOW)[0] is None
    assert vault.evidence.every_file() == ()
    assert vault.evidence.custody() == ()


def test_files_added_by_hand_get_a_line_in_the_log(vault):
    there = moment()
    one = Attachment(
        id="f", moment=there.id, name="a", media_type="", size=3, sha256=sha256(b"abc").hexdigest(), added_at=NOW
    )
    whole = Whole(encounters=(there,), attachments=(one,), content=lambda _one: b"abc")
    vault.arrivals.bring_in_whole(whole, "own", NOW)
    assert [entry.event for entry in vault.evidence.custody()] == [Event.ADDED]
    assert vault.evidence.read("f") == b"abc"


def test_backups_beside_the_journal_and_what_else_is_its_own_are_part_of_it(tmp_path):
    backup = tmp_path / "backups" / "0badcafe-000001-2026-05-04.samensociaal"
    backup.parent.mkdir()
    backup.touch()
    for path in (backup, tmp_path / "journal.sealed", tmp_path / "journal.tries", tmp_path / "Journal.Name"):
        assert is_part_of_journal(path, tmp_path)
    assert not is_part_of_journal(tmp_path / "backups" / "foto.jpg", tmp_path)
