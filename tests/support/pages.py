"""A browser that is none: it hands out pages as it is told to, with real files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from smdesk.capture.png import encode
from smdesk.domain.completeness import Completeness
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.gate import Surface
from smdesk.services.ports import Clock, PageOrder, PageShot, Progress

WIDTH, HEIGHT = 64, 400
"""Pixels of the pages."""
HEADERS = {"content-type": "text/html", "Set-Cookie": "inloggad=1", "server": "prov"}


def whole(**changes: object) -> Completeness:
    """A page of which nothing is missing."""
    made = Completeness(width=WIDTH, height=HEIGHT, scale=1.0, rows=HEIGHT, bottom_proven=True)
    return replace(made, **changes)  # type: ignore[arg-type]  # as the caller names them


@dataclass(slots=True, kw_only=True)
class FakePage:
    """What the browser finds at an address."""

    completeness: Completeness = field(default_factory=whole)
    url: str = ""
    """Where it ends up; empty means where it was asked to go."""
    title: str = "Exempelköpings kommun"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: dict(HEADERS))
    fails: Exception | None = None
    """Raised after half of it is written."""


class FakeSession:
    """A browser that stays open, see `ports.PageSession`; what it was asked is in `done`."""

    def __init__(self, camera: "FakePageCamera") -> None:
        self._camera = camera
        self.shown = ""
        self.done: list[tuple[str, str]] = []
        self.alive = True

    def show(self, url: str) -> None:
        self._live()
        self.shown = url
        self.done.append(("show", url))

    def take(
        self, order: PageOrder, folder: Path, progress: Progress, *, shown: bool = False
    ) -> PageShot:
        self._live()
        url = (self.shown or order.url) if shown else order.url
        self.done.append(("take shown" if shown else "take", url))
        page = self._camera.pages.get(url, self._camera.usual)
        self._camera.before(url)
        said = page.completeness
        seed = np.random.default_rng(len(self.done))
        rows = seed.integers(0, 256, (said.height, said.width, 4), dtype=np.uint8)
        with (folder / "page.png").open("wb") as file:
            file.writelines(encode(rows))
        if page.fails is not None:
            raise page.fails
        (folder / "page.txt").write_text(f"{page.title}\n", "utf-8", "replace")
        (folder / "page.mhtml").write_bytes(b"MIME-Version: 1.0\r\n")
        progress(said.height, said.height, "browser.taking")
        return PageShot(
            completeness=said,
            url=page.url or url,
            title=page.title,
            status=page.status,
            headers=page.headers,
            browser="Prov/1",
            taken_at=self._camera.clock(),
            seconds={"start": 0.5},
        )

    def front(self) -> None:
        self._live()
        self.done.append(("front", self.shown))

    def close(self) -> None:
        self.alive = False

    def _live(self) -> None:
        if not self.alive:
            raise SurroundingsError("browser_closed")


class FakePageCamera:
    """Opens such browsers, see `ports.PageCamera`.

    `pages` says what stands at an address, `usual` what stands at all others; `before` may raise.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.usual = FakePage()
        self.pages: dict[str, FakePage] = {}
        self.before: Callable[[str], None] = lambda _url: None
        self.sessions: list[FakeSession] = []
        self.forgotten = 0

    def take(self, order: PageOrder, folder: Path, progress: Progress) -> PageShot:
        return self.session().take(order, folder, progress)

    def session(self, *, headless: bool = False, lasting: bool = True) -> FakeSession:  # noqa: ARG002  as the port
        begun = FakeSession(self)
        self.sessions.append(begun)  # whoever comes between has another
        return begun

    def forget_sign_ins(self) -> None:
        self.forgotten += 1


class FakeLook:
    """Sees the surfaces that it is told of, see `ports.PictureLook`."""

    def __init__(self) -> None:
        self.found: tuple[Surface, ...] = ()

    def surfaces(self, picture: Path) -> tuple[Surface, ...]:
        assert picture.stat().st_size > 0
        return self.found


def surface(height: int, *, black: bool = False, top: int = 0) -> Surface:
    """An area from edge to edge."""
    area = Rectangle(left=0, top=top, width=WIDTH, height=height)
    return Surface(area=area, black=black)
