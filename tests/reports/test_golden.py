"""The words of each report, page by page, as they were when somebody last read them.

After a change that is meant: `SMDESK_GOLDEN=write pytest tests/reports/test_golden.py`, and read
what differs before it is committed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from smdesk.services.printed.reports import Report
from tests.reports import evidence_samples, management_samples, personal_samples, samples
from tests.reports.reading import pages_of, printed

GOLDEN = Path(__file__).parent / "golden"
REPORTS: dict[str, Callable[[str], Report]] = {
    "register": lambda _: samples.small(),
    "empty": lambda _: samples.register(),
    "part": lambda _: samples.part(),
    "proposal": lambda language: samples.schedule(None, language),
    "decided": lambda language: samples.schedule(samples.DECISION, language),
    "renewed": samples.renewed,
    "disposal": lambda _: samples.disposal(),
    "extract": personal_samples.extract,
    "processings": personal_samples.record,
    "protocol": lambda _: evidence_samples.protocol(),
    "evidence": lambda _: evidence_samples.evidence(),
    "assignment": lambda _: management_samples.assignment(),
    "assignments": lambda _: management_samples.several(),
    "crisis": lambda _: management_samples.usual_crisis(),
    "leaflet": management_samples.leaflet,
    "removals": lambda _: management_samples.usual_removals(),
    "year": lambda _: management_samples.yearly(),
    "first_year": lambda _: management_samples.first_year(),
}
"""Each in a language."""


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_says_what_it_said(name: str, language: str) -> None:
    report = REPORTS[name](language)
    pages = pages_of(printed(samples.edition(report, language)))
    said = "\n\f\n".join(pages) + "\n"
    golden = GOLDEN / f"{name}.{language}.txt"
    if os.environ.get("SMDESK_GOLDEN") == "write":
        golden.write_text(said, "utf-8", newline="\n")
    assert said == golden.read_text("utf-8")
