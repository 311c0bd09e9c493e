"""Words and filters combined to painted: common words and rare ones, with all that can be chosen beside them.

There is no floor: one table and its search index, asked in the plainest way, take a second where many moments have the
word and few the rest. What counts is that nobody waits, whatever is combined.
"""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from measuring import Child, Goal, Row, in_turn, p95
from stores import Stores

if TYPE_CHECKING:
    from samensociaal_desktop.domain.filters import EncounterFilter
    from samensociaal_desktop.domain.lists import Lists

_AT_A_TIME = 20
_FEW = 30
"""Found up to which there is less than a page: all that has the words was walked through."""


def measure(stores: Stores, rounds: int) -> list[Row]:
    """Type the last letter beside what is chosen, count what was found, as the list does after a pause, and start over.

    Then all of it is shown at once, as a kept search does.
    """
    with Child("filtering", "choosing", folder=stores.full) as program:
        taken = [one for (some,) in in_turn(3 * rounds, program.ask) for one in some]
    typed, counted, found, shown = zip(*taken, strict=True)
    scarce = [painted for painted, number in zip(typed, found, strict=True) if number < _FEW]
    return [
        Row("key typed beside filters to painted", "ms", typed),
        Row("the same, p95", "ms", [p95(typed)], (), Goal(33, "alone")),
        Row("where less than a page is found, p95", "ms", [p95(scarce)], (), Goal(33, "alone")),
        Row("words and filters shown at once, p95", "ms", [p95(shown)], (), Goal(33, "alone")),
        Row("counting what they find, p95", "ms", [p95(counted)]),
    ]


def choosing(folder: str) -> Iterator[object]:
    """Give, some at a time: ms to painted, ms to count, how many were found, and ms when shown at once."""
    import driving
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from samensociaal_desktop.content.library import open_library
    from samensociaal_desktop.domain.filters import EncounterFilter
    from samensociaal_desktop.ui.pages.journal.page import JournalPage

    app, program = driving.open_journal(folder)
    page = program.desk.go("journal").first
    assert isinstance(page, JournalPage)
    paints = driving.Paints(app, page, *page.findChildren(QWidget))  # what is found may be nothing: the list goes
    journal = program.session.vault.journal
    combinations = _combinations(open_library().lists)

    def take(wanted: EncounterFilter) -> tuple[float, float, int, float]:
        page.show_filter(replace(wanted, words=wanted.words[:-1]))
        driving.rest(20)
        typed = paints.took(lambda: QTest.keyClick(page.filters.search, wanted.words[-1]))
        start = perf_counter()
        found = journal.count(wanted)
        counted = (perf_counter() - start) * 1000
        page.show_filter(EncounterFilter())
        driving.rest(20)
        return typed, counted, found, paints.took(lambda: page.show_filter(wanted))

    yield []
    while True:
        yield [take(next(combinations)) for _ in range(_AT_A_TIME)]


def _combinations(lists: "Lists") -> Iterator["EncounterFilter"]:
    """Give filters with words and up to seven things more, each chosen now and then, the same at every run."""
    from datetime import date

    import data

    from samensociaal_desktop.domain.encounters import OnPurpose, Response
    from samensociaal_desktop.domain.filters import EncounterFilter

    random, words = Random(5), data.vocabulary()
    typed = (words[0], words[1], words[3], words[40], words[300], words[1_000], words[3_900], f"{words[0]} {words[5]}")
    periods = ((None, None), (None, None), (date(2026, 1, 1), None), (date(2026, 9, 1), None), (None, date(2022, 1, 1)))
    ids = {name: [item.id for item in lists.items(name)] for name in ("kinds", "roles", "places")}
    groups = [group.id for group in lists.groups("kinds") if group.id]

    def some(values: object, most: int, often: float) -> frozenset[object]:
        return frozenset(random.sample(list(values), random.randint(1, most)) if random.random() < often else ())

    while True:
        since, until = random.choice(periods)
        yield EncounterFilter(
            words=random.choice(typed),
            since=since,
            until=until,
            responses=some(Response, 2, 0.4),
            kinds=lists.spread(some(groups, 1, 0.4)) or some(ids["kinds"], 1, 0.3),
            on_purpose=random.choice((*OnPurpose, None, None, None, None)),
            roles=some(ids["roles"], 1, 0.4),
            places=some(ids["places"], 2, 0.4),
            weights=some((1, 2, 3, 4), 2, 0.4),
            plans=some(data.PLANS, 1, 0.15),
            has_evidence=random.random() < 0.15,
        )
