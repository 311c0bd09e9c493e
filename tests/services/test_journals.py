"""Several journals on one computer, on real files: moved, renamed, copied, and what is no journal at all."""

import os
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.errors import VaultError, VaultGone, VaultIsReadOnly
from samensociaal_desktop.services.journals import LONGEST_NAME, MOST, Journals, name_of, next_to, tidy
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.files import JOURNALS, NAME_FILE
from samensociaal_desktop.storage.keys import Cost

CHEAP = Cost(19 * 1024, 1, 1)
PASSPHRASE = "zes rustige blauwe fietsen"
OTHER = "acht grijze ganzen boven de dijk"


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def journals(data):
    return Journals(data)


@pytest.fixture
def make(clock):
    """Make a real journal in a folder, and lock it."""

    def make(folder, passphrase=PASSPHRASE):
        session = Session(folder, clock, CHEAP)
        session.create(passphrase)
        session.lock()

    return make


@pytest.fixture
def opens(clock):
    def opens(folder, passphrase=PASSPHRASE):
        session = Session(folder, clock, CHEAP)
        session.unlock(passphrase)
        is_open = session.vault.journal.latest(5) == ()
        session.lock()
        return is_open

    return opens


def looks_like_one(folder):
    folder.mkdir(parents=True)
    (folder / "journal.vault").write_bytes(b"x")
    return folder


def told(places):
    return [(place.folder.name, place.name, place.number) for place in places]


# Which there are


def test_on_a_new_computer_there_is_none_and_the_first_one_goes_into_the_data_folder(journals, data):
    assert journals.all() == ()
    assert journals.new_folder() == journals.data == data
    assert not data.exists()


def test_a_second_and_a_third_get_folders_of_their_own_and_each_its_passphrase(journals, data, make, opens):
    make(journals.new_folder())
    assert told(journals.all()) == [("data", "", 1)]
    make(journals.new_folder(), OTHER)
    make(journals.new_folder())
    assert told(journals.all()) == [("data", "", 1), ("2", "", 2), ("3", "", 3)]
    assert opens(data / JOURNALS / "2", OTHER)
    assert opens(data)


def test_the_next_one_never_takes_a_place_where_something_stands(journals, data):
    looks_like_one(data)
    (data / JOURNALS / "2").mkdir(parents=True)
    (data / JOURNALS / "3").write_text("a file")
    (data / JOURNALS / "4").symlink_to(data / "nowhere")
    assert journals.new_folder().name == "5"


def test_journals_are_told_by_number_whatever_the_order_on_disk(journals, data):
    looks_like_one(data)
    for name in ("10", "2", "thuis", "007", "1", "archief", "9" * 30):
        looks_like_one(data / JOURNALS / name)
    assert told(journals.all()) == [
        ("data", "", 1),
        ("2", "", 2),
        ("10", "", 10),
        ("007", "", 3),
        ("1", "", 4),
        ("9" * 30, "", 5),
        ("archief", "", 6),
        ("thuis", "", 7),
    ]


def test_what_is_no_journal_is_not_shown(journals, data):
    looks_like_one(data)
    further = data / JOURNALS
    (further / "leeg").mkdir(parents=True)
    (further / "foto").mkdir()
    (further / "foto" / "strand.jpg").write_bytes(b"\xff\xd8")
    (further / "brief.txt").write_text("geen map")
    (further / "rond").symlink_to(further / "rond")
    (further / "weg").symlink_to(further / "nergens")
    (further / "half").mkdir()
    (further / "half" / "journal.vault.part").write_bytes(b"")
    assert told(journals.all()) == [("data", "", 1)]


def test_where_the_folder_of_journals_is_a_file_there_is_only_the_first(journals, data):
    looks_like_one(data)
    (data / JOURNALS).write_text("geen map")
    assert told(journals.all()) == [("data", "", 1)]


def test_a_folder_full_of_others_holds_nothing_up(journals, data):
    for number in range(MOST + 20):
        (data / JOURNALS / f"m{number:04}").mkdir(parents=True)
    looks_like_one(data / JOURNALS / "2")
    assert told(journals.all()) == [("2", "", 2)]


