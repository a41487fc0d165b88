"""The tab Att bevara: what the plan preserves and is not in the archive yet, and what is (P9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from PySide6.QtWidgets import QWidget

from smdesk.desktop.dates import exact_moment, size_text
from smdesk.desktop.forms.schedule_keep import Ui_ScheduleKeep
from smdesk.desktop.jobs import JobProgress, nothing
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.archive.evidence import blocks
from smdesk.desktop.pages.archive.reading import copy_to_open
from smdesk.desktop.pages.schedule.work import Act, start
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.labels import breakable
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.actors import ARCHIVE_KEEPERS
from smdesk.domain.calendar import swedish_day
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.preserving import RecordDue
from smdesk.domain.records import PreservedRecord
from smdesk.words import Words

ALL, WAITING, KEPT = "all", "waiting", "kept"
READABLE = frozenset({".pdf", ".html"})
"""What a person reads of a bag; the rest is for programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepView:
    """What is to be preserved, and what is."""

    due: tuple[RecordDue, ...]
    records: tuple[PreservedRecord, ...]
    day: date
    decided: bool
    """Whether a plan is in force, so that there is something that says what is preserved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepRow:
    """One row: something that waits, or a record in the archive."""

    key: str
    title: str
    due: RecordDue | None = None
    record: PreservedRecord | None = None


def read_keep(desk: Desk) -> KeepView:
    """Read what the tab shows; on a worker thread."""
    today = desk.today()
    return KeepView(
        due=tuple(desk.records.due(today)),
        records=tuple(desk.records.all()),
        day=today,
        decided=desk.schedule.view().current is not None,
    )


class KeepPart(QWidget):
    """A list of what waits and what is there, with the card of the chosen one."""

    def __init__(self, page: Page[Any]) -> None:
        super().__init__()
        self.ui = ui = Ui_ScheduleKeep()
        ui.setupUi(self)
        self._page = page
        self._words = words = page.words
        self._view: KeepView | None = None
        self.rows = TableModel[KeepRow](_columns(words), key=lambda row: row.key)
        ui.table.set_table(self.rows)
        ui.nothing.set_content(
            "archive", words("keep_page.choose.title"), words("keep_page.choose.text")
        )
        ui.chips.chosen.connect(self._show_rows)
        ui.table.row_chosen.connect(self._chosen)
        ui.table.row_activated.connect(self._act)
        ui.preserve.clicked.connect(self._preserve_chosen)
        ui.open_pdf.clicked.connect(self._open)

    # --- showing ----------------------------------------------------------------------------

    def show_view(self, view: KeepView) -> None:
        """Show what was read."""
        self._view = view
        words = self._words
        counts = {ALL: len(view.due) + len(view.records), WAITING: len(view.due)}
        counts[KEPT] = len(view.records)
        chips = [Chip(key, words(f"keep_page.chip.{key}"), count) for key, count in counts.items()]
        self.ui.chips.set_chips(chips)
        self._show_rows()

    def _show_rows(self, *_: object) -> None:
        view, chip = self._view, self.ui.chips.current()
        if view is None:
            return
        due = [
            KeepRow(key=f"{one.kind}:{one.covers}", title=one.title, due=one) for one in view.due
        ]
        kept = [KeepRow(key=one.id, title=one.title, record=one) for one in view.records]
        rows = {WAITING: due, KEPT: kept}.get(chip, [*due, *kept])
        self.rows.set_rows(rows)
        self._show_empty(view, chip)
        self.ui.lists.setCurrentWidget(self.ui.table if rows else self.ui.empty)
        self.ui.detail_card.setVisible(bool(rows))
        if self.ui.table.chosen() is None:
            self.ui.table.choose_first()

    def _show_empty(self, view: KeepView, chip: str) -> None:
        key = "undecided" if not view.decided else "all_kept" if chip == WAITING else "none"
        title, text = self._words(f"keep_page.{key}.title"), self._words(f"keep_page.{key}.text")
        self.ui.empty.set_content("archive", title, text)

    def sentence(self, view: KeepView) -> str:
        """Return how things stand, for the page's header."""
        if not view.decided:
            return self._words("keep_page.sentence.undecided")
        if view.due:
            return self._words("keep_page.sentence_waiting", count=len(view.due))
        return self._words("keep_page.sentence.done")

    def _row(self) -> KeepRow | None:
        row = self.ui.table.chosen()
        return row if isinstance(row, KeepRow) else None

    def _chosen(self, row: KeepRow | None) -> None:
        ui, words = self.ui, self._words
        if row is None:
            ui.details.setCurrentWidget(ui.nothing)
            return
        kind = row.due.kind if row.due else row.record.kind if row.record else ""
        ui.name.setText(row.title)
        ui.about.setText(words(f"record_kind.{kind}"))
        ui.pill.set_status(_pill(row, words))
        ui.facts.set_facts(_facts(row, words))
        ui.preserve.setVisible(row.due is not None)
        ui.preserve.setEnabled(self._may_keep())
        ui.open_pdf.setVisible(row.record is not None)
        ui.details.setCurrentWidget(ui.view)

    # --- what the page asks -------------------------------------------------------------------

    def _may_keep(self) -> bool:
        return self._page.context.desk.actor.may(*ARCHIVE_KEEPERS)

    def may_preserve(self) -> bool:
        """Tell whether something waits that who is signed in may put into the archive."""
        return self._view is not None and bool(self._view.due) and self._may_keep()

    def focus_list(self) -> None:
        """Go to the table."""
        self.ui.table.setFocus()

    def save(self) -> None:
        """Ctrl+S: there is nothing to save."""

    def back(self) -> None:
        """Esc: go to the table."""
        self.ui.table.setFocus()

    # --- acts ---------------------------------------------------------------------------------

    def _act(self, *_: object) -> None:
        row = self._row()
        if row is not None and row.record is not None:
            self._open()
        elif self.may_preserve():
            self._preserve_chosen()

    def _preserve_chosen(self, *_: object) -> None:
        row = self._row()
        if row is not None and row.due is not None and self._may_keep():
            self._preserve([row.due])

    def preserve_all(self, *_: object) -> None:
        """Put everything that waits into the archive."""
        if self._view is not None and self.may_preserve():
            self._preserve(self._view.due)

    def _preserve(self, due: Sequence[RecordDue]) -> None:
        words = self._words
        self.ui.preserve.setEnabled(False)
        act = Act(
            title=words("keep_page.preserving"),
            work=partial(_preserve, tuple(due)),
            done=self._told,
            after=self._preserved,
            failed=self._stopped,
            ended=self._ended,
        )
        start(self._page, act)

    def _stopped(self, _error: object) -> bool:
        """Read again: those before the one that failed are in the archive."""
        self._page.refresh()
        return False

    def _ended(self) -> None:
        self._chosen(self._row())

    def _preserved(self, made: Sequence[PreservedRecord]) -> None:
        self.ui.table.setFocus()

    def _told(self, made: Sequence[PreservedRecord]) -> Message | None:
        if not made:
            return None
        text = self._words("keep_page.preserved", count=len(made), title=made[0].title)
        return Message.saved(text)

    def _open(self, *_: object) -> None:
        row = self._row()
        if row is not None and row.record is not None:
            work = partial(_open, self._page.context.desk, row.record)
            self._page.run(self._words("keep_page.opening"), work, nothing)


