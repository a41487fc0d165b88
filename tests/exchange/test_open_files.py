"""An export on disk: whole or absent, and as somebody opens it."""

import csv
import errno
import io
import json
import os
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.exchange import layout
from smdesk.exchange.cells import FORMULA_STARTS
from smdesk.exchange.schema import schema
from tests.exchange.exports import (
    ABOUT,
    FILES,
    NOTHING,
    content,
    read,
    small,
    written,
)
from tests.support.recording import RecordingDisk
from tests.support.windows import held

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return written(tmp_path / "export")


# --- what it looks like -----------------------------------------------------------------------


def test_the_schema_is_as_somebody_last_read_it() -> None:
    """After a change that is meant: `SMDESK_GOLDEN=write pytest tests/exchange`, and read it."""
    said = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    golden = GOLDEN / layout.SCHEMA
    if os.environ.get("SMDESK_GOLDEN") == "write":
        golden.write_text(said, "utf-8", newline="\n")
    assert said == golden.read_text("utf-8")
    Draft202012Validator.check_schema(schema())


def test_the_json_is_as_its_schema_says(export: Path) -> None:
    rules = json.loads((export / layout.SCHEMA).read_bytes())
    body = json.loads((export / layout.JSON).read_bytes())
    assert body["$schema"] == layout.SCHEMA
    Draft202012Validator(rules).validate(body)


def test_rows_stand_on_lines_of_their_own(tmp_path: Path) -> None:
    given = small()
    first = (written(tmp_path / "a", given) / layout.JSON).read_text("utf-8").splitlines()
    [person, other] = given.tables["people"]
    changed = content(**{**given.tables, "people": [person, replace(other, name="Nytt")]})
    second = (written(tmp_path / "b", changed) / layout.JSON).read_text("utf-8").splitlines()
    assert len(first) == len(second)
    assert sum(one != other for one, other in zip(first, second, strict=True)) == 1


def test_csv_is_as_excel_in_sweden_opens_it(export: Path) -> None:
    data = (export / "csv" / "channels.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid;name;platform;")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [len(row) for row in rows] == [len(rows[0])] * 3
    assert rows[1][1] == "'+46 @=;\"\r\n'"


def test_no_cell_of_any_csv_is_a_formula(export: Path) -> None:
    for path in (export / "csv").iterdir():
        text = path.read_bytes().decode("utf-8-sig")
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
        assert all(cell[:1] not in FORMULA_STARTS for row in rows for cell in row), path.name
    assert read(export / "csv").about == ABOUT


def test_the_file_to_read_first_is_in_both_languages(export: Path) -> None:
    text = (export / layout.README).read_text("utf-8-sig")
    assert "EXPORT FRÅN SMDESK" in text
    assert "EXPORT FROM SMDESK" in text
    assert "=Exempelköping" in text


# --- there and back ---------------------------------------------------------------------------


@pytest.mark.parametrize("as_zip", [False, True])
def test_it_comes_back(tmp_path: Path, *, as_zip: bool) -> None:
    given = small()
    back = read(written(tmp_path / "export", given, as_zip=as_zip))
    assert (back.about, back.tables, back.first_row) == (given.about, given.tables, 1)


def test_csv_comes_back_with_its_row_numbers(tmp_path: Path) -> None:
    given = small()
    export = written(tmp_path / "export", given)
    back = read(export / "csv")
    assert (back.about, back.tables, back.first_row) == (given.about, given.tables, 2)
    (export / layout.JSON).unlink()
    assert read(export).tables == given.tables


def test_the_json_itself_can_be_chosen(export: Path) -> None:
    assert read(export / layout.JSON) == read(export)


@pytest.mark.parametrize("separator", [",", "\t"])
def test_csv_that_another_program_saved(export: Path, separator: str) -> None:
    before = read(export).tables
    for path in (export / "csv").iterdir():
        text = path.read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write("" if separator == "," else "\ufeff")
            turned = [row[::-1] if path.name == "people.csv" else row for row in rows]
            writer = csv.writer(file, delimiter=separator, lineterminator="\n")
            writer.writerows([*turned, []])
    people = export / "csv" / "people.csv"
    assert not people.read_text("utf-8-sig").startswith("id")
    assert read(export / "csv").tables == before


def test_a_zip_that_was_packed_by_hand(export: Path, tmp_path: Path) -> None:
    packed = Path(shutil.make_archive(str(tmp_path / "hand"), "zip", tmp_path, "export"))
    with zipfile.ZipFile(packed) as archive:
        assert "export/smdesk.json" in archive.namelist()
    assert read(packed) == read(export)


# --- whole or absent --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["write", "flush", "make_folder", "flush_folder", "rename"])
@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "exchange_full"),
        (OSError(errno.EIO, "broken"), "exchange_write"),
        (PermissionError(errno.EACCES, "no"), "exchange_read_only"),
        (held(), "file_held"),
        (OSError(errno.ENAMETOOLONG, "long"), "path_long"),
    ],
)
def test_a_disk_that_fails_leaves_nothing(
    tmp_path: Path, name: str, fault: OSError, code: str
) -> None:
    disk = RecordingDisk(tmp_path)

    def fail(what: str, _: Path) -> None:
        if what == name:
            raise fault

    disk.before = fail
    with pytest.raises(SmdeskError) as caught:
        written(tmp_path / "export", disk=disk)
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_zip_on_a_full_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("zipfile._ZipWriteFile.write", full)
    with pytest.raises(SurroundingsError) as caught:
        written(tmp_path / "export.zip", as_zip=True)
    assert caught.value.code == "exchange_full"
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_put_is_gone(tmp_path: Path) -> None:
    for as_zip in (False, True):
        with FILES.stage(small(), NOTHING, {}, tmp_path / "x", as_zip=as_zip) as staged:
            assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
            assert staged.path == tmp_path / "x"
        assert list(tmp_path.iterdir()) == []


def test_somebody_was_faster(tmp_path: Path) -> None:
    target = tmp_path / "x"
    with FILES.stage(small(), NOTHING, {}, target) as staged:
        target.write_text("mine")
        with pytest.raises(UserError) as caught:
            staged.put()
    assert caught.value.code == "exchange_target_taken"
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        written(tmp_path / "a" / "b.zip", as_zip=True)
    assert caught.value.code == "exchange_folder_missing"


def test_every_file_is_flushed_before_it_has_its_name(tmp_path: Path) -> None:
    disk = RecordingDisk(tmp_path)
    written(tmp_path / "export", disk=disk)
    done = [name for name, _ in disk.done]
    assert done[-2:] == ["rename", "flush_folder"]
    files = {place for name, place in disk.done if name == "write"}
    assert files == {place for name, place in disk.done if name == "flush"}
