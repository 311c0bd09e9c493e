import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.spoken import Spoken, spoken


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Wat doe je?", Spoken("", "Wat doe je?", "")),
        ("Je bent boos. Wat doe je?", Spoken("Je bent boos.", "Wat doe je?", "")),
        ("Had je spijt? Waardoor? Overslaan mag.", Spoken("", "Had je spijt? Waardoor?", "Overslaan mag.")),
        (
            "Hij zegt: ‘Wat dom?’ Lach je? Even. Wat doe je?",
            Spoken("Hij zegt: ‘Wat dom?’ Lach je? Even.", "Wat doe je?", ""),
        ),
        ("Schrijf één zin.", Spoken("", "Schrijf één zin.", "")),
        ("", Spoken("", "", "")),
    ],
)
def test_the_words_of_a_question_fall_into_what_leads_up_what_asks_and_what_follows(text: str, parts: Spoken) -> None:
    assert spoken(text) == parts


@given(st.text(st.sampled_from("ab .!?…’\n"), max_size=40))
def test_no_word_of_a_question_is_lost(text: str) -> None:
    said = spoken(text)
    assert "".join(f"{said.before}{said.question}{said.after}".split()) == "".join(text.split())
