"""The crisis list on paper: one page, and whom to call."""

import pytest

from smdesk.domain.assignments import EditorRole
from smdesk.reports.document import Document, Table, Tone
from smdesk.reports.renderer import document_of
from smdesk.services.duties.watch import Keeper
from smdesk.services.printed.crisis import CrisisReport
from tests.reports import management_samples as made
from tests.reports.reading import drawn, pages_of
from tests.reports.samples import edition
from tests.support import factories as make


def document(report: CrisisReport, language: str = "sv") -> Document:
    return document_of(edition(report, language))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("count", range(1, 9))
def test_eight_channels_fit_on_one_page(count: int, language: str) -> None:
    assert len(pages_of(drawn(document(made.large_crisis(count), language)))) == 1


def test_more_channels_go_on_and_none_is_left_out() -> None:
    pages = pages_of(drawn(document(made.large_crisis(40))))
    assert len(pages) > 1
    assert all(f"{number}. Kanal {number} " in "".join(pages) for number in range(1, 41))


def test_who_is_there_stands_before_who_is_away() -> None:
    away = Keeper(person=make.person(name="Borta"), role=EditorRole.EDITOR, away=True)
    here = Keeper(person=make.person(name="Här", email=""), role=EditorRole.DEPUTY)
    line = made.crisis_line(1, "Kommunen", make.channel().platform, away, here)
    (table,) = [one for one in document(made.crisis(line)).blocks if isinstance(one, Table)]
    *_, keepers, phone = table.rows[0]
    assert [(text.text, text.tone) for text in keepers] == [
        ("Här", Tone.STRONG),
        ("ersättare", Tone.QUIET),
        ("Borta, borta", Tone.QUIET),
    ]
    assert phone == ()


def test_without_channels_it_says_what_to_do() -> None:
    (page,) = pages_of(drawn(document(made.crisis())))
    assert "Ingen kanal används vid kris den 23 november 2026." in " ".join(page.split())
