"""The command line: four verbs without a window, or else the window.

Exit status: 0 done, 1 a bug, 2 wrong use, 3 wrong passphrase, 4 damaged, not a journal or not there, 5 made by a newer
version, 6 in use, not writable or no room. What went wrong is one line on standard error; never a traceback.
"""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from samensociaal_desktop import errors
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.services.options import Asked, Options, WrongUse, read_arguments

if TYPE_CHECKING:
    from samensociaal_desktop.services.open_vault import OpenVault
from samensociaal_desktop.services.session import Session

DONE: Final = 0
BUG: Final = 1
WRONG_USE: Final = 2
WRONG_PASSPHRASE: Final = 3
DAMAGED: Final = 4
NEWER: Final = 5
NOT_WRITABLE: Final = 6
_INTERRUPTED: Final = 130  # as shells say it

_NEEDS_NO_SCREEN: Final = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "minimalegl")

_HELP: Final = LocalisedText(
    nl="""\
gebruik: samensociaal [--data MAP] [--language nl|en] [--guest] [--smoke]
         samensociaal create|check --data MAP --passphrase-stdin
         samensociaal import|export --data MAP --passphrase-stdin BESTAND.json
De eerste regel van de standaardinvoer is de wachtzin.""",
    en="""\
usage: samensociaal [--data DIR] [--language nl|en] [--guest] [--smoke]
       samensociaal create|check --data DIR --passphrase-stdin
       samensociaal import|export --data DIR --passphrase-stdin FILE.json
The first line of standard input is the passphrase.""",
)
_WRONG_USE: Final = LocalisedText(
    nl="Dit begrijp ik niet: {}. Zie samensociaal --help.", en="I do not understand this: {}. See samensociaal --help."
)
_NO_PASSPHRASE: Final = LocalisedText(
    nl="Geef --passphrase-stdin, en de wachtzin op de eerste regel van de invoer.",
    en="Give --passphrase-stdin, and the passphrase on the first line of the input.",
)
_TOO_SHORT: Final = LocalisedText(
    nl="Een wachtzin heeft minstens 10 tekens.", en="A passphrase has at least 10 characters."
)
_NO_SCREEN: Final = LocalisedText(
    nl="Er is geen beeldscherm (DISPLAY en WAYLAND_DISPLAY zijn leeg), dus het venster kan niet open.",
    en="There is no screen (DISPLAY and WAYLAND_DISPLAY are empty), so the window cannot open.",
)
_UNREADABLE: Final = LocalisedText(nl="Dit bestand kan niet worden gelezen.", en="This file cannot be read.")
_UNWRITABLE: Final = LocalisedText(
    nl="Dit bestand kan niet worden geschreven. Er is niets veranderd.",
    en="This file cannot be written. Nothing was changed.",
)
_REFUSED: Final = LocalisedText(
    nl="Dit bestand kan niet worden gelezen ({}). Er is niets toegevoegd.",
    en="This file cannot be read ({}). Nothing was added.",
)
_CHECKED: Final = LocalisedText(nl="In orde: {} momenten.", en="In order: {} moments.")
_EXPORTED: Final = LocalisedText(nl="Geschreven: {} momenten.", en="Written: {} moments.")
_IMPORTED: Final = LocalisedText(
    nl="""\
momenten: {0.added} toegevoegd, {0.known} al bekend
gesprekken: {0.talks_added} toegevoegd, {0.talks_known} al bekend
afspraken: {0.agreements_added} toegevoegd, {0.agreements_known} al bekend
als-dan-plannen: {0.plans_added} toegevoegd, {0.plans_known} al bekend""",
    en="""\
moments: {0.added} added, {0.known} already known
talks: {0.talks_added} added, {0.talks_known} already known
agreements: {0.agreements_added} added, {0.agreements_known} already known
if-then plans: {0.plans_added} added, {0.plans_known} already known""",
)
_IMPORTED_OWN: Final = LocalisedText(
    nl="eigen keuzes in de lijsten: {0.own_items_added} toegevoegd, {0.own_items_known} al bekend",
    en="own items in the lists: {0.own_items_added} added, {0.own_items_known} already known",
)
_MISSING: Final = LocalisedText(nl="Er ontbreekt een onderdeel: {}.", en="A part is missing: {}.")
_BUG: Final = LocalisedText(nl="Er ging iets mis in het programma: {}.", en="Something went wrong in the program: {}.")

