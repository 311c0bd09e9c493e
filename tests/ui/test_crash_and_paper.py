"""What is said about the unforeseen, and what goes onto paper."""

import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMessageBox, QWidget

from samensociaal_desktop.errors import VaultGone
from samensociaal_desktop.ui import crash
from samensociaal_desktop.ui.printing import recovery_sheet

SECRET = "ik schreef over mijn zus"


def fails_with(words):
    diary = {"line": words}
    raise ValueError(f"could not write {diary}")


@pytest.fixture
def crashed():
    try:
        fails_with(SECRET)
    except ValueError:
        return sys.exc_info()


def test_a_report_holds_classes_and_places_and_no_value(crashed):
    kind, _, trace = crashed
    code, report = crash.report_of(kind, trace)
    assert report.startswith("ValueError\n")
    assert "fails_with" in report
    assert Path(__file__).name in report
    for word in ("could not", "diary", *SECRET.split()):
        assert word not in report.replace(Path(__file__).name, "")
    assert len(code) == 6


def test_the_same_failure_has_the_same_code(crashed):
    kind, _, trace = crashed
    assert crash.report_of(kind, trace) == crash.report_of(kind, trace)
    assert crash.report_of(KeyError, trace)[0] != crash.report_of(kind, trace)[0]


@pytest.fixture
def installed(show):
    """The handlers of a running program over a window, and what was there before put back."""
    window, before = show(QWidget()), sys.excepthook
    crash.install(lambda: window)
    handler = qInstallMessageHandler(None)
    qInstallMessageHandler(handler)
    yield window
    sys.excepthook = before
    qInstallMessageHandler(None)


def boxes_on(window):
    return [(box.text(), box.informativeText(), box.detailedText()) for box in window.findChildren(QMessageBox)]


@pytest.mark.qt_no_exception_capture
def test_the_unforeseen_is_said_and_logged_without_a_value(installed, crashed, caplog):
    with caplog.at_level(logging.ERROR):
        sys.excepthook(*crashed)
    ((text, more, detail),) = boxes_on(installed)
    assert text == "Something went wrong in the program."
    assert crash.report_of(crashed[0], crashed[2])[0] in more
    for place in (text, more, detail, caplog.text):
        assert SECRET not in place
        assert "could not write" not in place
    assert "unforeseen" in caplog.text


@pytest.mark.qt_no_exception_capture
def test_what_can_be_explained_is_explained_even_when_nobody_caught_it(installed, caplog):
    sys.excepthook(VaultGone, VaultGone("replaced"), None)
    ((text, more, detail),) = boxes_on(installed)
    assert text.startswith("The journal is no longer where it was.")
    assert (more, detail) == ("", "")


@pytest.mark.qt_no_exception_capture
def test_an_interrupt_from_the_keyboard_is_left_to_python(installed, capsys):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert boxes_on(installed) == []


@pytest.mark.qt_no_exception_capture
def test_what_qt_says_goes_to_the_log(installed, caplog):
    with caplog.at_level(logging.WARNING):
        qWarning("a slot that does not fit")
    assert "Qt: a slot that does not fit" in caplog.text


def test_the_recovery_sheet_holds_the_code_in_groups(qapp):
    code = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-0ABC"
    sheet = recovery_sheet(code)
    assert isinstance(sheet, QTextDocument)
    text = sheet.toPlainText()
    assert [group for group in code.split("-") if group not in text] == []
    assert "Samen Sociaal" in text
    assert "Recovery code of my journal." in text
    assert len(text.splitlines()) == 6
    assert sheet.pageCount() == 1
