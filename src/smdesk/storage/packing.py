"""A backup's one file: a ZIP with a manifest of checksums, written and read with suspicion."""

import hashlib
import json
import os
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.ports import Progress

MANIFEST = "manifest.json"
DATABASE = "smdesk.sqlite3"
SETTINGS = "settings.json"
ATTACHMENTS = "attachments"
RESTRICTED = "restricted"
BY_HASH = (ATTACHMENTS, RESTRICTED)
"""Folders of files that are named by the hash of their bytes."""
FORMAT = 1
MAX_MANIFEST = 64 * 1024 * 1024
"""Bytes; some 400,000 attachments."""
CHUNK = 1024 * 1024
NAMES = re.compile(
    f"{re.escape(DATABASE)}|{re.escape(SETTINGS)}"
    f"|({'|'.join(BY_HASH)})/[0-9a-f]{{2}}/[0-9a-f]{{64}}"
)
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What `zipfile` raises on damaged, encrypted or foreign files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A file as the manifest knows it."""

    sha256: str
    size: int


def pack(
    target: IO[bytes], files: Mapping[str, Path], about: Mapping[str, object], progress: Progress
) -> None:
    """Write a backup.

    Args:
        target: where the ZIP goes.
        files: what it holds, by name in the ZIP.
        about: further lines of the manifest.
        progress: told after each file.

    Raises:
        UserError: `backup_cancelled`.
    """
    packed = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for done, (name, path) in enumerate(files.items()):
            progress(done, len(files), "progress.backup_pack")
            stop_if_cancelled(progress)
            packed[name] = _pack_one(archive, name, path)
        manifest = {"format": FORMAT, **about, "files": packed}
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1, sort_keys=True))
    progress(len(files), len(files), "progress.backup_pack")


def _pack_one(archive: zipfile.ZipFile, name: str, path: Path) -> dict[str, object]:
    digest, size = hashlib.sha256(), 0
    info = zipfile.ZipInfo(name)
    compressible = not name.startswith(BY_HASH)  # forms, pictures, ciphers: it would save nothing
    info.compress_type = zipfile.ZIP_DEFLATED if compressible else zipfile.ZIP_STORED
    with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as packed:
        for chunk in chunks(source):
            packed.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    return {"sha256": digest.hexdigest(), "size": size}


def chunks(source: IO[bytes]) -> Iterator[bytes]:
    """Yield a file's bytes in pieces."""
    while chunk := source.read(CHUNK):
        yield chunk


def stop_if_cancelled(progress: Progress) -> None:
    """Stop a job that somebody asked to stop.

    Raises:
        UserError: `backup_cancelled`.
    """
    if progress.cancelled:
        raise UserError("backup_cancelled")


def unpack(source: Path, into: Path, progress: Progress) -> list[str]:
    """Unpack a backup into an empty folder, each byte checked, and return the names at its top.

    Raises:
        UserError: `backup_unreadable` for what is no backup, `backup_newer`, `backup_damaged` for
            one that differs from its manifest; `backup_cancelled`.
        SurroundingsError: `backup_full`.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            listed = _manifest(archive, source)
            _must_fit(listed, into)
            for done, (name, packed) in enumerate(listed.items()):
                progress(done, len(listed), "progress.backup_check")
                stop_if_cancelled(progress)
                _unpack_one(archive, name, packed, into / name)
    except BROKEN as error:
        raise UserError("backup_unreadable", file=str(source)) from error
    return sorted({name.split("/")[0] for name in listed})


def is_whole(source: Path) -> bool:
    """Read all of a backup, and tell whether each byte is as its manifest says."""
    try:
        with zipfile.ZipFile(source) as archive:
            listed = _manifest(archive, source)
            return all(_agrees(archive, name, packed) for name, packed in listed.items())
    except (*BROKEN, UserError, OSError):
        return False


def _agrees(archive: zipfile.ZipFile, name: str, packed: Packed) -> bool:
    if archive.getinfo(name).file_size != packed.size:
        return False
    with archive.open(name) as file:
        digest = hashlib.sha256()
        for chunk in chunks(file):
            digest.update(chunk)
    return digest.hexdigest() == packed.sha256


def about(source: Path) -> Mapping[str, object]:
    """Return what a backup's manifest says, without reading what it lists; empty for none."""
    try:
        with zipfile.ZipFile(source) as archive:
            return _body(archive, source)
    except (*BROKEN, UserError, OSError, KeyError):
        return {}


def _body(archive: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    if archive.getinfo(MANIFEST).file_size > MAX_MANIFEST:
        raise UserError("backup_unreadable", file=str(source))
    body = json.loads(archive.read(MANIFEST))
    if not isinstance(body, dict) or not isinstance(body.get("format"), int):
        raise UserError("backup_unreadable", file=str(source))
    return body


def _manifest(archive: zipfile.ZipFile, source: Path) -> dict[str, Packed]:
    """Return what the manifest lists, after comparing it with what the ZIP holds."""
    infos = archive.infolist()
    names = [info.filename for info in infos]
    if MANIFEST not in names:
        raise UserError("backup_unreadable", file=str(source))
    body = _body(archive, source)
    if body["format"] > FORMAT:
        raise UserError("backup_newer", file=str(source))
    listed = _listed(body.get("files"))
    if sorted(names) != sorted([MANIFEST, *listed]) or any(_is_odd(info) for info in infos):
        raise UserError("backup_damaged", file=str(source))
    return listed


def _listed(files: object) -> dict[str, Packed]:
    """Return the manifest's files; nothing but names that the program itself gives is taken."""
    if not isinstance(files, dict) or DATABASE not in files:
        raise ValueError("the manifest lists no database")
    if not all(NAMES.fullmatch(name) for name in files):
        raise ValueError("the manifest lists a name that no backup has")
    return {name: _packed(values) for name, values in files.items()}


def _packed(values: object) -> Packed:
    if not isinstance(values, dict):
        raise ValueError("the manifest has another form")  # noqa: TRY004  damage, not a bug
    return Packed(sha256=str(values.get("sha256")), size=int(values.get("size", -1)))


def _is_odd(info: zipfile.ZipInfo) -> bool:
    """Links and encrypted files are in no backup of ours."""
    return stat.S_ISLNK(info.external_attr >> 16) or bool(info.flag_bits & 1)


def _must_fit(listed: Mapping[str, Packed], into: Path) -> None:
    wanted = sum(packed.size for packed in listed.values())
    if wanted > shutil.disk_usage(into).free:
        raise SurroundingsError("backup_full", place=str(into))


def _unpack_one(archive: zipfile.ZipFile, name: str, packed: Packed, target: Path) -> None:
    """Write one file; never more bytes than the manifest says, whatever the ZIP holds."""
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with archive.open(name) as source, target.open("xb") as file:
        for chunk in chunks(source):
            size += len(chunk)
            if size > packed.size:
                break
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    if size != packed.size or digest.hexdigest() != packed.sha256:
        raise UserError("backup_damaged", file=str(archive.filename))
    if name.startswith(BY_HASH) and digest.hexdigest() != target.name:
        raise UserError("backup_damaged", file=str(archive.filename))
