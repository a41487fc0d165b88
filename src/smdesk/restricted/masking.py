"""Masked copies for release: a new picture is made of pixels alone, with areas in black.

Nothing of the original file is carried over: no metadata, no preview, no colour profile, no bytes
of it. What is under a black area is not in the new file.
"""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.restricted import cut_to

BLACK = (0, 0, 0)
MOST_PIXELS = 89_000_000
"""Ten large screens; where Pillow, too, begins to suspect a bomb."""
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF")
WIDTH = 210 * mm
"""Of the page in a PDF, which is as high as the picture needs."""
LONGEST = 14_000.0
"""Points that a PDF page may be high."""


class PixelMasker:
    """Blacks out areas in the pixels; see `ports.Masker`."""

    def mask(self, picture: bytes, areas: Sequence[Rectangle], suffix: str) -> bytes:
        """Return a new PNG or PDF file of a picture with areas in black.

        Raises:
            UserError: `areas_missing`, `mask_no_picture`, `mask_too_large`, `mask_form`.
        """
        draw = {".png": _as_png, ".pdf": _as_pdf}.get(suffix.lower())
        if draw is None:
            raise UserError("mask_form", at="path", suffix=suffix)
        pixels = _pixels(picture)
        _black_out(pixels, cut_to(areas, pixels.width, pixels.height))
        return draw(pixels)


def _pixels(data: bytes) -> Image.Image:
    """Return a picture as it is shown, upright on white, as pixels that know nothing else."""
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise UserError("mask_too_large", limit=MOST_PIXELS // 1_000_000)
            return _on_paper(ImageOps.exif_transpose(opened))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UserError("mask_too_large", limit=MOST_PIXELS // 1_000_000) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise UserError("mask_no_picture") from error


def _on_paper(upright: Image.Image) -> Image.Image:
    """Return nothing but the pixels, on white where the picture lets something through."""
    paper = Image.new("RGB", upright.size, "white")
    if upright.has_transparency_data:
        through = upright.convert("RGBA")
        paper.paste(through, mask=through.getchannel("A"))
    else:
        paper.paste(upright.convert("RGB"))
    return paper


def _black_out(pixels: Image.Image, areas: Sequence[Rectangle]) -> None:
    draw = ImageDraw.Draw(pixels)
    for area in areas:
        right, bottom = area.left + area.width - 1, area.top + area.height - 1
        draw.rectangle((area.left, area.top, right, bottom), fill=BLACK)


def _as_png(pixels: Image.Image) -> bytes:
    written = BytesIO()
    pixels.save(written, "PNG")
    return written.getvalue()


def _as_pdf(pixels: Image.Image) -> bytes:
    """Return one page that is all picture, without loss."""
    width, height = WIDTH, WIDTH * pixels.height / pixels.width
    if height > LONGEST:
        width, height = width * LONGEST / height, LONGEST
    written = BytesIO()
    canvas = Canvas(written, pagesize=(width, height), pageCompression=1)
    canvas.drawImage(ImageReader(pixels), 0, 0, width, height)
    canvas.save()
    return written.getvalue()
