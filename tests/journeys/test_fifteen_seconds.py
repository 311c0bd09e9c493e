"""Noting a moment is quick: few keys, three clicks."""

import pytest
from PySide6.QtCore import QEvent, QObject

LINE = "Iemand werd uitgelachen om een foto"


class Counter(QObject):
    """Counts what a person does with hands: key presses and clicks."""

    def __init__(self, app):
        super().__init__()
        self.keys = self.clicks = 0
        app.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's own name
        if watched.isWidgetType() and event.type() is QEvent.Type.KeyPress and event.spontaneous():
            self.keys += 1
        if watched.isWidgetType() and event.type() is QEvent.Type.MouseButtonPress and event.spontaneous():
            self.clicks += 1
        return False


@pytest.fixture
def writer(person):
    person.makes_a_journal()
    return person


def kept(person):
    return person.program.session.vault.journal.latest(5)


def test_by_keyboard_from_any_place_with_three_combinations_and_the_line(writer):
    for number, place in enumerate(("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+,", "Ctrl+1")):
        writer.keys(place)
        writer.keys("Ctrl+N")
        writer.types(LINE)
        writer.keys("Alt+4", "Ctrl+Return")
        assert len(kept(writer)) == number + 1
        writer.waits_for("Saved.")
    assert {(moment.line, moment.response) for moment in kept(writer)} == {(LINE, "support")}


def test_by_mouse_with_three_clicks(writer, undressed):
    counter = Counter(undressed)
    writer.keys("Ctrl+2")
    writer.press("Note a moment")
    writer.press(writer.program.desk.note.panel.form.field("kinds").chips.options[0].text())
    writer.press("Nothing, I did not know what to do")
    assert kept(writer) == ()
    writer.press("Save")
    assert len(kept(writer)) == 1
    assert kept(writer)[0].did_nothing
    undressed.removeEventFilter(counter)


def test_on_vandaag_with_the_line_and_two_clicks(writer):
    writer.types(LINE)
    writer.press("Speak up")
    writer.press("Save")
    assert [moment.line for moment in kept(writer)] == [LINE]


def test_with_a_kind_by_its_first_letters_and_a_time_as_one_says_it(writer):
    writer.keys("Ctrl+N")
    writer.types("compl", into="Search for a kind")
    writer.keys("Return")
    writer.types("gisteren 21:30", into="When was it?")
    writer.keys("Alt+4", "Ctrl+Return")
    (moment,) = kept(writer)
    assert len(moment.kinds) == 1
    assert moment.happened_at.strftime("%d %H:%M") == "15 21:30"
