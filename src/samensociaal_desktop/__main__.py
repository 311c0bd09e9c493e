"""The way in: `samensociaal` and `python -m samensociaal_desktop` both start here."""

import os
import sys


def main() -> int:
    """Run the program as the command line asks, and return its exit status."""
    from samensociaal_desktop.services.privacy import keep_to_owner
    from samensociaal_desktop.services.surroundings import settle

    keep_to_owner()
    settle(sys.argv[1:], os.environ)
    if sys.argv[1:] == ["decode-image"]:  # what this program asks of itself, see services.pictures
        from samensociaal_desktop.ui import decode

        return decode.main()
    if sys.argv[1:2] == ["traced-guest"]:  # the same, see cli.trace
        from samensociaal_desktop.cli import traced

        return traced.main()
    from samensociaal_desktop import cli

    return cli.main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
