"""The time as one says it: roughly is fine, how exactly can be chosen, and what is to come is refused kindly."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Precision
from samensociaal_desktop.domain.when import When
from samensociaal_desktop.ui.components.when_field import WhenField

EVENING, THAT_DAY = "some time in the evening", "some time that day"


@pytest.fixture
def field(look, clock, show):
    return show(WhenField(look, clock), 500, 200)


def offered(field):
    if field.exactness is None or field.exactness.isHidden():
        return []
    return [option.text() for option in field.exactness.options]


@pytest.mark.parametrize(
    ("text", "said", "choices"),
    [
        ("gisteren 21:30", "Wednesday 15 April 2026, at 21:30", ["at 21:30", EVENING, THAT_DAY]),
        ("somewhere last week Tuesday evening", f"Tuesday 7 April 2026, {EVENING}", [EVENING, THAT_DAY]),
        ("12 maart", f"Thursday 12 March 2026, {THAT_DAY}", []),
    ],
)
def test_what_was_understood_is_said_with_how_exactly_it_is_known(field, text, said, choices):
    assert offered(field) == []
    field.line.setText(text)
    assert field.understood.text() == said
    assert offered(field) == choices
    field.line.clear()
    assert not field.understood.isVisible()
    assert offered(field) == []
    assert field.is_now


def test_one_can_know_it_less_exactly(field, qtbot):
    field.line.setText("gisteren 21:30")
    with qtbot.waitSignal(field.changed):
        field.exactness.option("part").click()
    assert field.value == When(datetime(2026, 4, 15, 21, 30), Precision.PART_OF_DAY)
    assert field.understood.text().endswith("some time in the evening")
    field.exactness.option("part").click()
    assert field.value.precision is Precision.PART_OF_DAY
    field.exactness.option("moment").click()
    assert field.value.precision is Precision.MOMENT
    field.exactness.option("day").click()
    field.line.setText("gisteren 21:31")
    assert field.value.precision is Precision.MOMENT


def test_what_was_chosen_comes_back_with_the_words_that_were_typed(field):
    field.show_value(When(datetime(2026, 4, 15, 21, 30), Precision.DAY), "gisteren 21:30")
    assert field.value.precision is Precision.DAY
    assert len(offered(field)) == 3
    field.show_value(When(datetime(2026, 4, 1, 12), Precision.MOMENT), "gisteravond")
    assert field.value.precision is Precision.PART_OF_DAY


def test_a_time_that_is_known_already_can_be_made_less_exact(field):
    field.show_value(When(datetime(2026, 4, 1, 9, 15), Precision.MOMENT))
    assert field.line.placeholderText().startswith("as below")
    field.exactness.option("day").click()
    assert field.value == When(datetime(2026, 4, 1, 9, 15), Precision.DAY)
    field.show_value(None)
    assert field.line.placeholderText().startswith("now, or")
    assert field.value.precision is Precision.MOMENT


@pytest.mark.parametrize("text", ["morgen", "17 april 2027", "vandaag 23:00", "Tomorrow at noon", "volgende week"])
def test_what_is_still_to_come_is_refused_kindly(field, text):
    field.line.setText(text)
    assert field.value is None
    assert field.understood.text() == field.missing == "That is still to come. Write here what has happened."


def test_what_is_not_understood_says_so(field):
    field.line.setText("ooit eens")
    assert field.missing == "I do not understand the time yet."
    assert field.understood.text().startswith("I do not understand this time.")
    field.line.clear()
    assert field.missing == ""


def test_tab_goes_from_the_line_to_how_exactly_and_on(look, clock, show):
    page, field, after = QWidget(), WhenField(look, clock), QPushButton("Verder")
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(after)
    show(page, 500, 300)
    field.line.setFocus()
    QTest.keyClicks(field.line, "gisteren 21:30")
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field.exactness.options[0]
    field.line.setText("gisteravond")
    field.exactness.options[-1].setFocus()
    QTest.keyClick(field.exactness.options[-1], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
