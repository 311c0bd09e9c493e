"""Fields that choose items of a list: one or several, those of a pack and one's own."""

from collections.abc import Sequence

from samensociaal_desktop.ui.components.choices import in_order, item_choices, strangers
from samensociaal_desktop.ui.components.own_line import OwnPart
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
        self.own: OwnPart | None = None
        choosable.vocabulary.changed.connect(self._renew)
        if not later:
            self.show_ids(())

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these as chosen."""
        if self.own is None:
            self.own = OwnPart(self, self.accessibleName(), self._choosable)
            self.own.added.connect(self._take_own)
            self.own.changed.connect(self.changed)
            self.put_last(self.own.button)
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
        if self.own is not None:
            self.show_ids(self.ids())

    def _take_own(self, item_id: str) -> None:
        if any(item.id == item_id for item in self._choosable.items((item_id,))):  # doing nothing is no way
            on = (*self.ids(), item_id) if self._several else (item_id,)
            self.show_ids(tuple(dict.fromkeys(on)))
        self.changed.emit()


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
