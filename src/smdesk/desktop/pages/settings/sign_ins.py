"""Forgetting the sign-ins of our own browser: asked first, told after."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from smdesk.desktop.failures import ask
from smdesk.desktop.jobs import JobProgress, Lane
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message


class SignIns(QObject):
    """The job, asked for on a page.

    Args:
        page: runs it, and is the owner of the question.
    """

    def __init__(self, page: Page[Any]) -> None:
        super().__init__(page)
        self._page = page
        self._words = page.words

    def forget(self) -> None:
        """Ask, then forget; on the camera's lane, so never while a browser is being led."""
        words = self._words
        sure = ask(
            self._page.window(),
            title=words("settings.sign_ins.title"),
            text=words("settings.sign_ins.text"),
            stay=words("settings.sign_ins.stay"),
            go=words("settings.sign_ins.forget"),
        )
        if sure:
            work = partial(_forget, self._page.context.desk)
            title = words("settings.sign_ins.forgetting")
            self._page.run(title, work, self._forgotten, lane=Lane.CAMERA)

    def _forgotten(self, _nothing: object) -> None:
        told = self._words("settings.sign_ins.done")
        self._page.context.tell(Message(title=told, tone=Tone.SUCCESS, key="sign_ins"))


def _forget(desk: Desk, _progress: JobProgress) -> None:
    desk.pages.forget_sign_ins(desk.actor)
