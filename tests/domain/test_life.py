"""A channel's life: what an application, a decision, a start, a look and a closing ask for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.access import AccountAdmin
from smdesk.domain.applications import (
    Application,
    CheckItem,
    Checklist,
    Closing,
    LastPost,
    Outcome,
)
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Status
from smdesk.domain.errors import Problem
from smdesk.domain.facts import Facts
from smdesk.domain.life import (
    ASKED,
    DORMANT_AFTER_DAYS,
    FINAL_CAPTURE_DAYS,
    NAMED,
    admins_on,
    approved,
    check_application,
    check_closing,
    check_decision,
    check_draft,
    check_last_post,
    check_mailbox,
    check_start,
    checklist_on,
    is_known,
    is_silent,
    last_post_on,
    status_after_look,
    unmet,
    waiting,
)
from smdesk.domain.managers import staffing
from tests.support import factories as make

DAY = date(2028, 2, 29)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
PLANNED = make.channel(status=Status.PLANNED, opened_on=None)
ACTIVE = make.channel()


def but(item: Application, **changes: Any) -> Application:
    return replace(item, **changes)


DRAFT = but(
    Application(
        id="application",
        channel_id=PLANNED.id,
        unit_id="unit",
        interest_on=date(2028, 1, 10),
        watcher_id="anna",
        deputy_id="bo",
    ),
    **dict.fromkeys(ASKED, "Något"),
)
SUBMITTED = replace(DRAFT, submitted_on=date(2028, 2, 1))
DECIDED = replace(
    SUBMITTED,
    outcome=Outcome.APPROVED,
    decided_on=DAY,
    decided_by="chef",
    paragraph="§ 7",
    case_number="KS 2028/12",
)
EVERYTHING = Checklist(
    id="list", channel_id=PLANNED.id, since=DAY, met=frozenset(CheckItem), mailbox="some@example.se"
)
SEEN = LastPost(id="post", channel_id=ACTIVE.id, confirmed_on=DAY, posted_on=DAY)
CLOSING = Closing(
    id="closing",
    channel_id=ACTIVE.id,
    closed_on=DAY,
    reason="Ingen läser",
    no_capture="Kontot är borta",
    no_export="Plattformen har ingen",
)


def admin(person_id: str, period: Period = make.SINCE) -> AccountAdmin:
    return AccountAdmin(
        id=person_id,
        channel_id=PLANNED.id,
        person_id=person_id,
        period=period,
        confirmed_on=period.first,
    )


TODAY = date(2099, 1, 1)
READY = Facts(
    staff=staffing([], [make.term()], []),
    applications={PLANNED.id: (DECIDED,)},
    checklists={PLANNED.id: (EVERYTHING,)},
    admins={PLANNED.id: (admin("anna"), admin("bo"))},
)


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.at) for problem in problems]


# --- application and decision -----------------------------------------------------------------


def test_a_draft_may_be_empty_but_holds_no_control_characters() -> None:
    assert check_draft(Application(id="a", channel_id="c", interest_on=DAY)) == []
    for name in (*ASKED, "decision_note", "paragraph", "case_number"):
        assert [at for _, at in told(check_draft(but(DRAFT, **{name: "a\x07b"})))] == [name]


def test_a_planned_channel_is_known_from_the_first_interest() -> None:
    first = DRAFT.interest_on
    again = but(DRAFT, id="again", interest_on=DAY)
    for applications in ((DRAFT,), (again, DRAFT)):
        assert is_known(PLANNED, applications, first)
        assert not is_known(PLANNED, applications, first - timedelta(days=1))
    assert is_known(PLANNED, (), date.min)
    assert not is_known(replace(PLANNED, opened_on=DAY), (DRAFT,), first)
    assert is_known(replace(ACTIVE, opened_on=None), (DRAFT,), date.min)
    assert not is_known(replace(ACTIVE, opened_on=DAY), (DRAFT,), first)


def test_a_full_application_is_handed_in() -> None:
    assert check_application(DRAFT, PLANNED) == []


@pytest.mark.parametrize("name", [*ASKED, *NAMED])
def test_an_application_says_all_that_is_asked(name: str) -> None:
    empty = but(DRAFT, **{name: None if name in NAMED else "  "})
    assert told(check_application(empty, PLANNED)) == [("required", name)]


def test_an_application_says_what_the_channel_is_for() -> None:
    bare = replace(PLANNED, purposes=frozenset(), purpose_text=" ")
    assert told(check_application(DRAFT, bare)) == [
        ("required", "purposes"),
        ("required", "purpose_text"),
    ]


def test_who_watches_does_not_stand_in_for_themself() -> None:
    alone = replace(DRAFT, deputy_id=DRAFT.watcher_id)
    assert told(check_application(alone, PLANNED)) == [("deputy_same", "deputy_id")]


def test_a_decision_is_complete() -> None:
    assert check_decision(SUBMITTED, DECIDED, TODAY) == []
    for name in ("paragraph", "case_number"):
        assert told(check_decision(SUBMITTED, but(DECIDED, **{name: ""}), TODAY)) == [
            ("required", name)
        ]
    undated = replace(DECIDED, decided_on=None)
    assert told(check_decision(SUBMITTED, undated, TODAY)) == [("required", "decided_on")]


def test_a_refusal_says_why() -> None:
    refused = replace(DECIDED, outcome=Outcome.REFUSED)
    assert told(check_decision(SUBMITTED, refused, TODAY)) == [("required", "decision_note")]
    assert check_decision(SUBMITTED, replace(refused, decision_note="Redan två"), TODAY) == []


def test_only_what_is_handed_in_is_decided_and_only_once() -> None:
    assert told(check_decision(DRAFT, DECIDED, TODAY)) == [("decision_not_submitted", "decided_on")]
    assert told(check_decision(DECIDED, DECIDED, TODAY)) == [("decision_made", "outcome")]


@pytest.mark.parametrize(("day", "early"), [(date(2028, 1, 31), True), (date(2028, 2, 1), False)])
def test_a_decision_does_not_come_before_its_application(day: date, early: bool) -> None:
    problems = check_decision(SUBMITTED, replace(DECIDED, decided_on=day), TODAY)
    assert told(problems) == ([("decision_before_application", "decided_on")] if early else [])


@given(decided=DAYS, day=DAYS, outcome=st.sampled_from([*Outcome, None]))
def test_a_channel_may_start_from_the_day_of_its_approval(
    decided: date, day: date, outcome: Outcome | None
) -> None:
    item = replace(DECIDED, decided_on=decided, outcome=outcome)
    may = outcome is Outcome.APPROVED and decided <= day
    assert approved([item], day) == (item if may else None)


def test_of_two_approvals_the_latest_counts() -> None:
    later = replace(DECIDED, id="later", decided_on=DAY + timedelta(days=1))
    assert approved([later, DECIDED], DAY) == DECIDED
    assert approved([later, DECIDED], DAY + timedelta(days=1)) == later


@given(submitted=st.none() | DAYS, wait=st.none() | st.integers(0, 400), day=DAYS)
def test_an_application_waits_from_its_day_until_its_decision(
    submitted: date | None, wait: int | None, day: date
) -> None:
    decided = submitted + timedelta(days=wait) if submitted and wait is not None else None
    item = replace(DRAFT, submitted_on=submitted, decided_on=decided)
    waits = submitted is not None and submitted <= day and (decided is None or day < decided)
    assert waiting([item], day) == (item if waits else None)


# --- start ----------------------------------------------------------------------------------------


def test_with_everything_in_place_a_channel_starts() -> None:
    assert check_start(PLANNED, READY, DAY) == []


@pytest.mark.parametrize(
    ("channel", "facts", "expected"),
    [
        ({"status": Status.ACTIVE}, {}, [("start_not_planned", "status")]),
        ({}, {"applications": {}}, [("start_undecided", "decision")]),
        ({"purposes": frozenset()}, {}, [("start_purpose", "purpose_text")]),
        ({"purpose_text": " "}, {}, [("start_purpose", "purpose_text")]),
        ({"url": ""}, {}, [("start_address", "url")]),
        ({}, {"staff": staffing([], [], [])}, [("start_vacant", "answering")]),
        ({}, {"admins": {PLANNED.id: (admin("anna"),)}}, [("start_admins", "admins")]),
        (
            {},
            {"admins": {PLANNED.id: (admin("anna"), replace(admin("anna"), id="again"))}},
            [("start_admins", "admins")],
        ),
        ({}, {"checklists": {}}, [(f"start_{item}", str(item)) for item in CheckItem]),
    ],
)
def test_a_start_says_what_is_missing(
    channel: dict[str, Any], facts: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    problems = check_start(replace(PLANNED, **channel), replace(READY, **facts), DAY)
    assert told(problems) == expected


def test_nothing_starts_the_day_before_its_decision() -> None:
    before = DAY - timedelta(days=1)
    facts = replace(READY, checklists={PLANNED.id: (replace(EVERYTHING, since=before),)})
    assert told(check_start(PLANNED, facts, before)) == [("start_undecided", "decision")]


@given(last=DAYS, day=DAYS)
def test_administrators_are_those_of_the_day(last: date, day: date) -> None:
    ending = admin("bo", Period(date(2024, 1, 1), last))
    facts = replace(READY, admins={PLANNED.id: (admin("anna"), ending)})
    assert admins_on(PLANNED, facts, day) == ({"anna", "bo"} if day <= last else {"anna"})


@given(days=st.sets(DAYS, max_size=4), day=DAYS)
def test_a_checklist_holds_until_the_next(days: set[date], day: date) -> None:
    lists = [replace(EVERYTHING, id=str(since), since=since) for since in days]
    held = checklist_on(lists, day)
    before = [since for since in days if since <= day]
    assert (held.since if held else None) == max(before, default=None)


def test_what_is_not_met_is_told_in_the_lists_order() -> None:
    some = replace(
        EVERYTHING, met=frozenset(CheckItem) - {CheckItem.RECOVERY, CheckItem.UNIT_SHOWN}
    )
    facts = replace(READY, checklists={PLANNED.id: (some,)})
    assert unmet(PLANNED, facts, DAY) == [CheckItem.RECOVERY, CheckItem.UNIT_SHOWN]
    assert unmet(PLANNED, facts, DAY - timedelta(days=1)) == list(CheckItem)


@pytest.mark.parametrize(
    ("mailbox", "codes"),
    [
        ("some@example.se", []),
        ("some", ["email_form"]),
        ("some one@example.se", ["email_form"]),
        ("", ["mailbox_missing"]),
    ],
)
def test_an_account_recovers_to_a_mailbox(mailbox: str, codes: list[str]) -> None:
    problems = check_mailbox(replace(EVERYTHING, mailbox=mailbox))
    assert told(problems) == [(code, "mailbox") for code in codes]
    nothing_met = replace(EVERYTHING, mailbox="", met=frozenset())
    assert check_mailbox(nothing_met) == []


# --- last post ------------------------------------------------------------------------------------


@given(looks=st.sets(DAYS, max_size=4), day=DAYS)
def test_the_latest_look_until_a_day_counts(looks: set[date], day: date) -> None:
    posts = [replace(SEEN, id=str(look), confirmed_on=look) for look in looks]
    seen = last_post_on(posts, day)
    before = [look for look in looks if look <= day]
    assert (seen.confirmed_on if seen else None) == max(before, default=None)


def test_no_post_is_seen_before_it_is_made() -> None:
    assert check_last_post(SEEN) == []
    ahead = replace(SEEN, posted_on=DAY + timedelta(days=1))
    assert told(check_last_post(ahead)) == [("post_after_look", "posted_on")]


@given(posted=DAYS, days=st.integers(0, 400))
def test_half_a_year_without_posts_is_silence(posted: date, days: int) -> None:
    item = replace(SEEN, posted_on=posted)
    assert is_silent(item, posted + timedelta(days=days)) == (days > DORMANT_AFTER_DAYS)
    assert is_silent(replace(item, posted_on=None), posted)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("silent", [True, False])
def test_a_look_sends_a_channel_to_sleep_or_wakes_it(status: Status, silent: bool) -> None:
    item = replace(SEEN, posted_on=None if silent else DAY)
    runs = status in {Status.ACTIVE, Status.DORMANT}
    expected = (Status.DORMANT if silent else Status.ACTIVE) if runs else status
    assert status_after_look(status, item) is expected


# --- closing --------------------------------------------------------------------------------------


def test_a_closing_that_says_everything() -> None:
    assert check_closing(CLOSING, ACTIVE, None) == []
    with_export = replace(CLOSING, export="ab" * 32, no_export="")
    assert check_closing(with_export, ACTIVE, None) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"reason": " "}, ("required", "reason")),
        ({"no_export": " "}, ("closing_no_export", "no_export")),
        ({"no_capture": ""}, ("closing_no_capture", "no_capture")),
        ({"capture_id": "gone"}, ("closing_other_capture", "capture_id")),
        ({"closed_on": date(2023, 12, 31)}, ("period_reversed", "closed_on")),
        ({"reason": "a\x07b"}, ("control_character", "reason")),
    ],
)
def test_what_a_closing_lacks(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    assert told(check_closing(replace(CLOSING, **changes), ACTIVE, None)) == [expected]


@pytest.mark.parametrize(
    ("status", "code"),
    [(Status.PLANNED, "closing_not_running"), (Status.CLOSED, "closing_made")],
)
def test_only_what_runs_closes(status: Status, code: str) -> None:
    problems = check_closing(CLOSING, replace(ACTIVE, status=status), None)
    assert told(problems) == [(code, "closed_on")]


def test_nobody_decides_or_looks_ahead() -> None:
    tomorrow = TODAY + timedelta(days=1)
    ahead = replace(DECIDED, decided_on=tomorrow)
    assert told(check_decision(SUBMITTED, ahead, TODAY)) == [("day_ahead", "decided_on")]
    look = LastPost(id="look", channel_id="c", confirmed_on=tomorrow, posted_on=None)
    assert told(check_last_post(look, TODAY)) == [("day_ahead", "confirmed_on")]
    assert check_last_post(look, tomorrow) == []


def test_the_latest_decision_is_the_one_that_counts() -> None:
    refused = replace(DECIDED, id="later", outcome=Outcome.REFUSED, decided_on=TODAY)
    assert approved([DECIDED, refused], TODAY) is None
    assert approved([DECIDED, refused], TODAY - timedelta(days=1)) == DECIDED


@given(days=st.integers(-3, 60), own=st.booleans())
def test_the_final_capture_is_the_channels_own_and_fresh(days: int, own: bool) -> None:
    taken = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC) - timedelta(days=days)
    picture = make.capture(channel_id=ACTIVE.id if own else "other", taken_at=taken)
    closing = replace(CLOSING, capture_id=picture.id, no_capture="")
    expected = "closing_old_capture" if days > FINAL_CAPTURE_DAYS else None
    codes = [code for code, _ in told(check_closing(closing, ACTIVE, picture))]
    assert codes == ([expected] if own and expected else [] if own else ["closing_other_capture"])
