"""The page of patterns on a real journal: what one looks at, its cards, empty states, and the way to the moments."""

import csv
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.dialogues import Answer, QuestionKind
from samensociaal_desktop.domain.encounters import (
    Chosen,
    Edit,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Response,
)
from samensociaal_desktop.domain.patterns.cards import Arrangement, Question, View
from samensociaal_desktop.domain.patterns.spans import Compare, Period
from samensociaal_desktop.services import pattern_preferences as kept
from samensociaal_desktop.services.open_vault import of_engine
from samensociaal_desktop.storage import vault as storage
from samensociaal_desktop.storage.keys import Cost, Seed
from samensociaal_desktop.ui.charts.chart import Chart
from samensociaal_desktop.ui.pages.patterns import board
from samensociaal_desktop.ui.pages.patterns.page import KEEP_MS, PatternsPage
from samensociaal_desktop.ui.pages.patterns.time_tools import SHARE

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOW = datetime(2026, 4, 16, 20, 30)
SECRET = "Gedoe in de voetbalapp"
PLAN = "Piet weer begint over voetbal"


@pytest.fixture
def dialogues(vault, library):
    return lambda: tuple(library.dialogue(one) for one in {talk.dialogue for talk in vault.talks.all()})


@pytest.fixture
def make(vault, needs, bus, edits, dialogues, show):
    def make(width=1000, height=800):
        return show(PatternsPage(vault, dialogues, needs, bus, edits.say), width, height)

    return make


@pytest.fixture
def page(make):
    return make()


@pytest.fixture
def full_page(vault, library, vocabulary, make, qtbot):
    """Return a page on which every card has an answer."""
    full(vault, library, vocabulary)
    made = make()
    made.enter()
    wait(made, qtbot)
    return made


def fill(journal, *days_ago, **fields):
    fields = {"responses": (Chosen(Response.IGNORE),), "kinds": ("kind.T1",), **fields}
    journal.add_all([Encounter(happened_at=NOW - timedelta(days=days), line="Iets", **fields) for days in days_ago])


def full(vault, library, vocabulary):
    """Fill a journal with so much that every card has an answer."""
    own = vocabulary.add("kinds", "kind.T", SECRET)
    vault.agreements.keep_plan(Plan(id="plan", trigger=PLAN, action="tel ik tot tien", made_at=NOW.replace(tzinfo=UTC)))
    lists = vocabulary.lists
    fill(
        vault.journal,
        *range(12),
        kinds=(own, next(iter(sorted(lists.good)))),
        on_purpose=OnPurpose.NO,
        place=lists.items("places")[0].id,
        role=lists.items("roles")[0].id,
        held_back=(lists.items("held_back")[0].id,),
        own_post=(lists.items("own_post")[0].id,),
        outcome=Outcome.HELPED,
        feelings_before=(Feeling("feeling.angry", 4),),
        feelings_after=(Feeling("feeling.angry", 1),),
        plan_id="plan",
        plan_result=PlanResult.WORKED,
    )
    check = library.checks[0]
    scales = [one for one in check.main if one.kind is QuestionKind.SCALE]
    for turn, days in enumerate((9, 2)):
        at = NOW - timedelta(days=days)
        talk = vault.talks.begin(check.id, at)
        for question in scales:
            vault.talks.answer(talk, question.id, Answer(number=turn + 2))
        vault.talks.finish(talk, at)


def wait(page, qtbot):
    qtbot.waitUntil(lambda: page.is_complete)
    QApplication.processEvents()


def seen(page):
    """Return the questions whose cards one sees, in the order they stand."""
    return tuple(
        sorted((q for q, c in page.board.cards.items() if c.isVisible()), key=lambda q: page.board.cards[q].y())
    )


def card(page, question):
    return page.board.cards[question]


def test_an_empty_journal_says_how_many_moments_are_missing(page, qtbot, words_on):
    page.enter()
    assert "5 more moments" in words_on(page)
    assert seen(page) == ()
    assert not page.bar.isVisible()
    assert not page.arrange_button.isVisible()
    with qtbot.waitSignal(page.note_requested):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_one_moment_short_is_one_moment(page, journal, words_on):
    fill(journal, 0, 1, 2, 3)
    page.enter()
    assert "1 more moment" in words_on(page)


