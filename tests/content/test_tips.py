import pytest

from samensociaal_desktop.content.tips import read_tips
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.tips import Tip

TIP = """\
[[tip]]
id = "wacht"
text.nl = "Wacht tien minuten."
text.en = "Wait ten minutes."
why.nl = "Boosheid zakt."
why.en = "Anger fades."
sources = ["e9"]
network = true
"""


def test_a_tip_is_what_the_file_says(told) -> None:
    tips, faults = told(read_tips, TIP)
    assert faults == []
    text, why = (
        LocalisedText("Wacht tien minuten.", "Wait ten minutes."),
        LocalisedText("Boosheid zakt.", "Anger fades."),
    )
    assert tips == (Tip(id="wacht", text=text, why=why, sources=("e9",), network=True),)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("true", '"ja"', "tip wacht: network = 'ja' is not true or false"),
        ('why.en = "Anger fades."', "", "tip wacht: why: no text in en"),
        ('["e9"]', '"e9"', "tip wacht: sources is not a list of texts"),
        ("network", "netwerk", "tip wacht: 'netwerk' is not known here"),
    ],
)
def test_a_slip_is_named_and_only_that_tip_left_out(told, old: str, new: str, fault: str) -> None:
    tips, faults = told(read_tips, TIP.replace(old, new) + TIP.replace('"wacht"', '"adem"'))
    assert [tip.id for tip in tips] == ["adem"]
    assert faults == [fault]


def test_a_file_that_cannot_be_read_holds_nothing(told) -> None:
    assert told(read_tips, "=")[0] == ()
