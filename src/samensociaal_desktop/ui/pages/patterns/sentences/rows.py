"""Answers that are counted by thing: kinds, places, what held back, what came of it, plans, and posts."""

from dataclasses import replace
from functools import partial
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.encounters import Outcome, PlanResult, Response
from samensociaal_desktop.domain.pad import Posted
from samensociaal_desktop.domain.patterns.cards import ENOUGH, GOOD, MOMENTS, OTHER, PAD, Card, Question
from samensociaal_desktop.domain.patterns.shapes import Panel, Rows
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.pages.patterns.sentences.saying import (
    Said,
    Share,
    fill,
    listed,
    quoted,
    stands_out,
    together,
    top,
)

translate = QCoreApplication.translate


def kinds(card: Card, naming: Naming, locale: QLocale) -> Said:
    """Say what one came across most that was not good, and how often it was good.

    That there were only good moments is said where every moment has a kind: what has none may be of any.
    """
    good, other = _panel(GOOD, card), _panel(OTHER, card)
    said = _most_often(other if other.rows else good, card, naming, locale)
    if not other.rows and not card.unsaid:
        return replace(said, words=together(translate("Patterns", "There were only good moments."), said.words))
    form = translate("Patterns", "Good moments: {count} of {total}.")
    return replace(said, words=together(said.words, fill(form, locale, count=good.n, total=card.n)))


def one_thing(card: Card, naming: Naming, locale: QLocale) -> Said:
    """Say which place was there, or what held back, most often."""
    return _most_often(_rows(card).panels[0], card, naming, locale)


def _most_often(panel: Panel, card: Card, naming: Naming, locale: QLocale) -> Said:
    total = _all(card)
    most, count = top((row.id, row.total) for row in panel.rows)
    if not stands_out(most):
        form = translate("Patterns", "Nothing stands out: {number} came most, each in {count} of {total} moments.")
        return Said(fill(form, locale, number=len(most), count=count, total=total))
    names = [quoted(naming.row(id)) for id in most]
    if len(names) == 1:
        form = translate("Patterns", "Most often: {name}, in {count} of {total} moments.")
        first = fill(form, locale, name=names[0], count=count, total=total)
        return Said(first, partial(_of_row, most[0]), len(panel.rows))
    form = translate("Patterns", "Most often: {names}, each in {count} of {total} moments.")
    return Said(fill(form, locale, names=listed(names), count=count, total=total))


def outcomes(card: Card, _naming: Naming, locale: QLocale) -> Said:
    """Say how often it helped what one did most, of what was done often enough."""
    keys = _rows(card).keys
    helped = keys.index(Outcome.HELPED)
    most, total = top((row, row.total) for row in _rows(card).panels[0].rows if row.total >= ENOUGH)
    if not most:
        return Said(translate("Patterns", "For nothing you did, you noted five times what came of it."))
    said = [fill(_helped(Response(row.id)), locale, count=row.counts[helped], total=total) for row in most]
    if len(most) > 1:
        return Said(together(*said))
    unknown = most[0].counts[keys.index(Outcome.UNKNOWN)]
    if unknown:
        said.append(fill(translate("Patterns", "Not known: {count}."), locale, count=unknown))
    return Said(together(*said), partial(_of_key, most[0].id, Outcome.HELPED))


def _helped(response: Response) -> str:
    match response:
        case Response.IGNORE:
            return translate("Patterns", "Ignoring helped {count} of {total} times.")
        case Response.ADDRESS:
            return translate("Patterns", "Speaking up helped {count} of {total} times.")
        case Response.REPORT:
            return translate("Patterns", "Reporting helped {count} of {total} times.")
        case Response.SUPPORT:
            return translate("Patterns", "Supporting someone helped {count} of {total} times.")
        case never:
            assert_never(never)


def plans(card: Card, _naming: Naming, locale: QLocale) -> Said:
    """Say how often plans worked, and how often one did not suit the moment."""
    worked, partly, unsuited = (
        _in_all(key, card) for key in (PlanResult.WORKED, PlanResult.PARTLY, PlanResult.NOT_APPLICABLE)
    )
    if len(_rows(card).panels[0].rows) == 1:
        form = translate("Patterns", "Your plan worked {count} of {total} times, and partly {partly}.")
    else:
        form = translate("Patterns", "Your plans worked {count} of {total} times, and partly {partly}.")
    first = fill(form, locale, count=worked, total=card.n, partly=partly)
    second = fill(translate("Patterns", "Did not apply: {count}."), locale, count=unsuited) if unsuited else ""
    return Said(together(first, second), _plans_worked)


def _plans_worked(card: Card) -> Share:
    return Share(_in_all(PlanResult.WORKED, card), card.n)


def posts(card: Card, naming: Naming, locale: QLocale) -> Said:
    """Say how many texts of the draft pad were posted, and what one did most with posts in moments.

    Either from five on; where both have fewer, only how many there are.
    """
    texts, moments = _panel(PAD, card), _panel(MOMENTS, card)
    of_moments = _most_often(moments, card, naming, locale) if moments.n >= ENOUGH else None
    if texts.n >= ENOUGH:
        form = translate("Patterns", "You posted {count} of {total} texts from the draft pad, {changed} with changes.")
        changed = _row(f"{PAD}.{Posted.CHANGED}", card)
        first = fill(form, locale, count=_posted(card).times, total=texts.n, changed=changed)
        return Said(together(first, of_moments.words if of_moments else ""), _posted)
    if of_moments:
        return of_moments
    form = translate("Patterns", "Texts from the draft pad: {texts}. Moments with a post of your own: {moments}.")
    return Said(fill(form, locale, texts=texts.n, moments=moments.n))


def _posted(card: Card) -> Share:
    ids = (f"{PAD}.{one}" for one in (Posted.AS_IT_WAS, Posted.CHANGED))
    return Share(sum(_row(id, card) for id in ids), _panel(PAD, card).n)


def _rows(card: Card) -> Rows:
    assert isinstance(card.shape, Rows)
    return card.shape


def _panel(id: str, card: Card) -> Panel:
    return next((one for one in _rows(card).panels if one.id == id), Panel(id, (), 0))


def _row(id: str, card: Card) -> int:
    row = _rows(card).row(id)
    return row.total if row else 0


def _all(card: Card) -> int:
    """Return how many moments a thing could have been in: texts are none."""
    return _panel(MOMENTS, card).n if card.question is Question.POSTS else card.n


def _of_row(id: str, card: Card) -> Share:
    return Share(_row(id, card), _all(card))


def _of_key(id: str, key: str, card: Card) -> Share:
    rows = _rows(card)
    row = rows.row(id)
    return Share(row.counts[rows.keys.index(key)], row.total) if row else Share(0, 0)


def _in_all(key: str, card: Card) -> int:
    place = _rows(card).keys.index(key)
    return sum(row.counts[place] for row in _rows(card).panels[0].rows)