def test_a_folder_that_lets_nobody_in_may_hold_a_journal(nobody):
    closed = looks_like_one(nobody / JOURNALS / "2")
    closed.chmod(0o000)
    assert told(Journals(nobody).all()) == [("2", "", 2)]
    closed.chmod(0o700)


def test_what_stands_in_for_a_journal_goes_beside_it(journals, data, tmp_path):
    second = looks_like_one(data / JOURNALS / "2")
    looks_like_one(data / "journal")
    (data / "journal.vault").write_bytes(b"x")
    assert journals.beside(data) == journals.beside(second) == data / JOURNALS / "3"
    stick = looks_like_one(tmp_path / "stick" / "map")
    assert journals.beside(stick) == stick / JOURNALS / "2"


def test_next_to_a_file_a_new_folder_is_found(tmp_path):
    file = tmp_path / "dagboek.samensociaal"
    assert next_to(file) == tmp_path / "SamenSociaal"
    (tmp_path / "SamenSociaal").mkdir()
    (tmp_path / "SamenSociaal 2").symlink_to(tmp_path / "nergens")
    assert next_to(file) == tmp_path / "SamenSociaal 3"


# Moved, renamed, copied


def test_a_journal_moved_out_and_in_again_under_another_name_opens(journals, data, make, opens, tmp_path):
    make(journals.new_folder())
    make(second := journals.new_folder())
    journals.rename(second, "Werk")
    stick = tmp_path / "stick" / "mijn map"
    stick.parent.mkdir()
    shutil.move(second, stick)
    assert told(journals.all()) == [("data", "", 1)]
    assert opens(stick)
    assert told(journals.elsewhere(stick)) == [("mijn map", "Werk", 1)]
    shutil.move(stick, data / JOURNALS / "van de stick")
    assert told(journals.all()) == [("data", "", 1), ("van de stick", "Werk", 2)]
    assert opens(data / JOURNALS / "van de stick")


def test_the_whole_data_folder_can_be_moved(journals, data, make, opens, tmp_path):
    make(journals.new_folder())
    make(journals.new_folder())
    moved = tmp_path / "een ander pad met é en spatie"
    data.rename(moved)
    assert journals.all() == ()
    assert told(Journals(moved).all()) == [(moved.name, "", 1), ("2", "", 2)]
    assert opens(moved)
    assert opens(moved / JOURNALS / "2")


def test_a_copy_with_the_same_identity_is_a_journal_of_its_own(journals, data, make, clock):
    make(journals.new_folder())
    copy = data / JOURNALS / "2"
    copy.mkdir(parents=True)
    for file in data.glob("journal.*"):
        shutil.copy(file, copy)
    assert told(journals.all()) == [("data", "", 1), ("2", "", 2)]
    both = [Session(place.folder, clock, CHEAP) for place in journals.all()]
    for session in both:
        session.unlock(PASSPHRASE)  # at the same time: each has its own file
    both[0].change_passphrase(PASSPHRASE, OTHER)
    for session in both:
        session.lock()
    both[0].unlock(OTHER)
    both[1].unlock(PASSPHRASE)
    for session in both:
        session.lock()


def test_in_a_folder_somebody_names_the_journals_are_found_where_they_may_be(journals, tmp_path):
    stick = tmp_path / "stick"
    assert journals.elsewhere(stick) == ()
    looks_like_one(stick / "SamenSociaal")
    (stick / "foto").mkdir()
    (stick / "rond").mkdir()
    (stick / "rond" / "journal.vault").symlink_to(stick / "rond" / "journal.vault")
    assert told(journals.elsewhere(stick)) == [("SamenSociaal", "", 1)]
    looks_like_one(stick / "SamenSociaal" / JOURNALS / "2")
    assert told(journals.elsewhere(stick / "SamenSociaal")) == [("SamenSociaal", "", 1), ("2", "", 2)]
    assert told(journals.elsewhere(stick / "SamenSociaal" / JOURNALS)) == [("2", "", 2)]


