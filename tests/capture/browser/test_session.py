"""A browser that stays open: what a person does before it, and what comes of that."""

import json
import os
import random
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.capture.browser import devtools
from smdesk.capture.browser import session as module
from smdesk.capture.browser.camera import BrowserCamera
from smdesk.capture.browser.devtools import RefusedError, StuckError
from smdesk.capture.browser.passing import PREFIX
from smdesk.capture.browser.profile import FOLDER, Profile
from smdesk.capture.browser.session import BrowserSession
from smdesk.capture.windows import window_list
from smdesk.domain.completeness import Seen
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import SILENT, PageOrder, Progress
from tests.capture.browser import rooms, site
from tests.capture.browser.conftest import Taken
from tests.capture.browser.crashes import crash
from tests.capture.browser.test_pages import FULL, SEED, late
from tests.capture.conftest import Desktop
from tests.support import until as moments
from tests.support.until import LONG, until_ended

POSIX = pytest.mark.skipif(os.name != "posix", reason="ends a process as only POSIX does")
ROWS = 2400
pytestmark = [pytest.mark.soak, pytest.mark.usefixtures("browser")]  # one can run here, and may


@pytest.fixture(scope="module")
def here() -> Iterator[str]:
    with site.served(rooms.Handler) as base:
        yield base


@pytest.fixture
def camera(tmp_path: Path) -> BrowserCamera:
    return BrowserCamera(lambda: datetime.now(UTC), profile=Profile(tmp_path / "data"))


Open = Callable[..., BrowserSession]


