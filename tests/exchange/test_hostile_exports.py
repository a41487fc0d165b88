"""An export is read with suspicion, whatever lies in it."""

import io
import os
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from smdesk.domain.errors import InvalidError, UserError
from smdesk.domain.organisation import CHIEF_EXECUTIVE, OfficeKind
from smdesk.exchange import layout, reading
from smdesk.exchange.sources import MAX_NAMES
from smdesk.services.ports import FORMAT
from tests.exchange.exports import FILES, NOTHING, change, codes, content, read, refusal, written
from tests.support import factories as make


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return written(tmp_path / "export")


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
        ("exchange_dangling", "person_id"),
        ("exchange_dangling", "mandated_by"),
        ("exchange_dangling", "form"),
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


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"url": "javascript:alert(1)"}, "exchange_address"),
        ({"url": "http://www.facebook.com/kommun"}, "exchange_address"),
        ({"key": "fb:annan"}, "exchange_address"),
        ({"url": ""}, "exchange_address"),
        ({"name": " "}, "exchange_null"),
        ({"name": "kanal\u202egnp"}, "exchange_sign"),
        ({"purpose_text": "a\u0007"}, "exchange_sign"),
    ],
)
def test_what_no_form_lets_through_is_not_read(
    export: Path, changes: dict[str, str], code: str
) -> None:
    change(export, lambda body: body["tables"]["channels"][0].update(changes))
    assert codes(export) == [code]


@pytest.mark.parametrize("website", ["javascript:alert(1)", "file:///etc/passwd", "kommunen.se"])
def test_a_website_that_is_no_web_address_is_not_read(export: Path, website: str) -> None:
    row = {"id": "municipality", "name": "Exempel", "logo": None, "is_example": False, "version": 1}
    row |= {"website": website, "contact": "", "dpo": ""}
    change(export, lambda body: body["tables"].update(municipality=[row]))
    assert codes(export) == ["exchange_website"]


def test_the_same_account_twice_is_not_read(export: Path) -> None:
    def twice(body: dict[str, Any]) -> None:
        channels = body["tables"]["channels"]
        live = next(one for one in channels if one["status"] == "active" and one["key"])
        channels.append({**live, "id": "other"})

    change(export, twice)
    assert codes(export) == ["exchange_twice"]


# --- hostile CSV ------------------------------------------------------------------------------


def people_csv(export: Path, data: bytes) -> Path:
    (export / "csv" / "people.csv").write_bytes(data)
    return export / "csv"


HEADINGS = b"id;name;email;account;left_on;anonymised_on;version\r\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (HEADINGS + "a;Åke;;;;;1\r\n".encode("cp1252"), "exchange_encoding"),
        ((HEADINGS + b"a;b;;;;;1\r\n").decode().encode("utf-16"), "exchange_encoding"),
        (HEADINGS + b'a;"open;;;;;1\r\n', "exchange_csv_quote"),
        (HEADINGS + b'a;"b"c;;;;;1\r\n', "exchange_csv_quote"),
        (HEADINGS + b"a;" + b"x" * 10_000_000 + b";;;;;1\r\n", "exchange_cell_size"),
        (HEADINGS + b'a;"' + b'""' * 5_000_000 + b'";;;;;1\r\n', "exchange_cell_size"),
        (HEADINGS + b"a;b;;;;1\r\n", "exchange_width"),
        (HEADINGS + b"a;b;;;;;1;;\r\n", "exchange_width"),
        (HEADINGS + b"a;b;;;2026-13-01;;1\r\n", "exchange_day"),
        (HEADINGS + b"a;b;;;;;one\r\n", "exchange_number"),
        (HEADINGS + b"a;b;;;;;" + b"9" * 50 + b"\r\n", "exchange_number"),
        (HEADINGS + b"a;b;;;;;\r\n", "exchange_number"),
        (HEADINGS + b"a;b\0;;;;;1\r\n", "exchange_sign"),
        (HEADINGS.replace(b"email", b"phone"), "exchange_field_unknown"),
        (HEADINGS.replace(b"email", b"name"), "exchange_field_missing"),
        (HEADINGS.replace(b"version", b"version;id"), "exchange_column_twice"),
        (b"", "exchange_field_missing"),
    ],
)
def test_a_csv_that_cannot_be_read(export: Path, data: bytes, code: str) -> None:
    assert refusal(people_csv(export, data)).code == code


def test_a_fault_in_a_csv_has_the_spreadsheets_row(export: Path) -> None:
    lines = b'a;"two\r\nlines";;;;;1\r\n\r\nb;c;;;x;;1'
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
    [
        (str(FORMAT + 1), "exchange_newer"),
        ("x", "exchange_foreign"),
        ("9" * 5_000, "exchange_foreign"),
    ],
)
def test_csv_says_its_format_too(export: Path, value: str, code: str) -> None:
    about = export / "csv" / "smdesk.csv"
    text = about.read_bytes().decode("utf-8-sig")
    about.write_text(text.replace(f"format;{FORMAT}", f"format;{value}"), "utf-8", newline="")
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
