"""A process that imports, captures, keeps pages and preserves until it is killed.

`python -m tests.soak.worker FOLDER SEED`: stdout confirms each job, only after it has returned.
"""

import random
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np

from smdesk.archive import FolderArchive
from smdesk.capture.engine.looking import PngLook
from smdesk.capture.foreign import FileRedrawer
from smdesk.capture.png import encode
from smdesk.disk import RealDisk
from smdesk.domain.rounds import CaptureRound, RoundKind
from smdesk.exchange import FileSheetReader
from smdesk.reports import PdfRenderer
from smdesk.services.captures import Captures
from smdesk.services.imports import Imports
from smdesk.services.page_captures import PageCaptures
from smdesk.services.picture_imports import PictureImports
from smdesk.services.ports import Store, Target
from smdesk.services.records import Records
from smdesk.services.recovery import Recovery
from smdesk.services.reports import Reports
from smdesk.services.staging import Staging
from smdesk.storage import open_store
from tests.support.factories import actor
from tests.support.pages import FakePageCamera
from tests.support.pictures import FakeCamera
from tests.support.plans import decide_plan

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


def picture_file(folder: Path) -> Path:
    """Write a picture that was taken elsewhere."""
    path = folder / "elsewhere.png"
    path.write_bytes(b"".join(encode(np.full((20, 30, 4), 200, np.uint8))))
    return path


def begin_long_ago(store: Store) -> None:
    """Let the register be so old that many years of it wait to be preserved."""
    with store.read() as snapshot:
        if snapshot.schedules.all():
            return
    opened = datetime(1990, 1, 2, tzinfo=UTC)
    old = CaptureRound(
        id="old",
        half_year="1990-H1",
        kind=RoundKind.ORDINARY,
        opened_at=opened,
        opened_by="anna.ek",
    )
    with store.write(actor()) as unit:
        unit.rounds.add(old)
        unit.commit()
    decide_plan(store, day=date(2020, 1, 1))


def work(folder: Path, seed: int) -> None:
    """Import, capture and preserve, in an order that the seed decides."""
    chance = random.Random(seed)  # noqa: S311  repeatable on purpose
    store = open_store(folder / "smdesk.sqlite3", now)
    archive = FolderArchive(folder / "archive", RealDisk())
    Recovery(store, archive, now).recover(actor())
    captures = Captures(store, archive, FakeCamera(now), now)
    imports = Imports(store, FileSheetReader(), now)
    renderer = PdfRenderer()
    reports = Reports(store, renderer, now, RealDisk())
    records = Records(store, archive, now, reports, renderer)
    looking = FakePageCamera(now)
    staging = Staging(folder / "taking", RealDisk())
    pages = PageCaptures(
        store,
        archive,
        pages=looking,
        camera=FakeCamera(now),
        look=PngLook(),
        clock=now,
        disk=RealDisk(),
        staging=staging,
    )
    pages.sweep()
    session = pages.begin()
    brought = PictureImports(
        store,
        archive,
        redrawer=FileRedrawer(),
        clock=now,
        disk=RealDisk(),
        staging=staging,
    )
    begin_long_ago(store)
    reports.drawn(actor(), reports.schedule())  # what draws is loaded before the first job
    confirm("ready", str(seed))
    for number in range(1_000_000):
        with store.read() as snapshot:
            channels = [channel.id for channel in snapshot.channels.all()]
        if not channels or (chance.random() < 0.3 and len(channels) < 100):
            stem = f"k{seed}x{number}"
            imports.apply(actor(), imports.preview(channel_file(folder, stem)))
            confirm("import", stem)
        elif chance.random() < 0.08 and (due := records.due()):
            confirm("record", records.preserve(actor(), due[0]).id)
        elif chance.random() < 0.4:
            channel = chance.choice(channels)
            pages.show(session, channel)
            staged = pages.take(actor(), session, channel)
            if chance.random() < 0.2:
                pages.discard(staged)
            else:
                confirm("capture", pages.keep(actor(), staged, despite=True).id)
        elif chance.random() < 0.2:
            channel = chance.choice(channels)
            file = picture_file(folder)
            kept = brought.bring_in(actor(), channel, file, taken_at=now(), source="Anna Ek")
            confirm("capture", kept.id)
        else:
            capture = captures.take(actor(), chance.choice(channels), Target(screen=1))
            confirm("capture", capture.id)


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
