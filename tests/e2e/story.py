"""A story told at a window: what it keeps pictures of, what the screen and the database say."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from smdesk.desktop.frame import MainWindow
from smdesk.domain.applications import Application
from smdesk.domain.assignments import Assignment
from smdesk.domain.channels import Channel, Platform
from smdesk.services.desk import Desk
from tests.desktop.keyboard import Keyboard, focused, spoken

CHANNEL = "Sommarscenen"


@dataclass(slots=True)
class Story:
    """Who tells it, at which desk; each step is looked at when it is over."""

    desk: Desk
    window: MainWindow
    keys: Keyboard
    folder: Path
    seen: list[str] = field(default_factory=list)

    def look(self, name: str) -> None:
        """Keep a picture, and see that the focus is somewhere in the window."""
        self.keys.rest()
        self.keep(name, self.window)
        assert focused().isVisible(), spoken(focused())

    def keep(self, name: str, widget: QWidget) -> None:
        """Keep a picture of the window, or of what it asks."""
        self.seen.append(f"{len(self.seen) + 1:02} {name}")
        widget.grab().save(str(self.folder / f"{self.seen[-1]}.png"))

    def reads(self, text: str) -> bool:
        """Tell whether a text stands somewhere on the screen."""
        labels = self.window.findChildren(QLabel)
        return any(one.isVisible() and text in one.text() for one in labels)

    def told(self) -> str:
        """Return what the newest banner says."""
        banners = self.window.banners.banners()
        return banners[0].message.title if banners else ""

    @property
    def today(self) -> date:
        return self.desk.today()

    def title(self) -> str:
        """Return which page is in front."""
        page = self.window.current_page()
        return page.title() if page is not None else ""

    def heading(self) -> str:
        """Return the name on the card in front."""
        page = self.window.current_page()
        cards = page.findChildren(QLabel, "name") if page is not None else []
        return next((one.text() for one in cards if one.isVisible()), "")

    def units(self, day: date) -> set[str]:
        """Return what the units are called on a day."""
        tree = self.desk.organisation.tree(day)
        return {node.body.name for node in tree.nodes()}

    def channel(self, name: str = CHANNEL, on: Platform = Platform.INSTAGRAM) -> Channel:
        """Return a channel as the database holds it."""
        with self.desk.store.read() as snapshot:
            named = [one for one in snapshot.channels.all() if one.name == name]
        [found] = [one for one in named if one.platform is on]
        return found

    def mandates(
        self, name: str = CHANNEL, on: Platform = Platform.INSTAGRAM
    ) -> dict[str, Assignment]:
        """Return a channel's mandates as the database holds them."""
        channel = self.channel(name, on)
        with self.desk.store.read() as snapshot:
            stored = snapshot.assignments.all()
        return {one.id: one for one in stored if one.channel_id == channel.id}

    def names(self) -> dict[str, str]:
        """Return people's names by id."""
        with self.desk.store.read() as snapshot:
            return {one.id: one.name for one in snapshot.people.all()}

    def find(self, text: str, page: str) -> None:
        """Search over all pages, and go to what is found first."""
        self.keys.press("Ctrl+K")
        self.keys.type(text)
        self.keys.press("Return")
        self.keys.until(lambda: self.title() == page)
        self.keys.rest()

    def application(self) -> Application:
        """Return the channel's application as the database holds it."""
        with self.desk.store.read() as snapshot:
            stored = snapshot.applications.all()
        [found] = [one for one in stored if one.channel_id == self.channel().id]
        return found
