"""A tip a day: every one comes by, and a day keeps its own."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.domain.tips import Tip, tip_of_the_day


def tips(count: int) -> tuple[Tip, ...]:
    words = LocalisedText("Wacht even.", "Wait a while.")
    return tuple(Tip(id=f"tip-{number}", text=words, why=words, sources=("w1",)) for number in range(count))


def test_without_tips_there_is_none() -> None:
    assert tip_of_the_day((), date(2026, 4, 16)) is None


@given(st.integers(1, 40), st.dates(max_value=date(9000, 1, 1)))
def test_every_tip_comes_by_before_one_comes_again(count: int, day: date) -> None:
    all_tips = tips(count)
    shown = [tip_of_the_day(all_tips, day + timedelta(days=n)) for n in range(count)]
    assert set(shown) == set(all_tips)
    assert tip_of_the_day(all_tips, day + timedelta(days=count)) == shown[0]
