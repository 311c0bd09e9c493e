"""“My overview”: which questions, which days, a word above them, and a PDF that is whole or not there."""

from datetime import datetime, timedelta

import pytest

from samensociaal_desktop.domain.encounters import Chosen, Encounter, Response
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.domain.patterns.cards import Arrangement, Question, View
from samensociaal_desktop.exchange import typesetting
from samensociaal_desktop.services.patterns import Patterns
from samensociaal_desktop.ui.pages.patterns.copying import Sharing
from samensociaal_desktop.ui.pages.patterns.named import Words
from samensociaal_desktop.ui.pages.patterns.overview_view import NUMBERS, OWN_WORDS, About, Looked, OverviewView

OWN = OwnItem(id="own.1f", list="places", label="Bij oom Jans thuis")


@pytest.fixture
def handed(monkeypatch):
    """What is handed over for the paper."""
    handed = []
    typeset = typesetting._typeset

    def watched(source, data, at, pictures):
        handed.append((data, pictures))
        return typeset(source, data, at, pictures)

    monkeypatch.setattr(typesetting, "_typeset", watched)
    return handed


@pytest.fixture
def said():
    return []


@pytest.fixture
def view(vault, look, clock, lists, said, show):
    vault.own_lists.add(OWN)
    vault.journal.add_all(
        Encounter(
            happened_at=datetime(2026, 4, 10, 12) - timedelta(days=n * 30),
            line="Een heel geheime regel",
            responses=(Chosen(Response.IGNORE if n % 3 else Response.ADDRESS),),
            place=OWN.id if n % 2 else "place.open",
        )
        for n in range(24)
    )
    own = lists.with_own(vault.own_lists.all(), ())
    words = Words(look, lambda: own, vault.agreements.plans, tuple)
    sharing = Sharing(look, words, lambda *args, **_: said.append(args[0]), lambda: clock().date(), vault.folder)
    patterns = Patterns(vault, lambda: own, tuple)
    return show(OverviewView(patterns, sharing, vault.drafts, clock, Looked(View(), Arrangement(), False)))


def test_only_questions_with_enough_moments_are_offered(view):
    assert view.lacking.isVisibleTo(view)
    assert not view.questions.option(Question.RESPONSES.value).isVisibleTo(view)  # four moments in this year
    view.about.option(About.LAST_YEAR).click()
    assert view.chosen() == (Question.RESPONSES, Question.HOURS, Question.YEAR, Question.PLACES, Question.GOOD)
    view.questions.option(Question.PLACES.value).click()
    assert view.chosen() == (Question.RESPONSES, Question.HOURS, Question.YEAR, Question.GOOD)


def test_that_questions_are_left_out_is_said_when_one_chooses_other_days(view, heard):
    view.about.option(About.LAST_YEAR).click()
    assert heard == ["Some questions have not enough moments in these days, and are left out."]


def test_without_a_question_there_is_nothing_to_save(view):
    view.about.option(About.LAST_YEAR).click()
    assert view.save_button.isEnabled()
    for one in view.chosen():
        view.questions.option(one.value).click()
    assert not view.save_button.isEnabled()


def test_the_pdf_holds_the_answers_and_no_word_of_a_moment_nor_of_ones_own(view, tmp_path, handed):
    view.about.option(About.LAST_YEAR).click()
    view.save(tmp_path / "overzicht.pdf")
    assert (tmp_path / "overzicht.pdf").read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["overzicht.pdf"]
    data, pictures = handed[-1]
    assert [card["question"] for card in data["cards"]][:2] == [
        "What do I do when I come across something?",
        "When do I come across it?",
    ]
    assert data["cards"][0]["rows"]
    assert len(pictures) == len(data["cards"])
    assert all(picture.lstrip().startswith("<?xml") for picture in pictures)
    everything = f"{data}{pictures}"
    assert "geheime" not in everything
    assert "Jans" not in everything
    assert "own word 1" in everything
    assert view.result.isVisibleTo(view)


def test_words_of_ones_own_and_tables_go_along_as_one_says(view, tmp_path, handed):
    view.about.option(About.LAST_YEAR).click()
    view.also.option(OWN_WORDS).click()
    view.also.option(NUMBERS).click()
    view.save(tmp_path / "overzicht.pdf")
    data, _ = handed[-1]
    assert "Jans" in str(data)
    assert all(card["rows"] == [] for card in data["cards"])


def test_the_note_waits_as_a_draft_and_stands_above(view, vault, tmp_path, handed, qtbot):
    view.about.option(About.LAST_YEAR).click()
    view.note.value = "Voor het gesprek van maandag"
    view.note.changed.emit()
    view.leave()
    assert vault.drafts.get("overview").form == {"note": "Voor het gesprek van maandag"}
    view.save(tmp_path / "overzicht.pdf")
    assert handed[-1][0]["note"] == ["Voor het gesprek van maandag"]
    view.note.value = " "
    view.note.changed.emit()
    view.leave()
    assert vault.drafts.get("overview") is None


def test_where_nothing_can_be_written_it_says_so(view, tmp_path):
    view.about.option(About.LAST_YEAR).click()
    view.save(tmp_path / "nergens" / "overzicht.pdf")
    assert view.result.text() == "The file cannot be written there. Is the disk full, or locked?"
    assert list(tmp_path.iterdir()) == []
