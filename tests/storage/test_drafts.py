"""Drafts: what was typed and not yet kept."""

from datetime import datetime
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from samensociaal_desktop.errors import VaultGone
from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.drafts import Draft, Drafts
from samensociaal_desktop.storage.store import vault_file

FORM = {"line": "half een z", "kinds": ["kind.T1"], "weight": 2, "sure": None, "deep": {"torn": "a\ud83d"}}


def test_a_draft_comes_back_as_it_was_left(memory: vault.Engine, clock: object) -> None:
    drafts = Drafts(memory, clock)
    drafts.keep("encounter:new", FORM)
    assert drafts.get("encounter:new") == Draft("encounter:new", FORM, datetime(2026, 4, 16, 20, 30))
    assert drafts.get("encounter:other") is None
    assert "half" not in repr(drafts.get("encounter:new"))


def test_a_later_draft_takes_the_place_of_an_earlier_one(memory: vault.Engine, clock: object) -> None:
    drafts = Drafts(memory, clock)
    drafts.keep("encounter:new", {"line": "a"})
    clock.let_pass(seconds=1)
    drafts.keep("encounter:1", {"line": "b"})
    clock.let_pass(seconds=1)
    drafts.keep("encounter:new", {"line": "c"})
    assert [(draft.key, draft.form) for draft in drafts.all()] == [
        ("encounter:new", {"line": "c"}),
        ("encounter:1", {"line": "b"}),
    ]


def test_what_a_stick_that_is_gone_refuses_waits_in_memory(engine: vault.Engine, folder: Path, clock: object) -> None:
    drafts = Drafts(engine, clock)
    drafts.keep("encounter:1", {"line": "before"})
    folder.rename(folder.with_name("pocket"))
    for key in ("encounter:new", "encounter:1", "encounter:2"):
        with pytest.raises(VaultGone):
            drafts.keep(key, {"line": "a\ud83d", "kinds": ("kind.T1",)})
    form = {"line": "a\ud83d", "kinds": ["kind.T1"]}
    assert drafts.get("encounter:new") == Draft("encounter:new", form, datetime(2026, 4, 16, 20, 30))
    with pytest.raises(VaultGone):
        drafts.drop("encounter:2")
    with pytest.raises(VaultGone):
        drafts.keep_waiting()
    assert [draft.key for draft in drafts.waiting] == ["encounter:new", "encounter:1"]
    folder.with_name("pocket").rename(folder)
    assert [draft.form for draft in drafts.all()] == [form, form]
    drafts.keep_waiting()
    assert drafts.waiting == ()
    assert [draft.form for draft in Drafts(engine).all()] == [form, form]


def test_what_waited_elsewhere_is_taken_over(memory: vault.Engine, clock: object) -> None:
    drafts = Drafts(memory, clock)
    drafts.keep_waiting([Draft("encounter:new", FORM, datetime(2026, 4, 15))])
    assert drafts.get("encounter:new") == Draft("encounter:new", FORM, datetime(2026, 4, 15))


def test_a_dropped_draft_is_gone(memory: vault.Engine) -> None:
    drafts = Drafts(memory)
    drafts.keep("encounter:new", {"line": "a"})
    drafts.drop("encounter:new")
    drafts.drop("encounter:new")
    assert drafts.all() == ()


def test_what_is_held_is_there_at_once_and_written_later(memory: vault.Engine, clock: object) -> None:
    drafts = Drafts(memory, clock)
    drafts.hold("encounter:new", {"line": "a"})
    assert drafts.get("encounter:new") == drafts.waiting[0] == drafts.all()[0]
    assert Drafts(memory).all() == ()
    drafts.keep_waiting()
    assert [draft.form for draft in Drafts(memory).all()] == [{"line": "a"}]
    assert drafts.waiting == ()


def on_its_way(drafts: Drafts, meanwhile: object, memory: vault.Engine) -> None:
    """Do something while a worker waits for the journal, to write what is held."""
    worker = Thread(target=drafts.keep_waiting)
    with vault_file(memory).guard:
        worker.start()
        sleep(0.05)  # it has the row in hand by now
        meanwhile()
    worker.join()


def test_what_is_dropped_while_a_worker_is_about_to_write_it_does_not_come_back(memory: vault.Engine) -> None:
    drafts = Drafts(memory)
    drafts.hold("encounter:new", {"line": "a"})
    on_its_way(drafts, lambda: drafts.drop("encounter:new"), memory)
    assert drafts.all() == ()


def test_what_is_typed_on_while_a_worker_is_about_to_write_waits_for_the_next_turn(memory: vault.Engine) -> None:
    drafts = Drafts(memory)
    drafts.hold("encounter:new", {"line": "a"})
    on_its_way(drafts, lambda: drafts.hold("encounter:new", {"line": "ab"}), memory)
    assert [draft.form for draft in drafts.waiting] == [{"line": "ab"}]
    drafts.keep_waiting()
    assert [draft.form for draft in Drafts(memory).all()] == [{"line": "ab"}]


def test_what_was_written_by_another_turn_is_not_written_twice(memory: vault.Engine) -> None:
    drafts = Drafts(memory)
    drafts.hold("encounter:1", {"line": "a"})
    drafts.hold("encounter:2", {"line": "b"})
    on_its_way(drafts, drafts.keep_waiting, memory)
    assert drafts.waiting == ()
    assert len(Drafts(memory).all()) == 2
