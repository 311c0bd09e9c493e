"""The way in: `samensociaal` and `python -m samensociaal_desktop` both start here."""

import sys


def main() -> int:
    """Run the program as the command line asks, and return its exit status."""
    from samensociaal_desktop.services.privacy import keep_to_owner

    keep_to_owner()
    if sys.argv[1:] == ["decode-image"]:  # what this program asks of itself, see services.pictures
        from samensociaal_desktop.ui import decode

        return decode.main()
    from samensociaal_desktop import cli

    return cli.main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
