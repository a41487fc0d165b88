"""Rapporter: the policy register of a day, and the retention schedule, as PDF."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from smdesk.desktop.fields import bring_into_view
from smdesk.desktop.forms.reports_page import Ui_ReportsPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.saved_file import free_name, tell_saved, usual_folder
from smdesk.desktop.pages.website_part import WebsitePart
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.status import Status
from smdesk.domain.retention import Fate, is_decided
from smdesk.services.report_register import RegisterReport
from smdesk.services.report_schedule import ScheduleReport
from smdesk.services.reports import Report
from smdesk.services.website import ListState


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsView:
    """What the two reports would say now."""

    today: date
    register: RegisterReport
    schedule: ScheduleReport
    website: ListState


class ReportsPage(Page[ReportsView]):
    """Three cards; `visit` takes `register`, `schedule` or `website`."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_ReportsPage()
        self.ui.setupUi(self.form_widget)
        self.website = WebsitePart(self, lambda: self.folder)
        self.ui.column.insertWidget(self.ui.column.count() - 1, self.website)
        self._day: date | None = None
        self._view: ReportsView | None = None
        self.header.set_sentence(self.words("pages_reports.sentence"))
        self.set_folder(usual_folder())
        self._enable(ready=False)
        self._connect()

    def _connect(self) -> None:
        self.ui.choose_folder.clicked.connect(self._choose_folder)
        self.ui.register_day.day_chosen.connect(self.choose_day)
        self.ui.register_make.clicked.connect(self.make_register)
        self.ui.schedule_make.clicked.connect(self.make_schedule)

    # --- what they say now ------------------------------------------------------------------

    def read(self) -> ReportsView:
        desk = self.context.desk
        today = desk.today()
        return ReportsView(
            today=today,
            register=desk.reports.register(self._day or today),
            schedule=desk.reports.schedule(self.words.language),
            website=desk.website.state(today),
        )

    def show_view(self, view: ReportsView) -> None:
        self._view = view
        self._show_day(view)
        self.ui.register_facts.set_facts(self._register_facts(view.register))
        self._show_schedule(view.schedule)
        self.website.show_state(view.website)
        self._enable(ready=True)

    def _enable(self, *, ready: bool) -> None:
        self.ui.register_make.setEnabled(ready)
        self.ui.schedule_make.setEnabled(ready)

    def _show_day(self, view: ReportsView) -> None:
        day = view.register.day
        key = "pages_reports.today" if day == view.today else "pages_reports.on_day"
        self.ui.register_day.set_words(
            text=self.words(key, day=day), today=self.words("pages_reports.back_to_today")
        )
        self.ui.register_day.set_day(day)

    def _register_facts(self, report: RegisterReport) -> list[Fact]:
        taken = self.words("pages_reports.of", taken=report.taken, due=report.due)
        values = {
            "channels": str(report.active),
            "editors": str(report.editors),
            "taken": taken,
            "lacks": str(len(report.lacks)),
        }
        return [self._fact(key, value) for key, value in values.items()]

    def _show_schedule(self, report: ScheduleReport) -> None:
        rows = report.schedule.rows
        fates = Counter(row.fate for row in rows)
        values = {
            "edition": str(report.schedule.number),
            "rows": str(len(rows)),
            "kept": str(fates[Fate.PRESERVE]),
            "disposed": str(fates[Fate.DISPOSE]),
            "follows": str(fates[Fate.FOLLOW_CASE]),
            "decision": self._decision(report),
        }
        self.ui.schedule_facts.set_facts([self._fact(key, value) for key, value in values.items()])
        decided = is_decided(report.schedule)
        word = self.words("pages_reports.decided" if decided else "pages_reports.proposal")
        self.ui.schedule_state.set_status(Status(word, Tone.SUCCESS if decided else Tone.WARNING))

    def _decision(self, report: ScheduleReport) -> str:
        decision = report.schedule.decision
        if decision is None:
            return self.words("pages_reports.no_decision")
        return self.words(
            "pages_reports.decision",
            body=decision.body,
            day=decision.day,
            paragraph=decision.paragraph,
            case_number=decision.case_number,
        )

    def _fact(self, key: str, value: str) -> Fact:
        return Fact(name=self.words(f"pages_reports.fact.{key}"), value=value)

    # --- choices ----------------------------------------------------------------------------

    def choose_day(self, day: date | None) -> None:
        """Show the register of another day; None is today."""
        self._day = day
        self._enable(ready=False)
        self.refresh()

    def set_folder(self, folder: Path) -> None:
        """Save reports here."""
        self.folder = folder
        self.ui.folder.setText(str(folder))
        self.ui.folder.setAccessibleDescription(str(folder))

    def _choose_folder(self) -> None:
        title = self.words("pages_reports.choose_folder")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self.folder))
        if chosen:
            self.set_folder(Path(chosen))

    def visit(self, argument: object) -> None:
        """Put the focus on one report's button."""
        buttons = {
            "register": self.ui.register_make,
            "schedule": self.ui.schedule_make,
            "website": self.website.ui.address,
        }
        button = buttons.get(str(argument))
        if button is not None:
            button.setFocus()
            bring_into_view(button)

    def export(self) -> None:
        """Ctrl+P makes the report that has the focus, the register otherwise."""
        if self.ui.schedule_make.hasFocus():
            self.make_schedule()
        else:
            self.make_register()

    # --- making -----------------------------------------------------------------------------

    def make_register(self) -> None:
        """Make the policy register of the chosen day."""
        if self._view is not None:
            self._make(self._view.register, self.words("pages_reports.register"))

    def make_schedule(self) -> None:
        """Make the retention schedule."""
        if self._view is not None:
            self._make(self._view.schedule, self.words("pages_reports.schedule"))

    def _make(self, report: Report, name: str) -> None:
        desk, language = self.context.desk, self.words.language
        stem = self.words(f"pages_reports.file.{report.name}", day=report.day)
        work = partial(_save, desk, report, free_name(self.folder, stem), language)
        title = self.words("pages_reports.making", report=name)
        self.run(title, work, partial(self._made, name))

    def _made(self, name: str, path: Path) -> None:
        title = self.words("pages_reports.done", report=name)
        tell_saved(self, title, path, f"pages_reports.{name}")


def _save(
    desk: Desk,
    report: Report,
    target: Path,
    language: str,
    progress: JobProgress,  # noqa: ARG001  the gateway's form
) -> Path:
    path: Path = desk.reports.save(desk.actor, report, target, language=language)
    desk.opener(path)
    return path
