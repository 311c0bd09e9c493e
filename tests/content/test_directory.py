from datetime import date

import pytest

from samensociaal_desktop.content.directory import read_directory
from samensociaal_desktop.domain.help import Directory, HelpPoint, Topic
from samensociaal_desktop.domain.localised import LocalisedText

TOPIC = '[[topic]]\nid = "praten"\nlabel.nl = "Praten"\nlabel.en = "Talking"\n'
POINT = """\
[[point]]
id = "luisterlijn"
topic = "praten"
name.nl = "De lijn"
name.en = "The line"
what_for.nl = "Als je wilt praten."
what_for.en = "If you want to talk."
how.nl = "Bel."
how.en = "Call."
checked = 2026-11-22
sources = ["g1"]
"""
MORE = """\
hours.nl = "Dag en nacht"
hours.en = "Day and night"
phone = "+31 88-0767 000"
doubted = true
address = "https://example.org"
languages.nl = "Nederlands en Engels"
languages.en = "Dutch and English"
free = true
anonymous = true
emergency = true
after_heavy = true
kinds = ["kind.S"]
note.nl = "Je hoeft je naam niet te zeggen."
note.en = "You need not give your name."
"""


def test_a_point_needs_little(told) -> None:
    directory, faults = told(read_directory, TOPIC + POINT)
    assert faults == []
    point = HelpPoint(
        id="luisterlijn",
        topic="praten",
        name=LocalisedText("De lijn", "The line"),
        what_for=LocalisedText("Als je wilt praten.", "If you want to talk."),
        how=LocalisedText("Bel.", "Call."),
        checked=date(2026, 11, 22),
        sources=("g1",),
    )
    assert directory == Directory((Topic("praten", LocalisedText("Praten", "Talking")),), (point,))


def test_all_else_that_is_known_is_taken_up(told) -> None:
    directory, faults = told(read_directory, TOPIC + POINT + MORE)
    assert faults == []
    (point,) = directory.points
    assert (point.phone, point.address, point.kinds) == ("+31 88-0767 000", "https://example.org", ("kind.S",))
    assert point.is_doubted
    assert point.free
    assert point.anonymous
    assert point.is_emergency
    assert point.after_heavy
    assert point.hours == LocalisedText("Dag en nacht", "Day and night")
    assert point.languages == LocalisedText("Nederlands en Engels", "Dutch and English")
    assert point.note is not None


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("+31 88-0767 000", "0900-HELP", "point luisterlijn: phone = '0900-HELP' is not allowed"),
        ("+31 88-0767 000", "113 ", "phone = '113 ' is not allowed"),
        ("+31 88-0767 000", "1" * 30, "is not allowed"),
        ("+31 88-0767 000", "", "phone = '' is not allowed"),
        ('phone = "+31 88-0767 000"', "phone = 113", "phone = 113 is not allowed"),
        ("2026-11-22", '"2026-11-22"', "point luisterlijn: checked is not a day of these times"),
        ("2026-11-22", "2026-11-22T10:00:00", "checked is not a day of these times"),
        ("2026-11-22", "1026-11-22", "checked is not a day of these times"),
        ("checked = 2026-11-22\n", "", "point luisterlijn: checked is missing"),
        ('sources = ["g1"]', "", "point luisterlijn: names no source"),
        ('topic = "praten"', "", "point luisterlijn: topic is missing"),
        ('["kind.S"]', '["S"]', "point luisterlijn: kinds: 'S' is not allowed"),
        ("free = true", "gratis = true", "point luisterlijn: 'gratis' is not known here"),
    ],
)
def test_a_slip_is_named_and_only_that_point_left_out(told, old: str, new: str, fault: str) -> None:
    good = POINT + MORE
    assert old in good
    directory, faults = told(read_directory, TOPIC + good.replace(old, new, 1) + good.replace("luisterlijn", "ander"))
    assert [point.id for point in directory.points] == ["ander"]
    assert len(faults) == 1
    assert fault in faults[0]


def test_a_file_that_cannot_be_read_holds_nothing(told) -> None:
    assert told(read_directory, "=")[0] == Directory()
