"""A package as one file, TAR or ZIP, written from beginning to end without going back."""

import tarfile
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime

from smdesk.delivery.files import Member
from smdesk.domain.calendar import local_time
from smdesk.domain.deliveries import PackageForm

MODE = 0o644
Stream = Callable[[Iterator[Member], datetime], Iterator[bytes]]


def tar_stream(members: Iterator[Member], made_at: datetime) -> Iterator[bytes]:
    """Yield a TAR file (POSIX.1-2001)."""
    for member in members:
        info = tarfile.TarInfo(member.path)
        info.size, info.mode, info.mtime = member.size, MODE, int(made_at.timestamp())
        yield info.tobuf(tarfile.PAX_FORMAT)
        yield from member.chunks
        yield bytes(-member.size % tarfile.BLOCKSIZE)
    yield bytes(2 * tarfile.BLOCKSIZE)


def zip_stream(members: Iterator[Member], made_at: datetime) -> Iterator[bytes]:
    """Yield a ZIP file; all is deflated, since readers of streams refuse what is only stored."""
    drain = _Drain()
    moment = local_time(made_at).timetuple()[:6]
    with zipfile.ZipFile(drain, "w") as archive:
        for member in members:
            info = zipfile.ZipInfo(member.path, moment)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, MODE << 16
            info.file_size = member.size
            with archive.open(info, "w") as file:
                for chunk in member.chunks:
                    file.write(chunk)
                    yield drain.taken()
            yield drain.taken()
    yield drain.taken()


class _Drain:
    """What can only be written to, and is emptied again and again."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits anywhere."""

    def close(self) -> None:
        """Nothing is open."""

    def taken(self) -> bytes:
        """Return what was written since the last time."""
        data = b"".join(self._pieces)
        self._pieces.clear()
        return data


STREAMS: dict[PackageForm, Stream] = {PackageForm.TAR: tar_stream, PackageForm.ZIP: zip_stream}
