"""Talks: kept after each answer."""

from datetime import datetime

import pytest

from samensociaal_desktop.domain.dialogues import Answer, Length
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.talks import Talks

NOW, LATER = datetime(2026, 5, 1, 20), datetime(2026, 6, 1, 20)


@pytest.fixture
def talks(memory: vault.Engine) -> Talks:
    return Talks(memory)


def test_a_talk_is_kept_answer_by_answer(talks: Talks) -> None:
    talk = talks.begin("wat-doen-we-zelf", NOW)
    talks.answer(talk, "1.1", Answer(("a", "b"), text="omdat\ud800"))
    talks.answer(talk, "1.2", None)
    talks.answer(talk, "1.3", Answer(number=4))
    kept = talks.open_talk("wat-doen-we-zelf")
    assert kept == StoredTalk(
        talk,
        "wat-doen-we-zelf",
        NOW,
        None,
        {"1.1": Answer(("a", "b"), text="omdat\ufffd"), "1.2": None, "1.3": Answer(number=4)},
    )
    assert list(kept.answers) == ["1.1", "1.2", "1.3"]
    assert "omdat" not in repr(kept)


def test_an_answer_can_be_changed_and_taken_away(talks: Talks) -> None:
    talk = talks.begin("zelf", NOW)
    for question in ("1.1", "1.2", "1.3"):
        talks.answer(talk, question, Answer(text=question))
    talks.answer(talk, "1.1", None)
    talks.forget(talk, "1.2")
    talks.answer(talk, "1.4", Answer(("x",)))
    (kept,) = talks.all("zelf")
    assert list(kept.answers.items()) == [("1.1", None), ("1.3", Answer(text="1.3")), ("1.4", Answer(("x",)))]


def test_a_finished_talk_is_no_longer_open(talks: Talks) -> None:
    first = talks.begin("zelf", NOW)
    talks.finish(first, LATER)
    assert talks.open_talk("zelf") is None
    second = talks.begin("zelf", LATER)
    other = talks.begin("anderen", NOW)
    assert [talk.id for talk in talks.all("zelf")] == [first, second]
    assert [talk.id for talk in talks.all()] == [first, other, second]
    assert talks.all("zelf")[0].finished_at == LATER
    open_talk = talks.open_talk("zelf")
    assert open_talk is not None
    assert open_talk.id == second


def test_a_whole_talk_is_added_once(talks: Talks) -> None:
    talk = StoredTalk("id", "zelf", NOW, LATER, {"1.2": Answer(("a",)), "1.1": None})
    assert talks.put(talk)
    assert not talks.put(StoredTalk("id", "zelf", NOW))
    assert talks.all("zelf") == (talk,)
    assert list(talks.all("zelf")[0].answers) == ["1.2", "1.1"]


def test_a_talk_that_is_not_there_is_a_bug(talks: Talks) -> None:
    for call in (
        lambda: talks.answer("x", "1.1", None),
        lambda: talks.forget("x", "1.1"),
        lambda: talks.finish("x", NOW),
    ):
        with pytest.raises(KeyError):
            call()


def test_a_talk_keeps_its_length_and_what_it_asks(talks: Talks) -> None:
    talks.begin("zelf", NOW, Length.SHORT, ("1.1", "1.4"))
    short = talks.open_talk("zelf")
    assert short is not None
    assert (short.length, short.asks) == (Length.SHORT, ("1.1", "1.4"))
    talks.begin("anderen", NOW)
    long = talks.open_talk("anderen")
    assert long is not None
    assert (long.length, long.asks) == (Length.LONG, ())
    whole = StoredTalk("id", "samen", NOW, LATER, {"3.1": None}, Length.SHORT, ("3.1",))
    assert talks.put(whole)
    assert talks.all("samen") == (whole,)


def test_open_dialogues_are_those_begun_and_not_finished_the_last_begun_first(talks: Talks) -> None:
    assert talks.open_dialogues() == ()
    talks.finish(talks.begin("klaar", NOW), LATER)
    talks.begin("eerst", NOW)
    talks.begin("later", LATER)
    talks.begin("eerst", NOW)
    assert talks.open_dialogues() == ("later", "eerst")


def test_a_length_that_a_newer_version_has_is_a_long_one(memory: vault.Engine, talks: Talks) -> None:
    talks.begin("zelf", NOW, Length.SHORT)
    with memory.begin() as connection:
        connection.exec_driver_sql("UPDATE talks SET length = 'endless'")
    (kept,) = talks.all()
    assert kept.length is Length.LONG
