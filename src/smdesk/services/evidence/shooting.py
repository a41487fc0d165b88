"""Taking any web page into a folder, outside the register: the picture, and what can be said of it.

The statement is written last: a folder without one holds nothing that anybody should rely on.
"""

import hashlib
import json
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from smdesk.disk import Disk
from smdesk.domain.calendar import utc
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.evidence.page_browsers import Browsers, Together
from smdesk.services.ports import PageCamera, PageOrder, PageShot, Progress

STATEMENT = "statement.json"
FORMAT = 1
SCHEMES = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """What lies in the folder now."""

    folder: Path
    taken: PageShot
    statement: dict[str, object]
    """As it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A page that could not be taken; nothing of it lies anywhere."""

    order: PageOrder
    error: SurroundingsError


class Shooting:
    """Takes pages.

    Args:
        camera: takes them.
        disk: writes the statement.
    """

    def __init__(self, camera: PageCamera, disk: Disk) -> None:
        self._camera = camera
        self._disk = disk

    def shoot(self, order: PageOrder, folder: Path, progress: Progress) -> Shot:
        """Take a page into a new or empty folder.

        Raises:
            UserError: `page_address_unusable`, `shoot_folder_taken`, `shoot_folder_unusable`.
            SurroundingsError: as `ports.PageCamera`; `picture_unwritten`. Nothing is left then.
        """
        check_address(order.url)
        made = _prepared(folder)
        with _whole_or_nothing(folder, made=made):
            return self._stated(order, self._camera.take(order, folder, progress), folder)

    def shoot_all(
        self, orders: Sequence[PageOrder], folder: Path, progress: Progress, *, at_once: int = 1
    ) -> Generator[Shot | Missed, None, None]:
        """Take pages with few browsers, into `001`, `002` and so on in a folder; in their order.

        A page that can't be taken is told, and the others are taken; so is a browser that ended.
        Closing the iterator ends the browsers, and leaves nothing of the pages under way.

        Args:
            orders: at least one; the first one's `headless` is the browsers'.
            folder: new or empty.
            progress: is told how far the pages are that have begun.
            at_once: so many browsers, each taking one page at a time.

        Raises:
            UserError: as `shoot`, before anything is taken.
            SurroundingsError: as `ports.PageCamera.session`. The pages before stay.
        """
        for order in orders:
            check_address(order.url)
        made = _prepared(folder)
        browsers = Browsers(self._camera, at_once, headless=orders[0].headless)
        told = Together(progress)

        def take(number: int, order: PageOrder) -> Shot | Missed:
            return self._one(browsers, order, folder / f"{number:03}", told.page(number))

        try:
            # The browsers end first: then what their threads wait for ends, too.
            with ThreadPoolExecutor(at_once, "page") as threads, closing(browsers):
                for taken in [threads.submit(take, *one) for one in enumerate(orders, 1)]:
                    yield taken.result()
        finally:
            if made:
                with suppress(OSError):
                    folder.rmdir()  # only if nothing lies in it

    def _one(
        self, browsers: Browsers, order: PageOrder, folder: Path, progress: Progress
    ) -> Shot | Missed:
        with browsers.lent() as session:
            try:
                with _whole_or_nothing(folder, made=True):
                    folder.mkdir()
                    return self._stated(order, session.take(order, folder, progress), folder)
            except SurroundingsError as error:
                return Missed(order=order, error=error)

    def _stated(self, order: PageOrder, taken: PageShot, folder: Path) -> Shot:
        """Write what can be said of a page beside it."""
        statement = _statement(order, taken, folder)
        text = json.dumps(statement, ensure_ascii=False, indent=2)
        self._disk.write(folder / STATEMENT, [text.encode()])
        self._disk.flush(folder / STATEMENT)
        return Shot(folder=folder, taken=taken, statement=statement)


def check_address(url: str) -> None:
    """Let pass what is an address of a page on the web.

    A file or a script is none; an address with a name and password would be kept with them.

    Raises:
        UserError: `page_address_unusable`.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme in SCHEMES and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        usable = False
    if not usable or any(sign.isspace() for sign in url):
        raise UserError("page_address_unusable", at="url")


def _prepared(folder: Path) -> bool:
    """Make the folder if need be, and tell whether that was needed."""
    try:
        if folder.exists():
            if any(folder.iterdir()):
                raise UserError("shoot_folder_taken", at="out", path=folder)
            return False
        folder.mkdir(parents=True)
    except OSError as error:
        raise UserError("shoot_folder_unusable", at="out", path=folder) from error
    return True


@contextmanager
def _whole_or_nothing(folder: Path, *, made: bool) -> Iterator[None]:
    """Leave nothing in a folder, nor the folder if it was made, when the block fails.

    Raises:
        SurroundingsError: `picture_unwritten`, in place of what the disk says.
    """
    try:
        yield
    except OSError as error:
        _tidy(folder, made=made)
        raise SurroundingsError("picture_unwritten", reason=type(error).__name__) from error
    except BaseException:
        _tidy(folder, made=made)
        raise


def _tidy(folder: Path, *, made: bool) -> None:
    """Remove what was begun; the folder was empty before."""
    with suppress(OSError):
        for path in folder.iterdir():
            path.unlink()
        if made:
            folder.rmdir()


def _statement(order: PageOrder, taken: PageShot, folder: Path) -> dict[str, object]:
    said = asdict(taken.completeness)
    return {
        "format": FORMAT,
        "complete": taken.completeness.complete,
        "asked": order.url,
        "url": taken.url,
        "title": taken.title,
        "status": taken.status,
        "headers": dict(taken.headers),
        "taken_at": utc(taken.taken_at).isoformat(),
        "browser": taken.browser,
        **said,
        "limits": {
            "max_height": order.max_height,
            "max_seconds": order.max_seconds,
            "until_text": order.until_text,
        },
        "restarts": taken.restarts,
        "seconds": dict(taken.seconds),
        "sha256": {path.name: _sha256(path) for path in sorted(folder.iterdir())},
    }


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
