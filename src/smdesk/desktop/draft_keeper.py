"""Keeps what is typed in a form as a draft: it outlives the form, the window and a crash."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from smdesk.desktop.dates import minute_moment
from smdesk.domain.errors import SmdeskError

if TYPE_CHECKING:  # the page finds the keepers of its forms
    from smdesk.desktop.jobs import JobProgress
    from smdesk.desktop.page import Desk, PageContext
    from smdesk.desktop.pages.channels.life_form import LifeForm

WAIT = 800
"""Milliseconds without a keystroke after which what is typed is kept."""


class DraftKeeper(QObject):
    """Listens to one form, and keeps its draft in the background."""

    def __init__(self, form: "LifeForm", context: "PageContext") -> None:
        super().__init__(form)
        self._form = form
        self._context = context
        self._key = ""
        self._failed = False
        self._timer = QTimer(self, singleShot=True, interval=WAIT)
        self._timer.timeout.connect(self._keep)
        form.fields.changed.connect(self._changed)
        form.installEventFilter(self)

    def open(self, key: str) -> None:
        """Take up the draft with a key, if there is one; called when the form has been filled."""
        self._timer.stop()
        self._key = key
        self._form.say_draft("")
        draft = self._context.desk.drafts.read(key)
        if draft is None:
            return
        whole = self._form.take_draft(draft.values)
        if self._form.draft() is None:  # all of it is gone from the register
            self._keep()
            return
        words, moment = self._context.words, minute_moment(draft.kept_at)
        key = "draft.taken" if whole else "draft.taken_partly"
        self._form.say_draft(words(key, moment=moment))

    def forget(self) -> None:
        """Let the draft go: its job is done."""
        self._timer.stop()
        if self._key:
            self._context.desk.drafts.forget(self._key)
            self._store()
        self._key = ""

    def keep_now(self) -> None:
        """Keep what is typed without waiting longer."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def is_safe(self) -> bool:
        """Tell whether what stands in the form in front would not be lost with it."""
        return self._form.isVisible() and bool(self._key) and not self._failed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and watched is self._form:
            self.keep_now()
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        if self._key and self._form.isVisible():
            self._timer.start()

    def _keep(self) -> None:
        drafts, values = self._context.desk.drafts, self._form.draft()
        if values is None:
            drafts.forget(self._key)
        else:
            drafts.keep(self._key, values)
        self._store()

    def _store(self) -> None:
        work = partial(_store, self._context.desk)
        self._context.jobs.start("", work, self._stored, self._not_stored)

    def _stored(self, _result: None) -> None:
        self._failed = False

    def _not_stored(self, _error: SmdeskError) -> bool:
        """A failure is told once, not at each word that is typed."""
        told, self._failed = self._failed, True
        return told


def _store(desk: "Desk", _progress: "JobProgress") -> None:
    desk.drafts.store()
