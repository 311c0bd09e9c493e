"""What a card says in words: its answer, what it is laid beside, what it rests on, and what is missing."""

from samensociaal_desktop.ui.pages.patterns.sentences.answers import sentence
from samensociaal_desktop.ui.pages.patterns.sentences.around import basis, caution, moments
from samensociaal_desktop.ui.pages.patterns.sentences.beside import compared
from samensociaal_desktop.ui.pages.patterns.sentences.lacking import lacking

__all__ = ["basis", "caution", "compared", "lacking", "moments", "sentence"]
