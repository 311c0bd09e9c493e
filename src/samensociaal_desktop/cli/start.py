"""The way in: finds out what is asked, and hands it to a verb or to the window."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Final, TextIO

from samensociaal_desktop.cli import words
from samensociaal_desktop.cli.printing import print_line
from samensociaal_desktop.cli.status import BUG, INTERRUPTED, WRONG_USE
from samensociaal_desktop.domain.localised import Language
from samensociaal_desktop.services.options import Options, WrongUse, read_arguments

_NEEDS_NO_SCREEN: Final = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "minimalegl")


def main(arguments: Sequence[str], stdin: TextIO | None, stdout: TextIO, stderr: TextIO) -> int:
    """Do what the command line asks and return the exit status; see the top of the package."""
    language = _system_language()
    try:
        asked = read_arguments(arguments)
        language = asked.options.language or language
        if asked.switches & {"--help", "-h"}:
            return print_line(stdout, words.HELP.pick(language))
        if "--version" in asked.switches:
            from samensociaal_desktop import __version__

            return print_line(stdout, __version__)
        if asked.verb is None:
            return _open_window(asked.options)
        from samensociaal_desktop.cli import verbs

        return verbs.run(asked, stdin, stdout, language)
    except WrongUse as wrong:
        print_line(stderr, words.NOT_UNDERSTOOD.pick(language).format(wrong))
        return WRONG_USE
    except words.Refused as refused:
        print_line(stderr, refused.line(language))
        return refused.status
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # the last resort: a traceback could hold private words
        from samensociaal_desktop.log import described

        what, *places = described(error)
        print_line(stderr, words.WENT_WRONG.pick(language).format(" ".join((what, *places[-1:]))))
        return BUG


def _open_window(options: Options) -> int:
    if sys.platform.startswith("linux") and not has_screen(os.environ):
        raise words.Refused(WRONG_USE, words.NO_SCREEN)  # Qt would abort with a core dump's worth of advice
    gc.disable()  # on the way to the first window hardly anything is thrown away: looking for it takes 12 ms of 180
    try:
        if options.is_smoke:
            from samensociaal_desktop.smoke import main as start
        else:
            from samensociaal_desktop.app import main as start
    except ImportError as error:  # Qt names the system's library that is missing
        raise words.Refused(BUG, words.MISSING, " ".join(str(error).split())) from None

    return start(options)


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether a window can be opened, on a screen or in memory."""
    wanted = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    return wanted in _NEEDS_NO_SCREEN or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _system_language() -> Language:
    """Return the language the system asks for; Dutch when it asks for neither, as the window does."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for language in Language:
            if os.environ.get(name, "").startswith(language):
                return language
    return Language.NL