def _columns(words: Words) -> list[Column[KeepRow]]:
    return [
        Column(title=words("keep_page.column.title"), text=lambda row: row.title, stretch=True),
        Column(
            title=words("keep_page.column.state"),
            text=lambda row: _pill(row, words).word,
            status=lambda row: _pill(row, words),
        ),
        Column(title=words("keep_page.column.half_year"), text=_half_year, muted=True, width=96),
        Column(title=words("keep_page.column.made"), text=_made, muted=True, width=110),
    ]


def _pill(row: KeepRow, words: Words) -> Status:
    if row.due is not None:
        return Status(words("keep_page.state.waiting"), Tone.WARNING)
    return Status(words("keep_page.state.kept"), Tone.SUCCESS, Shape.CHECK)


def _half_year(row: KeepRow) -> str:
    thing = row.due or row.record
    return thing.half_year if thing else ""


def _made(row: KeepRow) -> str:
    return swedish_day(row.record.made_at).isoformat() if row.record else ""


def _facts(row: KeepRow, words: Words) -> list[Fact]:
    if row.record is None:
        about = {"covers": _covers(row), "half_year": _half_year(row)}
        return [_fact(key, value, words) for key, value in about.items() if value]
    record = row.record
    told = {
        "made": exact_moment(record.made_at),
        "by": record.made_by,
        "half_year": record.half_year,
        "size": size_text(record.size, words),
    }
    facts = [_fact(key, value, words) for key, value in told.items()]
    mono = {"folder": breakable(record.bag), "sha256": blocks(record.bag_sha256)}
    return facts + [
        Fact(name=words(f"keep_page.fact.{key}"), value=value, role="mono")
        for key, value in mono.items()
    ]


def _covers(row: KeepRow) -> str:
    """Return a year as it is; a round's id says nothing to anybody."""
    covers = row.due.covers if row.due else ""
    return covers if covers.isdecimal() else ""


def _fact(key: str, value: str, words: Words) -> Fact:
    return Fact(name=words(f"keep_page.fact.{key}"), value=value)


# --- the jobs, on a worker thread ---------------------------------------------------------------


def _preserve(
    due: tuple[RecordDue, ...], desk: Desk, progress: JobProgress
) -> list[PreservedRecord]:
    """Put one after the other into the archive; stopped between two, those before are there."""
    made = []
    for at, one in enumerate(due):
        if progress.cancelled:
            break
        progress(at, len(due), one.title)
        made.append(desk.records.preserve(desk.actor, one))
    return made


def _open(desk: Desk, record: PreservedRecord, _progress: JobProgress) -> None:
    report = _readable(desk.archive.folder(record) / "data", record.bag)
    name = f"{PurePosixPath(record.bag).name}{report.suffix}"
    try:
        desk.opener(copy_to_open(desk, report, name))
    except OSError as error:
        raise SurroundingsError("record_not_copied", reason=error.strerror or "") from error


def _readable(folder: Path, bag: str) -> Path:
    """Return the file of a bag that a person reads."""
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    for path in files:
        if path.suffix in READABLE:
            return path
    raise SurroundingsError("bag_unreadable", bag=bag, file=folder.name)
