"""What a packaged program consists of: every file of it belongs to a part with a known licence.

The parts are those of `resources/licences.toml`. A distribution owns what it installed; a library
that lies among its files, or is linked into one, is a part of its own. A file that nobody owns is
named, and so is a part without its licence's text.
"""

import platform
import re
import sys
import tomllib
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from tools import licences
from tools.packaging import origins
from tools.packaging.places import SOURCES, VERSION
from tools.running import ROOT

TEXTS = SOURCES / "licences"
NATIVE = re.compile(r"^(lib)?[\w+-]+(-[\w.]+)?\.(so(\.\d+)*|dll|dylib)$", re.IGNORECASE)
"""Libraries, as against modules of Python that happen to be compiled (x.abi3.so, x.cpython-...)."""
LGPL = "LGPL-"
"""How the licences begin that let everybody put another version of a library in its place."""
STANDARD = sys.stdlib_module_names | {
    *("__hello__", "__phello__", "_pydatetime", "_pylong", "_wmi"),  # of a newer interpreter
    "_pyi_rth_utils",  # PyInstaller's own
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One part of a packaged program."""

    name: str
    """Of what lies within a distribution, after the distribution's and a slash."""
    version: str
    """Empty where nothing tells it."""
    kind: str
    """Which table of the list it stands in."""
    licence: str
    """As SPDX writes it."""
    purpose: str
    source: str
    texts: tuple[Path, ...]
    files: tuple[str, ...]
    """Its own, relative to the payload; none when it is linked into another's."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a payload consists of, and what is wrong with it."""

    components: tuple[Component, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Payload:
    """A packaged program in its folder."""

    folder: Path
    origins: origins.Origins
    listed: Mapping[str, Mapping[str, Any]] = field(
        default_factory=lambda: tomllib.loads(licences.LIST.read_text("utf-8"))
    )

    @cached_property
    def distributions(self) -> dict[str, Path]:
        """Their folders `*.dist-info`, by name."""
        return {origins.name_of(info): info for info in origins.in_folder(self.folder)}

    @cached_property
    def installed(self) -> dict[str, str]:
        """Which distribution a path belongs to, relative to the folder of packages."""
        return {
            path: name
            for name in self.distributions
            if name in self.origins
            for path in origins.files(self.origins[name])
        }

    @cached_property
    def packages(self) -> tuple[Path, ...]:
        """The folders that packages lie in, relative; the payload itself is the last."""
        found = {info.parent.relative_to(self.folder) for info in self.distributions.values()}
        return (*sorted(found), Path())

    @cached_property
    def files(self) -> tuple[str, ...]:
        """All files; those that stand in for another are told by that one."""
        paths = (
            path for path in self.folder.rglob("*") if path.is_file() and not path.is_symlink()
        )
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in paths))

    def inner(self, path: str) -> str:
        """Return a path relative to the folder of packages that it lies in."""
        whole = PurePosixPath(path)
        base = next(one for one in self.packages if whole.is_relative_to(one.as_posix()))
        return whole.relative_to(base.as_posix()).as_posix()

    def holder(self, inner: str) -> str:
        """Return the distribution that installed a file, or nothing."""
        if _in_metadata(inner):
            return origins.name_of(Path(PurePosixPath(inner).parts[0]))
        return next(filter(None, map(self.installed.get, _sources(inner))), "")

    def owner(self, path: str) -> str:
        """Return the name of the component that a file belongs to, or nothing."""
        inner = self.inner(path)
        holder = self.holder(inner)
        if _in_metadata(inner):
            return holder
        for name, one in self.listed["libraries"].items():
            if _matches(inner, one.get("files", ())):
                return f"{holder or 'python'}/{name}"
        if holder:
            return "" if NATIVE.match(PurePosixPath(inner).name) else holder
        for name in self.listed["resources"]:
            if inner.startswith(f"smdesk/resources/{name}/"):
                return f"resources/{name}"
        if _matches(inner, self.listed["smdesk"]["files"]):
            return "smdesk"
        return "python" if _matches(inner, self.listed["packaged"]["python"]["files"]) else ""


