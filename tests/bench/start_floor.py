"""The least that can be a window: a bare QMainWindow of the program's size."""

import sys

import usable
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1200, 860)
window.show()
usable.report(window)
app.exec()
