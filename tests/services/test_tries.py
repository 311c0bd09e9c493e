"""Wrong tries: how long one waits, and what a hostile file of tries can do."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.errors import TooSoon
from samensociaal_desktop.services.tries import FREE, LONGEST, MOST, Tries, delay
from samensociaal_desktop.storage.files import TRIES_FILE


class Ticks:
    """A clock that only goes forward, when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def tries_of(folder: Path, clock: Callable[[], datetime], ticks: Ticks | None = None) -> Tries:
    return Tries(folder, clock, ticks or Ticks())


def test_one_waits_longer_and_longer_but_never_long() -> None:
    assert [delay(number) for number in range(FREE + 8)] == [0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30]
    assert delay(10**6) == LONGEST


def test_the_first_tries_wait_for_nothing(tmp_path: Path, clock) -> None:
    tries = tries_of(tmp_path, clock)
    for _ in range(FREE):
        tries.must_not_wait()
        tries.add()
    tries.must_not_wait()
    tries.add()
    with pytest.raises(TooSoon) as refused:
        tries.must_not_wait()
    assert refused.value.seconds == 1
    clock.let_pass(seconds=0.75)
    assert tries.wait() == 0.25
    clock.let_pass(seconds=0.25)
    tries.must_not_wait()


def test_another_program_waits_as_well(tmp_path: Path, clock) -> None:
    for _ in range(FREE + 3):
        tries_of(tmp_path, clock).add()
    assert tries_of(tmp_path, clock).wait() == 4
    clock.let_pass(seconds=3)
    assert tries_of(tmp_path, clock).wait() == 1


def test_they_are_known_until_they_are_cleared(tmp_path: Path, clock) -> None:
    tries = tries_of(tmp_path, clock)
    tries.add()
    clock.let_pass(minutes=1)
    tries.add()
    assert [at.tzinfo for at in tries.all()] == [UTC, UTC]
    assert tries.all()[-1] == clock().astimezone(UTC)
    tries.clear()
    tries.clear()
    assert tries.all() == ()
    assert list(tmp_path.iterdir()) == []


def test_a_clock_that_is_set_back_keeps_nobody_out(tmp_path: Path, clock) -> None:
    ticks = Ticks()
    tries = tries_of(tmp_path, clock, ticks)
    for _ in range(20):
        tries.add()
    clock.let_pass(days=-400)
    assert tries.wait() == LONGEST
    ticks.now += LONGEST
    assert tries.wait() == 0
    again = tries_of(tmp_path, clock, ticks)  # the program was started anew
    assert again.wait() == LONGEST
    ticks.now += LONGEST
    assert again.wait() == 0


def test_of_very_many_the_latest_are_remembered(tmp_path: Path, clock) -> None:
    now = clock().astimezone(UTC)
    times = [now - timedelta(seconds=MOST - number) for number in range(MOST)]
    (tmp_path / TRIES_FILE).write_text("".join(f"{at.isoformat()}\n" for at in times))
    tries = tries_of(tmp_path, clock)
    tries.add()
    clock.let_pass(seconds=1)
    tries.add()
    assert tries.all() == (*times[2:], now, now + timedelta(seconds=1))
    assert (tmp_path / TRIES_FILE).stat().st_size < 16 * 1024
    assert (tmp_path / TRIES_FILE).stat().st_mode & 0o777 == 0o600


def test_where_nothing_can_be_written_they_are_remembered_all_the_same(nobody: Path, clock) -> None:
    tries = tries_of(nobody, clock)
    tries.add()
    nobody.chmod(0o500)
    for _ in range(FREE):
        tries.add()
    assert len(tries.all()) == FREE + 1
    assert tries.wait() == 1
    nobody.chmod(0o700)
    tries.add()
    assert len(tries_of(nobody, clock).all()) == FREE + 2
    tries.clear()
    assert tries.all() == ()


GOOD = "2026-04-16T18:30:00+00:00"
HOSTILE = (
    "", " ", "\0", "é", "2026", "2026-04-16", "2026-04-16T18:30:00", "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59-23:59", "1969-12-31T23:59:59+00:00", "2200-01-01T00:00:00+00:00",
    "2026-02-30T00:00:00+00:00", "2026-04-16T25:00:00+00:00", "-1", "nan", "1e400", "9" * 5000, "[" * 5000,
    f"{GOOD} {GOOD}", f"{GOOD};", "2026-04-16T18:30:00+99:00",
)  # fmt: skip


@pytest.mark.parametrize("line", HOSTILE)
def test_a_line_that_is_no_time_is_passed_over(tmp_path: Path, clock, line: str) -> None:
    for end in ("\n", "\r\n"):
        (tmp_path / TRIES_FILE).write_text(f"{line}{end}{GOOD}{end}{line}", newline="")
        tries = tries_of(tmp_path, clock)
        assert tries.all() == (datetime(2026, 4, 16, 18, 30, tzinfo=UTC),)
        tries.must_not_wait()


@given(st.binary(max_size=300))
def test_whatever_is_in_the_file_one_waits_half_a_minute_at_most(tmp_path_factory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("tries")
    (folder / TRIES_FILE).write_bytes(content)
    tries = tries_of(folder, lambda: datetime(2026, 4, 16, 20, 30))
    assert 0 <= tries.wait() <= LONGEST
    tries.add()
    assert tries.all()


def test_a_file_without_end_is_read_to_a_limit(tmp_path: Path, clock) -> None:
    dice = random.Random(1)
    times = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=dice.randrange(10**6)) for _ in range(100_000))
    (tmp_path / TRIES_FILE).write_text("".join(f"{at.isoformat()}\n" for at in times))
    tries = tries_of(tmp_path, clock)
    assert len(tries.all()) == MOST
    assert tries.wait() == 0  # they were long ago


def test_a_folder_in_its_place_is_no_obstacle(tmp_path: Path, clock) -> None:
    (tmp_path / TRIES_FILE).mkdir()
    tries = tries_of(tmp_path, clock)
    assert tries.all() == ()
    tries.add()
    assert len(tries.all()) == 1
    tries.clear()
    assert tries.all() == ()