def test_the_fifth_moment_brings_the_cards_while_one_looks(page, journal, bus, qtbot):
    fill(journal, 0, 1, 2, 3)
    page.enter()
    edit = Edit(None, Encounter(happened_at=NOW, line="Iets", responses=(Chosen(Response.IGNORE),)))
    journal.apply(edit)
    bus.edited.emit(edit)
    wait(page, qtbot)
    assert page.empty is None
    assert card(page, Question.RESPONSES).parts.sentence.text() == "You ignored it 5 out of 5 times."
    assert seen(page) == (Question.RESPONSES, Question.YEAR, Question.GOOD)


def test_what_was_lacking_comes_alive_in_its_place_and_nothing_else_moves(page, journal, bus, qtbot, words_on):
    fill(journal, *range(4), on_purpose=OnPurpose.YES)
    fill(journal, 5)
    page.enter()
    wait(page, qtbot)
    before = seen(page)
    assert Question.PURPOSE not in before
    assert "Do I choose on purpose? – 1 more moment" in words_on(page.board.lacking)
    moment = Encounter(
        happened_at=NOW, line="Iets", responses=(Chosen(Response.IGNORE),), on_purpose=OnPurpose.NO, kinds=("kind.T1",)
    )
    journal.apply(Edit(None, moment))
    bus.edited.emit(Edit(None, moment))
    wait(page, qtbot)
    assert seen(page) == (before[0], Question.PURPOSE, *before[1:])
    assert not any("Do I choose on purpose?" in one for one in words_on(page.board.lacking))


def test_an_edit_elsewhere_is_seen_at_the_next_visit_and_a_new_day_too(page, journal, bus, clock, qtbot):
    fill(journal, *range(6))
    page.enter()
    wait(page, qtbot)
    before = page.reading
    page.hide()
    fill(journal, 4)
    bus.arrived.emit()
    assert page.reading is before
    page.show()
    page.enter()
    wait(page, qtbot)
    assert card(page, Question.RESPONSES).found.n == 7
    same = page.reading
    page.enter()
    assert page.reading is same
    clock.let_pass(days=1)
    page.enter()
    assert page.reading is not same


def test_every_question_has_a_card_with_all_that_a_card_has(full_page, vault, vocabulary, qtbot, words_on):
    page = full_page
    assert seen(page) == tuple(Question)
    assert not page.board.lacking.isVisible()
    for one in page.board.cards.values():
        assert one.title.text() == one.asked.title
        assert one.parts.sentence.text()
        assert one.parts.basis.text()
        assert one.chart.isVisible()
        assert one.chart.accessibleName() == one.asked.title
        assert one.chart.accessibleDescription().startswith(one.parts.sentence.text())
        assert one.parts.pointed.text() == one.asked.hint
        assert not one.parts.compared.isVisible()
    assert "Things that stand together need not cause each other." in words_on(card(page, Question.OUTCOMES))


def test_cards_in_sight_are_there_at_once_and_the_others_follow(make, vault, library, vocabulary, qtbot):
    full(vault, library, vocabulary)
    page = make(height=300)
    page.enter()
    assert card(page, Question.RESPONSES).found is not None
    assert card(page, Question.ANSWERS).found is None
    assert not page.is_complete
    wait(page, qtbot)
    assert card(page, Question.ANSWERS).found is not None


def test_a_card_that_is_still_to_come_keeps_what_it_showed(make, vault, library, vocabulary, qtbot):
    full(vault, library, vocabulary)
    fill(vault.journal, *range(300, 320))
    page = make(height=300)
    page.enter()
    wait(page, qtbot)
    before = card(page, Question.GOOD).found
    page.bar.look_at(Period.ALL)
    assert card(page, Question.RESPONSES).found.span == page.reading.span
    assert card(page, Question.GOOD).found is before
    assert card(page, Question.GOOD).isVisible()
    wait(page, qtbot)
    assert card(page, Question.GOOD).found.span == page.reading.span


def test_the_next_change_does_not_wait_for_cards_out_of_sight(make, vault, library, vocabulary, qtbot):
    full(vault, library, vocabulary)
    page = make(height=300)
    page.enter()
    page.bar.look_at(Period.MONTH)
    page.bar.look_at(Period.ALL)
    wait(page, qtbot)
    assert {one.found.span for one in page.board.cards.values() if one.question is not Question.YEAR} == {
        page.reading.span
    }


