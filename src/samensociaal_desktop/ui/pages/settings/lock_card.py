"""The card of Instellingen about locking: when it does by itself, the quick ways, and how far it goes."""

from typing import Final

from PySide6.QtCore import Signal

from samensociaal_desktop.ui import wiping_words
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.fold import Fold, Signs
from samensociaal_desktop.ui.widgets.text import Heading, Text, field_label

LOCK_MINUTES: Final = (1, 5, 15, 30, 0)
"""What is offered; 0 is never."""


class LockCard(Card):
    """After how many minutes, Ctrl+L, Esc twice; and folded away what locking does and cannot do."""

    changed = Signal(int)
    """It is to lock after so many minutes without a touch; 0 is never."""

    def __init__(self, minutes: int, look: Look, *, is_guest: bool = False, is_sample: bool = False) -> None:
        """Offer only what will be so: a guest's journal never stays for ever, and the house may set a limit."""
        super().__init__(wiping_words.title(is_guest=is_guest))
        for sentence in wiping_words.by_itself(is_guest=is_guest, is_sample=is_sample):
            self.column.addWidget(Text(sentence, role="soft"))
        now = look.house.idle(minutes, is_guest=is_guest)
        offered = {one for one in LOCK_MINUTES if look.house.idle(one, is_guest=is_guest) == one} | {now}
        in_order = sorted(offered, key=lambda one: (one == 0, one))
        words = {one: self.tr("{n} min").format(n=one) if one else self.tr("Never") for one in in_order}
        label = self.tr("Erase after") if is_guest else self.tr("Lock after")
        self.minutes = Chips(label, [Choice(str(one), text) for one, text in words.items()], required=True)
        self.minutes.choose((str(now),))
        self.minutes.changed.connect(self._chosen)
        self.column.addWidget(field_label(label, self.minutes))
        self.column.addWidget(self.minutes)
        if look.house.idle_minutes:
            limit = self.tr("On this computer it is never more than {n} minutes.").format(n=look.house.idle_minutes)
            self.column.addWidget(Text(limit, role="soft"))
        for sentence in wiping_words.quick_ways(is_guest=is_guest, is_sample=is_sample):
            self.column.addWidget(Text(sentence, role="soft"))
        self.limits = self._limits(look, is_guest=is_guest)
        self.column.addWidget(self.limits)

    def _limits(self, look: Look, *, is_guest: bool) -> Fold:
        signs = Signs(look.icon("folded", "soft"), look.icon("unfolded", "soft"), look.icon_size)
        fold = Fold(wiping_words.limits_title(is_guest=is_guest), signs, lambda: "")
        for title, sentences in (
            (self.tr("What it does"), wiping_words.at_the_lock(is_guest=is_guest)),
            (self.tr("What it cannot do"), wiping_words.what_stays()),
        ):
            fold.column.addWidget(Heading(title, 3))
            for sentence in sentences:
                fold.column.addWidget(Text(sentence))
        return fold

    def _chosen(self) -> None:
        (chosen,) = self.minutes.chosen()
        self.changed.emit(int(chosen))
