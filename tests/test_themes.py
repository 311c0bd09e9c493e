"""The themes: every role is there, every text can be read, and the four responses are told apart without colour."""

import gc
import weakref
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from samensociaal_desktop import paths
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.look import ICONS, Look
from samensociaal_desktop.ui.widgets.buttons import button

EVERY = pytest.mark.parametrize("name", theme.THEMES)
GROUNDS = ("window", "card", "sidebar", "field", "tint")
TEXTS = ("text", "soft", "accent", "danger")
SIZE = 48


def lightness(colour: QColor) -> float:
    """Return the relative luminance as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((lightness(one), lightness(other)))
    return (light + 0.05) / (dark + 0.05)


def too_weak(found, pairs, least):
    weak = {f"{a} on {b}": round(contrast(found.colour(a), found.colour(b)), 2) for a, b in pairs}
    return {pair: value for pair, value in weak.items() if value < least}


@EVERY
def test_every_theme_has_the_same_roles_and_all_that_the_style_asks_for(name):
    found = theme.load(name)
    assert set(found.roles) == set(theme.load("light").roles)
    assert all(QColor(value).isValid() for value in (*found.roles.values(), *found.calendar, found.unknown))
    assert set(theme._PALETTE.values()) <= set(found.roles)
    assert {response.value for response in Response} <= set(found.roles)
    assert len(found.calendar) == theme.CALENDAR_STEPS
    assert "@" not in theme.style_sheet(found)
    assert found.name.nl
    assert found.name.en


@EVERY
def test_every_text_can_be_read_on_every_ground(name):
    found = theme.load(name)
    least = 7 if name == "contrast" else 4.5
    assert too_weak(found, [(text, ground) for text in ("text", "soft") for ground in GROUNDS], least) == {}
    assert too_weak(found, [(text, ground) for text in ("accent", "danger") for ground in GROUNDS], 4.5) == {}
    assert too_weak(found, [("placeholder", "field")], 4.5) == {}


@EVERY
def test_what_stands_on_a_colour_of_its_own_can_be_read(name):
    found = theme.load(name)
    pairs = [
        ("on_accent", "accent"), ("on_accent", "accent_strong"), ("notice_text", "notice"), ("notice_accent", "notice"),
        ("text", "mark"), ("soft", "mark"), ("soft", "line"),
    ]  # fmt: skip
    if name == "contrast":
        pairs.remove(("soft", "line"))  # the button that cannot be pressed is drawn with its edge there
    assert too_weak(found, pairs, 4.5) == {}


@EVERY
def test_edges_and_responses_stand_out_from_every_ground(name):
    found = theme.load(name)
    seen = ("edge", "accent", *(response.value for response in Response))
    assert too_weak(found, [(one, ground) for one in seen for ground in GROUNDS], 3) == {}
    # In the list a response colours words of its own.
    assert (
        too_weak(found, [(one.value, ground) for one in Response for ground in ("window", "card", "tint")], 4.5) == {}
    )


@EVERY
def test_the_steps_of_the_calendar_go_one_way(name):
    found = theme.load(name)
    steps = [lightness(QColor(step)) for step in found.calendar]
    assert steps == sorted(steps, reverse=not found.is_dark)
    assert all(contrast(QColor(a), QColor(b)) > 1.2 for a, b in zip(found.calendar, found.calendar[1:], strict=False))
    assert found.unknown not in found.calendar


def silhouette(response, size=SIZE):
    """Return which pixels a shape covers: all that is left of it in grey."""
    image = QImage(size, size, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    theme.draw_shape(painter, response, QColor("black"), 0, 0, size)
    painter.end()
    return frozenset((x, y) for x in range(size) for y in range(size) if image.pixelColor(x, y).lightness() < 128)


@pytest.mark.parametrize(("one", "other"), list(combinations(Response, 2)))
@pytest.mark.parametrize("size", [14, SIZE])
def test_the_four_responses_are_told_apart_by_shape_alone(qapp, one, other, size):
    a, b = silhouette(one, size), silhouette(other, size)
    assert len(a & b) / len(a | b) < 0.85


def test_no_shape_looks_larger_than_another(qapp):
    areas = [len(silhouette(response)) for response in Response]
    assert max(areas) < 2 * min(areas)


@EVERY
def test_the_picture_of_a_response_is_its_shape_in_its_colour(qapp, name):
    found = theme.load(name)
    for response in Response:
        image = theme.shape(response, found, 20).pixmap(20, 20).toImage()
        assert image.pixelColor(image.width() // 2, image.height() // 2) == found.response_colour(response)


def test_the_system_may_choose_and_a_person_may_choose_otherwise(qapp):
    assert theme.chosen("system") in ("light", "dark")
    assert [theme.chosen(name) for name in theme.THEMES] == list(theme.THEMES)


@pytest.mark.parametrize("pixels", [False, True])
def test_dressing_scales_the_letters_that_a_person_has(undressed, pixels):
    font = QFont(undressed.font())
    font.setPixelSize(16) if pixels else font.setPointSizeF(12)
    theme.apply(undressed, theme.load("dark"), font=font, text_size=150)
    dressed = QApplication.font()
    assert (dressed.pixelSize() if pixels else dressed.pointSizeF()) == (24 if pixels else 18)


def test_nothing_is_thrown_away_while_every_widget_is_dressed(undressed, qtbot):
    class Anxious(QWidget):
        def changeEvent(self, _event):  # noqa: N802
            made.extend(weakref.ref(Thing()) for _one in range(50))
            lost.extend(one for one in made if one() is None)

    class Thing:
        def __init__(self):
            self.itself = self

    made, lost, before = [], [], gc.get_threshold()
    widget = Anxious()
    qtbot.addWidget(widget)
    gc.set_threshold(1)
    try:
        theme.apply(undressed, theme.load("dark"), font=QFont(), text_size=150)
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)
    assert made
    assert lost == []


def test_every_icon_that_is_asked_for_is_in_the_set(qapp):
    look = Look(theme.load("light"), Language.NL, text_size=200)
    assert all(not look.icon(meaning).pixmap(24, 24).isNull() for meaning in ICONS)
    assert look.px(10) == 20
    assert look.icon_size.width() == 36


def test_the_files_are_the_themes(qapp):
    assert {path.stem for path in paths.resource("themes").glob("*.toml")} == set(theme.THEMES)


def strongest(image: QImage) -> float:
    """Return the highest contrast of any pixel with the one beside the left edge, in the middle."""
    ground = QColor(image.pixel(12, image.height() // 2))
    pixels = (QColor(image.pixel(x, y)) for y in range(4, image.height() - 4) for x in range(12, image.width() - 12))
    return max(contrast(ground, pixel) for pixel in pixels)


@EVERY
def test_what_waits_to_be_filled_in_or_pressed_can_be_read_too(undressed, qtbot, name):
    chosen = theme.load(name)
    theme.apply(undressed, chosen, font=QFont(undressed.font().family(), 20), text_size=100)
    page = QWidget()
    qtbot.addWidget(page)
    page.setProperty("role", "page")
    waiting, empty = button("MMMM", "primary"), QLineEdit()
    waiting.setEnabled(False)
    empty.setPlaceholderText("MMMM")
    row = QHBoxLayout(page)
    row.addWidget(waiting)
    row.addWidget(empty)
    page.resize(500, 120)
    page.show()
    assert strongest(page.grab(waiting.geometry()).toImage()) >= 4
    assert strongest(page.grab(empty.geometry()).toImage()) >= 4