def test_who_scrolls_down_first_gets_what_is_there(make, vault, library, vocabulary, qtbot):
    full(vault, library, vocabulary)
    fill(vault.journal, *range(60, 70))
    page = make(height=300)
    page.enter()
    wait(page, qtbot)
    bar = page.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    first = card(page, Question.RESPONSES).found
    page.bar.look_at(Period.MONTH)
    assert card(page, Question.RESPONSES).found is first
    page.board.finish()
    assert card(page, Question.RESPONSES).found is not first


def test_the_page_redraws_as_one_types_days(page, journal, qtbot):
    fill(journal, *range(40, 50), *range(3))
    page.enter()
    page.bar.look_at(Period.OWN)
    QTest.keyClicks(page.bar.days.until.line, "1 april")
    assert card(page, Question.RESPONSES).found.n == 10
    wait(page, qtbot)


def test_numbers_agree_with_the_journal_under_a_filter(make, vault, library, vocabulary, qtbot):
    full(vault, library, vocabulary)
    fill(vault.journal, *range(5), place="place.game")
    page = make()
    page.enter()
    page.bar.places.choose(("place.game",))
    page.bar.places.changed.emit()
    wait(page, qtbot)
    found = card(page, Question.RESPONSES).found
    assert found.n == vault.journal.count(found.wanted) == 5


def test_too_few_in_a_period_leads_to_everything(page, journal, qtbot, words_on):
    fill(journal, 0, 1, 60, 61, 62, 63)
    page.enter()
    page.bar.look_at(Period.MONTH)
    wait(page, qtbot)
    assert seen(page) == (Question.YEAR,)
    assert "What do I do when I come across something? – 3 more moments" in words_on(page.board.lacking)
    page.board.lacking.widen_button.click()
    wait(page, qtbot)
    assert page.view == View(period=Period.ALL)
    assert card(page, Question.RESPONSES).found.n == 6
    assert not page.board.lacking.widen_button.isVisible()


def test_the_view_is_there_again_next_time(page, make, vault, journal, qtbot):
    fill(journal, *range(6))
    page.enter()
    page.bar.look_at(Period.QUARTER)
    page.bar.compare.value = Compare.BEFORE
    page.bar.compare.changed.emit()
    assert kept.view(vault) == View()
    qtbot.waitUntil(lambda: kept.view(vault) == page.view, timeout=KEEP_MS * 5)
    page.bar.look_at(Period.ALL)
    page.leave()
    assert make().view == View(period=Period.ALL, compare=Compare.BEFORE)


def test_shares_are_chosen_for_all_bars_and_kept(page, make, vault, journal, qtbot):
    fill(journal, *range(8), on_purpose=OnPurpose.YES)
    page.enter()
    wait(page, qtbot)
    card(page, Question.RESPONSES).parts.tools.shares.option(SHARE).click()
    wait(page, qtbot)
    assert card(page, Question.PURPOSE).parts.tools.shares.chosen() == (SHARE,)
    assert card(page, Question.GOOD).parts.tools.shares is None
    other = make()
    other.enter()
    wait(other, qtbot)
    assert card(other, Question.RESPONSES).parts.tools.shares.chosen() == (SHARE,)


def test_an_earlier_time_is_laid_beside_it_in_a_sentence(page, journal, qtbot):
    fill(journal, *range(10))
    fill(journal, *range(45, 60))
    page.enter()
    page.bar.look_at(Period.MONTH)
    page.bar.compare.value = Compare.BEFORE
    page.bar.compare.changed.emit()
    wait(page, qtbot)
    parts = card(page, Question.RESPONSES).parts
    assert parts.compared.isVisible()
    assert parts.compared.text() in parts.chart.accessibleDescription()


def test_bars_over_a_long_time_are_looked_at_closer_with_small_buttons(page, journal, qtbot):
    fill(journal, *range(0, 100, 5))
    page.enter()
    wait(page, qtbot)
    tools = card(page, Question.RESPONSES).parts.tools
    chart = card(page, Question.RESPONSES).chart
    whole = chart.span
    assert tools.closer.isVisible()
    assert [one.isEnabled() for one in (tools.closer, tools.further, tools.earlier, tools.later)] == [True] + 3 * [
        False
    ]
    tools.closer.setFocus()
    tools.closer.click()
    closer = chart.span
    assert closer.days < whole.days
    tools.later.click()
    tools.earlier.setFocus()
    for _ in range(50):
        tools.earlier.click()
    assert chart.span.since == whole.since
    assert tools.earlier.hasFocus()
    tools.closer.setFocus()
    assert not tools.earlier.isEnabled()
    for _ in range(50):
        tools.further.click()
    assert chart.span == whole
    page.bar.look_at(Period.MONTH)
    wait(page, qtbot)
    assert not tools.closer.isVisible()


