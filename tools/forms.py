"""The Designer forms: compiled to Python, and held against what is committed."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tools.running import ROOT

SOURCES = ROOT / "ui"
COMPILED = ROOT / "src" / "smdesk" / "desktop" / "forms"


def compile_into(folder: Path) -> set[str]:
    """Compile every form into a folder; return the names of the files made."""
    program = shutil.which("pyside6-uic", path=str(Path(sys.executable).parent)) or "pyside6-uic"
    made = set()
    for source in sorted(SOURCES.glob("*.ui")):
        target = folder / f"{source.stem}.py"
        subprocess.run([program, str(source), "-o", str(target)], check=True)
        made.add(target.name)
    _drop_unused_imports(folder / name for name in made)
    return made


def _drop_unused_imports(files: Iterable[Path]) -> None:
    """Let the forms import what they use; PySide makes each class, with its enums, when imported.

    The compiler imports thirty that no form uses, some milliseconds of every start and page.
    """
    drop = ("check", "--isolated", "--no-cache", "--quiet", "--select", "F401", "--fix")
    subprocess.run([sys.executable, "-m", "ruff", *drop, *files], check=True)


def differences() -> list[str]:
    """Return what is not compiled, compiled from another form, or left behind, as lines."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        made = compile_into(fresh)
        here = {path.name for path in COMPILED.glob("*.py")} - {"__init__.py"}
        found = [f"{name}: its form is gone from ui/" for name in sorted(here - made)]
        found += [f"{name}: not compiled yet" for name in sorted(made - here)]
        found += [
            f"{name}: made from another state of its form"
            for name in sorted(made & here)
            if (fresh / name).read_text("utf-8") != (COMPILED / name).read_text("utf-8")
        ]
    return found


def main() -> int:
    """Compile the forms, or with --check say which are stale; the remedy is dev.py forms."""
    if "--check" not in sys.argv:
        compile_into(COMPILED)
        return 0
    found = differences()
    print("\n".join([*found, "Mend it with: dev.py forms"] if found else []))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
