"""Masked copies: black in the pixels, and nothing of the original anywhere in the new file."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, PngImagePlugin

from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Rectangle
from smdesk.restricted import PixelMasker, masking

WIDTH, HEIGHT = 120, 80
AREA = Rectangle(left=30, top=20, width=40, height=25)
HIDDEN = (slice(20, 45), slice(30, 70))
SIGN = b"Anna Andersson, hemlig"
NOISE = np.random.default_rng(7).integers(1, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)


def picture(form: str = "PNG", **options: object) -> bytes:
    """Return noise as a file that tells of Anna wherever its form lets it."""
    image, written = Image.fromarray(NOISE), BytesIO()
    if form == "PNG":
        told = PngImagePlugin.PngInfo()
        told.add_text("Comment", SIGN.decode())
        told.add_itxt("XML:com.adobe.xmp", SIGN.decode())
        options |= {"pnginfo": told, "icc_profile": SIGN, "dpi": (300, 300)}
    else:
        exif = Image.Exif()
        exif[0x010E] = SIGN.decode()
        exif[0x0112] = options.pop("orientation", 1)
        options |= {"exif": exif, "comment": SIGN, "quality": 95}
    image.save(written, form, **options)
    return written.getvalue()


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(png):
        size = int.from_bytes(png[at : at + 4], "big")
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        at += size + 12


def pixels(data: bytes) -> np.ndarray:
    with Image.open(BytesIO(data)) as opened:
        assert (opened.mode, opened.format) == ("RGB", "PNG")
        return np.asarray(opened)


def mask(data: bytes, *areas: Rectangle, suffix: str = ".png") -> bytes:
    return PixelMasker().mask(data, areas or [AREA], suffix)


# --- PNG --------------------------------------------------------------------------------------


def test_the_area_is_one_colour_and_the_rest_is_as_it_was() -> None:
    found = pixels(mask(picture()))
    assert not found[HIDDEN].any()
    left = np.ones((HEIGHT, WIDTH), bool)
    left[HIDDEN] = False
    assert (found[left] == NOISE[left]).all()


def test_a_png_holds_its_pixels_and_nothing_else() -> None:
    kinds = [kind for kind, _ in chunks(mask(picture()))]
    assert {*kinds} == {b"IHDR", b"IDAT", b"IEND"}


def test_no_bytes_of_what_is_hidden_are_left() -> None:
    original = picture()
    masked = mask(original)
    raw = zlib.decompress(b"".join(body for kind, body in chunks(masked) if kind == b"IDAT"))
    rows = [NOISE[y, x : x + 8].tobytes() for y in range(20, 45) for x in range(30, 62)]
    assert not any(row in raw or row in masked for row in rows)
    whole = np.asarray(pixels(masked)).tobytes()
    assert not any(row in whole for row in rows)
    packed = b"".join(body for kind, body in chunks(original) if kind == b"IDAT")
    pieces = [packed[at : at + 12] for at in range(0, len(packed) - 12, 12)]
    assert not any(piece in masked for piece in pieces)
    assert SIGN in original
    assert SIGN not in masked


def test_several_areas_and_those_that_reach_outside() -> None:
    corner = Rectangle(left=WIDTH - 5, top=HEIGHT - 5, width=100, height=100)
    beside = Rectangle(left=-50, top=0, width=50, height=50)
    found = pixels(mask(picture(), AREA, corner, beside))
    assert not found[HIDDEN].any()
    assert not found[-5:, -5:].any()
    assert found[:50, :5].all()


def test_a_whole_picture_may_be_black() -> None:
    whole = Rectangle(left=0, top=0, width=WIDTH, height=HEIGHT)
    assert not pixels(mask(picture(), whole)).any()


# --- other forms ------------------------------------------------------------------------------


def test_a_jpeg_loses_all_it_told_beside_its_pixels() -> None:
    original = picture("JPEG")
    assert original.count(SIGN) >= 2
    masked = mask(original)
    assert masked.startswith(b"\x89PNG")
    assert SIGN not in masked
    assert not pixels(masked)[HIDDEN].any()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_areas_are_of_the_picture_as_it_is_shown(orientation: int) -> None:
    masked = mask(picture("JPEG", orientation=orientation))
    found = pixels(masked)
    turned = orientation >= 5
    assert found.shape == ((WIDTH, HEIGHT, 3) if turned else (HEIGHT, WIDTH, 3))
    assert not found[20:45, 30:70].any()
    with Image.open(BytesIO(masked)) as opened:
        assert dict(opened.getexif()) == {}


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_pictures_of_all_kinds(mode: str) -> None:
    written = BytesIO()
    form = "TIFF" if mode in {"CMYK", "I;16"} else "PNG"
    Image.new(mode, (WIDTH, HEIGHT)).save(written, form)
    found = pixels(mask(written.getvalue()))
    assert found.shape == (HEIGHT, WIDTH, 3)
    assert not found[HIDDEN].any()


def test_what_shines_through_is_on_white_and_hides_nothing() -> None:
    clear = np.dstack([NOISE, np.zeros((HEIGHT, WIDTH), np.uint8)])
    written = BytesIO()
    Image.fromarray(clear, "RGBA").save(written, "PNG")
    found = pixels(mask(written.getvalue()))
    found = found.copy()
    assert not found[HIDDEN].any()
    found[HIDDEN] = 255
    assert (found == 255).all()


# --- PDF --------------------------------------------------------------------------------------


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "maskad.pdf"
    path.write_bytes(mask(picture(), suffix=".PDF"))
    return path


def test_a_pdf_holds_one_picture_without_loss(document: Path) -> None:
    with pikepdf.open(document) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        images = [item for item in streams if item.get("/Subtype") == "/Image"]
        assert len(pdf.pages) == 1
        (image,) = images
        assert "/SMask" not in image
        assert "DCTDecode" not in str(image.Filter)
        decoded = np.frombuffer(image.read_bytes(), np.uint8).reshape(HEIGHT, WIDTH, 3)
        assert (decoded == pixels(mask(picture()))).all()
        others = [item for item in streams if item not in images]
        assert len(others) == 1  # what puts the picture on the page
        assert len(others[0].read_bytes()) < 300
        assert not {"/Metadata", "/Names", "/AF"} & set(pdf.Root.keys())
        assert not {"/Thumb", "/Annots", "/AF"} & set(pdf.pages[0].obj.keys())


def test_a_pdf_is_black_there_when_it_is_shown(document: Path) -> None:
    opened = pypdfium2.PdfDocument(document)
    shown = opened[0].render(scale=4).to_numpy()
    opened.close()
    across, down = shown.shape[1] / WIDTH, shown.shape[0] / HEIGHT
    assert across == pytest.approx(down, rel=0.01)
    inside = shown[int(21 * down) : int(44 * down), int(31 * across) : int(69 * across)]
    assert not inside[..., :3].any()
    beside = shown[int(2 * down) : int(18 * down), int(2 * across) : int(118 * across), :3]
    assert len(np.unique(beside.reshape(-1, 3), axis=0)) > 500


def test_nothing_of_the_original_is_in_any_stream(document: Path) -> None:
    rows = [NOISE[y, x : x + 8].tobytes() for y in range(20, 45) for x in range(30, 62)]
    with pikepdf.open(document) as pdf:
        told = [item.read_bytes() for item in pdf.objects if isinstance(item, pikepdf.Stream)]
    told.append(document.read_bytes())
    assert not any(row in data for row in rows for data in told)
    assert not any(SIGN in data for data in told)


def test_a_picture_much_higher_than_wide_is_still_one_page() -> None:
    written = BytesIO()
    Image.new("RGB", (10, 3000), "red").save(written, "PNG")
    made = mask(written.getvalue(), Rectangle(left=0, top=0, width=5, height=5), suffix=".pdf")
    with pikepdf.open(BytesIO(made)) as pdf:
        *_, width, height = (float(side) for side in pdf.pages[0].mediabox)
    assert height == pytest.approx(masking.LONGEST)
    assert height / width == pytest.approx(300)


# --- what is refused --------------------------------------------------------------------------


def test_a_copy_without_an_area_is_refused() -> None:
    beside = Rectangle(left=WIDTH, top=0, width=10, height=10)
    for areas in ([], [beside]):
        with pytest.raises(UserError, match="areas_missing"):
            PixelMasker().mask(picture(), areas, ".png")


@pytest.mark.parametrize("suffix", ["", ".jpg", ".docx"])
def test_only_forms_without_loss(suffix: str) -> None:
    with pytest.raises(UserError, match="mask_form"):
        mask(picture(), suffix=suffix)


CUT = [picture()[:size] for size in (0, 8, 40, 200, 5000)]


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"hej", *CUT, picture("JPEG")[:1000]])
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="mask_no_picture"):
        mask(data)


@pytest.mark.parametrize("side", [9_500, 14_000, 60_000])
def test_a_bomb_is_refused_before_it_is_unpacked(side: int) -> None:
    header = b"".join(size.to_bytes(4, "big") for size in (side, side)) + b"\x08\x02\x00\x00\x00"
    body = b"IHDR" + header
    bomb = picture()[:8] + (13).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    rest = picture()[33:]
    with pytest.raises(UserError, match="mask_too_large"):
        mask(bomb + rest)


def test_what_is_under_an_area_changes_nothing_of_the_file() -> None:
    """Two pictures that differ only where they are masked give the same bytes."""
    other = NOISE.copy()
    other[HIDDEN] = 200
    written = BytesIO()
    Image.fromarray(other).save(written, "PNG")
    assert mask(written.getvalue()) == mask(picture())
