"""The tab of grounds: laws in plain words, and when each was last held against the law (P8)."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from smdesk.desktop.forms.removals_page import Ui_RemovalsPage
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.pages.removals.ground_form import GroundForm
from smdesk.desktop.pages.removals.saving import Saving
from smdesk.desktop.pages.removals.steps import law_text
from smdesk.desktop.pages.removals.view import RemovalsPageView
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.moderation import MODERATORS, Ground

NAME = 230
"""How narrow the names may become."""
SECTION, LAW = 200, 300
"""Where there is less room than this they stand on the card only, not cut to nothing here."""


class GroundPart(QObject):
    """Fills the tab, and stores what is written in it."""

    def __init__(self, ui: Ui_RemovalsPage, context: PageContext) -> None:
        super().__init__(ui.ground_table)
        self._ui = ui
        self._context = context
        self._words = words = context.words
        self._saving = Saving(context, "ground")
        self.model = TableModel[Ground](self._columns(), key=lambda ground: ground.id)
        ui.ground_table.set_table(self.model)
        self.form = GroundForm(words)
        ui.ground_box.addWidget(self.form)
        empty, nothing = "grounds.empty", "grounds.nothing"
        ui.ground_empty.set_content("removals", words(f"{empty}.title"), words(f"{empty}.text"))
        title, text = words(f"{nothing}.title"), words(f"{nothing}.text")
        ui.ground_nothing.set_content("removals", title, text)
        ui.ground_table.row_chosen.connect(self._chosen)
        ui.ground_table.row_activated.connect(self._edit)
        ui.edit_ground.clicked.connect(self._edit)
        ui.check_ground.clicked.connect(self._check)
        ui.retire_ground.clicked.connect(self._retire)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self.back_to_card)
        self.form.fields.changed.connect(self._guard)

    def show(self, view: RemovalsPageView) -> None:
        """Show the grounds that were read."""
        ui, grounds = self._ui, view.removals.grounds
        self.model.set_rows(grounds)
        ui.ground_lists.setCurrentWidget(ui.ground_table if grounds else ui.ground_empty)
        if self._ground() is None and not self.form.isVisible():
            ui.ground_table.choose_first()

    def new(self) -> None:
        """Write a ground of the municipality's own."""
        if self._may() and not self.form.is_changed():
            self._open(None)

    def back_to_card(self) -> None:
        """Leave the form."""
        self.form.fields.mark_clean()
        self._ui.ground_details.setCurrentWidget(self._ui.ground_nothing)
        self._chosen(self._ground())
        self._ui.ground_table.setFocus()

    def _open(self, ground: Ground | None) -> None:
        self._ui.ground_details.setCurrentWidget(self._ui.ground_forming)
        self.form.edit(ground)

    def _edit(self, *_: object) -> None:
        ground = self._ground()
        if ground is not None and self._may():
            self._open(ground)

    def _save(self, ground: Ground) -> None:
        done = self._words("grounds.saved", name=ground.name)
        failed = self.form.fields.show_error
        self._saving.store(partial(_save, ground), done, self.back_to_card, failed)

    def _check(self, *_: object) -> None:
        ground = self._ground()
        if ground is not None:
            day = self._context.desk.today()
            done = self._words("grounds.checked", name=ground.name, day=day)
            self._saving.store(partial(_check, ground.id), done, self.back_to_card)

    def _retire(self, *_: object) -> None:
        ground = self._ground()
        if ground is not None:
            key = "grounds.retired" if ground.in_use else "grounds.taken_up"
            changed = replace(ground, in_use=not ground.in_use)
            done = self._words(key, name=ground.name)
            self._saving.store(partial(_save, changed), done, self.back_to_card)

    def _chosen(self, ground: Ground | None) -> None:
        ui = self._ui
        if self.form.is_changed():
            return
        if ground is None:
            ui.ground_details.setCurrentWidget(ui.ground_nothing)
            return
        ui.ground_name.setText(ground.name)
        ui.ground_about.setText(law_text(ground))
        ui.ground_notices.set_notices(self._notices(ground))
        ui.ground_facts.set_facts(self._facts(ground))
        key = "grounds.retire" if ground.in_use else "grounds.take_up"
        ui.retire_ground.setText(self._words(key))
        for button in (ui.edit_ground, ui.check_ground, ui.retire_ground):
            button.setVisible(self._may())
        ui.ground_details.setCurrentWidget(ui.ground_view)

    def _facts(self, ground: Ground) -> list[Fact]:
        words = self._words
        values = {
            "law": ground.law,
            "section": ground.section,
            "text": ground.text,
            "copy": words(f"grounds.copy.{'yes' if ground.copy_allowed else 'no'}"),
            "police": words(f"grounds.police.{'yes' if ground.police else 'no'}"),
            "checked": self._checked(ground),
        }
        return [
            Fact(name=words(f"grounds.fact.{key}"), value=value)
            for key, value in values.items()
            if value
        ]

    def _notices(self, ground: Ground) -> list[Notice]:
        words = self._words
        if ground.checked_on is not None or not ground.in_use:
            return []
        title, text = words("grounds.unchecked_title"), words("grounds.unchecked_text")
        return [Notice(title=title, text=text, tone=Tone.ACCENT)]

    def _checked(self, ground: Ground) -> str:
        if ground.checked_on is None:
            return self._words("grounds.unchecked")
        return self._words("grounds.checked_on", day=ground.checked_on)

    def _pill(self, ground: Ground) -> Status:
        words = self._words
        if not ground.in_use:
            return Status(words("grounds.state.retired"), shape=Shape.DASH)
        if ground.checked_on is None:
            return Status(words("grounds.unchecked"), Tone.WARNING)
        return Status(self._checked(ground), Tone.SUCCESS)

    def _columns(self) -> list[Column[Ground]]:
        words = self._words
        return [
            Column(
                title=words("grounds.column.name"),
                text=lambda one: one.name,
                least=NAME,
                stretch=True,
            ),
            Column(
                title=words("grounds.column.checked"),
                text=lambda one: self._pill(one).word,
                sort=lambda one: (one.in_use, str(one.checked_on or "")),
                status=self._pill,
            ),
            Column(
                title=words("grounds.column.section"),
                text=lambda one: one.section,
                tip=lambda one: one.section,
                least=SECTION,
                optional=True,
            ),
            Column(
                title=words("grounds.column.law"),
                text=lambda one: one.law,
                tip=lambda one: one.law,
                least=LAW,
                optional=True,
            ),
        ]

    def _ground(self) -> Ground | None:
        ground = self._ui.ground_table.chosen()
        return ground if isinstance(ground, Ground) else None

    def _may(self) -> bool:
        return bool(self._context.desk.actor.roles & set(MODERATORS))

    def _guard(self) -> None:
        self._ui.ground_list_card.setEnabled(not self.form.is_changed())


def _save(ground: Ground, desk: Desk) -> object:
    return desk.removals.save_ground(desk.actor, ground)


def _check(ground_id: str, desk: Desk) -> object:
    return desk.removals.check_ground(desk.actor, ground_id)
