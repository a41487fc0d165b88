"""Importera kanaler: every row of the file before anything is stored, then all of it or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from smdesk.desktop.fields import fill
from smdesk.desktop.forms.import_page import Ui_ImportPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.phrases import address_shown
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.calendar import on_day
from smdesk.domain.channels import Scope
from smdesk.domain.errors import Problem, SmdeskError
from smdesk.services.imports.imports import ImportPreview, ImportResult, ImportRow, RowState

TONES = {
    RowState.NEW: (Tone.SUCCESS, Shape.CHECK),
    RowState.CHANGED: (Tone.WARNING, Shape.TRIANGLE),
    RowState.UNCHANGED: (Tone.NEUTRAL, Shape.DASH),
    RowState.WRONG: (Tone.ERROR, Shape.DISC),
}
ORDER = {
    state: number
    for number, state in enumerate(
        (RowState.WRONG, RowState.NEW, RowState.CHANGED, RowState.UNCHANGED)
    )
}
ALL = "all"
OVERARCHING = Scope.OVERARCHING.value
CHOOSE = "choose"
"""What the page is visited with by somebody who has just asked for a file."""
KINDS = {"platform": "platform", "scope": "scope", "status": "status", "purposes": "purpose"}
"""Fields with enumerated values, and where their words stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """What a file would do, and the names of the bodies that its rows refer to."""

    of: tuple[Path, str]
    """The file, and where rows without a sector were put."""
    preview: ImportPreview
    bodies: Mapping[str, str]
    sectors: Sequence[tuple[str, str]]
    """Name and id of those that rows without a sector can be given."""


