"""The form of a mandate act: several people and channels, in two steps; the draft is kept (P4)."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QPushButton, QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.fields import FormFields, fill, required_day
from smdesk.desktop.forms.mandate_form import Ui_MandateForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.desktop.pages.people.own_managers import manager_text
from smdesk.desktop.pages.people.view import PeopleView
from smdesk.desktop.tokens import Space, Tone
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.table_model import swedish_order
from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Status
from smdesk.domain.errors import InvalidError, Problem, SmdeskError, UserError
from smdesk.domain.managers import own_managers
from smdesk.domain.mandate_acts import (
    MandateAct,
    MandateLine,
    a_year_from,
    check_mandates,
    mandates_of,
)
from smdesk.services.register.register import Saved
from smdesk.words import Words

WHO, WHEN = 0, 1
DECIDED = ("given_on", "first", "last", "mandated_by")
"""The fields of the second step."""


class MandateForm(LifeForm):
    """Asks who may write where, then from when to when and by whose mandate."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_MandateForm()
        ui.setupUi(self)
        self._view: PeopleView | None = None
        self._asked_for = ""
        self._people: dict[str, EditorRole] = {}
        self._channels: dict[str, None] = {}
        fields: dict[str, QWidget] = {name: getattr(ui, name) for name in DECIDED}
        fields |= {"person": ui.add_person, "channel": ui.add_channel}
        self.fields = FormFields(self, words, fields)
        ui.add_person.picked.connect(self._add_person)
        ui.add_channel.picked.connect(self._add_channel)
        ui.add_person.setPlaceholderText(words("people.pick_person"))
        ui.add_channel.setPlaceholderText(words("people.pick_channel"))
        ui.given_on.textChanged.connect(self._offer_managers)
        ui.first.textChanged.connect(self._follow_first)
        self.fields.changed.connect(self._judge)
        ui.forward.clicked.connect(self._forward)
        ui.back.clicked.connect(partial(self._go, WHO))
        ui.again.clicked.connect(self._again)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    # --- beginning --------------------------------------------------------------------------

    def edit(self, person_id: str, view: PeopleView) -> None:
        """Begin with a person; a draft that was left is taken up after that."""
        self._view = view
        self.ui.add_person.set_choices(_people(view))
        self.ui.add_channel.set_choices(_channels(view, self._words))
        self._begin(person_id)
        self.ui.add_channel.setFocus()

    def _begin(self, person_id: str) -> None:
        ui, today = self.ui, self._view.register.day if self._view else date.min
        self._asked_for = person_id
        self._people, self._channels = {person_id: EditorRole.EDITOR}, {}
        for field in (ui.add_person, ui.add_channel):
            field.clear()
        ui.given_on.set_day(today)
        ui.first.set_day(today)
        ui.last.set_day(a_year_from(today))
        self._show_rows()
        self._offer_managers()
        self.fields.mark_clean()
        self._go(WHO)

    def _again(self, *_: object) -> None:
        """Throw the draft away and begin with the same person."""
        self._begin(self._asked_for)
        self.say_draft("")
        self.ui.add_channel.setFocus()

    def is_changed(self) -> bool:
        return self.isVisible() and (self.draft() is not None or self.fields.is_changed())

    def draft(self) -> Mapping[str, Any] | None:
        """Return the rows and the days that were chosen; the card it was begun from is no draft."""
        days = {name: said for name, said in self.fields.typed().items() if name in DECIDED}
        begun = {self._asked_for: EditorRole.EDITOR}
        if not days and not self._channels and self._people in ({}, begun):
            return None
        return days | {"people": dict(self._people), "channels": list(self._channels)}

    def take_draft(self, values: Mapping[str, Any]) -> bool:
        people, channels = values.get("people"), values.get("channels")
        if self._view is None or not isinstance(people, dict) or not isinstance(channels, list):
            return False
        here = [one for _, one in _people(self._view)]
        there = [one for _, one in _channels(self._view, self._words)]
        self._people = {
            one: EditorRole(role)
            for one, role in people.items()
            if one in here and role in list(EditorRole)
        }
        self._channels = {one: None for one in channels if one in there}
        self._show_rows()
        self._offer_managers()
        fits = self.fields.type_again(values)
        if self.draft() is None:  # nothing of it is in the register any more
            self._begin(self._asked_for)
        self._judge()
        return fits and self._people.keys() == people.keys() and list(self._channels) == channels

    def say_draft(self, text: str) -> None:
        self.ui.kept.setText(text)
        self.ui.kept.setVisible(bool(text))

    def forget(self) -> None:
        """Let the draft go; it is stored."""
        self._people, self._channels = {}, {}
        self.fields.mark_clean()

    # --- who and where ----------------------------------------------------------------------

    def _add_person(self, person_id: object) -> None:
        role = EditorRole.DEPUTY if self._people else EditorRole.EDITOR
        self._people.setdefault(str(person_id), role)
        self._rows_changed()

    def _add_channel(self, channel_id: object) -> None:
        self._channels.setdefault(str(channel_id), None)
        self._rows_changed()

    def _remove_person(self, person_id: str) -> None:
        self._people.pop(person_id, None)
        self._rows_changed()
        self.ui.add_person.setFocus()

    def _remove_channel(self, channel_id: str) -> None:
        self._channels.pop(channel_id, None)
        self._rows_changed()
        self.ui.add_channel.setFocus()

    def _set_role(self, person_id: str, box: QComboBox, *_: object) -> None:
        self._people[person_id] = EditorRole(box.currentData())
        self.fields.told()

    def _rows_changed(self) -> None:
        self._show_rows()
        self._offer_managers()
        self.fields.clear_problems()
        self.fields.told()

    def _show_rows(self) -> None:
        if self._view is None:
            return
        view, words = self._view, self._words
        _empty(self.ui.person_box)
        for person_id, role in self._people.items():
            name = view.register.persons[person_id].name
            row = self._row(name, partial(self._remove_person, person_id))
            row.layout().insertWidget(1, self._role_box(person_id, role, name))  # type: ignore[union-attr]
            self.ui.person_box.addWidget(row)
        _empty(self.ui.channel_box)
        for channel_id in self._channels:
            name = full_name(view.channel(channel_id), words)
            row = self._row(name, partial(self._remove_channel, channel_id))
            self.ui.channel_box.addWidget(row)

    def _row(self, name: str, remove: Callable[[], None]) -> QWidget:
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        shown = ElidingLabel()
        shown.setText(name)
        button = QPushButton(self._words("people.unpick"))
        button.setProperty("kind", "link")
        button.setAccessibleName(self._words("people.unpick_one", name=name))
        button.clicked.connect(partial(_call, remove))
        box.addWidget(shown, 1)
        box.addWidget(button)
        return row

    def _role_box(self, person_id: str, role: EditorRole, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self._words("people.role_of", name=name))
        fill(box, [(self._words(f"editor_role.{one.value}"), one) for one in EditorRole], role)
        box.currentIndexChanged.connect(partial(self._set_role, person_id, box))
        return box

    # --- when and by whom -------------------------------------------------------------------

    def _offer_managers(self, *_: object) -> None:
        """Offer the own managers of all, and say whose they are."""
        day = _day_of(self.ui.given_on.day)
        if self._view is None or day is None:
            return
        staff, register, words = self._view.grounds.staff, self._view.register, self._words
        found = {
            own.person_id: register.persons[own.person_id].name
            for person_id in self._people
            for own in own_managers(person_id, day, staff)
        }
        before = self.ui.mandated_by.currentData()
        choices: list[tuple[str, object]] = [(words("people.own_manager_each"), None)]
        choices += [(name, person_id) for person_id, name in found.items()]
        fill(self.ui.mandated_by, choices, before if before in found else None)
        lines = [
            f"{register.persons[one].name}: {manager_text(one, day, staff, register, words)}"
            for one in self._people
            if own_managers(one, day, staff)
        ]
        self.ui.managers.setText("\n".join(lines))

    def _follow_first(self, *_: object) -> None:
        """A mandate runs a year unless somebody says another day."""
        first = _day_of(self.ui.first.day)
        if first is not None and self.isVisible():
            self.ui.last.set_day(a_year_from(first))

    def _judge(self) -> None:
        """Say what the act comes to, or why it cannot be given so."""
        try:
            act, problems = self._act(), None
        except SmdeskError as error:
            act, problems = None, [_problem(error)]
        if act is not None and self._view is not None:
            grounds = self._view.grounds
            problems = check_mandates(mandates_of(act, "", grounds.staff), grounds)
        self._show_problems(problems or [])
        count = len(act.lines) if act is not None else 0
        self.ui.summary.setText(self._words("people.mandate_count", count=count))
        self.ui.summary.setVisible(not problems)
        self.ui.save.setEnabled(not problems)
        self.ui.forward.setEnabled(bool(self._people and self._channels))

    def _show_problems(self, problems: list[Problem]) -> None:
        words = self._words
        texts = dict.fromkeys(words.explain(one) for one in problems)
        refused = Notice(
            title=words("people.mandate_refused"), text="\n".join(texts), tone=Tone.ERROR
        )
        self.ui.problems.set_notices([refused] if texts else [])

    def _act(self) -> MandateAct:
        """Return the act as the form says it.

        Raises:
            UserError: for a day that is missing or wrong.
        """
        ui = self.ui
        return MandateAct(
            lines=tuple(
                MandateLine(person_id=person_id, channel_id=channel_id, role=role)
                for channel_id in self._channels
                for person_id, role in self._people.items()
            ),
            mandated_by=ui.mandated_by.currentData(),
            given_on=required_day(ui.given_on, "given_on"),
            period=Period(required_day(ui.first, "first"), ui.last.day()),
        )

    def _go(self, step: int, *_: object) -> None:
        ui, words = self.ui, self._words
        ui.steps.setCurrentIndex(step)
        ui.step.setText(words(f"people.mandate_step_{'who' if step == WHO else 'when'}"))
        ui.forward.setVisible(step == WHO)
        ui.save.setVisible(step == WHEN)
        ui.back.setVisible(step == WHEN)
        ui.scroll.verticalScrollBar().setValue(0)
        self._judge()

    def _forward(self, *_: object) -> None:
        if self._people and self._channels:
            self._go(WHEN)
            self.ui.given_on.setFocus()

    def save(self) -> None:
        """Go on to the next step, or hand over the act."""
        if self.ui.steps.currentIndex() == WHO:
            self._forward()
        elif self.ui.save.isEnabled():
            super().save()

    def show_error(self, error: SmdeskError) -> bool:
        """Show why an act was refused: somebody else may have changed the register meanwhile."""
        if not isinstance(error, UserError):
            return False
        problems = error.problems if isinstance(error, InvalidError) else [_problem(error)]
        self._show_problems(list(problems))
        return True

    def job(self) -> Asked:
        act = self._act()
        done = self._words("people.mandate_given", count=len(act.lines))
        return Asked(work=partial(_give, act, self._asked_for), done=done)


def _people(view: PeopleView) -> list[tuple[str, object]]:
    """Return those who may be given a mandate, by name; who has left may not."""
    day = view.register.day
    people = [one for one in view.register.persons.values() if (one.left_on or day) >= day]
    return [(one.name, one.id) for one in sorted(people, key=lambda one: swedish_order(one.name))]


def _channels(view: PeopleView, words: Words) -> list[tuple[str, object]]:
    channels = [one for one in view.grounds.channels.values() if one.status is not Status.CLOSED]
    named = [(full_name(one, words), one.id) for one in channels]
    return [(name, one) for name, one in sorted(named, key=lambda pair: swedish_order(pair[0]))]


def _day_of(read: Callable[[], date | None]) -> date | None:
    try:
        return read()
    except UserError:
        return None


def _problem(error: SmdeskError) -> Problem:
    return Problem(code=error.code, at=error.at or "", values=error.values)


def _empty(box: QLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def _call(act: Callable[[], None], *_checked: bool) -> None:
    act()


def _give(act: MandateAct, person_id: str, desk: Desk) -> Saved:
    return Saved(person_id, desk.mandates.give(desk.actor, act).changes)
