"""A process that measures: `child.py MODULE FUNCTION ARGUMENTS`, where the function gives one result after another.

Each result is a line of JSON on standard output; the next one is made when a line comes in. So two processes can be
measured in turn, each undisturbed by the other.
"""

import json
import sys
from importlib import import_module


def main() -> None:
    """Answer until nobody asks any more."""
    module, function, arguments = sys.argv[1:]
    for result in getattr(import_module(module), function)(**json.loads(arguments)):
        sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()
        if not sys.stdin.readline():
            return


if __name__ == "__main__":
    main()
