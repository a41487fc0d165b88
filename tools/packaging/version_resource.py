"""What Windows tells of our programs, for PyInstaller: the values stand in `program.rc`."""

import re
from pathlib import Path

from tools.packaging.places import SOURCES, VERSION

SOURCE = SOURCES / "windows" / "program.rc"
VALUE = re.compile(r'^\s+VALUE "(\w+)", (?:"(.*)"|(NAME|VERSION))$', re.MULTILINE)
SWEDISH, UNICODE = 0x041D, 1200
FORM = """VSVersionInfo(
    ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, OS=0x40004, fileType=1),
    kids=[
        StringFileInfo([StringTable("{language:04X}{letters:04X}", [
            {values}
        ])]),
        VarFileInfo([VarStruct("Translation", [{language}, {letters}])]),
    ],
)
"""


def version_text(program: str) -> str:
    """Return the version resource of a program in PyInstaller's form.

    Args:
        program: the name of its file.
    """
    named = {"NAME": program, "VERSION": VERSION}
    found = VALUE.findall(SOURCE.read_text("utf-8"))
    values = {key: named.get(name, text) for key, text, name in found}
    lines = (f"StringStruct({key!r}, {value!r})," for key, value in values.items())
    numbers = [*(int(one) for one in re.findall(r"\d+", VERSION)[:3]), 0]
    return FORM.format(
        numbers=tuple(numbers),
        language=SWEDISH,
        letters=UNICODE,
        values="\n            ".join(lines),
    )


def write_version(path: Path, program: str) -> None:
    """Write the version resource of a program to a file that PyInstaller reads."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(version_text(program), "utf-8")
