from io import BytesIO

import pytest
from PIL import Image

from smdesk.reports import style
from smdesk.reports.logos import readable_logo


def picture(form: str, mode: str = "RGB", size: tuple[int, int] = (300, 360)) -> bytes:
    buffer = BytesIO()
    Image.new(mode, size, "blue").save(buffer, form)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("form", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("JPEG", "RGB"), ("JPEG", "L")]
)
def test_a_logo_is_printed_on_white_in_its_proportions(form: str, mode: str) -> None:
    logo = readable_logo(picture(form, mode))
    assert logo is not None
    assert logo.pixels.mode == "RGB"
    assert logo.height == pytest.approx(style.LOGO_HEIGHT)
    assert logo.width == pytest.approx(style.LOGO_HEIGHT * 300 / 360, rel=0.01)


def test_a_wide_logo_is_kept_within_its_width() -> None:
    logo = readable_logo(picture("PNG", size=(2000, 100)))
    assert logo is not None
    assert logo.width == pytest.approx(style.LOGO_WIDTH)


@pytest.mark.parametrize(
    "data",
    [
        None,
        b"",
        b"no picture",
        picture("PNG")[:60],
        picture("PNG")[:-30],
        picture("JPEG")[:100],
        picture("GIF", "P"),
        picture("PNG", "1", (20_000, 20_000)),
    ],
)
def test_a_logo_that_cannot_be_printed_is_left_out(data: bytes | None) -> None:
    assert readable_logo(data) is None
