"""What the command line says, in either language."""

from collections.abc import Mapping
from typing import Final

from samensociaal_desktop import errors
from samensociaal_desktop.cli.status import DAMAGED, INTERRUPTED, NEWER, NOT_WRITABLE, WRONG_PASSPHRASE, WRONG_USE
from samensociaal_desktop.domain.localised import Language, LocalisedText

HELP: Final = LocalisedText(
    nl="""\
gebruik: samensociaal [--data MAP] [--language nl|en] [--guest] [--house BESTAND] [--smoke]
         samensociaal create|check --data MAP --passphrase-stdin
         samensociaal import --data MAP --passphrase-stdin [--dry-run] [--columns date=1,time=2,title=3,text=4] BESTAND
         samensociaal export --data MAP --passphrase-stdin [--as json|dayone|markdown|csv|pdf] BESTAND
         samensociaal backup --data MAP --passphrase-stdin [BESTAND]
         samensociaal restore --data MAP --passphrase-stdin BESTAND
         samensociaal erase --data MAP [--all] --yes
         samensociaal house [BESTAND]
         samensociaal trace
De eerste regel van de standaardinvoer is de wachtzin.""",
    en="""\
usage: samensociaal [--data DIR] [--language nl|en] [--guest] [--house FILE] [--smoke]
       samensociaal create|check --data DIR --passphrase-stdin
       samensociaal import --data DIR --passphrase-stdin [--dry-run] [--columns date=1,time=2,title=3,text=4] FILE
       samensociaal export --data DIR --passphrase-stdin [--as json|dayone|markdown|csv|pdf] FILE
       samensociaal backup --data DIR --passphrase-stdin [FILE]
       samensociaal restore --data DIR --passphrase-stdin FILE
       samensociaal erase --data DIR [--all] --yes
       samensociaal house [FILE]
       samensociaal trace
The first line of standard input is the passphrase.""",
)
NOT_UNDERSTOOD: Final = LocalisedText(
    nl="Dit begrijp ik niet: {}. Zie samensociaal --help.", en="I do not understand this: {}. See samensociaal --help."
)
NO_PASSPHRASE: Final = LocalisedText(
    nl="Geef --passphrase-stdin, en de wachtzin op de eerste regel van de invoer.",
    en="Give --passphrase-stdin, and the passphrase on the first line of the input.",
)
TOO_SHORT: Final = LocalisedText(
    nl="Een wachtzin heeft minstens 10 tekens.", en="A passphrase has at least 10 characters."
)
NO_SCREEN: Final = LocalisedText(
    nl="Er is geen beeldscherm (DISPLAY en WAYLAND_DISPLAY zijn leeg), dus het venster kan niet open.",
    en="There is no screen (DISPLAY and WAYLAND_DISPLAY are empty), so the window cannot open.",
)
UNWRITABLE: Final = LocalisedText(
    nl="Dit bestand kan niet worden geschreven. Er is niets veranderd.",
    en="This file cannot be written. Nothing was changed.",
)
REFUSED: Final = LocalisedText(
    nl="Dit bestand kan niet worden gelezen ({}). Er is niets toegevoegd.",
    en="This file cannot be read ({}). Nothing was added.",
)
CHECKED: Final = LocalisedText(nl="In orde: {} momenten.", en="In order: {} moments.")
BACKED_UP: Final = LocalisedText(nl="Reservekopie gemaakt: {}", en="Backup made: {}")
NOT_OVER: Final = LocalisedText(
    nl="Er staat al een bestand met deze naam. Een reservekopie komt nooit over een ander bestand heen.",
    en="There is a file of this name already. A backup is never written over another file.",
)
NO_BACKUP: Final = LocalisedText(
    nl="Op die plek kan geen reservekopie worden geschreven, of de map is weg.",
    en="No backup can be written in that place, or the folder is away.",
)
EXPORTED: Final = LocalisedText(nl="Geschreven: {} momenten.", en="Written: {} moments.")
NEEDS_ZIP: Final = LocalisedText(
    nl="Bij dit dagboek horen bestanden. Kies een naam die eindigt op .zip.",
    en="This journal has files kept as evidence. Choose a name that ends in .zip.",
)
PAPER_TOO_LONG: Final = LocalisedText(
    nl="Dit is te veel voor één PDF. Maak in het venster een PDF van een kortere periode.",
    en="This is too much for one PDF. Make a PDF of a shorter period in the window.",
)
IMPORTED: Final = LocalisedText(
    nl="momenten: {0.added} toegevoegd, {0.known} al bekend", en="moments: {0.added} added, {0.known} already known"
)
IMPORTED_BESIDE: Final = {
    "talks": LocalisedText(
        nl="gesprekken: {0.added} toegevoegd, {0.known} al bekend",
        en="talks: {0.added} added, {0.known} already known",
    ),
    "agreements": LocalisedText(
        nl="afspraken: {0.added} toegevoegd, {0.known} al bekend",
        en="agreements: {0.added} added, {0.known} already known",
    ),
    "plans": LocalisedText(
        nl="als-dan-plannen: {0.added} toegevoegd, {0.known} al bekend",
        en="if-then plans: {0.added} added, {0.known} already known",
    ),
    "own_items": LocalisedText(
        nl="eigen keuzes in de lijsten: {0.added} toegevoegd, {0.known} al bekend",
        en="own items in the lists: {0.added} added, {0.known} already known",
    ),
    "evidence": LocalisedText(
        nl="momenten met bewijs: {0.added} toegevoegd, {0.known} al bekend",
        en="moments with evidence: {0.added} added, {0.known} already known",
    ),
    "attachments": LocalisedText(
        nl="bestanden bij bewijs: {0.added} toegevoegd, {0.known} al bekend",
        en="files kept as evidence: {0.added} added, {0.known} already known",
    ),
    "pad": LocalisedText(
        nl="teksten in het kladblok: {0.added} toegevoegd, {0.known} al bekend",
        en="texts of the draft pad: {0.added} added, {0.known} already known",
    ),
    "searches": LocalisedText(
        nl="bewaarde zoekopdrachten: {0.added} toegevoegd, {0.known} al bekend",
        en="saved searches: {0.added} added, {0.known} already known",
    ),
}
LEFT_OUT: Final = LocalisedText(nl="weggelaten: {0}: {1}", en="left out: {0}: {1}")
WOULD_BRING: Final = LocalisedText(
    nl="{0.title}: {0.fresh} nieuwe momenten, {0.known} al bekend. Er is niets toegevoegd.",
    en="{0.title}: {0.fresh} new moments, {0.known} already known. Nothing was added.",
)
NEEDS_COLUMNS: Final = LocalisedText(
    nl="Dit is een tabel. Zeg welke kolom wat is, met nummers vanaf 1: --columns date=1,time=2,title=3,text=4",
    en="This is a table. Say which column is what, with numbers from 1: --columns date=1,time=2,title=3,text=4",
)
RESTORED: Final = LocalisedText(nl="Teruggezet in: {}", en="Restored in: {}")
WOULD_ERASE: Final = LocalisedText(
    nl="Dit zou weggaan. Geef --yes om het te wissen.", en="This would go. Give --yes to erase it."
)
NOTHING_TO_ERASE: Final = LocalisedText(nl="Er is hier niets te wissen.", en="There is nothing to erase here.")
ERASED: Final = LocalisedText(nl="Gewist: {} bestanden.", en="Erased: {} files.")
STAYS: Final = LocalisedText(nl="blijft staan: {}", en="stays: {}")
NOT_OVERWRITTEN: Final = LocalisedText(
    nl="naam weg, inhoud staat nog ergens anders: {}", en="name gone, content still stands elsewhere: {}"
)
NOT_ERASED: Final = LocalisedText(nl="kon niet weg: {}", en="could not go: {}")
LIMITS: Final = LocalisedText(
    nl="""\
Kopieën op andere plekken zijn er nog. De herstelcode op papier opent oude kopieën: verscheur hem.
Op een SSD of stick kunnen oude stukjes blijven staan. Zonder wachtzin of code kan niemand die lezen.""",
    en="""\
Copies elsewhere are still there. The recovery code on paper opens old copies: tear it up.
On an SSD or a stick old pieces can stay. Without the passphrase or the code nobody can read them.""",
)
NO_HOUSE: Final = LocalisedText(
    nl="Er zijn geen huisregels. Ze zouden hier staan: {}",
    en="There are no house rules. They would lie here: {}",
)
HOUSE_IN_ORDER: Final = LocalisedText(nl="In orde: {}", en="In order: {}")
HOUSE_BROKEN: Final = LocalisedText(
    nl="Tot de fouten eruit zijn, gelden de strengste regels. {}",
    en="Until the mistakes are mended the strictest rules hold. {}",
)
NO_PACK: Final = LocalisedText(
    nl="let op: in deze map staat geen pakket, hij wordt overgeslagen: {}",
    en="mind: there is no pack in this folder, it is left out: {}",
)
HOUSE_WRITABLE: Final = LocalisedText(
    nl="let op: wie deze opdracht gaf, kan het bestand veranderen. Bezoekers mogen dat niet kunnen.",
    en="mind: whoever gave this command can change the file. Visitors must not be able to.",
)
MISSING: Final = LocalisedText(nl="Er ontbreekt een onderdeel: {}.", en="A part is missing: {}.")
WENT_WRONG: Final = LocalisedText(
    nl="Er ging iets mis in het programma: {}.", en="Something went wrong in the program: {}."
)

