"""Drafts: what was typed and not yet kept."""

from datetime import datetime

from samensociaal_desktop.storage import vault
from samensociaal_desktop.storage.drafts import Draft, Drafts

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


def test_a_dropped_draft_is_gone(memory: vault.Engine) -> None:
    drafts = Drafts(memory)
    drafts.keep("encounter:new", {"line": "a"})
    drafts.drop("encounter:new")
    drafts.drop("encounter:new")
    assert drafts.all() == ()
