"""What a person can set. Each choice works at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFontComboBox, QPushButton, QWidget

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui.i18n import LANGUAGE_NAMES
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.pages.settings.about_card import AboutCard
from samensociaal_desktop.ui.pages.settings.lock_card import LockCard
from samensociaal_desktop.ui.pages.settings.safety_cards import BackupCard
from samensociaal_desktop.ui.safety import Safety
from samensociaal_desktop.ui.theme import THEMES, load
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, field_label

TEXT_SIZES: Final = (80, 100, 125, 150, 175, 200)
ASK_DAYS: Final = (0, 3, 7, 14)
SYSTEM: Final = "system"
SWITCH: Final = "on"


class SettingsPage(ScrollPage):
    """Cards of choices; `changed` carries the settings as they are from now on."""

    changed = Signal(object)
    lists_requested = Signal()
    packs_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    backups_requested = Signal()
    passphrase_requested = Signal()
    code_requested = Signal()
    openings_requested = Signal()
    erase_requested = Signal()

    def __init__(
        self,
        settings: Settings,
        look: Look,
        facts: Sequence[tuple[str, str]],
        last: str = "",
        safety: Safety | None = None,
        *,
        is_guest: bool = False,
    ) -> None:
        """Make the cards; `last` is the name of the setting that was just changed, where one goes on.

        Without `safety` there are no cards about backups, keys and erasing.
        """
        super().__init__()
        self._settings, self._look, self._last = settings, look, last
        self.column.addWidget(Heading(self.tr("Settings"), 1))
        self._language_card()
        self._look_card()
        self._lock_card(is_guest=is_guest, is_sample=safety is None and not is_guest)
        self.backups: BackupCard | None = None
        self.openings_button: QPushButton | None = None
        if safety is not None:
            self._backups_card(safety)
            self._keys_card()
        self._journal_card()
        self._lists_card()
        self._packs_card()
        self._transfer_card()
        if safety is not None:
            self._erase_card()
        self.column.addWidget(AboutCard(facts))

    def enter(self) -> None:
        """Begin at the first choice, or go on at the one that was just changed."""
        places: dict[str, QWidget] = {
            "theme": _on(self.themes),
            "text_size": _on(self.sizes),
            "font": self.fonts,
            "reduce_motion": self.calm,
            "ask_after_days": _on(self.days),
            "on_this_day": self.earlier,
            "with_heavy_days": self.heavy,
        }
        self.refresh()
        place = places.get(self._last, _on(self.languages))
        place.setFocus()
        QTimer.singleShot(0, place, lambda: self._show_if_begun_at(place))  # once everything has its place

    def refresh(self) -> None:
        """Show the last backup as it is now."""
        if self.backups is not None:
            self.backups.refresh()

    def _show_if_begun_at(self, place: QWidget) -> None:
        if self.focusWidget() is place:  # else one came back to the button one left by
            self.show_widget(place)

    def _chips(self, card: Card, label: str, choices: list[Choice], on: str) -> Chips:
        chips = Chips(label, choices, required=True)
        chips.choose((on,))
        card.column.addWidget(field_label(label, chips))
        card.column.addWidget(chips)
        return chips

    def _switch(self, card: Card, words: str, *, on: bool) -> QPushButton:
        """Add something that is on or off; a check box could not break its words into lines."""
        chips = Chips(words, [Choice(SWITCH, words)], several=True)
        chips.choose((SWITCH,) if on else ())
        card.column.addWidget(chips)
        return chips.option(SWITCH)

    def _language_card(self) -> None:
        card = Card(self.tr("Language"))
        names = [Choice(one.value, LANGUAGE_NAMES[one]) for one in self._look.house.languages]
        on = self._settings.language
        choices = [Choice(SYSTEM, self.tr("Same as the computer")), *names]
        self.languages = self._chips(card, self.tr("Language of the program"), choices, on.value if on else SYSTEM)
        self.languages.changed.connect(self._language_chosen)
        self.column.addWidget(card)

    def _look_card(self) -> None:
        card = Card(self.tr("How it looks"))
        themes = [Choice(one, self._look.pick(load(one).name)) for one in THEMES]
        choices = [Choice(SYSTEM, self.tr("Same as the computer")), *themes]
        self.themes = self._chips(card, self.tr("Colours"), choices, self._settings.theme)
        self.themes.changed.connect(lambda: self._chosen(self.themes, "theme", str))
        sizes = [Choice(str(one), f"{one} %") for one in TEXT_SIZES]
        self.sizes = self._chips(card, self.tr("Size of the text"), sizes, str(self._settings.text_size))
        self.sizes.changed.connect(lambda: self._chosen(self.sizes, "text_size", int))
        self.fonts = QFontComboBox()
        self.fonts.setSizeAdjustPolicy(QFontComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.fonts.setMinimumContentsLength(8)
        if self._settings.font:
            self.fonts.setCurrentFont(QFont(self._settings.font))
        self.fonts.activated.connect(lambda _row: self._set(font=self.fonts.currentFont().family()))
        card.column.addWidget(field_label(self.tr("Font"), self.fonts))
        if (line := self.fonts.lineEdit()) is not None:
            line.setAccessibleName(self.fonts.accessibleName())
        card.column.addWidget(self.fonts)
        self.own_font_button = button(self.tr("Use the computer’s font"), "quiet")
        self.own_font_button.setVisible(bool(self._settings.font))
        self.own_font_button.clicked.connect(lambda: self._set(font=""))
        card.column.addWidget(self.own_font_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.calm = self._switch(card, self.tr("No movement on the screen"), on=self._settings.reduce_motion)
        self.calm.toggled.connect(lambda on: self._set(reduce_motion=on))
        self.column.addWidget(card)

    def _lock_card(self, *, is_guest: bool, is_sample: bool) -> None:
        card = LockCard(self._settings.lock_after_minutes, self._look, is_guest=is_guest, is_sample=is_sample)
        self.minutes, self.limits = card.minutes, card.limits
        card.changed.connect(lambda minutes: self._set(lock_after_minutes=minutes))
        self.column.addWidget(card)

    def _journal_card(self) -> None:
        card = Card(self.tr("Journal"))
        words = {0: self.tr("Never"), 1: self.tr("1 day")}
        days = sorted({*ASK_DAYS, self._settings.ask_after_days})  # another number can stand in the file
        choices = [Choice(str(one), words.get(one) or self.tr("{n} days").format(n=one)) for one in days]
        label = self.tr("Ask what came of a moment after")
        self.days = self._chips(card, label, choices, str(self._settings.ask_after_days))
        self.days.changed.connect(lambda: self._chosen(self.days, "ask_after_days", int))
        card.column.addWidget(
            Text(self.tr("Today asks about one moment at most. You can always skip it."), role="soft")
        )
        earlier = self.tr("Show moments of this day in earlier times")
        self.earlier = self._switch(card, earlier, on=self._settings.on_this_day)
        self.earlier.toggled.connect(self._earlier_chosen)
        text = self.tr("This begins when your journal is three months old. Covered moments stay out.")
        card.column.addWidget(Text(text, role="soft"))
        self.heavy = self._switch(card, self.tr("Also heavy ones"), on=self._settings.with_heavy_days)
        self.heavy.toggled.connect(lambda on: self._set(with_heavy_days=on))
        self.heavy.setEnabled(self._settings.on_this_day)
        self.column.addWidget(card)

    def _way_card(self, title: str, text: str, *ways: tuple[str, SignalInstance]) -> list[QPushButton]:
        """Add what leads elsewhere: a sentence, and a button for each way."""
        card, buttons = Card(title), Flow()
        card.column.addWidget(Text(text, role="soft"))
        made = []
        for words, wanted in ways:
            way = button(words)
            way.pressed.connect(way.setFocus)  # a screen reader presses without it, and one comes back here
            way.clicked.connect(lambda _on, wanted=wanted: wanted.emit())
            buttons.add(way)
            made.append(way)
        card.column.addWidget(buttons)
        self.column.addWidget(card)
        return made

    def _backups_card(self, safety: Safety) -> None:
        self.backups = BackupCard(safety, self._look)
        self.backups.wanted.connect(self.backups_requested)
        self.column.addWidget(self.backups)

    def _keys_card(self) -> None:
        text = self.tr("Only your passphrase and your recovery code open your journal.")
        self.passphrase_button, self.code_button, self.openings_button = self._way_card(
            self.tr("Passphrase and code"),
            text,
            (self.tr("Change the passphrase"), self.passphrase_requested),
            (self.tr("Recovery code"), self.code_requested),
            (self.tr("Who was here"), self.openings_requested),
        )

    def _lists_card(self) -> None:
        text = self.tr("Choose what you are offered when you note a moment. Change what you added yourself.")
        way = (self.tr("Open the lists"), self.lists_requested)
        (self.lists_button,) = self._way_card(self.tr("Lists"), text, way)

    def _packs_card(self) -> None:
        text = self.tr("A teacher or a library can give you more talks, exercises and tips. You add them here.")
        way = (self.tr("Open the packs"), self.packs_requested)
        (self.packs_button,) = self._way_card(self.tr("Packs"), text, way)

    def _transfer_card(self) -> None:
        text = self.tr("Bring moments from another program. Or take yours along in a file that others can read.")
        self.import_button, self.export_button = self._way_card(
            self.tr("Import and export"),
            text,
            (self.tr("Import"), self.import_requested),
            (self.tr("Export"), self.export_requested),
        )

    def _erase_card(self) -> None:
        text = self.tr("Erase this journal, or all that this program kept. You first see what goes and what stays.")
        way = (self.tr("See what would go"), self.erase_requested)
        (self.erase_button,) = self._way_card(self.tr("Erase"), text, way)

    def _earlier_chosen(self, on: bool) -> None:
        self.heavy.setEnabled(on)
        self._set(on_this_day=on)

    def _language_chosen(self) -> None:
        (chosen,) = self.languages.chosen()
        self._set(language=None if chosen == SYSTEM else Language(chosen))

    def _chosen(self, chips: Chips, name: str, kind: type) -> None:
        (chosen,) = chips.chosen()
        self._set(**{name: kind(chosen)})

    def _set(self, **changes: object) -> None:
        self._settings = replace(self._settings, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._settings)


def _on(chips: Chips) -> QWidget:
    """Return the chip that is on, or the first one."""
    return next((option for option in chips.options if option.isChecked()), chips.options[0])
