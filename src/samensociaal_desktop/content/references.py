"""Whether everything that is named by id exists, across packs, and whether everything in `basis` is used."""

from collections.abc import Mapping, Set
from pathlib import PurePosixPath
from typing import Final

from samensociaal_desktop.content.faults import Sort
from samensociaal_desktop.content.library import Library
from samensociaal_desktop.content.packs import BASIS

_USED: Final = {"sources.toml": Sort.SOURCE, "figures.toml": Sort.FIGURE}


def note_faults(library: Library) -> None:
    """Note where a file of the library names what no pack holds, and what of `basis` nothing names."""
    library.read_all()
    known = _known(library)
    for file in library.files:
        for mention in file.mentions:
            if mention.id not in known[mention.sort]:
                file.note(mention.place, f"{mention.sort} {mention.id!r} is not known")
    named = {(mention.sort, mention.id) for file in library.files for mention in file.mentions}
    basis = next((pack.folder for pack in library.packs if pack.id == BASIS), None)
    for file in library.files:
        sort = _USED.get(PurePosixPath(file.file).name)
        if sort is not None and file.folder == basis:
            for each in file.kept:
                if (sort, each) not in named:
                    file.note(f"{sort} {each}", "is used nowhere")


def _known(library: Library) -> Mapping[Sort, Set[str]]:
    groups = library.lists.groups("kinds")
    return {
        Sort.SOURCE: {source.id for source in library.sources.all()},
        Sort.FIGURE: set(library.figures),
        Sort.KIND: {group.id for group in groups} | {item.id for item in library.lists.items("kinds")},
        Sort.POINT: {point.id for point in library.directory.points},
        Sort.WAY: {way.id for way in library.ways},
        Sort.ARTICLE: {article.id for article in library.articles},
    }
