import pytest

from samensociaal_desktop.content.cases import read_cases
from samensociaal_desktop.domain.cases import Case, CaseWay
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.localised import LocalisedText

WAY = """\
[[case.way]]
response = "{response}"
does.nl = "Je doet iets."
does.en = "You do something."
may.nl = "Het kan helpen."
may.en = "It may help."
research.nl = "Daar is weinig onderzoek naar."
research.en = "There is little research on it."
sources = ["r1"]
"""
CASE = """\
[[case]]
id = "leesgroep"
title.nl = "In de leesgroep"
title.en = "In the reading group"
story.nl = "Iemand lacht een ander uit."
story.en = "Someone laughs at another."
kinds = ["kind.T", "kind.T1", "mijn-pak.plagen"]
thought.nl = "Stilte zegt ook iets."
thought.en = "Silence says something too."
""" + "".join(WAY.format(response=response) for response in Response)


def test_a_case_is_what_the_file_says(told) -> None:
    (case,), faults = told(read_cases, CASE)
    assert faults == []
    words = (
        ("does", LocalisedText("Je doet iets.", "You do something.")),
        ("may", LocalisedText("Het kan helpen.", "It may help.")),
        ("research", LocalisedText("Daar is weinig onderzoek naar.", "There is little research on it.")),
    )
    assert case == Case(
        id="leesgroep",
        title=LocalisedText("In de leesgroep", "In the reading group"),
        story=LocalisedText("Iemand lacht een ander uit.", "Someone laughs at another."),
        kinds=("kind.T", "kind.T1", "mijn-pak.plagen"),
        ways=tuple(CaseWay(response=response, sources=("r1",), **dict(words)) for response in Response),
        thought=LocalisedText("Stilte zegt ook iets.", "Silence says something too."),
    )


def test_there_may_be_two_ways_to_do_one_thing(told) -> None:
    (case,), faults = told(read_cases, CASE + WAY.format(response="support"))
    assert faults == []
    assert len(case.ways) == 5


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        (WAY.format(response="report"), "", ["case leesgroep: no way to report"]),
        (
            '"report"',
            '"tell"',
            [
                "case leesgroep, way number 3: response = 'tell' is not one of ignore, address, report, support",
                "case leesgroep: no way to report",
            ],
        ),
        ('"kind.T"', '"soort.T"', ["case leesgroep: kinds: 'soort.T' is not allowed"]),
        ('"kind.T"', '"kind.T123"', ["case leesgroep: kinds: 'kind.T123' is not allowed"]),
        ('thought.en = "Silence says something too."', "", ["case leesgroep: thought: no text in en"]),
    ],
)
def test_a_slip_is_named_and_only_that_case_left_out(told, old: str, new: str, faults: list[str]) -> None:
    assert old in CASE
    cases, found = told(read_cases, CASE.replace(old, new, 1) + CASE.replace('"leesgroep"', '"ander"'))
    assert [case.id for case in cases] == ["ander"]
    assert found == faults


def test_a_file_that_cannot_be_read_holds_nothing(told) -> None:
    assert told(read_cases, "=")[0] == ()
