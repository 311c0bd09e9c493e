"""Answers that are counted by day: what one did, whether it was chosen, and what goes well."""

from functools import partial
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.encounters import OnPurpose, Response
from samensociaal_desktop.domain.patterns.cards import ENOUGH, Card
from samensociaal_desktop.domain.patterns.days import UNSAID
from samensociaal_desktop.domain.patterns.shapes import Stack
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.pages.patterns.sentences.saying import Said, Share, fill, listed, quoted, together, top

translate = QCoreApplication.translate


def responses(card: Card, naming: Naming, locale: QLocale) -> Said:
    """Say what was done most, and how often ignoring was not on purpose."""
    stack = _stack(card)
    keys = [key for key in stack.keys if key != UNSAID]
    most, count = top((key, stack.of(key)) for key in keys)
    unaware = _unaware(card, stack.of(Response.IGNORE), locale)
    if len(most) > 1:
        names = listed([quoted(naming.key(key)) for key in most])
        form = translate("Patterns", "{names} came as often: each {count} out of {total} times.")
        return Said(together(fill(form, locale, names=names, count=count, total=card.n), unaware))
    main = partial(_of_key, most[0])
    if most[0] == Response.IGNORE and unaware:
        return Said(unaware, main, len(keys))
    first = fill(_did(Response(most[0])), locale, count=count, total=card.n)
    return Said(together(first, unaware), main, len(keys))


def _unaware(card: Card, ignored: int, locale: QLocale) -> str:
    if not card.aside:
        return ""
    form = translate("Patterns", "You ignored it {count} out of {total} times, {unaware} of those not on purpose.")
    return fill(form, locale, count=ignored, total=card.n, unaware=card.aside)


def _did(response: Response) -> str:
    match response:
        case Response.IGNORE:
            return translate("Patterns", "You ignored it {count} out of {total} times.")
        case Response.ADDRESS:
            return translate("Patterns", "You spoke up {count} out of {total} times.")
        case Response.REPORT:
            return translate("Patterns", "You reported it {count} out of {total} times.")
        case Response.SUPPORT:
            return translate("Patterns", "You supported someone {count} out of {total} times.")
        case never:
            assert_never(never)


def purpose(card: Card, _naming: Naming, locale: QLocale) -> Said:
    """Say how often it was chosen."""
    form = translate("Patterns", "You chose on purpose {count} of the {total} times you filled this in.")
    count = _stack(card).of(OnPurpose.YES)
    return Said(fill(form, locale, count=count, total=card.n), partial(_of_key, OnPurpose.YES))


def good(card: Card, naming: Naming, locale: QLocale) -> Said:
    """Say in how many of all moments something went well, and what most."""
    if not card.aside:
        form = translate("Patterns", "In {total} moments you noted nothing yet that went well.")
        return Said(fill(form, locale, total=card.n), _aside)
    form = translate("Patterns", "In {count} of {total} moments you noted something that went well.")
    first = fill(form, locale, count=card.aside, total=card.n)
    return Said(together(first, _most_of(_stack(card), naming, locale)), _aside)


def _most_of(stack: Stack, naming: Naming, locale: QLocale) -> str:
    most, count = top((key, stack.of(key)) for key in stack.keys)
    if count < ENOUGH or len(most) == len(stack.keys):
        return ""
    names = [quoted(naming.key(key)) for key in most]
    if len(names) == 1:
        return fill(translate("Patterns", "Most often: {name} ({count})."), locale, name=names[0], count=count)
    form = translate("Patterns", "Most often: {names} ({count} each).")
    return fill(form, locale, names=listed(names), count=count)


def _stack(card: Card) -> Stack:
    assert isinstance(card.shape, Stack)
    return card.shape


def _of_key(key: str, card: Card) -> Share:
    return Share(_stack(card).of(key), card.n)


def _aside(card: Card) -> Share:
    return Share(card.aside, card.n)
