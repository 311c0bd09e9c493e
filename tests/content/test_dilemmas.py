import pytest

from samensociaal_desktop.content.dilemmas import read_dilemmas
from samensociaal_desktop.domain.dialogues import Option, Party
from samensociaal_desktop.domain.dilemmas import Dilemma, DilemmaAsks
from samensociaal_desktop.domain.localised import LocalisedText

NL, EN = "Een zin in het Dutch", "A sentence in English"
TEXT = LocalisedText(NL, EN)


def words(*keys: str) -> str:
    return "".join(f'{key}.nl = "{NL}"\n{key}.en = "{EN}"\n' for key in keys)


ASKS = "[asks]\n" + words("place", "values", "reason", "again", "weigh")
HEAD = '[[dilemma]]\nid = "foto"\nsources = ["v13"]\n' + words("title", "case", "low", "high", "twist")
VALUES = [f'[[dilemma.value]]\nid = "v{number}"\n{words("label")}' for number in range(1, 8)]
PARTIES = [
    f'[[dilemma.party]]\nid = "p{number}"\nlow_gains = true\nhigh_gains = false\n{words("name", "at_low", "at_high")}'
    for number in range(1, 8)
]
AGREEMENT = f"[[dilemma.agreement]]\n{words('text')}"
GOOD = HEAD + "".join([*VALUES[:4], *PARTIES[:3], AGREEMENT])


def test_dilemmas_and_what_is_asked_are_what_the_file_says(told) -> None:
    (asks, (dilemma,)), faults = told(read_dilemmas, ASKS + GOOD)
    assert faults == []
    assert asks == DilemmaAsks(place=TEXT, values=TEXT, reason=TEXT, again=TEXT, weigh=TEXT)
    parties = tuple(
        Party(id=f"p{number}", name=TEXT, at_low=TEXT, at_high=TEXT, low_gains=True, high_gains=False)
        for number in (1, 2, 3)
    )
    assert dilemma == Dilemma(
        id="foto",
        title=TEXT,
        case=TEXT,
        low=TEXT,
        high=TEXT,
        values=tuple(Option(f"v{number}", TEXT) for number in (1, 2, 3, 4)),
        twist=TEXT,
        parties=parties,
        agreements=(TEXT,),
        sources=("v13",),
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (HEAD + "".join([*VALUES[:3], *PARTIES[:3], AGREEMENT]), "3 times value, not 4 to 6"),
        (HEAD + "".join([*VALUES, *PARTIES[:3], AGREEMENT]), "7 times value, not 4 to 6"),
        (HEAD + "".join([*VALUES[:4], *PARTIES[:2], AGREEMENT]), "2 times party, not 3 to 6"),
        (HEAD + "".join([*VALUES[:4], *PARTIES, AGREEMENT]), "7 times party, not 3 to 6"),
        (HEAD + "".join([*VALUES[:4], *PARTIES[:3]]), "0 times agreement, not 1 to 3"),
        (HEAD + "".join([*VALUES[:4], *PARTIES[:3], *[AGREEMENT] * 4]), "4 times agreement, not 1 to 3"),
        (GOOD.replace("high_gains = false", "gains = 1", 1), "dilemma foto, party p1: 'gains' is not known here"),
    ],
)
def test_a_slip_is_named_and_only_that_dilemma_left_out(told, text: str, fault: str) -> None:
    (asks, dilemmas), faults = told(read_dilemmas, text + GOOD.replace('"foto"', '"ander"'))
    assert asks is None
    assert [dilemma.id for dilemma in dilemmas] == ["ander"]
    assert any(fault in line for line in faults), faults


def test_of_what_is_asked_nothing_may_be_missing(told) -> None:
    (asks, dilemmas), faults = told(read_dilemmas, ASKS.replace(f'weigh.en = "{EN}"', "") + GOOD)
    assert asks is None
    assert len(dilemmas) == 1
    assert faults == ["file, asks: weigh: no text in en"]


def test_a_file_that_cannot_be_read_holds_nothing(told) -> None:
    assert told(read_dilemmas, "=")[0] == (None, ())
