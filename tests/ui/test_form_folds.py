"""The full form folds: what is in a part is said while it is folded, and nothing in it is ever lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from samensociaal_desktop.domain.encounters import Again, Chosen, Feeling, Outcome, Response
from samensociaal_desktop.ui.components.moment_form import PARTS, Extent, MomentForm
from samensociaal_desktop.ui.widgets.fold import Fold, Signs

MINE, WHO, MORE, AFTER = range(len(PARTS))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(needs, show, moment):
    form = show(MomentForm(needs, Extent.FULL), 700, 900)
    form.show_encounter(moment(responses=()), is_new=True)
    return form


def unfolded(form):
    return [fold.is_unfolded for fold in form.folds]


def key(which, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), which, modifiers)


def test_a_new_moment_shows_what_counts_most_and_all_else_folded(form):
    assert unfolded(form) == [False] * 4
    assert all(form.field(name).isVisible() for name in ("line", "kinds", "when", "responses", "on_purpose", "note"))
    assert not any(form.field(name).isVisible() for names in PARTS for name in names)
    assert [fold.said.isVisible() for fold in form.folds] == [False] * 4


@pytest.mark.parametrize("fold_key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_heading_is_a_button_and_tab_goes_on_into_what_it_unfolds(form, fold_key):
    heading = form.folds[MINE].heading
    heading.setFocus()
    assert heading.accessibleName() == "How it was for me: folded"
    key(fold_key)
    assert heading.hasFocus()
    assert heading.accessibleName() == "How it was for me: unfolded"
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.field("weight").options[0]
    key(Qt.Key.Key_Backtab)
    key(fold_key)
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.folds[WHO].heading


def test_what_was_filled_in_is_said_while_it_is_folded(form):
    fold = form.folds[MINE]
    fold.heading.click()
    form.field("weight").options[1].click()
    form.field("feelings_before").value = (Feeling("feeling.angry", 3),)
    assert not fold.said.isVisible()
    fold.heading.click()
    assert fold.said.isVisible()
    assert fold.said.text() == fold.heading.accessibleDescription() == "2 noticeable · Angry (3 of 4)"
    assert form.written().weight == 2


def test_own_words_are_named_and_not_shown_while_they_are_folded(form, moment):
    form.show_encounter(moment(platform="een app", lesson="Ademen", is_covered=True))
    for fold in form.folds:
        fold.unfold(False)
    assert form.folds[WHO].said.text() == "Which app or site?"
    assert form.folds[MORE].said.text() == "These words are covered"
    assert form.folds[AFTER].said.text() == "What do you take from it?"


def test_a_part_with_something_in_it_unfolds_by_itself(form, moment):
    form.show_encounter(moment(outcome=Outcome.HELPED))
    assert unfolded(form) == [False, False, False, True]
    form.show_encounter(moment(role="role.witness", help=("resp.H1",)))
    assert unfolded(form) == [False, True, True, False]
    form.show_encounter(moment(is_covered=True))
    assert unfolded(form) == [False, False, True, False]
    form.show_encounter(moment(), is_new=True)
    assert unfolded(form) == [False] * 4


def test_every_answer_has_words_for_the_line_of_its_part(form, moment):
    form.show_encounter(
        moment(
            held_back=("held.time",),
            own_post=("post.deleted", "old.1"),
            again=Again.UNSURE,
            outcome=Outcome.WORSE,
            responses=(Chosen(Response.SUPPORT),),
        )
    )
    for fold in form.folds:
        fold.unfold(False)
    said = [fold.said.text() for fold in form.folds]
    assert said[MINE]
    assert said[MORE].endswith(", old.1")
    assert said[AFTER].endswith(" · I am not sure")
    assert said[WHO] == ""


def test_the_focus_goes_to_the_heading_when_the_field_that_has_it_is_folded_away(form):
    fold = form.folds[MORE]
    fold.unfold(True)
    form.field("help").findChild(QPushButton).setFocus()
    fold.unfold(False)
    assert fold.heading.hasFocus()


def test_a_line_for_an_own_item_is_never_folded_out_of_sight(form):
    fold, field = form.folds[WHO], form.field("role")
    fold.heading.click()
    field.own.button.click()
    QTest.keyClicks(field.own.line.edit, "Trainer")
    fold.heading.click()
    assert form.take_in()
    assert fold.is_unfolded
    assert form.written().role is not None


def test_a_draft_opens_the_part_in_which_a_line_was_begun(form):
    assert form.show_own_words({"who.": "Iemand van de clu"})
    assert unfolded(form) == [False, True, False, False]
    assert form.own_words == {"who.": "Iemand van de clu"}


def test_keys_for_responses_and_for_keeping_stay(form, qtbot):
    form.folds[AFTER].heading.setFocus()
    key(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert form.written().responses == (Chosen(Response.SUPPORT),)
    with qtbot.waitSignal(form.submitted):
        key(Qt.Key.Key_Return, CONTROL)


def test_covering_the_words_is_part_of_the_moment(form):
    form.folds[MORE].heading.click()
    form.field("is_covered").options[0].click()
    assert form.written().is_covered
    form.field("is_covered").options[0].click()
    assert not form.written().is_covered


def test_a_fold_keeps_no_icon_where_python_would_destroy_it_after_qt(look, show):
    signs = Signs(look.icon("folded"), look.icon("unfolded"), look.icon_size)
    fold = show(Fold("A part", signs, lambda: ""))
    assert not fold.heading.icon().isNull()
    assert not any(isinstance(kept, (Signs, QIcon)) for kept in (*vars(fold).values(), *vars(fold.heading).values()))
