"""What changes disposals and holds: the jobs behind the buttons, and what is told of them."""

from functools import partial
from pathlib import Path
from typing import Any

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.disposal.form import Held, Proposed
from smdesk.desktop.pages.saved_file import ask_target, free_name, tell_saved, usual_folder
from smdesk.desktop.pages.schedule.work import Act, After, Failed, said
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.disposal import Disposal, Hold
from smdesk.services.duties.disposals import CarriedOut, DisposalReport
from smdesk.words import Words

REPORTS = ("pdf", "json")
"""How a report is saved: to be read, and as data."""


def propose(words: Words, proposed: Proposed, after: After, failed: Failed) -> Act:
    """Return the making of a proposal."""
    key = f"disposal_page.done.propose_{proposed.basis}"
    return Act(
        title=words("channels.saving"),
        work=partial(_propose, proposed),
        done=said(words(key)),
        after=after,
        failed=failed,
    )


def settle(words: Words, disposal: Disposal, *, approve: bool, own: bool, case_number: str) -> Act:
    """Return the decision about a proposal, or that one's own is taken back."""
    refused = "take_back" if own else "refuse"
    key = f"disposal_page.done.{'approve' if approve else refused}"
    return Act(
        title=words("channels.saving"),
        work=partial(_settle, disposal.id, approve, case_number),
        done=said(words(key)),
    )


def carry_out(words: Words, disposal: Disposal, after: After, failed: Failed) -> Act:
    """Return the carrying out of what is decided."""
    return Act(
        title=words("disposal_page.carrying_out"),
        work=partial(_carry_out, disposal.id),
        done=partial(_carried_out, words),
        after=after,
        failed=failed,
    )


def _carried_out(words: Words, made: CarriedOut) -> Message:
    title = words("disposal_page.done.carry_out", count=made.gone)
    if made.left:
        text = words("disposal_page.left", count=made.left)
        return Message(title=title, text=text, tone=Tone.WARNING, key="saved")
    if made.copy is not None:
        text = words(f"finding.{made.copy.code}", **made.copy.values)
        return Message(title=title, text=text, tone=Tone.WARNING, key="saved")
    return Message.saved(title, words("disposal_page.see_report"))


def hold(words: Words, held: Held, after: After, failed: Failed) -> Act:
    """Return the laying of a legal hold."""
    return Act(
        title=words("channels.saving"),
        work=partial(_hold, held),
        done=said(words("disposal_page.done.hold")),
        after=after,
        failed=failed,
    )


def lift(words: Words, hold: Hold) -> Act:
    """Return the lifting of a hold."""
    return Act(
        title=words("channels.saving"),
        work=partial(_lift, hold.id),
        done=said(words("disposal_page.done.lift")),
    )


def save_report(page: Page[Any], disposal: Disposal) -> None:
    """Ask for a place, and save the report of a disposal there."""
    words = page.words
    stem = words("disposal_page.file", day=page.context.desk.today())
    proposed = free_name(usual_folder(page.context.desk), stem)
    kinds = ";;".join(f"{one.upper()} (*.{one})" for one in REPORTS)
    target = ask_target(page, words("disposal_page.save_report"), proposed, kinds)
    if target is not None:
        work = partial(_save_report, page.context.desk, disposal.id, target, words.language)
        page.run(words("disposal_page.saving_report"), work, partial(_saved, page))


def _saved(page: Page[Any], path: Path) -> None:
    tell_saved(page, page.words("schedule_page.exported", file=path.name), path)


# --- the jobs, on a worker thread ---------------------------------------------------------------


def _propose(proposed: Proposed, desk: Desk, _progress: JobProgress) -> Disposal:
    return desk.disposals.propose(
        desk.actor,
        proposed.basis,
        proposed.targets,
        proposed.reason,
        case_number=proposed.case_number,
    )


def _settle(
    disposal_id: str, approve: bool, case_number: str, desk: Desk, _progress: JobProgress
) -> Disposal:
    return desk.disposals.settle(desk.actor, disposal_id, approve=approve, case_number=case_number)


def _carry_out(disposal_id: str, desk: Desk, progress: JobProgress) -> CarriedOut:
    return desk.disposals.carry_out(desk.actor, disposal_id, progress)


def read_report(desk: Desk, disposal_id: str, _progress: JobProgress) -> DisposalReport:
    """Read what a disposal came to; on a worker thread."""
    return desk.disposals.report(disposal_id)


def _hold(held: Held, desk: Desk, _progress: JobProgress) -> Hold:
    target, target_id = held.target
    return desk.disposals.hold(
        desk.actor, target, target_id, held.reason, case_number=held.case_number
    )


def _lift(hold_id: str, desk: Desk, _progress: JobProgress) -> Hold:
    return desk.disposals.lift(desk.actor, hold_id)


def _save_report(
    desk: Desk, disposal_id: str, target: Path, language: str, _progress: JobProgress
) -> Path:
    return desk.disposals.save_report(desk.actor, disposal_id, target, language=language)
