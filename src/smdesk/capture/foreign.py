"""Pictures that were taken elsewhere, drawn anew: upright, on white, as pixels that know no more.

The original is kept beside; what its colour profile says is not applied.
"""

import math
import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]  # its raw bindings have no types
from PIL import Image, ImageOps, UnidentifiedImageError

from smdesk.capture.engine.sink import PngSink
from smdesk.capture.png import Pixels
from smdesk.domain.errors import UserError
from smdesk.services.ports import MAX_HEIGHT, Redrawn

MOST_PIXELS = 100_000_000
"""Of a picture, which is in memory whole: some 400 MB."""
MOST_DRAWN = 500_000_000
"""Pixels of all pages of a document, below each other."""
MOST_PAGES = 200
PAGE_PIXELS = 25_000_000
"""Of one page, which is in memory whole."""
PAGE_SCALE = 2.0
"""Pixels for each of a page's points, 72 an inch."""
STRIP = 512
"""Rows that are drawn at once."""
BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError)
"""What Pillow raises on damaged files."""
PDF_ERROR = pdfium.PdfiumError
ONE_AT_A_TIME = Lock()
"""PDFium is not made for several threads."""


class FileRedrawer:
    """See `ports.Redrawer`."""

    def redraw(self, source: Path, media_type: str, target: Path) -> Redrawn:
        """Draw a file as a new PNG file; see the port.

        Raises:
            UserError: as the port says.
            OSError: likewise.
        """
        if media_type == "application/pdf":
            with ONE_AT_A_TIME:
                return _redraw_document(source, target)
        return _redraw_picture(source, target)


# --- pictures -----------------------------------------------------------------------------------


def _redraw_picture(source: Path, target: Path) -> Redrawn:
    picture = _loaded(source)
    with PngSink(target, picture.width) as sink:
        for top in range(0, picture.height, STRIP):
            bottom = min(top + STRIP, picture.height)
            sink.add(_rows(picture.crop((0, top, picture.width, bottom))))
    return Redrawn(width=picture.width, height=picture.height)


def _loaded(source: Path) -> Image.Image:
    """Return a picture upright, every pixel of it read.

    Raises:
        UserError: as the port says; a disk that fails cannot be told from a damaged file here.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # measured below
            with Image.open(source, formats=("PNG", "JPEG")) as opened:
                _check(opened)
                opened.load()
                return _eight_bits(ImageOps.exif_transpose(opened))
    except Image.DecompressionBombError as error:
        raise _too_large(MOST_PIXELS) from error
    except BROKEN as error:
        raise UserError("foreign_broken", at="file") from error


def _too_large(limit: int) -> UserError:
    return UserError("foreign_too_large", at="file", limit=limit // 1_000_000)


def _check(opened: Image.Image) -> None:
    """Refuse by its head alone what is too large, or more than one picture."""
    if opened.width * opened.height > MOST_PIXELS or max(opened.size) > MAX_HEIGHT:
        raise _too_large(MOST_PIXELS)
    if opened.format == "PNG" and getattr(opened, "is_animated", False):
        raise UserError("foreign_animated", at="file")


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Return a grey picture of 16 bits with 8: what is lost nobody sees."""
    if picture.mode.startswith("I"):
        values = np.asarray(picture.convert("I"), np.int64)
        return Image.fromarray((values >> 8).clip(0, 255).astype(np.uint8))
    return picture


def _rows(strip: Image.Image) -> Pixels:
    """Return rows as the sink takes them, on white where the picture lets something through."""
    paper = Image.new("RGB", strip.size, "white")
    if strip.has_transparency_data:
        through = strip.convert("RGBA")
        paper.paste(through, mask=through.getchannel("A"))
    else:
        paper.paste(strip.convert("RGB"))
    rows = np.zeros((strip.height, strip.width, 4), np.uint8)
    rows[:, :, :3] = np.asarray(paper)[:, :, ::-1]
    return rows


# --- documents ----------------------------------------------------------------------------------


def _redraw_document(source: Path, target: Path) -> Redrawn:
    with _opened(source) as document:
        scale, sizes = _measured(document)
        width = max(size[0] for size in sizes)
        with PngSink(target, width) as sink:
            for number, size in enumerate(sizes):
                _draw(sink, document, number, scale, size)
            return Redrawn(width=width, height=sink.height, pages=len(sizes))


@contextmanager
def _opened(source: Path) -> Iterator[pdfium.PdfDocument]:
    """Open a document; what PDFium finds wrong with it, at once or later, is said of the file.

    It gets a file that we close. One that it opens itself stays open where it finds no page, and
    on Windows nobody can then remove the folder that it lies in.
    """
    try:
        with source.open("rb") as file, closing(pdfium.PdfDocument(file)) as document:
            document.init_forms()  # what is filled in is drawn, too
            yield document
    except PDF_ERROR as error:
        locked = getattr(error, "err_code", None) == pdfium.raw.FPDF_ERR_PASSWORD
        raise UserError("foreign_locked" if locked else "foreign_broken", at="file") from error


def _measured(document: pdfium.PdfDocument) -> tuple[float, Sequence[tuple[int, int]]]:
    """Return the scale and each page's pixels; refuse before a page is drawn.

    Raises:
        UserError: as the port says.
    """
    count = len(document)
    if not count:
        raise UserError("foreign_empty", at="file")
    if count > MOST_PAGES:
        raise UserError("foreign_many_pages", at="file", count=count, limit=MOST_PAGES)
    points = [document.get_page_size(number) for number in range(count)]
    if any(not (side > 0 and math.isfinite(side)) for size in points for side in size):
        raise UserError("foreign_broken", at="file")
    largest = max(width * height for width, height in points)
    scale = min(PAGE_SCALE, math.sqrt(PAGE_PIXELS / largest))
    sizes = [(math.ceil(width * scale), math.ceil(height * scale)) for width, height in points]
    tall, wide = sum(height for _, height in sizes), max(width for width, _ in sizes)
    if max(tall, wide) > MAX_HEIGHT or tall * wide > MOST_DRAWN:
        raise _too_large(MOST_DRAWN)
    return scale, sizes


def _draw(
    sink: PngSink,
    document: pdfium.PdfDocument,
    number: int,
    scale: float,
    size: tuple[int, int],
) -> None:
    """Draw one page below the others, white to its right where it is narrower."""
    with closing(document[number]) as page:
        drawn = page.render(scale=scale).to_numpy()
    width, height = size
    rows = np.full((height, sink.width, 4), 255, np.uint8)
    part = drawn[:height, :width, :3]
    rows[: part.shape[0], : part.shape[1], :3] = part
    sink.add(rows)
