"""The documents on personal data: what they keep out of sight, and what they say of nothing."""

from io import BytesIO

import pikepdf

from tests.reports import personal_samples as samples
from tests.reports.reading import pages_of, printed, solid
from tests.reports.samples import edition


def test_nothing_of_the_person_is_in_the_extracts_properties() -> None:
    pdf = printed(edition(samples.extract(), prepared_by="registrator"))
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert "Öberg" not in str(opened.docinfo["/Title"])


def test_a_record_without_channels_and_controller() -> None:
    said = solid(" ".join(pages_of(printed(edition(samples.nobody())))))
    assert solid("Inga behandlingar.") in said
    assert "OFULLSTÄNDIG" in said
