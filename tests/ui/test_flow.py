"""The layout that goes on at the next line: what it places where, and how high it says it is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.ui.widgets.flow import Flow, FlowLayout

SIZES = st.lists(st.tuples(st.integers(1, 300), st.integers(1, 60)), max_size=12)


class Block(QWidget):
    """Something of a fixed size."""

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


def blocks(flow):
    return [flow.flow.itemAt(index).widget() for index in range(flow.flow.count())]


def test_it_starts_a_new_line_where_the_next_does_not_fit(show):
    flow = show(flow_of([(100, 20), (100, 30), (100, 20)]), 220, 200)
    assert [(each.x(), each.y()) for each in blocks(flow)] == [(0, 0), (108, 0), (0, 38)]
    assert flow.flow.heightForWidth(220) == 58
    assert flow.flow.heightForWidth(400) == 30
    assert flow.flow.sizeHint() == QSize(316, 30)


def test_what_is_wider_than_the_line_is_made_as_wide_as_the_line(show):
    flow = show(flow_of([(500, 20), (50, 20)]), 200, 200)
    assert [each.width() for each in blocks(flow)] == [200, 50]
    assert flow.flow.heightForWidth(200) == 48


def test_what_is_hidden_takes_no_room(show):
    flow = show(flow_of([(100, 20), (100, 20), (100, 20)]), 210, 200)
    blocks(flow)[1].hide()
    flow.flow.activate()
    assert flow.flow.heightForWidth(210) == 20
    assert flow.flow.sizeHint() == QSize(208, 20)


def test_nothing_in_it_is_no_height(qapp):
    flow = flow_of([])
    assert flow.flow.heightForWidth(100) == 0
    assert flow.flow.sizeHint() == QSize(0, 0)
    assert flow.flow.itemAt(0) is None
    assert flow.flow.takeAt(-1) is None
    assert flow.flow.expandingDirections() == Qt.Orientation(0)


def test_what_is_taken_away_is_no_longer_placed(show):
    flow = show(flow_of([(100, 20), (100, 20)]), 100, 200)
    taken = flow.flow.takeAt(0)
    assert taken.widget() is not None
    assert flow.flow.count() == 1
    assert flow.flow.heightForWidth(100) == 20
    taken.widget().deleteLater()


def test_a_page_gives_it_the_height_it_asks_for(show):
    page = QWidget()
    column = QVBoxLayout(page)
    flow = flow_of([(100, 20)] * 6)
    column.addWidget(flow)
    column.addStretch(1)
    show(page, 300, 400)
    assert flow.height() == flow.flow.heightForWidth(flow.width())


@pytest.mark.parametrize("spacing", [0, 8])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sizes=SIZES, width=st.integers(1, 700))
def test_nothing_overlaps_and_all_of_it_is_within_the_height(qapp, spacing, sizes, width):
    flow = flow_of(sizes, spacing)
    layout: FlowLayout = flow.flow
    height = layout.heightForWidth(width)
    layout.setGeometry(QRect(0, 0, width, height))
    rects = [each.geometry() for each in blocks(flow)]
    assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[:n])
    assert max((rect.bottom() + 1 for rect in rects), default=0) == height
    assert all(rect.left() >= 0 for rect in rects)
    assert all(rect.right() < width for rect in rects)
