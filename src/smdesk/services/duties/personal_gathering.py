"""Looks for a person in every table and in the audit trail."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from smdesk.domain.anonymising import Traces, texts_in, traces_of
from smdesk.domain.calendar import swedish_day
from smdesk.domain.changes import FieldChange, field_changes, parts
from smdesk.domain.disposal import TargetKind
from smdesk.domain.organisation import Person
from smdesk.services.duties.personal_extract import Acts, Entry, Mention, Part, Stored, Trail
from smdesk.services.duties.personal_sources import (
    ATTACHMENTS,
    CAPTURES,
    PEOPLE,
    TARGET,
    all_of,
    has_people,
    holding_accounts,
    naming_people,
    processing_of,
    shown,
    targets,
    texts,
)
from smdesk.services.ports import Snapshot, Step
from smdesk.services.ports.exchange import REFERS, TABLES
from smdesk.services.register.naming import Naming

LEDGER = "ledger"
OWNER = "id"
"""How a person's own card is about them."""
OWN = frozenset({OWNER, "person_id"})
"""What a row is about the person by; else they only did or gave something in it."""
SPLIT: Mapping[str, tuple[str, ...]] = {
    "period": ("first_day", "last_day"),
    "office": ("office", "body"),
}
"""Fields that are read as several."""


