"""What a library or a school lets visitors do on its computers: one file, which they can read and not change.

It is looked for at every start, so that only what finds it is imported; what reads it is `house_file`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.errors import HouseForbids
from samensociaal_desktop.services.sticks import is_on_stick

LONGEST_SESSION: Final = 240
LONGEST_IDLE: Final = 60
USUAL_IDLE: Final = 5
"""Minutes after which a guest's session that nobody touches is erased, where the house says nothing."""

LANGUAGES: Final = tuple(Language)


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """The rules as they hold; the defaults are those of a computer at home, where there is no such file.

    `session_minutes` and `idle_minutes` 0 leave it to the person. `packs` None leaves packs to the person too; else
    these folders are read beside the program's own, and no others. `problems` say what is wrong in the file: then all
    else is as strict as can be, but for the lines of help that could be read.
    """

    guest_first: bool = False
    journals_on_disk: bool = True
    journals_on_stick: bool = True
    session_minutes: int = 0
    may_extend: bool = True
    idle_minutes: int = 0
    languages: tuple[Language, ...] = LANGUAGES
    packs: tuple[Path, ...] | None = None
    printing: bool = True
    help_lines: tuple[LocalisedText, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def is_broken(self) -> bool:
        """Whether the file has a mistake, which someone who works here should know."""
        return bool(self.problems)

    def allows(self, folder: Path, is_stick: Callable[[Path], bool] = is_on_stick) -> bool:
        """Return whether a journal may lie in a folder."""
        return self.journals_on_disk or (self.journals_on_stick and is_stick(folder))

    def must_allow(self, folder: Path) -> None:
        """Go on only where a journal may lie in a folder.

        Raises:
            HouseForbids: it may not.
        """
        if not self.allows(folder):
            raise HouseForbids(needs_stick=self.journals_on_stick)

    def language(self, wanted: Language) -> Language:
        """Return a language that is spoken here: the one wanted, or the first."""
        return wanted if wanted in self.languages else self.languages[0]

    def idle(self, own: int, *, is_guest: bool) -> int:
        """Return after how many minutes without a touch a journal locks; `own` is what the person set, 0 is never.

        A guest's is erased then, and never only when someone comes back: the next one at the computer may be another.
        """
        return min((one for one in (own, self.idle_minutes) if one), default=USUAL_IDLE if is_guest else 0)


HOME: Final = HouseRules()
"""The rules where there is no file."""

STRICTEST: Final = HouseRules(
    guest_first=True,
    journals_on_disk=False,
    journals_on_stick=False,
    session_minutes=15,
    may_extend=False,
    idle_minutes=3,
    packs=(),
    printing=False,
)
"""What holds where the file cannot be understood."""


def rules_of(named: Path | None, fixed: Path) -> HouseRules:
    """Return the rules that hold: those in the file in its fixed place, which wins, else those in one that was named.

    One that was named must be there; without any the rules are those of home.
    """
    if named is None or may_be_there(fixed):
        return read_house(fixed)
    from samensociaal_desktop.services.house_file import understood  # noqa: PLC0415 - only where there is a file

    return understood(named)


def read_house(path: Path) -> HouseRules:
    """Return the rules in a file, those of home where there is none, the strictest where it cannot be understood."""
    if not may_be_there(path):
        return HOME
    from samensociaal_desktop.services.house_file import understood  # noqa: PLC0415 - only where there is a file

    return understood(path)


def may_be_there(path: Path) -> bool:
    """Return whether there is a file of rules, or one cannot tell."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # a folder that lets nobody in: what reads it says so
        return True
    return True
