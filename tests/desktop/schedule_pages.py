"""The page of the retention schedule over the example: opened, with or without a decided plan."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from unittest.mock import patch

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.schedule.page import SchedulePage
from smdesk.desktop.widgets.card import KeyValueList, ValueLabel
from smdesk.domain.actors import Actor, Role
from smdesk.domain.assignments import Assignment
from smdesk.domain.calendar import Period
from smdesk.domain.organisation import Municipality
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Decision, Fate, RetentionRow, ScheduleVersion
from smdesk.services.desk import Desk
from tests.desktop.desks import NOW, Opened
from tests.desktop.watch_pages import let_old_go
from tests.desktop.windows import settle

DECISION = Decision(
    body="Kommunstyrelsen", day=date(2026, 11, 2), paragraph="§ 84", case_number="KS 2026/218"
)
COLLEAGUE = Actor(account="kollegan", roles=frozenset({Role.WEBMASTER}))


def go(qtbot: QtBot, window: MainWindow, argument: object = None) -> SchedulePage:
    window.open_page("schedule", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, SchedulePage)
    return page


@contextmanager
def bare_desk(data: Path) -> Iterator[Desk]:
    """A municipality that has nothing yet, at the example's moment."""
    with patch.object(bootstrap, "now", lambda: NOW):
        desk = bootstrap.open_desk(data)
    try:
        desk.register.save_municipality(desk.actor, Municipality(name="Exempelkommun"))
        yield replace(desk, opener=Opened())
    finally:
        desk.close()


def begin(desk: Desk) -> ScheduleVersion:
    """Begin a proposal, or take up the one there is."""
    return desk.schedule.view().proposal or desk.schedule.start(desk.actor)


def decide(
    desk: Desk, changes: Mapping[RecordKind, Mapping[str, object]] | None = None
) -> ScheduleVersion:
    """Decide a plan; where changes are named, all but the rows of their records preserve."""
    version = begin(desk)
    for row in desk.schedule.view(version.id).rows:
        if changes is not None and row.record is not None:
            other = changes.get(row.record, {"fate": Fate.PRESERVE, "years": None})
            desk.schedule.save_row(desk.actor, replace(row, **other))  # type: ignore[arg-type]  # by the columns' names
    return desk.schedule.decide(desk.actor, version.id, DECISION)


def end_assignments(desk: Desk, count: int = 3, years_ago: int = 5) -> list[Assignment]:
    """Let some mandates have ended long ago, so that a plan lets them go."""
    last = desk.today() - timedelta(days=365 * years_ago)
    with desk.store.write(desk.actor) as work:
        chosen = work.assignments.all()[:count]
        for one in chosen:
            period = Period(last - timedelta(days=30), last)
            work.assignments.update(replace(one, period=period))
        work.commit()
    return chosen


def rows(page: SchedulePage) -> list[RetentionRow]:
    model = page.plan.rows
    return [model.row_at(model.index(at, 0)) for at in range(model.rowCount())]


def names(page: SchedulePage) -> list[str]:
    return [row.record_type for row in rows(page)]


def choose_row(page: SchedulePage, record_type: str) -> RetentionRow:
    row = next(one for one in rows(page) if one.record_type == record_type)
    assert page.plan.ui.table.choose(row.id)
    let_old_go()
    return row


def facts(shown: KeyValueList) -> dict[str, str]:
    let_old_go()
    return {one.accessibleName(): one.text() for one in shown.findChildren(ValueLabel)}


def error_at(form: object, name: str) -> str:
    label = form.findChild(QLabel, f"error_{name}")  # type: ignore[attr-defined]  # any form
    assert isinstance(label, QLabel)
    return label.text() if label.isVisibleTo(label.window()) else ""


def told(window: MainWindow) -> str:
    return window.banners.banners()[0].message.title
