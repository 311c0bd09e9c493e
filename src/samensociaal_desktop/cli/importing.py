"""The verb that fills: any file that the program knows, or only a look at what it would bring."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samensociaal_desktop.cli import words
from samensociaal_desktop.cli.status import DAMAGED, NEWER, WRONG_USE
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Asked

if TYPE_CHECKING:
    from samensociaal_desktop.exchange.reading import Columns, LeftOut
    from samensociaal_desktop.services.open_vault import OpenVault
    from samensociaal_desktop.services.previews import BroughtIn

_ALWAYS: Final = ("talks", "agreements", "plans")
"""What is counted for every file of ours, whether there are any or not."""


def imported(vault: "OpenVault", asked: Asked, file: Path, language: Language) -> str:
    """Add what a file holds, or only look at it, and return the lines that say so.

    Raises:
        Refused: it cannot be read, or nobody said which column of a table is what.
        VaultError: nothing was added.
    """
    from samensociaal_desktop.exchange.faults import BadFile, Fault
    from samensociaal_desktop.services.importing import bring_in, look_at

    try:
        preview = look_at(vault, file, columns=_columns(asked.columns))
        if preview.needs_columns:
            raise words.Refused(WRONG_USE, words.NEEDS_COLUMNS)
        if "--dry-run" in asked.switches:
            lines = [words.WOULD_BRING.pick(language).format(preview), *_left_out(preview.left_out, language)]
        else:
            lines = [*_added(bring_in(vault, preview, datetime.now(UTC)), is_own=preview.is_own, language=language)]
    except BadFile as error:
        status = NEWER if error.fault is Fault.NEWER else DAMAGED
        raise words.Refused(status, words.REFUSED, error.said(language)) from None
    return "\n".join(lines)


def _columns(numbers: Mapping[str, int] | None) -> "Columns | None":
    if numbers is None:
        return None
    from samensociaal_desktop.exchange.reading import Columns

    at = {name: number - 1 for name, number in numbers.items()}
    return Columns(at["date"], at.get("time"), at.get("title"), at.get("text"))


def _added(brought: "BroughtIn", *, is_own: bool, language: Language) -> Iterator[str]:
    yield words.IMPORTED.pick(language).format(brought.counts.moments)
    for name, line in words.IMPORTED_BESIDE.items():
        counts = getattr(brought.counts, name)
        if counts.added or counts.known or (is_own and name in _ALWAYS):
            yield line.pick(language).format(counts)
    yield from _left_out(brought.left_out, language)


def _left_out(left_out: "Mapping[LeftOut, int]", language: Language) -> Iterator[str]:
    for reason, count in left_out.items():
        yield words.LEFT_OUT.pick(language).format(reason.value.pick(language), count)
