"""Pictures taken elsewhere, brought in as evidence with a statement of their own.

The original is kept byte for byte; the picture that is shown is drawn from it. What a person says
of when and by whom it was taken stands as what they said.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.actors import Actor, Role
from smdesk.domain.calendar import swedish_day, utc
from smdesk.domain.channels import Channel
from smdesk.domain.errors import Problem, SurroundingsError, UserError, refuse
from smdesk.domain.evidence import Capture
from smdesk.domain.former import channel_on
from smdesk.domain.layout import PICTURE
from smdesk.domain.media import PICTURE_KINDS, media_type
from smdesk.domain.rounds import is_due
from smdesk.domain.texts import check_line, clean_line
from smdesk.services.evidence.admitting import Admitting, bag_info, municipality_name, the_channel
from smdesk.services.evidence.ledgers import lines_ahead
from smdesk.services.evidence.page_statements import ImportTold, import_statement
from smdesk.services.evidence.staging import Staging, pieces
from smdesk.services.evidence.statements import folder_of, read_capture
from smdesk.services.ports import (
    MAX_FOREIGN_BYTES,
    Archive,
    Clock,
    NewBag,
    Redrawer,
    Store,
)

EARLIEST = date(1995, 1, 1)
"""No municipality had a channel before."""
LEEWAY = timedelta(minutes=2)
"""Two computers' clocks differ."""


class PictureImports:
    """Brings pictures in.

    Args:
        store: the database.
        archive: where bags lie.
        redrawer: draws the picture that is shown.
        clock: tells the moment.
        disk: writes.
        staging: where it is put together.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        *,
        redrawer: Redrawer,
        clock: Clock,
        disk: Disk,
        staging: Staging,
    ) -> None:
        self._store = store
        self._archive = archive
        self._redrawer = redrawer
        self._clock = clock
        self._disk = disk
        self._staging = staging
        self._admitting = Admitting(store, archive, clock)

    def bring_in(
        self, actor: Actor, channel_id: str, file: Path, *, taken_at: datetime, source: str
    ) -> Capture:
        """Keep a picture that was taken elsewhere, and return once it is confirmed.

        Args:
            actor: a webmaster.
            channel_id: whose page it shows.
            file: PNG, JPEG or PDF.
            taken_at: when it was taken, as somebody says; its Swedish day decides the half-year.
            source: by whom or with what, in a line.

        Raises:
            InvalidError: `required`, `too_long`, `control_character` at `source`;
                `foreign_future`, `foreign_too_old` at `taken_at`.
            UserError: `not_permitted`, `channel_gone`, `foreign_not_running`; what `file` is:
                `file_missing`, `foreign_empty`, `foreign_too_many_bytes`, `foreign_kind`,
                `foreign_suffix`, and what `ports.Redrawer` raises.
            SurroundingsError: `file_unreadable`, `picture_unwritten`; what the archive meets;
                `capture_not_entered`.
        """
        actor.require(Role.WEBMASTER)
        refuse([*check_line(source, "source", required=True), *self._when(taken_at)])
        taken_at = utc(taken_at)
        channel, municipality = self._look_up(channel_id, swedish_day(taken_at))
        folder = self._staging.new()
        try:
            original = self._copied(file, folder)
            said = _Said(taken_at=taken_at, source=clean_line(source))
            capture = self._stored(actor, (channel, municipality), original, said)
        except OSError as error:
            raise SurroundingsError("picture_unwritten", reason=type(error).__name__) from error
        finally:
            self._staging.remove(folder)
        self._admitting.enter(actor, capture)
        return capture

    def _when(self, taken_at: datetime) -> Iterator[Problem]:
        if utc(taken_at) > self._clock() + LEEWAY:
            yield Problem(code="foreign_future", at="taken_at")
        elif swedish_day(taken_at) < EARLIEST:
            yield Problem(code="foreign_too_old", at="taken_at", values={"first": EARLIEST})

    def _look_up(self, channel_id: str, day: date) -> tuple[Channel, str]:
        """Return the channel as it was on a day, and the municipality's name.

        Raises:
            UserError: `channel_gone`, `foreign_not_running`.
            SurroundingsError: what the archive meets.
        """
        with self._store.read() as snapshot:
            channel = the_channel(snapshot, channel_id)
            former = [x for x in snapshot.former_channels.all() if x.channel_id == channel_id]
            municipality = municipality_name(snapshot)
            lines_ahead(self._archive, snapshot.ledger)
        then = channel_on(channel, former, day)
        if not is_due(then, day):
            raise UserError("foreign_not_running", at="taken_at", name=then.name, day=day)
        return then, municipality

    def _copied(self, file: Path, folder: Path) -> "_Original":
        """Copy a file as it is, so that what is drawn and what is kept are the same bytes.

        Raises:
            UserError: as `bring_in`.
            SurroundingsError: `file_unreadable`.
            OSError: The disk is full, or gone.
        """
        kind = _kind_of(file)
        copy = folder / f"original{PICTURE_KINDS[kind][0]}"
        measured = hashlib.sha256()

        def through() -> Iterator[bytes]:
            for piece in _readable(file):
                measured.update(piece)
                yield piece

        self._disk.write(copy, through())
        return _Original(path=copy, name=_name(file), media_type=kind, sha256=measured.hexdigest())

    def _stored(
        self,
        actor: Actor,
        whose: tuple[Channel, str],
        original: "_Original",
        said: "_Said",
    ) -> Capture:
        channel, municipality = whose
        picture = original.path.with_name(PICTURE)
        drawn = self._redrawer.redraw(original.path, original.media_type, picture)
        told = ImportTold(
            file=original.path.name,
            name=original.name,
            media_type=original.media_type,
            sha256=original.sha256,
            drawn=drawn,
            taken_at=said.taken_at,
            brought_in_at=self._clock(),
            source=said.source,
        )
        capture_id = original.path.parent.name
        statement = import_statement(
            told, capture_id=capture_id, channel=channel, municipality=municipality, actor=actor
        )
        bag = NewBag(
            folder=folder_of(capture_id, channel, said.taken_at),
            statement=statement,
            files={path.name: pieces(path) for path in (picture, original.path)},
            info=bag_info(capture_id, channel, municipality, told.brought_in_at),
        )
        return read_capture(statement, self._archive.store(bag))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Original:
    """A file as it was, copied."""

    path: Path
    name: str
    media_type: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What somebody says of it."""

    taken_at: datetime
    source: str


