"""Sealing with age: what opens, what does not, and that any age tool would open it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pyrage import decrypt, encrypt  # type: ignore[import-untyped]
from pyrage.x25519 import Identity, Recipient  # type: ignore[import-untyped]

from smdesk.domain.secret import Secret
from smdesk.restricted import AgeSealer, sealer
from smdesk.services.ports import UnopenedError

SEALER = AgeSealer()
PAIR = SEALER.make()
DATA = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 600  # more than two of age's chunks of 64 kB


def test_what_is_sealed_opens_with_its_key_alone() -> None:
    sealed = SEALER.seal(DATA, PAIR.recipient)
    assert SEALER.open(sealed, PAIR.secret) == DATA
    with pytest.raises(UnopenedError):
        SEALER.open(sealed, SEALER.make().secret)


def test_sealed_bytes_show_nothing_of_what_they_hold() -> None:
    sealed = SEALER.seal(DATA, PAIR.recipient)
    assert sealed.startswith(b"age-encryption.org/v1\n-> X25519 ")
    assert DATA[:8] not in sealed  # three letters alone come up by chance, once in a hundred times
    assert not any(DATA[at : at + 16] in sealed for at in range(0, len(DATA), 16))
    assert SEALER.seal(DATA, PAIR.recipient) != sealed  # the same twice shows nowhere


def test_it_is_the_format_of_age_and_nothing_of_ours() -> None:
    identity = Identity.from_str(PAIR.secret.text)
    assert decrypt(SEALER.seal(DATA, PAIR.recipient), [identity]) == DATA
    text = SEALER.seal_text("hemligt å", PAIR.recipient)
    assert text.startswith("-----BEGIN AGE ENCRYPTED FILE-----\n")
    assert decrypt(text.encode(), [identity]).decode() == "hemligt å"
    assert SEALER.open_text(text, PAIR.secret) == "hemligt å"


def test_a_text_that_is_sealed_on_windows_ends_its_lines_as_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    armoured = encrypt(b"hemligt", [Recipient.from_str(PAIR.recipient)], armored=True)
    on_windows = armoured.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    monkeypatch.setattr(sealer, "encrypt", lambda *_, **__: on_windows)
    text = SEALER.seal_text("hemligt", PAIR.recipient)
    assert "\r" not in text
    assert SEALER.open_text(text, PAIR.secret) == "hemligt"


@pytest.mark.skipif(not shutil.which("age"), reason="needs the program age")
def test_the_program_age_opens_a_copy_with_paper_and_database_alone(tmp_path: Path) -> None:
    """What the administrator's guide says, done with another program than ours."""
    recovery = SEALER.make()
    (tmp_path / "recovery.txt").write_text(recovery.secret.text)
    (tmp_path / "locked.age").write_text(SEALER.seal_text(PAIR.secret.text, recovery.recipient))
    (tmp_path / "copy").write_bytes(SEALER.seal(DATA, PAIR.recipient))
    key = _age(tmp_path / "recovery.txt", tmp_path / "locked.age")
    (tmp_path / "key.txt").write_bytes(key)
    assert _age(tmp_path / "key.txt", tmp_path / "copy") == DATA


def _age(key: Path, sealed: Path) -> bytes:
    return subprocess.run(["age", "-d", "-i", key, sealed], capture_output=True, check=True).stdout


SEALED = SEALER.seal(DATA, PAIR.recipient)
BODY = SEALED.index(b"\n---") + 48
PLACES = {
    "version": 5,
    "recipient": SEALED.index(b"X25519") + 10,
    "wrapped key": SEALED.index(b"\n", SEALED.index(b"X25519")) + 5,
    "header's checksum": SEALED.index(b"\n---") + 8,
    "nonce": BODY,
    "first chunk": BODY + 100,
    "second chunk": BODY + 70_000,
    "last byte": len(SEALED) - 1,
}


@pytest.mark.parametrize("place", PLACES)
def test_one_changed_byte_anywhere_keeps_it_shut(place: str) -> None:
    changed = bytearray(SEALED)
    changed[PLACES[place]] ^= 1
    with pytest.raises(UnopenedError):
        SEALER.open(bytes(changed), PAIR.secret)


@pytest.mark.parametrize("kept", [0, 1, 30, BODY, BODY + 65_000, BODY + 65_552, len(SEALED) - 1])
def test_what_was_cut_short_keeps_shut(kept: int) -> None:
    with pytest.raises(UnopenedError):
        SEALER.open(SEALED[:kept], PAIR.secret)


def test_what_was_added_keeps_it_shut() -> None:
    with pytest.raises(UnopenedError):
        SEALER.open(SEALED + b"x", PAIR.secret)


@given(some.integers(min_value=0, max_value=len(SEALED) - 1), some.integers(1, 255))
def test_no_changed_byte_at_all_opens(place: int, change: int) -> None:
    changed = bytearray(SEALED)
    changed[place] ^= change
    with pytest.raises(UnopenedError):
        SEALER.open(bytes(changed), PAIR.secret)


def test_a_text_that_is_no_longer_one_keeps_shut() -> None:
    text = SEALER.seal_text("hemligt", PAIR.recipient)
    for changed in (text.replace("BEGIN", "BEGYN"), text[:-40], "å" + text, ""):
        with pytest.raises(UnopenedError):
            SEALER.open_text(changed, PAIR.secret)
    not_text = SEALER.seal(b"\xff\xfe", PAIR.recipient)
    with pytest.raises(UnopenedError):
        SEALER.open_text(not_text.decode("latin-1"), PAIR.secret)


def test_a_text_that_is_no_key_is_told_apart_and_not_repeated() -> None:
    mistyped = PAIR.secret.text[:-1] + ("Q" if PAIR.secret.text[-1] != "Q" else "P")
    with pytest.raises(ValueError, match="no secret key of age") as caught:
        SEALER.recipient_of(Secret(mistyped))
    assert mistyped not in repr(caught.value)
    assert SEALER.recipient_of(PAIR.secret) == PAIR.recipient
    assert PAIR.secret.text not in repr(PAIR)
