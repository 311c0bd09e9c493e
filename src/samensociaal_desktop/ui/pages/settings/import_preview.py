"""What a file would bring, before it is let in."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.services.previews import Beside, Preview, Sample
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.transfer import moments_text
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text

translate = QCoreApplication.translate


class PreviewCard(Card):
    """What this is, how many moments would be added, from when to when, and its first lines."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, preview: Preview, look: Look) -> None:
        super().__init__()
        self.heading = Heading(preview.title, 2)
        self.heading.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # one begins at it; Tab goes on from there
        self.setAccessibleName(preview.title)
        self.column.addWidget(self.heading)
        sentences = self._sentences(preview, look)
        for sentence in sentences:
            self.column.addWidget(Text(sentence))
        self.said = " ".join((f"{preview.title}.", *sentences, *self._left_out_at_once(preview, look)))
        self._add_left_out(preview, look)
        if preview.samples:
            self.column.addWidget(Heading(self.tr("How it begins"), 3))
            for sample in preview.samples:
                self.column.addWidget(Text(f"{day_text(sample.at.date(), look, weekday=False)} · {_line(sample)}"))
        self._add_buttons(preview, look)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where one begins, and where Tab stops, in order."""
        return self.heading, self.add_button, self.decline_button

    def _sentences(self, preview: Preview, look: Look) -> list[str]:
        found = []
        if preview.fresh:
            words = self.tr("{moments} will be added.")
            found.append(words.format(moments=moments_text(preview.fresh, look)))
        else:
            found.append(self.tr("There are no new moments in it."))
        if preview.first_day is not None and preview.last_day is not None:
            first, last = (day_text(day, look, weekday=False) for day in (preview.first_day, preview.last_day))
            one_day = preview.first_day == preview.last_day
            words = self.tr("From {first}.") if one_day else self.tr("From {first} to {last}.")
            found.append(words.format(first=first, last=last))
        if preview.known:
            words = self.tr("Already in your journal: {moments}. They stay as they are.")
            found.append(words.format(moments=moments_text(preview.known, look)))
        if any(_beside(preview.beside)):
            found.append(self.tr("Also in it: {others}.").format(others=", ".join(_beside(preview.beside))))
        return found

    def _add_left_out(self, preview: Preview, look: Look) -> None:
        if not preview.left_out:
            return
        self.column.addWidget(Heading(self.tr("Left out"), 3))
        for line in _left_out(preview, look):
            self.column.addWidget(Text(f"{line[:1].upper()}{line[1:]}"))

    def _left_out_at_once(self, preview: Preview, look: Look) -> list[str]:
        lines = ", ".join(_left_out(preview, look))
        return [f"{self.tr('Left out')}: {lines}."] if lines else []

    def _add_buttons(self, preview: Preview, look: Look) -> None:
        if preview.fresh == 1:
            words = self.tr("Add this moment")
        elif preview.fresh:
            words = self.tr("Add these {moments}").format(moments=moments_text(preview.fresh, look))
        else:
            words = self.tr("Add what is new")
        can_add = bool(preview.fresh or any(_beside(preview.beside)))
        self.add_button = button(words, "primary")
        self.add_button.clicked.connect(lambda _on: self.accepted.emit())
        self.add_button.setVisible(can_add)
        self.decline_button = button(self.tr("Do not add them") if can_add else self.tr("Close"))
        self.decline_button.clicked.connect(lambda _on: self.declined.emit())
        buttons = Flow()
        buttons.add(self.add_button)
        buttons.add(self.decline_button)
        self.column.addWidget(buttons)


def _left_out(preview: Preview, look: Look) -> list[str]:
    return [f"{look.pick(why.value)}: {look.locale.toString(count)}" for why, count in preview.left_out.items()]


def _line(sample: Sample) -> str:
    return sample.line or translate("Import", "(no words to show)")


def _beside(beside: Beside) -> list[str]:
    counts = (
        (beside.talks, translate("Import", "talks: {count}")),
        (beside.agreements, translate("Import", "agreements: {count}")),
        (beside.plans, translate("Import", "if-then plans: {count}")),
        (beside.own_items, translate("Import", "own choices in the lists: {count}")),
        (beside.evidence, translate("Import", "moments with evidence: {count}")),
        (beside.attachments, translate("Import", "files kept as evidence: {count}")),
        (beside.pad, translate("Import", "texts of the draft pad: {count}")),
        (beside.searches, translate("Import", "saved searches: {count}")),
        (beside.habits, translate("Import", "habits: {count}")),
    )
    return [words.format(count=count) for count, words in counts if count]
