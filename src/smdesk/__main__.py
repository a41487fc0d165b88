"""`smdesk` and `python -m smdesk`: with a command the command line, without one the window."""

import gc
import sys

from smdesk.cli.main import run
from smdesk.parts import Parts

THRESHOLDS = (50_000, 20, 50)
"""A register read whole is many things and no garbage: looking for some in between, as often as
Python does by itself, takes a third of the time and stops the window too."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line; without a command, open the window."""
    gc.set_threshold(*THRESHOLDS)
    return run(sys.argv[1:] if argv is None else argv, Parts())


def window() -> int:
    """Open the window, for the start menu: no console to print on."""
    return main([])


if __name__ == "__main__":
    sys.exit(main())
