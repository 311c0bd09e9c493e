"""The program, started and watched: what __main__, cli and app do on the way to the window, step by step."""

import gc
import sys


def main() -> None:
    """Start like `python -m samensociaal_desktop --data DIR`."""
    from samensociaal_desktop.services.privacy import keep_to_owner

    keep_to_owner()
    from samensociaal_desktop import cli  # noqa: F401 - as the program does
    from samensociaal_desktop.services.options import read_arguments

    asked = read_arguments(sys.argv[1:])
    gc.disable()
    from samensociaal_desktop import app, log, paths

    log.start_log(paths.logs())
    qt, program = app.make(asked.options)
    program.start()

    import usable

    usable.report(program.window)
    qt.exec()


main()
