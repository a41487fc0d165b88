"""The example's channels through their lives: applications, checklists, rights, posts, closings.

What holds for all channels in use stands once in the file; then come the exceptions, which give the
example something to do.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from smdesk.domain.access import AccountAdmin
from smdesk.domain.addresses import Address, recognise
from smdesk.domain.applications import Application, CheckItem, Checklist, Closing, LastPost
from smdesk.domain.assignments import EndReason
from smdesk.domain.calendar import Period, day_after
from smdesk.domain.channels import Channel, Platform, Purpose, Scope, Status
from smdesk.domain.former import FormerChannel, changed_from
from smdesk.domain.ids import new_id
from smdesk.domain.life import ASKED
from smdesk.domain.organisation import Person, Unit
from smdesk.resource_files import resource_path
from smdesk.services.ports import UnitOfWork

Entry = Mapping[str, Any]
Name = tuple[str, str]
"""A channel's name and platform."""


def add_life(
    work: UnitOfWork,
    *,
    people: Mapping[str, Person],
    units: Mapping[str, Unit],
    today: date,
    form: str,
) -> None:
    """Add what the example's channels have behind them.

    Args:
        work: holds the channels and mandates already.
        people: by name.
        units: by name.
        today: the day that the file's days are counted from.
        form: the id of the attachment that holds the signed form.
    """
    data = json.loads(resource_path("example", "life.json").read_text("utf-8"))
    channels = {(one.name, one.platform.value): one for one in work.channels.all()}
    life = _Life(data, work, channels, people, units, today)
    life.add_rights_and_checks()
    life.add_former_states()
    life.sign(form)
    life.add_applications()


@dataclass(slots=True)
class _Life:
    data: Mapping[str, Any]
    work: UnitOfWork
    channels: Mapping[Name, Channel]
    people: Mapping[str, Person]
    units: Mapping[str, Unit]
    today: date

    def add_rights_and_checks(self) -> None:
        unmet = _by_name(self.data["unmet"])
        single = _by_name(self.data["single_admin"])
        confirmed = _by_name(self.data["confirmed"])
        posts = _by_name(self.data["posts"])
        common = self.data["all"]
        for name, channel in self.channels.items():
            if channel.status is Status.CLOSED:
                continue
            self._add_checklist(channel, unmet.get(name, {}).get("items", ()))
            admins = common["admins"][: 1 if name in single else None]
            day = confirmed.get(name, {}).get("day", common["admins_confirmed"])
            for admin in admins:
                self._add_admin(channel, self.people[admin], self._day(day))
            seen = posts.get(name, common)
            self._add_post(channel, self._day(seen["looked"]), self._day(seen["posted"]))

    def add_former_states(self) -> None:
        for entry in self.data["renamed"]:
            channel = self.channels[_name(entry)]
            held = _account(entry["handle"], channel.platform)
            [former] = changed_from(channel, [], self._day(entry["until"] + 1), entry["reason"])
            self.work.former_channels.add(
                replace(former, name=entry["name"], url=held["url"], key=held["key"])
            )
        for entry in self.data["closed"]:
            self._close(self.channels[_name(entry)], entry)

    def sign(self, form: str) -> None:
        unsigned = {self.channels[name].id for name in _by_name(self.data["unsigned"])}
        for item in self.work.assignments.all():
            if item.channel_id not in unsigned:
                self.work.assignments.update(replace(item, form=form))

    def add_applications(self) -> None:
        for entry in self.data["applications"]:
            channel = self._planned(entry)
            self.work.channels.add(channel)
            self.work.applications.add(
                Application(
                    id=new_id(),
                    channel_id=channel.id,
                    unit_id=channel.unit_id,
                    interest_on=self._day(entry["interest"]),
                    submitted_on=self._day(entry["submitted"]),
                    watcher_id=self.people[entry["watcher"]].id,
                    deputy_id=self.people[entry["deputy"]].id,
                    **{name: entry[name] for name in ASKED},
                )
            )

    def _planned(self, entry: Entry) -> Channel:
        unit, platform = self.units[entry["unit"]], Platform(entry["platform"])
        account = _account(entry["address"], platform)
        return Channel(
            id=new_id(),
            name=entry["channel"],
            platform=platform,
            raw_address=entry["address"],
            url=account["url"],
            key=account["key"],
            scope=Scope.OPERATIONAL,
            sector_id=unit.sector_id,
            unit_id=unit.id,
            purposes=frozenset(map(Purpose, entry["purposes"])),
            purpose_text=entry["purpose_text"],
            status=Status.PLANNED,
        )

    def _day(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def _add_checklist(self, channel: Channel, unmet: Iterable[str]) -> None:
        common = self.data["all"]
        self.work.checklists.add(
            Checklist(
                id=new_id(),
                channel_id=channel.id,
                since=self._day(common["checklist_since"]),
                met=frozenset(CheckItem) - frozenset(map(CheckItem, unmet)),
                mailbox=common["mailbox"],
            )
        )

    def _add_admin(self, channel: Channel, person: Person, confirmed_on: date) -> None:
        self.work.account_admins.add(
            AccountAdmin(
                id=new_id(),
                channel_id=channel.id,
                person_id=person.id,
                period=Period(self._day(self.data["all"]["admins_since"])),
                confirmed_on=confirmed_on,
            )
        )

    def _add_post(self, channel: Channel, looked: date, posted: date) -> None:
        self.work.last_posts.add(
            LastPost(id=new_id(), channel_id=channel.id, confirmed_on=looked, posted_on=posted)
        )

    def _close(self, channel: Channel, entry: Entry) -> None:
        """Give a channel that the list says is closed what a closing leaves behind."""
        last = channel.closed_on or self.today
        in_use = replace(channel, status=Status.ACTIVE)
        formers: list[FormerChannel] = changed_from(in_use, [], day_after(last), entry["reason"])
        for former in formers:
            self.work.former_channels.add(former)
        self.work.closings.add(
            Closing(
                id=new_id(),
                channel_id=channel.id,
                closed_on=last,
                reason=entry["reason"],
                no_capture=entry["no_capture"],
                no_export=entry["no_export"],
            )
        )
        for item in self.work.assignments.all():
            if item.channel_id == channel.id:
                self.work.assignments.update(replace(item, ended=EndReason.CHANNEL_CLOSED))


def _name(entry: Entry) -> Name:
    return entry["channel"], entry["platform"]


def _by_name(entries: Iterable[Entry]) -> dict[Name, Entry]:
    return {_name(entry): entry for entry in entries}


def _account(text: str, platform: Platform) -> dict[str, str]:
    """Return address and key of an account of the file; one that is none is a bug there."""
    found = recognise(text, platform)
    if not isinstance(found, Address):
        raise TypeError(f"{text}: {found.code}")
    return {"url": found.url, "key": found.key}
