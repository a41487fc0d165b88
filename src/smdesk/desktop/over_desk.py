"""Puts the window over a desk: its first page, what is told of the start, what keeps beside it.

None of it is loaded before the window's first paint.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QApplication

from smdesk.desktop.application import FIRST_PAGE, LOG, empty_window
from smdesk.desktop.copy_keeper import CopyKeeper
from smdesk.desktop.failures import start_key
from smdesk.desktop.fixity_keeper import FixityKeeper
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.rail_keeper import RailKeeper
from smdesk.desktop.tokens import Tone
from smdesk.desktop.waiting_keeper import WaitingKeeper
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.actors import ARCHIVE_KEEPERS
from smdesk.domain.findings import Finding
from smdesk.domain.organisation import Municipality
from smdesk.services.desk import Desk

MOST_FINDINGS = 3


def make_window(application: QApplication, desk: Desk) -> MainWindow:
    """Return the window over an open desk, on its first page."""
    window = empty_window(application, desk.settings.read(), desk.data / LOG)
    over(window, desk, desk.register.municipality())
    return window


def over(window: MainWindow, desk: Desk, municipality: Municipality | None) -> None:
    """Put the window over a desk and open the first page: the start in a new database."""
    window.attach(desk)
    RailKeeper(window, desk, window.context.words).read()
    if municipality is not None:
        window.set_municipality(municipality.name)
    window.open_page("start" if municipality is None else FIRST_PAGE)
    tell_findings(window, desk.settings.held().faults)
    _tell_recovery(window, desk)
    if desk.recovered is not None:
        window.jobs.start("", partial(_follow_up, desk), partial(tell_findings, window))
        FixityKeeper(window, desk)
        WaitingKeeper(window, desk).follow()
        if desk.actor.may(*ARCHIVE_KEEPERS):
            CopyKeeper(window, desk).follow()


def _follow_up(desk: Desk, _progress: JobProgress) -> list[Finding]:
    """Ask again for a time-stamp that has not come: the service may take its time."""
    return desk.timestamps.follow_up(desk.actor)


def _tell_recovery(window: MainWindow, desk: Desk) -> None:
    """Say what the start finished after a crash, and what somebody has to look at."""
    words, report = window.context.words, desk.recovered
    if report is None:
        return
    if report.adopted:
        title = words("recovery.adopted", count=len(report.adopted))
        window.tell(Message(title=title, tone=Tone.ACCENT, key="recovery.adopted"))
    if report.records:
        title = words("recovery.records", count=len(report.records))
        window.tell(Message(title=title, tone=Tone.ACCENT, key="recovery.records"))
    tell_findings(window, report.findings)


def tell_findings(window: MainWindow, findings: Sequence[Finding]) -> None:
    """Tell of what a start found, of the first ones if there are many."""
    words = window.context.words
    for finding in findings[:MOST_FINDINGS]:
        window.tell(
            Message(
                title=words(f"finding.{finding.code}", **finding.values),
                text=finding.place,
                tone=Tone.WARNING,
                key=start_key(finding.code, finding.place),
            )
        )
