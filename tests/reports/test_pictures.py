"""What each page of each report looks like, as when somebody last looked at it.

After a change that is meant: `SMDESK_GOLDEN=write pytest tests/reports/test_pictures.py`, and look
at the pictures in `golden/` before they are committed.
"""

import os

import pytest
from PIL import Image, ImageChops

from tests.reports.reading import drawn, pictures_of
from tests.reports.test_golden import GOLDEN, REPORTS
from tests.reports.test_reports_pass import DOCUMENTS

SHOWN = (*REPORTS, "logo", "damaged", "hostile_year", "standing", "lying")
ACROSS = 6
GAP = 4
PATCH, ALIKE = 8, 20
"""Greys that a patch of so many pixels may differ by: a word that is missing differs by more,
another way to smooth letters by less."""


def sheet(pages: list[Image.Image]) -> Image.Image:
    """Pages side by side."""
    wide, high = pages[0].size
    rows = -(-len(pages) // ACROSS)
    across = min(ACROSS, len(pages))
    made = Image.new("L", (across * (wide + GAP), rows * (high + GAP)), 128)
    for number, page in enumerate(pages):
        made.paste(page, ((number % ACROSS) * (wide + GAP), number // ACROSS * (high + GAP)))
    return made


@pytest.mark.parametrize("name", SHOWN)
def test_a_report_looks_as_it_looked(name: str) -> None:
    seen = sheet(pictures_of(drawn(DOCUMENTS[name]())))
    golden = GOLDEN / f"{name}.png"
    if os.environ.get("SMDESK_GOLDEN") == "write":
        seen.save(golden, optimize=True)
    with Image.open(golden) as opened:
        kept = opened.convert("L")
    assert seen.size == kept.size
    assert max(ImageChops.difference(seen, kept).reduce(PATCH).tobytes()) < ALIKE
