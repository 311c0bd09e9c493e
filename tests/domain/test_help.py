"""The directory and the five questions: an id that is gone does no harm, and every path comes to an end."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import Response
from samensociaal_desktop.domain.help import Advice, AdviceQuestion, Adviser, Directory, HelpPoint, Reply, Topic
from samensociaal_desktop.domain.localised import LocalisedText


def words(text: str) -> LocalisedText:
    return LocalisedText(text, f"{text} (en)")


def point(name: str, **fields: object) -> HelpPoint:
    return HelpPoint(
        id=name,
        topic="t",
        name=words(name),
        what_for=words("praten"),
        how=words("bel"),
        checked=date(2026, 11, 22),
        sources=("e1",),
        **fields,  # type: ignore[arg-type]
    )


POLICE = point("politie", is_emergency=True)
IMAGES = point("beeld", kinds=("kind.S",))
ADULT = point("volwassene", kinds=("kind.S4", "kind.V"))
LISTEN = point("luisteren", after_heavy=True)
DIRECTORY = Directory((Topic("t", words("Praten")),), (POLICE, IMAGES, ADULT, LISTEN))


def test_points_come_in_the_order_asked_for_and_one_that_is_gone_is_left_out() -> None:
    assert DIRECTORY.of(["luisteren", "weg", "politie"]) == (LISTEN, POLICE)
    assert Directory().of(["politie"]) == ()


def test_what_takes_the_place_of_a_directory_keeps_its_emergency_numbers_and_someone_to_talk_to() -> None:
    alarm, listen = point("112", phone="112", is_emergency=True), LISTEN
    usual = Directory((), (alarm, listen))
    assert usual.can_replace(usual)
    assert Directory((), (point("nood", phone="112", is_emergency=True), point("praat", after_heavy=True))).can_replace(
        usual
    )
    assert not Directory((), (alarm,)).can_replace(usual)
    assert not Directory((), (point("112", phone="112"), listen)).can_replace(usual)
    assert not Directory((), (point("112", phone="113", is_emergency=True), listen)).can_replace(usual)
    assert not Directory((), (listen,)).can_replace(Directory())
    assert Directory((), (alarm,)).can_replace(Directory())


def test_a_kind_has_its_own_points_and_those_of_its_group() -> None:
    assert DIRECTORY.for_kinds(["kind.S4", "kind.S"]) == (IMAGES, ADULT)
    assert DIRECTORY.for_kinds(["mijn.foto", "kind.S"]) == (IMAGES,)
    assert DIRECTORY.for_kinds(["kind.V7", "kind.V", "kind.S1", "kind.S"]) == (IMAGES, ADULT)
    assert DIRECTORY.for_kinds(["kind.P1", "kind.P"]) == ()


def test_after_much_that_was_heavy_there_is_someone_to_talk_to() -> None:
    assert DIRECTORY.after_heavy() == (LISTEN,)


def test_what_is_not_known_of_a_point_is_not_claimed() -> None:
    assert (LISTEN.free, LISTEN.anonymous, LISTEN.is_doubted) == (False, False, False)
    assert LISTEN.hours is None


# Wat past nu?


def question(number: int, *advised: Reply, final: frozenset[Reply] = frozenset()) -> AdviceQuestion:
    return AdviceQuestion(
        id=f"q{number}",
        ask=words(f"Vraag {number}"),
        explain=words("Daarom"),
        advice={reply: Advice(text=words(f"{number} {reply}"), response=Response.REPORT) for reply in advised},
        is_final=final,
    )


OTHERWISE = Advice(text=words("Neem de tijd"))
ADVISER = Adviser(
    intro=words("Vijf vragen"),
    questions=(question(1, Reply.YES, final=frozenset({Reply.YES})), question(2, Reply.YES, Reply.NO), question(3)),
    otherwise=OTHERWISE,
)


def test_it_asks_one_after_the_other() -> None:
    assert [one.id for one in ADVISER.asked({})] == ["q1"]
    assert [one.id for one in ADVISER.asked({"q1": Reply.NO})] == ["q1", "q2"]
    assert not ADVISER.is_finished({"q1": Reply.NO})


def test_nothing_is_asked_after_a_final_reply() -> None:
    assert ADVISER.is_finished({"q1": Reply.YES})
    assert [one.text.nl for one in ADVISER.advice({"q1": Reply.YES})] == ["1 yes"]


def test_a_reply_to_what_is_no_longer_asked_says_nothing() -> None:
    assert [one.text.nl for one in ADVISER.advice({"q1": Reply.YES, "q2": Reply.NO})] == ["1 yes"]


def test_where_nothing_fits_there_is_still_something_to_say() -> None:
    assert ADVISER.advice({"q1": Reply.NO, "q2": Reply.UNSURE, "q3": Reply.YES}) == (OTHERWISE,)


def test_an_adviser_without_questions_is_finished_at_once() -> None:
    empty = Adviser(intro=words("x"), otherwise=OTHERWISE)
    assert empty.is_finished({})
    assert empty.advice({}) == (OTHERWISE,)


REPLIES = st.sampled_from(Reply)
QUESTIONS = st.lists(st.tuples(st.frozensets(REPLIES), st.frozensets(REPLIES)), min_size=1, max_size=6).map(
    lambda all_: tuple(question(n, *advised, final=final) for n, (advised, final) in enumerate(all_))
)


@given(QUESTIONS, st.lists(REPLIES, min_size=6, max_size=6))
def test_every_path_ends_and_ends_with_advice(questions: tuple[AdviceQuestion, ...], said: list[Reply]) -> None:
    adviser = Adviser(intro=words("x"), questions=questions, otherwise=OTHERWISE)
    replies: dict[str, Reply] = {}
    while not adviser.is_finished(replies):
        asked = adviser.asked(replies)
        assert asked == questions[: len(asked)]
        assert asked[-1].id not in replies
        replies[asked[-1].id] = said[len(replies)]
    assert len(replies) <= len(questions)
    assert 1 <= len(adviser.advice(replies)) <= len(questions)


@given(QUESTIONS, st.dictionaries(st.sampled_from([f"q{n}" for n in range(6)]), REPLIES))
def test_whatever_was_said_before_there_is_advice(
    questions: tuple[AdviceQuestion, ...], replies: dict[str, Reply]
) -> None:
    adviser = Adviser(intro=words("x"), questions=questions, otherwise=OTHERWISE)
    assert adviser.advice(replies)
    assert adviser.asked(replies)[0] == questions[0]
