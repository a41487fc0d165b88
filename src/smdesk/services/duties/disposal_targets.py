"""The things that a disposal can be of: what each is called without personal data, what keeps it.

A label holds parts that are the same in every language, or the municipality's own names; the words
make a sentence of them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Actor, Role
from smdesk.domain.anonymising import Ties, needed
from smdesk.domain.applications import Application
from smdesk.domain.assignments import Assignment
from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import BETWEEN, Disposal, Hold, TargetKind
from smdesk.domain.disposal_checks import Chosen, holding
from smdesk.domain.disposals_due import DisposalList, Kept, disposable
from smdesk.domain.evidence import Capture
from smdesk.domain.facts import grouped
from smdesk.domain.ids import short
from smdesk.domain.moderation import Referral, Removal
from smdesk.domain.organisation import Membership, Person, Term
from smdesk.domain.records import PreservedRecord
from smdesk.domain.restricted import RestrictedCopy
from smdesk.domain.retention import Schedule
from smdesk.services.duties import plan
from smdesk.services.ports import Snapshot

Target = tuple[TargetKind, str]
Thing = Capture | RestrictedCopy | Removal | Referral | Assignment | Person | PreservedRecord

TABLES: Mapping[TargetKind, str] = {
    TargetKind.CAPTURE: "captures",
    TargetKind.COPY: "restricted_copies",
    TargetKind.REMOVAL: "removals",
    TargetKind.REFERRAL: "referrals",
    TargetKind.ASSIGNMENT: "assignments",
    TargetKind.PERSON: "people",
    TargetKind.RECORD: "records",
}
"""Where the things of each sort stand in a snapshot."""

CALLED: Mapping[TargetKind, Callable[[Any], tuple[str, ...]]] = {
    TargetKind.CAPTURE: lambda one: (one.half_year,),
    TargetKind.COPY: lambda one: (str(swedish_day(one.added_at)),),
    TargetKind.REMOVAL: lambda one: (str(swedish_day(one.found_at)),),
    TargetKind.REFERRAL: lambda one: (str(one.day),),
    TargetKind.ASSIGNMENT: lambda one: (f"{one.period.first}–{one.period.last or ''}",),
    TargetKind.PERSON: lambda one: (short(one.id),),
    TargetKind.RECORD: lambda one: (one.kind, one.covers),
}
"""What tells things of a sort apart, before the channel that they are of."""


class Targets:
    """What could be disposed of in one state of the database, on a day."""

    def __init__(self, snapshot: Snapshot, day: date, actor: Actor | None = None) -> None:
        self._snapshot = snapshot
        self._day = day
        self._actor = actor

    # --- what the schedule lets go ------------------------------------------------------------

    @cached_property
    def schedule(self) -> Schedule | None:
        """The schedule that is in force."""
        return plan.current(self._snapshot, self._day)

    @cached_property
    def lists(self) -> tuple[DisposalList, ...]:
        """What the schedule lets go of, each thing with its label and what holds it."""
        if self.schedule is None:
            return ()
        found = disposable(self.schedule.rows, self._kept(), self._day)
        return tuple(
            replace(
                one,
                items=tuple(
                    replace(
                        item,
                        label=self.label(item.target, self.thing(item.target, item.target_id)),
                        held=self.held(item.target, item.target_id),
                    )
                    for item in one.items
                ),
            )
            for one in found
        )

    def _kept(self) -> Kept:
        snapshot = self._snapshot
        return Kept(
            captures=_Later(self._captures),
            removals=snapshot.removals.all(),
            copies=snapshot.restricted_copies.all(),
            referrals=snapshot.referrals.all(),
            assignments=snapshot.assignments.all(),
            records=[one for one in snapshot.records.all() if one.bag not in self._gone_bags],
            people=snapshot.people.all(),
            ties=self.ties,
        )

    def _captures(self) -> Iterator[Capture]:
        """Yield the captures that are there; they are many, and most schedules preserve them."""
        for one in self._snapshot.captures.page(limit=None):
            if one.bag not in self._gone_bags:
                yield one

    # --- one thing ------------------------------------------------------------------------------

    def thing(self, target: TargetKind, identifier: str) -> Thing | None:
        """Return a thing, or None where there is none of that id."""
        found: Thing | None = thing_in(self._snapshot, target, identifier)
        return found

    def label(self, target: TargetKind, thing: Thing | None) -> str:
        """Return what a thing is called, without personal data."""
        if thing is None:
            return ""
        channel_id = getattr(thing, "channel_id", "")
        if isinstance(thing, RestrictedCopy):
            removal = self._snapshot.removals.get(thing.removal_id)
            channel_id = removal.channel_id if removal else ""
        return BETWEEN.join((*CALLED[target](thing), *self._channel(channel_id)))

    def _channel(self, channel_id: str) -> tuple[str, ...]:
        channel = self._channels.get(channel_id)
        return (channel.name, channel.platform) if channel else ()

    @cached_property
    def _channels(self) -> dict[str, Channel]:
        return {one.id: one for one in self._snapshot.channels.all()}

    # --- what keeps it --------------------------------------------------------------------------

    def held(self, target: TargetKind, identifier: str) -> Hold | None:
        """Return the legal hold that keeps a thing: its own, or of what would lose by its going."""
        if not self._holds:
            return None
        kept = ((target, identifier), *self._lost_with(target, identifier))
        return next((hold for one in kept if (hold := holding(self._holds, *one))), None)

    @cached_property
    def _holds(self) -> Sequence[Hold]:
        return [one for one in self._snapshot.holds.all() if one.lifted_on is None]

    def _lost_with(self, target: TargetKind, identifier: str) -> Iterator[Target]:
        """Yield what is not whole without a thing: a log without its copy, a mandate of nobody."""
        match self.thing(target, identifier):
            case RestrictedCopy(removal_id=removal_id):
                yield TargetKind.REMOVAL, removal_id
            case Person() as person:
                for mandate in self.ties(person).mandates:
                    yield TargetKind.ASSIGNMENT, mandate.id

    def chosen(self, targets: Sequence[Target]) -> tuple[Chosen, ...]:
        """Return things that somebody wants gone, each once, with what is to say against it."""
        covered = {(item.target, item.target_id) for one in self.lists for item in one.items}
        return tuple(
            Chosen(
                target=target,
                target_id=identifier,
                label=self.label(target, self.thing(target, identifier)),
                blocked=tuple(self._blocked(target, identifier, targets)),
                held=self.held(target, identifier),
                covered=(target, identifier) in covered,
            )
            for target, identifier in dict.fromkeys(targets)
        )

    def sha256(self, target: TargetKind, identifier: str) -> str:
        """Return what fixes a thing: a bag's checksum, a copy's, a signed form's."""
        match self.thing(target, identifier):
            case Capture(bag_sha256=sha256) | PreservedRecord(bag_sha256=sha256):
                return sha256
            case RestrictedCopy(sha256=sha256):
                return sha256
            case Assignment(form=str(form)):
                return form
        return ""

    def _blocked(
        self, target: TargetKind, identifier: str, along: Sequence[Target]
    ) -> Iterator[str]:
        thing = self.thing(target, identifier)
        if thing is None:
            yield "missing"
            return
        if self._is_gone(thing):
            yield "gone"
        elif (target, identifier) in self._open:
            yield "proposed"
        match thing:
            case Removal():
                yield from self._removal_needed(thing, along)
            case Assignment() if thing.period.last is None or thing.period.last >= self._day:
                yield "running"
            case Person():
                yield from self._person_needed(thing)

    def _is_gone(self, thing: Thing) -> bool:
        match thing:
            case Capture(bag=bag) | PreservedRecord(bag=bag):
                return bag in self._gone_bags
            case RestrictedCopy():
                return thing.gone_at is not None
        return False

    @cached_property
    def _gone_bags(self) -> frozenset[str]:
        return self._snapshot.ledger.gone()

    @cached_property
    def _open(self) -> frozenset[Target]:
        """What another disposal is on its way with."""
        under_way = {one.id for one in self._snapshot.disposals.all() if is_open(one)}
        items = self._snapshot.disposal_items.of("disposal_id", under_way) if under_way else []
        return frozenset((one.target, one.target_id) for one in items if one.gone_at is None)

    def _removal_needed(self, removal: Removal, along: Sequence[Target]) -> Iterator[str]:
        if removal.finished_at is None:
            yield "unfinished"
        copies = self._snapshot.restricted_copies.of("removal_id", {removal.id})
        if any(one.gone_at is None and (TargetKind.COPY, one.id) not in along for one in copies):
            yield "has_copy"

    def _person_needed(self, person: Person) -> Iterator[str]:
        yield from needed(person, self.ties(person), self._day)
        if self._actor is not None and self._actor.person_id == person.id:
            yield "own_account"
        grants = self._snapshot.grants.all()
        others = [one for one in grants if one.person_id != person.id]
        if len(others) < len(grants) and not any(Role.WEBMASTER in one.roles for one in others):
            yield "last_webmaster"

    @cached_property
    def ties(self) -> "TiesOf":
        """What the register holds of each person."""
        return TiesOf(self._snapshot)


