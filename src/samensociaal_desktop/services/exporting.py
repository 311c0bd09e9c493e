"""Taking the journal elsewhere: five kinds of file, each written whole or not at all, and readable by anyone."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, assert_never

from samensociaal_desktop.domain.custody import Event
from samensociaal_desktop.domain.encounters import Encounter
from samensociaal_desktop.domain.filters import EncounterFilter
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.localised import Language, LocalisedText
from samensociaal_desktop.errors import NeedsZip, PaperTooLong, VaultIsReadOnly
from samensociaal_desktop.exchange.own import file as own
from samensociaal_desktop.exchange.packing import packing
from samensociaal_desktop.exchange.said import Sayer
from samensociaal_desktop.exchange.write_csv import write_csv
from samensociaal_desktop.exchange.write_day_one import AMSTERDAM, write_day_one
from samensociaal_desktop.services.gathering import EVERYTHING, chosen, every_attachment, every_evidence, lists_beside
from samensociaal_desktop.services.leaving import is_part_of_journal, new_folder, put_in_folder, whole_file
from samensociaal_desktop.services.progress import Pace, Progress

if TYPE_CHECKING:  # it brings SQLAlchemy along
    from samensociaal_desktop.services.open_vault import OpenVault


class ReadsBack(StrEnum):
    """What comes back when the file is read in again."""

    COMPLETE = "complete"
    TEXT = "text"
    NO = "no"


@dataclass(frozen=True, slots=True)
class _About:
    title: LocalisedText
    ending: str
    reads_back: ReadsBack


class Kind(Enum):
    """A kind of file. All of them hold covered moments in full, but for PDF, which leaves their words out.

    What is `OWN` is always everything, and complete. `reads_back` is for the words beside the button.
    """

    OWN = _About(LocalisedText(nl="Samen Sociaal (JSON)", en="Samen Sociaal (JSON)"), ".json", ReadsBack.COMPLETE)
    DAY_ONE = _About(LocalisedText(nl="Day One (JSON)", en="Day One (JSON)"), ".zip", ReadsBack.TEXT)
    MARKDOWN = _About(LocalisedText(nl="Map met Markdown", en="Folder of Markdown"), ".zip", ReadsBack.COMPLETE)
    CSV = _About(LocalisedText(nl="Tabel (CSV)", en="Table (CSV)"), ".csv", ReadsBack.TEXT)
    PDF = _About(LocalisedText(nl="Om te printen (PDF)", en="For printing (PDF)"), ".pdf", ReadsBack.NO)

    @property
    def title(self) -> LocalisedText:
        """What it is called."""
        return self.value.title

    @property
    def ending(self) -> str:
        """What its file ends in; files kept as evidence make an `OWN` one a zip file."""
        return self.value.ending

    @property
    def reads_back(self) -> ReadsBack:
        """What comes back when it is read in again; of Markdown, all that a moment itself holds."""
        return self.value.reads_back


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How to export, beside what: whether evidence goes on paper, and words that are covered; when and where one is.

    `at` is the instant of it, `zone` the IANA name of the place whose clock the moments were noted by. `folder` is
    that of the journal, whose files are never written over.
    """

    with_evidence: bool = False
    with_covered: bool = False
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    zone: str = AMSTERDAM
    folder: Path | None = None


def ending_for(vault: "OpenVault", kind: Kind) -> str:
    """Return what the file's name is to end in: files kept as evidence make our own one a zip file.

    Raises:
        VaultError: the journal cannot be read.
    """
    return ".zip" if kind is Kind.OWN and any(every_attachment(vault)) else kind.ending


def export(
    vault: "OpenVault",
    kind: Kind,
    path: Path,
    filter: EncounterFilter,
    lists: Lists,
    language: Language,
    choices: Choices | None = None,
    progress: Progress | None = None,
) -> int:
    """Write moments to `path`, for its owner's eyes alone: whole, or as it was. Returns the number of moments.

    `OWN` writes everything whatever the filter says, drafts, keys and the bin excepted. `MARKDOWN` makes a new folder
    where the name does not end in .zip. That evidence went along is noted in its log.

    Raises:
        NeedsZip: there are files to go along, and the name does not end in .zip.
        PaperTooLong: there is more than a PDF takes.
        FileExistsError: the file is one of the journal's own, or the folder is there already.
        OSError: the file cannot be written.
        Cancelled: `progress` said so.
        VaultError: the journal cannot be read, or its log not written.
    """
    work = _Export(vault, kind, filter, Sayer(language, _labels(lists, language)), choices or Choices(), Pace(progress))
    if work.choices.folder is not None and is_part_of_journal(path, work.choices.folder):
        raise FileExistsError(path)
    if kind is Kind.MARKDOWN and path.suffix.lower() != ".zip":
        with new_folder(path, work.noted) as part:
            work.to_folder(part)
    else:
        with whole_file(path, work.noted) as stream:
            work.to_file(stream, path)
    return work.count