def _kind_of(file: Path) -> str:
    """Return what a file is by its first bytes, if it is called so too.

    Raises:
        UserError: as `PictureImports.bring_in`.
        SurroundingsError: `file_unreadable`.
    """
    try:
        if not file.is_file():
            raise UserError("file_missing", at="file", path=file)
        size = file.stat().st_size
        with file.open("rb") as opened:
            start = opened.read(16)
    except OSError as error:
        raise SurroundingsError("file_unreadable", at="file", path=file) from error
    if not size:
        raise UserError("foreign_empty", at="file")
    if size > MAX_FOREIGN_BYTES:
        raise _too_many_bytes()
    kind = media_type(start)
    if kind not in PICTURE_KINDS:
        raise UserError("foreign_kind", at="file", name=_name(file))
    if file.suffix.lower() not in PICTURE_KINDS[kind]:
        raise UserError(
            "foreign_suffix", at="file", name=_name(file), suffix=PICTURE_KINDS[kind][0]
        )
    return kind


def _readable(file: Path) -> Iterator[bytes]:
    """Yield a file's bytes; one that grows meanwhile is too large in the end.

    Raises:
        UserError: `foreign_too_many_bytes`.
        SurroundingsError: `file_unreadable`.
    """
    left = MAX_FOREIGN_BYTES
    try:
        for piece in pieces(file):
            left -= len(piece)
            if left < 0:
                raise _too_many_bytes()
            yield piece
    except OSError as error:
        raise SurroundingsError("file_unreadable", at="file", path=file) from error


def _too_many_bytes() -> UserError:
    return UserError("foreign_too_many_bytes", at="file", limit=MAX_FOREIGN_BYTES // 2**20)


def _name(file: Path) -> str:
    """Return a file's own name, whatever signs it has, as text that every file can hold."""
    return clean_line(file.name.encode("utf-8", "backslashreplace").decode())[-200:]
