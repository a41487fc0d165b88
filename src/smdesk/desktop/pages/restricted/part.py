"""What is done with a copy: looked at, released masked, saved, or asked to be destroyed (P8)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.pages.removals.ask import Answer, Question, RemovalAsk
from smdesk.desktop.pages.restricted.mask import RestrictedMask
from smdesk.desktop.pages.restricted.pictures import picture_of
from smdesk.desktop.pages.restricted.viewer import RestrictedViewer
from smdesk.desktop.picture_files import Picture
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.errors import SmdeskError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.restricted import RestrictedCopy
from smdesk.services.ports import ChangeSet

T = TypeVar("T")
LOOKED = ChangeSet(frozenset({"restricted_copy"}))
PROPOSED = ChangeSet(frozenset({"disposal", "disposal_item"}))


class RestrictedPart(QObject):
    """Asks why, does it, and shows what comes of it."""

    asked = Signal()
    """The question wants to be in front of the card."""
    shown = Signal(QWidget)
    """The viewer, or the masking, wants the whole page."""
    over = Signal()
    """There is nothing more to show: back to the card."""

    def __init__(self, context: PageContext, ask: RemovalAsk, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._words = context.words
        self._ask = ask
        self._owner = owner
        self._copy: RestrictedCopy | None = None
        self._reason = ""
        self.viewer = RestrictedViewer(context.words)
        self.mask = RestrictedMask(context.words)
        self.viewer.closed.connect(self.over)
        self.mask.closed.connect(self.over)
        self.mask.save_wanted.connect(self._release)

    def open(self, copy: RestrictedCopy, about: str) -> None:
        """Ask why, then show a copy."""
        self._question("open", copy, about)

    def release(self, copy: RestrictedCopy, about: str) -> None:
        """Ask why, then let a copy be masked."""
        self._question("release", copy, about)

    def save(self, copy: RestrictedCopy, about: str) -> None:
        """Ask why, then where to save a copy as it is."""
        self._question("save", copy, about)

    def destroy(self, copy: RestrictedCopy, about: str, case_number: str) -> None:
        """Ask why, then propose that a copy is destroyed."""
        then = partial(self._propose, copy)
        self._ask_for(Question(key="destroy", about=about, then=then, case=case_number))

    def _question(self, key: str, copy: RestrictedCopy, about: str) -> None:
        then = {"open": self._open, "release": self._mask, "save": self._save}[key]
        self._ask_for(Question(key=key, about=about, then=partial(then, copy)))

    def _ask_for(self, question: Question) -> None:
        self.asked.emit()
        self._ask.ask(question)

    # --- looking --------------------------------------------------------------------------------

    def _open(self, copy: RestrictedCopy, answer: Answer) -> None:
        work = partial(_open, self._context.desk, copy.id, answer.reason)
        done = partial(self._opened, copy, answer.reason)
        self._run("opening", work, done)

    def _opened(self, copy: RestrictedCopy, reason: str, picture: Picture) -> None:
        self.shown.emit(self.viewer)
        self.viewer.show_copy(copy, picture, reason)
        self._context.publish(LOOKED)

    # --- releasing ------------------------------------------------------------------------------

    def _mask(self, copy: RestrictedCopy, answer: Answer) -> None:
        work = partial(_open, self._context.desk, copy.id, answer.reason)
        self._run("opening", work, partial(self._to_mask, copy, answer.reason))

    def _to_mask(self, copy: RestrictedCopy, reason: str, picture: Picture) -> None:
        self._copy, self._reason = copy, reason
        self.shown.emit(self.mask)
        self.mask.show_copy(picture)

    def _release(self, areas: list[Rectangle], path: Path) -> None:
        if self._copy is not None:
            desk = self._context.desk
            work = partial(_release, desk, self._copy.id, self._reason, areas, path)
            title = self._words("restricted.releasing")
            self._context.jobs.start(title, work, self._released, self.mask.show_error)

    def _released(self, path: Path) -> None:
        self._told("released", path)
        self.over.emit()

    # --- saving as it is ------------------------------------------------------------------------

    def _save(self, copy: RestrictedCopy, answer: Answer) -> None:
        title = self._words("restricted.save_title")
        chosen, _ = QFileDialog.getSaveFileName(self._owner, title)
        if chosen:
            self.save_to(copy, answer.reason, Path(chosen))

    def save_to(self, copy: RestrictedCopy, reason: str, path: Path) -> None:
        """Write a copy as it is."""
        work = partial(_save, self._context.desk, copy.id, reason, path)
        self._run("saving", work, self._saved)

    def _saved(self, path: Path) -> None:
        self._told("saved", path)
        self.over.emit()

    def _told(self, key: str, path: Path) -> None:
        words = self._words
        title, text = words(f"restricted.{key}", file=path.name), words(f"restricted.{key}_text")
        tone = Tone.SUCCESS if key == "released" else Tone.WARNING
        self._context.publish(LOOKED)
        self._context.tell(Message(title=title, text=text, tone=tone, key="saved"))

    # --- destruction ----------------------------------------------------------------------------

    def _propose(self, copy: RestrictedCopy, answer: Answer) -> None:
        work = partial(_propose, self._context.desk, copy.id, answer)
        self._run("proposing", work, self._proposed)

    def _proposed(self, _result: object) -> None:
        words = self._words
        self._context.publish(PROPOSED)
        title, text = words("restricted.proposed"), words("restricted.proposed_text")
        self._context.tell(Message.saved(title, text))
        self.over.emit()

    def _run(self, key: str, work: Callable[[JobProgress], T], done: Callable[[T], None]) -> None:
        self._context.jobs.start(self._words(f"restricted.{key}"), work, done, self._failed)

    def _failed(self, error: SmdeskError) -> bool:
        return self._ask.show_error(error)


# --- the jobs, on a worker thread ---------------------------------------------------------------


def _open(desk: Desk, copy_id: str, reason: str, _progress: JobProgress) -> Picture:
    return picture_of(desk.restricted.open(desk.actor, copy_id, reason).data)


def _release(
    desk: Desk,
    copy_id: str,
    reason: str,
    areas: list[Rectangle],
    path: Path,
    _progress: JobProgress,
) -> Path:
    return desk.restricted.release(desk.actor, copy_id, reason, areas, path)


def _save(desk: Desk, copy_id: str, reason: str, path: Path, _progress: JobProgress) -> Path:
    return desk.restricted.save_opened(desk.actor, copy_id, reason, path)


def _propose(desk: Desk, copy_id: str, answer: Answer, _progress: JobProgress) -> object:
    return desk.disposals.propose(
        desk.actor,
        Basis.UNLAWFUL,
        [(TargetKind.COPY, copy_id)],
        answer.reason,
        answer.case_number,
    )
