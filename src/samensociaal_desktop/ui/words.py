"""Enums and errors in the reader's language: literal strings, so that the translation tools see them all."""

from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from samensociaal_desktop import errors
from samensociaal_desktop.domain.encounters import Again, OnPurpose, PlanResult, Response

LONGEST_PLAN: Final = 40

translate = QCoreApplication.translate


def response(value: Response) -> str:
    """Return the word for a response."""
    match value:
        case Response.IGNORE:
            return translate("Response", "Ignore")
        case Response.ADDRESS:
            return translate("Response", "Speak up")
        case Response.REPORT:
            return translate("Response", "Report")
        case Response.SUPPORT:
            return translate("Response", "Support")
        case never:
            assert_never(never)


def did(value: Response) -> str:
    """Return a response as something one did, for sentences and the list."""
    match value:
        case Response.IGNORE:
            return translate("Response", "Ignored")
        case Response.ADDRESS:
            return translate("Response", "Spoke up")
        case Response.REPORT:
            return translate("Response", "Reported")
        case Response.SUPPORT:
            return translate("Response", "Supported")
        case never:
            assert_never(never)


def nothing() -> str:
    """Return the words for having done nothing, without blame."""
    return translate("Response", "Nothing, I did not know what to do")


def on_purpose(value: OnPurpose) -> str:
    """Return the words for how much a response was chosen."""
    match value:
        case OnPurpose.YES:
            return translate("OnPurpose", "On purpose")
        case OnPurpose.HALF:
            return translate("OnPurpose", "Half")
        case OnPurpose.NO:
            return translate("OnPurpose", "Not on purpose")
        case never:
            assert_never(never)


def again(value: Again) -> str:
    """Return the words for whether one would do the same."""
    match value:
        case Again.YES:
            return translate("Again", "Yes, the same")
        case Again.DIFFERENTLY:
            return translate("Again", "No, differently")
        case Again.UNSURE:
            return translate("Again", "I am not sure")
        case never:
            assert_never(never)


def plan_result(value: PlanResult) -> str:
    """Return the words for how a plan fared."""
    match value:
        case PlanResult.WORKED:
            return translate("PlanResult", "It worked")
        case PlanResult.PARTLY:
            return translate("PlanResult", "Partly")
        case PlanResult.NOT:
            return translate("PlanResult", "Not this time")
        case PlanResult.NOT_APPLICABLE:
            return translate("PlanResult", "It did not fit here")
        case never:
            assert_never(never)


def plan_sentence(trigger: str, action: str) -> str:
    """Return an if-then plan as one sentence."""
    return translate("Talk", "If {trigger}, then {action}").format(trigger=trigger, action=action)


def plan_in_short(trigger: str) -> str:
    """Return the situation of a plan, as long as fits on a button or beside a bar."""
    text = " ".join(trigger.split())
    text = text if len(text) <= LONGEST_PLAN else f"{text[: LONGEST_PLAN - 1].rstrip()}…"
    return translate("Talk", "If {situation}").format(situation=text)


def weight(value: int) -> str:
    """Return the words for how heavy a moment was, 1 to 4."""
    words = (
        translate("Weight", "1 small"),
        translate("Weight", "2 noticeable"),
        translate("Weight", "3 heavy"),
        translate("Weight", "4 very heavy"),
    )
    return words[value - 1]


def error_text(error: errors.SamenSociaalError) -> str:  # noqa: C901 - one case an error, nothing else
    """Return what went wrong and what to do, in one or two plain sentences."""
    match error:
        case errors.WrongPassphrase():
            return translate("Error", "That is not right. Check capitals and spaces, and try again.")
        case errors.TooSoon():
            return translate("Error", "That was wrong a few times. Wait a moment before you try again.")
        case errors.NotAJournal():
            return translate(
                "Error",
                "This file is not a journal of this program, or it is damaged. Do you have a copy? Open that one.",
            )
        case errors.VaultDamaged():
            return translate(
                "Error",
                "The file of your journal is damaged. Nothing was changed. Keep it. Do you have a copy? Open that one.",
            )
        case errors.VaultGone():
            return translate(
                "Error",
                "The journal is no longer where it was. Is it on a stick? Put the stick back and try again.",
            )
        case errors.VaultIsNewer():
            return translate("Error", "A newer version of this program made this journal. Open it with that version.")
        case errors.VaultIsReadOnly():
            return translate("Error", "This journal can only be read here. Nothing was saved.")
        case errors.VaultInUse():
            return translate(
                "Error", "Your journal is open in another window or on another computer. Close it there first."
            )
        case errors.DiskFull():
            return translate(
                "Error", "The disk is full. Your words are still here. Make some room and save them again."
            )
        case errors.VaultExists():
            return translate("Error", "There is already a journal here. Open that one.")
        case errors.Stopped():
            return translate("Error", "It was stopped. Nothing was changed.")
        case errors.HouseForbids():
            return _house_text(error)
        case errors.EvidenceError():
            return _evidence_error_text(error)
        case errors.TransferError() | errors.ContentError():
            return translate("Error", "This file cannot be read. Nothing was added.")
        case errors.NeedsZip():
            return translate("Error", "Files go along. Give it a name that ends in .zip.")
        case errors.PaperTooLong():
            return translate("Error", "This is too much for one PDF. Choose a shorter period.")
        case _:
            return translate("Error", "This cannot be done now.")


def _house_text(error: errors.HouseForbids) -> str:
    if error.needs_stick:
        return translate("Error", "On this computer a journal can only be on a stick. Put one in and choose it.")
    return translate("Error", "On this computer no journal can be kept. You can go on as a guest.")


def _evidence_error_text(error: errors.EvidenceError) -> str:
    match error:
        case errors.FileTooLarge():
            return translate("Error", "This file is too large. One file can be at most 10 MB. Nothing was added.")
        case errors.FilesRefused():
            return translate("Error", "No files are kept with this kind of moment. Nothing was added.")
        case errors.SameFile():
            return translate("Error", "This file is already with this moment.")
        case errors.JournalFull():
            return translate("Error", "No more files fit in this journal. Remove some for good, and try again.")
        case _:
            return translate("Error", "This is not a file that can be read to its end. Nothing was added.")
