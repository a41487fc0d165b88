"""How each sort of thing goes, in the unit of work that makes it final."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from smdesk.domain.actors import Actor
from smdesk.domain.anonymising import Traces
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal import Basis, Disposal, DisposalItem, TargetKind
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.findings import Finding
from smdesk.domain.restricted import RestrictedCopy
from smdesk.services.duties.disposal_targets import thing_in
from smdesk.services.duties.erasure import (
    Erased,
    anonymise,
    drop_attachments,
    forget_referral,
    forget_removal,
    traces,
)
from smdesk.services.evidence.ledgers import catch_up, enter
from smdesk.services.ports import (
    SILENT,
    Archive,
    AttachmentStore,
    Backups,
    Clock,
    DerivedFiles,
    Progress,
    UnitOfWork,
)


class SealedCopies(Protocol):
    """The restricted store, as far as disposal needs it."""

    def destroy(self, copy: RestrictedCopy) -> None:
        """Remove a copy's sealed file for good; one that is gone already is no error."""


class NamedDrafts(Protocol):
    """What is typed and not handed over."""

    def drop_naming(self, named: Traces) -> int:
        """Let every draft go that names a person, whoever's it is; return how many."""


class AlsoKept(Protocol):
    """The archive's second copy, as far as disposal needs it."""

    def let_go(self, actor: Actor, progress: Progress = SILENT) -> Finding | None:
        """Bring it in step after bags went; return why it may still hold them."""

    def going(self) -> tuple[str, ...]:
        """Return the bags that went, and that it may hold still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where what is disposed of lies, beside the database."""

    archive: Archive
    second_copy: AlsoKept
    attachments: AttachmentStore
    sealed: SealedCopies
    derived: DerivedFiles
    drafts: NamedDrafts
    backups: Backups
    former_name: Callable[[str], str]
    """What somebody is called who is anonymised, by the short id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """One thing of a disposal on its way out."""

    work: UnitOfWork
    actor: Actor
    disposal: Disposal
    item: DisposalItem
    places: Places
    clock: Clock


def _bag(going: Going) -> Erased:
    """Enter in the ledger that a bag is gone; it is so as soon as the line is on disk."""
    work, disposal, archive = going.work, going.disposal, going.places.archive
    catch_up(archive, work)
    thing = thing_in(work, going.item.target, going.item.target_id)
    if thing is not None and thing.bag not in work.ledger.gone():
        _must_be_in_reach(archive, thing.bag)
        by_plan = disposal.basis is Basis.SCHEDULE
        enter(
            archive,
            work,
            actor=going.actor,
            clock=going.clock,
            kind=LedgerKind.DISPOSED if by_plan else LedgerKind.DESTROYED,
            capture=thing,
            details={"decision": disposal.id, "case_number": disposal.case_number},
        )
    return Erased()


def _must_be_in_reach(archive: Archive, bag: str) -> None:
    """Refuse to call a bag gone that lies in a folder which is off; one that waits can go."""
    if archive.path(bag).is_relative_to(archive.root) and not archive.reachable():
        raise SurroundingsError("archive_unreachable", path=archive.root, reason="")


def _copy(going: Going) -> Erased:
    copy = going.work.restricted_copies.get(going.item.target_id)
    if copy is not None and copy.gone_at is None:
        going.work.restricted_copies.update(replace(copy, gone_at=going.clock()))
    return Erased()


def _assignment(going: Going) -> Erased:
    mandate = going.work.assignments.get(going.item.target_id)
    if mandate is None:
        return Erased()
    going.work.assignments.remove(mandate)
    return Erased(files=tuple(drop_attachments(going.work, [mandate])))


def _removal(going: Going) -> Erased:
    return forget_removal(going.work, going.disposal.id, going.item.target_id)


def _referral(going: Going) -> Erased:
    return forget_referral(going.work, going.disposal.id, going.item.target_id)


def _person(going: Going) -> Erased:
    """Drafts go after the commit, but once the name is gone nobody could tell which name it."""
    person_id, former_name = going.item.target_id, going.places.former_name
    named, day = traces(going.work, person_id), swedish_day(going.clock())
    erased = anonymise(going.work, going.disposal.id, person_id, day, former_name)
    return replace(erased, named=named)


STEPS: Mapping[TargetKind, Callable[[Going], Erased]] = {
    TargetKind.CAPTURE: _bag,
    TargetKind.RECORD: _bag,
    TargetKind.COPY: _copy,
    TargetKind.REMOVAL: _removal,
    TargetKind.REFERRAL: _referral,
    TargetKind.ASSIGNMENT: _assignment,
    TargetKind.PERSON: _person,
}
"""What is done in the unit of work in which a thing goes."""
