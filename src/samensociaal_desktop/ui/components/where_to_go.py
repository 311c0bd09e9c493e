"""Where one can go with a moment of these kinds, in one quiet line; and what never to do with an image of a child."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from samensociaal_desktop.domain.help import Directory
from samensociaal_desktop.ui.components.help_points import names
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.text import Text, announce, small

GoToHelp = Callable[[tuple[str, ...]], object]
"""Leads to Hulp, to the points for these kinds."""

NAMED: Final = 3
"""How many points are named: the rest stand in Hulp."""

SEXUAL: Final = "kind.S"
"""The group of kinds in which there may be a sexual image."""

CHILD: Final = frozenset({"kind.S4", "kind.V2"})
"""Kinds that concern a child, whatever there is to see."""


def concerns_images(kinds: Sequence[str]) -> bool:
    """Return whether a moment of these kinds and their groups may be about a sexual image, or concerns a child."""
    return not CHILD.union((SEXUAL,)).isdisjoint(kinds)


class WhereToGo(QFrame):
    """Hidden until a kind is chosen that somebody can help with."""

    def __init__(self, directory: Directory, look: Look, go: GoToHelp) -> None:
        super().__init__()
        self._directory, self._look = directory, look
        self._kinds: tuple[str, ...] = ()
        self.images = Text(
            self.tr(
                "Never send a sexual image on. Does it show someone under 18? "
                "Then do not save it either, not even as proof. Report it."
            )
        )
        self.places = small("")
        self.help_button = button(self.tr("To Help"), "quiet")
        self.help_button.clicked.connect(lambda _on: go(self._kinds))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.images)
        column.addWidget(self.places)
        column.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_for(())

    def show_for(self, kinds: Sequence[str]) -> None:
        """Show what there is for these kinds and their groups, and have it said where it is new."""
        if tuple(kinds) != self._kinds:
            before = self.accessibleName()
            self._show_for(kinds)
            if self.accessibleName() != before:
                announce(self, self.accessibleName())

    def _show_for(self, kinds: Sequence[str]) -> None:
        self._kinds = tuple(kinds)
        points = self._directory.for_kinds(kinds)
        is_warned = concerns_images(kinds)
        named = names(points, self._look, NAMED)
        where = self.tr("You can go here: {names}") if len(points) <= NAMED else self.tr("For example here: {names}")
        self.places.setText(where.format(names=named) if points else "")
        self.places.setVisible(bool(points))
        self.images.setVisible(is_warned)
        said = [self.images.text()] if is_warned else []
        self.setAccessibleName(" ".join([*said, *([self.places.text()] if points else [])]))
        self.setVisible(is_warned or bool(points))
