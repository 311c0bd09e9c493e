"""What was asked for on the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samensociaal_desktop.domain.localised import Language

_WITHOUT_FILE: Final = ("create", "check")
_WITH_FILE: Final = ("import", "export")
_WINDOW_ONLY: Final = ("--guest", "--smoke")
_SWITCHES: Final = ("--passphrase-stdin", *_WINDOW_ONLY, "--help", "-h", "--version")
_VALUES: Final = ("--data", "--language")


class WrongUse(Exception):
    """The command line cannot be meant like this; its text is the word that does not fit."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to start the window. `data` None is the usual folder, `language` None follows settings and system.

    `is_guest` keeps the journal in memory only; `is_smoke` opens every page once and ends.
    """

    data: Path | None = None
    language: Language | None = None
    is_guest: bool = False
    is_smoke: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """All of a command line: a verb with its file, or None for the window."""

    verb: str | None
    file: Path | None
    switches: frozenset[str]
    options: Options


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
    misplaced = [*_WINDOW_ONLY] if verb else ["--passphrase-stdin"]
    for switch in misplaced:
        if switch in switches:
            raise WrongUse(switch)
    return Asked(verb, file, frozenset(switches), _options(values, switches))


def _verb_and_file(rest: Sequence[str]) -> tuple[str | None, Path | None]:
    match rest:
        case []:
            return None, None
        case [verb] if verb in _WITHOUT_FILE:
            return verb, None
        case [verb, file] if verb in _WITH_FILE:
            return verb, Path(file)
        case _:
            raise WrongUse(" ".join(rest))


def _options(values: Mapping[str, str], switches: set[str]) -> Options:
    language = values.get("--language")
    if language is not None and language not in list(Language):
        raise WrongUse(f"--language {language}")
    return Options(
        data=Path(values["--data"]) if "--data" in values else None,
        language=Language(language) if language is not None else None,
        is_guest="--guest" in switches,
        is_smoke="--smoke" in switches,
    )
