"""Questions in a case that were moved to it; never the question itself (P2)."""

from dataclasses import dataclass, replace

from smdesk.domain.actors import Actor
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError, refuse
from smdesk.domain.moderation import MODERATORS, Referral
from smdesk.domain.organisation import Person
from smdesk.domain.removal_checks import check_referral, waits_for_case
from smdesk.domain.texts import clean_line
from smdesk.services.ports import Clock, Store
from smdesk.services.register.changing import put, stored_channel
from smdesk.services.register.view import channels_on


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLine:
    """A referral with its channel, and who moved the question."""

    referral: Referral
    channel: Channel
    person: Person | None
    waits: bool
    """Whether it has been without its case number for too long."""


class Referrals:
    """Keeps the log of questions that were moved to their case."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def view(self) -> tuple[ReferralLine, ...]:
        """Return all referrals, the newest first."""
        today = swedish_day(self._clock())
        with self._store.read() as snapshot:
            channels = channels_on(snapshot, today)
            people = {one.id: one for one in snapshot.people.all()}
            referrals = snapshot.referrals.all()
        newest = sorted(enumerate(referrals), key=lambda pair: (pair[1].day, pair[0]), reverse=True)
        return tuple(
            ReferralLine(
                referral=one,
                channel=channels[one.channel_id],
                person=people.get(one.person_id or ""),
                waits=waits_for_case(one, today),
            )
            for _, one in newest
        )

    def save(self, actor: Actor, referral: Referral) -> Referral:
        """Store a referral, new or corrected.

        Raises:
            InvalidError: with all that is wrong with it.
            ConflictError: if somebody else changed it in between.
            UserError: `gone`, at what is no longer there.
        """
        actor.require(*MODERATORS)
        today = swedish_day(self._clock())
        written = replace(
            referral,
            note=clean_line(referral.note),
            case_number=clean_line(referral.case_number),
        )
        with self._store.write(actor) as work:
            stored_channel(work, written.channel_id)
            if written.person_id is not None and work.people.get(written.person_id) is None:
                raise UserError("gone", at="person_id")
            refuse(check_referral(written, today))
            saved = put(work.referrals, written)
            work.commit()
            return saved

    def remove(self, actor: Actor, referral_id: str) -> None:
        """Remove a referral that was entered by mistake.

        Raises:
            UserError: `gone`.
        """
        actor.require(*MODERATORS)
        with self._store.write(actor) as work:
            referral = work.referrals.get(referral_id)
            if referral is None:
                raise UserError("gone", at="referral")
            work.referrals.remove(referral)
            work.commit()
