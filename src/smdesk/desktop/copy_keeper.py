"""Brings the archive's second copy in step while the window is open; nobody waits for it."""

from dataclasses import dataclass
from functools import partial

from smdesk.desktop.following import MOVED, Following
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress, Lane
from smdesk.desktop.page import Desk
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.services.evidence.copy_state import Followed

AGAIN = 10 * 60 * 1000
"""Milliseconds until a copy that could not be reached is tried again."""
KEY, DAMAGE_KEY = "second_copy", "second_copy.damage"
ELSEWHERE = frozenset({"archive_away", "archive_gone"})
"""What is no fault of the copy, and told by whatever else needs the archive."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came of following."""

    followed: Followed
    damaged: frozenset[str]
    """The bags of those that were told of before that are damaged still, or missing."""


class CopyKeeper(Following):
    """Follows the copy; what is in the way is told once, and taken back when it is gone."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window, desk, lane=Lane.COPY, again=AGAIN)
        self._told = ""
        self._damaged: frozenset[str] = frozenset()

    def work(self, progress: JobProgress) -> Came:
        """Bring the copy in step; then look what is left of the damage that was told of."""
        followed = self._desk.second_copy.follow(self._desk.actor, progress)
        return Came(followed, _left(self._desk, self._damaged, progress))

    def tell(self, came: Came) -> bool:
        """Tell what is in the way, and what is damaged."""
        followed = came.followed
        self._tell_problem(followed)
        self._tell_damage(followed)
        self._damaged = came.damaged | {one.place for one in followed.findings}
        if not self._damaged:
            self._window.banners.dismiss(DAMAGE_KEY)
        if followed.lines:
            self._window.publish(MOVED)
        return followed.state.folder is None or followed.state.in_step

    def _tell_problem(self, followed: Followed) -> None:
        problem, words = followed.state.problem, self._window.context.words
        code = problem.code if problem else ""
        if problem is None or code in ELSEWHERE:
            self._window.banners.dismiss(KEY)
        elif code != self._told:
            text = words("second_copy.left", count=followed.state.lines)
            if followed.state.going:
                text = f"{text}\n{words('cli.copy_going', count=len(followed.state.going))}"
            title = words(f"finding.{code}", **problem.values)
            self._window.tell(Message(title=title, text=text, tone=Tone.WARNING, key=KEY))
        self._told = code

    def _tell_damage(self, followed: Followed) -> None:
        words = self._window.context.words
        if followed.findings:
            title = words("second_copy.damage", count=len(followed.findings))
            text = "\n".join(one.place for one in followed.findings[:3])
            go = (words("fixity.open"), partial(self._window.open_page, "archive", "care"))
            self._window.tell(
                Message(title=title, text=text, tone=Tone.ERROR, key=DAMAGE_KEY, actions=[go])
            )


def _left(desk: Desk, damaged: frozenset[str], progress: JobProgress) -> frozenset[str]:
    """Return which bags are damaged still; all of them where that can't be seen now."""
    if not damaged:
        return damaged
    seen = desk.repairing.preview(damaged, progress)
    if seen.problem is not None or progress.cancelled:
        return damaged
    hopeless = {one.place for one in seen.hopeless if one.code == "repair_hopeless"}
    return damaged & (hopeless | {one.folder for one in seen.repairable})
