"""Personuppgifter: extracts, those who have left, the record of processing (GDPR 15, 17, 30)."""

from dataclasses import dataclass

from smdesk.desktop.forms.personal_page import Ui_PersonalPage
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.disposal.reading import own_of
from smdesk.desktop.pages.personal.extract import ExtractTab
from smdesk.desktop.pages.personal.leavers import LeaversTab
from smdesk.desktop.pages.personal.record import RecordTab
from smdesk.domain.organisation import Person
from smdesk.services.duties.personal_leavers import Leaver
from smdesk.services.printed.personal_reports import ProcessingsReport

KINDS = frozenset(
    {
        "absence",
        "account_admin",
        "application",
        "assignment",
        "channel",
        "disposal",
        "disposal_item",
        "grant",
        "hold",
        "membership",
        "municipality",
        "person",
        "processing",
        "schedule",
        "schedule_row",
        "term",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalView:
    """What the page shows before anybody is chosen."""

    people: tuple[Person, ...]
    leavers: tuple[Leaver, ...]
    own: frozenset[str]
    """The proposals among them that who is signed in has made."""
    record: ProcessingsReport


class PersonalPage(Page[PersonalView]):
    """Three tabs; `visit` takes the id of a person, or the name of a tab."""

    kinds = KINDS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = ui = Ui_PersonalPage()
        ui.setupUi(self.form_widget)
        self.extracts = ExtractTab(self, ui)
        self.leavers = LeaversTab(self, ui)
        self.record = RecordTab(self, ui)
        self.header.set_actions(
            primary=None,
            others=[ui.action_settings, ui.action_record_json, ui.action_record_pdf],
        )
        ui.action_settings.triggered.connect(self._open_settings)
        ui.action_record_pdf.triggered.connect(self.record.save_pdf)
        ui.action_record_json.triggered.connect(self.record.save_json)
        ui.tabs.currentChanged.connect(self._follow)
        ui.tabs.setCurrentIndex(0)
        self._follow()

    # --- reading --------------------------------------------------------------------------

    def read(self) -> PersonalView:
        desk = self.context.desk
        leavers = desk.personal.leavers(desk.today())
        waiting = [one.waiting for one in leavers if one.waiting is not None]
        return PersonalView(
            people=desk.personal.people(),
            leavers=leavers,
            own=own_of(desk, waiting),
            record=desk.personal.record(self.words.language),
        )

    def show_view(self, view: PersonalView) -> None:
        self.header.set_sentence(self._sentence(view))
        self.extracts.show(view.people)
        self.leavers.show(view.leavers, view.own)
        self.record.show(view.record.lines)
        self.went()

    def _sentence(self, view: PersonalView) -> str:
        count = len(view.leavers)
        told = self.words("personal.leavers_count", count=count) if count else ""
        return " ".join(filter(None, (self.words("personal.sentence"), told)))

    # --- going about ------------------------------------------------------------------------

    def go_to(self, argument: object) -> None:
        """Go to a tab, or to a person's extract, by id."""
        ui = self.ui
        tabs = {"extract": ui.extract_tab, "leavers": ui.leavers_tab, "record": ui.record_tab}
        tab = tabs.get(str(argument))
        ui.tabs.setCurrentWidget(tab or ui.extract_tab)
        if tab is None and argument is not None:
            self.extracts.choose(str(argument))

    def _follow(self, *_: object) -> None:
        """Offer what belongs to the tab that is in front."""
        in_record = self.ui.tabs.currentWidget() is self.ui.record_tab
        for action in (self.ui.action_record_pdf, self.ui.action_record_json):
            action.setVisible(in_record)

    def new(self) -> None:
        if self.ui.tabs.currentWidget() is self.ui.record_tab:
            self.record.add()

    def search(self) -> None:
        in_record = self.ui.tabs.currentWidget() is self.ui.record_tab
        field = self.ui.record_search if in_record else self.ui.people_search
        if field.isVisible():
            field.setFocus()
            field.selectAll()

    def save(self) -> None:
        self.record.save()

    def export(self) -> None:
        """Ctrl+P saves what the tab in front is about."""
        if self.ui.tabs.currentWidget() is self.ui.record_tab:
            self.record.save_pdf()
        elif self.ui.tabs.currentWidget() is self.ui.extract_tab:
            self.extracts.save_pdf()

    def back(self) -> None:
        if self.record.is_changed():
            self.record.discard()
        else:
            self._open_settings()

    def has_changes(self) -> bool:
        return self.record.is_changed() or self.leavers.is_changed()

    def _open_settings(self, *_: object) -> None:
        self.context.open_page("settings", None)
