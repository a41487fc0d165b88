"""A process that imports and captures until it is killed; a line on stdout confirms each.

`python -m tests.soak.worker FOLDER SEED`: the line is written only after the job has returned.
"""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from smdesk.archive import FolderArchive
from smdesk.disk import RealDisk
from smdesk.exchange import FileSheetReader
from smdesk.services.captures import Captures
from smdesk.services.imports import Imports
from smdesk.services.ports import Target
from smdesk.services.recovery import Recovery
from smdesk.storage import open_store
from tests.support.factories import actor
from tests.support.pictures import FakeCamera

ROWS = 5
"""Channels an import."""


def now() -> datetime:
    return datetime.now(UTC)


def confirm(what: str, name: str) -> None:
    sys.stdout.write(f"{what} {name}\n")
    sys.stdout.flush()


def channel_file(folder: Path, stem: str) -> Path:
    """Write a list of new channels; their names begin with the stem."""
    path = folder / f"{stem}.csv"
    names = [f"{stem}{number}" for number in range(ROWS)]
    lines = [f"{name};Facebook;https://www.facebook.com/{name};Övergripande" for name in names]
    path.write_text("\n".join(["Namn;Plattform;Adress;Omfattning", *lines]) + "\n", "utf-8")
    return path


def work(folder: Path, seed: int) -> None:
    """Import and capture, in an order that the seed decides."""
    chance = random.Random(seed)  # noqa: S311  repeatable on purpose
    store = open_store(folder / "smdesk.sqlite3", now)
    archive = FolderArchive(folder / "archive", RealDisk())
    Recovery(store, archive, now).recover(actor())
    captures = Captures(store, archive, FakeCamera(now), now)
    imports = Imports(store, FileSheetReader(), now)
    confirm("ready", str(seed))
    for number in range(1_000_000):
        with store.read() as snapshot:
            channels = [channel.id for channel in snapshot.channels.all()]
        if not channels or (chance.random() < 0.3 and len(channels) < 100):
            stem = f"k{seed}x{number}"
            imports.apply(actor(), imports.preview(channel_file(folder, stem)))
            confirm("import", stem)
        else:
            capture = captures.take(actor(), chance.choice(channels), Target(screen=1))
            confirm("capture", capture.id)


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
