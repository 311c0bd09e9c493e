"""Help at the right moment: a break after much that was heavy, and where to go beside the kinds of a moment."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.domain.agreements import Agreement
from samensociaal_desktop.domain.encounters import Edit, Feeling
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui.components.break_card import BreakCard
from samensociaal_desktop.ui.components.help_points import PointBrief
from samensociaal_desktop.ui.components.moment_form import Extent, FormNeeds, MomentForm
from samensociaal_desktop.ui.components.where_to_go import WhereToGo, concerns_images
from samensociaal_desktop.ui.pages.today.page import MOST_CARDS, TodayPage
from samensociaal_desktop.ui.widgets.card import Card


@pytest.fixture
def went():
    """The kinds with which one went to Hulp."""
    return []


@pytest.fixture
def needs(vocabulary, look, clock, shelves, went):
    return FormNeeds(vocabulary, look, clock, directory=shelves.directory, go_to_help=went.append)


@pytest.fixture
def today(vault, library, edits, bus, needs, show):
    page = show(TodayPage(vault, library, edits, bus, needs, Settings()), 900, 1100)
    page.enter()
    return page


@pytest.fixture
def note(edits, moment):
    """Note a moment now, as the quick note does."""

    def note(weight=None, days_ago=0, **fields):
        noted = moment(days_ago, weight=weight, noted_at=datetime.now(UTC), **fields)
        edits.do(Edit(None, noted))
        QApplication.processEvents()
        return noted

    return note


def break_card(page):
    QApplication.processEvents()
    return next((card for card in page.findChildren(BreakCard) if card.isVisible()), None)


def cards(page):
    QApplication.processEvents()
    return [card for card in page.findChildren(Card) if card.isVisible()]


# A break


def test_after_two_heavy_moments_a_break_is_offered_with_someone_to_talk_to(today, note, words_on):
    note(3)
    assert break_card(today) is None
    note(3)
    card = break_card(today)
    words = words_on(card)
    assert "Shall we pause?" in words
    assert {"Listener", "088-0767 000", "Open: Day and night"} <= {*words}
    assert [brief.point.id for brief in card.findChildren(PointBrief)] == ["listener"]


def test_after_one_very_heavy_moment_too(today, note):
    note(4)
    assert break_card(today) is not None


def test_and_after_a_feeling_that_could_not_be_stronger(today, note):
    note(feelings_after=(Feeling("feeling.sad", 4),))
    assert break_card(today) is not None


def test_light_moments_offer_none(today, note):
    note(1)
    note(2)
    note()
    assert break_card(today) is None


def test_a_moment_of_long_ago_that_is_noted_now_counts(today, note, journal, moment):
    journal.add_all([moment(number / 10) for number in range(30)])
    note(4, days_ago=400)
    assert break_card(today) is not None


def test_when_it_is_taken_back_the_offer_goes(today, note, edits):
    note(4)
    edits.undo()
    assert break_card(today) is None


def test_it_blocks_nothing_and_leaves_the_cursor_where_it_is(today, note):
    today.note.form.begin()
    note(4)
    assert today.focusWidget() is today.note.form.field("line")
    assert today.note.keep_button.isEnabled()


def test_not_now_puts_it_off_for_good(today, note, press):
    note(4)
    press(today, "Not now")
    assert break_card(today) is None
    assert today.focusWidget() is today.note.form.field("line")
    note(4)
    today.leave()
    today.enter()
    assert break_card(today) is None


def test_it_leads_to_help(today, note, qtbot):
    note(4)
    with qtbot.waitSignal(today.help_requested):
        break_card(today).help_button.click()


def test_it_is_there_for_who_comes_back_within_some_hours_and_not_the_next_day(today, journal, moment, clock):
    noted = clock.now.astimezone(UTC) - timedelta(hours=5)
    journal.add_all([moment(0, weight=4, noted_at=noted)])
    today.enter()
    assert break_card(today) is not None
    clock.let_pass(hours=18)
    today.enter()
    assert break_card(today) is None


def test_there_are_never_more_than_four_cards(today, note, journal, moment, vault, clock):
    journal.add_all([moment(days) for days in (3, 4, 5)])
    vault.agreements.keep(Agreement(id="a", text="Eerst ademen", made_at=clock()))
    note(4)
    assert len(cards(today)) == MOST_CARDS
    assert cards(today)[1] is break_card(today)


# Beside the kinds


@pytest.fixture
def form(needs, show):
    return show(MomentForm(needs, Extent.QUICK), 700, 700)


def where(form):
    return form.findChild(WhereToGo)


def choose(form, *kinds):
    field = form.field("kinds")
    field.value = kinds
    field.changed.emit()
    QApplication.processEvents()


def test_nothing_stands_under_the_kinds_until_one_is_chosen_that_somebody_helps_with(form):
    assert not where(form).isVisible()
    choose(form, "kind.T1")
    assert not where(form).isVisible()


def test_a_kind_that_somebody_helps_with_names_them(form, words_on):
    choose(form, "kind.S2")
    assert "You can go here: Helper, Reporting" in words_on(where(form))
    choose(form, "kind.T1")
    assert not where(form).isVisible()


def test_of_many_only_the_first_are_named(needs, show, look, shelves, words_on, went):
    many = type(shelves.directory)(shelves.directory.topics, shelves.directory.points[2:3] * 5)
    widget = WhereToGo(many, look, went.append)
    show(widget)
    widget.show_for(("kind.S1", "kind.S"))
    assert "For example here: Helper, Helper, Helper" in words_on(widget)


def test_an_image_of_a_child_is_never_kept_or_sent_on(form, words_on):
    choose(form, "kind.S2")
    warning = where(form).images.text()
    assert warning.startswith("Never send a sexual image on.")
    assert warning in words_on(where(form))
    assert warning in where(form).accessibleName()


@pytest.mark.parametrize(
    ("kind", "warned"),
    [
        ("kind.S1", True), ("kind.S4", True), ("kind.S", True), ("kind.V2", True),
        ("kind.V1", False), ("kind.T1", False), ("kind.Sport", False),
    ],
)  # fmt: skip
def test_the_warning_stands_where_there_may_be_an_image_or_a_child(kind, warned, lists):
    assert concerns_images(lists.broadly((kind,))) is warned


def test_the_warning_stands_even_if_no_point_is_known(look, show, needs, went):
    widget = WhereToGo(FormNeeds(needs.vocabulary, look, needs.clock).directory, look, went.append)
    show(widget)
    widget.show_for(("kind.S3", "kind.S"))
    assert widget.isVisible()
    assert not widget.places.isVisible()


def test_its_button_leads_to_the_points_for_these_kinds(form, press, went):
    choose(form, "kind.S2")
    press(where(form), "To Help")
    assert went == [("kind.S2", "kind.S")]


def test_a_draft_or_an_old_moment_shows_it_too_and_so_does_the_whole_form(form, moment, tidy):
    form.show_encounter(moment(kinds=("kind.V2",)))
    assert where(form).isVisible()
    form.unfold(Extent.FULL)
    tidy()
    shown = [one for one in form.findChildren(WhereToGo) if one.isVisible()]
    assert len(shown) == 1


def test_the_card_on_today_asks_no_kind_and_shows_none(needs, show):
    form = show(MomentForm(needs, Extent.CARD), 700, 400)
    assert where(form) is None
