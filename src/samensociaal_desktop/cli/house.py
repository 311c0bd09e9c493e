"""The verb for who runs the computers of a library: says which rules hold, and what is wrong with their file."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from samensociaal_desktop.cli import words
from samensociaal_desktop.cli.status import DAMAGED
from samensociaal_desktop.domain.localised import Language

if TYPE_CHECKING:
    from samensociaal_desktop.services.house import HouseRules


def told(named: Path | None, language: Language) -> str:
    """Check a file of rules, the one in its fixed place unless another is named, and say what would hold.

    Raises:
        Refused: it has a mistake, so that the strictest rules hold; its line names the first one.
    """
    from samensociaal_desktop import paths
    from samensociaal_desktop.services.house import may_be_there
    from samensociaal_desktop.services.house_file import understood

    path = named or paths.house_file()
    if named is None and not may_be_there(path):
        return words.NO_HOUSE.pick(language).format(path)
    rules = understood(path)
    if rules.is_broken:
        raise words.Refused(DAMAGED, words.HOUSE_BROKEN, "; ".join(rules.problems))
    lines = [words.HOUSE_IN_ORDER.pick(language).format(path), *_rules(rules), *_remarks(rules, path, language)]
    return "\n".join(lines)


def _rules(rules: "HouseRules") -> list[str]:
    """Return the rules as a file would say them."""
    switches = ("guest_first", "journals_on_disk", "journals_on_stick", "may_extend", "printing")
    said = {name: str(getattr(rules, name)).lower() for name in switches}
    said |= {name: str(getattr(rules, name)) for name in ("session_minutes", "idle_minutes")}
    said["languages"] = ", ".join(rules.languages)
    said["packs"] = "-" if rules.packs is None else ", ".join(map(str, rules.packs)) or "[]"
    said["help_lines"] = str(len(rules.help_lines))
    return [f"  {name}: {value}" for name, value in said.items()]


def _remarks(rules: "HouseRules", path: Path, language: Language) -> list[str]:
    """Return what is no mistake, and still not as it was meant."""
    from samensociaal_desktop.services.house_file import missing_packs

    remarks = [words.NO_PACK.pick(language).format(folder) for folder in missing_packs(rules)]
    if os.access(path, os.W_OK) or os.access(path.parent, os.W_OK):
        remarks.append(words.HOUSE_WRITABLE.pick(language))
    return remarks
