"""Where things are: in a checkout, in an installed wheel, in the frozen program. One module knows."""

import sys
from pathlib import Path
from typing import Final

from platformdirs import user_data_path, user_log_path

APP_NAME: Final = "SamenSociaal"

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


def user_data() -> Path:
    """Return the folder that holds this person's journal, unless another is named at the start."""
    return user_data_path(APP_NAME, appauthor=False)


def logs() -> Path:
    """Return the folder for the program's log, which holds no private word."""
    return user_log_path(APP_NAME, appauthor=False)
