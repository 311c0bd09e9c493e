"""Where things are: in a checkout, in an installed wheel, in the frozen program. One module knows."""

import sys
from pathlib import Path
from typing import Final

from platformdirs import site_config_path, user_data_path, user_log_path

APP_NAME: Final = "SamenSociaal"
HOUSE_FILE: Final = "house.toml"
PORTABLE_MARK: Final = "portable.txt"
"""Where this lies beside the program, all that it keeps lies there too. What stands in it does not matter."""

_PACKAGE: Final = Path(__file__).resolve().parent


def _root_of(folder: str, in_wheel: str) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / folder
    installed = _PACKAGE / in_wheel
    return installed if installed.is_dir() else _PACKAGE.parent.parent / folder


def resource(*parts: str) -> Path:
    """Return the path of a bundled file: packs, themes, pictures."""
    return _root_of("resources", "_resources").joinpath(*parts)


def translation(name: str) -> Path:
    """Return the path of a compiled translation."""
    return _root_of("translations", "_translations") / name


def portable_root() -> Path | None:
    """Return the folder that program and journal share, on a stick for instance; None where they do not.

    It is the folder of the frozen program (on macOS the one its `.app` is in), or the top of a checkout.
    """
    if getattr(sys, "frozen", False):
        program = Path(sys.executable).resolve()
        bundles = [folder for folder in program.parents if folder.suffix == ".app"]
        root = bundles[-1].parent if bundles else program.parent
    else:
        root = _PACKAGE.parent.parent
    return root if (root / PORTABLE_MARK).is_file() else None


def user_data() -> Path:
    """Return the folder that holds this person's journal, unless another is named at the start."""
    root = portable_root()
    if root is not None:
        return root / "journal"
    return user_data_path(APP_NAME, appauthor=False)


def logs() -> Path:
    """Return the folder for the program's log, which holds no private word."""
    root = portable_root()
    if root is not None:
        return root / "journal" / "log"
    return user_log_path(APP_NAME, appauthor=False)


def house_file() -> Path:
    """Return where the rules of a library or a school lie, which those who run the computer write.

    It is a folder for the whole computer, on Linux one that no variable of the environment moves, or a visitor could
    have rules of their own. Of a portable program it is beside the program.
    """
    root = portable_root()
    if root is not None:
        return root / HOUSE_FILE
    folder = site_config_path(APP_NAME, appauthor=False)
    return (Path("/etc/xdg", APP_NAME) if sys.platform == "linux" else folder) / HOUSE_FILE
