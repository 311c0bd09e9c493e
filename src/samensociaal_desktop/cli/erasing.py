"""The verb that erases: it says what would go, and does it when told so twice."""

from samensociaal_desktop.cli import words
from samensociaal_desktop.cli.status import NOT_WRITABLE
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Asked


def erased(asked: Asked, language: Language) -> str:
    """Erase a journal, or all that there is, and return the lines that say what went and what stayed.

    Raises:
        Refused: something could not go.
        VaultError: the keys could not be erased; nothing was.
    """
    from samensociaal_desktop.services.erasing import erase, erase_all
    from samensociaal_desktop.services.going import what_goes, what_goes_all

    data, logs = asked.options.folder, asked.options.logs
    is_all = "--all" in asked.switches
    going = what_goes_all(data, logs=logs) if is_all else what_goes(data)
    if not going.files:
        return words.NOTHING_TO_ERASE.pick(language)
    stays = [words.STAYS.pick(language).format(path) for path in going.stays]
    if "--yes" not in asked.switches:
        return "\n".join((*map(str, going.files), *stays, words.WOULD_ERASE.pick(language)))
    done = erase_all(data, logs=logs) if is_all else erase(data)
    if done.failed:
        failed = "; ".join(map(str, done.failed))
        raise words.Refused(NOT_WRITABLE, words.NOT_ERASED, failed)
    elsewhere = [words.NOT_OVERWRITTEN.pick(language).format(path) for path in done.not_overwritten]
    said = words.ERASED.pick(language).format(done.gone)
    return "\n".join((said, *elsewhere, *stays, words.LIMITS.pick(language)))
