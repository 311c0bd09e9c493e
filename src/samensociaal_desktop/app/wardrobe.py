"""What the whole application wears: a language, a theme, a font."""

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui import i18n, theme
from samensociaal_desktop.ui.look import Look


class Wardrobe:
    """Dresses the application; a language asked for at the start stands over the settings, the house over both."""

    def __init__(self, app: QApplication, language: Language | None, house: HouseRules) -> None:
        self._app, self._language, self._house = app, language, house
        self._font = QFont(app.font())
        self._translators: tuple[QTranslator, ...] = ()

    def dress(self, settings: Settings) -> Look:
        """Put on what the settings say, and return what it looks like."""
        language = self._house.language(self._language or settings.language or i18n.system_language())
        self.undress()
        self._translators = i18n.install(self._app, language)
        font = QFont(self._font)
        if settings.font:
            font.setFamily(settings.font)
        chosen = theme.load(theme.chosen(settings.theme))
        theme.apply(self._app, chosen, font=font, text_size=settings.text_size)
        calm, size = settings.reduce_motion, settings.text_size
        return Look(chosen, language, text_size=size, reduce_motion=calm, house=self._house)

    def undress(self) -> None:
        """Take the translations off: the application outlives a program in tests."""
        i18n.remove(self._app, self._translators)
        self._translators = ()
