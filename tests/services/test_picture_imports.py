"""Pictures that were taken elsewhere: what is kept of them, and what is refused."""

import errno
import hashlib
import os
import random
import struct
import sys
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import bagit  # type: ignore[import-untyped]  # it has no types
import numpy as np
import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from smdesk.capture import foreign
from smdesk.capture.foreign import FileRedrawer
from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.channels import Status
from smdesk.domain.errors import InvalidError, SurroundingsError, UserError
from smdesk.domain.evidence import Capture, Method
from smdesk.services.evidence import picture_imports
from smdesk.services.evidence.picture_imports import PictureImports
from smdesk.services.evidence.staging import Staging
from tests.support.factories import actor
from tests.support.recording import RecordingDisk
from tests.support.world import World

TAKEN = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
"""The first of July in Sweden."""
OPEN = Path("/proc/self/fd")
RED, BLUE = (200, 10, 10), (10, 20, 210)


class Desk:
    """Brings pictures into a world."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self.folder = folder / "given"
        self.folder.mkdir()
        self.disk = RecordingDisk(folder / "taking")
        self.imports = PictureImports(
            world.store,
            world.archive,
            redrawer=FileRedrawer(),
            clock=world.clock,
            disk=self.disk,
            staging=Staging(self.disk.root, RealDisk()),
        )

    def given(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def bring(self, file: Path, **changes: Any) -> Capture:
        said: dict[str, Any] = {"taken_at": TAKEN, "source": "Anna Ek, med telefonen"}
        return self.imports.bring_in(actor(), self.world.channel.id, file, **(said | changes))

    def picture(self, capture: Capture) -> np.ndarray[Any, np.dtype[np.uint8]]:
        with Image.open(self.world.reader.picture(capture)) as opened:
            assert (opened.format, opened.mode) == ("PNG", "RGB")
            return np.asarray(opened)

    def assert_nothing(self) -> None:
        assert self.world.indexed() == []
        assert list(self.world.archive.bags()) == []
        assert not self.disk.root.exists() or list(self.disk.root.iterdir()) == []


@pytest.fixture
def desk(world: World, tmp_path: Path) -> Desk:
    return Desk(world, tmp_path)


def file_of(image: Image.Image, form: str = "PNG", **options: Any) -> bytes:
    written = BytesIO()
    image.save(written, form, **options)
    return written.getvalue()


def halves(width: int = 30, height: int = 20) -> Image.Image:
    """Red above, blue below."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (0, height // 2, width, height))
    return image


def document(*sizes: tuple[float, float], **encrypted: Any) -> bytes:
    """A PDF with a page a size, the first red and the others blue."""
    written = BytesIO()
    canvas = Canvas(written)
    for number, size in enumerate(sizes):
        canvas.setPageSize(size)
        canvas.setFillColorRGB(*(part / 255 for part in (RED if number == 0 else BLUE)))
        canvas.rect(0, 0, *size, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    if not encrypted:
        return written.getvalue()
    with pikepdf.open(written) as opened:
        locked = BytesIO()
        opened.save(locked, encryption=pikepdf.Encryption(**encrypted))
        return locked.getvalue()


# --- what is kept ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "kept", "size"),
    [
        ("Bild från mötet.PNG", file_of(halves()), ("image/png", "original.png"), (30, 20)),
        ("bild.jpeg", file_of(halves(), "JPEG"), ("image/jpeg", "original.jpg"), (30, 20)),
        ("sida.pdf", document((30, 20)), ("application/pdf", "original.pdf"), (60, 40)),
    ],
    ids=["png", "jpeg", "pdf"],
)
def test_the_original_is_kept_byte_for_byte_beside_what_is_drawn_from_it(
    desk: Desk, name: str, data: bytes, kept: tuple[str, str], size: tuple[int, int]
) -> None:
    kind, kept_as = kept
    capture = desk.bring(desk.given(name, data))
    assert (capture.method, capture.half_year) == (Method.IMPORTED, "2026-H2")
    assert (capture.taken_at, capture.taken_by) == (TAKEN, "anna.ek")
    assert (capture.complete, capture.findings) == (None, ())
    assert (capture.width, capture.height) == size
    bag = desk.world.reader.folder(capture)
    assert (bag / "data" / kept_as).read_bytes() == data
    bagit.Bag(str(bag)).validate()
    pixels = desk.picture(capture)
    assert pixels.shape == (size[1], size[0], 3)
    assert np.abs(pixels[2, 2].astype(int) - RED).max() < 8
    said = desk.world.reader.statement(capture)["import"]
    assert isinstance(said, dict)
    assert (said["name"], said["media_type"], said["file"]) == (name, kind, kept_as)
    assert said["sha256"] == hashlib.sha256(data).hexdigest()
    assert said["taken_at_stated"] == "2026-06-30T22:30:00.000000+00:00"
    assert said["brought_in_at"].startswith("2026-11-23T")
    assert (said["source"], said["brought_in_by"]) == ("Anna Ek, med telefonen", "anna.ek")
    assert str(desk.folder) not in str(desk.world.reader.statement(capture))
    assert list(desk.disk.root.iterdir()) == []
    desk.world.assert_whole()


