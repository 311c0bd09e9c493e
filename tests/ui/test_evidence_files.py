"""Files kept as evidence: added, looked at, copied and removed, and refused where nobody should keep any."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QScrollArea

from samensociaal_desktop.domain.custody import Event
from samensociaal_desktop.domain.evidence import MUCH, Evidence, attached
from samensociaal_desktop.errors import DiskFull, JournalFull
from samensociaal_desktop.services import evidence as services
from samensociaal_desktop.services.pictures import Trouble
from samensociaal_desktop.storage.evidence import EvidenceStore
from samensociaal_desktop.storage.store import Store
from samensociaal_desktop.ui.components.evidence import words
from samensociaal_desktop.ui.components.evidence.section import EvidenceSection
from samensociaal_desktop.ui.components.help_points import PointBrief

AT = datetime(2026, 4, 16, 12, tzinfo=UTC)


def png(colour="red", width=60, height=30):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


@pytest.fixture
def one(journal, moment):
    one = moment(2, kinds=("kind.T1",))
    journal.add_all([one])
    return one


@pytest.fixture
def needs(needs, library):
    return replace(needs, directory=library.directory)


@pytest.fixture
def open_with(vault, edits, needs, show, one):
    def open_with(**changes):
        holder = QScrollArea()
        holder.setWidgetResizable(True)
        section = EvidenceSection(replace(vault, **changes), edits, needs)
        holder.setWidget(section)
        show(holder, 800, 700)
        section.holder = holder
        section.show_moment(one)
        if section.keep_button.isVisible():
            section.keep_button.click()
        return section

    return open_with


@pytest.fixture
def section(open_with):
    return open_with()


@pytest.fixture
def files(section):
    return section.card.files


@pytest.fixture
def two(vault, one):
    for name, colour in (("een.png", "red"), ("twee.png", "blue")):
        content = png(colour)
        vault.evidence.add(attached(one.id, name, content, AT), content, AT)


def events(vault):
    return [entry.event for entry in vault.evidence.custody()]


def names(files):
    return [row.file.name for row in files.rows]


def put(tmp_path, name="schermafdruk.png", content=None):
    path = tmp_path / name
    path.write_bytes(png() if content is None else content)
    return path


def test_a_file_is_added_beside_the_window(files, vault, one, tmp_path, qtbot, words_on):
    path = put(tmp_path)
    files.add(path)
    assert files.result.text() == "Adding the file…"
    files.add(path)  # pressed twice
    qtbot.waitUntil(lambda: names(files) == ["schermafdruk.png"])
    assert files.result.text() == "Added: schermafdruk.png"
    (kept,) = vault.evidence.attachments(one.id)
    shown = " ".join(words_on(files.rows[0]))
    assert "Picture" in shown
    assert kept.sha256[:12] in shown
    assert kept.sha256 not in shown
    assert events(vault) == [Event.ADDED]
    files.rows[0].hash_button.click()
    assert QGuiApplication.clipboard().text() == kept.sha256


def test_the_button_asks_which_file(files, tmp_path, qtbot):
    path = put(tmp_path)
    files.add_button.click()
    (dialog,) = files.window().findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: names(files) == ["schermafdruk.png"])


def test_above_the_button_stands_what_never_to_keep(files, words_on):
    shown = words_on(files)
    never = next(text for text in shown if "under 18" in text)
    assert shown.index(never) < len(shown)
    assert files._never.geometry().bottom() < files.add_button.geometry().top()
    assert "under 18" in files.add_button.accessibleDescription()


def test_that_line_leads_to_the_right_address(vault, edits, needs, show, one, library):
    asked = []
    section = show(EvidenceSection(vault, edits, replace(needs, go_to_help=asked.append)), 800, 900)
    section.show_moment(one)
    section.keep_button.click()
    section.card.files.help_button.click()
    (kinds,) = asked
    assert "meldpunt-kinderporno" in {point.id for point in library.directory.for_kinds(kinds)}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"x" * (10 * 1024 * 1024 + 1), "too large"), (None, "not a file that can be read")],
)
def test_what_cannot_be_added_is_said_in_a_sentence(files, tmp_path, qtbot, content, sentence):
    path = tmp_path / "er is niets" if content is None else put(tmp_path, content=content)
    files.add(path)
    qtbot.waitUntil(lambda: sentence in files.result.text())
    assert files.rows == []


def test_the_same_file_twice_and_a_full_journal_are_said(files, tmp_path, qtbot, monkeypatch):
    files.add(put(tmp_path))
    qtbot.waitUntil(lambda: len(files.rows) == 1)
    files.add(put(tmp_path, "kopie.png"))
    qtbot.waitUntil(lambda: "already with this moment" in files.result.text())

    def full(*_all):
        raise JournalFull(1)

    monkeypatch.setattr(EvidenceStore, "add", full)
    files.add(put(tmp_path, "meer.png", png("green")))
    qtbot.waitUntil(lambda: "No more files fit" in files.result.text())


def test_from_a_gigabyte_one_is_told(open_with, vault, one, two, words_on):
    sql = f"UPDATE attachments SET size = {MUCH}"
    Store(vault.journal._store._engine).write(lambda connection: connection.exec_driver_sql(sql))
    shown = words_on(open_with().card.files)
    assert any("Copies of your journal take longer" in text for text in shown)


# Looking


def test_a_picture_is_decoded_elsewhere_and_covered_until_held(two, section, files, vault, qtbot):
    row = files.rows[0]
    row.look_button.click()
    assert row.look_button.text() == "Close"
    qtbot.waitUntil(lambda: row.picture is not None, timeout=10_000)
    target = row.picture.target
    assert QApplication.focusWidget() is target
    assert not row.picture.is_open
    assert events(vault) == [Event.ADDED, Event.ADDED]
    QTest.keyPress(target, Qt.Key.Key_Space)
    assert target.grab().toImage().pixelColor(20, 20) == QColor("red")
    QTest.keyRelease(target, Qt.Key.Key_Space)
    assert target.grab().toImage().pixelColor(20, 20) != QColor("red")
    assert events(vault)[2:] == [Event.VIEWED]
    row.look_button.click()
    assert row.picture is None
    assert row.look_button.text() == "Look"


def test_leaving_lets_every_picture_go(two, section, files, qtbot):
    files.rows[0].look_button.click()
    qtbot.waitUntil(lambda: files.rows[0].picture is not None, timeout=10_000)
    section.leave()
    assert files.rows[0].picture is None


def test_closing_before_it_is_there_keeps_it_closed(two, files, qtbot):
    row = files.rows[0]
    row.look_button.click()
    row.look_button.click()
    files._work.stop()
    qtbot.wait(50)
    assert row.seen is None


def test_a_broken_picture_and_another_file_are_said(vault, one, open_with, qtbot, words_on):
    for name, content in (("kapot.png", png()[:60]), ("lied.mp3", b"ID3 and more")):
        vault.evidence.add(attached(one.id, name, content, AT), content, AT)
    files = open_with().card.files
    for row, sentence in zip(files.rows, ("cannot be read", "cannot be shown here"), strict=True):
        row.look_button.click()
        qtbot.waitUntil(lambda row=row, sentence=sentence: sentence in " ".join(words_on(row)), timeout=10_000)


def test_what_went_wrong_while_opening_is_said(two, files, qtbot, bar, monkeypatch, vault):
    def gone(_store, _id):
        raise KeyError("gone")

    monkeypatch.setattr(EvidenceStore, "read", gone)
    files.rows[0].look_button.click()
    qtbot.waitUntil(lambda: bar.text == "This file is not there any more.")
    assert files.rows[0].seen is None


def test_a_look_that_cannot_be_noted_is_said_and_shown_all_the_same(two, files, qtbot, bar, monkeypatch):
    def full(*_all):
        raise DiskFull("full")

    row = files.rows[0]
    row.look_button.click()
    qtbot.waitUntil(lambda: row.picture is not None, timeout=10_000)
    monkeypatch.setattr(EvidenceStore, "note", full)
    QTest.keyPress(row.picture.target, Qt.Key.Key_Space)
    assert row.picture.is_open
    assert "The disk is full" in bar.text
    QTest.keyRelease(row.picture.target, Qt.Key.Key_Space)


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_a_sentence(trouble):
    assert words.trouble(trouble).endswith(".")


# A copy, and the bin


def test_a_copy_is_what_was_added_and_is_noted(two, files, vault, tmp_path, qtbot, bar):
    path = tmp_path / "uit.png"
    files.save_copy(files.rows[1].file, path)
    qtbot.waitUntil(lambda: bar.text.startswith("Saved in uit.png"))
    assert path.read_bytes() == png("blue")
    assert events(vault)[2:] == [Event.EXPORTED]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0


def test_the_button_offers_the_name_it_had(two, files, tmp_path, qtbot, bar):
    files.rows[0].copy_button.click()
    (dialog,) = files.window().findChildren(QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["een.png"]
    dialog.fileSelected.emit(str(tmp_path / "kopie.png"))
    dialog.close()
    qtbot.waitUntil((tmp_path / "kopie.png").exists)


@pytest.mark.parametrize(
    ("name", "content", "saved"),
    [("a.jpg", png(), "a.jpg"), ("a", png(), "a.png"), ("", png(), "evidence.png"), ("a", b"text", "a")],
)
def test_a_copy_without_an_ending_gets_one_that_says_what_it_is(name, content, saved):
    assert words.name_to_save(attached("m", name, content, AT)) == saved


def test_the_journals_own_files_are_never_written_over(two, open_with, tmp_path, bar):
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    vault_file = folder / "journal.vault"
    vault_file.write_bytes(b"all of it")
    files = open_with(folder=folder).card.files
    files.save_copy(files.rows[0].file, vault_file)
    assert bar.text == "That is a file of your journal. Choose another name."
    assert vault_file.read_bytes() == b"all of it"


def test_a_place_that_cannot_be_written_is_said(two, files, tmp_path, qtbot, bar):
    files.save_copy(files.rows[0].file, tmp_path / "er is geen map" / "uit.png")
    qtbot.waitUntil(lambda: "cannot be written there" in bar.text)


def test_removing_goes_to_the_bin_with_undo_and_the_focus_stays_near(two, files, vault, one, bar):
    files.rows[0].remove_button.setFocus()
    files.rows[0].remove_button.click()
    assert names(files) == ["twee.png"]
    assert QApplication.focusWidget() is files.rows[0].copy_button
    assert bar.text == "The file is in the bin."
    bar.action_button.click()
    assert names(files) == ["een.png", "twee.png"]
    assert vault.evidence.attachments(one.id, removed=True) == ()


def test_removing_the_last_leads_to_the_way_to_add(vault, one, open_with, bar):
    content = png()
    vault.evidence.add(attached(one.id, "een.png", content, AT), content, AT)
    files = open_with().card.files
    files.rows[0].remove_button.setFocus()
    files.rows[0].remove_button.click()
    assert QApplication.focusWidget() is files.add_button


def test_undo_says_when_the_same_file_is_there_again(two, files, vault, one, bar, tmp_path):
    files.rows[0].remove_button.click()
    content = png("red")
    vault.evidence.add(attached(one.id, "weer.png", content, AT), content, AT)
    bar.action_button.click()
    assert "already with this moment" in bar.text
    assert names(files) == ["twee.png", "weer.png"]


def test_a_disk_that_is_full_leaves_the_file_where_it_is(two, files, bar, monkeypatch):
    def full(*_all):
        raise DiskFull("full")

    monkeypatch.setattr(EvidenceStore, "remove", full)
    files.rows[0].remove_button.click()
    assert "The disk is full" in bar.text
    assert len(files.rows) == 2


# Refused


@pytest.mark.parametrize("kind", ["kind.S1", "kind.S2", "kind.S3", "kind.S4", "kind.V2"])
def test_some_kinds_take_no_files_and_say_where_to_go(section, files, one, kind, words_on):
    section.show_moment(replace(one, kinds=("kind.T1", kind)))
    assert not files.add_button.isVisible()
    assert any("no files are kept" in text for text in words_on(files))
    assert 1 <= len(files.findChildren(PointBrief)) <= 3
    section.show_moment(one)
    assert files.add_button.isVisible()


def test_files_from_before_are_not_shown_and_it_says_why(two, section, files, one, words_on):
    section.show_moment(replace(one, kinds=("kind.S2",)))
    assert all(not row.look_button.isVisible() for row in files.rows)
    assert all(row.copy_button.isVisible() and row.remove_button.isVisible() for row in files.rows)
    assert any("are not shown" in text for text in words_on(files))


def test_an_open_picture_goes_when_the_kind_changes(two, section, files, one, qtbot):
    files.rows[0].look_button.click()
    qtbot.waitUntil(lambda: files.rows[0].picture is not None, timeout=10_000)
    section.show_moment(replace(one, kinds=("kind.S2",)))
    assert files.rows[0].picture is None


def test_in_a_journal_to_read_files_are_looked_at_and_copied_only(two, open_with, qtbot):
    row = open_with(is_read_only=True).card.files.rows[0]
    assert row.look_button.isVisible()
    assert row.copy_button.isVisible()
    assert not row.remove_button.isVisible()


def test_tab_goes_through_the_files_before_the_button_below(files, tmp_path, qtbot, vault, one):
    files.add(put(tmp_path))
    qtbot.waitUntil(lambda: len(files.rows) == 1)
    files.add(put(tmp_path, "b.png", png("blue")))
    qtbot.waitUntil(lambda: len(files.rows) == 2)
    files.rows[0].hash_button.setFocus()
    seen = []
    for _step in range(9):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    first, second = files.rows
    assert seen == [*first.stops[1:], *second.stops, files.help_button, files.add_button]


def test_leaving_while_a_file_comes_in_keeps_it(section, files, vault, one, tmp_path):
    files.add(put(tmp_path))
    section.leave()
    assert len(vault.evidence.attachments(one.id)) == 1


def test_a_picture_opened_by_keyboard_is_next_to_its_button(two, files, qtbot):
    row = files.rows[0]
    row.look_button.click()
    qtbot.waitUntil(lambda: row.picture is not None, timeout=10_000)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row.picture.show_button
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is files.rows[1].hash_button


# The log


@pytest.fixture
def log(two, section):
    section.card.custody_button.click()
    return section.card.custody


def test_the_log_says_in_words_what_happened_the_last_first(log, section, files, words_on):
    assert QApplication.focusWidget() is log.check_button
    lines = log.lines.text().splitlines()
    assert [line.partition(" · ")[2] for line in lines] == ["Added: twee.png", "Added: een.png"]
    at = AT.astimezone()
    assert lines[0].startswith(f"16 April 2026 {at:%H:%M}")
    section.card.form.field("zone").setText("UTC")
    files.rows[0].remove_button.click()
    section.card.keep()
    said = [line.partition(" · ")[2] for line in log.lines.text().splitlines()]
    assert said[:2] == ["Added: what you wrote", "Put in the bin: een.png"]


@pytest.mark.parametrize("event", list(Event))
def test_every_event_has_words(event):
    assert words.event(event)


def test_the_log_folds_again(log, section):
    section.card.custody_button.click()
    assert not log.isVisible()
    section.card.custody_button.click()
    assert log.isVisible()


def test_a_long_log_is_shown_in_parts(log, vault, one):
    for _line in range(25):
        vault.evidence.note(Event.VIEWED, one.id, "", "", AT)
    log.refresh()
    assert len(log.lines.text().splitlines()) == 20
    log.more_button.setFocus()
    log.more_button.click()
    assert len(log.lines.text().splitlines()) == 27
    assert QApplication.focusWidget() is log.check_button


def test_the_check_says_that_all_is_as_it_was(log, vault, one, qtbot):
    vault.evidence.keep(Evidence(moment=one.id, zone="UTC"), AT)
    log.check_button.click()
    log.check_button.click()
    qtbot.waitUntil(lambda: log.result.text() == "All 3 lines and 2 files are as they were added.")


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("UPDATE contents SET bytes = x'00' WHERE attachment = 1", "not as they were added: een.png"),
        ("UPDATE evidence SET fields = '{}'", "with 1 of your moments"),
        ("DELETE FROM attachments WHERE number = 2", "1 of the things"),
        ("UPDATE custody SET at = '2020-01-01T00:00:00+00:00' WHERE number = 2", "Line 2 of the log"),
    ],
)
def test_the_check_says_what_is_wrong(log, vault, one, qtbot, sql, sentence):
    vault.evidence.keep(Evidence(moment=one.id, zone="UTC"), AT)
    store = Store(vault.journal._store._engine)
    store.write(lambda connection: connection.exec_driver_sql("DROP TRIGGER IF EXISTS custody_grows_only_u"))
    for (name,) in store.read(
        lambda connection: connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()
    ):
        if "custody" in name:
            store.write(partial(_drop, name))
    store.write(lambda connection: connection.exec_driver_sql(sql))
    log.check()
    qtbot.waitUntil(lambda: sentence in log.result.text())
    assert "Do you have a copy" in log.result.text()


def _drop(name, connection):
    connection.exec_driver_sql(f"DROP TRIGGER {name}")


def test_leaving_stops_a_long_check(log, section, monkeypatch, qtbot):
    def endless(_vault, progress):
        while True:
            progress(0, 1)

    monkeypatch.setattr(services, "check", endless)
    log.check()
    section.leave()
    qtbot.waitUntil(lambda: log.result.text() == "The check was stopped.")


def test_a_check_of_a_journal_that_is_gone_says_so(log, monkeypatch, qtbot):
    def full(*_all):
        raise DiskFull("full")

    monkeypatch.setattr(services, "check", full)
    log.check()
    qtbot.waitUntil(lambda: "The disk is full" in log.result.text())


def test_the_last_hash_can_be_copied_to_write_it_down_elsewhere(log, vault):
    assert vault.evidence.last_hash()[:12] in log.last.text()
    log.copy_button.click()
    assert QGuiApplication.clipboard().text() == vault.evidence.last_hash()


def test_without_a_line_there_is_no_hash(section, words_on):
    section.card.custody_button.click()
    assert section.card.custody.lines.text() == "Nothing yet."
    assert not section.card.custody.copy_button.isVisible()


@pytest.mark.parametrize(("count", "said"), [(1, "1 file"), (2, "2 files")])
def test_counts_are_said_in_words(count, said, look):
    assert words.files_text(count, look) == said
    assert words.lines_text(count, look) == said.replace("file", "line")


def test_a_file_undone_after_the_page_is_gone_is_back(two, section, files, vault, one, bar, tidy):
    files.rows[0].remove_button.click()
    section.leave()
    section.deleteLater()
    tidy()
    bar.action_button.click()
    assert len(vault.evidence.attachments(one.id)) == 2


def test_what_ends_after_its_page_is_heard_by_nobody(two, section, files, tmp_path, tidy, bar):
    files.save_copy(files.rows[0].file, tmp_path / "uit.png")
    files.save_copy(files.rows[0].file, tmp_path / "er is geen map" / "uit.png")
    files._work._tasks.wait()
    section.hide()
    section.deleteLater()
    tidy()
    assert bar.text == ""
    assert (tmp_path / "uit.png").exists()


def test_a_file_that_is_gone_when_one_copies_it_is_said(two, files, vault, tmp_path, qtbot, bar):
    vault.evidence.erase(files.rows[0].file.id, AT)
    files.save_copy(files.rows[0].file, tmp_path / "uit.png")
    qtbot.waitUntil(lambda: bar.text == "This file is not there any more.")


def test_a_copy_that_cannot_be_noted_is_said(two, files, tmp_path, qtbot, bar, monkeypatch):
    def full(*_all):
        raise DiskFull("full")

    monkeypatch.setattr(EvidenceStore, "note", full)
    files.save_copy(files.rows[0].file, tmp_path / "uit.png")
    qtbot.waitUntil(lambda: "The disk is full" in bar.text)
    assert not (tmp_path / "uit.png").exists()


def test_many_places_to_go_are_found_in_help(vault, edits, needs, show, one, library):
    asked = []
    kinds = ("kind.S2", "kind.S4")
    section = show(EvidenceSection(vault, edits, replace(needs, go_to_help=asked.append)), 800, 900)
    section.show_moment(replace(one, kinds=kinds))
    section.keep_button.click()
    more = [one for one in section.findChildren(QPushButton) if one.text() == "All of these in Help"]
    assert len(library.directory.for_kinds(needs.lists.broadly(kinds))) > 3
    more[0].click()
    assert asked == [needs.lists.broadly(kinds)]


@pytest.mark.parametrize("when", ["at once", "later"])
def test_tab_goes_through_the_places_to_go_before_the_files(two, open_with, one, section, when):
    if when == "at once":
        section.leave()
    section.show_moment(replace(one, kinds=("kind.S2",)))
    files = section.card.files
    places = files.findChildren(PointBrief)
    first = places[0].findChildren(QPushButton)[0]
    section.card.reports.add_button.setFocus()
    seen = []
    for _step in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[0] is first
    assert files.rows[0].hash_button in seen
    assert all(seen.index(one) < seen.index(files.rows[0].hash_button) for one in places[2].findChildren(QPushButton))
