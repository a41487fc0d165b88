"""Taking a page into a folder: what lies there after, and what never does."""

import errno
import hashlib
import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.completeness import Bound, Completeness, Gap, GapReason, PageFinding, Seen
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.evidence.page_browsers import Browsers, Together
from smdesk.services.evidence.shooting import Missed, Shooting, Shot, check_address
from smdesk.services.ports import SILENT, PageOrder, PageShot, Progress, Silent
from tests.support.factories import NOW
from tests.support.pages import FakePage, FakePageCamera, FakeSession

SAID = Completeness(
    width=1280,
    height=3000,
    scale=1.0,
    rows=2990,
    gaps=(Gap(top=5, height=10, reason=GapReason.DISAGREES),),
    bound=Bound.HEIGHT,
    findings=(PageFinding(code=Seen.WIDER, values={"pixels": 7}),),
)


class FakeCamera(FakePageCamera):
    """Writes what it is told to."""

    def __init__(self, fails: Exception | None = None) -> None:
        super().__init__(lambda: NOW)
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
    assert said["limits"] == {"max_height": 250_000, "max_seconds": 600.0, "until_text": ""}
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


A, B, C = (PageOrder(url=f"https://exempel.se/{name}") for name in "abc")


def camera_with(pages: dict[str, FakePage]) -> FakePageCamera:
    camera = FakePageCamera(lambda: NOW)
    camera.pages = pages
    return camera


def test_several_pages_each_have_a_folder_and_one_browser(tmp_path: Path) -> None:
    camera = camera_with({})
    made = list(Shooting(camera, RealDisk()).shoot_all([A, B, C], tmp_path / "ny", SILENT))
    assert [one.folder.name for one in made if isinstance(one, Shot)] == ["001", "002", "003"]
    asked = [
        json.loads((tmp_path / "ny" / name / "statement.json").read_text("utf-8"))["asked"]
        for name in ("001", "002", "003")
    ]
    assert asked == [A.url, B.url, C.url]
    (session,) = camera.sessions
    assert not session.alive


def test_a_page_that_fails_is_told_and_the_next_is_taken(tmp_path: Path) -> None:
    camera = camera_with({B.url: FakePage(fails=SurroundingsError("page_lost"))})
    made = list(Shooting(camera, RealDisk()).shoot_all([A, B, C], tmp_path / "ny", SILENT))
    (missed,) = (one for one in made if isinstance(one, Missed))
    assert (missed.order, missed.error.code) == (B, "page_lost")
    assert sorted(path.name for path in (tmp_path / "ny").iterdir()) == ["001", "003"]


def test_a_full_disk_at_one_page_is_told(tmp_path: Path) -> None:
    camera = camera_with({B.url: FakePage(fails=OSError(errno.ENOSPC, "full"))})
    made = list(Shooting(camera, RealDisk()).shoot_all([A, B], tmp_path / "ny", SILENT))
    assert [one.error.code for one in made if isinstance(one, Missed)] == ["picture_unwritten"]
    assert [path.name for path in (tmp_path / "ny").iterdir()] == ["001"]


def test_a_browser_that_ended_is_followed_by_another(tmp_path: Path) -> None:
    camera = camera_with({A.url: FakePage(fails=SurroundingsError("browser_closed"))})
    camera.before = lambda url: camera.sessions[0].close() if url == A.url else None
    made = list(Shooting(camera, RealDisk()).shoot_all([A, B], tmp_path / "ny", SILENT))
    assert [type(one) for one in made] == [Missed, Shot]
    assert len(camera.sessions) == 2


def test_a_browser_that_ended_while_it_waited_is_not_lent() -> None:
    camera = camera_with({})
    browsers = Browsers(camera, 1, headless=True)
    with browsers.lent():
        pass
    camera.sessions[0].close()
    with browsers.lent() as session:
        assert session is camera.sessions[1]


def both_at_once(camera: FakePageCamera) -> None:
    """Have no page go on before another is being taken, too."""
    meeting = threading.Barrier(2, timeout=60)

    def meet(_: str) -> None:
        meeting.wait()

    camera.before = meet


