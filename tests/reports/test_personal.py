"""The documents on personal data: their words as somebody last read them, and their form.

After a change that is meant: `SMDESK_GOLDEN=write pytest tests/reports/test_personal.py`.
"""

import os
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from smdesk.services.reports import Report
from tests.reports import personal_samples as samples
from tests.reports.reading import fonts_of, pages_of, printed, solid
from tests.reports.samples import edition
from tests.reports.test_golden import GOLDEN

MADE: dict[str, Callable[[str], Report]] = {
    "extract": samples.extract,
    "processings": samples.record,
}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", MADE)
def test_a_document_says_what_it_said(name: str, language: str) -> None:
    pages = pages_of(printed(edition(MADE[name](language), language)))
    said = "\n\f\n".join(pages) + "\n"
    golden = GOLDEN / f"{name}.{language}.txt"
    if os.environ.get("SMDESK_GOLDEN") == "write":
        golden.write_text(said, "utf-8", newline="\n")
    assert said == golden.read_text("utf-8")


@pytest.mark.parametrize("name", MADE)
def test_its_fonts_travel_and_it_says_its_language_and_title(name: str) -> None:
    pdf = printed(edition(MADE[name]("sv")))
    assert all(fonts_of(pdf).values())
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == "sv"
        assert "Register" in str(opened.docinfo["/Title"])
        assert opened.open_outline().root


def test_nothing_of_the_person_is_in_the_extracts_properties() -> None:
    pdf = printed(edition(samples.extract(), prepared_by="registrator"))
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert "Öberg" not in str(opened.docinfo["/Title"])


def test_a_record_without_channels_and_controller() -> None:
    said = solid(" ".join(pages_of(printed(edition(samples.nobody())))))
    assert solid("Inga behandlingar.") in said
    assert "OFULLSTÄNDIG" in said
