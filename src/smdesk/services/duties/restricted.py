"""The restricted store: keys, copies in, and copies opened for a reason (P8).

Putting a copy in takes the public key only, so it works at any hour and without the credential
store. Looking at one is entered in the audit trail before a byte of it is read.
"""

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.actors import Actor
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError, refuse
from smdesk.domain.evidence import Rectangle
from smdesk.domain.findings import Finding
from smdesk.domain.ids import new_id
from smdesk.domain.media import media_type
from smdesk.domain.moderation import CopyState, Removal
from smdesk.domain.restricted import (
    MAY_ADD,
    MAY_OPEN,
    CopyMethod,
    RestrictedCopy,
    RestrictedKey,
    check_copy,
    reason_for,
)
from smdesk.services.duties.restricted_keys import NewKey, RestrictedKeys, StoreState, needed_key
from smdesk.services.ports import (
    SILENT,
    Archive,
    Camera,
    Clock,
    Curtain,
    KeyStore,
    Masker,
    Progress,
    SealedFiles,
    Sealer,
    Snapshot,
    Store,
    Target,
    UnopenedError,
)
from smdesk.services.printed.saving import put_file
from smdesk.services.register.attachments import read_whole

__all__ = ["NewKey", "Opened", "RestrictedStore", "StoreState"]

MAX_BYTES = 200 * 2**20
STEPS = 3
LEFT_AFTER = 24 * 3600.0
"""Seconds after which half a file is nobody's work any more."""
MAX_PICTURE = 500 * 2**20
"""Bytes of a capture's picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A copy that was opened; its bytes are in memory only."""

    copy: RestrictedCopy
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedTools:
    """What the restricted store works with."""

    files: SealedFiles
    sealer: Sealer
    keys: KeyStore
    masker: Masker
    camera: Camera
    archive: Archive
    disk: Disk


