"""The widget that goes on at the next line: what it places where, and how high it says it is."""

import gc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.ui.widgets.flow import Flow

SIZES = st.lists(st.tuples(st.integers(1, 300), st.integers(1, 60)), max_size=12)


class Block(QWidget):
    """Something of a fixed size, which it can be made narrower than."""

    def __init__(self, width, height):
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self):  # noqa: N802 - Qt's own name
        return self._size


def flow_of(sizes, spacing=8):
    flow = Flow(spacing=spacing)
    for width, height in sizes:
        flow.add(Block(width, height))
    return flow


def test_it_starts_a_new_line_where_the_next_does_not_fit(show):
    flow = show(flow_of([(100, 20), (100, 30), (100, 20)]), 220, 200)
    assert [(each.x(), each.y()) for each in flow.widgets] == [(0, 0), (108, 0), (0, 38)]
    assert flow.heightForWidth(220) == 58
    assert flow.heightForWidth(400) == 30
    assert flow.sizeHint() == QSize(316, 30)


def test_what_is_wider_than_the_line_is_made_as_wide_as_the_line(show):
    flow = show(flow_of([(500, 20), (50, 20)]), 200, 200)
    assert [each.width() for each in flow.widgets] == [200, 50]
    assert flow.heightForWidth(200) == 48


def test_what_cannot_shrink_stays_as_wide_as_it_is(show):
    flow = Flow()
    button = QPushButton("As wide as these words")
    button.setMinimumWidth(300)
    flow.add(button)
    assert flow.minimumSizeHint().width() == 300
    show(flow, 200, 200)
    assert button.width() == 300


def test_what_is_hidden_takes_no_room_until_it_is_shown(show):
    flow = show(flow_of([(100, 20), (100, 20), (100, 20)]), 210, 200)
    flow.widgets[1].hide()
    QApplication.processEvents()
    assert flow.heightForWidth(210) == 20
    assert flow.sizeHint() == QSize(208, 20)
    flow.widgets[1].show()
    QApplication.processEvents()
    assert flow.heightForWidth(210) == 48


def test_what_was_hidden_before_it_came_in_stays_hidden_and_what_was_not_is_seen(show):
    flow = show(Flow(), 300, 100)
    hidden, seen = Block(100, 20), Block(100, 20)
    hidden.hide()
    flow.add(hidden)
    flow.add(seen)
    assert not hidden.isVisible()
    assert seen.isVisible()
    assert seen.x() == 0


def test_nothing_in_it_is_no_height(qapp):
    flow = Flow()
    assert flow.heightForWidth(100) == 0
    assert flow.hasHeightForWidth()
    assert flow.sizeHint() == flow.minimumSizeHint() == QSize(0, 0)


def test_what_is_taken_away_is_no_longer_placed_and_what_is_added_again_moves_to_the_end(show):
    flow = show(flow_of([(100, 20), (100, 20), (100, 20)]), 100, 200)
    first, second, third = flow.widgets
    flow.take(first)
    flow.take(first)
    assert flow.heightForWidth(100) == 48
    flow.add(second)
    QApplication.processEvents()
    assert flow.widgets == (third, second)
    assert second.y() > third.y()


def test_what_is_deleted_is_forgotten_however_that_comes(show):
    flow = show(flow_of([(100, 20)] * 3), 100, 200)
    first, second, third = flow.widgets
    first.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert flow.widgets == (second, third)
    second.setParent(None)
    del first, second
    gc.collect()
    QApplication.processEvents()
    flow.take(flow.widgets[0])
    assert flow.widgets == (third,)
    assert flow.heightForWidth(100) == 20


def test_a_page_gives_it_the_height_it_asks_for_when_its_words_change_too(show):
    page = QWidget()
    column = QVBoxLayout(page)
    flow = Flow()
    buttons = [QPushButton("a") for _ in range(6)]
    for button in buttons:
        flow.add(button)
    column.addWidget(flow)
    column.addStretch(1)
    show(page, 300, 400)
    assert flow.height() == flow.heightForWidth(flow.width())
    before = flow.height()
    for button in buttons:
        button.setText("a good many more words")
    for _ in range(3):  # it hears of it, asks for more, and gets it
        QApplication.processEvents()
    assert flow.height() == flow.heightForWidth(flow.width()) > before
    flow.hide()
    for button in buttons:
        button.setText("b")
    flow.show()
    for _ in range(3):
        QApplication.processEvents()
    assert flow.height() == flow.heightForWidth(flow.width()) == before


@pytest.mark.parametrize("spacing", [0, 8])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sizes=SIZES, width=st.integers(1, 700))
def test_nothing_overlaps_and_all_of_it_is_within_the_height(qapp, spacing, sizes, width):
    flow = flow_of(sizes, spacing)
    height = flow.heightForWidth(width)
    flow.resize(width, height)
    QApplication.sendPostedEvents(flow)
    flow._place(flow.rect(), move=True)
    rects = [each.geometry() for each in flow.widgets]
    assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[:n])
    assert max((rect.bottom() + 1 for rect in rects), default=0) == height
    assert all(rect.left() >= 0 for rect in rects)
    assert all(rect.right() < width for rect in rects)
