"""The list of channels for the website: written, and held against what is published (P11)."""

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import wait
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from smdesk.at_once import begun
from smdesk.disk import Disk
from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.errors import UserError
from smdesk.domain.findings import Finding
from smdesk.domain.public_list import Grouping, PublicList, public_list
from smdesk.domain.published import ListCheck, ListComparison, compare
from smdesk.domain.rules import Rule
from smdesk.services.ports import (
    SILENT,
    ChangeSet,
    ListForm,
    PageReader,
    Progress,
    PublicWriter,
    PublishedPage,
    Reach,
    Store,
    TableWriter,
    Written,
)
from smdesk.services.printed.saving import put_file
from smdesk.services.register.view import make_view
from smdesk.services.register.website_checks import last_check, note_check

R = TypeVar("R")
TOLD_OF = ChangeSet(frozenset({"channel"}))
"""A comparison changes no row, but what is told of channels."""
AT_ONCE = 4
"""How many addresses are asked at the same time."""
BETWEEN_REPORTS = 0.2
"""Seconds; so long may somebody who cancels have to wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Files that were written."""

    files: tuple[Path, ...]
    faults: tuple[Finding, ...]
    """Templates of the municipality's own that could not be used; ours were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A comparison with a page, which is kept."""

    source: str
    comparison: ListComparison
    changed: ChangeSet


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """How the published list stands, by the latest comparison with it."""

    check: ListCheck | None
    """None before the first."""
    wrong: int
    """How much of it is not mended: channels that are wrong on it, accounts that nobody knows."""


