"""What a backup still has, put into what was saved of a damaged journal, which is newer and stays as it is."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from samensociaal_desktop.domain.encounters import Chosen, Edit, Encounter
from samensociaal_desktop.domain.evidence import Attachment
from samensociaal_desktop.domain.whole import Whole
from samensociaal_desktop.services.gathering import every_attachment, every_evidence, lists_beside
from samensociaal_desktop.services.open_vault import OpenVault, of_engine
from samensociaal_desktop.storage.stopping import MayGoOn, stop_unless
from samensociaal_desktop.storage.supplement import AS_ROWS, add_whole, copy_rows
from samensociaal_desktop.storage.vault import Engine

_PARTS: Final = {
    "encounters": "encounters",
    "talks": "talks",
    "answers": "talks",
    "agreements": "agreements",
    "plans": "plans",
    "own_items": "own_items",
    "hidden_items": "hidden",
    "evidence": "evidence",
    "attachments": "attachments",
    "contents": "attachments",
    "pad": "pad",
    "pad_questions": "pad_questions",
    "searches": "searches",
    "settled": "settled",
    "habits": "habits",
    "habit_days": "habit_days",
}
"""The parts of a `Whole` that tables hold."""

_WITH_MOMENTS: Final = ("evidence", "attachments", "settled")
"""What was let go of with a moment that is lost, and comes back with it."""

_LISTS: Final = {
    "kinds": ("kinds",),
    "responses": ("responses",),
    "feelings": ("feelings_before", "feelings_after"),
    "choices": ("held_back", "help", "own_post"),
}
"""The lists of a moment, by the table that they lie in."""


def supplement(
    engine: Engine,
    older: Engine,
    torn: frozenset[str],
    wordless: Collection[str],
    at: datetime,
    may_go_on: MayGoOn = lambda: True,
) -> frozenset[str]:
    """Put into a saved journal what only its backup has, in the tables with a gap; `at` is an instant.

    `wordless` are the ids of moments that were saved without their words; returned are those that have them again.

    What was removed since the backup, out of a table with a gap, comes back: that it was removed is not known there.

    Raises:
        Stopped: `may_go_on` said so, before a moment or a file.
        VaultError: one of the two cannot be read, or the saved one not be written.
    """
    vault, backup = (of_engine(each, lambda: at) for each in (engine, older))
    found = _whole(vault, backup, torn, may_go_on)
    add_whole(engine, found, at)
    worded = frozenset(_word(vault, backup, wordless))
    _fill_lists(vault, backup, torn)
    if "answers" in torn:
        _fill_talks(vault, backup)
    copy_rows(older, engine, [table for table in AS_ROWS if table in torn])
    return worded


def _whole(vault: OpenVault, backup: OpenVault, torn: frozenset[str], may_go_on: MayGoOn) -> Whole:
    parts = {part for table, part in _PARTS.items() if table in torn}
    beside: dict[str, Any] = {
        name: tuple(each) for name, each in lists_beside(backup).items() if name in {*parts, *_WITH_MOMENTS}
    }
    moments = tuple(_unknown(vault, backup, may_go_on)) if "encounters" in parts else ()
    if parts & {"encounters", "evidence"}:
        beside["evidence"] = tuple(every_evidence(backup))
    if parts & {"encounters", "attachments"}:
        beside["attachments"] = tuple(every_attachment(backup))
    if not parts & {"encounters", "settled"}:
        beside["settled"] = ()

    def content(one: Attachment) -> bytes:
        stop_unless(may_go_on, "reading a backup")
        return backup.evidence.read(one.id)

    return Whole(encounters=moments, content=content, **beside)


def _unknown(vault: OpenVault, backup: OpenVault, may_go_on: MayGoOn) -> Iterator[Encounter]:
    """Give the moments that were not saved; what lies in the bin was."""
    removed = {one.moment.id for one in vault.bin.all()}
    for moment in backup.journal.all():
        stop_unless(may_go_on, "reading a backup")
        if moment.id not in removed and vault.journal.get(moment.id) is None:
            yield moment


def _word(vault: OpenVault, backup: OpenVault, wordless: Collection[str]) -> Iterator[str]:
    for id in wordless:
        saved, older = vault.journal.get(id), backup.journal.get(id)
        if saved is not None and older is not None:
            vault.journal.apply(Edit(saved, older))
            yield id


def _fill_lists(vault: OpenVault, backup: OpenVault, torn: frozenset[str]) -> None:
    names = [name for table, lists in _LISTS.items() if table in torn for name in lists]
    if not names:
        return
    for moment in backup.journal.all():
        saved = vault.journal.get(moment.id)
        if saved is None:
            continue
        longer: dict[str, Any] = {
            name: getattr(moment, name) for name in names if _size(getattr(moment, name)) > _size(getattr(saved, name))
        }
        if longer:
            vault.journal.apply(Edit(saved, replace(saved, **longer)))


def _size(chosen: Sequence[object]) -> int:
    return sum(1 + len(one.options) if isinstance(one, Chosen) else 1 for one in chosen)


def _fill_talks(vault: OpenVault, backup: OpenVault) -> None:
    answers = {talk.id: talk.answers for talk in vault.talks.all()}
    for talk in backup.talks.all():
        for question in [question for question in talk.answers if question not in answers[talk.id]]:
            vault.talks.answer(talk.id, question, talk.answers[question])
