"""The rules that every moment keeps."""

from datetime import UTC, datetime, timedelta

import pytest

from samensociaal_desktop.domain.encounters import (
    DID_NOTHING,
    Chosen,
    Edit,
    Encounter,
    Feeling,
    OnPurpose,
    Response,
    new_id,
)
from samensociaal_desktop.domain.filters import EncounterFilter

THEN = datetime(2026, 5, 1, 21, 30)


def moment(**fields: object) -> Encounter:
    return Encounter(happened_at=THEN, **fields)


def test_a_new_moment_has_an_id_of_its_own_and_knows_when_it_was_noted() -> None:
    assert moment().id != moment().id
    assert len(new_id()) == 32
    assert moment().noted_at.utcoffset() is not None


def test_free_text_stays_out_of_the_repr() -> None:
    shown = repr(moment(line="geheim", note="geheim", platform="geheim", lesson="geheim"))
    assert "geheim" not in shown
    assert "geheim" not in repr(EncounterFilter(words="geheim"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"happened_at": datetime(2026, 5, 1, tzinfo=UTC)}, "no zone"),
        ({"happened_at": THEN, "noted_at": THEN}, "needs a zone"),
        ({"happened_at": THEN, "weight": 0}, "weight 0"),
        ({"happened_at": THEN, "weight": 5}, "weight 5"),
    ],
)
def test_what_cannot_be_is_refused(fields: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Encounter(**fields)


def test_weights_and_strengths_within_the_scale_are_fine() -> None:
    assert [moment(weight=weight).weight for weight in (None, 1, 4)] == [None, 1, 4]
    assert [Feeling("feeling.sad", strength).strength for strength in (0, 4)] == [0, 4]
    for strength in (-1, 5):
        with pytest.raises(ValueError, match="strength"):
            Feeling("feeling.sad", strength)


def test_the_main_response_is_the_first() -> None:
    assert moment().response is None
    both = moment(responses=(Chosen(Response.REPORT), Chosen(Response.SUPPORT)))
    assert both.response is Response.REPORT


@pytest.mark.parametrize(
    ("fields", "enough"),
    [
        ({}, False),
        ({"line": "x"}, False),
        ({"line": "  ", "responses": (Chosen(Response.IGNORE),)}, False),
        ({"line": "x", "responses": (Chosen(Response.IGNORE),)}, True),
        ({"kinds": ("kind.P1",), "responses": (Chosen(Response.IGNORE),)}, True),
    ],
)
def test_one_line_or_one_kind_and_one_response_are_enough(fields: dict[str, object], enough: bool) -> None:
    assert moment(**fields).is_enough is enough


def test_doing_nothing_is_an_answer() -> None:
    assert moment(responses=(Chosen(Response.IGNORE, (DID_NOTHING,)),)).did_nothing
    assert not moment(responses=(Chosen(Response.IGNORE),)).did_nothing


def test_an_edit_can_be_taken_back() -> None:
    one = moment()
    for edit in (Edit(None, one), Edit(one, None), Edit(one, one)):
        assert edit.id == one.id
        assert edit.reversed().reversed() == edit
    assert Edit(None, one).reversed() == Edit(one, None)


def test_an_edit_of_nothing_or_of_two_moments_is_refused() -> None:
    with pytest.raises(ValueError, match="changes something"):
        Edit(None, None)
    with pytest.raises(ValueError, match="keeps the id"):
        Edit(moment(), moment())


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (EncounterFilter(), True),
        (EncounterFilter(words="does not matter here"), True),
        (EncounterFilter(since=THEN.date(), until=THEN.date()), True),
        (EncounterFilter(since=THEN.date() + timedelta(1)), False),
        (EncounterFilter(until=THEN.date() - timedelta(1)), False),
        (EncounterFilter(responses=frozenset({Response.SUPPORT, Response.REPORT})), True),
        (EncounterFilter(responses=frozenset({Response.IGNORE})), False),
        (EncounterFilter(responses=frozenset({Response.ADDRESS}), main_only=True), True),
        (EncounterFilter(responses=frozenset({Response.REPORT}), main_only=True), False),
        (EncounterFilter(kinds=frozenset({"kind.T12"})), True),
        (EncounterFilter(kinds=frozenset({"kind.P", "kind.S1"})), True),
        (EncounterFilter(kinds=frozenset({"kind.T1"})), False),
        (EncounterFilter(kinds=frozenset({"kind.T"})), False),
        (EncounterFilter(on_purpose=OnPurpose.NO), True),
        (EncounterFilter(on_purpose=OnPurpose.YES), False),
    ],
)
def test_a_filter_admits_what_it_names(wanted: EncounterFilter, shown: bool) -> None:
    one = moment(
        kinds=("kind.S1", "kind.T12"),
        responses=(Chosen(Response.ADDRESS), Chosen(Response.REPORT)),
        on_purpose=OnPurpose.NO,
    )
    assert wanted.admits(one) is shown


def test_a_moment_knows_all_that_was_chosen_from_lists() -> None:
    moment = Encounter(
        happened_at=THEN,
        line="own.zz",
        kinds=("kind.T1",),
        responses=(Chosen(Response.REPORT, ("resp.R1",)), Chosen(Response.SUPPORT, ("own.1",))),
        role="role.witness",
        place="place.chat",
        feelings_before=(Feeling("feeling.angry", 4),),
        feelings_after=(Feeling("feeling.calm", 1),),
        held_back=("held.fear",),
        help=("resp.H1",),
        own_post=("resp.Z2",),
    )
    chosen = "kind.T1 resp.R1 own.1 role.witness place.chat feeling.angry feeling.calm held.fear resp.H1 resp.Z2"
    assert moment.items == set(chosen.split())


def test_what_is_still_open_are_the_fields_that_say_most_and_are_empty() -> None:
    assert moment(line=" ").still_open == ("line", "kinds", "responses", "on_purpose", "place", "weight")
    chosen = {"responses": (Chosen(Response.REPORT),), "on_purpose": OnPurpose.NO, "weight": 1}
    assert moment(line="iets", kinds=("kind.T1",), place="place.1", **chosen).still_open == ()
