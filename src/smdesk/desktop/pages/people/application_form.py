"""The application for a channel in four steps; each step on keeps a draft (P1, P3, P7)."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QWidget

from smdesk.desktop.fields import FormFields, fill, named, select
from smdesk.desktop.forms.application_form import Ui_ApplicationForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.desktop.widgets.tab_order import first_stop
from smdesk.domain.addresses import Address, recognise
from smdesk.domain.applications import Application
from smdesk.domain.calendar import on_day
from smdesk.domain.channels import Channel, Platform, Purpose, Scope, Status
from smdesk.domain.errors import InvalidError, Problem, SmdeskError, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.life import ASKED
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.register.life_view import LifeView
from smdesk.services.register.register import Saved
from smdesk.services.register.view import RegisterView
from smdesk.words import Words

LINES = ("name", "platform", "scope", "sector", "url", "interest_on", "purpose_text")
CHOICES = {"unit_id": "unit", "watcher_id": "watcher", "deputy_id": "deputy"}
STEPS = ("channel", "purpose", "watch", "data")


class ApplicationForm(LifeForm):
    """Writes an interest, keeps it as a draft, and hands it in when nothing is missing."""

    kept = Signal(object)
    """An `Asked` that keeps the draft and stays."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_ApplicationForm()
        ui.setupUi(self)
        self._channel = _planned()
        self._application = _draft(self._channel, date.min)  # until `edit` says the day
        self._register: RegisterView | None = None
        self._purposes = {one: getattr(ui, f"purpose_{one.value}") for one in Purpose}
        fields = {name: getattr(ui, name) for name in (*LINES, *ASKED)}
        fields |= {at: getattr(ui, name) for at, name in CHOICES.items()}
        fields |= {f"purpose_{one.value}": box for one, box in self._purposes.items()}
        fields |= {"purposes": ui.purpose_dialogue}
        self.fields = FormFields(self, words, fields)
        fill(ui.platform, [(words(f"platform.{one.value}"), one) for one in Platform])
        fill(ui.scope, [(words(f"scope.{one.value}"), one) for one in Scope])
        ui.scope.currentIndexChanged.connect(self._follow_scope)
        ui.unit.activated.connect(self._follow_unit)
        ui.forward.clicked.connect(self._forward)
        ui.back.clicked.connect(self._back)
        ui.keep.clicked.connect(self.keep)
        ui.submit.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, view: LifeView | None, register: RegisterView) -> None:
        """Go on with a draft, or begin a new application."""
        ui, words = self.ui, self._words
        self._register = register
        self._channel = view.channel if view else _planned()
        draft = view.application if view else None
        if draft is None or draft.submitted_on is not None:
            draft = _draft(self._channel, register.day)
        self._application = draft
        heading = words("life.application_of", name=view.channel.name) if view else None
        ui.heading.setText(heading or words("life.application"))
        self._fill(register)
        self._show()
        self._go(0)
        ui.kept.clear()
        self.fields.mark_clean()
        ui.name.setFocus()

    def _fill(self, register: RegisterView) -> None:
        none, day = self._words("life.nobody"), register.day
        people = [one for one in register.persons.values() if (one.left_on or day) >= day]
        fill(self.ui.sector, named(on_day(register.sectors.values(), day)))
        fill(self.ui.unit, named(on_day(register.units.values(), day), none=none))
        for box in (self.ui.watcher, self.ui.deputy):
            fill(box, named(people, none=none))

    def _show(self) -> None:
        ui, channel, application = self.ui, self._channel, self._application
        ui.name.setText(channel.name)
        ui.url.setText(channel.url or channel.raw_address)
        ui.purpose_text.setPlainText(channel.purpose_text)
        for box, value in (
            (ui.platform, channel.platform),
            (ui.scope, channel.scope),
            (ui.sector, channel.sector_id),
        ):
            select(box, value)
        for purpose, check in self._purposes.items():
            check.setChecked(purpose in channel.purposes)
        ui.interest_on.set_day(application.interest_on)
        for name in ASKED:
            self._text(name).setPlainText(getattr(application, name))
        for at, name in CHOICES.items():
            select(self._box(name), getattr(application, at))
        self._follow_scope()

    def _text(self, name: str) -> QPlainTextEdit:
        field: QPlainTextEdit = getattr(self.ui, name)
        return field

    def _box(self, name: str) -> QComboBox:
        box: QComboBox = getattr(self.ui, name)
        return box

    # --- the steps ------------------------------------------------------------------------------

    def _go(self, step: int) -> None:
        ui, last = self.ui, len(STEPS) - 1
        ui.steps.setCurrentIndex(step)
        for at in range(len(STEPS)):  # each as high as it needs
            high = QSizePolicy.Policy.Preferred if at == step else QSizePolicy.Policy.Ignored
            self._page(at).setSizePolicy(QSizePolicy.Policy.Preferred, high)
        name = self._words(f"life.step.{STEPS[step]}")
        ui.step.setText(self._words("life.step_of", step=step + 1, steps=len(STEPS), name=name))
        ui.back.setVisible(step > 0)
        ui.forward.setVisible(step < last)
        ui.submit.setVisible(step == last)
        ui.scroll.verticalScrollBar().setValue(0)

    def _forward(self) -> None:
        if self.keep():
            self._go(self.ui.steps.currentIndex() + 1)
            self._begin_step()

    def _back(self) -> None:
        self._go(self.ui.steps.currentIndex() - 1)
        self._begin_step()

    def _begin_step(self) -> None:
        stop = first_stop(self._page(self.ui.steps.currentIndex()))
        if stop is not None:
            stop.setFocus()

    def _page(self, step: int) -> QWidget:
        page: QWidget = getattr(self.ui, f"step_{STEPS[step]}")
        return page

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its field, on the step that holds it."""
        problems = error.problems if isinstance(error, InvalidError) else ()
        places = [self._step_of(problem) for problem in problems]
        found = [place for place in places if place is not None]
        if found:
            self._go(min(found))
        return super().show_error(error)

    def _step_of(self, problem: Problem) -> int | None:
        field = getattr(self.ui, CHOICES.get(problem.at, problem.at), None)
        if problem.at == "purposes":
            field = self.ui.purpose_dialogue
        for step in range(self.ui.steps.count()):
            page = self.ui.steps.widget(step)
            if field is not None and page is not None and page.isAncestorOf(field):
                return step
        return None

    # --- what is written ------------------------------------------------------------------------

    def keep(self, *_: object) -> bool:
        """Keep the draft as it is; tell whether it can be kept."""
        self.fields.clear_problems()
        try:
            channel, application = self._written()
        except SmdeskError as error:
            self.show_error(error)
            return False
        work = partial(_keep, channel, application)
        self.kept.emit(Asked(work=work, done=self._words("life.kept"), stay=True))
        return True

    def take_up(self, view: LifeView) -> None:
        """Go on from what was kept; what was typed meanwhile stays."""
        self._channel = view.channel
        if view.application is not None:
            self._application = view.application
        self.ui.kept.setText(self._words("life.kept_long"))
        self.fields.mark_clean()

    def job(self) -> Asked:
        channel, application = self._written()
        return Asked(
            work=partial(_submit, channel, application), done=self._words("life.submitted")
        )

    def _written(self) -> tuple[Channel, Application]:
        ui = self.ui
        name = clean_line(ui.name.text())
        if not name:
            raise InvalidError([Problem(code="required", at="name")])
        interest = ui.interest_on.day()
        if interest is None:
            raise UserError("required", at="interest_on")
        scope, address = Scope(ui.scope.currentData()), self._address()
        channel = replace(
            self._channel,
            name=name,
            platform=address.platform if address else self._platform(),
            url=address.url if address else "",
            key=address.key if address else "",
            raw_address=ui.url.text().strip(),
            scope=scope,
            sector_id=ui.sector.currentData() if scope is Scope.OPERATIONAL else None,
            unit_id=ui.unit.currentData(),
            purposes=frozenset(one for one, box in self._purposes.items() if box.isChecked()),
            purpose_text=clean_text(ui.purpose_text.toPlainText()),
        )
        stated: dict[str, Any] = {
            name: clean_text(self._text(name).toPlainText()) for name in ASKED
        }
        stated |= {at: self._box(name).currentData() for at, name in CHOICES.items()}
        return channel, replace(self._application, interest_on=interest, **stated)

    def _address(self) -> Address | None:
        text = self.ui.url.text().strip()
        found = recognise(text, self._platform()) if text else None
        if isinstance(found, Problem):
            raise InvalidError([replace(found, at="url")])
        return found

    def _platform(self) -> Platform:
        return Platform(self.ui.platform.currentData())

    def _follow_unit(self, *_: object) -> None:
        """A unit's sector is the channel's, unless somebody chooses another."""
        unit = (
            self._register.units.get(self.ui.unit.currentData() or "") if self._register else None
        )
        if unit is not None and unit.sector_id is not None:
            select(self.ui.sector, unit.sector_id)

    def _follow_scope(self, *_: object) -> None:
        self.ui.sector.setEnabled(self.ui.scope.currentData() == Scope.OPERATIONAL)


def _planned() -> Channel:
    return Channel(
        id=new_id(),
        name="",
        platform=Platform.FACEBOOK,
        scope=Scope.OPERATIONAL,
        status=Status.PLANNED,
    )


def _draft(channel: Channel, interest_on: date) -> Application:
    return Application(
        id=new_id(), channel_id=channel.id, unit_id=channel.unit_id, interest_on=interest_on
    )


def _keep(channel: Channel, application: Application, desk: Desk) -> Saved:
    return desk.life.save_draft(desk.actor, channel, application)


def _submit(channel: Channel, application: Application, desk: Desk) -> Saved:
    return desk.life.submit(desk.actor, channel, application, desk.today())
