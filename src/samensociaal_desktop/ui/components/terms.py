"""What uncommon words mean, under the text that uses them."""

from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from samensociaal_desktop.domain.terms import Glossary, Term
from samensociaal_desktop.ui.components.origin import add_origin
from samensociaal_desktop.ui.look import Look
from samensociaal_desktop.ui.widgets.text import small


class TermsLine(QWidget):
    """One small line for each term that the texts use; hidden when they use none."""

    def __init__(self, texts: Iterable[str], glossary: Glossary, look: Look, known: Collection[str] = ()) -> None:
        """Look the terms up; those whose ids are `known` have been explained before, and are left out."""
        super().__init__()
        found = glossary.used_in("\n".join(texts), look.language)
        self.terms: tuple[Term, ...] = tuple(term for term in found if term.id not in known)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for term in self.terms:
            column.addWidget(small(f"{look.pick(term.word)}: {look.pick(term.meaning)}"))
            add_origin(column, term.origin, look)
        if not self.terms:
            self.hide()
