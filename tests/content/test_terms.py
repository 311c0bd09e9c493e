import pytest

from samensociaal_desktop.content.terms import read_terms
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.domain.terms import Glossary, Term

TERM = """\
[[term]]
id = "leesgroep"
word.nl = "leesgroep"
word.en = "reading group"
forms_nl = ["leesgroepen"]
forms_en = ["reading groups"]
meaning.nl = "Mensen die hetzelfde boek lezen."
meaning.en = "People who read the same book."
"""
DUTCH = "\n".join(line for line in TERM.splitlines() if "_en" not in line and ".en" not in line)


def test_a_term_is_what_the_file_says(told) -> None:
    (term,), faults = told(read_terms, TERM)
    assert faults == []
    assert term == Term(
        id="leesgroep",
        word=LocalisedText("leesgroep", "reading group"),
        forms_nl=("leesgroepen",),
        forms_en=("reading groups",),
        meaning=LocalisedText("Mensen die hetzelfde boek lezen.", "People who read the same book."),
    )


def test_in_a_pack_of_one_language_its_forms_are_found_for_every_reader(told) -> None:
    terms, faults = told(read_terms, DUTCH, languages=(Language.NL,))
    assert faults == []
    for language in Language:
        assert Glossary(terms).used_in("Twee leesgroepen kwamen bijeen", language) == terms


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('["leesgroepen"]', '[""]', "term leesgroep: forms_nl: one is not a plain word of at most 60 characters"),
        ('["reading groups"]', f'["{"x" * 61}"]', "forms_en: one is not a plain word"),
        ('["leesgroepen"]', "[3]", "term leesgroep: forms_nl is not a list of texts"),
        ('meaning.en = "People who read the same book."\n', "", "term leesgroep: meaning: no text in en"),
    ],
)
def test_a_slip_is_named_and_the_term_left_out(told, old: str, new: str, fault: str) -> None:
    terms, faults = told(read_terms, TERM.replace(old, new))
    assert terms == ()
    assert fault in faults[0]


def test_a_language_that_the_pack_does_not_speak_is_a_fault(told) -> None:
    terms, faults = told(read_terms, TERM, languages=(Language.NL,))
    assert terms == ()
    assert "term leesgroep: word.'en' is not a language of this pack" in faults
    assert "term leesgroep: 'forms_en' is not known here" in faults


def test_a_file_that_cannot_be_read_holds_nothing(told) -> None:
    assert told(read_terms, "=")[0] == ()


def test_there_is_an_end_to_the_forms_of_a_word(told) -> None:
    forms = ", ".join(f'"vorm{number}"' for number in range(21))
    text = f'[[term]]\nid = "a"\nword.nl = "a"\nword.en = "b"\nmeaning.nl = "c"\nmeaning.en = "d"\nforms_nl = [{forms}]'
    terms, faults = told(read_terms, text)
    assert terms == ()
    assert faults == ["term a: forms_nl names more than 20"]
