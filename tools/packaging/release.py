"""`dev.py release`: what is published, made on the system that it is for.

On Windows the installer, of the program that PyInstaller freezes there, both signed; on Linux the
.deb. The same sources, recipe and installer's description make the test builds (`dev.py package`).
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools.packaging import checksums, deb, frozen, sbom, signing
from tools.packaging.msi import Build, compile_msi
from tools.packaging.places import DEB, DIST, FROZEN, RELEASE, SUMS, VERSION
from tools.packaging.signing import Signer
from tools.running import ROOT, Stop, say

TAG = f"v{VERSION}"
WINDOWS_TOOLS = ("candle", "light", "signtool")
"""Of WiX, and of the Windows SDK."""


@dataclass(frozen=True, slots=True)
class Act:
    """One step of a release, and the words for it."""

    words: str
    does: Callable[[], None]


def acts(system: str, signer: Signer) -> tuple[Act, ...]:
    """Return what is done on a system (as `sys.platform` names it), in order."""
    windows = system == "win32"
    made = _for_windows(signer) if windows else (Act(DEB.name, deb.make),)
    answers = Act(f"{' and '.join(deb.TOLD)} say who answers for it", deb.must_be_maintained)
    return (
        Act(f"{', '.join(WINDOWS_TOOLS)} are here", tools) if windows else answers,
        Act(f"the sources are those of {TAG}, and nothing is changed", sources),
        Act("nothing of earlier builds in dist/", empty),
        Act("freeze; every file has its licence; the frozen program tests itself", frozen.make),
        *made,
        Act("list of components", sbom.make),
        Act(SUMS.name, checksums.make),
    )


def _for_windows(signer: Signer) -> tuple[Act, ...]:
    return (
        Act("sign what nobody has signed", lambda: signing.sign(signing.unsigned(FROZEN), signer)),
        Act("the signed program tests itself", frozen.trial),
        Act(f"{RELEASE.name} (WiX)", lambda: compile_msi(Build(folder=FROZEN, msi=RELEASE))),
        Act("sign the installer", lambda: signing.sign([RELEASE], signer)),
    )


def tools() -> None:
    """Look for Windows' own tools before minutes have gone.

    Raises:
        Stop: One is not on the path.
    """
    if absent := [name for name in WINDOWS_TOOLS if not shutil.which(name)]:
        raise Stop(f"Not on the path: {', '.join(absent)}. packaging/windows/release.md says more.")


def sources() -> None:
    """Hold what is built to what is tagged.

    Raises:
        Stop: Something is changed, or the tag is not on this commit.
    """
    if changed := _git("status", "--porcelain"):
        raise Stop(f"A release is made of what is committed. Changed here:\n{changed}")
    if TAG not in _git("tag", "--points-at", "HEAD").split():
        raise Stop(f"A release is made of what is tagged: give this commit the tag {TAG}.")


def empty() -> None:
    """Remove what was built before, so that no list names it."""
    shutil.rmtree(DIST, ignore_errors=True)


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def asked(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is asked for; what makes no sense ends the program with its usage."""
    parser = argparse.ArgumentParser(prog="dev.py release", description="What is published.")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done")
    parser.add_argument("--system", choices=("linux", "win32"), default=sys.platform)
    signing.signing_options(parser)
    told = parser.parse_args(arguments)
    if told.system != sys.platform and not told.dry_run:
        parser.error(f"what is for {told.system} is made there; --dry-run says how")
    if (told.system == "win32") != bool(told.sign):
        parser.error("on Windows a release is signed: --sign; elsewhere nothing is")
    return told


def main(arguments: Sequence[str]) -> int:
    """Do the steps, or say them; 3 where one can't be done."""
    told = asked(arguments)
    planned = acts(told.system, Signer(certificate=told.sign, stamp=told.stamp))
    say(f"Release {VERSION}")
    try:
        for number, act in enumerate(planned, 1):
            say(f"{number}. {act.words}")
            if not told.dry_run:
                act.does()
    except Stop as stop:
        say(str(stop))
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
