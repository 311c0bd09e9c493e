"""Going elsewhere, in the window: which moments, which file, and what each sentence promises."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.errors import DiskFull, NeedsZip, PaperTooLong
from samensociaal_desktop.services.exporting import Kind, ReadsBack
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui.pages.settings.export_view import ExportView
from samensociaal_desktop.ui.pages.settings.transfer import WorkDialog

PATIENCE = 20_000
CANARY = "kanariepietje"


@pytest.fixture
def filled(journal):
    for days in (0, 1, 400):
        at = datetime(2026, 4, 16, 20) - timedelta(days=days)
        journal.apply(Edit(None, Encounter(happened_at=at, line=f"{CANARY} {days}")))
    return journal


@pytest.fixture
def make(filled, vault, lists, look, clock, edits, show, tidy):
    made = []

    def make(wanted=None):
        view = show(ExportView(vault, lists, look, clock, edits, wanted))
        view.enter()
        made.append(view)
        return view

    yield make
    for view in made:
        view.leave()
    tidy()


@pytest.fixture
def saved(qtbot):
    def save(view: ExportView, kind: Kind, path: Path) -> Path:
        view.save(kind, path)
        qtbot.waitUntil(lambda: not view.is_busy, timeout=PATIENCE)
        return path

    return save


def dialogs():
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, WorkDialog)]
    return [one for one in found if one.isVisible()]


def test_every_sort_says_what_it_is_for_whether_it_reads_back_and_who_can_read_it(make):
    view = make()
    assert set(view.cards) == set(Kind)
    for kind, card in view.cards.items():
        words = [label.text() for label in card.findChildren(QLabel)]
        assert "Anyone who has this file can read it." in words
        assert ("Cannot be read back." in words) is (kind.reads_back is ReadsBack.NO)
        assert ("Reads back completely." in words) is (kind.reads_back is ReadsBack.COMPLETE)
        assert card.button.accessibleName().startswith("Save as ")


def test_which_moments_is_counted_as_one_chooses(make):
    view = make()
    assert view.selection.count.text() == "3 moments"
    view.selection.spans.option("year").click()
    assert view.selection.count.text() == "2 moments"
    view.selection.spans.option("days").click()
    view.selection.since.line.setText("16-4-2026")
    assert view.selection.since.understood.text() == "Thursday 16 April 2026"
    assert view.selection.count.text() == "1 moment"
    view.selection.until.line.setText("nonsense")
    assert view.selection.value is None
    assert not view.cards[Kind.PDF].button.isEnabled()
    assert view.cards[Kind.OWN].button.isEnabled()  # which is everything anyway
    view.selection.until.line.setText("1-1-2020")
    assert view.selection.count.text() == "0 moments"
    assert not view.cards[Kind.CSV].button.isEnabled()
    view.selection.spans.option("all").click()
    assert not view.selection.since.isVisibleTo(view)
    assert view.cards[Kind.CSV].button.isEnabled()


def test_what_was_searched_for_comes_first_when_one_comes_from_there(make, saved, tmp_path):
    view = make(EncounterFilter(words=f"{CANARY} 400"))
    assert view.selection.spans.chosen() == ("found",)
    assert view.selection.count.text() == "1 moment"
    text = saved(view, Kind.CSV, tmp_path / "uit.csv").read_text("utf-8-sig")
    assert f"{CANARY} 400" in text
    assert f"{CANARY} 1" not in text
    whole = saved(view, Kind.OWN, tmp_path / "uit.json")
    assert len(json.loads(whole.read_text("utf-8"))["encounters"]) == 3


@pytest.mark.parametrize("kind", list(Kind))
def test_every_sort_is_written_and_said(make, saved, tmp_path, kind, bar, caplog):
    view = make()
    path = saved(view, kind, tmp_path / f"uit{kind.ending}")
    sentence = f"3 moments saved in {path.name}. Anyone who has this file can read it."
    assert view.cards[kind].result.text() == sentence
    assert bar.text == sentence
    assert path.stat().st_size > 0
    assert not dialogs()
    assert str(tmp_path) not in caplog.text


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(make, saved, tmp_path):
    view = make()
    saved(view, Kind.CSV, tmp_path / "nowhere" / "uit.csv")
    assert view.cards[Kind.CSV].result.text() == "The file cannot be written there. Is the disk full, or locked?"
    assert list(tmp_path.glob("**/*.csv*")) == []


def test_the_files_of_the_journal_itself_are_never_written_over(make, saved, tmp_path, clock, look, edits, lists, show):
    session = Session(tmp_path / "dagboek", clock, Cost(19 * 1024, 1, 1))
    session.create("zes rustige woorden")
    session.vault.journal.apply(Edit(None, Encounter(happened_at=clock(), line="een")))
    view = show(ExportView(session.vault, lists, look, clock, edits))
    before = (tmp_path / "dagboek" / "journal.keys").read_bytes()
    saved(view, Kind.CSV, tmp_path / "dagboek" / "journal.keys")
    assert view.cards[Kind.CSV].result.text() == "That name is taken already. Choose another name."
    assert (tmp_path / "dagboek" / "journal.keys").read_bytes() == before
    view.leave()
    session.lock()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (NeedsZip(".json"), "Files of evidence go along. Let the name end in .zip."),
        (PaperTooLong(1), "That is too much for one PDF. Choose a shorter period."),
        (DiskFull(), "The disk is full. Your words are still here. Make some room and save them again."),
    ],
)
def test_what_can_be_mended_is_said(make, error, sentence):
    view = make()
    view._not_saved(view.cards[Kind.PDF], error)
    assert view.cards[Kind.PDF].result.text() == sentence


def test_the_place_is_asked_for_with_a_name_that_says_when(make, tmp_path, qtbot):
    view = make()
    view.cards[Kind.CSV].button.click()
    (dialog,) = view.findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "samensociaal-2026-04-16.csv"
    dialog.fileSelected.emit(str(tmp_path / "uit.csv"))
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: view.cards[Kind.CSV].result.text() != "", timeout=PATIENCE)
    assert (tmp_path / "uit.csv").exists()
    assert view.focusWidget() is view.cards[Kind.CSV].button


def test_a_stopped_export_leaves_no_file(make, journal, tmp_path, qtbot):
    begin = datetime(2010, 1, 1)
    journal.add_all(Encounter(happened_at=begin + timedelta(hours=n), line=f"regel {n}") for n in range(20_000))
    view = make()
    view.save(Kind.DAY_ONE, tmp_path / "uit.zip")
    (dialog,) = dialogs()
    dialog.panel.cancel_button.click()
    qtbot.waitUntil(lambda: not view.is_busy, timeout=PATIENCE)
    assert view.cards[Kind.DAY_ONE].result.text() == "Stopped. No file was made."
    assert list(tmp_path.glob("uit*")) == []


def test_who_leaves_in_the_midst_leaves_no_file(make, journal, tmp_path):
    begin = datetime(2010, 1, 1)
    journal.add_all(Encounter(happened_at=begin + timedelta(hours=n), line=f"regel {n}") for n in range(20_000))
    view = make()
    view.save(Kind.OWN, tmp_path / "uit.json")
    view.leave()
    assert not view.is_busy
    assert not dialogs()
    assert list(tmp_path.glob("uit*")) == []


def test_all_there_is_can_be_saved_while_a_day_is_typed_that_is_none(make, saved, tmp_path):
    view = make()
    view.selection.spans.option("days").click()
    view.selection.since.line.setText("ooit")
    assert view.selection.since.line.accessibleDescription() == "I do not understand this day. Try: 12 March"
    path = saved(view, Kind.OWN, tmp_path / "all.json")
    assert len(json.loads(path.read_text("utf-8"))["encounters"]) == 3


def test_how_many_that_makes_is_said(make, monkeypatch):
    said = []
    monkeypatch.setattr("samensociaal_desktop.ui.pages.settings.export_view.announce", lambda _on, it: said.append(it))
    view = make()
    view.selection.spans.option("year").click()
    view.selection.spans.option("days").click()
    assert said == ["2 moments", "3 moments"]
