"""The bar above the patterns: a period, days of one's own, some moments, and what it is laid beside."""

from datetime import date

import pytest
from PySide6.QtTest import QTest

from samensociaal_desktop.domain.patterns.cards import View
from samensociaal_desktop.domain.patterns.spans import Compare, Period
from samensociaal_desktop.ui.pages.patterns.view_bar import ViewBar

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def bar(show, vocabulary, look, clock):
    made = ViewBar(vocabulary, look, clock)
    made.heard = []
    made.changed.connect(lambda: made.heard.append(made.view))
    return show(made)


def pick(button, words):
    """Open the menu of a button and tick what has these words."""
    button.menu().aboutToShow.emit()
    next(one for one in button.menu().actions() if one.text() == words).trigger()


def test_at_first_it_looks_at_this_year_and_at_all_moments(bar):
    assert bar.view == View()
    assert not bar.days.isVisible()
    assert not bar.clear_button.isVisible()


def test_a_period_is_one_press_and_a_second_press_keeps_it(bar):
    bar.periods.option(Period.QUARTER).click()
    assert bar.heard == [View(period=Period.QUARTER)]
    bar.periods.option(Period.QUARTER).click()
    assert bar.view.period is Period.QUARTER


def test_days_of_ones_own_unfold_with_the_focus_in_them(bar):
    bar.periods.option(Period.OWN).click()
    assert bar.days.isVisible()
    assert bar.days.since.line.hasFocus()
    bar.periods.option(Period.YEAR).click()
    assert not bar.days.isVisible()


def test_days_are_understood_as_they_are_typed(bar):
    bar.periods.option(Period.OWN).click()
    bar.heard.clear()
    QTest.keyClicks(bar.days.since.line, "maart 2025")
    assert bar.heard[-1] == View(period=Period.OWN, since=date(2025, 3, 1))
    QTest.keyClicks(bar.days.until.line, "2025")
    assert bar.view == View(period=Period.OWN, since=date(2025, 3, 1), until=date(2025, 12, 31))


def test_moments_are_narrowed_and_shown_all_again(bar, vocabulary, look):
    group = next(one for one in vocabulary.lists.groups("kinds") if one.id)
    place = vocabulary.lists.items("places")[0]
    role = vocabulary.lists.items("roles")[0]
    pick(bar.kinds, look.pick(group.label))
    pick(bar.places, look.pick(place.label))
    pick(bar.roles, look.pick(role.label))
    narrowed = View(kinds=frozenset({group.id}), places=frozenset({place.id}), roles=frozenset({role.id}))
    assert bar.heard[-1] == narrowed
    bar.clear_button.click()
    assert bar.view == View()
    assert bar.kinds.hasFocus()
    assert not bar.clear_button.isVisible()


def test_what_it_is_laid_beside_is_said_on_the_button(bar):
    assert bar.compare.text() == "Compare with: nothing"
    pick(bar.compare, "the same days last year")
    assert bar.heard[-1].compare is Compare.LAST_YEAR
    assert bar.compare.text() == bar.compare.accessibleName() == "Compare with: the same days last year"
    pick(bar.compare, "the same days last year")
    assert bar.view.compare is Compare.NOTHING


def test_a_view_that_is_shown_is_the_view_one_has(bar, vocabulary):
    place = vocabulary.lists.items("places")[0].id
    view = View(
        period=Period.OWN,
        since=date(2025, 3, 1),
        until=date(2025, 4, 1),
        places=frozenset({place}),
        compare=Compare.BEFORE,
    )
    bar.show_view(view)
    assert bar.view == view
    assert bar.heard == []


def test_what_no_list_knows_any_more_is_not_asked_for(bar, vocabulary):
    bar.show_view(View(kinds=frozenset({"kind.gone"})))
    assert bar.view == View()
    own = vocabulary.add("kinds", "kind.T", "Gedoe in de app")
    bar.show_view(View(kinds=frozenset({own})))
    assert bar.kinds.text() == "Gedoe in de app"
    vocabulary.remove(vocabulary.own("kinds")[0])
    assert bar.heard == [View()]
