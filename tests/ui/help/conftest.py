"""What the tests of Hulp stand on: a small directory, questions, ways, a pause check, law, tips, sources."""

from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from samensociaal_desktop.domain.articles import Article, Block, Section, Shelf
from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.help import Advice, AdviceQuestion, Adviser, Directory, HelpPoint, Reply, Topic
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Source, Sources, Sureness
from samensociaal_desktop.domain.terms import Glossary, Term
from samensociaal_desktop.domain.tips import Tip
from samensociaal_desktop.domain.ways import PauseCheck, PauseQuestion, Way, WayField
from samensociaal_desktop.ui.pages.help.page import HelpPage


def both(text):
    return LocalisedText(nl=f"NL {text}", en=text)


def point(name, topic="talk", **fields):
    fields.setdefault("what_for", both(f"For {name}"))
    return HelpPoint(
        id=name,
        topic=topic,
        name=both(name.capitalize()),
        how=both(f"Call {name}"),
        checked=date(2026, 11, 22),
        sources=("s1",),
        **fields,
    )


DIRECTORY = Directory(
    (Topic("talk", both("Someone to talk to")), Topic("images", both("Images"))),
    (
        point("listener", phone="088-0767 000", hours=both("Day and night"), anonymous=True, after_heavy=True),
        point("emergency", phone="112", is_emergency=True),
        point(
            "helper",
            "images",
            phone="020-261 52 75",
            address="https://example.org/help",
            free=True,
            languages=both("Dutch and English"),
            kinds=("kind.S",),
            note=both("Ask for Noor."),
        ),
        point("older", phone="0900-1450", is_doubted=True),
        point("site", "images", address="https://example.org/old", is_doubted=True),
        point("reporting", "images", kinds=("kind.S2", "kind.V2"), what_for=both("For a sexual image of a child")),
    ),
)

ADVISER = Adviser(
    intro=both("Five questions, no right answer."),
    questions=(
        AdviceQuestion(
            id="danger", ask=both("Is there danger now?"), explain=both("For you or somebody else."),
            advice={Reply.YES: Advice(text=both("Call now."), points=("emergency", "gone"))},
            is_final=frozenset({Reply.YES}),
        ),
        AdviceQuestion(
            id="hurt", ask=both("Is somebody hurt by it?"), explain=both("Look at who it is about."),
            advice={
                Reply.YES: Advice(
                    text=both("Send a kind word."), response=Response.SUPPORT, ways=("kind-word", "gone"),
                    articles=("law", "gone"), points=("listener",),
                )
            },
        ),
    ),
    otherwise=Advice(text=both("Take your time."), response=Response.IGNORE),
)  # fmt: skip

KIND_WORD = Way(
    id="kind-word", title=both("A kind word"), intro=both("You show that you saw it."), fits=both("Somebody is hurt."),
    response=Response.SUPPORT,
    fields=(
        WayField(id="what", label=both("What did you see?"), example=both("that comment")),
        WayField(id="wish", label=both("What do you wish them?"), example=both("a calm evening"), is_long=True),
    ),
    lines=(both("I saw {what}."), both("I wish you {wish}.")),
    sources=("s1",),
)  # fmt: skip
REPORT = Way(
    id="report", title=both("A report"), intro=both("Doxing, for example."), fits=both("It breaks a rule."),
    response=None, fields=(), lines=(both("I report this."),), is_list=True,
)  # fmt: skip

PAUSE = PauseCheck(
    title=both("The pause check"), intro=both("Before you post."), sources=("s1",),
    questions=(
        PauseQuestion(id="calm", ask=both("I am calm."), hint=both("Wait ten minutes.")),
        PauseQuestion(id="true", ask=both("It is true."), hint=both("Look it up first.")),
    ),
    outcomes=(
        PauseQuestion(id="post", ask=both("I post it"), hint=both("Read it once more.")),
        PauseQuestion(id="wait", ask=both("I wait"), hint=both("Look again tomorrow.")),
    ),
)  # fmt: skip


def source(number, sure=Sureness.READ):
    return Source(
        id=f"s{number}", title=f"Étude {number}", publisher=f"Publisher {number}", year=2020 + number,
        address=f"https://example.org/study/{number}", sure=sure,
    )  # fmt: skip


def tip(number, *, network=False):
    text, why = both(f"Tip {number} about doxing"), both(f"Why {number}")
    return Tip(id=f"tip-{number}", text=text, why=why, sources=("s1",), network=network)


def article(name, shelf, title):
    section = Section(id="a", heading=both("First"), blocks=(Block(text=both("Ask for a reason.")),))
    return Article(id=name, shelf=shelf, title=both(title), intro=both("It must answer."), sections=(section,))


DOXING = Term(id="doxing", word=both("doxing"), meaning=both("Putting somebody’s address online."))


@dataclass
class HelpShelves:
    """What Hulp asks of the library."""

    directory: Directory = DIRECTORY
    adviser: Adviser | None = ADVISER
    ways: tuple[Way, ...] = (KIND_WORD, REPORT)
    pause: PauseCheck | None = PAUSE
    articles: tuple[Article, ...] = field(
        default_factory=lambda: (
            article("pamphlet", Shelf.PAMPHLET, "The pamphlet"),
            article("law", Shelf.LAW, "Asking a platform"),
        )
    )
    tips: tuple[Tip, ...] = field(default_factory=lambda: (tip(1), tip(2, network=True)))
    sources: Sources = field(default_factory=lambda: Sources([source(2, Sureness.REPORTED), source(1), source(3)]))
    glossary: Glossary = field(default_factory=lambda: Glossary([DOXING]))
    figures: dict = field(default_factory=dict)


@pytest.fixture
def shelves():
    return HelpShelves()


@pytest.fixture
def bare():
    """Shelves with nothing on them."""
    return HelpShelves(
        directory=Directory(), adviser=None, ways=(), pause=None, articles=(), tips=(), sources=Sources()
    )


class Bar(list):
    """What the message bar was told; `act` is what its button does."""

    def __call__(self, text, action="", act=None):
        self.append(f"{text} [{action}]" if action else text)
        self.act = act


@pytest.fixture
def said():
    return Bar()


@pytest.fixture
def page_of(look, show, said, shelves):
    kept = []  # a page that nobody holds is destroyed

    def make(shelves=shelves, look=look, width=900):
        page = show(HelpPage(shelves, look, said), width, 800)
        kept.append(page)
        page.enter()
        QApplication.processEvents()
        return page

    return make


@pytest.fixture
def page(page_of):
    return page_of()


@pytest.fixture
def at(page_of, shelves):
    """Open a part of Hulp and return its view."""

    def at(part, shelves=shelves):
        page = page_of(shelves)
        page.show_part(part)
        QApplication.processEvents()
        return page.current

    return at


@pytest.fixture
def press():
    """Press the visible button with these words."""

    def words(button):
        return button.text().strip() or button.accessibleName()

    def press(widget, text):
        QApplication.processEvents()
        found = {words(one): one for one in widget.findChildren(QPushButton) if one.isVisible()}
        found[text].click()
        QApplication.processEvents()

    return press
