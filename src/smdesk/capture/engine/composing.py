"""From views to one picture: each is joined to the one before, and only then written.

The latest view always waits: it may be taken again, and the next one tells which of its rows a
footer hides.
"""

from dataclasses import dataclass, field, replace

import numpy as np

from smdesk.capture.engine.frames import Cells, Frame, FrameSource, StartAgainError, edges
from smdesk.capture.engine.joining import Join, join
from smdesk.capture.engine.moving import regions
from smdesk.capture.engine.sink import PngSink
from smdesk.capture.engine.statement import Notes
from smdesk.capture.png import Pixels
from smdesk.domain.completeness import Band, GapReason, Repeat, Seen, Side
from smdesk.domain.evidence import Rectangle

LOOKS = 2
"""How often two views that do not fit are taken again."""
WHITE = 255


@dataclass(slots=True)
class Composer:
    """Joins a source's views into a sink.

    Args:
        source: scrolls.
        sink: takes the rows.
        notes: takes what is to be said.
        limit: rows that the picture has at most.
    """

    source: FrameSource
    sink: PngSink
    notes: Notes
    limit: int | None = None
    restarts: int = field(default=0, init=False)
    _before: Frame | None = field(default=None, init=False)
    """The last view whose rows are written."""
    _latest: Frame | None = field(default=None, init=False)
    _first: int = field(default=0, init=False)
    """Where the latest view's first row lies in the picture."""

    def compose(self) -> None:
        """Take all views.

        Raises:
            OSError: The picture could not be written.
        """
        while True:
            try:
                self._take_all()
            except StartAgainError:
                self._start_again()
            else:
                return

    def finish(self) -> None:
        """Write the latest view to its end, with the footer that stands there."""
        if self._latest is not None:
            self._write(self._latest, self._latest.height)
            self._latest = None

    def _take_all(self) -> None:
        while (frame := self.source.next()) is not None:
            if self._latest is None:
                self._latest, self._first = frame, 0
            else:
                self._follow(frame)

    def _start_again(self) -> None:
        self.restarts += 1
        self.sink.restart()
        self.notes.gaps.clear()
        self.notes.repeats.clear()
        self.notes.moved.clear()
        self._before = self._latest = None
        self._first = 0
        self.source.restart()

    def _follow(self, frame: Frame) -> None:
        """Join a view to the latest; look again where they do not fit."""
        assert self._latest is not None  # noqa: S101  `_take_all` has seen to it
        found = join(self._latest, frame)
        for _ in range(LOOKS):
            taken = self.source.again() if found.shift is None else None
            if taken is None:
                break
            self._replace(taken[0])
            frame = taken[1]
            found = join(self._latest, frame)
        if found.shift is None:
            found = join(self._latest, frame, patient=True)
        if found.shift is None:
            self.source.refuse()
        self._place(frame, found)

    def _replace(self, taken: Frame) -> None:
        """Put the latest view's second taking in its place, if it fits where the first did."""
        latest = self._latest
        assert latest is not None  # noqa: S101  as above
        if taken.at != latest.at:
            return
        if self._before is None or join(self._before, taken).shift is not None:
            self._latest = replace(taken, shown=latest.shown)

    def _place(self, frame: Frame, found: Join) -> None:
        """Write the latest view down to where this one takes over."""
        latest = self._latest
        assert latest is not None  # noqa: S101  as above
        shift = found.shift
        bottom = max(frame.margins.bottom, found.still.bottom)
        if shift is None:
            shift = self._gap(frame, found)
        self._write(latest, latest.height - bottom)
        self._note(frame, found, shift)
        self._before, self._latest = latest, frame
        self._first += shift

    def _gap(self, frame: Frame, found: Join) -> int:
        """Note a gap, and return where the view is put: as measured, else right below."""
        latest = self._latest
        assert latest is not None  # noqa: S101  as above
        end = self._first + latest.height - frame.margins.bottom
        reason = found.reason or GapReason.DISAGREES
        body = latest.height - frame.margins.top - frame.margins.bottom
        if latest.at is None or frame.at is None:
            self.notes.gap(end, 0, reason)
            return body
        shift = frame.at - latest.at
        if shift > body or shift < 0:
            self.notes.gap(end, max(0, shift - body), reason)
            if shift < 0:
                return body
            self._skip(latest, shift - body)
            return shift
        self.notes.gap(end - (body - shift), body - shift, reason)
        return shift

    def _skip(self, latest: Frame, rows: int) -> None:
        """Leave rows white that were never seen, so that all below stands at its place."""
        self._write(latest, latest.height - latest.margins.bottom)
        self.sink.add(np.full((rows, latest.width, 4), WHITE, np.uint8))

    def _write(self, frame: Frame, end: int) -> None:
        """Write a view's rows that are not in the picture yet, up to a row of the view."""
        start = self.sink.height - self._first
        if self.limit is not None:
            end = min(end, self.limit - self._first)
        if end <= start:
            return
        source = frame.pixels if frame.shown is None else frame.shown
        rows = source[max(0, start) : end]
        if self._before is not None:
            rows = _without_sides(frame, rows)
        self.sink.add(rows)
        if frame.moving is not None:
            cells = frame.moving[max(0, start) : end]
            self._moved(cells, frame.width, self.sink.height - len(cells))

    def _moved(self, cells: Cells, width: int, top: int) -> None:
        found = regions(cells, width, top)
        self.notes.moved += found
        if found:
            self.notes.found(Seen.PARTS_MOVE)

    def _note(self, frame: Frame, found: Join, shift: int) -> None:
        if found.changed is not None:
            self._moved(found.changed, frame.width, self._first + shift)
        still, width, height = found.still, frame.width, frame.height
        starts = [*map(int, edges(width)), width]
        left, right = starts[still.left], width - starts[len(starts) - 1 - still.right]
        for side, area in (
            (Side.TOP, (0, 0, width, still.top)),
            (Side.BOTTOM, (0, height - still.bottom, width, still.bottom)),
            (Side.LEFT, (0, 0, left, height)),
            (Side.RIGHT, (width - right, 0, right, height)),
        ):
            if area[2] and area[3]:
                self.notes.band(Band(side=side, area=_rectangle(*area), kept=True))
        if still.floating is not None:
            for one in regions(still.floating, width):
                self.notes.band(Band(side=Side.FLOATING, area=one, kept=True))
        if left or right or still.floating is not None:
            self.notes.found(Seen.COVERED)
            self.notes.repeats.append(Repeat(top=self.sink.height, height=shift))


def _rectangle(left: int, top: int, width: int, height: int) -> Rectangle:
    return Rectangle(left=left, top=top, width=width, height=height)


def _without_sides(frame: Frame, rows: Pixels) -> Pixels:
    """Leave white, below the first view, what stands beside the part that scrolls."""
    margins = frame.margins
    if not (margins.left or margins.right):
        return rows
    cleared = rows.copy()
    cleared[:, : margins.left] = WHITE
    cleared[:, frame.width - margins.right :] = WHITE
    return cleared
