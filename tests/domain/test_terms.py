"""Words that need explaining are found as whole words, in any form and case."""

from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.domain.terms import Glossary, Term

DOXING = Term(
    id="doxing",
    word=LocalisedText("doxing", "doxing"),
    forms_nl=("gedoxt",),
    forms_en=("doxxed",),
    meaning=LocalisedText("Iemands adres delen.", "Sharing where somebody lives."),
)
TROLL = Term(id="trol", word=LocalisedText("trol", "troll"), forms_nl=("trollen",), meaning=DOXING.meaning)
GLOSSARY = Glossary([TROLL, DOXING])


def test_terms_come_in_the_order_of_the_text() -> None:
    assert GLOSSARY.used_in("Doxing door een trol.", Language.NL) == (DOXING, TROLL)


def test_every_form_counts_in_its_own_language() -> None:
    assert GLOSSARY.used_in("Ze is gedoxt.", Language.NL) == (DOXING,)
    assert GLOSSARY.used_in("She was doxxed.", Language.EN) == (DOXING,)
    assert GLOSSARY.used_in("She was doxxed.", Language.NL) == ()


def test_a_part_of_a_word_is_another_word() -> None:
    assert GLOSSARY.used_in("Een controle.", Language.NL) == ()


def test_without_terms_nothing_is_found() -> None:
    assert Glossary().used_in("doxing", Language.NL) == ()


@given(st.text())
def test_no_text_names_a_term_twice(text: str) -> None:
    found = GLOSSARY.used_in(f"{text} trol trollen TROL", Language.NL)
    assert len(found) == len({term.id for term in found})
    assert TROLL in found or not found or DOXING in found
