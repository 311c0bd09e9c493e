"""What was removed lies in the bin for thirty days: moments, texts of the draft pad, files of evidence."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samensociaal_desktop.domain.encounters import Edit, Encounter
from samensociaal_desktop.domain.evidence import Attachment, attached
from samensociaal_desktop.domain.pad import PadText
from samensociaal_desktop.errors import SameFile
from samensociaal_desktop.services import bin as bins
from samensociaal_desktop.services.bin import KEPT, BinItem, Sort
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.services.pad import DraftPad
from samensociaal_desktop.storage import vault as vaults

HAPPENED = datetime(2026, 4, 16, 20, 30)


@pytest.fixture
def vault() -> Iterator[OpenVault]:
    engine = vaults.in_memory()
    yield of_engine(engine, lambda: HAPPENED)
    vaults.close(engine)


def now() -> datetime:
    return datetime.now(UTC)


def removed(vault: OpenVault, line: str = "Een opmerking") -> Encounter:
    """Return a moment that lies in the bin."""
    moment = Encounter(happened_at=HAPPENED, line=line)
    vault.history.do(Edit(None, moment))
    vault.history.do(Edit(moment, None))
    return moment


def left(vault: OpenVault, words: str = "Wat een onzin", ago: timedelta = timedelta(0)) -> PadText:
    """Return a text of the draft pad that was left."""
    at = datetime.now() - ago
    return DraftPad(vault).leave(DraftPad(vault).write(PadText(begun_at=at), words), at)


def removed_file(vault: OpenVault, ago: timedelta = timedelta(0)) -> Attachment:
    """Return a file that was removed from a moment that is still there."""
    moment = Encounter(happened_at=HAPPENED)
    vault.journal.apply(Edit(None, moment))
    file = vault.evidence.add(attached(moment.id, "scherm.png", b"\x89PNG", now()), b"\x89PNG", now())
    vault.evidence.remove(file.id, now() - ago)
    return file


def only(vault: OpenVault) -> BinItem:
    (item,) = bins.items(vault, now())
    return item


def test_an_empty_bin_holds_nothing(vault: OpenVault) -> None:
    assert bins.items(vault, now()) == ()


def test_everything_is_listed_with_the_last_removed_first(vault: OpenVault) -> None:
    file, text, moment = removed_file(vault, timedelta(days=2)), left(vault, ago=timedelta(days=1)), removed(vault)
    found = [(item.sort, item.id, item.days_left) for item in bins.items(vault, now())]
    assert found == [(Sort.MOMENT, moment.id, 30), (Sort.PAD, text.id, 29), (Sort.FILE, file.id, 28)]


def test_nothing_written_stands_in_the_repr(vault: OpenVault) -> None:
    left(vault, "heel geheim")
    removed(vault, "ook geheim")
    assert "geheim" not in repr(bins.items(vault, now()))


@given(st.timedeltas(timedelta(days=-400), timedelta(days=400)))
def test_the_days_left_are_those_begun_and_never_more_than_thirty(passed: timedelta) -> None:
    removed_at = datetime(2026, 4, 16, tzinfo=UTC)
    days = bins._days_left(removed_at, removed_at + passed)
    assert 0 <= days <= 30
    assert (days == 0) == (passed >= KEPT)
    if timedelta(0) <= passed < KEPT:
        assert timedelta(days=days - 1) < KEPT - passed <= timedelta(days=days)


def test_a_moment_that_is_put_back_can_be_taken_back_again(vault: OpenVault) -> None:
    moment = removed(vault)
    item = only(vault)
    bins.restore(vault, item, now())
    assert vault.journal.get(moment.id) == moment
    assert bins.items(vault, now()) == ()
    vault.history.undo()
    assert only(vault).moment == moment


def test_a_text_that_is_put_back_can_be_written_on(vault: OpenVault) -> None:
    text = left(vault)
    item = only(vault)
    assert (item.text, item.edit) == ("Wat een onzin", None)
    bins.restore(vault, item, now())
    assert [one.id for one in vault.pad.undecided()] == [text.id]
    assert bins.items(vault, now()) == ()


def test_a_file_that_is_put_back_is_with_its_moment_again(vault: OpenVault) -> None:
    file = removed_file(vault)
    assert only(vault).text == "scherm.png"
    bins.restore(vault, only(vault), now())
    assert [one.id for one in vault.evidence.attachments(file.moment)] == [file.id]


def test_a_file_that_was_added_again_meanwhile_stays_in_the_bin(vault: OpenVault) -> None:
    file = removed_file(vault)
    vault.evidence.add(attached(file.moment, "nog eens.png", b"\x89PNG", now()), b"\x89PNG", now())
    with pytest.raises(SameFile):
        bins.restore(vault, only(vault), now())
    assert only(vault).id == file.id


def test_what_is_erased_does_not_come_back_by_undo(vault: OpenVault) -> None:
    other = Encounter(happened_at=HAPPENED, line="Iets anders")
    vault.history.do(Edit(None, other))
    moment = removed(vault)
    bins.erase(vault, only(vault), now())
    assert bins.items(vault, now()) == ()
    assert vault.history.undo() == Edit(other, None)
    assert vault.history.undo() is None
    assert vault.journal.get(moment.id) is None


def test_what_is_erased_does_not_come_back_by_redo(vault: OpenVault) -> None:
    moment = removed(vault)
    bins.restore(vault, only(vault), now())
    vault.history.undo()
    assert vault.history.can_redo
    bins.erase(vault, only(vault), now())
    assert not vault.history.can_redo
    assert vault.journal.get(moment.id) is None


def test_erasing_a_moment_that_came_back_by_another_way_leaves_it_in_the_journal(vault: OpenVault) -> None:
    moment = removed(vault)
    item = only(vault)
    assert not bins.is_back(vault, item)
    vault.journal.add_all([moment])
    assert bins.is_back(vault, item)
    bins.erase(vault, item, now())
    assert bins.items(vault, now()) == ()
    assert vault.journal.get(moment.id) == moment


def test_an_erased_text_leaves_only_that_it_was_left(vault: OpenVault) -> None:
    text = left(vault)
    bins.erase(vault, only(vault), now())
    (kept,) = vault.pad.decided()
    assert (kept.id, kept.text) == (text.id, "")
    assert bins.items(vault, now()) == ()


def test_an_erased_file_is_gone(vault: OpenVault) -> None:
    file = removed_file(vault)
    bins.erase(vault, only(vault), now())
    assert vault.evidence.find(file.id) is None


def test_a_text_that_is_gone_meanwhile_is_neither_restored_nor_erased(vault: OpenVault) -> None:
    left(vault)
    item = only(vault)
    vault.pad.erase(item.id)
    bins.restore(vault, item, now())
    bins.erase(vault, item, now())
    assert vault.pad.all() == ()


def test_a_text_is_never_back_as_a_moment_is(vault: OpenVault) -> None:
    left(vault)
    assert not bins.is_back(vault, only(vault))


def test_all_can_be_erased_at_once(vault: OpenVault) -> None:
    removed(vault)
    left(vault)
    removed_file(vault)
    bins.erase_all(vault, now())
    assert bins.items(vault, now()) == ()
    assert not vault.history.can_undo


def test_after_thirty_days_everything_goes_by_itself(vault: OpenVault) -> None:
    removed(vault)
    left(vault)
    removed_file(vault)
    for day in range(31):
        bins.empty_old(vault, now() + timedelta(days=day))
    assert len(bins.items(vault, now())) == 3
    bins.empty_old(vault, now() + timedelta(days=31, minutes=1))
    assert bins.items(vault, now()) == ()


def test_a_clock_that_is_far_ahead_for_a_day_empties_nothing(vault: OpenVault) -> None:
    bins.empty_old(vault, now())
    removed(vault)
    for hours in (0, 1, 2):
        bins.empty_old(vault, datetime(2099, 1, 1, 10 + hours, tzinfo=UTC))
    for days in (0, 1, 2):
        bins.empty_old(vault, now() + timedelta(days=days))
    assert only(vault).sort is Sort.MOMENT


def test_a_bin_that_was_not_looked_through_for_long_is_emptied_the_second_day(vault: OpenVault) -> None:
    removed(vault)
    bins.empty_old(vault, now())
    bins.empty_old(vault, now() + timedelta(days=200))
    assert only(vault).days_left == 30
    bins.empty_old(vault, now() + timedelta(days=201))
    assert bins.items(vault, now()) == ()
