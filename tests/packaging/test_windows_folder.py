"""How Windows' folder comes about: what travels, what is compiled, and what it must not hold."""

import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.packaging import windows_folder, windows_inspection, windows_python
from tools.packaging.windows_inspection import X64, machine, of_files, of_libraries
from tools.packaging.windows_slimming import travels
from tools.packaging.wine_stubs import STUBS
from tools.running import Stop


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtWidgets.pyd",
        "PySide6/Qt6Widgets.dll",
        "PySide6/pyside6.abi3.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/translations/qtbase_sv.qm",
        "numpy/_core/_multiarray_umath.cp312-win_amd64.pyd",
        "numpy.libs/libscipy_openblas64_.dll",
        "sqlalchemy/dialects/mssql/base.py",
        "lxml-6.1.3.dist-info/licenses/LICENSE.txt",
        "lxml-6.1.3.dist-info/METADATA",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "_cffi_backend.cp312-win_amd64.pyd",
    ],
)
def test_what_runs_travels(name: str) -> None:
    assert travels(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtNetwork.pyd",
        "PySide6/Qt6Quick.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/designer.exe",
        "PySide6/QtCore.pyi",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/translations/qtbase_fi.qm",
        "PySide6/translations/designer_sv.qm",
        "numpy/_core/tests/test_umath.py",
        "numpy/testing/__init__.py",
        "numpy/_core/lib/npymath.lib",
        "lxml/html/diff.cp312-win_amd64.pyd",
        "lxml-6.1.3.dist-info/RECORD",
        "rfc3161_client-1.0.9.dist-info/sboms/rfc3161-client.cyclonedx.json",
        "mss/linux/xshmgetimage.py",
    ],
)
def test_what_does_not_run_stays(name: str) -> None:
    assert not travels(name)


def test_a_package_of_modules_alone_goes_into_one_file() -> None:
    names = [
        "a/__init__.py",
        "b/__init__.py",
        "b/letters.ttf",
        "psycopg/__init__.py",
        "tzdata/__init__.py",
        "tzdata/zoneinfo/UTC",
    ]
    assert windows_folder._modules_alone(names) == {"a", "tzdata"}


# --- compiled -----------------------------------------------------------------------------------


def _compiled(folder: Path) -> bytes:
    (folder / "part").mkdir(parents=True)
    (folder / "part" / "one.py").write_text("def where():\n    return where.__code__.co_filename\n")
    windows_python.compile_folder(Path(sys.executable), folder, "inside")
    (only,) = (path for path in folder.rglob("*") if path.is_file())
    assert only.name == "one.pyc"
    return only.read_bytes()


def test_bytecode_tells_nothing_of_this_machine_and_is_the_same_each_time(tmp_path: Path) -> None:
    first, second = _compiled(tmp_path / "first"), _compiled(tmp_path / "second")
    assert first == second
    assert os.fsencode(tmp_path) not in first
    assert b"inside" in first


def test_a_module_that_does_not_compile_ends_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "wrong.py").write_text("def\n")
    with pytest.raises(Stop):
        windows_python.compile_folder(Path(sys.executable), tmp_path, "inside")
    assert "SyntaxError" in capsys.readouterr().out


def test_packages_are_found_in_one_file_also_those_without_a_module_of_their_own(
    tmp_path: Path,
) -> None:
    folder, target = tmp_path / "modules", tmp_path / "modules.zip"
    _compiled(folder)
    windows_python.pack(folder, target)
    asked = (
        f"import sys; sys.path.insert(0, {str(target)!r}); import part.one; print(part.one.where())"
    )
    said = subprocess.run(
        [sys.executable, "-Ic", asked], capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == [f"inside{os.sep}part{os.sep}one.py"]
    assert {one.compress_type for one in zipfile.ZipFile(target).infolist()} == {zipfile.ZIP_STORED}


def test_the_standard_library_travels_without_what_is_for_developers() -> None:
    names = {name for name, _ in windows_python.standard_library(Path(sys.executable))}
    assert {"os.py", "asyncio/windows_events.py", "encodings/cp1252.py"} <= names
    firsts = {name.split("/")[0].removesuffix(".py") for name in names}
    assert not firsts & windows_python.UNUSED
    assert not any(name.startswith("_sysconfigdata") for name in firsts)


def test_without_a_python_to_compile_with_it_is_said_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_python, "_version", lambda _: "3.11.7")
    with pytest.raises(Stop, match=r"takes a Python 3\.12.*SMDESK_PYTHON312"):
        windows_python.compiler()


# --- inspected ----------------------------------------------------------------------------------


def _binary(path: Path, found: int = X64) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    start = b"MZ" + bytes(58) + struct.pack("<I", 64)
    path.write_bytes(start + b"PE\0\0" + struct.pack("<H", found) + bytes(20))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("smdesk.exe", "smdesk-window.exe", "_internal/part/one.pyd"):
        _binary(tmp_path / name)
    steps = tmp_path / "_internal" / "smdesk" / "storage" / "migrations" / "env.py"
    steps.parent.mkdir(parents=True)
    steps.touch()
    return tmp_path


def test_a_folder_as_it_has_to_be_is_let_pass(folder: Path) -> None:
    assert list(of_files(folder)) == []


@pytest.mark.parametrize("name", [*sorted(STUBS), "_internal/wine-ucrtbase.dll", "ICUUC.dll"])
def test_what_stands_in_for_windows_in_tests_never_lies_there(folder: Path, name: str) -> None:
    _binary(folder / name)
    assert [one for one in of_files(folder) if "stands in" in one]


@pytest.mark.parametrize(
    "name",
    ["_internal/a/b.pyi", "_internal/a/tests/one.pyc", "_internal/a/one.py", "a/__pycache__/b.pyc"],
)
def test_nothing_for_developers_lies_there(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(parents=True)
    (folder / name).touch()
    assert list(of_files(folder)) == [f"/{name} is of use to developers alone"]


def test_nor_in_the_file_of_packages(folder: Path) -> None:
    with zipfile.ZipFile(folder / "python312.zip", "w") as packed:
        for name in ("a/__init__.pyc", "a/tests/one.pyc", "tzdata/zoneinfo/UTC"):
            packed.writestr(name, b"")
    assert list(of_files(folder)) == ["python312.zip/a/tests/one.pyc is of use to developers alone"]


def test_a_program_that_is_missing_is_told(folder: Path) -> None:
    (folder / "smdesk-window.exe").unlink()
    assert list(of_files(folder)) == ["smdesk-window.exe is not there"]


@pytest.mark.parametrize("found", [0x14C, 0xAA64])  # x86, ARM64
def test_a_binary_for_another_machine_is_told(folder: Path, found: int) -> None:
    _binary(folder / "_internal" / "two.dll", found)
    assert list(of_files(folder)) == [f"/_internal/two.dll is for another machine ({found:#x})"]


@pytest.mark.parametrize("content", [b"", b"MZ", b"\x7fELF" + bytes(100), b"MZ" + bytes(100)])
def test_what_is_no_binary_of_windows_has_no_machine(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "one.dll"
    path.write_bytes(content)
    assert machine(path) == 0


def test_a_library_that_is_nowhere_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {
        "smdesk.exe": {"kernel32.dll", "api-ms-win-crt-math-l1-1-0.dll"},
        "one.pyd": {"vcomp140.dll"},
    }
    monkeypatch.setattr(windows_inspection, "imports", lambda path: asked.get(path.name, set()))
    (told,) = of_libraries(folder)
    assert "one.pyd asks for vcomp140.dll" in told
    _binary(folder / "VCOMP140.dll")
    assert list(of_libraries(folder)) == []
