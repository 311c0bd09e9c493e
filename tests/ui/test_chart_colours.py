"""Colours of charts: parts are told apart in grey print and by the colour-blind, words and marks can be read.

Colour blindness is simulated as in Machado, Oliveira & Fernandes, “A Physiologically-based Model for Simulation of
Color Vision Deficiency”, IEEE TVCG 15(6), 2009, with their matrices of severity 1.0 on linear light. Differences are
those of CIE Lab (ΔE*ab 1976, white D65); contrast is that of WCAG 2.2 (1.4.3 and 1.4.11).
"""

import math
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.patterns.days import UNSAID, DayOf, days_of
from samensociaal_desktop.domain.patterns.shapes import Grid, Pair, Pairs, Panel, Row, Rows, calendar, stack
from samensociaal_desktop.domain.patterns.spans import Span
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours
from samensociaal_desktop.ui.charts.bars import TimeBars
from samensociaal_desktop.ui.charts.calendar import CalendarChart
from samensociaal_desktop.ui.charts.copies import at_width
from samensociaal_desktop.ui.charts.dumbbells import Dumbbells
from samensociaal_desktop.ui.charts.fills import PLAIN, Fills
from samensociaal_desktop.ui.charts.grid import HourGrid
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.charts.row_bars import RowBars
from samensociaal_desktop.ui.charts.tones import Ink, Kind, Tones
from samensociaal_desktop.ui.look import LOCALES

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

THEMES = pytest.mark.parametrize("name", theme.THEMES)
TODAY = date(2026, 11, 22)
DUTCH = LOCALES[Language.NL]

TOGETHER = {
    "responses": ("ignore", "address", "report", "support", UNSAID),
    "purpose": ("yes", "half", "no", UNSAID),
    "outcomes": ("helped", "little", "worse", "unknown"),
    "plans": ("worked", "partly", "not", "not-applicable"),
    "good": ("good", "support", "calm"),
}
"""Which keys can stand in one chart."""

LOOKS = {
    "thick": (48, 40, 1.0),
    "thick on a fine screen": (48, 40, 2.0),
    "narrow": (9, 40, 1.0),
    "thin": (4, 40, 1.0),
}
"""Width and height of a part, and pixels of the screen to one of the chart."""

HUE = 10.0  # ΔE*ab of mean colours: seen at a glance side by side (2.3 is just noticeable, Mahy et al. 1994)
TEXTURE = 10.0  # L*: by how much two patterns part in strength or in where their light and dark lie
PIXELS = 5.0  # ΔE*ab over all pixels of two squares of one form: as HUE, but edges count too
READ, SEEN = 4.5, 3.0

