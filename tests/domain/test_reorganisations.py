"""Reorganisations: what changes from the day on, what stays as it was, what is refused (P3)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Scope, Status
from smdesk.domain.errors import InvalidError
from smdesk.domain.former import FormerChannel, FormerUnit
from smdesk.domain.organisation import Office, OfficeKind, Sector, Unit
from smdesk.domain.reorganisations import Reorganisation, end, merge, move, rename, split
from smdesk.domain.reorganising import carry
from smdesk.domain.structure import TABLES, Structure
from tests.support import factories as make

DAY = date(2026, 3, 1)
BEFORE = date(2026, 2, 28)
WHY = "Beslut i kommunstyrelsen"
DATED: Any = {"day": DAY, "reason": WHY}


def structure(*rows: Any) -> Structure:
    """The rows, each in its table."""
    tables: dict[str, dict[str, Any]] = {name: {} for name in TABLES.values()}
    for row in rows:
        tables[TABLES[type(row)]][row.id] = row
    return Structure(**tables)


def sector(name: str, **changes: Any) -> Sector:
    return make.sector(id=name, name=name, **changes)


def unit(name: str, sector_id: str | None, **changes: Any) -> Unit:
    return make.unit(id=name, name=name, sector_id=sector_id, **changes)


def channel(
    name: str, sector_id: str | None, unit_id: str | None = None, **changes: Any
) -> Channel:
    values = {"scope": Scope.OPERATIONAL} | changes
    return make.channel(id=name, name=name, sector_id=sector_id, unit_id=unit_id, **values)


def unit_head(unit_id: str) -> Office:
    return Office(OfficeKind.UNIT_HEAD, unit_id)


TOWN = structure(
    sector("Kultur"),
    sector("Fritid"),
    sector("Skola"),
    unit("Museet", "Kultur"),
    unit("Badet", "Fritid"),
    unit("Hallen", "Fritid"),
    unit("Staben", None),
    channel("Museet på Facebook", "Kultur", "Museet"),
    channel("Badet på Facebook", "Fritid", "Badet"),
    channel("Fritid på Instagram", "Fritid"),
    channel("Kommunen", None, scope=Scope.OVERARCHING),
    make.person(id="Anna", name="Anna"),
    make.person(id="Bo", name="Bo"),
    make.term(id="head-fritid", office=make.sector_head("Fritid"), person_id="Anna"),
    make.term(id="head-kultur", office=make.sector_head("Kultur"), person_id="Bo"),
    make.term(id="head-badet", office=unit_head("Badet"), person_id="Bo"),
    make.membership(id="bo-badet", person_id="Bo", unit_id="Badet"),
)


def carried(plan: Reorganisation, before: Structure = TOWN) -> Structure:
    return before.changed(carry(plan, before))


def codes(plan: Reorganisation, before: Structure = TOWN) -> list[tuple[str, str]]:
    with pytest.raises(InvalidError) as refused:
        carry(plan, before)
    return [(problem.code, problem.at) for problem in refused.value.problems]


# --- names -----------------------------------------------------------------------------------


def test_a_new_name_holds_from_its_day() -> None:
    after = carried(rename("Kultur", "Kultur och  bildning", **DATED))
    assert after.on(BEFORE).sectors["Kultur"].name == "Kultur"
    assert after.on(DAY).sectors["Kultur"].name == "Kultur och bildning"
    [former] = after.former_sectors.values()
    assert (former.until, former.reason) == (BEFORE, WHY)


def test_a_unit_gets_a_new_name_and_keeps_its_sector() -> None:
    after = carried(rename("Badet", "Simhallen", **DATED))
    [former] = after.former_units.values()
    assert (former.name, former.sector_id, former.until) == ("Badet", "Fritid", BEFORE)
    assert after.on(DAY).units["Badet"].name == "Simhallen"


def test_a_second_change_on_the_day_keeps_the_first_former_state() -> None:
    once = carried(rename("Badet", "Simhallen", **DATED))
    twice = carried(move(["Badet"], "Kultur", **DATED), once)
    [former] = twice.former_units.values()
    assert (former.name, former.sector_id) == ("Badet", "Fritid")
    assert twice.on(DAY).units["Badet"].name == "Simhallen"
    assert twice.on(DAY).units["Badet"].sector_id == "Kultur"


def test_a_change_on_the_first_day_of_all_leaves_nothing_behind() -> None:
    new = structure(sector("Kultur", period=Period(DAY)))
    after = carried(rename("Kultur", "Bildning", **DATED), new)
    assert after.former_sectors == {}
    assert after.on(DAY).sectors["Kultur"].name == "Bildning"


def test_a_change_before_a_later_one_is_refused() -> None:
    later = carried(rename("Badet", "Simhallen", day=DAY + timedelta(days=9), reason=WHY))
    assert codes(rename("Badet", "Bad", **DATED), later) == [("changes_later", "day")]
    assert codes(move(["Badet"], "Kultur", **DATED), later) == [("changes_later", "day")]
    # What the later change does not concern may change.
    assert carried(rename("Hallen", "Arenan", **DATED), later).on(DAY).units["Hallen"]


@pytest.mark.parametrize(
    ("plan", "problem"),
    [
        (rename("Kultur", " ", **DATED), ("required", "name")),
        (rename("Kultur", "x" * 201, **DATED), ("too_long", "name")),
        (rename("Kultur", "FRITID", **DATED), ("name_taken", "name")),
        (rename("Badet", "hallen", **DATED), ("name_taken", "name")),
        (rename("Kultur", "Kultur", **DATED), ("nothing_changes", "name")),
        (rename("Nej", "Ja", **DATED), ("gone", "what")),
        (rename("Kultur", "Bildning", day=DAY, reason=" "), ("required", "reason")),
        (rename("Kultur", "Bildning", day=DAY, reason="x" * 4001), ("too_long", "reason")),
        (rename("Kultur", "Bildning", day=date.min, reason=WHY), ("day_out_of_range", "day")),
        (
            rename("Kultur", "Bildning", day=date(2023, 12, 31), reason=WHY),
            ("not_there", "day"),
        ),
    ],
)
def test_what_is_wrong_with_a_name(plan: Reorganisation, problem: tuple[str, str]) -> None:
    assert codes(plan) == [problem]


def test_a_name_may_be_used_again_where_it_is_free() -> None:
    assert carried(rename("Museet", "Badet", **DATED)).on(DAY).units["Museet"].name == "Badet"
    taken_over = replace(merge(["Fritid"], "Kultur", **DATED), names={"Kultur": "Fritid"})
    assert carried(taken_over).on(DAY).sectors["Kultur"].name == "Fritid"
    swapped = Reorganisation(**DATED, names={"Kultur": "Fritid", "Fritid": "Kultur"})
    assert carried(swapped).on(DAY).sectors["Fritid"].name == "Kultur"


def test_two_may_not_get_the_same_name() -> None:
    plan = Reorganisation(**DATED, names={"Kultur": "Allt", "Fritid": "allt"})
    assert codes(plan) == [("name_taken", "name")] * 2
    new = Reorganisation(**DATED, sectors=(sector("A"), make.sector(id="B", name="a ")))
    assert codes(new) == [("name_taken", "name")] * 2


# --- moves -----------------------------------------------------------------------------------


def test_channels_follow_their_unit() -> None:
    after = carried(move(["Badet"], "Kultur", **DATED))
    assert after.on(BEFORE).units["Badet"].sector_id == "Fritid"
    assert after.on(BEFORE).channels["Badet på Facebook"].sector_id == "Fritid"
    moved = after.on(DAY).channels["Badet på Facebook"]
    assert (moved.sector_id, moved.unit_id) == ("Kultur", "Badet")
    assert after.on(DAY).channels["Fritid på Instagram"].sector_id == "Fritid"
    answering = [after.on(day).answers(after.on(day).channels[moved.id]) for day in (BEFORE, DAY)]
    assert [term.person_id for term in answering if term] == ["Anna", "Bo"]


def test_an_overarching_channel_follows_where_it_had_a_sector() -> None:
    placed = channel("Start", "Fritid", "Badet", scope=Scope.OVERARCHING)
    loose = channel("Press", None, "Badet", scope=Scope.OVERARCHING)
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), placed, loose)
    after = carried(move(["Badet"], "Kultur", **DATED), town).on(DAY)
    assert after.channels["Start"].sector_id == "Kultur"
    assert after.channels["Press"].sector_id is None
    assert after.channels["Press"].unit_id == "Badet"


def test_channels_move_by_themselves() -> None:
    plan = move([], "Museet", channels=["Badet på Facebook"], **DATED)
    moved = carried(plan).on(DAY).channels["Badet på Facebook"]
    assert (moved.sector_id, moved.unit_id) == ("Kultur", "Museet")
    plan = move([], "Skola", channels=["Badet på Facebook"], **DATED)
    moved = carried(plan).on(DAY).channels["Badet på Facebook"]
    assert (moved.sector_id, moved.unit_id) == ("Skola", None)
    [former] = carried(plan).former_channels.values()
    assert (former.until, former.sector_id, former.unit_id) == (BEFORE, "Fritid", "Badet")
    assert former.status is Status.ACTIVE


def test_a_unit_without_channels_can_leave_its_sector() -> None:
    assert carried(move(["Hallen"], None, **DATED)).on(DAY).units["Hallen"].sector_id is None
    assert codes(move(["Badet"], None, **DATED)) == [("channel_sectorless", "target")]
    plan = move([], "Staben", channels=["Fritid på Instagram"], **DATED)
    assert codes(plan) == [("channel_sectorless", "target")]
    plan = move([], "Staben", channels=["Kommunen"], **DATED)
    assert carried(plan).on(DAY).channels["Kommunen"].unit_id == "Staben"


def test_a_closed_channel_stays_where_it_was() -> None:
    closed = channel("Gammal", "Fritid", "Badet", status=Status.CLOSED, closed_on=BEFORE)
    undated = channel("Äldst", "Fritid", "Badet", status=Status.CLOSED)
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), closed, undated)
    after = carried(move(["Badet"], "Kultur", **DATED), town)
    assert after.channels["Gammal"] == closed
    assert after.channels["Äldst"] == undated
    last_day = replace(closed, closed_on=DAY)
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), last_day)
    after = carried(move(["Badet"], "Kultur", **DATED), town)
    assert after.channels["Gammal"].sector_id == "Kultur"


def test_a_unit_that_begins_later_was_never_anywhere_else() -> None:
    coming = unit("Ishallen", "Fritid", period=Period(date(2026, 9, 1)))
    gone = unit("Parken", "Fritid", period=Period(date(2020, 1, 1), BEFORE))
    town = structure(*TOWN.sectors.values(), coming, gone)
    after = carried(merge(["Fritid"], "Kultur", **DATED), town)
    assert after.former_units == {}
    assert after.units["Ishallen"].sector_id == "Kultur"
    assert after.units["Parken"] == gone


@pytest.mark.parametrize(
    ("plan", "problems"),
    [
        (move(["Nej"], "Kultur", **DATED), [("gone", "what")]),
        (move(["Badet"], "Nej", **DATED), [("gone", "target")]),
        (move(["Kultur"], "Fritid", **DATED), [("kinds_differ", "what")]),
        (move(["Badet"], "Museet", **DATED), [("kinds_differ", "target")]),
        (move(["Badet"], "Fritid", **DATED), [("nothing_changes", "name")]),
        (move([], "Kultur", channels=["Nej"], **DATED), [("gone", "channels")]),
        (Reorganisation(**DATED, member_moves={"nej": "Badet"}), [("gone", "members")]),
        (
            Reorganisation(**DATED, member_moves={"bo-badet": "Kultur"}),
            [("kinds_differ", "target")],
        ),
    ],
)
def test_what_is_wrong_with_a_move(plan: Reorganisation, problems: list[tuple[str, str]]) -> None:
    assert codes(plan) == problems


def test_nothing_goes_to_what_ends() -> None:
    ending = sector("Projektet", period=Period(date(2024, 1, 1), date(2026, 12, 31)))
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), ending)
    assert codes(move(["Badet"], "Projektet", **DATED), town) == [("target_ends", "target")]
    over = replace(ending, period=Period(date(2024, 1, 1), BEFORE))
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), over)
    assert codes(move(["Badet"], "Projektet", **DATED), town) == [("not_there", "day")]


def test_a_closed_channel_and_an_ended_membership_do_not_move() -> None:
    closed = channel("Gammal", "Fritid", status=Status.CLOSED, closed_on=BEFORE)
    over = make.membership(id="m", unit_id="Badet", period=Period(date(2024, 1, 1), BEFORE))
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), closed, over)
    assert codes(move([], "Kultur", channels=["Gammal"], **DATED), town) == [("gone", "channels")]
    plan = Reorganisation(**DATED, member_moves={"m": "Hallen"})
    assert codes(plan, town) == [("gone", "members")]


# --- merging and ending ----------------------------------------------------------------------


def test_merged_sectors() -> None:
    after = carried(merge(["Fritid"], "Kultur", name="Kultur och fritid", **DATED))
    now, then = after.on(DAY), after.on(BEFORE)
    assert set(now.sectors) == {"Kultur", "Skola"}
    assert now.sectors["Kultur"].name == "Kultur och fritid"
    assert {one.sector_id for one in now.units.values()} == {"Kultur", None}
    assert now.channels["Fritid på Instagram"].sector_id == "Kultur"
    assert now.channels["Badet på Facebook"].sector_id == "Kultur"
    assert after.sectors["Fritid"].period == Period(date(2024, 1, 1), BEFORE)
    assert then.channels == TOWN.on(BEFORE).channels
    assert then.units == TOWN.on(BEFORE).units
    assert then.heads.keys() == TOWN.on(BEFORE).heads.keys()
    assert after.terms["head-fritid"].period.last == BEFORE
    assert after.terms["head-kultur"].period.last is None
    assert after.terms["head-badet"].period.last is None


def test_merged_into_a_new_one() -> None:
    new = make.sector(id="ny", name=" Kultur och fritid ", period=Period(date(1999, 1, 1)))
    after = carried(merge(["Fritid", "Kultur"], new, **DATED))
    assert after.sectors["ny"].period == Period(DAY)
    assert after.sectors["ny"].name == "Kultur och fritid"
    assert "ny" not in after.on(BEFORE).sectors
    assert after.on(DAY).units["Museet"].sector_id == "ny"
    assert make.sector_head("ny") not in after.on(DAY).heads


def test_merged_units_take_channels_and_members() -> None:
    after = carried(merge(["Badet"], "Hallen", **DATED))
    moved = after.on(DAY).channels["Badet på Facebook"]
    assert (moved.sector_id, moved.unit_id) == ("Fritid", "Hallen")
    assert after.memberships["bo-badet"].period == Period(date(2024, 1, 1), BEFORE)
    [new] = [one for one in after.memberships.values() if one.id != "bo-badet"]
    assert (new.person_id, new.unit_id, new.period) == ("Bo", "Hallen", Period(DAY))
    assert after.terms["head-badet"].period.last == BEFORE


def test_units_of_two_sectors_merge_into_the_sector_of_the_one_that_stays() -> None:
    moved = carried(merge(["Badet"], "Museet", **DATED)).on(DAY).channels["Badet på Facebook"]
    assert (moved.sector_id, moved.unit_id) == ("Kultur", "Museet")


def test_a_unit_may_end_together_with_its_sector() -> None:
    plan = Reorganisation(**DATED, ends={"Fritid": "Kultur", "Badet": "Museet"})
    after = carried(plan)
    assert after.former_units == {
        key: one for key, one in after.former_units.items() if one.unit_id == "Hallen"
    }
    moved = after.on(DAY).channels["Badet på Facebook"]
    assert (moved.sector_id, moved.unit_id) == ("Kultur", "Museet")


@pytest.mark.parametrize(
    ("period", "kept", "begun"),
    [
        (Period(date(2025, 1, 1), BEFORE), Period(date(2025, 1, 1), BEFORE), None),
        (Period(date(2025, 1, 1), DAY), Period(date(2025, 1, 1), BEFORE), Period(DAY, DAY)),
        (Period(DAY), None, Period(DAY)),
        (Period(date(2026, 5, 1)), None, Period(date(2026, 5, 1))),
    ],
)
def test_memberships_move_for_the_days_that_are_left(
    period: Period, kept: Period | None, begun: Period | None
) -> None:
    member = make.membership(id="m", person_id="Bo", unit_id="Badet", period=period)
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), member)
    after = carried(merge(["Badet"], "Hallen", **DATED), town)
    found = {one.unit_id: one.period for one in after.memberships.values()}
    assert found.get("Badet") == kept
    assert found.get("Hallen") == begun


def test_whoever_is_there_already_is_not_entered_again() -> None:
    there = make.membership(id="t", person_id="Bo", unit_id="Hallen")
    two = [
        make.membership(id=f"m{at}", person_id="Bo", unit_id=name)
        for at, name in enumerate(("Badet", "Museet"))
    ]
    rows = (*TOWN.sectors.values(), *TOWN.units.values(), *two)
    after = carried(merge(["Badet", "Museet"], "Hallen", **DATED), structure(*rows, there))
    held = [one for one in after.memberships.values() if one.unit_id == "Hallen"]
    assert held == [there]
    after = carried(merge(["Badet", "Museet"], "Hallen", **DATED), structure(*rows))
    assert [one.period for one in after.memberships.values() if one.unit_id == "Hallen"] == [
        Period(DAY)
    ]
    shorter = replace(there, period=Period(date(2024, 1, 1), date(2026, 6, 30)))
    after = carried(merge(["Badet"], "Hallen", **DATED), structure(*rows, shorter))
    assert sum(one.unit_id == "Hallen" for one in after.memberships.values()) == 2
    later = replace(there, period=Period(DAY + timedelta(days=1)))
    after = carried(merge(["Badet"], "Hallen", **DATED), structure(*rows, later))
    assert sum(one.unit_id == "Hallen" for one in after.memberships.values()) == 2
    other = replace(there, person_id="Anna")
    after = carried(merge(["Badet"], "Hallen", **DATED), structure(*rows, other))
    assert sum(one.unit_id == "Hallen" for one in after.memberships.values()) == 2


def test_a_bounded_membership_is_covered_by_one_that_lasts_as_long() -> None:
    last = date(2026, 6, 30)
    goes = make.membership(
        id="m", person_id="Bo", unit_id="Badet", period=Period(date(2024, 1, 1), last)
    )
    there = replace(goes, id="t", unit_id="Hallen")
    rows = (*TOWN.sectors.values(), *TOWN.units.values(), goes)
    after = carried(merge(["Badet"], "Hallen", **DATED), structure(*rows, there))
    assert sum(one.unit_id == "Hallen" for one in after.memberships.values()) == 1
    shorter = replace(there, period=Period(date(2024, 1, 1), last - timedelta(days=1)))
    after = carried(merge(["Badet"], "Hallen", **DATED), structure(*rows, shorter))
    assert sum(one.unit_id == "Hallen" for one in after.memberships.values()) == 2


def test_terms_of_what_ends() -> None:
    office = make.sector_head("Fritid")
    over = make.term(id="over", office=office, period=Period(date(2020, 1, 1), BEFORE))
    to_the_day = make.term(id="day", office=office, period=Period(date(2020, 1, 1), DAY))
    on_the_day = make.term(id="new", office=office, period=Period(DAY))
    acting = make.term(
        id="acting", office=office, acting=True, period=Period(BEFORE, date(2026, 8, 1))
    )
    same_name = make.term(id="unit", office=unit_head("Fritid"))
    rows = (over, to_the_day, on_the_day, acting, same_name)
    after = carried(merge(["Fritid"], "Kultur", **DATED), structure(*TOWN.sectors.values(), *rows))
    assert after.terms["over"] == over
    assert after.terms["day"].period == Period(date(2020, 1, 1), BEFORE)
    assert "new" not in after.terms
    assert after.terms["acting"].period == Period(BEFORE, BEFORE)
    assert after.terms["unit"] == same_name


def test_what_ends_leaves_nothing_behind() -> None:
    assert codes(end("Fritid", None, **DATED)) == [
        ("still_has_units", "target"),
        ("still_has_channels", "target"),
    ]
    assert codes(end("Badet", None, **DATED)) == [("still_has_channels", "target")]
    after = carried(end("Skola", None, **DATED))
    assert "Skola" not in after.on(DAY).sectors
    assert "Skola" in after.on(BEFORE).sectors
    after = carried(end("Hallen", None, **DATED))
    assert "Hallen" not in after.on(DAY).units
    emptied = replace(
        end("Fritid", None, **DATED),
        unit_moves={"Badet": "Skola", "Hallen": "Kultur"},
        channel_moves={"Fritid på Instagram": "Skola"},
    )
    assert set(carried(emptied).on(DAY).sectors) == {"Kultur", "Skola"}


def test_a_member_of_a_unit_without_heir_is_in_none() -> None:
    there = make.membership(id="m", person_id="Bo", unit_id="Hallen")
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), there)
    after = carried(end("Hallen", None, **DATED), town)
    assert [one.period.last for one in after.memberships.values()] == [BEFORE]


@pytest.mark.parametrize(
    ("plan", "problems"),
    [
        (
            merge(["Kultur"], "Kultur", **DATED),
            [("target_ends", "target"), ("merge_self", "target")],
        ),
        (
            Reorganisation(**DATED, ends={"Kultur": "Fritid", "Fritid": "Kultur"}),
            [("target_ends", "target")] * 2,
        ),
        (
            Reorganisation(**DATED, ends={"Skola": "Fritid", "Fritid": "Kultur"}),
            [("target_ends", "target")],
        ),
        (merge(["Badet"], "Kultur", **DATED), [("kinds_differ", "target")]),
        (merge(["Kultur"], "Badet", **DATED), [("kinds_differ", "target")]),
        (merge(["Kultur"], "Nej", **DATED), [("gone", "target")]),
        (merge(["Nej"], "Kultur", **DATED), [("gone", "what"), ("kinds_differ", "target")]),
        (
            end("Skola", None, day=date(2024, 1, 1), reason=WHY),
            [("begins_same_day", "day")],
        ),
    ],
)
def test_what_is_wrong_with_an_end(plan: Reorganisation, problems: list[tuple[str, str]]) -> None:
    assert codes(plan) == problems


# --- splitting -------------------------------------------------------------------------------


def test_a_part_becomes_a_sector_of_its_own() -> None:
    new = make.sector(id="ny", name="Bad")
    plan = split(new, units=["Badet"], channels=["Fritid på Instagram"], **DATED)
    now = carried(plan).on(DAY)
    assert now.units["Badet"].sector_id == "ny"
    assert now.units["Hallen"].sector_id == "Fritid"
    assert now.channels["Badet på Facebook"].sector_id == "ny"
    assert now.channels["Fritid på Instagram"].sector_id == "ny"


def test_a_part_becomes_a_unit_of_its_own() -> None:
    new = make.unit(id="ny", name="Äventyrsbadet", sector_id="Fritid")
    plan = split(new, channels=["Badet på Facebook"], members=["bo-badet"], **DATED)
    after = carried(plan)
    moved = after.on(DAY).channels["Badet på Facebook"]
    assert (moved.sector_id, moved.unit_id) == ("Fritid", "ny")
    assert {one.unit_id: one.period for one in after.memberships.values()} == {
        "Badet": Period(date(2024, 1, 1), BEFORE),
        "ny": Period(DAY),
    }
    assert after.terms["head-badet"].period.last is None


def test_a_new_unit_needs_a_sector_that_is_there() -> None:
    new = make.unit(id="ny", name="Ny", sector_id="Nej")
    assert codes(split(new, **DATED)) == [("gone", "target")]
    assert codes(split(make.sector(id="Badet", name="Ny"), **DATED)) == [("exists", "name")]
    taken = make.unit(id="ny", name="badet", sector_id="Fritid")
    assert codes(split(taken, **DATED)) == [("name_taken", "name")]
    elsewhere = make.unit(id="ny", name="badet", sector_id="Kultur")
    assert "ny" in carried(split(elsewhere, **DATED)).units


# --- the later state of what moves -----------------------------------------------------------


def later_channel(**changes: Any) -> FormerChannel:
    values: dict[str, Any] = {
        "id": "f",
        "channel_id": "Badet på Facebook",
        "until": date(2026, 6, 30),
        "name": "Badet på Facebook",
        "platform": TOWN.channels["Badet på Facebook"].platform,
        "scope": Scope.OPERATIONAL,
        "sector_id": "Fritid",
        "unit_id": "Badet",
        "status": Status.ACTIVE,
    }
    return FormerChannel(**(values | changes))


def test_a_channel_that_changes_later_holds_the_move_up() -> None:
    town = structure(
        *TOWN.sectors.values(),
        *TOWN.units.values(),
        *TOWN.channels.values(),
        later_channel(),
    )
    assert codes(move(["Badet"], "Kultur", **DATED), town) == [("changes_later", "day")]
    after = date(2026, 7, 1)
    moved = carried(move(["Badet"], "Kultur", day=after, reason=WHY), town)
    assert moved.on(after).channels["Badet på Facebook"].sector_id == "Kultur"
    assert sum(one.until == date(2026, 6, 30) for one in moved.former_channels.values()) == 1


def test_a_channel_that_comes_later_holds_an_end_up() -> None:
    town = structure(
        *TOWN.sectors.values(),
        *TOWN.channels.values(),
        *TOWN.units.values(),
        later_channel(sector_id="Kultur", unit_id="Museet"),
    )
    found = codes(merge(["Badet"], "Hallen", **DATED), town)
    assert found == [("changes_later", "day")]


def test_a_unit_that_comes_later_holds_an_end_up() -> None:
    later = FormerUnit(
        id="f", unit_id="Badet", until=date(2026, 6, 30), name="Badet", sector_id="Kultur"
    )
    town = structure(*TOWN.sectors.values(), *TOWN.units.values(), later)
    assert codes(merge(["Fritid"], "Skola", **DATED), town) == [("changes_later", "day")]


def test_what_comes_later_is_not_left_behind() -> None:
    later = date(2026, 7, 1)
    town = carried(move(["Hallen"], "Kultur", day=later, reason=WHY), TOWN)
    emptied = replace(
        end("Fritid", None, **DATED),
        unit_moves={"Badet": "Skola"},
        channel_moves={"Fritid på Instagram": "Skola"},
    )
    assert codes(emptied, town) == [("still_has_units", "target")]
    town = carried(move([], "Kultur", channels=["Fritid på Instagram"], day=later, reason=WHY))
    moved = replace(emptied, unit_moves={"Badet": "Skola", "Hallen": "Skola"}, channel_moves={})
    assert codes(moved, town) == [("still_has_channels", "target")]


def test_channels_do_not_go_to_a_unit_that_moves_later() -> None:
    town = carried(move(["Hallen"], "Kultur", day=date(2026, 7, 1), reason=WHY))
    assert codes(merge(["Badet"], "Hallen", **DATED), town) == [("changes_later", "day")]
    plan = move([], "Hallen", channels=["Fritid på Instagram", "Kommunen"], **DATED)
    assert codes(plan, town) == [("changes_later", "day")]


def test_the_day_that_hinders_is_named() -> None:
    later = DAY + timedelta(days=9)
    town = carried(rename("Badet", "Simhallen", day=later, reason=WHY))
    with pytest.raises(InvalidError) as refused:
        carry(rename("Badet", "Bad", **DATED), town)
    assert refused.value.problems[0].values == {"name": "Badet", "day": later}


def test_a_unit_moves_with_its_sector_on_its_own_last_day() -> None:
    last = unit("Parken", "Fritid", period=Period(date(2020, 1, 1), DAY))
    town = structure(*TOWN.sectors.values(), last)
    after = carried(merge(["Fritid"], "Kultur", **DATED), town)
    assert after.on(DAY).units["Parken"].sector_id == "Kultur"
