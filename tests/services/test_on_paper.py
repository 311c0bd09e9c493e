"""A whole session as lines for paper: all that was written, and nothing else."""

from datetime import UTC, datetime

import pytest

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.dialogues import Answer, Dialogue, Option, Question, QuestionKind
from samensociaal_desktop.domain.encounters import Chosen, Encounter, Response
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.domain.pad import PadText
from samensociaal_desktop.services.on_paper import Rank, session_lines
from samensociaal_desktop.services.session import Session

NOW = datetime(2026, 4, 16, 20, 30)
NOTED = datetime(2026, 4, 16, 18, 30, tzinfo=UTC)


def both(text: str) -> LocalisedText:
    return LocalisedText(f"NL {text}", text)


TALK = Dialogue(
    id="gesprek",
    part=None,
    title=both("A talk"),
    intro=both("Begin"),
    minutes=5,
    questions=(
        Question(id="a", kind=QuestionKind.CHOICE, ask=both("Which?"), options=(Option("x", both("This one")),)),
        Question(id="b", kind=QuestionKind.SCALE, ask=both("How much?"), low=both("little"), high=both("much")),
        Question(id="c", kind=QuestionKind.LINE, ask=both("How many?")),
        Question(id="d", kind=QuestionKind.TEXT, ask=both("Why?")),
    ),
)


@pytest.fixture
def vault(tmp_path, clock):
    session = Session(tmp_path, clock)
    session.open_guest()
    yield session.vault
    session.lock()


@pytest.fixture
def lines(vault):
    lists = open_library().lists

    def lines(language=Language.EN, dialogue=lambda one: TALK if one == TALK.id else None):
        return list(session_lines(vault, lists, dialogue, language))

    return lines


def add(vault, **fields):
    moment = Encounter(happened_at=NOW, noted_at=NOTED, responses=(Chosen(Response.SUPPORT),), **fields)
    vault.journal.add_all([moment])


def test_an_empty_session_says_so(lines):
    assert [(line.rank, line.text) for line in lines()] == [
        (Rank.TITLE, "My journal"),
        (Rank.PLAIN, "There is nothing in it yet."),
    ]
    assert lines(Language.NL)[0].text == "Mijn dagboek"


def test_moments_stand_with_their_words_and_facts(vault, lines):
    add(vault, line="Een grap", note="Eerste regel\nTweede\x07 regel", platform="Insta")
    found = lines()
    assert [(line.rank, line.text) for line in found[1:5]] == [
        (Rank.PART, "Moments"),
        (Rank.NAME, "Een grap"),
        (Rank.PLAIN, "Thursday 16 April 2026 20:30"),
        (Rank.PLAIN, "Eerste regel\nTweede regel"),
    ]
    assert "which app or site: Insta" in [line.text for line in found]
    assert {line.group for line in found[1:]} == {1}
    assert "Insta" not in repr(found)


def test_words_of_covered_moments_stay_off_the_paper(vault, lines):
    add(vault, line="Iets naars", note="Wat er stond", platform="Insta", lesson="Nooit meer", is_covered=True)
    text = "\n".join(line.text for line in lines())
    assert "The words of this moment are covered" in text
    assert not any(words in text for words in ("Iets naars", "Wat er stond", "Insta", "Nooit meer"))


def test_a_moment_without_words_is_there_too(vault, lines):
    add(vault, line="", kinds=("kind.P1",))
    assert "Without words" in [line.text for line in lines()]


def test_agreements_plans_and_the_pad_are_there(vault, lines):
    vault.agreements.keep(Agreement(id="a", text="Ik wacht een nacht", made_at=NOTED))
    vault.agreements.keep_plan(Plan(id="p", trigger="iemand schreeuwt", action="blijf ik rustig", made_at=NOTED))
    vault.pad.keep(PadText(text="Een bericht dat ik niet stuur", begun_at=NOW))
    vault.pad.keep(PadText(text="", begun_at=NOW))
    assert [line.text for line in lines()[1:]] == [
        "Agreements and if-then plans",
        "Ik wacht een nacht",
        "If iemand schreeuwt, then blijf ik rustig",
        "Draft pad",
        "Een bericht dat ik niet stuur",
    ]


def test_talks_stand_with_their_questions_and_what_was_skipped_is_left_out(vault, lines):
    talk = vault.talks.begin(TALK.id, NOTED)
    vault.talks.answer(talk, "a", Answer(choices=("x",), text="en nog iets"))
    vault.talks.answer(talk, "b", Answer(number=3))
    vault.talks.answer(talk, "c", Answer(number=7))
    vault.talks.answer(talk, "d", None)
    gone = vault.talks.begin("weg", NOTED)
    vault.talks.answer(gone, "a", Answer(text="van een pakket dat weg is"))
    assert [(line.rank, line.text) for line in lines()[1:]] == [
        (Rank.PART, "A talk"),
        (Rank.NAME, "Which?"),
        (Rank.PLAIN, "This one; en nog iets"),
        (Rank.NAME, "How much?"),
        (Rank.PLAIN, "3 (little – much)"),
        (Rank.NAME, "How many?"),
        (Rank.PLAIN, "7"),
    ]
