"""Sealed copies that are damaged, lacking or masked: said, and nothing of them destroyed."""

import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from smdesk.domain.actors import Role
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.restricted import RestrictedCopy
from smdesk.services.duties import restricted
from smdesk.services.evidence.captures import Captures
from smdesk.services.ports import Store
from smdesk.storage.opening import open_store
from tests.support.factories import TickingClock
from tests.support.restricted import REASON, WHO, RestrictedWorld
from tests.support.world import SCREEN

SECRET = b"\x89PNG\r\n\x1a\n" + b"olagligt inlagg av Anna Andersson " * 50
AREA = Rectangle(left=5, top=5, width=10, height=8)


@pytest.fixture
def ready(tmp_path: Path, store: Store) -> RestrictedWorld:
    place = RestrictedWorld(tmp_path, store)
    place.set_up()
    return place


@pytest.fixture
def copy(ready: RestrictedWorld) -> RestrictedCopy:
    return ready.add(SECRET)


# --- damage -----------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["header", "body", "end", "cut", "empty", "another"])
def test_tampered_ciphertext_is_said_and_nothing_is_destroyed(
    ready: RestrictedWorld, copy: RestrictedCopy, where: str
) -> None:
    path = ready.sealed_file(copy)
    whole = path.read_bytes()
    places = {"header": 30, "body": len(whole) // 2, "end": len(whole) - 1}
    changed = bytearray(whole)
    if where in places:
        changed[places[where]] ^= 1
    elif where == "another":  # sealed to the same key, but another copy
        changed = bytearray(ready.sealed_file(ready.add(b"another copy")).read_bytes())
    else:
        del changed[0 if where == "empty" else -20 :]
    path.write_bytes(changed)
    with pytest.raises(SurroundingsError, match="copy_tampered"):
        ready.restricted.open(WHO, copy.id, REASON)
    assert ready.codes() == ["copy_changed"]
    assert path.read_bytes() == bytes(changed)
    path.write_bytes(whole)
    assert ready.restricted.open(WHO, copy.id, REASON).data == SECRET


def test_a_row_that_points_elsewhere_does_not_open_as_this_copy(
    ready: RestrictedWorld, copy: RestrictedCopy
) -> None:
    """Somebody swaps two copies in the database: both files are whole, and neither is right."""
    other = ready.add(b"another copy")
    with ready.store.write(WHO) as work:
        work.restricted_copies.update(replace(copy, sealed=other.sealed))
        work.commit()
    with pytest.raises(SurroundingsError, match="copy_tampered"):
        ready.restricted.open(WHO, copy.id, REASON)


def test_a_file_that_is_gone_is_said(ready: RestrictedWorld, copy: RestrictedCopy) -> None:
    ready.sealed_file(copy).unlink()
    with pytest.raises(SurroundingsError, match="copy_missing"):
        ready.restricted.open(WHO, copy.id, REASON)
    assert [(finding.code, finding.place) for finding in ready.restricted.check()] == [
        ("copy_missing", copy.id)
    ]


def test_checking_takes_no_key_and_names_what_is_nobodys(
    ready: RestrictedWorld, copy: RestrictedCopy
) -> None:
    ready.keyring.kept.clear()
    ready.keyring.fail = OSError("gone")
    unknown = ready.files.put(b"of no row")
    stray = ready.folder / "restricted" / "anteckning.txt"
    stray.write_text("x")
    assert sorted((f.code, f.place) for f in ready.restricted.check()) == [
        ("copy_stray", "anteckning.txt"),
        ("copy_unknown", f"{unknown[:2]}/{unknown}"),
    ]
    assert ready.sealed_file(copy).exists()


def test_a_start_removes_old_halves_and_no_whole_file(ready: RestrictedWorld) -> None:
    unknown = ready.files.put(b"of no row")
    folder = ready.folder / "restricted" / unknown[:2]
    old, new = folder / "old.part", folder / "new.part"
    for half in (old, new):
        half.write_bytes(b"half")
    day_ago = time.time() - restricted.LEFT_AFTER - 60
    for path in (old, folder / unknown):
        os.utime(path, (day_ago, day_ago))
    assert ready.restricted.tidy() == [f"{unknown[:2]}/old.part"]
    assert (new.exists(), ready.files.names()) == (True, {unknown})


# --- masked -----------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".png", ".pdf"])
def test_a_masked_copy_leaves_the_copy_untouched(
    ready: RestrictedWorld, tmp_path: Path, suffix: str
) -> None:
    copy = ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN)
    sealed = ready.sealed_file(copy).read_bytes()
    target = tmp_path / f"maskad{suffix}"
    assert ready.restricted.release(WHO, copy.id, REASON, [AREA], target) == target
    assert ready.sealed_file(copy).read_bytes() == sealed
    assert ready.noted(copy.id) == ["added", "released"]
    if suffix == ".png":
        with Image.open(target) as masked:
            assert not np.asarray(masked)[5:13, 5:15].any()
    assert [path for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_what_cannot_be_masked_is_said_and_no_file_is_left(
    ready: RestrictedWorld, copy: RestrictedCopy, tmp_path: Path
) -> None:
    picture = ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN)
    for identifier, areas, name, code in (
        (copy.id, [AREA], "ut.png", "mask_no_picture"),
        (picture.id, [], "ut.png", "areas_missing"),
        (picture.id, [AREA], "ut.jpg", "mask_form"),
    ):
        with pytest.raises(UserError, match=code):
            ready.restricted.release(WHO, identifier, REASON, areas, tmp_path / name)
        assert not (tmp_path / name).exists()


