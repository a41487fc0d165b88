"""`shoot`: what is printed, and how it ends."""

import argparse
import threading
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from smdesk.cli.main import run
from smdesk.disk import RealDisk
from smdesk.domain.completeness import Bound, Completeness, Gap, GapReason, Repeat
from smdesk.domain.errors import SurroundingsError
from smdesk.parts import Parts
from smdesk.services.evidence.shooting import Shooting
from smdesk.services.ports import PageOrder, PageShot, Progress
from tests.cli.conftest import printed
from tests.support.factories import NOW
from tests.support.pages import FakePage, FakePageCamera

WHOLE = Completeness(width=1280, height=3000, scale=1.0, rows=3000, bottom_proven=True)
LACKING = Completeness(
    width=1280,
    height=3000,
    scale=1.0,
    rows=2990,
    gaps=(Gap(top=5, height=10, reason=GapReason.DISAGREES),),
    repeats=(Repeat(top=50, height=60),),
)


class FakeCamera(FakePageCamera):
    """Says of any page what it is told to."""

    def __init__(self, said: Completeness) -> None:
        super().__init__(lambda: NOW)
        self.said = said
        self.order = PageOrder(url="")

    def take(self, order: PageOrder, folder: Path, _: Progress) -> PageShot:
        self.order = order
        (folder / "page.png").write_bytes(b"bild")
        return PageShot(
            completeness=self.said,
            url=order.url,
            title="",
            status=200,
            headers={},
            browser="Prov/1",
            taken_at=NOW,
        )


class FakeParts(Parts):
    """Takes pages with the camera of the test; has no data folder to open."""

    def __init__(self, camera: FakePageCamera) -> None:
        self.camera = camera

    def shooting(self) -> Shooting:
        return Shooting(self.camera, RealDisk())

    def open_desk(self, *_: object, **__: object) -> None:  # type: ignore[override]  # never
        raise AssertionError("no data folder is needed")


def shoot(camera: FakePageCamera, *words: object) -> int:
    return run(["shoot", *(str(word) for word in words)], cast("Parts", FakeParts(camera)))


def test_a_whole_page_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    camera = FakeCamera(WHOLE)
    assert shoot(camera, "https://exempel.se", "--out", tmp_path / "a") == 0
    assert "Sidan är tagen från början till slut, 1280 x 3000" in capsys.readouterr().out
    assert camera.order == PageOrder(url="https://exempel.se")


def test_a_page_up_to_the_agreed_text_is_not_called_the_whole_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    camera = FakeCamera(replace(WHOLE, bound=Bound.TEXT))
    order = ("https://exempel.se", "--until-text", "Slut", "--out", tmp_path / "a")
    assert shoot(camera, *order) == 0
    said = capsys.readouterr().out
    assert "Sidan är tagen till det bestämda slutet, 1280 x 3000" in said
    assert "Hela sidan" not in said


def test_the_options_reach_the_camera(tmp_path: Path) -> None:
    camera = FakeCamera(WHOLE)
    options = [
        "--scale",
        "1,5",
        "--max-height",
        "900",
        "--max-seconds",
        "7",
        "--until-text",
        "Slut",
        "--headless",
    ]
    assert shoot(camera, "http://exempel.se", "--out", tmp_path / "a", *options) == 0
    assert camera.order == PageOrder(
        url="http://exempel.se",
        scale=1.5,
        max_height=900,
        max_seconds=7,
        until_text="Slut",
        headless=True,
    )


def test_what_lacks_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shoot(FakeCamera(LACKING), "https://exempel.se", "--out", tmp_path / "a") == 1
    out = capsys.readouterr().out
    assert "inte hel" in out
    assert "Rad 5, 10 rader: delarna visar olika saker." in out
    assert "Rad 50, 60 rader" in out
    assert "Sidans slut är inte nått." in out


def test_a_bound_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bounded = Completeness(
        width=1, height=1, scale=1.0, rows=1, bound=Bound.SECONDS, bottom_proven=False
    )
    assert shoot(FakeCamera(bounded), "https://exempel.se", "--out", tmp_path / "a") == 1
    assert "där tiden tog slut" in capsys.readouterr().out


def test_json_is_the_statement(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shoot(FakeCamera(LACKING), "https://a.se", "--out", tmp_path / "a", "--json") == 1
    said = printed(capsys)
    assert said["complete"] is False
    assert said["gaps"] == [{"top": 5, "height": 10, "reason": "disagrees"}]
    assert said["folder"] == str((tmp_path / "a").resolve())


def test_a_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shoot(FakeCamera(WHOLE), "file:///etc/passwd", "--out", tmp_path / "a") == 2
    assert "ingen adress till en webbsida" in capsys.readouterr().err


@pytest.mark.parametrize(
    "option",
    [
        ("--scale", "9"),
        ("--scale", "x"),
        ("--scale", "1.1"),
        ("--max-height", "0"),
        ("--max-height", "mycket"),
        ("--max-seconds", "-1"),
        ("--until-text", " "),
        ("--jobs", "0"),
        ("--jobs", "17"),
        ("--jobs", "två"),
    ],
)
def test_wrong_options_are_explained(
    option: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = shoot(FakeCamera(WHOLE), "https://a.se", "--out", tmp_path / "a", *option)
    except (SystemExit, argparse.ArgumentError) as error:
        code = int(getattr(error, "code", 2) or 0)
    assert code == 2
    assert option[0] in capsys.readouterr().err


def test_several_pages_are_told_one_by_one_and_the_worst_decides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    camera = FakePageCamera(lambda: NOW)
    camera.pages = {
        "https://b.se": FakePage(completeness=LACKING),
        "https://c.se": FakePage(fails=SurroundingsError("page_lost")),
    }
    urls = ["https://a.se", "https://b.se", "https://c.se"]
    assert shoot(camera, *urls[:2], "--out", tmp_path / "a") == 1
    assert "001" in capsys.readouterr().out
    assert shoot(camera, *urls, "--out", tmp_path / "b", "--json") == 3
    said = printed(capsys)
    assert said["complete"] is False
    first, second, third = said["pages"]
    assert (first["complete"], second["complete"]) == (True, False)
    assert first["folder"] == str((tmp_path / "b" / "001").resolve())
    assert (third["asked"], third["error"]["code"]) == ("https://c.se", "page_lost")
    assert shoot(camera, *urls, "--out", tmp_path / "c") == 3
    assert "https://c.se är inte tagen. " in capsys.readouterr().out


def test_several_whole_pages_are_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    camera = FakePageCamera(lambda: NOW)
    assert shoot(camera, "https://a.se", "https://b.se", "--out", tmp_path / "a", "--json") == 0
    assert printed(capsys)["complete"] is True


@pytest.mark.parametrize(
    ("options", "browsers"),
    [
        ((), 1),
        (("--jobs", "2"), 2),
        (("--headless",), 2),
        (("--headless", "--jobs", "1"), 1),
    ],
)
def test_so_many_browsers_are_led_as_nobody_attends(
    options: tuple[str, ...], browsers: int, tmp_path: Path
) -> None:
    camera = FakePageCamera(lambda: NOW)
    meeting = threading.Barrier(browsers, timeout=60)

    def meet(_: str) -> None:
        meeting.wait()

    camera.before = meet
    assert shoot(camera, "https://a.se", "https://b.se", "--out", tmp_path / "a", *options) == 0
    assert len(camera.sessions) == browsers
