"""Answers of a before and an after: feelings, and what one said in talks."""

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.patterns.cards import Card
from samensociaal_desktop.domain.patterns.shapes import Pair, Pairs
from samensociaal_desktop.ui.charts.naming import Naming
from samensociaal_desktop.ui.pages.patterns.sentences.saying import Said, fill, quoted, stands_out, together, top

translate = QCoreApplication.translate


def feelings(card: Card, naming: Naming, locale: QLocale) -> Said:
    """Say the middle before and after of the feeling noted most."""
    most, times = top((pair, pair.n) for pair in _pairs(card).pairs)
    if not most:
        return Said(translate("Patterns", "You noted no feeling five times both before and after."))
    if not stands_out(most):
        form = translate("Patterns", "You noted {number} feelings most, each {count} times before and after.")
        return Said(fill(form, locale, number=len(most), count=times))
    return Said(together(*(_middle(pair, naming, locale) for pair in most)))


def named(card: Card) -> tuple[Pair, ...]:
    """Return the feelings that the answer names."""
    most, _ = top((pair, pair.n) for pair in _pairs(card).pairs)
    return most if stands_out(most) else ()


def _middle(pair: Pair, naming: Naming, locale: QLocale) -> str:
    form = translate("Patterns", "Usually {name} was {before} before and {after} after ({count} times).")
    name = quoted(naming.row(pair.id))
    return fill(form, locale, name=name, before=pair.before, after=pair.after, count=pair.n)


def answers(card: Card, _naming: Naming, locale: QLocale) -> Said:
    """Say how many answers on a scale are the same as the first time, and how many are not."""
    pairs = _pairs(card).pairs
    if not pairs:
        if not card.aside:
            return Said(translate("Patterns", "No question was answered in two talks yet."))
        form = translate("Patterns", "Questions without a scale that you answered more than once: {count}.")
        return Said(fill(form, locale, count=card.aside))
    higher = sum(1 for pair in pairs if pair.after > pair.before)
    lower = sum(1 for pair in pairs if pair.after < pair.before)
    form = translate(
        "Patterns", "The same as the first time: {count} of {total} answers. Higher: {higher}, lower: {lower}."
    )
    same = len(pairs) - higher - lower
    return Said(fill(form, locale, count=same, total=len(pairs), higher=higher, lower=lower))


def pair_of(id: str, card: Card) -> Pair | None:
    """Return a pair of a card, if it is there."""
    return next((pair for pair in _pairs(card).pairs if pair.id == id), None)


def _pairs(card: Card) -> Pairs:
    assert isinstance(card.shape, Pairs)
    return card.shape
