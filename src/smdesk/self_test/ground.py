"""What the checks of the self-test stand on: the example in a folder, opened when it is needed."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from PySide6.QtWidgets import QApplication

from smdesk import bootstrap
from smdesk.capture.virtual_screen import has_screen
from smdesk.desktop.application import make_application
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.services.desk import Desk


@dataclass
class Ground:
    """The example municipality, and a folder for what is made of it."""

    folder: Path
    language: str = "sv"
    _open: list[Desk] = field(default_factory=list)

    @cached_property
    def desk(self) -> Desk:
        """The desk over the example."""
        desk = self.open("data")
        desk.example.load(desk.actor)
        return desk

    def open(self, name: str) -> Desk:
        """Open the desk over a folder; it is closed with the others."""
        desk = bootstrap.open_desk(self.folder / name, apart=True)
        self._open.append(desk)
        return desk

    @cached_property
    def application(self) -> QApplication:
        """Qt's application.

        Raises:
            SurroundingsError: `no_screen`; Qt would end the program without one.
        """
        if not has_screen():
            raise SurroundingsError("no_screen")
        settings = self.desk.settings.read()
        return make_application(replace(settings, language=self.language, appearance="light"))

    @property
    def channel(self) -> Channel:
        """One of the example's running channels."""
        return self.desk.rounds.view().lines[0].channel

    def close(self) -> None:
        """Close what was opened."""
        while self._open:
            self._open.pop().close()
