"""`python -m tools.packaging [--deb | --windows] [--try]`: what `dev.py package` does.

Each step is a module of this package with `make()`, which says what it made and raises `Stop`
where it can't; it is imported when it is its turn. What stands after a point is another of its
functions, which signs.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from tools.packaging.signing import Signer, signing_options
from tools.running import Stop, say

PLANS = {"deb": ("frozen", "deb"), "windows": ("windows_folder", "msi"), "frozen": ("frozen",)}
SIGNED = ("windows_folder", "signing.folder", "msi", "signing.msi")
"""Windows' plan with a certificate: the installer packs what is signed already."""
TRIALS = {"deb": ("bare_root",), "windows": ("try_folder", "try_surroundings", "try_msi")}
LISTED = ("sbom", "checksums")
"""What is written about all that lies in `dist/`, at the end."""


def asked(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is asked for; what makes no sense ends the program with its usage."""
    parser = argparse.ArgumentParser(prog="dev.py package", description="What is given to others.")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--deb", action="store_true", help="make a .deb of it")
    kind.add_argument("--windows", action="store_true", help="make Windows' folder and a test MSI")
    parser.add_argument("--try", dest="tried", action="store_true", help="install and remove it")
    signing_options(parser)
    told = parser.parse_args(arguments)
    if told.tried and not (told.deb or told.windows):
        parser.error("--try goes with --deb or --windows")
    if told.sign and not told.windows:
        parser.error("--sign goes with --windows")
    return told


def steps(told: argparse.Namespace) -> tuple[str, ...]:
    """Return the names of the modules whose turn it is, in order."""
    kind = "deb" if told.deb else "windows" if told.windows else "frozen"
    plan = SIGNED if told.sign else PLANS[kind]
    if kind not in TRIALS:
        return plan
    return (*plan, *(TRIALS[kind] if told.tried else ()), *LISTED)


def main(arguments: Sequence[str]) -> int:
    """Do the steps; 3 where one can't be done."""
    told = asked(arguments)
    say("Package")
    try:
        for name in steps(told):
            module, _, act = name.partition(".")
            does = getattr(import_module(f"{__package__}.{module}"), act or "make")
            does(*((Signer(certificate=told.sign, stamp=told.stamp),) if act else ()))
    except Stop as stop:
        say(str(stop))
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
