"""Taking a page into a folder: what lies there after, and what never does."""

import errno
import hashlib
import json
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.completeness import Bound, Completeness, Gap, GapReason, PageFinding, Seen
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.ports import SILENT, PageOrder, PageShot, Progress
from smdesk.services.shooting import Shooting, check_address
from tests.support.factories import NOW

SAID = Completeness(
    width=1280,
    height=3000,
    scale=1.0,
    rows=2990,
    gaps=(Gap(top=5, height=10, reason=GapReason.DISAGREES),),
    bound=Bound.HEIGHT,
    findings=(PageFinding(code=Seen.WIDER, values={"pixels": 7}),),
)


class FakeCamera:
    """Writes what it is told to."""

    def __init__(self, fails: Exception | None = None) -> None:
        self.fails = fails

    def take(self, order: PageOrder, folder: Path, _: Progress) -> PageShot:
        (folder / "page.png").write_bytes(b"bild")
        if self.fails:
            raise self.fails
        return PageShot(
            completeness=SAID,
            url=order.url + "#till",
            title="Sidan",
            status=200,
            headers={"Server": "prov"},
            browser="Prov/1",
            taken_at=NOW,
            seconds={"start": 0.5},
        )


def shooting(fails: Exception | None = None) -> Shooting:
    return Shooting(FakeCamera(fails), RealDisk())


ORDER = PageOrder(url="https://exempel.se/sida")


def test_the_statement_says_it_all(tmp_path: Path) -> None:
    shot = shooting().shoot(ORDER, tmp_path / "ny" / "mapp", SILENT)
    said = json.loads((shot.folder / "statement.json").read_text("utf-8"))
    assert said["complete"] is False
    assert (said["asked"], said["url"]) == (ORDER.url, ORDER.url + "#till")
    assert (said["height"], said["rows"], said["bound"]) == (3000, 2990, "height")
    assert said["gaps"] == [{"top": 5, "height": 10, "reason": "disagrees"}]
    assert said["findings"] == [{"code": "wider", "values": {"pixels": 7}}]
    assert said["sha256"] == {"page.png": hashlib.sha256(b"bild").hexdigest()}
    assert said["seconds"] == {"start": 0.5}
    assert said["repeats"] == []


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,hej",
        "chrome://settings",
        "exempel.se",
        "https://",
        "https://namn:hemligt@exempel.se/",
        "https://exempel.se/a b",
        "http://[",
        "",
    ],
)
def test_only_pages_on_the_web_are_taken(url: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        shooting().shoot(PageOrder(url=url), tmp_path / "ny", SILENT)
    assert caught.value.code == "page_address_unusable"
    assert not (tmp_path / "ny").exists()


@pytest.mark.parametrize("url", ["http://exempel.se", "HTTPS://exempel.se:8443/å?a=b#c"])
def test_pages_on_the_web_are_fine(url: str) -> None:
    check_address(url)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "annat").write_text("kvar", "utf-8")
    with pytest.raises(UserError) as caught:
        shooting().shoot(ORDER, tmp_path, SILENT)
    assert caught.value.code == "shoot_folder_taken"
    assert [path.name for path in tmp_path.iterdir()] == ["annat"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", "utf-8")
    with pytest.raises(UserError) as caught:
        shooting().shoot(ORDER, tmp_path / "fil", SILENT)
    assert caught.value.code == "shoot_folder_unusable"


@pytest.mark.parametrize("fails", [SurroundingsError("page_lost"), RuntimeError("bug")])
def test_what_failed_leaves_nothing(fails: Exception, tmp_path: Path) -> None:
    with pytest.raises(type(fails)):
        shooting(fails).shoot(ORDER, tmp_path / "ny", SILENT)
    assert not (tmp_path / "ny").exists()


def test_an_empty_folder_that_was_there_stays_empty(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError):
        shooting(SurroundingsError("page_lost")).shoot(ORDER, tmp_path, SILENT)
    assert list(tmp_path.iterdir()) == []


class FullDisk(RealDisk):
    """Has no room for a statement."""

    def write(self, *_: object) -> None:
        raise OSError(errno.ENOSPC, "full")


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError) as caught:
        Shooting(FakeCamera(), FullDisk()).shoot(ORDER, tmp_path / "ny", SILENT)
    assert caught.value.code == "picture_unwritten"
    assert not (tmp_path / "ny").exists()
