"""Personer: who works where, who holds which office, who may write in which channel."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from smdesk.desktop.forms.people_page import Ui_PeoplePage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.history import HistoryPart
from smdesk.desktop.pages.people_list import ALL, HEADS, PeopleList
from smdesk.desktop.pages.person_form import PersonDraft, PersonForm
from smdesk.desktop.pages.term_form import TermForm
from smdesk.desktop.phrases import office_name
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.assignments import Assignment
from smdesk.domain.errors import SmdeskError
from smdesk.domain.organisation import Term
from smdesk.services.ports import ChangeSet
from smdesk.services.register_view import PersonLine, RegisterView

OFFICES = "offices"
OFFICES_TAB = 1
KINDS = frozenset(
    {"person", "membership", "term", "assignment", "channel", "unit", "sector", "people"}
)


class PeoplePage(Page[RegisterView]):
    """The people of the register."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_PeoplePage()
        self.ui.setupUi(self.form_widget)
        self._register: RegisterView | None = None
        self._wanted: object = None
        self.list = PeopleList(self.ui, self.words)
        self.form = PersonForm(self.words)
        self.term = TermForm(self.words)
        self.ui.editing_box.addWidget(self.form)
        self.ui.term_box.addWidget(self.term)
        self.offices = TableModel[Term](self._office_columns(), key=lambda term: term.id)
        self.mandates = TableModel[Assignment](self._mandate_columns(), key=lambda item: item.id)
        self.history = HistoryPart(self.ui.history, context)
        self.ui.offices.set_table(self.offices)
        self.ui.mandates.set_table(self.mandates)
        self.header.set_actions(primary=self.ui.action_new)
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
        ui.table.row_chosen.connect(self._chosen)
        ui.table.row_activated.connect(self._edit)
        ui.edit.clicked.connect(self._edit)
        ui.new_term.clicked.connect(self._new_term)
        ui.end_term.clicked.connect(self._edit_term)
        ui.offices.row_activated.connect(self._edit_term)
        ui.offices.row_chosen.connect(self._follow_offices)
        ui.mandates.row_activated.connect(self._open_channel)
        self.form.saved.connect(self._save_person)
        self.form.cancelled.connect(self._back_to_card)
        self.term.saved.connect(self._save_term)
        self.term.cancelled.connect(self._back_to_card)
        for fields in (self.form.fields, self.term.fields):
            fields.changed.connect(self._guard_list)

    # --- reading --------------------------------------------------------------------------

    def read(self) -> RegisterView:
        return self.context.desk.register.view(self.context.desk.today())

    def show_view(self, view: RegisterView) -> None:
        self._register = view
        self.header.set_sentence(
            self.words(
                "people.sentence",
                people=len(view.people),
                editors=sum(bool(line.assignments) for line in view.people),
                heads=sum(bool(line.offices) for line in view.people),
                day=view.day,
            )
        )
        for one in (self.ui.action_new, self.ui.edit, self.ui.new_term):
            one.setEnabled(self.may_edit())
        self.list.show(view)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._go_to(wanted)
        elif self.ui.table.chosen() is None and not self._editing():
            self.ui.table.choose_first()

    # --- going about ------------------------------------------------------------------------

    def visit(self, argument: object) -> None:
        if self._register is None or self._reading:
            self._wanted = argument
        else:
            self._go_to(argument)

    def _go_to(self, argument: object) -> None:
        if argument == OFFICES:
            self.list.show_only(HEADS)
            self.ui.table.choose_first()
            self.ui.tabs.setCurrentIndex(OFFICES_TAB)
        else:
            self.list.show_only(ALL)
            self.ui.table.choose(str(argument))

    def search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def new(self) -> None:
        if self._register is not None and self.may_edit() and not self.has_changes():
            self._front(self.ui.editing)
            self.form.edit(None, self._register)

    def save(self) -> None:
        if self.form.isVisible():
            self.form.save()
        elif self.term.isVisible():
            self.term.save()

    def back(self) -> None:
        if self._editing():
            self._back_to_card()
        elif self.ui.search.text():
            self.ui.search.clear()

    def has_changes(self) -> bool:
        return self.form.is_changed() or self.term.is_changed()

    def _editing(self) -> bool:
        return self.ui.details.currentWidget() in {self.ui.editing, self.ui.term}

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
        if line is None or self._register is None:
            self._front(self.ui.nothing)
            return
        self.ui.name.setText(line.person.name)
        self.ui.about.setText(self.list.offices(line) or ", ".join(u.name for u in line.units))
        self.ui.facts.set_facts(self._facts(line))
        held = [term for term in self._register.terms if term.person_id == line.person.id]
        self.offices.set_rows(sorted(held, key=lambda term: term.period.first, reverse=True))
        self.mandates.set_rows(line.assignments)
        self._follow_offices()
        self._front(self.ui.view)
        self.history.show_thing(line.person.id)

    def _facts(self, line: PersonLine) -> list[Fact]:
        words, person = self.words, line.person
        values = {
            "email": person.email or words("people.no_email"),
            "account": person.account or words("people.no_account"),
            "units": ", ".join(unit.name for unit in line.units),
            "offices": self.list.offices(line),
            "assignments": words("people.count", count=len(line.assignments))
            if line.assignments
            else "",
        }
        return [
            Fact(name=words(f"people.fact.{key}"), value=value)
            for key, value in values.items()
            if value
        ]

    def _follow_offices(self, *_: object) -> None:
        self.ui.end_term.setEnabled(self.ui.offices.chosen() is not None and self.may_edit())

    def _open_channel(self, item: Assignment) -> None:
        self.context.open_page("channels", item.channel_id)

    # --- columns ------------------------------------------------------------------------------

    def _office_columns(self) -> list[Column[Term]]:
        words = self.words
        return [
            Column(title=words("people.column.office"), text=self._office, stretch=True),
            Column(
                title=words("people.column.first"), text=lambda term: term.period.first.isoformat()
            ),
            Column(
                title=words("people.column.last"),
                text=lambda term: term.period.last.isoformat() if term.period.last else "",
                muted=True,
            ),
        ]

    def _office(self, term: Term) -> str:
        if self._register is None:
            return ""
        return office_name(term, self._register.sectors, self._register.units, self.words)

    def _mandate_columns(self) -> list[Column[Assignment]]:
        words = self.words
        return [
            Column(title=words("people.column.channel"), text=self._channel_name, stretch=True),
            Column(
                title=words("people.column.role"),
                text=lambda item: words(f"editor_role.{item.role.value}"),
            ),
            Column(
                title=words("people.column.last"),
                text=lambda item: item.period.last.isoformat() if item.period.last else "",
                muted=True,
            ),
        ]

    def _channel_name(self, item: Assignment) -> str:
        lines = self._register.channels if self._register is not None else ()
        return next((one.channel.name for one in lines if one.channel.id == item.channel_id), "")

    # --- changing ---------------------------------------------------------------------------

    def _edit(self, *_: object) -> None:
        line = self._line()
        if line is not None and self._register is not None and self.may_edit():
            self._front(self.ui.editing)
            self.form.edit(line, self._register)

    def _new_term(self) -> None:
        line = self._line()
        if line is not None and self._register is not None:
            self._front(self.ui.term)
            self.term.edit(line.person, None, self._register)

    def _edit_term(self, *_: object) -> None:
        line, term = self._line(), self.ui.offices.chosen()
        if line is None or not isinstance(term, Term) or not self.may_edit():
            return
        if self._register is not None:
            self._front(self.ui.term)
            self.term.edit(line.person, term, self._register)

    def _save_person(self, draft: PersonDraft) -> None:
        done = partial(
            self._saved, draft.person.id, self.words("people.saved", name=draft.person.name)
        )
        work = partial(_save_person, self.context.desk, draft)
        self._store(work, done, self.form.fields.show_error)

    def _save_term(self, term: Term) -> None:
        done = partial(self._saved, term.person_id, self.words("people.saved_term"))
        work = partial(_save_term, self.context.desk, term)
        self._store(work, done, self.term.fields.show_error)

    def _store(
        self,
        work: Callable[[JobProgress], ChangeSet],
        done: Callable[[ChangeSet], None],
        failed: Callable[[SmdeskError], bool],
    ) -> None:
        self.run(self.words("channels.saving"), work, done, failed)

    def _saved(self, person_id: str, text: str, changes: ChangeSet) -> None:
        self.form.fields.mark_clean()
        self.term.fields.mark_clean()
        self._wanted = person_id
        self._front(self.ui.nothing)
        self.context.publish(changes)
        self.context.tell(Message(title=text, tone=Tone.SUCCESS, key="saved"))


def _save_person(desk: Desk, draft: PersonDraft, _progress: JobProgress) -> ChangeSet:
    changes = desk.register.save_person(desk.actor, draft.person).changes
    if draft.membership is None:
        return changes
    more = desk.register.save_membership(desk.actor, draft.membership).changes
    return ChangeSet(changes.kinds | more.kinds)


def _save_term(desk: Desk, term: Term, _progress: JobProgress) -> ChangeSet:
    return desk.register.save_term(desk.actor, term).changes
