"""The form in place that brings in a picture taken elsewhere: the file, when, and where from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from smdesk.desktop.capture_flow import CHANGED
from smdesk.desktop.channel_names import full_name
from smdesk.desktop.fields import DAY_SAMPLE, FormFields, fit_width
from smdesk.desktop.forms.round_taking_import import Ui_RoundTakingImport
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.pages.removals.fields import read_moment
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.domain.channels import Channel
from smdesk.domain.errors import InvalidError, Problem, SmdeskError, UserError, refuse
from smdesk.domain.evidence import Capture
from smdesk.domain.media import PICTURE_SUFFIXES
from smdesk.words import Words

_CLOCK = "00:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDraft:
    """What is typed."""

    channel: Channel
    file: Path
    taken_at: datetime
    source: str


class RoundTakingImport(QFrame):
    """Asks about one picture of one channel."""

    saved = Signal(object)
    """An `ImportDraft`."""
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundTakingImport()
        self.ui.setupUi(self)
        self._channel: Channel | None = None
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.ui.source.returnPressed.connect(self.save)
        self.hide()

    def set_up(self, words: Words) -> None:
        """Know the words; call once."""
        self._words = words
        ui = self.ui
        kinds = " ".join(f"*{suffix}" for suffix in PICTURE_SUFFIXES)
        ui.file.set_kinds(f"{words('round_taking.import_kinds')} ({kinds})")
        ui.file.set_words(
            choose=words("round_taking.import_choose"),
            forget=words("round_taking.import_forget"),
            none=words("round_taking.import_none"),
        )
        fit_width(ui.day, DAY_SAMPLE)
        fit_width(ui.clock, _CLOCK)
        fields: dict[str, QWidget] = {
            name: getattr(ui, name) for name in ("file", "day", "clock", "source")
        }
        self.fields = FormFields(self, words, fields)

    def begin(self, channel: Channel, file: Path | None = None) -> None:
        """Ask about a picture of a channel, with its file where that is known."""
        self._channel = channel
        name = full_name(channel, self._words)
        self.ui.heading.setText(self._words("round_taking.import_title", channel=name))
        self.setAccessibleName(self.ui.heading.text())
        self.ui.file.set_path(None)
        for field in (self.ui.day, self.ui.clock, self.ui.source):
            field.clear()
        self.fields.mark_clean()
        self.ui.file.set_path(file)
        self.show()
        (self.ui.file if file is None else self.ui.day).setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not brought in."""
        return self.isVisible() and self.fields.is_changed()

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its fields; tell whether it had any of them."""
        return self.fields.show_error(error)

    def save(self) -> None:
        """Hand over what is typed, or say at the fields what is missing."""
        self.fields.hand_over(self._draft, self.saved.emit)

    def _draft(self) -> ImportDraft:
        ui, channel = self.ui, self._channel
        if channel is None:
            raise RuntimeError("the form is not begun")
        file, source = ui.file.path(), ui.source.text().strip()
        empty = {
            "file": file is None,
            "day": not ui.day.text().strip(),
            "clock": not ui.clock.text().strip(),
            "source": not source,
        }
        refuse([Problem(code="required", at=name) for name, missing in empty.items() if missing])
        taken_at = read_moment(ui.day, ui.clock, None, ("day", "clock"))
        if file is None or taken_at is None:
            raise RuntimeError("an empty field was refused")
        return ImportDraft(channel=channel, file=file, taken_at=taken_at, source=source)


class RoundImport(QObject):
    """Opens the form, and brings in what it hands over."""

    taken = Signal(object, object)
    """The channel and its capture."""
    ended = Signal()
    """The form is put away."""

    def __init__(self, context: PageContext, form: RoundTakingImport, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._form = form
        form.set_up(context.words)
        form.saved.connect(self._bring_in)
        form.cancelled.connect(self.end)

    @property
    def editing(self) -> bool:
        """Whether the form is open."""
        return self._form.isVisible()

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not brought in."""
        return self._form.is_changed()

    def begin(self, channel: Channel, file: Path | None = None) -> None:
        """Ask about a picture, unless another one is being typed of."""
        if not self.has_changes():
            self._form.begin(channel, file)

    def end(self) -> None:
        """Put the form away."""
        self._form.hide()
        self.ended.emit()

    def _bring_in(self, draft: ImportDraft) -> None:
        self._form.setEnabled(False)
        title = self._context.words("round_taking.importing")
        work = partial(_bring_in, self._context.desk, draft)
        done = partial(self._done, draft.channel)
        job = self._context.jobs.start(title, work, done, self._refused)
        job.ended.connect(self._let_type)

    def _let_type(self) -> None:
        self._form.setEnabled(True)

    def _done(self, channel: Channel, capture: Capture) -> None:
        self.end()
        self.taken.emit(channel, capture)
        self._context.publish(CHANGED)

    def _refused(self, error: SmdeskError) -> bool:
        return self._form.show_error(_at_fields(error))


def _at_fields(error: SmdeskError) -> SmdeskError:
    """Return an error with the service's names of things as the form's."""
    names = {"taken_at": "day"}
    if isinstance(error, InvalidError):
        return InvalidError(
            [
                Problem(code=one.code, at=names.get(one.at, one.at), values=one.values)
                for one in error.problems
            ]
        )
    if isinstance(error, UserError) and error.at in names:
        return UserError(error.code, at=names[error.at], **error.values)
    return error


def _bring_in(desk: Desk, draft: ImportDraft, _progress: JobProgress) -> Capture:
    return desk.picture_imports.bring_in(
        desk.actor,
        draft.channel.id,
        draft.file,
        taken_at=draft.taken_at,
        source=draft.source,
    )


class FileDrops(QObject):
    """Lets a picture be dropped on a row of a table.

    Args:
        table: takes the drops.
        dropped: gets the file, once its row is chosen.
    """

    def __init__(self, table: DataTable, dropped: Callable[[Path], None]) -> None:
        super().__init__(table)
        self._table = table
        self._dropped = dropped
        table.viewport().setAcceptDrops(True)
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # entering, moving and dropping are all of this kind
            return self._take(event)
        return False

    def _take(self, event: QDropEvent) -> bool:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        picture = next((one for one in files if one.suffix.lower() in PICTURE_SUFFIXES), None)
        if picture is None or len(files) != 1:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not isinstance(event, QDragMoveEvent):
            index = self._table.indexAt(event.position().toPoint())
            if index.isValid():
                self._table.selectRow(index.row())
                self._dropped(picture)
        return True
