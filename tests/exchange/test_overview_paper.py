"""“Mijn overzicht”: charts with their answers on paper, tagged, and what a person wrote as words only."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.exchange import typesetting
from samensociaal_desktop.exchange.overview_paper import MOST_ROWS, PaperCard, write_overview

AT = datetime(2026, 5, 1, tzinfo=UTC)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="20" viewBox="0 0 72 20">'
    '<rect width="70" height="15" fill="#A8500C"/></svg>'
)


def card(**more):
    fields = {
        "question": "Wat doe ik als ik iets tegenkom?",
        "sentences": ("Je negeerde 12 van de 20 keer.", "", "Dat is vaker."),
        "basis": "20 momenten · 2026",
        "picture": SVG,
        "picture_words": "Balken per maand",
        "headers": ("Periode", "Negeren"),
        "rows": (("Januari", "12"),),
    }
    return PaperCard(**(fields | more))


def paper(*cards, note="", language=Language.NL):
    stream = io.BytesIO()
    write_overview(cards, "2026", note, language, AT, stream)
    return stream.getvalue()


@pytest.fixture
def shown(monkeypatch):
    """What is handed over for the paper, as it was in the end."""
    handed = []
    typeset = typesetting._typeset

    def watched(source, data, at, pictures):
        content = typeset(source, data, at, pictures)
        if isinstance(data, dict):
            handed.append((data, pictures))
        return content

    monkeypatch.setattr(typesetting, "_typeset", watched)
    return handed


def test_it_is_a_tagged_pdf_with_a_language_and_a_title(shown):
    content = paper(card(), card(question="Waar?", headers=(), rows=()))
    assert content.startswith(b"%PDF-1.7")
    assert b"/MarkInfo" in content
    assert b"/Lang" in content
    data, pictures = shown[-1]
    assert (data["title"], data["lang"]) == ("Mijn overzicht", "nl")
    assert data["cards"][0]["sentences"] == ["Je negeerde 12 van de 20 keer.", "Dat is vaker."]
    assert pictures == [SVG, SVG]


def test_a_note_stands_above_line_by_line(shown):
    paper(card(), note="Voor het gesprek\nvan maandag", language=Language.EN)
    data, _ = shown[-1]
    assert data["note"] == ["Voor het gesprek", "van maandag"]
    assert data["title"] == "My overview"


def test_a_long_table_says_how_many_lines_are_left_out(shown):
    rows = tuple((f"week {n}", str(n)) for n in range(MOST_ROWS + 3))
    paper(card(rows=rows), card())
    data, _ = shown[-1]
    assert len(data["cards"][0]["rows"]) == MOST_ROWS
    assert data["cards"][0]["more"] == "En nog 3 regels."
    assert data["cards"][1]["more"] == ""


def test_what_a_font_lacks_is_named_and_said_and_pictures_stay_as_they_are(shown):
    odd = SVG.replace("<rect", "<title>漢</title><rect")
    paper(card(rows=(("漢 😀", "1"),), picture=odd))
    data, pictures = shown[-1]
    assert data["cards"][0]["rows"][0][0] == "□ [grinning face]"
    assert len(data["remarks"]) == 1
    assert pictures == [odd]


@given(words=st.text(max_size=60))
def test_own_words_are_words_and_never_typst(words):
    assert paper(card(rows=((words, "#panic()"),)), note=words + "#import").startswith(b"%PDF")
