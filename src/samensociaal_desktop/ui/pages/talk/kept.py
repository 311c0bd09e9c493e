"""What earlier talks ended with: agreements, the plan that is active, those that rest."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.encounters import Clock, new_id
from samensociaal_desktop.errors import SamenSociaalError
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk import words
from samensociaal_desktop.ui.times import day_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Text, rule, small
from samensociaal_desktop.ui.words import error_text

Say = Callable[[str, str, Callable[[], object] | None], object]
"""The message bar: a sentence, the words on its button, and what that does."""
