"""The retention schedule: versions, rows, the decision, and what changed between two (P9).

A version is a proposal that can be changed until its decision is entered. From then on it is
locked, in the database too; what is to be different goes into the next version.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from smdesk.domain import retention
from smdesk.domain.actors import Actor, Role
from smdesk.domain.calendar import swedish_day
from smdesk.domain.errors import Problem, UserError, refuse
from smdesk.domain.ids import new_id
from smdesk.domain.plan_changes import RowChange, row_changes
from smdesk.domain.retention import (
    Decision,
    PlanState,
    RetentionRow,
    ScheduleVersion,
    check_decision,
    check_place,
    check_row,
    moved,
    ordered,
)
from smdesk.domain.texts import check_text, clean_line, clean_text
from smdesk.services.duties import plan
from smdesk.services.duties.plan import (
    ScheduleView,
    first_rows,
    proposal_of,
    rows_of,
    stored_row,
    stored_version,
    version_before,
    versions_of,
)
from smdesk.services.ports import (
    Clock,
    PlainTable,
    Said,
    Snapshot,
    Store,
    TableWriter,
    UnitOfWork,
    Value,
)
from smdesk.services.register.attachments import Attachments

PLANNERS = (Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST)
"""Who may write the plan and enter its decision."""


class ScheduleDesk:
    """Keeps the plan: one proposal at a time, and every version that was decided.

    Args:
        store: the database.
        clock: tells the day.
        attachments: takes in the document of the decision.
        writer: writes the plan as a table.
    """

    def __init__(
        self, store: Store, clock: Clock, attachments: Attachments, writer: TableWriter
    ) -> None:
        self._store = store
        self._clock = clock
        self._attachments = attachments
        self._writer = writer

    # --- reading ------------------------------------------------------------------------------

    def view(self, schedule_id: str | None = None) -> ScheduleView:
        """Return the plan in one of its versions; the proposal, else the latest, if none is named.

        Raises:
            UserError: `gone`, for a version that is none.
        """
        today = self._today()
        with self._store.read() as snapshot:
            versions = versions_of(snapshot)
            shown = _chosen(versions, schedule_id)
            before = version_before(versions, shown) if shown else None
            rows = rows_of(snapshot, shown.id) if shown else ()
            former = rows_of(snapshot, before.id) if before else ()
        return ScheduleView(
            versions=versions[::-1],
            shown=shown,
            rows=rows,
            editable=shown is not None and shown.locked_at is None,
            before=before,
            changes=row_changes(former, rows) if before else (),
            current=retention.current(versions, today),
            state=retention.plan_state(versions, today),
        )

    def state(self, day: date | None = None) -> PlanState:
        """Return how far the municipality has come: nothing yet, a proposal, a decided plan."""
        with self._store.read() as snapshot:
            return plan.plan_state(snapshot, day or self._today())

    def compare(self, earlier_id: str, later_id: str) -> tuple[RowChange, ...]:
        """Return what is different in one version since another.

        Raises:
            UserError: `gone`, for a version that is none.
        """
        with self._store.read() as snapshot:
            for one in (earlier_id, later_id):
                stored_version(snapshot, one)
            return row_changes(rows_of(snapshot, earlier_id), rows_of(snapshot, later_id))

    # --- a proposal ---------------------------------------------------------------------------

    def start(self, actor: Actor, note: str = "", language: str = "sv") -> ScheduleVersion:
        """Begin a proposal: a copy of the latest version, or the rows that a plan can start from.

        Args:
            actor: a webmaster, registrar or archivist.
            note: what is to be new in it.
            language: of the rows to start from.

        Raises:
            UserError: `not_permitted`; `plan_proposal_exists`, for there is one at a time.
            InvalidError: `too_long`, `control_character`.
        """
        actor.require(*PLANNERS)
        refuse(check_text(note, "note"))
        with self._store.write(actor) as work:
            versions = versions_of(work)
            if any(item.locked_at is None for item in versions):
                raise UserError("plan_proposal_exists", at="schedule")
            made = ScheduleVersion(
                id=new_id(),
                edition=versions[-1].edition + 1 if versions else 1,
                made_at=self._clock(),
                note=clean_text(note),
            )
            work.schedules.add(made)
            rows = rows_of(work, versions[-1].id) if versions else first_rows(language)
            for row in ordered(rows):
                own = replace(row, id=new_id(), schedule_id=made.id, version=1)
                work.schedule_rows.add(own)
            work.commit()
        return made

    def save_row(self, actor: Actor, row: RetentionRow) -> RetentionRow:
        """Store a changed row; its place and its version of the plan stay as they are.

        Raises:
            UserError: `not_permitted`, `gone`, `schedule_locked`.
            InvalidError: what `check_row` finds.
            ConflictError: if somebody else stored it in between.
        """
        actor.require(*PLANNERS)
        with self._store.write(actor) as work:
            stored = stored_row(work, row.id)
            proposal_of(work, stored.schedule_id)
            made = replace(_cleaned(row), position=stored.position, schedule_id=stored.schedule_id)
            refuse(check_row(made, rows_of(work, made.schedule_id)))
            made = work.schedule_rows.update(made)
            work.commit()
        return made

    def add_row(self, actor: Actor, row: RetentionRow, position: int | None = None) -> RetentionRow:
        """Add a row to the proposal that its `schedule_id` names; last, if no place is named.

        Raises:
            UserError: `not_permitted`, `gone`, `schedule_locked`.
            InvalidError: what `check_row` finds; `plan_position`.
        """
        actor.require(*PLANNERS)
        with self._store.write(actor) as work:
            version = proposal_of(work, row.schedule_id)
            rows = rows_of(work, version.id)
            made = replace(_cleaned(row), id=new_id(), position=len(rows) + 1, version=1)
            place = len(rows) + 1 if position is None else position
            refuse([*check_row(made, rows), *check_place(place, len(rows) + 1)])
            work.schedule_rows.add(made)
            made = _reorder(work, moved([*rows, made], made.id, place))[made.id]
            work.commit()
        return made

    def remove_row(self, actor: Actor, row_id: str) -> None:
        """Take a row out of a proposal; those after it move up.

        Raises:
            UserError: `not_permitted`, `gone`, `schedule_locked`.
        """
        actor.require(*PLANNERS)
        with self._store.write(actor) as work:
            row = stored_row(work, row_id)
            proposal_of(work, row.schedule_id)
            work.schedule_rows.remove(row)
            _reorder(work, ordered(rows_of(work, row.schedule_id)))
            work.commit()

    def move_row(self, actor: Actor, row_id: str, position: int) -> RetentionRow:
        """Put a row in another place of its proposal, counted from 1.

        Raises:
            UserError: `not_permitted`, `gone`, `schedule_locked`.
            InvalidError: `plan_position`.
        """
        actor.require(*PLANNERS)
        with self._store.write(actor) as work:
            row = stored_row(work, row_id)
            proposal_of(work, row.schedule_id)
            rows = rows_of(work, row.schedule_id)
            refuse(check_place(position, len(rows)))
            made = _reorder(work, moved(rows, row_id, position))[row_id]
            work.commit()
        return made

    def drop(self, actor: Actor, schedule_id: str) -> None:
        """Take a proposal away with its rows; a decided version stays.

        Raises:
            UserError: `not_permitted`, `gone`, `schedule_locked`.
        """
        actor.require(*PLANNERS)
        with self._store.write(actor) as work:
            version = proposal_of(work, schedule_id)
            for row in rows_of(work, schedule_id):
                work.schedule_rows.remove(row)
            work.schedules.remove(version)
            work.commit()

    # --- the decision -------------------------------------------------------------------------

    def decide(
        self, actor: Actor, schedule_id: str, decision: Decision, file: Path | None = None
    ) -> ScheduleVersion:
        """Enter the decision that makes a proposal valid; from then on nothing of it changes.

        Args:
            actor: a webmaster, registrar or archivist.
            schedule_id: the proposal.
            decision: by which body, when, its paragraph and case number.
            file: the document of the decision, kept as an attachment.

        Raises:
            UserError: `not_permitted`, `gone`, `schedule_locked`; what attaching a file raises.
            InvalidError: what `check_decision` finds; `plan_empty`; `plan_row_lacks` for each row
                that lacks something.
        """
        actor.require(*PLANNERS)
        decision = _clean_decision(decision)
        with self._store.read() as snapshot:
            self._check(snapshot, schedule_id, decision)
        attached = self._attachments.add(actor, file).id if file else None
        with self._store.write(actor) as work:
            version = self._check(work, schedule_id, decision)
            decided = replace(
                version,
                body=decision.body,
                decided_on=decision.day,
                paragraph=decision.paragraph,
                case_number=decision.case_number,
                document=attached or version.document,
                locked_at=self._clock(),
            )
            stored = work.schedules.update(decided)
            work.commit()
        return stored

    def _check(self, snapshot: Snapshot, schedule_id: str, decision: Decision) -> ScheduleVersion:
        version = proposal_of(snapshot, schedule_id)
        rows, today = rows_of(snapshot, schedule_id), self._today()
        former = retention.current(snapshot.schedules.all(), today)
        refuse([*check_decision(decision, former, today), *_incomplete(rows)])
        return version

    # --- out ----------------------------------------------------------------------------------

    def export(
        self,
        path: Path,
        names: str = plan.OWN_NAMES,
        language: str = "sv",
        schedule_id: str | None = None,
    ) -> Path:
        """Write a version as CSV or XLSX, by the file's ending; nothing is overwritten.

        Args:
            path: a file that is not there.
            names: what the columns are called: one of `naming_names`.
            language: of the words in the columns, and of the headings where a naming has both.
            schedule_id: the version; as in `view` if none is named.

        Raises:
            UserError: `plan_names`, `plan_nothing`, `table_form`, `gone`; what
                `TableWriter.write` raises.
            SurroundingsError: likewise.
        """
        columns = plan.headings(names, language)
        view = self.view(schedule_id)
        if view.shown is None:
            raise UserError("plan_nothing", at="schedule")
        table = PlainTable(
            title=Said("schedule.sheet", {"edition": view.shown.edition}),
            headings=tuple(columns.values()),
            rows=tuple(tuple(_cell(row, name) for name in columns) for row in view.rows),
        )
        self._writer.write(table, path, language)
        return path

    def naming_names(self) -> tuple[str, ...]:
        """Return the namings that `export` knows; `plan_names.<name>` says what each is."""
        return tuple(plan.namings())

    def _today(self) -> date:
        return swedish_day(self._clock())


def _chosen(
    versions: tuple[ScheduleVersion, ...], schedule_id: str | None
) -> ScheduleVersion | None:
    """Return the named version, else the latest: that is the proposal, where there is one."""
    if schedule_id is None:
        return versions[-1] if versions else None
    found = next((item for item in versions if item.id == schedule_id), None)
    if found is None:
        raise UserError("gone", at="schedule")
    return found


def _reorder(work: UnitOfWork, rows: Iterable[RetentionRow]) -> dict[str, RetentionRow]:
    """Store rows in their new places, and return them as they are now, by id."""
    return {row.id: work.schedule_rows.update(row) for row in rows}


def _cleaned(row: RetentionRow) -> RetentionRow:
    texts: dict[str, Any] = {name: clean_text(getattr(row, name)) for name in retention.TEXTS}
    return replace(row, **{**texts, "record_type": clean_line(row.record_type)})


def _clean_decision(decision: Decision) -> Decision:
    return replace(
        decision,
        body=clean_line(decision.body),
        paragraph=clean_line(decision.paragraph),
        case_number=clean_line(decision.case_number),
    )


def _incomplete(rows: tuple[RetentionRow, ...]) -> list[Problem]:
    """Nobody decides on a plan that says nothing, or on a row that lacks what it must say."""
    if not rows:
        return [Problem(code="plan_empty", at="rows")]
    return [
        Problem(code="plan_row_lacks", at="rows", values={"record_type": row.record_type})
        for row in rows
        if check_row(row, rows)
    ]


def _cell(row: RetentionRow, name: str) -> Value:
    return Said(f"fate.{row.fate}") if name == "fate" else str(getattr(row, name))
