"""What nobody foresaw: logged without values, and said with a code that can be passed on."""

import logging
import sys
from collections.abc import Callable
from traceback import extract_tb
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QtMsgType, qInstallMessageHandler

from samensociaal_desktop.errors import SamenSociaalError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

_log = logging.getLogger(__name__)

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def report_of(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str]:
    """Return a short code and a report: classes, files, lines and functions. Never a message or a value."""
    from hashlib import sha256  # noqa: PLC0415 - only when something went wrong, as all that follows

    frames = [f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}" for frame in extract_tb(trace)]
    report = "\n".join([kind.__name__, *frames])
    return sha256(report.encode()).hexdigest()[:6].upper(), report


def install(parent: "Callable[[], QWidget | None]") -> None:
    """Catch what nobody caught, and route Qt's own messages into the log."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        code, report = report_of(kind, trace)
        _log.error("unforeseen %s\n%s", code, report)
        if isinstance(error, SamenSociaalError):  # a stick that is gone is met wherever the journal is read
            explain(parent(), error)
        else:
            _show(parent(), code, report)

    sys.excepthook = caught
    qInstallMessageHandler(lambda kind, _context, text: _log.log(_LEVELS[kind], "Qt: %s", text))


def say(parent: "QWidget | None", text: str) -> None:
    """Show a sentence in a box of its own."""
    _box(parent, text).open()


def explain(parent: "QWidget | None", error: SamenSociaalError) -> None:
    """Say what went wrong, and what to do."""
    from samensociaal_desktop.ui import words  # noqa: PLC0415 - brings the domain along

    say(parent, words.error_text(error))


def _box(parent: "QWidget | None", text: str) -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Samen Sociaal")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box


def _show(parent: "QWidget | None", code: str, report: str) -> None:
    box = _box(parent, QCoreApplication.translate("Crash", "Something went wrong in the program."))
    box.setInformativeText(
        QCoreApplication.translate(
            "Crash",
            "What you wrote is saved as a draft. You can go on. Does it happen again? "
            "Start the program again. Code: {code}",
        ).format(code=code)
    )
    box.setDetailedText(report)
    box.open()
