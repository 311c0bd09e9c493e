import pytest

from samensociaal_desktop.content.articles import read_article
from samensociaal_desktop.domain.articles import Article, Block, Section, Shelf
from samensociaal_desktop.domain.localised import LocalisedText

GOOD = """\
id = "proef"
shelf = "law"
title.nl = "Je rechten"
title.en = "Your rights"
intro.nl = "Wat de wet je geeft."
intro.en = "What the law gives you."
[[section]]
id = "eerst"
heading.nl = "Eerst dit"
heading.en = "This first"
[[section.block]]
text.nl = "Je mag vragen waarom."
text.en = "You may ask why."
figures = ["vier"]
address = "https://example.org"
sources = ["n2", "w1"]
[[section.block.point]]
text.nl = "Vraag het schriftelijk."
text.en = "Ask it in writing."
"""
SECTION = GOOD[GOOD.index("[[section]]") :]
BLOCK = GOOD[GOOD.index("[[section.block]]") :]


def test_an_article_is_what_the_file_says(told) -> None:
    article, faults = told(read_article, GOOD)
    assert faults == []
    block = Block(
        text=LocalisedText("Je mag vragen waarom.", "You may ask why."),
        points=(LocalisedText("Vraag het schriftelijk.", "Ask it in writing."),),
        figures=("vier",),
        address="https://example.org",
        sources=("n2", "w1"),
    )
    assert article == Article(
        id="proef",
        shelf=Shelf.LAW,
        title=LocalisedText("Je rechten", "Your rights"),
        intro=LocalisedText("Wat de wet je geeft.", "What the law gives you."),
        sections=(Section(id="eerst", heading=LocalisedText("Eerst dit", "This first"), blocks=(block,)),),
    )


YES = 'text.nl = "Ja"\ntext.en = "Yes"'


@pytest.mark.parametrize(
    "block", [YES, 'figures = ["vier"]', 'address = "https://a.nl"', f"[[section.block.point]]\n{YES}"]
)
def test_one_of_four_makes_a_block(told, block: str) -> None:
    assert told(read_article, GOOD.replace(BLOCK, f"[[section.block]]\n{block}"))[1] == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('id = "proef"', 'id = "ander"', "file: id = 'ander' differs from the name of the file"),
        ('shelf = "law"', 'shelf = "top"', "file: shelf = 'top' is not one of pamphlet, law"),
        (SECTION, "", "file: no section"),
        (BLOCK, "", "section eerst: no block"),
        (BLOCK, '[[section.block]]\nsources = ["n2"]', "section eerst, block number 1: needs a text, points, figures"),
        ('["n2", "w1"]', '["n2", "n2"]', "section eerst, block number 1: sources names something twice"),
        ('["n2", "w1"]', '["N2"]', "section eerst, block number 1: sources: 'N2' is not allowed"),
        ('text.en = "Ask it in writing."', "", "section eerst, block number 1, point number 1: text: no text in en"),
        ('address = "https://example.org"', 'address = "example.org"', "address = 'example.org' is not allowed"),
    ],
)
def test_a_slip_is_named_and_there_is_no_article(told, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    article, faults = told(read_article, GOOD.replace(old, new))
    assert article is None
    assert any(fault in line for line in faults), faults


def test_a_file_that_cannot_be_read_is_no_article(told) -> None:
    assert told(read_article, "=")[0] is None