class Website:
    """Writes the list and compares it.

    Args:
        store: the database.
        writer: makes the list's forms.
        tables: makes CSV.
        pages: reads what is published.
        disk: where files are written.
    """

    def __init__(
        self,
        store: Store,
        writer: PublicWriter,
        tables: TableWriter,
        pages: PageReader,
        disk: Disk,
    ) -> None:
        self._store = store
        self._writer = writer
        self._tables = tables
        self._pages = pages
        self._disk = disk

    def list(self, day: date, grouping: Grouping = Grouping.SECTOR) -> PublicList:
        """Return the active channels of a day, with nothing but what everybody may read."""
        with self._store.read() as snapshot:
            view = make_view(snapshot, day)
        return public_list(
            [line.channel for line in view.active],
            municipality=view.municipality,
            sectors=view.sectors,
            units=view.units,
            day=day,
            grouping=grouping,
        )

    def as_html(self, public: PublicList, language: str = "sv", *, whole: bool = False) -> Written:
        """Return the list as HTML: a part to put into a page, or a whole page."""
        form = ListForm.PAGE if whole else ListForm.PART
        return self._writer.write(public, form, language)

    def as_text(self, public: PublicList, language: str = "sv") -> Written:
        """Return the list as text."""
        return self._writer.write(public, ListForm.TEXT, language)

    def as_data(self, public: PublicList, language: str = "sv", *, linked: bool = False) -> str:
        """Return the list as JSON, or as JSON-LD."""
        write = self._writer.linked_data if linked else self._writer.json
        return write(public, language).decode()

    def publish(
        self, actor: Actor, folder: Path, public: PublicList, language: str = "sv"
    ) -> Publication:
        """Write the list in all its forms into a folder, and note it in the audit trail.

        Each file is whole, and takes the place of the one before in one step.

        Raises:
            UserError: `not_permitted`; what `put_file` raises.
            SurroundingsError: what `put_file` raises.
        """
        actor.require(*REGISTER_EDITORS)
        written = {form: self._writer.write(public, form, language) for form in ListForm}
        contents = self._contents(public, language, written)
        stem = self._writer.stem(language)
        files = {folder / f"{stem}{ending}": data for ending, data in contents.items()}
        noted = {
            "day": public.day.isoformat(),
            "language": language,
            "sha256": hashlib.sha256(contents[".json"]).hexdigest(),
        }
        with self._store.write(actor) as work:
            work.audit.note("report exported", "report", "website_list", noted)
            for path, data in files.items():
                put_file(self._disk, path, data)
            work.commit()
        faults = {one.fault.place: one.fault for one in written.values() if one.fault}
        return Publication(files=tuple(files), faults=tuple(faults.values()))

    def _contents(
        self, public: PublicList, language: str, written: dict[ListForm, Written]
    ) -> dict[str, bytes]:
        """Return what stands in each file, by what follows the stem of its name."""
        return {
            ".html": written[ListForm.PAGE].text.encode(),
            "-fragment.html": written[ListForm.PART].text.encode(),
            ".txt": written[ListForm.TEXT].text.encode(),
            ".csv": self._tables.csv(self._writer.table(public, language), language),
            ".json": self._writer.json(public, language),
            ".schema.json": self._writer.schema(),
            ".jsonld": self._writer.linked_data(public, language),
        }

    # --- what is published --------------------------------------------------------------------

    def state(self, day: date) -> ListState:
        """Return how the published list stands on a day."""
        with self._store.read() as snapshot:
            check = last_check(snapshot, day)
            view = make_view(snapshot, day)
        told = sum(item.rule is Rule.WEBSITE_LIST for item in view.shortcomings)
        return ListState(check=check, wrong=told + (check.surplus if check else 0))

    def compare_address(
        self,
        actor: Actor,
        url: str,
        day: date,
        *,
        inside: bool = False,
        reach: bool = False,
        progress: Progress = SILENT,
    ) -> Compared:
        """Compare the register of a day with a page of the web, and keep what came of it.

        Args:
            actor: who compares.
            url: the page's, `http` or `https`.
            day: of the register: today's.
            inside: let the page be on the municipality's own network.
            reach: ask also whether something is at each channel's address.
            progress: told of addresses that are asked.

        Raises:
            UserError: `not_permitted`, `website_no_channels`, `interrupted`; what
                `PageReader.address` raises.
            SurroundingsError: what that raises.
        """
        actor.require(*REGISTER_EDITORS)
        ask = partial(self._pages.address, url, inside=inside)
        [page] = _awaited([ask], progress, "website.reading")
        return self._compare(actor, page, day, progress if reach else None)

    def compare_file(
        self,
        actor: Actor,
        path: Path,
        day: date,
        *,
        reach: bool = False,
        progress: Progress = SILENT,
    ) -> Compared:
        """Compare the register of a day with a page that was saved, as `compare_address` does.

        Raises:
            UserError: `not_permitted`, `website_no_channels`, `interrupted`; what
                `PageReader.file` raises.
        """
        actor.require(*REGISTER_EDITORS)
        return self._compare(actor, self._pages.file(path), day, progress if reach else None)

    def _compare(
        self, actor: Actor, page: PublishedPage, day: date, asking: Progress | None
    ) -> Compared:
        with self._store.read() as snapshot:
            view = make_view(snapshot, day)
        active = {line.channel.id: line.channel for line in view.active}
        others = [line.channel for line in view.channels if line.channel.id not in active]
        comparison = compare(active.values(), others, page.links)
        if not comparison.linked:
            raise UserError("website_no_channels", links=len(page.links))
        if asking is not None:
            comparison = self._reached(comparison, asking)
        with self._store.write(actor) as work:
            note_check(work, comparison, page)
            work.commit()
        return Compared(source=page.source, comparison=comparison, changed=TOLD_OF)

    def _reached(self, comparison: ListComparison, progress: Progress) -> ListComparison:
        """Ask for the addresses that the page links to rightly; no others are ours to judge."""
        asked = [one for one in comparison.same if one.url]
        works = [partial(self._pages.reach, one.url) for one in asked]
        answers = _awaited(works, progress, "website.reaching")
        reached = zip(asked, answers, strict=True)
        gone = tuple(one for one, reach in reached if reach is Reach.GONE)
        return replace(comparison, dead=gone)


def _awaited(works: Iterable[Callable[[], R]], progress: Progress, what: str) -> list[R]:
    """Return what all say; cancelling does not wait for an address that is slow."""
    answers = begun(works, AT_ONCE)
    while True:
        done, left = wait(answers, BETWEEN_REPORTS)
        progress(len(done), len(answers), what)
        if progress.cancelled:
            for answer in left:
                answer.cancel()
            raise UserError("interrupted")
        if not left:
            return [answer.result() for answer in answers]
