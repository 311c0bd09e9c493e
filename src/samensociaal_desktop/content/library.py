"""All that the packs hold, each sort read at its first use and kept: TOML is slow to read, and few use it all.

What is broken is left out and named; the rest goes on. Of two things of one sort with the same id the first
found stays, and the program's own packs are read first.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Final, TypeVar

from samensociaal_desktop.content.advice import read_advice
from samensociaal_desktop.content.articles import read_article
from samensociaal_desktop.content.cases import read_cases
from samensociaal_desktop.content.dialogues import read_dialogue
from samensociaal_desktop.content.dilemmas import read_dilemmas
from samensociaal_desktop.content.directory import not_urgent, read_directory
from samensociaal_desktop.content.exercises import read_exercises
from samensociaal_desktop.content.faults import Fault, Faults
from samensociaal_desktop.content.lists import add_items, read_lists
from samensociaal_desktop.content.packs import BASIS, DIRECTORY, FoundPacks, PackInfo, find_packs, leads_out, toml_files
from samensociaal_desktop.content.sources import read_figures, read_sources
from samensociaal_desktop.content.table import Named
from samensociaal_desktop.content.terms import read_terms
from samensociaal_desktop.content.tips import read_tips
from samensociaal_desktop.content.ways import read_ways
from samensociaal_desktop.domain.articles import Article
from samensociaal_desktop.domain.cases import Case
from samensociaal_desktop.domain.dialogues import Dialogue, Part, Purpose
from samensociaal_desktop.domain.dilemmas import Dilemma, DilemmaAsks, as_dialogue, dialogue_id
from samensociaal_desktop.domain.exercises import Exercise
from samensociaal_desktop.domain.help import Adviser, Directory, HelpPoint, Topic
from samensociaal_desktop.domain.lists import Lists
from samensociaal_desktop.domain.sources import Figure, Source, Sources
from samensociaal_desktop.domain.terms import Glossary, Term
from samensociaal_desktop.domain.tips import Tip
from samensociaal_desktop.domain.ways import PauseCheck, Way

MOST_FILES: Final = 100
"""Files in one folder of a pack: dialogues, articles."""

MOST_LOGGED: Final = 50
"""Faults that are logged: a bad pack must not push all else out of the log."""

ONLY_BASIS: Final = frozenset({"figures.toml", "reading", "advice.toml", "ways.toml", "sample.toml"})
"""What only the pack `basis` brings: the program rests on it."""

_NEEDED: Final = "an emergency number or a help line after what is heavy"

_log = logging.getLogger(__name__)


_Thing = TypeVar("_Thing", bound=Named)


def open_library(user_folder: Path | None = None, beside: Sequence[Path] = ()) -> "Library":
    """Return the library of the program's packs, those in `beside` and those in `user_folder`.

    Nothing but their names is read yet.
    """
    return Library(find_packs(user_folder, beside))


class Library:
    """What the packs together hold."""

    def __init__(self, found: FoundPacks) -> None:
        self.packs: tuple[PackInfo, ...] = found.packs
        self._replaced = found.replaced
        self._read: list[Faults] = []
        self._room_in_log = MOST_LOGGED
        for faults in found.faults:
            self._keep(faults)

    @property
    def problems(self) -> tuple[Fault, ...]:
        """What had to be left out of all that was read so far, and why."""
        return tuple(chain.from_iterable(faults.found for faults in self._read))

    @property
    def files(self) -> tuple[Faults, ...]:
        """What each reading of a file came to, so far."""
        return tuple(self._read)

    def read_all(self) -> None:
        """Read every sort that there is, so that all faults are known."""
        for name, attribute in vars(Library).items():
            if isinstance(attribute, cached_property):
                getattr(self, name)

    @cached_property
    def lists(self) -> Lists:
        """The lists of `basis`, with the items that other packs add to them."""
        lists = Lists({})
        for pack, path, faults in self._files("lists.toml"):
            own = read_lists(path, faults) if pack.id == BASIS else add_items(lists, path, faults, pack.id)
            lists = lists if own is None else own
        return lists

    @cached_property
    def dialogues(self) -> tuple[Dialogue, ...]:
        """The talks, in the order of the pamphlet's parts."""
        parts = tuple(Part)
        talks = [(parts.index(one.part), one) for one in self._all_dialogues if one.part is not None]
        return tuple(one for _, one in sorted(talks, key=lambda talk: talk[0]))

    @cached_property
    def checks(self) -> tuple[Dialogue, ...]:
        """The questions to come back to, those of `basis` first."""
        return tuple(one for one in self._all_dialogues if one.purpose is Purpose.CHECK)

    @cached_property
    def _all_dialogues(self) -> tuple[Dialogue, ...]:
        return self._all("dialogues/*", _alone(read_dialogue))

    def dialogue(self, wanted: str) -> Dialogue | None:
        """Return the dialogue of that id, a dilemma's too, or None: a pack may have been taken away."""
        for dialogue in self._all_dialogues:
            if dialogue.id == wanted:
                return dialogue
        asks = self.dilemma_asks
        found = next((dilemma for dilemma in self.dilemmas if dialogue_id(dilemma.id) == wanted), None)
        return as_dialogue(found, asks) if found is not None and asks is not None else None

    @property
    def dilemmas(self) -> tuple[Dilemma, ...]:
        """The dilemmas."""
        return self._dilemmas[1]

    @property
    def dilemma_asks(self) -> DilemmaAsks | None:
        """What is asked of each dilemma."""
        return self._dilemmas[0]

    @cached_property
    def _dilemmas(self) -> tuple[DilemmaAsks | None, tuple[Dilemma, ...]]:
        asks, found = None, list[Dilemma]()
        for pack, path, faults in self._files("dilemmas.toml"):
            own_asks, dilemmas = read_dilemmas(path, faults)
            if pack.id == BASIS:
                asks = own_asks
            elif own_asks is not None:
                faults.note("asks", f"only the pack {BASIS} brings these")
            _add(found, dilemmas, faults)
        return asks, tuple(found)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The situations to practise on."""
        return self._all("cases.toml", read_cases)

    @cached_property
    def tips(self) -> tuple[Tip, ...]:
        """The tips; only `basis` can say that one is the network's."""
        found: list[Tip] = []
        for pack, path, faults in self._files("tips.toml"):
            tips = read_tips(path, faults)
            _add(found, tips if pack.id == BASIS else (replace(tip, network=False) for tip in tips), faults)
        return tuple(found)

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises."""
        return self._all("exercises.toml", read_exercises)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """What there is to read, by the name of its file."""
        return self._all("reading/*", _alone(read_article))

    @cached_property
    def adviser(self) -> Adviser | None:
        """The questions of "Wat past nu?"."""
        read = [read_advice(path, faults) for _, path, faults in self._files("advice.toml")]
        return read[0] if read else None

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways to say it."""
        return self._ways[0]

    @property
    def pause(self) -> PauseCheck | None:
        """The check before posting."""
        return self._ways[1]

    @cached_property
    def _ways(self) -> tuple[tuple[Way, ...], PauseCheck | None]:
        read = [read_ways(path, faults) for _, path, faults in self._files("ways.toml")]
        return read[0] if read else ((), None)

    @cached_property
    def sources(self) -> Sources:
        """The sources that everything else names."""
        found: tuple[Source, ...] = self._all("sources.toml", read_sources)
        return Sources(found)

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """The figures that articles draw, by id."""
        found: tuple[Figure, ...] = self._all("figures.toml", read_figures)
        return {figure.id: figure for figure in found}

    @cached_property
    def glossary(self) -> Glossary:
        """The words that not everybody knows."""
        found: tuple[Term, ...] = self._all("words.toml", read_terms)
        return Glossary(found)

    @cached_property
    def directory(self) -> Directory:
        """The help and reporting points, emergencies first."""
        topics: dict[str, Topic] = {}
        points: list[HelpPoint] = []
        for pack, path, faults in self._files(DIRECTORY):
            part, into = read_directory(path, faults), faults
            known = {*topics, *(topic.id for topic in part.topics)}
            for point in part.points:
                if point.topic not in known:
                    faults.note(f"point {point.id}", f"no topic {point.topic!r}")
            spare = self._replaced.get(pack.id)
            if spare is not None:
                ours = Faults(f"{spare.folder.name}/{DIRECTORY}")
                usual = read_directory(spare.folder / DIRECTORY, ours)
                if faults.count or not part.can_replace(usual):
                    faults.note("file", f"has a fault or lacks {_NEEDED}; the directory of the program is used instead")
                    part, into = usual, ours
            elif not pack.is_bundled:
                part = not_urgent(part, faults)
            for topic in part.topics:
                topics.setdefault(topic.id, topic)  # packs may share one
            _add(points, (point for point in part.points if point.topic in topics), into)
        return Directory(tuple(topics.values()), tuple(sorted(points, key=lambda point: not point.is_emergency)))

    def _all(self, name: str, read: Callable[[Path, Faults], Iterable[_Thing]]) -> tuple[_Thing, ...]:
        """Return the things of one sort out of all packs."""
        found: list[_Thing] = []
        for _, path, faults in self._files(name):
            _add(found, read(path, faults), faults)
        return tuple(found)

    def _files(self, name: str) -> Iterator[tuple[PackInfo, Path, Faults]]:
        """Return the files of that name in all packs that may be read ("tips.toml"; "reading/*" for a folder)."""
        for pack in self.packs:
            paths = _paths(pack.folder, name)
            if len(paths) > MOST_FILES:
                faults = Faults(f"{pack.folder.name}/{name}", folder=pack.folder)
                faults.note("file", f"more than {MOST_FILES} files")
                self._keep(faults)
            for path in paths[:MOST_FILES]:
                label = path.relative_to(pack.folder.parent).as_posix()
                faults = Faults(label, pack.languages, pack.folder, None if pack.is_bundled else pack.title)
                if _may_read(pack, path, faults):
                    yield pack, path, faults
                self._keep(faults)

    def _keep(self, faults: Faults) -> None:
        self._read.append(faults)
        told = faults.found[: self._room_in_log]
        self._room_in_log -= len(told)
        for fault in told:
            _log.warning("left out of a pack: %s", fault)


def _paths(folder: Path, name: str) -> list[Path]:
    sort, _, every = name.partition("/")
    return toml_files(folder / sort) if every else list(folder.glob(sort))


def _may_read(pack: PackInfo, path: Path, faults: Faults) -> bool:
    if pack.id != BASIS and not ONLY_BASIS.isdisjoint((path.name, path.parent.name)):
        faults.note("file", f"only the pack {BASIS} brings this")
        return False
    return pack.is_bundled or not leads_out(path, pack.folder, faults)


def _alone(read: Callable[[Path, Faults], _Thing | None]) -> Callable[[Path, Faults], tuple[_Thing, ...]]:
    """Return a reader of files that hold one thing each as one of files that hold many."""

    def read_many(path: Path, faults: Faults) -> tuple[_Thing, ...]:
        thing = read(path, faults)
        return () if thing is None else (thing,)

    return read_many


def _add(found: list[_Thing], more: Iterable[_Thing], faults: Faults) -> None:
    """Add things to those found before; of two with one id the first stays."""
    known = {thing.id for thing in found}
    for thing in more:
        if thing.id in known:
            faults.note(thing.id, "another pack has one of this id")
        else:
            found.append(thing)
            faults.kept.append(thing.id)
