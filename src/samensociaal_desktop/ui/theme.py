"""Theme files to palette, style sheet and shapes: code asks for roles, files hold the values."""

import gc
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from re import sub
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from samensociaal_desktop import paths
from samensociaal_desktop.domain.localised import LocalisedText

if TYPE_CHECKING:  # made for the first window too, which has no moments
    from samensociaal_desktop.domain.encounters import Response

THEMES: Final = ("light", "dark", "contrast")
CALENDAR_STEPS: Final = 5

_PALETTE: Final[Mapping[QPalette.ColorRole, str]] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "card",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "placeholder",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "notice",
    QPalette.ColorRole.ToolTipText: "notice_text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
}


@dataclass(frozen=True)
class Theme:
    """One theme file: what each role looks like."""

    id: str
    name: LocalisedText
    is_dark: bool
    roles: Mapping[str, str]
    calendar: tuple[str, ...]
    unknown: str

    def colour(self, role: str) -> QColor:
        """Return the colour of a role."""
        return QColor(self.roles[role])

    def response_colour(self, response: "Response") -> QColor:
        """Return the hue of a response; never use it without its shape or pattern."""
        return self.colour(response.value)


def load(theme_id: str) -> Theme:
    """Read a theme file."""
    return read(paths.resource("themes", f"{theme_id}.toml"))


def read(file: Path) -> Theme:
    """Read a theme from a file of any name; its stem becomes its id."""
    with file.open("rb") as stream:
        data = tomllib.load(stream)
    return Theme(
        id=file.stem,
        name=LocalisedText(nl=data["name"]["nl"], en=data["name"]["en"]),
        is_dark=data["dark"],
        roles=data["roles"],
        calendar=tuple(data["calendar"]["steps"]),
        unknown=data["calendar"]["unknown"],
    )


def chosen(setting: str) -> str:
    """Return the theme a setting stands for: its own, or the one the system's colour scheme asks for."""
    if setting in THEMES:
        return setting
    return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, with what is disabled in the second voice."""
    result = QPalette()
    for role, name in _PALETTE.items():
        result.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("soft"))
    return result


def style_sheet(theme: Theme) -> str:
    """Return the style sheet with every @role put in, and @arrow: the picture on a box that opens a list."""
    text = paths.resource("themes", "style.qss").read_text(encoding="utf-8")
    arrow = paths.resource("themes", f"arrow-{'dark' if theme.is_dark else 'light'}.png").as_posix()
    return sub(r"@(\w+)", lambda match: {"arrow": arrow}.get(match[1]) or theme.roles[match[1]], text)


def apply(app: QApplication, theme: Theme, *, font: QFont, text_size: int) -> None:
    """Dress the whole program: `font` is the system's or the reader's own, `text_size` a percentage of it."""
    scaled = QFont(font)
    if font.pointSizeF() > 0:
        scaled.setPointSizeF(font.pointSizeF() * text_size / 100)
    else:
        scaled.setPixelSize(round(font.pixelSize() * text_size / 100))
    wear(app, scaled, palette(theme), style_sheet(theme))


def wear(app: QApplication, font: QFont, colours: QPalette, sheet: str) -> None:
    """Put these on every widget there is. Python does not look for garbage meanwhile.

    Qt goes through a list of all widgets and calls back what a widget does about it; a widget on that list that only
    a cycle of references holds would be collected there, and meeting it next would be a segmentation fault.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        app.setFont(font)
        app.setPalette(colours)
        app.setStyleSheet(sheet)
    finally:
        if was_on:
            gc.enable()


def shape(response: "Response", theme: Theme, size: int) -> QIcon:
    """Return the shape of a response in its hue: circle, triangle, square, diamond; `size` in pixels."""
    image = QPixmap(QSize(size, size) * 2)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_shape(painter, response, theme.response_colour(response), 0.0, 0.0, float(size))
    painter.end()
    return QIcon(image)


def draw_shape(painter: QPainter, response: "Response", colour: QColor, x: float, y: float, size: float) -> None:
    """Draw the shape of a response in a square of `size` pixels whose corner is at x, y."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    edge = size / 12  # round and square look bigger than pointed at the same width
    match response.value:
        case "ignore":
            painter.drawEllipse(QRectF(x + edge, y + edge, size - 2 * edge, size - 2 * edge))
        case "address":
            painter.drawPolygon(_corners(x, y, size, (0.5, 0.06), (1.0, 0.94), (0.0, 0.94)))
        case "report":
            painter.drawRoundedRect(QRectF(x + edge, y + edge, size - 2 * edge, size - 2 * edge), 1, 1)
        case "support":
            painter.drawPolygon(_corners(x, y, size, (0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)))


def _corners(x: float, y: float, size: float, *points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x + size * a, y + size * b) for a, b in points])
