"""A process that takes pages until it is killed; stdout confirms each.

`python -m tests.soak.camera_worker FOLDER SEED ADDRESS ROWS how...`: `visible` shows the browser's
window, `passing` uses a profile that does not last. A line is written only after the page is taken.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from smdesk.capture.browser.camera import BrowserCamera
from smdesk.capture.browser.profile import Profile
from smdesk.services.ports import SILENT, PageOrder


def now() -> datetime:
    return datetime.now(UTC)


def confirm(what: str, name: str) -> None:
    sys.stdout.write(f"{what} {name}\n")
    sys.stdout.flush()


def work(folder: Path, seed: str, address: str, rows: str, *how: str) -> None:
    """Show a page and take it as it stands, over and over."""
    camera = BrowserCamera(now, profile=Profile(folder / "data"))
    confirm("starts", seed)
    session = camera.session(headless="visible" not in how, lasting="passing" not in how)
    confirm("ready", seed)
    for number in range(1_000_000):
        place = folder / "taking" / f"{seed}-{number}"
        place.mkdir(parents=True)
        session.show(f"{address}/plain?rows={rows}")
        session.take(PageOrder(url=""), place, SILENT, shown=True)
        confirm("taken", place.name)


if __name__ == "__main__":
    work(Path(sys.argv[1]), *sys.argv[2:])
