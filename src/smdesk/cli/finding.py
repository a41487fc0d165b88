"""Finds what somebody names on the command line: by id first, then by what is surely one."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError
from smdesk.domain.organisation import Person
from smdesk.services.desk import Desk

T = TypeVar("T")


def find_channel(desk: Desk, text: str) -> Channel:
    """Return the one channel with this id, address, name and platform, or name.

    Raises:
        UserError: `channel_unknown`, or `channel_ambiguous` when the name is on several.
    """
    found = _found(_channel_names(desk), text)
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
    found = _found(_person_names(desk), text)
    if not found:
        raise UserError("person_not_found", at="person", name=text)
    if len(found) > 1:
        raise _ambiguous("person", text, [one.email or one.id for one in found])
    return found[0]


def _ambiguous(what: str, text: str, candidates: list[str]) -> UserError:
    """Return the error that says what to write instead."""
    values = {"name": text, "count": len(candidates), "candidates": ", ".join(candidates)}
    return UserError(f"{what}_ambiguous", at=what, **values)


Names = Iterable[tuple[T, str]]


def _found(kinds: Iterator[Names[T]], text: str) -> list[T]:
    """Return what is called so by the surest kind of name that somebody has."""
    wanted = text.strip().casefold()
    for names in kinds:
        found = [item for item, name in names if name == wanted]
        if found:
            return found
    return []


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
