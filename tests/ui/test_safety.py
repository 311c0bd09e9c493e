"""Instellingen, the cards about keeping the journal, and every way that leads from them."""

import pytest
from PySide6.QtCore import QObject

from samensociaal_desktop.services.backups import Backups
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.storage.keys import Cost
from samensociaal_desktop.ui import about
from samensociaal_desktop.ui.pages.settings.backups import BackupsView
from samensociaal_desktop.ui.pages.settings.erase import EraseView
from samensociaal_desktop.ui.pages.settings.openings import OpeningsView
from samensociaal_desktop.ui.pages.settings.page import SettingsPage
from samensociaal_desktop.ui.pages.settings.passphrase import PassphraseView
from samensociaal_desktop.ui.pages.settings.recovery import CodeView
from samensociaal_desktop.ui.places import Belongings
from samensociaal_desktop.ui.safety import safety_of
from samensociaal_desktop.ui.settings_places import SettingsPlaces

PASSPHRASE = "zes rustige blauwe fietsen"


@pytest.fixture
def session(tmp_path, clock):
    session = Session(tmp_path / "data", clock, Cost(19 * 1024, 1, 1))
    session.create(PASSPHRASE)
    yield session
    session.lock()


@pytest.fixture
def safety(session, clock, tmp_path):
    return safety_of(session, session.folder, tmp_path / "logs", clock)


@pytest.fixture
def page(safety, look, show):
    page = show(SettingsPage(Settings(), look, about.facts(), "", safety), 900, 1200)
    page.enter()
    return page


def test_the_last_backup_is_seen_at_a_glance(page, safety, clock):
    assert page.backups.last.text() == "Last backup: never"
    safety.backups.make()
    clock.let_pass(days=1)
    page.enter()
    assert page.backups.last.text() == "Last backup: yesterday"
    assert not page.backups.trouble.isVisible()


def test_so_is_why_it_failed_and_that_is_said_once(page, safety, tmp_path, heard):
    stick = tmp_path / "stick"
    stick.mkdir()
    safety.backups.choose(stick)
    stick.rmdir()
    with pytest.raises(Exception, match="folder for backups"):
        safety.backups.make()
    page.refresh()
    page.refresh()
    assert page.backups.trouble.text().startswith("The last backup did not work: its folder is not there.")
    assert heard == [page.backups.trouble.text()]


def test_where_nothing_can_be_read_that_is_said(page, tmp_path, clock):
    guest = Session(tmp_path / "none", clock)
    guest.open_guest()
    page.backups._backups = Backups(guest.vault, clock)  # one in memory has no folder for them
    page.refresh()
    assert page.backups.trouble.text() == "This cannot be done now."
    guest.lock()


def test_each_way_is_asked_for_by_a_signal_of_its_own(page, qtbot):
    for button, signal in (
        (page.backups.open_button, page.backups_requested),
        (page.passphrase_button, page.passphrase_requested),
        (page.code_button, page.code_requested),
        (page.openings_button, page.openings_requested),
        (page.erase_button, page.erase_requested),
    ):
        with qtbot.waitSignal(signal, timeout=100):
            button.click()


def test_a_guest_reads_what_holds_and_the_example_has_none_of_it(look, show, words_on):
    guest = words_on(show(SettingsPage(Settings(), look, about.facts(), is_guest=True)))
    example = words_on(show(SettingsPage(Settings(), look, about.facts())))
    assert "When you close or lock the program, or do nothing for a while, everything is erased." in guest
    assert not {"Safety", "Backups", "Erase"} & set(example)
    assert not {"Backups", "Passphrase and code", "Erase"} & set(guest)


# The ways


@pytest.fixture
def places(session, safety, look, clock, bus, edits, needs, library, qapp):
    parent = QObject()
    has = Belongings(
        vault=session.vault,
        library=library,
        look=look,
        settings=Settings(),
        clock=clock,
        bus=bus,
        edits=edits,
        needs=needs,
        shelf=None,
        last_setting="",
        safety=safety,
    )
    places = SettingsPlaces(has, parent)
    yield places
    parent.deleteLater()


@pytest.fixture
def vault(session):
    return session.vault


@pytest.fixture
def stack(places, show):
    stack = show(places.make(None), 900, 900)
    stack.enter()
    yield stack
    stack.leave()


def test_each_view_opens_and_leads_back_to_its_button(stack, tidy):
    page = stack.first
    for button, kind in (
        (page.backups.open_button, BackupsView),
        (page.passphrase_button, PassphraseView),
        (page.code_button, CodeView),
        (page.openings_button, OpeningsView),
        (page.erase_button, EraseView),
    ):
        button.setFocus()
        button.click()
        assert isinstance(stack.current, kind)
        stack.back()
        assert button.hasFocus()
        tidy()


def test_the_passphrase_is_changed_through_it(stack, session, qtbot, bar):
    stack.first.passphrase_button.click()
    view = stack.current
    view.old.setText(PASSPHRASE)
    words = view.choice.value
    view.change_button.click()
    qtbot.waitUntil(lambda: stack.current is stack.first)
    assert bar.text == "Your passphrase is changed."
    session.lock()
    session.unlock(words)


def test_who_sees_a_stranger_in_the_list_goes_on_to_another_passphrase(stack):
    stack.first.openings_button.click()
    stack.current.passphrase_button.click()
    assert isinstance(stack.current, PassphraseView)
    stack.back()
    assert isinstance(stack.current, OpeningsView)


def test_what_closes_the_journal_is_asked_for(places, stack, qtbot, tmp_path):
    stack.first.backups.open_button.click()
    with qtbot.waitSignal(places.restore_requested) as asked:
        stack.current.restore_requested.emit(tmp_path)
    assert asked.args == [tmp_path]
    stack.back()
    stack.first.erase_button.click()
    with qtbot.waitSignal(places.erase_requested) as asked:
        stack.current.erase_requested.emit("all", True)
    assert asked.args == ["all", True]
    stack.back()
    stack.first.code_button.click()
    renewal = object()
    with qtbot.waitSignal(places.renew_requested) as asked:
        stack.current.renew_requested.emit(renewal, PASSPHRASE)
    assert asked.args == [renewal, PASSPHRASE]


def test_a_backup_made_meanwhile_shows_wherever_one_looks(places, stack, safety):
    safety.backups.make()
    places.show_backup()
    assert stack.first.backups.last.text() == "Last backup: today"
    stack.first.backups.open_button.click()
    view = stack.current
    safety.backups.make()
    places.show_backup()
    assert view.last.text() == "Last backup: today"
    assert len(view.copies.rows) == len(safety.backups.all())


def test_before_the_page_is_made_there_is_nothing_to_show(places):
    places.show_backup()


# What holds for the journal that is open


def test_one_in_memory_has_nothing_to_keep_safe(tmp_path, clock):
    guest = Session(tmp_path / "none", clock)
    guest.open_guest()
    assert safety_of(guest, tmp_path, None, clock) is None
    guest.lock()


def test_what_would_go_follows_the_folder_that_was_chosen(safety, session, tmp_path):
    assert safety.backups.chosen is None
    assert safety.this(True) == safety.this(False)
    stick = tmp_path / "stick"
    stick.mkdir()
    safety.backups.choose(stick)
    made = safety.backups.make()
    assert safety.backups.chosen == stick
    for ask in (safety.this, safety.all):
        assert made.path in ask(True).files
        assert made.path not in ask(False).files
        assert session.folder / "journal.keys" in ask(False).files
