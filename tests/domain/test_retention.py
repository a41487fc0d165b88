from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from smdesk.domain.records import RecordKind
from smdesk.domain.retention import (
    COLUMNS,
    DECISION_PARTS,
    REQUIRED,
    TEXTS,
    Decision,
    Fate,
    PlanState,
    RetentionRow,
    Schedule,
    ScheduleVersion,
    check_decision,
    check_place,
    check_row,
    current,
    is_decided,
    missing,
    moved,
    ordered,
    plan_state,
    rule_for,
)
from smdesk.domain.texts import MAX_LINE, MAX_TEXT

DECISION = Decision(
    body="Kommunstyrelsen", day=date(2026, 12, 7), paragraph="§ 214", case_number="KS 2026/1234"
)
TODAY = date(2026, 12, 10)
NOW = datetime(2026, 12, 7, 12, tzinfo=UTC)


def row(name: str = "a", position: int = 1, **changes: Any) -> RetentionRow:
    """A row whose columns each hold their own name."""
    texts: dict[str, Any] = {one: one for one in TEXTS}
    made = RetentionRow(id=name, position=position, fate=Fate.DISPOSE, **texts)
    return replace(made, **changes)


def version(edition: int, day: date | None = None) -> ScheduleVersion:
    """A version, decided on the day."""
    return ScheduleVersion(
        id=f"v{edition}",
        edition=edition,
        made_at=NOW,
        body="Kommunstyrelsen" if day else "",
        decided_on=day,
        paragraph="§ 214" if day else "",
        case_number="KS 2026/1234" if day else "",
        locked_at=NOW if day else None,
    )


def test_a_schedule_has_the_fifteen_columns_in_their_order() -> None:
    assert COLUMNS == (
        "classification_code",
        "process",
        "record_type",
        "registration",
        "medium",
        "storage_place",
        "sort_order",
        "fate",
        "retention_period",
        "disposal_basis",
        "delivery",
        "secrecy",
        "personal_data",
        "responsible",
        "remark",
    )


def test_a_schedule_without_a_decision_is_a_proposal() -> None:
    assert not is_decided(Schedule(number=1, rows=()))
    assert missing(None) == DECISION_PARTS == ("body", "day", "paragraph", "case_number")


def test_a_schedule_is_decided_when_every_part_of_the_decision_is_known() -> None:
    assert is_decided(Schedule(number=1, rows=(), decision=DECISION))
    assert missing(DECISION) == ()


@pytest.mark.parametrize(
    ("part", "decision"),
    [
        ("body", replace(DECISION, body="")),
        ("body", replace(DECISION, body="  ")),
        ("paragraph", replace(DECISION, paragraph=" ")),
        ("case_number", replace(DECISION, case_number="")),
    ],
)
def test_a_decision_that_lacks_a_part_decides_nothing(part: str, decision: Decision) -> None:
    assert missing(decision) == (part,)
    assert not is_decided(Schedule(number=1, rows=(), decision=decision))


