"""Pictures of others, if their files can be printed: the municipality's logo, and figures."""

import colorsys
import math
from io import BytesIO

from PIL import Image

from smdesk.domain.errors import SmdeskError
from smdesk.reports import style
from smdesk.reports.art import Picture
from smdesk.reports.document import Excerpt

FORMATS = ("PNG", "JPEG")
MOST_PIXELS = 40_000_000
"""A larger picture would take hundreds of megabytes to open."""
COLOURFUL = 0.35
"""The saturation from which a colour is no grey."""
LEAST = 3.0
"""The contrast to white from which a rule is seen (WCAG 2.2, 1.4.11)."""
SHARP = 600
"""Pixels of a logo's longer side: more than a printer shows at this size."""


def readable(data: bytes | Excerpt | None, longest: int | None = None) -> Image.Image | None:
    """Return a PNG or JPEG file's pixels on white; None if there is none, or it is broken or huge.

    Args:
        data: the file, or rows that are read now.
        longest: pixels of the longer side, of a picture that may be made smaller.
    """
    if not data:
        return None
    if isinstance(data, Excerpt):
        return _excerpt(data)
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            return _on_white(opened, longest)
    except Exception:  # noqa: BLE001  a report is printed without a picture rather than not at all
        return None


def _excerpt(asked: Excerpt) -> Image.Image | None:
    try:
        pixels = asked.read(asked.first, asked.rows)
    except SmdeskError:
        return None
    found = Image.frombytes("RGB", (asked.width, asked.rows), pixels)
    if asked.across:
        found.thumbnail((asked.across, MOST_PIXELS))
    return found


def _on_white(opened: Image.Image, longest: int | None) -> Image.Image:
    """Return the picture without transparency, which paper does not have."""
    if opened.mode in {"RGB", "L"} and "transparency" not in opened.info and not longest:
        return opened.copy()
    picture = opened.convert("RGBA")
    if longest:
        picture.thumbnail((longest, longest))
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, picture).convert("RGB")


def readable_logo(data: bytes | None) -> Picture | None:
    """Return a file as a logo of the size that it is printed at, if it is one."""
    pixels = readable(data, SHARP)
    if pixels is None:
        return None
    scale = min(style.LOGO_HEIGHT / pixels.height, style.LOGO_WIDTH / pixels.width)
    return Picture(pixels, pixels.width * scale, pixels.height * scale)


def colour_of(logo: Image.Image) -> str:
    """Return the colour that most of a logo has and that is seen on white paper; else ink."""
    few = logo.resize((32, 32)).quantize(8).convert("RGB")
    counted = [one for one in few.getcolors() or [] if isinstance(one[1], tuple)]
    for _, found in sorted(counted, reverse=True):
        red, green, blue = (part / 255 for part in found)
        _, saturation, _ = colorsys.rgb_to_hsv(red, green, blue)
        if saturation >= COLOURFUL and _contrast(red, green, blue) >= LEAST:
            return "#" + "".join(f"{part:02X}" for part in found)
    return style.INK


def _contrast(*parts: float) -> float:
    """Return the contrast of a colour to white as WCAG has it, but for very dark parts."""
    weights = (0.2126, 0.7152, 0.0722)
    light = sum(weight * math.pow(part, 2.2) for weight, part in zip(weights, parts, strict=True))
    return 1.05 / (light + 0.05)
