"""Disposal by decision, destruction by two people, and legal holds (P9, P8).

Proposed, decided, carried out: each step is a row that stays, by an account. What is gone leaves a
tombstone, and a report tells which backups still hold it, and until when.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from smdesk.domain.actors import Actor
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal import Basis, Disposal, DisposalItem, Hold, TargetKind
from smdesk.domain.disposal_checks import (
    CARRIERS,
    PROPOSERS,
    Chosen,
    check_carry_out,
    check_hold,
    check_proposal,
    check_settlement,
    is_same_person,
)
from smdesk.domain.disposals_due import Candidate, DisposalList
from smdesk.domain.errors import Problem, UserError, refuse
from smdesk.domain.ids import new_id
from smdesk.domain.texts import check_line, clean_line, clean_text
from smdesk.services.duties.carrying_out import CarriedOut, CarryingOut, Started, bag_in
from smdesk.services.duties.disposal_grounds import held_items, is_held, needed_since, uncovered
from smdesk.services.duties.disposal_targets import Target, Targets, is_open
from smdesk.services.duties.disposal_view import (
    DisposalLine,
    DisposalState,
    HoldLine,
    Preview,
    line_of,
    stored_disposal,
)
from smdesk.services.duties.erasure import Mention, mentions, reason_problems
from smdesk.services.duties.expiring import Expiring
from smdesk.services.duties.letting_go import Places
from smdesk.services.ports import SILENT, Clock, Progress, Snapshot, Store, UnitOfWork
from smdesk.services.printed.disposal_reports import DisposalPapers, DisposalReport

__all__ = [
    "Candidate",
    "CarriedOut",
    "DisposalLine",
    "DisposalList",
    "DisposalReport",
    "DisposalState",
    "Disposals",
    "HoldLine",
    "Mention",
    "Places",
    "Preview",
]


class Disposals:
    """Keeps decisions to dispose of things, and carries them out.

    Args:
        store: the database.
        places: where what is disposed of lies, beside the database.
        clock: tells the moment.
        papers: makes the reports.
    """

    def __init__(self, store: Store, places: Places, clock: Clock, papers: DisposalPapers) -> None:
        self._store = store
        self._papers = papers
        self._clock = clock
        self._second_copy = places.second_copy
        self._carrying = CarryingOut(store, places, clock)
        self._expiring = Expiring(store, places.backups, clock)

    # --- what the schedule lets go --------------------------------------------------------------

    def lists(self, day: date) -> tuple[DisposalList, ...]:
        """Return what the decided schedule lets go of on a day: a list for each of its rows.

        Nothing before a schedule is decided. What a legal hold keeps is among it, and can't go.
        """
        with self._store.read() as snapshot:
            return Targets(snapshot, day).lists

    # --- proposed and decided -------------------------------------------------------------------

    def preview(self, actor: Actor, basis: Basis, targets: Sequence[Target]) -> Preview:
        """Return what would keep a disposal from being proposed, and what it would leave."""
        with self._store.read() as snapshot:
            found = Targets(snapshot, self._today(), actor)
            chosen = found.chosen(targets)
            problems = check_proposal(basis, "-", "", chosen, decided=found.schedule is not None)
            people = [one for kind, one in targets if kind is TargetKind.PERSON]
            told = [one for person in people for one in mentions(snapshot, person)]
            forms = sum(
                one.form is not None for one in snapshot.assignments.of("person_id", people)
            )
        return Preview(
            chosen=tuple(
                Candidate(
                    target=one.target,
                    target_id=one.target_id,
                    label=one.label,
                    since=self._today(),
                    held=one.held,
                )
                for one in chosen
            ),
            problems=tuple(problems),
            mentions=tuple(told),
            forms=forms,
        )

    def propose(
        self,
        actor: Actor,
        basis: Basis,
        targets: Sequence[Target],
        reason: str,
        case_number: str = "",
    ) -> Disposal:
        """Propose that things go; nothing of them changes before it is decided and carried out.

        Args:
            actor: who proposes; somebody else decides where it takes two.
            basis: what it rests on.
            targets: what is to go, by sort and id.
            reason: why, without personal data: it stays.
            case_number: where it is registered, if that is known yet.

        Raises:
            InvalidError: `required`, `disposal_nothing`, `disposal_held`, `disposal_no_plan`,
                `disposal_not_covered`, `disposal_not_unlawful`, `disposal_reason_names`, and a
                `disposal_...` for each thing that is still needed or gone already.
            UserError: `not_permitted`.
        """
        actor.require(*PROPOSERS)
        reason, case_number = clean_text(reason), clean_line(case_number)
        with self._store.write(actor) as work:
            found = Targets(work, self._today(), actor)
            chosen = found.chosen(targets)
            decided = found.schedule is not None
            refuse(
                [
                    *check_proposal(basis, reason, case_number, chosen, decided=decided),
                    *reason_problems(work, targets, reason),
                ]
            )
            by_schedule = found.schedule if basis is Basis.SCHEDULE else None
            disposal = Disposal(
                id=new_id(),
                basis=basis,
                reason=reason,
                schedule_id=by_schedule.id if by_schedule else None,
                proposed_at=self._clock(),
                proposed_by=actor.account,
                case_number=case_number,
            )
            _store(work, disposal, found, chosen)
            work.commit()
        return disposal

    def settle(
        self, actor: Actor, disposal_id: str, approve: bool, case_number: str = ""
    ) -> Disposal:
        """Decide on a proposal: approve or refuse it.

        Whoever proposed may take it back by refusing; only somebody else approves, where it takes
        two people: another account, and not the same person behind both.

        Raises:
            InvalidError: `disposal_same_person`, `disposal_settled`, `disposal_no_plan`,
                `disposal_not_covered`, `disposal_held`; `too_long`, `control_character`.
            UserError: `not_permitted`, `gone`.
        """
        actor.require(*PROPOSERS)
        case_number = clean_line(case_number)
        refuse(check_line(case_number, "case_number"))
        with self._store.write(actor) as work:
            disposal, items = stored_disposal(work, disposal_id)
            refuse(self._settlement(work, actor, disposal, items, approve=approve))
            stored = work.disposals.update(
                replace(
                    disposal,
                    settled_at=self._clock(),
                    settled_by=actor.account,
                    refused=not approve,
                    case_number=case_number or disposal.case_number,
                )
            )
            work.commit()
        return stored

    def _settlement(
        self,
        snapshot: Snapshot,
        actor: Actor,
        disposal: Disposal,
        items: Sequence[DisposalItem],
        *,
        approve: bool,
    ) -> list[Problem]:
        found = Targets(snapshot, self._today())
        grants, people = snapshot.grants.all(), snapshot.people.all()
        problems = check_settlement(
            disposal,
            [one.target for one in items],
            approve=approve,
            same=is_same_person(disposal.proposed_by, actor.account, grants, people),
            decided=found.schedule is not None,
        )
        if problems or not approve:
            return problems
        return [*held_items(found, items), *uncovered(found, disposal, items)]

    # --- carried out ----------------------------------------------------------------------------

    def carry_out(self, actor: Actor, disposal_id: str, progress: Progress = SILENT) -> CarriedOut:
        """Let everything go that was decided, one thing after another; each is final.

        Stopped or cut short, it goes on where it was when it is carried out again.

        Raises:
            InvalidError: `disposal_undecided`, `disposal_refused`, `disposal_carried_out`,
                `disposal_held`, also of what is held meanwhile, `disposal_not_covered`, when
                another schedule says otherwise by now, and what keeps a person since.
            UserError: `not_permitted`, `gone`.
            SurroundingsError: what archive, disk or database meet; what is gone by then is gone,
                the rest is there whole.
        """
        with self._store.read() as snapshot:
            disposal, items = stored_disposal(snapshot, disposal_id)
            for one in items:
                actor.require(*CARRIERS[one.target])
            found = Targets(snapshot, self._today(), actor)
            held = [one.label for one in items if is_held(found, one)]
            refuse(check_carry_out(disposal, held))
            refuse([*needed_since(found, items), *uncovered(found, disposal, items)])
        return self._carrying.carry_out(actor, disposal, items, progress)

    def at_start(self, actor: Actor) -> Started:
        """Finish at a start what a crash left of disposals, and let backups expire; never fails."""
        return self._carrying.at_start(actor, self._expiring)

    # --- looked at ------------------------------------------------------------------------------

    def all(self) -> tuple[DisposalLine, ...]:
        """Return all disposals, those that wait for somebody first, then the latest."""
        with self._store.read() as snapshot:
            items = snapshot.disposal_items.all()
            lines = [
                line_of(one, [item for item in items if item.disposal_id == one.id])
                for one in snapshot.disposals.all()
            ]
        lines.sort(key=lambda line: line.disposal.proposed_at, reverse=True)
        return tuple(sorted(lines, key=lambda line: not is_open(line.disposal)))

    def report(self, disposal_id: str) -> DisposalReport:
        """Return what a disposal came to: decision, what is gone, what still names people, backups.

        Raises:
            UserError: `gone`.
        """
        with self._store.read() as snapshot:
            disposal, items = stored_disposal(snapshot, disposal_id)
            bags = {bag_in(snapshot, one) for one in items}
        report = self._papers.report(disposal, items, self._expiring.waiting(disposal))
        return replace(report, copy_holds=len(bags & set(self._second_copy.going())))

    def save_report(self, actor: Actor, disposal_id: str, path: Path, language: str = "sv") -> Path:
        """Save the report as PDF or JSON, by the file's ending, and note that at the disposal.

        Raises:
            UserError: `gone`, `disposal_report_form`; what `put_file` raises.
            SurroundingsError: what `put_file` raises.
        """
        return self._papers.save(actor, self.report(disposal_id), path, language)

    # --- legal holds ------------------------------------------------------------------------------

    def hold(
        self, actor: Actor, target: TargetKind, target_id: str, reason: str, case_number: str = ""
    ) -> Hold:
        """Keep a thing from disposal until the hold is lifted.

        Raises:
            InvalidError: `required`, `hold_already`, `too_long`, `control_character`.
            UserError: `not_permitted`; `gone`, if there is no such thing.
        """
        actor.require(*PROPOSERS)
        hold = Hold(
            id=new_id(),
            target=target,
            target_id=target_id,
            reason=clean_text(reason),
            case_number=clean_line(case_number),
            set_on=self._today(),
            set_by=actor.account,
        )
        with self._store.write(actor) as work:
            if Targets(work, self._today()).thing(target, target_id) is None:
                raise UserError("gone", at="target")
            refuse(check_hold(hold, work.holds.all()))
            work.holds.add(hold)
            work.commit()
        return hold

    def lift(self, actor: Actor, hold_id: str) -> Hold:
        """Lift a legal hold; the row stays.

        Raises:
            UserError: `not_permitted`; `gone`, if there is none or it is lifted.
        """
        actor.require(*PROPOSERS)
        with self._store.write(actor) as work:
            hold = work.holds.get(hold_id)
            if hold is None or hold.lifted_on is not None:
                raise UserError("gone", at="hold")
            lifted = replace(hold, lifted_on=self._today(), lifted_by=actor.account)
            stored = work.holds.update(lifted)
            work.commit()
        return stored

    def holds(self) -> tuple[HoldLine, ...]:
        """Return all legal holds, those that hold first, then the latest."""
        with self._store.read() as snapshot:
            found = Targets(snapshot, self._today())
            lines = [
                HoldLine(
                    hold=one, label=found.label(one.target, found.thing(one.target, one.target_id))
                )
                for one in snapshot.holds.all()
            ]
        lines.sort(key=lambda line: line.hold.set_on, reverse=True)
        return tuple(sorted(lines, key=lambda line: line.hold.lifted_on is not None))

    def _today(self) -> date:
        return swedish_day(self._clock())


def _store(work: UnitOfWork, disposal: Disposal, found: Targets, chosen: Sequence[Chosen]) -> None:
    """Store a proposal and what it is of, each thing as it is called today."""
    work.disposals.add(disposal)
    for one in chosen:
        work.disposal_items.add(
            DisposalItem(
                id=new_id(),
                disposal_id=disposal.id,
                target=one.target,
                target_id=one.target_id,
                label=one.label,
                sha256=found.sha256(one.target, one.target_id),
            )
        )
