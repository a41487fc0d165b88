"""Which pages there are, in the order of the rail; a page's module is loaded when it is opened."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from smdesk.desktop.frame import PageEntry

if TYPE_CHECKING:  # not loaded before the first paint
    from smdesk.desktop.page import Page, PageContext


@dataclass(frozen=True, slots=True)
class _Later:
    """Makes a page from a module that is loaded only then."""

    module: str
    name: str

    def __call__(self, context: "PageContext") -> "Page[Any]":
        module = importlib.import_module(f"smdesk.desktop.pages.{self.module}")
        make: Callable[[PageContext], Page[Any]] = getattr(module, self.name)
        return make(context)


PAGES = (
    PageEntry(key="overview", icon="overview", make=_Later("overview", "OverviewPage")),
    PageEntry(key="channels", icon="channels", make=_Later("channels.page", "ChannelsPage")),
    PageEntry(key="people", icon="people", make=_Later("people.page", "PeoplePage")),
    PageEntry(key="round", icon="round", make=_Later("round.page", "RoundPage")),
    PageEntry(key="archive", icon="archive", make=_Later("archive.page", "ArchivePage")),
    PageEntry(key="removals", icon="removals", make=_Later("removals.page", "RemovalsPage")),
    PageEntry(key="schedule", icon="schedule", make=_Later("schedule.page", "SchedulePage")),
    PageEntry(key="reports", icon="reports", make=_Later("reports.page", "ReportsPage")),
    PageEntry(
        key="settings", icon="settings", make=_Later("settings.page", "SettingsPage"), bottom=True
    ),
    PageEntry(
        key="access",
        icon="people",
        make=_Later("people.access_page", "AccessPage"),
        in_rail=False,
        parent="people",
    ),
    PageEntry(
        key="organisation",
        icon="organisation",
        make=_Later("organisation.page", "OrganisationPage"),
        in_rail=False,
        parent="people",
    ),
    PageEntry(
        key="personal",
        icon="person",
        make=_Later("personal.page", "PersonalPage"),
        in_rail=False,
        parent="settings",
    ),
    PageEntry(
        key="guidance",
        icon="reports",
        make=_Later("guidance.page", "GuidancePage"),
        in_rail=False,
        parent="settings",
    ),
    PageEntry(key="start", icon="example", make=_Later("start", "StartPage"), in_rail=False),
    PageEntry(
        key="watch",
        icon="channels",
        make=_Later("watch.page", "WatchPage"),
        in_rail=False,
        parent="channels",
    ),
    PageEntry(
        key="import",
        icon="import",
        make=_Later("import_list", "ImportPage"),
        in_rail=False,
        parent="channels",
    ),
)


def page_entries() -> list[PageEntry]:
    """Return the pages that have a function."""
    return list(PAGES)
