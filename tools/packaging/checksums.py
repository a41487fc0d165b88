"""SHA256SUMS: what each file that is given to others hashes to, as sha256sum reads it."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from tools.packaging.places import DEB, DIST, MSI, RELEASE, SUMS
from tools.running import say


def make() -> None:
    """List the packages that lie in `dist/`, and what is written about each."""
    write(SUMS, [file for package in (DEB, MSI, RELEASE) for file in DIST.glob(f"{package.name}*")])


def write(target: Path, files: Iterable[Path]) -> None:
    """Write the list of files in the target's own folder."""
    lines = [f"{sha256(file)}  {file.name}\n" for file in sorted(files)]
    target.write_bytes("".join(lines).encode())  # as bytes: sha256sum knows no other line ends
    say(f"{target.name}: {len(lines)} files")


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