def test_pages_stand_below_each_other_white_beside_the_narrow_ones(desk: Desk) -> None:
    capture = desk.bring(desk.given("a.pdf", document((40, 20), (20, 30))))
    pixels = desk.picture(capture)
    assert pixels.shape == (100, 80, 3)
    assert pixels[39, 79].tolist() == list(RED)
    assert pixels[41, 39].tolist() == list(BLUE)
    assert pixels[41, 41].tolist() == [255, 255, 255]
    said = desk.world.reader.statement(capture)["import"]
    assert isinstance(said, dict)
    assert said["pages"] == 2


def test_what_is_filled_in_is_drawn(desk: Desk) -> None:
    written = BytesIO()
    form = Canvas(written, pagesize=(200, 100))
    form.acroForm.textfield(value="Ifyllt", x=10, y=40, width=150, height=20)
    form.showPage()
    form.save()
    pixels = desk.picture(desk.bring(desk.given("a.pdf", written.getvalue())))
    assert (pixels < 100).any()


def test_a_photograph_is_turned_upright(desk: Desk) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright: turn it to the right
    data = file_of(halves(), "JPEG", exif=exif, quality=95)
    pixels = desk.picture(desk.bring(desk.given("a.jpg", data)))
    assert pixels.shape == (30, 20, 3)
    assert np.abs(pixels[15, 15].astype(int) - RED).max() < 20
    assert np.abs(pixels[15, 5].astype(int) - BLUE).max() < 20


def test_pictures_for_print_and_of_sixteen_bits_look_as_they_should(desk: Desk) -> None:
    printed = file_of(halves().convert("CMYK"), "JPEG")
    pixels = desk.picture(desk.bring(desk.given("a.jpg", printed)))
    assert np.abs(pixels[2, 2].astype(int) - RED).max() < 30
    grey = Image.fromarray(np.full((4, 5), 0x8000, np.uint16))
    assert grey.mode == "I;16"
    pixels = desk.picture(desk.bring(desk.given("b.png", file_of(grey))))
    assert pixels.shape == (4, 5, 3)
    assert pixels.min() == pixels.max() == 0x80


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA", "P", "1", "L"])
def test_what_lets_through_stands_on_white(desk: Desk, mode: str) -> None:
    image = Image.new("RGBA", (6, 4), (0, 0, 0, 0)).convert(mode)
    if mode in {"P", "1", "L"}:
        image = Image.new(mode, (6, 4), 1 if mode == "1" else 255)
        if mode == "P":
            image.putpalette([255, 255, 255] * 256)
    if mode == "PA":
        image = Image.new("P", (6, 4), 0)
        image.info["transparency"] = 0
    pixels = desk.picture(desk.bring(desk.given("a.png", file_of(image))))
    assert pixels.min() == 255


def test_a_document_that_only_asks_for_a_password_to_change_it_is_taken(desk: Desk) -> None:
    data = document((30, 20), owner="hemligt", user="")
    assert desk.bring(desk.given("a.pdf", data)).width == 60


def test_a_channel_that_closed_since_takes_what_was_taken_before(desk: Desk) -> None:
    desk.world.change(replace(desk.world.channel, status=Status.CLOSED, closed_on=date(2026, 8, 1)))
    file = desk.given("a.png", file_of(halves()))
    assert desk.bring(file).half_year == "2026-H2"
    with pytest.raises(UserError, match="foreign_not_running"):
        desk.bring(file, taken_at=datetime(2026, 8, 2, 12, tzinfo=UTC))


