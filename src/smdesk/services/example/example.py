"""The example municipality: a register to look at before the own list is there.

Its days are counted from the day it is loaded, so that it always has mandates about to end.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from smdesk.domain.actors import Actor, Role
from smdesk.domain.assignments import Assignment, EditorRole, EndReason
from smdesk.domain.attachments import Attachment
from smdesk.domain.calendar import Period, swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import (
    Membership,
    Municipality,
    Office,
    OfficeKind,
    Person,
    Sector,
    Term,
    Unit,
)
from smdesk.resource_files import resource_path
from smdesk.services.example.duties import add_duties
from smdesk.services.example.life import add_life
from smdesk.services.example.watch import add_watch
from smdesk.services.imports.imports import Imports, store_preview
from smdesk.services.imports.preview import ImportPreview
from smdesk.services.ports import AttachmentStore, ChangeSet, Clock, Snapshot, Store, UnitOfWork

Entry = Mapping[str, Any]


class Example:
    """Loads the example into an empty database."""

    def __init__(
        self, store: Store, imports: Imports, clock: Clock, files: AttachmentStore
    ) -> None:
        self._store = store
        self._imports = imports
        self._clock = clock
        self._files = files

    def load(self, actor: Actor) -> ChangeSet:
        """Fill the database, all or nothing; channels go the way of every imported list.

        Raises:
            UserError: `not_permitted`; `not_empty`, for a database that holds anything.
            SurroundingsError: `attachment_write`.
        """
        actor.require(Role.WEBMASTER)
        preview = self._imports.preview(resource_path("example", "channels.csv"))
        text = resource_path("example", "organisation.json").read_text("utf-8")
        example = _Example(json.loads(text), preview, swedish_day(self._clock()))
        with self._store.write(actor) as work:
            if not _is_empty(work):
                raise UserError("not_empty")
            logo = self._attach(work, "logo.png", "image/png")
            form = self._attach(work, "uppdrag.pdf", "application/pdf")
            example.add_to(work, logo, form)
            return work.commit()

    def _attach(self, work: UnitOfWork, name: str, media_type: str) -> str:
        """Enter a file of the example and return its id."""
        source = resource_path("example", name)
        data = source.read_bytes()
        sha256 = self._files.put(data)
        if work.attachments.get(sha256) is None:
            work.attachments.add(
                Attachment(
                    id=sha256,
                    name=source.name,
                    media_type=media_type,
                    size=len(data),
                    added_at=self._clock(),
                )
            )
        return sha256


def _is_empty(snapshot: Snapshot) -> bool:
    tables: tuple[Any, ...] = (
        snapshot.municipality,
        snapshot.sectors,
        snapshot.units,
        snapshot.people,
        snapshot.channels,
    )
    return not any(table.all() for table in tables) and snapshot.captures.count() == 0


@dataclass(slots=True)
class _Example:
    """The example's files, with ids given out once."""

    data: Mapping[str, Any]
    preview: ImportPreview
    today: date

    def add_to(self, work: UnitOfWork, logo: str, form: str) -> None:
        work.municipality.add(Municipality(**self.data["municipality"], logo=logo, is_example=True))
        sectors = {item.name: item for item in self.preview.new_sectors}
        units = {item.name: item for item in self.preview.new_units}
        dated_sectors = [
            replace(sectors[entry["name"]], period=self._period(entry))
            for entry in self.data["sectors"]
        ]
        dated_units = [
            replace(units[entry["name"]], greeting=entry["greeting"], period=self._period(entry))
            for entry in self.data["units"]
        ]
        store_preview(
            work,
            replace(self.preview, new_sectors=tuple(dated_sectors), new_units=tuple(dated_units)),
            self.today,
        )
        people = self._add_people(work, units)
        self._add_terms(work, people, {**sectors, **units})
        self._add_assignments(work, people)
        by_name = {unit.name: unit for unit in dated_units}
        add_life(work, people=people, units=by_name, today=self.today, form=form)
        add_watch(work, people, self.today)
        add_duties(work, people, self.today)

    def _period(self, entry: Entry) -> Period:
        last = entry.get("last")
        return Period(self._day(entry["first"]), None if last is None else self._day(last))

    def _day(self, day: int | str) -> date:
        """Return the day that is so many days from today, or a day of the calendar."""
        if isinstance(day, str):
            return date.fromisoformat(day)
        return self.today + timedelta(days=day)

    def _add_people(self, work: UnitOfWork, units: Mapping[str, Unit]) -> dict[str, Person]:
        people = {}
        for entry in self.data["people"]:
            left = self._day(entry["left"]) if "left" in entry else None
            person = Person(id=new_id(), name=entry["name"], email=entry["email"], left_on=left)
            people[person.name] = person
            work.people.add(person)
            if entry["unit"]:
                work.memberships.add(
                    Membership(
                        id=new_id(),
                        person_id=person.id,
                        unit_id=units[entry["unit"]].id,
                        period=Period(self._day(entry["since"]), left),
                    )
                )
        return people

    def _add_terms(
        self,
        work: UnitOfWork,
        people: Mapping[str, Person],
        bodies: Mapping[str, Sector | Unit],
    ) -> None:
        for entry in self.data["terms"]:
            body_id = bodies[entry["of"]].id if entry["of"] else None
            work.terms.add(
                Term(
                    id=new_id(),
                    office=Office(OfficeKind(entry["office"]), body_id),
                    person_id=people[entry["person"]].id,
                    period=self._period(entry),
                    acting=entry["acting"],
                )
            )

    def _add_assignments(self, work: UnitOfWork, people: Mapping[str, Person]) -> None:
        channels = _by_name(row.channel for row in self.preview.rows if row.channel)
        for entry in self.data["assignments"]:
            work.assignments.add(
                Assignment(
                    id=new_id(),
                    channel_id=channels[entry["channel"], entry["platform"]].id,
                    person_id=people[entry["person"]].id,
                    role=EditorRole(entry["role"]),
                    mandated_by=people[entry["by"]].id,
                    period=self._period(entry),
                    ended=EndReason(entry["ended"]) if "ended" in entry else None,
                )
            )


def _by_name(channels: Iterable[Channel]) -> dict[tuple[str, str], Channel]:
    return {(channel.name, channel.platform.value): channel for channel in channels}
