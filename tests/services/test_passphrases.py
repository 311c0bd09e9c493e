import math
import re
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.passphrases import SHORTEST, WORDS, Strength, generate, parts, strength

RUDE = re.compile(
    "eikel|lul|kut|pik|tiet|kont|hoer|slet|poep|pies|kak|drol|neuk|dood|bloed|wapen|moord|kanker|pest|haat|stom|lelijk|zak"
    "|shit|tits|cum|anus|penis|porn|slut|kill|dead|blood|gun|hate|ugly|stupid|creampie"
)  # fmt: skip


@pytest.mark.parametrize("language", Language)
def test_six_words_hold_at_least_77_bits(language):
    first, second = parts(language)
    different = {a + b for a in first for b in second}
    assert len(different) == len(first) * len(second) >= 7776
    assert WORDS * math.log2(len(different)) >= 77


@pytest.mark.parametrize("language", Language)
def test_parts_are_short_plain_words_and_in_one_list_only(language):
    first, second = parts(language)
    assert not set(first) & set(second)
    assert [part for part in first + second if not re.fullmatch("[a-z]{2,10}", part)] == []


@pytest.mark.parametrize("language", Language)
def test_no_two_parts_join_into_something_rude(language):
    first, second = parts(language)
    assert [a + b for a in first for b in second if RUDE.search(a + b)] == []


@pytest.mark.parametrize("language", Language)
def test_every_word_on_offer_is_drawn_by_the_choice_given(language):
    first, second = parts(language)
    assert generate(language, choice=lambda some: some[0]) == " ".join([first[0] + second[0]] * WORDS)


def test_two_offers_differ():
    offers = {generate(Language.NL) for _ in range(50)}
    assert len(offers) == 50
    assert all(len(offer.split(" ")) == WORDS for offer in offers)


@pytest.mark.parametrize("language", Language)
def test_an_offer_is_strong(language):
    assert strength(generate(language)) is Strength.STRONG


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.TOO_SHORT),
        ("kort woord"[:-1], Strength.TOO_SHORT),
        (" " * SHORTEST, Strength.TOO_SHORT),
        ("aaaaaaaaaaaa", Strength.WEAK),
        ("password12345", Strength.WEAK),
        ("aardbeientaart", Strength.FAIR),
        ("zonnebloem", Strength.WEAK),
        ("blauwe fiets", Strength.FAIR),
        ("x9$kQ2!vB7#w", Strength.STRONG),
        ("mijn blauwe fiets staat buiten te slapen", Strength.STRONG),
    ],
)
def test_a_passphrase_of_ones_own_gets_a_hint(passphrase, expected):
    assert strength(passphrase) is expected


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=100))
def test_any_text_has_a_strength(passphrase):
    assert strength(passphrase) in Strength


def test_a_very_long_text_is_weighed_at_once():
    strength("warm up, please")
    start = time.process_time()
    strength("aB3$" * 25_000)
    assert time.process_time() - start < 1


def test_zxcvbn_loads_only_when_something_is_weighed():
    code = (
        "import sys; from samensociaal_desktop.services import passphrases; passphrases.strength('kort');"
        "sys.exit('zxcvbn' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