_FAULTS: Final[Mapping[type[BaseException], tuple[int, str, str]]] = {
    errors.WrongPassphrase: (WRONG_PASSPHRASE, "Deze wachtzin klopt niet.", "This passphrase is not right."),
    errors.NotAJournal: (
        DAMAGED, "Dit is geen dagboek van dit programma.", "This is not a journal of this program.",
    ),
    errors.VaultDamaged: (
        DAMAGED,
        "Het dagboek is beschadigd. Heb je een kopie? Gebruik die.",
        "The journal is damaged. Do you have a copy? Use that one.",
    ),
    errors.VaultGone: (
        DAMAGED, "Hier is geen dagboek, of de stick is weg.", "There is no journal here, or the stick is gone.",
    ),
    errors.VaultIsNewer: (
        NEWER,
        "Dit dagboek is gemaakt door een nieuwere versie van dit programma.",
        "This journal was made by a newer version of this program.",
    ),
    errors.VaultIsReadOnly: (NOT_WRITABLE, "Hier kan niet worden geschreven.", "Nothing can be written here."),
    errors.VaultInUse: (
        NOT_WRITABLE,
        "Het dagboek is al open in een ander venster of op een andere computer.",
        "The journal is already open in another window or on another computer.",
    ),
    errors.DiskFull: (
        NOT_WRITABLE, "De schijf is vol. Er is niets veranderd.", "The disk is full. Nothing was changed.",
    ),
    errors.VaultExists: (
        WRONG_USE,
        "Hier is al een dagboek. Het wordt nooit overschreven.",
        "There is already a journal here. It is never overwritten.",
    ),
}  # fmt: skip


