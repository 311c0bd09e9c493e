"""Pictures of charts to keep or to hand on: PNG and SVG, made from what is drawn and nothing else."""

import re
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from samensociaal_desktop.ui.charts.chart import Chart
from samensociaal_desktop.ui.charts.tracing import Tracer

_SHARP: Final = 2.0  # a picture is twice as fine as a plain screen, for paper and for screens that show it
_MARGIN: Final = 16  # pixels around the chart
_INCH: Final = 0.0254  # metres
_FONT: Final = re.compile(rb'font-family="[^"]*" font-size="[^"]*" font-weight="[^"]*" font-style="[^"]*" ?\n')
_OUTLINES: Final = re.compile(rb' d="[^"]*"')
_LONG: Final = re.compile(rb"\d+\.\d{3,}")
_DOTS: Final = 96  # pixels of a chart to an inch, as CSS and SVG count them


def at_width(chart: Chart, width: int) -> Chart:
    """Give a chart that is not shown a width, and let it measure itself."""
    chart.ensurePolished()
    chart.resize(width, chart.height())
    chart.lay_out()
    return chart


def picture(chart: Chart, scale: float = _SHARP) -> QImage:
    """Return a picture of a chart, `scale` pixels for each of its own."""
    image = QImage(_size(chart) * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    # Letters are as large as the chart's own only on something that says to have as many dots to an inch.
    _set_dots(image, chart.logicalDpiY())
    painter = QPainter(image)
    _paint(chart, painter)
    painter.end()
    _set_dots(image, round(_DOTS * scale))
    return image


def png(chart: Chart) -> bytes:
    """Return a chart as PNG, with its size on paper and nothing that says who made it, where or when."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(chart).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    return bytes(buffer.data().data())


def svg(chart: Chart) -> bytes:
    """Return a chart as SVG, named and described as it is to a screen reader.

    Its letters are shapes, so that it looks the same where its font is not; its name and description are text.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(chart.logicalDpiY())
    generator.setSize(_size(chart))
    generator.setViewBox(QRect(QPoint(), _size(chart)))
    generator.setTitle(chart.accessibleName())
    generator.setDescription(chart.accessibleDescription() or chart.accessibleName())
    painter = Tracer(generator)
    _paint(chart, painter)
    painter.end()
    return _plain(bytes(buffer.data().data()))


def _plain(found: bytes) -> bytes:
    """Return an SVG without the name of this computer's font, of which no letter is left, and in hundredths."""
    return _OUTLINES.sub(lambda path: _LONG.sub(_rounded, path[0]), _FONT.sub(b"", found))


def _rounded(number: re.Match[bytes]) -> bytes:
    return f"{float(number[0]):.2f}".rstrip("0").rstrip(".").encode()


def _size(chart: Chart) -> QSize:
    return QSize(chart.width() + 2 * _MARGIN, chart.height() + 2 * _MARGIN)


def _paint(chart: Chart, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(QPoint(), _size(chart)), QColor(chart.colours.card))
    painter.translate(_MARGIN, _MARGIN)
    chart.paint_plain(painter)


def _set_dots(image: QImage, to_inch: int) -> None:
    image.setDotsPerMeterX(round(to_inch / _INCH))
    image.setDotsPerMeterY(round(to_inch / _INCH))
