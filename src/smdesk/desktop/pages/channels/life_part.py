"""The tab with a channel's life, and the forms that take it from one part to the next."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from smdesk.desktop.draft_keeper import DraftKeeper
from smdesk.desktop.forms.channels_page import Ui_ChannelsPage
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.pages.channels.life_facts import life_facts, life_notices
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm, page_of
from smdesk.desktop.pages.channels.life_forms import (
    ChecklistForm,
    ClosingForm,
    DecisionForm,
    PostForm,
    StartForm,
)
from smdesk.desktop.pages.people.application_form import ApplicationForm
from smdesk.domain.applications import Application, Outcome
from smdesk.domain.channels import Status
from smdesk.domain.evidence import Capture
from smdesk.services.register.life_view import LifeView
from smdesk.services.register.register import Saved
from smdesk.services.register.view import RegisterView


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeDetails:
    """Where a channel is in its life, and its captures for the closing."""

    view: LifeView
    captures: tuple[Capture, ...]


F = TypeVar("F", bound=LifeForm)


class LifePart(QObject):
    """Shows a channel's life and offers what comes next; each form is made when first asked for."""

    opened = Signal(QWidget)
    """A form that wants to be in front of the card."""
    asked = Signal(object)
    """An `Asked` from the form in front."""
    kept = Signal(object)
    """An `Asked` that keeps a draft while the form stays."""
    dropped = Signal(object)
    """An `Asked` that removes a draft."""
    cancelled = Signal()
    changed = Signal()
    """Something is typed in a form."""
    take = Signal(str)

    def __init__(self, ui: Ui_ChannelsPage, context: PageContext) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._words = context.words
        self._context = context
        self._details: LifeDetails | None = None
        self._register: RegisterView | None = None
        self._editable = False
        self._forms: list[LifeForm] = []
        self._steps: dict[QPushButton, Callable[[], None]] = {
            ui.life_apply: self.apply,
            ui.life_drop: self._drop,
            ui.life_decide: self.open_decision,
            ui.life_start: self.open_start,
            ui.life_checklist: self.open_checklist,
            ui.life_post: self.open_post,
        }
        for button, act in self._steps.items():
            button.clicked.connect(partial(_call, act))

    # --- the forms, each with a page of its own in the place of the card ------------------------

    @cached_property
    def application(self) -> ApplicationForm:
        form = self._placed(ApplicationForm(self._words))
        form.kept.connect(self.kept)
        return form

    @cached_property
    def decision(self) -> DecisionForm:
        return self._placed(DecisionForm(self._words))

    @cached_property
    def checklist(self) -> ChecklistForm:
        return self._placed(ChecklistForm(self._words))

    @cached_property
    def start(self) -> StartForm:
        return self._placed(StartForm(self._words))

    @cached_property
    def post(self) -> PostForm:
        return self._placed(PostForm(self._words))

    @cached_property
    def closing(self) -> ClosingForm:
        form = self._placed(ClosingForm(self._words))
        form.take.connect(self.take)
        return form

    @cached_property
    def _keeper(self) -> DraftKeeper:
        return DraftKeeper(self.closing, self._context)

    def _placed(self, form: F) -> F:
        page_of(form, self._ui.details)
        form.asked.connect(self.asked)
        form.cancelled.connect(self.cancelled)
        form.fields.changed.connect(self.changed)
        self._forms.append(form)
        return form

    # --- showing --------------------------------------------------------------------------------

    def clear(self, register: RegisterView, *, editable: bool) -> None:
        """Wait for another channel's details."""
        self._details, self._register, self._editable = None, register, editable
        self._ui.life_facts.set_facts([])
        self._ui.life_notices.set_notices([])
        for button in self._steps:
            button.hide()

    def show(self, details: LifeDetails) -> None:
        """Show where a channel is, and offer what comes next."""
        self._details = details
        today = self._context.desk.today()
        names = self._register.persons if self._register else {}
        self._ui.life_facts.set_facts(life_facts(details.view, names, self._words))
        channel_id = details.view.channel.id
        open_rights = partial(self._context.open_page, "access", channel_id)
        notices = life_notices(details.view, self._words, open_rights)
        self._ui.life_notices.set_notices(notices)
        offered = set(self._offered(details.view)) if self._editable else set()
        for button in self._steps:
            button.setVisible(button in offered)
        if isinstance(form := self.front(), StartForm):
            form.edit(details.view, today)

    def _offered(self, view: LifeView) -> Iterator[QPushButton]:
        ui, status = self._ui, view.channel.status
        if status is Status.PLANNED:
            yield from self._offered_before(view.application)
        if status is not Status.CLOSED:
            yield ui.life_checklist
        if status in {Status.ACTIVE, Status.DORMANT}:
            yield ui.life_post

    def _offered_before(self, application: Application | None) -> Iterator[QPushButton]:
        ui = self._ui
        if application is None or application.submitted_on is None:
            yield from (ui.life_apply, ui.life_drop)
        elif application.outcome is None:
            yield ui.life_decide
        elif application.outcome is Outcome.REFUSED:
            yield ui.life_apply
        else:
            yield ui.life_start

    # --- opening and leaving the forms ----------------------------------------------------------

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return any(form.is_changed() for form in self._forms)

    def is_open(self, widget: QWidget | None) -> bool:
        """Tell whether one of the forms is in front."""
        return widget in map(LifeForm.parentWidget, self._forms)

    def front(self) -> LifeForm | None:
        """Return the form in front."""
        return next((form for form in self._forms if form.isVisible()), None)

    def mark_clean(self) -> None:
        """Take what stands in the forms as saved."""
        shown = self._ui.details.currentWidget()
        for form in self._forms:
            if isinstance(form, ClosingForm) and form.parentWidget() is shown:
                self._keeper.forget()
            form.fields.mark_clean()

    def new_application(self, register: RegisterView) -> None:
        """Begin an application for a channel that is not in the register yet."""
        self._register = register
        self.opened.emit(self.application.parentWidget())
        self.application.edit(None, register)

    def apply(self) -> None:
        """Go on with the application of the chosen channel."""
        if self._details is not None and self._register is not None:
            self.opened.emit(self.application.parentWidget())
            self.application.edit(self._details.view, self._register)

    def close_channel(self) -> None:
        """Ask how the chosen channel is to close."""
        if self._details is not None:
            view, today = self._details.view, self._context.desk.today()
            self.opened.emit(self.closing.parentWidget())
            self.closing.edit(view, self._details.captures, today)
            self._keeper.open(f"closing:{view.channel.id}")

    def open_decision(self) -> None:
        """Ask what was decided about the chosen channel."""
        self._open(self.decision)

    def open_start(self) -> None:
        """Ask for the first day of the chosen channel."""
        self._open(self.start)

    def open_checklist(self) -> None:
        """Go through the chosen channel's checklist."""
        self._open(self.checklist)

    def open_post(self) -> None:
        """Ask when the last post was made."""
        self._open(self.post)

    def _open(self, form: DecisionForm | ChecklistForm | StartForm | PostForm) -> None:
        if self._details is not None and self._editable:
            self.opened.emit(form.parentWidget())
            form.edit(self._details.view, self._context.desk.today())

    def _drop(self) -> None:
        if self._details is not None:
            channel = self._details.view.channel
            done = self._words("life.dropped", name=channel.name)
            self.dropped.emit(Asked(work=partial(_drop, channel.id), done=done))


def read_life(desk: Desk, channel_id: str) -> LifeDetails:
    """Read where a channel is in its life; on a worker thread."""
    captures = desk.archive.page(channel_id=channel_id, limit=10)
    return LifeDetails(view=desk.life.view(channel_id, desk.today()), captures=tuple(captures))


def _drop(channel_id: str, desk: Desk) -> Saved:
    return Saved(channel_id, desk.life.drop(desk.actor, channel_id))


def _call(act: Callable[[], None], *_checked: bool) -> None:
    act()
