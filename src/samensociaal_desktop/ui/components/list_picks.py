"""What pick buttons offer from the lists: kinds by group and one's own by themselves, and the items of flat lists."""

from collections.abc import Callable, Iterable, Iterator

from samensociaal_desktop.domain.lists import is_own
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.vocabulary import Vocabulary
from samensociaal_desktop.ui.widgets.buttons import Choice


class ListPicks:
    """Asks the vocabulary each time, so that what was added or hidden meanwhile is offered or not."""

    def __init__(self, vocabulary: Vocabulary, look: Look) -> None:
        self._vocabulary, self._look = vocabulary, look

    def label(self, one: str) -> str:
        """Return the words for an item or a group."""
        return self._look.pick(self._vocabulary.lists.label_of(one))

    def kinds(self) -> list[Choice | None]:
        """Return the groups of kinds, and one's own kinds behind a line."""
        lists = self._vocabulary.lists
        groups = [group.id for group in lists.groups("kinds") if group.id]
        own = [item.id for item in lists.items("kinds") if is_own(item.id)]
        choices: list[Choice | None] = list(self._choices(groups))
        return [*choices, None, *self._choices(own)] if own else choices

    def items(self, list_id: str) -> Callable[[], list[Choice]]:
        """Return what gives the items of a list."""
        return lambda: list(self._choices(item.id for item in self._vocabulary.lists.items(list_id)))

    def known(self, ids: Iterable[str]) -> list[str]:
        """Return those that some list still knows."""
        lists = self._vocabulary.lists
        return [one for one in ids if lists.group_of(one) is not None]

    def _choices(self, ids: Iterable[str]) -> Iterator[Choice]:
        return (Choice(one, self.label(one)) for one in ids)