def test_table_and_reading_help_unfold_and_fold(full_page, vault, vocabulary, qtbot):
    page = full_page
    for one in page.board.cards.values():
        parts = one.parts
        parts.table_button.click()
        parts.how_button.click()
        assert one.table.isVisible()
        assert one.table.rowCount()
        assert parts.how.isVisible()
        parts.table_button.click()
        parts.how_button.click()
        assert not one.table.isVisible()
        assert not parts.how.isVisible()


def test_a_table_that_is_open_follows_the_view(page, journal, qtbot):
    fill(journal, *range(0, 100, 5))
    page.enter()
    wait(page, qtbot)
    one = card(page, Question.RESPONSES)
    one.parts.table_button.click()
    before = one.table.rowCount()
    page.bar.look_at(Period.MONTH)
    assert one.table.isVisible()
    assert one.table.rowCount() != before


def test_enter_on_a_chart_leads_to_moments(full_page, vault):
    page, asked = full_page, []
    page.moments_requested.connect(asked.append)
    for question in Question:
        if question is not Question.ANSWERS:
            card(page, question).chart.setFocus()
            QTest.keyClick(card(page, question).chart, Qt.Key.Key_Return)
    assert len(asked) >= len(Question) - 2  # what is on the draft pad is no moment
    assert all(vault.journal.count(one) for one in asked)


def test_the_focus_returns_to_the_chart_one_came_from(page, journal, qtbot):
    fill(journal, *range(6))
    page.enter()
    assert page.bar.periods.option(Period.YEAR).hasFocus()
    wait(page, qtbot)
    chart = card(page, Question.RESPONSES).chart
    chart.setFocus()
    page.leave()
    page.bar.begin()
    page.enter()
    assert chart.hasFocus()


def test_what_is_pointed_at_is_said_under_the_chart(page, journal, qtbot):
    fill(journal, *range(6))
    page.enter()
    wait(page, qtbot)
    one = card(page, Question.RESPONSES)
    one.chart.setFocus()
    assert one.parts.pointed.text().startswith("Week 16, 13 to 16 April 2026")
    page.bar.begin()
    assert one.parts.pointed.text() == one.asked.hint


def test_cards_are_arranged_and_stay_so(page, make, vault, journal, qtbot):
    fill(journal, *range(8), on_purpose=OnPurpose.YES, place="place.game")
    page.enter()
    wait(page, qtbot)
    order = (Question.PLACES, Question.PURPOSE)
    hidden = frozenset(Question) - {Question.PLACES, Question.PURPOSE}
    page.arrange(Arrangement(order=order, hidden=hidden))
    wait(page, qtbot)
    assert seen(page) == order
    other = make()
    other.enter()
    wait(other, qtbot)
    assert seen(other) == order
    page.arrange(Arrangement())
    wait(page, qtbot)
    assert Question.YEAR in seen(page)


def test_tab_goes_from_the_bar_through_the_cards_in_their_order(full_page, qtbot):
    page = full_page
    page.arrange(Arrangement(order=(Question.GOOD, Question.HOURS)))
    wait(page, qtbot)
    page.bar.compare.setFocus()
    charts = []
    for _ in range(200):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        if isinstance(page.focusWidget(), Chart):
            charts.append(page.focusWidget())
        if page.focusWidget() is page.bar.compare or len(charts) == len(Question):
            break
    assert charts == [card(page, one).chart for one in page.arrangement.order]


def test_other_words_for_an_own_item_are_seen_at_once(full_page, vault, vocabulary, qtbot):
    page = full_page
    one = card(page, Question.KINDS)
    one.parts.table_button.click()
    assert _cells(one.table)[SECRET]
    vocabulary.rename(vocabulary.own("kinds")[0], "Ruzie bij het trainen")
    wait(page, qtbot)
    assert not _cells(one.table)[SECRET]
    assert _cells(one.table)["Ruzie bij het trainen"]


