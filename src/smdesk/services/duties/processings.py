"""The record of processing: the program's own processings and one for each channel in use."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from smdesk.domain.applications import Application
from smdesk.domain.channels import Channel
from smdesk.domain.letters import swedish_order
from smdesk.domain.processing import Processing, of_channel
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Schedule, rule_for
from smdesk.domain.rounds import is_due
from smdesk.resource_files import resource_path, spoken
from smdesk.services.duties.plan import current
from smdesk.services.ports import Snapshot
from smdesk.services.register.view import channels_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipped:
    """What the program itself says of personal data, in one language, before anybody edits it."""

    processings: Mapping[str, Mapping[str, Any]]
    """By key, in the order of the record: the fields of a processing, its source, its records."""
    channel: Mapping[str, str]
    """What each channel's processing starts from."""
    times: Mapping[str, str]
    """Sentences for the rows of a decided plan, by fate."""
    undecided: str
    rights: tuple[str, ...]
    complaint: str
    automated: str
    limits: tuple[str, ...]
    """What an extract does not reach."""


@lru_cache
def shipped(language: str) -> Shipped:
    """Return what the program says in a language; in Swedish where it does not speak it."""
    said = tomllib.loads(resource_path("processing", f"{spoken(language)}.toml").read_text("utf-8"))
    extract = said["extract"]
    return Shipped(
        processings={one["key"]: one for one in said["processing"]},
        channel=said["channel"],
        times=said["times"],
        undecided=said["undecided"],
        rights=tuple(extract["rights"]),
        complaint=extract["complaint"],
        automated=extract["automated"],
        limits=tuple(extract["limits"]),
    )


def processings_of(snapshot: Snapshot, day: date, language: str) -> tuple[Processing, ...]:
    """Return the record of a day: the program's own first, then channels, then what was added.

    What is stored stands in place of what is shipped or derived.
    """
    stored = {_place(one): one for one in snapshot.processings.all()}
    made = (*_own(snapshot, day, language), *_of_channels(snapshot, day, language))
    known = {one.id for one in made}
    added = (
        one for key, one in stored.items() if key not in known and one.channel_id is None
    )  # a channel that is not in use any more has no processing; what was written of it is kept
    return (*(stored.get(one.id, one) for one in made), *sorted(added, key=_name))


def _place(one: Processing) -> str:
    """Return which of the record's lines a stored processing stands in place of."""
    return of_channel(one.channel_id) if one.channel_id else one.id


def _name(one: Processing) -> str:
    return swedish_order(one.name)


# --- the program's own ------------------------------------------------------------------------


def _own(snapshot: Snapshot, day: date, language: str) -> Iterator[Processing]:
    said, plan = shipped(language), current(snapshot, day)
    for one in said.processings.values():
        yield Processing(
            id=one["id"],
            name=one["name"],
            purpose=one["purpose"],
            legal_basis=one["legal_basis"],
            subjects=one["subjects"],
            categories=one["categories"],
            recipients=one["recipients"],
            transfers=one["transfers"],
            erasure=erasure(plan, map(RecordKind, one["records"]), said),
            security=one["security"],
        )


def erasure(plan: Schedule | None, records: Iterator[RecordKind], said: Shipped) -> str:
    """Return the times for erasure that the decided plan sets, or that none are decided."""
    rows = [row for record in records if (row := rule_for(plan, record)) is not None]
    told = (
        said.times[row.fate].format(record_type=row.record_type, period=row.retention_period)
        for row in rows
    )
    return " ".join(told) or said.undecided


# --- channels -----------------------------------------------------------------------------------


def _of_channels(snapshot: Snapshot, day: date, language: str) -> Iterator[Processing]:
    said, plan = shipped(language), current(snapshot, day)
    posts = rule_for(plan, RecordKind.POSTS)
    time = erasure(plan, iter((RecordKind.POSTS,)), said) if posts is not None else ""
    latest = _latest(snapshot.applications.all(), day)
    channels = channels_on(snapshot, day).values()
    for channel in sorted(channels, key=lambda one: (swedish_order(one.name), one.platform)):
        if is_due(channel, day):
            made = _of_channel(channel, latest.get(channel.id), said)
            yield replace(made, erasure=time or made.erasure)


def _of_channel(channel: Channel, application: Application | None, said: Shipped) -> Processing:
    """Return a channel's processing; what its application does not say is left open."""
    return Processing(
        id=of_channel(channel.id),
        name=channel.name,
        channel_id=channel.id,
        purpose=channel.purpose_text,
        legal_basis=said.channel["legal_basis"],
        subjects=said.channel["subjects"],
        categories=application.data_categories if application else "",
        recipients=application.data_recipients if application else "",
        transfers=application.data_transfer if application else "",
        erasure=application.data_erasure if application else "",
        security=said.channel["security"],
    )


def _latest(applications: Sequence[Application], day: date) -> dict[str, Application]:
    """Return each channel's latest application until a day."""
    until = [one for one in applications if one.interest_on <= day]
    return {one.channel_id: one for one in sorted(until, key=lambda one: one.interest_on)}
