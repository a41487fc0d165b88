"""What each page reads before its first rows stand there, without a window."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

from benchmarks.big_register import TODAY
from smdesk.bootstrap import open_desk
from smdesk.desktop.pages.archive.reading import read_archive
from smdesk.desktop.pages.channels.list import FIRST_ROWS
from smdesk.desktop.pages.people.view import read_people
from smdesk.services.desk import Desk
from smdesk.services.duties.watch import WatchDesk
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.overview import Overview


def noon() -> datetime:
    """Return the moment at which everything is read."""
    return datetime.combine(TODAY, time(11), UTC)


def open_reader(address: str, data: Path) -> Desk:
    """Open a database for reading, on the day that it was made for."""
    desk = open_desk(data, database=address, writing=False)
    return replace(
        desk,
        clock=noon,
        overview=Overview(desk.store, noon),
        rounds=Rounds(desk.store, noon),
        watch=WatchDesk(desk.store, noon),
    )


def _organisation(desk: Desk) -> None:
    _people(desk)
    desk.organisation.tree(TODAY)


def _access(desk: Desk) -> None:
    _people(desk)
    desk.access.review(TODAY)


def _people(desk: Desk) -> None:
    with desk.store.read() as snapshot:
        snapshot.people.all()


PAGES: Mapping[str, Callable[[Desk], object]] = {
    "overview, half-year": lambda desk: desk.overview.half_year(),
    "overview, all": lambda desk: desk.overview.view(),
    "channels, first rows": lambda desk: desk.register.first_rows(TODAY, FIRST_ROWS),
    "channels, all": lambda desk: desk.register.view(TODAY),
    "people": read_people,
    "organisation": _organisation,
    "access": _access,
    "watch": lambda desk: desk.watch.now(),
    "round": lambda desk: desk.rounds.view(),
    "archive": lambda desk: read_archive(desk, ""),
}
"""Two pages show something before they have judged every channel."""
