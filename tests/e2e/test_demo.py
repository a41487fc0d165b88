"""The whole job as a person runs it: `smdesk demo`, judged by independent tools."""

import csv
import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import bagit  # type: ignore[import-untyped]
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from smdesk.resource_files import resource_path
from smdesk.self_test.checks import CHECKS

PATIENCE = 120
"""Seconds; far more than it takes, for a machine that does much else."""


def smdesk(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "smdesk", *map(str, words)]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
    )


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "exempel å"
    done = smdesk("demo", "--out", folder)
    assert done.returncode == 0, done.stderr
    return folder


def example_channels() -> Sequence[dict[str, str]]:
    with resource_path("example", "channels.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = file.readlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("Kanal;"))
    return [row for row in csv.DictReader(lines[start:], delimiter=";") if row["Kanal"]]


def test_the_promised_files_are_there(out: Path) -> None:
    names = {path.name for path in out.iterdir()}
    assert {
        "policyregister.pdf",
        "dokumenthanteringsplan.pdf",
        "archive",
        "window.png",
        "summary.json",
    } <= names
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    assert summary["channels"] == len(example_channels()) + 1  # one is applied for


def test_the_picture_is_archived_as_a_valid_bag(out: Path) -> None:
    [bag] = (path.parent for path in out.glob("archive/*/*/*/bagit.txt"))
    bagit.Bag(str(bag)).validate()
    statement = json.loads((bag / "data" / "statement.json").read_text("utf-8"))
    with Image.open(bag / "data" / "screen.png") as picture:
        assert picture.mode == "RGB"
        assert len(picture.getcolors(2**24) or ()) > 5
    assert statement["capture"]["half_year"] == bag.parent.parent.name


@pytest.mark.parametrize("name", ["policyregister.pdf", "dokumenthanteringsplan.pdf"])
def test_qpdf_accepts_the_documents(out: Path, name: str) -> None:
    done = subprocess.run(
        ["qpdf", "--check", out / name], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_register_holds_every_channel_with_its_address(out: Path) -> None:
    with pypdfium2.PdfDocument(out / "policyregister.pdf") as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    shown = "".join(text.split())
    channels = stored_channels(out)
    assert {name for name, _ in channels} == {row["Kanal"] for row in example_channels()}
    assert len(channels) == len(example_channels())
    missing = [
        (name, address)
        for name, address in channels
        if not re.search(entry("".join(name.split()), address), shown)
    ]
    assert missing == []


def stored_channels(folder: Path) -> list[tuple[str, str]]:
    """Each started channel's name and its address as people write it."""
    with closing(sqlite3.connect(folder / "smdesk.sqlite3")) as database:
        query = "SELECT name, url FROM channels WHERE status <> 'planned'"
        rows = database.execute(query).fetchall()
    return [(name, re.sub("^https://(www\\.)?|/$", "", url)) for name, url in rows]


def entry(name: str, address: str) -> str:
    """A channel's name and address with only platform and status between them."""
    return f"{re.escape(name)}.{{1,20}}{re.escape(address)}"


def test_the_windows_picture_shows_something(out: Path) -> None:
    with Image.open(out / "window.png") as picture:
        assert picture.size == (1366, 768)
        assert len(picture.convert("RGB").getcolors(2**24) or ()) > 20


def test_everything_verifies(out: Path) -> None:
    assert smdesk("verify", "--data", out).returncode == 0
    assert smdesk("verify", out / "archive").returncode == 0
    [picture] = out.glob("archive/*/*/*/data/screen.png")
    data = bytearray(picture.read_bytes())
    data[len(data) // 2] ^= 1
    picture.write_bytes(data)
    try:
        assert smdesk("verify", "--data", out).returncode == 1
        assert smdesk("verify", out / "archive").returncode == 1
    finally:
        data[len(data) // 2] ^= 1
        picture.write_bytes(data)


def test_a_second_demo_in_the_same_folder_overwrites_no_picture(out: Path) -> None:
    before = {path: path.read_bytes() for path in out.glob("archive/*/*/*/data/*")}
    assert smdesk("demo", "--out", out).returncode == 0
    after = {path: path.read_bytes() for path in out.glob("archive/*/*/*/data/*")}
    assert len(after) == 2 * len(before)
    assert before.items() <= after.items()


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "viktigt.txt").write_text("rör inte")
    done = smdesk("demo", "--out", tmp_path)
    assert done.returncode == 2
    assert "rörs inget" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["viktigt.txt"]


def test_self_test_writes_its_report(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    done = smdesk("self-test", "--json", report)
    results = json.loads(report.read_text("utf-8"))
    assert done.returncode == 0, results
    assert results["passed"] is True
    assert results["checks"].keys() == CHECKS.keys()
    lacking = {name for name, one in results["checks"].items() if one["result"] != "ok"}
    assert lacking <= {"browser", "credential_store"}
    assert ("saknas här" in done.stdout) == bool(lacking)
