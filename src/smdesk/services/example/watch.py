"""The example's watch hours, absences and crisis ranks: some channels lack somebody, or hours."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Status
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Person
from smdesk.domain.watch import Absence, Watch, Weekday, read_clock
from smdesk.resource_files import resource_path
from smdesk.services.ports import UnitOfWork

Entry = Mapping[str, Any]
OFF = "-"
"""Stands in a week for a day that is not watched."""


def add_watch(work: UnitOfWork, people: Mapping[str, Person], today: date) -> None:
    """Add when the example's channels are watched, and who is away.

    Args:
        work: holds the channels already.
        people: by name.
        today: the day that the file's days are counted from.
    """
    data = json.loads(resource_path("example", "watch.json").read_text("utf-8"))
    hours = {_name(entry): entry for entry in data["hours"]}
    without = {_name(entry) for entry in data["without"]}
    ranks = {_name(entry): entry["rank"] for entry in data["ranks"]}
    for channel in work.channels.all():
        name = channel.name, channel.platform.value
        if channel.status is Status.ACTIVE and name not in without:
            work.watches.add(_watch(channel, {**data["all"], **hours.get(name, {})}, today))
        if name in ranks:
            work.channels.update(replace(channel, crisis_rank=ranks[name]))
    for entry in data["absences"]:
        first, last = (today + timedelta(days=entry[end]) for end in ("first", "last"))
        person = people[entry["person"]]
        work.absences.add(Absence(id=new_id(), person_id=person.id, period=Period(first, last)))


def _name(entry: Entry) -> tuple[str, str]:
    return entry["channel"], entry["platform"]


def _watch(channel: Channel, entry: Entry, today: date) -> Watch:
    return Watch(
        id=new_id(),
        channel_id=channel.id,
        days=frozenset(
            day for day, sign in zip(Weekday, entry["days"], strict=True) if sign != OFF
        ),
        opens=read_clock(entry["opens"], "opens"),
        closes=read_clock(entry["closes"], "closes"),
        holidays=entry["holidays"],
        reply_hours=entry["reply_hours"],
        period=Period(today + timedelta(days=entry["first"])),
    )
