"""Where a database may not be: on a network share, or in a folder that a service synchronises.

SQLite's locks and its log need one computer's own disk. A share loses locks; a synchronising
service copies the file in the middle of a change and brings back old ones. Both destroy databases
silently, so they are refused before anything is written.
"""

import ctypes
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from smdesk import synchronised
from smdesk.domain.errors import UserError

NETWORK_TYPES = frozenset(
    {"9p", "acfs", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs"}
    | {"lustre", "ncpfs", "nfs", "nfs3", "nfs4", "smb2", "smb3", "smbfs", "sshfs", "vboxsf"}
    | {"vmhgfs", "webdav", "fuse.ceph", "fuse.cifs", "fuse.davfs", "fuse.davfs2", "fuse.sshfs"}
    | {"fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.vmhgfs-fuse"}
)
"""File system types that reach over a network or into a host."""

DRIVE_REMOTE = 4
"""What GetDriveTypeW says of another computer's drive."""
PLATFORM: str = sys.platform


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """A file system and where it is mounted."""

    point: PurePath
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the computer says about its folders and disks."""

    mounts: tuple[Mount, ...] = ()
    remote_drive: bool = False
    """Windows says that the drive is another computer's."""
    cloud: synchronised.Facts = field(default_factory=synchronised.Facts)


def refusal(folder: PurePath, facts: Facts) -> UserError | None:
    """Return why a database may not be in a folder, or None when it may.

    Args:
        folder: absolute, links followed.
        facts: about this computer.
    """
    if _is_unc(folder) or facts.remote_drive or _file_system(folder, facts) in NETWORK_TYPES:
        return UserError("on_network_share", at="data", place=str(folder))
    service = synchronised.synchroniser(folder, facts.cloud)
    if service:
        return UserError("in_cloud_folder", at="data", place=str(folder), service=service)
    return None


def _is_unc(folder: PurePath) -> bool:
    r"""`\\server\share`, also as `\\?\UNC\server\share`; but `\\?\C:\` is a disk of our own."""
    if not isinstance(folder, PureWindowsPath) or not folder.drive.startswith("\\\\"):
        return False
    rest = folder.drive[2:].lower()
    return not rest.startswith(("?\\", ".\\")) or rest.startswith("?\\unc\\")


def _file_system(folder: PurePath, facts: Facts) -> str:
    """The type of the innermost mount; of two on one point the later one is seen."""
    found = [mount for mount in facts.mounts if folder.is_relative_to(mount.point)]
    deepest = max((len(mount.point.parts) for mount in found), default=0)
    types = [mount.type for mount in found if len(mount.point.parts) == deepest]
    return types[-1].lower() if types else ""


# --- this computer --------------------------------------------------------------------------


def must_be_local(folder: Path) -> None:
    """Refuse a folder on a network share or in a synchronised folder; it need not be there yet.

    Raises:
        UserError: `on_network_share`, `in_cloud_folder`.
    """
    real = folder.resolve()
    error = refusal(real, read_facts(real))
    if error is not None:
        raise error


def read_facts(folder: Path) -> Facts:
    """Ask the computer; what can't be told is left out."""
    return Facts(
        mounts=_mounts(),
        remote_drive=_is_remote_drive(folder),
        cloud=synchronised.read_facts(folder),
    )


def _mounts() -> tuple[Mount, ...]:
    if PLATFORM == "linux":
        return parse_mountinfo(_read("/proc/self/mountinfo"))
    if PLATFORM == "darwin":
        done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        return parse_mount(done.stdout)
    return ()


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8", errors="surrogateescape")
    except OSError:
        return ""


def parse_mountinfo(text: str) -> tuple[Mount, ...]:
    r"""Read Linux's table: the mount point is field 5, the type follows ` - `; `\040` is a blank.

    See proc_pid_mountinfo(5).
    """
    found = []
    for line in text.splitlines():
        before, _, after = line.partition(" - ")
        fields, kind = before.split(" "), after.split(" ")[0]
        if len(fields) > 4 and kind:  # noqa: PLR2004  five fields come before the options
            found.append(Mount(point=PurePosixPath(_unescape(fields[4])), type=kind))
    return tuple(found)


def _unescape(name: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), name)


def parse_mount(text: str) -> tuple[Mount, ...]:
    """Read macOS's table: `//anna@server/share on /Volumes/share (smbfs, nodev)`."""
    found = re.findall(r"^.+? on (/.*) \(([a-z0-9]+)[,)]", text, re.MULTILINE)
    return tuple(Mount(point=PurePosixPath(point), type=kind) for point, kind in found)


def _is_remote_drive(folder: Path) -> bool:
    if PLATFORM != "win32":
        return False
    kind = vars(ctypes)["windll"].kernel32.GetDriveTypeW(folder.anchor)
    return bool(kind == DRIVE_REMOTE)
