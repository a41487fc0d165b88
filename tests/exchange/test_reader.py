"""What a file is, is told by its content; what cannot be read is refused with the way out."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.exchange import FileSheetReader, limits, reader, zip_guard
from smdesk.services.ports import Cell


def xlsx() -> bytes:
    book = Workbook()
    book.active.append(["Namn"])  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def with_entry(name: str, data: bytes) -> bytes:
    out = io.BytesIO(xlsx())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def torn() -> bytes:
    data = xlsx()
    return data[: len(data) // 2]


def wrong_checksum() -> bytes:
    data = bytearray(xlsx())
    start = data.index(b"PK\x03\x04")
    data[start + 60] ^= 0xFF
    return bytes(data)


def locked() -> bytes:
    data = bytearray(xlsx())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


CONTENT = {"[Content_Types].xml": b"<Types/>"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n", "file_empty"),
        (reader.OLE2 + b"\0" * 500, "file_xls"),
        (reader.OLE2 + b"\0" * 500 + reader.ENCRYPTED, "file_encrypted"),
        (b"%PDF-1.7", "file_kind"),
        (b"\x89PNG\r\n", "file_kind"),
        (b"  <!DOCTYPE html><table>", "file_kind"),
        (b"<?xml version='1.0'?>", "file_kind"),
        (b"PK\x03\x04 not a zip", "file_damaged"),
        (torn(), "file_damaged"),
        (wrong_checksum(), "file_damaged"),
        (locked(), "file_encrypted"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "file_ods"),
        (zipped(readme=b"x"), "file_kind"),
        (zipped(**CONTENT, word__document=b"x"), "file_kind"),
        (zipped(**CONTENT, xl__other=b"x"), "file_kind"),
        (with_entry("xl/workbook.bin", b"x"), "file_kind"),
        (zipped(**CONTENT, xl__worksheets__sheet1=b"<x/>"), "file_damaged"),
        (with_entry("xl/media/x.bin", b"\0" * 40_000_000), "file_bomb"),
        (
            with_entry("xl/x.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
            "file_entities",
        ),
        (with_entry("xl/x.xml", "<!DOCTYPE a>".encode("utf-16")), "file_entities"),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        FileSheetReader().read(path)
    assert (caught.value.code, caught.value.values["name"]) == (code, "lista.xlsx")


def test_too_many_entries(tmp_path: Path) -> None:
    out = io.BytesIO(xlsx())
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(limits.MAX_ENTRIES):
            archive.writestr(f"xl/{number}.txt", b"")
    (tmp_path / "lista.xlsx").write_bytes(out.getvalue())
    with pytest.raises(UserError, match="file_bomb"):
        FileSheetReader().read(tmp_path / "lista.xlsx")


def test_unpacked_sizes_are_counted_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = with_entry("xl/x.txt", b"x" * 2_000)
    monkeypatch.setattr(zip_guard, "_check_declared", lambda *_: None)
    monkeypatch.setattr(zip_guard, "MAX_UNPACKED", 1_000)
    with pytest.raises(UserError, match="file_bomb"):
        zip_guard.check_zip(data, "lista.xlsx")


def test_a_declaration_across_two_chunks_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_guard, "CHUNK", 16)
    with pytest.raises(UserError, match="file_entities"):
        zip_guard.check_zip(with_entry("xl/x.xml", b"<!--0123--> <!DOCTYPE a><a/>"), "lista.xlsx")


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(xlsx())
    (tmp_path / "b.xlsx").write_bytes(b"Namn;Ort")
    read = FileSheetReader().read
    assert [(sheet.name, list(sheet.rows)) for sheet in read(tmp_path / "a.csv")] == [
        ("Sheet", [(Cell(text="Namn"),)])
    ]
    assert read(tmp_path / "b.xlsx")[0].name == "b"


@pytest.mark.parametrize("name", ["finns inte.csv", ".", "a\0b.csv"])
def test_no_such_file(name: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="file_missing"):
        FileSheetReader().read(tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "MAX_FILE", 3)
    (tmp_path / "a.csv").write_bytes(b"a;bc")
    with pytest.raises(UserError, match="file_too_large"):
        FileSheetReader().read(tmp_path / "a.csv")


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_bytes(b"a;b")

    def broken(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", broken)
    with pytest.raises(SurroundingsError, match="file_unreadable"):
        FileSheetReader().read(tmp_path / "a.csv")
