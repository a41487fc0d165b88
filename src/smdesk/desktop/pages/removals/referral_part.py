"""The tab of referrals: questions in a case that were moved to it, never the question (P2)."""

from functools import partial

from PySide6.QtCore import QObject

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.failures import ask
from smdesk.desktop.forms.removals_page import Ui_RemovalsPage
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.pages.removals.referral_form import ReferralForm
from smdesk.desktop.pages.removals.saving import Saving
from smdesk.desktop.pages.removals.view import RemovalsPageView
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.moderation import MODERATORS, Referral
from smdesk.services.duties.referrals import ReferralLine


class ReferralPart(QObject):
    """Fills the tab, and stores what is written in it."""

    def __init__(self, ui: Ui_RemovalsPage, context: PageContext) -> None:
        super().__init__(ui.referral_table)
        self._ui = ui
        self._context = context
        self._words = words = context.words
        self._view: RemovalsPageView | None = None
        self._saving = Saving(context, "referral")
        self.model = TableModel[ReferralLine](self._columns(), key=lambda line: line.referral.id)
        ui.referral_table.set_table(self.model)
        self.form = ReferralForm(words)
        ui.referral_box.addWidget(self.form)
        empty, nothing = "referrals.empty", "referrals.nothing"
        title, text = words(f"{empty}.title"), words(f"{empty}.text")
        ui.referral_empty.set_content("removals", title, text, ui.action_new)
        title, text = words(f"{nothing}.title"), words(f"{nothing}.text")
        ui.referral_nothing.set_content("removals", title, text)
        ui.referral_table.row_chosen.connect(self._chosen)
        ui.referral_table.row_activated.connect(self._edit)
        ui.edit_referral.clicked.connect(self._edit)
        ui.remove_referral.clicked.connect(self._remove)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self.back_to_card)
        self.form.fields.changed.connect(self._guard)

    def show(self, view: RemovalsPageView) -> None:
        """Show the referrals that were read."""
        ui, self._view = self._ui, view
        self.model.set_rows(view.referrals)
        front = ui.referral_table if view.referrals else ui.referral_empty
        ui.referral_lists.setCurrentWidget(front)
        if self._line() is None and not self.form.isVisible():
            ui.referral_table.choose_first()

    def new(self) -> None:
        """Write a new referral."""
        if self._may() and not self.form.is_changed():
            self._open(None)

    def back_to_card(self) -> None:
        """Leave the form."""
        self.form.fields.mark_clean()
        self._ui.referral_details.setCurrentWidget(self._ui.referral_nothing)
        self._chosen(self._line())
        self._ui.referral_table.setFocus()

    def _open(self, referral: Referral | None) -> None:
        view = self._view
        if view is not None:
            self._ui.referral_details.setCurrentWidget(self._ui.referral_forming)
            person = self._context.desk.actor.person_id
            people = view.removals.people
            self.form.edit(referral, view.channels.values(), people, view.day, person)

    def _edit(self, *_: object) -> None:
        line = self._line()
        if line is not None and self._may():
            self._open(line.referral)

    def _save(self, referral: Referral) -> None:
        done = self._words("referrals.saved")
        work = partial(_save, referral)
        self._saving.store(work, done, self.back_to_card, self.form.fields.show_error)

    def _remove(self, *_: object) -> None:
        line, words = self._line(), self._words
        if line is not None and ask(
            self._ui.referral_table.window(),
            title=words("referrals.remove_title"),
            text=words("referrals.remove_text"),
            stay=words("referrals.remove_stay"),
            go=words("referrals.remove_go"),
        ):
            work = partial(_remove, line.referral.id)
            self._saving.store(work, words("referrals.removed"), self.back_to_card)

    def _chosen(self, line: ReferralLine | None) -> None:
        ui = self._ui
        if self.form.is_changed():
            return
        if line is None:
            ui.referral_details.setCurrentWidget(ui.referral_nothing)
            return
        platform = self._words(f"platform.{line.channel.platform.value}")
        ui.referral_name.setText(line.channel.name)
        ui.referral_about.setText(f"{platform} · {line.referral.day}")
        ui.referral_notices.set_notices(self._notices(line))
        ui.referral_facts.set_facts(self._facts(line))
        for button in (ui.edit_referral, ui.remove_referral):
            button.setVisible(self._may())
        ui.referral_details.setCurrentWidget(ui.referral_view)

    def _facts(self, line: ReferralLine) -> list[Fact]:
        words, one = self._words, line.referral
        values = {
            "note": one.note,
            "case": one.case_number,
            "person": line.person.name if line.person else words("removals.found_by_other"),
        }
        return [
            Fact(name=words(f"referrals.fact.{key}"), value=value)
            for key, value in values.items()
            if value
        ]

    def _notices(self, line: ReferralLine) -> list[Notice]:
        words = self._words
        if not line.waits:
            return []
        title, text = words("referrals.waits_title"), words("referrals.waits_text")
        return [Notice(title=title, text=text, tone=Tone.WARNING)]

    def _columns(self) -> list[Column[ReferralLine]]:
        words = self._words
        return [
            Column(
                title=words("referrals.column.day"),
                text=lambda line: line.referral.day.isoformat(),
                width=100,
            ),
            Column(
                title=words("referrals.column.channel"),
                text=lambda line: full_name(line.channel, words),
                stretch=True,
            ),
            Column(
                title=words("referrals.column.note"),
                text=lambda line: line.referral.note,
                tip=lambda line: line.referral.note,
                stretch=True,
            ),
            Column(
                title=words("referrals.column.case"),
                text=lambda line: line.referral.case_number,
                least=130,
            ),
            Column(
                title=words("referrals.column.person"),
                text=lambda line: line.person.name if line.person else "",
                least=140,
                optional=True,
                muted=True,
            ),
        ]

    def _line(self) -> ReferralLine | None:
        line = self._ui.referral_table.chosen()
        return line if isinstance(line, ReferralLine) else None

    def _may(self) -> bool:
        return bool(self._context.desk.actor.roles & set(MODERATORS))

    def _guard(self) -> None:
        self._ui.referral_list_card.setEnabled(not self.form.is_changed())


def _save(referral: Referral, desk: Desk) -> object:
    return desk.referrals.save(desk.actor, referral)


def _remove(referral_id: str, desk: Desk) -> None:
    desk.referrals.remove(desk.actor, referral_id)
