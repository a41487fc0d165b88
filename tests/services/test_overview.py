"""The overview: what needs doing, what is coming."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Scope, Status
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rules import Acts, Rule, Weight
from smdesk.services.overview import COMING_DAYS, HalfYearView, Overview
from smdesk.services.ports import Store
from smdesk.services.register.register import Register
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock
from tests.support.staff import under

ACTOR = make.actor()
LOOKED_AT = {
    Rule.ACCOUNTABLE,
    Rule.CAPTURE_DUE,
    Rule.DEPUTY,
    Rule.EDITOR,
    Rule.MANDATE_ENDING,
}
"""Each rule has tests of its own; these show how many become a line."""


def fill(store: Store) -> list[str]:
    """Three channels with one accountable manager; the first is taken this half-year."""
    register, boss, editor = Register(store), make.person(name="Chef"), make.person(name="Redaktör")
    channels = [make.channel(name=name, opened_on=date(2026, 8, 1)) for name in "ABC"]
    register.save_person(ACTOR, boss)
    register.save_person(ACTOR, editor)
    register.save_term(ACTOR, make.term(person_id=boss.id))
    under(store, boss, editor)
    for channel in channels:
        register.save_channel(ACTOR, channel)
        mandate = make.assignment(
            channel_id=channel.id,
            person_id=editor.id,
            mandated_by=boss.id,
            period=Period(date(2026, 8, 1), TODAY + timedelta(days=10)),
        )
        register.save_assignment(ACTOR, mandate)
    with store.write(ACTOR) as work:
        work.captures.add(make.capture(channel_id=channels[0].id))
        work.commit()
    return [channel.id for channel in channels]


def test_the_half_year_is_known_before_all_is_judged(store: Store, clock: TickingClock) -> None:
    fill(store)
    register, overview = Register(store), Overview(store, clock)
    register.save_channel(ACTOR, make.channel(name="D", status=Status.CLOSED, closed_on=TODAY))
    register.save_channel(ACTOR, make.channel(name="E", status=Status.PLANNED))
    for day in (None, TODAY + timedelta(days=1), date(2026, 12, 31), date(2027, 1, 1)):
        first, view = overview.half_year(day), overview.view(day)
        for field in fields(HalfYearView):
            assert getattr(first, field.name) == getattr(view, field.name)
    assert (overview.half_year().taken, overview.half_year().due) == (1, 4)


def test_the_overview(store: Store, clock: TickingClock) -> None:
    fill(store)
    view = Overview(store, clock).view()
    assert (view.taken, view.due, view.half_year) == (1, 3, HalfYear(2026, 2))
    todo = [item for item in view.todo if item.rule in LOOKED_AT]
    assert [(item.rule, item.weight, len(item.channels)) for item in todo] == [
        (Rule.MANDATE_ENDING, Weight.SOON, 1),
        (Rule.MANDATE_ENDING, Weight.SOON, 1),
        (Rule.MANDATE_ENDING, Weight.SOON, 1),
        (Rule.CAPTURE_DUE, Weight.SOON, 2),
        (Rule.DEPUTY, Weight.LATER, 3),
    ]
    assert todo[0].values["person"] == "Redaktör"
    assert [item.who for item in todo] == [("Chef",), ("Chef",), ("Chef",), ("",), ("Chef",)]
    assert [channel.name for _, channel in view.last] == ["A"]
    assert [item.code for item in view.coming] == [
        "mandate_end",
        "mandate_end",
        "mandate_end",
        "suitable_end",
        "round_end",
    ]


def test_many_lines_of_one_kind_become_one(store: Store, clock: TickingClock) -> None:
    register = Register(store)
    for name in "ABCD":
        register.save_channel(ACTOR, make.channel(name=name, opened_on=date(2026, 8, 1)))
    view = Overview(store, clock).view()
    todo = [item for item in view.todo if item.rule in LOOKED_AT]
    assert [(item.rule, len(item.channels)) for item in todo] == [
        (Rule.ACCOUNTABLE, 4),
        (Rule.EDITOR, 4),
        (Rule.CAPTURE_DUE, 4),
        (Rule.DEPUTY, 4),
    ]


def test_a_line_is_about_those_for_whom_the_same_one_acts(
    store: Store, clock: TickingClock
) -> None:
    fill(store)
    register = Register(store)
    sector, head = make.sector(), make.person(name="Sektorschef")
    register.save_sector(ACTOR, sector)
    register.save_person(ACTOR, head)
    for name, has_head in (("D", True), ("E", False)):
        own = sector if has_head else make.sector(name="Tom")
        if not has_head:
            register.save_sector(ACTOR, own)
        register.save_channel(
            ACTOR, make.channel(name=name, scope=Scope.OPERATIONAL, sector_id=own.id)
        )
    register.save_term(ACTOR, make.term(person_id=head.id, office=make.sector_head(sector.id)))
    found = [item for item in Overview(store, clock).view().todo if item.rule is Rule.DEPUTY]
    told = {(item.shortcoming.acts, len(item.channels), item.who) for item in found}
    assert told == {
        (Acts.MANAGER, 4, ("Chef", "Sektorschef")),
        (Acts.CHIEF_EXECUTIVE, 1, ("Chef",)),
    }


def test_of_several_the_soonest_says_why(store: Store, clock: TickingClock) -> None:
    fill(store)
    register, boss, editor = Register(store), make.person(name="X"), make.person(name="Y")
    channel = make.channel(name="D")
    for person in (boss, editor):
        register.save_person(ACTOR, person)
    under(store, boss, editor)
    register.save_channel(ACTOR, channel)
    last = TODAY + timedelta(days=2)
    register.save_assignment(
        ACTOR,
        make.assignment(
            channel_id=channel.id,
            person_id=editor.id,
            mandated_by=boss.id,
            period=Period(date(2026, 8, 1), last),
        ),
    )
    [item] = [i for i in Overview(store, clock).view().todo if i.rule is Rule.MANDATE_ENDING]
    assert (len(item.channels), item.values["last"], item.values["person"]) == (4, last, "Y")


def test_what_is_far_ahead_is_not_coming(store: Store, clock: TickingClock) -> None:
    fill(store)
    early = TODAY - timedelta(days=COMING_DAYS)
    view = Overview(store, clock).view(early)
    assert [item.code for item in view.coming] == []


def test_nothing_to_do_in_an_empty_database(store: Store, clock: TickingClock) -> None:
    view = Overview(store, clock).view()
    assert (view.todo, view.last, view.coming, view.due) == ((), (), (), 0)


def test_a_round_that_nobody_closed_is_to_do(store: Store, clock: TickingClock) -> None:
    spring = make.capture_round(half_year="2026-H1", opened_at=datetime(2026, 3, 1, tzinfo=UTC))
    closed = make.capture_round(
        half_year="2025-H2",
        opened_at=datetime(2025, 9, 1, tzinfo=UTC),
        closed_at=datetime(2025, 12, 1, tzinfo=UTC),
        closed_by="anna.exempel",
        protocol="{}",
    )
    with store.write(ACTOR) as work:
        for one in (make.capture_round(), closed):
            work.rounds.add(one)
        work.commit()
    assert Overview(store, clock).view().unclosed is None
    with store.write(ACTOR) as work:
        work.rounds.add(spring)
        work.commit()
    assert Overview(store, clock).view().unclosed == spring
