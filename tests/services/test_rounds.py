"""The half-year round and the overview."""

from dataclasses import replace
from datetime import date, timedelta

from smdesk.domain.calendar import Period
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import RoundStatus
from smdesk.domain.rules import Rule, Weight
from smdesk.services.overview import COMING_DAYS, Overview
from smdesk.services.ports import Store
from smdesk.services.register import Register
from smdesk.services.rounds import Rounds
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock

ACTOR = make.actor()


def fill(store: Store) -> list[str]:
    """Three channels with one accountable manager; the first is taken this half-year."""
    register, boss, editor = Register(store), make.person(name="Chef"), make.person(name="Redaktör")
    channels = [make.channel(name=name, opened_on=date(2026, 8, 1)) for name in "ABC"]
    register.save_person(ACTOR, boss)
    register.save_person(ACTOR, editor)
    register.save_term(ACTOR, make.term(person_id=boss.id))
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


def test_the_round_of_now(store: Store, clock: TickingClock) -> None:
    fill(store)
    rounds = Rounds(store, clock)
    view = rounds.view()
    assert view.half_year == rounds.current() == HalfYear(2026, 2)
    assert (view.taken, len(view.lines)) == (1, 3)
    assert view.next is not None
    assert view.next.channel.name == "B"
    assert [line.status for line in view.lines] == [
        RoundStatus.DUE,
        RoundStatus.DUE,
        RoundStatus.TAKEN,
    ]


def test_a_past_round_does_not_know_later_captures(store: Store, clock: TickingClock) -> None:
    ids = fill(store)
    old = Register(store).view(TODAY).channels[0].channel
    Register(store).save_channel(ACTOR, replace(old, opened_on=date(2025, 1, 1)))
    [line] = Rounds(store, clock).view(HalfYear(2026, 1)).lines
    assert (line.channel.id, line.status, line.latest) == (ids[0], RoundStatus.DUE, None)


def test_a_round_without_channels(store: Store, clock: TickingClock) -> None:
    view = Rounds(store, clock).view()
    assert (view.lines, view.taken, view.next) == ((), 0, None)


def test_the_overview(store: Store, clock: TickingClock) -> None:
    fill(store)
    view = Overview(store, clock).view()
    assert (view.taken, view.due, view.half_year) == (1, 3, HalfYear(2026, 2))
    assert [(item.rule, item.weight, len(item.channels)) for item in view.todo] == [
        (Rule.MANDATE_ENDING, Weight.SOON, 1),
        (Rule.MANDATE_ENDING, Weight.SOON, 1),
        (Rule.MANDATE_ENDING, Weight.SOON, 1),
        (Rule.CAPTURE_DUE, Weight.SOON, 2),
        (Rule.DEPUTY, Weight.LATER, 3),
    ]
    assert view.todo[0].values["person"] == "Redaktör"
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
    assert [(item.rule, len(item.channels)) for item in view.todo] == [
        (Rule.ACCOUNTABLE, 4),
        (Rule.EDITOR, 4),
        (Rule.CAPTURE_DUE, 4),
        (Rule.DEPUTY, 4),
    ]


def test_of_several_the_soonest_says_why(store: Store, clock: TickingClock) -> None:
    fill(store)
    register, boss, editor = Register(store), make.person(name="X"), make.person(name="Y")
    channel = make.channel(name="D")
    for person in (boss, editor):
        register.save_person(ACTOR, person)
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
