"""An export on disk: whole or absent, and read with suspicion whatever lies in it."""

import csv
import errno
import io
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from smdesk.disk import RealDisk
from smdesk.domain.errors import InvalidError, SmdeskError, SurroundingsError, UserError
from smdesk.domain.organisation import CHIEF_EXECUTIVE, OfficeKind
from smdesk.exchange import OpenFiles, layout, reading
from smdesk.exchange.cells import FORMULA_STARTS
from smdesk.exchange.schema import schema
from smdesk.exchange.sources import MAX_NAMES
from smdesk.services.ports import FORMAT, TABLES, About, Chains, Content
from tests.support import factories as make
from tests.support.recording import RecordingDisk

GOLDEN = Path(__file__).parent / "golden"
ABOUT = About(
    program="smdesk 0.1.0",
    made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
    municipality="=Exempelköping;\nkommun",
)
NOTHING = Chains(audit=(), ledger=())
FILES = OpenFiles(RealDisk())


def content(**tables: Sequence[Any]) -> Content:
    """Return an export with only these rows."""
    return Content(about=ABOUT, tables={name: tables.get(name, []) for name in TABLES})


def small() -> Content:
    """Return a few rows that fit together."""
    channel, people = make.channel(name="+46 @=;\"\r\n'"), [make.person(), make.person()]
    return content(
        channels=[channel, make.channel()],
        people=people,
        assignments=[
            make.assignment(channel_id=channel.id, person_id=people[0].id, mandated_by=people[1].id)
        ],
    )


def written(
    target: Path, given: Content | None = None, *, as_zip: bool = False, disk: Any = None
) -> Path:
    """Write an export and put it in place."""
    files = OpenFiles(disk or RealDisk())
    with files.stage(given or small(), NOTHING, {}, target, as_zip=as_zip) as staged:
        staged.put()
    return target


def read(source: Path) -> Content:
    with FILES.open(source) as incoming:
        return incoming.content


def refusal(source: Path) -> SmdeskError:
    with pytest.raises(SmdeskError) as caught:
        read(source)
    return caught.value


def codes(source: Path) -> list[str]:
    error = refusal(source)
    assert isinstance(error, InvalidError)
    return [problem.code for problem in error.problems]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return written(tmp_path / "export")


def change(export: Path, edit: Callable[[dict[str, Any]], object]) -> Path:
    """Change an export's JSON by hand."""
    path = export / layout.JSON
    body = json.loads(path.read_bytes())
    edit(body)
    path.write_text(json.dumps(body), "utf-8")
    return export


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


# --- hostile ----------------------------------------------------------------------------------


def test_what_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("no zip")
    assert refusal(tmp_path).code == "exchange_foreign"
    assert refusal(tmp_path / "text.zip").code == "exchange_foreign"
    assert refusal(tmp_path / "nowhere").code == "file_missing"
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("readme.txt", "x")
    assert refusal(tmp_path / "other.zip").code == "exchange_foreign"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "exchange_json"),
        (b'{"format": 1,', "exchange_json"),
        ("{'å': 1}".encode("cp1252"), "exchange_encoding"),
        ('{"format": 1}'.encode("utf-16"), "exchange_encoding"),
        (b"[]", "exchange_damaged"),
        (b"[" * 100_000, "exchange_damaged"),
        (b'{"format": ' + b"9" * 5_000 + b"}", "exchange_damaged"),
        (b'{"format": NaN}', "exchange_damaged"),
        (b'{"format": 1, "format": 1}', "exchange_damaged"),
        (b'{"format": "1"}', "exchange_foreign"),
        (b'{"format": true}', "exchange_foreign"),
        (b'{"format": 0}', "exchange_foreign"),
        (b'{"a": 1}', "exchange_foreign"),
    ],
)
def test_a_json_that_cannot_be_read(export: Path, data: bytes, code: str) -> None:
    (export / layout.JSON).write_bytes(data)
    assert refusal(export).code == code


def test_a_newer_format_is_refused_by_name(export: Path) -> None:
    change(export, lambda body: body.update(format=FORMAT + 1, program="smdesk 9", fresh=[]))
    error = refusal(export)
    assert (error.code, error.values["program"]) == ("exchange_newer", "smdesk 9")


def test_what_it_says_of_itself_is_checked(export: Path) -> None:
    change(export, lambda body: body.update(made_at="yesterday", extra=1))
    assert codes(export) == ["exchange_field_unknown", "exchange_moment"]


