"""What stands at the archive's root for a reader without smdesk: how to read it, and check it.

Nothing of it is evidence. It is written when the archive is made, and anew when a newer program
has another text; bags are never touched.
"""

import json
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from smdesk import __version__
from smdesk.archive.plain_html import from_plain, page, read, source_hash
from smdesk.disk import Disk
from smdesk.domain.layout import LEDGER
from smdesk.words.catalogue import load

README_TEXT = "LÄS MIG.txt"
README_PAGE = "LÄS MIG.html"
CHECKER = "KONTROLLERA.html"
SCHEMAS = "schema"
KINDS = ("smdesk-capture-1", "smdesk-record-1")
"""The schemas of statements."""
SCRIPTS = ("sha256", "hashing", "bags", "ledger", "survey", "checking", "page")
SPOKEN = re.compile(r'"((?:bag|file|ledger|manifest|oxum|statement)_[a-z_]+)"')
"""The codes of findings in the checker's scripts."""
BELONGS_TO = re.compile(r"smdesk (\d+(?:\.\d+)*)\.\s*$")
UTF8_MARK = "\ufeff"
"""Begins the plain text: older programs on Windows know by it that it is UTF-8."""


def root_files() -> dict[str, bytes]:
    """Return what stands at the root, by place below it; what tells the version is last."""
    swedish, english = read("readme.sv.txt"), read("readme.en.txt")
    english = english.replace("{version}", __version__)
    body = f'{from_plain(swedish)}\n<section lang="en">\n{from_plain(english)}\n</section>'
    schemas = (f"{kind}.schema.json" for kind in KINDS)
    files = {f"{SCHEMAS}/{name}": read("schema", name) for name in schemas}
    files[CHECKER] = checker()
    files[README_PAGE] = page(README_PAGE.removesuffix(".html"), body)
    files[README_TEXT] = UTF8_MARK + f"{swedish}\n{english}".replace("\n", "\r\n")
    return {name: content.encode() for name, content in files.items()}


def checker() -> str:
    """Return the page that checks an archive without a program: all of it in one file."""
    style = read("page.css") + read("checker", "checker.css")
    script = _script()
    policy = (
        f"default-src 'none'; script-src {source_hash(script)}; style-src {source_hash(style)}; "
        "base-uri 'none'; form-action 'none'"
    )
    parts = {"POLICY": policy, "STYLE": style, "SCRIPT": script, "VERSION": __version__}
    return re.sub("%([A-Z]+)%", lambda found: parts[found[1]], read("checker", "checker.html"))


def _script() -> str:
    """Return the scripts as one, with the sentences that the program itself says of findings."""
    scripts = "\n".join(read("checker", f"{name}.js") for name in SCRIPTS)
    texts = load("sv")
    codes = [code for code in sorted(set(SPOKEN.findall(scripts))) if f"finding.{code}" in texts]
    said = {code: texts[f"finding.{code}"] for code in codes}
    sentences = json.dumps(said, ensure_ascii=False, indent=1).replace("</", "<\\/")
    return f'(() => {{\n"use strict";\nconst FINDINGS = {sentences};\n{scripts}}})();\n'


class Guide:
    """The files at the root.

    Args:
        root: the archive's folder.
        disk: does the writing.
        staging: names a new folder in which they are written first.
    """

    def __init__(self, root: Path, disk: Disk, staging: Callable[[], Path]) -> None:
        self._root = root
        self._disk = disk
        self._staging = staging

    def ensure(self) -> None:
        """Write it where it is not; that it can't be keeps no evidence from being stored."""
        with suppress(OSError):
            if not (self._root / README_TEXT).exists():
                self._write(root_files())

    def refresh(self) -> None:
        """Write anew what differs from this program's text, in an archive that was begun."""
        with suppress(OSError):
            if (self._root / LEDGER).exists() and not self._is_newer():
                files = root_files()
                stale = {name for name, data in files.items() if self._read(name) != data}
                if stale:
                    stale.add(README_TEXT)  # last: until it is there, all of this is tried again
                self._write({name: data for name, data in files.items() if name in stale})

    def _is_newer(self) -> bool:
        """Tell whether a newer program wrote it: its text is not put back by an older one."""
        text = (self._read(README_TEXT) or b"").decode("utf-8", "replace")
        found = BELONGS_TO.search(text)
        return found is not None and _version(found[1]) > _version(__version__)

    def _read(self, name: str) -> bytes | None:
        try:
            return (self._root / name).read_bytes()
        except FileNotFoundError:
            return None

    def _write(self, files: dict[str, bytes]) -> None:
        if not files:
            return
        staging, folders = self._staging(), _folders(files)
        for folder in (staging, *folders[:-1]):
            self._disk.make_folder(self._root / folder)
        for name, data in files.items():
            beside = staging / Path(name).name
            self._disk.write(beside, [data])
            self._disk.flush(beside)
            self._disk.replace(beside, self._root / name)
        for folder in folders:
            self._disk.flush_folder(self._root / folder)
        self._disk.remove_tree(staging)


def _folders(files: Iterable[str]) -> list[Path]:
    """Return the folders of files, the innermost first; the last is the root itself."""
    return sorted({Path(), *(Path(name).parent for name in files)}, reverse=True)


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))
