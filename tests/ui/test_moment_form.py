"""The form for a moment: what goes in comes out, what is not shown is kept, and what is missing is said."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.encounters import (
    DID_NOTHING,
    Again,
    Chosen,
    Encounter,
    Feeling,
    OnPurpose,
    Outcome,
    PlanResult,
    Precision,
    Response,
)
from samensociaal_desktop.ui.components.fields import LINE_LIMIT, NOTE_LIMIT, NOTHING, NoteField
from samensociaal_desktop.ui.components.moment_form import Extent, MomentForm

LISTS = open_library().lists
STRANGERS = ("old.1", "old.2")
WORDS = st.text(max_size=300)


def ids(list_id):
    return st.sampled_from([item.id for item in LISTS.items(list_id)] + list(STRANGERS))


def several(list_id):
    return st.lists(ids(list_id), unique=True, max_size=6).map(tuple)


def feelings():
    return st.lists(
        st.builds(Feeling, ids("feelings"), st.integers(0, 4)), unique_by=lambda one: one.id, max_size=4
    ).map(tuple)


@st.composite
def responses(draw):
    chosen = draw(st.lists(st.sampled_from(Response), unique=True))
    return tuple(
        Chosen(
            one, tuple(draw(st.lists(st.sampled_from([*(i.id for i in LISTS.options(one)), *STRANGERS]), unique=True)))
        )
        for one in chosen
    )


ENCOUNTERS = st.builds(
    Encounter,
    happened_at=st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)),
    precision=st.sampled_from(Precision),
    noted_at=st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.replace(tzinfo=UTC)),
    line=WORDS,
    note=WORDS,
    kinds=several("kinds"),
    responses=responses(),
    on_purpose=st.none() | st.sampled_from(OnPurpose),
    role=st.none() | ids("roles"),
    who=st.none() | ids("relations"),
    place=st.none() | ids("places"),
    platform=WORDS,
    reach=st.none() | ids("reach"),
    weight=st.none() | st.integers(1, 4),
    feelings_before=feelings(),
    feelings_after=feelings(),
    held_back=several("held_back"),
    help=several("help"),
    own_post=several("own_post"),
    outcome=st.none() | st.sampled_from(Outcome),
    again=st.none() | st.sampled_from(Again),
    lesson=WORDS,
    plan_id=st.none() | st.just("plan"),
    plan_result=st.none() | st.sampled_from(PlanResult),
    is_covered=st.booleans(),
)

quickly = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))


@pytest.fixture
def forms(needs, qtbot):
    """One form of each extent, for all the examples of a test."""
    made = {extent: MomentForm(needs, extent) for extent in Extent}
    for one in made.values():
        qtbot.addWidget(one)
    return made


@pytest.fixture
def form(needs, show):
    def made(extent):
        return show(MomentForm(needs, extent), 800, 600)

    return made


@pytest.fixture
def full(form):
    return form(Extent.FULL)


def type_in(widget, text):
    widget.setFocus()
    QTest.keyClicks(widget, text)


# What goes in comes out


@quickly
@given(encounter=ENCOUNTERS, extent=st.sampled_from(Extent))
def test_what_is_shown_and_not_touched_stays_as_it_was_to_the_letter(forms, encounter, extent):
    form = forms[extent]
    form.show_encounter(encounter)
    assert form.written() == encounter


@settings(quickly, max_examples=8)
@given(encounter=ENCOUNTERS)
def test_unfolding_loses_nothing(needs, qapp, encounter):
    form = MomentForm(needs, Extent.CARD)
    form.show_encounter(encounter)
    for extent in (Extent.QUICK, Extent.FULL):
        form.unfold(extent)
        assert form.extent is extent
        assert form.written() == encounter
    form.deleteLater()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("line", "Iemand lachte mee"),
        ("note", "Eerst lachte ik.\nToen niet meer."),
        ("kinds", ("kind.T2", "kind.P1")),
        ("on_purpose", OnPurpose.HALF),
        ("role", "role.witness"),
        ("weight", 3),
        ("feelings_before", (Feeling("feeling.angry", 4), Feeling("feeling.calm", 0))),
        ("held_back", ("held.time",)),
        ("outcome", Outcome.WORSE),
        ("again", Again.UNSURE),
        ("lesson", "Eerst ademen"),
        ("platform", "een forum"),
        ("is_covered", True),
        ("responses", (Chosen(Response.SUPPORT, ("resp.S1",)), Chosen(Response.IGNORE, (DID_NOTHING,)))),
    ],
)
def test_every_field_shows_and_gives_its_value(full, name, value):
    field = full.field(name)
    field.value = value
    assert field.value == value
    assert getattr(full.written(), name) == value
    field.value = () if isinstance(value, tuple) else "" if name in ("line", "note", "lesson", "platform") else None
    assert not field.value


def test_changing_one_field_leaves_strange_ids_in_place(full, moment, qtbot):
    full.show_encounter(moment(kinds=("old.1", "kind.T1"), role="old.2", held_back=("old.2",)))
    full.field("kinds").search.setText("compliment")
    full.field("kinds").chips.options[-1].click()
    full.field("held_back").options[0].click()
    written = full.written()
    assert written.kinds[:2] == ("old.1", "kind.T1")
    assert len(written.kinds) == 3
    assert written.held_back[0] == "old.2"
    assert len(written.held_back) == 2
    assert written.role == "old.2"
    full.field("role").option("old.2").click()
    assert full.written().role is None
    full.show_encounter(moment())
    assert "old.2" not in [option.id for option in full.field("role").options]


def test_a_long_line_from_elsewhere_can_be_changed_without_being_cut(full, moment):
    text = "a" * (LINE_LIMIT + 50)
    full.show_encounter(moment(line=text))
    line = full.field("line")
    line.setFocus()
    line.end(False)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert full.written().line == text[:-1]


# The kinds


def test_kinds_are_found_as_one_types_and_enter_takes_the_first(full, look, lists):
    picker = full.field("kinds")
    type_in(picker.search, "COMPLIMENT")
    shown = [option.accessibleName() for option in picker.chips.options]
    assert all("ompliment" in each for each in shown)
    assert shown
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert len(picker.value) == 1
    assert picker.search.text() == ""
    assert look.pick(lists.label_of(picker.value[0])) == shown[0]


def test_after_a_kind_is_chosen_by_keyboard_one_can_type_on(full):
    picker = full.field("kinds")
    type_in(picker.search, "compliment")
    picker.chips.options[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert len(picker.value) == 1
    assert QApplication.focusWidget() is picker.search


def test_a_word_without_a_kind_says_so(full):
    picker = full.field("kinds")
    picker.search.setText("xyzzy")
    assert picker._none.isVisible()
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.value == ()
    picker.search.clear()
    assert not picker._none.isVisible()


def test_all_kinds_can_be_unfolded_and_folded_again(full, lists):
    picker = full.field("kinds")
    few = len(picker.chips.options)
    picker.all_button.click()
    assert len(picker.chips.options) == len(lists.items("kinds")) > few
    picker.all_button.click()
    assert len(picker.chips.options) == few


def test_chosen_kinds_stand_in_front_of_the_others(full, moment):
    full.show_encounter(moment(kinds=("kind.R1",)))
    assert full.field("kinds").chips.options[0].id == "kind.R1"
    assert full.field("kinds").chips.options[0].isChecked()


# The responses


def test_the_first_response_chosen_is_the_main_one(full):
    chips = full.field("responses").chips
    chips.option("support").click()
    chips.option("ignore").click()
    assert full.written().responses == (Chosen(Response.SUPPORT), Chosen(Response.IGNORE))


def test_ways_come_with_their_response_and_are_remembered_while_it_is_off(full, lists):
    field = full.field("responses")
    ways = field._ways_chips[Response.SUPPORT]
    assert not ways.isVisible()
    field.chips.option("support").click()
    assert ways.isVisible()
    ways.options[1].click()
    ways.options[0].click()
    first, second = (item.id for item in lists.options(Response.SUPPORT)[:2])
    assert full.written().responses == (Chosen(Response.SUPPORT, (first, second)),)
    field.chips.option("support").click()
    assert full.written().responses == ()
    field.chips.option("support").click()
    assert full.written().responses == (Chosen(Response.SUPPORT, (first, second)),)


@pytest.mark.parametrize("extent", Extent)
def test_nothing_is_an_answer_too(form, extent):
    form = form(extent)
    form.field("responses").chips.option(NOTHING).click()
    assert form.written().did_nothing
    assert form.written().response is Response.IGNORE


@pytest.mark.parametrize(
    ("key", "response"),
    [(Qt.Key.Key_1, "ignore"), (Qt.Key.Key_2, "address"), (Qt.Key.Key_3, "report"), (Qt.Key.Key_4, "support")],
)
def test_alt_and_a_number_choose_a_response(form, key, response):
    form = form(Extent.QUICK)
    form.begin()
    QTest.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.AltModifier)
    assert form.written().response == response


# Feelings


def test_a_feeling_begins_in_the_middle_and_can_be_made_stronger(full):
    picker = full.field("feelings_after")
    picker.chips.options[0].click()
    (feeling,) = picker.value
    assert feeling.strength == 2
    scale = picker._rows.itemAt(0).widget().findChildren(type(picker.chips).__mro__[2])[0]
    assert [option.accessibleName().split()[-1] for option in scale.options] == ["0", "1", "2", "3", "4"]
    scale.option("4").click()
    assert full.written().feelings_after == (Feeling(feeling.id, 4),)
    picker.chips.options[0].click()
    assert picker.value == ()


# The time


@pytest.mark.parametrize("extent", Extent)
def test_the_time_of_a_new_moment_follows_the_clock(form, clock, extent):
    form = form(extent)
    form.show_encounter(Encounter(happened_at=clock()), is_new=True)
    clock.let_pass(hours=2)
    assert form.written().happened_at == datetime(2026, 4, 16, 22, 30)


def test_a_typed_time_is_understood_and_said_back(form):
    form = form(Extent.QUICK)
    when = form.field("when")
    assert not when.understood.isVisible()
    type_in(when.line, "gisteren 21:30")
    assert form.written().happened_at == datetime(2026, 4, 15, 21, 30)
    assert "21:30" in when.understood.text()
    assert not form.is_now


def test_a_typed_time_survives_unfolding(form):
    form = form(Extent.QUICK)
    form.field("when").line.setText("gisteravond")
    form.unfold(Extent.FULL)
    assert form.when_text == "gisteravond"
    assert form.written().precision is Precision.PART_OF_DAY
    assert form.written().happened_at.day == 15


def test_a_time_that_a_small_form_does_not_show_survives_it(form, moment):
    form = form(Extent.CARD)
    yesterday = moment(1)
    form.show_encounter(yesterday, is_new=False)
    assert not form.is_now
    form.unfold(Extent.QUICK)
    assert form.written() == yesterday


# What is missing


def test_what_is_missing_is_said_one_thing_at_a_time(form):
    form = form(Extent.QUICK)
    assert form.missing == "Write one line, or choose a kind."
    type_in(form.field("line"), "Een grap over iemand")
    assert form.missing.startswith("Choose what you did.")
    form.field("responses").chips.option("report").click()
    assert form.missing == ""
    form.field("when").line.setText("ooit eens")
    assert form.missing == "I do not understand the time yet."


def test_a_kind_alone_is_enough_to_say_what_happened(form, moment):
    form = form(Extent.CARD)
    form.show_encounter(moment(line="", kinds=("kind.T1",)))
    assert form.missing == ""
    form.show_encounter(moment(line="  ", responses=()))
    assert form.missing == "Write one line, or choose a kind."


def test_what_a_kept_moment_lacked_it_may_lack_and_no_more(full, moment):
    imported = moment(responses=())
    full.show_encounter(imported, kept=imported)
    assert full.missing == ""
    full.field("line").clear()
    assert full.missing == "Write one line, or choose a kind."
    bare = moment(line="", note="Alleen een verhaal")
    full.show_encounter(bare, kept=bare)
    assert full.missing == ""
    full.field("responses").chips.option("ignore").click()
    assert full.missing.startswith("Choose what you did.")
    full.field("responses").chips.option("report").click()
    assert full.missing == ""


# Keys and words


@pytest.mark.parametrize("name", ["line", "note", "kinds", "when", "responses"])
def test_control_and_enter_keep_from_every_field(full, name, qtbot):
    field = full.field(name)
    field = getattr(field, "search", getattr(field, "line", None)) or field.focusProxy() or field
    field.setFocus()
    with qtbot.waitSignal(full.submitted):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_enter_in_a_note_is_a_new_line_and_tab_leaves_it(full):
    note = full.field("note").edit
    type_in(note, "een")
    QTest.keyClick(note, Qt.Key.Key_Return)
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert note.toPlainText() == "een\n"
    assert not note.hasFocus()


def test_a_long_note_gets_a_gentle_word(look, show):
    note = show(NoteField("More", look))
    note.value = "a" * (NOTE_LIMIT + 1)
    assert note._hint.isVisible()
    note.edit.setPlainText("kort")
    assert not note._hint.isVisible()


def test_every_change_is_told(full, qtbot):
    told = []
    full.changed.connect(lambda: told.append(True))
    full.show_encounter(Encounter(happened_at=datetime(2026, 1, 1), line="Oud", note="Ouder"))
    assert told == []
    type_in(full.field("line"), "a")
    type_in(full.field("note").edit, "b")
    full.field("weight").options[0].click()
    assert len(told) == 3


def test_every_field_has_a_name_for_a_screen_reader(full):
    for field in full._fields.values():
        assert field.accessibleName() or field.focusProxy().accessibleName()


def test_the_cursor_begins_in_the_line(full):
    full.begin()
    assert QApplication.focusWidget() is full.field("line")


def test_a_moment_is_not_changed_by_looking_at_it(full, moment):
    before = replace(moment(), line=" met ruimte ", note="\r\nregel\t")
    full.show_encounter(before)
    assert full.written() == before
