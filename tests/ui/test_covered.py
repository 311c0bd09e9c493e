"""Covered words and pictures: nothing of them is there until one asks, and only as long as one does."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from samensociaal_desktop.services.pictures import Picture
from samensociaal_desktop.ui.components.covered import CoveredPicture, CoveredText

SECRET = "Wat een sukkel 😀 zeg\nen nog een lange regel die nergens op een rij past en dus verder gaat"


@pytest.fixture
def page(look, show):
    page = QWidget()
    column = QVBoxLayout(page)
    page.covered = CoveredText("your words", look, SECRET)
    page.other = QLineEdit()
    column.addWidget(page.covered)
    column.addWidget(page.other)
    return show(page, 400, 300)


def everything_said(widget):
    """Return all that a screen reader can find on a widget."""
    face = QAccessible.queryAccessibleInterface(widget)
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    said = [face.text(kind) for kind in kinds]
    for child in widget.findChildren(QWidget):
        said += everything_said(child) if child.parent() is widget else []
    return said + [one.text() for one in widget.findChildren(QLabel)]


def drawn(widget):
    QApplication.processEvents()
    return widget.grab().toImage()


def test_nothing_of_the_words_can_be_found_while_they_are_covered(page):
    assert not page.covered.is_open
    said = " ".join(everything_said(page.covered))
    assert "sukkel" not in said
    assert "regel" not in said
    assert "Covered words" in said
    assert "Hold Space" in said


def test_holding_space_shows_them_and_letting_go_covers_them(page):
    page.other.setFocus()
    covered = drawn(page.covered.target)
    page.covered.target.setFocus()
    ringed = drawn(page.covered.target)
    assert ringed != covered
    QTest.keyPress(page.covered.target, Qt.Key.Key_Space)
    assert page.covered.is_open
    assert page.covered.target.accessibleName() == SECRET
    assert drawn(page.covered.target) != ringed
    QTest.keyRelease(page.covered.target, Qt.Key.Key_Space)
    assert not page.covered.is_open
    assert page.covered.target.accessibleName() == "Covered words"
    assert drawn(page.covered.target) == ringed


def test_holding_the_mouse_button_shows_them(page):
    QTest.mousePress(page.covered.target, Qt.MouseButton.LeftButton, pos=QPoint(20, 15))
    assert page.covered.is_open
    QTest.mouseRelease(page.covered.target, Qt.MouseButton.LeftButton, pos=QPoint(20, 15))
    assert not page.covered.is_open


def test_it_says_when_they_are_uncovered_once_for_each_time(page):
    seen = []
    page.covered.uncovered.connect(lambda: seen.append(1))
    for _time in range(2):
        page.covered.target.setFocus()
        QTest.keyPress(page.covered.target, Qt.Key.Key_Space)
        QTest.keyRelease(page.covered.target, Qt.Key.Key_Space)
    assert seen == [1, 1]


def test_losing_the_focus_while_the_key_is_held_covers_them(page):
    page.covered.target.setFocus()
    QTest.keyPress(page.covered.target, Qt.Key.Key_Space)
    page.other.setFocus()
    assert not page.covered.is_open


@pytest.mark.parametrize("by", ["key", "switch"])
def test_another_window_in_front_covers_them(page, by):
    page.covered.target.setFocus()
    if by == "key":
        QTest.keyPress(page.covered.target, Qt.Key.Key_Space)
    else:
        page.covered.show_button.click()
    assert page.covered.is_open
    QApplication.sendEvent(page.covered, QEvent(QEvent.Type.WindowDeactivate))
    assert not page.covered.is_open
    assert not page.covered.show_button.isChecked()


def test_the_switch_shows_them_until_one_goes_elsewhere(page):
    page.covered.show_button.toggle()  # as a screen reader does, without the focus
    assert page.covered.is_open
    assert page.covered.show_button.hasFocus()
    assert page.covered.show_button.text() == "Cover"
    page.covered.target.setFocus()
    assert page.covered.is_open
    QTest.keyClick(page.covered.target, Qt.Key.Key_Space)
    assert page.covered.is_open
    page.other.setFocus()
    assert not page.covered.is_open
    assert page.covered.show_button.text() == "Show"


def test_the_switch_covers_them_again_itself(page):
    page.covered.show_button.click()
    page.covered.show_button.click()
    assert not page.covered.is_open


def test_hiding_the_page_covers_them(page):
    page.covered.show_button.click()
    page.covered.hide()
    assert not page.covered.is_open


def test_other_words_come_covered(page):
    page.covered.show_button.click()
    page.covered.text = "iets anders"
    assert not page.covered.is_open
    assert page.covered.text == "iets anders"
    assert not page.covered.show_button.isChecked()


def test_every_word_lies_under_a_bar_whatever_signs_it_has(look, show):
    """Where the words are drawn, the bars are: no pixel of ink lies outside of them."""
    covered = show(CoveredText("your words", look, "Été 😀😀 een woordzonderspaties" + "x" * 80), 300, 200)
    closed = drawn(covered.target)
    covered.show_button.click()
    covered.show_button.clearFocus()
    covered.target.stay(open=True)
    opened = drawn(covered.target)
    paper = closed.pixelColor(1, closed.height() - 1)
    outside = 0
    for y in range(closed.height()):
        for x in range(0, closed.width(), 2):
            is_ink = abs(opened.pixelColor(x, y).lightness() - paper.lightness()) > 120
            outside += is_ink and closed.pixelColor(x, y) == paper and closed.pixelColor(x, max(0, y - 6)) == paper
    assert outside < 40  # a stroke may stick out below its bar, a word may not


def test_it_is_as_high_as_its_words_at_any_width(look, show):
    covered = CoveredText("your words", look, SECRET)
    assert covered.target.heightForWidth(150) > covered.target.heightForWidth(800)
    assert covered.target.minimumSizeHint().width() <= look.px(120)


def red(width, height):
    image = QImage(width, height, QImage.Format.Format_RGBA8888)
    image.fill(QColor("red"))
    return Picture(width, height, bytes(image.constBits()))


@pytest.mark.parametrize("size", [(40, 20), (1600, 800)])
def test_a_picture_is_covered_and_no_wider_than_its_column(look, show, size):
    covered = show(CoveredPicture(red(*size), "the picture a.png", look), 300, 400)
    place = QPoint(20, 15)
    assert drawn(covered.target).pixelColor(place) != QColor("red")
    covered.target.setFocus()
    QTest.keyPress(covered.target, Qt.Key.Key_Space)
    assert drawn(covered.target).pixelColor(place) == QColor("red")
    assert covered.target.accessibleName() == "The picture is shown"
    shown = covered.target.heightForWidth(covered.target.width())
    assert shown <= 300 * size[1] / size[0] + 24
    QTest.keyRelease(covered.target, Qt.Key.Key_Space)
    assert drawn(covered.target).pixelColor(place) != QColor("red")
