"""`capture page`, `capture import` and `round take`, with a browser that is none."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from smdesk.archive import FolderArchive
from smdesk.bootstrap import now
from smdesk.cli.joining import joined
from smdesk.cli.main import run
from smdesk.disk import RealDisk
from smdesk.domain.completeness import PageFinding, Seen
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import Parts
from smdesk.services.desk import Desk
from smdesk.services.evidence.page_captures import PageCaptures
from smdesk.services.evidence.staging import Staging
from tests.cli.conftest import Smdesk, printed
from tests.support.pages import FakeLook, FakePage, FakePageCamera, whole
from tests.support.pictures import FakeCamera

FACEBOOK = "https://www.facebook.com/exempel"
SITE = "https://exempel.se/"
ASKING = FakePage(completeness=whole(findings=(PageFinding(code=Seen.CONSENT_BAR),)))


class Browsing(Parts):
    """Opens a desk whose browser is none."""

    def __init__(self) -> None:
        self.camera = FakePageCamera(now)

    def open_desk(
        self, arguments: argparse.Namespace, *, writing: bool, making: bool = False
    ) -> Desk:
        desk = super().open_desk(arguments, writing=writing, making=making)
        pages = PageCaptures(
            desk.store,
            FolderArchive(desk.archive.root, RealDisk()),
            pages=self.camera,
            camera=FakeCamera(now),
            look=FakeLook(),
            clock=now,
            disk=RealDisk(),
            staging=Staging(desk.data / "taking", RealDisk()),
        )
        return replace(desk, pages=pages)


@pytest.fixture
def browsing() -> Browsing:
    return Browsing()


@pytest.fixture
def call(
    listed: Smdesk,  # noqa: ARG001  it makes the folder
    browsing: Browsing,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., int]:
    """A command line on a register with one page on a platform, before nobody's eyes."""

    def nobody(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", nobody)

    def run_it(*words: object) -> int:
        capsys.readouterr()
        place = ("--data", str(tmp_path / "data"))
        return run([*map(str, words), *place], browsing)

    return run_it


def make_own(tmp_path: Path) -> None:
    """Add a site that is marked as our own."""
    parts, place = Parts(), argparse.Namespace(data=tmp_path / "data", database=None)
    desk = parts.open_desk(place, writing=True)
    with desk.store.write(desk.actor) as work:
        [first] = work.channels.all()
        site = replace(
            first, id="webbplats", name="Webbplatsen", own=True, url=SITE, key="site:exempel.se/"
        )
        work.channels.add(replace(site, platform=type(first.platform)("website"), version=1))
        work.commit()
    desk.close()


def kept(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> list[Any]:
    capsys.readouterr()
    assert listed("list", "captures", "--json") == 0
    found: list[Any] = printed(capsys)["captures"]
    return found


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (["capture", "page", "x"], ["capture page", "x"]),
        (["--json", "capture", "import", "x", "f"], ["--json", "capture import", "x", "f"]),
        (["--data", "capture", "capture", "page"], ["--data", "capture", "capture page"]),
        (["capture", "Kommunen"], ["capture", "Kommunen"]),
        (["capture", "--", "page"], ["capture", "--", "page"]),
        (["capture"], ["capture"]),
        (["import", "capture", "page"], ["import", "capture page"]),
    ],
)
def test_two_words_are_one_command(given: list[str], read: list[str]) -> None:
    assert joined(given) == read


def test_our_own_site_is_taken_with_nobody_there(
    call: Callable[..., int],
    browsing: Browsing,
    listed: Smdesk,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_own(tmp_path)
    assert call("capture", "page", "Webbplatsen", "--headless", "--json") == 0
    [page] = printed(capsys)["pages"]
    assert page["complete"] is True
    assert page["capture"]["method"] == "page"
    assert [(one["code"], one["asks"]) for one in page["findings"]] == [("unwitnessed", False)]
    [session] = browsing.camera.sessions
    assert (session.done, session.alive) == ([("take", SITE)], False)
    [capture] = kept(listed, capsys)
    assert (capture["complete"], capture["findings"]) == (True, ["unwitnessed"])
    assert list((tmp_path / "data" / "taking").iterdir()) == []


def test_a_page_of_a_platform_waits_for_the_person(
    call: Callable[..., int],
    browsing: Browsing,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "")
    assert call("capture", "page", "Kommunen") == 0
    told = capsys.readouterr().out
    assert "tryck på Retur" in told
    done = browsing.camera.sessions[0].done
    assert done[:2] == [("show", FACEBOOK), ("take shown", FACEBOOK)]


@pytest.mark.parametrize("how", ["--json", "--headless", ""])
def test_nobody_there_takes_no_page_of_a_platform(
    call: Callable[..., int],
    browsing: Browsing,
    listed: Smdesk,
    capsys: pytest.CaptureFixture[str],
    how: str,
) -> None:
    assert call("capture", "page", "Kommunen", *([how] if how else [])) == 2
    assert "take shown" not in str([one.done for one in browsing.camera.sessions])
    assert kept(listed, capsys) == []


def test_what_asks_is_not_kept_unless_it_is_said_so(
    call: Callable[..., int],
    browsing: Browsing,
    listed: Smdesk,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_own(tmp_path)
    browsing.camera.usual = ASKING
    assert call("capture", "page", "Webbplatsen") == 1
    told = capsys.readouterr().out
    assert "inte bevarad" in told
    assert "Svara på frågan om kakor" in told
    assert kept(listed, capsys) == []
    assert call("capture", "page", "Webbplatsen", "--despite") == 1
    [capture] = kept(listed, capsys)
    assert capture["findings"] == ["consent_bar"]


def test_one_that_fails_does_not_stop_the_others(
    call: Callable[..., int],
    browsing: Browsing,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_own(tmp_path)
    lost = SurroundingsError("page_lost")
    browsing.camera.pages[SITE] = FakePage(fails=lost)
    assert call("capture", "page", "Kommunen", "Webbplatsen", "Webbplatsen", "--json") == 3
    first, second = printed(capsys)["pages"]
    assert first["error"]["code"] == "page_not_own"
    assert second["error"]["code"] == "page_lost"
    assert not any(one.alive for one in browsing.camera.sessions)


def test_a_round_takes_our_own_that_are_due(
    call: Callable[..., int],
    browsing: Browsing,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert call("round", "take") == 0
    assert "Ingen egen webbplats" in capsys.readouterr().out
    make_own(tmp_path)
    assert call("round", "take", "--headless", "--json") == 0
    [page] = printed(capsys)["pages"]
    assert page["channel"]["name"] == "Webbplatsen"
    assert call("round", "take", "--json") == 0
    assert printed(capsys)["pages"] == []
    assert len(browsing.camera.sessions) == 1


def test_a_picture_from_elsewhere_is_kept(
    call: Callable[..., int], listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bild.png"
    Image.new("RGB", (30, 20), "red").save(file)
    given = ("capture", "import", "Kommunen", file, "--source", "Anna Ek")
    assert call(*given, "--taken", "2026-07-01 00:30", "--json") == 0
    capture = printed(capsys)["capture"]
    assert (capture["method"], capture["half_year"]) == ("imported", "2026-H2")
    assert capture["taken_at"] == "2026-06-30T22:30:00+00:00"
    assert call(*given, "--taken", "2999-01-01") == 2
    assert "senare än nu" in capsys.readouterr().err
    assert call(*given, "--taken", "igår") == 2
    assert call("capture", "import", "Kommunen", file, "--taken", "2026-07-01") == 2
    assert len(kept(listed, capsys)) == 1
