"""Searches that are kept."""

import json
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import OnPurpose, Outcome, PlanResult, Response
from samensociaal_desktop.domain.filters import EncounterFilter, Lack
from samensociaal_desktop.domain.periods import Span
from samensociaal_desktop.domain.searches import SavedSearch
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.searches import Searches, put_search, read, written

IDS = st.frozensets(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=3)
FILTERS = st.builds(
    EncounterFilter,
    words=st.text(st.characters(exclude_categories=["Cs"])),
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    responses=st.frozensets(st.sampled_from(Response)),
    kinds=IDS,
    on_purpose=st.sampled_from((None, *OnPurpose)),
    main_only=st.booleans(),
    roles=IDS,
    places=IDS,
    weights=st.frozensets(st.integers(1, 4)),
    plans=IDS,
    has_evidence=st.booleans(),
    items=IDS,
    felt_twice=IDS,
    outcomes=st.frozensets(st.sampled_from(Outcome)),
    plan_results=st.frozensets(st.sampled_from(PlanResult)),
    weekdays=st.frozensets(st.integers(0, 6)),
    hours=st.frozensets(st.integers(0, 23)),
    lacks=st.frozensets(st.sampled_from(Lack)),
)
HEAVY = SavedSearch(id="s1", name="Zwaar in de klas", filter=EncounterFilter(words="klas", weights=frozenset({3, 4})))
ADDRESSED = SavedSearch(
    id="s2",
    name="Aangesproken",
    filter=EncounterFilter(
        kinds=frozenset({"kind.T"}), responses=frozenset({Response.ADDRESS}), since=date(2026, 1, 1)
    ),
)


@pytest.fixture
def searches(memory: vault.Engine) -> Searches:
    return Searches(memory)


@given(FILTERS)
def test_a_filter_comes_back_as_it_was_kept(wanted: EncounterFilter) -> None:
    assert read(json.loads(json.dumps(written(wanted)))) == wanted


def test_every_field_of_a_filter_is_kept() -> None:
    assert {field.name for field in fields(EncounterFilter)} == set(
        written(
            EncounterFilter(
                "a", date.min, date.max, frozenset(Response), frozenset("k"), OnPurpose.NO, True, frozenset("r"),
                frozenset("p"), frozenset({1}), frozenset("q"), True, frozenset("i"), frozenset("f"),
                frozenset(Outcome), frozenset(PlanResult), frozenset({0}), frozenset({0}), frozenset(Lack),
            )
        )
    )  # fmt: skip


def test_nothing_asked_for_is_nothing_kept() -> None:
    assert written(EncounterFilter()) == {}


def test_searches_come_in_the_order_they_were_kept_and_a_change_keeps_its_place(searches: Searches) -> None:
    assert searches.all() == ()
    searches.keep(HEAVY)
    searches.keep(ADDRESSED)
    other = replace(HEAVY, name="Anders", filter=EncounterFilter(has_evidence=True))
    searches.keep(other)
    assert searches.all() == (other, ADDRESSED)


def test_a_search_that_is_dropped_is_gone_and_can_come_back(searches: Searches) -> None:
    searches.keep(HEAVY)
    searches.drop(HEAVY.id)
    searches.drop("never there")
    assert searches.all() == ()
    searches.keep(HEAVY)
    assert searches.all() == (HEAVY,)


@pytest.mark.parametrize("span", ["", *Span])
def test_days_that_move_along_are_kept_as_such_beside_those_of_the_filter(searches: Searches, span: str) -> None:
    kept = replace(ADDRESSED, span=span)
    searches.keep(kept)
    assert searches.all() == (kept,)
    searches.keep(ADDRESSED)
    assert searches.all() == (ADDRESSED,)


@pytest.mark.parametrize("span", ['"week"', "3", "null", "[]", "{}"])
def test_a_span_that_only_a_newer_version_knows_gives_the_days_of_the_filter(
    memory: vault.Engine, searches: Searches, span: str
) -> None:
    searches.keep(replace(ADDRESSED, span=Span.MONTH))
    with memory.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("UPDATE searches SET filter = json_set(filter, '$.span', json(?))", (span,))
    assert searches.all() == (ADDRESSED,)


def test_half_a_sign_from_a_paste_is_replaced_and_no_error(searches: Searches) -> None:
    searches.keep(SavedSearch(id="s", name="a\ud83d", filter=EncounterFilter(words="\ude00b")))
    (kept,) = searches.all()
    assert (kept.name, kept.filter.words) == ("a\ufffd", "\ufffdb")


def test_putting_a_known_search_changes_nothing(memory: vault.Engine, searches: Searches) -> None:
    with memory.execution_options(write=True).begin() as connection:
        assert put_search(connection, HEAVY)
        assert not put_search(connection, replace(HEAVY, name="Anders"))
    assert searches.all() == (HEAVY,)


def test_a_field_that_only_a_newer_version_knows_is_passed_over(memory: vault.Engine, searches: Searches) -> None:
    searches.keep(HEAVY)
    with memory.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("UPDATE searches SET filter = json_set(filter, '$.moons', 3)")
    assert searches.all() == (HEAVY,)


@pytest.mark.parametrize(
    "kept",
    [
        '{"responses": ["shout"]}', '{"since": "soon"}', '{"since": 3}', '{"words": 3}', '{"kinds": [3]}',
        '{"weekdays": [7]}', '{"hours": [-1]}', '{"hours": [true]}', '{"lacks": ["sleep"]}', '{"outcomes": ["fine"]}',
        '{"weights": ["3"]}', '{"roles": 3}', '{"on_purpose": "often"}', "{", "[" * 100_000, "[]",
    ],
)  # fmt: skip
def test_one_that_makes_no_sense_is_not_among_them(memory: vault.Engine, searches: Searches, kept: str) -> None:
    searches.keep(HEAVY)
    searches.keep(ADDRESSED)
    with memory.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("UPDATE searches SET filter = ? WHERE id = 's1'", (kept,))
    assert searches.all() == (ADDRESSED,)
