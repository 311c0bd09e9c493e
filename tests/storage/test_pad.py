"""The draft pad in an open vault."""

from datetime import datetime, timedelta

import pytest

from samensociaal_desktop.domain.pad import Decision, Glad, PadQuestion, PadText, Posted
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.pad import Pad

NOW = datetime(2026, 4, 16, 20, 30)
ALL = PadText(
    id="1",
    text="Een boze reactie",
    begun_at=NOW,
    wait_from=NOW,
    wait_until=NOW + timedelta(minutes=10),
    thought=("aim", "mood"),
    decision=Decision.COPIED,
    decided_at=NOW + timedelta(minutes=11),
    posted=Posted.CHANGED,
    glad=Glad.HALF,
)
BEGUN = PadText(id="2", text="Nog een", begun_at=NOW + timedelta(hours=1))


@pytest.fixture
def pad(memory: vault.Engine) -> Pad:
    return Pad(memory)


def test_a_text_comes_back_as_it_was_kept(pad: Pad) -> None:
    pad.keep(ALL)
    pad.keep(BEGUN)
    assert (pad.get("1"), pad.get("2"), pad.get("3")) == (ALL, BEGUN, None)
    assert pad.all() == (ALL, BEGUN)


def test_what_is_decided_stands_apart_the_last_first(pad: Pad) -> None:
    left = PadText(id="3", text="weg", begun_at=NOW, decision=Decision.LEFT, decided_at=NOW + timedelta(days=1))
    for text in (ALL, BEGUN, left):
        pad.keep(text)
    assert pad.undecided() == (BEGUN,)
    assert pad.decided() == (left, ALL)


def test_keeping_again_changes_in_place(pad: Pad) -> None:
    pad.keep(BEGUN)
    pad.keep(ALL)
    again = PadText(id="2", text="anders", begun_at=NOW)
    pad.keep(again)
    assert pad.all() == (again, ALL)


def test_words_of_what_was_left_go_and_that_it_was_left_stays(pad: Pad) -> None:
    old = PadText(id="3", text="oud", begun_at=NOW, decision=Decision.LEFT, decided_at=NOW)
    fresh = PadText(id="4", text="vers", begun_at=NOW, decision=Decision.LEFT, decided_at=NOW + timedelta(days=5))
    for text in (old, fresh, ALL):
        pad.keep(text)
    pad.forget_words(NOW + timedelta(days=1))
    assert [(text.id, text.text) for text in pad.all()] == [("3", ""), ("4", "vers"), ("1", ALL.text)]


def test_a_text_is_erased_whole(pad: Pad) -> None:
    pad.keep(ALL)
    pad.erase("1")
    assert pad.all() == ()


def test_half_a_sign_is_replaced(pad: Pad) -> None:
    pad.keep(PadText(id="1", text="hoi \ud83d", begun_at=NOW))
    assert pad.all()[0].text == "hoi \ufffd"


def test_questions_are_kept_in_their_order_in_place_of_those_of_before(pad: Pad) -> None:
    assert pad.questions() == ()
    pad.keep_questions([PadQuestion("aim", "Waarom?"), PadQuestion("x", "Voor wie?")])
    two = (PadQuestion("x", "Voor wie?"), PadQuestion("aim", "Waarom nu?"))
    pad.keep_questions(two)
    assert pad.questions() == two
    pad.keep_questions(())
    assert pad.questions() == ()
