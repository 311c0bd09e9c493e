"""Every failure that can be explained to the person who meets it.

    SamenSociaalError
    ├── VaultError                    something about the journal's files
    │   ├── WrongPassphrase           the passphrase, or the recovery code, does not fit
    │   ├── TooSoon                   after wrong tries one waits before the next
    │   ├── NotAJournal               the file is something else
    │   ├── VaultDamaged              its bytes changed; found by reading twice
    │   ├── VaultGone                 file, folder or stick is no longer there
    │   ├── VaultIsNewer              made by a newer version of this program
    │   ├── VaultIsReadOnly           it can be read, not written
    │   ├── VaultInUse                another window or computer has it open
    │   ├── DiskFull                  no room to write
    │   ├── VaultExists               there is a journal at this place already
    │   ├── HouseForbids              the rules of this computer allow no journal at this place
    │   └── Stopped                   someone asked to stop a long piece of work, which then left nothing behind
    ├── ContentError                  a pack says something it cannot mean
    ├── EvidenceError                 a file cannot be kept with a moment
    │   ├── FileTooLarge              it is larger than one file may be
    │   ├── NotAFile                  a folder, a link, a pipe; or it changed or went while it was read
    │   ├── FilesRefused              with this kind of moment no files are kept
    │   ├── SameFile                  the moment has this file already
    │   └── JournalFull               all files together would be more than one journal holds
    ├── TransferError                 a file from outside cannot be read
    ├── PaperTooLong                  more than one PDF takes
    ├── NeedsZip                      files are to go along, and the name is not that of a zip file
    └── WrongState                    asked for something while the journal is locked or absent

Classes carry no words for the screen: `ui.words` has those, in both languages. What they do carry is
safe to log: never a passphrase, a key, or anything a person wrote.
"""


class SamenSociaalError(Exception):
    """Something that can be explained and acted upon; anything else is a bug."""


class VaultError(SamenSociaalError):
    """Something about the journal's files."""


class WrongPassphrase(VaultError):
    """The passphrase, or the recovery code, does not fit this journal."""


class TooSoon(VaultError):
    """Wrong passphrases were tried: the next try has to wait."""

    def __init__(self, seconds: float) -> None:
        """Remember how long."""
        super().__init__(f"wait {seconds:.0f} s")
        self.seconds = seconds


class NotAJournal(VaultError):
    """The file is there, but it is not a journal of this program."""


class VaultDamaged(VaultError):
    """The file's bytes changed; only said after a second reading found the same."""


class VaultGone(VaultError):
    """The file, its folder or the stick it is on is no longer there."""


class VaultIsNewer(VaultError):
    """The journal was written by a newer version of this program."""

    def __init__(self, found: int, known: int) -> None:
        """Remember both schema versions, so that the message can name them."""
        super().__init__(f"schema {found}, this program knows {known}")
        self.found = found
        self.known = known


class VaultIsReadOnly(VaultError):
    """The journal can be read but not written."""


class VaultInUse(VaultError):
    """Another window, program or computer has the journal open."""


class DiskFull(VaultError):
    """There is no room to write; what stood on disk is untouched."""


class VaultExists(VaultError):
    """There is a journal at this place already; it is never overwritten."""


class HouseForbids(VaultError):
    """The rules of this computer, a library's for one, allow no journal at this place."""

    def __init__(self, *, needs_stick: bool) -> None:
        """Remember whether a stick would do."""
        super().__init__("only on a stick" if needs_stick else "nowhere")
        self.needs_stick = needs_stick


class Stopped(VaultError):
    """Someone asked to stop a long piece of work; nothing of it is left behind."""


class ContentError(SamenSociaalError):
    """A pack says something it cannot mean; the text names file, place and fault."""


class EvidenceError(SamenSociaalError):
    """A file cannot be kept with a moment."""


class FileTooLarge(EvidenceError):
    """It is larger than one file may be."""


class NotAFile(EvidenceError):
    """It is a folder, a link or a pipe, is not there, or changed while it was read."""


class FilesRefused(EvidenceError):
    """With this kind of moment no files are kept: having them can be a crime, or harm a child."""


class SameFile(EvidenceError):
    """The moment has a file with the same bytes already."""


class JournalFull(EvidenceError):
    """All files together would be more than one journal holds."""


class TransferError(SamenSociaalError):
    """A file from outside cannot be read as what it says it is."""


class NeedsZip(SamenSociaalError):
    """Files are to go along with what is written, and its name does not end in .zip."""


class PaperTooLong(SamenSociaalError):
    """More moments or words than one PDF takes: a shorter period does."""


class WrongState(SamenSociaalError):
    """Asked for something that needs an open journal while it is locked or absent."""
