"""The .deb: the frozen program in /usr/lib/smdesk, and what a desktop finds it by.

The same frozen program gives the same bytes: files are root's, dated like the sources, and sorted.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from tools import system
from tools.packaging import icons
from tools.packaging.places import DEB, FROZEN, SOURCES, VERSION, moment
from tools.running import ROOT, Step, Stop, quietly, say

HERE = SOURCES / "linux"
HOME = Path("usr/lib/smdesk")
DOC = Path("usr/share/doc/smdesk")
PICTURES = (16, 24, 32, 48, 64, 128, 256)
"""Pixels of the icon; a desktop that draws SVG takes that."""
PRINTING = "/plugins/printsupport/"
"""What needs the printers' own libraries; without them there is no printer, but a program."""
PACKED = ("--threads-max=2", "-Zxz", "-z1")
"""How dpkg-deb packs. A stated number of threads gives the same bytes on any machine; the first
level takes a third of the usual one's time, for a tenth more bytes."""
UNPACKED = ("-Znone",)
"""For trials."""
TOLD = ("DEBFULLNAME", "DEBEMAIL")
"""Variables that Debian's tools, too, take the packager's name and address from."""
NOBODY = "smdesk test build <nobody@smdesk.invalid>"
"""Answers for a package that is not published: no address can be there (RFC 2606)."""


def make() -> None:
    """Build the .deb of the frozen program.

    Raises:
        Stop: It could not be built; what was said is shown.
    """
    build(DEB)
    say(f"{DEB}: {DEB.stat().st_size / 1e6:.0f} MB, maintained by {maintainer()}")


def maintainer() -> str:
    """Return who answers for the package, as Debian's own tools are told; else `NOBODY`.

    Debian's policy asks for a name and an address (5.6.2). Both are the publisher's, not ours.

    Raises:
        Stop: What is told is no name and address.
    """
    name, address = (os.environ.get(one, "") for one in TOLD)
    if not name and not address:
        return NOBODY
    if not re.fullmatch(r"[^<>@,\n]+", name) or not re.fullmatch(r"[^<>@\s]+@[^<>@\s]+", address):
        raise Stop(f"{' and '.join(TOLD)} have to be a name and an address.")
    return f"{name} <{address}>"


def must_be_maintained() -> None:
    """Refuse to publish what nobody answers for.

    Raises:
        Stop: Nobody is told.
    """
    if maintainer() == NOBODY:
        raise Stop(f"A package says who answers for it: set {' and '.join(TOLD)}.")


def build(target: Path, packed: Sequence[str] = PACKED) -> None:
    """Build a .deb of the frozen program.

    Args:
        target: the file.
        packed: what dpkg-deb is told of packing.

    Raises:
        Stop: It could not be built.
    """
    system.require(system.DEB)
    with tempfile.TemporaryDirectory(prefix="smdesk-deb-") as work:
        tree = Path(work, "debian", "smdesk")  # as dpkg-shlibdeps looks for it
        _lay_out(tree)
        date = f"SOURCE_DATE_EPOCH={moment()}"
        pack = ("dpkg-deb", "--root-owner-group", *packed, "--build")
        _step(target.name, "env", date, *pack, tree, target)


def _lay_out(tree: Path) -> None:
    shutil.copytree(FROZEN, tree / HOME, symlinks=True)
    made = datetime.fromtimestamp(moment(), UTC)
    told = {"VERSION": VERSION, "DAY": made.date().isoformat(), "DATE": format_datetime(made)}
    told["MAINTAINER"] = maintainer()
    _add_files(tree, told)
    sums = "".join(_sums(tree))
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    told |= {"SIZE": str(size)} | _depends(tree)
    _put(tree / "DEBIAN" / "control", _filled("control", told))
    _put(tree / "DEBIAN" / "md5sums", sums)
    _settle(tree)


def _step(name: str, *command: str | Path) -> None:
    if not quietly(Step(name=name, command=command)):
        raise Stop("There is no .deb: the step above failed.")


def _filled(name: str, told: dict[str, str]) -> str:
    """Return a source with `@NAME@` replaced by what is told."""
    text = (HERE / name).read_text("utf-8")
    return re.sub(r"@([A-Z]+)@", lambda found: told[found[1]], text)


def _put(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _add_files(tree: Path, told: dict[str, str]) -> None:
    """Add what lies outside the program's own folder."""
    share = tree / "usr" / "share"
    _put(share / "applications" / "smdesk.desktop", _filled("smdesk.desktop", told))
    _put(share / "metainfo" / "smdesk.metainfo.xml", _filled("smdesk.metainfo.xml", told))
    _put(share / "man" / "man1" / "smdesk.1.gz", _packed(_filled("smdesk.1", told)))
    _put(share / "lintian" / "overrides" / "smdesk", _filled("lintian-overrides", told))
    _put(tree / DOC / "copyright", _filled("copyright", told))
    _put(tree / DOC / "changelog.gz", _packed(_filled("changelog", told)))
    _put(tree / DOC / "CHANGELOG.md.gz", _packed((ROOT / "CHANGELOG.md").read_text("utf-8")))
    hicolor = share / "icons" / "hicolor"
    _put(hicolor / "scalable" / "apps" / "smdesk.svg", icons.DRAWING.read_bytes())
    for size in PICTURES:
        _put(hicolor / f"{size}x{size}" / "apps" / "smdesk.png", icons.png(size))
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "smdesk").symlink_to(Path("..", "lib", "smdesk", "smdesk"))


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def _depends(tree: Path) -> dict[str, str]:
    """Return the packages whose libraries the program needs, and those that printing needs.

    Debian's own tool finds them by what our libraries name; what is opened by name at run time
    stands in `system.QT`.

    Raises:
        Stop: A library is in no package.
    """
    work = tree.parents[1]
    (tree / "DEBIAN").mkdir()
    _put(work / "debian" / "control", "Source: smdesk\n\nPackage: smdesk\nArchitecture: amd64\n")
    files = [path for path in sorted(tree.rglob("*")) if _is_elf(path)]
    folders = dict.fromkeys(path.parent for path in files)
    command = ["dpkg-shlibdeps", "-O", "--warnings=0", "-xsmdesk"]
    command += [f"-l{folder.relative_to(work)}" for folder in folders]
    for kind, printing in (("Recommends", True), ("Depends", False)):
        here = (path.relative_to(work) for path in files if (PRINTING in str(path)) == printing)
        command += [f"-d{kind}", *(f"-e{path}" for path in here)]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"What the program needs could not be told:\n{done.stderr}")
    needed = dict(re.findall(r"^shlibs:(\w+)=(.*)$", done.stdout, re.MULTILINE))
    return {
        "DEPENDS": _joined(needed["Depends"], (need.package for need in system.QT)),
        "RECOMMENDS": _joined(needed.get("Recommends", ""), ["ca-certificates"]),
    }


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _joined(needed: str, others: Iterable[str]) -> str:
    found = {one.split()[0]: one for one in needed.split(", ") if one}
    return ", ".join(text for _, text in sorted(({name: name for name in others} | found).items()))


def _sums(tree: Path) -> Iterator[str]:
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink():
            sum_ = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{sum_}  {path.relative_to(tree)}\n"


def _settle(tree: Path) -> None:
    """Give every file the rights and the date of the package, wherever it was built."""
    program = tree / HOME / "smdesk"
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
        os.utime(path, (moment(), moment()), follow_symlinks=False)
