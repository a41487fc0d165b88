"""Small pictures of captures: made off the window's thread, kept outside the bags, rebuildable."""

import logging
import os
from collections import OrderedDict
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.picture_files import open_thumbnail
from smdesk.domain.errors import SmdeskError
from smdesk.domain.evidence import Capture
from smdesk.services.ports import THUMBNAILS

_KEPT = 400  # in memory; about 120 kB each
_AT_ONCE = 24
log = logging.getLogger(__name__)


class Thumbnails(QObject):
    """Hands out small pictures that are at hand, and fetches the others."""

    arrived = Signal()
    """Some that were asked for can be had now."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._wanted: OrderedDict[str, Capture] = OrderedDict()
        self._under_way: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fetch)

    def of(self, capture: Capture | None) -> QImage:
        """Return a capture's small picture, or an empty one until `arrived` tells otherwise."""
        if capture is None:
            return QImage()
        kept = self._kept.get(capture.id)
        if kept is not None:
            self._kept.move_to_end(capture.id)
            return kept
        if capture.id not in self._under_way:
            self._wanted[capture.id] = capture
            self._wanted.move_to_end(capture.id)
            if not self._under_way:
                self._soon.start(0)
        return QImage()

    def _fetch(self) -> None:
        """Fetch those that were asked for last: they are what is in view."""
        batch = [self._wanted.popitem()[1] for _ in range(min(_AT_ONCE, len(self._wanted)))]
        if not batch:
            return
        self._under_way = {capture.id for capture in batch}
        self._context.jobs.start("", _Maker(self._context.desk, batch).run, self._made)

    def _made(self, made: dict[str, QImage]) -> None:
        self._under_way = set()
        self._kept.update(made)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit()
        self._fetch()


class _Maker:
    """Makes small pictures on a worker thread."""

    def __init__(self, desk: Desk, captures: list[Capture]) -> None:
        self._desk = desk
        self._captures = captures

    def run(self, progress: JobProgress) -> dict[str, QImage]:
        return {
            capture.id: self._one(capture) for capture in self._captures if not progress.cancelled
        }

    def _one(self, capture: Capture) -> QImage:
        place = self._desk.data / THUMBNAILS / f"{capture.id}.png"
        kept = QImage(str(place)) if place.exists() else QImage()
        if not kept.isNull():
            return kept
        try:
            with closing(self._desk.pictures.open(self._desk.archive.picture(capture))) as opened:
                made = open_thumbnail(opened)
        except SmdeskError as error:
            log.warning("no thumbnail: %s", error.code)
            return QImage()
        if not made.isNull():
            _keep(made, place)
        return made


def _keep(image: QImage, place: Path) -> None:
    """Store a small picture in one step; without room for it, it is made again next time."""
    try:
        place.parent.mkdir(exist_ok=True)
        beside = place.with_suffix(f".{os.getpid()}.new")
        if image.save(str(beside), "PNG"):  # type: ignore[call-overload]
            beside.replace(place)
    except OSError as error:
        log.warning("a thumbnail is not kept: %s", type(error).__name__)
