"""Passphrases: six friendly words on offer, and a hint for one that a person thinks of.

A word on offer is two parts joined ("zonboot", "maanvis"), each drawn evenly from its list. With at least
7776 (6^5, as many as five dice show) different words in a language, six of them hold at least
6 * log2(7776) = 77.5 bits: out of reach for guessing, whatever computer tries.
"""

import secrets
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from typing import Final

from samensociaal_desktop import paths
from samensociaal_desktop.domain.localised import Language

WORDS: Final = 6
SHORTEST: Final = 10
"""Characters; a passphrase of one's own is at least this long, and follows no other rule."""

LONGEST_WEIGHED: Final = 72
"""Characters that are looked at: weighing takes seconds for thousands, and so many are strong anyhow."""

_WEAK_BELOW: Final = 8
_STRONG_FROM: Final = 10
"""Powers of ten of guesses, where zxcvbn draws its two upper lines; each guess costs a whole key derivation."""

_DIGITS_PER_WORD: Final = 4
_LONGEST_WORD: Final = 12


class Strength(StrEnum):
    """How hard a passphrase is to guess; a hint, never shown as a number."""

    TOO_SHORT = "too-short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@cache
def parts(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the first and the second parts that words on offer are joined from."""
    import tomllib  # noqa: PLC0415 (only who makes a journal needs it)

    lists = tomllib.loads(paths.resource("passphrases.toml").read_text("utf-8"))[language]
    return tuple(lists["first"].split()), tuple(lists["second"].split())


def generate(language: Language, choice: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return six words with a blank between them; `choice` draws one of a list, evenly and unpredictably."""
    first, second = parts(language)
    return " ".join(choice(first) + choice(second) for _ in range(WORDS))


def strength(passphrase: str) -> Strength:
    """Return how hard this passphrase is to guess: as zxcvbn finds, or as its words are, whichever is easier."""
    if len(passphrase.strip()) < SHORTEST:
        return Strength.TOO_SHORT
    from zxcvbn import zxcvbn  # noqa: PLC0415 (its word lists take a tenth of a second to load)

    weighed = passphrase[:LONGEST_WEIGHED]
    digits = min(float(zxcvbn(weighed)["guesses_log10"]), _as_words(weighed))
    if digits < _WEAK_BELOW:
        return Strength.WEAK
    return Strength.STRONG if digits >= _STRONG_FROM else Strength.FAIR


def _as_words(text: str) -> float:
    """Return the powers of ten of guesses when every run of letters is an ordinary word.

    zxcvbn has no Dutch words and takes "blauwe fiets" for random letters. Someone who guesses in Dutch needs
    some ten thousand tries a word, and ten for each digit or sign between.
    """
    letters = "".join(c if c.isalpha() else " " for c in text).split()
    signs = sum(not (c.isalpha() or c.isspace()) for c in text)
    of_words = sum(min(len(word), _DIGITS_PER_WORD * -(-len(word) // _LONGEST_WORD)) for word in letters)
    return of_words + signs
