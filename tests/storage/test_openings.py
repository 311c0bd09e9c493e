"""When the journal was opened, and who tried before that."""

from datetime import UTC, datetime, timedelta

from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.openings import MOST, Opening, OpeningKind, Openings
from samensociaal_desktop.storage.store import Store

AT = datetime(2026, 5, 1, 12, tzinfo=UTC)


def after(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


def test_a_new_journal_was_never_opened(memory: vault.Engine) -> None:
    openings = Openings(memory)
    assert openings.latest() == ()
    assert openings.last_opened() is None


def test_the_latest_comes_first(memory: vault.Engine) -> None:
    openings = Openings(memory)
    openings.add((), Opening(AT, OpeningKind.OPENED_WITH_CODE))
    openings.add((after(1), after(2)), Opening(after(3), OpeningKind.OPENED))
    assert openings.latest() == (
        Opening(after(3), OpeningKind.OPENED),
        Opening(after(2), OpeningKind.WRONG),
        Opening(after(1), OpeningKind.WRONG),
        Opening(AT, OpeningKind.OPENED_WITH_CODE),
    )
    assert openings.latest(1) == (Opening(after(3), OpeningKind.OPENED),)


def test_a_wrong_try_is_no_opening(memory: vault.Engine) -> None:
    openings = Openings(memory)
    openings.add((), Opening(AT, OpeningKind.OPENED))
    openings.add((after(1),))
    assert openings.last_opened() == AT


def test_tries_that_are_handed_over_twice_are_there_once(memory: vault.Engine) -> None:
    openings = Openings(memory)
    for _ in range(2):
        openings.add((after(1), after(2)))
    assert len(openings.latest()) == 2


def test_two_openings_at_one_time_are_two(memory: vault.Engine) -> None:
    openings = Openings(memory)
    for _ in range(2):
        openings.add((), Opening(AT, OpeningKind.OPENED))
    assert len(openings.latest()) == 2


def test_of_very_many_the_oldest_go(memory: vault.Engine) -> None:
    openings = Openings(memory)
    openings.add([after(minute) for minute in range(MOST + 7)])
    kept = openings.latest(10 * MOST)
    assert len(kept) == MOST
    assert kept[-1].at == after(7)


def test_a_kind_of_a_newer_version_is_passed_over(memory: vault.Engine) -> None:
    openings = Openings(memory)
    openings.add((AT,))
    Store(memory).write(lambda connection: connection.exec_driver_sql("UPDATE openings SET kind = 'by-fingerprint'"))
    assert openings.latest() == ()
    assert openings.last_opened() == AT
