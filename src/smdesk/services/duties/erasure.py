"""Taking people, logs and referrals out of the register and of what its audit trail tells (P9).

What is erased from the trail shows as erased; the chain holds on. What still names somebody
elsewhere, in notes, protocols and preserved bags, is listed, and not touched.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from smdesk.domain.actors import Grant
from smdesk.domain.anonymising import Traces, traces_of
from smdesk.domain.assignments import Assignment
from smdesk.domain.disposal import TargetKind
from smdesk.domain.errors import Problem, UserError
from smdesk.domain.ids import short
from smdesk.domain.organisation import Person
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate, rule_for
from smdesk.services.duties import plan
from smdesk.services.duties.personal_sources import all_of
from smdesk.services.ports import TABLES, Snapshot, UnitOfWork

OWN = frozenset({"people", "grants"})
"""The tables whose rows of the person lose the name, or go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Rows in which a person is still named, after the decision as before it."""

    table: str
    """As `ports.TABLES` names it; or `captures`, whose bags say the same."""
    field: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What a unit of work took out, and what is left to do once it is committed."""

    entries: int = 0
    """How many entries of the audit trail tell nothing any more, or not who made them."""
    files: tuple[str, ...] = ()
    """Attachments that nothing refers to any more."""
    mentions: tuple[Mention, ...] = ()
    named: Traces | None = None
    """What named a person who is anonymised, for the drafts to be dropped."""


# --- what names a person --------------------------------------------------------------------------


def traces(snapshot: Snapshot, person_id: str) -> Traces:
    """Return what names a person: all that the register says, and all that it ever said."""
    rows: list[Person] = []
    accounts: list[str] = []
    steps = snapshot.audit.about(person_id)
    things: list[object] = [thing for step in steps for thing in (step.before, step.after)]
    things += [snapshot.people.get(person_id), *snapshot.grants.of("person_id", {person_id})]
    for thing in things:
        if isinstance(thing, Person) and thing.id == person_id:
            rows.append(thing)
        elif isinstance(thing, Grant) and thing.person_id == person_id:
            accounts.append(thing.account)
    return traces_of(rows, accounts)


def mentions(snapshot: Snapshot, person_id: str) -> tuple[Mention, ...]:
    """Return where a person is named beside their own rows."""
    named = traces(snapshot, person_id)
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for table, item in _rows(snapshot):
        if table in OWN and _is_of(item, person_id):
            continue
        for name in _naming_fields(item, named):
            found[table, name].append(item.id)
    return tuple(
        Mention(table=table, field=name, ids=tuple(ids)) for (table, name), ids in found.items()
    )


def _rows(snapshot: Snapshot) -> Iterator[tuple[str, Any]]:
    return ((table, item) for table in TABLES for item in all_of(snapshot, table))


def _is_of(item: Any, person_id: str) -> bool:
    return person_id in (item.id, getattr(item, "person_id", ""))


def _naming_fields(item: Any, named: Traces) -> Iterator[str]:
    for field in fields(item):
        value = getattr(item, field.name)
        if isinstance(value, str) and named.may_be_in(value) and named.named_in(value):
            yield field.name


def reason_problems(
    snapshot: Snapshot, targets: Sequence[tuple[TargetKind, str]], reason: str
) -> list[Problem]:
    """Return whether a reason, which stays, names one of those who are to be anonymised."""
    people = [identifier for target, identifier in targets if target is TargetKind.PERSON]
    if any(traces(snapshot, one).named_in(reason) for one in people):
        return [Problem(code="disposal_reason_names", at="reason")]
    return []


# --- what is erased -------------------------------------------------------------------------------


def anonymise(
    work: UnitOfWork,
    decision_id: str,
    person_id: str,
    day: date,
    former_name: Callable[[str], str],
) -> Erased:
    """Take a person's name out of the register and its audit trail, in a unit of work.

    Their roles go, and the signed forms of their own mandates, unless the decided schedule
    preserves those.

    Args:
        work: the unit of work.
        decision_id: the disposal, decided by two people.
        person_id: who.
        day: today.
        former_name: what somebody is called from then on, by the short id.
    """
    person = work.people.get(person_id)
    if person is None or person.anonymised_on is not None:
        return Erased()
    named = traces(work, person_id)
    told = _entries(work, person_id)
    roles, forms = _take_roles(work, person_id), _take_forms(work, person_id, day)
    left = mentions(work, person_id)
    name = former_name(short(person.id))
    work.people.anonymise(replace(person, name=name, email="", account="", anonymised_on=day))
    told += [seq for gone in (*roles, *forms) for seq in _entries(work, gone)]
    found = work.audit.naming(named)
    entries = work.audit.erase(decision_id, [*told, *found.telling], found.acting)
    return Erased(entries=entries, files=tuple(forms), mentions=left)


def _entries(work: UnitOfWork, identifier: str) -> list[int]:
    """Return the numbers of the entries of a thing."""
    return [entry.seq for entry in work.audit.entries(identifier)]


def _take_roles(work: UnitOfWork, person_id: str) -> list[str]:
    grants = work.grants.of("person_id", {person_id})
    for grant in grants:
        work.grants.forget(grant)
    return [grant.id for grant in grants]


def _take_forms(work: UnitOfWork, person_id: str, day: date) -> list[str]:
    rule = rule_for(plan.current(work, day), RecordKind.ASSIGNMENT)
    if rule is not None and rule.fate is Fate.PRESERVE:
        return []
    signed = [one for one in work.assignments.of("person_id", {person_id}) if one.form]
    for one in signed:
        work.assignments.update(replace(one, form=None))
    return drop_attachments(work, signed)


def drop_attachments(work: UnitOfWork, mandates: Sequence[Assignment]) -> list[str]:
    """Remove the signed forms of mandates that nothing else refers to; return which."""
    dropped = []
    for sha256 in dict.fromkeys(one.form for one in mandates if one.form):
        attachment = work.attachments.get(sha256)
        if attachment is None:
            continue
        try:
            work.attachments.forget(attachment)
        except UserError as error:
            if error.code != "in_use":
                raise
        else:
            dropped.append(sha256)
    return dropped


def forget_removal(work: UnitOfWork, decision_id: str, removal_id: str) -> Erased:
    """Take the log of a removal out, with the tombstones of its copies, and all that was told."""
    removal = work.removals.get(removal_id)
    if removal is None:
        return Erased()
    copies = work.restricted_copies.of("removal_id", {removal_id})
    ids = [removal.id, *(copy.id for copy in copies)]
    told = [seq for identifier in ids for seq in _entries(work, identifier)]
    for copy in copies:
        work.restricted_copies.forget(copy)
    work.removals.forget(removal)
    return Erased(entries=work.audit.erase(decision_id, told))


def forget_referral(work: UnitOfWork, decision_id: str, referral_id: str) -> Erased:
    """Take a referral out, and all that was told of it."""
    referral = work.referrals.get(referral_id)
    if referral is None:
        return Erased()
    told = _entries(work, referral_id)
    work.referrals.forget(referral)
    return Erased(entries=work.audit.erase(decision_id, told))
