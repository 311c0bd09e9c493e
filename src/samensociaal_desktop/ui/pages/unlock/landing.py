"""Where a library or a school puts its visitors: guest first, in large; the rest is quiet and under it."""

from PySide6.QtCore import Signal

from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.house import HouseRules
from samensociaal_desktop.ui.i18n import LANGUAGE_NAMES
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.unlock.gate import GatePage
from samensociaal_desktop.ui.widgets.buttons import Chips, Choice, button
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, rule, sized, small


class LandingPage(GatePage):
    """What this is, how long one has, that nothing stays; and what the house itself has to say."""

    guest_requested = Signal()
    sample_requested = Signal()
    journal_requested = Signal()
    language_chosen = Signal(object)

    def __init__(self, look: Look, house: HouseRules) -> None:
        super().__init__(look, self.tr("Welcome to Samen Sociaal"))
        self.column.addWidget(Text(self.tr("Here you look at what you do online. Alone, calmly, and for yourself.")))
        self.languages = Chips(
            self.tr("Language"),
            [Choice(language, LANGUAGE_NAMES[language]) for language in house.languages],
            required=True,
        )
        self.languages.choose((look.language,))
        self.languages.changed.connect(self._language_changed)
        self.column.addWidget(self.languages)
        self.languages.setVisible(len(house.languages) > 1)
        self.guest_button = button(self.tr("Begin"), "primary")
        self.guest_button.setFont(sized(1.25, bold=True))
        self.guest_button.clicked.connect(self.guest_requested)
        self.guest_button.setMinimumHeight(look.px(64))
        self.column.addWidget(self.guest_button)
        self.column.addWidget(Text(self._promise(house.session_minutes)))
        self.column.addWidget(
            small(self.tr("Others look after this computer. We cannot promise that nobody looks along."))
        )
        self.add_trouble_line()
        if house.is_broken:
            self.say(
                self.tr("The file with the rules for this computer has a mistake. Please tell someone who works here.")
            )
        others = Flow()
        self.sample_button = button(self.tr("Look at an example first"), "quiet")
        self.sample_button.clicked.connect(self.sample_requested)
        others.add(self.sample_button)
        words = self.tr("Use a journal of my own") if house.journals_on_disk else self.tr("Open my journal on a stick")
        self.journal_button = button(words, "quiet")
        self.journal_button.clicked.connect(self.journal_requested)
        if house.journals_on_disk or house.journals_on_stick:
            others.add(self.journal_button)
        self.column.addWidget(others)
        if house.help_lines:
            self.column.addWidget(rule())
            self.column.addWidget(Heading(self.tr("Help at this place"), 3))
        for line in house.help_lines:
            self.column.addWidget(Text(look.pick(line), selectable=True))

    def enter(self) -> None:
        """Put the focus on the way most people go."""
        self.guest_button.setFocus()

    def _promise(self, minutes: int) -> str:
        promise = self.tr("Nothing you write stays on this computer. When you stop, everything is gone.")
        if not minutes:
            return promise
        time = self.tr("You have one minute.") if minutes == 1 else self.tr("You have {count} minutes.")
        return f"{promise} {time.format(count=minutes)}"

    def _language_changed(self) -> None:
        (chosen,) = self.languages.chosen()
        if chosen != self.look.language:
            self.language_chosen.emit(Language(chosen))
