"""One moment, read at rest: what was written, what was done, what came of it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from samensociaal_desktop.domain.encounters import DID_NOTHING, Edit, Encounter, Feeling, Outcome
from samensociaal_desktop.ui import words
from samensociaal_desktop.ui.components.fields import EnumField
from samensociaal_desktop.ui.components.moment_form import FormNeeds
from samensociaal_desktop.ui.models.moment_delegate import title_of
from samensociaal_desktop.ui.page import ScrollPage
from samensociaal_desktop.ui.times import moment_text
from samensociaal_desktop.ui.widgets.buttons import button
from samensociaal_desktop.ui.widgets.card import Card
from samensociaal_desktop.ui.widgets.flow import Flow
from samensociaal_desktop.ui.widgets.text import Heading, Text, small


class MomentDetail(ScrollPage):
    """Shows a moment; asks for its outcome while that is open."""

    back_requested = Signal()
    edit_requested = Signal(object)
    edited = Signal(object)
    """An `Edit` the person made here: the outcome, or the removal."""

    def __init__(self, needs: FormNeeds) -> None:
        super().__init__()
        self._needs, self._look = needs, needs.look
        self._moment: Encounter | None = None
        self.back_button = button(self.tr("Back to the list"), "quiet", self._look.icon("back"), self._look.icon_size)
        self.back_button.clicked.connect(self.back_requested)
        self.back_button.setShortcut(Qt.Key.Key_Escape)
        self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._body = QWidget()
        self.column.addWidget(self._body)

    @property
    def moment(self) -> Encounter | None:
        """The moment shown."""
        return self._moment

    def show_moment(self, moment: Encounter) -> None:
        """Show a moment."""
        self._moment = moment
        old, self._body = self._body, Card()
        self.column.replaceWidget(old, self._body)
        old.deleteLater()
        column = self._body.column
        column.addWidget(Heading(title_of(moment, self._needs.lists, self._look), 1))
        column.addWidget(small(moment_text(moment.happened_at, moment.precision, self._look)))
        if moment.note:
            column.addWidget(Text(moment.note, selectable=True))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(24)
        for label, text in self._facts(moment):
            form.addRow(_soft(label), Text(text, selectable=True))
        column.addLayout(form)
        if moment.outcome is None:
            self._ask_outcome(moment)
        self._add_buttons(moment)

    def enter(self) -> None:
        """Begin at the button that changes it."""
        self.edit_button.setFocus()

    def _add_buttons(self, moment: Encounter) -> None:
        self.edit_button = button(self.tr("Change"), "primary", None)
        self.edit_button.clicked.connect(lambda: self.edit_requested.emit(moment))
        self.remove_button = button(self.tr("Remove"), "danger")
        self.remove_button.setToolTip(self.tr("You can undo this"))
        self.remove_button.clicked.connect(lambda: self.edited.emit(Edit(moment, None)))
        buttons = Flow()
        buttons.add(self.edit_button)
        buttons.add(self.remove_button)
        assert isinstance(self._body, Card)
        self._body.column.addWidget(buttons)

    def _ask_outcome(self, moment: Encounter) -> None:
        assert isinstance(self._body, Card)
        self.outcome = EnumField(self.tr("What came of it?"), Outcome, self._needs.word_outcome)
        self.outcome.changed.connect(
            lambda: self.edited.emit(Edit(moment, replace(moment, outcome=self.outcome.value)))
        )
        self._body.column.addWidget(Heading(self.tr("What came of it?"), 3))
        self._body.column.addWidget(self.outcome)

    def _facts(self, moment: Encounter) -> list[tuple[str, str]]:
        rows = [
            (self.tr("Kind"), self._labels(moment.kinds) if moment.line else ""),
            (self.tr("What I did"), self._did(moment)),
            (self.tr("Chosen on purpose"), words.on_purpose(moment.on_purpose) if moment.on_purpose else ""),
            (self.tr("What held me back"), self._labels(moment.held_back)),
            (self.tr("How heavy"), words.weight(moment.weight) if moment.weight else ""),
            (self.tr("Feeling before"), self._feelings(moment.feelings_before)),
            (self.tr("Feeling after"), self._feelings(moment.feelings_after)),
            (self.tr("My part"), self._labels((moment.role,))),
            (self.tr("Who"), self._labels((moment.who,))),
            (self.tr("Where"), ", ".join(part for part in (self._labels((moment.place,)), moment.platform) if part)),
            (self.tr("Who saw it"), self._labels((moment.reach,))),
            (self.tr("My own post"), self._labels(moment.own_post)),
            (self.tr("Help and records"), self._labels(moment.help)),
            (self.tr("What came of it"), self._needs.word_outcome(moment.outcome) if moment.outcome else ""),
            (self.tr("Do the same again?"), words.again(moment.again) if moment.again else ""),
            (self.tr("My plan"), words.plan_result(moment.plan_result) if moment.plan_result else ""),
            (self.tr("What I take from it"), moment.lesson),
        ]
        return [(label, text) for label, text in rows if text]

    def _did(self, moment: Encounter) -> str:
        parts = []
        for one in moment.responses:
            ways = self._labels(tuple(way for way in one.options if way != DID_NOTHING))
            name = words.nothing() if DID_NOTHING in one.options else words.response(one.response)
            parts.append(f"{name}: {ways}" if ways else name)
        return "\n".join(parts)

    def _labels(self, ids: tuple[str | None, ...]) -> str:
        return ", ".join(self._look.pick(self._needs.lists.label_of(one)) for one in ids if one)

    def _feelings(self, feelings: tuple[Feeling, ...]) -> str:
        strongest = sorted(feelings, key=lambda one: -one.strength)
        words = self.tr("{feeling} ({strength} of 4)")
        names = [(self._look.pick(self._needs.lists.label_of(one.id)), one.strength) for one in strongest]
        return ", ".join(words.format(feeling=name, strength=strength) for name, strength in names)


def _soft(label: str) -> QLabel:
    text = Text(label, role="soft")
    text.setWordWrap(False)
    return text