@pytest.fixture
def opened(camera: BrowserCamera, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Open browsers, which have as long to end in order as they need on a busy machine."""
    made: list[BrowserSession] = []
    monkeypatch.setattr(module, "CLOSING", LONG)

    def call(*, headless: bool = True, lasting: bool = True) -> BrowserSession:
        made.append(camera.session(headless=headless, lasting=lasting))
        return made[-1]

    yield call
    for session in made:
        session.close()


@pytest.fixture
def attended(screen: str, opened: Open) -> BrowserSession:
    """Open a browser that a person sees."""
    assert screen
    return opened(headless=False)


def run(session: BrowserSession, script: str) -> Any:
    """Do in the tab in front what a person would."""
    values = {"expression": script, "returnByValue": True, "userGesture": True}
    answer = session._tabs.front().session.call("Runtime.evaluate", values)
    assert "exceptionDetails" not in answer, answer
    return answer["result"].get("value")


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; a page that is just going elsewhere says nothing."""

    def now() -> bool:
        with suppress(RefusedError):
            return holds()
        return False

    moments.until(now)


def take(
    session: BrowserSession, folder: Path, url: str = "", progress: Progress = SILENT
) -> Taken:
    """Take what stands there, or go somewhere first."""
    folder.mkdir()
    order = PageOrder(url=url, max_seconds=60.0)
    return Taken(session.take(order, folder, progress, shown=not url), folder, 1.0)


def reason(session: BrowserSession, folder: Path) -> object:
    """Return what is said of a page that could not be reached."""
    with pytest.raises(SurroundingsError) as caught:
        take(session, folder)
    assert caught.value.code == "page_unreachable"
    return caught.value.values["reason"]


def refused(session: BrowserSession, folder: Path, progress: Progress = SILENT) -> str:
    """Return why what stands there is not taken; nothing is left then."""
    with pytest.raises(SurroundingsError) as caught:
        take(session, folder, progress=progress)
    assert list(folder.iterdir()) == []
    return caught.value.code


def hangs(session: BrowserSession) -> bool:
    """Tell whether the page in front does not answer."""
    try:
        session._tabs.front().session.call("Runtime.evaluate", {"expression": "1"}, 1.0)
    except StuckError:
        return True
    return False


def address(session: BrowserSession) -> str:
    return str(run(session, "location.href"))


class Once:
    """Does something when a picture has come some way."""

    cancelled = False

    def __init__(self, work: Callable[[], object]) -> None:
        self._work = work
        self.done = False

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  the port's
        if done >= 1000 and not self.done:
            self.done = True
            self._work()


LOOK = (
    "[innerWidth, innerHeight, devicePixelRatio, document.documentElement.clientWidth,"
    " getComputedStyle(document.querySelector('header')).position]"
)


def test_a_person_signs_in_and_the_page_is_taken_as_it_stands(
    attended: BrowserSession, here: str, tmp_path: Path
) -> None:
    attended.show(f"{here}/signin")
    run(attended, "document.querySelector('button').click()")
    until(lambda: address(attended) == f"{here}/in")
    until(lambda: run(attended, "document.readyState === 'complete'"))
    before = run(attended, LOOK)
    assert before[1] < 1000, "the window is the person's own"
    run(attended, "scrollTo(0, 900)")
    taken = take(attended, tmp_path / "a")
    assert taken.rows == list(range(ROWS))
    assert taken.shot.completeness.complete
    assert taken.codes == set()
    assert (taken.shot.url, taken.shot.status) == (f"{here}/in", 200)
    names = {name.casefold() for name in taken.shot.headers}
    assert "x-prov" in names
    assert not names & {"set-cookie", "cookie", "authorization"}
    assert taken.picture.size == (1280, ROWS + 50)
    until(lambda: run(attended, LOOK) == before)
    again = take(attended, tmp_path / "b")
    assert again.picture.tobytes() == taken.picture.tobytes()


def test_sign_ins_last_until_they_are_forgotten(
    opened: Open, camera: BrowserCamera, here: str, tmp_path: Path
) -> None:
    first = opened()
    first.show(f"{here}/signin")
    run(first, "document.querySelector('button').click()")
    until(lambda: address(first) == f"{here}/in")
    with pytest.raises(SurroundingsError) as caught:
        camera.forget_sign_ins()
    assert caught.value.code == "browser_profile_in_use"
    with pytest.raises(SurroundingsError) as caught:
        camera.session(headless=True)
    assert caught.value.code == "browser_profile_in_use"
    first.close()
    kept = json.loads((tmp_path / "data" / FOLDER / "Default/Preferences").read_text("utf-8"))
    assert kept["credentials_enable_service"] is False
    assert kept["profile"]["password_manager_enabled"] is False
    session = opened()
    session.show(f"{here}/who")
    assert "anna=1" in run(session, "document.body.innerText")
    session.close()
    camera.forget_sign_ins()
    after = opened()
    after.show(f"{here}/who")
    assert "anna=1" not in run(after, "document.body.innerText")


def test_the_tab_in_front_is_the_one_that_is_taken(
    attended: BrowserSession, here: str, tmp_path: Path
) -> None:
    attended.show(f"{here}/signin")
    first = attended._tabs.front()
    run(attended, f"void open('{here}/plain?rows=1200')")
    until(lambda: address(attended).startswith(f"{here}/plain"))
    taken = take(attended, tmp_path / "a")
    assert (taken.shot.url, taken.shot.status) == (f"{here}/plain?rows=1200", 200)
    assert taken.rows == list(range(1200))
    attended._tabs.bring(first)
    until(lambda: address(attended) == f"{here}/signin")
    run(attended, f"void open('{here}/plain?rows=800', 'w', 'width=400,height=300')")
    until(lambda: address(attended).endswith("rows=800"))  # a window of its own
    attended._tabs.bring(first)
    until(lambda: address(attended) == f"{here}/signin")
    assert len(attended._tabs.all()) == 3


def test_of_two_windows_the_upper_one_is_in_front_while_the_person_is_in_ours(
    opened: Open, here: str, desktop: Desktop
) -> None:
    from Xlib import X  # type: ignore[import-untyped]  # noqa: PLC0415  only on Linux

    session = opened(headless=False)
    session.show(f"{here}/signin")
    run(session, "document.title = 'Första'")
    run(session, f"void open('{here}/signin', 'w', 'width=400,height=300')")
    until(lambda: len(session._tabs.all()) == 2)
    until(lambda: run(session, "document.title") == "Provsida")
    desktop.window("Vårt", (700, 0, 100, 100), 0x336699).set_input_focus(
        X.RevertToNone, X.CurrentTime
    )
    desktop.server.sync()

    def is_titled(title: str) -> bool:
        return bool(run(session, "document.title") == title)

    windows = window_list(session._browser.process.pid)
    until(lambda: sum(one.ours for one in windows.stack()) == 2)
    until(lambda: any("Första" in one.title for one in windows.stack()))
    until(lambda: any("Provsida" in one.title for one in windows.stack()))
    for title in ("Första", "Provsida", "Första"):
        windows.to_front(next(one.handle for one in windows.stack() if title in one.title))
        until(partial(is_titled, title))
        assert not run(session, "document.hasFocus()")


def test_its_window_comes_before_others(opened: Open, here: str, desktop: Desktop) -> None:
    session = opened(headless=False)
    session.show(f"{here}/signin")
    ours = desktop.window("Vårt", (0, 0, 1366, 768), 0x336699)

    def upper() -> str:
        return window_list().all()[0].title

    def covered() -> bool:
        window_list().to_front(ours.id)  # the browser may just be coming before others itself
        return upper() == "Vårt"

    until(covered)
    session.front()
    until(lambda: "Provsida" in upper())


def test_what_is_no_page_of_the_web_is_not_taken(opened: Open, here: str, tmp_path: Path) -> None:
    session = opened()
    assert refused(session, tmp_path / "new") == "page_not_web"
    tab = session._tabs.front()
    for number, url in enumerate(("file:///", "chrome://version", f"view-source:{here}/plain")):
        tab.session.call("Page.navigate", {"url": url})
        assert refused(session, tmp_path / str(number)) == "page_not_web"
        with pytest.raises(SurroundingsError) as caught:
            session.show(url)
        assert caught.value.code == "page_not_web"
    session.show(f"{here}/paper.pdf")
    assert refused(session, tmp_path / "pdf") == "page_not_web"
    with pytest.raises(SurroundingsError) as caught:
        session.show(f"{here}/file.zip")
    assert caught.value.code == "page_not_web"
    with pytest.raises(SurroundingsError) as caught:
        session.show("http://127.0.0.1:1/")
    assert caught.value.code == "page_unreachable"
    assert reason(session, tmp_path / "error") == "net::ERR_UNSAFE_PORT"
    session.show(f"{here}/signin")
    assert session.alive


def test_dialogs_are_the_persons_until_the_page_is_taken_or_left(
    attended: BrowserSession, here: str, tmp_path: Path
) -> None:
    attended.show(f"{here}/alert")
    tab = attended._tabs.front()
    assert tab.watch.asking == "alert"
    taken = take(attended, tmp_path / "a")
    assert taken.codes == {Seen.DIALOG}
    assert taken.shot.url == f"{here}/alert"
    attended.show(f"{here}/staying")
    for kind in ("mousePressed", "mouseReleased"):
        where = {"type": kind, "x": 9, "y": 9, "button": "left", "clickCount": 1}
        tab.session.call("Input.dispatchMouseEvent", where)
    attended.show(f"{here}/printing")
    attended.show(f"{here}/signin")
    assert address(attended) == f"{here}/signin"


def test_the_answer_to_a_page_is_known_when_somebody_goes_back_to_it(
    opened: Open, here: str
) -> None:
    session = opened()
    session.show(f"{here}/signin")
    session.show(f"{here}/nowhere")
    watch = session._tabs.front().watch
    assert watch.document
    assert watch.document.status == 404
    run(session, "history.back()")
    until(lambda: watch.url == f"{here}/signin")
    assert watch.document
    assert (watch.document.url, watch.document.status) == (f"{here}/signin", 200)
    until(lambda: watch.loaded)


def close_window(_: BrowserSession) -> None:
    """Press the cross of the window."""
    from Xlib import display  # noqa: PLC0415  only on Linux
    from Xlib.protocol import event  # type: ignore[import-untyped]  # noqa: PLC0415  as above

    server = display.Display()
    window = server.create_resource_object("window", window_list().all()[0].handle)
    said = (32, [server.intern_atom("WM_DELETE_WINDOW"), 0, 0, 0, 0])
    protocols = server.intern_atom("WM_PROTOCOLS")
    window.send_event(event.ClientMessage(window=window, client_type=protocols, data=said))
    server.sync()
    server.close()


def kill(session: BrowserSession) -> None:
    os.kill(session._browser.process.pid, signal.SIGKILL)


def hang(session: BrowserSession) -> None:
    os.kill(session._browser.process.pid, signal.SIGSTOP)


def let_go(session: BrowserSession) -> None:
    """Close it from another thread, as the window does."""
    threading.Thread(target=session.close).start()


ENDS = [(False, close_window), (True, kill), (True, let_go), (True, hang)]


@POSIX
@pytest.mark.parametrize(
    ("headless", "ends"),
    ENDS if FULL else [random.Random(SEED).choice(ENDS[:-1])],  # noqa: S311  a seed
)
def test_a_browser_that_ends_half_way_is_said_and_the_next_one_works(  # noqa: PLR0917
    headless: bool,
    ends: Callable[[BrowserSession], None],
    opened: Open,
    here: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    if not headless:
        request.getfixturevalue("screen")
    session = opened(headless=headless)
    process = psutil.Process(session._browser.process.pid)
    session.show(f"{here}/feed?rows=1000000")  # it can't be taken before the end comes
    ending = Once(lambda: ends(session))
    with monkeypatch.context() as patch:
        if ends is hang:
            patch.setattr(devtools, "PATIENCE", 3.0)
            patch.setattr(module, "CLOSING", 3.0)
        assert refused(session, tmp_path / "a", ending) == "browser_closed"
    assert ending.done
    assert not session.alive
    for call in (session.front, lambda: session.show(here)):
        with pytest.raises(SurroundingsError) as caught:
            call()
        assert caught.value.code == "browser_closed"
    until_ended([process])
    following = opened()
    following.show(f"{here}/signin")
    assert following.alive
    session.close()
    session.close()


def test_what_lies_in_the_folder_already_stays(opened: Open, here: str, tmp_path: Path) -> None:
    session = opened()
    session.show(f"{here}/signin")
    (tmp_path / "page.txt").write_text("förra", "utf-8")
    with pytest.raises(SurroundingsError) as caught:
        session.take(PageOrder(url=""), tmp_path, SILENT, shown=True)
    assert caught.value.code == "picture_unwritten"
    assert (tmp_path / "page.txt").read_text("utf-8") == "förra"
    assert not (tmp_path / "page.png").exists()
    assert session.alive


@pytest.mark.parametrize("lasting", [True, False])
def test_what_a_crash_left_in_the_temporary_folder_is_swept_at_the_next_start(
    lasting: bool, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # others sweep the system's
    left = tmp_path / f"{PREFIX}left"
    left.mkdir()
    (left / "Cookies").write_bytes(b"secret")
    opened(lasting=lasting)
    assert not left.exists()


@POSIX
def test_a_browser_that_was_closed_in_between_frees_its_profile(opened: Open, here: str) -> None:
    session = opened()
    session.show(f"{here}/signin")
    target = session._tabs.front().target
    session._browser.connection.call("Target.closeTarget", {"targetId": target})
    until(lambda: not session.alive)
    opened().show(f"{here}/signin")  # nobody has closed the first


@late
@POSIX
def test_a_computer_that_slept_goes_on_where_it_was(
    opened: Open, here: str, tmp_path: Path
) -> None:
    session = opened()
    session.show(f"{here}/plain?rows={ROWS}")
    pid = session._browser.process.pid

    def sleep() -> None:
        os.kill(pid, signal.SIGSTOP)
        threading.Timer(3, os.kill, (pid, signal.SIGCONT)).start()

    sleeping = Once(sleep)
    taken = take(session, tmp_path / "a", progress=sleeping)
    assert sleeping.done
    assert taken.rows == list(range(ROWS))
    assert session.alive


@late
def test_a_page_that_crashed_is_said_and_the_browser_goes_on(
    opened: Open, here: str, tmp_path: Path
) -> None:
    session = opened()
    session.show(f"{here}/in")
    tab = session._tabs.front()
    crash(session)
    until(lambda: tab.session.gone)
    assert refused(session, tmp_path / "a") == "page_lost"
    assert session.alive
    tab.session.tell("Page.reload", {})  # the person may
    until(lambda: not tab.session.gone and tab.watch.loaded)
    assert take(session, tmp_path / "b").shot.completeness.complete
    crash(session)
    until(lambda: tab.session.gone)
    session.show(f"{here}/signin")
    assert [one.watch.url for one in session._tabs.all()] == [f"{here}/signin"]


@late
def test_a_page_that_hangs_gives_way_to_the_next(
    opened: Open, here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened()
    session.show(f"{here}/spinning")
    until(lambda: hangs(session))
    with monkeypatch.context() as patch:
        patch.setattr(devtools, "PATIENCE", 3.0)
        assert refused(session, tmp_path / "a") == "page_lost"
    session.show(f"{here}/signin")
    assert address(session) == f"{here}/signin"
    until(lambda: len(session._tabs.all()) == 1)


@late
def test_what_opens_or_comes_forward_half_way_is_not_in_the_way(
    attended: BrowserSession, here: str, tmp_path: Path
) -> None:
    attended.show(f"{here}/in")
    tab = attended._tabs.front()
    script = {"expression": f"void open('{here}/signin')", "userGesture": True}
    opening = Once(lambda: tab.session.call("Runtime.evaluate", script))
    taken = take(attended, tmp_path / "a", progress=opening)
    assert opening.done
    assert taken.rows == list(range(ROWS))
    assert taken.shot.completeness.complete
    other = attended._tabs.all()[-1]
    assert other is not tab
    switching = Once(lambda: attended._tabs.bring(other))
    taken = take(attended, tmp_path / "b", progress=switching)
    assert switching.done
    assert taken.shot.url == f"{here}/in"
    assert taken.rows == list(range(ROWS))
    assert taken.shot.completeness.complete
