"""How a row of the list is drawn, and said to a screen reader."""

from datetime import date

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from samensociaal_desktop.domain.encounters import DID_NOTHING, Chosen, OnPurpose, Outcome, Precision, Response
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.storage.journal import MARK_END, MARK_START, Found
from samensociaal_desktop.ui.models.moment_delegate import MomentDelegate, _pieces, below_of, plain_of, title_of
from samensociaal_desktop.ui.models.moment_list import MomentList

TODAY = date(2026, 4, 16)
WIDTH = 700


@pytest.fixture
def delegate(lists, look, clock):
    return MomentDelegate(lambda: lists, look, clock)


@pytest.fixture
def drawn(delegate, look, journal, qapp):
    """Draw the first row of the journal under a filter, as a picture."""

    def draw(*moments, words="", state=QStyle.StateFlag.State_Enabled, width=WIDTH):
        journal.add_all(moments)
        model = MomentList(journal, lambda found: found.line)
        model.show(EncounterFilter(words=words))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, delegate.height)
        option.state = state
        image = QImage(width, delegate.height, QImage.Format.Format_RGB32)
        image.fill(look.colour("window"))
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0, 0))
        painter.end()
        return image

    return draw


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("response", Response)
def test_a_row_shows_the_shape_of_the_response_in_its_colour(drawn, moment, look, response):
    image = drawn(moment(responses=(Chosen(response),)))
    assert look.colour(response.value).name() in colours(image.copy(0, 0, 40, image.height()))


def test_hits_are_marked_and_nothing_else_is(drawn, moment, look):
    mark = look.colour("mark").name()
    one = moment(line="Een grap over voetbal", note="Eerst voetbal, toen " + "heel veel meer " * 40)
    assert mark in colours(drawn(one, words="voetbal"))
    assert mark not in colours(drawn(words=""))


def test_a_chosen_row_has_the_tint_and_one_with_the_focus_an_edge(drawn, moment, look):
    chosen = colours(drawn(moment(), state=QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus))
    assert look.colour("tint").name() in chosen
    assert look.colour("accent").name() in chosen


@pytest.mark.parametrize("width", [60, 200, 1400])
def test_any_width_draws_without_a_word_of_complaint(drawn, moment, width):
    one = moment(line="Woord " * 30, note="Zin. " * 100, outcome=Outcome.HELPED)
    assert drawn(one, words="woord", width=width).width() == width


@pytest.mark.parametrize(
    "fields",
    [
        {"line": "", "kinds": ("kind.T1", "kind.P2")},
        {"line": "", "kinds": ("kind.gone",), "responses": ()},
        {"responses": (Chosen(Response.IGNORE, (DID_NOTHING,)),)},
        {"responses": (Chosen(Response.SUPPORT, ("resp.S1", "resp.S2")),)},
        {"precision": Precision.DAY, "on_purpose": OnPurpose.NO},
        {"outcome": Outcome.WORSE, "responses": ()},
        {"line": "<b>dik</b> <img src=//host/x>", "note": "a\n\n\tb"},
    ],
)
def test_whatever_a_moment_holds_can_be_drawn_and_said(drawn, moment, lists, look, fields):
    one = moment(**fields)
    assert len(colours(drawn(one))) > 2
    assert title_of(one, lists, look)
    assert plain_of(Found(one, one.line, one.note), lists, look, TODAY).startswith(title_of(one, lists, look))


def test_a_row_is_one_sentence_for_a_screen_reader(moment, lists, look):
    one = moment(1, line="Een grap", outcome=Outcome.HELPED, responses=(Chosen(Response.REPORT),))
    assert plain_of(Found(one, "", ""), lists, look, TODAY) == "Een grap. Reported. yesterday 20:30. It helped"
    unsure = moment(1, line="Een grap", outcome=Outcome.UNKNOWN, on_purpose=OnPurpose.NO)
    assert plain_of(Found(unsure, "", ""), lists, look, TODAY).endswith("Not on purpose")


@pytest.mark.parametrize(
    ("fields", "title", "said"),
    [
        ({}, "Covered", "Covered. Ignored. today 20:30"),
        ({"kinds": ("kind.T1",)}, "{kind}", "{kind}. Covered. Ignored. today 20:30"),
        ({"responses": ()}, "Covered", "Covered. today 20:30"),
    ],
)
def test_the_words_of_a_covered_moment_are_never_in_the_list(moment, lists, look, fields, title, said):
    one = moment(line="Nare woorden", note="Nog meer woorden", is_covered=True, **fields)
    kind = look.pick(lists.label_of("kind.T1"))
    assert title_of(one, lists, look) == title.format(kind=kind)
    assert "woorden" not in below_of(one, lists, look)
    found = Found(one, one.line, one.note)  # even where the list was handed them
    assert plain_of(found, lists, look, TODAY) == said.format(kind=kind)


def test_a_covered_row_is_drawn_as_if_it_had_no_words_and_bears_an_eye(drawn, moment):
    bare = drawn(moment(1, line="", note="", id="a", is_covered=True))
    written = drawn(moment(line="Nare woorden", note="Nog meer", id="b", is_covered=True), words="nare")
    assert written.width() == bare.width()
    shape = QRect(30, 10, 400, 60)
    assert written.copy(shape) == bare.copy(shape)
    assert bare.copy(shape) != drawn(moment(-1, line="Covered", note="Ignored", id="c")).copy(shape)


def test_a_moment_from_elsewhere_without_a_response_has_no_shape_but_a_line_and_a_time(drawn, moment, look):
    image = drawn(moment(line="Uit een ander dagboek", responses=()))
    assert colours(image.copy(0, 0, 30, image.height() - 2)) == {look.colour("window").name()}
    assert len(colours(image.copy(30, 0, 200, image.height()))) > 2
    assert len(colours(image.copy(WIDTH - 150, 0, 150, image.height()))) > 2


def test_a_note_alone_is_the_headline_and_only_that_with_its_hits_marked(drawn, moment, look, lists):
    one = moment(line="", note="Alleen een notitie.\nEn nog een regel. " + "Meer. " * 40, responses=())
    assert title_of(one, lists, look).startswith("Alleen een notitie. En nog een regel.")
    assert len(title_of(one, lists, look)) <= 80
    assert below_of(one, lists, look) == ""
    assert look.colour("mark").name() in colours(drawn(one, words="notitie"))


def test_marks_cut_a_text_into_hits_and_the_rest():
    def hit(text):
        return f"{MARK_START}{text}{MARK_END}"

    assert _pieces("niets") == [("niets", False)]
    assert _pieces(f"{hit('een')} en {hit('twee')}") == [("een", True), (" en ", False), ("twee", True)]
    assert _pieces(f"los {MARK_START}open") == [("los ", False), ("open", True)]


def test_all_rows_are_as_high_and_higher_with_larger_text(delegate, lists, look, clock, qapp):
    option = QStyleOptionViewItem()
    assert delegate.sizeHint(option, MomentList(None, str).index(0, 0)).height() == delegate.height
    font = qapp.font()
    large = qapp.font()
    large.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(large)
    try:
        assert MomentDelegate(lambda: lists, look, clock).height > delegate.height * 1.4
    finally:
        qapp.setFont(font)


def test_the_colour_of_the_mark_is_not_that_of_the_page(look):
    assert look.colour("mark") != look.colour("window") != QColor()
