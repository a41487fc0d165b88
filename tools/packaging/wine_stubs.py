"""What Debian's Wine lacks of Windows 10, made for the test's own Windows and put nowhere else.

Each file of `wine_lacks/` becomes a library there. Names that our program asks for beyond it are
led on to Wine's own library of that name, where there is one, and else do nothing.
"""

import re
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.packaging.windows_programs import PREFIX, exports
from tools.running import Stop

SOURCES = Path(__file__).with_name("wine_lacks")
STUBS = frozenset(f"{path.stem}.dll" for path in SOURCES.glob("*.c"))
"""Names that never lie beside our program."""
WINES = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
"""Where Debian keeps the libraries that Wine has."""
MARK = b"Wine builtin DLL"
"""Stands in those, and makes Wine look for them under their own name alone."""
OWN = "wine-"
"""Before the name of Wine's own library, beside ours."""
LOADED_FIRST = ";".join(f"{Path(name).stem}=n,b" for name in sorted(STUBS))
"""Of WINEDLLOVERRIDES: ours before Wine's own."""
DEFINED = re.compile(r"^[\w ]+?\*?(\w+)\([^)]*\) \{", re.MULTILINE)


def put(system32: Path, program: Path) -> None:
    """Make the libraries.

    Args:
        system32: the folder of the test's Windows.
        program: our program's folder, which tells the names that are asked for.

    Raises:
        Stop: One could not be compiled.
    """
    libraries = [path for path in program.rglob("*") if path.suffix in {".dll", ".pyd"}]
    for source in sorted(SOURCES.glob("*.c")):
        name, text = f"{source.stem}.dll", source.read_text("utf-8")
        there = set(DEFINED.findall(text))
        own = WINES / name
        if own.exists():
            (system32 / f"{OWN}{name}").write_bytes(
                own.read_bytes().replace(MARK, b" " * len(MARK))
            )
            lines = [
                f"  {one}={OWN}{source.stem}.{one}" for one in exports(own) if one not in there
            ]
            _compile(text, [*(f"  {one}" for one in there), *lines], system32 / name)
        else:
            lacking = sorted({one for one in _asked(libraries, name) if one not in there})
            nothing = "".join(f"void *{one}(void) {{ return 0; }}\n" for one in lacking)
            _compile(text + nothing, [f"  {one}" for one in (*there, *lacking)], system32 / name)


def _asked(libraries: Iterable[Path], source: str) -> Iterable[str]:
    """Yield the names that libraries take from one, as their imports tell."""
    for library in libraries:
        command = [f"{PREFIX}objdump", "-p", str(library)]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        _, _, after = told.partition(f"DLL Name: {source}\n")
        yield from re.findall(
            r"^\t[0-9a-f]+\t\s*\d+\s+(\w+)$", after.partition("\n\n")[0], re.MULTILINE
        )


def _compile(text: str, names: Sequence[str], target: Path) -> None:
    source, definition = target.with_suffix(".c"), target.with_suffix(".def")
    source.write_text(text, "utf-8")
    definition.write_text("\n".join([f"LIBRARY {target.stem}", "EXPORTS", *names, ""]), "utf-8")
    options = ("-shared", "-O1", "-fno-builtin", source, definition, "-o", target, "-ladvapi32")
    done = subprocess.run([f"{PREFIX}gcc", *options], capture_output=True, text=True, check=False)
    source.unlink()
    definition.unlink()
    if done.returncode:
        raise Stop(f"{target.name} could not be made for Wine: {done.stderr}")
