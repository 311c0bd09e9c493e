"""Articles, situations and exercises: values that hold together."""

from samensociaal_desktop.domain.articles import Article, Block, Section, Shelf
from samensociaal_desktop.domain.cases import Case, CaseWay
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.exercises import Exercise, Step
from samensociaal_desktop.domain.localised import LocalisedText

WORDS = LocalisedText("Woorden", "Words")


def test_an_article_stands_on_a_shelf_and_a_block_may_hold_little() -> None:
    section = Section(id="a", heading=WORDS, blocks=(Block(text=WORDS), Block(points=(WORDS,))))
    article = Article(id="dsa", shelf=Shelf("law"), title=WORDS, intro=WORDS, sections=(section,))
    assert article.shelf is Shelf.LAW
    assert article.sections[0].blocks[1].text is None


def test_a_case_has_ways_and_no_right_one() -> None:
    way = CaseWay(response=Response.SUPPORT, does=WORDS, may=WORDS, research=WORDS, sources=())
    case = Case(id="c", title=WORDS, story=WORDS, kinds=("kind.T1",), ways=(way,), thought=WORDS)
    assert not hasattr(case, "answer")


def test_an_exercise_takes_as_long_as_its_steps() -> None:
    steps = (Step(WORDS, 10), Step(WORDS, 0), Step(WORDS, 5))
    exercise = Exercise(
        id="e",
        title=WORDS,
        goal=WORDS,
        fewest=2,
        most=0,
        needs=WORDS,
        steps=steps,
        careful=WORDS,
        quieter=WORDS,
    )
    assert exercise.minutes == 15
    assert exercise.solo is None
