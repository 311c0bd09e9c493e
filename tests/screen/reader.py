"""What a screen reader meets of the program: things with a role and a name, and never a place on the screen.

Runs under the system's own Python, where `gi` lives.
"""

from __future__ import annotations

import subprocess
import time
import warnings
from typing import TYPE_CHECKING, Any, Final

import gi

warnings.filterwarnings("ignore", category=DeprecationWarning)  # PyGObject's, about names of its own
gi.require_version("Atspi", "2.0")

from gi.repository import Atspi, GLib  # noqa: E402  after its version is chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE: Final = 30.0
"""Seconds in which a thing must come: generous, for a machine that does other work too."""

PAUSE: Final = 0.03
IN_ORDER: Final = Atspi.CollectionSortOrder.CANONICAL
ALL: Final = 0
"""How many at most: no limit."""

BUTTON, CHOICE, FIELD, LABEL, GROUP = "button", "choice", "field", "label", "group"
SLIDER, TABLE, CELL, WINDOW, DIALOG, CHART = "slider", "table", "cell", "window", "dialog", "chart"
_ROLES: Final = {
    BUTTON: {Atspi.Role.PUSH_BUTTON, Atspi.Role.PUSH_BUTTON_MENU},
    CHOICE: {Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.TOGGLE_BUTTON},
    FIELD: {Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.COMBO_BOX},
    LABEL: {Atspi.Role.LABEL},
    GROUP: {Atspi.Role.PANEL},
    SLIDER: {Atspi.Role.SLIDER},
    TABLE: {Atspi.Role.TABLE},
    CELL: {Atspi.Role.TABLE_CELL},
    WINDOW: {Atspi.Role.FRAME},
    DIALOG: {Atspi.Role.DIALOG},
    CHART: {Atspi.Role.CHART},
}
"""What we call a thing, and what the toolkit may call it: all that is heard as the same."""

State = Atspi.StateType


class Missing(Exception):
    """What was looked for did not come; the text says what."""


class Thing:
    """One thing of the program, as it is now."""

    def __init__(self, node: Any) -> None:
        self._node = node

    @property
    def role(self) -> str:
        """What we call it; what the toolkit calls it where we have no word."""
        role = self._node.get_role()
        return next((ours for ours, theirs in _ROLES.items() if role in theirs), self._node.get_role_name())

    @property
    def name(self) -> str:
        return self._node.get_name() or ""

    @property
    def description(self) -> str:
        return self._node.get_description() or ""

    @property
    def is_on(self) -> bool:
        """Whether a choice is chosen."""
        return self.is_in(State.CHECKED)

    @property
    def text(self) -> str:
        """What is written in it."""
        return Atspi.Text.get_text(self._node, 0, Atspi.Text.get_character_count(self._node))

    def is_in(self, state: Any) -> bool:
        """Return whether it is in a state: checked, focused, in sight."""
        return self._node.get_state_set().contains(state)

    def windows(self) -> Iterator[Thing]:
        """Yield the windows of a program that are in sight, the last one opened last."""
        for number in range(self._node.get_child_count()):
            window = self._node.get_child_at_index(number)
            if window is not None and window.get_state_set().contains(State.SHOWING):
                yield Thing(window)

    def inside(self, role: str = "", state: Any = State.SHOWING) -> Iterator[Thing]:
        """Yield what is in it and in sight, in reading order: of one role, in one more state.

        The program is asked once for all of it. Asked child by child, it changes between two questions; and Qt 6.11
        falls over when a scroll bar goes that was just counted as a child (QAccessibleAbstractScrollArea::child).
        """
        match, roles = Atspi.CollectionMatchType, list(_ROLES.get(role, ()))
        of_a_role = match.ANY if roles else match.ALL
        states = Atspi.StateSet.new([State.SHOWING, state])
        rule = Atspi.MatchRule.new(states, match.ALL, {}, match.ALL, roles, of_a_role, [], match.ALL, False)
        yield from map(Thing, Atspi.Collection.get_matches(self._node, rule, IN_ORDER, ALL, True))

    def rows(self) -> list[list[str]]:
        """Return what the cells of a table say, row by row."""
        table = self._node
        columns = range(Atspi.Table.get_n_columns(table))
        rows = range(Atspi.Table.get_n_rows(table))
        return [[Atspi.Table.get_accessible_at(table, row, column).get_name() for column in columns] for row in rows]

    def press(self) -> None:
        """Do what it is for."""
        if not Atspi.Action.get_n_actions(self._node):
            raise Missing(f"{self} cannot be pressed.")
        Atspi.Action.do_action(self._node, 0)

    def take_focus(self) -> None:
        """Let the keyboard's focus come here."""
        Atspi.Component.grab_focus(self._node)

    def write(self, words: str) -> None:
        """Put words in the place of what is written in it."""
        if not Atspi.EditableText.set_text_contents(self._node, words):
            raise Missing(f"{self} cannot be written in.")

    def __str__(self) -> str:
        return f"the {self.role} “{self.name}”"