def test_a_name_that_is_no_text_is_kept_as_text(desk: Desk) -> None:
    name = b"bild\xff\n.png".decode("utf-8", "surrogateescape")
    capture = desk.bring(desk.given(name, file_of(halves())))
    said = desk.world.reader.statement(capture)["import"]
    assert isinstance(said, dict)
    assert said["name"] == "bild\\udcff .png"


def test_recovery_takes_in_what_a_failing_database_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise SurroundingsError("capture_not_entered", reason="", bag="")

    monkeypatch.setattr(desk.imports._admitting, "enter", fail)
    with pytest.raises(SurroundingsError, match="capture_not_entered"):
        desk.bring(desk.given("a.png", file_of(halves())))
    [adopted] = desk.world.recover().adopted
    assert (adopted.method, adopted.half_year, adopted.width) == (Method.IMPORTED, "2026-H2", 30)
    desk.world.assert_whole()


# --- what is refused ------------------------------------------------------------------------------


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that says it is large, and holds next to nothing."""
    head = chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


def moving() -> bytes:
    return file_of(halves(), save_all=True, append_images=[halves().rotate(180)], duration=100)


def page_of(width: float, height: float) -> bytes:
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(width, height))
        written = BytesIO()
        made.save(written)
        return written.getvalue()


def no_page() -> bytes:
    with pikepdf.new() as made:
        written = BytesIO()
        made.save(written)
        return written.getvalue()


GOOD = file_of(halves())
REFUSED = {
    "tom.png": (b"", "foreign_empty"),
    "rörlig.png": (moving(), "foreign_animated"),
    "gif.gif": (file_of(halves(), "GIF"), "foreign_kind"),
    "gif.png": (file_of(halves(), "GIF"), "foreign_kind"),
    "text.pdf": (b"hej", "foreign_kind"),
    "webp.png": (b"RIFF\0\0\0\0WEBPVP8 ", "foreign_kind"),
    "png.jpg": (GOOD, "foreign_suffix"),
    "png": (GOOD, "foreign_suffix"),
    "jpg.pdf": (file_of(halves(), "JPEG"), "foreign_suffix"),
    "avbruten.png": (GOOD[: len(GOOD) // 2], "foreign_broken"),
    "avbruten.jpg": (file_of(halves(300, 300), "JPEG")[:700], "foreign_broken"),
    "huvud.png": (GOOD[:8], "foreign_broken"),
    "skadad.pdf": (b"%PDF-1.7\n" + bytes(300), "foreign_broken"),
    "utan sidor.pdf": (no_page(), "foreign_broken"),
    "bomb.png": (png_of_size(60_000, 60_000), "foreign_too_large"),
    "hög.png": (png_of_size(1, 2**31 - 1), "foreign_too_large"),
    "utan.png": (png_of_size(0, 10), "foreign_broken"),
    "låst.pdf": (document((30, 20), owner="a", user="b"), "foreign_locked"),
    "bred.pdf": (document((1_000_000, 2)), "foreign_too_large"),
    "många.pdf": (document(*[(9, 9)] * 201), "foreign_many_pages"),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_cannot_be_a_picture_is_refused_and_leaves_nothing(desk: Desk, name: str) -> None:
    data, code = REFUSED[name]
    file = desk.given(name, data)
    with pytest.raises(UserError, match=f"^{code}$") as caught:
        desk.bring(file)
    assert caught.value.at == "file"
    desk.assert_nothing()
    assert file.read_bytes() == data


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which files are open")
@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_file_that_was_refused_is_let_go(desk: Desk, name: str) -> None:
    """What is still open can't be removed on Windows, nor the folder that it lies in."""
    with pytest.raises(UserError):
        desk.bring(desk.given(name, REFUSED[name][0]))
    still = [os.readlink(one) for one in OPEN.iterdir() if one.is_symlink()]  # noqa: PTH115  one that is gone, too
    assert not [one for one in still if one.startswith(str(desk.disk.root))]


def test_a_long_document_is_refused_before_a_page_is_drawn(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "_draw", lambda *_: pytest.fail("a page was drawn"))
    with pytest.raises(UserError, match="foreign_too_large"):
        desk.bring(desk.given("a.pdf", document(*[(2000, 1900)] * 70)))
    desk.assert_nothing()


