"""Habits on the page: named, counted by the day with mouse and keys, let rest, removed and put back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from samensociaal_desktop.domain.habits import MOST_ACTIVE, Direction, Habit, HabitDay, HabitDays, Refusal, view_of
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.services.session import Session
from samensociaal_desktop.services.settings import Settings
from samensociaal_desktop.ui import theme
from samensociaal_desktop.ui.components.habits import words
from samensociaal_desktop.ui.components.habits.card import MOST_ROWS, HabitsCard
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.pages.today.page import TodayPage
from samensociaal_desktop.ui.widgets.card import Card

MADE = datetime(2026, 4, 1, 9)
TODAY = date(2026, 4, 16)  # a Thursday
MORE, LESS = Direction.MORE, Direction.LESS
MARKUP = "<b>dik</b> & <img src=//host/x>"


@pytest.fixture
def habit(vault):
    """Return a maker of habits that are kept."""

    def make(name="Eerst wachten", direction=MORE, days=None, **more):
        number = len(vault.habits.all())
        made = Habit(id=f"h{number}", name=name, direction=direction, made_at=MADE + timedelta(days=number), **more)
        vault.habits.keep(made)
        for ago, count in (days or {}).items():
            vault.habits.set_day(made.id, TODAY - timedelta(days=ago), count)
        return made

    return make


@pytest.fixture
def said():
    return []


@pytest.fixture
def card_of(vault, look, clock, show, said):
    def make(**more):
        def say(*what):
            said.append(what)

        card = show(HabitsCard(vault, look, clock, say, **more))
        QApplication.processEvents()
        return card

    return make


def settle():
    QApplication.processEvents()
    QApplication.processEvents()


def counts(vault, habit_id="h0"):
    found = vault.habits.days().get(habit_id)
    return {} if found is None else {(TODAY - day).days: count for day, count in found.counts.items()}


def row_of(card, habit_id="h0"):
    return card.rows[habit_id]


def key(card, which, on=None):
    QTest.keyClick(on or card.window().focusWidget(), which)
    settle()


def buttons(card):
    settle()
    return {one.accessibleName(): one for one in card.findChildren(QPushButton) if one.isVisibleTo(card)}


# Words


@pytest.mark.parametrize(
    ("counts", "goal", "lately", "week"),
    [
        ({}, None, "Nothing noted in the last 14 days.", ""),
        ({}, 4, "Nothing noted in the last 14 days.", "Nothing noted this week; you wanted at least 4."),
        ({5: None}, None, "Nothing noted in the last 14 days.", ""),
        ({0: 0}, 4, "On 1 of the last 14 days you noted: not once.", "Not once this week; you wanted at least 4."),
        ({0: 1}, None, "On 1 of the last 14 days you noted something; once in all.", "Once this week."),
        (
            {0: 3, 1: None, 4: 2, 13: 1, 14: 9},
            4,
            "On 3 of the last 14 days you noted something; 6 times in all.",
            "3 times this week; you wanted at least 4.",
        ),
    ],
)
def test_what_is_said_are_plain_facts(counts, goal, lately, week):
    habit = Habit(id="h", name="x", direction=MORE, goal=goal, made_at=MADE)
    days = HabitDays(habit="h", counts={TODAY - timedelta(days=ago): count for ago, count in counts.items()})
    view = view_of(habit, days, TODAY)
    assert (words.lately(view), words.week(view)) == (lately, week)


def test_of_less_nothing_else_is_said_than_of_more():
    habit = Habit(id="h", name="x", direction=LESS, goal=2, made_at=MADE)
    view = view_of(habit, HabitDays(habit="h", counts={TODAY: 5}), TODAY)
    assert words.week(view) == "5 times this week; you wanted at most 2."
    assert words.lately(view) == "On 1 of the last 14 days you noted something; 5 times in all."


@pytest.mark.parametrize(
    ("direction", "goal", "text"),
    [
        (MORE, None, "More of this"),
        (LESS, None, "Less of this"),
        (MORE, 1, "More of this, at least once a week"),
        (LESS, 4, "Less of this, at most 4 times a week"),
    ],
)
def test_what_one_wants_is_said_in_words(direction, goal, text):
    assert words.wanted(Habit(name="x", direction=direction, goal=goal, made_at=MADE)) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (HabitDay(TODAY, 3), "Thursday 16 April: 3 times"),
        (HabitDay(TODAY, 0), "Thursday 16 April: not once"),
        (HabitDay(TODAY), "Thursday 16 April: skipped"),
        (HabitDay(TODAY, is_known=False), "Thursday 16 April: nothing noted"),
    ],
)
def test_each_square_says_its_day_and_what_is_known(look, day, text):
    assert words.square(day, look) == text


def test_every_refusal_has_its_words():
    assert len({words.refused(why) for why in Refusal}) == len(Refusal)


def test_the_words_have_no_streak_and_no_judgement(card_of, habit, words_on):
    habit(days={0: 0, 1: None, 3: 5}, goal=4)
    habit("Scrollen", LESS, goal=1, days={0: 9})
    found = " ".join(words_on(card_of())).casefold()
    for word in ("streak", "missed", "fail", "%", "score", "great", "well done", "only", "!"):
        assert word not in found


# Naming


def test_without_habits_it_says_what_one_can_do(card_of, words_on):
    card = card_of()
    assert "Name a habit" in words_on(card)
    assert card.rows == {}


def test_a_habit_is_named_by_the_keyboard_alone(card_of, vault):
    card = card_of()
    card.add_button.setFocus()
    key(card, Qt.Key.Key_Return)
    assert card.form.name.hasFocus()
    QTest.keyClicks(card.form.name, "Eerst wachten")
    key(card, Qt.Key.Key_Return)
    (habit,) = vault.habits.all()
    assert (habit.name, habit.direction, habit.goal, habit.made_at) == (
        "Eerst wachten",
        MORE,
        None,
        datetime(2026, 4, 16, 20, 30),
    )
    assert card.form is None
    assert row_of(card, habit.id).plus_button.hasFocus()


def test_an_example_is_chosen_instead_of_typed(card_of, vault):
    card = card_of()
    card.open_form()
    settle()
    card.form.examples[2].click()
    assert card.form.name.hasFocus()
    card.form.goal.setText("3")
    assert "At most" in card.form.goal.accessibleName()
    card.form.keep_button.click()
    (habit,) = vault.habits.all()
    assert (habit.name, habit.direction, habit.goal) == ("Scroll before sleeping", LESS, 3)


def test_what_is_refused_stays_in_the_form_with_the_reason(card_of, vault, words_on):
    card = card_of()
    card.open_form()
    settle()
    card.form.keep_button.click()
    settle()
    assert "Write first what it is." in words_on(card)
    assert card.form.name.hasFocus()
    QTest.keyClicks(card.form.name, "x")
    assert "Write first what it is." not in words_on(card)
    card.form.goal.setText("0")
    card.form.keep_button.click()
    settle()
    assert "Write a number from 1 to 999, or leave it open." in words_on(card)
    assert card.form.goal.hasFocus()
    assert vault.habits.all() == ()


def test_a_name_cannot_be_typed_too_long(card_of):
    card = card_of()
    card.open_form()
    settle()
    QTest.keyClicks(card.form.name, "x" * 70)
    assert len(card.form.name.value) == 60


def test_escape_leaves_the_form_and_keeps_nothing(card_of, vault):
    card = card_of()
    card.open_form()
    settle()
    QTest.keyClicks(card.form.name, "half")
    key(card, Qt.Key.Key_Escape)
    assert card.form is None
    assert vault.habits.all() == ()
    assert card.add_button.hasFocus()


def test_more_or_less_is_one_of_two_and_words_the_goal(card_of):
    card = card_of()
    card.open_form()
    form = card.form
    form.directions.option("less").click()
    assert form.direction is LESS
    form.directions.option("less").click()
    assert form.direction is LESS
    assert form.goal.accessibleName().startswith("At most")
    form.directions.option("more").click()
    assert form.goal.accessibleName().startswith("At least")


def test_a_habit_is_changed_in_its_place(card_of, habit, vault):
    habit(days={0: 2}, goal=4)
    habit("Scrollen", LESS)
    card = card_of()
    row_of(card).change_button.click()
    settle()
    form = card.form
    assert (form.name.value, form.direction, form.wanted) == ("Eerst wachten", MORE, 4)
    assert card.add_button is None
    form.name.setText("Scrollen")
    form.keep_button.click()
    assert card.form is form
    form.name.setText("Tien tellen")
    form.goal.setText("")
    form.keep_button.click()
    settle()
    assert [one.name for one in vault.habits.all()] == ["Tien tellen", "Scrollen"]
    assert counts(vault) == {0: 2}
    assert row_of(card).plus_button.hasFocus()


# Counting


def test_plus_and_minus_count_today_and_are_kept_at_once(card_of, habit, vault):
    habit()
    card = card_of()
    row = row_of(card)
    for step, now in ((row.minus_button, 0), (row.plus_button, 1), (row.plus_button, 2), (row.minus_button, 1)):
        step.click()
        assert counts(vault) == {0: now}
    assert row.said == "Today: once"
    assert row_of(card) is row  # counting makes no row anew


def test_keys_count_wherever_the_focus_is_in_the_row(card_of, habit, vault):
    habit()
    card = card_of()
    row = row_of(card)
    row.strip.chosen.setFocus()
    key(card, Qt.Key.Key_Plus)
    key(card, Qt.Key.Key_Equal)
    row.plus_button.setFocus()
    key(card, Qt.Key.Key_Plus)
    assert counts(vault) == {0: 3}
    key(card, Qt.Key.Key_Minus)
    assert counts(vault) == {0: 2}
    key(card, Qt.Key.Key_Delete)
    assert counts(vault) == {}
    key(card, Qt.Key.Key_Delete)
    key(card, Qt.Key.Key_A)
    assert counts(vault) == {}


def test_arrow_keys_go_along_the_days_and_the_one_chosen_is_counted(card_of, habit, vault):
    habit()
    card = card_of()
    row = row_of(card)
    row.strip.chosen.setFocus()
    key(card, Qt.Key.Key_Left)
    assert row.said == "Yesterday: nothing noted"
    key(card, Qt.Key.Key_Plus)
    key(card, Qt.Key.Key_Home)
    assert row.said == "Friday 3 April: nothing noted"
    key(card, Qt.Key.Key_Left)
    key(card, Qt.Key.Key_Up)
    key(card, Qt.Key.Key_Down)
    key(card, Qt.Key.Key_Plus)
    key(card, Qt.Key.Key_End)
    key(card, Qt.Key.Key_Right)
    key(card, Qt.Key.Key_Plus)
    assert counts(vault) == {1: 1, 13: 1, 0: 1}
    assert row.strip.chosen.hasFocus()


def test_a_click_on_a_square_opens_its_day(card_of, habit, vault):
    habit(days={3: None})
    card = card_of()
    row = row_of(card)
    QTest.mouseClick(row.strip.squares[10], Qt.MouseButton.LeftButton)
    assert row.said == "Monday 13 April: skipped"
    assert row.skip_button.isHidden()
    row.strip.squares[12].setFocus()
    key(card, Qt.Key.Key_Return, row.strip.squares[12])
    assert row.day.day == TODAY - timedelta(days=1)
    key(card, Qt.Key.Key_Space, row.strip.squares[11])
    assert row.day.day == TODAY - timedelta(days=2)
    row.skip_button.click()
    assert counts(vault) == {3: None, 2: None}


def test_tab_comes_to_the_chosen_square_alone(card_of, habit):
    habit()
    card = card_of()
    strip = row_of(card).strip
    strip.go(-2)
    strong = [one for one in strip.squares if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert strong == [strip.chosen]


def test_skipping_and_clearing_leave_the_focus_in_the_row(card_of, habit, vault):
    habit()
    card = card_of()
    row = row_of(card)
    assert row.clear_button.isHidden()
    row.skip_button.setFocus()
    row.skip_button.click()
    settle()
    assert counts(vault) == {0: None}
    assert row.plus_button.hasFocus()
    row.clear_button.setFocus()
    row.clear_button.click()
    settle()
    assert counts(vault) == {}
    assert row.plus_button.hasFocus()


def test_what_changes_nothing_is_not_written(card_of, habit):
    habit(days={0: 0})
    row, steps = row_of(card_of()), []
    row.stepped.connect(steps.append)
    row.minus_button.click()
    assert steps == []


def test_after_midnight_it_is_still_the_day_before_and_the_card_says_so(card_of, habit, clock, vault, words_on):
    habit()
    clock.now = datetime(2026, 4, 17, 1, 30)
    card = card_of()
    assert "It is past midnight: “today” is still Thursday. A day runs on until 03:00." in words_on(card)
    row_of(card).plus_button.click()
    assert counts(vault) == {0: 1}
    clock.now = datetime(2026, 4, 17, 3, 1)
    row_of(card).plus_button.click()  # the day that is shown, whatever the clock says
    settle()
    assert counts(vault) == {0: 2}
    assert row_of(card).day.day == TODAY + timedelta(days=1)
    assert row_of(card).plus_button.hasFocus()
    assert not any("midnight" in text for text in words_on(card))


# Resting and removing


def test_a_habit_rests_is_shown_apart_and_is_asked_for_again(card_of, habit, vault, said, words_on):
    habit()
    habit("Scrollen", LESS)
    card = card_of()
    row_of(card).change_button.click()
    card.form.rest_button.click()
    settle()
    assert list(card.rows) == ["h1"]
    assert "These rest:" in words_on(card)
    text, action, undo = said[-1]
    assert (text, action) == ("This habit rests.", "Undo")
    undo()
    settle()
    assert list(card.rows) == ["h0", "h1"]
    assert row_of(card).plus_button.hasFocus()
    row_of(card, "h1").change_button.click()
    card.form.rest_button.click()
    buttons(card)["Change Scrollen"].click()
    assert card.form.rest_button.isHidden()
    card.form.cancel_button.click()
    row_of(card).plus_button.click()
    buttons(card)["Ask again: Scrollen"].click()
    assert not any(one.is_resting for one in vault.habits.all())


def test_one_too_many_is_not_woken_and_the_reason_is_said(card_of, habit, said):
    for number in range(MOST_ACTIVE):
        habit(f"n{number}")
    habit("rust", is_resting=True)
    card = card_of()
    buttons(card)["Ask again: rust"].click()
    assert said == [("You have 12 habits. Let one rest first.",)]


def test_a_habit_is_removed_and_undo_puts_it_back_with_its_days(card_of, habit, vault, said):
    habit(days={0: 2, 5: None, 30: 1})
    habit("Scrollen", LESS)
    card = card_of()
    before = vault.habits.all(), vault.habits.days()
    row_of(card).change_button.click()
    card.form.remove_button.click()
    settle()
    assert list(card.rows) == ["h1"]
    assert vault.habits.days() == {}
    assert card.add_button.hasFocus()
    text, action, undo = said[-1]
    assert (text, action) == ("Habit removed.", "Undo")
    assert "wachten" not in text
    undo()
    settle()
    assert (vault.habits.all(), vault.habits.days()) == before
    assert row_of(card).plus_button.hasFocus()


def test_undo_works_when_the_card_is_gone(look, clock, show, habit, vault, said, tidy):
    habit()
    page = show(Card())
    card = HabitsCard(vault, look, clock, lambda *what: said.append(what))
    page.column.addWidget(card)
    row_of(card).change_button.click()
    card.form.remove_button.click()
    card.deleteLater()
    tidy()
    said[-1][2]()
    assert len(vault.habits.all()) == 1


def test_a_form_that_is_open_outlasts_what_comes_in_meanwhile(card_of, habit, vault):
    habit()
    card = card_of()
    card.open_form()
    card.form.name.setText("Nog niet klaar")
    habit("Van elders")
    card.refresh()
    settle()
    assert card.form.name.value == "Nog niet klaar"
    card.form.cancel_button.click()
    assert [view.habit.name for view in card.views] == ["Eerst wachten", "Van elders"]
    assert list(card.rows) == ["h0", "h1"]


# What else must hold


def test_a_journal_that_can_only_be_read_has_no_card_without_habits(look, clock, qtbot, tmp_path):
    session = Session(tmp_path / "data", clock)
    session.open_sample(Whole())
    card = HabitsCard(session.vault, look, clock, print)
    qtbot.addWidget(card)
    assert card.isHidden()
    session.lock()


def test_its_rows_can_be_read_where_nothing_can_be_counted(habit, vault, look, show, clock):
    habit(days={0: 2})
    habit("Scrollen", LESS, is_resting=True)
    card = show(HabitsCard(replace(vault, is_read_only=True), look, clock, print))
    row = row_of(card)
    row.strip.chosen.setFocus()
    key(card, Qt.Key.Key_Plus)
    assert counts(vault) == {0: 2}
    shown = [one for one in card.findChildren(QPushButton) if one.isVisibleTo(card)]
    assert shown == []
    assert row.said == "Today: 2 times"


def test_a_change_that_fails_is_told_and_undoes_nothing(habit, vault, look, show, clock, said):
    habit(days={0: 2})
    habit("Scrollen", is_resting=True)
    card = show(HabitsCard(vault, look, clock, lambda *what: said.append(what)))
    ask_again = buttons(card)["Ask again: Scrollen"]
    with vault.habits._store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 1")
    row_of(card).plus_button.click()
    ask_again.click()
    row_of(card).change_button.click()
    for act in (card.form.keep_button, card.form.rest_button, card.form.remove_button):
        act.click()
    assert card.form is not None
    assert len(said) == 5
    with vault.habits._store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 0")
    assert counts(vault) == {0: 2}


def test_own_words_are_never_read_as_markup(card_of, habit):
    habit(MARKUP)
    card = card_of()
    labels = [one for one in card.findChildren(QLabel) if MARKUP in one.text()]
    assert labels
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in labels)


def test_everything_that_takes_the_focus_has_a_name(card_of, habit):
    habit(days={0: 1})
    card = card_of()
    assert all(one.accessibleName() or one.text() for one in card.findChildren(QPushButton))
    row_of(card).change_button.click()
    settle()
    assert all(one.accessibleName() or one.text() for one in card.findChildren(QPushButton))
    for field in (card.form.name, card.form.goal):
        assert field.accessibleName()
    assert card.form.directions.accessibleName()


@pytest.mark.parametrize("width", [900, 480, 300])
@pytest.mark.parametrize("size", [100, 200])
def test_the_squares_stay_within_their_row(qapp, habit, vault, clock, show, width, size):
    habit(days={0: 999})
    strip = row_of(
        show(HabitsCard(vault, Look(theme.load("dark"), Language.NL, text_size=size), clock, print), width)
    ).strip
    rects = [square.geometry() for square in strip.squares]
    assert all(strip.rect().contains(rect) for rect in rects)
    assert not any(one.intersects(other) for one in rects for other in rects if one is not other)
    assert rects[0].left() == rects[7].left() or rects[0].top() == rects[13].top()


def test_counted_skipped_and_unknown_look_different(card_of, habit):
    habit(days={0: 1, 1: None, 2: 0, 4: 1})
    strip = row_of(card_of()).strip
    strip.go(-8)

    def picture(ago):
        square = strip.squares[13 - ago]
        image = QImage(square.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        square.render(image)
        shown = image.copy(0, 0, image.width(), image.height() - strip.letter_height)
        return bytes(shown.constBits())  # held by a name: its bits go with it

    found = [picture(ago) for ago in (0, 1, 2, 3)]
    assert len(set(found)) == 4
    assert picture(4) == picture(0)


def test_tab_comes_by_where_the_card_stands_also_after_a_form(look, clock, show, habit, vault):
    habit()
    page, before, after = Card(), QPushButton("before"), QPushButton("after")
    card = HabitsCard(vault, look, clock, print)
    for one in (before, card, after):
        page.column.addWidget(one)
    show(page)
    card.open_form()
    settle()
    card.form.cancel_button.click()
    settle()
    before.setFocus()
    found = []
    for _ in range(6):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        found.append(page.focusWidget())
    row = row_of(card)
    signs = [row.change_button, row.minus_button, row.plus_button, row.skip_button]
    assert found == [*signs, row.strip.chosen, card.add_button]


# Vandaag


@pytest.fixture
def today_of(vault, library, edits, bus, needs, show):
    def make():
        page = show(TodayPage(vault, library, edits, bus, needs, Settings()), 900, 1100)
        page.enter()
        QApplication.processEvents()
        return page

    return make


def on_today(page):
    return next((one for one in page.findChildren(HabitsCard) if one.isVisible()), None)


def test_vandaag_shows_habits_only_where_some_are_asked_for(today_of, habit, vault):
    assert on_today(today_of()) is None
    habit(is_resting=True)
    assert on_today(today_of()) is None
    habit("Scrollen", LESS)
    page = today_of()
    assert list(on_today(page).rows) == ["h1"]
    assert len([card for card in page.findChildren(Card) if card.isVisible()]) <= 4


def test_vandaag_counts_today_and_yesterday(today_of, habit, vault):
    habit()
    card = on_today(today_of())
    row = row_of(card)
    row.plus_button.click()
    card.days.option("yesterday").click()
    row.plus_button.click()
    row.plus_button.click()
    card.days.option("today").click()
    row.skip_button.click()
    assert counts(vault) == {0: None, 1: 2}
    assert row.strip is None


def test_vandaag_shows_three_at_most_and_the_way_to_all(today_of, habit, qtbot):
    for number in range(MOST_ROWS + 2):
        habit(f"n{number}")
    page = today_of()
    card = on_today(page)
    assert list(card.rows) == ["h0", "h1", "h2"]
    with qtbot.waitSignal(page.habits_requested):
        card.all_button.click()


def test_when_the_day_has_gone_on_vandaag_counts_the_new_one(today_of, habit, clock, vault):
    habit()
    card = on_today(today_of())
    card.days.option("yesterday").click()
    clock.let_pass(days=1)
    row_of(card).plus_button.click()
    assert counts(vault) == {1: 1}
    row_of(card).plus_button.click()
    assert counts(vault) == {1: 1, -1: 1}
