"""What was asked for on the command line."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samensociaal_desktop import paths
from samensociaal_desktop.domain.localised import Language

_WITHOUT_FILE: Final = ("create", "check", "trace", "erase")
_WITH_FILE: Final = ("import", "export", "restore")
_FILE_OR_NOT: Final = ("backup", "house")
_WINDOW_ONLY: Final = ("--guest", "--smoke")
_IMPORT_ONLY: Final = ("--dry-run", "--columns")
_SWITCHES: Final = ("--passphrase-stdin", "--dry-run", "--all", "--yes", *_WINDOW_ONLY, "--help", "-h", "--version")
_VALUES: Final = ("--house", "--data", "--language", "--columns", "--as")
_EXPORT_ONLY: Final = ("--as",)
_ERASE_ONLY: Final = ("--all", "--yes")
_KINDS: Final = ("json", "dayone", "markdown", "csv", "pdf")
_COLUMNS: Final = ("date", "time", "title", "text")
_MOST_COLUMNS: Final = 1_000


class WrongUse(Exception):
    """The command line cannot be meant like this; its text is the word that does not fit."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to start the window. `data` None is the usual folder, `language` None follows settings and system.

    `is_guest` keeps the journal in memory only; `is_smoke` opens every page once and ends. `house` is a file with the
    rules of a library, for where none lies in its fixed place.
    """

    data: Path | None = None
    language: Language | None = None
    is_guest: bool = False
    is_smoke: bool = False
    house: Path | None = None

    @property
    def folder(self) -> Path:
        """The folder of data: the one that was named, or this person's."""
        return self.data or paths.user_data()

    @property
    def logs(self) -> Path:
        """The folder for the log."""
        return self.data or paths.logs()


@dataclass(frozen=True, slots=True)
class Asked:
    """All of a command line: a verb with its file, or None for the window.

    `columns` says which column of a table is what, by its number from 1; `kind` what kind of file to write.
    """

    verb: str | None
    file: Path | None
    switches: frozenset[str]
    options: Options
    columns: Mapping[str, int] | None = None
    kind: str | None = None


def read_arguments(arguments: Sequence[str]) -> Asked:
    """Return what the words after the program's name ask for.

    Small on purpose: argparse costs a tenth of the time to the first window, and speaks one language.

    Raises:
        WrongUse: a word that is not known, missing, or in the wrong company.
    """
    switches: set[str] = set()
    values: dict[str, str] = {}
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        name, joined, value = word.partition("=")
        if word in _SWITCHES:
            switches.add(word)
        elif name in _VALUES:
            values[name] = value if joined else next(words, "")
            if not values[name]:
                raise WrongUse(name)
        elif word.startswith("-"):
            raise WrongUse(name)
        else:
            rest.append(word)
    verb, file = _verb_and_file(rest)
    _check_company(verb, (*switches, *values))
    columns = _columns(values["--columns"]) if "--columns" in values else None
    kind = values.get("--as")
    if kind is not None and kind not in _KINDS:
        raise WrongUse(f"--as {kind}")
    return Asked(verb, file, frozenset(switches), _options(values, switches), columns, kind)


def _verb_and_file(rest: Sequence[str]) -> tuple[str | None, Path | None]:
    match rest:
        case []:
            return None, None
        case [verb] if verb in (*_WITHOUT_FILE, *_FILE_OR_NOT):
            return verb, None
        case [verb, file] if verb in (*_WITH_FILE, *_FILE_OR_NOT):
            return verb, Path(file)
        case _:
            raise WrongUse(" ".join(rest))


def _check_company(verb: str | None, given: Collection[str]) -> None:
    misplaced = [*_WINDOW_ONLY] if verb else ["--passphrase-stdin"]
    if verb != "import":
        misplaced += _IMPORT_ONLY
    if verb != "export":
        misplaced += _EXPORT_ONLY
    if verb == "erase":
        misplaced.append("--passphrase-stdin")  # who can write the folder can erase it; nothing is opened
    else:
        misplaced += _ERASE_ONLY
    for name in misplaced:
        if name in given:
            raise WrongUse(name)


def _columns(text: str) -> Mapping[str, int]:
    """Return what "date=1,text=3" says.

    Raises:
        WrongUse: it says something else, or leaves the date out.
    """
    found: dict[str, int] = {}
    for part in text.split(","):
        name, _, number = part.partition("=")
        is_number = number.isascii() and number.isdigit() and len(number) < 5 and 0 < int(number) <= _MOST_COLUMNS
        if name not in _COLUMNS or name in found or not is_number:
            raise WrongUse(f"--columns {part}")
        found[name] = int(number)
    if "date" not in found:
        raise WrongUse(f"--columns {text}")
    return found


def _options(values: Mapping[str, str], switches: set[str]) -> Options:
    language = values.get("--language")
    if language is not None and language not in list(Language):
        raise WrongUse(f"--language {language}")
    return Options(
        data=Path(values["--data"]) if "--data" in values else None,
        language=Language(language) if language is not None else None,
        is_guest="--guest" in switches,
        is_smoke="--smoke" in switches,
        house=Path(values["--house"]) if "--house" in values else None,
    )
