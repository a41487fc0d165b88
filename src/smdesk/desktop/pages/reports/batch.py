"""All that the management gets, saved into one folder that somebody chooses."""

from functools import partial
from pathlib import Path
from typing import Any

from smdesk.desktop.failures import ask
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.saved_file import tell_folder
from smdesk.domain.errors import SmdeskError
from smdesk.services.printed.batch import Batch, Stem, save_batch, taken_files
from smdesk.services.printed.kinds import Choice
from smdesk.words.reports import left_out_texts, report_stem


def save_all(page: Page[Any], folder: Path, choice: Choice) -> None:
    """Save all into a folder; what is there already is replaced only by whoever says so."""
    stem = partial(report_stem, page.words, choice.day)
    taken = taken_files(folder, stem)
    if taken and not _may_replace(page, folder, taken):
        return
    work = partial(_save, page.context.desk, folder, choice, stem, replace=bool(taken))
    page.run(page.words("pages_reports.making_all"), work, partial(_done, page, folder), _failed)


def _may_replace(page: Page[Any], folder: Path, taken: list[Path]) -> bool:
    words = page.words
    return ask(
        page,
        title=words("pages_reports.replace", count=len(taken), folder=folder.name),
        text="\n".join(path.name for path in taken),
        stay=words("pages_reports.replace_not"),
        go=words("pages_reports.replace_go", count=len(taken)),
    )


def _save(
    desk: Desk,
    folder: Path,
    choice: Choice,
    stem: Stem,
    progress: JobProgress,
    *,
    replace: bool,
) -> Batch:
    return save_batch(desk, folder, choice, stem, progress, replace=replace)


def _done(page: Page[Any], folder: Path, made: Batch) -> None:
    words = page.words
    lines = [str(folder), *left_out_texts(words, made.left_out)]
    title = words("pages_reports.made_all", count=len(made.files))
    tell_folder(page, title, "\n".join(lines), folder, "pages_reports.all")


def _failed(error: SmdeskError) -> bool:
    """Whoever cancelled knows it; nothing was saved then."""
    return error.code == "report_cancelled"
