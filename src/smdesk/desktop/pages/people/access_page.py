"""Behörigheter: who holds administrator rights in which channel, and when that was confirmed."""

from collections.abc import Iterator
from functools import partial

from smdesk.desktop.forms.access_page import Ui_AccessPage
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.channels.life_form import Asked, run
from smdesk.desktop.pages.people.access_form import AdminForm
from smdesk.desktop.pages.people.access_list import AccessList, line_state
from smdesk.desktop.pages.searched_list import ALL
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.organisation import Person
from smdesk.services.register.access import AccessView, AdminLine, ChannelAccess
from smdesk.services.register.register import Saved

KINDS = frozenset({"account_admin", "channel", "person"})


class AccessPage(Page[tuple[AccessView, list[Person]]]):
    """The access review."""

    kinds = KINDS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_AccessPage()
        self.ui.setupUi(self.form_widget)
        self._view: AccessView | None = None
        self._people: list[Person] = []
        self.list = AccessList(self.ui, self.words)
        self.admins = TableModel[AdminLine](self._columns(), key=lambda line: line.admin.id)
        self.ui.admins.set_table(self.admins)
        self.form = AdminForm(self.words)
        self.ui.form_box.addWidget(self.form)
        self.header.set_actions(primary=None, others=[self.ui.action_people])
        self._texts()
        self._connect()

    def _texts(self) -> None:
        words, ui = self.words, self.ui
        ui.empty.set_content("people", words("access.empty.title"), words("access.empty.text"))
        ui.nothing.set_content(
            "people", words("access.empty.choose_title"), words("access.empty.choose_text")
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.action_people.triggered.connect(self._open_people)
        ui.table.row_chosen.connect(self._chosen)
        ui.admins.row_chosen.connect(self._follow)
        ui.admins.row_activated.connect(self._open_person)
        ui.confirm.clicked.connect(self._confirm)
        ui.add.clicked.connect(self._add)
        ui.end.clicked.connect(self._end)
        self.form.asked.connect(self._run)
        self.form.cancelled.connect(self._back_to_card)
        self.form.fields.changed.connect(self._guard_list)

    def _columns(self) -> list[Column[AdminLine]]:
        words = self.words
        return [
            Column(
                title=words("access.column.person"),
                text=lambda line: line.person.name,
                stretch=True,
            ),
            Column(
                title=words("access.column.confirmed"),
                text=lambda line: line.admin.confirmed_on.isoformat(),
                muted=True,
                width=96,
            ),
            Column(
                title=words("access.column.state"),
                text=lambda line: line_state(line, words).word,
                status=lambda line: line_state(line, words),
            ),
        ]

    # --- reading --------------------------------------------------------------------------

    def read(self) -> tuple[AccessView, list[Person]]:
        desk = self.context.desk
        with desk.store.read() as snapshot:
            people = snapshot.people.all()
        return desk.access.review(desk.today()), people

    def show_view(self, view: tuple[AccessView, list[Person]]) -> None:
        self._view, self._people = view
        self.header.set_sentence(self._sentence(self._view))
        self.list.show(self._view)
        if not self.went() and self.ui.table.chosen() is None and not self.form.isVisible():
            self.ui.table.choose_first()

    def _sentence(self, view: AccessView) -> str:
        if not (view.overdue or view.left or view.few):
            return self.words("access.all_well")
        values = {"overdue": view.overdue, "left": view.left, "few": view.few}
        return self.words("access.counts", **values)

    # --- going about ------------------------------------------------------------------------

    def go_to(self, argument: object) -> None:
        """Go to a channel, or to all channels of a person, by id."""
        self.ui.table.setFocus()
        person = next((one for one in self._people if one.id == argument), None)
        self.list.show_only(ALL, person.name if person else "")
        if person is not None or not self.ui.table.choose(str(argument)):
            self.ui.table.choose_first()

    def search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def new(self) -> None:
        self._add()

    def save(self) -> None:
        if self.form.isVisible():
            self.form.save()

    def back(self) -> None:
        if self.form.isVisible():
            self._back_to_card()
        elif self.ui.search.text():
            self.ui.search.clear()
        else:
            self._open_people()

    def has_changes(self) -> bool:
        return self.form.is_changed()

    def _open_people(self, *_: object) -> None:
        self.context.open_page("people", None)

    def _open_person(self, line: AdminLine) -> None:
        self.context.open_page("people", line.person.id)

    def _guard_list(self) -> None:
        self.ui.list_card.setEnabled(not self.has_changes())

    def _back_to_card(self) -> None:
        self.ui.details.setCurrentWidget(self.ui.nothing)
        self.ui.list_card.setEnabled(True)
        self._chosen(self._channel())
        self.ui.table.setFocus()

    # --- the card ---------------------------------------------------------------------------

    def _channel(self) -> ChannelAccess | None:
        chosen = self.ui.table.chosen()
        return chosen if isinstance(chosen, ChannelAccess) else None

    def _admin(self) -> AdminLine | None:
        chosen = self.ui.admins.chosen()
        return chosen if isinstance(chosen, AdminLine) else None

    def _chosen(self, one: ChannelAccess | None) -> None:
        if self.has_changes():
            return
        if one is None:
            self.ui.details.setCurrentWidget(self.ui.nothing)
            return
        ui, words = self.ui, self.words
        ui.name.setText(one.channel.name)
        ui.about.setText(words(f"platform.{one.channel.platform.value}"))
        ui.notices.set_notices(list(self._notices(one)))
        self.admins.set_rows(one.lines)
        self._follow()
        ui.details.setCurrentWidget(ui.view)

    def _notices(self, one: ChannelAccess) -> Iterator[Notice]:
        words = self.words
        tones = {"left": Tone.ERROR, "overdue": Tone.WARNING, "few": Tone.WARNING}
        for key, tone in tones.items():
            if getattr(one, key):
                title = words(f"access.notice.{key}_title")
                yield Notice(title=title, text=words(f"access.notice.{key}"), tone=tone)

    def _follow(self, *_: object) -> None:
        one, may = self._channel(), self.may_edit()
        self.ui.confirm.setEnabled(may and one is not None and bool(one.lines))
        self.ui.add.setEnabled(may and one is not None)
        self.ui.end.setEnabled(may and self._admin() is not None)

    # --- changing ---------------------------------------------------------------------------

    def _confirm(self, *_: object) -> None:
        one = self._channel()
        if one is not None and one.lines and self.may_edit():
            done = self.words("access.confirmed", name=one.channel.name)
            self._run(Asked(work=partial(_confirm, one.channel.id), done=done))

    def _add(self, *_: object) -> None:
        one = self._channel()
        if one is None or self._view is None or not self.may_edit() or self.has_changes():
            return
        self.ui.details.setCurrentWidget(self.ui.forming)
        self.form.add(one.channel, self._people, self._view.day)

    def _end(self, *_: object) -> None:
        line = self._admin()
        if line is not None and self._view is not None and self.may_edit():
            self.ui.details.setCurrentWidget(self.ui.forming)
            self.form.end(line, self._view.day)

    def _run(self, asked: Asked) -> None:
        failed = self.form.show_error if self.form.isVisible() else None
        work = partial(run, asked, self.context.desk)
        self.run(self.words("channels.saving"), work, partial(self._saved, asked.done), failed)

    def _saved(self, text: str, saved: Saved) -> None:
        self.form.fields.mark_clean()
        if self.form.isVisible():
            self._back_to_card()
        self.context.publish(saved.changes)
        self.context.tell(Message.saved(text))


def _confirm(channel_id: str, desk: Desk) -> Saved:
    return desk.access.confirm_channel(desk.actor, channel_id)
