"""The words of evidence: its fields, its files, and what happened to them."""

from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from samensociaal_desktop.domain.custody import Event
from samensociaal_desktop.domain.evidence import Attachment, ReportState
from samensociaal_desktop.services.pictures import Trouble
from samensociaal_desktop.ui.look import Look

translate = QCoreApplication.translate

_MEGABYTE: Final = 1 << 20

SHORT_HASH: Final = 12
"""Signs of a SHA-256 that are shown: enough to compare by eye."""


def label(name: str) -> str:
    """Return the label of a field."""
    return {
        "literal": translate("Evidence", "The words as they stood there"),
        "address": translate("Evidence", "Address of the post"),
        "account": translate("Evidence", "The account, as shown"),
        "posted_at": translate("Evidence", "When it was posted"),
        "zone": translate("Evidence", "Time zone"),
        "shown_name": translate("Evidence", "The name, as shown"),
        "witnesses": translate("Evidence", "Who else saw it"),
        "own_words": translate("Evidence", "What you wrote yourself"),
        "who_and_why": translate("Evidence", "Who you think it was, and why"),
        "series": translate("Evidence", "Did it happen more often?"),
        "effect": translate("Evidence", "What it did to you"),
        "missing": translate("Evidence", "What is still missing"),
    }[name]


def help_line(name: str) -> str:
    """Return one line that helps with a field."""
    return {
        "literal": translate("Evidence", "Copy them with every mistake in them."),
        "address": translate("Evidence", "Copy all of it from your browser or app."),
        "account": translate("Evidence", "For example: @name123. Not a name that you gave them."),
        "posted_at": translate("Evidence", "Day and time as the app shows them."),
        "zone": translate("Evidence", "For example: Dutch time."),
        "shown_name": translate("Evidence", "The name beside the account. It can be another one."),
        "witnesses": translate("Evidence", "Who could tell about it later?"),
        "own_words": translate("Evidence", "All of it, also what you regret. Leaving it out can work against you."),
        "who_and_why": translate("Evidence", "Write what you saw, and what you only think."),
        "series": translate("Evidence", "How often, and since when?"),
        "effect": translate("Evidence", "For example: sleeping badly, staying at home, costs."),
        "missing": translate("Evidence", "What do you still want to look up or ask?"),
    }[name]


def report_state(state: ReportState) -> str:
    """Return the words for how far a report is."""
    match state:
        case ReportState.PREPARED:
            return translate("ReportState", "Prepared")
        case ReportState.SENT:
            return translate("ReportState", "Sent")
        case ReportState.RECEIVED:
            return translate("ReportState", "Received")
        case ReportState.HELPED:
            return translate("ReportState", "Helped")
        case ReportState.REFUSED:
            return translate("ReportState", "Turned down")
        case ReportState.COMPLAINED:
            return translate("ReportState", "Complaint made")
        case never:
            assert_never(never)


def event(value: Event) -> str:
    """Return the words for what happened."""
    match value:
        case Event.ADDED:
            return translate("CustodyEvent", "Added")
        case Event.VIEWED:
            return translate("CustodyEvent", "Looked at")
        case Event.EXPORTED:
            return translate("CustodyEvent", "Copied to elsewhere")
        case Event.CHANGED:
            return translate("CustodyEvent", "Changed")
        case Event.REMOVED:
            return translate("CustodyEvent", "Put in the bin")
        case Event.RESTORED:
            return translate("CustodyEvent", "Taken out of the bin")
        case Event.ERASED:
            return translate("CustodyEvent", "Erased for good")
        case never:
            assert_never(never)


def trouble(value: Trouble) -> str:
    """Return why there is no picture to see."""
    match value:
        case Trouble.NO_PICTURE:
            return translate("Evidence", "This file cannot be shown here. Save a copy to open it elsewhere.")
        case Trouble.TOO_LARGE:
            return translate("Evidence", "This picture is too large to show here. It is kept as it is.")
        case Trouble.BROKEN:
            return translate("Evidence", "This picture cannot be read. It is kept as it is.")
        case Trouble.TOO_SLOW:
            return translate("Evidence", "Reading this picture took too long. It is kept as it is.")
        case Trouble.NO_DECODER:
            return translate("Evidence", "Pictures cannot be shown just now. It is kept as it is.")
        case never:
            assert_never(never)


def sort_of(attachment: Attachment) -> str:
    """Return what a file is, by its bytes."""
    known = {
        "image": translate("Evidence", "Picture"),
        "video": translate("Evidence", "Video"),
        "audio": translate("Evidence", "Sound"),
        "application": translate("Evidence", "PDF"),
    }
    return known.get(attachment.media_type.partition("/")[0], translate("Evidence", "Other file"))


def size(count: int, look: Look) -> str:
    """Return a number of bytes as one says it: "2.4 MB"."""
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    digits = 1 if count > _MEGABYTE and count % _MEGABYTE else 0
    return look.locale.formattedDataSize(count, digits, form)


def name_of(attachment: Attachment) -> str:
    """Return what a file is called, also where it came without a name."""
    return attachment.name or translate("Evidence", "a file without a name")


_ENDINGS: Final = {"image/jpeg": "jpg", "audio/mpeg": "mp3", "video/quicktime": "mov", "audio/mp4": "m4a"}


def name_to_save(attachment: Attachment) -> str:
    """Return what a copy is to be called: what the file was called, with an ending that says what it is."""
    name = attachment.name or translate("Evidence", "evidence")
    if "." in name.strip(".") or not attachment.media_type:
        return name
    return f"{name}.{_ENDINGS.get(attachment.media_type, attachment.media_type.rpartition('/')[2])}"


def lines_text(count: int, look: Look) -> str:
    """Return a number of lines of the log."""
    if count == 1:
        return translate("Evidence", "1 line")
    return translate("Evidence", "{count} lines").format(count=look.locale.toString(count))


def files_text(count: int, look: Look) -> str:
    """Return a number of files."""
    if count == 1:
        return translate("Evidence", "1 file")
    return translate("Evidence", "{count} files").format(count=look.locale.toString(count))
