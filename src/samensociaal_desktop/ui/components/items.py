"""Fields that choose items of a list: one or several, those of a pack and one's own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton

from samensociaal_desktop.ui.components.choices import in_order, item_choices, own_button, strangers
from samensociaal_desktop.ui.components.own_line import OwnLine
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Choosable
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice


class ItemChips(Chips):
    """Items as chips, one more for each chosen id that no list knows, and a way to add one's own.

    Those chosen keep their order. With `later` the chips are made when they are first shown.
    """

    def __init__(self, name: str, choosable: Choosable, look: Look, *, several: bool, later: bool = False) -> None:
        super().__init__(name, several=several)
        self._choosable, self._look = choosable, look
        self._offered: list[Choice] = []
        self._shown: tuple[str, ...] = ()
        self.own_button: QPushButton | None = None
        self.own_line: OwnLine | None = None
        choosable.vocabulary.changed.connect(self._renew)
        if not later:
            self.show_ids(())

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these as chosen."""
        if self.own_button is None:
            self.own_button = own_button(self.accessibleName())
            self.own_button.clicked.connect(self._open_own_line)
            self.put_last(self.own_button)
        items = self._choosable.items(ids)
        offered = [*item_choices(items, self._look), *strangers(ids, items)]
        if offered != self._offered:
            self.replace(offered)
            self._offered = offered
        self._shown = tuple(ids)
        self.choose(ids)

    def ids(self) -> tuple[str, ...]:
        """Return what is chosen."""
        return in_order(self._shown, self.chosen())

    def _renew(self) -> None:
        if self.own_button is not None:
            self.show_ids(self.ids())

    def _open_own_line(self) -> None:
        assert self.own_button is not None  # it was pressed
        if self.own_line is None:
            self.own_line = OwnLine(self._choosable, self.accessibleName())
            self.own_line.added.connect(self._take_own)
            self.own_line.left.connect(self._close_own_line)
            layout = self.layout()
            assert layout is not None  # every row of chips has one
            layout.addWidget(self.own_line)
        self.own_line.begin(self.own_button)

    def _take_own(self, item_id: str) -> None:
        if any(item.id == item_id for item in self._choosable.items((item_id,))):  # doing nothing is no way
            on = (*self.ids(), item_id) if self._several else (item_id,)
            self.show_ids(tuple(dict.fromkeys(on)))
        self._close_own_line()
        self.changed.emit()

    def _close_own_line(self) -> None:
        assert self.own_button is not None and self.own_line is not None  # noqa: PT018 - it is what closes
        self.own_button.setFocus()
        self.own_line.hide()


class ItemField(ItemChips):
    """One item of a list, or none."""

    def __init__(self, name: str, choosable: Choosable, look: Look) -> None:
        super().__init__(name, choosable, look, several=False)

    @property
    def value(self) -> str | None:
        """The id chosen."""
        return next(iter(self.ids()), None)

    @value.setter
    def value(self, item_id: str | None) -> None:
        """Show an item as chosen."""
        self.show_ids((item_id,) if item_id else ())


class ItemsField(ItemChips):
    """Several items of a list."""

    def __init__(self, name: str, choosable: Choosable, look: Look) -> None:
        super().__init__(name, choosable, look, several=True)

    @property
    def value(self) -> tuple[str, ...]:
        """The ids chosen."""
        return self.ids()

    @value.setter
    def value(self, ids: Sequence[str]) -> None:
        """Show items as chosen."""
        self.show_ids(ids)
