"""What a person set: kept readable in settings.json, so nothing private may ever be a setting."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal, get_args

from samensociaal_desktop.domain.localised import Language

Theme = Literal["system", "light", "dark", "contrast"]

FILE_NAME: Final = "settings.json"
SMALLEST_TEXT: Final = 80
LARGEST_TEXT: Final = 200
LONGEST_WAIT: Final = 24 * 60
LONGEST_ASK_AFTER: Final = 30
LONGEST_FONT_NAME: Final = 100
LARGEST_WINDOW: Final = 20_000
_LONGEST_FILE: Final = 65_536


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. `language` None follows the system, `font` "" too.

    `text_size` is a percentage, 80 to 200; `lock_after_minutes` and `ask_after_days` 0 mean never; `window` is
    the width and height of the window when it was last closed, in device-independent pixels. `ask_after_days` is when
    to ask what came of a moment, `on_this_day` whether to show what was on this day, and `with_heavy_days` whether
    heavy moments too.
    """

    language: Language | None = None
    theme: Theme = "system"
    text_size: int = 100
    font: str = ""
    lock_after_minutes: int = 5
    reduce_motion: bool = False
    window: tuple[int, int] | None = None
    ask_after_days: int = 3
    on_this_day: bool = False
    with_heavy_days: bool = False


def read_settings(folder: Path) -> Settings:
    """Return the settings kept in `folder`; the default for each that is missing or makes no sense."""
    try:
        with (folder / FILE_NAME).open(encoding="utf-8-sig") as file:
            kept = json.loads(file.read(_LONGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _understood(kept) if isinstance(kept, dict) else Settings()


def write_settings(folder: Path | None, settings: Settings) -> None:
    """Keep the settings in `folder`, whole or not at all; a guest has no folder, and nothing is written.

    Raises:
        OSError: the folder cannot be made or written; the file of before is untouched.
    """
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{FILE_NAME}.{os.getpid()}.part"
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, ensure_ascii=False, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(folder / FILE_NAME)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def _understood(kept: Mapping[str, Any]) -> Settings:
    default = Settings()
    language, theme, font = kept.get("language"), kept.get("theme", default.theme), kept.get("font")
    return Settings(
        language=Language(language) if language in list(Language) else None,
        theme=theme if theme in get_args(Theme) else default.theme,
        text_size=_whole(kept.get("text_size"), SMALLEST_TEXT, LARGEST_TEXT, default.text_size),
        font=font if isinstance(font, str) and _is_a_name(font) else default.font,
        lock_after_minutes=_whole(kept.get("lock_after_minutes"), 0, LONGEST_WAIT, default.lock_after_minutes),
        reduce_motion=kept.get("reduce_motion") is True,
        window=_size(kept.get("window")),
        ask_after_days=_whole(kept.get("ask_after_days"), 0, LONGEST_ASK_AFTER, default.ask_after_days),
        on_this_day=kept.get("on_this_day") is True,
        with_heavy_days=kept.get("with_heavy_days") is True,
    )


def _whole(value: object, least: int, most: int, default: int) -> int:
    return value if type(value) is int and least <= value <= most else default  # True is no number here


def _is_a_name(font: str) -> bool:
    return len(font) <= LONGEST_FONT_NAME and font.isprintable()


def _size(value: object) -> tuple[int, int] | None:
    if not isinstance(value, list):
        return None
    match [_whole(side, 1, LARGEST_WINDOW, 0) for side in value]:
        case [int(width), int(height)] if width and height:
            return width, height
        case _:
            return None
