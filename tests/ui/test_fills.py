"""The fills: every key has a look, and the keys of one chart are told apart without hue, wide or narrow."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from samensociaal_desktop.domain.encounters import OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.patterns.cards import CALM, GOOD, SUPPORT
from samensociaal_desktop.domain.patterns.days import UNSAID
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours
from samensociaal_desktop.ui.charts.fills import PLAIN, Fills

CHARTS = {
    "responses": (*Response, UNSAID),
    "purpose": (*OnPurpose, UNSAID),
    "outcomes": tuple(Outcome),
    "plans": tuple(PlanResult),
    "good": (GOOD, SUPPORT, CALM),
}
EVERY = sorted({str(key) for keys in CHARTS.values() for key in keys} | {PLAIN})


def painted(found, key, width, height=48, paint="part"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(found.card))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    getattr(Fills(found), paint)(painter, str(key), QRectF(0, 0, width, height))
    painter.end()
    return image


def greys(image):
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [[grey.pixelColor(x, y).lightness() for x in range(grey.width())] for y in range(grey.height())]


def turns(lines):
    """Return how often light and dark alternate along a line."""
    return sum(abs(a - b) > 40 for line in lines for a, b in pairwise(line)) / len(lines)


def look(image):
    rows = greys(image)
    columns = list(zip(*rows, strict=True))
    mean = sum(map(sum, rows)) / (image.width() * image.height())
    return mean, turns(rows), turns(columns)


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize("width", [48, 20, 10, 5])
@pytest.mark.parametrize("keys", CHARTS.values(), ids=CHARTS)
def test_the_keys_of_a_chart_are_told_apart_in_grey_print(qapp, name, width, keys):
    """Told apart by how much of a part is light, and how often light and dark alternate, across or down."""
    found = colours.of_theme(theme.load(name))
    looks = {key: look(painted(found, key, width)) for key in keys}
    for one, other in combinations(looks, 2):
        (a, across, down), (b, other_across, other_down) = looks[one], looks[other]
        differs = abs(a - b) > 20 or abs(across - other_across) > 1.5 or abs(down - other_down) > 4
        assert differs, (one, other, looks[one], looks[other])


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize("key", EVERY)
@pytest.mark.parametrize("paint", ["part", "shape"])
def test_every_key_can_be_seen_on_the_ground_whatever_its_size(qapp, name, key, paint):
    found = colours.of_theme(theme.load(name))
    for width, height in ((48, 48), (48, 2), (10, 10), (10, 2), (4, 20), (4, 2)):
        if paint == "part" or width == height:
            image = painted(found, key, width, height, paint)
            ground = QColor(found.card).lightness()
            assert max(abs(grey - ground) for row in greys(image) for grey in row) > 40


def test_the_steps_of_a_scale_share_one_hue_and_responses_have_their_own(qapp):
    found = colours.of_theme(theme.load("light"))
    assert len({found.of(key) for key in (*Response, UNSAID)}) == 5
    for steps in (("yes", "half", "no"), ("helped", "little", "worse"), ("worked", "partly", "not")):
        assert {found.of(key) for key in steps} == {found.accent}


def test_what_is_not_known_is_painted_plain(qapp):
    found = colours.of_theme(theme.load("light"))
    assert painted(found, "something", 30) == painted(found, PLAIN, 30)
    assert Fills(found).hue("something") == QColor(found.accent)


def test_fine_screens_have_finer_patterns(qapp):
    found = colours.of_theme(theme.load("light"))
    image = QImage(96, 96, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(QColor(found.card))
    painter = QPainter(image)
    Fills(found).part(painter, "address", QRectF(0, 0, 48, 48))
    painter.end()
    plain = painted(found, "address", 48).scaled(96, 96)
    assert turns(greys(image)) == pytest.approx(turns(greys(plain)), rel=0.2)  # as many lines, each twice as fine
    assert image != plain
