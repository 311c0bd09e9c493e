"""Where to go: a point of the directory in full, or just its name and how to reach it."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from samensociaal_desktop.domain.help import HelpPoint
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.ui.components.copying import CopyButton
from samensociaal_desktop.ui.components.origin import add_origin
from samensociaal_desktop.ui.components.sources import SourceLine, address_text
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import SCALE, SMALL, Heading, Text, sized, small

translate = QCoreApplication.translate

Say = Callable[[str], object]

SHORT: Final = 340
"""Words up to this width, in pixels, may have a button behind them in the narrowest window too."""

PHONE: Final = SCALE[2]
"""How large a phone number is: it is read while one dials."""


class PointCard(Card):
    """All that is known of one point, and of nothing more than that. `say` tells that something was copied."""

    def __init__(self, point: HelpPoint, sources: Sources, look: Look, say: Say | None = None) -> None:
        super().__init__(look.pick(point.name), level=3)
        self.point = point
        self.column.setSpacing(8)
        if point.is_emergency:
            self.column.insertWidget(0, emergency_mark())
        self.column.addWidget(Text(look.pick(point.what_for)))
        for widget in reach(point, look, say):
            self.column.addWidget(widget)
        self.column.addWidget(Text(look.pick(point.how)))
        for line in facts(point, look):
            self.column.addWidget(Text(line, role="soft"))
        if point.note is not None:
            self.column.addWidget(Text(look.pick(point.note)))
        self.column.addWidget(small(checked_text(point, look)))
        add_origin(self.column, point.origin, look)
        name = look.pick(point.name)
        self.column.addWidget(SourceLine(point.sources, sources, look, name))


class PointBrief(QFrame):
    """A point in a few lines: its name, the phone and the address to copy, when it can be reached."""

    def __init__(self, point: HelpPoint, look: Look, say: Say | None = None) -> None:
        super().__init__()
        self.point = point
        self.setAccessibleName(look.pick(point.name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if point.is_emergency:
            column.addWidget(emergency_mark())
        column.addWidget(Heading(look.pick(point.name), 3))
        column.addWidget(small(look.pick(point.what_for)))
        for widget in reach(point, look, say) or (small(look.pick(point.how)),):
            column.addWidget(widget)
        for line in (*_hours(point, look), checked_text(point, look)):
            column.addWidget(small(line))
        add_origin(column, point.origin, look)


class PointLine(QFrame):
    """A point by phone alone, in three lines: for whoever wants to talk now."""

    def __init__(self, point: HelpPoint, look: Look, say: Say | None = None) -> None:
        super().__init__()
        self.point = point
        self.setAccessibleName(look.pick(point.name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Heading(look.pick(point.name), 3))
        column.addWidget(phone_line(point, look, say))
        (self.copy_button,) = self.findChildren(CopyButton)
        column.addWidget(small(" ".join((look.pick(point.what_for), *_hours(point, look)))))
        column.addWidget(small(checked_text(point, look)))
        add_origin(column, point.origin, look)


def emergency_mark() -> Text:
    """Return the words that mark what is for emergencies; they say it without a colour too."""
    mark = Text(translate("HelpPoint", "In an emergency"), role="danger")
    mark.setFont(sized(SMALL, bold=True))
    return mark


def reach(point: HelpPoint, look: Look, say: Say | None = None) -> tuple[QWidget, ...]:
    """Return how to reach a point: phone, address, and a warning where these may be wrong."""
    lines = []
    if point.phone:
        lines.append(phone_line(point, look, say))
    if point.is_doubted:
        warning = Text(doubt_text(point))
        warning.setFont(sized(1.0, bold=True))
        lines.append(warning)
    if point.address:
        lines.append(address_line(point, look, say))
    return tuple(lines)


def phone_line(point: HelpPoint, look: Look, say: Say | None = None) -> QWidget:
    """Return the number, large, with a button that copies it."""
    number = Text(point.phone)
    number.setFont(sized(PHONE, bold=True))
    number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # by keyboard one copies it
    what = translate("HelpPoint", "phone number of {name}").format(name=look.pick(point.name))
    number.setAccessibleName(f"{what}: {point.phone}")
    copy = CopyButton(lambda: point.phone, what, say)
    # Who comes by Tab hears the button and not the label: the number and its warning belong to it.
    heard = [f"{point.phone}.", *([doubt_text(point)] if point.is_doubted else []), look.pick(point.what_for)]
    copy.setAccessibleDescription(" ".join(heard))
    return _line(number, copy)


def doubt_text(point: HelpPoint) -> str:
    """Return the warning for facts that we could not confirm."""
    if point.phone:
        return translate("HelpPoint", "Check this number first. We could not confirm it.")
    return translate("HelpPoint", "Check this first. We could not confirm that it still works.")


def address_line(point: HelpPoint, look: Look, say: Say | None = None) -> QWidget:
    """Return the address with a button that copies it; nothing opens it."""
    what = translate("HelpPoint", "address of {name}").format(name=look.pick(point.name))
    return _line(address_text(point.address), CopyButton(lambda: point.address, what, say))


def facts(point: HelpPoint, look: Look) -> tuple[str, ...]:
    """Return the lines about a point that are known: when, in which languages, free, anonymous."""
    lines = _hours(point, look)
    if point.languages is not None:
        lines.append(_labelled(translate("HelpPoint", "Languages: {words}"), point.languages, look))
    promises = (
        (point.free, translate("HelpPoint", "Free")),
        (point.anonymous, translate("HelpPoint", "You can stay anonymous")),
    )
    kept = " · ".join(words for holds, words in promises if holds)
    return (*lines, kept) if kept else tuple(lines)


def checked_text(point: HelpPoint, look: Look) -> str:
    """Return of which day the facts are."""
    return translate("HelpPoint", "Facts of {day}").format(day=day_text(point.checked, look, weekday=False))


def names(points: Iterable[HelpPoint], look: Look, most: int) -> str:
    """Return the names of the first points, as one line."""
    return ", ".join(_name(point, look) for point in list(points)[:most])


def _name(point: HelpPoint, look: Look) -> str:
    name = look.pick(point.name)
    return name if point.origin is None else f"{name} ({look.pick(point.origin)})"


def _hours(point: HelpPoint, look: Look) -> list[str]:
    return [] if point.hours is None else [_labelled(translate("HelpPoint", "Open: {words}"), point.hours, look)]


def _labelled(words: str, text: LocalisedText, look: Look) -> str:
    return words.format(words=look.pick(text))


def _line(words: Text, copy: CopyButton) -> QWidget:
    """Put a button behind words, on one line with their middle; behind long ones where there is room."""
    whole = words.fontMetrics().horizontalAdvance(words.text()) + 2
    if whole > SHORT:
        flow = Flow(spacing=12)
        flow.add(words)
        flow.add(copy)
        return flow
    words.setMaximumWidth(whole)
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(words, 1000)
    row.addWidget(copy)
    row.addStretch(1)
    return line