FAULTS: Final[Mapping[type[BaseException], tuple[int, str, str]]] = {
    errors.WrongPassphrase: (WRONG_PASSPHRASE, "Deze wachtzin klopt niet.", "This passphrase is not right."),
    errors.TooSoon: (
        WRONG_PASSPHRASE,
        "Er is een verkeerde wachtzin geprobeerd. Wacht even voor je het weer probeert.",
        "A wrong passphrase was tried. Wait a moment before you try again.",
    ),
    errors.Stopped: (INTERRUPTED, "Er is gestopt. Er is niets veranderd.", "It was stopped. Nothing was changed."),
    errors.NotAJournal: (
        DAMAGED, "Dit is geen dagboek van dit programma.", "This is not a journal of this program.",
    ),
    errors.VaultDamaged: (
        DAMAGED,
        "Het dagboek is beschadigd. Heb je een kopie? Gebruik die.",
        "The journal is damaged. Do you have a copy? Use that one.",
    ),
    errors.VaultGone: (
        DAMAGED, "Hier is geen dagboek, of de stick is weg.", "There is no journal here, or the stick is gone.",
    ),
    errors.VaultIsNewer: (
        NEWER,
        "Dit dagboek is gemaakt door een nieuwere versie van dit programma.",
        "This journal was made by a newer version of this program.",
    ),
    errors.VaultIsReadOnly: (NOT_WRITABLE, "Hier kan niet worden geschreven.", "Nothing can be written here."),
    errors.VaultInUse: (
        NOT_WRITABLE,
        "Het dagboek is al open in een ander venster of op een andere computer.",
        "The journal is already open in another window or on another computer.",
    ),
    errors.DiskFull: (
        NOT_WRITABLE, "De schijf is vol. Er is niets veranderd.", "The disk is full. Nothing was changed.",
    ),
    errors.HouseForbids: (
        NOT_WRITABLE,
        "Volgens de regels van deze computer kan hier geen dagboek staan.",
        "By the rules of this computer no journal can be here.",
    ),
    errors.VaultExists: (
        WRONG_USE,
        "Hier is al een dagboek. Het wordt nooit overschreven.",
        "There is already a journal here. It is never overwritten.",
    ),
    errors.TransferError: (
        DAMAGED,
        "Dit bestand kan niet worden gelezen. Er is niets toegevoegd.",
        "This file cannot be read. Nothing was added.",
    ),
    errors.JournalFull: (
        NOT_WRITABLE,
        "Er passen niet zoveel bestanden in dit dagboek. Er is niets veranderd.",
        "So many files do not fit in this journal. Nothing was changed.",
    ),
}  # fmt: skip


class Refused(Exception):
    """Ends the run with an exit status and one line for standard error."""

    def __init__(self, status: int, words: LocalisedText, detail: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.words = words
        self.detail = detail

    def line(self, language: Language) -> str:
        return self.words.pick(language).format(self.detail)
