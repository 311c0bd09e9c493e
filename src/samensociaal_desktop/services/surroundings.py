"""What the toolkit and the libraries under it would leave behind by themselves, and how they are kept from it.

All of it is said in variables of the environment, and they are read when Qt loads, so this comes before that.
"""

import sys
from collections.abc import Collection, Mapping, MutableMapping
from pathlib import Path
from typing import Final

from samensociaal_desktop import paths

_SYSTEM_FONTS: Final = Path("/etc/fonts/fonts.conf")

_KEPT_NOWHERE: Final[Mapping[str, str]] = {
    "PYTHONDONTWRITEBYTECODE": "1",  # for the child that decodes pictures; this process is told below
    "MESA_SHADER_CACHE_DISABLE": "true",  # ~/.cache/mesa_shader_cache
    "__GL_SHADER_DISK_CACHE": "0",  # ~/.cache/nvidia
    "GSETTINGS_BACKEND": "memory",  # GTK, which Qt loads on GNOME, opens dconf's file below the runtime folder
    "QT_DISABLE_SHADER_DISK_CACHE": "1",
}


def leaves_nothing(arguments: Collection[str]) -> bool:
    """Whether this start is to leave nothing: a guest's, one from a stick, one on a computer with house rules."""
    return "--guest" in arguments or paths.portable_root() is not None or paths.house_file().is_file()


def settle(arguments: Collection[str], environment: MutableMapping[str, str], platform: str = sys.platform) -> None:
    """Put into the environment what keeps libraries from writing. To be called before anything loads Qt."""
    passing = leaves_nothing(arguments)
    environment.update(wanted(environment, platform, passing=passing))
    if passing:
        sys.dont_write_bytecode = True


def wanted(
    environment: Mapping[str, str], platform: str, *, passing: bool, system_fonts: Path = _SYSTEM_FONTS
) -> dict[str, str]:
    """Return the variables to set; what a person or the system set already stays as it is.

    On Linux no bus is started that was not there: libdbus would run `dbus-launch`, which leaves a file below ~/.dbus
    and a process that outlives the program. A passing session has fonts of its own settings, without a cache of a
    person's: fontconfig would write one below ~/.cache or ~/.fontconfig where the system has none.
    """
    is_linux = platform.startswith("linux")
    found: dict[str, str] = {}
    if is_linux and not environment.get("DBUS_SESSION_BUS_ADDRESS"):
        found["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={environment.get('XDG_RUNTIME_DIR') or '/nonexistent'}/bus"
    if not passing:
        return found
    found |= {name: value for name, value in _KEPT_NOWHERE.items() if name not in environment}
    if is_linux and "FONTCONFIG_FILE" not in environment and system_fonts.is_file():
        found["FONTCONFIG_FILE"] = str(paths.resource("fonts.conf"))
    return found
