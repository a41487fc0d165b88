"""What kind of file bytes are, by how they begin: a name says only what somebody called it."""

from collections.abc import Mapping

UNKNOWN = "application/octet-stream"
STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
)
PARTS: tuple[tuple[bytes, bytes, str], ...] = (
    (b"RIFF", b"WEBP", "image/webp"),
    (b"RIFF", b"WAVE", "audio/wav"),
    (b"RIFF", b"AVI ", "video/x-msvideo"),
)
"""How a container begins, and what stands in its ninth to twelfth byte."""
BRANDS = {b"qt  ": "video/quicktime", b"heic": "image/heic", b"mif1": "image/heif"}
"""Kinds of `ftyp` boxes; all others are MP4."""
PICTURE_KINDS: Mapping[str, tuple[str, ...]] = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "application/pdf": (".pdf",),
}
"""What may be brought in as a picture of a page, and what its name may end with; the first is what
it is kept as."""
PICTURE_SUFFIXES = tuple(suffix for suffixes in PICTURE_KINDS.values() for suffix in suffixes)


def media_type(data: bytes) -> str:
    """Return the media type of a file's bytes, `application/octet-stream` for unknown ones."""
    if data[4:8] == b"ftyp":
        return BRANDS.get(data[8:12], "video/mp4")
    part = (kind for start, mark, kind in PARTS if data.startswith(start) and data[8:12] == mark)
    whole = (kind for start, kind in STARTS if data.startswith(start))
    return next(part, None) or next(whole, UNKNOWN)
