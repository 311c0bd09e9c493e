"""Gesprek: choose a talk, walk through it, end it with something to use."""

from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Answer, Dialogue
from samensociaal_desktop.domain.encounters import Clock, new_id
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.services.mirror import mirror
from samensociaal_desktop.services.talks import Talk
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.page import Page
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.pages.talk.answers import AnswersView
from samensociaal_desktop.ui.pages.talk.choose import ChooseView
from samensociaal_desktop.ui.pages.talk.keeper import Keeper, Say
from samensociaal_desktop.ui.pages.talk.summary import SummaryView
from samensociaal_desktop.ui.pages.talk.walk import Walk


class TalkPage(Page):
    """Four views of which one is shown. A talk that is open stays open when one goes elsewhere and comes back."""

    def __init__(
        self,
        dialogues: tuple[Dialogue, ...],
        lists: Lists,
        talks: Talks,
        agreements: Agreements,
        drafts: Drafts,
        journal: Journal,
        bus: Bus,
        look: Look,
        clock: Clock,
        say: Say,
    ) -> None:
        super().__init__()
