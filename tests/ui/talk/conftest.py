"""What the tests of dilemmas, lengths and questions to come back to ask for: the place Gesprek on a small shelf."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import Engine

from samensociaal_desktop.domain.dialogues import Dialogue, Option, Part, Party, Purpose, Question, QuestionKind
from samensociaal_desktop.domain.dilemmas import Dilemma, DilemmaAsks, as_dialogue
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Source, Sources, Sureness
from samensociaal_desktop.domain.terms import Glossary, Term
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.ui.bus import Bus
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.talk.page import TalkPage


def same(text: str) -> LocalisedText:
    return LocalisedText(text, text)


def a_dilemma(name: str) -> Dilemma:
    return Dilemma(
        id=name,
        title=same(f"Title {name}"),
        case=same(f"A case about {name}, with doxing in it."),
        low=same("Leave it"),
        high=same("Remove it"),
        values=tuple(Option(each, same(f"Value {each}")) for each in "abcd"),
        twist=same("And what if it is a child?"),
        parties=(
            Party(
                id="maker",
                name=same("The maker"),
                at_low=same("Can say it."),
                at_high=same("Is silenced."),
                low_gains=True,
                high_gains=False,
            ),
            Party(
                id="reader",
                name=same("The reader"),
                at_low=same("Sees it all."),
                at_high=same("Sees less."),
                low_gains=False,
                high_gains=True,
            ),
        ),
        agreements=(same("I ask what someone means."), same("We talk first.")),
        sources=("n2",),
    )


ASKS = DilemmaAsks(
    place=same("Where do you stand?"),
    values=same("Which two weigh most?"),
    reason=same("Why?"),
    again=same("Where do you stand now?"),
    weigh=same("Whose side weighed most?"),
)


def a_question(name: str, **fields: bool) -> Question:
    return Question(id=name, kind=QuestionKind.TEXT, ask=same(f"What about {name}?"), **fields)


PART = Dialogue(
    id="part",
    part=Part.SELF,
    title=same("A part"),
    intro=same("Some questions."),
    minutes=20,
    minutes_short=5,
    rotating=1,
    questions=(
        a_question("1", core=True, short=True),
        replace(a_question("1a"), follows="1"),
        a_question("2"),
        a_question("3"),
        a_question("4", short=True),
    ),
)
CHECK = Dialogue(
    id="check",
    part=None,
    title=same("Questions"),
    intro=same("To think about."),
    minutes=3,
    purpose=Purpose.CHECK,
    questions=tuple(
        Question(
            id=f"d{each}", kind=QuestionKind.SCALE, ask=same(f"I do {each}."), low=same("Never"), high=same("Always")
        )
        for each in (1, 2)
    ),
)


@dataclass(frozen=True)
class Few:
    """A shelf with one part, two questions to come back to and two dilemmas."""

    dialogues: tuple[Dialogue, ...] = (PART,)
    checks: tuple[Dialogue, ...] = (CHECK,)
    dilemmas: tuple[Dilemma, ...] = (a_dilemma("one"), a_dilemma("two"))
    glossary: Glossary = field(
        default_factory=lambda: Glossary((Term(id="doxing", word=same("doxing"), meaning=same("spreading data")),))
    )
    sources: Sources = field(
        default_factory=lambda: Sources(
            (
                Source(
                    id="n2",
                    title="A study",
                    publisher="A publisher",
                    year=2021,
                    address="https://example.org",
                    sure=Sureness.READ,
                ),
            )
        )
    )

    def dialogue(self, dialogue_id: str) -> Dialogue | None:
        walks = [*self.dialogues, *self.checks, *(as_dialogue(each, ASKS) for each in self.dilemmas)]
        return next((each for each in walks if each.id == dialogue_id), None)


class Place:
    """The page on a journal in memory, and what it said."""

    def __init__(self, shelf: Few, lists: Lists, engine: Engine, look: Look, clock) -> None:
        self.engine, self.clock = engine, clock
        self.talks, self.agreements = Talks(engine), Agreements(engine)
        self.said: list[tuple[str, str, object]] = []
        self.page = TalkPage(
            shelf,
            lambda: lists,
            self.talks,
            self.agreements,
            Drafts(engine),
            Journal(engine),
            Bus(),
            look,
            clock,
            lambda *said: self.said.append(said),
        )

    def on(self, view: str) -> bool:
        return bool(getattr(self.page, view).isVisible())

    @staticmethod
    def focus() -> QWidget:
        QApplication.processEvents()
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self.focus(), key, modifier)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = vault.in_memory()
    yield engine
    vault.close(engine)


@pytest.fixture
def place_of(engine: Engine, lists: Lists, look: Look, clock, show) -> Iterator[Callable[..., Place]]:
    places = []

    def place_of(**shelf: object) -> Place:
        place = Place(Few(**shelf), lists, engine, look, clock)
        places.append(place)
        show(place.page, 1100, 860)
        place.page.enter()
        return place

    yield place_of
    for place in places:
        place.page.leave()


@pytest.fixture
def check() -> Dialogue:
    """The questions to come back to that stand on the shelf."""
    return CHECK


@pytest.fixture
def place(place_of: Callable[..., Place]) -> Place:
    return place_of()
