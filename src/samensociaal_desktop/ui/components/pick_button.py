"""A button that opens a menu to tick from, and says on itself what is ticked."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from samensociaal_desktop.ui.widgets.buttons import Choice
from samensociaal_desktop.ui.widgets.word_button import WordButton

MOST_NAMES = 2
"""So many names fit on the button; of more only the number."""


class Part(NamedTuple):
    """Choices in a menu of their own, which opens from the one around it."""

    text: str
    choices: Sequence[Choice]


Offer = Choice | Part | None
"""What can stand in the menu; None is a line between two sorts."""


def plain(words: str) -> str:
    """Return words for a button or a menu: an ampersand, which a person's own may hold, would else mean a key."""
    return words.replace("&", "&&")


class _TickMenu(QMenu):
    """Stays open while one ticks: a click or Space ticks, Enter ticks and closes, Esc closes."""

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if not self._ticked(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() != Qt.Key.Key_Space or not self._ticked(self.activeAction()):
            super().keyPressEvent(event)

    def _ticked(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class PickButton(WordButton):
    """What is offered is asked for as the menu opens.

    What is chosen stays chosen, and can be taken away, also when it is no longer offered.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        offer: Callable[[], Sequence[Offer]],
        word: Callable[[str], str],
        *,
        several: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.name = name
        self._offer, self._word, self._several = offer, word, several
        self._chosen: frozenset[str] = frozenset()
        self._names: tuple[tuple[str, str], ...] = ()
        self.setProperty("role", "chip")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._menu = self._make_menu(self)
        self._parts: list[QMenu] = []
        self._menu.setAccessibleName(name)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.reword()

    @property
    def chosen(self) -> frozenset[str]:
        """The ids that are ticked."""
        return self._chosen

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The ids that are ticked, each with its words, in the order of the words."""
        return self._names

    def choose(self, ids: Collection[str]) -> None:
        """Tick these, without saying that anything changed."""
        self._chosen = frozenset(ids)
        self.reword()

    def take_away(self, one: str) -> None:
        """Tick an id no longer."""
        self._pick(one, on=False)

    def reword(self) -> None:
        """Say anew what is ticked; its words may be other ones."""
        # Words may be asked of the journal: once, and not at every key typed in search.
        words = ((one, self._word(one)) for one in self._chosen)
        self._names = tuple(sorted(words, key=lambda pair: pair[1].casefold()))
        names = [name for _id, name in self._names]
        text = ", ".join(names) if len(names) <= MOST_NAMES else f"{self.name}: {len(names)}"
        self.setText(plain(text or self.name))
        self.setAccessibleName(
            self.tr("{name}: {chosen}").format(name=self.name, chosen=", ".join(names) or self.tr("all"))
        )

    def _make_menu(self, parent: QWidget) -> QMenu:
        return _TickMenu(parent) if self._several else QMenu(parent)

    def _fill(self) -> None:
        self._menu.clear()
        for part in self._parts:
            part.deleteLater()
        self._parts.clear()
        self._offer_in(self._menu, self._offer())

    def _offer_in(self, menu: QMenu, offers: Iterable[Offer]) -> None:
        for one in offers:
            match one:
                case None:
                    menu.addSeparator()
                case Part():
                    part = self._make_menu(menu)
                    part.setTitle(plain(one.text))
                    self._offer_in(part, one.choices)
                    menu.addMenu(part)
                    self._parts.append(part)
                case Choice():
                    menu.addAction(self._action(one, menu))

    def _action(self, choice: Choice, menu: QMenu) -> QAction:
        action = QAction(plain(choice.text), menu)
        action.setCheckable(True)
        action.setChecked(choice.id in self._chosen)
        action.setData(choice.id)
        action.triggered.connect(lambda on: self._pick(choice.id, on=on))
        return action

    def _pick(self, one: str, *, on: bool) -> None:
        kept = self._chosen if self._several else frozenset[str]()
        self.choose(kept | {one} if on else self._chosen - {one})
        self.changed.emit()
