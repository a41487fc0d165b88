"""What became different on a day, told of the past and foretold of a plan."""

from datetime import date
from typing import Any

import pytest

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Scope, Status
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.happenings import change_days, foretold, happenings
from smdesk.domain.organisation import Office, OfficeKind
from smdesk.domain.reorganisations import merge, move, rename
from smdesk.domain.reorganising import carry
from smdesk.domain.structure import Structure
from tests.domain.test_reorganisation_history import in_tables
from tests.support import factories as make

FIRST, BEFORE, DAY = date(2024, 1, 1), date(2024, 2, 28), date(2024, 2, 29)
DATED: Any = {"day": DAY, "reason": "Beslut"}
OLD = Period(FIRST, BEFORE)
NEW = Period(DAY)
PEOPLE = tuple(make.person(id=name, name=name) for name in ("Anna", "Bo"))
KULTUR = make.sector(id="Kultur", name="Kultur")
FRITID = make.sector(id="Fritid", name="Fritid")
BADET = make.unit(id="Badet", name="Badet", sector_id="Fritid")
HALLEN = make.unit(id="Hallen", name="Hallen", sector_id="Fritid")


def told(*rows: Any, day: date = DAY) -> dict[str, dict[str, object]]:
    return {one.code: dict(one.values) for one in happenings(in_tables([*PEOPLE, *rows]), day)}


def test_nothing_happens_on_most_days() -> None:
    assert told(KULTUR, BADET) == {}
    assert told(KULTUR, day=date.min) == {}


def test_sectors_and_units_begin_and_end() -> None:
    gone = make.sector(id="g", name="Gammal", period=OLD)
    new = make.sector(id="n", name="Ny", period=NEW)
    assert told(gone, new) == {
        "sector_begins": {"name": "Ny"},
        "sector_ends": {"name": "Gammal"},
        "sector_head_vacant": {"body": "Ny"},
    }
    gone_unit = make.unit(id="gu", name="Gammal", period=OLD)
    new_unit = make.unit(id="nu", name="Ny", period=NEW)
    assert told(gone_unit, new_unit) == {
        "unit_begins": {"name": "Ny"},
        "unit_ends": {"name": "Gammal"},
    }


