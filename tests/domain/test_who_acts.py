"""Who should act on a shortcoming, by person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Scope
from smdesk.domain.managers import Staffing, staffing
from smdesk.domain.organisation import CHIEF_EXECUTIVE, Office, OfficeKind
from smdesk.domain.rules import DEMANDS, Acts, Rule, Shortcoming, Weight
from smdesk.domain.who_acts import acts_key, in_vacancy, who_acts
from tests.support import factories as make
from tests.support.factories import TODAY

SECTOR, UNIT = make.sector(), make.unit()
CHANNEL = make.channel(scope=Scope.OPERATIONAL, sector_id=SECTOR.id, unit_id=UNIT.id)
LAST = TODAY + timedelta(days=3)
EDITOR = "editor"


def staff() -> Staffing:
    """A sector head and a chief executive until `LAST`, and an editor in a unit with a head."""
    until = Period(date(2020, 1, 1), LAST)
    return staffing(
        [make.membership(person_id=EDITOR, unit_id=UNIT.id)],
        [
            make.term(person_id="chief", office=CHIEF_EXECUTIVE, period=until),
            make.term(person_id="sector", office=make.sector_head(SECTOR.id), period=until),
            make.term(person_id="unit", office=Office(OfficeKind.UNIT_HEAD, UNIT.id)),
        ],
        [UNIT],
    )


def found(acts: Acts, **values: object) -> Shortcoming:
    """A shortcoming on which somebody in a role should act."""
    rule = next(rule for rule, demand in DEMANDS.items() if demand.acts is acts)
    return Shortcoming(rule=rule, weight=Weight.SOON, channel_id=CHANNEL.id, values=values)


@pytest.mark.parametrize(
    ("acts", "day", "who"),
    [
        (Acts.MANAGER, LAST, ("sector",)),
        (Acts.MANAGER, LAST + timedelta(days=1), ()),
        (Acts.CHIEF_EXECUTIVE, LAST, ("chief",)),
        (Acts.CHIEF_EXECUTIVE, LAST + timedelta(days=1), ()),
        (Acts.OWN_MANAGER, LAST, ("unit",)),
        (Acts.WEBMASTER, LAST, ()),
    ],
)
def test_who_acts_is_who_holds_the_office_on_the_day(
    acts: Acts, day: date, who: tuple[str, ...]
) -> None:
    assert who_acts(found(acts, person_id=EDITOR), CHANNEL, staff(), day) == who


def test_on_an_overarching_channel_the_chief_executive_acts() -> None:
    channel = make.channel(scope=Scope.OVERARCHING)
    assert who_acts(found(Acts.MANAGER), channel, staff(), TODAY) == ("chief",)


@pytest.mark.parametrize(
    ("acts", "offices", "instead"),
    [
        (Acts.MANAGER, {"chief", "sector"}, None),
        (Acts.MANAGER, {"chief"}, Acts.CHIEF_EXECUTIVE),
        (Acts.MANAGER, {"sector"}, None),
        (Acts.MANAGER, set(), Acts.WEBMASTER),
        (Acts.CHIEF_EXECUTIVE, {"chief"}, None),
        (Acts.CHIEF_EXECUTIVE, {"sector"}, Acts.WEBMASTER),
        (Acts.OWN_MANAGER, set(), None),
        (Acts.WEBMASTER, set(), None),
    ],
)
def test_in_a_vacancy_the_next_above_acts_and_at_last_the_webmaster(
    acts: Acts, offices: set[str], instead: Acts | None
) -> None:
    terms = [term for held in staff().offices.values() for term in held]
    kept = staffing([], [term for term in terms if term.person_id in offices], [UNIT])
    assert in_vacancy(acts, CHANNEL, kept, LAST) is instead
    ended = Acts.WEBMASTER if acts in {Acts.MANAGER, Acts.CHIEF_EXECUTIVE} else None
    assert in_vacancy(acts, CHANNEL, kept, LAST + timedelta(days=1)) is ended


def test_who_acts_instead_is_named() -> None:
    item = replace(found(Acts.MANAGER), instead=Acts.CHIEF_EXECUTIVE)
    assert who_acts(item, CHANNEL, staff(), LAST) == ("chief",)
    assert acts_key(item, "Chef") == "acts_named.chief_executive"
    assert who_acts(replace(item, instead=Acts.WEBMASTER), CHANNEL, staff(), LAST) == ()


def test_nobody_is_named_where_no_person_is_known() -> None:
    item = Shortcoming(rule=Rule.MANDATE_ENDING, weight=Weight.SOON, channel_id=CHANNEL.id)
    assert who_acts(item, CHANNEL, staff(), TODAY) == ()


def test_the_text_names_who_acts_where_that_is_known() -> None:
    assert acts_key(found(Acts.MANAGER), "Linnéa Exempel") == "acts_named.manager"
    assert acts_key(found(Acts.MANAGER), "") == "acts.manager"
