"""Everything done to two journals in any order: nothing is lost, nothing hangs loose, and the log stays whole."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection

from samensociaal_desktop.domain.agreements import Plan
from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter, Response
from samensociaal_desktop.domain.evidence import Evidence, attached
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.follow_ups import Matter
from samensociaal_desktop.domain.lists import Lists, OwnItem
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.errors import SameFile
from samensociaal_desktop.services import bin as bins
from samensociaal_desktop.services.evidence import check
from samensociaal_desktop.services.exporting import Kind, export
from samensociaal_desktop.services.importing import bring_in, look_at, take_back
from samensociaal_desktop.services.open_vault import of_engine
from samensociaal_desktop.storage import vault as vaults
from samensociaal_desktop.storage.store import Store

BEGIN = datetime(2026, 3, 1, 20)
NOW = datetime(2026, 3, 2, tzinfo=UTC)

ORPHANS = (
    *(f"SELECT 1 FROM {name} WHERE encounter NOT IN (SELECT number FROM encounters)"
      for name in ("kinds", "responses", "feelings", "choices")),
    "SELECT 1 FROM contents WHERE attachment NOT IN (SELECT number FROM attachments)",
    "SELECT 1 FROM attachments WHERE number NOT IN (SELECT attachment FROM contents)",
    *(f"SELECT 1 FROM {name} WHERE moment NOT IN (SELECT id FROM encounters UNION SELECT moment FROM bin)"
      for name in ("evidence", "attachments")),
    "SELECT 1 FROM encounters WHERE arrival IS NOT NULL AND arrival NOT IN (SELECT number FROM arrivals)",
)  # fmt: skip


def looked_through(connection: Connection) -> None:
    """Check that nothing hangs loose, and that the search index is what the rows say."""
    run = connection.exec_driver_sql
    for sql in ORPHANS:
        assert run(sql).first() is None, sql
    run("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


class Journals(RuleBasedStateMachine):
    """Two journals, one changed by hand and the other mostly by files of the first; and what each must hold."""

    @initialize()
    def begin(self) -> None:
        self.engines = [vaults.in_memory(), vaults.in_memory()]
        self.vaults = [of_engine(engine, lambda: BEGIN) for engine in self.engines]
        self.held: list[dict[str, Encounter]] = [{}, {}]
        self.by_hand: list[set[str]] = [set(), set()]
        self.folder = tempfile.TemporaryDirectory()
        self.hours = 0

    def teardown(self) -> None:
        if hasattr(self, "engines"):
            for engine in self.engines:
                vaults.close(engine)
            self.folder.cleanup()

    def now(self) -> datetime:
        self.hours += 1
        return NOW + timedelta(hours=self.hours)

    def one_of(self, which: int, data: st.DataObject) -> Encounter:
        return self.held[which][data.draw(st.sampled_from(sorted(self.held[which])))]

    def do(self, which: int, edit: Edit | None) -> None:
        """Note in the model what was done."""
        if edit is None:
            return
        self.by_hand[which].add(edit.id)
        if edit.after is None:
            del self.held[which][edit.id]
        else:
            self.held[which][edit.id] = edit.after

    either = st.integers(0, 1)

    @rule(which=either, minute=st.integers(0, 3), line=st.sampled_from(("", "een", "twee")), nth=st.integers(0, 5))
    def add(self, which: int, minute: int, line: str, nth: int) -> None:
        moment = Encounter(
            id=f"m{nth}",
            happened_at=BEGIN + timedelta(minutes=minute),
            noted_at=NOW,
            line=line,
            kinds=("own.1",),
            responses=(Chosen(Response.IGNORE),),
            plan_id="plan",
        )
        if moment.id not in self.held[which]:
            self.vaults[which].history.do(Edit(None, moment))
            self.do(which, Edit(None, moment))

    @rule(which=either, minute=st.integers(0, 3), words=st.sampled_from(("", "meer", "minder")), data=st.data())
    def revise(self, which: int, minute: int, words: str, data: st.DataObject) -> None:
        if self.held[which]:
            moment = self.one_of(which, data)
            edit = Edit(moment, replace(moment, note=words, happened_at=BEGIN + timedelta(minutes=minute)))
            self.vaults[which].history.do(edit)
            self.do(which, edit)

    @rule(which=either, data=st.data())
    def remove(self, which: int, data: st.DataObject) -> None:
        if self.held[which]:
            edit = Edit(self.one_of(which, data), None)
            self.vaults[which].history.do(edit)
            self.do(which, edit)

    @rule(which=either)
    def undo(self, which: int) -> None:
        self.do(which, self.vaults[which].history.undo())

    @rule(which=either)
    def redo(self, which: int) -> None:
        self.do(which, self.vaults[which].history.redo())

    @rule(which=either, data=st.data(), how=st.sampled_from((bins.restore, bins.erase)))
    def put_back_or_erase(self, which: int, data: st.DataObject, how: Callable[..., None]) -> None:
        vault = self.vaults[which]
        items = bins.items(vault, self.now())
        if not items:
            return
        item = data.draw(st.sampled_from(items))
        if how is bins.restore and bins.is_back(vault, item):
            return
        try:
            how(vault, item, self.now())
        except SameFile:
            return
        if how is bins.restore:
            self.do(which, item.edit)

    @rule(which=either, long_ago=st.booleans())
    def empty(self, which: int, long_ago: bool) -> None:
        if long_ago:
            bins.empty_old(self.vaults[which], self.now())
        else:
            bins.erase_all(self.vaults[which], self.now())

    @rule(which=either, content=st.sampled_from((b"\x89PNG\r\n\x1a\n", b"GIF89a", b"")), data=st.data())
    def attach(self, which: int, content: bytes, data: st.DataObject) -> None:
        if self.held[which]:
            moment, at = self.one_of(which, data), self.now()
            with suppress(SameFile):
                self.vaults[which].evidence.add(attached(moment.id, "beeld", content, at), content, at)

    @rule(which=either, words=st.sampled_from(("", "letterlijk", "anders")), data=st.data())
    def write_down(self, which: int, words: str, data: st.DataObject) -> None:
        if self.held[which]:
            self.vaults[which].evidence.keep(Evidence(moment=self.one_of(which, data).id, literal=words), self.now())

    @rule(which=either, data=st.data())
    def detach(self, which: int, data: st.DataObject) -> None:
        files = self.vaults[which].evidence.every_file()
        if files:
            self.vaults[which].evidence.remove(data.draw(st.sampled_from(files)).id, self.now())

    @rule(which=either, data=st.data())
    def settle(self, which: int, data: st.DataObject) -> None:
        if self.held[which]:
            self.vaults[which].settled.settle(self.one_of(which, data).id, Matter.OUTCOME, BEGIN)

    @rule(which=either, active=st.booleans())
    def plan(self, which: int, active: bool) -> None:
        plan = Plan(id="plan", trigger="als", action="dan", made_at=BEGIN, active=active)
        self.vaults[which].agreements.keep_plan(plan)
        if not any(item.id == "own.1" for item in self.vaults[which].own_lists.all()):
            self.vaults[which].own_lists.add(OwnItem(id="own.1", list="kinds", within="kind.T", label="Een"))

    @rule(source=either, kind=st.sampled_from((Kind.OWN, Kind.OWN, Kind.MARKDOWN, Kind.CSV)))
    def take_over(self, source: int, kind: Kind) -> None:
        """Take everything of one journal to the other; the preview says what comes."""
        if not self.held[source] and kind is not Kind.OWN:
            return
        path = Path(self.folder.name) / f"{self.hours}{'.csv' if kind is Kind.CSV else '.zip'}"
        export(self.vaults[source], kind, path, EncounterFilter(), Lists({}), Language.NL)
        which = 1 - source
        self.bring(which, path, by_words=kind is not Kind.OWN)

    @precondition(lambda self: any(Path(self.folder.name).iterdir()))
    @rule(which=either, data=st.data())
    def bring_older(self, which: int, data: st.DataObject) -> None:
        """Bring in what was taken out before, of this journal or the other."""
        path = data.draw(st.sampled_from(sorted(Path(self.folder.name).iterdir())))
        self.bring(which, path, by_words=True)

    def bring(self, which: int, path: Path, *, by_words: bool) -> None:
        vault, before = self.vaults[which], dict(self.held[which])
        preview = look_at(vault, path)
        brought = bring_in(vault, preview, self.now())
        after = {moment.id: moment for moment in vault.journal.all()}
        assert (brought.before, brought.after) == (len(before), len(after))
        assert brought.counts.moments.added == preview.fresh == len(after) - len(before)
        assert brought.counts.moments.known == preview.known
        assert before.items() <= after.items(), "add only"
        if preview.is_own:
            again = look_at(vault, path)
            assert again.fresh == 0
        self.held[which] = after
        self.by_hand[which] -= after.keys() - before.keys()

    @rule(which=either)
    def copy(self, which: int) -> None:
        """Take everything to an empty journal: it is the same one, but for the bin."""
        vault, engine = self.vaults[which], vaults.in_memory()
        path = Path(self.folder.name) / "copy.zip"
        export(vault, Kind.OWN, path, EncounterFilter(), Lists({}), Language.NL)
        other = of_engine(engine, lambda: BEGIN)
        bring_in(other, look_at(other, path), self.now())
        path.unlink()
        held = self.held[which]
        assert {moment.id: moment for moment in other.journal.all()} == held
        for moment in held:
            assert other.evidence.get(moment) == vault.evidence.get(moment)
            assert other.evidence.attachments(moment) == vault.evidence.attachments(moment)
        assert other.settled.all() == tuple(one for one in vault.settled.all() if one.moment in held)
        assert other.agreements.plans() == vault.agreements.plans()
        Store(engine).write(looked_through)
        assert check(other).is_whole
        vaults.close(engine)

    @rule(which=either, data=st.data())
    def take_import_back(self, which: int, data: st.DataObject) -> None:
        vault, before = self.vaults[which], self.held[which]
        if arrivals := vault.arrivals.all():
            arrival = data.draw(st.sampled_from(arrivals))
            taken = take_back(vault, arrival.id)
            after = {moment.id: moment for moment in vault.journal.all()}
            assert after.items() <= before.items()
            assert len(before) - len(after) == taken.removed <= arrival.moments
            gone = before.keys() - after.keys()
            assert not gone & self.by_hand[which], "what was changed by hand stays"
            self.held[which] = after

    @invariant()
    def all_is_whole(self) -> None:
        for vault, engine, held in zip(self.vaults, self.engines, self.held, strict=True):
            assert {moment.id: moment for moment in vault.journal.all()} == held
            assert vault.journal.count() == len(held)
            Store(engine).write(looked_through)
            found = check(vault)
            assert found.is_whole, found
            assert vault.agreements.active_plan() is None or len(vault.agreements.plans()) == 1


def walk(examples: int, steps: int) -> None:
    few = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    run_state_machine_as_test(Journals, settings=few)


def test_whatever_is_done_in_whatever_order_nothing_hangs_loose() -> None:
    walk(examples=10, steps=15)


@pytest.mark.slow
def test_whatever_is_done_at_length_nothing_hangs_loose() -> None:
    walk(examples=300, steps=40)
