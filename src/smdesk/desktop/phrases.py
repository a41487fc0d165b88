"""Domain things as words and pills, the same on every page."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.domain.channels import Channel
from smdesk.domain.channels import Status as ChannelStatus
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import OfficeKind, Sector, Term, Unit
from smdesk.domain.rules import Shortcoming, Weight
from smdesk.domain.who_acts import acts_key
from smdesk.services.register.view import ChannelLine
from smdesk.words import Words

_TONES = {Weight.NOW: Tone.ERROR, Weight.SOON: Tone.WARNING, Weight.LATER: Tone.NEUTRAL}


def weight_tone(weight: Weight) -> Tone:
    """Return the tone of a weight."""
    return _TONES[weight]


def weight_status(weight: Weight, words: Words) -> Status:
    """Return the pill of a weight."""
    return Status(words(f"weight.{weight.value}"), _TONES[weight])


def begun(text: str) -> str:
    """Return "andra halvåret 2026" as a line begins: with a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def half_year_name(half_year: HalfYear, words: Words) -> str:
    """Return "andra halvåret 2026"."""
    return words(f"half_year.name_{half_year.half}", year=half_year.year)


def half_year_short(half_year: HalfYear, words: Words) -> str:
    """Return "Halvår 2 2026"."""
    return words(f"half_year.short_{half_year.half}", year=half_year.year)


def channel_state(line: ChannelLine, words: Words) -> Status:
    """Return the pill of a channel: its worst shortcoming, else its status, else all is well."""
    if not line.exists:
        coming = line.channel.status is not ChannelStatus.CLOSED
        return Status(words("channels.coming" if coming else "status.closed"), shape=Shape.DASH)
    worst = line.shortcomings[0] if line.shortcomings else None
    if worst is not None and worst.weight is not Weight.LATER:
        return Status(words(f"channels.state.{worst.rule.value}"), _TONES[worst.weight])
    if line.channel.status in {ChannelStatus.DORMANT, ChannelStatus.PLANNED}:
        return Status(words(f"status.{line.channel.status.value}"))
    if worst is not None:
        return Status(words(f"channels.state.{worst.rule.value}"))
    return Status(words("channels.state.well"), Tone.SUCCESS)


def place_name(line: ChannelLine, words: Words) -> str:
    """Return the sector, or that the channel is the whole municipality's."""
    if line.sector is not None:
        return line.sector.name
    return words("channels.overarching")


def office_name(
    term: Term, sectors: Mapping[str, Sector], units: Mapping[str, Unit], words: Words
) -> str:
    """Return "Sektorschef Kultur och fritid", said to be acting where it is."""
    name = words(f"office.{term.office.kind.value}")
    body: Sector | Unit | None = None
    if term.office.kind is OfficeKind.SECTOR_HEAD:
        body = sectors.get(term.office.body_id or "")
    elif term.office.kind is OfficeKind.UNIT_HEAD:
        body = units.get(term.office.body_id or "")
    full = f"{name} {body.name}" if body else name
    return f"{full} ({words('office.acting')})" if term.acting else full


def shortcoming_text(item: Shortcoming, words: Words, values: Mapping[str, object]) -> str:
    """Return why it is a shortcoming; below it who should act, and the policy's heading."""
    reason = words(f"reason.{item.reason}", **values)
    who = words(acts_key(item, values["who"]), **values)
    policy = words("channels.policy", heading=words(f"heading.{item.heading.value}"))
    return f"{reason}\n{who}\n{policy}"


def listed(kind: str, values: Iterable[StrEnum], words: Words) -> str:
    """Return values as words, set apart by a middle dot."""
    return " · ".join(words(f"{kind}.{value.value}") for value in values)


def address_shown(channel: Channel) -> str:
    """Return an address without scheme and www, as people say it."""
    text = channel.url.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return text.rstrip("/")


def bullets(lines: Sequence[str]) -> str:
    """Return lines as a list to read; a single one as it is."""
    return "\n".join(f"•\u00a0{line}" for line in lines) if len(lines) > 1 else "".join(lines)
