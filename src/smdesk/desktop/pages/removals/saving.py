"""How the parts of the page store something: the job, what is said, who reads again."""

from collections.abc import Callable
from functools import partial

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError
from smdesk.services.ports import ChangeSet

Work = Callable[[Desk], object]
Failed = Callable[[SmdeskError], bool]


class Saving:
    """Stores for one part of the page.

    Args:
        context: the page's.
        kinds: what is changed.
    """

    def __init__(self, context: PageContext, *kinds: str) -> None:
        self._context = context
        self._changes = ChangeSet(frozenset(kinds))

    def store(
        self, work: Work, done: str, then: Callable[[], None], failed: Failed | None = None
    ) -> None:
        """Do a job, and when it is done go on, let all read again, and say so."""
        title = self._context.words("channels.saving")
        job = partial(_do, work, self._context.desk)
        self._context.jobs.start(title, job, partial(self._stored, done, then), failed)

    def _stored(self, done: str, then: Callable[[], None], _result: object) -> None:
        then()
        self._context.publish(self._changes)
        self._context.tell(Message.saved(done))


def _do(work: Work, desk: Desk, _progress: JobProgress) -> object:
    return work(desk)
