"""The draft pad, from the first word to the question whether one is glad."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.conftest import StoppedClock

from samensociaal_desktop.content.library import open_library
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.domain.pad import QUESTIONS, Decision, Glad, PadQuestion, PadText, Pause, Posted
from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.pad import DraftPad, questions
from samensociaal_desktop.services.session import Session


@pytest.fixture
def vault(tmp_path: Path, clock: StoppedClock) -> Iterator[OpenVault]:
    session = Session(tmp_path / "data", clock)
    session.open_guest()
    yield session.vault
    session.lock()


@pytest.fixture
def pad(vault: OpenVault) -> DraftPad:
    return DraftPad(vault)


def written(pad: DraftPad, clock: StoppedClock, words: str = "Jij snapt er niets van") -> PadText:
    return pad.write(PadText(begun_at=clock()), words)


def test_every_step_is_kept_at_once(pad: DraftPad, vault: OpenVault, clock: StoppedClock) -> None:
    text = written(pad, clock)
    assert vault.pad.get(text.id) == text
    text = pad.wait(text, Pause.TEN, clock())
    assert vault.pad.get(text.id) == text
    assert text.is_waiting(clock())
    text = pad.think(text, ("aim",))
    assert vault.pad.get(text.id) == text
    assert text.is_waiting(clock())
    assert pad.go_on(text).wait_until is None


def test_other_words_need_a_pause_of_their_own_and_the_same_ones_do_not(pad: DraftPad, clock: StoppedClock) -> None:
    text = pad.wait(written(pad, clock), Pause.TEN, clock())
    assert pad.write(text, text.text) is text
    assert pad.write(text, "Ik zie het anders").wait_until is None


def test_what_was_left_can_be_put_back(pad: DraftPad, vault: OpenVault, clock: StoppedClock) -> None:
    left = pad.leave(pad.wait(written(pad, clock), Pause.TEN, clock()), clock())
    assert (left.decision, pad.discarded()) == (Decision.LEFT, (left,))
    back = pad.put_back(left)
    assert (back.decision, back.wait_until, back.text) == (None, None, left.text)
    assert (pad.discarded(), vault.pad.undecided()) == ((), (back,))


def test_two_days_later_it_asks_about_the_oldest_first_and_once(pad: DraftPad, clock: StoppedClock) -> None:
    left = pad.leave(written(pad, clock), clock())
    clock.let_pass(hours=1)
    copied = pad.copied(written(pad, clock, "Ik zie het anders"), clock())
    assert pad.to_ask(clock()) is None
    clock.let_pass(days=2)
    assert pad.to_ask(clock()) == left
    pad.answer(left, None, Glad.YES)
    assert pad.to_ask(clock()) == copied
    half = pad.answer(copied, Posted.CHANGED, None)
    assert pad.to_ask(clock()) == half
    pad.answer(half, Posted.CHANGED, Glad.HALF)
    assert pad.to_ask(clock()) is None


def test_a_question_that_is_skipped_or_old_is_not_asked(pad: DraftPad, clock: StoppedClock) -> None:
    one = pad.leave(written(pad, clock), clock())
    clock.let_pass(days=3)
    pad.skip(one, clock())
    assert pad.to_ask(clock()) is None
    pad.leave(written(pad, clock, "nog een"), clock())
    clock.let_pass(days=31)
    assert pad.to_ask(clock()) is None


def test_the_five_questions_are_the_packs_until_there_are_own_ones(vault: OpenVault) -> None:
    pause = open_library().pause
    assert pause is not None
    shown = questions(vault, pause, Language.NL)
    assert len(shown) == QUESTIONS
    assert shown[0] == PadQuestion(pause.questions[0].id, pause.questions[0].ask.nl)
    vault.pad.keep_questions([PadQuestion("x", "Helpt dit?")])
    assert questions(vault, pause, Language.NL) == (PadQuestion("x", "Helpt dit?"),)
    vault.pad.keep_questions(())
    assert questions(vault, None, Language.NL) == ()


def test_pauses_are_long_enough_to_breathe_and_short_enough_to_wait(clock: StoppedClock) -> None:
    assert Pause.BREATH.ends(clock()) == clock() + timedelta(seconds=20)
