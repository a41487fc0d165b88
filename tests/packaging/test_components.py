"""Made-up folders stand for packaged programs; `dev.py package` holds the real ones."""

import hashlib
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.metadata import PathDistribution
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement

from tools.packaging import checksums, notices, origins, sbom
from tools.packaging.components import Payload, survey
from tools.running import Stop

LISTED: dict[str, Any] = {
    "smdesk": {"licence": "EUPL-1.2", "files": ["smdesk", "smdesk/*", "third-party.txt"]},
    "distributions": {"painter": {"licence": "MIT", "purpose": "paints"}},
    "libraries": {
        "brush": {"licence": "Zlib", "purpose": "strokes", "files": ["libbrush*"]},
        "oil": {
            "licence": "MIT",
            "purpose": "binds",
            "linked": ["painter/_core.*"],
            "told": "linseed",
            "version": r"Oil (\d+\.\d+)",
        },
    },
    "packaged": {
        "python": {
            "licence": "PSF-2.0",
            "purpose": "runs it",
            "files": ["libpython3*"],
            "texts": ["python.txt"],
        }
    },
    "resources": {"fonts": {"licence": "OFL-1.1", "purpose": "letters"}},
}
CRATES = {"components": [{"name": "hue", "version": "1.2.0", "purl": "pkg:cargo/hue@1.2.0"}]}
METADATA = (
    "Metadata-Version: 2.4\nName: Painter\nVersion: 3.1\nProject-URL: Source, https://a.example\n"
)
INSTALLED: dict[str, str | bytes] = {
    "painter/__init__.py": "",
    "painter/_core.abi3.so": b"\x7fELF Oil 4.2 \x00",
    "painter.libs/libbrush-1a2b.so.3": b"\x7fELF",
    "painter-3.1.dist-info/METADATA": METADATA,
    "painter-3.1.dist-info/licenses/LICENSE": "Painter's own, and Linseed's, and the brush's.",
    "painter-3.1.dist-info/sboms/crates.json": json.dumps(CRATES),
}
PACKAGED: dict[str, str | bytes] = {
    "smdesk": b"\x7fELF",
    "_internal/smdesk/storage/migrations/0001.py": "",
    "_internal/smdesk/resources/fonts/Noto.ttf": b"OTTO",
    "_internal/libpython3.11.so.1.0": b"\x7fELF",
    **{
        f"_internal/{name}": data
        for name, data in INSTALLED.items()
        if not name.endswith((".json", ".py"))
    },
    "_internal/painter/__init__.pyc": b"",
}


