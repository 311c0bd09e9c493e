"""Enums and errors in the reader's language: literal strings, so that the translation tools see them all."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop import errors
from samensociaal_desktop.domain.encounters import Again, OnPurpose, Outcome, PlanResult, Response

_tr = QCoreApplication.translate


def response(value: Response) -> str:
    """Return the word for a response."""
    match value:
        case Response.IGNORE:
            return _tr("Response", "Ignore")
        case Response.ADDRESS:
            return _tr("Response", "Address")
        case Response.REPORT:
            return _tr("Response", "Report")
        case Response.SUPPORT:
            return _tr("Response", "Support")
        case never:
            assert_never(never)


def did(value: Response) -> str:
    """Return a response as something one did, for sentences and the list."""
    match value:
        case Response.IGNORE:
            return _tr("Response", "Ignored")
        case Response.ADDRESS:
            return _tr("Response", "Addressed")
        case Response.REPORT:
            return _tr("Response", "Reported")
        case Response.SUPPORT:
            return _tr("Response", "Supported")
        case never:
            assert_never(never)


def nothing() -> str:
    """Return the words for having done nothing, without blame."""
    return _tr("Response", "Nothing, I did not know")


def on_purpose(value: OnPurpose) -> str:
    """Return the words for how much a response was chosen."""
    match value:
        case OnPurpose.YES:
            return _tr("OnPurpose", "On purpose")
        case OnPurpose.HALF:
            return _tr("OnPurpose", "Half")
        case OnPurpose.NO:
            return _tr("OnPurpose", "Not on purpose")
        case never:
            assert_never(never)


def outcome(value: Outcome) -> str:
    """Return the words for what came of it."""
    match value:
        case Outcome.HELPED:
            return _tr("Outcome", "It helped")
        case Outcome.LITTLE:
            return _tr("Outcome", "It did little")
        case Outcome.WORSE:
            return _tr("Outcome", "It got worse")
        case Outcome.UNKNOWN:
            return _tr("Outcome", "I do not know")
        case never:
            assert_never(never)


def again(value: Again) -> str:
    """Return the words for whether one would do the same."""
    match value:
        case Again.YES:
            return _tr("Again", "Yes, the same")
        case Again.DIFFERENTLY:
            return _tr("Again", "No, differently")
        case Again.UNSURE:
            return _tr("Again", "I am not sure")
        case never:
            assert_never(never)


def plan_result(value: PlanResult) -> str:
    """Return the words for how a plan fared."""
    match value:
        case PlanResult.WORKED:
            return _tr("PlanResult", "It worked")
        case PlanResult.PARTLY:
            return _tr("PlanResult", "Partly")
        case PlanResult.NOT:
            return _tr("PlanResult", "Not this time")
        case PlanResult.NOT_APPLICABLE:
            return _tr("PlanResult", "It did not apply")
        case never:
            assert_never(never)


def weight(value: int) -> str:
    """Return the words for how heavy a moment was, 1 to 4."""
    words = (
        _tr("Weight", "1 small"),
        _tr("Weight", "2 noticeable"),
        _tr("Weight", "3 heavy"),
        _tr("Weight", "4 very heavy"),
    )
    return words[value - 1]


def error_text(error: errors.SamenSociaalError) -> str:  # noqa: C901 - one case an error, nothing else
    """Return what went wrong and what to do, in one or two plain sentences."""
    match error:
        case errors.WrongPassphrase():
            return _tr("Error", "That does not fit. Look at capitals and spaces, and try again.")
        case errors.NotAJournal():
            return _tr("Error", "This file is not a journal of this program, or its start is damaged. Open a backup.")
        case errors.VaultDamaged():
            return _tr(
                "Error", "The file of your journal is damaged. Nothing was changed. Keep it, and open a backup."
            )
        case errors.VaultGone():
            return _tr(
                "Error",
                "The journal is no longer where it was. Is it on a stick? Put the stick back and try again.",
            )
        case errors.VaultIsNewer():
            return _tr("Error", "A newer version of this program made this journal. Open it with that version.")
        case errors.VaultIsReadOnly():
            return _tr("Error", "This journal can only be read here. Nothing was kept.")
        case errors.VaultInUse():
            return _tr("Error", "Your journal is open in another window or on another computer. Close it there first.")
        case errors.DiskFull():
            return _tr("Error", "The disk is full. Your words are still here. Make some room and keep them again.")
        case errors.VaultExists():
            return _tr("Error", "There is a journal at this place already. Open that one.")
        case errors.TransferError() | errors.ContentError():
            return _tr("Error", "This file cannot be read. Nothing was added.")
        case _:
            return _tr("Error", "This cannot be done now.")
