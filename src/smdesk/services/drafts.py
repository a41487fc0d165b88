"""Drafts: what somebody has typed in a form and not handed over yet, kept beside the database.

They are the account's own, and leave this computer with nothing: no backup, no export, no log holds
them. A file that cannot be read is set aside by the next draft, and never stops anybody.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from smdesk.disk import Disk, put_in_place
from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.anonymising import Traces, texts_in
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.ports import Clock

DAYS = 90
"""A draft that nobody went on with for so long is let go: it holds personal data."""
MAX_DRAFT = 64 * 1024
"""Bytes of one draft; a form's texts are some thousands."""
MAX_FILE = 2 * 1024 * 1024
"""Bytes; a larger file is not ours."""
MAX_DRAFTS = MAX_FILE // MAX_DRAFT - 1
"""The oldest give way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What was typed, and when it was kept."""

    kept_at: datetime
    values: Mapping[str, Any]


class Drafts:
    """Keeps one account's drafts by key, such as `mandate`; readers keep nothing.

    What is kept can be read at once; `store` puts it on the disk, and may take its time.
    """

    def __init__(self, path: Path, disk: Disk, clock: Clock, actor: Actor) -> None:
        self._path = path
        self._disk = disk
        self._clock = clock
        self._own = f"{actor.account}/"
        self._may_keep = bool(actor.roles & set(REGISTER_EDITORS))
        self._memory = Lock()
        self._file = Lock()
        self._changes: dict[str, Draft | None] = {}
        self._stored = self._load() or {}

    def read(self, key: str) -> Draft | None:
        """Return what was kept under a key."""
        name = self._own + key
        with self._memory:
            return self._changes[name] if name in self._changes else self._stored.get(name)

    def keep(self, key: str, values: Mapping[str, Any]) -> None:
        """Keep what is typed, in place of what was kept under the key before."""
        if self._may_keep:
            self._change(key, Draft(kept_at=self._clock(), values=dict(values)))

    def forget(self, key: str) -> None:
        """Let a draft go; one that is not there is gone already."""
        if self.read(key) is not None:
            self._change(key, None)

    def _change(self, key: str, draft: Draft | None) -> None:
        with self._memory:
            self._changes[self._own + key] = draft

    def drop_naming(self, named: Traces) -> int:
        """Let every draft go that names a person, whoever's it is, at once; return how many.

        A file that was set aside cannot be read, so that it goes whole.

        Raises:
            SurroundingsError: `draft_not_kept`, if the disk fails.
        """
        with self._file, self._memory:
            mine = {name for name, draft in self._changes.items() if _names(draft, named)}
            for name in mine:
                del self._changes[name]
            try:
                self._path.with_suffix(".broken").unlink(missing_ok=True)
                stored = self._load()
                if stored is None:
                    self._path.unlink(missing_ok=True)
                    stored = {}
                kept = {name: one for name, one in stored.items() if not _names(one, named)}
                if len(kept) < len(stored):
                    self._write(kept)
            except OSError as error:
                raise SurroundingsError("draft_not_kept") from error
            self._stored = kept
        return len(mine) + len(stored) - len(kept)

    # --- the file -------------------------------------------------------------------------------

    def store(self) -> None:
        """Put on the disk what was kept and let go since; what another program kept stays.

        Raises:
            UserError: `draft_too_long`.
            SurroundingsError: `draft_not_kept`, if the disk is full or fails. In both cases the
                draft can be read until the program is closed.
        """
        with self._file:
            with self._memory:
                changes = dict(self._changes)
            if not changes:
                return
            _check_length(changes)
            try:
                stored = self._put(changes)
            except OSError as error:
                raise SurroundingsError("draft_not_kept") from error
            with self._memory:
                self._stored = stored
                for name, draft in changes.items():
                    if self._changes[name] is draft:
                        del self._changes[name]

    def _put(self, changes: Mapping[str, Draft | None]) -> dict[str, Draft]:
        """Write the file with the changes in it, and return what it holds."""
        drafts = self._load()
        if drafts is None:
            self._set_aside()
            drafts = {}
        for name, draft in changes.items():
            drafts.pop(name, None)
            if draft is not None:
                drafts[name] = draft
        kept = dict(list(drafts.items())[-MAX_DRAFTS:])
        self._write(kept)
        return kept

    def _fresh(self, drafts: Mapping[str, Draft]) -> dict[str, Draft]:
        oldest = self._clock() - timedelta(days=DAYS)
        return {name: draft for name, draft in drafts.items() if draft.kept_at >= oldest}

    def _load(self) -> dict[str, Draft] | None:
        """Return what the file holds, oldest first; None for a file that is none of ours."""
        try:
            if not self._path.exists():
                return {}
            if self._path.stat().st_size > MAX_FILE:
                return None
            return self._fresh(_drafts(json.loads(self._path.read_bytes())))
        except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return None

    def _set_aside(self) -> None:
        logging.getLogger(__name__).warning("the drafts cannot be read and are set aside")
        self._disk.replace(self._path, self._path.with_suffix(".broken"))

    def _write(self, drafts: Mapping[str, Draft]) -> None:
        """Store all in one step: the old file or the new one, never half of one."""
        shown = {
            name: {"kept_at": draft.kept_at.isoformat(), "values": draft.values}
            for name, draft in drafts.items()
        }
        self._disk.make_folder(self._path.parent)
        chunks = [json.dumps({"drafts": shown}, indent=1).encode()]
        put_in_place(self._disk, self._path, chunks)


def _names(draft: Draft | None, named: Traces) -> bool:
    return draft is not None and any(map(named.named_in, texts_in(draft.values)))


def _check_length(changes: Mapping[str, Draft | None]) -> None:
    for draft in changes.values():
        if draft is not None and len(json.dumps(draft.values)) > MAX_DRAFT:
            raise UserError("draft_too_long")


def _drafts(stored: Any) -> dict[str, Draft]:
    """Return the drafts of a file; the loader takes what this raises for a foreign file."""
    found = {
        name: Draft(kept_at=datetime.fromisoformat(one["kept_at"]), values=dict(one["values"]))
        for name, one in stored["drafts"].items()
    }
    return dict(sorted(found.items(), key=lambda item: item[1].kept_at))
