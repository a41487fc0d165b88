"""A channel's life: what an application must say, what a start asks for, what a closing leaves.

Interest -> application -> the accountable manager's decision -> checklist -> start -> active or
dormant -> closed. The rules come from the policy (P1, P3, P4, P6, P7) and from what other
municipalities ask for before they let a channel start.
"""

from collections.abc import Iterable
from datetime import date

from smdesk.domain.access import FEWEST_ADMINS
from smdesk.domain.applications import (
    Application,
    CheckItem,
    Checklist,
    Closing,
    LastPost,
    Outcome,
)
from smdesk.domain.calendar import on_day, swedish_day
from smdesk.domain.channels import Channel, Status, existed
from smdesk.domain.errors import Problem
from smdesk.domain.evidence import Capture
from smdesk.domain.facts import Facts
from smdesk.domain.texts import check_line, check_text

DORMANT_AFTER_DAYS = 183
"""A channel without posts for half a year is dormant."""
LOOK_DAYS = 183
"""Somebody looks at least once each half-year when the last post was made."""
FINAL_CAPTURE_DAYS = 30
"""How old the final capture may be when the channel closes."""
START = "start"
"""The reason of the former state that a start leaves; the words are in `former_reason`."""
DECISION_DAYS = 30
"""How long an application may wait before it is called waiting too long."""

ASKED = (
    "audience",
    "why_platform",
    "data_categories",
    "data_recipients",
    "data_transfer",
    "data_erasure",
    "risk",
)
"""What an application says in words before it is handed in."""
LINES = ("paragraph", "case_number")
NAMED = ("unit_id", "watcher_id", "deputy_id")


# --- application and decision -----------------------------------------------------------------


def check_draft(application: Application) -> list[Problem]:
    """Return what no draft may hold: too much text, control characters."""
    texts = [check_text(getattr(application, name), name) for name in (*ASKED, "decision_note")]
    lines = [check_line(getattr(application, name), name) for name in LINES]
    return [problem for found in (*texts, *lines) for problem in found]


def check_application(application: Application, channel: Channel) -> list[Problem]:
    """Return what is missing before an application can be handed in (P1, P3, P7)."""
    problems = check_draft(application)
    if not channel.purposes:
        problems.append(Problem(code="required", at="purposes"))
    blank = [name for name in ASKED if not getattr(application, name).strip()]
    blank += [name for name in NAMED if getattr(application, name) is None]
    if not channel.purpose_text.strip():
        blank.append("purpose_text")
    problems += [Problem(code="required", at=name) for name in blank]
    if application.watcher_id is not None and application.watcher_id == application.deputy_id:
        problems.append(Problem(code="deputy_same", at="deputy_id"))
    return problems


def check_decision(application: Application, decided: Application, today: date) -> list[Problem]:
    """Return what is wrong with a decision.

    Args:
        application: as it was handed in.
        decided: the same with the decision.
        today: nobody decides on a day that is still ahead.
    """
    if application.submitted_on is None:
        return [Problem(code="decision_not_submitted", at="decided_on")]
    if application.outcome is not None:
        return [Problem(code="decision_made", at="outcome", values=_when(application))]
    problems = check_draft(decided)
    day = decided.decided_on
    if day is None:
        problems.append(Problem(code="required", at="decided_on"))
    elif day > today:
        problems.append(Problem(code="day_ahead", at="decided_on"))
    elif day < application.submitted_on:
        problems.append(
            Problem(
                code="decision_before_application",
                at="decided_on",
                values={"day": application.submitted_on},
            )
        )
    needed = [*LINES, *(["decision_note"] if decided.outcome is Outcome.REFUSED else [])]
    blank = [name for name in needed if not getattr(decided, name).strip()]
    return problems + [Problem(code="required", at=name) for name in blank]


def _when(application: Application) -> dict[str, object]:
    return {"day": application.decided_on or ""}


def approved(applications: Iterable[Application], day: date) -> Application | None:
    """Return the application that lets a channel start on a day: the latest decided one, if so."""
    decided = (item for item in applications if item.decided_on and item.decided_on <= day)
    latest = max(decided, key=lambda item: item.decided_on or date.min, default=None)
    return latest if latest is not None and latest.outcome is Outcome.APPROVED else None


def waiting(applications: Iterable[Application], day: date) -> Application | None:
    """Return an application that was handed in on or before a day and not decided by then."""
    return next(
        (
            item
            for item in applications
            if item.submitted_on
            and item.submitted_on <= day
            and (item.decided_on is None or day < item.decided_on)
        ),
        None,
    )


def is_known(channel: Channel, applications: Iterable[Application], day: date) -> bool:
    """Tell whether a channel belongs in the register of a day.

    A planned one does so from the day that somebody first showed interest in it.
    """
    if channel.status is Status.PLANNED:
        shown = min((item.interest_on for item in applications), default=date.min)
        return shown <= day and existed(channel, day)
    return existed(channel, day)


# --- start --------------------------------------------------------------------------------------


def checklist_on(checklists: Iterable[Checklist], day: date) -> Checklist | None:
    """Return the checklist that holds on a day: each holds until the next."""
    held = (item for item in checklists if item.since <= day)
    return max(held, key=lambda item: item.since, default=None)


