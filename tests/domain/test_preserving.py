from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from smdesk.domain.preserving import RecordDue, records_due, register_day
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.domain.retention import Fate, Schedule
from smdesk.domain.rounds import CaptureRound, RoundKind
from tests.domain.test_retention import DECISION, row

SINCE, TODAY = date(2024, 6, 1), date(2026, 11, 23)
CLOSED = datetime(2026, 6, 20, 22, 30, tzinfo=UTC)
ROWS = (
    row("a", 1, record_type="Förteckning", fate=Fate.PRESERVE, record=RecordKind.REGISTER),
    row("b", 2, record_type="Protokoll", fate=Fate.PRESERVE, record=RecordKind.ROUND_PROTOCOL),
)
PLAN = Schedule(number=1, rows=ROWS, decision=DECISION)


def a_round(name: str = "r1", **changes: Any) -> CaptureRound:
    made = CaptureRound(
        id=name,
        half_year="2026-H1",
        kind=RoundKind.ORDINARY,
        opened_at=CLOSED,
        opened_by="anna.ek",
        closed_at=CLOSED,
    )
    return replace(made, **changes)


def kept(kind: RecordKind, covers: str) -> PreservedRecord:
    return PreservedRecord(
        id="x",
        kind=kind,
        title="",
        covers=covers,
        half_year="2026-H1",
        made_at=CLOSED,
        made_by="anna.ek",
        bag="",
        bag_sha256="",
        size=1,
    )


def due(schedule: Schedule | None = PLAN, **changes: Any) -> tuple[RecordDue, ...]:
    facts: dict[str, Any] = {"since": SINCE, "rounds": (), "day": TODAY} | changes
    return records_due(schedule, facts.pop("kept", ()), **facts)


def test_the_register_of_each_full_past_year_is_due() -> None:
    assert [(one.covers, one.title, one.half_year) for one in due()] == [
        ("2024", "Förteckning 2024", "2024-H2"),
        ("2025", "Förteckning 2025", "2025-H2"),
    ]
    assert {one.kind for one in due()} == {RecordKind.REGISTER}


@pytest.mark.parametrize(
    ("day", "years"),
    [
        (date(2024, 12, 31), []),
        (date(2025, 1, 1), ["2024"]),
        (date(2027, 1, 1), ["2024", "2025", "2026"]),
        (date(2020, 1, 1), []),
    ],
)
def test_a_year_is_due_when_it_is_over(day: date, years: list[str]) -> None:
    assert [one.covers for one in due(day=day)] == years


def test_protocols_of_closed_rounds_are_due() -> None:
    open_one = a_round("open", closed_at=None)
    extra = a_round("extra", kind=RoundKind.CHANGE)
    found = due(since=None, rounds=(extra, open_one, a_round()))
    assert [(one.covers, one.title, one.half_year) for one in found] == [
        ("r1", "Protokoll 2026-H1", "2026-H1"),
        ("extra", "Protokoll 2026-H1, 2026-06-21", "2026-H1"),
    ]


def test_what_is_preserved_is_not_due() -> None:
    done = (kept(RecordKind.REGISTER, "2024"), kept(RecordKind.ROUND_PROTOCOL, "r1"))
    assert [one.covers for one in due(kept=done, rounds=(a_round(),))] == ["2025"]


def test_only_a_decided_plan_makes_anything_due() -> None:
    assert due(None, rounds=(a_round(),)) == ()
    assert due(replace(PLAN, decision=None), rounds=(a_round(),)) == ()


@pytest.mark.parametrize("fate", [Fate.DISPOSE, Fate.FOLLOW_CASE])
def test_what_the_plan_does_not_preserve_is_not_due(fate: Fate) -> None:
    rows = (replace(ROWS[0], fate=fate), ROWS[1])
    found = due(replace(PLAN, rows=rows), rounds=(a_round(),))
    assert [one.kind for one in found] == [RecordKind.ROUND_PROTOCOL]


def test_an_empty_register_has_no_years() -> None:
    assert due(since=None) == ()


def test_a_year_is_kept_as_it_ended() -> None:
    assert register_day("2025") == date(2025, 12, 31)
