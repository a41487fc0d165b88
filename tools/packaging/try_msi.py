"""The installer's whole life under Wine: install, upgrade, refuse, test, remove, all silently.

Each step prints what it did, how that ended, and what was left on disk and in the registry. What
Windows itself does otherwise than Wine is told where it is known.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from smdesk.managed.registry import INSTALLED
from smdesk.parts import ARCHIVE
from tools import system
from tools.packaging.frozen import must_be_passed
from tools.packaging.msi import Build, compile_msi
from tools.packaging.places import MSI, WINDOWS
from tools.packaging.windows_folder import INNER
from tools.packaging.windows_state import Left, different, look, rest
from tools.packaging.wine import Wine, windows_path
from tools.running import OUT, Stop, say

TRIAL = OUT / "windows-trial"
FAILED = 1603
"""ERROR_INSTALL_FAILURE: what a launch condition that does not hold ends with, on Windows, too."""
GIVEN = {
    "Database": "postgresql://register@server/smdesk",
    "ArchiveFolder": r"\\server\arkiv åäö\smdesk",
    "Language": "en",
}
PROPERTIES = {
    "Database": "SMDESK_DATABASE",
    "ArchiveFolder": "SMDESK_ARCHIVE_FOLDER",
    "Language": "SMDESK_LANGUAGE",
}
OWN_CHOICE = {"database": "", "archive_folder": ""}
"""Of the account: everything in its own folder, whatever is recommended."""
SCRIPT = "@msiexec %*\r\n@echo EXIT=%ERRORLEVEL%\r\n"
"""Tells the whole exit code: Linux hands on eight bits of it."""


def make() -> None:
    """Try the installer that lies in `dist/`.

    Raises:
        Stop: Something did not go as it has to; or Wine is not here, and nothing was tried.
    """
    system.require(system.MSI, system.WINE)
    if not shutil.which("wine"):
        raise Stop("NOTHING WAS TRIED: there is no Wine here. Install wine and wine64, repeat.")
    shutil.rmtree(TRIAL, ignore_errors=True)
    newer = Build(folder=WINDOWS, msi=MSI)
    older = make_older(newer)
    say(f"The installer under Wine: {older.version}, then {newer.version}")
    with Wine(TRIAL / "windows") as wine:
        Trial(wine, older, newer).run()
    shutil.rmtree(TRIAL)


def before(version: str) -> str:
    """Return a version that is lower than one."""
    major, minor, patch = map(int, version.split("."))
    if patch:
        return f"{major}.{minor}.{patch - 1}"
    return f"{major}.{minor - 1}.9" if minor else f"{major - 1}.9.9"


def make_older(newer: Build) -> Build:
    """Make the version before: one file that goes, one that comes, one that changes; an installer.

    The program itself says that it is older. A file of text stands in for the compiled one, for
    what compiles here is not the Python of Windows.
    """
    older = replace(
        newer,
        folder=TRIAL / "older",
        msi=TRIAL / "older.msi",
        version=before(newer.version),
    )
    shutil.copytree(newer.folder, older.folder, copy_function=os.link)
    (older.folder / "goes.txt").write_text("Finns bara i den äldre versionen.", "utf-8")
    _rewrite(older.folder / "LICENSE", "En äldre licenstext.")
    package = older.folder / INNER / "smdesk"
    (package / "__init__.pyc").unlink()
    _rewrite(package / "__init__.py", f'__version__ = "{older.version}"\n')
    compile_msi(older)
    return older


def _rewrite(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)  # it may be a link to the newer version's
    path.write_text(text, "utf-8")


class Trial:
    """One Windows, on which two versions come and go.

    Args:
        wine: the Windows, new.
        older: the version before.
        newer: the version to try.
    """

    def __init__(self, wine: Wine, older: Build, newer: Build) -> None:
        self._wine = wine
        self._older = older
        self._newer = newer
        self._script = wine.prefix / "drive_c" / "msi.cmd"
        self._script.write_text(SCRIPT, "ascii")
        (self._local,) = (wine.prefix / "drive_c" / "users").glob("*/AppData/Local")
        self._data = self._local / "smdesk"
        self._seen: dict[str, str] = {}
        self._first = dict(GIVEN)

    def run(self) -> None:
        """Do all steps, each on what the one before left.

        Raises:
            Stop: One went wrong.
        """
        steps: Sequence[tuple[str, Callable[[], Iterator[str]]]] = (
            ("Windows 7 is refused", self._old_windows),
            ("a language that there is none of is refused", self._wrong_language),
            (f"{self._older.version} is installed, with first values", self._install),
            ("it is used: example, screenshot, archive", self._use),
            (f"{self._newer.version} takes its place, and one first value away", self._upgrade),
            ("it opens what the older one wrote", self._open),
            ("the older one is refused", self._downgrade),
            ("the installed program tests itself", self._self_test),
            ("it is removed", self._uninstall),
        )
        for name, step in steps:
            say(f"  {name}")
            faults = list(step())
            if faults:
                raise Stop("\n      ".join([f"The installer failed: {name}", *faults]))

    # --- what is done ---------------------------------------------------------------------------

    def _msiexec(self, *words: str) -> int:
        """Let Windows Installer do something silently, and tell its exit code and what is left."""
        done = self._wine.run("cmd", "/c", r"C:\msi.cmd", *words, "/qn", timeout=600)
        code = int(re.findall(r"EXIT=(\d+)", done.stdout)[-1])
        say(f"    msiexec {' '.join(words)} /qn: exit code {code}\n{look(self._wine)}")
        return code

    def _smdesk(self, *words: str, timeout: float = 300) -> tuple[int, str]:
        """Run the installed program; return its exit code and what it said."""
        done = self._wine.run(look(self._wine).program / "smdesk.exe", *words, timeout=timeout)
        say(f"    smdesk {' '.join(words)}: exit code {done.returncode}")
        return done.returncode, done.stdout + done.stderr

    def _old_windows(self) -> Iterator[str]:
        self._wine.run("winecfg", "/v", "win7")
        yield from self._refused(self._newer)
        self._wine.run("winecfg", "/v", "win10")

    def _wrong_language(self) -> Iterator[str]:
        yield from self._refused(self._newer, "SMDESK_LANGUAGE=xx")

    def _refused(self, build: Build, *given: str) -> Iterator[str]:
        yield from _is_code(self._msiexec("/i", windows_path(build.msi), *given), FAILED)
        if not look(self._wine).nothing:
            yield "something was left"

    def _install(self) -> Iterator[str]:
        given = [f"{PROPERTIES[name]}={value}" for name, value in GIVEN.items()]
        yield from _is_code(self._msiexec("/i", windows_path(self._older.msi), *given), 0)
        yield from self._holds(self._older)
        yield from self._recommends(*GIVEN.values())

    def _recommends(self, *values: str) -> Iterator[str]:
        """Judge that the program takes values for the installer's recommendations."""
        code, said = self._smdesk("policy")
        yield from _is_code(code, 0, said)
        lines = [line for line in said.splitlines() if INSTALLED in line]
        for value in values:
            if not any(value in line for line in lines):
                yield f"smdesk policy does not recommend {value}: {said}"

    def _holds(self, build: Build) -> Iterator[str]:
        """Judge that one version is there, whole and alone, and that first values hold."""
        left = look(self._wine)
        yield from different(left.program, build.folder)
        yield from _entry_faults(left, build)
        for name, value in self._first.items():
            if left.values.get(name) != value:
                yield f"{name} is {left.values.get(name)}, not {value}"
        said = self._smdesk("--version")[1]
        if build.version not in said:
            yield f"the program says that it is {said}"

    def _use(self) -> Iterator[str]:
        self._data.mkdir()
        code, said = self._smdesk("demo", "--out", windows_path(self._data))
        yield from _is_code(code, 0, said)
        (self._data / "settings.json").write_text(json.dumps(OWN_CHOICE), "ascii")
        yield from self._remember()

    def _remember(self) -> Iterator[str]:
        code, said = self._smdesk("list")
        yield from _is_code(code, 0, said)
        archive = _digests(self._data / ARCHIVE)
        evidence = {name: digest for name, digest in archive.items() if not _is_guide(name)}
        self._seen = {"list": said} | evidence
        say(f"    data: {len(said.splitlines())} lines, {len(evidence)} files of evidence")

    def _upgrade(self) -> Iterator[str]:
        self._first["Database"] = ""
        taken_away = f"{PROPERTIES['Database']}=-"
        yield from _is_code(self._msiexec("/i", windows_path(self._newer.msi), taken_away), 0)
        yield from self._holds(self._newer)
        yield from self._recommends(GIVEN["Language"])  # the account has chosen the others itself

    def _open(self) -> Iterator[str]:
        code, said = self._smdesk("verify")
        yield from _is_code(code, 0, said)
        yield from self._kept()
        code, said = self._smdesk("roles", "grant", "bo.berg", "registrar")
        yield from _is_code(code, 0, said)
        copies = [path.name for path in (self._data / "backups").glob("before-*.sqlite3")]
        say(f"    copies of the database from before: {', '.join(copies)}")
        if len(copies) != 1:
            yield "the database was not copied before the newer program wrote it"

    def _kept(self) -> Iterator[str]:
        seen = self._seen
        yield from self._remember()
        yield from (
            f"{name} is not what it was" for name in seen if seen[name] != self._seen.get(name)
        )

    def _downgrade(self) -> Iterator[str]:
        yield from _is_code(self._msiexec("/i", windows_path(self._older.msi)), FAILED)
        yield from self._holds(self._newer)

    def _self_test(self) -> Iterator[str]:
        report = self._wine.prefix / "drive_c" / "self-test.json"
        code, said = self._smdesk("self-test", "--json", windows_path(report), timeout=600)
        yield from _is_code(code, 0, said)
        if report.exists():
            must_be_passed(report)
        yield from different(look(self._wine).program, self._newer.folder)
        yield from self._kept()

    def _uninstall(self) -> Iterator[str]:
        (entry,) = look(self._wine).entries
        kept = _digests(self._data)
        yield from _is_code(self._msiexec("/x", entry["Key"]), 0)
        if not look(self._wine).nothing:
            yield "something was left"
        yield from (f"left: {one}" for one in rest(self._wine, self._data))
        if _digests(self._data) != kept:
            yield "the account's data is not what it was"
        say(f"    data of the account: {len(kept)} files, all as they were")


def _is_code(found: int, expected: int, said: str = "") -> Iterator[str]:
    if found != expected:
        yield f"exit code {found}, not {expected}. {said}"


def _entry_faults(left: Left, build: Build) -> Iterator[str]:
    """Judge Installed Apps and the start menu."""
    entries = [(one["DisplayVersion"], one.get("NoModify")) for one in left.entries]
    if entries != [(build.version, "0x1")]:
        yield f"Installed Apps has {entries}"
    located = [left.values.get("InstallDir"), *(one.get("InstallLocation") for one in left.entries)]
    if located != ["C:\\Program Files\\smdesk\\"] * 2:
        yield f"the registry says that the program lies in {located}"
    targets = [b"smdesk-window.exe" in link.read_bytes().replace(b"\0", b"") for link in left.links]
    if targets != [True]:
        yield f"the start menu has {len(targets)} entries, or one of another program"


def _is_guide(name: str) -> bool:
    """Tell what explains an archive to its readers: each program writes its own there."""
    return "/" not in name and name.endswith((".html", ".txt"))


def _digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
