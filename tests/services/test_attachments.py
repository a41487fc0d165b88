"""Attachments: copied in once by content, checked by their first bytes."""

from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.errors import UserError
from smdesk.services.ports import Store
from smdesk.services.register import attachments
from smdesk.services.register.attachments import Attachments
from smdesk.storage.attachments import AttachmentFolder
from tests.support import factories as make
from tests.support.factories import TickingClock

ACTOR = make.actor()
PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 10


@pytest.fixture
def desk(store: Store, clock: TickingClock, tmp_path: Path) -> Attachments:
    return Attachments(store, AttachmentFolder(tmp_path / "attachments", RealDisk()), clock)


def test_the_same_bytes_are_one_attachment(desk: Attachments, store: Store, tmp_path: Path) -> None:
    for name in ("uppdrag å.pdf", "kopia.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    first = desk.add(ACTOR, tmp_path / "uppdrag å.pdf")
    assert desk.add(ACTOR, tmp_path / "kopia.pdf") == first
    assert (first.name, first.media_type, first.size) == ("uppdrag å.pdf", "application/pdf", 8)
    assert desk.path(first.id).read_bytes() == b"%PDF-1.7"
    with store.read() as snapshot:
        assert snapshot.attachments.all() == [first]


def test_a_picture_is_known_by_its_bytes(desk: Attachments, tmp_path: Path) -> None:
    logo, fake = tmp_path / "logo.bin", tmp_path / "logo.png"
    logo.write_bytes(PNG)
    fake.write_bytes(b"MZ not a picture")
    assert desk.add_picture(ACTOR, logo).media_type == "image/png"
    with pytest.raises(UserError, match="not_a_picture"):
        desk.add_picture(ACTOR, fake)
    assert desk.add(ACTOR, fake).media_type == "image/png"


def test_what_cannot_be_attached(
    desk: Attachments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty, large = tmp_path / "tom", tmp_path / "stor"
    empty.touch()
    large.write_bytes(b"123")
    monkeypatch.setattr(attachments, "MAX_BYTES", 2)
    for path, code in (
        (empty, "attachment_empty"),
        (large, "attachment_too_large"),
        (tmp_path / "ingen", "file_missing"),
    ):
        with pytest.raises(UserError, match=code):
            desk.add(ACTOR, path)
    with pytest.raises(UserError, match="not_permitted"):
        desk.add(make.actor(Role.READER), large)