def test_a_decision_without_a_day_decides_nothing() -> None:
    assert missing(replace(DECISION, day=None)) == ("day",)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({}, []),
        ({"day": TODAY}, []),
        ({"day": date(2026, 12, 11)}, [("day_ahead", "day")]),
        ({"day": date(2026, 11, 30)}, [("plan_before_former", "day")]),
        ({"day": date(2026, 12, 1)}, []),
        ({"day": None, "body": " "}, [("required", "body"), ("required", "day")]),
        ({"paragraph": "x" * (MAX_LINE + 1)}, [("too_long", "paragraph")]),
        ({"case_number": "KS\u202e1"}, [("control_character", "case_number")]),
    ],
)
def test_a_decision_is_whole_not_ahead_and_not_before_the_former(
    changes: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    former = version(1, date(2026, 12, 1))
    found = check_decision(replace(DECISION, **changes), former, TODAY)
    assert [(one.code, one.at) for one in found] == problems


def test_the_first_decision_may_be_of_any_past_day() -> None:
    assert check_decision(replace(DECISION, day=date(1999, 1, 1)), None, TODAY) == []


def test_a_version_has_its_decision_once_it_is_locked() -> None:
    assert version(1).decision is None
    assert version(1, date(2026, 12, 7)).decision == DECISION


def test_the_version_in_force_is_the_one_decided_last_until_the_day() -> None:
    days = (date(2025, 1, 1), date(2026, 1, 1), date(2026, 1, 1))
    versions = [version(number, day) for number, day in enumerate(days, 1)] + [version(4)]
    found = [current(versions, day) for day in (date(2024, 12, 31), *days)]
    assert [one and one.edition for one in found] == [None, 1, 3, 3]


@pytest.mark.parametrize(
    ("versions", "state"),
    [
        ([], PlanState.NONE),
        ([version(1)], PlanState.PROPOSAL),
        ([version(1, date(2026, 12, 7)), version(2)], PlanState.DECIDED),
        ([version(1, date(2026, 12, 11))], PlanState.PROPOSAL),
    ],
)
def test_how_far_a_municipality_has_come(versions: list[ScheduleVersion], state: PlanState) -> None:
    assert plan_state(versions, TODAY) is state


def test_only_a_decided_plan_says_what_happens_to_a_record() -> None:
    rows = (row("a"), row("b", 2, record=RecordKind.REGISTER))
    proposal = Schedule(number=1, rows=rows)
    assert rule_for(None, RecordKind.REGISTER) is None
    assert rule_for(proposal, RecordKind.REGISTER) is None
    decided = replace(proposal, decision=DECISION)
    assert rule_for(decided, RecordKind.REGISTER) == rows[1]
    assert rule_for(decided, RecordKind.POSTS) is None


# --- rows ---------------------------------------------------------------------------------------


def test_a_whole_row_is_all_right() -> None:
    assert check_row(row()) == []
    assert check_row(row(classification_code="", remark="")) == []


@pytest.mark.parametrize("name", REQUIRED)
def test_what_a_row_must_say(name: str) -> None:
    blank: dict[str, Any] = {name: " "}
    assert [(one.code, one.at) for one in check_row(row(**blank))] == [("required", name)]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"years": 0}, None),
        ({"years": 100}, None),
        ({"years": 5, "fate": Fate.FOLLOW_CASE}, None),
        ({"years": -1}, ("plan_years", "years")),
        ({"years": 101}, ("plan_years", "years")),
        ({"years": 5, "fate": Fate.PRESERVE}, ("plan_years_preserved", "years")),
        ({"record_type": "x" * (MAX_LINE + 1)}, ("too_long", "record_type")),
        ({"remark": "x" * (MAX_TEXT + 1)}, ("too_long", "remark")),
        ({"secrecy": "\x00"}, ("control_character", "secrecy")),
        ({"remark": "en rad\noch en till"}, None),
    ],
)
def test_years_and_texts_of_a_row(changes: dict[str, Any], problem: tuple[str, str] | None) -> None:
    found = check_row(row(**changes))
    assert [(one.code, one.at) for one in found] == ([problem] if problem else [])


def test_one_row_for_each_record_of_the_program() -> None:
    others = [row("a", record=RecordKind.POSTS), row("b")]
    assert check_row(row("a", record=RecordKind.POSTS), others) == []
    assert check_row(row("c"), others) == []
    (problem,) = check_row(row("c", record=RecordKind.POSTS), others)
    assert (problem.code, problem.at) == ("plan_record_twice", "record")


def test_places_go_from_one_without_gaps() -> None:
    rows = [row("a", 7), row("b", 2), row("c", 4)]
    assert [(one.id, one.position) for one in ordered(rows)] == [("b", 1), ("c", 2), ("a", 3)]
    assert [one.id for one in moved(rows, "a", 1)] == ["a", "b", "c"]
    assert [(one.id, one.position) for one in moved(rows, "b", 3)] == [
        ("c", 1),
        ("a", 2),
        ("b", 3),
    ]


def test_a_place_outside_the_plan() -> None:
    assert [len(check_place(place, 3)) for place in range(5)] == [1, 0, 0, 0, 1]
    assert [one.code for one in check_place(1, 0)] == ["plan_position"]
