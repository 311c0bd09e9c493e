"""The page of patterns on a real journal: periods, empty states, tables, and the way to the moments."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, EncounterFilter, OnPurpose, Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns import Period
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.patterns.page import PatternsPage

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOW = datetime(2026, 4, 16, 20, 30)


@pytest.fixture
def journal():
    engine = vault.in_memory()
    yield Journal(engine)
    vault.close(engine)


@pytest.fixture
def bus(qapp):
    return Bus()


@pytest.fixture
def page(qtbot, journal, clock, bus):
    made = PatternsPage(journal, clock, Look(theme.load("light"), Language.EN), bus)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def moment(days_ago, response=Response.IGNORE, on_purpose=None):
    return Encounter(
        happened_at=NOW - timedelta(days=days_ago),
        line="Een opmerking in de groepsapp",
        responses=(Chosen(response),) if response else (),
        kinds=("kind.T1",),
        on_purpose=on_purpose,
    )


def fill(journal, *days_ago, response=Response.IGNORE, on_purpose=None):
    journal.add_all([moment(days, response, on_purpose) for days in days_ago])


def shown_texts(widget):
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()]


def test_an_empty_journal_says_how_many_moments_are_missing(page, qtbot):
    page.enter()
    assert "5 more moments" in shown_texts(page)
    assert not page.responses.isVisible()
    assert not page.periods.isVisible()
    with qtbot.waitSignal(page.note_requested):
        page.empty.findChild(type(page.responses.table_button)).click()


def test_one_moment_short_is_one_moment(page, journal):
    fill(journal, 0, 1, 2, 3)
    page.enter()
    assert "1 more moment" in shown_texts(page)


def test_the_fifth_moment_brings_the_charts_while_one_looks(page, journal, bus):
    fill(journal, 0, 1, 2, 3)
    page.enter()
    edit = Edit(None, moment(4))
    journal.apply(edit)
    bus.edited.emit(edit)
    assert page.empty is None
    assert page.responses.isVisible()
    assert page.responses.answer.text() == "You ignored it 5 out of 5 times."


def test_an_edit_elsewhere_is_seen_at_the_next_visit(page, journal, bus, clock):
    fill(journal, *range(6))
    page.enter()
    before = page.state
    page.hide()
    edit = Edit(None, moment(4))
    journal.apply(edit)
    bus.edited.emit(edit)
    assert page.state is before
    page.show()
    page.enter()
    assert page.state.responses.total == 7
    same = page.state
    page.enter()
    assert page.state is same
    clock.let_pass(days=1)
    page.enter()
    assert page.state is not same


def test_the_answer_counts_what_was_not_on_purpose(page, journal):
    fill(journal, *range(7))
    fill(journal, *range(5), on_purpose=OnPurpose.NO)
    fill(journal, *range(8), response=Response.SUPPORT)
    page.enter()
    assert page.responses.answer.text() == "You ignored it 12 out of 20 times, 5 of those not on purpose."
    assert page.responses.basis.text() == "20 moments · 9 to 16 April 2026"


@pytest.mark.parametrize(
    ("response", "text"),
    [
        (Response.ADDRESS, "You spoke up 6 out of 8 times."),
        (Response.REPORT, "You reported it 6 out of 8 times."),
        (Response.SUPPORT, "You supported someone 6 out of 8 times."),
        (None, "You ignored it 2 out of 8 times."),
    ],
)
def test_the_answer_speaks_of_what_was_done_most(page, journal, response, text):
    fill(journal, *range(6), response=response)
    fill(journal, 1, 2, on_purpose=OnPurpose.NO)
    page.enter()
    added = " You ignored it 2 out of 8 times, 2 of those not on purpose."
    expected = text + added if response else "You ignored it 2 out of 8 times, 2 of those not on purpose."
    assert page.responses.answer.text() == expected


def test_moments_without_a_response_say_so(page, journal):
    fill(journal, *range(6), response=None)
    page.enter()
    assert page.responses.answer.text() == "You have not noted yet what you did."


def test_a_period_with_too_little_offers_everything(page, journal):
    fill(journal, 0, 1, 60, 61, 62, 63)
    page.enter()
    page.periods.option(Period.MONTH).click()
    assert "3 more moments" in shown_texts(page.responses)
    assert not page.bars.isVisible()
    assert page.days.isVisible()
    helping = [b for b in page.responses.findChildren(type(page.responses.table_button)) if b.text().startswith("Look")]
    helping[0].click()
    assert page.periods.chosen() == (Period.ALL,)
    assert page.bars.isVisible()
    assert page.state.responses.total == 6


def test_a_second_press_on_a_period_keeps_it(page, journal):
    fill(journal, *range(6))
    page.enter()
    page.periods.option(Period.YEAR).click()
    assert page.periods.chosen() == (Period.YEAR,)


def test_another_year_of_the_calendar(page, journal):
    fill(journal, *range(6), 400)
    page.enter()
    assert page.years.isVisible()
    assert page.calendar.answer.text() == "You wrote on 6 days."
    page.years.setFocus()
    QTest.keyClicks(page.years, "2025")
    assert page.calendar.answer.text().startswith("You wrote on 1 day. Empty boxes with an edge")
    assert page.calendar.basis.text() == "1 moment · 2025"
    page.periods.option(Period.ALL).click()
    assert page.years.currentText() == "2025"


def test_one_year_needs_no_choice(page, journal):
    fill(journal, *range(6))
    page.enter()
    assert not page.years.isVisible()


def test_table_and_reading_help_unfold_and_fold(page, journal):
    fill(journal, *range(6))
    page.enter()
    for card in (page.responses, page.calendar):
        for toggle, shown in ((card.table_button, card.table), (card.how_button, card.how)):
            assert not shown.isVisible()
            toggle.click()
            assert shown.isVisible()
            toggle.click()
            assert not shown.isVisible()
    page.responses.table_button.click()
    assert page.responses.table.rowCount() == len(page.state.responses.bars)


def test_a_part_a_day_and_a_row_all_lead_to_their_moments(page, journal):
    fill(journal, *range(6))
    page.enter()
    asked = []
    page.moments_requested.connect(asked.append)
    today = NOW.date()
    page.bars.setFocus()
    QTest.keyClick(page.bars, Qt.Key.Key_Return)
    page.days.setFocus()
    QTest.keyClick(page.days, Qt.Key.Key_Return)
    page.calendar.table_button.click()
    page.calendar.table.setFocus()
    QTest.keyClick(page.calendar.table, Qt.Key.Key_Return)
    monday = today - timedelta(days=today.weekday())
    assert asked == [
        EncounterFilter(since=monday, until=today, responses=frozenset({Response.IGNORE}), main_only=True),
        EncounterFilter(since=today, until=today),
        EncounterFilter(since=today, until=today),
    ]
    assert sum(found.count for found in journal.day_counts(asked[0])) == 4


def test_what_is_pointed_at_is_said_under_the_chart(page, journal):
    fill(journal, *range(6))
    page.enter()
    assert page.responses.pointed.text().startswith("Point at a part")
    page.bars.setFocus()
    assert page.responses.pointed.text() == "Week 16, 13 to 16 April 2026: Ignore 4"
    page.periods.option(Period.YEAR).setFocus()
    assert page.responses.pointed.text().startswith("Point at a part")


def test_everything_that_takes_the_focus_has_a_name(page, journal):
    fill(journal, *range(6), 400)
    page.enter()
    page.responses.table_button.click()
    page.calendar.table_button.click()
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget.parent(), QAbstractScrollArea)
    ]
    assert nameless == []
    assert page.bars.accessibleName() == "What do I do when I come across something?"
    assert page.bars.accessibleDescription() == f"{page.responses.answer.text()} {page.responses.basis.text()}"


def test_a_page_with_the_focus_in_a_chart_can_be_thrown_away(qtbot, journal, clock, bus):
    fill(journal, *range(6))
    made = PatternsPage(journal, clock, Look(theme.load("dark"), Language.NL), bus)
    made.show()
    made.enter()
    made.bars.setFocus()
    QTest.keyClick(made.bars, Qt.Key.Key_Left)
    made.close()
    made.deleteLater()
    QApplication.processEvents()
