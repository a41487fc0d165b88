"""The example's removals, referrals, retention schedule and policy: some of it is left to do."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from smdesk.domain.calendar import STOCKHOLM
from smdesk.domain.guidance import PolicyDocument, Reading
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import (
    AuthorTold,
    ContentKind,
    CopyState,
    Police,
    Referral,
    Removal,
)
from smdesk.domain.organisation import Person
from smdesk.domain.records import RecordKind
from smdesk.domain.removal_checks import stated
from smdesk.domain.retention import RetentionRow, ScheduleVersion
from smdesk.resource_files import resource_path
from smdesk.services.duties.first_grounds import stored_ground
from smdesk.services.duties.plan import first_rows
from smdesk.services.ports import UnitOfWork

Entry = Mapping[str, Any]
OFFICE_HOUR = time(9)
"""When what has no time of its own happened."""


def add_duties(work: UnitOfWork, people: Mapping[str, Person], today: date) -> None:
    """Add what the duties of the example have left behind.

    Args:
        work: holds channels, people and assignments already.
        people: by name.
        today: the day that the file's days are counted from.
    """
    data = json.loads(resource_path("example", "duties.json").read_text("utf-8"))
    duties = _Duties(work, people, today)
    for entry in data["checked"]:
        duties.check(entry)
    for entry in data["removals"]:
        work.removals.add(duties.removal(entry))
    for entry in data["referrals"]:
        work.referrals.add(duties.referral(entry))
    duties.add_plan(data["plan"])
    documents = [duties.policy(entry, number) for number, entry in enumerate(data["policies"], 1)]
    duties.add_readings(documents, data["readings"])


@dataclass(frozen=True, slots=True)
class _Duties:
    """Entries of the file as things, by the example's channels and people."""

    work: UnitOfWork
    people: Mapping[str, Person]
    today: date

    def day(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def at(self, days: int, clock: str | None = None) -> datetime:
        hour = time.fromisoformat(clock) if clock else OFFICE_HOUR
        return datetime.combine(self.day(days), hour, STOCKHOLM)

    def channel_id(self, entry: Entry) -> str:
        name = entry["channel"], entry["platform"]
        return next(
            one.id for one in self.work.channels.all() if (one.name, one.platform.value) == name
        )

    # --- removals and referrals ---------------------------------------------------------------

    def check(self, entry: Entry) -> None:
        ground = stored_ground(self.work, entry["ground"])
        if ground is not None:
            self.work.grounds.update(replace(ground, checked_on=self.day(entry["day"])))

    def removal(self, entry: Entry) -> Removal:
        ground = stored_ground(self.work, entry["ground"])
        finished = entry.get("finished")
        closed = entry.get("case_closed")
        return Removal(
            id=new_id(),
            channel_id=self.channel_id(entry),
            content=ContentKind(entry["content"]),
            place=entry["place"],
            note=entry["note"],
            found_at=self.at(*entry["found"]),
            found_by=self.people[entry["found_by"]].id,
            ground_id=entry["ground"],
            ground_stated=stated(ground) if ground else "",
            copy=CopyState(entry["copy"]),
            no_copy=entry["no_copy"],
            removed_at=self.at(*entry["removed"]),
            removed_by=self.people[entry["removed_by"]].id,
            told=AuthorTold(entry["told"]) if "told" in entry else None,
            not_told=entry.get("not_told", ""),
            case_number=entry.get("case_number", ""),
            police=Police(entry["police"]) if "police" in entry else None,
            police_number=entry.get("police_number", ""),
            finished_at=self.at(*finished) if finished else None,
            case_closed_on=self.day(closed) if closed is not None else None,
        )

    def referral(self, entry: Entry) -> Referral:
        return Referral(
            id=new_id(),
            channel_id=self.channel_id(entry),
            day=self.day(entry["day"]),
            note=entry["note"],
            case_number=entry["case_number"],
            person_id=self.people[entry["person"]].id,
        )

    # --- the schedule -------------------------------------------------------------------------

    def add_plan(self, entry: Entry) -> None:
        """Add a version that is decided, and a proposal where one row is another."""
        first = ScheduleVersion(
            id=new_id(), edition=1, made_at=self.at(entry["made"]), note=entry["note"]
        )
        rows = self._add_version(first, tuple(_filled(row, entry) for row in first_rows("sv")))
        self.work.schedules.update(
            replace(
                first,
                body=entry["body"],
                decided_on=self.day(entry["decided"]),
                paragraph=entry["paragraph"],
                case_number=entry["case_number"],
                locked_at=self.at(entry["locked"]),
            )
        )
        new = entry["proposal"]
        second = ScheduleVersion(
            id=new_id(), edition=2, made_at=self.at(new["made"]), note=new["note"]
        )
        self._add_version(second, tuple(_changed(row, new) for row in rows))

    def _add_version(
        self, version: ScheduleVersion, rows: tuple[RetentionRow, ...]
    ) -> tuple[RetentionRow, ...]:
        self.work.schedules.add(version)
        own = tuple(
            replace(row, id=new_id(), schedule_id=version.id, position=number)
            for number, row in enumerate(rows, 1)
        )
        for row in own:
            self.work.schedule_rows.add(row)
        return own

    # --- the policy ---------------------------------------------------------------------------

    def policy(self, entry: Entry, edition: int) -> PolicyDocument:
        document = PolicyDocument(
            id=new_id(),
            edition=edition,
            title=entry["title"],
            adopted_on=self.day(entry["adopted"]),
            body=entry["body"],
            case_number=entry["case_number"],
            text=resource_path("example", entry["text"]).read_text("utf-8"),
            added_at=self.at(entry["adopted"] + 1),
        )
        self.work.policy_documents.add(document)
        return document

    def add_readings(self, documents: list[PolicyDocument], entry: Entry) -> None:
        """Let every editor have read each version on its day, but for some and the last one."""
        writers = [one.person_id for one in self.work.assignments.all()]
        late = {self.people[name].id for name in entry["not_yet"]}
        for document, days in zip(documents, entry["all"], strict=True):
            for person_id in dict.fromkeys(writers):
                if document is documents[-1] and person_id in late:
                    continue
                self.work.readings.add(
                    Reading(
                        id=new_id(),
                        document_id=document.id,
                        person_id=person_id,
                        read_on=self.day(days),
                    )
                )


def _filled(row: RetentionRow, plan: Entry) -> RetentionRow:
    """Fill in what each municipality chooses before it decides."""
    decision = f"{plan['case_number']} {plan['paragraph']}"
    return replace(
        row,
        classification_code=plan["codes"][row.process],
        retention_period=row.retention_period.removesuffix(" (kommunen väljer)"),
        disposal_basis=row.disposal_basis.replace("fylls i", decision),
    )


def _changed(row: RetentionRow, new: Entry) -> RetentionRow:
    if row.record is not RecordKind(new["record"]):
        return row
    return replace(row, years=new["years"], retention_period=new["retention_period"])
