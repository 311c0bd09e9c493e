"""Finding packs, first the bundled ones, then those of the person, and reading what they hold.

A pack is a folder with a `pack.toml`, dialogues in `dialogues/` and, in the pack `basis` alone, `lists.toml`
and `sample.toml`. What is broken is left out and named; the rest goes on. No link out of a person's folder
is followed. TOML is slow to read, so the lists can be read without the dialogues.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samensociaal_desktop import paths
from samensociaal_desktop.content.dialogues import NAME, read_dialogue
from samensociaal_desktop.content.lists import read_lists
from samensociaal_desktop.content.reading import Fault, Faults, read
from samensociaal_desktop.domain.dialogues import Dialogue, Part
from samensociaal_desktop.domain.lists import Lists

BASIS: Final = "basis"
MOST_PACKS: Final = 50
MOST_DIALOGUES: Final = 100

_FORMAT: Final = 1
_PARTS: Final = tuple(Part)


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that the packs together hold."""

    dialogues: tuple[Dialogue, ...]
    lists: Lists

    def dialogue(self, dialogue_id: str) -> Dialogue | None:
        """Return the dialogue of that id, or None: a pack may have been taken away."""
        return next((dialogue for dialogue in self.dialogues if dialogue.id == dialogue_id), None)


def load(user_folder: Path | None = None) -> tuple[Pack, tuple[Fault, ...]]:
    """Return what the bundled packs and those in `user_folder` hold, and what had to be left out of them.

    Dialogues stand in the order of the pamphlet's parts; of two with the same id the first found stays.
    """
    lists, problems = load_lists()
    dialogues: dict[str, Dialogue] = {}
    for folder in pack_folders(paths.resource("packs")):
        problems += _add_dialogues(dialogues, folder, within=None)
    mine = pack_folders(user_folder) if user_folder is not None else []
    for folder in mine[:MOST_PACKS]:
        problems += _add_dialogues(dialogues, folder, within=user_folder)
    if len(mine) > MOST_PACKS:
        problems += (Fault(mine[MOST_PACKS].name, "pack", f"left out: more than {MOST_PACKS} packs"),)
    in_order = sorted(dialogues.values(), key=lambda dialogue: _PARTS.index(dialogue.part))
    return Pack(tuple(in_order), lists), problems


def load_lists() -> tuple[Lists, tuple[Fault, ...]]:
    """Return the lists alone; they are empty, with the reason, should the program's own file be broken."""
    faults = Faults(f"{BASIS}/lists.toml")
    lists = read_lists(paths.resource("packs", BASIS, "lists.toml"), faults)
    return lists or Lists({}), faults.found


def read_pack_id(folder: Path, faults: Faults) -> str:
    """Return the id in a folder's pack.toml, or "" with every fault noted."""
    file = read(folder / "pack.toml", faults)
    if file is None:
        return ""
    if file.whole("format", 1, 10_000) > _FORMAT:
        file.note("made for a newer version of the program")
        return ""
    pack_id = file.text("id", NAME)
    file.words("title")
    file.words("about")
    file.close()
    return "" if faults.found else pack_id


def pack_folders(folder: Path) -> list[Path]:
    """Return the folders of packs in `folder`, by name; none if it is not there."""
    return sorted(path.parent for path in folder.glob("*/pack.toml"))


def toml_files(folder: Path) -> list[Path]:
    """Return the TOML files in `folder` by name, without those that begin with a dot (a Mac leaves such)."""
    return sorted(path for path in folder.glob("*.toml") if not path.name.startswith("."))


def leads_out(path: Path, folder: Path, faults: Faults) -> bool:
    """Return whether `path` is a link, or lies behind one that leads out of `folder`; noted as a fault."""
    if not path.is_symlink() and path.resolve().is_relative_to(folder.resolve()):
        return False
    faults.note("file", "is a link; links are not followed")
    return True


def _add_dialogues(dialogues: dict[str, Dialogue], folder: Path, within: Path | None) -> tuple[Fault, ...]:
    """Add a pack's dialogues to those found before; `within` is where a person's pack must stay."""
    faults = Faults(f"{folder.name}/pack.toml")
    if within is not None and leads_out(folder / "pack.toml", within, faults):
        return faults.found
    if not read_pack_id(folder, faults):
        return faults.found
    files = toml_files(folder / "dialogues")
    if len(files) > MOST_DIALOGUES:
        faults.note("file", f"more than {MOST_DIALOGUES} dialogues")
    problems = faults.found
    for path in files[:MOST_DIALOGUES]:
        faults = Faults(f"{folder.name}/dialogues/{path.name}")
        if within is None or not leads_out(path, within, faults):
            _add(dialogues, read_dialogue(path, faults), faults)
        problems += faults.found
    return problems


def _add(dialogues: dict[str, Dialogue], dialogue: Dialogue | None, faults: Faults) -> None:
    if dialogue is None:
        return
    if dialogue.id in dialogues:
        faults.note("file", "another pack has a dialogue of this id")
    else:
        dialogues[dialogue.id] = dialogue