class ImportPage(Page[None]):
    """The preview of an import."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_ImportPage()
        self.ui.setupUi(self.form_widget)
        self._path: Path | None = None
        self._preview: ImportPreview | None = None
        self._bodies: Mapping[str, str] = {}
        ui, words = self.ui, self.words
        self.model = TableModel[ImportRow](
            self._columns(), key=lambda row: (row.sheet, row.row, row.name, row.place)
        )
        ui.table.set_table(self.model)
        ui.empty.set_content(
            "import",
            words("import_page.empty.title"),
            words("import_page.empty.text"),
            ui.action_choose,
        )
        self.header.set_actions(primary=ui.action_apply, others=[ui.action_another])
        ui.chips.chosen.connect(self._filter)
        ui.action_choose.triggered.connect(self.choose)
        ui.action_another.triggered.connect(self.choose)
        ui.place.activated.connect(self._read_file)
        ui.action_apply.triggered.connect(self._apply)
        self._show(None)

    def read(self) -> None:
        """Nothing to read: the file is read when it is chosen."""

    def show_view(self, view: None) -> None:
        """Nothing to show."""

    def visit(self, argument: object) -> None:
        if isinstance(argument, Path):
            self.open(argument)
        elif argument == CHOOSE:
            QTimer.singleShot(0, self, self.choose)  # first let the page come to the front

    def new(self) -> None:
        self.choose()

    def save(self) -> None:
        self._apply()

    def back(self) -> None:
        self.context.open_page("channels", None)

    def choose(self) -> None:
        """Let the person choose a file."""
        kinds = self.words("import_page.kinds")
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.words("import_page.choose"), "", f"{kinds} (*.csv *.txt *.tsv *.xlsx)"
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Read a file and show what it would do."""
        self._path = path
        self.ui.place.clear()
        self._read_file()

    def _read_file(self) -> None:
        if self._path is None:
            return
        title = self.words("import_page.reading", file=self._path.name)
        place = self.ui.place.currentData() or ""
        work = partial(_preview, self.context.desk, self._path, place)
        self.ui.action_apply.setEnabled(False)  # until what is shown is what would be stored
        self.run(title, work, self._file_read, self._not_read)

    def _not_read(self, _error: SmdeskError) -> bool:
        self._show(None)
        return False  # a banner tells why

    def _file_read(self, read: ReadFile) -> None:
        if read.of != (self._path, self.ui.place.currentData() or ""):
            return  # somebody has asked for another reading since
        self._bodies = read.bodies
        if not self.ui.place.count():
            words = self.words
            first = [
                (words(f"import_page.place.{key or 'none'}"), key) for key in ("", OVERARCHING)
            ]
            fill(self.ui.place, [*first, *read.sectors], "")
        self._show(read.preview)

    # --- showing ----------------------------------------------------------------------------

    def _show(self, preview: ImportPreview | None) -> None:
        self._preview = preview
        self.ui.lists.setCurrentWidget(self.ui.empty if preview is None else self.ui.table)
        self.ui.chips.setVisible(preview is not None)
        self.ui.file.setText(preview.name if preview is not None else "")
        self.ui.placeless.setVisible(preview is not None and self._has_placeless(preview))
        self._show_counts(preview)
        if preview is not None:
            self._show_chips(preview)
            self._filter("")
            self._tell_more(preview)

    def _has_placeless(self, preview: ImportPreview) -> bool:
        """Tell whether rows lack a sector, or did before somebody said what they are."""
        return self.ui.place.currentIndex() > 0 or any(
            problem.code == "sector_missing" for row in preview.rows for problem in row.problems
        )

    def _show_counts(self, preview: ImportPreview | None) -> None:
        words, apply = self.words, self.ui.action_apply
        apply.setVisible(preview is not None)
        self.ui.action_another.setVisible(preview is not None)
        if preview is None:
            self.header.set_sentence(words("import_page.sentence"))
            return
        counts = preview.counts
        todo = counts[RowState.NEW] + counts[RowState.CHANGED]
        told = [words("import_page.counts", **counts)]
        if todo and preview.has_errors:
            told.append(words("import_page.leaves_out", count=counts[RowState.WRONG]))
        self.header.set_sentence(" ".join(told))
        key = "import_page.apply_right" if preview.has_errors else "import_page.apply"
        apply.setText(words(key, count=todo))
        apply.setEnabled(todo > 0)

    def _show_chips(self, preview: ImportPreview) -> None:
        states = [
            Chip(state.value, self.words(f"import_state.{state.value}"), preview.counts[state])
            for state in ORDER
            if preview.counts[state]
        ]
        everything = Chip(ALL, self.words("import_page.chip.all"), len(preview.rows))
        self.ui.chips.set_chips([everything, *states])

    def _filter(self, _key: str) -> None:
        key = self.ui.chips.current()
        rows = self._preview.rows if self._preview is not None else ()
        self.model.set_rows([row for row in rows if key in {ALL, row.state.value}])

    def _tell_more(self, preview: ImportPreview) -> None:
        """Say what else the import would do, or what it could not use."""
        words = self.words
        if preview.new_sectors or preview.new_units:
            names = [item.name for item in preview.new_sectors]
            names += [item.name for item in preview.new_units]
            self._say("import_page.bodies", ", ".join(names), Tone.ACCENT)
        for similar in preview.similar:
            others = ", ".join(similar.others)
            title = words(f"import.similar.{similar.kind}", name=similar.name, others=others)
            self.context.tell(Message(title=title, tone=Tone.WARNING, key=title))
        if preview.unused_columns:
            self._note("unused_columns", preview.unused_columns)
        if preview.skipped_sheets:
            self._note("skipped_sheets", preview.skipped_sheets)

    def _note(self, code: str, names: Sequence[str]) -> None:
        title = self.words(f"import.note.{code}", names=", ".join(names))
        self.context.tell(Message(title=title, key=code))

    def _say(self, key: str, text: str, tone: Tone) -> None:
        self.context.tell(Message(title=self.words(key), text=text, tone=tone, key=key))

    def _columns(self) -> list[Column[ImportRow]]:
        words = self.words
        return [
            Column(
                title=words("import_page.column.row"),
                text=lambda row: row.place,
                sort=lambda r: r.row,
            ),
            Column(
                title=words("import_page.column.state"),
                text=lambda row: words(f"import_state.{row.state.value}"),
                sort=lambda row: ORDER[row.state],
                status=self._status,
            ),
            Column(title=words("import_page.column.name"), text=lambda row: row.name),
            Column(title=words("import_page.column.platform"), text=self._platform),
            Column(title=words("import_page.column.address"), text=_address),
            Column(
                title=words("import_page.column.why"), text=self._why, tip=self._why, stretch=True
            ),
        ]

    def _status(self, row: ImportRow) -> Status:
        tone, shape = TONES[row.state]
        return Status(self.words(f"import_state.{row.state.value}"), tone, shape)

    def _platform(self, row: ImportRow) -> str:
        return self.words(f"platform.{row.channel.platform.value}") if row.channel else ""

    def _why(self, row: ImportRow) -> str:
        told = [self._problem("error", item) for item in row.problems]
        if row.state is not RowState.WRONG:  # its warnings say how it would be stored
            told += [self._problem("warning", item) for item in row.warnings]
        told += [
            self.words(
                "import_page.change",
                field=self._field(change.field),
                before=self._plain(change.field, change.before),
                after=self._plain(change.field, change.after),
            )
            for change in row.changes
        ]
        return " ".join(told)

    def _problem(self, kind: str, item: Problem) -> str:
        text = self.words(f"{kind}.{item.code}", **item.values)
        return f"{self._field(item.at)}: {text}" if item.at else text

    def _field(self, name: str) -> str:
        """Return the word for a field; what is none is a heading of the file, and stays."""
        key = f"import.field.{name}"
        return self.words(key) if self.words.has(key) else name

    def _plain(self, field: str, value: object) -> str:
        """Return a field's value in words: enumerated ones by name, bodies by theirs."""
        if not value:
            return "–"
        if field in {"sector_id", "unit_id"}:
            return self._bodies.get(str(value), str(value))
        kind = KINDS.get(field)
        if kind is None:
            return str(value)
        items = sorted(map(str, value)) if isinstance(value, frozenset) else [str(value)]
        return ", ".join(self.words(f"{kind}.{item}") for item in items)

    # --- storing ----------------------------------------------------------------------------

    def _apply(self) -> None:
        preview = self._preview
        if preview is None or not self.ui.action_apply.isEnabled():
            return
        self.ui.action_apply.setEnabled(False)
        work = partial(_apply, self.context.desk, preview.without_wrong_rows())
        job = self.run(self.words("import_page.storing"), work, self._applied)
        job.ended.connect(self._apply_ended)

    def _apply_ended(self) -> None:
        self._show_counts(self._preview)

    def _applied(self, result: ImportResult) -> None:
        self._show(None)
        self.context.publish(result.changes)
        self.context.open_page("channels", None)
        text = self.words("import_page.done", added=result.added, changed=result.changed)
        left = self.words("import_page.left_out", count=result.left_out) if result.left_out else ""
        self.context.tell(Message(title=text, text=left, tone=Tone.SUCCESS, key="import"))


def _address(row: ImportRow) -> str:
    if row.channel is None:
        return ""
    return address_shown(row.channel) or row.channel.raw_address


def _preview(desk: Desk, path: Path, place: str, progress: JobProgress) -> ReadFile:
    overarching = place == OVERARCHING
    preview = desk.imports.preview(
        path,
        progress,
        default_scope=Scope.OVERARCHING if overarching else None,
        default_sector=None if overarching else place or None,
    )
    register = desk.register.view(desk.today())
    sectors = [*register.sectors.values(), *preview.new_sectors]
    units = [*register.units.values(), *preview.new_units]
    names = {item.id: item.name for item in sectors} | {item.id: item.name for item in units}
    lasting = on_day(register.sectors.values(), desk.today())
    known = sorted((item.name, item.id) for item in lasting)
    return ReadFile(of=(path, place), preview=preview, bodies=names, sectors=known)


def _apply(desk: Desk, preview: ImportPreview, progress: JobProgress) -> ImportResult:
    return desk.imports.apply(desk.actor, preview, progress)