SIGHTS = {
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = np.array(((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)))


# Seeing


def pixels(image):
    """Return the light of a picture: rows of pixels of linear red, green and blue, 0 to 1."""
    image = image.convertToFormat(QImage.Format.Format_RGBX8888)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    found = raw[:, : image.width() * 4].reshape(image.height(), image.width(), 4)[:, :, :3] / 255
    return np.where(found <= 0.04045, found / 12.92, ((found + 0.055) / 1.055) ** 2.4)


def seen(light, sight):
    return np.clip(light @ np.array(SIGHTS[sight]).T, 0, 1)


def lab(light):
    part = light @ TO_XYZ.T / TO_XYZ.sum(axis=1)
    part = np.where(part > 216 / 24389, np.cbrt(part), (part * 24389 / 27 + 16) / 116)
    x, y, z = part[..., 0], part[..., 1], part[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def hues_apart(one, other):
    """Return how far two patches lie apart when the eye runs each into one colour."""
    first, second = (lab(light.reshape(-1, 3).mean(axis=0)) for light in (one, other))
    return float(np.linalg.norm(first - second))


def textures_apart(one, other):
    """Return how far two patterns lie apart, wherever they begin: nothing for the same, nothing for two plain ones.

    Compared is how lightness goes with that some pixels further (autocovariance): its root is in steps of L*.
    """
    first, second = (autocovariance(lab(light)[..., 0]) for light in (one, other))
    return math.sqrt(float(np.abs(first - second).max()))


def autocovariance(lightness):
    rest = lightness - lightness.mean()
    whole = np.fft.ifft2(np.abs(np.fft.fft2(rest)) ** 2).real / rest.size
    return whole[:9, :9]


def told_apart(one, other, sight):
    one, other = seen(one, sight), seen(other, sight)
    return hues_apart(one, other) >= HUE or textures_apart(one, other) >= TEXTURE


def contrast(one, other):
    weights = np.array(SIGHTS["grey"][0])
    low, high = np.minimum(one @ weights, other @ weights), np.maximum(one @ weights, other @ weights)
    return (high + 0.05) / (low + 0.05)


def light_of(colour):
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return pixels(image)[0, 0]


def test_the_measures_see_what_is_there():
    black, white, grey = (np.full((16, 16, 3), value) for value in (0.0, 1.0, 0.2))
    lines = np.where((np.arange(16) % 8 < 4)[:, None, None], black, white)
    rising = np.where(((np.arange(16)[:, None] + np.arange(16)) % 8 < 4)[..., None], black, white)
    assert float(contrast(black, white)[0, 0]) == pytest.approx(21)
    assert hues_apart(black, white) == pytest.approx(100, abs=0.1)
    assert max(textures_apart(black, white), textures_apart(grey, white)) < 0.001
    assert textures_apart(lines, np.roll(lines, 3, axis=0)) < 0.001
    assert hues_apart(lines, rising) < 0.001
    assert textures_apart(lines, grey) > 40
    assert textures_apart(lines, rising) > 40
    red, green = (np.full((4, 4, 3), value) * 1.0 for value in ((0.6, 0.1, 0.0), (0.2, 0.27, 0.02)))
    assert hues_apart(red, green) > 3 * hues_apart(seen(red, "deuteranopia"), seen(green, "deuteranopia"))


# Fills


def patch(found, key, look="thick"):
    """Return a part of a bar as it is painted, with a little of the ground at its sides."""
    width, height, scale = LOOKS[look]
    image = QImage(round((width + 2) * scale), round((height + 2) * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(found.card))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    Fills(found).part(painter, key, QRectF(1, 1, width, height))
    painter.end()
    return pixels(image)


def alike(found, keys, look):
    """Return which keys are not told apart, and by whom."""
    patches = {key: patch(found, key, look) for key in keys}
    return [
        (one, other, sight)
        for one, other in combinations(keys, 2)
        for sight in SIGHTS
        if not told_apart(patches[one], patches[other], sight)
    ]


@THEMES
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("chart", TOGETHER)
def test_parts_that_can_stand_in_one_chart_are_told_apart(qapp, name, look, chart):
    assert alike(colours.of_theme(theme.load(name)), TOGETHER[chart], look) == []


@THEMES
@pytest.mark.parametrize("look", LOOKS)
def test_two_keys_with_one_fill_are_found_out(qapp, name, look):
    """The measure is worth something: fills that are the same in two charts would not do in one."""
    found = colours.of_theme(theme.load(name))
    for one, other in (
        ("helped", "worked"),
        ("yes", PLAIN),
        ("half", "little"),
        ("no", "worse"),
        ("unknown", "not-applicable"),
    ):
        assert alike(found, (one, other), look) == [(one, other, sight) for sight in SIGHTS]


def test_two_hues_that_only_colour_tells_apart_are_found_out(qapp):
    """A red and a green of one lightness: fine for most eyes, the same in grey print."""
    found = colours.of_theme(theme.load("light"))
    red, green = replace(found, accent="#A8500C"), replace(found, accent="#187A4D")
    one, other = patch(red, "yes"), patch(green, "yes")
    assert hues_apart(one, other) > 5 * HUE
    assert not told_apart(one, other, "grey")


@THEMES
@pytest.mark.parametrize("look", LOOKS)
def test_every_part_stands_out_from_the_ground(qapp, name, look):
    found = colours.of_theme(theme.load(name))
    ground = light_of(found.card)
    weak = []
    for key in dict.fromkeys(key for keys in TOGETHER.values() for key in (*keys, PLAIN)):
        clear = (contrast(patch(found, key, look), ground) >= SEEN).mean()
        if clear < 0.04:
            weak.append((key, round(float(clear), 3)))
    assert weak == []


# Tones


def square(found, ink):
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(QColor(found.card))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    Tones(found).paint(painter, ink, [QRectF(1, 1, 14, 14)])
    painter.end()
    return pixels(image)


INKS = (*(Ink(Kind.WRITTEN, tone) for tone in range(5)), Ink(Kind.UNKNOWN), Ink(Kind.BEFORE), Ink(Kind.AHEAD))


def squares_apart(one, other, sight):
    return float(np.linalg.norm(lab(seen(one, sight)) - lab(seen(other, sight)), axis=-1).mean())


@THEMES
def test_the_tones_and_what_is_unknown_are_told_apart(qapp, name):
    found = colours.of_theme(theme.load(name))
    squares = {ink: square(found, ink) for ink in INKS}
    near = [
        (one, other, sight)
        for one, other in combinations(INKS, 2)
        for sight in SIGHTS
        if Kind.WRITTEN in (one.kind, other.kind) and squares_apart(squares[one], squares[other], sight) < PIXELS
    ]
    assert near == []


def test_two_tones_of_one_colour_are_found_out(qapp):
    found = colours.of_theme(theme.load("light"))
    same = replace(found, steps=(*found.steps[:2], found.steps[1], *found.steps[3:]))
    one, other = (square(same, Ink(Kind.WRITTEN, tone)) for tone in (1, 2))
    assert squares_apart(one, other, "grey") < PIXELS


@THEMES
def test_every_tone_stands_out_from_the_ground_by_its_edge(qapp, name):
    found = colours.of_theme(theme.load(name))
    for tone in range(5):
        clear = contrast(square(found, Ink(Kind.WRITTEN, tone)), light_of(found.card)) >= SEEN
        assert clear.mean() > 0.08  # an edge of a pixel around 14 by 14, without its round corners


# Words


class Reader(QPainter):
    """Paints all but words, and keeps where they would be and in which colour."""

    def __init__(self, image):
        super().__init__(image)
        self.words = []

    def drawText(self, rect, flags, text):  # noqa: N802 - Qt's name
        place = QFontMetricsF(self.font()).boundingRect(rect, flags, text)
        self.words.append((text, place, self.pen().color()))


def stacked(keys, weeks, *, apart=False):
    span = Span(TODAY - timedelta(days=7 * weeks - 1), TODAY)
    found = [DayOf(span.since + timedelta(days=n * 3 % span.days), keys[n % len(keys)], 1 + n % 3) for n in range(120)]
    totals = {one.day: 5 for one in found} if apart else None
    return stack(days_of(found, span, keys, totals))


def rows(keys):
    panel = Panel("", tuple(Row(f"rij {n}", tuple(9 for _ in keys), 60) for n in range(4)), 60)
    return Rows(keys, (panel,), is_split=len(keys) > 1)


HOURS = Grid(tuple(tuple((day * hour) % 7 for hour in range(24)) for day in range(7)))
DAYS = {TODAY - timedelta(days=n * 3): n % 9 for n in range(200)}
CHARTS = {
    **{key: (TimeBars, stacked(TOGETHER[key], 12)) for key in ("responses", "purpose")},
    "good": (TimeBars, stacked(TOGETHER["good"], 12, apart=True)),
    "long": (TimeBars, stacked(TOGETHER["responses"], 500)),
    **{key: (RowBars, rows(TOGETHER[key])) for key in ("outcomes", "plans")},
    "kinds": (RowBars, rows(("",))),
    "feelings": (Dumbbells, Pairs((Pair("blij", 1, 3, 6), Pair("boos", 3, 1, 6), Pair("kalm", 2, 2, 7)), 0, 4)),
    "hours": (HourGrid, HOURS),
    "year": (CalendarChart, calendar(DAYS, range(2025, 2027), TODAY - timedelta(days=600), TODAY)),
}


def read(chart):
    """Return a chart without its words, and its words."""
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(chart.colours.card))
    painter = Reader(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chart.paint_plain(painter)
    painter.end()
    return pixels(image), painter.words


def shown(kind, value, found, width=700):
    chart = kind(found, DUTCH)
    more = (("niet", "heel erg"), ("ervoor", "erna")) if kind is Dumbbells else ()
    chart.present(value, Naming(key=lambda key: key or "niet ingevuld"), *more)
    return at_width(chart, width)


def unreadable(light, words):
    """Return words on a ground that they do not stand out from, but for a hairline here or there."""
    height, width = light.shape[:2]
    bad = []
    for text, place, colour in words:
        box = place.toAlignedRect()
        under = light[
            max(box.top(), 0) : min(box.bottom() + 1, height), max(box.left(), 0) : min(box.right() + 1, width)
        ]
        if text.strip() and (contrast(under, light_of(colour)) >= READ).mean() < 0.9:
            bad.append(text)
    return bad


@THEMES
@pytest.mark.parametrize("chart", CHARTS)
def test_every_word_stands_out_from_its_ground(qapp, name, chart):
    light, words = read(shown(*CHARTS[chart], colours.of_theme(theme.load(name))))
    assert len(words) >= 4
    assert unreadable(light, words) == []


def test_a_word_that_is_too_pale_is_found_out(qapp):
    found = colours.of_theme(theme.load("light"))
    light, words = read(shown(*CHARTS["hours"], replace(found, soft="#8A949B")))
    assert len(unreadable(light, words)) == len(words)


@THEMES
def test_before_and_after_are_told_apart_by_form(qapp, name):
    """A hollow dot and a filled one: no hue says which is which."""
    found = colours.of_theme(theme.load(name))
    chart = shown(Dumbbells, Pairs((Pair("blij", 1, 3, 6),), 0, 4), found)
    light, _ = read(chart)
    line = max(range(light.shape[0]), key=lambda y: int((contrast(light[y], light_of(found.card)) >= SEEN).sum()))
    strong = np.flatnonzero(contrast(light[line], light_of(found.card)) >= SEEN)
    left, right = strong[0], strong[-1]
    hollow = contrast(light[line, left : left + 8], light_of(found.card)) < SEEN
    filled = contrast(light[line, right - 7 : right + 1], light_of(found.card)) >= SEEN
    assert hollow.sum() >= 2
    assert filled.all()
    assert right - left > chart.width() * 0.2


@pytest.mark.parametrize("sight", SIGHTS)
def test_a_sight_leaves_greys_as_they_are(sight):
    grey = np.full((2, 2, 3), 0.4)
    assert np.allclose(seen(grey, sight), grey, atol=0.002)
