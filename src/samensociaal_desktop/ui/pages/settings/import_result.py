"""What came of an import, and of taking one back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.services.previews import BroughtIn
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.settings.transfer import moments_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.storage.arrivals import TakenBack

translate = QCoreApplication.translate


class ResultCard(Card):
    """What was added, and how many there were before and are now."""

    def __init__(self, brought: BroughtIn, look: Look) -> None:
        super().__init__()
        if brought.arrival is None:
            self.sentence = self.tr("Nothing was added. Your journal had it all.")
        else:
            added = moments_text(brought.counts.moments.added, look)
            before, after = (look.locale.toString(count) for count in (brought.before, brought.after))
            words = self.tr("{moments} added. You had {before}, now {after}.")
            self.sentence = words.format(moments=added, before=before, after=after)
        self.setAccessibleName(self.sentence)
        self.heading = Heading(self.sentence, 3)
        self.column.addWidget(self.heading)
        self.back_button = button(self.tr("Take this import back"))
        self.back_button.setVisible(brought.arrival is not None)
        self.row(self.back_button)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self.back_button,)


def taken_text(taken: "TakenBack", look: Look) -> str:
    """Return what taking an import back came to."""
    text = translate("Import", "Taken back: {moments}.").format(moments=moments_text(taken.removed, look))
    if taken.stayed:
        stayed = translate("Import", "Changed since, so they stay: {moments}.")
        text = f"{text} {stayed.format(moments=moments_text(taken.stayed, look))}"
    return text
