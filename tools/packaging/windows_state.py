"""What there is of the program on a Windows that Wine runs: files, entries, values, links."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

from tools.packaging.wine import Wine

KEY = r"HKLM\Software\smdesk"
INSTALLED_APPS = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
NAME = "smdesk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """All that an installer can leave."""

    program: Path
    """The folder, which need not be there."""
    entries: Sequence[Mapping[str, str]]
    """In Installed Apps, by their values' names; `Key` is the product's number."""
    values: Mapping[str, str]
    """Of the machine's key of the program, and of the one below it."""
    links: Sequence[Path]
    """In start menus."""

    @property
    def nothing(self) -> bool:
        """Whether there is nothing at all."""
        return not (self.program.exists() or self.entries or self.values or self.links)

    def __str__(self) -> str:
        """Say it in a few lines."""
        files = sum(path.is_file() for path in self.program.rglob("*"))
        apps = ", ".join(f"{one['DisplayName']} {one['DisplayVersion']}" for one in self.entries)
        values = "; ".join(f"{name}={value}" for name, value in self.values.items())
        lines = (
            f"files: {files}" + (f" in {self.program.name}" if files else ""),
            f"Installed Apps: {apps or 'nothing'}",
            f"registry: {values or 'nothing'}",
            f"start menu: {', '.join(link.name for link in self.links) or 'nothing'}",
        )
        return "\n".join(f"      {line}" for line in lines)


def look(wine: Wine) -> Left:
    """Look what there is."""
    drive = wine.prefix / "drive_c"
    apps = read_keys(wine.values(INSTALLED_APPS))
    entries = (found | {"Key": key.rpartition("\\")[2]} for key, found in apps.items())
    own = read_keys(wine.values(KEY)).values()
    return Left(
        program=drive / "Program Files" / NAME,
        entries=[one for one in entries if one.get("DisplayName") == NAME],
        values={name: value for found in own for name, value in found.items()},
        links=sorted(drive.rglob(f"{NAME}.lnk")),
    )


def read_keys(said: str) -> dict[str, dict[str, str]]:
    """Return what `reg query /s` says: values by name, by key."""
    keys: dict[str, dict[str, str]] = {}
    key = ""
    for line in said.splitlines():
        if line.startswith("HKEY_"):
            key = line.strip()
            keys[key] = {}
        elif found := re.fullmatch(r" {4}(.+?) {4}REG_\w+(?: {4}(.*))?", line):
            keys[key][found[1]] = found[2] or ""
    return keys


def different(found: Path, expected: Path) -> Iterator[str]:
    """Yield where a folder's files are not those of another one."""
    ours, others = (
        {path.relative_to(top) for path in top.rglob("*") if path.is_file()}
        for top in (found, expected)
    )
    yield from (f"{path} is missing" for path in sorted(others - ours))
    yield from (f"{path} was left over" for path in sorted(ours - others))
    for path in sorted(ours & others):
        if not cmp(found / path, expected / path, shallow=False):
            yield f"{path} is another version"


def rest(wine: Wine, data: Path) -> Iterator[str]:
    """Yield what still bears the program's name anywhere, but for the data of the account.

    The registry is read as Wine writes it down when all its programs have ended.
    """
    wine.wait()
    drive = wine.prefix / "drive_c"
    for path in sorted(drive.rglob(f"*{NAME}*")):
        if path != data and data not in path.parents:
            yield str(path.relative_to(drive))
    for name in ("system.reg", "user.reg"):
        lines = (wine.prefix / name).read_text("utf-8", "replace").splitlines()
        yield from (f"{name}: {line}" for line in lines if NAME in line.casefold())