def test_copies_hold_no_word_that_a_person_typed(full_page, vault, vocabulary, qtbot, tmp_path, bar):
    page = full_page
    for question in Question:
        button = card(page, question).parts.copy_button
        for kind in ("png", "svg", "csv"):
            button.save(kind, tmp_path / f"{question}.{kind}")
            assert bar.text == f"Saved in {question}.{kind}, without your own words."
        assert not QImage(str(tmp_path / f"{question}.png")).isNull()
        for kind in ("svg", "csv"):
            text = (tmp_path / f"{question}.{kind}").read_text("utf-8-sig")
            assert "voetbal" not in text.casefold()
    rows = list(csv.reader((tmp_path / "kinds.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert any("own word 1" in row for row in rows)
    assert "plan 1" in (tmp_path / "plans.csv").read_text("utf-8-sig")
    assert sorted(one.suffix for one in tmp_path.iterdir() if one.is_file()).count(".part") == 0


def test_copies_hold_nothing_that_no_list_knows(page, journal, qtbot, tmp_path, words_on):
    fill(journal, *range(6), kinds=("Piet van hiernaast",), place="Piets schuur", own_post=("resp.Z1",))
    page.enter()
    wait(page, qtbot)
    for question in (Question.KINDS, Question.PLACES):
        one = card(page, question)
        assert "Piet" in one.parts.sentence.text()
        for kind in ("svg", "csv"):
            one.parts.copy_button.save(kind, tmp_path / f"{question}.{kind}")
            text = (tmp_path / f"{question}.{kind}").read_text("utf-8-sig")
            assert "Piet" not in text
            assert "own word 1" in text


def test_a_picture_goes_to_the_clipboard_and_not_into_its_history(page, journal, qtbot, bar):
    fill(journal, *range(6))
    page.enter()
    wait(page, qtbot)
    button = card(page, Question.RESPONSES).parts.copy_button
    button.actions_by_name["picture"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert bar.text == "Copied as a picture, without your own words."
    assert button.toolTip() == "Without your own words"


def test_a_file_that_cannot_be_written_is_said_and_nothing_stays(page, journal, qtbot, tmp_path, bar):
    fill(journal, *range(6))
    page.enter()
    wait(page, qtbot)
    button = card(page, Question.RESPONSES).parts.copy_button
    button.save("csv", tmp_path / "no such folder" / "a.csv")
    assert bar.text.startswith("The file cannot be written there.")
    assert not (tmp_path / "no such folder").exists()


def test_a_file_of_the_journal_is_never_written_over(page, journal, qtbot, tmp_path, bar):
    fill(journal, *range(6))
    page.enter()
    wait(page, qtbot)
    own = tmp_path / "journal.vault"
    own.write_bytes(b"mine")
    button = card(page, Question.RESPONSES).parts.copy_button
    button._sharing = page.sharing._replace(folder=tmp_path)
    button.save("csv", own)
    assert own.read_bytes() == b"mine"
    assert bar.text == "That is a file of your journal. Choose another name."


def test_where_to_is_asked_with_a_name_that_tells_nothing_private(page, journal, qtbot):
    fill(journal, *range(6))
    page.enter()
    wait(page, qtbot)
    button = card(page, Question.RESPONSES).parts.copy_button
    button.actions_by_name["svg"].trigger()
    dialog = button.findChild(QWidget, "QFileDialog")
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "samensociaal-responses-2026-04-16.svg"
    dialog.reject()


def test_everything_that_takes_the_focus_has_a_name(full_page, vault, vocabulary, qtbot):
    page = full_page
    for one in page.board.cards.values():
        one.parts.table_button.click()
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget.parent(), QAbstractScrollArea)
    ]
    assert nameless == []


def test_the_habits_stand_below_and_can_be_gone_to(make, vault, library, vocabulary, qtbot):
    full(vault, library, vocabulary)
    page = make()
    page.enter()
    page.show_habits()
    qtbot.wait(1)
    assert page.habits.isAncestorOf(page.focusWidget())
    assert page.habits.visibleRegion().boundingRect().height() > 0
    assert page.habits.y() > page.board.y()


def test_a_page_with_the_focus_in_a_chart_can_be_thrown_away(vault, needs, bus, edits, dialogues, journal, tidy):
    fill(journal, *range(6))
    made = PatternsPage(vault, dialogues, needs, bus, edits.say)
    made.show()
    made.enter()
    made.board.finish()
    chart = card(made, Question.RESPONSES).chart
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    made.close()
    made.deleteLater()
    tidy()


def _cells(table):
    items = (table.item(row, column) for row in range(table.rowCount()) for column in range(table.columnCount()))
    return Counter(item.text() for item in items if item is not None)


# A journal that cannot be read, or written


@pytest.fixture
def stick(tmp_path, clock):
    """Return a journal in a file, and what takes it away or puts it back."""
    folder, away = tmp_path / "stick" / "journal", tmp_path / "away"
    engine = storage.create(folder, Seed.new(), "hallo hallo", Cost(19 * 1024, 1, 1))

    def pull(out=True):
        engine.dispose()
        if out:
            folder.rename(away)
        else:
            away.rename(folder)

    yield of_engine(engine, clock), pull
    storage.close(engine)


def test_a_stick_that_is_pulled_is_said_and_the_cards_come_when_it_is_back(stick, needs, bus, edits, bar, show, qtbot):
    vault, pull = stick
    fill(vault.journal, *range(6))
    page = show(PatternsPage(vault, tuple, needs, bus, edits.say), 1000, 800)
    page.enter()
    gone = "The journal is no longer where it was. Is it on a stick? Put the stick back and try again."
    assert not page.is_complete
    pull()
    qtbot.waitUntil(lambda: bar.text == gone)  # of a card that was still to come
    assert page.board.has_failed
    bar.say("")
    page.bar.look_at(Period.ALL)
    assert bar.text == gone
    page.board.finish()
    page.enter()
    assert not page.is_complete
    pull(out=False)
    page.enter()
    wait(page, qtbot)
    assert not page.board.has_failed
    assert card(page, Question.RESPONSES).found.span == page.reading.span


def test_who_leaves_lets_go_of_the_memory_and_cards_wait_till_one_is_back(stick, needs, bus, edits, show, qtbot):
    vault, _pull = stick
    fill(vault.journal, *range(6))

    def cache():
        return vault.journal._store.read(lambda run: run.exec_driver_sql("PRAGMA cache_size").scalar_one())

    usual = cache()
    page = show(PatternsPage(vault, tuple, needs, bus, edits.say), 1000, 300)
    page.enter()
    wait(page, qtbot)
    assert cache() < usual < 0  # in KiB, as less than zero
    page.leave()
    assert cache() == usual
    page.bar.look_at(Period.ALL)
    page.leave()
    page.hide()
    qtbot.wait(2 * board.PAUSE_MS)
    assert cache() == usual
    assert not page.is_complete
    page.show()
    page.enter()
    wait(page, qtbot)


def test_what_cannot_be_kept_is_no_trouble(page, vault, journal, qtbot, bar):
    fill(journal, *range(6))
    page.enter()
    wait(page, qtbot)
    with vault.preferences._store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 1")
    page.bar.look_at(Period.ALL)
    card(page, Question.RESPONSES).parts.tools.shares.option(SHARE).click()
    page.leave()
    with vault.preferences._store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 0")
    assert (page.view.period, page.as_share, bar.text) == (Period.ALL, True, "")
    assert (kept.view(vault).period, kept.as_share(vault)) == (Period.YEAR, False)


def test_of_many_years_the_latest_are_shown_and_the_others_are_one_press_away(page, journal, qtbot):
    fill(journal, *range(0, 365 * 6, 100))
    page.look_at_everything()
    page.enter()
    wait(page, qtbot)
    shown = card(page, Question.YEAR)
    years, height = shown.parts.years, shown.chart.height()
    assert years.button.isVisible()
    assert years.button.text() == "Show all 7 years"
    QTest.keyClick(years.button, Qt.Key.Key_Return)
    assert years.button.text() == "Show the latest 3 years"
    assert shown.chart.height() > 2 * height - 60
    assert len(shown.found.shape.years) == 7
    QTest.keyClick(years.button, Qt.Key.Key_Return)
    assert shown.chart.height() == height
    page.bar.show_view(View(period=Period.MONTH))
    page.bar.changed.emit()
    wait(page, qtbot)
    assert not years.button.isVisible()


def test_where_nothing_can_be_drawn_nothing_is_explained_or_warned_of(page, journal, qtbot):
    for feeling in ("feeling.angry", "feeling.sad"):
        said = (Feeling(feeling, 3),)
        fill(journal, *range(4), feelings_before=said, feelings_after=said)
    page.enter()
    wait(page, qtbot)
    shown = card(page, Question.FEELINGS)
    assert shown.isVisible()
    for part in (shown.chart, shown.parts.caution, shown.parts.how_button, shown.parts.table_button):
        assert not part.isVisible()
    fill(journal, 5, feelings_before=said, feelings_after=said)
    page.look_at_everything()
    wait(page, qtbot)
    assert all(one.isVisible() for one in (shown.chart, shown.parts.caution, shown.parts.how_button))
