"""The verb that takes elsewhere: what kind of file is told by how its name ends, or by `--as`."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.cli import words
from samensociaal_desktop.cli.status import NOT_WRITABLE, WRONG_USE
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Asked

if TYPE_CHECKING:
    from samensociaal_desktop.domain.lists import Lists
    from samensociaal_desktop.services.open_vault import OpenVault

_KINDS: Final[Mapping[str, str]] = {
    "json": "OWN",
    "dayone": "DAY_ONE",
    "markdown": "MARKDOWN",
    "csv": "CSV",
    "pdf": "PDF",
}
"""What `--as` can say, with the name of the kind."""

_ENDINGS: Final[Mapping[str, str]] = {".csv": "csv", ".pdf": "pdf", ".md": "markdown"}
"""What an ending says; every other is our own file."""


def exported(vault: "OpenVault", asked: Asked, file: Path, folder: Path, language: Language) -> str:
    """Write the journal to a file, and return the line that says so.

    Raises:
        Refused: the file cannot be written, or not as this kind.
        VaultError: the journal cannot be read.
    """
    from samensociaal_desktop.domain.filters import EncounterFilter
    from samensociaal_desktop.errors import NeedsZip, PaperTooLong
    from samensociaal_desktop.services.exporting import Choices, Kind, export
    from samensociaal_desktop.services.leaving import is_part_of_journal

    if is_part_of_journal(file, folder):
        raise words.Refused(WRONG_USE, words.UNWRITABLE)
    kind = Kind[_KINDS[asked.kind or _ENDINGS.get(file.suffix.lower(), "json")]]
    choices = Choices(folder=folder)
    try:
        count = export(vault, kind, file, EncounterFilter(), _lists(vault, folder), language, choices)
    except NeedsZip:
        raise words.Refused(WRONG_USE, words.NEEDS_ZIP) from None
    except PaperTooLong:
        raise words.Refused(WRONG_USE, words.PAPER_TOO_LONG) from None
    except OSError as error:
        raise words.Refused(NOT_WRITABLE, words.UNWRITABLE) from error
    return words.EXPORTED.pick(language).format(count)


def _lists(vault: "OpenVault", folder: Path) -> "Lists":
    from samensociaal_desktop.content.library import open_library

    return open_library(folder / "packs").lists.with_own(vault.own_lists.all(), vault.own_lists.hidden())
