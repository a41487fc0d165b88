from dataclasses import replace
from datetime import date

import pytest

from smdesk.domain.retention import (
    COLUMNS,
    DECISION_PARTS,
    Decision,
    Schedule,
    is_decided,
    missing,
)

DECISION = Decision(
    body="Kommunstyrelsen", day=date(2026, 12, 7), paragraph="§ 214", case_number="KS 2026/1234"
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
