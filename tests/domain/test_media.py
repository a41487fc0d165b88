"""Files are known by how their bytes begin."""

import pytest

from smdesk.domain.media import media_type


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"\x89PNG\r\n\x1a\nrest", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"RIFF\x00\x00\x00\x00ACON", "application/octet-stream"),
        (b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
        (b"\x00\x00\x00\x18ftypqt  ", "video/quicktime"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"%PDF-1.7", "application/pdf"),
        (b"\x1a\x45\xdf\xa3", "video/webm"),
        (b"MZ\x90", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_by_its_first_bytes(data: bytes, wanted: str) -> None:
    assert media_type(data) == wanted
