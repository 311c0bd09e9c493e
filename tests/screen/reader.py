"""What a screen reader meets of the program: things with a role and a name, never a place on the screen.

Runs under the system's own Python, where `gi` lives.
"""

from __future__ import annotations

import subprocess
import time
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import gi

gi.require_version("Atspi", "2.0")
warnings.filterwarnings("ignore")  # PyGObject's own, about names it is going to drop

from gi.repository import Atspi, GLib  # noqa: E402  after the version is chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE: Final = 30.0
"""Seconds in which a thing must appear: generous, for a machine that does other work too."""

PAUSE: Final = 0.05
CHILDREN: Final = 300
"""A list may hold more; what is in sight stands in front."""

BUTTON, CHECK, ENTRY, LABEL = "button", "check box", "entry", "label"
ROLES: Final = {
    BUTTON: (Atspi.Role.PUSH_BUTTON, Atspi.Role.PUSH_BUTTON_MENU),
    CHECK: (Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.TOGGLE_BUTTON),
    ENTRY: (Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT),
    LABEL: (Atspi.Role.LABEL,),
    "slider": (Atspi.Role.SLIDER,),
    "table": (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE),
    "cell": (Atspi.Role.TABLE_CELL,),
    "window": (Atspi.Role.FRAME,),
    "dialog": (Atspi.Role.DIALOG,),
}
"""What we call a thing, and what the toolkit may call it: a choice that can be on is heard as such in all three."""


class Missing(Exception):
    """What was looked for did not come; the text says what."""
