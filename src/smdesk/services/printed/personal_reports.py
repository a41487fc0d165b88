"""The extract and the record of processing, as a renderer takes them and as open JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from smdesk.domain.calendar import swedish_day
from smdesk.domain.chain import moment
from smdesk.domain.channels import Channel
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import Municipality
from smdesk.domain.processing import Processing
from smdesk.services.duties.personal_extract import Acts, Extract, Group, Part
from smdesk.services.printed.letterhead import Letterhead

EXTRACT_SCHEMA = "smdesk-extract-1"
RECORD_SCHEMA = "smdesk-processings-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractReport:
    """An extract under the municipality's letterhead."""

    letterhead: Letterhead
    extract: Extract

    @property
    def day(self) -> date:
        """The day it is of."""
        return self.extract.day

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "extract"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessingLine:
    """One processing of the record."""

    processing: Processing
    channel: Channel | None
    missing: tuple[str, ...]
    """The names of what is not said yet."""
    stored: bool
    """Whether the municipality has written it; else the program's text or the register's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessingsReport:
    """The record of processing under the municipality's letterhead."""

    letterhead: Letterhead
    made_at: datetime
    lines: tuple[ProcessingLine, ...]

    @property
    def day(self) -> date:
        """The day it is of."""
        return swedish_day(self.made_at)

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "processings"


def extract_json(extract: Extract) -> bytes:
    """Return an extract as JSON, the same each time it says the same."""
    trail, rights = extract.trail, extract.rights
    return _written(
        {
            "schema": EXTRACT_SCHEMA,
            "made_at": extract.made_at,
            "language": extract.language,
            "controller": _controller(extract.municipality),
            "person": {"id": extract.person.id, "name": extract.person.name},
            "accounts": extract.accounts,
            "processings": [_group(one) for one in extract.groups],
            "history": trail.about,
            "done_by_accounts": [_acts(one) for one in trail.acts],
            "named_in_history": [_acts(one) for one in trail.named],
            "mentions": extract.mentions,
            "rights": rights.rights,
            "complaint": rights.complaint,
            "automated_decisions": rights.automated,
            "not_searched": rights.limits,
        }
    )


def record_json(report: ProcessingsReport) -> bytes:
    """Return the record of processing as JSON, the same each time it says the same."""
    return _written(
        {
            "schema": RECORD_SCHEMA,
            "made_at": report.made_at,
            "controller": _controller(report.letterhead.municipality),
            "processings": [_line(one) for one in report.lines],
        }
    )


def _controller(municipality: Municipality | None) -> Mapping[str, str]:
    known = municipality or Municipality(name="")
    return {
        "name": known.name,
        "website": known.website,
        "contact": known.contact,
        "data_protection_officer": known.dpo,
    }


def _group(group: Group) -> Mapping[str, object]:
    one = group.processing
    return {
        "id": one.id,
        "name": one.name,
        "purpose": one.purpose,
        "legal_basis": one.legal_basis,
        "categories": one.categories,
        "source": group.source,
        "recipients": one.recipients,
        "transfers": one.transfers,
        "retention": one.erasure,
        "data": [_part(part) for part in group.parts],
    }


def _part(part: Part) -> Mapping[str, object]:
    rows = [{"id": one.id, "by": one.by, "values": dict(one.values)} for one in part.rows]
    return {"table": part.table, "rows": rows}


def _acts(acts: Acts) -> Mapping[str, object]:
    return asdict(acts)


def _line(line: ProcessingLine) -> Mapping[str, object]:
    values = asdict(line.processing)
    del values["version"], values["channel_id"]
    return {**values, "channel": _channel(line.channel), "missing": line.missing}


def _channel(channel: Channel | None) -> Mapping[str, object] | None:
    if channel is None:
        return None
    return {"id": channel.id, "name": channel.name, "platform": channel.platform}


def _written(body: Mapping[str, object]) -> bytes:
    text = json.dumps(_plain(body), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def _plain(value: Any) -> object:
    """Return a value as JSON knows it: days and moments in ISO 8601, choices by their code."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, HalfYear):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return _scalar(value)


def _scalar(value: Any) -> object:
    match value:
        case HalfYear():
            return str(value)
        case frozenset():
            return sorted(map(str, value))
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
    return value
