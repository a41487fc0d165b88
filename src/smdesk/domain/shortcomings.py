"""What is wrong on a day: how each demand of the policy is checked.

Each check looks at one channel and yields a shortcoming for each thing that is wrong; which part of
the policy demands it, and who should act, stands in `rules`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from smdesk.domain.access import Rights, rights_on
from smdesk.domain.addresses import SHORT_KEY
from smdesk.domain.assignments import EXPIRY_NOTICE_DAYS, Assignment, EditorRole, writers
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel, Purpose, Status
from smdesk.domain.facts import Facts
from smdesk.domain.guidance import has_read, to_read
from smdesk.domain.half_years import HalfYear
from smdesk.domain.life import DECISION_DAYS, LOOK_DAYS, is_silent, last_post_on, unmet, waiting
from smdesk.domain.mandates import giver_fault
from smdesk.domain.moderation import Removal
from smdesk.domain.published import ListCheck
from smdesk.domain.removal_checks import is_over, missing, waits_for_case
from smdesk.domain.rounds import is_due
from smdesk.domain.rules import DEMANDS, WEIGHT_ORDER, Rule, Shortcoming, Stage, Weight
from smdesk.domain.watching import lacks_hours, unwatched
from smdesk.domain.who_acts import in_vacancy

Check = Callable[[Channel, Facts, date], Iterable[Shortcoming]]


def shortcomings(channels: Iterable[Channel], facts: Facts, day: date) -> list[Shortcoming]:
    """Return what is wrong on a day, most urgent first."""
    found = [item for channel in channels for item in channel_shortcomings(channel, facts, day)]
    return sorted(found, key=lambda item: WEIGHT_ORDER[item.weight])


def channel_shortcomings(channel: Channel, facts: Facts, day: date) -> list[Shortcoming]:
    """Return what is wrong with one channel on a day, in the rules' order."""
    stage = stage_of(channel, day)
    return [
        _passed_on(item, channel, facts, day)
        for rule, demand in DEMANDS.items()
        if stage in demand.stages
        for item in CHECKS[rule](channel, facts, day)
    ]


def _passed_on(item: Shortcoming, channel: Channel, facts: Facts, day: date) -> Shortcoming:
    """Return a shortcoming with who acts where the office of whom the policy names is vacant."""
    instead = in_vacancy(item.acts, channel, facts.staff, day)
    return replace(item, instead=instead) if instead else item


def stage_of(channel: Channel, day: date) -> Stage:
    """Return where in its life a channel is on a day."""
    if is_due(channel, day):
        return Stage.RUNNING
    closed = channel.status is Status.CLOSED or (channel.closed_on or date.max) < day
    return Stage.OVER if closed else Stage.COMING


def _found(rule: Rule, weight: Weight, channel: Channel, **values: object) -> Shortcoming:
    return Shortcoming(rule=rule, weight=weight, channel_id=channel.id, values=values)


# --- who answers, writes and watches ----------------------------------------------------------


