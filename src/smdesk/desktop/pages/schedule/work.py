"""What the tabs of the schedule share: a change is stored, told and shown again (P9)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError
from smdesk.services.duties.schedule import PLANNERS
from smdesk.services.ports import ChangeSet

KINDS = frozenset(
    {"schedule", "schedule_row", "disposal", "disposal_item", "hold", "record", "capture"}
)
Failed = Callable[[SmdeskError], bool]
After = Callable[[Any], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something to be stored.

    Args:
        title: what the job bar says meanwhile.
        work: does it, on a worker thread.
        done: what is told afterwards, from the result.
        after: called with the result before the pages read again.
        failed: takes an error that belongs to a field.
        ended: called when it is over, however it went.
    """

    title: str
    work: Callable[[Desk, JobProgress], Any]
    done: Callable[[Any], Message | None]
    after: Callable[[Any], None] | None = None
    failed: Failed | None = None
    ended: Callable[[], None] | None = None


def may_plan(page: Page[Any]) -> bool:
    """Tell whether who is signed in writes the plan; the services ask again."""
    return bool(page.context.desk.actor.roles & set(PLANNERS))


def start(page: Page[Any], act: Act) -> None:
    """Store it, tell it, and let the pages that show it read again."""
    work = partial(act.work, page.context.desk)
    job = page.run(act.title, work, partial(_stored, page, act), act.failed)
    if act.ended is not None:
        job.ended.connect(act.ended)


def _stored(page: Page[Any], act: Act, result: Any) -> None:
    if act.after is not None:
        act.after(result)
    page.context.publish(ChangeSet(KINDS))
    message = act.done(result)
    if message is not None:
        page.context.tell(message)


def said(text: str, more: str = "") -> Callable[[Any], Message]:
    """Return what tells the same whatever the result is."""
    message = Message.saved(text, more)
    return lambda _result: message
