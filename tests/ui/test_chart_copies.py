"""Pictures of charts: as drawn, of the right size, sharp, and with nothing of the computer in them."""

import re
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest
import typst
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.days import UNSAID, DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import Grid, Panel, Row, Rows, stack
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours, copies
from samensociaal_desktop.ui.charts.bars import TimeBars
from samensociaal_desktop.ui.charts.grid import HourGrid
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.row_bars import RowBars
from samensociaal_desktop.ui.look import LOCALES

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TODAY = date(2026, 11, 22)
DUTCH = LOCALES[Language.NL]
RESPONSES = ("ignore", "address", "report", "support", UNSAID)
QUESTION, ANSWER = "Wat deed ik?", 'Je schreef <vijf> keer "iets" & meer'
SVG = "{http://www.w3.org/2000/svg}"


def stacked(weeks):
    span = Span(TODAY - timedelta(days=7 * weeks - 1), TODAY)
    found = [
        DayOf(span.since + timedelta(days=n * 3 % span.days), RESPONSES[n % 5], 1 + n % 3) for n in range(weeks * 7)
    ]
    return stack(days_of(found, span, RESPONSES))


def made(kind, *values, name=QUESTION, width=640):
    chart = kind(colours.of_theme(theme.load("light")), DUTCH)
    chart.present(*values, Naming())
    chart.setAccessibleName(name)
    chart.setAccessibleDescription(ANSWER if name else "")
    return copies.at_width(chart, width)


@pytest.fixture
def bars(qapp):
    return made(TimeBars, stacked(10))


@pytest.fixture
def thin(qapp):
    """Bars so thin that they have stripes across."""
    return made(TimeBars, stacked(500), width=420)


@pytest.fixture
def rows(qapp):
    keys = ("helped", "little", "worse", "unknown")
    panel = Panel("", tuple(Row(name, (5, 4, 3, 2), 14) for name in ("Negeren", "Melden \U0001f600")), 28)
    return made(RowBars, Rows(keys, (panel,), is_split=True))


@pytest.fixture
def hours(qapp):
    return made(HourGrid, Grid(tuple(tuple((day * hour) % 7 for hour in range(24)) for day in range(7))))


CHARTS = pytest.mark.parametrize("name", ["bars", "thin", "rows", "hours"])


def rendered(svg, size):
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def difference(one, other):
    """Return how far two pictures lie apart, when both are looked at from afar: 0 to 255."""
    small = [image.scaled(QSize(64, 24)).convertToFormat(QImage.Format.Format_RGB32) for image in smooth(one, other)]
    first, second = (bytes(image.constBits()) for image in small)
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)


def smooth(*images):
    kept, way = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return [image.scaled(QSize(256, 96), kept, way) for image in images]


@CHARTS
def test_a_picture_is_as_large_as_its_chart_with_room_around(name, request):
    chart = request.getfixturevalue(name)
    image = copies.picture(chart)
    assert image.size() == QSize(chart.width() + 32, chart.height() + 32) * 2
    assert image.dotsPerMeterX() == round(192 / 0.0254)
    edge = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in (0, 9, image.height() - 1)}
    assert edge == {"#ffffff"}
    assert (
        len({image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})
        > 9
    )


def test_letters_grow_with_the_picture(hours):
    """The same picture at two sizes looks alike from afar."""
    once, twice = copies.picture(hours, 1.0), copies.picture(hours, 3.0)
    assert twice.width() == once.width() * 3
    assert difference(once, twice) < 3


def test_where_the_person_is_does_not_show(hours):
    before = copies.png(hours)
    hours._focused, hours._hovered = (3, 3), (4, 4)
    assert copies.png(hours) == before


@CHARTS
def test_a_png_holds_nothing_but_the_picture(name, request):
    data = copies.png(request.getfixturevalue(name))
    place, chunks = 8, []
    while place < len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        chunks.append(data[place + 4 : place + 8])
        place += size + 12
    assert set(chunks) == {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
    assert QImage.fromData(data).size() == copies.picture(request.getfixturevalue(name)).size()


@CHARTS
def test_an_svg_is_named_and_described_and_holds_nothing_of_this_computer(name, request):
    chart = request.getfixturevalue(name)
    data = copies.svg(chart)
    root = ElementTree.fromstring(data)
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == (QUESTION, ANSWER)
    assert root.get("viewBox") == f"0 0 {chart.width() + 32} {chart.height() + 32}"
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {
        "svg",
        "title",
        "desc",
        "defs",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "polyline",
        "polygon",
        "line",
    }
    assert b"font" not in data
    assert chart.font().family().encode() not in data
    assert b"file:" not in data
    assert b"/home" not in data
    assert not re.search(rb"\d{4}-\d\d-\d\d|\d\d:\d\d", data)


@CHARTS
def test_an_svg_looks_as_the_chart_does(name, request):
    chart = request.getfixturevalue(name)
    image = copies.picture(chart)
    most = 10 if name == "thin" else 4  # stripes of a pixel or two begin elsewhere
    assert difference(rendered(copies.svg(chart), image.size()), image) < most


def test_a_chart_without_a_name_has_no_words_of_its_maker(qapp):
    data = copies.svg(made(HourGrid, Grid(((0,) * 24,) * 7), name=""))
    root = ElementTree.fromstring(data)
    assert not (root.findtext(f"{SVG}title") or "").strip()
    assert not (root.findtext(f"{SVG}desc") or "").strip()


def test_the_same_chart_makes_the_same_files(qapp):
    one, other = (made(TimeBars, stacked(10)) for _ in range(2))
    assert copies.png(one) == copies.png(other)
    assert copies.svg(one) == copies.svg(other)


@CHARTS
def test_an_svg_can_stand_in_a_tagged_pdf(name, request):
    svg = copies.svg(request.getfixturevalue(name)).decode()
    source = b'#set document(title: "x")\n= x\n#image(bytes(sys.inputs.chart), format: "svg", alt: "y")'
    pdf = typst.compile(
        source,
        ignore_system_fonts=True,
        sys_inputs={"chart": svg},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=int(datetime(2026, 11, 22).timestamp()),
    )
    assert pdf.startswith(b"%PDF")


def test_an_svg_of_many_bars_stays_small(thin):
    assert len(copies.svg(thin)) < 1_500_000