def test_tables_that_are_missing_or_unknown(export: Path) -> None:
    def edit(body: dict[str, Any]) -> None:
        del body["tables"]["closings"]
        body["tables"] |= {"secrets": [], "grants": {}}

    assert codes(change(export, edit)) == [
        "exchange_table_unknown",
        "exchange_table_missing",
        "exchange_table_missing",
    ]
    change(export, lambda body: body.update(tables=[]))
    assert refusal(export).code == "exchange_damaged"


def test_a_json_that_is_too_large(export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_JSON", 100)
    assert refusal(export).code == "exchange_too_large"


def fits(**tables: list[Any]) -> list[tuple[str, object]]:
    """Return what is wrong with rows that are each right by themselves."""
    from smdesk.exchange.fitting import must_fit  # noqa: PLC0415  what is tested

    try:
        must_fit(content(**tables))
    except InvalidError as error:
        return [(one.code, one.values["field"]) for one in error.problems]
    return []


def test_rows_that_refer_to_nothing() -> None:
    sector = make.sector()
    assert fits(units=[make.unit(sector_id="gone")]) == [("exchange_dangling", "sector_id")]
    assert fits(units=[make.unit(sector_id=sector.id), make.unit()], sectors=[sector]) == []
    assert fits(assignments=[make.assignment(form=make.SHA)]) == [
        ("exchange_dangling", "channel_id"),
        ("exchange_dangling", "form"),
        ("exchange_dangling", "mandated_by"),
        ("exchange_dangling", "person_id"),
    ]


def test_ids_that_stand_twice() -> None:
    one, other = make.person(), make.person()
    assert fits(people=[one, other]) == []
    assert fits(people=[one, replace(other, id=one.id)]) == [("exchange_twice", "id")]
    grants = [make.grant(), make.grant()]
    assert fits(grants=grants) == [("exchange_twice", "account")]
    assert fits(municipality=[make.municipality(), make.municipality(id="second")]) == [
        ("exchange_one_municipality", "")
    ]


def test_offices_head_what_they_can() -> None:
    sector, unit, person = make.sector(), make.unit(), make.person()
    there: dict[str, list[Any]] = {"sectors": [sector], "units": [unit], "people": [person]}

    def office(kind: OfficeKind, body: str | None) -> list[tuple[str, object]]:
        held = replace(CHIEF_EXECUTIVE, kind=kind, body_id=body)
        return fits(terms=[make.term(office=held, person_id=person.id)], **there)

    assert office(OfficeKind.CHIEF_EXECUTIVE, None) == []
    assert office(OfficeKind.SECTOR_HEAD, sector.id) == []
    assert office(OfficeKind.UNIT_HEAD, unit.id) == []
    at = "office.body_id"
    assert office(OfficeKind.CHIEF_EXECUTIVE, sector.id) == [("exchange_office", at)]
    assert office(OfficeKind.UNIT_HEAD, None) == [("exchange_office", at)]
    assert office(OfficeKind.UNIT_HEAD, sector.id) == [("exchange_dangling", at)]
    assert office(OfficeKind.SECTOR_HEAD, unit.id) == [("exchange_dangling", at)]


def test_rows_that_do_not_fit_are_not_read(export: Path) -> None:
    change(export, lambda body: body["tables"].update(people=[]))
    assert codes(export) == ["exchange_dangling", "exchange_dangling"]


# --- hostile CSV ------------------------------------------------------------------------------


def people_csv(export: Path, data: bytes) -> Path:
    (export / "csv" / "people.csv").write_bytes(data)
    return export / "csv"


HEADINGS = b"id;name;email;account;left_on;version\r\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (HEADINGS + "a;Åke;;;;1\r\n".encode("cp1252"), "exchange_encoding"),
        ((HEADINGS + b"a;b;;;;1\r\n").decode().encode("utf-16"), "exchange_encoding"),
        (HEADINGS + b'a;"open;;;;1\r\n', "exchange_csv_quote"),
        (HEADINGS + b'a;"b"c;;;;1\r\n', "exchange_csv_quote"),
        (HEADINGS + b"a;" + b"x" * 10_000_000 + b";;;;1\r\n", "exchange_cell_size"),
        (HEADINGS + b'a;"' + b'""' * 5_000_000 + b'";;;;1\r\n', "exchange_cell_size"),
        (HEADINGS + b"a;b;;;1\r\n", "exchange_width"),
        (HEADINGS + b"a;b;;;;1;;\r\n", "exchange_width"),
        (HEADINGS + b"a;b;;;2026-13-01;1\r\n", "exchange_day"),
        (HEADINGS + b"a;b;;;;one\r\n", "exchange_number"),
        (HEADINGS + b"a;b;;;;" + b"9" * 50 + b"\r\n", "exchange_number"),
        (HEADINGS + b"a;b;;;;\r\n", "exchange_number"),
        (HEADINGS + b"a;b\0;;;;1\r\n", "exchange_sign"),
        (HEADINGS.replace(b"email", b"phone"), "exchange_field_unknown"),
        (HEADINGS.replace(b"email", b"name"), "exchange_field_missing"),
        (HEADINGS.replace(b"version", b"version;id"), "exchange_column_twice"),
        (b"", "exchange_field_missing"),
    ],
)
def test_a_csv_that_cannot_be_read(export: Path, data: bytes, code: str) -> None:
    assert refusal(people_csv(export, data)).code == code


