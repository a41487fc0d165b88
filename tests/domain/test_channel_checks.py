"""What a channel must be before it is stored."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from smdesk.domain.calendar import Period
from smdesk.domain.channel_checks import check_address, check_channel, check_place, check_step
from smdesk.domain.channels import Channel, Platform, Scope, Status
from tests.support import factories as make

DAY = date(2026, 11, 23)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)


def test_a_good_channel_has_no_problems() -> None:
    assert check_channel(make.channel(), [make.channel()]) == []
    operational = make.channel(scope=Scope.OPERATIONAL, sector_id="kultur")
    assert check_channel(operational, []) == []


@pytest.mark.parametrize(
    ("changes", "code", "at"),
    [
        ({"name": " "}, "required", "name"),
        ({"name": "x" * 201}, "too_long", "name"),
        ({"purpose_text": "x\x00"}, "control_character", "purpose_text"),
        ({"scope": Scope.OPERATIONAL}, "sector_missing", "sector"),
        ({"opened_on": DAY, "closed_on": BEFORE}, "period_reversed", "closed_on"),
        ({"crisis_rank": 0}, "crisis_rank_range", "crisis_rank"),
        ({"crisis_rank": 100}, "crisis_rank_range", "crisis_rank"),
    ],
)
def test_what_must_be_mended(changes: dict[str, object], code: str, at: str) -> None:
    [problem] = check_channel(make.channel(**changes), [])
    assert (problem.code, problem.at) == (code, at)


def test_the_reversed_days_are_told() -> None:
    [problem] = check_channel(make.channel(opened_on=DAY, closed_on=BEFORE), [])
    assert problem.values == {"first": DAY, "last": BEFORE}


@pytest.mark.parametrize("rank", [1, 99, None])
def test_good_crisis_ranks(rank: int | None) -> None:
    assert check_channel(make.channel(crisis_rank=rank), []) == []


def test_opened_and_closed_on_the_same_day() -> None:
    assert check_channel(make.channel(opened_on=DAY, closed_on=DAY), []) == []


def at_x(account: str, **changes: Any) -> Channel:
    made = make.channel(platform=Platform.X, url=f"https://x.com/{account}", key=f"x:{account}")
    return replace(made, **changes)


def test_the_same_account_twice_is_noticed() -> None:
    [problem] = check_channel(at_x("kommun"), [at_x("kommun", name="Kommunen")])
    assert (problem.code, problem.at) == ("channel_exists", "url")
    assert problem.values == {"name": "Kommunen"}


def test_what_is_no_twin() -> None:
    stored, closed = at_x("kommun"), at_x("kommun", status=Status.CLOSED)
    assert check_channel(stored, [stored]) == []
    assert check_channel(at_x("annan"), [stored]) == []
    assert check_channel(closed, [stored]) == []
    assert check_channel(stored, [closed]) == []
    nowhere = {"url": "", "key": ""}
    assert check_channel(make.channel(**nowhere), [make.channel(**nowhere)]) == []


@pytest.mark.parametrize(("opened_on", "told"), [(DAY, 1), (AFTER, 0), (None, 0)])
def test_an_account_is_free_when_its_channel_has_closed(opened_on: date | None, told: int) -> None:
    closing = at_x("kommun", status=Status.CLOSED, closed_on=DAY)
    assert len(check_channel(at_x("kommun", opened_on=opened_on), [closing])) == told


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"url": "javascript:alert(1)", "key": "x"}, None),
        ({"url": "http://x.com/kommun"}, "address_not_canonical"),
        ({"url": "https://x.com/kommun?lang=sv"}, "address_not_canonical"),
        ({"key": "x:annan"}, "address_not_canonical"),
        ({"key": ""}, "address_not_canonical"),
    ],
)
def test_an_address_is_the_canonical_one(changes: dict[str, Any], code: str | None) -> None:
    [problem] = check_address(at_x("kommun", **changes))
    assert problem.at == "url"
    assert code in {None, problem.code}
    assert check_address(at_x("kommun")) == []


STEPS = {
    (Status.PLANNED, Status.ACTIVE): "status_by_start",
    (Status.PLANNED, Status.DORMANT): "status_by_start",
    (Status.PLANNED, Status.CLOSED): "status_by_start",
    (Status.ACTIVE, Status.CLOSED): "status_by_closing",
    (Status.DORMANT, Status.CLOSED): "status_by_closing",
    (Status.ACTIVE, Status.PLANNED): "status_by_undo",
    (Status.DORMANT, Status.PLANNED): "status_by_undo",
    (Status.CLOSED, Status.ACTIVE): "status_by_undo",
    (Status.CLOSED, Status.DORMANT): "status_by_undo",
    (Status.CLOSED, Status.PLANNED): "status_by_undo",
}


@pytest.mark.parametrize("before", Status)
@pytest.mark.parametrize("after", Status)
def test_only_dormant_and_active_are_typed(before: Status, after: Status) -> None:
    found = check_step(make.channel(status=before), make.channel(status=after))
    assert [problem.code for problem in found] == (
        [STEPS[before, after]] if (before, after) in STEPS else []
    )
    assert check_step(None, make.channel(status=after)) == []


def test_first_and_last_days_come_with_their_acts() -> None:
    planned = make.channel(status=Status.PLANNED, opened_on=None)
    [problem] = check_step(planned, replace(planned, opened_on=DAY))
    assert (problem.code, problem.at) == ("status_by_start", "opened_on")
    [problem] = check_step(make.channel(), make.channel(closed_on=DAY))
    assert (problem.code, problem.at) == ("status_by_closing", "closed_on")
    closed = make.channel(status=Status.CLOSED, closed_on=DAY)
    [problem] = check_step(closed, replace(closed, closed_on=None))
    assert (problem.code, problem.at) == ("status_by_undo", "closed_on")
    assert check_step(make.channel(), make.channel(opened_on=BEFORE)) == []


def test_a_key_stands_for_an_address() -> None:
    [problem] = check_address(make.channel(url="", key="javascript:1"))
    assert (problem.code, problem.at) == ("required", "url")


def test_a_channels_place_stands_on_the_day() -> None:
    gone = make.sector(period=Period(date(2020, 1, 1), BEFORE))
    unit, other = make.unit(sector_id=gone.id), make.unit(sector_id="annan")
    here = make.channel(scope=Scope.OPERATIONAL, sector_id=gone.id, unit_id=unit.id)
    assert [one.code for one in check_place(None, here, gone, unit, DAY)] == ["body_not_there"]
    assert check_place(None, here, gone, unit, BEFORE) == []
    assert [one.code for one in check_place(None, here, gone, other, BEFORE)] == ["unit_elsewhere"]
    overarching = replace(here, scope=Scope.OVERARCHING)
    assert check_place(None, overarching, gone, other, BEFORE) == []
    assert check_place(None, here, None, other, DAY) == []
    assert check_place(None, here, gone, make.unit(), BEFORE) == []
    assert check_place(here, replace(here, name="Ny"), gone, other, DAY) == []
    moved = replace(here, unit_id=None)
    assert [one.at for one in check_place(here, moved, gone, None, DAY)] == ["sector"]
