"""How the program looks just now: theme, text size, language, icons, and what the house lets it offer.

It is handed to everything that is drawn.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QColor, QIcon

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.ui import theme as themes
from samensociaal_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from samensociaal_desktop.domain.encounters import Response

LOCALES: Final[Mapping[Language, QLocale]] = {
    Language.NL: QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    Language.EN: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}

ICONS: Final[Mapping[str, str]] = {
    "today": "sun",
    "journal": "notebook",
    "talk": "chats",
    "patterns": "chart-bar",
    "together": "users-three",
    "help": "lifebuoy",
    "settings": "gear",
    "lock": "lock-simple",
    "search": "magnifying-glass",
    "add": "plus",
    "less-by-one": "minus",
    "more": "arrow-up",
    "less": "arrow-down",
    "back": "arrow-left",
    "print": "printer",
    "show": "eye",
    "hide": "eye-slash",
    "close": "x",
    "key": "key",
    "again": "arrows-clockwise",
    "remove": "trash",
    "edit": "pencil-simple",
    "copy": "copy",
    "folded": "caret-right",
    "unfolded": "caret-down",
}
"""Meaning to the name in the set we keep, Phosphor (from the qtawesome package)."""

ICON_SIZE: Final = 18


class Look:
    """Theme, text size and language, and what follows from them; made anew when one of them changes."""

    def __init__(
        self,
        theme: Theme,
        language: Language,
        *,
        text_size: int = 100,
        reduce_motion: bool = False,
        house: HouseRules | None = None,
    ) -> None:
        self.theme = theme
        self.house = house or HouseRules()
        self.language = language
        self.locale = LOCALES[language]
        self.text_size = text_size
        self.reduce_motion = reduce_motion

    def pick(self, text: LocalisedText) -> str:
        """Return a text of a pack in the reader's language."""
        return text.pick(self.language)

    def px(self, pixels: float) -> int:
        """Return a length that grows with the text."""
        return round(pixels * self.text_size / 100)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of the theme."""
        return self.theme.colour(role)

    def shape(self, response: "Response", size: int = 14) -> QIcon:
        """Return the shape of a response, `size` pixels at 100 % text."""
        return themes.shape(response, self.theme, self.px(size))

    def icon(self, meaning: str, role: str = "soft", chosen: str = "accent") -> QIcon:
        """Return the icon for a meaning of `ICONS` in the colour of a role; `chosen` colours it while checked."""
        from samensociaal_desktop.ui import icons  # noqa: PLC0415 - reads a font, after the first window

        return icons.icon(ICONS[meaning], self.colour(role), self.colour(chosen), self.colour("soft"))

    @property
    def icon_size(self) -> QSize:
        """The size of an icon beside a word."""
        return QSize(self.px(ICON_SIZE), self.px(ICON_SIZE))