class _Refused(Exception):
    """Ends the run with an exit status and one line for standard error."""

    def __init__(self, status: int, words: LocalisedText, detail: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.words = words
        self.detail = detail

    def line(self, language: Language) -> str:
        return self.words.pick(language).format(self.detail)


def main(arguments: Sequence[str], stdin: TextIO | None, stdout: TextIO, stderr: TextIO) -> int:
    """Do what the command line asks and return the exit status; see the top of this module."""
    language = _system_language()
    try:
        asked = read_arguments(arguments)
        language = asked.options.language or language
        if asked.switches & {"--help", "-h"}:
            return _say(stdout, _HELP.pick(language))
        if "--version" in asked.switches:
            from samensociaal_desktop import __version__

            return _say(stdout, __version__)
        if asked.verb is None:
            return _open_window(asked.options)
        return _run(asked, stdin, stdout, language)
    except WrongUse as wrong:
        _say(stderr, _WRONG_USE.pick(language).format(wrong))
        return WRONG_USE
    except _Refused as refused:
        _say(stderr, refused.line(language))
        return refused.status
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # the last resort: a traceback could hold private words
        from samensociaal_desktop.log import described

        what, *places = described(error)
        _say(stderr, _BUG.pick(language).format(" ".join((what, *places[-1:]))))
        return BUG


def _say(stream: TextIO, line: str) -> int:
    print(line, file=stream, flush=True)
    return DONE


def _run(asked: Asked, stdin: TextIO | None, stdout: TextIO, language: Language) -> int:
    passphrase = _passphrase(asked, stdin)
    from samensociaal_desktop import paths
    from samensociaal_desktop.services.privacy import hide_memory
    from samensociaal_desktop.services.session import Session, SessionState

    hide_memory()
    session = Session(asked.options.data or paths.user_data(), datetime.now)
    try:
        lines = _done(asked, session, passphrase, language)
    except errors.SamenSociaalError as error:
        raise _explained(error, asked.verb) from None
    finally:
        if session.state is SessionState.OPEN:
            session.lock()
    try:
        return _say(stdout, lines)
    except OSError:
        with suppress(OSError):
            stdout.close()  # else Python tries once more at its end, and complains
        raise _Refused(NOT_WRITABLE, _UNWRITABLE) from None


def _passphrase(asked: Asked, stdin: TextIO | None) -> str:
    if "--passphrase-stdin" not in asked.switches or stdin is None:
        raise _Refused(WRONG_USE, _NO_PASSPHRASE)
    # Bytes, where there are any: on Windows the stream's own encoding is not the one that is typed in the window.
    raw = getattr(stdin, "buffer", None)
    try:
        line = raw.readline().decode() if raw is not None else stdin.readline()
    except UnicodeDecodeError:
        raise _Refused(WRONG_USE, _NO_PASSPHRASE) from None
    passphrase = str(line).removeprefix("\ufeff").rstrip("\r\n")
    if not passphrase:
        raise _Refused(WRONG_USE, _NO_PASSPHRASE)
    return passphrase


def _done(asked: Asked, session: "Session", passphrase: str, language: Language) -> str:
    """Do what the verb says and return the lines for standard output."""
    if asked.verb == "create":
        from samensociaal_desktop.services.passphrases import SHORTEST

        if len(passphrase.strip()) < SHORTEST:
            raise _Refused(WRONG_USE, _TOO_SHORT)
        return session.create(passphrase)
    session.unlock(passphrase)
    if asked.file is None:
        session.vault.journal.check()
        return _CHECKED.pick(language).format(session.vault.journal.count())
    if asked.verb == "import":
        return _imported(session.vault, asked.file, language)
    if _is_part_of_journal(asked.file, session.folder):
        raise _Refused(WRONG_USE, _UNWRITABLE)
    return _exported(session.vault, asked.file, language)


def _is_part_of_journal(file: Path, folder: Path) -> bool:
    """Whether an export would overwrite the very journal it comes from, by whatever name or link."""
    own = (*folder.glob("journal.vault*"), *folder.glob("journal.keys*"))
    return file.exists() and any(file.samefile(each) for each in own)


def _exported(vault: "OpenVault", file: Path, language: Language) -> str:
    from samensociaal_desktop.services.transfer import export_file

    try:
        count = export_file(vault, file)
    except OSError as error:
        raise _Refused(NOT_WRITABLE, _UNWRITABLE) from error
    return _EXPORTED.pick(language).format(count)


def _imported(vault: "OpenVault", file: Path, language: Language) -> str:
    from samensociaal_desktop.services.transfer import BadFile, Fault, import_json

    try:
        counts = import_json(vault, file)
    except BadFile as error:
        status = NEWER if error.fault is Fault.NEWER else DAMAGED
        raise _Refused(status, _REFUSED, error.said(language)) from None
    except OSError:
        raise _Refused(DAMAGED, _UNREADABLE) from None
    told = [_IMPORTED]
    if counts.own_items_added or counts.own_items_known:
        told.append(_IMPORTED_OWN)
    return "\n".join(each.pick(language).format(counts) for each in told)


def _explained(error: errors.SamenSociaalError, verb: str | None) -> _Refused:
    kind = errors.VaultIsReadOnly if verb == "create" and isinstance(error, errors.VaultGone) else type(error)
    if kind not in _FAULTS:
        raise error
    status, nl, en = _FAULTS[kind]
    return _Refused(status, LocalisedText(nl=nl, en=en))


def _open_window(options: Options) -> int:
    if sys.platform.startswith("linux") and not _has_screen(os.environ):
        raise _Refused(WRONG_USE, _NO_SCREEN)  # Qt would abort with a core dump's worth of advice
    gc.disable()  # on the way to the first window hardly anything is thrown away: looking for it takes 12 ms of 180
    try:
        if options.is_smoke:
            from samensociaal_desktop.smoke import main as start
        else:
            from samensociaal_desktop.app import main as start
    except ImportError as error:  # Qt names the system's library that is missing
        raise _Refused(BUG, _MISSING, " ".join(str(error).split())) from None

    return start(options)


def _has_screen(environment: Mapping[str, str]) -> bool:
    wanted = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    return wanted in _NEEDS_NO_SCREEN or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _system_language() -> Language:
    """Return the language the system asks for; Dutch when it asks for neither, as the window does."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for language in Language:
            if os.environ.get(name, "").startswith(language):
                return language
    return Language.NL
