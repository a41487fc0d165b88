"""Pictures that are only in memory: opened from bytes, never from a file."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageReader

from smdesk.desktop.picture_files import Picture, read_picture
from smdesk.domain.errors import SurroundingsError


def picture_of(data: bytes) -> Picture:
    """Decode a picture's bytes, upright.

    Raises:
        SurroundingsError: `copy_unshowable`.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # a camera's pictures say how they are held
    picture = read_picture(reader)
    if picture is None:
        raise SurroundingsError("copy_unshowable")
    return picture
