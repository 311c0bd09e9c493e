"""Law, tips, sources: each fact leads to where it stands, and information is called information."""

from dataclasses import replace

import pytest

from samensociaal_desktop.domain.sources import Sources
from samensociaal_desktop.ui.components.article import ArticleView
from samensociaal_desktop.ui.components.sources import SourceDialog, SourceLine
from samensociaal_desktop.ui.pages.help import first
from samensociaal_desktop.ui.pages.help.lists import AT_ONCE


def test_the_law_is_no_advice_and_only_articles_about_it_stand_there(at, words_on):
    view = at(first.LAW)
    assert [word for word in words_on(view) if "not legal advice" in word]
    assert list(view.openers) == ["law"]


def test_an_article_opens_and_leads_back_to_its_card(at):
    view = at(first.LAW)
    page = view.window()
    view.openers["law"].setFocus()
    view.openers["law"].click()
    assert isinstance(page.current, ArticleView)
    page.back()
    assert page.current is view
    assert view.openers["law"].hasFocus()


def test_a_tip_says_why_and_where_that_stands(at, words_on):
    words = words_on(at(first.TIPS))
    assert {"Tip 1 about doxing", "Why 1"} <= {*words}
    assert words.count("Source: Publisher 1, 2021") == 2


def test_a_tip_of_the_network_is_named_as_theirs(at, words_on):
    assert words_on(at(first.TIPS)).count("A tip of Netwerk Mediawijsheid, in our words.") == 1


def test_a_word_is_explained_where_it_is_first_used(at, words_on):
    assert words_on(at(first.TIPS)).count("doxing: Putting somebody’s address online.") == 1


def test_sources_stand_by_title_and_say_how_they_were_read(at, words_on):
    view = at(first.SOURCES)
    assert [row.source.title for row in view.rows] == ["Étude 1", "Étude 2", "Étude 3"]
    assert "Publisher 1, 2021 · read itself" in words_on(view)
    assert "Publisher 2, 2022 · read in a report of it" in words_on(view)
    assert "3 sources" in words_on(view)


@pytest.mark.parametrize(("typed", "found"), [("etude 2023", ["s3"]), ("PUBLISHER 2022", ["s2"]), ("zzz", [])])
def test_sources_are_found_by_words_and_year(at, words_on, shelves, typed, found):
    view = at(first.SOURCES)
    view.search.setText(typed)
    shown = [row.source.title for row in view.rows if not row.isHidden()]
    assert shown == [source.title for source in shelves.sources.of(found)]
    assert ("1 source" if found else "0 sources") in words_on(view)


def test_a_title_opens_all_that_is_known_of_a_source(at):
    view = at(first.SOURCES)
    view.rows[0].click()
    (dialog,) = view.window().findChildren(SourceDialog)
    assert dialog.isVisible()
    dialog.close()


def test_a_long_list_is_made_in_steps_and_comes_to_all_of_it(at, shelves, qtbot):
    shelves.tips = tuple(replace(shelves.tips[0], id=f"tip-{number}") for number in range(60))
    view = at(first.TIPS, shelves)
    assert AT_ONCE <= len(view.findChildren(SourceLine)) < 60
    qtbot.waitUntil(lambda: len(view.findChildren(SourceLine)) == 60)


def test_what_is_searched_is_found_before_the_list_is_whole(at, shelves):
    many = [replace(shelves.sources.all()[0], id=f"s{number}", title=f"Study {number}") for number in range(100)]
    shelves.sources = Sources(many)
    view = at(first.SOURCES, shelves)
    view.search.setText("study 99")
    assert [row.source.title for row in view.rows if not row.isHidden()] == ["Study 99"]
    assert len(view.rows) == 100
