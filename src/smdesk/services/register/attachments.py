"""Attachments: a file is copied in by its content's hash, and entered in the register."""

import mimetypes
from pathlib import Path

from smdesk.domain.actors import Actor, Role
from smdesk.domain.attachments import Attachment
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.texts import MAX_LINE, clean_line, control_character
from smdesk.services.ports import AttachmentStore, Clock, Store

MAX_BYTES = 50 * 2**20
PICTURE_STARTS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


class Attachments:
    """Takes files in and finds them again."""

    def __init__(self, store: Store, files: AttachmentStore, clock: Clock) -> None:
        self._store = store
        self._files = files
        self._clock = clock

    def add(self, actor: Actor, source: Path) -> Attachment:
        """Copy a file in; the same bytes twice are one attachment.

        Raises:
            UserError: `attachment_empty`, `attachment_too_large`, `file_missing`.
            SurroundingsError: `file_unreadable`.
        """
        actor.require(Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST)
        data = read_whole(source, MAX_BYTES)
        return self._enter(actor, source, data, _media_type(source, data))

    def add_picture(self, actor: Actor, source: Path) -> Attachment:
        """Copy a logo in: PNG or JPEG by its first bytes, whatever its name.

        Raises:
            UserError: `not_a_picture`, and what `add` raises.
        """
        actor.require(Role.WEBMASTER, Role.REGISTRAR)
        data = read_whole(source, MAX_BYTES)
        media_type = _picture_type(data)
        if media_type is None:
            raise UserError("not_a_picture", at="logo", name=source.name)
        return self._enter(actor, source, data, media_type)

    def path(self, identifier: str) -> Path:
        """Return where an attachment's bytes are. Raises what the store's `path` raises."""
        return self._files.path(identifier)

    def _enter(self, actor: Actor, source: Path, data: bytes, media_type: str) -> Attachment:
        sha256 = self._files.put(data)
        with self._store.write(actor) as work:
            known = work.attachments.get(sha256)
            if known is not None:
                return known
            attachment = Attachment(
                id=sha256,
                name=_name(source),
                media_type=media_type,
                size=len(data),
                added_at=self._clock(),
            )
            work.attachments.add(attachment)
            work.commit()
        return attachment


def read_whole(source: Path, limit: int) -> bytes:
    """Return a file's bytes: some, and no more than a limit.

    Raises:
        UserError: `attachment_empty`, `attachment_too_large`, `file_missing`.
        SurroundingsError: `file_unreadable`.
    """
    try:
        size = source.stat().st_size
        if size > limit:
            raise UserError("attachment_too_large", at="file", limit=limit // 2**20)
        data = source.read_bytes()
    except FileNotFoundError as error:
        raise UserError("file_missing", at="file", path=source) from error
    except OSError as error:
        raise SurroundingsError("file_unreadable", at="file", path=source) from error
    if not data:
        raise UserError("attachment_empty", at="file", name=source.name)
    return data


def _name(source: Path) -> str:
    name = clean_line(source.name)[-MAX_LINE:]
    return name if control_character(name) is None else "bilaga"


def _picture_type(data: bytes) -> str | None:
    return next((kind for start, kind in PICTURE_STARTS.items() if data.startswith(start)), None)


def _media_type(source: Path, data: bytes) -> str:
    return _picture_type(data) or mimetypes.guess_type(source.name)[0] or "application/octet-stream"
