"""Comparing two captures of a channel: by the rows of their pictures, else by their texts."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path

from smdesk.domain.comparing import (
    Band,
    BandKind,
    Comparison,
    NotByPixel,
    compared,
    differing_lines,
    hidden_in,
    joined,
    may_only_move,
)
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, Rectangle
from smdesk.domain.layout import TEXT
from smdesk.services.ports import (
    PICTURE_BLOCK,
    SILENT,
    Archive,
    OpenPicture,
    PictureFiles,
    Progress,
    Store,
)

LONGEST_TEXT = 20_000_000
"""Bytes; a page's text that is longer is not compared."""
Moving = tuple[Sequence[Rectangle], Sequence[Rectangle]]


class Comparing:
    """Compares captures.

    Args:
        store: the database.
        archive: where bags lie.
        pictures: opens their pictures.
    """

    def __init__(self, store: Store, archive: Archive, pictures: PictureFiles) -> None:
        self._store = store
        self._archive = archive
        self._pictures = pictures

    def others(self, capture: Capture) -> list[Capture]:
        """Return what a capture can be compared with: its channel's others, the newest first."""
        with self._store.read() as snapshot:
            gone = snapshot.ledger.gone()
            found = snapshot.captures.page(channel_id=capture.channel_id, limit=None)
        return [one for one in found if one.id != capture.id and one.bag not in gone]

    def compare(
        self, capture_a: Capture, capture_b: Capture, progress: Progress = SILENT
    ) -> Comparison:
        """Compare two captures of a channel; which is named first does not matter.

        Raises:
            UserError: `captures_are_one`, `captures_of_two_channels`, `compared_is_gone`,
                `comparing_cancelled`.
            SurroundingsError: `picture_unreadable`, `picture_too_large`, `bag_unreadable`.
        """
        if capture_a.id == capture_b.id:
            raise UserError("captures_are_one")
        if capture_a.channel_id != capture_b.channel_id:
            raise UserError("captures_of_two_channels")
        before, after = sorted((capture_a, capture_b), key=lambda one: (one.taken_at, one.id))
        with self._store.read() as snapshot:
            if snapshot.ledger.gone() & {before.bag, after.bag}:
                raise UserError("compared_is_gone")
        told = self._page(before), self._page(after)
        reason = _not_by_pixel((before, after), told)
        if reason is not None:
            return self._by_text(before, after, reason)
        bands = self._by_rows((before, after), (_moving(told[0]), _moving(told[1])), progress)
        return Comparison(before=before.id, after=after.id, bands=bands)

    def _page(self, capture: Capture) -> Mapping[str, object]:
        """Return what the statement says of a whole page; nothing for other captures."""
        page = self._archive.statement(capture.bag).get("page")
        return page if isinstance(page, Mapping) else {}

    # --- by rows --------------------------------------------------------------------------------

    def _by_rows(
        self, captures: tuple[Capture, Capture], moving: Moving, progress: Progress
    ) -> tuple[Band, ...]:
        with (
            closing(self._open(captures[0])) as before,
            closing(self._open(captures[1])) as after,
        ):
            whole = before.height + after.height
            marks = [
                _marks(picture, done, whole, progress)
                for picture, done in ((before, 0), (after, before.height))
            ]
            bands = compared(*marks)
            return joined([_settled(band, before, after, moving) for band in bands])

    def _open(self, capture: Capture) -> OpenPicture:
        return self._pictures.open(self._archive.picture(capture.bag))

    # --- by texts -------------------------------------------------------------------------------

    def _by_text(self, before: Capture, after: Capture, reason: NotByPixel) -> Comparison:
        texts = self._text(before), self._text(after)
        found = texts[0] is not None and texts[1] is not None
        return Comparison(
            before=before.id,
            after=after.id,
            not_by_pixel=reason,
            lines=differing_lines(texts[0] or [], texts[1] or []) if found else (),
            texts=found,
        )

    def _text(self, capture: Capture) -> list[str] | None:
        """Return a page's lines; None where it has no text."""
        path = self._archive.path(capture.bag) / "data" / TEXT
        try:
            return _lines(path)
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise SurroundingsError("bag_unreadable", bag=capture.bag, file=TEXT) from error


def _lines(path: Path) -> list[str] | None:
    if path.stat().st_size > LONGEST_TEXT:
        return None
    return [line.strip() for line in path.read_text("utf-8").splitlines()]


def _not_by_pixel(
    captures: tuple[Capture, Capture], told: tuple[Mapping[str, object], Mapping[str, object]]
) -> NotByPixel | None:
    """Return why rows can't be compared; what is wider is also broken into other lines."""
    if told[0].get("scale", 1.0) != told[1].get("scale", 1.0):
        return NotByPixel.SCALE
    return NotByPixel.WIDTH if captures[0].width != captures[1].width else None


def _marks(picture: OpenPicture, done: int, whole: int, progress: Progress) -> list[bytes]:
    """Return each row's checksum, telling how far that is."""
    parts: list[list[bytes]] = []
    for first in range(0, picture.height, PICTURE_BLOCK):
        if progress.cancelled:
            raise UserError("comparing_cancelled")
        progress(done + first, whole, "comparing.reading")
        parts.append(picture.marks(first, PICTURE_BLOCK))
    return list(chain.from_iterable(parts))


def _settled(band: Band, before: OpenPicture, after: OpenPicture, moving: Moving) -> Band:
    """Return a band as the same if only what moves by itself differs in it."""
    if not may_only_move(band, moving):
        return band
    here, there = hidden_in(band, moving)
    one = before.marks(band.before.start, len(band.before), here)
    other = after.marks(band.after.start, len(band.after), there)
    if one != other:
        return band
    return Band(kind=BandKind.SAME, before=band.before, after=band.after)


def _moving(page: Mapping[str, object]) -> list[Rectangle]:
    """Return the parts that moved by themselves, as the statement has them."""
    moved = page.get("moved")
    found = moved if isinstance(moved, list) else []
    return [area for one in found if (area := _area(one)) is not None]


def _area(told: object) -> Rectangle | None:
    if not isinstance(told, Mapping):
        return None
    sides = [told.get(side) for side in ("left", "top", "width", "height")]
    numbers = [side for side in sides if isinstance(side, int)]
    if len(numbers) != len(sides):
        return None
    left, top, width, height = numbers
    return Rectangle(left=left, top=top, width=width, height=height)