def test_a_large_page_is_drawn_smaller(desk: Desk) -> None:
    capture = desk.bring(desk.given("a.pdf", page_of(10_000, 1_500)))
    assert capture.width * capture.height <= foreign.PAGE_PIXELS * 1.01
    assert capture.width > 10_000


@pytest.mark.parametrize(
    ("changes", "code", "at"),
    [
        ({"source": " "}, "required", "source"),
        ({"source": "a" * 300}, "too_long", "source"),
        ({"source": "a\0"}, "control_character", "source"),
        ({"taken_at": datetime(2026, 11, 24, tzinfo=UTC)}, "foreign_future", "taken_at"),
        ({"taken_at": datetime(1969, 1, 1, tzinfo=UTC)}, "foreign_too_old", "taken_at"),
    ],
)
def test_what_is_said_of_it_must_be_possible(
    desk: Desk, changes: dict[str, Any], code: str, at: str
) -> None:
    with pytest.raises(InvalidError) as caught:
        desk.bring(desk.given("a.png", GOOD), **changes)
    assert (caught.value.code, caught.value.at) == (code, at)
    desk.assert_nothing()


def test_a_clock_that_goes_a_little_fast_is_no_future(desk: Desk) -> None:
    file = desk.given("a.png", GOOD)
    assert desk.bring(file, taken_at=desk.world.clock.now + timedelta(seconds=60)).width == 30


def test_before_the_channel_there_is_nothing_to_take(desk: Desk) -> None:
    desk.world.change(replace(desk.world.channel, opened_on=date(2026, 7, 2)))
    with pytest.raises(UserError, match="foreign_not_running") as caught:
        desk.bring(desk.given("a.png", GOOD))
    assert caught.value.values["day"] == date(2026, 7, 1)
    with pytest.raises(UserError, match="channel_gone"):
        desk.imports.bring_in(actor(), "none", desk.folder, taken_at=TAKEN, source="x")
    with pytest.raises(UserError, match="not_permitted"):
        desk.imports.bring_in(actor(Role.READER), "none", desk.folder, taken_at=TAKEN, source="x")
    desk.assert_nothing()


@pytest.mark.parametrize("name", ["finns inte.png", "."])
def test_what_is_no_file_is_missing(desk: Desk, name: str) -> None:
    with pytest.raises(UserError, match="file_missing"):
        desk.bring(desk.folder / name)
    desk.assert_nothing()


def test_a_file_that_is_too_large_is_not_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_imports, "MAX_FOREIGN_BYTES", len(GOOD) - 1)
    with pytest.raises(UserError, match="foreign_too_many_bytes"):
        desk.bring(desk.given("a.png", GOOD))
    desk.assert_nothing()


@pytest.mark.parametrize("operation", ["write", "archive"])
def test_a_full_disk_leaves_nothing_half(desk: Desk, operation: str) -> None:
    def fail(name: str, _: Path) -> None:
        if name == "write":
            raise OSError(errno.ENOSPC, "full")

    disk = desk.disk if operation == "write" else desk.world.disk
    disk.before = fail
    code = "picture_unwritten" if operation == "write" else "archive_full"
    with pytest.raises(SurroundingsError, match=code):
        desk.bring(desk.given("a.png", GOOD))
    disk.before = lambda *_: None
    desk.assert_nothing()
    assert desk.bring(desk.given("b.png", GOOD)).width == 30


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.pdf"])
def test_damage_anywhere_is_told_and_never_crashes(desk: Desk, name: str) -> None:
    good = {
        "a.png": GOOD,
        "a.jpg": file_of(halves(), "JPEG"),
        "a.pdf": document((30, 20)),
    }[name]
    chance = random.Random(f"skada {name}")  # noqa: S311  repeatable on purpose
    refused: list[str] = []
    for _ in range(60):
        data = bytearray(good)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(16, len(data))] = chance.randrange(256)
        try:
            desk.bring(desk.given(name, bytes(data)))
        except UserError as error:
            refused.append(error.code)
    assert len(refused) >= (30 if name == "a.png" else 1)
    assert {code.partition("_")[0] for code in refused} == {"foreign"}
    desk.world.assert_whole()
