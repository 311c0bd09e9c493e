"""What a person's pack brings says whose it is, wherever it is shown; what the program brings says nothing."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from samensociaal_desktop.domain.dilemmas import as_dialogue
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.domain.terms import Glossary
from samensociaal_desktop.services.packs import Candidate
from samensociaal_desktop.ui.components.help_points import PointBrief, PointCard, PointLine, names
from samensociaal_desktop.ui.components.sources import SourceDialog
from samensociaal_desktop.ui.components.terms import TermsLine
from samensociaal_desktop.ui.pages.help.lists import SourceRow, TipsView
from samensociaal_desktop.ui.pages.help.paper import directory_sheet
from samensociaal_desktop.ui.pages.settings.packs import CandidateCard
from samensociaal_desktop.ui.pages.talk.story import StoryCard
from samensociaal_desktop.ui.pages.talk.talk_card import TalkCard
from samensociaal_desktop.ui.pages.today.tip import TipCard
from samensociaal_desktop.ui.pages.together.cases import CaseView
from samensociaal_desktop.ui.pages.together.exercises import ExerciseView
from samensociaal_desktop.ui.pages.together.paper import exercise_sheet

SCHOOL = LocalisedText("Pakket van school", "The school’s pack")
SAID = "From a pack that you added: The school’s pack"


class Shelf:
    """The library as if all of it came from one pack."""

    def __init__(self, library, origin):
        self.tips = tuple(replace(tip, origin=origin, network=False) for tip in library.tips)
        self.sources = Sources(replace(source, origin=origin) for source in library.sources.all())
        self.glossary = Glossary(replace(term, origin=origin) for term in library.glossary.terms)
        points = tuple(replace(point, origin=origin) for point in library.directory.points)
        self.directory = replace(library.directory, points=points)
        self.case = replace(library.cases[0], origin=origin)
        self.exercise = replace(library.exercises[0], origin=origin)
        self.dialogue = replace(library.dialogues[0], origin=origin)
        self.dilemma = as_dialogue(replace(library.dilemmas[0], origin=origin), library.dilemma_asks)


def story(shelf, look):
    card = StoryCard(shelf, look)
    card.present(shelf.dilemma)
    return card


def phoned(shelf):
    return next(point for point in shelf.directory.points if point.phone)


SHOWN = {
    "point": lambda shelf, look: PointCard(phoned(shelf), Sources(), look),
    "point in short": lambda shelf, look: PointBrief(phoned(shelf), look),
    "point by phone": lambda shelf, look: PointLine(phoned(shelf), look),
    "tip of the day": lambda shelf, look: TipCard(shelf, date(2026, 5, 1), look),
    "tips": TipsView,
    "source in a list": lambda shelf, look: SourceRow(shelf.sources.all()[0], look),
    "term": lambda shelf, look: TermsLine([shelf.glossary.terms[0].word.en], shelf.glossary, look),
    "case": lambda shelf, look: CaseView(shelf.case, Sources(), Glossary(), look, is_last=True),
    "exercise": lambda shelf, look: ExerciseView(shelf.exercise, Sources(), Glossary(), look),
    "dilemma": story,
}


@pytest.mark.parametrize("name", SHOWN)
def test_it_says_whose_it_is_and_only_then(name, library, look, show, words_on):
    for origin in (SCHOOL, None):
        words = " ".join(words_on(show(SHOWN[name](Shelf(library, origin), look))))
        assert (SAID in words) == (origin is not None)


def test_a_talk_says_it_too(library, vault, clock, look, show, words_on):
    for origin in (SCHOOL, None):
        card = show(TalkCard(Shelf(library, origin).dialogue, vault.talks, look, clock))
        assert (SAID in words_on(card)) == (origin is not None)


def test_nobody_here_read_the_source_of_a_strangers_pack(library, look, show, words_on):
    window = show(QWidget())
    for origin in (SCHOOL, None):
        dialog = SourceDialog(Shelf(library, origin).sources.all()[0], look, window)
        words = " ".join(words_on(show(dialog)))
        assert (SAID in words, "We read" in words) == (origin is not None, origin is None)


def test_names_and_paper_say_it(library, look):
    points = Shelf(library, SCHOOL).directory.points
    assert names(points, look, 2).count("(The school’s pack)") == 2
    assert "school" not in names(library.directory.points, look, 2)
    assert SAID in directory_sheet(Shelf(library, SCHOOL).directory, look).toPlainText()
    assert SAID not in directory_sheet(library.directory, look).toPlainText()
    assert SAID in exercise_sheet(Shelf(library, SCHOOL).exercise, Sources(), look).toPlainText()
    assert SAID not in exercise_sheet(library.exercises[0], Sources(), look).toPlainText()


def test_a_pack_that_takes_the_place_of_the_help_points_says_so_before_it_comes_in(
    library, look, show, words_on, tmp_path
):
    info = library.packs[-1]
    for is_for_bundled in (True, False):
        card = show(CandidateCard(Candidate(info, {"tips": 1}, (), tmp_path, replaces_bundled=is_for_bundled), look))
        words = " ".join(words_on(card))
        assert ("take the place of our list of help points" in words) == is_for_bundled
