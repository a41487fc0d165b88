"""The forms that stand in the place of a person's card, one at a time."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.draft_keeper import DraftKeeper
from smdesk.desktop.forms.people_page import Ui_PeoplePage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.pages.channels.life_form import LifeForm, page_of
from smdesk.desktop.pages.form_view import FormView
from smdesk.desktop.pages.people.leave_form import LeaveForm
from smdesk.desktop.pages.people.mandate_form import MandateForm
from smdesk.desktop.pages.people.mandate_forms import RenewForm, RevokeForm
from smdesk.desktop.pages.people.membership_form import MembershipForm
from smdesk.desktop.pages.people.person_form import PersonForm
from smdesk.desktop.pages.people.term_form import TermForm
from smdesk.desktop.pages.people.view import PeopleView
from smdesk.domain.assignment_forms import AssignmentForm
from smdesk.services.register.leaving import Leaving


class PeopleForms(QObject):
    """Holds the forms; the page says which is shown, and runs what they ask for."""

    asked = Signal(object)
    """An `Asked` from the form in front."""
    cancelled = Signal()
    changed = Signal()

    def __init__(self, ui: Ui_PeoplePage, context: PageContext) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._context = context
        words = context.words
        self.person = PersonForm(words)
        self.term = TermForm(words)
        self.membership = MembershipForm(words)
        self.mandate = MandateForm(words)
        self._keeper = DraftKeeper(self.mandate, context)
        self.renew = RenewForm(words)
        self.revoke = RevokeForm(words)
        self.leave = LeaveForm(words)
        self.forms: tuple[LifeForm, ...] = (
            self.person,
            self.term,
            self.membership,
            self.mandate,
            self.renew,
            self.revoke,
            self.leave,
        )
        self._pages: dict[LifeForm, QWidget] = {form: self._page(form) for form in self.forms}
        self.leave.day_changed.connect(self._preview_leave)
        self.paper = FormView(words)
        self.paper.closed.connect(self.cancelled)
        self.paper.paper_asked.connect(self._print)
        ui.details.addWidget(self.paper)

    def _page(self, form: LifeForm) -> QWidget:
        page = page_of(form, self._ui.details)
        form.asked.connect(self.asked)
        form.cancelled.connect(self.cancelled)
        form.fields.changed.connect(self.changed)
        return page

    def show(self, form: LifeForm) -> None:
        """Bring a form to the front; it is filled after that, so that it can take the focus."""
        self._ui.details.setCurrentWidget(self._pages[form])

    def give_mandate(self, person_id: str, view: PeopleView) -> None:
        """Go on with the draft of a mandate act that was left, or begin one with a person."""
        self.mandate.edit(person_id, view)
        self._keeper.open("mandate")

    def read_paper(self, assignment_id: str) -> None:
        """Read a mandate's form and bring it to the front."""
        work = partial(_forms, self._context.desk, assignment_id)
        self._context.jobs.start("", work, self._show_paper)

    def _show_paper(self, forms: tuple[AssignmentForm, ...]) -> None:
        if not self.has_changes():
            self._ui.details.setCurrentWidget(self.paper)
            self.paper.show_form(forms[0])

    def _print(self, assignment_id: str) -> None:
        """Show the form as it is on paper, to print or save."""
        self._context.open_page("reports", ("assignment", {"mandate_id": assignment_id}))

    def is_open(self) -> bool:
        """Tell whether something is in front of the card."""
        return self.front() is not None or self._ui.details.currentWidget() is self.paper

    def front(self) -> LifeForm | None:
        """Return the form that is in front."""
        shown = self._ui.details.currentWidget()
        return next((form for form, page in self._pages.items() if page is shown), None)

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return any(form.is_changed() for form in self.forms)

    def mark_clean(self) -> None:
        """Take what stands in the forms as saved."""
        if self.front() is self.mandate:
            self._keeper.forget()
            self.mandate.forget()
        for form in self.forms:
            form.fields.mark_clean()

    def _preview_leave(self, person_id: str, last: date | None) -> None:
        work = partial(_preview, self._context.desk, person_id, last)
        self._context.jobs.start("", work, self.leave.show_preview, self.leave.show_refusal)


def _preview(desk: Desk, person_id: str, last: date | None, _progress: JobProgress) -> Leaving:
    return desk.mandates.preview_leave(person_id, last)


def _forms(desk: Desk, assignment_id: str, _progress: JobProgress) -> tuple[AssignmentForm, ...]:
    return desk.mandates.forms([assignment_id])
