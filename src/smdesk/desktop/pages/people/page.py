"""Personer: who works where, who holds which office, who may write in which channel."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from smdesk.desktop.forms.people_page import Ui_PeoplePage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm, run
from smdesk.desktop.pages.history import HistoryPart
from smdesk.desktop.pages.people.card import PersonCard, Row
from smdesk.desktop.pages.people.forms import PeopleForms
from smdesk.desktop.pages.people.list import HEADS, PeopleList
from smdesk.desktop.pages.people.view import PeopleView, read_people
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.domain.access import has_left
from smdesk.domain.assignments import Assignment
from smdesk.domain.organisation import Membership, Person, Term
from smdesk.services.register.mandates import Signed
from smdesk.services.register.register import Saved
from smdesk.services.register.view import PersonLine

OFFICES = "offices"
OFFICES_TAB = 1
MANDATES_TAB = 2
KINDS = frozenset(
    {
        "absence",
        "account_admin",
        "assignment",
        "channel",
        "membership",
        "person",
        "sector",
        "term",
        "unit",
    }
)


class PeoplePage(Page[PeopleView]):
    """The people of the register."""

    kinds = KINDS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_PeoplePage()
        self.ui.setupUi(self.form_widget)
        self._view: PeopleView | None = None
        self.list = PeopleList(self.ui, self.words)
        self.card = PersonCard(self.ui, self.words)
        self.forms = PeopleForms(self.ui, context)
        self.form, self.term = self.forms.person, self.forms.term
        self.history = HistoryPart(self.ui.history, context)
        others = [self.ui.action_organisation, self.ui.action_access]
        self.header.set_actions(primary=self.ui.action_new, others=others)
        self.ui.action_access.setVisible(context.has_page("access"))
        self._texts()
        self._connect()

    def _texts(self) -> None:
        words, ui = self.words, self.ui
        ui.empty.set_content(
            "people", words("people.empty.title"), words("people.empty.text"), ui.action_new
        )
        ui.nothing.set_content(
            "people", words("people.empty.choose_title"), words("people.empty.choose_text")
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.action_new.triggered.connect(self.new)
        ui.action_organisation.triggered.connect(self._open_organisation)
        ui.action_access.triggered.connect(self._open_access)
        ui.facts.link_activated.connect(self._open_rights)
        ui.table.row_chosen.connect(self._chosen)
        ui.table.row_activated.connect(self._edit)
        ui.edit.clicked.connect(self._edit)
        ui.leave.clicked.connect(self._leave)
        ui.new_membership.clicked.connect(self._new_membership)
        ui.edit_membership.clicked.connect(self._edit_membership)
        ui.units.row_activated.connect(self._edit_membership)
        ui.new_term.clicked.connect(self._new_term)
        ui.end_term.clicked.connect(self._edit_term)
        ui.offices.row_activated.connect(self._edit_term)
        ui.new_mandate.clicked.connect(self._new_mandate)
        ui.renew.clicked.connect(self._renew)
        ui.revoke.clicked.connect(self._revoke)
        ui.show_form.clicked.connect(self._show_form)
        ui.attach.clicked.connect(self._ask_signed)
        ui.mandates.row_activated.connect(self._open_channel)
        for table in (ui.units, ui.offices, ui.mandates):
            table.row_chosen.connect(self._follow_rows)
        self.forms.asked.connect(self._run)
        self.forms.cancelled.connect(self._back_to_card)
        self.forms.changed.connect(self._guard_list)

    # --- reading --------------------------------------------------------------------------

    def read(self) -> PeopleView:
        return read_people(self.context.desk)

    def show_view(self, view: PeopleView) -> None:
        self._view = view
        people = view.register.people
        self.header.set_sentence(
            self.words(
                "people.sentence",
                people=len(people),
                editors=sum(bool(line.assignments) for line in people),
                heads=sum(bool(line.offices) for line in people),
                day=view.register.day,
            )
        )
        ui = self.ui
        changing = (ui.edit, ui.leave, ui.new_membership, ui.new_term, ui.new_mandate)
        for one in (ui.action_new, *changing):
            one.setEnabled(self.may_edit())
        self.list.show(view.register)
        if not self.went() and ui.table.chosen() is None and not self.forms.is_open():
            ui.table.choose_first()

    # --- going about ------------------------------------------------------------------------

    def go_to(self, argument: object) -> None:
        self.ui.table.setFocus()
        if argument == OFFICES:
            self.list.show_only(HEADS)
            self.ui.table.choose_first()
            self.ui.tabs.setCurrentIndex(OFFICES_TAB)
        else:
            self.list.show_all()
            self.ui.table.choose(str(argument))

    def search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def new(self) -> None:
        if self._view is not None and self.may_edit() and not self.has_changes():
            self.forms.show(self.form)
            self.form.edit(None, self._view.register)

    def save(self) -> None:
        form = self.forms.front()
        if form is not None:
            form.save()

    def back(self) -> None:
        if self.forms.is_open():
            self._back_to_card()
        elif self.ui.search.text():
            self.ui.search.clear()

    def has_changes(self) -> bool:
        return self.forms.has_changes()

    def _line(self) -> PersonLine | None:
        line = self.ui.table.chosen()
        return line if isinstance(line, PersonLine) else None

    def _front(self, part: QWidget) -> None:
        self.ui.details.setCurrentWidget(part)

    def _guard_list(self) -> None:
        self.ui.list_card.setEnabled(not self.has_changes())

    def _back_to_card(self) -> None:
        self._front(self.ui.nothing)
        self.ui.list_card.setEnabled(True)
        self._chosen(self._line())
        self.ui.table.setFocus()

    def _chosen(self, line: PersonLine | None) -> None:
        if self.has_changes():
            return
        if line is None or self._view is None:
            self._front(self.ui.nothing)
            return
        about = self.list.offices(line) or ", ".join(unit.name for unit in line.units)
        self.card.show_line(line, self._view, about)
        self._follow_rows()
        self._front(self.ui.view)
        self.history.show_thing(line.person.id)

    def _follow_rows(self, *_: object) -> None:
        """Offer what can be done with the rows that are chosen."""
        ui, may = self.ui, self.may_edit()
        mandate, view = self._mandate(), self._view
        ui.edit_membership.setEnabled(may and self._row(ui.units) is not None)
        ui.end_term.setEnabled(may and self._row(ui.offices) is not None)
        for button in (ui.renew, ui.revoke, ui.attach):
            button.setEnabled(may and mandate is not None)
        ui.show_form.setEnabled(mandate is not None)
        if view is None:
            return
        line = self._line()
        gone = line is not None and has_left(line.person, view.register.day)
        ui.new_mandate.setEnabled(may and not gone)
        self.card.show_mandate(mandate, view)
        if mandate is not None and may:
            last = mandate.period.last
            goes_on = last is None or last == date.max
            ui.renew.setEnabled(not goes_on and mandate.ended is None)
            ui.revoke.setEnabled(last is None or last >= view.register.day)

    def _row(self, table: DataTable) -> Row | None:
        row = table.chosen()
        return row if isinstance(row, Row) else None

    def _mandate(self) -> Assignment | None:
        row = self._row(self.ui.mandates)
        return row.item if row is not None and isinstance(row.item, Assignment) else None

    def _open_channel(self, row: Row) -> None:
        if isinstance(row.item, Assignment):
            self.context.open_page("channels", row.item.channel_id)

    def _open_rights(self, person_id: str) -> None:
        self.context.open_page("access", person_id)

    def _open_organisation(self) -> None:
        self.context.open_page("organisation", None)

    def _open_access(self, *_: object) -> None:
        self.context.open_page("access", None)

    # --- changing ---------------------------------------------------------------------------

    def _opened(self, form: LifeForm) -> tuple[Person, PeopleView] | None:
        """Bring a form about the chosen person to the front, if that may be changed."""
        line = self._line()
        if line is None or self._view is None or not self.may_edit() or self.has_changes():
            return None
        self.forms.show(form)
        return line.person, self._view

    def _edit(self, *_: object) -> None:
        if (opened := self._opened(self.form)) is not None:
            self.form.edit(self._line(), opened[1].register)

    def _leave(self, *_: object) -> None:
        if (opened := self._opened(self.forms.leave)) is not None:
            self.forms.leave.edit(opened[0], opened[1].register)

    def _new_membership(self, *_: object) -> None:
        if (opened := self._opened(self.forms.membership)) is not None:
            self.forms.membership.edit(opened[0], None, opened[1].register)

    def _edit_membership(self, *_: object) -> None:
        row = self._row(self.ui.units)
        if row is None or not isinstance(row.item, Membership):
            return
        if (opened := self._opened(self.forms.membership)) is not None:
            self.forms.membership.edit(opened[0], row.item, opened[1].register)

    def _new_term(self, *_: object) -> None:
        if (opened := self._opened(self.term)) is not None:
            self.term.edit(opened[0], None, opened[1].register)

    def _edit_term(self, *_: object) -> None:
        row = self._row(self.ui.offices)
        if row is None or not isinstance(row.item, Term):
            return
        if (opened := self._opened(self.term)) is not None:
            self.term.edit(opened[0], row.item, opened[1].register)

    def _new_mandate(self, *_: object) -> None:
        if (opened := self._opened(self.forms.mandate)) is not None:
            self.forms.give_mandate(opened[0].id, opened[1])

    def _renew(self, *_: object) -> None:
        mandate = self._mandate()
        if mandate is not None and (opened := self._opened(self.forms.renew)) is not None:
            self.forms.renew.edit(mandate, opened[1])

    def _revoke(self, *_: object) -> None:
        mandate = self._mandate()
        if mandate is not None and (opened := self._opened(self.forms.revoke)) is not None:
            self.forms.revoke.edit(mandate, opened[1])

    def _show_form(self, *_: object) -> None:
        mandate = self._mandate()
        if mandate is not None and not self.has_changes():
            self.forms.read_paper(mandate.id)

    def _ask_signed(self, *_: object) -> None:
        title = self.words("people.choose_signed")
        chosen = QFileDialog.getOpenFileName(self, title)[0]
        if chosen:
            self.attach_signed(Path(chosen))

    def attach_signed(self, path: Path) -> None:
        """Attach a signed form to the chosen mandate."""
        mandate = self._mandate()
        if mandate is not None:
            work = partial(_attach, self.context.desk, mandate.id, path)
            done = partial(self._attached, mandate.person_id)
            self.run(self.words("people.attaching"), work, done)

    def _attached(self, person_id: str, signed: Signed) -> None:
        self._wanted = person_id
        self.context.publish(signed.changes)
        title = self.words("people.attached", name=signed.attachment.name)
        text = self.words("people.checksum", sha256=signed.attachment.id)
        self.context.tell(Message.saved(title, text))

    def _run(self, asked: Asked) -> None:
        form = self.forms.front()
        failed = form.show_error if form is not None else None
        work = partial(run, asked, self.context.desk)
        self.run(self.words("channels.saving"), work, partial(self._saved, asked.done), failed)

    def _saved(self, text: str, saved: Saved) -> None:
        line, new = self._line(), self.forms.front() is self.form
        self.forms.mark_clean()
        self._wanted = saved.id if new or line is None else line.person.id
        self.ui.list_card.setEnabled(True)
        self.ui.table.setFocus()
        self._front(self.ui.nothing)
        self.context.publish(saved.changes)
        self.context.tell(Message.saved(text))


def _attach(desk: Desk, assignment_id: str, path: Path, _progress: JobProgress) -> Signed:
    return desk.mandates.attach_form(desk.actor, [assignment_id], path)
