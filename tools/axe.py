"""axe-core, which judges the accessibility of our web pages: one script, pinned by its hash.

It is nobody's dependency: `out/axe` holds it, fetched with npm when the tests are first run.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from tools.running import OUT, Stop, say

WANTED = "axe-core@4.14.1"
SHA512 = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
"""Of the package, in Base64, as npm's own locks have it."""
SCRIPT = OUT / "axe" / WANTED / "axe.min.js"
INSIDE = "package/axe.min.js"
PATIENCE = 300
"""Seconds that fetching may take."""


def fetch() -> Path:
    """Fetch the script unless it is there, and return its path.

    Raises:
        Stop: It can't be fetched, or is not what it was.
    """
    if not SCRIPT.exists():
        say(f"{WANTED} (once)")
        SCRIPT.parent.mkdir(parents=True, exist_ok=True)
        beside = SCRIPT.with_suffix(".part")
        beside.write_bytes(_script(_package()))
        beside.replace(SCRIPT)
    return SCRIPT


def _package() -> bytes:
    npm = "npm.cmd" if sys.platform == "win32" else "npm"
    with tempfile.TemporaryDirectory(prefix="sm") as name:
        pack = (npm, "pack", "--silent", "--ignore-scripts", WANTED)
        try:
            subprocess.run(pack, cwd=name, check=True, capture_output=True, timeout=PATIENCE)
            (file,) = Path(name).glob("*.tgz")
            data = file.read_bytes()
        except (OSError, ValueError, subprocess.SubprocessError) as problem:
            raise Stop(f"{WANTED} could not be fetched with npm: {problem}") from problem
    found = base64.b64encode(hashlib.sha512(data).digest()).decode()
    if found != SHA512:
        raise Stop(f"{WANTED} is not what it was: its SHA-512 is {found}")
    return data


def _script(package: bytes) -> bytes:
    with tarfile.open(fileobj=BytesIO(package), mode="r:gz") as archive:
        held = archive.extractfile(INSIDE)
        if held is None:
            raise Stop(f"{WANTED} has no {INSIDE}")
        return held.read()


if __name__ == "__main__":
    fetch()
