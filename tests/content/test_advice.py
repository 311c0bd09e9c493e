import pytest

from samensociaal_desktop.content.advice import read_advice
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.help import Advice, AdviceQuestion, Adviser, Reply
from samensociaal_desktop.domain.localised import LocalisedText

NL, EN = "Een zin in het Dutch", "A sentence in English"
TEXT = LocalisedText(NL, EN)


def words(*keys: str) -> str:
    return "".join(f'{key}.nl = "{NL}"\n{key}.en = "{EN}"\n' for key in keys)


QUESTION = (
    '[[question]]\nid = "veilig"\nfinal = ["yes", "unsure"]\n'
    + words("ask", "explain")
    + '[[question.advice]]\non = "yes"\nresponse = "report"\npoints = ["112"]\nways = ["melding"]\narticles = ["wet"]\n'
    + words("text")
)
OTHERWISE = "[otherwise]\n" + words("text")
GOOD = words("intro") + QUESTION + OTHERWISE


def test_the_questions_are_what_the_file_says(told) -> None:
    adviser, faults = told(read_advice, GOOD)
    assert faults == []
    advice = Advice(text=TEXT, response=Response.REPORT, points=("112",), ways=("melding",), articles=("wet",))
    question = AdviceQuestion(
        id="veilig",
        ask=TEXT,
        explain=TEXT,
        advice={Reply.YES: advice},
        is_final=frozenset({Reply.YES, Reply.UNSURE}),
    )
    assert adviser == Adviser(intro=TEXT, questions=(question,), otherwise=Advice(text=TEXT))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('on = "yes"', 'on = "maybe"', "question veilig, advice number 1: on = 'maybe' is not one of yes, no, unsure"),
        ('["yes", "unsure"]', '["never"]', "question veilig: final names something else than yes, no, unsure"),
        ('"report"', '"tell"', "question veilig, advice number 1: response = 'tell' is not one of"),
        ('points = ["112"]', "points = [112]", "question veilig, advice number 1: points is not a list of texts"),
        ('points = ["112"]', "point = 1", "question veilig, advice number 1: 'point' is not known here"),
        (QUESTION, "", "file: no question"),
        (OTHERWISE, "", "file: otherwise is missing"),
        (OTHERWISE, f"{OTHERWISE}ways = 1\n", "file, otherwise: ways is not a list of texts"),
        (OTHERWISE, f'[[question.advice]]\non = "yes"\n{words("text")}{OTHERWISE}', "second advice on yes"),
    ],
)
def test_a_slip_is_named_and_nothing_is_advised(told, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    adviser, faults = told(read_advice, GOOD.replace(old, new, 1))
    assert adviser is None
    assert len(faults) == 1
    assert fault in faults[0]


def test_a_file_that_cannot_be_read_advises_nothing(told) -> None:
    assert told(read_advice, "=")[0] is None
