"""The window's English: taken from the forms, compiled, and judged.

The forms speak Swedish; `resources/translations/*.ts` hold what that is in the other language.
The compiled files (.qm) are never committed, so they can't be stale.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from tools.running import ROOT

FORMS = ROOT / "ui"
FOLDER = ROOT / "resources" / "translations"


def stale() -> list[Path]:
    """Return the translations whose compiled file is missing or older."""
    return [
        source
        for source in sorted(FOLDER.glob("*.ts"))
        if not (made := source.with_suffix(".qm")).exists()
        or made.stat().st_mtime < source.stat().st_mtime
    ]


def _tool(name: str, *words: str | Path) -> None:
    """Run one of Qt's tools from the environment that runs us."""
    program = shutil.which(name, path=str(Path(sys.executable).parent)) or name
    subprocess.run([program, *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def compile_all(sources: list[Path]) -> None:
    """Compile translations to the files that Qt loads."""
    for source in sources:
        _tool("pyside6-lrelease", "-silent", source, "-qm", source.with_suffix(".qm"))


def update(target: Path) -> None:
    """Bring the texts of the forms into a translation; texts that left stay, marked so."""
    forms = sorted(FORMS.glob("*.ui"))
    options = ("-silent", "-locations", "none", "-source-language", "sv_SE")
    _tool("pyside6-lupdate", *options, *forms, "-ts", target)


def shortcomings(translation: Path) -> list[str]:
    """Return what is untranslated or no longer in any form, as lines to print."""
    found = []
    for context in ET.parse(translation).getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            state = message.find("translation")
            kind = "missing" if state is None else state.get("type")
            if kind or state is None or not (state.text or "").strip():
                source = message.findtext("source", "")
                found.append(f"{translation.name}: {context.findtext('name')}: {kind}: {source!r}")
    return found


def check() -> list[str]:
    """Hold the translations against the forms, without changing anything."""
    found = []
    if any(FORMS.glob("*.ui")) and not any(FOLDER.glob("*.ts")):
        found.append("no translation of the forms: run dev.py forms")
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted(FOLDER.glob("*.ts")):
            copy = Path(shutil.copy(source, folder))
            update(copy)
            found += shortcomings(copy)
    return found


def main() -> int:
    """Compile, or with --check judge; --update takes the forms' texts in first."""
    if "--check" in sys.argv:
        found = check()
        print("\n".join(found))
        return 1 if found else 0
    if "--update" in sys.argv and any(FORMS.glob("*.ui")):
        update(FOLDER / "smdesk_en.ts")
    compile_all(stale())
    return 0


if __name__ == "__main__":
    sys.exit(main())
