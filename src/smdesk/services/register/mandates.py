"""Mandates: given by the editor's own manager, renewed, revoked, signed; and leaving."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.assignment_forms import AssignmentForm
from smdesk.domain.assignments import Assignment, EndReason
from smdesk.domain.attachments import Attachment
from smdesk.domain.calendar import check_not_ahead, swedish_day
from smdesk.domain.errors import InvalidError, Problem, UserError, refuse
from smdesk.domain.ids import new_id
from smdesk.domain.managers import OwnManager, own_managers, why_no_manager
from smdesk.domain.mandate_acts import MandateAct, check_mandates, mandates_of, renewals_of
from smdesk.domain.mandates import Grounds
from smdesk.domain.organisation import Person
from smdesk.domain.texts import check_text, clean_text
from smdesk.services.ports import ChangeSet, Clock, Snapshot, Store, UnitOfWork
from smdesk.services.register.assignment_forms import make_forms
from smdesk.services.register.attachments import Attachments
from smdesk.services.register.changing import end_mandate
from smdesk.services.register.grounds import read_grounds
from smdesk.services.register.leaving import Leaving, carry_out, plan
from smdesk.services.register.register import Saved


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The mandates that an act gave."""

    act: str
    ids: tuple[str, ...]
    changes: ChangeSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Who may give a person a mandate on a day."""

    managers: tuple[tuple[OwnManager, Person], ...]
    reason: str | None
    """The code of why there is nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signed form that was attached; its id is the checksum to show."""

    attachment: Attachment
    changes: ChangeSet


class Mandates:
    """Gives, renews and ends mandates in the name of an actor."""

    def __init__(self, store: Store, attachments: Attachments, clock: Clock) -> None:
        self._store = store
        self._attachments = attachments
        self._clock = clock

    def grounds(self) -> Grounds:
        """Return what every mandate is judged by."""
        with self._store.read() as snapshot:
            return read_grounds(snapshot)

    def own_managers(self, person_id: str, day: date) -> Proposal:
        """Return who may give a person a mandate on a day, or why nobody can."""
        grounds = self.grounds()
        found = own_managers(person_id, day, grounds.staff)
        return Proposal(
            managers=tuple((own, grounds.people[own.person_id]) for own in found),
            reason=None if found else why_no_manager(person_id, day, grounds.staff),
        )

    def give(self, actor: Actor, act: MandateAct) -> Given:
        """Store one act's mandates, all of them or none.

        Raises:
            InvalidError: with every reason why they may not be given; `day_ahead`, for a day of
                giving that has not come. Nothing is stored then.
        """
        return self._enter(
            actor, act.given_on, lambda _, grounds, act_id: _given(act, grounds, act_id)
        )

    def renew(
        self,
        actor: Actor,
        assignment_ids: Sequence[str],
        *,
        given_on: date | None = None,
        last: date | None = None,
        mandated_by: str | None = None,
    ) -> Given:
        """Let mandates be followed by new ones, in one act.

        Args:
            actor: who enters it.
            assignment_ids: the mandates to follow.
            given_on: the day it was decided; today if None.
            last: the last day of the new ones; a year on if None.
            mandated_by: who gives them; each person's own manager if None.

        Raises:
            InvalidError: as `give`; `mandate_open`, for one that has no last day.
            UserError: `gone`.
        """
        day = given_on or swedish_day(self._clock())

        def renewed(work: UnitOfWork, grounds: Grounds, act_id: str) -> list[Assignment]:
            stored = [stored_mandate(work, one) for one in assignment_ids]
            refuse([problem for item in stored for problem in _endless(item, grounds)])
            try:
                return renewals_of(
                    stored,
                    act_id,
                    grounds.staff,
                    given_on=day,
                    last=last,
                    mandated_by=mandated_by,
                )
            except UserError as error:  # the last day is before a first one, or the last of all
                problem = Problem(code=error.code, at="last", values=error.values)
                raise InvalidError([problem]) from error

        return self._enter(actor, day, renewed)

    def _enter(
        self,
        actor: Actor,
        given_on: date,
        make: Callable[[UnitOfWork, Grounds, str], list[Assignment]],
    ) -> Given:
        actor.require(*REGISTER_EDITORS)
        refuse(check_not_ahead(given_on, swedish_day(self._clock()), "given_on"))
        act_id = new_id()
        with self._store.write(actor) as work:
            grounds = read_grounds(work)
            mandates = make(work, grounds, act_id)
            refuse(check_mandates(mandates, grounds))
            for mandate in mandates:
                work.assignments.add(mandate)
            ids = tuple(mandate.id for mandate in mandates)
            return Given(act=act_id, ids=ids, changes=work.commit())

    def revoke(self, actor: Actor, assignment_id: str, last: date, note: str = "") -> Saved:
        """End a mandate early; one that would begin after `last` is taken away.

        Raises:
            InvalidError: `mandate_over`, when it ends by then anyway; what is wrong with the note.
            UserError: `gone`.
        """
        actor.require(*REGISTER_EDITORS)
        note = clean_text(note)
        with self._store.write(actor) as work:
            mandate = stored_mandate(work, assignment_id)
            problems = check_text(note, "note")
            ends = mandate.period.last
            if ends is not None and ends <= last:
                problems.append(Problem(code="mandate_over", at="last", values={"last": ends}))
            refuse(problems)
            end_mandate(work, mandate, last, EndReason.REVOKED, note)
            return Saved(assignment_id, work.commit())

    def preview_leave(self, person_id: str, last: date | None) -> Leaving:
        """Return what would end with a person's last day, come back, and be left to do.

        Args:
            person_id: who leaves.
            last: the last day; None: they stay after all.

        Raises:
            InvalidError: `leave_long_ago`, `leave_begun`.
            UserError: `gone`.
        """
        with self._store.read() as snapshot:
            return plan(snapshot, person_id, last, swedish_day(self._clock()))

    def leave(self, actor: Actor, person_id: str, last: date) -> tuple[Leaving, ChangeSet]:
        """Let a person leave: mandates, offices and units end with their last day (P4).

        A last day that was entered before is moved: what it ended goes on until the new one.

        Raises:
            InvalidError: `leave_long_ago`, `leave_begun`.
            UserError: `gone`.
        """
        return self._part(actor, person_id, last)

    def stay(self, actor: Actor, person_id: str) -> tuple[Leaving, ChangeSet]:
        """Let a person stay after all, and give back what their last day ended.

        Raises:
            UserError: `gone`.
        """
        return self._part(actor, person_id, None)

    def _part(self, actor: Actor, person_id: str, last: date | None) -> tuple[Leaving, ChangeSet]:
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            leaving = plan(work, person_id, last, swedish_day(self._clock()))
            carry_out(work, leaving)
            return leaving, work.commit()

    def attach_form(self, actor: Actor, assignment_ids: Sequence[str], source: Path) -> Signed:
        """Attach a signed form to the mandates that it is about.

        Raises:
            UserError: `gone`, and what attaching a file raises; nothing is attached then.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.read() as snapshot:
            for one in assignment_ids:
                stored_mandate(snapshot, one)
        attachment = self._attachments.add(actor, source)
        with self._store.write(actor) as work:
            for one in assignment_ids:
                work.assignments.update(replace(stored_mandate(work, one), form=attachment.id))
            return Signed(attachment=attachment, changes=work.commit())

    def forms(self, assignment_ids: Iterable[str]) -> tuple[AssignmentForm, ...]:
        """Return what stands on the form to sign, one for each mandate.

        Raises:
            UserError: `gone`.
        """
        with self._store.read() as snapshot:
            mandates = [stored_mandate(snapshot, one) for one in assignment_ids]
            return make_forms(snapshot, mandates)


def stored_mandate(snapshot: Snapshot, assignment_id: str) -> Assignment:
    """Return a mandate's row.

    Raises:
        UserError: `gone`, if there is none.
    """
    mandate = snapshot.assignments.get(assignment_id)
    if mandate is None:
        raise UserError("gone", at="assignment")
    return mandate


def _given(act: MandateAct, grounds: Grounds, act_id: str) -> list[Assignment]:
    return mandates_of(act, act_id, grounds.staff)


def _endless(mandate: Assignment, grounds: Grounds) -> list[Problem]:
    if mandate.period.last is not None:
        return []
    person = grounds.people[mandate.person_id]
    return [Problem(code="mandate_open", at="assignment", values={"person": person.name})]
