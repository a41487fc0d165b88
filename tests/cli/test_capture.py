"""`smdesk capture` with a camera that needs no screen: the picture, and the last post beside it."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.archive import FolderArchive
from smdesk.bootstrap import now
from smdesk.cli.main import run
from smdesk.disk import RealDisk
from smdesk.domain.calendar import swedish_day
from smdesk.parts import Parts
from smdesk.services.desk import Desk
from smdesk.services.evidence.captures import Captures
from tests.cli.conftest import Smdesk, printed
from tests.support.pictures import FakeCamera


class Photographing(Parts):
    """Opens a desk whose camera photographs nothing."""

    def open_desk(
        self, arguments: argparse.Namespace, *, writing: bool, making: bool = False
    ) -> Desk:
        desk = super().open_desk(arguments, writing=writing, making=making)
        archive = FolderArchive(desk.archive.root, RealDisk())
        return replace(desk, captures=Captures(desk.store, archive, FakeCamera(now), now))


@pytest.fixture
def capture(
    listed: Smdesk,  # noqa: ARG001  it makes the folder
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., int]:
    def call(*words: str) -> int:
        capsys.readouterr()
        place = ("--data", str(tmp_path / "data"))
        return run(["capture", "Kommunen", *words, *place], Photographing())

    return call


def captures(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> list[Any]:
    capsys.readouterr()
    assert listed("list", "captures", "--json") == 0
    found: list[Any] = printed(capsys)["captures"]
    return found


def test_the_last_post_is_confirmed_on_the_day_of_the_picture(
    capture: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    today = swedish_day(now())
    posted = today - timedelta(days=3)
    assert capture("--posted", posted.isoformat(), "--json") == 0
    answer = printed(capsys)
    assert answer["last_post"]["posted_on"] == posted.isoformat()
    assert answer["last_post"]["channel_id"] == answer["capture"]["channel_id"]
    assert date.fromisoformat(answer["last_post"]["confirmed_on"]) >= today
    assert answer["became"] is None


def test_it_is_said_that_a_channel_became_dormant_and_woke(
    capture: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert capture("--no-post") == 0
    told = capsys.readouterr().out
    assert "Det finns inget inlägg.\nKanalen är vilande från " in told
    assert capture("--posted", swedish_day(now()).isoformat(), "--json") == 0
    assert printed(capsys)["became"] == "active"


def test_without_a_word_about_posts_nothing_is_confirmed(
    capture: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert capture("--json") == 0
    answer = printed(capsys)
    assert answer["capture"]["id"]
    assert (answer["last_post"], answer["became"]) == (None, None)


def test_a_day_to_come_is_refused_before_a_picture_is_taken(
    capture: Callable[..., int], listed: Smdesk, capsys: pytest.CaptureFixture[str]
) -> None:
    later = swedish_day(now()) + timedelta(days=2)
    assert capture("--posted", later.isoformat()) == 2
    assert "nyare" in capsys.readouterr().err
    assert captures(listed, capsys) == []
    for words in (("--posted", "i går"), ("--posted", "2026-11-01", "--no-post")):
        assert capture(*words) == 2
    assert captures(listed, capsys) == []