def test_a_fault_in_a_csv_has_the_spreadsheets_row(export: Path) -> None:
    lines = b'a;"two\r\nlines";;;;1\r\n\r\nb;c;;;x;1'
    error = refusal(people_csv(export, HEADINGS + lines))
    assert (error.code, error.values["row"], error.values["field"]) == (
        "exchange_day",
        4,
        "left_on",
    )


def test_a_csv_that_is_missing(export: Path) -> None:
    (export / "csv" / "people.csv").unlink()
    assert codes(export / "csv") == ["exchange_table_missing"]


@pytest.mark.parametrize(
    ("value", "code"),
    [("2", "exchange_newer"), ("x", "exchange_foreign"), ("9" * 5_000, "exchange_foreign")],
)
def test_csv_says_its_format_too(export: Path, value: str, code: str) -> None:
    about = export / "csv" / "smdesk.csv"
    text = about.read_bytes().decode("utf-8-sig")
    about.write_text(text.replace("format;1", f"format;{value}"), "utf-8", newline="")
    assert refusal(export / "csv").code == code


# --- hostile ZIP ------------------------------------------------------------------------------


def zipped(path: Path, files: Iterable[tuple[str, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return path


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", [(layout.JSON, b" " * 20_000_000)])
    assert refusal(path).code == "exchange_bomb"


def test_a_zip_of_too_many_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_NAMES > 100_000
    monkeypatch.setattr("smdesk.exchange.sources.MAX_NAMES", 2)
    path = zipped(tmp_path / "many.zip", [(f"{n}", b"") for n in range(3)])
    assert refusal(path).code == "exchange_bomb"


def test_names_that_climb_lead_nowhere(export: Path, tmp_path: Path) -> None:
    body = (export / layout.JSON).read_bytes()
    names = [(f"../../{layout.JSON}", b"{}"), ("/etc/passwd", b"x"), (layout.JSON, body)]
    before = sorted(tmp_path.rglob("*"))
    path = zipped(tmp_path / "climbing.zip", names)
    assert read(path) == read(export)
    assert sorted(tmp_path.rglob("*")) == sorted([*before, path])


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice(export: Path, tmp_path: Path) -> None:
    body = (export / layout.JSON).read_bytes()
    path = zipped(tmp_path / "twice.zip", [(layout.JSON, body), (layout.JSON, b"{}")])
    assert refusal(path).code == "exchange_damaged"


def test_a_zip_that_was_cut_or_changed(tmp_path: Path) -> None:
    path = written(tmp_path / "export.zip", as_zip=True)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert refusal(path).code == "exchange_foreign"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.getinfo(layout.JSON).header_offset + 200
    path.write_bytes(data[:start] + bytes(100) + data[start + 100 :])
    assert refusal(path).code == "exchange_damaged"


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = written(tmp_path / "export.zip", as_zip=True)
    data = bytearray(path.read_bytes())
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    path.write_bytes(data)
    assert refusal(path).code == "exchange_encrypted"


def test_an_attachment_is_read_no_further_than_it_says(tmp_path: Path) -> None:
    item = make.attachment(size=3)
    with FILES.stage(content(attachments=[item]), NOTHING, {}, tmp_path / "x") as staged:
        staged.put()
    (tmp_path / "x" / "attachments").mkdir()
    (tmp_path / "x" / "attachments" / item.id).write_bytes(b"four")
    with FILES.open(tmp_path / "x") as incoming, pytest.raises(UserError) as caught:
        incoming.attachment(item)
    assert caught.value.code == "exchange_attachment_changed"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights that a test can take")
def test_a_file_without_rights(export: Path) -> None:
    (export / layout.JSON).chmod(0)
    assert refusal(export).code == "file_unreadable"
