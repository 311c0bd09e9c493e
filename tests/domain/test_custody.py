from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.custody import FIRST, CustodyEntry, Event, first_broken

IDS = st.text(max_size=5) | st.sampled_from(["moment\nitem", '","', ""])
SAID = st.tuples(st.sampled_from(Event), IDS, IDS, IDS)
FIELDS = ("at", "event", "moment", "item", "digest", "previous", "hash", "number")


def chained(said: list[tuple[Event, str, str, str]]) -> list[CustodyEntry]:
    entries: list[CustodyEntry] = []
    previous = FIRST
    for number, (event, moment, item, digest) in enumerate(said, 1):
        at = datetime(2026, 11, 1, tzinfo=UTC) + timedelta(minutes=number)
        entry = CustodyEntry(
            number=number, at=at, event=event, moment=moment, item=item, digest=digest, previous=previous
        ).sealed()
        entries.append(entry)
        previous = entry.hash
    return entries


def last(entries: list[CustodyEntry]) -> str:
    return entries[-1].hash if entries else FIRST


@given(st.lists(SAID, max_size=6))
def test_a_log_that_nobody_touched_is_whole(said: list[tuple[Event, str, str, str]]) -> None:
    entries = chained(said)
    assert first_broken(entries, last(entries)) is None


@given(st.lists(SAID, min_size=1, max_size=6), st.sampled_from(FIELDS), st.data())
def test_any_change_of_a_line_shows_at_that_line(
    said: list[tuple[Event, str, str, str]], name: str, data: st.DataObject
) -> None:
    entries = chained(said)
    place = data.draw(st.integers(0, len(entries) - 1))
    old = getattr(entries[place], name)
    values = {
        "at": st.datetimes(timezones=st.just(UTC)),
        "event": st.sampled_from(Event),
        "number": st.integers(0, 9),
    }
    new = data.draw(values.get(name, st.text(max_size=70)).filter(lambda value: value != old))
    changed = [*entries[:place], replace(entries[place], **{name: new}), *entries[place + 1 :]]
    assert first_broken(changed, last(entries)) == place + 1


@given(st.lists(SAID, min_size=1, max_size=6), st.data())
def test_a_line_changed_and_sealed_anew_shows_at_the_line_after_it_or_at_the_end(
    said: list[tuple[Event, str, str, str]], data: st.DataObject
) -> None:
    entries = chained(said)
    place = data.draw(st.integers(0, len(entries) - 1))
    forged = replace(entries[place], digest=entries[place].digest + "x").sealed()
    assert first_broken([*entries[:place], forged, *entries[place + 1 :]], last(entries)) == place + 2


@given(st.lists(SAID, min_size=1, max_size=6), st.data())
def test_a_line_taken_away_shows_even_at_the_end(said: list[tuple[Event, str, str, str]], data: st.DataObject) -> None:
    entries = chained(said)
    place = data.draw(st.integers(0, len(entries) - 1))
    assert first_broken(entries[:place] + entries[place + 1 :], last(entries)) == place + 1


@given(st.lists(SAID, min_size=2, max_size=6), st.data())
def test_two_lines_that_changed_places_show(said: list[tuple[Event, str, str, str]], data: st.DataObject) -> None:
    entries = chained(said)
    one, two = sorted(data.draw(st.lists(st.integers(0, len(entries) - 1), min_size=2, max_size=2, unique=True)))
    swapped = list(entries)
    swapped[one], swapped[two] = swapped[two], swapped[one]
    assert first_broken(swapped, last(entries)) == one + 1


@given(st.lists(SAID, max_size=6), SAID, st.data())
def test_a_line_put_in_between_shows(
    said: list[tuple[Event, str, str, str]], more: tuple[Event, str, str, str], data: st.DataObject
) -> None:
    entries = chained(said)
    place = data.draw(st.integers(0, len(entries)))
    forged = chained([*said[:place], more])[-1]
    found = first_broken([*entries[:place], forged, *entries[place:]], last(entries))
    assert found == place + 2


@pytest.mark.parametrize("ids", [("a\nb", "c"), ("a", "b\nc"), ('a", "b', "c"), ("", "a\nb\nc")])
def test_a_word_cannot_pass_from_one_id_into_the_next(ids: tuple[str, str]) -> None:
    hashes = {chained([(Event.ADDED, *each, "")])[0].hash for each in (ids, ("a", "b"), ("ab", "c"))}
    assert len(hashes) == 3


def test_half_a_sign_in_an_id_is_no_reason_to_fail() -> None:
    entries = chained([(Event.ADDED, "\ud800", "", "")])
    assert first_broken(entries, entries[0].hash) is None
