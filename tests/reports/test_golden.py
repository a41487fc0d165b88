"""The words of each report, page by page, as they were when somebody last read them.

After a change that is meant: `SMDESK_GOLDEN=write pytest tests/reports/test_golden.py`, and read
what differs before it is committed.
"""

import os
from pathlib import Path

import pytest

from smdesk.services.report_schedule import ScheduleReport
from smdesk.services.reports import Report
from tests.reports import evidence_samples, samples
from tests.reports.reading import pages_of, printed

GOLDEN = Path(__file__).parent / "golden"
REPORTS: dict[str, Report] = {
    "register": samples.small(),
    "empty": samples.register(),
    "proposal": samples.schedule(),
    "decided": samples.schedule(samples.DECISION),
    "renewed": samples.renewed(),
    "disposal": samples.disposal(),
    "protocol": evidence_samples.protocol(),
    "evidence": evidence_samples.evidence(),
}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_says_what_it_said(name: str, language: str) -> None:
    report = REPORTS[name]
    if name == "renewed":
        report = samples.renewed(language)
    elif isinstance(report, ScheduleReport):
        report = samples.schedule(report.schedule.decision, language)
    pages = pages_of(printed(samples.edition(report, language)))
    said = "\n\f\n".join(pages) + "\n"
    golden = GOLDEN / f"{name}.{language}.txt"
    if os.environ.get("SMDESK_GOLDEN") == "write":
        golden.write_text(said, "utf-8", newline="\n")
    assert said == golden.read_text("utf-8")
