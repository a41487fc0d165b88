"""The municipality's logo, if its file is one that can be printed."""

from io import BytesIO

from PIL import Image

from smdesk.reports import style

FORMATS = ("PNG", "JPEG")
MOST_PIXELS = 40_000_000
"""A larger picture is no logo, and would take hundreds of megabytes to open."""
SHARP = 600
"""Pixels of the longer side: more than a printer shows at this size."""


class Logo:
    """A logo on white, with the size it is printed at, in points."""

    def __init__(self, picture: Image.Image) -> None:
        self.picture = picture
        scale = min(style.LOGO_HEIGHT / picture.height, style.LOGO_WIDTH / picture.width)
        self.width = picture.width * scale
        self.height = picture.height * scale


def readable_logo(data: bytes | None) -> Logo | None:
    """Return a PNG or JPEG file as a logo; None if there is none, or it is broken or huge."""
    if not data:
        return None
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            return Logo(_on_white(opened))
    except Exception:  # noqa: BLE001  a report is printed without a logo rather than not at all
        return None


def _on_white(opened: Image.Image) -> Image.Image:
    """Return the picture without transparency, which paper does not have."""
    picture = opened.convert("RGBA")
    picture.thumbnail((SHARP, SHARP))
    paper = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(paper, picture).convert("RGB")
