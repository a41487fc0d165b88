"""The same sector or unit entered twice: one stays, and takes all that is said of the other."""

from datetime import date
from typing import Any

import pytest

from smdesk.domain.applications import Application
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Scope
from smdesk.domain.duplicates import merge_duplicates
from smdesk.domain.errors import InvalidError
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.organisation import Office, OfficeKind
from smdesk.domain.structure import Structure
from tests.domain.test_reorganisation_history import in_tables
from tests.support import factories as make

FIRST, EARLIER = date(2024, 1, 1), date(2020, 1, 1)
UNTIL = date(2025, 12, 31)
SECTOR = make.sector(id="kultur", name="Kultur och fritid")
SAME_SECTOR = make.sector(id="kultur2", name="Kultur & fritid", period=Period(EARLIER, UNTIL))
UNIT = make.unit(id="bad", name="Badet", sector_id="kultur", greeting="")
SAME_UNIT = make.unit(id="bad2", name="Bad", sector_id=None, greeting="Hej", period=Period(EARLIER))
ANNA, BO = make.person(id="anna", name="Anna"), make.person(id="bo", name="Bo")


def head(unit_id: str, **changes: Any) -> Any:
    return make.term(
        **({"office": Office(OfficeKind.UNIT_HEAD, unit_id), "person_id": "anna"} | changes)
    )


def merged(keep: str, other: str, *rows: Any) -> Structure:
    before = in_tables([SECTOR, SAME_SECTOR, UNIT, SAME_UNIT, ANNA, BO, *rows])
    changes = merge_duplicates(keep, other, before)
    ids = [row.id for row in (*changes.updated, *changes.removed)]
    assert len(ids) == len(set(ids))  # each row is written once
    assert changes.removed[-1].id == other
    return before.changed(changes)


def codes(keep: str, other: str, *rows: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidError) as refused:
        merged(keep, other, *rows)
    return [(problem.code, problem.at) for problem in refused.value.problems]


def test_a_sector_takes_units_channels_and_heads() -> None:
    unit = make.unit(id="park", sector_id="kultur2")
    channel = make.channel(id="c", scope=Scope.OPERATIONAL, sector_id="kultur2")
    former_unit = FormerUnit(id="fu", unit_id="park", until=UNTIL, name="P", sector_id="kultur2")
    former_channel = FormerChannel(
        id="fc",
        channel_id="c",
        until=UNTIL,
        name="C",
        platform=channel.platform,
        scope=Scope.OPERATIONAL,
        sector_id="kultur2",
        status=channel.status,
    )
    name = FormerSector(id="fs", sector_id="kultur2", until=UNTIL, name="Fritid")
    own = FormerSector(id="own", sector_id="kultur", until=UNTIL, name="Kultur")
    term = make.term(id="t", office=make.sector_head("kultur2"), person_id="bo")
    rows = (unit, channel, former_unit, former_channel, name, own, term)
    after = merged("kultur", "kultur2", *rows)
    assert set(after.sectors) == {"kultur"}
    assert after.sectors["kultur"].period == Period(EARLIER)
    assert after.units["park"].sector_id == "kultur"
    assert after.channels["c"].sector_id == "kultur"
    assert after.former_units["fu"].sector_id == "kultur"
    assert after.former_channels["fc"].sector_id == "kultur"
    assert set(after.former_sectors) == {"own"}
    assert after.terms["t"].office == make.sector_head("kultur")


def test_a_unit_takes_channels_members_heads_and_applications() -> None:
    channel = make.channel(id="c", sector_id="kultur", unit_id="bad2")
    former = FormerChannel(
        id="fc",
        channel_id="c",
        until=UNTIL,
        name="C",
        platform=channel.platform,
        scope=Scope.OPERATIONAL,
        unit_id="bad2",
        status=channel.status,
    )
    asked = Application(id="a", channel_id="c", unit_id="bad2", interest_on=FIRST)
    member = make.membership(id="m", person_id="bo", unit_id="bad2")
    gone = FormerUnit(id="gone", unit_id="bad2", until=UNTIL, name="B", sector_id="kultur2")
    own = FormerUnit(id="own", unit_id="bad", until=UNTIL, name="Bad", sector_id="kultur")
    after = merged("bad", "bad2", channel, former, asked, member, gone, own, head("bad2", id="t"))
    assert set(after.units) == {"bad"}
    assert after.units["bad"].period == Period(EARLIER)
    assert (after.units["bad"].sector_id, after.units["bad"].greeting) == ("kultur", "Hej")
    assert after.channels["c"].unit_id == "bad"
    assert after.former_channels["fc"].unit_id == "bad"
    assert after.applications["a"].unit_id == "bad"
    assert after.memberships["m"].unit_id == "bad"
    assert after.terms["t"].office == Office(OfficeKind.UNIT_HEAD, "bad")
    assert set(after.former_units) == {"own"}


def test_the_kept_unit_takes_a_sector_that_it_lacked() -> None:
    assert merged("bad2", "bad").units["bad2"].sector_id == "kultur"
    assert merged("bad2", "bad").units["bad2"].greeting == "Hej"


def test_shared_days_are_said_once() -> None:
    def member(name: str, unit: str, first: int, last: int | None) -> Any:
        period = Period(date(2025, first, 1), date(2025, last, 28) if last else None)
        return make.membership(id=name, person_id="bo", unit_id=unit, period=period)

    rows = [
        member("m1", "bad", 1, 3),
        member("m2", "bad", 8, 9),
        member("m3", "bad2", 3, 8),
        member("m4", "bad2", 11, 12),
    ]
    others = make.membership(id="m5", person_id="anna", unit_id="bad2")
    after = merged("bad", "bad2", *rows, others)
    found = {key: one.period for key, one in after.memberships.items()}
    assert found == {
        "m1": Period(date(2025, 1, 1), date(2025, 9, 28)),
        "m4": Period(date(2025, 11, 1), date(2025, 12, 28)),
        "m5": others.period,
    }


def test_one_head_entered_at_both_heads_once() -> None:
    longer = head("bad2", id="t2", period=Period(EARLIER, UNTIL))
    after = merged("bad", "bad2", head("bad", id="t1"), longer)
    assert {key: one.period for key, one in after.terms.items()} == {"t1": Period(EARLIER)}
    acting = head("bad2", id="t2", acting=True)
    assert len(merged("bad", "bad2", head("bad", id="t1"), acting).terms) == 2


def test_two_heads_at_the_same_time_are_refused() -> None:
    other = head("bad2", id="t2", person_id="bo")
    found = codes("bad", "bad2", head("bad", id="t1"), other)
    assert set(found) == {("term_overlaps", "target")}


@pytest.mark.parametrize(
    ("keep", "other", "problem"),
    [
        ("bad", "nej", ("gone", "what")),
        ("nej", "bad", ("gone", "what")),
        ("bad", "bad", ("merge_self", "target")),
        ("bad", "kultur", ("kinds_differ", "target")),
    ],
)
def test_what_cannot_be_one(keep: str, other: str, problem: tuple[str, str]) -> None:
    assert codes(keep, other) == [problem]


def test_units_of_two_sectors_are_two_units() -> None:
    elsewhere = make.unit(id="park", sector_id="kultur2")
    assert codes("bad", "park", elsewhere) == [("duplicates_apart", "target")]
