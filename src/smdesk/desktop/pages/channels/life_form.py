"""What the forms of a channel's life share: each hands over a job, and shows why it failed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from smdesk.desktop.fields import FormFields
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.widgets.file_field import FileField
from smdesk.domain.errors import SmdeskError
from smdesk.services.register.register import Saved
from smdesk.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A job that a form asks for, and what is said when it is done."""

    work: Callable[[Desk], Saved]
    done: str
    stay: bool = False
    """Keep the form in front: a draft was kept, and is written on."""


def run(asked: Asked, desk: Desk, _progress: JobProgress) -> Saved:
    """Do the job that a form asks for; on a worker thread."""
    return asked.work(desk)


class LifeForm(QWidget):
    """One form in the place of the card; subclasses set `ui` and `fields`, and say the job."""

    asked = Signal(object)
    """An `Asked`."""
    cancelled = Signal()

    fields: FormFields

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def job(self) -> Asked:
        """Return the job as the fields say it.

        Raises:
            UserError: for what is missing or wrong in a field.
        """
        raise NotImplementedError

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def draft(self) -> Mapping[str, Any] | None:
        """Return what is typed, as JSON can hold it; None for nothing worth keeping."""
        return None

    def take_draft(self, values: Mapping[str, Any]) -> bool:
        """Type a draft again, but for what is not there any more; tell whether that was all."""
        raise NotImplementedError

    def say_draft(self, text: str) -> None:
        """Say that a draft is taken up; "" says nothing."""

    def save(self) -> None:
        """Hand over the job, or say at the fields what is wrong."""
        self.fields.clear_problems()
        try:
            asked = self.job()
        except SmdeskError as error:
            self.show_error(error)
            return
        self.asked.emit(asked)

    def show_error(self, error: SmdeskError) -> bool:
        """Show why a job failed; tell whether nothing more has to be said."""
        return self.fields.show_error(error)


def page_of(form: QWidget, details: QStackedWidget) -> QWidget:
    """Return a new page with a form, among the parts that stand in the place of a card."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(form)
    details.addWidget(page)
    return page


def attached(desk: Desk, path: Path | None) -> str | None:
    """Attach a chosen file and return its checksum, which is its id; None for none."""
    return None if path is None else desk.attachments.add(desk.actor, path).id


def say_file_words(field: FileField, words: Words) -> None:
    """Give a file field its words."""
    field.set_words(
        choose=words("file.choose"), forget=words("file.forget"), none=words("file.none")
    )