def test_two_browsers_take_pages_at_once_and_answer_in_order(tmp_path: Path) -> None:
    camera = camera_with({B.url: FakePage(fails=SurroundingsError("page_lost"))})
    both_at_once(camera)
    orders = [A, B, C, replace(A, url="https://exempel.se/d")]
    taking = Shooting(camera, RealDisk()).shoot_all(orders, tmp_path, SILENT, at_once=2)
    asked = [one.statement["asked"] if isinstance(one, Shot) else one.order.url for one in taking]
    assert asked == [order.url for order in orders]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["001", "003", "004"]
    assert [session.alive for session in camera.sessions] == [False, False]
    assert sorted(len(session.done) for session in camera.sessions) == [2, 2]


def test_where_no_second_browser_starts_the_first_takes_all(tmp_path: Path) -> None:
    class Small(FakePageCamera):
        """Has room for one browser."""

        room = threading.Semaphore(1)

        def session(self, *, headless: bool = False, lasting: bool = True) -> FakeSession:
            if not self.room.acquire(blocking=False):
                raise SurroundingsError("browser_failed", reason="MemoryError")
            return super().session(headless=headless, lasting=lasting)

    camera = Small(lambda: NOW)
    made = list(Shooting(camera, RealDisk()).shoot_all([A, B, C], tmp_path, SILENT, at_once=3))
    assert [type(one) for one in made] == [Shot, Shot, Shot]


def test_where_no_browser_starts_that_is_said(tmp_path: Path) -> None:
    class Broken(FakePageCamera):
        """Has no browser."""

        def session(self, **_: bool) -> FakeSession:
            raise SurroundingsError("browser_missing")

    taking = Shooting(Broken(lambda: NOW), RealDisk())
    with pytest.raises(SurroundingsError) as caught:
        list(taking.shoot_all([A, B, C], tmp_path / "ny", SILENT, at_once=2))
    assert caught.value.code == "browser_missing"
    assert not (tmp_path / "ny").exists()


def test_whoever_stops_leaves_nothing_half_taken(tmp_path: Path) -> None:
    camera = camera_with({})
    under_way, ended = threading.Event(), threading.Event()

    def hang(url: str) -> None:
        if url == B.url:
            under_way.set()
            assert ended.wait(60)
            raise SurroundingsError("browser_closed")  # as it is told while a page is taken

    class Ending(FakeSession):
        def close(self) -> None:
            super().close()
            ended.set()

    def begun(**_: bool) -> FakeSession:
        session = Ending(camera)
        camera.sessions.append(session)
        return session

    camera.before, camera.session = hang, begun  # type: ignore[method-assign]  # as the port
    taking = Shooting(camera, RealDisk()).shoot_all([A, B, C], tmp_path, SILENT, at_once=2)
    next(taking)
    assert under_way.wait(60)
    taking.close()
    assert not (tmp_path / "002").exists()
    assert not any(session.alive for session in camera.sessions)


def test_what_pages_tell_at_once_is_one_figure() -> None:
    told: list[tuple[int, int, str]] = []

    class Told(Silent):
        def __call__(self, done: int, of: int, what: str = "") -> None:
            told.append((done, of, what))

    together = Together(Told())
    first, second = together.page(1), together.page(2)
    first(100, 1000, "x")
    second(50, 500, "x")
    first(1000, 1000, "x")
    assert told == [(100, 1000, "x"), (150, 1500, "x"), (1050, 1500, "x")]
    assert not second.cancelled


def test_one_address_that_is_none_stops_all_before_the_first(tmp_path: Path) -> None:
    camera = camera_with({})
    wrong = PageOrder(url="file:///etc/passwd")
    with pytest.raises(UserError) as caught:
        list(Shooting(camera, RealDisk()).shoot_all([A, wrong], tmp_path / "ny", SILENT))
    assert caught.value.code == "page_address_unusable"
    assert camera.sessions == []
    assert not (tmp_path / "ny").exists()


def test_a_bug_at_one_page_leaves_those_before(tmp_path: Path) -> None:
    camera = camera_with({B.url: FakePage(fails=RuntimeError("bug"))})
    with pytest.raises(RuntimeError, match="bug"):
        list(Shooting(camera, RealDisk()).shoot_all([A, B], tmp_path / "ny", SILENT))
    assert [path.name for path in (tmp_path / "ny").iterdir()] == ["001"]
    assert not camera.sessions[0].alive
