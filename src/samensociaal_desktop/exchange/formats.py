"""The formats that can be read, in the order in which a file is tried against them."""

from typing import Final

from samensociaal_desktop.exchange.apple_journal import AppleJournalReader
from samensociaal_desktop.exchange.day_one import DayOneReader
from samensociaal_desktop.exchange.day_one_classic import DayOneClassicReader
from samensociaal_desktop.exchange.daylio import DaylioReader
from samensociaal_desktop.exchange.journey import JourneyReader
from samensociaal_desktop.exchange.jrnl import JrnlJsonReader, JrnlReader
from samensociaal_desktop.exchange.loop import LoopReader
from samensociaal_desktop.exchange.markdown import MarkdownReader
from samensociaal_desktop.exchange.mini_diary import MiniDiaryReader
from samensociaal_desktop.exchange.opened import Opened
from samensociaal_desktop.exchange.reading import Reader
from samensociaal_desktop.exchange.rednotebook import RedNotebookReader
from samensociaal_desktop.exchange.spreadsheet import SpreadsheetReader

READERS: Final[tuple[Reader, ...]] = (
    DayOneReader(),
    DayOneClassicReader(),
    JrnlReader(),
    JrnlJsonReader(),
    MiniDiaryReader(),
    JourneyReader(),
    DaylioReader(),
    LoopReader(),
    RedNotebookReader(),
    AppleJournalReader(),
    MarkdownReader(),
    SpreadsheetReader(),
)


def recognise(opened: Opened) -> Reader | None:
    """Return the reader of a file, or None if no one knows it.

    Raises:
        BadFile: a reader knows it, and it cannot be read.
    """
    return next((reader for reader in READERS if reader.recognises(opened)), None)
