"""What changes the plan: the jobs behind its buttons, and what is told of them (P9)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.saved_file import ask_target, free_name, tell_saved, usual_folder
from smdesk.desktop.pages.schedule.export_form import Export
from smdesk.desktop.pages.schedule.words import row_name
from smdesk.desktop.pages.schedule.work import Act, After, Failed, said
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.retention import Decision, RetentionRow, ScheduleVersion
from smdesk.words import Words


def new_proposal(words: Words, after: After) -> Act:
    """Return the making of a proposal, as a copy of the latest version."""
    return Act(
        title=words("channels.saving"),
        work=partial(_new_proposal, words.language),
        done=lambda made: Message.saved(words("schedule_page.done.new", edition=made.edition)),
        after=after,
    )


def drop(words: Words, version: ScheduleVersion, after: After) -> Act:
    """Return the removal of a proposal."""
    return Act(
        title=words("channels.saving"),
        work=partial(_drop, version.id),
        done=said(words("schedule_page.done.drop", edition=version.edition)),
        after=after,
    )


def decide(
    words: Words,
    version: ScheduleVersion,
    decision: Decision,
    path: Path | None,
    *,
    after: After,
    failed: Failed,
) -> Act:
    """Return the entry of a decision."""
    edition = version.edition
    return Act(
        title=words("channels.saving"),
        work=partial(_decide, version.id, decision, path),
        done=said(words("schedule_page.done.decide", edition=edition, day=decision.day)),
        after=after,
        failed=failed,
    )


def add_row(words: Words, row: RetentionRow, after: After, failed: Failed | None) -> Act:
    """Return the adding of a row at its place."""
    return Act(
        title=words("channels.saving"),
        work=partial(_add_row, row),
        done=lambda made: Message.saved(words("schedule_page.done.add", name=made.record_type)),
        after=after,
        failed=failed,
    )


def save_row(words: Words, row: RetentionRow, after: After, failed: Failed | None) -> Act:
    """Return the storing of a row."""
    return Act(
        title=words("channels.saving"),
        work=partial(_save_row, row),
        done=lambda made: Message.saved(words("schedule_page.done.row", name=made.record_type)),
        after=after,
        failed=failed,
    )


def remove_row(words: Words, row: RetentionRow, undo: Callable[[], None]) -> Act:
    """Return the removal of a row; what is told offers to take it back."""
    title = words("schedule_page.done.remove", name=row_name(row, words))
    actions = [(words("schedule_page.undo"), undo)]
    message = Message.saved(title, actions=actions)
    return Act(
        title=words("channels.saving"),
        work=partial(_remove_row, row.id),
        done=lambda _: message,
    )


def move_row(row: RetentionRow, position: int) -> Act:
    """Return the moving of a row to another place: seen at once, so that nothing is told."""
    return Act(
        title="",
        work=partial(_move_row, row.id, position),
        done=lambda _: None,
    )


def export(
    page: Page[Any], version: ScheduleVersion, wanted: Export, done: Callable[[], None]
) -> None:
    """Ask for a place, and save a version of the plan there."""
    words = page.words
    stem = words("schedule_page.file", edition=version.edition)
    proposed = free_name(usual_folder(page.context.desk), stem, f".{wanted.suffix}")
    kinds = f"{words(f'schedule_page.format.{wanted.suffix}')} (*.{wanted.suffix})"
    refused = wanted.suffix != "pdf"
    title = words("schedule_page.export_title")
    target = ask_target(page, title, proposed, kinds, refused=refused)
    if target is not None:
        work = partial(_export, page.context.desk, version, wanted, target, words.language)
        page.run(words("schedule_page.exporting"), work, partial(_exported, page, done))


def _exported(page: Page[Any], done: Callable[[], None], path: Path) -> None:
    done()
    tell_saved(page, page.words("schedule_page.exported", file=path.name), path)


# --- the jobs, on a worker thread ---------------------------------------------------------------


def _new_proposal(language: str, desk: Desk, _progress: JobProgress) -> ScheduleVersion:
    return desk.schedule.start(desk.actor, language=language)


def _drop(schedule_id: str, desk: Desk, _progress: JobProgress) -> None:
    desk.schedule.drop(desk.actor, schedule_id)


def _decide(
    schedule_id: str, decision: Decision, path: Path | None, desk: Desk, _progress: JobProgress
) -> ScheduleVersion:
    return desk.schedule.decide(desk.actor, schedule_id, decision, path)


def _add_row(row: RetentionRow, desk: Desk, _progress: JobProgress) -> RetentionRow:
    return desk.schedule.add_row(desk.actor, row, row.position)


def _save_row(row: RetentionRow, desk: Desk, _progress: JobProgress) -> RetentionRow:
    return desk.schedule.save_row(desk.actor, row)


def _remove_row(row_id: str, desk: Desk, _progress: JobProgress) -> None:
    desk.schedule.remove_row(desk.actor, row_id)


def _move_row(row_id: str, position: int, desk: Desk, _progress: JobProgress) -> RetentionRow:
    return desk.schedule.move_row(desk.actor, row_id, position)


def _export(
    desk: Desk,
    version: ScheduleVersion,
    wanted: Export,
    target: Path,
    language: str,
    _progress: JobProgress,
) -> Path:
    if wanted.suffix == "pdf":
        report = desk.reports.schedule(language, version.edition)
        made: Path = desk.reports.save(desk.actor, report, target, language=language)
        return made
    return desk.schedule.export(target, wanted.names, language, version.id)
