"""The register of a day as data, for the archive: readable without this program."""

from collections.abc import Iterable
from datetime import date

from smdesk.domain.chain import moment
from smdesk.domain.channels import Status
from smdesk.domain.organisation import Municipality
from smdesk.services.register.view import Answering, ChannelLine, Held, RegisterView

SCHEMA = "smdesk-register-1"


def register_data(view: RegisterView) -> dict[str, object]:
    """Return the channels that were or had been in use on a day, and who answered for them."""
    return {
        "schema": SCHEMA,
        "day": view.day.isoformat(),
        "municipality": _municipality(view.municipality),
        "channels": [_channel(line) for line in _shown(view)],
    }


def _shown(view: RegisterView) -> Iterable[ChannelLine]:
    """Leave out what has not begun: an application, and what opens later."""
    for line in view.channels:
        if line.has_ended(view.day) or (line.exists and line.channel.status is not Status.PLANNED):
            yield line


def _municipality(item: Municipality | None) -> dict[str, object] | None:
    return {"name": item.name, "website": item.website} if item else None


def _channel(line: ChannelLine) -> dict[str, object]:
    channel = line.channel
    return {
        "id": channel.id,
        "name": channel.name,
        "platform": channel.platform.value,
        "url": channel.url,
        "in_register": line.exists,
        "status": channel.status.value,
        "scope": channel.scope.value,
        "sector": line.sector.name if line.sector else None,
        "unit": line.unit.name if line.unit else None,
        "purposes": sorted(one.value for one in channel.purposes),
        "purpose_text": channel.purpose_text,
        "opened_on": _day(channel.opened_on),
        "closed_on": _day(channel.closed_on),
        "accountable": _answering(line.answering),
        "editors": [_editor(held) for held in line.editors],
        "latest_capture": _capture(line),
    }


def _answering(item: Answering | None) -> dict[str, object] | None:
    if item is None:
        return None
    return {
        "name": item.person.name,
        "office": item.term.office.kind.value,
        "acting": item.term.acting,
        "first": _day(item.term.period.first),
    }


def _editor(held: Held) -> dict[str, object]:
    return {
        "name": held.person.name,
        "role": held.assignment.role.value,
        "first": _day(held.assignment.period.first),
        "last": _day(held.assignment.period.last),
        "mandated_by": held.mandated_by.name if held.mandated_by else None,
    }


def _capture(line: ChannelLine) -> dict[str, object] | None:
    if line.latest is None:
        return None
    return {
        "taken_at": moment(line.latest.taken_at),
        "bag": line.latest.bag,
        "bag_sha256": line.latest.bag_sha256,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
