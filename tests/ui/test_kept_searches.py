"""Searches that are kept: from the button to the menu, and back with undo."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.encounters import Chosen, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.errors import DiskFull
from samensociaal_desktop.ui.pages.journal.page import JournalPage

REPORTS = EncounterFilter(words="grap", responses=frozenset({Response.REPORT}), kinds=frozenset({"kind.T"}))


@pytest.fixture
def page(vault, edits, bus, needs, show, journal, moment):
    journal.add_all([moment(0), moment(1, line="Een grap", kinds=("kind.T1",), responses=(Chosen(Response.REPORT),))])
    page = show(JournalPage(vault, edits, bus, needs), 1000, 800)
    page.enter()
    return page


def menu_of(page):
    """Return what the menu offers: the searches, and those that can be renamed and removed."""
    menu = page.list.kept.menu_button.menu()
    menu.aboutToShow.emit()
    actions = menu.actions()
    names = {action.text(): action for action in actions if action.menu() is None and action.text()}
    submenus = [action.menu() for action in actions if action.menu() is not None]
    return names, *({action.text(): action for action in one.actions()} for one in submenus)


def keep(page, name, wanted=REPORTS):
    page.filters.value = wanted
    page.list.kept.keep_button.click()
    page.list.kept.line.edit.setText(name)
    QTest.keyClick(page.list.kept.line.edit, Qt.Key.Key_Return)


def test_a_search_is_kept_as_it_was_chosen_under_a_name_that_its_words_suggest(page, vault, bar):
    kept = page.list.kept
    assert not kept.keep_button.isVisible()
    assert not kept.menu_button.isVisible()
    page.filters.value = REPORTS
    kept.keep_button.click()
    assert kept.line.edit.hasFocus()
    assert kept.line.edit.text() == kept.line.edit.selectedText() == "grap, Report, Nasty tone"
    kept.line.keep_button.click()
    (search,) = vault.searches.all()
    assert (search.name, search.filter) == ("grap, Report, Nasty tone", REPORTS)
    assert kept.keep_button.hasFocus()
    assert bar.text == "Kept."
    bar.action_button.click()
    assert vault.searches.all() == ()
    assert not kept.menu_button.isVisible()


def test_a_kept_search_is_asked_again_and_its_groups_hold_all_kinds_of_now(page, vocabulary):
    keep(page, "Grappen & zo")
    page.filters.clear_button.click()
    own = vocabulary.add("kinds", "kind.T", "Gedoe")
    names, *_ = menu_of(page)
    assert list(names) == ["Grappen && zo"]
    names["Grappen && zo"].trigger()
    assert page.filters.asked == REPORTS
    assert own in page.filters.value.kinds
    assert page.model.rowCount() == 1
    assert page.view.hasFocus()


@pytest.mark.parametrize(
    ("span", "words", "then"),
    [
        ("month", "This month", (date(2027, 1, 1), None)),
        ("last-month", "Last month", (date(2026, 12, 1), date(2026, 12, 31))),
        ("year", "This year", (date(2027, 1, 1), None)),
    ],
)
def test_a_period_that_moves_along_is_that_of_the_day_one_asks_again(vault, edits, bus, needs, show, span, words, then):
    now = [datetime(2026, 4, 16, 20, 30)]
    page = show(JournalPage(vault, edits, bus, replace(needs, clock=lambda: now[0])), 1000, 800)
    page.filters.period.option(span).click()
    page.list.kept.keep_button.click()
    assert page.list.kept.line.edit.text() == words
    page.list.kept.line.keep_button.click()
    page.filters.clear_button.click()
    now[0] = datetime(2027, 1, 5, 9)
    menu_of(page)[0][words].trigger()
    assert (page.filters.value.since, page.filters.value.until) == then
    assert page.filters.period.chosen() == (span,)
    assert not page.filters.period.option("own").isVisible()
    page.filters.clear_button.click()
    assert page.filters.value == EncounterFilter()


def test_the_same_name_again_takes_over_whether_the_days_move_along(page, vault):
    page.filters.period.option("month").click()
    page.list.kept.keep_button.click()
    page.list.kept.line.keep_button.click()
    assert [one.span for one in vault.searches.all()] == ["month"]
    keep(page, "This month", EncounterFilter(since=date(2026, 4, 2)))
    (search,) = vault.searches.all()
    assert (search.span, search.filter) == ("", EncounterFilter(since=date(2026, 4, 2)))


def test_escape_or_an_empty_name_keeps_nothing(page, vault):
    page.filters.value = REPORTS
    for leave in (lambda line: QTest.keyClick(line.edit, Qt.Key.Key_Escape), lambda line: line.leave_button.click()):
        page.list.kept.keep_button.click()
        leave(page.list.kept.line)
        assert not page.list.kept.line.isVisible()
        assert QApplication.focusWidget() is page.list.kept.keep_button
    keep(page, "  ")
    assert vault.searches.all() == ()
    assert page.filters.asked == REPORTS


def test_the_same_name_again_means_the_same_search_and_undo_gives_the_old_one_back(page, vault, bar):
    keep(page, "Mijn zoektocht")
    (first,) = vault.searches.all()
    keep(page, "mijn  zoektocht", EncounterFilter(words="iets anders"))
    assert vault.searches.all() == (replace(first, filter=EncounterFilter(words="iets anders")),)
    bar.action_button.click()
    assert vault.searches.all() == (first,)


def test_a_search_is_renamed_but_not_to_the_name_of_another(page, vault, words_on, bar):
    keep(page, "Een")
    keep(page, "Twee")
    _, rename, _ = menu_of(page)
    rename["Een"].trigger()
    line = page.list.kept.line
    assert line.edit.text() == "Een"
    line.edit.setText("twee")
    line.keep_button.click()
    assert "Another search has that name. Choose another one." in words_on(line)
    line.edit.setText("Drie")
    assert "Another search has that name. Choose another one." not in words_on(line)
    line.keep_button.click()
    assert [one.name for one in vault.searches.all()] == ["Drie", "Twee"]
    assert page.focusWidget() is page.list.kept.menu_button  # the message bar is a window of its own here
    bar.action_button.click()
    assert [one.name for one in vault.searches.all()] == ["Een", "Twee"]


def test_a_search_is_removed_without_asking_and_undo_brings_it_back(page, vault, bar):
    keep(page, "Een")
    _, _, remove = menu_of(page)
    remove["Een"].trigger()
    assert vault.searches.all() == ()
    assert bar.text == "“Een” is removed. Your moments stay."
    bar.action_button.click()
    assert [one.name for one in vault.searches.all()] == ["Een"]
    assert page.list.kept.menu_button.isVisible()


def test_what_cannot_be_kept_is_said_and_the_name_stays(page, vault, bar):
    class Full:
        def all(self):
            return ()

        def keep(self, _search):
            raise DiskFull("no room")

    page.list.kept._searches = Full()
    keep(page, "Een")
    assert bar.text.startswith("The disk is full.")
    assert page.list.kept.line.isVisible()
    assert page.list.kept.line.edit.text() == "Een"


def test_in_little_room_they_stand_among_what_unfolds(page, vault):
    vault.searches.keep(SavedSearch(name="Een", filter=REPORTS))
    page.list.kept.renew()
    page.resize(540, 300)
    assert not page.list.kept.menu_button.isVisible()
    page.filters.more_button.click()
    assert page.list.kept.menu_button.isVisible()
    page.filters.value = REPORTS
    assert page.list.kept.keep_button.isVisible()


def test_a_journal_that_can_only_be_read_keeps_no_search(vault, edits, bus, needs, show):
    page = show(JournalPage(replace(vault, is_read_only=True), edits, bus, needs), 1000, 800)
    page.filters.value = REPORTS
    assert page.filters.clear_button.isVisible()
    assert not page.list.kept.keep_button.isVisible()
