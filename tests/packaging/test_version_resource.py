from collections.abc import Callable
from typing import Any

from tools.packaging.places import VERSION
from tools.packaging.version_resource import version_text


def recorded(name: str) -> Callable[..., Any]:
    return lambda *given, **named: (name, *given, named) if named else (name, *given)


def test_pyinstaller_is_told_what_the_resource_compiler_is() -> None:
    kinds = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct")
    known = {name: recorded(name) for name in (*kinds, "VarFileInfo", "VarStruct")}
    info = eval(version_text("smdesk.exe"), {"__builtins__": {}}, known)  # noqa: S307  our own text
    _, told = info
    [(_, [(_, language, values)]), (_, [(_, _, translation)])] = told["kids"]
    told_values = {name: value for _, name, value in values}
    assert language == "041D04B0"
    assert translation == [0x041D, 0x04B0]
    assert told_values["OriginalFilename"] == told_values["InternalName"] == "smdesk.exe"
    assert told_values["ProductVersion"] == told_values["FileVersion"] == VERSION
    assert told_values["LegalCopyright"] == "EUPL-1.2"
    assert ".".join(map(str, told["ffi"][1]["filevers"])) == f"{VERSION}.0"