class RestrictedStore:
    """Keeps copies of what was removed, sealed; opens them for a reason."""

    def __init__(self, store: Store, clock: Clock, tools: RestrictedTools) -> None:
        self._store = store
        self._clock = clock
        self._tools = tools
        self._keys = RestrictedKeys(store, clock, tools.sealer, tools.keys)

    # --- the key ------------------------------------------------------------------------------

    def state(self) -> StoreState:
        """Return whether copies can be put in and opened; asks the credential store."""
        return self._keys.state()

    def set_up(self, actor: Actor) -> NewKey:
        """Make the store's key and its recovery key. Raises as `RestrictedKeys.set_up`."""
        return self._keys.set_up(actor)

    def renew_recovery(self, actor: Actor) -> NewKey:
        """Make another recovery key when the paper is lost. Raises as `RestrictedKeys.renew`."""
        return self._keys.renew(actor)

    def confirm_recovery(self, actor: Actor, typed: str) -> RestrictedKey:
        """Prove that the printed recovery key works. Raises as `RestrictedKeys.confirm`."""
        return self._keys.confirm(actor, typed)

    def recover(self, actor: Actor, typed: str) -> RestrictedKey:
        """Bring the store's key back from paper. Raises as `RestrictedKeys.recover`."""
        return self._keys.recover(actor, typed)

    # --- copies in ----------------------------------------------------------------------------

    def add_screenshot(
        self,
        actor: Actor,
        removal_id: str,
        target: Target,
        curtain: Curtain | None = None,
        progress: Progress = SILENT,
    ) -> RestrictedCopy:
        """Photograph what is to be removed, and return once the sealed copy is confirmed.

        The picture is in memory only until it is sealed.

        Raises:
            UserError: `not_permitted`, `gone`, `copy_forbidden`, `removal_finished`,
                `restricted_no_key`, `restricted_untested`, `capture_cancelled`; what the camera
                refuses.
            SurroundingsError: what the camera or the disk meet; nothing is kept then.
        """
        key = self._ready(actor, removal_id)
        progress(0, STEPS, "progress.capturing")
        with curtain.aside() if curtain else nullcontext():
            shot = self._tools.camera.take(target)
        if progress.cancelled:
            raise UserError("capture_cancelled")
        progress(1, STEPS, "progress.storing")
        copy = self._keep(actor, removal_id, key, CopyMethod.SCREENSHOT, b"".join(shot.png()))
        progress(STEPS, STEPS, "progress.storing")
        return copy

    def add_file(self, actor: Actor, removal_id: str, path: Path) -> RestrictedCopy:
        """Seal a file's bytes; its name is not kept, and the file itself stays where it is.

        Raises:
            UserError: as `add_screenshot`; `file_missing`, `attachment_empty`,
                `attachment_too_large`.
            SurroundingsError: `file_unreadable`, and as `add_screenshot`.
        """
        key = self._ready(actor, removal_id)
        return self._keep(actor, removal_id, key, CopyMethod.FILE, read_whole(path, MAX_BYTES))

    def copies(self, removal_id: str) -> tuple[RestrictedCopy, ...]:
        """Return a removal's copies, those that are gone among them."""
        with self._store.read() as snapshot:
            return tuple(snapshot.restricted_copies.of("removal_id", [removal_id]))

    def _ready(self, actor: Actor, removal_id: str) -> RestrictedKey:
        """Return the key to seal with; refuse before a picture is taken or a file is read."""
        actor.require(*MAY_ADD)
        with self._store.read() as snapshot:
            _open_removal(snapshot, removal_id)
            return _tested_key(snapshot)

    def _keep(
        self, actor: Actor, removal_id: str, key: RestrictedKey, method: CopyMethod, data: bytes
    ) -> RestrictedCopy:
        """Seal, store, enter: the file is flushed before the row says that it is there."""
        sealed = self._tools.files.put(self._tools.sealer.seal(data, key.recipient))
        copy = RestrictedCopy(
            id=new_id(),
            removal_id=removal_id,
            key_id=key.id,
            method=method,
            media_type=media_type(data),
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            sealed=sealed,
            added_at=self._clock(),
            added_by=actor.account,
        )
        try:
            self._enter(actor, copy)
        except BaseException:
            self._take_back(sealed)
            raise
        return copy

    def _enter(self, actor: Actor, copy: RestrictedCopy) -> None:
        with self._store.write(actor) as work:
            removal = _open_removal(work, copy.removal_id)
            if _tested_key(work).id != copy.key_id:  # replaced meanwhile, its secret forgotten
                raise UserError("restricted_untested")
            work.restricted_copies.add(copy)
            work.removals.update(replace(removal, copy=CopyState.KEPT))
            work.commit()

    def _take_back(self, sealed: str) -> None:
        """Remove a file that no row names; if that cannot be told, it stays, and is reported."""
        with suppress(SmdeskError):
            with self._store.read() as snapshot:
                known = {copy.sealed for copy in snapshot.restricted_copies.all()}
            if sealed not in known:
                self._tools.files.remove(sealed)

    # --- copies out ---------------------------------------------------------------------------

    def open(self, actor: Actor, copy_id: str, reason: str) -> Opened:
        """Return a copy's bytes, after it is entered that they were looked at and why.

        Raises:
            UserError: `not_permitted`, `gone`, `copy_gone`; `restricted_key_missing`,
                `restricted_key_wrong`.
            InvalidError: `reason_short` and its like.
            SurroundingsError: `restricted_keystore_missing`, `copy_missing`, `copy_tampered`.
        """
        return self._opened(actor, copy_id, "opened", {"reason": reason_for(reason)})

    def save_opened(self, actor: Actor, copy_id: str, reason: str, target: Path) -> Path:
        """Write a copy's bytes to a file, where nothing protects them any more.

        Raises:
            UserError: as `open`, and as saving a report.
            SurroundingsError: likewise.
        """
        noted = {"reason": reason_for(reason)}
        data = self._opened(actor, copy_id, "saved_out", noted).data
        put_file(self._tools.disk, target, data)
        return target

    def release(
        self, actor: Actor, copy_id: str, reason: str, areas: Sequence[Rectangle], target: Path
    ) -> Path:
        """Write a masked copy, PNG or PDF by the target's suffix; the copy itself is untouched.

        Raises:
            UserError: as `open`, and as saving a report; `areas_missing`, `mask_no_picture`,
                `mask_too_large`, `mask_form`.
            SurroundingsError: as `open`, and as saving a report.
        """
        noted = {"reason": reason_for(reason), "areas": len(areas)}
        data = self._opened(actor, copy_id, "released", noted).data
        put_file(self._tools.disk, target, self._tools.masker.mask(data, areas, target.suffix))
        return target

    def release_capture(
        self, actor: Actor, capture_id: str, reason: str, areas: Sequence[Rectangle], target: Path
    ) -> Path:
        """Write a masked copy of a capture in the archive; the bag itself is untouched.

        Raises:
            UserError: `not_permitted`, `gone`, `file_missing`, and as `release`.
            SurroundingsError: `file_unreadable`, and as saving a report.
        """
        actor.require(*MAY_OPEN)
        noted = {"reason": reason_for(reason), "areas": len(areas)}
        with self._store.write(actor) as work:
            capture = work.captures.get(capture_id)
            if capture is None:
                raise UserError("gone", at="capture")
            work.audit.note("released", "capture", capture_id, noted)
            work.commit()
        data = read_whole(self._tools.archive.picture(capture.bag), MAX_PICTURE)
        put_file(self._tools.disk, target, self._tools.masker.mask(data, areas, target.suffix))
        return target

    def _opened(
        self, actor: Actor, copy_id: str, action: str, noted: Mapping[str, object]
    ) -> Opened:
        """Enter what somebody is about to do, and then open the copy."""
        actor.require(*MAY_OPEN)
        with self._store.write(actor) as work:
            copy = work.restricted_copies.get(copy_id)
            key = work.restricted_keys.get(copy.key_id) if copy else None
            if copy is None or key is None:
                raise UserError("gone", at="copy")
            if copy.gone_at is not None:
                raise UserError("copy_gone", day=copy.gone_at)
            work.audit.note(action, "restricted_copy", copy_id, noted)
            work.commit()
        return Opened(copy=copy, data=self._unsealed(copy, key))

    def _unsealed(self, copy: RestrictedCopy, key: RestrictedKey) -> bytes:
        """Return a copy's bytes, each step of the way compared with what the row says."""
        secret = self._keys.secret(key)
        sealed = self._sealed(copy)
        if hashlib.sha256(sealed).hexdigest() != copy.sealed:
            raise SurroundingsError("copy_tampered")
        try:
            data = self._tools.sealer.open(sealed, secret)
        except UnopenedError as error:
            raise SurroundingsError("copy_tampered") from error
        if hashlib.sha256(data).hexdigest() != copy.sha256:
            raise SurroundingsError("copy_tampered")
        return data

    def _sealed(self, copy: RestrictedCopy) -> bytes:
        path = self._tools.files.path(copy.sealed)
        try:
            return path.read_bytes()
        except OSError as error:
            raise SurroundingsError("file_unreadable", at="file", path=path) from error

    # --- keeping ------------------------------------------------------------------------------

    def check(self) -> list[Finding]:
        """Return which sealed files are damaged, lacking or nobody's; takes no key."""
        with self._store.read() as snapshot:
            kept = {c.sealed: c for c in snapshot.restricted_copies.all() if c.gone_at is None}
        present = self._tools.files.names()
        missing = sorted(copy.id for name, copy in kept.items() if name not in present)
        unknown = sorted(present - kept.keys())
        return [
            *self._tools.files.check(),
            *(Finding(code="copy_missing", place=copy_id) for copy_id in missing),
            *(Finding(code="copy_unknown", place=f"{name[:2]}/{name}") for name in unknown),
        ]

    def tidy(self) -> list[str]:
        """Remove what a crash left half written, at a start.

        A whole file that no row names is not removed: after an older database came back, it may
        be the only copy there is. `check` reports it.
        """
        return self._tools.files.tidy(LEFT_AFTER)

    def destroy(self, copy: RestrictedCopy) -> None:
        """Remove a copy's sealed file for good; only a decision that is carried out calls this.

        Raises:
            SurroundingsError: `copy_remove`, when the disk keeps the file.
        """
        self._tools.files.remove(copy.sealed)


def _open_removal(snapshot: Snapshot, removal_id: str) -> Removal:
    """Return a removal that a copy may be put into.

    Raises:
        UserError: `gone`.
        InvalidError: `removal_finished`; `copy_forbidden`, for what may not be possessed.
    """
    removal = snapshot.removals.get(removal_id)
    if removal is None:
        raise UserError("gone", at="removal")
    ground = snapshot.grounds.get(removal.ground_id) if removal.ground_id else None
    refuse(check_copy(removal, ground))
    return removal


def _tested_key(snapshot: Snapshot) -> RestrictedKey:
    key = needed_key(snapshot)
    if key.tested_at is None:
        raise UserError("restricted_untested")
    return key
