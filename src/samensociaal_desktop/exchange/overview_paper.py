"""“Mijn overzicht”: charts with their answers and their numbers on paper, for a talk with somebody or for oneself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO, Final

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.exchange import paper_words as words
from samensociaal_desktop.exchange.typesetting import clean, typeset

MOST_ROWS: Final = 40
"""Rows of a table on paper: a page of them says no more than their first."""

TITLE: Final = LocalisedText(nl="Mijn overzicht", en="My overview")
IN_NUMBERS: Final = LocalisedText(nl="In getallen", en="In numbers")
MORE_ROWS: Final = LocalisedText(nl="En nog {} regels.", en="And {} more lines.")
ABOUT: Final = LocalisedText(
    nl="Wat hier staat, komt uit wat ik zelf opschreef. Een dag zonder moment zegt niets.",
    en="What stands here comes from what I wrote down myself. A day without a moment says nothing.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCard:
    """A question as it stands on paper: sentences, a picture (SVG) with the words that stand for it, a table."""

    question: str
    sentences: tuple[str, ...] = field(repr=False)
    basis: str
    picture: str = field(repr=False)
    picture_words: str = field(repr=False)
    headers: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = field(default=(), repr=False)


def write_overview(
    cards: Sequence[PaperCard], period: str, note: str, language: Language, at: datetime, stream: BinaryIO
) -> None:
    """Write a PDF of cards about a period, with a note of one's own above them where there is one.

    `at` is the instant the file says it was made.

    Raises:
        PaperTooLong: there is no end to it.
        OSError: the stream cannot be written.
    """

    def say(text: LocalisedText) -> str:
        return text.pick(language)

    data: dict[str, Any] = {
        "lang": language.value,
        "title": say(TITLE),
        "period": period,
        "about": say(ABOUT),
        "note": [clean(line) for line in note.splitlines()],
        "remarks": [],
        "page": say(words.PAGE),
        "of": say(words.OF),
        "numbers": say(IN_NUMBERS),
        "cards": [_card(card, say(MORE_ROWS)) for card in cards],
    }
    pictures = [card.picture for card in cards]
    stream.write(typeset("overview.typ", data, say(words.SIGNS), at, pictures))


def _card(card: PaperCard, more: str) -> dict[str, Any]:
    left = len(card.rows) - MOST_ROWS
    return {
        "question": card.question,
        "sentences": [clean(one) for one in card.sentences if one],
        "basis": card.basis,
        "words": clean(card.picture_words),
        "headers": card.headers,
        "rows": [[clean(cell) for cell in row] for row in card.rows[:MOST_ROWS]],
        "more": more.format(left) if left > 0 else "",
    }
