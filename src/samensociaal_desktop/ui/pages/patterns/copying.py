"""What of a card can be taken along: a picture or its numbers, without a word that a person typed."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QClipboard, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from samensociaal_desktop.domain.patterns.cards import Card
from samensociaal_desktop.services.leaving import put_file
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.charts import colours, copies
from samensociaal_desktop.ui.charts.chart import Chart
from samensociaal_desktop.ui.choosing import choose_new_file
from samensociaal_desktop.ui.components.copying import copy_picture
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.patterns import asked, charts, sentences, tables
from samensociaal_desktop.ui.pages.patterns.named import Words
from samensociaal_desktop.ui.widgets.word_button import WordButton

WIDTH: Final = 900
"""Pixels: a picture is as wide whatever the window, so that two of them fit each other."""

Say = Callable[..., None]
"""Shows a sentence in the message bar, perhaps with a button and what it does."""

translate = QCoreApplication.translate


class Shown(NamedTuple):
    """What is on a card now."""

    card: Card
    as_share: bool


class Sharing(NamedTuple):
    """What copies are made with; `folder` is where the journal is, whose own files are never written over."""

    look: Look
    words: Words
    say: Say
    today: Callable[[], date]
    folder: Path | None


class Copies:
    """Makes the copies of one card."""

    def __init__(self, sharing: Sharing, shown: Shown) -> None:
        self._sharing, self._shown = sharing, shown

    def picture(self, *, own_words: bool = False) -> Chart:
        """Return the chart in light colours, for paper and for others; the caller lets it go.

        A person's own words in it are neutral ones, unless they want them there.
        """
        card, look, words = self._shown.card, self._sharing.look, self._sharing.words
        chart = charts.make(card.shape, colours.of_theme(theme.load("light")), look.locale)
        chart.setFont(QFont(QApplication.font()))
        naming = words.naming(card) if own_words else words.neutral(card)
        chart.setAccessibleName(asked.title(card.question))
        chart.setAccessibleDescription(sentences.sentence(card, naming, look.locale))
        charts.draw(chart, card, naming, words.ends(card), as_share=self._shown.as_share)
        copies.at_width(chart, WIDTH)
        return chart

    def csv(self) -> bytes:
        """Return the numbers as a spreadsheet reads them: UTF-8 with a byte order mark."""
        card = self._shown.card
        content = tables.table(card, self._sharing.words.neutral(card), self._sharing.look.locale)
        return tables.csv_of(content).encode("utf-8-sig")

    def png(self) -> bytes:
        """Return the chart as PNG."""
        return self._of_picture(copies.png)

    def svg(self) -> bytes:
        """Return the chart as SVG."""
        return self._of_picture(copies.svg)

    def to_clipboard(self, clipboard: QClipboard) -> None:
        """Put the chart on the clipboard, and not in its history."""
        chart = self.picture()
        copy_picture(copies.picture(chart), clipboard)
        chart.deleteLater()

    def _of_picture(self, make: Callable[[Chart], bytes]) -> bytes:
        chart = self.picture()
        made = make(chart)
        chart.deleteLater()
        return made


class CopyButton(WordButton):
    """Opens a menu with the ways to take a card along; `shown` gives what is on it."""

    def __init__(self, sharing: Sharing, title: str, shown: Callable[[], Shown | None]) -> None:
        super().__init__(translate("CopyMenu", "Copy…"))
        self._sharing, self._shown = sharing, shown
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(title)
        self.setToolTip(_without())
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Copy: {what}").format(what=title))
        self._menu.addSection(_without())
        self.actions_by_name: dict[str, QAction] = {}
        self._add("picture", self.tr("Copy as a picture"), self.copy_picture)
        self._add("png", self.tr("Save as PNG…"), partial(self._ask, "png", self.tr("Picture (*.png)")))
        self._add("svg", self.tr("Save as SVG…"), partial(self._ask, "svg", self.tr("Drawing (*.svg)")))
        self._add("csv", self.tr("Save as CSV…"), partial(self._ask, "csv", self.tr("Table (*.csv)")))
        self.setMenu(self._menu)

    def copy_picture(self) -> None:
        """Put the chart on the clipboard."""
        self._copies().to_clipboard(QGuiApplication.clipboard())
        self._sharing.say(self.tr("Copied as a picture, without your own words."))

    def save(self, kind: str, path: Path) -> None:
        """Write a file of that kind, whole or not at all, and say what came of it."""
        made = self._copies()
        content = {"png": made.png, "svg": made.svg, "csv": made.csv}[kind]()
        try:
            put_file(path, content, self._sharing.folder)
        except FileExistsError:
            self._sharing.say(self.tr("That is a file of your journal. Choose another name."))
        except OSError:
            self._sharing.say(self.tr("The file cannot be written there. Is the disk full, or locked?"))
        else:
            self._sharing.say(self.tr("Saved in {file}, without your own words.").format(file=path.name))

    def _copies(self) -> Copies:
        shown = self._shown()
        assert shown is not None  # else there is no button to press
        return Copies(self._sharing, shown)

    def _add(self, name: str, text: str, act: Callable[[], object]) -> None:
        action = QAction(text, self._menu)
        action.setToolTip(_without())
        action.triggered.connect(lambda _on: act())
        self._menu.addAction(action)
        self.actions_by_name[name] = action

    def _ask(self, kind: str, kinds: str) -> None:
        shown = self._shown()
        assert shown is not None  # else there is no button to press
        name = f"samensociaal-{shown.card.question}-{self._sharing.today():%Y-%m-%d}.{kind}"
        choose_new_file(self, self.tr("Where to?"), name, kinds, partial(self.save, kind))


def _without() -> str:
    return translate("CopyMenu", "Without your own words")
