"""Whatever is reorganised in whatever order: the past answers as before, every day is in order."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Scope
from smdesk.domain.errors import InvalidError
from smdesk.domain.happenings import change_days, happenings
from smdesk.domain.organisation import Office, OfficeKind, Term, check_term
from smdesk.domain.reorganisations import Reorganisation, end, merge, move, rename, split
from smdesk.domain.reorganising import carry
from smdesk.domain.structure import TABLES, Structure
from tests.support import factories as make

FIRST = date(2024, 1, 1)
DAYS = [
    FIRST,
    FIRST + timedelta(days=1),
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2024, 7, 1),
    date(2025, 2, 28),
    date(2025, 3, 1),
]
PROBED = sorted({day + timedelta(days=more) for day in DAYS for more in (-1, 0, 1)} - {date.min})
SECTORS, UNITS, CHANNELS = ("A", "B", "C"), ("u1", "u2", "u3", "u4"), ("c1", "c2", "c3", "c4")
PEOPLE = ("p1", "p2", "p3")


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    return Period(first, draw(st.sampled_from([None, last])))


@st.composite
def towns(draw: st.DrawFn) -> Structure:
    units = {one: draw(st.sampled_from([*SECTORS, None])) for one in UNITS}
    rows: list[Any] = [make.person(id=one, name=one) for one in PEOPLE]
    rows += [make.sector(id=one, name=one, period=Period(FIRST)) for one in SECTORS]
    rows += [
        make.unit(id=one, name=one, sector_id=sector, period=Period(FIRST))
        for one, sector in units.items()
    ]
    placed = [one for one, sector in units.items() if sector is not None]
    for one in CHANNELS:
        unit = draw(st.sampled_from([*placed, None]))
        sector = units[unit] if unit else draw(st.sampled_from(SECTORS))
        rows.append(
            make.channel(id=one, name=one, scope=Scope.OPERATIONAL, sector_id=sector, unit_id=unit)
        )
    for at in range(draw(st.integers(0, 4))):
        rows.append(
            make.membership(
                id=f"m{at}",
                person_id=draw(st.sampled_from(PEOPLE)),
                unit_id=draw(st.sampled_from(UNITS)),
                period=draw(periods()),
            )
        )
    return in_tables([*rows, *draw(held_offices())])


@st.composite
def held_offices(draw: st.DrawFn) -> list[Term]:
    """Terms as they can be stored: gaps, meeting days, acting ones inside vacancies."""
    held: list[Term] = []
    for at in range(draw(st.integers(0, 6))):
        body = draw(st.sampled_from([*SECTORS, *UNITS]))
        kind = OfficeKind.SECTOR_HEAD if body in SECTORS else OfficeKind.UNIT_HEAD
        term = make.term(
            id=f"t{at}",
            office=Office(kind, body),
            person_id=draw(st.sampled_from(PEOPLE)),
            period=draw(periods()),
            acting=draw(st.booleans()),
        )
        if not check_term(term, held):
            held.append(term)
    return held


def in_tables(rows: list[Any]) -> Structure:
    tables: dict[str, dict[str, Any]] = {name: {} for name in TABLES.values()}
    for row in rows:
        tables[TABLES[type(row)]][row.id] = row
    return Structure(**tables)


@st.composite
def plans(draw: st.DrawFn) -> Reorganisation:
    """Anything somebody could ask for, sense or nonsense."""
    dated: Any = {"day": draw(st.sampled_from(DAYS)), "reason": "Beslut"}
    is_sector = draw(st.booleans())
    new = f"{'s' if is_sector else 'u'}-new{draw(st.integers(0, 3))}"
    sector = st.sampled_from([*SECTORS, *SECTORS, "s-new0", "s-new1", "s-new2"])
    unit = st.sampled_from([*UNITS, *UNITS, "u-new0", "u-new1", "u-new2"])
    body = sector if is_sector else unit
    some = st.lists(body, min_size=1, max_size=2, unique=True)
    units = st.lists(unit, max_size=2, unique=True)
    channels = st.lists(st.sampled_from(CHANNELS), max_size=2, unique=True)
    members = st.lists(st.sampled_from(["m0", "m1"]), max_size=1)
    made = (
        make.sector(id=new, name=new)
        if is_sector
        else make.unit(id=new, name=new, sector_id=draw(st.one_of(sector, st.none())))
    )
    match draw(st.integers(0, 5)):
        case 0:
            return rename(draw(body), draw(st.sampled_from(["N1", "N2", "A"])), **dated)
        case 1:
            return move(draw(units), draw(sector), channels=draw(channels), **dated)
        case 2:
            return move([], draw(unit), channels=draw(channels), **dated)
        case 3:
            return merge(draw(some), draw(st.one_of(body, st.just(made))), **dated)
        case 4:
            inside = draw(units) if is_sector else []
            moved = [] if is_sector else draw(members)
            return split(made, units=inside, channels=draw(channels), members=moved, **dated)
        case _:
            return end(draw(body), draw(st.one_of(body, st.none())), **dated)


def answered(structure: Structure, day: date) -> object:
    """All that can be asked about a day."""
    standing = structure.on(day)
    return (
        {one.id: one.name for one in standing.sectors.values()},
        {one.id: (one.name, one.sector_id) for one in standing.units.values()},
        {one.id: (one.sector_id, one.unit_id) for one in standing.channels.values()},
        {office: (term.person_id, term.acting) for office, term in standing.heads.items()},
        {
            (one.person_id, one.unit_id)
            for one in structure.memberships.values()
            if one.period.covers(day)
        },
        [(one.code, dict(one.values)) for one in happenings(structure, day)],
    )


def disorder(structure: Structure, day: date) -> Iterator[str]:
    """Whatever cannot be on a day."""
    standing = structure.on(day)
    sectors = {*standing.sectors, None}
    for unit in standing.units.values():
        if unit.sector_id not in sectors:
            yield f"unit {unit.id} is in {unit.sector_id}, which is not there"
    places: set[tuple[str, str | None]] = {(sector, None) for sector in standing.sectors}
    places |= {(unit.sector_id or "", unit.id) for unit in standing.units.values()}
    for channel in standing.channels.values():
        if (channel.sector_id, channel.unit_id) not in places:
            yield f"channel {channel.id} is in {channel.unit_id} of {channel.sector_id}"
    for membership in structure.memberships.values():
        if membership.period.covers(day) and membership.unit_id not in standing.units:
            yield f"{membership.person_id} works in {membership.unit_id}, which is not there"
    for office in standing.heads:
        if standing.body(office.body_id) is None:
            yield f"{office} is held, and there is nothing to head"


@settings(max_examples=200)
@given(towns(), st.lists(plans(), max_size=8))
def test_the_past_answers_as_before(town: Structure, asked: list[Reorganisation]) -> None:
    for plan in asked:
        try:
            after = town.changed(carry(plan, town))
        except InvalidError:
            continue
        for day in PROBED:
            if day < plan.day:
                assert answered(after, day) == answered(town, day)
            if day >= FIRST:
                assert list(disorder(after, day)) == []
        town = after


@settings(max_examples=100)
@given(towns(), st.lists(plans(), max_size=6))
def test_every_change_has_its_day(town: Structure, asked: list[Reorganisation]) -> None:
    for plan in asked:
        try:
            town = town.changed(carry(plan, town))
        except InvalidError:
            continue
    days = change_days(town)
    silent = {"members_move", "members_to", "members_from"}
    for day in PROBED:
        told = {one.code for one in happenings(town, day)} - silent
        assert not told or day in days
    for kind in (town.former_channels, town.former_units, town.former_sectors):
        owners = [(getattr(one, "until", None), *owner(one)) for one in kind.values()]
        assert len(owners) == len(set(owners))


def owner(former: Any) -> tuple[str, ...]:
    """Whose former state it is."""
    names = ("channel_id", "unit_id", "sector_id")
    return next((name, getattr(former, name)) for name in names if hasattr(former, name))


@given(held_offices(), st.sampled_from(PROBED))
def test_an_office_is_vacant_exactly_when_nobody_holds_it(held: list[Term], day: date) -> None:
    heads = in_tables(held).on(day).heads
    for term in held:
        covering = [one for one in held if one.office == term.office and one.period.covers(day)]
        head = heads.get(term.office)
        assert (head is None) == (not covering)
        acting = [one for one in covering if one.acting]
        assert head is None or head in (acting or covering)
