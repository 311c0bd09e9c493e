"""A text on the draft pad: when it waits, and when its pause is over."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.pad import Decision, PadText, Pause

EVENING = datetime(2026, 4, 16, 23, 10)
TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1))


@given(TIMES, st.sampled_from(Pause))
def test_every_pause_ends_later_and_within_a_day_and_a_half(now: datetime, pause: Pause) -> None:
    assert timedelta(seconds=20) <= pause.ends(now) - now <= timedelta(hours=32)


@pytest.mark.parametrize(
    ("now", "ends"),
    [
        (EVENING, datetime(2026, 4, 17, 8)),
        (datetime(2026, 4, 17, 0, 30), datetime(2026, 4, 17, 8)),
        (datetime(2026, 4, 17, 9), datetime(2026, 4, 18, 8)),
    ],
)
def test_a_night_ends_in_the_morning_that_comes(now: datetime, ends: datetime) -> None:
    assert Pause.NIGHT.ends(now) == ends


def test_a_text_waits_until_its_pause_is_over() -> None:
    text = PadText(begun_at=EVENING, wait_from=EVENING, wait_until=Pause.SHORT.ends(EVENING))
    assert text.is_waiting(EVENING)
    later = EVENING + timedelta(minutes=2)
    assert not text.is_waiting(later)


def test_a_clock_that_is_put_back_locks_nobody_out() -> None:
    text = PadText(begun_at=EVENING, wait_from=EVENING, wait_until=Pause.NIGHT.ends(EVENING))
    assert not text.is_waiting(EVENING - timedelta(days=300))


def test_nothing_waits_without_a_pause_or_after_a_decision() -> None:
    assert not PadText(begun_at=EVENING).is_waiting(EVENING)
    until = Pause.HOUR.ends(EVENING)
    decided = PadText(begun_at=EVENING, wait_from=EVENING, wait_until=until, decision=Decision.LEFT)
    assert not decided.is_waiting(EVENING)


def test_its_words_are_in_no_repr() -> None:
    assert "geheim" not in repr(PadText(text="geheim", begun_at=EVENING))