def test_a_capture_of_the_archive_is_released_masked(
    ready: RestrictedWorld, tmp_path: Path
) -> None:
    with ready.store.read() as snapshot:
        (channel,) = snapshot.channels.all()
    captures = Captures(ready.store, ready.archive, ready.camera, ready.clock)
    taken = captures.take(WHO, channel.id, SCREEN)
    original = ready.archive.picture(taken.bag).read_bytes()
    target = tmp_path / "maskad.png"
    assert ready.restricted.release_capture(WHO, taken.id, REASON, [AREA], target) == target
    with Image.open(target) as masked:
        assert not np.asarray(masked)[5:13, 5:15].any()
    assert ready.archive.picture(taken.bag).read_bytes() == original
    assert ready.archive.verify(taken.bag) == []
    assert ready.noted(taken.id)[-1] == "released"
    with pytest.raises(UserError, match="gone"):
        ready.restricted.release_capture(WHO, "none", REASON, [AREA], target)


# --- on both databases ------------------------------------------------------------------------


def test_from_key_to_masked_copy_on_both_databases(ready_place: str, tmp_path: Path) -> None:
    opened = open_store(ready_place, TickingClock())
    try:
        place = RestrictedWorld(tmp_path / "place", opened, opened.login or WHO.account)
        place.set_up()
        copy = place.restricted.add_screenshot(place.who, place.removal.id, SCREEN)
        archivist = replace(place.who, roles=frozenset({Role.ARCHIVIST}))
        with opened.write(place.who) as work:
            (grant,) = work.grants.all()
            work.grants.update(replace(grant, roles=archivist.roles))
            work.commit()
        assert place.restricted.open(archivist, copy.id, REASON).data.startswith(b"\x89PNG")
        target = tmp_path / "maskad.pdf"
        assert place.restricted.release(archivist, copy.id, REASON, [AREA], target).exists()
        place.keyring.kept.clear()
        place.restricted.recover(archivist, place.recovery)
        assert place.noted(copy.id) == ["added", "opened", "released"]
        assert (place.codes(), opened.check()) == ([], [])
        with opened.read() as snapshot:
            assert snapshot.audit.differences() == []
    finally:
        opened.close()
