"""Reading a house's file. A slip of the pen never makes the rules looser: with any mistake the strictest hold."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from samensociaal_desktop.content.faults import Faults
from samensociaal_desktop.content.packs import PACK
from samensociaal_desktop.content.reading import read
from samensociaal_desktop.content.table import Table
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.services.house import LANGUAGES, LONGEST_IDLE, LONGEST_SESSION, STRICTEST, HouseRules

PACKS: Final = "packs"
"""The folder beside the file in which packs are found by their name."""

MOST_LINES: Final = 6
LONGEST_LINE: Final = 200

_FORMAT: Final = 1
_NAME: Final = re.compile(r"(?!.{61})[A-Za-z0-9]+([-_][A-Za-z0-9]+)*")


def understood(path: Path) -> HouseRules:
    """Return the rules in a file; the strictest, with what is wrong, where it is not without a mistake."""
    faults = Faults(path.name)
    file = read(path, faults)
    if file is None:
        return replace(STRICTEST, problems=_told(faults))
    lines = _lines(file)
    rules = _rules(file, path.parent)
    file.close()
    if faults.count:
        return replace(STRICTEST, help_lines=lines, problems=_told(faults))
    return replace(rules, help_lines=lines)


def missing_packs(rules: HouseRules) -> tuple[Path, ...]:
    """Return the folders of packs that the rules name and that hold no pack: they are left out, the rest holds."""
    return tuple(folder for folder in rules.packs or () if not (folder / PACK).is_file())


def _rules(file: Table, beside: Path) -> HouseRules:
    usual = HouseRules()
    if file.whole("format", 1, 10_000) > _FORMAT:
        file.note("format: made for a newer version of the program")
    return HouseRules(
        guest_first=_switch(file, "guest_first", usual=usual.guest_first),
        journals_on_disk=_switch(file, "journals_on_disk", usual=usual.journals_on_disk),
        journals_on_stick=_switch(file, "journals_on_stick", usual=usual.journals_on_stick),
        session_minutes=file.whole_or_none("session_minutes", 0, LONGEST_SESSION) or 0,
        may_extend=_switch(file, "may_extend", usual=usual.may_extend),
        idle_minutes=file.whole_or_none("idle_minutes", 0, LONGEST_IDLE) or 0,
        languages=_languages(file),
        packs=tuple(_packs(file, beside)) if file.has("packs") else None,
        printing=_switch(file, "printing", usual=usual.printing),
    )


def _switch(file: Table, key: str, *, usual: bool) -> bool:
    return file.true(key) if file.has(key) else usual


def _languages(file: Table) -> tuple[Language, ...]:
    if not file.has("languages"):
        return LANGUAGES
    named = file.strings("languages")
    found = tuple(Language(each) for each in named if each in LANGUAGES)
    if not found or len(found) != len(named):
        file.note(f"languages names something else than {', '.join(LANGUAGES)}, or nothing")
    return found or LANGUAGES


def _packs(file: Table, beside: Path) -> Iterator[Path]:
    for named in file.strings("packs"):
        if _NAME.fullmatch(named):
            yield beside / PACKS / named
        elif Path(named).is_absolute() and named.isprintable():
            yield Path(named)
        else:
            file.note(f"packs: {ascii(named)[:60]} is no name, and no folder from the root on")


def _lines(file: Table) -> tuple[LocalisedText, ...]:
    """Return the lines of help; in the language that is not there the other one stands."""
    found = []
    for each in file.tables("help_lines"):
        nl, en = (each.plain(language, LONGEST_LINE) if each.has(language) else "" for language in ("nl", "en"))
        if nl or en:
            found.append(LocalisedText(nl=nl or en, en=en or nl))
        else:
            each.note("no text in nl or en")
        each.close()
    if len(found) > MOST_LINES:
        file.note(f"help_lines: more than {MOST_LINES}")
    return tuple(found[:MOST_LINES])


def _told(faults: Faults) -> tuple[str, ...]:
    return tuple(str(fault) for fault in faults.found)
