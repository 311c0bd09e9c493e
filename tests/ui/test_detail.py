"""One moment read at rest: covered words, what is still open, its plan, and its evidence below."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Chosen, OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.evidence import Evidence
from samensociaal_desktop.ui.pages.journal.page import JournalPage

AT = datetime(2026, 4, 16, 12, tzinfo=UTC)
HURT = "Wat een sukkel ben jij"


@pytest.fixture
def page(vault, edits, bus, needs, show):
    page = show(JournalPage(vault, edits, bus, needs), 1000, 800)
    page.enter()
    return page


@pytest.fixture
def detail(page):
    return page.detail


@pytest.fixture
def keep(journal, moment, page):
    def keep(**fields):
        one = moment(1, **fields)
        journal.add_all([one])
        page.open(one)
        return one

    return keep


def said(widget):
    """Return all names and descriptions that a screen reader finds."""
    found = []
    for one in (widget, *widget.findChildren(QWidget)):
        face = QAccessible.queryAccessibleInterface(one)
        if face is not None:
            found += [face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description)]
    return " ".join(found)


def test_a_covered_moment_shows_no_word_of_its_line_and_note(detail, keep, words_on):
    keep(line=HURT, note="En nog veel meer", is_covered=True)
    shown = words_on(detail)
    assert "Covered moment" in shown
    assert not any("sukkel" in text or "veel meer" in text for text in shown)
    assert "sukkel" not in said(detail)
    assert "veel meer" not in said(detail)
    assert detail.covered.text == f"{HURT}\n\nEn nog veel meer"


def test_its_kinds_are_its_heading_and_not_said_twice(detail, keep, words_on):
    keep(line=HURT, kinds=("kind.T1",), is_covered=True)
    shown = words_on(detail)
    assert shown.count("Insults or belittling") == 1
    assert "Kind" not in shown
    assert "Covered moment" not in shown


def test_holding_space_shows_the_words_and_leaving_covers_them(page, detail, keep):
    keep(line=HURT, is_covered=True)
    detail.covered.target.setFocus()
    QTest.keyPress(detail.covered.target, Qt.Key.Key_Space)
    assert detail.covered.is_open
    page.leave()
    assert not detail.covered.is_open


def test_a_covered_moment_without_words_has_nothing_to_cover(detail, keep, words_on):
    keep(line="", is_covered=True)
    assert detail.covered is None
    assert "Covered moment" in words_on(detail)


def test_covering_is_an_edit_with_undo_and_the_focus_stays(detail, keep, journal, bar, words_on):
    one = keep(line=HURT)
    assert HURT in words_on(detail)
    detail.cover_button.setFocus()
    QTest.keyClick(detail.cover_button, Qt.Key.Key_Space)
    assert journal.get(one.id).is_covered
    assert HURT not in words_on(detail)
    assert detail.window().focusWidget() is detail.cover_button  # the bar is a window of its own here
    assert detail.cover_button.text() == "Do not cover these words"
    bar.action_button.click()
    assert not journal.get(one.id).is_covered
    assert HURT in words_on(detail)
    detail.cover_button.click()
    detail.cover_button.click()
    assert not journal.get(one.id).is_covered


def test_answering_what_came_of_it_leads_on_to_the_change_button(detail, keep, journal):
    one = keep()
    detail.outcome.options[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert journal.get(one.id).outcome is Outcome.HELPED
    assert detail.outcome is None
    assert detail.window().focusWidget() is detail.edit_button


def test_a_change_elsewhere_leaves_the_focus_where_it_is(page, detail, keep, edits):
    one = keep()
    detail.back_button.setFocus()
    detail.show_moment(replace(one, line="Anders"))
    assert QApplication.focusWidget() is detail.back_button


def test_in_a_journal_to_read_nothing_can_be_covered(vault, edits, bus, needs, show, moment):
    page = show(JournalPage(replace(vault, is_read_only=True), edits, bus, needs))
    page.open(moment(1))
    assert page.detail.edit_button.isVisible()
    assert not page.detail.cover_button.isVisible()
    assert not page.detail.evidence.isVisible()


def test_what_is_still_open_is_one_quiet_line(detail, keep, words_on):
    keep(responses=(Chosen(Response.REPORT),))
    line = "You can still add: what kind it was, whether you chose that on purpose, where it was, how heavy it was"
    assert line in words_on(detail)
    assert detail.edit_button.accessibleDescription() == line


def test_a_whole_moment_asks_for_nothing_more(detail, keep, words_on):
    keep(kinds=("kind.T1",), on_purpose=OnPurpose.YES, place="place.1", weight=2)
    assert not any(text.startswith("You can still add") for text in words_on(detail))


def test_a_moment_of_almost_nothing_says_what_can_be_added(detail, keep, words_on):
    keep(line="", responses=(), note="Alleen dit")
    assert any(text.startswith("You can still add: what happened, ") for text in words_on(detail))
    assert any("what you did" in text for text in words_on(detail))


def test_the_plan_is_named_also_when_it_rests(detail, keep, vault, words_on):
    for id, trigger in (("p", "ik boos word"), ("q", "ik schrik")):
        vault.agreements.keep_plan(Plan(id=id, trigger=trigger, action="wacht ik", made_at=datetime(2026, 4, 1)))
    keep(plan_id="p", plan_result=PlanResult.WORKED)
    shown = words_on(detail)
    assert "If ik boos word, then wacht ik" in shown
    assert "It worked" in shown


def test_a_plan_that_is_gone_leaves_only_how_it_went(detail, keep, words_on):
    keep(plan_id="weg", plan_result=PlanResult.PARTLY)
    shown = words_on(detail)
    assert "My plan" not in shown
    assert "Partly" in shown


# Evidence


def test_typed_evidence_is_kept_on_the_way_back_to_the_list(page, detail, keep, vault, qtbot):
    one = keep()
    detail.evidence.keep_button.click()
    field = detail.evidence.card.form.field("account")
    field.setFocus()
    QTest.keyClicks(field, "@iemand")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.list.isVisible)
    assert vault.evidence.get(one.id).account == "@iemand"


def test_opening_another_moment_keeps_what_was_typed_with_the_first(page, detail, keep, vault, moment):
    one = keep()
    detail.evidence.keep_button.click()
    detail.evidence.card.form.field("account").setText("@iemand")
    page.open(moment(0))
    assert vault.evidence.get(one.id).account == "@iemand"
    assert detail.evidence.card is None
    page.open(one)
    assert detail.evidence.card.form.field("account").value == "@iemand"


def test_covering_the_moment_leaves_half_typed_evidence_alone(detail, keep):
    keep()
    detail.evidence.keep_button.click()
    detail.evidence.card.form.field("account").setText("@ie")
    detail.cover_button.click()
    assert detail.evidence.card.form.field("account").value == "@ie"


def test_tab_goes_from_the_words_to_the_buttons_to_the_evidence(detail, keep):
    keep(line=HURT, is_covered=True, outcome=Outcome.HELPED)
    detail.show_moment(detail.moment)
    detail.back_button.setFocus()
    seen = []
    for _step in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    covered = [detail.covered.target, detail.covered.show_button]
    buttons = [detail.edit_button, detail.remove_button, detail.cover_button, detail.evidence.keep_button]
    assert [one for one in seen if one in (*covered, *buttons)] == [*covered, *buttons][: len(seen)]


def test_evidence_that_is_there_is_shown_under_the_moment(detail, keep, vault, page, words_on):
    one = keep()
    page.show_list()
    vault.evidence.keep(Evidence(moment=one.id, literal=HURT), AT)
    page.open(one)
    assert "Evidence" in words_on(detail)
    assert not any("sukkel" in text for text in words_on(detail))
    assert "sukkel" not in said(detail.evidence.card.form.literal.covered)
