"""The two halves of an if-then plan, with an example of each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.ui.components.fields import LineField
from samensociaal_desktop.ui.pages.talk.suggestions import IfThen
from samensociaal_desktop.ui.widgets.text import field_label


class PlanFields(QWidget):
    """A line for the moment, and one for what one does then."""

    changed = Signal()

    submitted = Signal()
    """Enter was pressed in the last of them."""

    def __init__(self) -> None:
        super().__init__()
        self.trigger = LineField(self.tr("for example: someone makes fun of a classmate"))
        self.action = LineField(self.tr("for example: I send that classmate a kind message"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label, field in ((self.tr("If …"), self.trigger), (self.tr("… then"), self.action)):
            column.addWidget(field_label(label, field))
            column.addWidget(field)
            field.changed.connect(self.changed)
        self.trigger.setAccessibleName(self.tr("My plan: if …"))
        self.action.setAccessibleName(self.tr("My plan: then …"))
        self.trigger.returnPressed.connect(self.action.setFocus)
        self.action.returnPressed.connect(self.submitted)

    @property
    def value(self) -> IfThen:
        """What is written in both."""
        return IfThen(self.trigger.value, self.action.value)

    @value.setter
    def value(self, plan: IfThen) -> None:
        """Show a plan."""
        self.trigger.value = plan.trigger
        self.action.value = plan.action

    def begin_missing(self) -> None:
        """Put the focus in the half that is empty."""
        (self.action if self.trigger.value else self.trigger).setFocus()
