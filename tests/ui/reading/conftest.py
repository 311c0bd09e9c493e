"""A small shelves of the tests' own: sources, figures, terms, an article, a situation, exercises, tips."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from samensociaal_desktop.domain.articles import Article, Block, Section, Shelf
from samensociaal_desktop.domain.cases import Case, CaseWay
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.exercises import Exercise, Step
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Figure, Source, Sources, Sureness
from samensociaal_desktop.domain.terms import Glossary, Term
from samensociaal_desktop.domain.tips import Tip


def both(text):
    return LocalisedText(nl=f"NL {text}", en=text)


def source(number, sure=Sureness.READ):
    return Source(
        id=f"s{number}",
        title=f"Study {number}",
        publisher=f"Publisher {number}",
        year=2020 + number,
        address=f"https://example.org/study/{number}",
        sure=sure,
    )


def figure(name, per_cent, from_source="s1"):
    return Figure(
        id=name,
        says=both(f"Saw {name}"),
        per_cent=per_cent,
        people=both("People of 16 and over"),
        year=2021,
        source=from_source,
    )


SOURCES = Sources([source(1), source(2, Sureness.REPORTED), source(3), source(4), source(5)])
FIGURES = {one.id: one for one in (figure("spite", 82), figure("joy", 40), figure("none", 0, "s2"))}
GLOSSARY = Glossary(
    [
        Term(id="doxing", word=both("doxing"), forms_en=("doxed",), meaning=both("Putting somebody’s address online.")),
        Term(id="phishing", word=both("phishing"), meaning=both("Getting a password by a false message.")),
    ]
)


def article(shelf=Shelf.PAMPHLET):
    first = Block(text=both("Some people were doxed."), points=(both("One point"), both("Another")), sources=("s2",))
    drawn = Block(figures=("spite", "joy", "none", "gone"), sources=("s1", "s3"))
    where = Block(text=both("Read the pamphlet itself."), address="https://example.org/pamphlet")
    return Article(
        id="pamphlet",
        shelf=shelf,
        title=both("The pamphlet"),
        intro=both("What it asks."),
        sections=(
            Section(id="a", heading=both("First"), blocks=(first,)),
            Section(id="b", heading=both("Second: doxing again"), blocks=(drawn, where)),
        ),
    )


def way(response, number=1, sources=("s1",)):
    words = f"{response.value} {number}"
    return CaseWay(
        response=response,
        does=both(f"Does {words}"),
        may=both(f"May {words}"),
        research=both(f"Research on {words}"),
        sources=sources,
    )


def case(number):
    ways = [way(response) for response in Response]
    return Case(
        id=f"case-{number}",
        title=both(f"Situation {number}"),
        story=both(f"Story {number}, with phishing."),
        kinds=(),
        ways=(*ways, way(Response.SUPPORT, 2, ("s2", "s3"))),
        thought=both(f"Thought {number}"),
    )


def exercise(name, fewest=2, most=0, solo=None, minutes=(5, 10, 0)):
    return Exercise(
        id=name,
        title=both(f"Exercise {name}"),
        goal=both(f"Goal of {name}"),
        fewest=fewest,
        most=most,
        needs=both("Paper"),
        steps=tuple(Step(both(f"Step {number}"), length) for number, length in enumerate(minutes, start=1)),
        careful=both("Somebody may feel named."),
        quieter=both("Write instead of speaking."),
        solo=solo,
        sources=("s1",),
    )


def tip(number, *, network=False):
    return Tip(
        id=f"tip-{number}", text=both(f"Tip {number}"), why=both(f"Why {number}"), sources=("s1",), network=network
    )


@dataclass
class Shelves:
    """What pages ask of the shelves."""

    sources: Sources = field(default_factory=lambda: SOURCES)
    figures: dict = field(default_factory=lambda: FIGURES)
    glossary: Glossary = field(default_factory=lambda: GLOSSARY)
    articles: tuple = field(default_factory=lambda: (article(),))
    cases: tuple = field(default_factory=lambda: (case(1), case(2)))
    exercises: tuple = field(
        default_factory=lambda: (exercise("alone", solo=both("Do it in your head.")), exercise("group", 4, 12))
    )
    tips: tuple = field(default_factory=lambda: (tip(1), tip(2), tip(3)))


@pytest.fixture(scope="session")
def make():
    """Return what makes the values above."""
    return SimpleNamespace(
        article=article,
        case=case,
        exercise=exercise,
        tip=tip,
        figure=figure,
        source=source,
        both=both,
        way=way,
        shelves=Shelves,
    )


@pytest.fixture
def shelves():
    return Shelves()
