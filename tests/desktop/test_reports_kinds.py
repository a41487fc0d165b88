"""What there is to print: each kind named, asked and read; all of the management's in a folder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest
from defusedxml import ElementTree
from PySide6.QtWidgets import QApplication

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.resource_files import resource_path
from smdesk.services.desk import Desk
from smdesk.services.printed import offers as report_offers
from smdesk.services.printed.batch import batch_files, save_batch, taken_files
from smdesk.services.printed.kinds import KINDS, Ask, Choice, kind_named
from smdesk.services.printed.offers import LEFT_OPEN, OFFERED, offers_for, read_report, settled
from smdesk.services.printed.register import RegisterReport
from smdesk.words import LANGUAGES, Words, catalogue
from tests.desktop.desks import NOW, capture_at, example_desk
from tests.reports.reading import pages_of

REGISTER = kind_named("register")
PERSONAL = ("report.extract.kind", "report.processings.kind")
"""What the documents of the page of personal data call themselves."""


class Stopping:
    """Progress that asks to stop after some steps."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  as all
        self.left -= bool(what)

    @property
    def cancelled(self) -> bool:
        return self.left < 0


@pytest.fixture(scope="module")
def desk(
    qapp: QApplication,  # noqa: ARG001  pages are drawn
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Desk]:
    with example_desk(tmp_path_factory.mktemp("desk") / "data") as opened:
        yield opened


@pytest.fixture
def choice(desk: Desk) -> Choice:
    return Choice(day=desk.today())


def stem(name: str) -> str:
    return f"{name}-dagen"