class Screen:
    """The program as it stands on the accessibility bus, and the ears that hear what it says of itself."""

    def __init__(self, process: int) -> None:
        Atspi.init()
        self.heard: list[str] = []
        self._ears = Atspi.EventListener.new(self._hear)
        self._ears.register("object:announcement")
        self._program = self._wait(lambda: _program_of(process), lambda: "The program did not come on the bus.")

    def things(self, role: str = "", state: Any = State.SHOWING) -> Iterator[Thing]:
        """Yield everything one can get at now, in reading order: the dialog if there is one, else the window."""
        for window in list(self._program.windows())[-1:]:
            if role in ("", window.role) and window.is_in(state):
                yield window
            yield from window.inside(role, state)

    def find(self, role: str, name: str = "", *, part: str = "", description: str = "") -> Thing:
        """Return the first thing in sight of this role and name, once it is there.

        Raises:
            Missing: it did not come in time.
        """

        def look() -> Thing | None:
            fitting = (thing for thing in self.things(role) if part in thing.name)
            named = (thing for thing in fitting if not name or thing.name == name)
            return next((thing for thing in named if description in thing.description), None)

        return self._wait(look, lambda: self._nothing(role, name or part))

    def sees(self, role: str, name: str = "", *, part: str = "") -> bool:
        """Return whether it is in sight now."""
        return any(part in thing.name and name in ("", thing.name) for thing in self.things(role))

    def wait_for(self, look: Callable[[], Thing | None], sentence: str) -> Thing:
        """Return what `look` finds, once it does.

        Raises:
            Missing: it did not in time; says `sentence`.
        """
        return self._wait(look, lambda: sentence)

    def wait_until(self, done: Callable[[], bool], sentence: str, wait: float = PATIENCE) -> None:
        """Wait for something.

        Raises:
            Missing: it did not come in time; says `sentence`.
        """
        self._wait(lambda: done() or None, lambda: sentence, wait)

    def focus(self) -> Thing | None:
        """Return what has the focus; what it stands in may say that it has it too."""
        return next(reversed(list(self.things(state=State.FOCUSED))), None)

    def wait_for_focus(self, role: str, name: str) -> None:
        """Wait until the focus is there.

        Raises:
            Missing: it is elsewhere.
        """

        def is_there() -> bool:
            return any(thing.name == name for thing in self.things(role, State.FOCUSED))

        def otherwise() -> str:
            return f"The focus is not on the {role} “{name}” but on {self.focus() or 'nothing'}."

        self._wait(lambda: is_there() or None, otherwise)

    def nameless(self) -> list[Thing]:
        """Return what is in sight and takes the focus, and does not say what it is called."""

        def look() -> list[Thing]:
            return [thing for thing in self.things(state=State.FOCUSABLE) if not thing.name.strip()]

        return self._wait(look, lambda: "The screen does not come to rest.")

    def hears(self, sentence: str) -> bool:
        """Return whether the program said this aloud within a moment, and forget what it said."""
        try:
            self.wait_until(lambda: sentence in self.heard, "", 5)
        except Missing:
            return False
        finally:
            self.heard.clear()
        return True

    def _hear(self, event: Any) -> None:
        self.heard.append(str(event.any_data))

    def _listen(self) -> None:
        while GLib.MainContext.default().iteration(may_block=False):
            pass

    def _wait(self, look: Callable[[], Any], sentence: Callable[[], str], wait: float = PATIENCE) -> Any:
        end = time.monotonic() + wait
        while True:
            self._listen()
            try:
                found = look()
            except GLib.Error:  # it went away while we looked at it
                found = None
            if found is not None:
                return found
            if time.monotonic() > end:
                raise Missing(_said(sentence))
            time.sleep(PAUSE)

    def _nothing(self, role: str, name: str) -> str:
        there = "”, “".join(thing.name for thing in self.things(role))
        return f"There is no {role} “{name}”; there is “{there}”."


def _said(sentence: Callable[[], str]) -> str:
    try:
        return sentence()
    except GLib.Error:
        return "The program does not answer any more."


def _program_of(process: int) -> Thing | None:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None and program.get_process_id() == process and program.get_child_count():
            return Thing(program)
    return None


def keys(*chords: str) -> None:
    """Press keys, one chord after another: "ctrl+n", "Tab"."""
    for chord in chords:
        subprocess.run(["xdotool", "key", "--clearmodifiers", chord], check=True)


def type_words(words: str) -> None:
    """Type, key by key."""
    subprocess.run(["xdotool", "type", "--delay", "20", words], check=True)


def give_keyboard(title: str) -> None:
    """Let a window have the keys, as a window manager would: there is none here."""
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus"], check=True)
