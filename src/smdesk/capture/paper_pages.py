"""Pages of our own documents as pictures, drawn by PDFium."""

from collections.abc import Sequence

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # its raw bindings have no types

from smdesk.capture.foreign import ONE_AT_A_TIME
from smdesk.services.ports import OpenPaper, PageSize

WHITE = 0xFFFFFFFF
BYTES = 4
"""Of a pixel."""


class PdfPaper:
    """See `ports.OpenPaper`. The page that was drawn last stays open: the next rows are often its.

    Args:
        data: a PDF.
    """

    def __init__(self, data: bytes) -> None:
        with ONE_AT_A_TIME:
            self._document = pdfium.PdfDocument(data)
            count = len(self._document)
            self._sizes = [PageSize(*self._document.get_page_size(at)) for at in range(count)]
        self._page: pdfium.PdfPage | None = None
        self._number = -1

    @property
    def sizes(self) -> Sequence[PageSize]:
        """Each page's."""
        return self._sizes

    def rows(self, page: int, width: int, first: int, count: int) -> bytes:
        """Draw some rows of a page; see the port."""
        height = self._sizes[page].rows(width)
        with ONE_AT_A_TIME:
            bitmap = pdfium.PdfBitmap.new_native(width, count, pdfium.raw.FPDFBitmap_BGRx)
            try:
                pdfium.raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, count, WHITE)
                flags = pdfium.raw.FPDF_ANNOT
                opened = self._opened(page)
                pdfium.raw.FPDF_RenderPageBitmap(bitmap, opened, 0, -first, width, height, 0, flags)
                return _packed(bitmap, width, count)
            finally:
                bitmap.close()

    def close(self) -> None:
        """Let go of the document."""
        with ONE_AT_A_TIME:
            self._let_go()
            self._document.close()

    def _opened(self, number: int) -> pdfium.PdfPage:
        if self._page is None or number != self._number:
            self._let_go()
            self._page, self._number = self._document[number], number
        return self._page

    def _let_go(self) -> None:
        if self._page is not None:
            self._page.close()
            self._page = None


def _packed(bitmap: pdfium.PdfBitmap, width: int, count: int) -> bytes:
    """Return a bitmap's rows without what may stand between them."""
    data, stride = bytes(bitmap.buffer), bitmap.stride
    if stride == width * BYTES:
        return data
    return b"".join(data[at * stride : at * stride + width * BYTES] for at in range(count))


class PdfPapers:
    """See `ports.PaperReader`."""

    def open(self, data: bytes) -> OpenPaper:
        """Open a PDF that this program has drawn."""
        return PdfPaper(data)
