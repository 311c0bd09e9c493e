"""Imports: each by itself, all or none, and taken back whole."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from samensociaal_desktop.domain.agreements import Agreement, Plan
from samensociaal_desktop.domain.custody import Event
from samensociaal_desktop.domain.dialogues import Answer
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.evidence import Evidence, attached
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.lists import OwnItem
from samensociaal_desktop.domain.pad import PadQuestion
from samensociaal_desktop.domain.talks import StoredTalk
from samensociaal_desktop.domain.whole import Settlement, Whole
from samensociaal_desktop.errors import TransferError, VaultGone
from samensociaal_desktop.storage import bulk, vault
from samensociaal_desktop.storage.agreements import Agreements
from samensociaal_desktop.storage.arrivals import Arrival, Arrivals, TakenBack
from samensociaal_desktop.storage.bin import Bin
from samensociaal_desktop.storage.bulk import Added
from samensociaal_desktop.storage.evidence import EvidenceStore
from samensociaal_desktop.storage.journal import Journal
from samensociaal_desktop.storage.own_lists import OwnLists
from samensociaal_desktop.storage.rows import after_minute
from samensociaal_desktop.storage.store import Store
from samensociaal_desktop.storage.talks import Talks
from samensociaal_desktop.storage.whole import WholeAdded

NOW = datetime(2026, 5, 1, 18, tzinfo=UTC)
Moment = Callable[..., Encounter]


@pytest.fixture
def arrivals(memory: vault.Engine) -> Arrivals:
    return Arrivals(memory)


def found(journal: Journal, words: str) -> int:
    return journal.count(EncounterFilter(words=words))


def held(engine: vault.Engine) -> dict[str, int]:
    """Count the rows of every table."""

    def work(connection: Connection) -> dict[str, int]:
        run = connection.exec_driver_sql
        names = run("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'words%'").scalars().all()
        return {name: run(f"SELECT count(*) FROM {name}").scalar_one() for name in names}

    return Store(engine).read(work)


def test_what_comes_in_is_an_arrival_and_can_be_found(arrivals: Arrivals, journal: Journal, moment: Moment) -> None:
    moments = [moment(number, line=f"regel {number}") for number in range(3)]
    arrival, added = arrivals.bring_in(iter(moments), "dayone", NOW)
    assert added == Added(3, 0)
    assert arrival is not None
    assert arrivals.all() == (Arrival(arrival.id, NOW, "dayone", 3),)
    assert list(journal.all()) == moments
    assert found(journal, "regel") == 3
    journal.check()


def test_the_newest_arrival_comes_first(arrivals: Arrivals, moment: Moment) -> None:
    for format in ("jrnl", "journey"):
        arrivals.bring_in([moment(line=format)], format, NOW)
    assert [arrival.format for arrival in arrivals.all()] == ["journey", "jrnl"]


def test_nothing_new_is_no_arrival(arrivals: Arrivals, moment: Moment) -> None:
    moments = [moment(line="een"), moment(line="twee")]
    arrivals.bring_in(moments, "jrnl", NOW)
    assert arrivals.bring_in(moments, "jrnl", NOW) == (None, Added(0, 2))
    assert arrivals.bring_in([], "jrnl", NOW) == (None, Added(0, 0))
    assert len(arrivals.all()) == 1


def test_the_same_words_in_the_same_minute_are_known_whatever_their_id(arrivals: Arrivals, moment: Moment) -> None:
    arrivals.bring_in([moment(line="een", note="x"), moment(0.5, line="een", note="y")], "jrnl", NOW)
    again = [
        moment(0.9, line="een", note="x"),  # known: the same minute
        moment(1, line="een", note="x"),
        moment(line="een", note="z"),
        moment(0.1, line="een", note="z"),  # known: twice among these
    ]
    assert arrivals.known(again) == 2
    assert arrivals.bring_in(again, "jrnl", NOW)[1] == Added(2, 2)


def test_moments_without_words_are_told_apart_by_their_ids(arrivals: Arrivals, moment: Moment) -> None:
    assert arrivals.bring_in([moment(kinds=("kind.P1",)), moment(kinds=("kind.P2",))], "own", NOW)[1] == Added(2, 0)


def test_of_two_with_one_id_the_first_counts(arrivals: Arrivals, journal: Journal, moment: Moment) -> None:
    assert arrivals.bring_in([moment(id="a", line="een"), moment(5, id="a", line="twee")], "x", NOW)[1] == Added(1, 1)
    assert [each.line for each in journal.all()] == ["een"]


def test_batches_know_of_each_other(
    arrivals: Arrivals, journal: Journal, many: tuple[Encounter, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "_BATCH", 7)
    monkeypatch.setattr(bulk, "_BATCH_SIGNS", 400)
    first = arrivals.bring_in(many, "x", NOW)[1]
    assert first.added + first.known == len(many)
    assert journal.count() == first.added
    assert arrivals.bring_in(reversed(many), "x", NOW) == (None, Added(0, len(many)))
    journal.check()


def test_what_comes_in_any_order_is_found_by_its_words(
    arrivals: Arrivals, journal: Journal, many: tuple[Encounter, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "_BATCH", 60)
    monkeypatch.setattr(bulk, "_INDEXED", 100)
    words_alone = [Encounter(happened_at=each.happened_at, line=each.line, note="zomer") for each in many[::2]]
    _, added = arrivals.bring_in([*reversed(many), *words_alone], "x", NOW)
    assert (added.known, journal.count()) == (0, len(many) + len(words_alone))
    assert found(journal, "zomer") == len(words_alone)
    assert set(journal.all()) == {*many, *words_alone}
    journal.check()


def test_what_comes_in_leaves_the_bin(
    arrivals: Arrivals, journal: Journal, memory: vault.Engine, moment: Moment
) -> None:
    one = moment(line="een")
    journal.apply(Edit(None, one))
    journal.apply(Edit(one, None))
    arrivals.bring_in([one], "x", NOW)
    assert Bin(memory).all() == ()


class Stop(Exception):
    """Somebody pressed Cancel."""


def stopping(moments: tuple[Encounter, ...], error: Exception) -> Iterator[Encounter]:
    yield from moments
    raise error


@pytest.mark.parametrize("error", [Stop(), OSError(5, "the stick is gone"), MemoryError()])
def test_whatever_stops_it_leaves_nothing_behind(
    arrivals: Arrivals,
    journal: Journal,
    memory: vault.Engine,
    moment: Moment,
    many: tuple[Encounter, ...],
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bulk, "_BATCH", 100)
    journal.apply(Edit(None, moment(line="eigen")))
    before = held(memory)
    with pytest.raises(type(error)) as raised:
        arrivals.bring_in(stopping(many, error), "x", NOW)
    assert raised.value is error
    assert held(memory) == before
    assert found(journal, "school") == 0
    journal.check()
    journal.apply(Edit(None, moment(1, line="daarna")))  # its trigger is there again
    assert found(journal, "daarna") == 1


def test_half_of_what_can_be_read_once_is_never_added(
    arrivals: Arrivals, journal: Journal, moment: Moment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def twice(store: Store, work: Callable[[Connection], object], engine: vault.Engine) -> object:
        def torn(connection: Connection) -> None:
            work(connection)
            raise Stop

        with pytest.raises(Stop):
            store._once(torn, engine)
        return store._once(work, engine)

    monkeypatch.setattr(Store, "_twice", twice)
    with pytest.raises(VaultGone):
        arrivals.bring_in(iter([moment()]), "x", NOW)
    assert arrivals.bring_in([moment()], "x", NOW)[1] == Added(1, 0)


def test_taking_back_removes_what_was_not_changed(
    arrivals: Arrivals, journal: Journal, memory: vault.Engine, many: tuple[Encounter, ...], moment: Moment
) -> None:
    own = moment(line="eigen school")
    journal.apply(Edit(None, own))
    before = held(memory)
    arrival, added = arrivals.bring_in(many, "x", NOW)
    assert arrival is not None
    changed, removed = many[10:12]
    journal.apply(Edit(changed, replace(changed, line="zelf veranderd")))
    journal.apply(Edit(removed, None))
    assert arrivals.take_back(arrival.id) == TakenBack(added.added - 2, 2)
    assert {each.line for each in journal.all()} == {"eigen school", "zelf veranderd"}
    assert found(journal, "school") == 1 + ("school" in changed.note)
    assert arrivals.all() == ()
    journal.check()
    journal.apply(Edit(next(each for each in journal.all() if each.id == changed.id), None))
    Bin(memory).empty(datetime(2100, 1, 1, tzinfo=UTC), timedelta())
    assert held(memory) == before


def test_taking_back_a_few_of_many_keeps_the_index_right(
    arrivals: Arrivals, journal: Journal, many: tuple[Encounter, ...], moment: Moment
) -> None:
    arrivals.bring_in(many, "x", NOW)
    count_before = found(journal, "school")
    few, _ = arrivals.bring_in([moment(-9 - n, line="school") for n in range(5)], "y", NOW)
    assert few is not None
    assert found(journal, "school") == count_before + 5
    assert arrivals.take_back(few.id) == TakenBack(5, 0)
    assert found(journal, "school") == count_before
    journal.check()
    again, _ = arrivals.bring_in([moment(-9, line="school")], "y", NOW)
    assert again is not None


def test_a_moment_with_evidence_of_ones_own_stays(
    arrivals: Arrivals, journal: Journal, memory: vault.Engine, moment: Moment
) -> None:
    arrival, _ = arrivals.bring_in([moment(line="een", id="1"), moment(line="twee", id="2")], "x", NOW)
    assert arrival is not None
    Store(memory).write(lambda connection: connection.exec_driver_sql("INSERT INTO evidence VALUES ('1', '{}')"))
    assert arrivals.take_back(arrival.id) == TakenBack(1, 1)
    assert [each.line for each in journal.all()] == ["een"]


def test_evidence_that_came_along_goes_again_and_the_log_says_so(
    arrivals: Arrivals, memory: vault.Engine, moment: Moment
) -> None:
    moments = (moment(line="een", id="1"), moment(line="twee", id="2"))
    fields = tuple(Evidence(moment=each.id, literal="wat er stond") for each in moments)
    files = tuple(attached(each.id, "beeld.png", each.id.encode(), NOW) for each in moments)
    whole = Whole(moments, evidence=fields, attachments=files, content=lambda file: file.moment.encode())
    arrival, _ = arrivals.bring_in_whole(whole, "own", NOW)
    assert arrival is not None
    store = EvidenceStore(memory)
    store.keep(replace(fields[1], literal="wat er echt stond"), NOW)
    assert arrivals.take_back(arrival.id) == TakenBack(1, 1)
    assert (store.has_any("1"), store.every_file()) == (False, ())
    assert store.get("2") == replace(fields[1], literal="wat er echt stond")
    erased = {(line.moment, line.item) for line in store.custody() if line.event is Event.ERASED}
    assert erased == {("1", ""), ("1", files[0].id), ("2", files[1].id)}


def test_an_unknown_arrival_cannot_be_taken_back(arrivals: Arrivals) -> None:
    with pytest.raises(KeyError):
        arrivals.take_back("?")


def a_whole(moment: Moment) -> Whole:
    at = datetime(2026, 5, 1, 20)
    return Whole(
        (moment(line="een"), moment(line="een"), moment(9, role="own.1")),
        (StoredTalk("t", "zelf", at, answers={"q": Answer(text="ja")}), StoredTalk("u", "zelf", at)),
        (Agreement(id="a", text="Ik wacht", made_at=at), Agreement(id="b", text="Ik vraag", made_at=at)),
        (Plan(id="p", trigger="x", action="y", made_at=at),),
        (OwnItem(id="own.1", list="roles", label="Scheids"), OwnItem(id="own.2", list="roles", label="Trainer")),
        ("kind.T1",),
        pad_questions=(PadQuestion("q1", "Wat wil ik?"), PadQuestion("q2", "Voor wie?")),
        settled=(Settlement(moment="t", matter=Matter.GLAD, at=at), Settlement(moment="u", matter=Matter.GLAD, at=at)),
    )


def test_a_whole_journal_comes_in_and_goes_again(
    arrivals: Arrivals, journal: Journal, memory: vault.Engine, moment: Moment
) -> None:
    before = held(memory)
    whole = a_whole(moment)
    arrival, counts = arrivals.bring_in_whole(whole, "own", NOW)
    assert arrival == arrivals.all()[0]
    assert counts == WholeAdded(Added(3, 0), Added(2, 0), Added(2, 0), Added(1, 0), Added(2, 0))
    assert arrivals.bring_in_whole(whole, "own", NOW)[0] is None
    assert set(journal.all()) == set(whole.encounters)  # those of one minute with the same words too
    assert arrivals.take_back(arrival.id) == TakenBack(3, 0)
    assert held(memory) == before


def test_what_was_changed_since_stays_of_a_whole_journal_too(
    arrivals: Arrivals, journal: Journal, memory: vault.Engine, moment: Moment
) -> None:
    whole = a_whole(moment)
    arrival, _ = arrivals.bring_in_whole(whole, "own", NOW)
    assert arrival is not None
    Talks(memory).answer("t", "q", Answer(text="toch niet"))
    Agreements(memory).keep(replace(whole.agreements[0], text="Ik wacht een uur"))
    journal.apply(Edit(whole.encounters[2], replace(whole.encounters[2], line="van mij")))
    assert arrivals.take_back(arrival.id) == TakenBack(2, 1)
    assert [talk.id for talk in Talks(memory).all()] == ["t"]
    assert [agreement.id for agreement in Agreements(memory).all()] == ["a"]
    assert [item.id for item in OwnLists(memory).all()] == ["own.1"]  # the moment that stayed holds it


def test_a_talk_alone_is_an_arrival(arrivals: Arrivals) -> None:
    arrival, _ = arrivals.bring_in_whole(Whole(talks=(StoredTalk("t", "zelf", datetime(2026, 5, 1)),)), "own", NOW)
    assert arrival is not None
    assert arrival.moments == 0


_numbers = count()
_texts = st.text(st.characters(exclude_characters="\x00"), max_size=4)


@given(st.lists(st.tuples(st.integers(0, 3), _texts, _texts), max_size=30))
def test_each_moment_is_added_or_known_and_the_second_time_all_are_known(rows: list[tuple[int, str, str]]) -> None:
    engine = vault.in_memory()
    try:
        arrivals, journal = Arrivals(engine), Journal(engine)
        moments = [
            Encounter(
                id=f"{next(_numbers)}",
                happened_at=datetime(2026, 5, 1, 12, minute),
                line=line,
                note=note,
                responses=(Chosen(Response.IGNORE),),
            )
            for minute, line, note in rows
        ]
        known = arrivals.known(moments)
        arrival, added = arrivals.bring_in(moments, "x", NOW)
        assert added == Added(len(moments) - known, known)
        assert journal.count() == added.added
        assert arrivals.bring_in(moments, "x", NOW) == (None, Added(0, len(moments)))
        if arrival:
            assert arrivals.take_back(arrival.id) == TakenBack(added.added, 0)
        assert journal.count() == 0
        journal.check()
    finally:
        vault.close(engine)


def test_a_minute_that_is_full_takes_no_more_and_nothing_comes_in(memory: vault.Engine) -> None:
    journal = Journal(memory)
    at = datetime(2026, 4, 16, 20, 30)
    first = Encounter(happened_at=at, line="De laatste die past", noted_at=datetime(2026, 4, 16, tzinfo=UTC))
    journal.apply(Edit(None, first))
    with memory.begin() as connection:
        connection.exec_driver_sql("UPDATE encounters SET number = ?", (after_minute(at) - 1,))
    coming = [replace(first, id="1", line="Nog een"), replace(first, id="2", happened_at=at + timedelta(minutes=1))]
    with pytest.raises(TransferError):
        Arrivals(memory).bring_in(coming, "proef", datetime(2026, 4, 17, tzinfo=UTC))
    assert journal.count() == 1