def _put(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


Make = Callable[..., Payload]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    record = "".join(f"{name},,\n" for name in INSTALLED)
    there = _put(tmp_path / "there", INSTALLED | {"painter-3.1.dist-info/RECORD": record})
    known = {"painter": PathDistribution(there / "painter-3.1.dist-info")}

    def make(**more: str | bytes) -> Payload:
        files = PACKAGED | {name.replace("__", "/"): data for name, data in more.items()}
        return Payload(_put(tmp_path / "program", files), known, LISTED)

    return make


def test_every_file_has_its_owner(made: Make) -> None:
    found = survey(made())
    assert found.faults == ()
    parts = {one.name: one for one in found.components}
    assert parts.keys() == {
        "smdesk",
        "painter",
        "painter/brush",
        "painter/oil",
        "python",
        "resources/fonts",
    }
    assert "_internal/painter/__init__.pyc" in parts["painter"].files
    assert parts["painter/brush"].files == ("_internal/painter.libs/libbrush-1a2b.so.3",)
    assert parts["painter/brush"].texts == parts["painter/oil"].texts != ()
    assert (parts["painter/oil"].files, parts["painter/oil"].version) == ((), "4.2")
    assert (parts["painter"].version, parts["painter"].source) == ("3.1", "https://a.example")
    assert [text.name for text in parts["resources/fonts"].texts] == ["OFL.txt"]


@pytest.mark.parametrize(
    "stray",
    [
        "_internal/libX11.so.6",  # gathered from the system
        "_internal/painter.libs/libquill-3c4d.so.1",  # lies there, but nobody knows its terms
        "_internal/stray/__init__.pyc",
        "readme.txt",
    ],
)
def test_a_file_that_nobody_owns_is_named(made: Make, stray: str) -> None:
    payload = made()
    _put(payload.folder, {stray: b""})
    assert survey(payload).faults == (f"{stray}: belongs to no listed part",)


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("smdesk.exe", "smdesk"),
        ("_internal/smdesk/storage/migrations/0001.py", "smdesk"),
        ("_internal/smdesk/resources/fonts/Noto.ttf", "resources/fonts"),
        ("_internal/python312.dll", "python"),
        ("_internal/_ssl.pyd", "python"),
        ("_internal/base_library.zip", "python"),
        ("_internal/python3.11/lib-dynload/_bz2.cpython-311-x86_64-linux-gnu.so", "python"),
        ("_internal/libcrypto-3.dll", "python/openssl"),
        ("_internal/libffi-8.dll", "python/libffi"),
        ("_internal/sqlite3.dll", "python/sqlite"),
        ("_internal/VCRUNTIME140_1.dll", "python/microsoft-runtime"),
        ("_internal/api-ms-win-crt-heap-l1-1-0.dll", "python/microsoft-runtime"),
        ("_internal/libssl.so.3", ""),  # Linux' own: it stays there
        ("_internal/libstdc++.so.6", ""),
        ("_internal/tcl86t.dll", ""),
    ],
)
def test_the_real_list_knows_what_is_frozen_on_each_system(
    tmp_path: Path, path: str, owner: str
) -> None:
    (tmp_path / "_internal" / "any-1.0.dist-info").mkdir(parents=True)
    assert Payload(tmp_path, {}).owner(path) == owner


def test_a_library_in_a_wheel_is_not_covered_by_the_wheels_licence(
    made: Make, tmp_path: Path
) -> None:
    payload = made()
    record = tmp_path / "there/painter-3.1.dist-info/RECORD"
    record.write_text(record.read_text() + "painter.libs/libquill-3c4d.so.1,,\n")
    _put(payload.folder, {"_internal/painter.libs/libquill-3c4d.so.1": b""})
    assert "libquill" in survey(payload).faults[0]


def test_a_distribution_that_is_not_listed_is_named(made: Make) -> None:
    payload = made()
    _put(payload.folder, {"_internal/rogue-1.0.dist-info/METADATA": ""})
    found = survey(payload).faults
    assert "rogue: not in licences.toml" in found
    assert any(one.startswith("rogue: 1.0 is packaged, but") for one in found)


def test_what_is_packaged_is_the_version_whose_files_we_know(made: Make) -> None:
    payload = made()
    old = payload.folder / "_internal/painter-3.1.dist-info"
    old.rename(old.with_name("painter-3.0.dist-info"))
    assert "painter: 3.0 is packaged, but 3.1 is what we know of" in survey(payload).faults


def test_a_licence_without_its_text_is_named(made: Make) -> None:
    payload = made()
    (payload.folder / "_internal/painter-3.1.dist-info/licenses/LICENSE").write_text(
        "nothing of others"
    )
    wanting = ("painter/brush", "painter/oil")
    assert survey(payload).faults == tuple(
        f"{one}: the text of its licence is missing" for one in wanting
    )


def test_modules_in_an_archive_have_owners_too(made: Make) -> None:
    payload = made()
    with zipfile.ZipFile(payload.folder / "libpython3.zip", "w") as packed:
        for name in ("json/__init__.pyc", "painter/more.pyc", "rogue/__init__.pyc"):
            packed.writestr(name, b"")
    assert survey(payload).faults == ("rogue: frozen, but of no listed part",)


def test_what_the_lgpl_lets_everybody_exchange_lies_in_no_archive(made: Make) -> None:
    payload = made()
    freed = {
        "distributions": {
            "painter": LISTED["distributions"]["painter"] | {"licence": "LGPL-3.0-only"}
        }
    }
    payload = replace(payload, listed=LISTED | freed)
    assert survey(payload).faults == ()
    with zipfile.ZipFile(payload.folder / "libpython3.zip", "w") as packed:
        packed.writestr("painter/more.pyc", b"")
    (fault,) = survey(payload).faults
    assert fault.startswith("painter: can't be exchanged")


