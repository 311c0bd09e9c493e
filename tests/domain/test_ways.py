"""Ways to say it: what is filled in stands in the text, and what is not leaves no hole."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.domain.ways import GAP, PauseCheck, PauseQuestion, Way, WayField


def words(text: str) -> LocalisedText:
    return LocalisedText(text, text)


def way(*lines: str, is_list: bool = False) -> Way:
    gaps = dict.fromkeys(gap for line in lines for gap in GAP.findall(line))
    return Way(
        id="ik-boodschap",
        title=words("Een ik-boodschap"),
        intro=words("Je zegt wat je zag."),
        fits=words("Bij iemand die je kent."),
        response=None,
        fields=tuple(WayField(id=gap, label=words(gap), example=words("bijvoorbeeld")) for gap in gaps),
        lines=tuple(map(words, lines)),
        is_list=is_list,
    )


MESSAGE = way("Ik zag {wat}.", "Dat maakt me {gevoel}.", "Wil je {vraag}?", "Dank je.")


def text(of: Way, **filled: str) -> str:
    return of.text(filled, Language.NL)


def test_what_is_filled_in_stands_in_its_line() -> None:
    whole = text(MESSAGE, wat="je bericht", gevoel="verdrietig", vraag="het weghalen")
    assert whole == "Ik zag je bericht. Dat maakt me verdrietig. Wil je het weghalen? Dank je."


@pytest.mark.parametrize("empty", ["", "  ", "\n", ".", "..."])
def test_a_line_with_a_gap_nobody_filled_is_left_out(empty: str) -> None:
    assert text(MESSAGE, wat="je bericht", gevoel=empty) == "Ik zag je bericht. Dank je."


def test_a_line_without_a_gap_always_stands() -> None:
    assert text(MESSAGE) == "Dank je."


def test_lines_of_a_list_stand_below_each_other() -> None:
    assert text(way("Waar: {waar}", "Wanneer: {wanneer}", is_list=True), waar="hier", wanneer="nu") == (
        "Waar: hier\nWanneer: nu"
    )


def test_a_full_stop_is_not_doubled() -> None:
    assert text(way("Ik zag {wat}."), wat="je bericht.") == "Ik zag je bericht."
    assert text(way("Ik zag {wat}, en schrok."), wat="je bericht.") == "Ik zag je bericht, en schrok."
    assert text(way("Wat: {wat}"), wat="je bericht.") == "Wat: je bericht."


def test_braces_that_somebody_types_are_words_like_others() -> None:
    assert text(way("Ik zag {wat}.", "En {dat}."), wat="{dat}", dat="meer") == "Ik zag {dat}. En meer."


def test_each_language_has_its_own_lines() -> None:
    both = Way(
        id="x",
        title=words("x"),
        intro=words("x"),
        fits=words("x"),
        response=None,
        fields=(),
        lines=(LocalisedText("Dank je.", "Thank you."),),
    )
    assert both.text({}, Language.EN) == "Thank you."


def test_a_pause_check_has_no_total() -> None:
    one = PauseQuestion(id="boos", ask=words("Ben ik kalm?"), hint=words("Wacht even."))
    check = PauseCheck(title=words("x"), intro=words("x"), questions=(one,), outcomes=(one,))
    assert not hasattr(check, "score")
    assert check.sources == ()


NAMES = st.sampled_from(["wat", "gevoel", "vraag"])
LINES = st.lists(
    st.lists(st.one_of(NAMES.map("{{{}}}".format), st.sampled_from(["Ik zag", "en", ".", "?"])), min_size=1).map(
        " ".join
    ),
    max_size=5,
)
TYPED = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]))


@given(LINES, st.dictionaries(NAMES, TYPED), st.booleans())
def test_a_text_never_holds_an_unfilled_gap(lines: list[str], filled: dict[str, str], is_list: bool) -> None:
    whole = way(*lines, is_list=is_list).text(filled, Language.NL)
    assert not re.search(r"[{}]", whole)


@given(LINES, st.dictionaries(NAMES, TYPED))
def test_a_text_has_no_more_lines_than_the_way(lines: list[str], filled: dict[str, str]) -> None:
    whole = way(*lines, is_list=True).text(filled, Language.NL)
    assert whole.count("\n") <= max(len(lines) - 1, 0)