def unmet(channel: Channel, facts: Facts, day: date) -> list[CheckItem]:
    """Return which items of the checklist are not in place on a day, in the list's order."""
    held = checklist_on(facts.checklists.get(channel.id, ()), day)
    return [item for item in CheckItem if held is None or item not in held.met]


def admins_on(channel: Channel, facts: Facts, day: date) -> set[str]:
    """Return the ids of those who hold administrator rights on the platform on a day."""
    return {item.person_id for item in on_day(facts.admins.get(channel.id, ()), day)}


def check_start(channel: Channel, facts: Facts, day: date) -> list[Problem]:
    """Return what is missing before a channel may start on a day (P1, P3, P6)."""
    problems = []
    if channel.status is not Status.PLANNED:
        problems.append(Problem(code="start_not_planned", at="status"))
    if approved(facts.applications.get(channel.id, ()), day) is None:
        problems.append(Problem(code="start_undecided", at="decision"))
    if facts.accountable(channel, day) is None:
        problems.append(Problem(code="start_vacant", at="answering"))
    if not (channel.purposes and channel.purpose_text.strip()):
        problems.append(Problem(code="start_purpose", at="purpose_text"))
    if not channel.url:
        problems.append(Problem(code="start_address", at="url"))
    held = len(admins_on(channel, facts, day))
    if held < FEWEST_ADMINS:
        values = {"count": held, "fewest": FEWEST_ADMINS}
        problems.append(Problem(code="start_admins", at="admins", values=values))
    left = unmet(channel, facts, day)
    return problems + [Problem(code=f"start_{item.value}", at=item.value) for item in left]


def check_mailbox(checklist: Checklist) -> list[Problem]:
    """Return what is wrong with a checklist's function mailbox: an address, never a password."""
    problems = check_line(checklist.mailbox, "mailbox")
    address = checklist.mailbox
    if address and ("@" not in address or " " in address):
        problems.append(Problem(code="email_form", at="mailbox"))
    if CheckItem.RECOVERY in checklist.met and not address.strip():
        problems.append(Problem(code="mailbox_missing", at="mailbox"))
    return problems


# --- last post ------------------------------------------------------------------------------------


def last_post_on(last_posts: Iterable[LastPost], day: date) -> LastPost | None:
    """Return what the latest look on or before a day found."""
    seen = (item for item in last_posts if item.confirmed_on <= day)
    return max(seen, key=lambda item: item.confirmed_on, default=None)


def check_last_post(item: LastPost, today: date = date.max) -> list[Problem]:
    """Return what is wrong: nobody looks ahead, or sees on a day what is posted after it."""
    if item.confirmed_on > today:
        return [Problem(code="day_ahead", at="confirmed_on")]
    if item.posted_on is not None and item.posted_on > item.confirmed_on:
        return [Problem(code="post_after_look", at="posted_on", values={"day": item.confirmed_on})]
    return []


def is_silent(item: LastPost, day: date) -> bool:
    """Tell whether no post was made for so long that the channel is dormant."""
    return item.posted_on is None or (day - item.posted_on).days > DORMANT_AFTER_DAYS


def status_after_look(status: Status, item: LastPost) -> Status:
    """Return what a look at a channel makes of it: silent ones are dormant, others are in use."""
    if status not in {Status.ACTIVE, Status.DORMANT}:
        return status
    return Status.DORMANT if is_silent(item, item.confirmed_on) else Status.ACTIVE


# --- closing ------------------------------------------------------------------------------------


def check_closing(closing: Closing, channel: Channel, capture: Capture | None) -> list[Problem]:
    """Return what a closing lacks: a reason, the final capture and the export, or why not.

    Args:
        closing: how the channel is to close.
        channel: as it is stored.
        capture: what `closing.capture_id` names, if it is there.
    """
    problems = [
        *check_text(closing.reason, "reason"),
        *check_text(closing.no_capture, "no_capture"),
        *check_text(closing.no_export, "no_export"),
    ]
    if channel.status is Status.PLANNED:
        problems.append(Problem(code="closing_not_running", at="closed_on"))
    if channel.status is Status.CLOSED:
        values = {"day": channel.closed_on or ""}
        problems.append(Problem(code="closing_made", at="closed_on", values=values))
    if not closing.reason.strip():
        problems.append(Problem(code="required", at="reason"))
    if channel.opened_on and closing.closed_on < channel.opened_on:
        values = {"first": channel.opened_on, "last": closing.closed_on}
        problems.append(Problem(code="period_reversed", at="closed_on", values=values))
    if closing.export is None and not closing.no_export.strip():
        problems.append(Problem(code="closing_no_export", at="no_export"))
    return problems + _final_capture(closing, channel, capture)


def _final_capture(closing: Closing, channel: Channel, capture: Capture | None) -> list[Problem]:
    if closing.capture_id is None:
        if closing.no_capture.strip():
            return []
        return [Problem(code="closing_no_capture", at="no_capture")]
    if capture is None or capture.channel_id != channel.id:
        return [Problem(code="closing_other_capture", at="capture_id")]
    age = (closing.closed_on - swedish_day(capture.taken_at)).days
    if age > FINAL_CAPTURE_DAYS:
        values = {"days": age, "limit": FINAL_CAPTURE_DAYS}
        return [Problem(code="closing_old_capture", at="capture_id", values=values)]
    return []