def test_a_closed_folder_on_a_stick_is_not_taken_for_a_journal(journals, nobody):
    (nobody / "lost+found").mkdir(mode=0o000)
    assert journals.elsewhere(nobody) == ()


# Names


def test_a_name_is_kept_beside_the_journal_and_taken_away_again(journals, data):
    looks_like_one(data)
    journals.rename(data, "  Thuis\tén  school ")
    assert (data / NAME_FILE).read_text("utf-8") == "Thuis én school"
    assert name_of(data) == journals.all()[0].name == "Thuis én school"
    written = (data / NAME_FILE).stat().st_mtime_ns
    journals.rename(data, "Thuis én school")
    assert (data / NAME_FILE).stat().st_mtime_ns == written
    journals.rename(data, " \u202e ")
    assert not (data / NAME_FILE).exists()
    journals.rename(data, "")
    assert name_of(data) == ""


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", ""),
        (b"\xff\xfe\x00\x01", ""),
        (b"\xef\xbb\xbfThuis\r\n", "Thuis"),
        ("\u202egnp.\u2066exe\u200b\u00ad\ufeff".encode(), "gnp.exe"),
        (b"A\x00B\x1b[31mC\x07", "AB[31mC"),
        ("een\u2028twee\u2029drie".encode(), "een twee drie"),
        ("e\u0301".encode(), "é"),
        (b"a" * 10_000_000, "a" * LONGEST_NAME),
        (b"\n" * 10_000_000, ""),
        ("é".encode() * 5_000_001, "é" * LONGEST_NAME),
        (b"<b>Ik</b> & jij", "<b>Ik</b> & jij"),
    ],
)
def test_whatever_stands_in_the_file_of_the_name_becomes_one_plain_line(data, content, name):
    data.mkdir()
    (data / NAME_FILE).write_bytes(content)
    assert name_of(data) == name


def test_a_pipe_a_folder_or_a_link_in_place_of_the_name_is_no_name(data, tmp_path):
    secret = tmp_path / "geheim"
    secret.write_text("niet van dit dagboek")
    for number, put in enumerate((os.mkfifo, os.mkdir, lambda path: path.symlink_to(secret))):
        folder = data / str(number)
        folder.mkdir(parents=True)
        put(folder / NAME_FILE)
        assert name_of(folder) == ""


@given(st.text(max_size=3000))
def test_a_tidied_name_is_one_line_that_can_be_seen_and_stays_as_it_is(text):
    name = tidy(text)
    assert len(name) <= LONGEST_NAME
    assert name == name.strip()
    assert not name or len(name.splitlines()) == 1
    assert tidy(name) == name
    assert name.encode().decode() == name


def test_a_name_that_cannot_be_written_is_said_and_the_old_one_stays(journals, nobody):
    journals.rename(nobody, "Oud")
    nobody.chmod(0o500)
    for name in ("Nieuw", ""):
        with pytest.raises(VaultIsReadOnly):
            journals.rename(nobody, name)
    nobody.chmod(0o700)
    assert name_of(nobody) == "Oud"


def test_where_something_else_stands_in_place_of_the_name_it_is_left_alone(journals, data):
    (data / NAME_FILE / "foto").mkdir(parents=True)
    with pytest.raises(VaultError):
        journals.rename(data, "Nieuw")
    assert (data / NAME_FILE / "foto").is_dir()
    assert sorted(path.name for path in data.iterdir()) == [NAME_FILE]


def test_a_journal_that_went_away_cannot_be_renamed(journals, data):
    with pytest.raises(VaultGone):
        journals.rename(data / "weg", "Nieuw")


def test_no_name_and_no_folder_gets_into_a_traceback(journals, data):
    looks_like_one(data)
    journals.rename(data, "kanarienaam")
    assert "kanarienaam" not in repr(journals.all())
    assert str(data) not in repr(journals.all())
