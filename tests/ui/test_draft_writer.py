"""Drafts are written beside the window: no key waits for a slow stick."""

from threading import Event, Thread

import pytest
from PySide6.QtCore import QObject

from samensociaal_desktop.domain.pad import PadText
from samensociaal_desktop.errors import DiskFull, SamenSociaalError
from samensociaal_desktop.services.pad import DraftPad
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.storage.store import vault_file
from samensociaal_desktop.ui.draft_writer import DraftWriter
from samensociaal_desktop.ui.pages.pad.writing import WritingCard, draft_key

FORM = {"line": "een zin"}


@pytest.fixture
def told():
    return []


@pytest.fixture
def keeper(qapp):
    """What the writers of a test hang on: it goes with the test, after their work."""
    return QObject()


@pytest.fixture
def writer(vault, told, keeper):
    made = DraftWriter(vault.drafts, lambda: told.append("kept"), told.append, keeper)
    yield made
    made.wait()


@pytest.fixture
def slow(session):
    """A journal on a stick that takes its time, until it is told to go on."""
    go_on, is_slow = Event(), Event()

    def hold():
        with vault_file(session._held.engine).guard:
            is_slow.set()
            go_on.wait(10)

    thread = Thread(target=hold)
    thread.start()
    is_slow.wait(10)
    yield go_on
    go_on.set()
    thread.join()


def test_the_window_goes_on_while_a_slow_stick_writes(writer, vault, told, slow, qtbot):
    writer.keep("encounter:new", FORM)
    writer.keep("encounter:new", {"line": "een zin meer"})
    assert vault.drafts.waiting[0].form == {"line": "een zin meer"}
    qtbot.wait(50)
    assert told == []
    slow.set()
    qtbot.waitUntil(lambda: told == ["kept"])
    assert vault.drafts.waiting == ()
    assert [draft.form for draft in vault.drafts.all()] == [{"line": "een zin meer"}]


def test_who_waits_hears_at_once_and_not_twice(writer, vault, told, qtbot):
    writer.wait()
    assert told == []
    writer.keep("encounter:new", FORM)
    writer.wait()
    assert told == ["kept"]
    assert vault.drafts.waiting == ()
    qtbot.wait(50)
    assert told == ["kept"]


def test_of_what_was_sent_meanwhile_nothing_is_said(writer, vault, told, slow, qtbot):
    writer.keep("encounter:new", FORM)
    writer.forget()
    slow.set()
    vault.drafts.drop("encounter:new")
    qtbot.wait(100)
    assert told == []
    assert vault.drafts.all() == ()


class Full(Drafts):
    """Drafts on a disk without room."""

    def keep_waiting(self, drafts=()):
        raise DiskFull("SQLITE_FULL")


@pytest.mark.parametrize("waits", [False, True])
def test_what_is_refused_is_told_and_waits(session, told, keeper, waits, qtbot):
    drafts = Full(session._held.engine)
    writer = DraftWriter(drafts, lambda: told.append("kept"), told.append, keeper)
    writer.keep("encounter:new", FORM)
    if waits:
        writer.wait()
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert [type(one) for one in told] == [DiskFull]
    assert isinstance(told[0], SamenSociaalError)
    assert [draft.form for draft in drafts.waiting] == [FORM]


def test_a_text_on_the_pad_is_kept_as_a_draft_while_one_types_and_on_the_pad_when_one_leaves(
    vault, look, show, slow, qtbot
):
    slow.set()
    pad = DraftPad(vault)
    card = show(WritingCard(PadText(begun_at=vault.drafts._clock()), pad, vault.drafts, look))
    card.edit.value = "een"
    card._touched()
    card._keep()
    assert vault.pad.get(card.text.id).text == "een"  # the pad knows of it at once
    card.edit.value = "een antwoord"
    card._touched()
    card._keep()
    assert vault.drafts.get(draft_key(card.text.id)).form == {"text": "een antwoord"}
    assert vault.pad.get(card.text.id).text == "een"
    card.flush()
    assert vault.pad.get(card.text.id).text == "een antwoord"
    assert vault.drafts.all() == ()
    card.flush()
