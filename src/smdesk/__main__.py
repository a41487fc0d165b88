"""`smdesk` and `python -m smdesk`: with a command the command line, without one the window."""

import sys

from smdesk.cli.main import run
from smdesk.parts import Parts


def main(argv: list[str] | None = None) -> int:
    """Run the command line; without a command, open the window."""
    return run(sys.argv[1:] if argv is None else argv, Parts())


def window() -> int:
    """Open the window, for the start menu: no console to print on."""
    return main([])


if __name__ == "__main__":
    sys.exit(main())
