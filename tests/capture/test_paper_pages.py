"""Pages of a document as pictures: any rows of them, at any width, from any thread."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from smdesk.capture.paper_pages import PdfPapers
from smdesk.services.ports import OpenPaper, PageSize


def document(*sizes: tuple[float, float]) -> bytes:
    """Draw a black square in the upper left corner of each page."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    for width, height in sizes:
        canvas.setPageSize((width, height))
        canvas.rect(0, height - 50, 50, 50, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pixels(opened: OpenPaper, page: int, width: int, first: int, count: int) -> np.ndarray:
    data = opened.rows(page, width, first, count)
    return np.frombuffer(data, np.uint8).reshape(count, width, 4)[:, :, :3]


def test_pages_are_as_large_as_they_are_read() -> None:
    opened = PdfPapers().open(document((200, 400), (400, 200)))
    assert list(opened.sizes) == [PageSize(200, 400), PageSize(400, 200)]
    assert [size.rows(100) for size in opened.sizes] == [200, 50]
    opened.close()


def test_black_is_black_and_paper_is_white() -> None:
    opened = PdfPapers().open(document((200, 400)))
    drawn = pixels(opened, 0, 200, 0, 400)
    assert (drawn[:49, :49] == 0).all()
    assert (drawn[52:] == 255).all()
    assert (drawn[:, 52:] == 255).all()
    opened.close()


@pytest.mark.parametrize("width", [101, 200, 333])
def test_rows_are_those_of_the_whole(width: int) -> None:
    opened = PdfPapers().open(document((200, 400)))
    height = opened.sizes[0].rows(width)
    whole = pixels(opened, 0, width, 0, height)
    parts = [pixels(opened, 0, width, top, min(37, height - top)) for top in range(0, height, 37)]
    assert (np.concatenate(parts) == whole).all()
    opened.close()


def test_several_threads_draw_the_same() -> None:
    opened = PdfPapers().open(document(*[(200, 400)] * 8))
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda page: opened.rows(page % 8, 300, 0, 600), range(64)))
    assert len(set(drawn)) == 1
    opened.close()