def test_names_and_places_change_for_a_reason() -> None:
    sector = FormerSector(id="1", sector_id="Kultur", until=BEFORE, name="Konst", reason="Skäl 1")
    unit = FormerUnit(
        id="2", unit_id="Badet", until=BEFORE, name="Bad", sector_id="Kultur", reason="Skäl 2"
    )
    other = FormerUnit(id="3", unit_id="Hallen", until=DAY, name="Hall", reason="Skäl 3")
    found = happenings(in_tables([KULTUR, FRITID, BADET, HALLEN, sector, unit, other]), DAY)
    assert [(one.code, dict(one.values), one.reason) for one in found] == [
        ("sector_renamed", {"before": "Konst", "after": "Kultur"}, "Skäl 1"),
        ("unit_renamed", {"before": "Bad", "after": "Badet"}, "Skäl 2"),
        ("unit_move", {"name": "Badet", "before": "Konst", "after": "Fritid"}, "Skäl 2"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [(None, "Fritid", "unit_to"), ("Fritid", None, "unit_from"), ("Kultur", "Fritid", "unit_move")],
)
def test_ways_of_a_unit(before: str | None, after: str | None, code: str) -> None:
    unit = make.unit(id="u", name="U", sector_id=after)
    former = FormerUnit(id="f", unit_id="u", until=BEFORE, name="U", sector_id=before)
    assert set(told(KULTUR, FRITID, unit, former)) == {code}


def channel(name: str, sector: str | None, **changes: Any) -> Any:
    scope = Scope.OPERATIONAL if sector else Scope.OVERARCHING
    return make.channel(
        **({"id": name, "name": name, "sector_id": sector, "scope": scope} | changes)
    )


def was(name: str, sector: str | None, **changes: Any) -> FormerChannel:
    scope = Scope.OPERATIONAL if sector else Scope.OVERARCHING
    now = channel(name, sector)
    values = {"sector_id": sector, "scope": scope, "status": Status.ACTIVE} | changes
    return FormerChannel(
        id=f"f{name}",
        channel_id=name,
        until=BEFORE,
        name=name,
        platform=now.platform,
        **values,
    )


def test_channels_that_go_the_same_way_are_told_together() -> None:
    rows = [KULTUR, FRITID, channel("B", "Fritid"), channel("A", "Fritid"), channel("C", "Kultur")]
    rows += [was("B", "Kultur"), was("A", "Kultur"), was("C", "Fritid"), channel("D", "Kultur")]
    found = happenings(in_tables(rows), DAY)
    assert [(one.code, one.values["names"], one.values["count"]) for one in found] == [
        ("channels_move", "A, B", 2),
        ("channels_move", "C", 1),
    ]
    assert set(told(KULTUR, channel("A", "Kultur"), was("A", None))) == {"channels_to"}
    assert set(told(KULTUR, channel("A", None), was("A", "Kultur"))) == {"channels_from"}


def test_another_manager_answers() -> None:
    heads = [
        make.term(id="a", office=make.sector_head("Kultur"), person_id="Anna"),
        make.term(id="b", office=make.sector_head("Fritid"), person_id="Bo"),
    ]
    places = [KULTUR, FRITID, channel("A", "Fritid"), was("A", "Kultur")]
    assert told(*places, *heads)["answers_move"] == {
        "count": 1,
        "names": "A",
        "before": "Anna",
        "after": "Bo",
    }
    assert "answers_from" in told(*places, heads[0])
    assert "answers_to" in told(*places, heads[1])
    both = [
        make.term(id=f"t{at}", office=one.office, person_id="Bo") for at, one in enumerate(heads)
    ]
    assert set(told(*places, *both)) == {"channels_move"}


def test_members_go_along_or_are_left() -> None:
    ended = make.unit(id="Badet", name="Badet", sector_id="Fritid", period=OLD)
    going = make.membership(id="1", person_id="Anna", unit_id="Badet", period=OLD)
    coming = make.membership(id="2", person_id="Anna", unit_id="Hallen", period=NEW)
    left = make.membership(id="3", person_id="Bo", unit_id="Badet", period=OLD)
    other = make.membership(id="4", person_id="Bo", unit_id="Hallen", period=OLD)
    found = told(FRITID, ended, HALLEN, going, coming, left, other)
    assert found["members_move"] == {"count": 1, "before": "Badet", "after": "Hallen"}
    assert found["members_from"] == {"count": 1, "before": "Badet"}


@pytest.mark.parametrize(
    ("kind", "body", "name"),
    [
        (OfficeKind.CHIEF_EXECUTIVE, None, "chief_executive"),
        (OfficeKind.SECTOR_HEAD, "Fritid", "sector_head"),
        (OfficeKind.UNIT_HEAD, "Badet", "unit_head"),
    ],
)
def test_heads_come_and_go(kind: OfficeKind, body: str | None, name: str) -> None:
    def term(**changes: Any) -> Any:
        return make.term(**({"office": Office(kind, body), "person_id": "Anna"} | changes))

    rows = (FRITID, BADET)
    label = body or ""
    old = term(id="old", period=OLD)
    assert told(*rows, old) == {f"{name}_vacant": {"body": label}}
    following = term(id="new", period=NEW, person_id="Bo")
    assert told(*rows, old, following) == {f"{name}_holds": {"body": label, "person": "Bo"}}
    acting = term(id="new", period=NEW, person_id="Bo", acting=True)
    assert told(*rows, old, acting) == {f"{name}_acting": {"body": label, "person": "Bo"}}
    assert told(*rows, term()) == {}


def test_a_head_of_what_ends() -> None:
    ended = make.sector(id="s", name="S", period=OLD)
    term = make.term(office=make.sector_head("s"), person_id="Anna", period=OLD)
    assert told(ended, term) == {
        "sector_ends": {"name": "S"},
        "sector_head_ends": {"body": "S", "person": "Anna"},
    }


def town() -> Structure:
    return in_tables([*PEOPLE, KULTUR, FRITID, BADET, HALLEN, channel("A", "Fritid")])


def test_what_happens_anyway_is_not_foretold() -> None:
    before = town()
    before = before.changed(carry(rename("Hallen", "Arenan", **DATED), before))
    changes = carry(rename("Badet", "Simhallen", **DATED), before)
    [only] = foretold(before, changes, DAY)
    assert only.values == {"before": "Badet", "after": "Simhallen"}
    assert len(happenings(before.changed(changes), DAY)) == 2


def test_the_days_on_which_something_changed() -> None:
    structure = town()
    assert change_days(structure) == [FIRST]
    structure = structure.changed(carry(merge(["Fritid"], "Kultur", **DATED), structure))
    assert change_days(structure) == [FIRST, DAY]
    later = date(2024, 7, 1)
    plan = move([], "Badet", day=later, channels=["A"], reason="Flytt")
    structure = structure.changed(carry(plan, structure))
    assert change_days(structure) == [FIRST, DAY, later]


def test_what_is_not_the_organisation_has_no_day() -> None:
    renamed = was("A", "Fritid")
    assert change_days(in_tables([FRITID, channel("A", "Fritid", purpose_text="Ny"), renamed])) == [
        FIRST
    ]
    last = make.sector(id="s", period=Period(FIRST, date.max))
    assert change_days(in_tables([last])) == [FIRST]
