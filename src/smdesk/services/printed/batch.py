"""All that the management gets, at once: each report of a day as a file in one folder."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from smdesk.domain.errors import UserError
from smdesk.services.desk import Desk
from smdesk.services.ports import SILENT, Progress
from smdesk.services.printed.kinds import KINDS, Choice, ReportKind
from smdesk.services.printed.offers import read_report
from smdesk.services.printed.reports import Paper

FOR_MANAGEMENT = tuple(kind for kind in KINDS if kind.management)

Stem = Callable[[str], str]
"""Returns what a kind's file is called, without its number and ending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What came of it."""

    files: tuple[Path, ...]
    left_out: Mapping[str, UserError]
    """The kinds that there is nothing to make of yet, and what says so."""


def batch_files(folder: Path, stem: Stem) -> dict[str, Path]:
    """Return where each kind's file goes; their numbers keep them in order in every folder."""
    return {
        kind.name: folder / f"{number:02} {stem(kind.name)}.pdf"
        for number, kind in enumerate(FOR_MANAGEMENT, 1)
    }


def taken_files(folder: Path, stem: Stem) -> list[Path]:
    """Return the files that are there already, and would be replaced."""
    return [path for path in batch_files(folder, stem).values() if path.exists()]


def save_batch(
    desk: Desk,
    folder: Path,
    choice: Choice,
    stem: Stem,
    progress: Progress = SILENT,
    *,
    replace: bool = False,
) -> Batch:
    """Save the management's reports with their usual answers, for a day.

    All are drawn before the first is written: what fails or is cancelled until then leaves the
    folder as it was. Each file is whole or not there.

    Args:
        desk: where they are read.
        folder: where they go; it has to be there.
        choice: the day and the language.
        stem: names the files.
        progress: hears of each report.
        replace: put them in the place of files that are there, each in one step.

    Raises:
        UserError: `report_folder_missing`, `report_files_taken`, `report_cancelled`; what reading
            a report raises, or `Reports.keep`.
        SurroundingsError: what `Reports.keep` raises; what is written then stays.
    """
    if not folder.is_dir():
        raise UserError("report_folder_missing", at="path", folder=folder)
    paths, left_out = batch_files(folder, stem), dict[str, UserError]()
    if not replace:
        _must_be_free(paths.values(), folder)
    papers = dict(_drawn(desk, choice, left_out, progress))
    files = [_placed(desk, paper, paths[name], replace=replace) for name, paper in papers.items()]
    return Batch(files=tuple(files), left_out=left_out)


def _drawn(
    desk: Desk, choice: Choice, left_out: dict[str, UserError], progress: Progress
) -> Iterator[tuple[str, Paper]]:
    """Draw each report; those that nothing can be made of are noted."""
    for number, kind in enumerate(FOR_MANAGEMENT):
        progress(number, len(FOR_MANAGEMENT), f"report_kind.{kind.name}.title")
        paper = _paper(desk, kind, choice, left_out, _Quiet(progress))
        if paper is not None:
            yield kind.name, paper
    progress(len(FOR_MANAGEMENT), len(FOR_MANAGEMENT))


def _paper(
    desk: Desk,
    kind: ReportKind,
    choice: Choice,
    left_out: dict[str, UserError],
    progress: Progress,
) -> Paper | None:
    try:
        report = read_report(desk, kind, choice)
    except UserError as error:
        left_out[kind.name] = error
        return None
    return desk.reports.paper(desk.actor, report, choice.language, progress=progress)


class _Quiet:
    """Hears only that it should stop: what is told of is reports, not their pages."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Do nothing."""

    @property
    def cancelled(self) -> bool:
        return self._progress.cancelled


def _must_be_free(paths: Iterable[Path], folder: Path) -> None:
    count = sum(path.exists() for path in paths)
    if count:
        raise UserError("report_files_taken", at="path", count=count, folder=folder)


def _placed(desk: Desk, paper: Paper, path: Path, *, replace: bool) -> Path:
    if not replace:
        _must_be_free([path], path.parent)
    return kept(desk, paper, path)


def kept(desk: Desk, paper: Paper, path: Path) -> Path:
    """Save what was drawn; nothing is noted where nothing may be written to the database.

    Raises:
        UserError: as `Reports.keep`.
        SurroundingsError: likewise.
    """
    if desk.recovered is None:
        return desk.reports.keep_unnoted(paper, path)
    return desk.reports.keep(desk.actor, paper, path)
