"""`smdesk restricted` from end to end: set up, lost with the computer, back from paper."""

import io
import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from smdesk.archive import FolderArchive
from smdesk.bootstrap import open_desk
from smdesk.cli.main import run
from smdesk.disk import RealDisk
from smdesk.domain.restricted import RestrictedCopy
from smdesk.parts import Parts
from smdesk.restricted import key_store
from smdesk.services.evidence.captures import Captures
from smdesk.services.ports import Target
from tests.cli.conftest import printed
from tests.support import moderation
from tests.support.factories import NOW
from tests.support.pictures import FakeCamera, FakeShot
from tests.support.restricted import REASON, MemoryKeyring

AREA = ("--area", "5,5,10,8")


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """The computer's credential store; `kept` is emptied when the computer is lost."""
    kept = MemoryKeyring()
    monkeypatch.setattr(key_store, "system_backend", lambda: kept)
    return kept


@pytest.fixture
def data(tmp_path: Path) -> Path:
    open_desk(tmp_path / "data").close()
    return tmp_path / "data"


class Typist:
    """Runs commands over a data folder, with what somebody types."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def __call__(self, data: Path, *words: object, typed: str = "") -> int:
        self._monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        return run(["restricted", *map(str, words), "--data", str(data)], Parts())

    def said(self, data: Path, *words: object, typed: str = "") -> str:
        """Return what a command that is done printed, or complained of."""
        self._capsys.readouterr()
        self(data, *words, typed=typed)
        out, err = self._capsys.readouterr()
        return out + err


@pytest.fixture
def smdesk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typist:
    return Typist(monkeypatch, capsys)


def add_copy(data: Path) -> tuple[RestrictedCopy, bytes]:
    """Enter a removal, and put a picture in as its copy."""
    picture = b"".join(FakeShot(NOW).png())
    source = data.parent / "bild.png"
    source.write_bytes(picture)
    desk = open_desk(data)
    try:
        desk.example.load(desk.actor)
        with desk.store.write(desk.actor) as work:
            channel = work.channels.all()[0]
            removal = moderation.removal(channel_id=channel.id)
            work.removals.add(removal)
            work.commit()
        return desk.restricted.add_file(desk.actor, removal.id, source), picture
    finally:
        desk.close()
        source.unlink()


def test_the_paper_brings_the_copies_back_on_a_new_computer(
    smdesk: Typist,
    data: Path,
    keyring: MemoryKeyring,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "Det finns ingen nyckel" in smdesk.said(data, "state")
    said = smdesk.said(data, "set-up")
    (paper,) = (line for line in said.splitlines() if line.startswith("AGE-SECRET-KEY-1"))
    assert "inte provad" in smdesk.said(data, "state")
    assert smdesk(data, "confirm", typed=f"{paper.lower()}\n") == 0
    assert "kan spärras, och öppnas" in smdesk.said(data, "state")
    copy, picture = add_copy(data)

    moved = tmp_path / "ny dator"
    shutil.copytree(data, moved)
    keyring.kept.clear()
    out = tmp_path / "ut.png"
    asked = ("open", copy.id, "--reason", REASON, "--to", out)
    assert "Ta fram återställningsnyckeln" in smdesk.said(moved, "state")
    assert smdesk(moved, *asked) == 2
    assert not out.exists()
    assert smdesk(moved, "check") == 0

    mistyped = paper[:-1] + ("Q" if paper[-1] != "Q" else "P")
    assert smdesk(moved, "recover", typed=f"{mistyped}\n") == 2
    assert "Något tecken blev fel" in capsys.readouterr().err
    assert smdesk(moved, "recover", typed=paper.replace(" ", "-") + "\n") == 0
    assert smdesk(moved, *asked) == 0
    assert out.read_bytes() == picture
    assert "inte längre skyddad" in capsys.readouterr().out

    masked = tmp_path / "maskad.png"
    assert smdesk(moved, "release", copy.id, "--reason", REASON, "--to", masked, *AREA) == 0
    with Image.open(masked) as opened:
        assert not np.asarray(opened)[5:13, 5:15].any()
    assert run(["verify", "--data", str(moved)], Parts()) == 0


def test_a_lost_paper_is_printed_anew(smdesk: Typist, data: Path, keyring: MemoryKeyring) -> None:
    assert len(keyring.kept) == 0
    lost = json.loads(smdesk.said(data, "set-up", "--json"))["recovery"]
    assert smdesk(data, "confirm", typed=lost) == 0
    add_copy(data)
    assert "kan inte bytas" in smdesk.said(data, "set-up").replace("den kan inte", "kan inte")
    new = json.loads(smdesk.said(data, "renew", "--json"))["recovery"]
    assert "men inte till de här kopiorna" in smdesk.said(data, "confirm", typed=lost)
    assert smdesk(data, "confirm", typed=new) == 0


def test_what_programs_are_told(
    smdesk: Typist, data: Path, keyring: MemoryKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert smdesk(data, "state", "--json") == 0
    assert printed(capsys) == {
        "openable": False,
        "ready": False,
        "why": "restricted_no_key",
        "key": None,
    }
    assert smdesk(data, "set-up", "--json") == 0
    made = printed(capsys)
    assert smdesk(data, "confirm", "--json", typed=made["recovery"]) == 0
    assert printed(capsys)["key"]["id"] == made["key"]["id"]
    assert smdesk(data, "state", "--json") == 0
    said = capsys.readouterr().out
    assert json.loads(said)["openable"] is True
    (secret,) = keyring.kept.values()
    for hidden in (secret, made["recovery"], "BEGIN AGE"):
        assert hidden not in said


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (("confirm",), ""),
        (("recover",), "hej"),
        (("open", "none", "--to", "x"), ""),
        (("open", "none", "--reason", REASON, "--to", "x"), ""),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    smdesk: Typist, data: Path, keyring: MemoryKeyring, words: tuple[str, ...], typed: str
) -> None:
    before = dict(keyring.kept)
    assert smdesk(data, *words, typed=typed) == 2
    assert keyring.kept == before


def test_a_capture_in_the_archive_is_released_masked(
    smdesk: Typist, data: Path, tmp_path: Path
) -> None:
    desk = open_desk(data)
    desk.example.load(desk.actor)
    archive = FolderArchive(desk.archive.root, RealDisk())
    captures = Captures(desk.store, archive, FakeCamera(desk.clock), desk.clock)
    channel = desk.register.view(desk.today()).due[0].channel
    capture = captures.take(desk.actor, channel.id, Target(screen=1))
    desk.close()
    masked = tmp_path / "maskad.png"
    asked = ("release", capture.id, "--reason", REASON, "--to", masked, *AREA)
    assert smdesk(data, *asked) == 2
    assert not masked.exists()
    assert smdesk(data, *asked, "--capture") == 0
    with Image.open(masked) as opened:
        assert not np.asarray(opened)[5:13, 5:15].any()


def test_an_area_is_four_numbers(smdesk: Typist, data: Path) -> None:
    words = ("release", "x", "--reason", REASON, "--to", "x.png", "--area", "1,2,3")
    assert smdesk(data, *words) == 2
    assert "1,2,3" in smdesk.said(data, *words)


def test_a_lost_credential_store_is_said_by_its_exit_code(
    smdesk: Typist, data: Path, keyring: MemoryKeyring
) -> None:
    keyring.fail = OSError("no bus")
    assert smdesk(data, "set-up") == 3
    assert "nyckelförvaring svarar inte" in smdesk.said(data, "set-up")


def test_a_start_removes_what_a_crash_left_half_sealed(smdesk: Typist, data: Path) -> None:
    half = data / "restricted" / "ab" / "abc.part"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"half")
    os.utime(half, (0, 0))
    assert smdesk(data, "state") == 0  # which only reads
    assert half.exists()
    open_desk(data).close()
    assert not half.exists()


def test_verify_and_check_find_a_damaged_copy(
    smdesk: Typist, data: Path, keyring: MemoryKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = json.loads(smdesk.said(data, "set-up", "--json"))["recovery"]
    smdesk(data, "confirm", typed=paper)
    copy, _ = add_copy(data)
    keyring.kept.clear()  # checking takes no key
    path = data / "restricted" / copy.sealed[:2] / copy.sealed
    sealed = path.read_bytes()
    path.write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    assert smdesk(data, "check") == 1
    assert run(["verify", "--data", str(data)], Parts()) == 1
    assert capsys.readouterr().out.count("stämmer inte med sin kontrollsumma") == 2
    path.unlink()
    assert "fil saknas" in smdesk.said(data, "check")