def _in_metadata(inner: str) -> bool:
    return PurePosixPath(inner).parts[0].endswith(".dist-info")


def _sources(inner: str) -> Iterator[str]:
    """Return what a file is called where it was installed from: modules travel compiled."""
    yield inner
    if inner.endswith(".pyc"):
        path = PurePosixPath(inner)
        yield str(path.with_suffix(".py"))
        if path.parent.name == "__pycache__":
            yield str(path.parent.parent / f"{path.name.partition('.')[0]}.py")


def _matches(inner: str, patterns: Sequence[str]) -> bool:
    path = inner.lower()
    name = path.rpartition("/")[2]
    return any(fnmatchcase(path if "/" in one else name, one) for one in patterns)


def survey(payload: Payload) -> Survey:
    """Find what a payload consists of."""
    owned: dict[str, list[str]] = defaultdict(list)
    for path in payload.files:
        owned[payload.owner(path)].append(path)
    faults = [f"{path}: belongs to no listed part" for path in owned.pop("", ())]
    archived = {name.split(".")[0] for name in _modules(payload.folder)}
    faults += [
        f"{one}: frozen, but of no listed part" for one in _strange_modules(payload, archived)
    ]
    faults += [
        f"{one}: can't be exchanged, which its licence asks for: its modules lie in an archive"
        for one in _shut_in(payload, archived)
    ]
    faults += _mixed_versions(payload)
    for name in _linked(payload):
        owned.setdefault(name, [])
    if any(path.endswith("base_library.zip") for path in owned.get("python", ())):
        owned.setdefault("pyinstaller", [])
    found = []
    for name, files in sorted(owned.items()):
        try:
            found.append(_component(payload, name, files))
        except KeyError:
            faults.append(f"{name}: not in {licences.LIST.name}")
    faults += [f"{one.name}: the text of its licence is missing" for one in found if not one.texts]
    return Survey(tuple(found), tuple(faults))


def _mixed_versions(payload: Payload) -> Iterator[str]:
    """Yield the distributions that were frozen in another version than we ask about their files."""
    for name, info in payload.distributions.items():
        here, there = origins.version_of(info), payload.origins.get(name)
        if there is None or there.version != here:
            yield f"{name}: {here} is packaged, but {there and there.version} is what we know of"


def _linked(payload: Payload) -> Iterator[str]:
    """Return the components that are a part of another's file."""
    for path in payload.files:
        inner = payload.inner(path)
        for name, one in payload.listed["libraries"].items():
            if _matches(inner, one.get("linked", ())):
                yield f"{payload.holder(inner) or 'python'}/{name}"


def _component(payload: Payload, name: str, files: Sequence[str]) -> Component:
    """Describe a part.

    Raises:
        KeyError: It is not in the list.
    """
    kind, told = _entry(payload.listed, name)
    return Component(
        name=name,
        version=_version(payload, name, told),
        kind=kind,
        licence=told["licence"],
        purpose=told.get("purpose", ""),
        source=told.get("source", "") or _homepage(payload, name),
        texts=tuple(sorted(_texts(payload, name, told), key=lambda one: (one.name, one))),
        files=tuple(files),
    )


def _entry(listed: Mapping[str, Any], name: str) -> tuple[str, Mapping[str, Any]]:
    if name == "smdesk":
        return "smdesk", listed["smdesk"]
    holder, _, part = name.rpartition("/")
    if holder:
        kind = "resources" if holder == "resources" else "libraries"
        return kind, listed[kind][part]
    kind = "packaged" if name in listed["packaged"] else "distributions"
    return kind, listed[kind][name]