def _labels(lists: Lists, language: Language) -> Callable[[str], str]:
    return lambda item: lists.label_of(item).pick(language)


@dataclass(slots=True)
class _Export:
    """One export under way."""

    vault: "OpenVault"
    kind: Kind
    filter: EncounterFilter
    sayer: Sayer
    choices: Choices
    pace: Pace
    count: int = 0
    gone: list[tuple[str, str, str]] = field(default_factory=list)
    """What evidence went along: moment, item and digest."""

    def to_file(self, stream: BinaryIO, path: Path) -> None:
        """Write the file."""
        match self.kind:
            case Kind.OWN:
                self._own(stream, path)
            case Kind.DAY_ONE:
                write_day_one(self._moments(), self.sayer, self.choices.zone, self._local(), stream)
            case Kind.MARKDOWN:
                from samensociaal_desktop.exchange.write_markdown import write_markdown  # noqa: PLC0415 (brings YAML)

                with packing(stream, self._local()) as packer:
                    write_markdown(self._moments(), self.sayer, packer.put)
            case Kind.CSV:
                write_csv(self._moments(), self.sayer, stream)
            case Kind.PDF:
                self._pdf(stream)
            case never:
                assert_never(never)

    def to_folder(self, folder: Path) -> None:
        """Write a folder of Markdown."""
        from samensociaal_desktop.exchange.write_markdown import write_markdown  # noqa: PLC0415 (brings YAML)

        write_markdown(self._moments(), self.sayer, partial(put_in_folder, folder))

    def noted(self) -> None:
        """Note in the log of evidence what went along. A journal that can only be read is taken along without a note.

        Raises:
            VaultError: it was not noted.
        """
        with suppress(VaultIsReadOnly):
            for moment, item, digest in self.gone:
                self.vault.evidence.note(Event.EXPORTED, moment, item, digest, self.choices.at)

    def _local(self) -> datetime:
        return self.choices.at.astimezone()

    def _moments(self) -> Iterator[Encounter]:
        """Give the moments asked for, oldest first, and tell how far it is."""
        total = self.vault.journal.count(self.filter)
        for moment in chosen(self.vault, self.filter):
            yield moment
            self.count += 1
            self.pace.tell(self.count, total)
        self.pace.finish(total)

    def _own(self, stream: BinaryIO, path: Path) -> None:
        self.filter = EVERYTHING
        attachments = tuple(every_attachment(self.vault))
        if attachments and path.suffix.lower() != ".zip":
            raise NeedsZip(path.suffix)
        lists = {**lists_beside(self.vault), "encounters": self._moments(), "attachments": attachments}
        lists["evidence"] = evidence = tuple(every_evidence(self.vault))
        self.gone += ((one.moment, "", self.vault.evidence.digest(one.moment)) for one in evidence)
        self.gone += ((one.moment, one.id, one.sha256) for one in attachments)
        if path.suffix.lower() != ".zip":
            own.write_own(lists, stream)
            return
        # Stored as they are: pictures are packed already, and text packed very small is refused where it is read.
        with packing(stream, self._local()) as packer:
            with packer.member(own.JOURNAL, packed=False) as member:
                own.write_own(lists, member, own.version_beside(lists))
            places = {own.place_of(one): one.id for one in attachments}
            for place, attachment_id in places.items():
                packer.put(place, self.vault.evidence.read(attachment_id), packed=False)

    def _pdf(self, stream: BinaryIO) -> None:
        from samensociaal_desktop.exchange.paper import MOST, OnPaper, write_paper  # noqa: PLC0415 (brings Typst)

        if self.vault.journal.count(self.filter) > MOST:  # said before anything is read
            raise PaperTooLong(MOST)

        def on_paper(moment: Encounter) -> OnPaper:
            if not self.choices.with_evidence or (moment.is_covered and not self.choices.with_covered):
                return OnPaper(moment)
            store = self.vault.evidence
            evidence, attachments = store.get(moment.id), store.attachments(moment.id)
            if evidence is not None:
                self.gone.append((moment.id, "", store.digest(moment.id)))
            self.gone += ((moment.id, one.id, one.sha256) for one in attachments)
            return OnPaper(moment, evidence, attachments)

        covered = self.choices.with_covered
        write_paper(map(on_paper, self._moments()), self.sayer, self.choices.at, stream, with_covered=covered)