@dataclass(slots=True)
class Gathering:
    """Looks for one person in a snapshot."""

    snapshot: Snapshot
    person: Person
    accounts: tuple[str, ...] = ()
    _naming: Naming = field(init=False)
    _traces: Traces = field(init=False)
    _about: list[Step] = field(init=False)
    _files: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._naming = Naming(self.snapshot)
        self.accounts = accounts_of(self.snapshot, self.person)
        self._about = self.snapshot.audit.about(self.person.id)
        former = [one for step in self._about for one in (step.before, step.after)]
        people = [self.person, *(one for one in former if isinstance(one, Person))]
        self._traces = traces_of(people, self.accounts)

    def parts(self) -> Mapping[str, tuple[Part, ...]]:
        """Return what is stored, by the key of the processing it belongs to."""
        found: dict[str, list[Part]] = {}
        for table in TABLES:
            rows = tuple(self._rows(table))
            if rows:
                found.setdefault(processing_of(table), []).append(Part(table=table, rows=rows))
        files = tuple(self._attached())
        if files:
            found.setdefault(processing_of(ATTACHMENTS), []).append(
                Part(table=ATTACHMENTS, rows=files)
            )
        return {key: tuple(made) for key, made in found.items()}

    def mentions(self) -> Iterator[Mention]:
        """Yield the texts in which the person is named, wherever somebody wrote them.

        The index of captures has no words of its own, and is far too long to look through.
        """
        for table in TABLES:
            for thing in all_of(self.snapshot, table) if table != CAPTURES else ():
                if thing.id != self.person.id:
                    yield from self._mentioned(table, thing)

    def trail(self) -> "Trail":
        """Return what the audit trail and the ledger hold: acts, what is of the person, the rest.

        Of what the accounts did only what sort of thing it was is told, not to what.
        """
        told = {step.entry.seq for step in self._about}
        acts: Counter[tuple[str, str, str]] = Counter()
        named: Counter[tuple[str, str, str]] = Counter()
        for entry in self.snapshot.audit.entries():
            key = (f"{swedish_day(entry.at):%Y-%m}", entry.kind, entry.action)
            acts[key] += self._is_mine(entry.actor)
            named[key] += entry.seq not in told and self._is_named(entry.payload or "")
        for line in self.snapshot.ledger.entries():
            key = (f"{swedish_day(line.at):%Y-%m}", LEDGER, line.kind.value)
            acts[key] += self._is_mine(line.actor)
        return Trail(
            about=tuple(map(self._entry, self._about)), acts=_counted(acts), named=_counted(named)
        )

    def _is_named(self, payload: str) -> bool:
        """Tell whether an entry names the person by id, name, address or account."""
        if f'"{self.person.id}"' in payload:
            return True
        return self._traces.may_be_in(payload) and any(
            map(self._traces.named_in, texts_in(json.loads(payload)))
        )

    def _entry(self, step: Step) -> Entry:
        """Return an entry with the fields that an extract shows of such a row."""
        allowed = _allowed(step.thing)
        return Entry(
            at=step.entry.at,
            kind=step.entry.kind,
            action=step.entry.action,
            fields=tuple(
                self._named(change)
                for change in field_changes(step.before, step.after)
                if change.name in allowed
            ),
        )

    # --- rows -------------------------------------------------------------------------------

    def _rows(self, table: str) -> Iterator[Stored]:
        if not has_people(table):
            return
        for thing in all_of(self.snapshot, table):
            by = self._by(table, thing)
            if by:
                yield self._stored(table, thing, by)

    def _by(self, table: str, thing: Any) -> tuple[str, ...]:
        """Return the fields by which a row is about the person; none where it is not."""
        if table == PEOPLE:
            return (OWNER,) if thing.id == self.person.id else ()
        mine = [name for name in naming_people(table) if getattr(thing, name) == self.person.id]
        mine += [name for name in holding_accounts(table) if self._is_mine(getattr(thing, name))]
        if targets(table) and thing.target is TargetKind.PERSON:
            mine += [TARGET] if thing.target_id == self.person.id else []
        return tuple(mine)

    def _stored(self, table: str, thing: Any, by: tuple[str, ...]) -> Stored:
        told = shown(table, own=bool(OWN & set(by)))
        wanted = [*told, *(name for name in by if name not in (*told, OWNER, TARGET))]
        for name in wanted:
            if REFERS.get(name) == ATTACHMENTS and getattr(thing, name):
                self._files[getattr(thing, name)] = None
        told_of = [pair for one in wanted for pair in self._told(thing, one)]
        return Stored(id=thing.id, by=by, values=tuple(told_of))

    def _told(self, thing: Any, wanted: str) -> Iterator[tuple[str, object]]:
        """Yield a field in names; several channels share a name, so their platform is told too."""
        for name, value in parts_of(thing, wanted).items():
            yield name, self._naming(name, value)
            channel = self.snapshot.channels.get(str(value)) if name == "channel_id" else None
            if channel is not None:
                yield "platform", channel.platform

    def _attached(self) -> Iterator[Stored]:
        """Yield the files that the rows name: a signed form, by its name and size."""
        for sha256 in self._files:
            thing = self.snapshot.attachments.get(sha256)
            if thing is not None:
                names = ("name", "media_type", "size", "added_at")
                values = tuple((name, getattr(thing, name)) for name in names)
                yield Stored(id=thing.id, by=("form",), values=values)

    def _mentioned(self, table: str, thing: Any) -> Iterator[Mention]:
        accounts = holding_accounts(table)
        for name, text in texts(thing).items():
            if name not in accounts and self._traces.named_in(text):
                yield Mention(table=table, id=thing.id, field=name)

    def _is_mine(self, account: str) -> bool:
        return account.casefold() in self.accounts

    def _named(self, change: FieldChange) -> FieldChange:
        name = change.name
        before, after = (self._naming(name, value) for value in (change.before, change.after))
        return FieldChange(name=name, before=before, after=after)


def parts_of(thing: Any, name: str) -> dict[str, object]:
    """Return a field's value by name, a period or an office taken apart."""
    taken = parts(thing)
    return {one: taken[one] for one in SPLIT.get(name, (name,))}


def accounts_of(snapshot: Snapshot, person: Person) -> tuple[str, ...]:
    """Return the accounts that are known to be a person's, in small letters."""
    granted = (one.account for one in snapshot.grants.all() if one.person_id == person.id)
    accounts = (person.account, *granted)
    return tuple(dict.fromkeys(one.casefold() for one in accounts if one.strip()))


def _counted(counted: Counter[tuple[str, str, str]]) -> tuple[Acts, ...]:
    """Return what was counted, by month, without what never happened."""
    return tuple(
        Acts(month=month, kind=kind, action=action, count=count)
        for (month, kind, action), count in sorted(counted.items())
        if count
    )


def _allowed(thing: Any) -> frozenset[str]:
    """Return the fields of a row that an extract shows, periods and offices taken apart."""
    table = next((name for name, made in TABLES.items() if made is type(thing)), None)
    if table is None:
        return frozenset()
    names = (*shown(table, own=True), *naming_people(table), *holding_accounts(table))
    return frozenset(one for name in names for one in SPLIT.get(name, (name,)))
