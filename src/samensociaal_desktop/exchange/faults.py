"""What can be wrong with a file from outside, said in one clear sentence: a `BadFile`, never a traceback."""

from enum import Enum

from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.errors import TransferError


class Fault(Enum):
    """What can be wrong with a file, in words for either language."""

    TOO_LARGE = LocalisedText(nl="groter dan 200 MB", en="larger than 200 MB")
    NOT_UTF8 = LocalisedText(nl="geen tekst in UTF-8", en="not text in UTF-8")
    NOT_JSON = LocalisedText(nl="geen JSON", en="not JSON")
    TOO_DEEP = LocalisedText(nl="te diep genest", en="nested too deep")
    TWICE = LocalisedText(nl="dezelfde naam twee keer", en="the same name twice")
    NUMBER = LocalisedText(nl="een getal dat niet heel is, of te groot", en="a number that is not whole, or too large")
    NOT_OURS = LocalisedText(nl="geen dagboek van dit programma", en="not a journal of this program")
    NEWER = LocalisedText(nl="gemaakt door een nieuwere versie", en="made by a newer version")
    NOT_A_LIST = LocalisedText(nl="geen lijst", en="not a list")
    NOT_A_RECORD = LocalisedText(nl="geen record", en="not a record")
    UNKNOWN = LocalisedText(nl="een onbekende naam", en="a name that is not known")
    MISSING = LocalisedText(nl="ontbreekt", en="missing")
    WRONG = LocalisedText(nl="een waarde die niet kan", en="a value that cannot be")
    SAME_ID = LocalisedText(nl="twee keer dezelfde id", en="the same id twice")
    NOT_KNOWN = LocalisedText(nl="geen bestand dat dit programma kent", en="not a file that this program knows")
    EMPTY = LocalisedText(nl="er staat niets in", en="there is nothing in it")
    LOCKED = LocalisedText(nl="op slot met een wachtwoord", en="locked with a password")
    BROKEN = LocalisedText(nl="beschadigd, of niet compleet", en="damaged, or not complete")
    TOO_MANY = LocalisedText(nl="te veel bestanden", en="too many files")
    BOMB = LocalisedText(nl="uitgepakt veel te groot", en="far too large when unpacked")
    UNREADABLE = LocalisedText(
        nl="niet te lezen van de schijf of de stick", en="not readable from the disk or the stick"
    )
    NOT_TEXT = LocalisedText(nl="geen leesbare tekst", en="not readable text")
    NO_COLUMN = LocalisedText(nl="geen kolom met een datum", en="no column with a date")
    NOT_FOR_US = LocalisedText(
        nl="wel van dit programma, maar zonder dagboek", en="of that program, but without a journal"
    )


class BadFile(TransferError):
    """A file that is refused as a whole: what is wrong, in which list, at which record (from 1) and name.

    Holds no word of the file itself: `name` is always one of the format's own.
    """

    def __init__(self, fault: Fault, place: str = "", number: int | None = None, name: str = "") -> None:
        self.fault = fault
        self.place = place
        self.number = number
        self.name = name
        super().__init__(self.said(Language.EN))

    def said(self, language: Language) -> str:
        """Return what is wrong and where, for the screen: "encounters 3 happened_at: missing"."""
        where = " ".join(str(part) for part in (self.place, self.number, self.name) if part not in ("", None))
        fault = self.fault.value.pick(language)
        return f"{where}: {fault}" if where else fault
