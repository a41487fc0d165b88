"""What is wrong with a channel on a day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from smdesk.domain.access import AccountAdmin
from smdesk.domain.applications import Application, CheckItem, Checklist, LastPost, Outcome
from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Purpose, Status
from smdesk.domain.facts import Facts
from smdesk.domain.half_years import HalfYear
from smdesk.domain.managers import staffing
from smdesk.domain.organisation import Person
from smdesk.domain.published import ListCheck
from smdesk.domain.rules import DEMANDS, WEIGHT_ORDER, Acts, Heading, Rule, Weight
from smdesk.domain.shortcomings import CHECKS, channel_shortcomings, shortcomings
from smdesk.domain.watch import Absence, Watch, Weekday
from tests.support import factories as make

DAY = date(2026, 11, 23)
UNIT = make.unit()
CHANNEL = make.channel(unit_id=UNIT.id)
CHIEF, ANNA, BO = make.person(name="Chef"), make.person(name="Anna"), make.person(name="Bo")
FORM = "ab" * 32


def mandate(person: Person, **changes: Any) -> Assignment:
    made = make.assignment(
        channel_id=CHANNEL.id, person_id=person.id, mandated_by=CHIEF.id, form=FORM
    )
    return replace(made, **changes)


def admin(person: Person, **changes: Any) -> AccountAdmin:
    made = AccountAdmin(
        id=person.id,
        channel_id=CHANNEL.id,
        person_id=person.id,
        period=make.SINCE,
        confirmed_on=date(2026, 10, 1),
    )
    return replace(made, **changes)


def post(posted_on: date | None, confirmed_on: date = date(2026, 11, 1)) -> LastPost:
    return LastPost(
        id="post", channel_id=CHANNEL.id, confirmed_on=confirmed_on, posted_on=posted_on
    )


def application(**changes: Any) -> Application:
    made = Application(
        id="a", channel_id=CHANNEL.id, interest_on=DAY, submitted_on=date(2026, 11, 1)
    )
    return replace(made, **changes)


EDITOR = mandate(ANNA)
DEPUTY = mandate(BO, role=EditorRole.DEPUTY)
CAPTURE = make.capture(channel_id=CHANNEL.id, half_year="2026-H2")
MEMBERS = [make.membership(person_id=one.id, unit_id=UNIT.id) for one in (ANNA, BO)]
CHECKLIST = Checklist(
    id="list",
    channel_id=CHANNEL.id,
    since=date(2024, 1, 1),
    met=frozenset(CheckItem),
    mailbox="sociala@example.se",
)
HOURS = Watch(
    id="watch",
    channel_id=CHANNEL.id,
    days=frozenset(Weekday),
    opens=0,
    closes=1440,
    reply_hours=24,
    period=make.SINCE,
)
WELL = Facts(
    people={one.id: one for one in (CHIEF, ANNA, BO)},
    units={UNIT.id: UNIT},
    staff=staffing(MEMBERS, [make.term(person_id=CHIEF.id)], [UNIT]),
    assignments={CHANNEL.id: (EDITOR, DEPUTY)},
    admins={CHANNEL.id: (admin(ANNA), admin(BO))},
    checklists={CHANNEL.id: (CHECKLIST,)},
    last_posts={CHANNEL.id: (post(date(2026, 10, 30)),)},
    watches={CHANNEL.id: (HOURS,)},
    latest={CHANNEL.id: CAPTURE},
    began="2025-H1",
)
PAST = Period(date(2024, 1, 1), date(2026, 11, 22))
VACANT = staffing(MEMBERS, [make.term(person_id=CHIEF.id, period=PAST)], [UNIT])


def found(channel: Channel = CHANNEL, day: date = DAY, **facts: Any) -> list[tuple[Rule, Weight]]:
    items = channel_shortcomings(channel, replace(WELL, **facts), day)
    assert all(item.channel_id == channel.id for item in items)
    return [(item.rule, item.weight) for item in items]


def test_all_is_well() -> None:
    assert found() == []


def test_no_accountable_manager() -> None:
    assert found(staff=VACANT) == [(Rule.ACCOUNTABLE, Weight.NOW)]


def test_in_a_vacancy_the_office_above_acts_and_at_last_the_webmaster() -> None:
    unedited = replace(WELL, assignments={CHANNEL.id: (DEPUTY,)})
    vacant = channel_shortcomings(CHANNEL, replace(unedited, staff=VACANT), DAY)
    acting = {item.rule: item.acts for item in vacant}
    assert acting[Rule.ACCOUNTABLE] is acting[Rule.EDITOR] is Acts.WEBMASTER
    held = channel_shortcomings(CHANNEL, unedited, DAY)
    assert [(item.rule, item.acts) for item in held] == [(Rule.EDITOR, Acts.MANAGER)]


def test_no_editor() -> None:
    deputy_only = {CHANNEL.id: (DEPUTY,)}
    assert found(assignments=deputy_only) == [(Rule.EDITOR, Weight.NOW)]
    dormant = replace(CHANNEL, status=Status.DORMANT)
    assert (Rule.EDITOR, Weight.LATER) in found(dormant, assignments=deputy_only)


def test_no_deputy() -> None:
    assert found(assignments={CHANNEL.id: (EDITOR,)}) == [(Rule.DEPUTY, Weight.LATER)]


def test_nobody_at_all() -> None:
    assert found(assignments={}) == [(Rule.EDITOR, Weight.NOW), (Rule.DEPUTY, Weight.LATER)]


@pytest.mark.parametrize(
    ("last", "told"), [(date(2026, 12, 23), True), (date(2026, 12, 24), False)]
)
def test_a_mandate_that_ends_is_told_thirty_days_before(last: date, told: bool) -> None:
    ending = replace(EDITOR, period=Period(date(2024, 1, 1), last))
    items = channel_shortcomings(
        CHANNEL, replace(WELL, assignments={CHANNEL.id: (ending, DEPUTY)}), DAY
    )
    assert [item.rule for item in items] == ([Rule.MANDATE_ENDING] if told else [])
    if told:
        assert items[0].weight is Weight.SOON
        assert items[0].values == {"person_id": ending.person_id, "last": last}


def test_an_ended_mandate_does_not_count() -> None:
    ended = replace(EDITOR, period=Period(date(2024, 1, 1), date(2026, 11, 22)))
    assert found(assignments={CHANNEL.id: (ended, DEPUTY)}) == [(Rule.EDITOR, Weight.NOW)]


def test_last_half_years_capture_is_not_enough() -> None:
    old = {CHANNEL.id: replace(CAPTURE, half_year="2026-H1")}
    assert found(latest=old) == [(Rule.CAPTURE_DUE, Weight.SOON)]
    assert (Rule.CAPTURE_DUE, Weight.SOON) in found(latest=old, day=date(2026, 9, 1))
    assert (Rule.CAPTURE_DUE, Weight.LATER) in found(latest=old, day=date(2026, 8, 31))


def test_due_says_until_when() -> None:
    old = {CHANNEL.id: replace(CAPTURE, half_year="2026-H1")}
    [item] = channel_shortcomings(CHANNEL, replace(WELL, latest=old), DAY)
    assert item.values == {"last": date(2026, 12, 31)}


def test_a_missed_half_year_is_overdue() -> None:
    older = {CHANNEL.id: replace(CAPTURE, half_year="2025-H2")}
    assert found(latest=older) == [(Rule.CAPTURE_OVERDUE, Weight.NOW)]
    assert found(latest={}) == [(Rule.CAPTURE_OVERDUE, Weight.NOW)]
    [item] = channel_shortcomings(CHANNEL, replace(WELL, latest={}), DAY)
    assert item.values == {"half_year": HalfYear(2026, 1)}


@pytest.mark.parametrize(
    ("began", "rule"),
    [
        ("2026-H1", Rule.CAPTURE_OVERDUE),
        ("2026-H2", Rule.CAPTURE_DUE),
        (None, Rule.CAPTURE_DUE),
    ],
)
def test_nothing_is_missing_from_before_the_first_capture(began: str | None, rule: Rule) -> None:
    assert [wrong for wrong, _ in found(latest={}, began=began)] == [rule]


@pytest.mark.parametrize(
    ("opened_on", "rule"),
    [
        (date(2026, 6, 30), Rule.CAPTURE_OVERDUE),
        (date(2026, 7, 1), Rule.CAPTURE_DUE),
        (None, Rule.CAPTURE_DUE),
    ],
)
def test_only_who_existed_can_have_missed(opened_on: date | None, rule: Rule) -> None:
    channel = replace(CHANNEL, opened_on=opened_on)
    assert [rule for rule, _ in found(channel, latest={})] == [rule]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"purposes": frozenset()}, (Rule.PURPOSE, Weight.LATER)),
        ({"purpose_text": "  "}, (Rule.PURPOSE, Weight.LATER)),
        ({"url": ""}, (Rule.ADDRESS, Weight.SOON)),
    ],
)
def test_missing_texts(changes: dict[str, Any], expected: tuple[Rule, Weight]) -> None:
    assert found(replace(CHANNEL, **changes)) == [expected]


@pytest.mark.parametrize("status", [Status.PLANNED, Status.CLOSED])
def test_planned_and_closed_channels_are_left_alone(status: Status) -> None:
    channel = replace(CHANNEL, status=status)
    assert found(channel, staff=VACANT, assignments={}, latest={}, admins={}) == []


def test_most_urgent_first_over_all_channels() -> None:
    other = make.channel(url="")
    facts = replace(
        WELL,
        assignments={CHANNEL.id: (EDITOR,)},
        latest={CHANNEL.id: CAPTURE, other.id: CAPTURE},
    )
    items = shortcomings([CHANNEL, other], facts, DAY)
    weights = [WEIGHT_ORDER[item.weight] for item in items]
    assert weights == sorted(weights)
    assert (items[0].channel_id, items[0].rule) == (other.id, Rule.EDITOR)
    assert (CHANNEL.id, Rule.DEPUTY) in {(item.channel_id, item.rule) for item in items}


def reasons(channel: Channel = CHANNEL, day: date = DAY, **facts: Any) -> list[str]:
    return [item.reason for item in channel_shortcomings(channel, replace(WELL, **facts), day)]


def test_an_editor_whose_mandate_ended_is_named() -> None:
    ended = replace(EDITOR, period=PAST)
    [item] = channel_shortcomings(
        CHANNEL, replace(WELL, assignments={CHANNEL.id: (ended, DEPUTY)}), DAY
    )
    assert item.reason == "editor_ended"
    assert item.values["person_id"] == ANNA.id
    assert item.values["last"] == date(2026, 11, 22)


def test_a_renewed_mandate_does_not_end() -> None:
    ending = replace(EDITOR, period=Period(date(2024, 1, 1), date(2026, 12, 1)))
    renewed = mandate(ANNA, period=Period(date(2026, 12, 2)))
    assert found(assignments={CHANNEL.id: (ending, renewed, DEPUTY)}) == []
    others = mandate(BO, period=Period(date(2026, 12, 2)))
    assert found(assignments={CHANNEL.id: (ending, others, DEPUTY)}) == [
        (Rule.MANDATE_ENDING, Weight.SOON)
    ]


def test_a_mandate_by_somebody_elses_manager() -> None:
    wrong = replace(EDITOR, mandated_by=BO.id)
    assert found(assignments={CHANNEL.id: (wrong, DEPUTY)}) == [(Rule.MANDATE_MANAGER, Weight.SOON)]
    unknown = staffing(MEMBERS[1:], [make.term(person_id=CHIEF.id)], [UNIT])
    assert found(staff=unknown) == [(Rule.MANDATE_MANAGER, Weight.LATER)]
    assert reasons(staff=unknown) == ["mandate_manager_unknown"]


def test_a_mandate_without_its_signed_form() -> None:
    bare = replace(EDITOR, form=None)
    assert found(assignments={CHANNEL.id: (bare, DEPUTY)}) == [(Rule.MANDATE_FORM, Weight.LATER)]


def test_fewer_than_two_administrators() -> None:
    assert found(admins={CHANNEL.id: (admin(ANNA),)}) == [(Rule.ADMINS, Weight.LATER)]
    assert found(admins={CHANNEL.id: (admin(ANNA), admin(ANNA))}) == [(Rule.ADMINS, Weight.LATER)]


def test_an_administrator_who_left_has_the_rights_still() -> None:
    gone = {**WELL.people, CHIEF.id: replace(CHIEF, left_on=date(2026, 11, 22))}
    three = {CHANNEL.id: (admin(ANNA), admin(BO), admin(CHIEF))}
    assert found(people=gone, admins=three) == [(Rule.ADMIN_LEFT, Weight.NOW)]
    last_day = {**WELL.people, CHIEF.id: replace(CHIEF, left_on=DAY)}
    assert found(people=last_day, admins=three) == []


def test_rights_in_a_closed_channel() -> None:
    closed = replace(CHANNEL, status=Status.CLOSED, closed_on=date(2026, 11, 1))
    assert found(closed, admins={CHANNEL.id: (admin(ANNA),)}) == [(Rule.ADMIN_LEFT, Weight.SOON)]
    assert reasons(closed, admins={CHANNEL.id: (admin(ANNA),)}) == ["admin_left_closed"]


@pytest.mark.parametrize(("confirmed_on", "told"), [("2026-05-24", False), ("2026-05-23", True)])
def test_rights_are_confirmed_each_half_year(confirmed_on: str, told: bool) -> None:
    old = admin(ANNA, confirmed_on=date.fromisoformat(confirmed_on))
    expected = [(Rule.REVIEW, Weight.SOON)] if told else []
    assert found(admins={CHANNEL.id: (old, admin(BO))}) == expected


@pytest.mark.parametrize(
    ("submitted_on", "weight"), [("2026-10-24", Weight.LATER), ("2026-10-23", Weight.SOON)]
)
def test_an_application_waits(submitted_on: str, weight: Weight) -> None:
    planned = replace(CHANNEL, status=Status.PLANNED, opened_on=None)
    waiting = application(submitted_on=date.fromisoformat(submitted_on))
    assert found(planned, applications={CHANNEL.id: (waiting,)}) == [
        (Rule.APPLICATION_WAITING, weight)
    ]
    decided = replace(waiting, outcome=Outcome.REFUSED, decided_on=DAY)
    assert found(planned, applications={CHANNEL.id: (decided,)}) == []
    draft = replace(waiting, submitted_on=None)
    assert found(planned, applications={CHANNEL.id: (draft,)}) == []
    assert found(applications={CHANNEL.id: (waiting,)}) == []


def test_the_checklist_says_how_much_is_missing() -> None:
    part = replace(CHECKLIST, met=frozenset(CheckItem) - {CheckItem.TWO_FACTOR})
    [item] = channel_shortcomings(CHANNEL, replace(WELL, checklists={CHANNEL.id: (part,)}), DAY)
    assert (item.rule, item.values["count"]) == (Rule.CHECKLIST, 1)
    later = replace(CHECKLIST, since=date(2026, 11, 24))
    [item] = channel_shortcomings(CHANNEL, replace(WELL, checklists={CHANNEL.id: (later,)}), DAY)
    assert item.values["count"] == len(CheckItem)


@pytest.mark.parametrize(("posted_on", "told"), [("2026-05-24", False), ("2026-05-23", True)])
def test_no_posts_for_half_a_year(posted_on: str, told: bool) -> None:
    seen = {CHANNEL.id: (post(date.fromisoformat(posted_on)),)}
    assert reasons(last_posts=seen) == (["dormant_since"] if told else [])


def test_no_post_at_all_and_a_dormant_channel() -> None:
    assert reasons(last_posts={CHANNEL.id: (post(None),)}) == ["dormant"]
    assert reasons(replace(CHANNEL, status=Status.DORMANT)) == ["dormant_since"]


@pytest.mark.parametrize(("looked", "told"), [("2026-05-24", False), ("2026-05-23", True)])
def test_somebody_looks_each_half_year(looked: str, told: bool) -> None:
    day = date.fromisoformat(looked)
    assert ("last_post" in reasons(last_posts={CHANNEL.id: (post(day, day),)})) is told
    opened = replace(CHANNEL, opened_on=day)
    assert ("last_post" in reasons(opened, last_posts={})) is told
    assert "last_post" in reasons(replace(CHANNEL, opened_on=None), last_posts={})


def test_watch_hours_and_reply_target() -> None:
    assert found(watches={}) == [(Rule.WATCH_HOURS, Weight.LATER)]
    silent = replace(HOURS, reply_hours=None)
    assert found(watches={CHANNEL.id: (silent,)}) == [(Rule.WATCH_HOURS, Weight.LATER)]


@pytest.mark.parametrize(
    ("first", "weight"), [("2026-11-23", Weight.NOW), ("2026-11-24", Weight.SOON)]
)
def test_everybody_away(first: str, weight: Weight) -> None:
    away = Period(date.fromisoformat(first), date(2026, 12, 1))
    absences = {one.id: (Absence(id=one.id, person_id=one.id, period=away),) for one in (ANNA, BO)}
    assert found(absences=absences) == [(Rule.NOBODY_WATCHES, weight)]
    assert found(absences={ANNA.id: absences[ANNA.id]}) == []


def test_the_crisis_order() -> None:
    crisis = replace(CHANNEL, purposes=frozenset({Purpose.CRISIS}))
    assert reasons(crisis) == ["crisis_rank"]
    ranked = replace(crisis, crisis_rank=1)
    assert reasons(ranked, ranks={1: (CHANNEL.id,)}) == []
    assert reasons(ranked, ranks={1: (CHANNEL.id, "other")}) == ["crisis_rank_shared"]


def test_the_units_greeting() -> None:
    mute = replace(UNIT, greeting=" ")
    assert found(units={UNIT.id: mute}) == [(Rule.GREETING, Weight.LATER)]
    assert found(replace(CHANNEL, unit_id=None), units={UNIT.id: mute}) == []


def test_a_short_link_is_kept_but_told() -> None:
    short = replace(CHANNEL, url="https://fb.me/x", key="short:fb.me/x")
    assert reasons(short) == ["address_short"]


def test_a_channel_left_out_of_the_round_is_not_due() -> None:
    out = frozenset({CHANNEL.id})
    assert found(latest={}, left_out={"2026-H2": out}) == []
    assert found(latest={}, left_out={"2026-H1": out}) == [(Rule.CAPTURE_DUE, Weight.SOON)]


def test_every_rule_cites_the_policy_and_is_checked() -> None:
    assert set(DEMANDS) == set(CHECKS) == set(Rule)
    [item] = channel_shortcomings(CHANNEL, replace(WELL, staff=VACANT), DAY)
    assert item.heading is Heading.RESPONSIBLE
    demand = DEMANDS[item.rule]
    assert (demand.policy, demand.acts) == ("P3", Acts.CHIEF_EXECUTIVE)
    assert WEIGHT_ORDER == {Weight.NOW: 0, Weight.SOON: 1, Weight.LATER: 2}


@pytest.mark.parametrize(
    ("seen", "variant"),
    [("missing", ""), ("changed", "changed"), ("dead", "dead"), ("found", None)],
)
def test_a_channel_that_the_website_has_wrong(seen: str, variant: str | None) -> None:
    listed = frozenset({CHANNEL.id})
    sets: dict[str, Any] = {seen: listed}
    check = ListCheck(checked_at=make.NOW, source="x", **sets)
    items = channel_shortcomings(CHANNEL, replace(WELL, list_check=check), DAY)
    told = [(item.rule, item.weight, item.values) for item in items]
    wanted = (Rule.WEBSITE_LIST, Weight.SOON, {"variant": variant, "day": DAY})
    assert told == ([] if variant is None else [wanted])
    dormant = replace(CHANNEL, status=Status.DORMANT)
    silent = [
        item.rule for item in channel_shortcomings(dormant, replace(WELL, list_check=check), DAY)
    ]
    assert Rule.WEBSITE_LIST not in silent


def test_a_closed_channel_that_the_website_still_has() -> None:
    check = ListCheck(checked_at=make.NOW, source="x", found=frozenset({CHANNEL.id}))
    closed = replace(CHANNEL, status=Status.CLOSED, closed_on=date(2026, 11, 1))
    items = channel_shortcomings(closed, Facts(list_check=check), DAY)
    assert [(item.rule, item.values["variant"]) for item in items] == [(Rule.WEBSITE_LIST, "left")]
    assert (
        channel_shortcomings(closed, Facts(list_check=replace(check, found=frozenset())), DAY) == []
    )
