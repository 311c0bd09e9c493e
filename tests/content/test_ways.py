import pytest

from samensociaal_desktop.content.ways import read_ways
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.ways import PauseCheck, PauseQuestion, Way, WayField

NL, EN = "Een zin in het Dutch", "A sentence in English"
TEXT = LocalisedText(NL, EN)


def words(*keys: str) -> str:
    return "".join(f'{key}.nl = "{NL}"\n{key}.en = "{EN}"\n' for key in keys)


FIELD = f'[[way.field]]\nid = "gevoel"\nlong = true\n{words("label", "example")}'
LINE = '[[way.line]]\ntext.nl = "Ik voel me {gevoel}."\ntext.en = "I feel {gevoel}."\n'
WAY = (
    '[[way]]\nid = "ik"\nresponse = "address"\nlist = true\nsources = ["v20"]\n'
    + words("title", "intro", "fits")
    + FIELD
    + LINE
)
QUESTION = f'[[pause.question]]\nid = "boos"\n{words("ask", "hint")}'
OUTCOME = f'[[pause.outcome]]\nid = "wacht"\n{words("ask", "hint")}'
PAUSE = '[pause]\nsources = ["f1"]\n' + words("title", "intro") + QUESTION + OUTCOME


def test_ways_and_the_pause_are_what_the_file_says(told) -> None:
    ((way,), pause), faults = told(read_ways, WAY + PAUSE)
    assert faults == []
    assert way == Way(
        id="ik",
        title=TEXT,
        intro=TEXT,
        fits=TEXT,
        response=Response.ADDRESS,
        fields=(WayField(id="gevoel", label=TEXT, example=TEXT, is_long=True),),
        lines=(LocalisedText("Ik voel me {gevoel}.", "I feel {gevoel}."),),
        is_list=True,
        sources=("v20",),
    )
    assert pause == PauseCheck(
        title=TEXT,
        intro=TEXT,
        questions=(PauseQuestion(id="boos", ask=TEXT, hint=TEXT),),
        outcomes=(PauseQuestion(id="wacht", ask=TEXT, hint=TEXT),),
        sources=("f1",),
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (LINE, LINE.replace("{gevoel}", "{wens}"), "way ik: no field fills the gap wens"),
        (LINE, LINE.replace("{gevoel}", "boos"), "way ik: no line has a gap for the field gevoel"),
        (LINE, LINE.replace("{gevoel}", "{gevoel", 1), "nl and en have different placeholders"),
        (LINE, LINE.replace("{gevoel}", "{gevoel} {"), "way ik: a gap is a name in braces, of small letters alone"),
        (LINE, LINE.replace("{gevoel}", "{gevoel} {Wens}"), "way ik: a gap is a name in braces"),
        (LINE, LINE.replace("{gevoel}", "{gevoel} {gevoel}", 1), "nl and en have different placeholders"),
        (FIELD, "", "way ik: needs a field and a line"),
        (LINE, "", "way ik: needs a field and a line"),
        ('"gevoel"', '"gevoel-1"', "way ik, field gevoel-1: id = 'gevoel-1' is not allowed"),
        ('"address"', '"tell"', "way ik: response = 'tell' is not one of"),
    ],
)
def test_a_slip_is_named_and_only_that_way_left_out(told, old: str, new: str, fault: str) -> None:
    assert old in WAY
    (ways, pause), faults = told(read_ways, WAY.replace(old, new, 1) + WAY.replace('"ik"', '"ander"'))
    assert [way.id for way in ways] == ["ander"]
    assert pause is None
    assert any(fault in line for line in faults), faults


@pytest.mark.parametrize("part", [QUESTION, OUTCOME, 'sources = ["f1"]'])
def test_a_pause_with_a_fault_is_left_out(told, part: str) -> None:
    new = "" if part.startswith("[[") else "source = 1"
    (ways, pause), faults = told(read_ways, WAY + PAUSE.replace(part, new))
    assert len(ways) == 1
    assert pause is None
    assert len(faults) == 1


def test_a_file_that_cannot_be_read_holds_nothing(told) -> None:
    assert told(read_ways, "=")[0] == ((), None)
