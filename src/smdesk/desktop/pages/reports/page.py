"""Rapporter: what can be printed, seen as it will be printed; the website's list beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from smdesk.desktop.forms.reports_page import Ui_ReportsPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.reports.batch import save_all
from smdesk.desktop.pages.reports.list import Entry
from smdesk.desktop.pages.reports.print import print_paper
from smdesk.desktop.pages.saved_file import (
    ask_folder,
    ask_target,
    free_name,
    tell_saved,
    usual_folder,
)
from smdesk.desktop.pages.settings.website_part import WebsitePart
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.services.printed.kinds import KINDS, Ask, Choice, ReportKind, kind_named
from smdesk.services.printed.offers import Offer, Offers, offers_for
from smdesk.services.printed.reports import Paper
from smdesk.services.website import ListState
from smdesk.words.reports import report_stem, report_title

WEBSITE = "website"
PDF = "PDF (*.pdf)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsView:
    """What can be chosen for the report in front."""

    today: date
    kind: ReportKind
    choice: Choice
    offers: Offers
    website: ListState


class ReportsPage(Page[ReportsView]):
    """The reports at the left, the one in front at the right.

    `visit` takes a report's name, or its name with fields of `Choice`; or `WEBSITE`.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = ui = Ui_ReportsPage()
        ui.setupUi(self.form_widget)
        self.website = WebsitePart(self, lambda: self.folder)
        ui.website_box.insertWidget(1, self.website)
        self.preview = ui.preview
        self.preview.set_up(self)
        self._kind = KINDS[0]
        self._today = context.desk.today()
        self.choice = Choice(day=self._today, language=self.words.language)
        self.header.set_sentence(self.words("pages_reports.sentence"))
        self.header.set_actions(primary=ui.action_save, others=[ui.action_all, ui.action_print])
        self.set_folder(usual_folder(context.desk))
        ui.list.set_entries([self._entry(kind.name) for kind in KINDS] + [self._website_entry()])
        self._connect()
        ui.list.choose(self._kind.name)
        self._follow()

    def _connect(self) -> None:
        ui, asks = self.ui, self.preview.ui.asks
        ui.list.chosen.connect(self._choose)
        ui.action_save.triggered.connect(self.save)
        ui.action_print.triggered.connect(self.print)
        ui.action_all.triggered.connect(self._save_all)
        ui.choose_folder.clicked.connect(self._choose_folder)
        asks.day_chosen.connect(self.choose_day)
        asks.answered.connect(self.answer)
        self.preview.changed.connect(self._follow)

    def _entry(self, name: str) -> Entry:
        return Entry(name, report_title(self.words, name), self.words(f"report_kind.{name}.about"))

    def _website_entry(self) -> Entry:
        title, about = (
            self.words("pages_reports.website"),
            self.words("pages_reports.website_about"),
        )
        return Entry(WEBSITE, title, about)

    # --- reading --------------------------------------------------------------------------------

    def read(self) -> ReportsView:
        desk, kind, choice = self.context.desk, self._kind, self.choice
        return ReportsView(
            today=desk.today(),
            kind=kind,
            choice=choice,
            offers=offers_for(desk, kind, choice),
            website=desk.website.state(desk.today()),
        )

    def show_view(self, view: ReportsView) -> None:
        self.website.show_state(view.website)
        if self.is_overtaken():
            return  # even if it is what was chosen last, it would be drawn now and once more then
        if view.today != self._today:
            self._turn(view.today)
            return
        lacking = self._settle(view.offers)
        self.preview.ui.asks.show_kind(view.kind, self.choice, view.offers, view.today)
        if lacking is None:
            self.preview.ask(view.kind, self.choice)
        else:
            self.preview.show_nothing(UserError(f"report_nothing.{lacking}"))

    def _refresh_failed(self, error: SmdeskError) -> bool:
        self.preview.close_paper()
        return super()._refresh_failed(error)

    def _turn(self, today: date) -> None:
        """Go on to a new day, where it was today's report that was shown."""
        before, self._today = self._today, today
        if self.choice.day == before:
            self.choice = replace(self.choice, day=today)
        self.refresh()

    def _settle(self, offers: Offers) -> Ask | None:
        """Take the usual answer where what was chosen is not offered; return what has none."""
        for ask, answers in offers.items():
            if not answers:
                return ask
            if not any(offer.is_in(self.choice) for offer in answers):
                self.choice = answers[0].given(self.choice)
        return None

    # --- choices --------------------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        website = key == WEBSITE
        self.ui.parts.setCurrentWidget(self.ui.website_tab if website else self.preview)
        if not website:
            self._kind = kind_named(key)
            self._read_choice()
        self._follow()

    def _read_choice(self) -> None:
        self.preview.wait()
        self.refresh()

    def choose_day(self, day: date | None) -> None:
        """Show the report of another day; None is today."""
        self.choice = replace(self.choice, day=day or self._today)
        self._read_choice()

    def answer(self, offer: Offer) -> None:
        """Show the report with another answer."""
        self.choice = offer.given(self.choice)
        self.preview.ask(self._kind, self.choice)

    def _follow(self) -> None:
        """Offer only what can be done with what is in front."""
        report = self.ui.list.key() != WEBSITE
        for action in (self.ui.action_save, self.ui.action_print):
            action.setVisible(report)
            action.setEnabled(report and self.preview.paper is not None)

    def visit(self, argument: object) -> None:
        """Bring a report to the front, with what is to be chosen for it."""
        name, fields = argument if isinstance(argument, tuple) else (argument, {})
        if isinstance(fields, Mapping):
            self.choice = replace(self.choice, **fields)
        self.ui.list.choose(str(name))
        self.ui.list.setFocus()
        if fields:
            self._read_choice()

    def stop(self) -> None:
        self.preview.close_paper()

    # --- where files go -------------------------------------------------------------------------

    def set_folder(self, folder: Path) -> None:
        """Save here, unless somebody says otherwise."""
        self.folder = folder
        self.ui.folder.setText(str(folder))
        self.ui.folder.setAccessibleDescription(str(folder))

    def _choose_folder(self) -> Path | None:
        """Ask for the folder that files go into; None when nobody says."""
        folder = ask_folder(self, self.words("pages_reports.choose_folder"), self.folder)
        if folder is not None:
            self.set_folder(folder)
        return folder

    # --- saving and printing --------------------------------------------------------------------

    def save(self) -> None:
        """Ctrl+S saves the report in front as PDF."""
        paper = self.preview.paper
        if paper is None or not self.ui.action_save.isVisible():
            return
        name = report_title(self.words, self._kind.name)
        stem = report_stem(self.words, paper.report.day, self._kind.name)
        proposed = free_name(self.folder, stem)
        target = ask_target(
            self, self.words("pages_reports.save_title", report=name), proposed, PDF
        )
        if target is not None:
            self.set_folder(target.parent)
            work = partial(_keep, self.context.desk, paper, target)
            title = self.words("pages_reports.making", report=name)
            self.run(title, work, partial(self._saved, name))

    def _saved(self, name: str, path: Path) -> None:
        title = self.words("pages_reports.done", report=name)
        tell_saved(self, title, path, f"pages_reports.{name}")

    def export(self) -> None:
        """Ctrl+P prints the report in front."""
        self.print()

    def print(self) -> None:
        """Ask for a printer, and print the report in front."""
        paper = self.preview.paper
        if paper is None or not self.ui.action_print.isVisible():
            return
        name, count = report_title(self.words, self._kind.name), self.preview.ui.view.count
        if not print_paper(self, paper, name, count):
            title, text = (
                self.words("pages_reports.no_printing"),
                self.words("pages_reports.save_it"),
            )
            self.context.tell(Message(title=title, text=text, tone=Tone.WARNING, key="printed"))

    def _save_all(self) -> None:
        folder = self._choose_folder()
        if folder is not None:
            unanswered = Choice(day=self.choice.day, language=self.words.language)
            save_all(self, folder, unanswered)


def _keep(desk: Desk, paper: Paper, target: Path, _progress: JobProgress) -> Path:
    path: Path = desk.reports.keep(desk.actor, paper, target)
    return path