# --- kinds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_named(language: str) -> None:
    words = Words(language)
    for kind in KINDS:
        for part in ("title", "about", "file"):
            assert words.has(f"report_kind.{kind.name}.{part}")
        assert catalogue.placeholders(
            catalogue.load(language)[f"report_kind.{kind.name}.file"]
        ) <= {"day"}
    assert [ask for ask in Ask if not words.has(f"report_ask.{ask}")] == []
    assert [ask for ask in LEFT_OPEN if not words.has(f"error.report_nothing.{ask}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_named_as_the_report_is(language: str) -> None:
    words = Words(language)
    for kind in KINDS:
        title = words(f"report_kind.{kind.name}.title").casefold().replace("’", "")
        file = words(f"report_kind.{kind.name}.file", day="")
        assert title.replace(" ", "-").startswith(file.rstrip("-"))


def test_a_button_or_tab_calls_a_report_what_the_report_calls_itself() -> None:
    swedish, english = Words("sv"), Words("en")
    keys = [f"report_kind.{kind.name}.title" for kind in KINDS]
    named = {swedish(key): english(key) for key in [*keys, *PERSONAL]}
    forms = ElementTree.parse(resource_path("translations", "smdesk_en.ts"))
    said = {(one.findtext("source"), one.findtext("translation")) for one in forms.iter("message")}
    told = {(source, text) for source, text in said if source in named}
    assert ("Fångstbevis", "Proof of capture") in told
    assert told <= set(named.items())


def test_names_are_unique_and_every_question_has_answers() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert set(OFFERED) == set(Ask) - {Ask.DAY}
    assert set(LEFT_OPEN) <= set(OFFERED)


def test_each_kind_is_read_or_says_what_is_missing(desk: Desk, choice: Choice) -> None:
    missing = []
    for kind in KINDS:
        try:
            assert read_report(desk, kind, choice).name, kind.name
        except UserError as error:
            missing.append(error.code)
    assert all(code.startswith("report_nothing.") for code in missing)
    assert len(missing) < len(KINDS)


# --- what is offered ------------------------------------------------------------------------------


def test_the_scopes_are_the_whole_then_sectors_then_managers(desk: Desk, choice: Choice) -> None:
    offers = offers_for(desk, REGISTER, choice)[Ask.SCOPE]
    assert offers[0].is_in(choice)
    which = [offer.said.key.rpartition(".")[2] for offer in offers]
    assert which == [
        "whole",
        *["sector"] * which.count("sector"),
        *["manager"] * which.count("manager"),
    ]
    assert {"sector", "manager"} < set(which)


def test_a_sector_alone_has_fewer_channels_than_the_whole(desk: Desk, choice: Choice) -> None:
    offers = offers_for(desk, REGISTER, choice)[Ask.SCOPE]
    reports = [REGISTER.read(desk, offer.given(choice)) for offer in offers]
    counts = [one.active for one in reports if isinstance(one, RegisterReport)]
    assert len(counts) == len(offers)
    assert all(0 <= count < counts[0] for count in counts[1:])


def test_a_day_without_channels_offers_the_whole_alone(desk: Desk) -> None:
    [offer] = offers_for(desk, REGISTER, Choice(day=date(1990, 1, 1)))[Ask.SCOPE]
    assert offer.said.key == "report_offer.whole"


def test_periods_and_years_have_their_first_and_last_day(desk: Desk, choice: Choice) -> None:
    periods = [offer.given(choice) for offer in OFFERED[Ask.PERIOD](desk, choice)]
    assert (periods[0].first, periods[0].last) == (date(2026, 7, 1), date(2026, 12, 31))
    assert (date(2026, 1, 1), date(2026, 12, 31)) in [(one.first, one.last) for one in periods]
    years = [offer.given(choice).year for offer in OFFERED[Ask.YEAR](desk, choice)]
    assert years == sorted(years, key=lambda year: -(year or 0))
    assert years[0] == 2026


def test_what_is_answered_stays_and_what_is_open_gets_the_usual_answer(
    desk: Desk, choice: Choice
) -> None:
    kind = kind_named("assignment")
    usual, other, *_ = (one.given(choice) for one in OFFERED[Ask.MANDATE](desk, choice))
    assert usual != other
    assert settled(desk, kind, choice) == usual
    assert settled(desk, kind, other) == other


def test_nothing_to_choose_between_is_said(desk: Desk, choice: Choice) -> None:
    nothing = patch.dict(OFFERED, {Ask.CAPTURE: lambda *_: iter(())})
    with nothing, pytest.raises(UserError, match=r"report_nothing\.capture"):
        read_report(desk, kind_named("capture"), choice)


def test_a_capture_that_is_chosen_is_offered_however_old(
    desk: Desk, choice: Choice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_offers, "MOST_CAPTURES", 1)
    channel = desk.register.view(desk.today()).active[0].channel
    old, new = (capture_at(desk, channel, NOW - timedelta(days=days)) for days in (9, 1))
    asked = partial(offers_for, desk, kind_named("capture"))
    offered = [one.given(choice).capture_id for one in asked(choice)[Ask.CAPTURE]]
    assert offered == [new.id]
    chosen = replace(choice, capture_id=old.id)
    offered = [one.given(choice).capture_id for one in asked(chosen)[Ask.CAPTURE]]
    assert offered == [new.id, old.id]


def test_an_assignment_that_is_chosen_is_offered_also_when_it_does_not_run(
    desk: Desk, choice: Choice
) -> None:
    asked = partial(offers_for, desk, kind_named("assignment"))
    running = [one.given(choice).mandate_id for one in asked(choice)[Ask.MANDATE]]
    early = replace(choice, day=date(1990, 1, 1))
    assert asked(early)[Ask.MANDATE] == ()
    [offer] = asked(replace(early, mandate_id=running[0]))[Ask.MANDATE]
    assert offer.given(choice).mandate_id == running[0]


# --- drawing --------------------------------------------------------------------------------------


class Pages(Stopping):
    """Progress that asks to stop after some pages."""

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  as all
        self.left -= 1


def test_drawing_stops_between_two_pages(desk: Desk, choice: Choice) -> None:
    report, whole = REGISTER.read(desk, choice), Pages(99)
    paper = desk.reports.paper(desk.actor, report, progress=whole)
    told = 99 - whole.left
    assert told == len(pages_of(paper.data)) + 1
    stopped = Pages(1)
    with pytest.raises(UserError, match="report_cancelled"):
        desk.reports.paper(desk.actor, report, progress=stopped)
    assert stopped.left == -1


# --- all at once ----------------------------------------------------------------------------------


def test_the_files_lie_in_order(tmp_path: Path) -> None:
    names = [path.name for path in batch_files(tmp_path, stem).values()]
    assert names == sorted(names)
    assert names[:2] == ["01 register-dagen.pdf", "02 schedule-dagen.pdf"]


def test_all_are_saved_and_noted(desk: Desk, choice: Choice, tmp_path: Path) -> None:
    made = save_batch(desk, tmp_path, choice, stem)
    assert sorted(tmp_path.iterdir()) == sorted(made.files)
    assert {*made.left_out, *(path.name[3:-10] for path in made.files)} == set(
        batch_files(tmp_path, stem)
    )
    assert "Sociala medier" in "".join(pages_of(made.files[0].read_bytes()))
    assert all(error.code.startswith("report_nothing.") for error in made.left_out.values())
    with desk.store.read() as snapshot:
        noted = [one for one in snapshot.audit.entries() if one.action == "report exported"]
    assert len(noted) == len(made.files)


def test_what_is_there_is_never_replaced_unasked(
    desk: Desk, choice: Choice, tmp_path: Path
) -> None:
    taken = tmp_path / "02 schedule-dagen.pdf"
    taken.write_text("signerad")
    assert taken_files(tmp_path, stem) == [taken]
    with pytest.raises(UserError, match="report_files_taken"):
        save_batch(desk, tmp_path, choice, stem)
    assert list(tmp_path.iterdir()) == [taken]
    assert taken.read_text() == "signerad"
    assert taken in save_batch(desk, tmp_path, choice, stem, replace=True).files
    assert taken.read_bytes().startswith(b"%PDF-")


def test_a_file_that_comes_while_they_are_drawn_is_left_alone(
    desk: Desk, choice: Choice, tmp_path: Path
) -> None:
    late = tmp_path / "02 schedule-dagen.pdf"

    class Writing(Stopping):
        def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  as all
            late.write_text("någon annans")

    with pytest.raises(UserError, match="report_files_taken"):
        save_batch(desk, tmp_path, choice, stem, Writing(99))
    assert late.read_text() == "någon annans"


@pytest.mark.parametrize("after", [0, 1])
def test_cancelling_leaves_the_folder_as_it_was(
    desk: Desk, choice: Choice, tmp_path: Path, after: int
) -> None:
    with pytest.raises(UserError, match="report_cancelled"):
        save_batch(desk, tmp_path, choice, stem, Stopping(after))
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_no_half_file(desk: Desk, choice: Choice, tmp_path: Path) -> None:
    real, calls = type(desk.reports).keep, []

    def keep(self: object, actor: object, paper: object, path: Path) -> Path:
        calls.append(path)
        if len(calls) > 1:
            raise SurroundingsError("report_disk_full", folder=path.parent)
        return real(self, actor, paper, path)  # type: ignore[arg-type]  # handed on as it came

    full = patch.object(type(desk.reports), "keep", keep)
    with full, pytest.raises(SurroundingsError, match="report_disk_full"):
        save_batch(desk, tmp_path, choice, stem)
    assert list(tmp_path.iterdir()) == calls[:1]
    assert calls[0].read_bytes().rstrip().endswith(b"%%EOF")


def test_a_folder_that_is_gone_is_said(desk: Desk, choice: Choice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="report_folder_missing"):
        save_batch(desk, tmp_path / "borta", choice, stem)
