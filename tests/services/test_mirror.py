from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from samensociaal_desktop.domain.dialogues import MirrorName
from samensociaal_desktop.domain.encounters import Chosen, Encounter, OnPurpose, Response
from samensociaal_desktop.domain.lists import Group, Item, Lists
from samensociaal_desktop.domain.localised import LocalisedText
from samensociaal_desktop.services.mirror import Mirror, mirror
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.journal import Journal

WORD = LocalisedText("woord", "word")
LISTS = Lists({"kinds": (Group("kind.P", WORD, good=True, items=(Item("kind.P1", WORD),)),)})
START = datetime(2026, 4, 1, 12, 0)


@pytest.fixture
def journal() -> Iterator[Journal]:
    engine = vault.in_memory()
    yield Journal(engine)
    vault.close(engine)


def keep(journal: Journal, *moments: dict[str, object]) -> None:
    """Keep moments an hour apart, the last one latest."""
    journal.add_all(
        Encounter(happened_at=START + timedelta(hours=hour), line="iets", **moment)
        for hour, moment in enumerate(moments)
    )


def chose(*responses: Response, on_purpose: OnPurpose | None = None) -> dict[str, object]:
    return {"responses": tuple(Chosen(each) for each in responses), "on_purpose": on_purpose}


@pytest.mark.parametrize("name", MirrorName)
def test_under_five_moments_there_is_nothing_to_mirror(journal: Journal, name: MirrorName) -> None:
    keep(journal, *[{**chose(Response.IGNORE), "held_back": ("held.how",), "own_post": ("resp.Z1",)}] * 4)
    assert mirror(name, journal, LISTS) is None


def test_ignoring_is_counted_and_how_much_of_it_was_not_on_purpose(journal: Journal) -> None:
    keep(
        journal,
        chose(Response.IGNORE, on_purpose=OnPurpose.NO),
        chose(Response.IGNORE, on_purpose=OnPurpose.HALF),
        chose(Response.IGNORE, on_purpose=OnPurpose.YES),
        chose(Response.SUPPORT, on_purpose=OnPurpose.NO),
        chose(Response.SUPPORT, Response.IGNORE),
    )
    assert mirror(MirrorName.IGNORED, journal, LISTS) == Mirror(MirrorName.IGNORED, 5, 4, not_on_purpose=1)
    assert mirror(MirrorName.SUPPORTED, journal, LISTS) == Mirror(MirrorName.SUPPORTED, 5, 2, not_on_purpose=1)
    assert mirror(MirrorName.ADDRESSED, journal, LISTS) == Mirror(MirrorName.ADDRESSED, 5, 0)
    assert mirror(MirrorName.REPORTED, journal, LISTS) == Mirror(MirrorName.REPORTED, 5, 0)


def test_only_the_latest_twenty_moments_count(journal: Journal) -> None:
    keep(journal, *[chose(Response.REPORT)] * 10, *[chose(Response.ADDRESS)] * 15)
    assert mirror(MirrorName.REPORTED, journal, LISTS) == Mirror(MirrorName.REPORTED, 20, 5)


def test_good_moments_are_those_of_a_good_kind(journal: Journal) -> None:
    keep(journal, *[{"kinds": ("kind.T1", "kind.P1")}] * 3, *[{"kinds": ("kind.T1",)}, {"kinds": ("kind.Q9",)}])
    assert mirror(MirrorName.GOOD, journal, LISTS) == Mirror(MirrorName.GOOD, 5, 3)


def test_what_held_back_most_often_is_named_of_equals_the_latest(journal: Journal) -> None:
    keep(
        journal,
        {"held_back": ("held.how",)},
        {"held_back": ("held.how", "held.late")},
        {"held_back": ("held.energy", "held.energy")},
        {"held_back": ("held.energy", "held.others")},
        {},
    )
    assert mirror(MirrorName.HELD_BACK, journal, LISTS) == Mirror(MirrorName.HELD_BACK, 5, 2, id="held.energy")


def test_own_posts_are_counted_and_what_was_done_most_is_named(journal: Journal) -> None:
    keep(journal, {"own_post": ("resp.Z1", "resp.Z2")}, {"own_post": ("resp.Z1",)}, {"own_post": ("resp.Z6",)}, {}, {})
    assert mirror(MirrorName.OWN_POSTS, journal, LISTS) == Mirror(MirrorName.OWN_POSTS, 5, 3, id="resp.Z1")


@pytest.mark.parametrize("name", [MirrorName.HELD_BACK, MirrorName.OWN_POSTS])
def test_what_came_once_or_never_is_no_pattern(journal: Journal, name: MirrorName) -> None:
    keep(journal, {}, {}, {}, {}, {})
    assert mirror(name, journal, LISTS) is None
    keep(journal, {"held_back": ("held.how",), "own_post": ("resp.Z1",)})
    assert mirror(name, journal, LISTS) is None
