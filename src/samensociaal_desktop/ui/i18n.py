"""The window's own words: which language, and the translators that speak it."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from samensociaal_desktop import paths
from samensociaal_desktop.domain.localised import Language

LANGUAGE_NAMES: Final = {Language.NL: "Nederlands", Language.EN: "English"}
"""Each language in its own words, whatever the window speaks."""


def system_language() -> Language:
    """Return the language the system asks for first among those we speak; Dutch when it asks for neither."""
    for name in QLocale.system().uiLanguages():
        for language in Language:
            if name.startswith(language):
                return language
    return Language.NL


def install(app: QCoreApplication, language: Language) -> tuple[QTranslator, ...]:
    """Install our translation and Qt's own, and return them; remove them with `remove` before another language."""
    result = []
    for file in (paths.translation(f"samensociaal_{language}.qm"), None):
        translator = QTranslator(app)
        if file is not None:
            translator.load(str(file))
        else:
            translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        app.installTranslator(translator)
        result.append(translator)
    return tuple(result)


def remove(app: QCoreApplication, translators: tuple[QTranslator, ...]) -> None:
    """Take translators away again."""
    for translator in translators:
        app.removeTranslator(translator)
        translator.deleteLater()
