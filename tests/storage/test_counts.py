"""What charts count; that it agrees with plain Python whatever is asked stands with the filters."""

from datetime import date, datetime

import pytest

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.pad import Decision, PadText, Posted
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.counts import Counts, Felt, GoodCounts, ItemCounts, KindCounts
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.pad import Pad


def test_an_empty_journal_counts_nothing(memory: vault.Engine) -> None:
    counts, everything = Counts(memory), EncounterFilter()
    for ask in (counts.hours, counts.places, counts.outcomes, counts.plans):
        assert ask(everything) == {}
    assert counts.feelings(everything) == Felt({}, 0)
    assert counts.items(everything, "held_back") == ItemCounts({}, 0)
    assert counts.kinds(everything, bool) == KindCounts({}, 0, 0, 0)
    assert counts.good(everything, ("kind.P1",), ("resp.A1",)) == GoodCounts({}, {}, {}, 0)


@pytest.mark.parametrize(
    ("at", "weekday", "hour"),
    [
        (datetime(1, 1, 1), 0, 0),
        (datetime(2026, 3, 29, 2, 30), 6, 2),  # an hour that the clock leaves out
        (datetime(2026, 10, 25, 2, 59), 6, 2),  # and one that it has twice
        (datetime(9999, 12, 31, 23, 59), 4, 23),
    ],
)
def test_an_hour_is_that_of_the_clock(memory: vault.Engine, at: datetime, weekday: int, hour: int) -> None:
    Journal(memory).apply(Edit(None, Encounter(happened_at=at)))
    assert Counts(memory).hours(EncounterFilter()) == {(weekday, hour): 1}
    only = EncounterFilter(weekdays=frozenset({weekday}), hours=frozenset({hour}))
    assert Journal(memory).count(only) == 1


def test_texts_of_the_pad_count_by_the_day_they_were_decided_about(memory: vault.Engine) -> None:
    pad, counts = Pad(memory), Counts(memory)
    begun = datetime(2026, 4, 16, 20, 30)
    decided = (
        (Decision.LEFT, None, datetime(2026, 5, 1)),
        (Decision.LEFT, None, datetime(2026, 5, 31, 23, 59, 59, 999_999)),
        (Decision.COPIED, Posted.CHANGED, datetime(2026, 5, 2, 8)),
        (Decision.COPIED, None, datetime(2026, 5, 3, 8)),
        (Decision.COPIED, None, datetime(2026, 6, 1)),
    )
    pad.keep(PadText(text="wacht nog", begun_at=begun))
    for decision, posted, at in decided:
        pad.keep(PadText(begun_at=begun, decision=decision, posted=posted, decided_at=at))
    may = {(Decision.LEFT, None): 2, (Decision.COPIED, Posted.CHANGED): 1, (Decision.COPIED, None): 1}
    assert counts.pad(date(2026, 5, 1), date(2026, 5, 31)) == may
    assert counts.pad(date(2026, 6, 2), date(2026, 7, 1)) == {}


def test_the_memory_that_counting_takes_is_given_back(engine: vault.Engine) -> None:
    def cache() -> int:
        with engine.connect() as connection:
            return connection.exec_driver_sql("PRAGMA cache_size").scalar_one()

    before, counts = cache(), Counts(engine)
    counts.places(EncounterFilter())
    assert cache() < before < 0  # in KiB, as less than zero
    counts.let_go()
    assert cache() == before
