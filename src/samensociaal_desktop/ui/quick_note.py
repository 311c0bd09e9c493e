"""Ctrl+N: the small form over whatever one was doing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.storage.drafts import Drafts
from samensociaal_desktop.ui.components.moment_form import Extent, FormNeeds
from samensociaal_desktop.ui.components.note_panel import NotePanel
from samensociaal_desktop.ui.edits import Edits

WIDTH, HEIGHT = 660, 720


class QuickNote(QDialog):
    """Writes one moment and goes away; Esc goes away too and leaves a draft."""

    kept = Signal(object)

    def __init__(
        self, needs: FormNeeds, drafts: Drafts, edits: Edits, parent: QWidget, begun: Encounter | None = None
    ) -> None:
        """Make the form; `begun` is a moment of which something is there already."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note a moment"))
        self.setModal(True)
        self.panel = NotePanel(needs, Extent.QUICK, drafts, edits)
        body = QWidget()
        body.setProperty("role", "body")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(24, 16, 24, 24)
        inner.addWidget(self.panel)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        size = parent.size()
        self.resize(min(needs.look.px(WIDTH), size.width() - 40), min(needs.look.px(HEIGHT), size.height() - 40))
        self.panel.kept.connect(self.kept)
        self.panel.kept.connect(self.accept)
        self.panel.left.connect(self.reject)
        if begun is None:
            self.panel.write_new()
        else:
            self.panel.write_from(begun)
        self.panel.form.begin()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # a dialog would press its first button: Enter in a field means that field
        super().keyPressEvent(event)

    def done(self, result: int, /) -> None:
        self.panel.flush()
        super().done(result)
