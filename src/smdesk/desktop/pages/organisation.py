"""Sectors and units on the settings page: a table, and one form for both."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from smdesk.desktop.fields import FormFields, fill, named, select
from smdesk.desktop.forms.settings_page import Ui_SettingsPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.widgets.table_model import Column, TableModel, swedish_order
from smdesk.domain.calendar import Period
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.ports import ChangeSet
from smdesk.services.register_view import RegisterView

if TYPE_CHECKING:
    from smdesk.desktop.pages.settings import SettingsPage

Body = Sector | Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLine:
    """A sector, or a unit under its sector."""

    body: Body
    sector: Sector | None

    @property
    def order(self) -> tuple[str, bool, str]:
        """Sectors by name, each with its units below."""
        above = self.sector.name if self.sector else "\uffff"
        is_unit = isinstance(self.body, Unit)
        return swedish_order(above), is_unit, swedish_order(self.body.name)


class OrganisationPart(QObject):
    """The part of the settings page that keeps the organisation."""

    def __init__(self, ui: Ui_SettingsPage, page: "SettingsPage") -> None:
        super().__init__(page)
        self._ui = ui
        self._page = page
        self._words = page.words
        self._register: RegisterView | None = None
        self._body: Body | None = None
        self.fields = FormFields(
            ui.body_form,
            page.words,
            {
                "name": ui.body_name,
                "body_sector": ui.body_sector,
                "greeting": ui.greeting,
            },
        )
        self.model = TableModel[BodyLine](self._columns(), key=lambda line: line.body.id)
        ui.bodies.set_table(self.model)
        ui.body_form.hide()
        ui.bodies.row_chosen.connect(self._chosen)
        ui.bodies.row_activated.connect(self._activated)
        ui.new_sector.clicked.connect(self._new_sector)
        ui.new_unit.clicked.connect(self._new_unit)
        ui.save_body.clicked.connect(self.save)
        ui.cancel_body.clicked.connect(self.cancel)
        self.fields.changed.connect(self._follow)

    def show(self, register: RegisterView) -> None:
        """Show the organisation of a day."""
        self._register = register
        sectors = [BodyLine(body=one, sector=one) for one in register.sectors.values()]
        units = [
            BodyLine(body=one, sector=register.sectors.get(one.sector_id or ""))
            for one in register.units.values()
        ]
        if not self.has_changes():
            self.model.set_rows(sorted([*sectors, *units], key=lambda line: line.order))
        self._ui.new_unit.setEnabled(bool(sectors))

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self._ui.body_form.isVisible() and self.fields.is_changed()

    def _columns(self) -> list[Column[BodyLine]]:
        words = self._words
        return [
            Column(title=words("settings.column.name"), text=_indented, stretch=True),
            Column(title=words("settings.column.kind"), text=self._kind, muted=True),
            Column(
                title=words("settings.column.greeting"),
                text=lambda line: getattr(line.body, "greeting", ""),
            ),
        ]

    def _kind(self, line: BodyLine) -> str:
        return self._words(f"settings.kind.{'unit' if isinstance(line.body, Unit) else 'sector'}")

    # --- the form ---------------------------------------------------------------------------

    def _chosen(self, line: BodyLine | None) -> None:
        if line is not None and not self.has_changes():
            self._edit(line.body)

    def _activated(self, line: BodyLine) -> None:
        self._chosen(line)
        self._ui.body_name.setFocus()

    def _new_sector(self) -> None:
        self._edit(Sector(id=new_id(), name="", period=self._from_today()))
        self._ui.body_name.setFocus()

    def _new_unit(self) -> None:
        line = self._ui.bodies.chosen()
        above = line.sector if isinstance(line, BodyLine) else None
        sector_id = above.id if above is not None else None
        unit = Unit(id=new_id(), name="", sector_id=sector_id, period=self._from_today())
        self._edit(unit)
        self._ui.body_name.setFocus()

    def _from_today(self) -> Period:
        return Period(self._page.context.desk.today())

    def _edit(self, body: Body) -> None:
        ui, register = self._ui, self._register
        if register is None:
            return
        self._body = body
        is_unit = isinstance(body, Unit)
        kind = "unit" if is_unit else "sector"
        ui.body_heading.setText(body.name or self._words(f"settings.new_{kind}"))
        ui.body_name.setText(body.name)
        fill(ui.body_sector, named(register.sectors.values()))
        select(ui.body_sector, body.sector_id if isinstance(body, Unit) else None)
        ui.greeting.setText(body.greeting if isinstance(body, Unit) else "")
        for part in (ui.label_body_sector, ui.body_sector, ui.label_greeting, ui.greeting):
            part.setVisible(is_unit)
        ui.body_form.show()
        self.fields.mark_clean()

    def _follow(self) -> None:
        self._ui.save_body.setEnabled(self.fields.is_changed())
        self._ui.bodies.setEnabled(not self.has_changes())

    def cancel(self) -> None:
        """Forget what is typed."""
        self._ui.body_form.hide()
        self._ui.bodies.setEnabled(True)
        self._ui.bodies.clearSelection()

    def save(self) -> None:
        """Save the sector or unit as the fields say it."""
        body = self._changed_body()
        if body is None:
            return
        work = partial(_save, self._page.context.desk, body)
        title = self._words("channels.saving")
        self._page.run(title, work, self._saved, self.fields.show_error)

    def _changed_body(self) -> Body | None:
        name = clean_line(self._ui.body_name.text())
        match self._body:
            case Unit() as unit:
                greeting = clean_text(self._ui.greeting.text())
                sector_id = self._ui.body_sector.currentData()
                return replace(unit, name=name, sector_id=sector_id, greeting=greeting)
            case Sector() as sector:
                return replace(sector, name=name)
        return None

    def _saved(self, changes: ChangeSet) -> None:
        self.fields.mark_clean()
        self.cancel()
        self._page.context.publish(changes)


def _save(desk: Desk, body: Body, _progress: JobProgress) -> ChangeSet:
    if isinstance(body, Unit):
        return desk.register.save_unit(desk.actor, body).changes
    return desk.register.save_sector(desk.actor, body).changes


def _indented(line: BodyLine) -> str:
    return f"      {line.body.name}" if isinstance(line.body, Unit) else line.body.name
