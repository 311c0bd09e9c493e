"""Who was here: when the journal was opened, and when a wrong passphrase was tried."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Clock
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page_stack import BackView
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading, Text, sized, small

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.storage.openings import Opening

translate = QCoreApplication.translate

PAGE: Final = 30
"""Lines shown at a time."""

WRONG: Final = "wrong"


class Run(NamedTuple):
    """The same thing on one day, once or several times in a row."""

    kind: str
    at: tuple[datetime, ...]
    """When, as the clock on the wall said; the earliest first."""


def runs(openings: Iterable["Opening"]) -> Iterator[Run]:
    """Join what happened several times in a row on one day; the newest comes first, as it does in `openings`."""
    lines = ((str(one.kind), one.at.astimezone()) for one in openings)
    for (kind, _day), same in groupby(lines, lambda line: (line[0], line[1].date())):
        yield Run(kind, tuple(sorted(at for _kind, at in same)))


class OpeningsView(BackView):
    """A card for each day, the newest first."""

    passphrase_requested = Signal()

    def __init__(self, latest: Callable[[], Sequence["Opening"]], look: Look, clock: Clock) -> None:
        super().__init__(translate("OpeningsView", "Who was here"), look)
        self._latest, self._look, self._clock = latest, look, clock
        self._most = PAGE
        self.more_button: QPushButton | None = None
        intro = self.tr("When this journal was opened, and when somebody typed a wrong passphrase or code.")
        self.column.addWidget(Text(intro, role="soft"))
        self._list = QWidget()
        self.column.addWidget(self._list)
        self.column.addWidget(self._advice())
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        lines = list(runs(self._latest()))
        old, self._list = self._list, QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if not lines:
            column.addWidget(Text(self.tr("Nothing is known yet. From the next opening it stands here.")))
        else:
            column.addWidget(self._card(lines[: self._most]))
        self.more_button = None
        if (left := len(lines) - self._most) > 0:
            self.more_button = button(self.tr("Show more ({count})").format(count=left), "quiet")
            self.more_button.clicked.connect(lambda _on: self._show_more())
            column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.replaceWidget(old, self._list)
        self._list.show()  # at once: only what can be seen takes the focus
        if self.more_button is not None:
            self.setTabOrder(self.back_button, self.more_button)
        old.hide()
        old.deleteLater()

    def _show_more(self) -> None:
        self._most += PAGE
        self.refresh()
        (self.more_button or self.passphrase_button).setFocus()

    def _card(self, lines: Sequence[Run]) -> Card:
        card = Card()
        card.setAccessibleName(self.heading.text())
        card.column.setSpacing(4)
        for number, (day, same) in enumerate(groupby(lines, lambda line: line.at[-1].date())):
            if number:
                card.column.addSpacing(8)
            said = day_text(day, self._look, self._clock().date())
            card.column.addWidget(Heading(f"{said[:1].upper()}{said[1:]}", 3))
            for line in same:
                text = Text(f"{_times(line)} · {self._what(line)}")
                if line.kind == WRONG:
                    text.setFont(sized(1.0, bold=True))
                card.column.addWidget(text)
        return card

    def _what(self, line: Run) -> str:
        match line.kind, len(line.at):
            case "opened", _:
                return self.tr("Opened")
            case "opened-with-code", _:
                return self.tr("Opened with the recovery code")
            case _, 1:
                return self.tr("Wrong passphrase or code")
            case _, times:
                return self.tr("Wrong passphrase or code, {count} times").format(count=times)

    def _advice(self) -> Card:
        card = Card(self.tr("Was that not you?"))
        text = self.tr("Then choose another passphrase.")
        card.column.addWidget(Text(text))
        card.column.addWidget(
            small(
                self.tr("Who copies the file and tries elsewhere leaves nothing here. The passphrase holds there too.")
            )
        )
        self.passphrase_button = button(self.tr("Change my passphrase"))
        self.passphrase_button.clicked.connect(lambda _on: self.passphrase_requested.emit())
        card.column.addWidget(self.passphrase_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _times(line: Run) -> str:
    times = list(dict.fromkeys(f"{at:%H:%M}" for at in line.at))
    if line.kind == WRONG and times[1:]:
        return f"{times[0]}–{times[-1]}"
    return ", ".join(times)
