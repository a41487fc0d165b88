"""A desk for the page of removals: the example, a credential store in memory, a drawn camera."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from smdesk.domain.channels import Channel
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import AuthorTold, ContentKind, Police, Referral, Removal
from smdesk.domain.restricted import RestrictedCopy
from smdesk.restricted import SystemKeyStore
from smdesk.services.desk import Desk
from smdesk.services.duties.restricted import RestrictedStore
from smdesk.services.ports import Target
from tests.desktop.desks import NOW, DrawnCamera, example_desk

AGITATION, ABUSE = "groundagitations", "groundchildabuse"
PERSON = "Elin Exempel"


@dataclass(slots=True)
class Remembered:
    """A credential store that lasts as long as the test."""

    secrets: dict[tuple[str, str], str] = field(default_factory=dict)

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.secrets.pop((service, username), None)


@contextmanager
def removal_desk(data: Path, *, keyed: bool = True) -> Iterator[Desk]:
    """Open the example without its own removals and referrals, signed in as one of its people.

    The restricted store has a tested key, unless none is wanted.
    """
    with example_desk(data) as opened:
        without_logs(opened)
        backend = Remembered()
        tools = replace(
            opened.restricted._tools,
            camera=DrawnCamera(),
            keys=SystemKeyStore(lambda: backend),
        )
        restricted = RestrictedStore(opened.store, lambda: NOW, tools)
        desk = replace(
            opened, restricted=restricted, actor=replace(opened.actor, person_id=somebody(opened))
        )
        if keyed:
            set_up(desk)
        yield desk


def without_logs(desk: Desk) -> None:
    """Take the example's removals and referrals away."""
    with desk.store.write(desk.actor) as work:
        for removal in work.removals.all():
            work.removals.remove(removal)
        for referral in work.referrals.all():
            work.referrals.remove(referral)
        work.commit()


def somebody(desk: Desk, name: str = PERSON) -> str:
    """Return a person's id."""
    with desk.store.read() as snapshot:
        return next(one.id for one in snapshot.people.all() if one.name == name)


def set_up(desk: Desk) -> str:
    """Make the key, prove it, and return the recovery key."""
    made = desk.restricted.set_up(desk.actor)
    desk.restricted.confirm_recovery(desk.actor, made.recovery)
    return made.recovery


def a_channel(desk: Desk, name: str = "Exempelbiblioteket") -> Channel:
    """Return a channel of the example."""
    with desk.store.read() as snapshot:
        return next(one for one in snapshot.channels.all() if one.name == name)


def begun(desk: Desk, found: datetime = NOW, **given: Any) -> Removal:
    """Store a log that is under way."""
    removal = Removal(
        id=new_id(),
        channel_id=a_channel(desk).id,
        content=ContentKind.COMMENT,
        place="Under inlägget om sagostunden",
        note="Grova ord om en grupp.",
        found_at=found,
        found_by=desk.actor.person_id,
        ground_id=AGITATION,
    )
    return desk.removals.start(desk.actor, replace(removal, **given))


def copied(desk: Desk, removal: Removal) -> RestrictedCopy:
    """Keep a drawn page as a log's copy."""
    return desk.restricted.add_screenshot(desk.actor, removal.id, Target(screen=1))


def whole(desk: Desk, found: datetime = NOW - timedelta(hours=3)) -> Removal:
    """Store a log in which every question has its answer, and finish it."""
    removal = begun(desk, found)
    copied(desk, removal)
    stored = desk.removals.line(removal.id).removal
    desk.removals.save(
        desk.actor,
        replace(
            stored,
            removed_at=found + timedelta(minutes=25),
            removed_by=desk.actor.person_id,
            told=AuthorTold.TOLD,
            case_number="KS 2026/412",
            police=Police.REPORTED,
            police_number="0105-K1234-26",
        ),
    )
    return desk.removals.finish(desk.actor, removal.id)


def referred(desk: Desk, note: str = "Fråga om ett bygglov") -> Referral:
    """Store a referral."""
    referral = Referral(
        id=new_id(),
        channel_id=a_channel(desk).id,
        day=desk.today(),
        note=note,
        case_number="BN 2026/88",
        person_id=desk.actor.person_id,
    )
    return desk.referrals.save(desk.actor, referral)
