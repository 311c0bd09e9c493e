"""Instellingen, who was here: openings and wrong tries, day by day."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from samensociaal_desktop.storage.openings import Opening, OpeningKind
from samensociaal_desktop.ui.pages.settings.openings import PAGE, OpeningsView, runs


@pytest.fixture
def at(clock):
    now = clock().astimezone()
    return lambda **ago: now - timedelta(**ago)


@pytest.fixture
def view_of(vault, look, clock, show):
    def make(latest=vault.openings.latest):
        view = show(OpeningsView(latest, look, clock), 900, 900)
        view.enter()
        return view

    return make


def test_before_there_is_anything_it_says_so(view_of, words_on):
    assert "Nothing is known yet. From the next opening it stands here." in words_on(view_of())


def test_the_newest_comes_first_and_wrong_tries_in_a_row_are_joined(vault, view_of, at, words_on):
    vault.openings.add([], Opening(at(days=2), OpeningKind.OPENED_WITH_CODE))
    vault.openings.add([at(days=1)], Opening(at(days=1), OpeningKind.OPENED))
    vault.openings.add([at(minutes=9), at(minutes=8), at(minutes=7)], Opening(at(), OpeningKind.OPENED))
    seen = words_on(view_of())
    start = seen.index("Today")
    assert seen[start : start + 8] == [
        "Today",
        "20:30 · Opened",
        "20:21–20:23 · Wrong passphrase or code, 3 times",
        "Yesterday",
        "20:30 · Opened",
        "20:30 · Wrong passphrase or code",
        "Tuesday",
        "20:30 · Opened with the recovery code",
    ]


def test_who_opens_it_often_reads_one_line_for_each_day(vault, view_of, at, words_on):
    for minutes in (50, 30, 30, 0):
        vault.openings.add([], Opening(at(minutes=minutes), OpeningKind.OPENED))
    assert "19:40, 20:00, 20:30 · Opened" in words_on(view_of())


def test_tries_of_two_days_stay_apart_and_a_clock_set_back_does_no_harm(at):
    wrong = [Opening(at(**ago), OpeningKind.WRONG) for ago in ({"days": 1}, {}, {"minutes": 5}, {"minutes": 2})]
    lines = list(runs(wrong))
    assert [line.at for line in lines] == [(at(days=1),), (at(minutes=5), at(minutes=2), at())]


def test_the_rest_is_a_press_away(view_of, at, words_on):
    opened = [Opening(at(days=number), OpeningKind.OPENED) for number in range(PAGE + 3)]
    view = view_of(lambda: opened)
    assert view.more_button.text() == "Show more (3)"
    assert sum("Opened" in words for words in words_on(view)) == PAGE
    view.back_button.setFocus()
    QTest.keyClick(view.back_button, Qt.Key.Key_Tab)
    assert view.more_button.hasFocus()
    view.more_button.click()
    assert sum("Opened" in words for words in words_on(view)) == PAGE + 3
    assert view.passphrase_button.hasFocus()
    more = view_of(lambda: [Opening(at(days=day), OpeningKind.OPENED) for day in range(3 * PAGE)])
    more.more_button.click()
    assert more.more_button.hasFocus()


def test_from_here_one_can_change_the_passphrase(view_of, qtbot):
    view = view_of()
    with qtbot.waitSignal(view.passphrase_requested):
        view.passphrase_button.click()
