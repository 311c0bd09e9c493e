"""Choosing a file or a folder, without the toolkit remembering where one looked.

Qt's dialog writes the folder last visited into settings of its own when it goes: a file below the home folder on
Linux, the registry on Windows. On Linux those settings are led to nowhere; elsewhere what was written is erased.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

_QT: Final = "QtProject"
_GROUP: Final = "FileDialog"


def choose_file(parent: QWidget, title: str, kinds: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a file of these kinds ("Zip files (*.zip)"); `then` is called with it, or not at all."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _ask(dialog, then)


def choose_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder; `then` is called with it, or not at all."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _ask(dialog, then)


def choose_new_file(parent: QWidget, title: str, name: str, kinds: str, then: Callable[[Path], object]) -> QFileDialog:
    """Ask where to put a file that is called `name` unless one says otherwise; `then` is called with it, or not at all.

    What stands there already is named before it is written over.
    """
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2] if "." in name else "")
    dialog.selectFile(name)
    return _ask(dialog, then)


def _ask(dialog: QFileDialog, then: Callable[[Path], object]) -> QFileDialog:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.destroyed.connect(_erase)
    dialog.open()
    return dialog


def _erase() -> None:
    QSettings(QSettings.Scope.UserScope, _QT).remove(_GROUP)
