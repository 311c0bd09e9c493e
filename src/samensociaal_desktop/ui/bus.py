"""The facts that concern every page."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Tells all pages at once. Nothing else goes this way: child to parent is a signal, parent to child a call."""

    edited = Signal(object)
    """The journal changed by this `Edit`."""

    planned = Signal()
    """An agreement or an if-then plan was kept or dropped."""

    talked = Signal()
    """A talk went a step further."""

    arrived = Signal()
    """Many moments came in at once, or went again; own items of the lists may have come along."""
