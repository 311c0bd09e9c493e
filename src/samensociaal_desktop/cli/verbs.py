"""The verbs: what can be done with a journal, with the rules of a house and with a guest, without a window."""

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, TextIO

from samensociaal_desktop import errors
from samensociaal_desktop.cli import words
from samensociaal_desktop.cli.printing import print_line
from samensociaal_desktop.cli.status import NOT_WRITABLE, WRONG_USE
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.services.options import Asked

if TYPE_CHECKING:
    from samensociaal_desktop.services.session import Session


def run(asked: Asked, stdin: TextIO | None, stdout: TextIO, language: Language) -> int:
    if asked.verb in ("trace", "house", "erase"):
        return _without_passphrase(asked, stdout, language)
    passphrase = _passphrase(asked, stdin)
    from samensociaal_desktop import paths
    from samensociaal_desktop.services.house import rules_of
    from samensociaal_desktop.services.privacy import hide_memory
    from samensociaal_desktop.services.session import Session, SessionState

    hide_memory()
    house = rules_of(asked.options.house, paths.house_file())
    session = Session(asked.options.folder, datetime.now, house=house)
    try:
        if asked.verb == "restore":
            house.must_allow(session.folder)
        if asked.verb == "backup" and asked.file is not None:  # a whole journal as one file is one too
            house.must_allow(asked.file.absolute().parent)
        lines = _done(asked, session, passphrase, language)
    except errors.SamenSociaalError as error:
        raise _explained(error, asked.verb) from None
    finally:
        if session.state is SessionState.OPEN:
            session.lock()
    try:
        return print_line(stdout, lines)
    except OSError:
        with suppress(OSError):
            stdout.close()  # else Python tries once more at its end, and complains
        raise words.Refused(NOT_WRITABLE, words.UNWRITABLE) from None


def _without_passphrase(asked: Asked, stdout: TextIO, language: Language) -> int:
    if asked.verb == "trace":
        from samensociaal_desktop.cli import trace

        return trace.run(stdout, language)
    if asked.verb == "house":
        from samensociaal_desktop.cli.house import told

        return print_line(stdout, told(asked.file, language))
    from samensociaal_desktop.cli.erasing import erased

    try:
        return print_line(stdout, erased(asked, language))
    except errors.SamenSociaalError as error:
        raise _explained(error, asked.verb) from None


def _passphrase(asked: Asked, stdin: TextIO | None) -> str:
    if "--passphrase-stdin" not in asked.switches or stdin is None:
        raise words.Refused(WRONG_USE, words.NO_PASSPHRASE)
    # Bytes, where there are any: on Windows the stream's own encoding is not the one that is typed in the window.
    raw = getattr(stdin, "buffer", None)
    try:
        line = raw.readline().decode() if raw is not None else stdin.readline()
    except UnicodeDecodeError:
        raise words.Refused(WRONG_USE, words.NO_PASSPHRASE) from None
    passphrase = str(line).removeprefix("\ufeff").rstrip("\r\n")
    if not passphrase:
        raise words.Refused(WRONG_USE, words.NO_PASSPHRASE)
    return passphrase


def _done(asked: Asked, session: "Session", passphrase: str, language: Language) -> str:
    """Do what the verb says and return the lines for standard output."""
    if asked.verb == "create":
        from samensociaal_desktop.services.passphrases import SHORTEST

        if len(passphrase.strip()) < SHORTEST:
            raise words.Refused(WRONG_USE, words.TOO_SHORT)
        return session.create(passphrase)
    if asked.verb == "restore" and asked.file is not None:
        from samensociaal_desktop.services.restoring import restore

        restore(asked.file, session.folder, passphrase)
        return words.RESTORED.pick(language).format(session.folder)
    session.unlock(passphrase)
    if asked.verb == "backup":
        from samensociaal_desktop.cli.backing_up import backed_up

        return backed_up(session.vault, asked.file, language)
    if asked.file is None:
        session.vault.journal.check()
        return words.CHECKED.pick(language).format(session.vault.journal.count())
    if asked.verb == "import":
        from samensociaal_desktop.cli.importing import imported

        return imported(session.vault, asked, asked.file, language)
    from samensociaal_desktop.cli.exporting import exported

    return exported(session.vault, asked, asked.file, session.folder, language)


def _explained(error: errors.SamenSociaalError, verb: str | None) -> words.Refused:
    kind = errors.VaultIsReadOnly if verb == "create" and isinstance(error, errors.VaultGone) else type(error)
    if kind not in words.FAULTS:
        raise error
    status, nl, en = words.FAULTS[kind]
    return words.Refused(status, LocalisedText(nl=nl, en=en))
