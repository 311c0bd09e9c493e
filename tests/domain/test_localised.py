"""Text in both languages, and words found whatever their case and accents."""

import pytest

from samensociaal_desktop.domain.localised import Language, LocalisedText, folded


def test_each_language_gets_its_own_words() -> None:
    text = LocalisedText(nl="moment", en="encounter")
    assert [text.pick(language) for language in Language] == ["moment", "encounter"]


@pytest.mark.parametrize("typed", ["Geïrriteerd", "GEIRRITEERD", "geïrriteerd"])
def test_case_and_accents_make_no_difference_to_who_searches(typed: str) -> None:
    assert folded(typed) == "geirriteerd"