def test_the_notices_name_all_and_hold_each_text_once(made: Make) -> None:
    payload = made()
    notices.write(payload)
    text = (payload.folder / notices.NAME).read_text("utf-8")
    assert "painter 3.1\n  paints\n  licence: MIT\n  source:  https://a.example" in text
    assert "oil 4.2 (in painter)" in text
    assert "hue 1.2.0 (not told)" in text
    assert text.count("and Linseed's, and the brush's.") == 1
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text
    assert survey(payload).faults == ()  # they are a part of the program themselves


def test_nothing_is_written_while_a_file_has_no_owner(made: Make) -> None:
    payload = made(stray=b"")
    with pytest.raises(Stop, match="stray: belongs to no listed part"):
        notices.write(payload)
    assert not (payload.folder / notices.NAME).exists()


def test_the_list_of_components_is_valid_and_always_the_same(made: Make, tmp_path: Path) -> None:
    package = tmp_path / "smdesk.deb"
    package.write_bytes(b"packed")
    text = sbom.write(package, made()).read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert sbom.write(package, made()).read_text("utf-8") == text
    bom = json.loads(text)
    content = hashlib.sha256(b"packed").hexdigest()
    assert bom["metadata"]["component"]["hashes"] == [{"alg": "SHA-256", "content": content}]
    painter = next(one for one in bom["components"] if one["name"] == "painter")
    assert painter["purl"] == "pkg:pypi/painter@3.1"
    assert painter["licenses"] == [{"expression": "MIT"}]
    within = {one["name"]: one for one in painter["components"]}
    assert within["hue"]["purl"] == "pkg:cargo/hue@1.2.0"
    assert within["oil"]["version"] == "4.2"
    assert within["_internal/painter/_core.abi3.so"]["hashes"][0]["alg"] == "SHA-256"
    needs = {one["ref"]: one.get("dependsOn", []) for one in bom["dependencies"]}
    assert needs["painter"] == ["painter/brush", "painter/oil"]
    assert "python" in needs["smdesk"]


def test_what_is_no_list_is_not_valid() -> None:
    """The schema is at hand without a network, and refuses."""
    strict = JsonStrictValidator(SchemaVersion.V1_6)
    assert (
        strict.validate_str('{"bomFormat": "CycloneDX", "specVersion": "1.6", "extra": 1}')
        is not None
    )


def test_of_what_is_optional_only_the_chosen_is_needed() -> None:
    wanted = [
        Requirement(line)
        for line in (
            "a>=1",
            "b; extra == 'fast'",
            "c; extra == 'slow'",
            "d; sys_platform == 'win32'",
            "gone",
        )
    ]
    assert sbom.needed(wanted, {"a", "b", "c", "d"}, {"fast"}) == {"a", "b", "d"}


def test_the_sums_are_as_sha256sum_reads_them(tmp_path: Path) -> None:
    files = [tmp_path / "smdesk_1.deb", tmp_path / "smdesk-1.msi"]
    for file in files:
        file.write_bytes(file.name.encode())
    checksums.write(tmp_path / "SHA256SUMS", files)
    judge = [shutil.which("sha256sum") or "sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(judge, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "smdesk-1.msi: OK\nsmdesk_1.deb: OK\n")
    files[0].write_bytes(b"changed")
    assert subprocess.run(judge, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_wheels_are_read_as_they_are(tmp_path: Path) -> None:
    wheel = tmp_path / "painter-3.1-py3-none-any.whl"
    record = "".join(f"{name},,\n" for name in INSTALLED)
    with zipfile.ZipFile(wheel, "w") as packed:
        for name, data in (INSTALLED | {"painter-3.1.dist-info/RECORD": record}).items():
            packed.writestr(name, data)
    painter = origins.in_wheels([wheel])["painter"]
    assert painter.version == "3.1"
    assert set(origins.files(painter)) == INSTALLED.keys()
    assert origins.crates(painter) == CRATES["components"]