def is_open(disposal: Disposal) -> bool:
    """Tell whether a disposal is proposed or decided, and not carried out."""
    return not disposal.refused and disposal.carried_out_at is None


def thing_in(snapshot: Snapshot, target: TargetKind, identifier: str) -> Any:
    """Return a thing of some sort; None where there is none of that id."""
    return getattr(snapshot, TABLES[target]).get(identifier)


class TiesOf:
    """What the register holds of people; its tables are read once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def __call__(self, person: Person) -> Ties:
        """Return what there is of a person."""
        mine = person.id
        return Ties(
            mandates=tuple(self._mandates.get(mine, ())),
            given=tuple(self._given.get(mine, ())),
            terms=tuple(self._terms.get(mine, ())),
            memberships=tuple(self._memberships.get(mine, ())),
            admins=tuple(self._admins.get(mine, ())),
            applications=tuple(
                one for one in self._applications if mine in (one.watcher_id, one.deputy_id)
            ),
        )

    @cached_property
    def _mandates(self) -> Mapping[str, Sequence[Assignment]]:
        return grouped(self._snapshot.assignments.all(), lambda one: one.person_id)

    @cached_property
    def _given(self) -> Mapping[str, Sequence[Assignment]]:
        return grouped(self._snapshot.assignments.all(), lambda one: one.mandated_by)

    @cached_property
    def _terms(self) -> Mapping[str, Sequence[Term]]:
        return grouped(self._snapshot.terms.all(), lambda one: one.person_id)

    @cached_property
    def _memberships(self) -> Mapping[str, Sequence[Membership]]:
        return grouped(self._snapshot.memberships.all(), lambda one: one.person_id)

    @cached_property
    def _admins(self) -> Mapping[str, Sequence[AccountAdmin]]:
        return grouped(self._snapshot.account_admins.all(), lambda one: one.person_id)

    @cached_property
    def _applications(self) -> Sequence[Application]:
        return [one for one in self._snapshot.applications.all() if one.outcome is None]


class _Later:
    """Things that are read only if somebody goes through them."""

    def __init__(self, read: Callable[[], Iterator[Capture]]) -> None:
        self._read = read

    def __iter__(self) -> Iterator[Capture]:
        return self._read()