def _accountable(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if facts.accountable(channel, day) is None:
        yield _found(Rule.ACCOUNTABLE, Weight.NOW, channel)


def _held(channel: Channel, facts: Facts, day: date) -> list[Assignment]:
    return writers(facts.assignments.get(channel.id, ()), channel.id, day)


def _editor(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if any(item.role is EditorRole.EDITOR for item in _held(channel, facts, day)):
        return
    weight = Weight.LATER if channel.status is Status.DORMANT else Weight.NOW
    ended = [
        item
        for item in facts.assignments.get(channel.id, ())
        if item.role is EditorRole.EDITOR and item.period.last and item.period.last < day
    ]
    if not ended:
        yield _found(Rule.EDITOR, weight, channel)
        return
    last = max(ended, key=lambda item: item.period.last or date.min)
    yield _found(
        Rule.EDITOR,
        weight,
        channel,
        variant="ended",
        person_id=last.person_id,
        last=last.period.last,
    )


def _deputy(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if not any(item.role is EditorRole.DEPUTY for item in _held(channel, facts, day)):
        yield _found(Rule.DEPUTY, Weight.LATER, channel)


def _mandate_ending(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    for item in _held(channel, facts, day):
        if item.period.ends_within(day, EXPIRY_NOTICE_DAYS) and not _renewed(item, facts):
            yield _found(
                Rule.MANDATE_ENDING,
                Weight.SOON,
                channel,
                person_id=item.person_id,
                last=item.period.last,
            )


def _renewed(ending: Assignment, facts: Facts) -> bool:
    """Tell whether the same person has a mandate in the same channel that begins later."""
    return any(
        item.person_id == ending.person_id and item.period.first > ending.period.first
        for item in facts.assignments.get(ending.channel_id, ())
    )


def _mandate_manager(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    for item in _held(channel, facts, day):
        fault = giver_fault(item, facts.staff)
        if fault is not None:
            other = fault == "mandate_not_own_manager"
            yield _found(
                Rule.MANDATE_MANAGER,
                Weight.SOON if other else Weight.LATER,
                channel,
                variant="" if other else "unknown",
                person_id=item.person_id,
                given=item.given,
            )


def _mandate_form(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    for item in _held(channel, facts, day):
        if item.form is None:
            yield _found(Rule.MANDATE_FORM, Weight.LATER, channel, person_id=item.person_id)


def _guidance_read(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    document = to_read(facts.documents, day)
    if document is None:
        return
    for item in _held(channel, facts, day):
        readings = facts.readings.get(item.person_id, ())
        if not has_read(readings, document, facts.documents, day):
            yield _found(
                Rule.GUIDANCE_READ,
                Weight.LATER,
                channel,
                person_id=item.person_id,
                adopted=document.adopted_on,
            )


def _watch_hours(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if lacks_hours(channel, facts, day):
        yield _found(Rule.WATCH_HOURS, Weight.LATER, channel)


def _nobody_watches(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    found = unwatched(channel, facts, day)
    if found is not None:
        weight = Weight.NOW if found.day == day else Weight.SOON
        yield _found(Rule.NOBODY_WATCHES, weight, channel, first=found.day)


# --- rights on the platform ---------------------------------------------------------------------


def _rights(channel: Channel, facts: Facts, day: date) -> Rights:
    return rights_on(facts.admins.get(channel.id, ()), facts.people, day)


def _admins(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    if _rights(channel, facts, day).few:
        yield _found(Rule.ADMINS, Weight.LATER, channel)


def _admin_left(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    rights = _rights(channel, facts, day)
    over = stage_of(channel, day) is Stage.OVER
    for item in rights.held if over else rights.left:
        yield _found(
            Rule.ADMIN_LEFT,
            Weight.SOON if over else Weight.NOW,
            channel,
            variant="closed" if over else "",
            person_id=item.person_id,
        )


def _review(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    overdue = _rights(channel, facts, day).overdue
    if overdue:
        confirmed = min(item.confirmed_on for item in overdue)
        yield _found(Rule.REVIEW, Weight.SOON, channel, day=confirmed)


# --- captures -------------------------------------------------------------------------------------


def _taken(channel: Channel, facts: Facts, half_year: HalfYear) -> bool:
    """Tell whether a half-year is done with: taken then or later, or left out for a reason."""
    capture = facts.latest.get(channel.id)
    taken = capture is not None and capture.half_year >= str(half_year)
    return taken or channel.id in facts.left_out.get(str(half_year), ())


def _overdue(channel: Channel, facts: Facts, before: HalfYear) -> bool:
    existed_then = channel.opened_on is not None and channel.opened_on <= before.last
    practised = facts.began is not None and facts.began <= str(before)
    return existed_then and practised and not _taken(channel, facts, before)


def _capture_overdue(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    current = HalfYear.of(day)
    if not _taken(channel, facts, current) and _overdue(channel, facts, current.previous):
        yield _found(Rule.CAPTURE_OVERDUE, Weight.NOW, channel, half_year=current.previous)


def _capture_due(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    current = HalfYear.of(day)
    if not (_taken(channel, facts, current) or _overdue(channel, facts, current.previous)):
        weight = Weight.SOON if day >= current.suitable[0] else Weight.LATER
        yield _found(Rule.CAPTURE_DUE, weight, channel, last=current.last)


# --- what others write there ---------------------------------------------------------------------


def _removal_open(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    for item in facts.removals.get(channel.id, ()):
        if swedish_day(item.found_at) > day or is_over(item.finished_at, day):
            continue
        values: dict[str, object] = {}
        if not is_over(item.removed_at, day):
            values = {"variant": "standing", "found": item.found_at}
        elif lacks := _lacks(item, facts):
            values = {"variant": "lacks", "count": lacks}
        yield _found(Rule.REMOVAL_OPEN, Weight.NOW, channel, removal_id=item.id, **values)


def _lacks(removal: Removal, facts: Facts) -> int:
    """Return how much a log lacks; of a past day only that it was not finished is known."""
    ground = facts.grounds.get(removal.ground_id or "")
    return len(missing(removal, ground, facts.copies.get(removal.id, ())))


def _referral_case(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    waiting = [one for one in facts.referrals.get(channel.id, ()) if waits_for_case(one, day)]
    if waiting:
        first = min(one.day for one in waiting)
        values = {"count": len(waiting), "day": first}
        yield _found(Rule.REFERRAL_CASE, Weight.LATER, channel, **values)


# --- the channel itself -------------------------------------------------------------------------


def _application_waiting(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    application = waiting(facts.applications.get(channel.id, ()), day)
    if application is not None and application.submitted_on is not None:
        long = (day - application.submitted_on).days > DECISION_DAYS
        weight = Weight.SOON if long else Weight.LATER
        yield _found(Rule.APPLICATION_WAITING, weight, channel, day=application.submitted_on)


def _checklist(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    left = len(unmet(channel, facts, day))
    if left:
        yield _found(Rule.CHECKLIST, Weight.LATER, channel, count=left)


def _dormant(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    seen = last_post_on(facts.last_posts.get(channel.id, ()), day)
    silent = seen is not None and is_silent(seen, day)
    if not silent and channel.status is not Status.DORMANT:
        return
    if seen is not None and seen.posted_on is not None:
        yield _found(Rule.DORMANT, Weight.LATER, channel, variant="since", day=seen.posted_on)
    else:
        yield _found(Rule.DORMANT, Weight.LATER, channel)


def _last_post(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    seen = last_post_on(facts.last_posts.get(channel.id, ()), day)
    looked = seen.confirmed_on if seen else channel.opened_on
    if looked is None or (day - looked).days > LOOK_DAYS:
        yield _found(Rule.LAST_POST, Weight.LATER, channel)


def _purpose(channel: Channel, _: Facts, __: date) -> Iterator[Shortcoming]:
    if not (channel.purposes and channel.purpose_text.strip()):
        yield _found(Rule.PURPOSE, Weight.LATER, channel)


def _crisis_rank(channel: Channel, facts: Facts, _: date) -> Iterator[Shortcoming]:
    if Purpose.CRISIS not in channel.purposes:
        return
    if channel.crisis_rank is None:
        yield _found(Rule.CRISIS_RANK, Weight.LATER, channel)
    elif len(facts.ranks.get(channel.crisis_rank, ())) > 1:
        rank = channel.crisis_rank
        yield _found(Rule.CRISIS_RANK, Weight.LATER, channel, variant="shared", rank=rank)


def _greeting(channel: Channel, facts: Facts, _: date) -> Iterator[Shortcoming]:
    unit = facts.units.get(channel.unit_id or "")
    if unit is not None and not unit.greeting.strip():
        yield _found(Rule.GREETING, Weight.LATER, channel, unit=unit.name)


def _address(channel: Channel, _: Facts, __: date) -> Iterator[Shortcoming]:
    if not channel.url:
        yield _found(Rule.ADDRESS, Weight.SOON, channel)
    elif channel.key.startswith(SHORT_KEY):
        yield _found(Rule.ADDRESS, Weight.LATER, channel, variant="short")


def _website_list(channel: Channel, facts: Facts, day: date) -> Iterator[Shortcoming]:
    check = facts.list_check
    if check is None:
        return
    variant = _listed_wrong(channel, check, day)
    if variant is not None:
        values = {"variant": variant, "day": check.day}
        yield _found(Rule.WEBSITE_LIST, Weight.SOON, channel, **values)


def _listed_wrong(channel: Channel, check: ListCheck, day: date) -> str | None:
    """Return how the published list is wrong about a channel; None: it is not, or was not then."""
    if stage_of(channel, day) is Stage.OVER:
        return "left" if channel.id in check.found else None
    if channel.status is Status.DORMANT:  # neither asked for nor wrong
        return None
    wrong = {"": check.missing, "changed": check.changed, "dead": check.dead}
    return next((name for name, ids in wrong.items() if channel.id in ids), None)


CHECKS: Mapping[Rule, Check] = {
    Rule.ACCOUNTABLE: _accountable,
    Rule.EDITOR: _editor,
    Rule.NOBODY_WATCHES: _nobody_watches,
    Rule.REMOVAL_OPEN: _removal_open,
    Rule.CAPTURE_OVERDUE: _capture_overdue,
    Rule.ADMIN_LEFT: _admin_left,
    Rule.MANDATE_MANAGER: _mandate_manager,
    Rule.MANDATE_ENDING: _mandate_ending,
    Rule.APPLICATION_WAITING: _application_waiting,
    Rule.CAPTURE_DUE: _capture_due,
    Rule.ADMINS: _admins,
    Rule.DORMANT: _dormant,
    Rule.REVIEW: _review,
    Rule.ADDRESS: _address,
    Rule.WEBSITE_LIST: _website_list,
    Rule.DEPUTY: _deputy,
    Rule.WATCH_HOURS: _watch_hours,
    Rule.CHECKLIST: _checklist,
    Rule.LAST_POST: _last_post,
    Rule.PURPOSE: _purpose,
    Rule.CRISIS_RANK: _crisis_rank,
    Rule.GREETING: _greeting,
    Rule.REFERRAL_CASE: _referral_case,
    Rule.MANDATE_FORM: _mandate_form,
    Rule.GUIDANCE_READ: _guidance_read,
}
