"""An answer laid beside that of an earlier time of one's own."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.patterns.cards import ENOUGH, ENOUGH_TO_SPLIT, Card, Question
from samensociaal_desktop.domain.patterns.changes import Change, change
from samensociaal_desktop.domain.patterns.shapes import Calendar, Pairs
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.pages.patterns.sentences.answers import said
from samensociaal_desktop.ui.pages.patterns.sentences.around import period, rests_on
from samensociaal_desktop.ui.pages.patterns.sentences.pairs import named, pair_of
from samensociaal_desktop.ui.pages.patterns.sentences.saying import Share, fill, quoted, together

translate = QCoreApplication.translate


def compared(card: Card, naming: Naming, locale: QLocale) -> str:
    """Return the number that the answer names first as it was earlier, and whether it is another one now.

    "" where nothing is compared. That it is another one is only said where the counts carry it (`change`), and
    nothing is said of fewer moments than an answer takes.
    """
    earlier = card.earlier
    if earlier is None or not card.is_enough or card.question is Question.ANSWERS:
        return ""
    if isinstance(earlier.shape, Calendar) and _years(card) & _years(earlier):
        return ""  # years that both show say nothing of each other
    if not earlier.is_enough:
        return _too_few(earlier, locale)
    if isinstance(earlier.shape, Calendar):
        return _days(earlier, earlier.shape, locale)
    if isinstance(earlier.shape, Pairs):
        return _feelings(card, earlier, naming, locale)
    answer = said(card, naming, locale)
    if answer.main is None:
        return _alone(earlier, locale)
    now, before = answer.main(card), answer.main(earlier)
    if before.of < ENOUGH:
        return _too_few(earlier, locale)
    form = translate("Patterns", "Earlier ({days}): {count} of {total}.")
    first = fill(form, locale, days=period(earlier, locale), count=before.times, total=before.of)
    return together(first, _verdict(now, before, answer.among))


def _too_few(earlier: Card, locale: QLocale) -> str:
    form = translate("Patterns", "Earlier ({days}) there is too little to compare.")
    return fill(form, locale, days=period(earlier, locale))


def _verdict(now: Share, before: Share, among: int) -> str:
    if min(now.of, before.of) < ENOUGH_TO_SPLIT:
        return translate("Patterns", "That is too little to compare.")
    found = change(*now, *before, among)
    match found:
        case Change.MORE:
            return translate("Patterns", "Now it is more often.")
        case Change.LESS:
            return translate("Patterns", "Now it is less often.")
        case Change.UNCLEAR:
            return translate("Patterns", "The numbers do not show a difference.")
        case never:
            assert_never(never)


def _alone(earlier: Card, locale: QLocale) -> str:
    """Say what the earlier time rests on, where the answer names no number that could be laid beside it."""
    form = translate("Patterns", "Earlier ({days}): {count}.")
    return fill(form, locale, days=period(earlier, locale), count=rests_on(earlier, locale))


def _days(earlier: Card, calendar: Calendar, locale: QLocale) -> str:
    """Say on how many days of earlier years there is a moment."""
    form = translate("Patterns", "Earlier ({years}), days you wrote about: {count}.")
    return fill(form, locale, years=period(earlier, locale), count=calendar.written)


def _years(card: Card) -> set[int]:
    assert isinstance(card.shape, Calendar)
    return {one.year for one in card.shape.years}


def _feelings(card: Card, earlier: Card, naming: Naming, locale: QLocale) -> str:
    """Say the middle of the same feelings as the answer does; medians of few steps carry no more."""
    form = translate(
        "Patterns", "Earlier ({days}): usually {name} was {before} before and {after} after ({count} times)."
    )
    now = named(card)
    lines = [
        fill(
            form,
            locale,
            days=period(earlier, locale),
            name=quoted(naming.row(pair.id)),
            before=pair.before,
            after=pair.after,
            count=pair.n,
        )
        for pair in (pair_of(one.id, earlier) for one in now)
        if pair is not None
    ]
    return together(*lines) if lines or not now else _too_few(earlier, locale)
