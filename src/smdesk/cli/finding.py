"""Finds what somebody names on the command line: by id first, then by what is surely one."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError
from smdesk.domain.moderation import Ground, Referral
from smdesk.domain.organisation import Person, Sector, Unit
from smdesk.domain.structure import Body
from smdesk.services.desk import Desk

if TYPE_CHECKING:  # the window is painted without it
    from smdesk.services.duties.removals_view import RemovalLine

T = TypeVar("T")
B = TypeVar("B", Sector, Unit, Body)


def find_channel(desk: Desk, text: str) -> Channel:
    """Return the one channel with this id, address, name and platform, or name.

    Raises:
        UserError: `channel_unknown`, or `channel_ambiguous` when the name is on several.
    """
    found = _found(_channel_names(desk), text, "channel")
    if not found:
        raise UserError("channel_unknown", at="channel", name=text)
    if len(found) > 1:
        raise _ambiguous("channel", text, [one.url or one.id for one in found])
    return found[0]


def find_person(desk: Desk, text: str) -> Person:
    """Return the one person with this id, e-mail address, account or name.

    Raises:
        UserError: `person_not_found`, or `person_ambiguous` when several have the name.
    """
    found = _found(_person_names(desk), text, "person")
    if not found:
        raise UserError("person_not_found", at="person", name=text)
    if len(found) > 1:
        raise _ambiguous("person", text, [one.email or one.id for one in found])
    return found[0]


def find_body(bodies: Iterable[B], text: str, at: str = "body") -> B:
    """Return the one of some sectors and units with this id or name.

    Raises:
        UserError: `body_unknown`, or `body_ambiguous` when several have the name.
    """
    found = bodies_called(bodies, text, at)
    if not found:
        raise UserError("body_unknown", at=at, name=text)
    if len(found) > 1:
        raise UserError("body_ambiguous", at=at, name=text, count=len(found))
    return found[0]


def bodies_called(bodies: Iterable[B], text: str, at: str = "body") -> list[B]:
    """Return the sectors and units with this id or name."""
    return _found(_body_names(list(bodies)), text, at)


def bodies_on(desk: Desk, day: date) -> list[Body]:
    """Return the sectors and units that there are on a day, called as they were then."""
    return [node.body for node in desk.organisation.tree(day).nodes()]


def find_sector(desk: Desk, text: str, day: date) -> Sector:
    """Return the one sector of a day with this id or name. Raises as `find_body`."""
    return find_body(
        [one for one in bodies_on(desk, day) if isinstance(one, Sector)], text, "sector"
    )


def find_unit(desk: Desk, text: str, day: date) -> Unit:
    """Return the one unit of a day with this id or name. Raises as `find_body`."""
    return find_body([one for one in bodies_on(desk, day) if isinstance(one, Unit)], text, "unit")


def find_removal(desk: Desk, text: str) -> "RemovalLine":
    """Return the one removal whose id begins so.

    Raises:
        UserError: `removal_unknown`, or `removal_ambiguous` when several do.
    """
    return _begins(((one, one.removal.id) for one in desk.removals.view().lines), text, "removal")


def find_referral(desk: Desk, text: str) -> Referral:
    """Return the one referral whose id begins so.

    Raises:
        UserError: `referral_unknown`, or `referral_ambiguous` when several do.
    """
    lines = desk.referrals.view()
    return _begins(((one.referral, one.referral.id) for one in lines), text, "referral")


def find_ground(desk: Desk, text: str, language: str) -> Ground:
    """Return the one ground with this id or name, or whose name begins so.

    Raises:
        UserError: `ground_unknown`, or `ground_ambiguous` when several do.
    """
    grounds = desk.removals.grounds(language)
    kinds: list[Names[Ground]] = [
        [(one, one.id) for one in grounds],
        [(one, one.name.casefold()) for one in grounds],
    ]
    found = _found(iter(kinds), text, "ground")
    if len(found) == 1:
        return found[0]
    return _begins(((one, one.name.casefold()) for one in grounds), text, "ground")


def _begins(names: "Names[T]", text: str, at: str) -> T:
    wanted = wanted_name(text, at)
    found = [(item, name) for item, name in names if name.startswith(wanted)]
    if not found:
        raise UserError(f"{at}_unknown", at=at, name=text)
    if len(found) > 1:
        raise _ambiguous(at, text, [name for _, name in found])
    return found[0][0]


def _ambiguous(what: str, text: str, candidates: list[str]) -> UserError:
    """Return the error that says what to write instead."""
    values = {"name": text, "count": len(candidates), "candidates": ", ".join(candidates)}
    return UserError(f"{what}_ambiguous", at=what, **values)


Names = Iterable[tuple[T, str]]


def _found(kinds: Iterator[Names[T]], text: str, at: str) -> list[T]:
    """Return what is called so by the surest kind of name that somebody has."""
    wanted = wanted_name(text, at)
    for names in kinds:
        found = [item for item, name in names if name == wanted]
        if found:
            return found
    return []


def wanted_name(text: str, at: str) -> str:
    """Return a name as it is looked for.

    Raises:
        UserError: `name_empty`: nothing is called nothing.
    """
    wanted = text.strip().casefold()
    if not wanted:
        raise UserError("name_empty", at=at)
    return wanted


def _channel_names(desk: Desk) -> Iterator[Names[Channel]]:
    """Yield what channels can be called by, the surest first."""
    channels = [line.channel for line in desk.register.view(desk.today()).channels]
    yield [(channel, channel.id) for channel in channels]
    yield [(channel, channel.url.casefold()) for channel in channels if channel.url]
    yield [(channel, f"{channel.name} {channel.platform}".casefold()) for channel in channels]
    yield [(channel, channel.name.casefold()) for channel in channels]


def _person_names(desk: Desk) -> Iterator[Names[Person]]:
    """Yield what people can be called by, the surest first."""
    with desk.store.read() as snapshot:
        people = snapshot.people.all()
    yield [(person, person.id) for person in people]
    yield [(person, person.email.casefold()) for person in people if person.email]
    yield [(person, person.account.casefold()) for person in people if person.account]
    yield [(person, person.name.casefold()) for person in people]


def _body_names(bodies: list[B]) -> Iterator[Names[B]]:
    """Yield what sectors and units can be called by, the surest first."""
    yield [(body, body.id) for body in bodies]
    yield [(body, body.name.casefold()) for body in bodies]
