"""A channel's life as a job: interest, application, decision, checklist, start, look, closing.

Each step is one unit of work, so that a channel is never half started or half closed.
"""

from dataclasses import dataclass, replace
from datetime import date

from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.applications import (
    Application,
    Checklist,
    Closing,
    LastPost,
    Outcome,
)
from smdesk.domain.assignments import EndReason
from smdesk.domain.calendar import (
    check_not_ahead,
    check_not_far,
    day_after,
    swedish_day,
)
from smdesk.domain.channel_checks import check_channel
from smdesk.domain.channels import Channel, Status, accountable
from smdesk.domain.errors import Problem, UserError, refuse
from smdesk.domain.former import channel_on, state_on
from smdesk.domain.life import (
    START,
    check_application,
    check_closing,
    check_decision,
    check_draft,
    check_last_post,
    check_mailbox,
    check_start,
    last_post_on,
    status_after_look,
)
from smdesk.domain.texts import check_text
from smdesk.services.ports import ChangeSet, Clock, Store, UnitOfWork
from smdesk.services.register.changing import (
    change_ahead,
    change_channel,
    check_change,
    end_mandate,
    of_channel,
    put,
    stored_channel,
)
from smdesk.services.register.life_view import LifeView, make_life_view
from smdesk.services.register.register import Saved
from smdesk.services.register.view import channels_on, read_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the accountable manager decided about an application."""

    outcome: Outcome
    day: date
    paragraph: str
    case_number: str
    note: str = ""
    attachment: str | None = None
    """SHA-256 of the attachment that holds the decision."""


@dataclass(frozen=True, slots=True)
class Looked(Saved):
    """What came of a look at a channel."""

    became: Status | None
    """Dormant or active, where the look made it so; None where nothing changed."""


class Life:
    """Takes a channel from one part of its life to the next."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def view(self, channel_id: str, day: date) -> LifeView:
        """Return where a channel is in its life on a day.

        Raises:
            UserError: `gone`, if there is no such channel.
        """
        with self._store.read() as snapshot:
            channel = channels_on(snapshot, day).get(channel_id)
            if channel is None:
                raise UserError("gone", at="channel")
            return make_life_view(snapshot, channel, day)

    def save_draft(self, actor: Actor, channel: Channel, application: Application) -> Saved:
        """Keep an interest or an unfinished application, with the planned channel it is about.

        Raises:
            InvalidError: for what no draft may hold; nothing is stored then.
            UserError: `application_handed_in`, when it is no draft any more.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            self._put_draft(work, channel, application)
            return Saved(channel.id, work.commit())

    def submit(self, actor: Actor, channel: Channel, application: Application, day: date) -> Saved:
        """Hand in an application.

        Raises:
            InvalidError: with everything that is missing; nothing is stored then.
        """
        actor.require(*REGISTER_EDITORS)
        handed_in = replace(application, submitted_on=day)
        with self._store.write(actor) as work:
            refuse(check_application(application, channel))
            self._put_draft(work, channel, application, handed_in)
            return Saved(channel.id, work.commit())

    def _put_draft(
        self,
        work: UnitOfWork,
        channel: Channel,
        application: Application,
        stored: Application | None = None,
    ) -> None:
        if channel.status is not Status.PLANNED:
            raise UserError("start_not_planned", at="status")
        known = work.applications.get(application.id)
        if known is not None and known.submitted_on is not None:
            raise UserError("application_handed_in", day=known.submitted_on)
        refuse([*check_channel(channel, work.channels.all()), *check_draft(application)])
        put(work.channels, channel)
        put(work.applications, stored or application)

    def drop(self, actor: Actor, channel_id: str) -> ChangeSet:
        """Remove a planned channel and its drafts; a decided application stays.

        Raises:
            UserError: `application_decided` or `start_not_planned`; `in_use`.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            channel = stored_channel(work, channel_id)
            if channel.status is not Status.PLANNED:
                raise UserError("start_not_planned", at="status")
            for item in of_channel(channel_id, work.applications.all()):
                if item.outcome is not None:
                    raise UserError("application_decided", day=item.decided_on)
                work.applications.remove(item)
            for checklist in of_channel(channel_id, work.checklists.all()):
                work.checklists.remove(checklist)
            work.channels.remove(channel)
            return work.commit()

    def decide(self, actor: Actor, application_id: str, decision: Decision) -> Saved:
        """Enter the decision of whoever answers for the channel on its day (P3).

        Raises:
            InvalidError: for what the decision lacks; nothing is stored then.
            UserError: `gone`.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            application = work.applications.get(application_id)
            if application is None:
                raise UserError("gone", at="application")
            channel = stored_channel(work, application.channel_id)
            former = of_channel(channel.id, work.former_channels.all())
            then = channel_on(channel, former, decision.day)
            term = accountable(then, work.terms.all(), decision.day)
            decided = replace(
                application,
                outcome=decision.outcome,
                decided_on=decision.day,
                decided_by=term.person_id if term else None,
                paragraph=decision.paragraph,
                case_number=decision.case_number,
                decision=decision.attachment,
                decision_note=decision.note,
            )
            problems = check_decision(application, decided, self._today())
            if term is None:
                problems.append(
                    Problem(code="decision_vacant", at="decided_on", values={"day": decision.day})
                )
            refuse(problems)
            work.applications.update(decided)
            return Saved(application.channel_id, work.commit())

    def save_checklist(self, actor: Actor, checklist: Checklist) -> Saved:
        """Store what is in place in a channel from a day on; the same day's is replaced.

        Raises:
            InvalidError: `day_ahead`; what is wrong with the mailbox.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            ahead = check_not_ahead(checklist.since, self._today(), "since")
            refuse([*ahead, *check_mailbox(checklist)])
            held = of_channel(checklist.channel_id, work.checklists.all())
            same = next((item for item in held if item.since == checklist.since), None)
            if same is None:
                work.checklists.add(checklist)
            else:
                work.checklists.update(replace(checklist, id=same.id, version=same.version))
            return Saved(checklist.channel_id, work.commit())

    def start(self, actor: Actor, channel_id: str, day: date) -> Saved:
        """Start a planned channel; `day` is its first day in use.

        Raises:
            InvalidError: with everything that is missing (P1, P3, P6).
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            channel = stored_channel(work, channel_id)
            refuse(check_start(channel, read_facts(work, day), day))
            started = replace(channel, status=Status.ACTIVE, opened_on=day)
            refuse(check_channel(started, work.channels.all()))
            change_channel(work, channel, started, day, START)
            return Saved(channel_id, work.commit())

    def last_post(self, channel_id: str, day: date) -> LastPost | None:
        """Return what the latest look at a channel found, on or before a day."""
        with self._store.read() as snapshot:
            return last_post_on(snapshot.last_posts.of("channel_id", [channel_id]), day)

    def look(self, actor: Actor, seen: LastPost) -> Looked:
        """Store when the last post was made, and let a silent channel become dormant by it.

        Raises:
            InvalidError: `day_ahead`; `post_after_look`, for a post made after the look.
            UserError: `gone`.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            refuse(check_last_post(seen, self._today()))
            became = _enter_look(work, seen)
            return Looked(seen.channel_id, work.commit(), became)

    def _today(self) -> date:
        return swedish_day(self._clock())

    def change(
        self,
        actor: Actor,
        channel: Channel,
        day: date,
        reason: str,
        *,
        seen_on: date | None = None,
    ) -> Saved:
        """Store a change of name, address, owner or state that holds from a day on.

        Args:
            actor: who does it.
            channel: as it is to be from the day on.
            day: the first day of it.
            reason: why.
            seen_on: the day of the view it was taken from: what stands as it was then is not
                changed, also where a change dated ahead has come between.

        Raises:
            InvalidError: for what is wrong with the channel, the reason or the day.
            UserError: `change_before_latest`, when a later change is already stored.
        """
        actor.require(*REGISTER_EDITORS)
        problems = [*check_text(reason, "reason"), *check_not_far(day, self._today(), "day")]
        if not reason.strip():
            problems.append(Problem(code="required", at="reason"))
        if channel.opened_on is not None and day <= channel.opened_on:
            problems.append(
                Problem(code="change_before_start", at="day", values={"day": channel.opened_on})
            )
        with self._store.write(actor) as work:
            before = stored_channel(work, channel.id)
            after = change_ahead(work, channel, seen_on) if seen_on else channel
            refuse([*problems, *check_change(work, before, after, day)])
            change_channel(work, before, after, day, reason)
            return Saved(channel.id, work.commit())

    def close(self, actor: Actor, closing: Closing) -> Saved:
        """Close a channel; `closed_on` is its last day. Mandates in it end that day too.

        Raises:
            InvalidError: when reason, final capture or export is missing without a why.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            channel = stored_channel(work, closing.channel_id)
            capture = work.captures.get(closing.capture_id) if closing.capture_id else None
            last = closing.closed_on
            far = check_not_far(last, self._today(), "closed_on")
            refuse([*far, *check_closing(closing, channel, capture)])
            closed = replace(channel, status=Status.CLOSED, closed_on=last)
            change_channel(work, channel, closed, day_after(last), closing.reason)
            work.closings.add(closing)
            for item in of_channel(channel.id, work.assignments.all()):
                end_mandate(work, item, last, EndReason.CHANNEL_CLOSED)
            return Saved(channel.id, work.commit())


def _enter_look(work: UnitOfWork, seen: LastPost) -> Status | None:
    """Enter a look at a channel in a unit of work, and return what the channel became by it.

    There is one look a day, the latest entered counts. One at an earlier day than the latest
    changes no state, and neither does one before a change that is already stored.
    """
    channel = stored_channel(work, seen.channel_id)
    earlier = of_channel(seen.channel_id, work.last_posts.all())
    same = next((item for item in earlier if item.confirmed_on == seen.confirmed_on), None)
    if same is None:
        work.last_posts.add(seen)
    else:
        work.last_posts.update(replace(same, posted_on=seen.posted_on))
    if any(item.confirmed_on > seen.confirmed_on for item in earlier):
        return None
    status = status_after_look(channel.status, seen)
    former = of_channel(channel.id, work.former_channels.all())
    settled = state_on(former, seen.confirmed_on) is not None
    begun = seen.confirmed_on > (channel.opened_on or date.min)
    if status is channel.status or settled or not begun:
        return None
    change_channel(work, channel, replace(channel, status=status), seen.confirmed_on, "last_post")
    return status