def _version(payload: Payload, name: str, told: Mapping[str, Any]) -> str:
    """Return the version: a distribution's own, or what stands in the files."""
    if name in payload.distributions:
        return origins.version_of(payload.distributions[name])
    if name == "smdesk":
        return VERSION
    if "version" not in told:
        return ""
    holder = name.rpartition("/")[0]
    for path in payload.files:
        inner = payload.inner(path)
        where = (*told.get("files", ()), *told.get("linked", ()))
        if _matches(inner, where) and (not holder or holder == (payload.holder(inner) or "python")):
            data = (payload.folder / path).read_bytes()
            for coding in ("latin-1", "utf-16-le"):  # as code has its texts, and Windows' resources
                if hit := re.search(told["version"], data.decode(coding, "replace")):
                    return hit[1]
    return platform.python_version() if name == "python" else ""


def _homepage(payload: Payload, name: str) -> str:
    """Return where a distribution says that its source is, or else that it is at home."""
    if name not in payload.distributions or name not in payload.origins:
        return ""
    about = payload.origins[name].metadata
    pairs = (line.partition(", ")[::2] for line in about.get_all("Project-URL", []))
    urls = {label.lower(): url for label, url in pairs}
    usual = ("source", "source code", "repository", "code", "github", "homepage")
    return next(
        (urls[one] for one in usual if one in urls), next(iter(about.get_all("Home-page", [])), "")
    )


def _texts(payload: Payload, name: str, told: Mapping[str, Any]) -> Iterator[Path]:
    """Return the files that hold the text of a licence."""
    yield from (TEXTS / one for one in told.get("texts", ()))
    holder, _, part = name.rpartition("/")
    if name == "smdesk":
        yield ROOT / "LICENSE"
    elif holder == "resources":
        yield from filter(_is_text, (ROOT / name).iterdir())
    elif not holder and name in payload.distributions:
        yield from _own_texts(payload.distributions[name])
    elif holder in payload.distributions and not told.get("texts"):
        word = told.get("told", part)
        for path in _own_texts(payload.distributions[holder]):
            if word in f"{path}\n{path.read_text('utf-8', 'replace')}".lower():
                yield path


def _own_texts(info: Path) -> Iterator[Path]:
    """Return a distribution's own texts: whole folders of licences, or single files."""
    for path in info.rglob("*"):
        within = path.relative_to(info)
        if path.is_file() and any(map(licences.TEXT.search, within.parts)):
            yield path


def _is_text(path: Path) -> bool:
    return bool(licences.TEXT.search(path.name))


def _strange_modules(payload: Payload, archived: Set[str]) -> list[str]:
    """Return packages within archives of modules that belong to nobody here."""
    known = (
        STANDARD
        | {"smdesk"}
        | {path.partition("/")[0].removesuffix(".py") for path in payload.installed}
    )
    return sorted(one for one in archived - known if not one.startswith("_sysconfigdata_"))


def _shut_in(payload: Payload, archived: Set[str]) -> list[str]:
    """Return the distributions under the LGPL that have modules in an archive."""
    paths = payload.installed.items()
    found = {name for path, name in paths if path.partition("/")[0].removesuffix(".py") in archived}
    listed = payload.listed["distributions"]
    return sorted(one for one in found if listed.get(one, {}).get("licence", "").startswith(LGPL))


def _modules(folder: Path) -> Iterator[str]:
    """Return the modules that lie in archives: with PyInstaller in the program, else in a ZIP."""
    for archive in folder.rglob("*.zip"):
        with zipfile.ZipFile(archive) as packed:
            yield from (name.removesuffix(".pyc").replace("/", ".") for name in packed.namelist())
    program = next(
        (folder / name for name in ("smdesk", "smdesk.exe") if (folder / name).is_file()), None
    )
    if program is not None and any(folder.rglob("base_library.zip")):
        from PyInstaller.archive import readers  # type: ignore[import-untyped]  # noqa: PLC0415

        yield from readers.CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc
