"""How the patterns page was left: what was kept comes back, and what makes no sense is as if nothing had been kept."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samensociaal_desktop.domain.patterns.cards import Arrangement, Question, View
from samensociaal_desktop.domain.patterns.spans import Compare, Period
from samensociaal_desktop.services import pattern_preferences as preferences
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.storage import vault as storage

NAMES = ("patterns.view", "patterns.cards", "patterns.share")
FIELDS = ("period", "since", "until", "kinds", "places", "roles", "compare", "order", "hidden")

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.sampled_from(["own", "2026-01-05", "posts"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=4),
    max_leaves=12,
)
ids = st.frozensets(st.text(max_size=5), max_size=3)
views = st.builds(
    View,
    period=st.sampled_from(Period),
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    kinds=ids,
    places=ids,
    roles=ids,
    compare=st.sampled_from(Compare),
)
arrangements = st.builds(
    Arrangement,
    order=st.lists(st.sampled_from(Question)).map(tuple),
    hidden=st.frozensets(st.sampled_from(Question)),
)
same_vault = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def vault() -> Iterator[OpenVault]:
    engine = storage.in_memory()
    yield of_engine(engine, lambda: datetime(2026, 4, 16, 20, 30))
    storage.close(engine)


def test_at_first_it_is_this_year_with_all_cards_as_counts(vault: OpenVault) -> None:
    assert preferences.view(vault) == View()
    assert preferences.arrangement(vault) == Arrangement()
    assert preferences.as_share(vault) is False


@same_vault
@given(views, arrangements, st.booleans())
def test_what_was_kept_comes_back(vault: OpenVault, view: View, arranged: Arrangement, as_share: bool) -> None:
    preferences.keep_view(vault, view)
    preferences.keep_arrangement(vault, arranged)
    preferences.keep_as_share(vault, as_share)
    assert preferences.view(vault) == view
    assert preferences.arrangement(vault) == arranged
    assert preferences.as_share(vault) is as_share


@same_vault
@given(plain)
def test_whatever_is_kept_there_can_be_read(vault: OpenVault, value: object) -> None:
    for name in NAMES:
        vault.preferences.keep(name, value)
    assert isinstance(preferences.view(vault), View)
    assert sorted(preferences.arrangement(vault).order) == sorted(Question)
    assert preferences.as_share(vault) is (value is True)


def test_only_what_makes_no_sense_is_left_out(vault: OpenVault) -> None:
    kept = {"period": "decade", "since": "2026-02-30", "until": "2026-03-01", "kinds": ["kind.T", 7], "places": "x"}
    vault.preferences.keep("patterns.view", {**kept, "roles": None, "compare": "last-year"})
    vault.preferences.keep("patterns.cards", {"order": ["posts", "newer", [], "kinds"], "hidden": ["year", "newer"]})
    assert preferences.view(vault) == View(
        until=date(2026, 3, 1), kinds=frozenset({"kind.T"}), compare=Compare.LAST_YEAR
    )
    arranged = preferences.arrangement(vault)
    assert arranged.order[:3] == (Question.POSTS, Question.KINDS, Question.RESPONSES)
    assert arranged.hidden == {Question.YEAR}
