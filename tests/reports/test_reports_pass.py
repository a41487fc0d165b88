"""Every report, from the empty to the huge, passes the gate and says what its document says.

`SMDESK_SOAK=full` makes the huge ones huge; otherwise a slice of each.
"""

import faulthandler
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.domain.organisation import Municipality
from smdesk.reports.document import Document, Figure
from smdesk.reports.renderer import document_of
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.reports import Report
from tests.reports import evidence_samples, management_samples, personal_samples, samples
from tests.reports.documents import every_block, logo, picture, with_blocks
from tests.reports.expected import heard_of
from tests.reports.hostile import with_text
from tests.reports.reading import drawn, saved
from tests.reports.test_pdf import hostile
from tests.support import factories as make
from tools.pdf_gate import findings

FULL = os.environ.get("SMDESK_SOAK") == "full"
CHANNELS, CARDS, PIXELS = (10_000, 10_000, 20_000) if FULL else (60, 6, 2_000)
LONG = "https://www.exempelkoping.se/" + "sida/åäö?a=1&b=%20" * 120
MEAN = f"<script>&{{0}}{{{{7*7}}}}</b> \u202e \0 😀 مرحبا e\u0301 {'N' * 200} {LONG[:2_000]}"
NAMES = ("N" * 200, "Ord " * 50, "😀👩\u200d🚒", "مرحبا", "e\u0301\u0302" * 100, "\u202ebad\u202c")


def report(made: Report, language: str = "sv") -> Document:
    return document_of(samples.edition(made, language))


def hard() -> Document:
    """Names, addresses and texts that do not fit anywhere."""
    lines = tuple(
        samples.line(make.channel(name=name, url=LONG[: 2_000 - number], purpose_text=name), number)
        for number, name in enumerate(NAMES)
    )
    groups = [samples.group(make.sector(name=name), lines) for name in NAMES]
    return report(samples.register(*groups, letterhead=letterhead(NAMES[0], b"broken")))


def letterhead(name: str, data: bytes | None) -> Letterhead:
    return Letterhead(municipality=make.municipality(name=name), logo=data)


DOCUMENTS: dict[str, Callable[[], Document]] = {
    "register": lambda: report(samples.small()),
    "part": lambda: report(samples.part()),
    "register in English": lambda: report(samples.small(), "en"),
    "empty": lambda: report(samples.register()),
    "nobody": lambda: report(samples.register(letterhead=Letterhead(municipality=None))),
    "unnamed": lambda: report(
        samples.register(letterhead=Letterhead(municipality=Municipality(name="")))
    ),
    "hostile": lambda: report(hostile()),
    "logo": lambda: report(samples.register(letterhead=letterhead("Åby", logo()))),
    "proposal": lambda: report(samples.schedule()),
    "decided": lambda: report(samples.schedule(samples.DECISION)),
    "renewed": lambda: report(samples.renewed()),
    "extract": lambda: report(personal_samples.extract()),
    "processings": lambda: report(personal_samples.record()),
    "processings of nobody": lambda: report(personal_samples.nobody()),
    "disposal": lambda: report(samples.disposal()),
    "hostile schedule": lambda: report(with_text(samples.renewed(), MEAN)),
    "hostile extract": lambda: report(with_text(personal_samples.extract(), MEAN)),
    "hostile processings": lambda: report(with_text(personal_samples.record(), MEAN)),
    "hostile disposal": lambda: report(with_text(samples.disposal(), MEAN)),
    "protocol": lambda: report(evidence_samples.protocol()),
    "protocol as preserved": lambda: report(evidence_samples.protocol(bare=True)),
    "protocol of nothing": lambda: report(evidence_samples.empty_protocol()),
    "evidence": lambda: report(evidence_samples.evidence()),
    "damaged": lambda: report(evidence_samples.damaged()),
    "hostile protocol": lambda: report(evidence_samples.hostile_protocol(MEAN)),
    "hostile evidence": lambda: report(evidence_samples.hostile_evidence(MEAN)),
    "assignment": lambda: report(management_samples.assignment()),
    "assignments": lambda: report(management_samples.several()),
    "hostile assignment": lambda: report(management_samples.hostile_assignment(MEAN)),
    "crisis": lambda: report(management_samples.usual_crisis()),
    "no crisis": lambda: report(management_samples.crisis()),
    "hostile crisis": lambda: report(management_samples.hostile_crisis(MEAN)),
    "leaflet": lambda: report(management_samples.leaflet()),
    "leaflet of their own": lambda: report(management_samples.own_leaflet("Ord. " * 900)),
    "hostile leaflet": lambda: report(management_samples.own_leaflet(f"# {MEAN}\n\n- {MEAN}")),
    "removals": lambda: report(management_samples.usual_removals()),
    "no removals": lambda: report(management_samples.removals()),
    "hostile removals": lambda: report(management_samples.hostile_removals(MEAN)),
    "year": lambda: report(management_samples.yearly()),
    "first_year": lambda: report(management_samples.first_year()),
    "hostile_year": lambda: report(management_samples.hard_year(MEAN)),
    "standing": every_block,
    "lying": lambda: every_block(landscape=True),
    "hard": hard,
    "nothing": with_blocks,
    "nothing at all": lambda: replace(with_blocks(), subtitle="", kind="", stand="", author=""),
}
HUGE: dict[str, Callable[[], Document]] = {
    "protocol": lambda: report(evidence_samples.large_protocol(CHANNELS // 20)),
    "evidence": lambda: report(evidence_samples.evidence(evidence_samples.opened(1_280, PIXELS))),
    "register": lambda: report(samples.register(*samples.large(CHANNELS).groups)),
    "assignments": lambda: report(
        management_samples.assignment(*[management_samples.form()] * (CHANNELS // 20))
    ),
    "crisis": lambda: report(management_samples.large_crisis(CHANNELS // 2)),
    "removals": lambda: report(management_samples.large_removals(CHANNELS)),
    "processings": lambda: report(personal_samples.large_record(CARDS)),
    "extract": lambda: report(personal_samples.large_extract(CARDS)),
    "disposal": lambda: report(samples.disposal(things=CARDS)),
    "schedule": lambda: report(samples.large_schedule(CHANNELS // 50)),
    "picture": lambda: with_blocks(
        Figure(picture(size=(1_000, PIXELS)), "En lång sida", "Hela sidan"),
        Figure(picture("JPEG", size=(PIXELS, 800)), "En bred sida"),
        Figure(picture(size=(PIXELS, PIXELS)), "En sida som är större än allt"),
    ),
}


def judged(document: Document, folder: Path) -> list[str]:
    return findings(saved(drawn(document), folder), heard_of(document))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_report_passes_the_gate(name: str, tmp_path: Path) -> None:
    assert judged(DOCUMENTS[name](), tmp_path) == []


@pytest.mark.soak
@pytest.mark.parametrize("name", HUGE)
def test_a_huge_report_passes_the_gate(name: str, tmp_path: Path) -> None:
    faulthandler.cancel_dump_traceback_later()  # pdfinfo draws a page for each of its elements
    assert judged(HUGE[name](), tmp_path) == []
