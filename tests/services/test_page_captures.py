"""Whole pages as evidence: taken, judged, kept or not; real but for browser and screen."""

import errno
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.domain.actors import Role
from smdesk.domain.channels import Platform, Status
from smdesk.domain.completeness import Bound, Gap, GapReason, PageFinding, Seen
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, Method
from smdesk.domain.gate import Doubt
from smdesk.domain.rounds import RoundStatus
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.evidence.staging import Staging
from smdesk.services.evidence.statements import read_capture
from tests.support.factories import actor
from tests.support.page_world import PageWorld
from tests.support.pages import FakePage, surface, whole
from tests.support.world import WatchedStore, World


@pytest.fixture
def pages(world: World, tmp_path: Path) -> PageWorld:
    return PageWorld(world, tmp_path)


LACKING = FakePage(
    completeness=whole(
        rows=390,
        gaps=(Gap(top=5, height=10, reason=GapReason.DISAGREES),),
        bound=Bound.HEIGHT,
        bottom_proven=False,
        findings=(
            PageFinding(code=Seen.CONSENT_BAR),
            PageFinding(code=Seen.DIALOG, values={"count": 2}),
        ),
    )
)


def codes(findings: tuple[PageFinding, ...]) -> list[str]:
    return [one.code for one in findings]


def part(pages: PageWorld, capture: Capture, name: str) -> dict[str, Any]:
    said = pages.world.reader.statement(capture)[name]
    assert isinstance(said, dict)
    return said


# --- from the page to the bag ------------------------------------------------------------------


def test_a_good_page_becomes_evidence_as_any_capture_does(pages: PageWorld) -> None:
    staged = pages.take()
    assert codes(staged.findings) == []
    names = {path.name for path in staged.folder.iterdir()}
    assert names == {"page.png", "page.txt", "page.mhtml", "witness.png"}
    picture = staged.picture.read_bytes()
    capture = pages.captures.keep(actor(), staged)
    assert pages.left() == []
    assert (capture.id, capture.method) == (staged.id, Method.PAGE)
    assert (capture.complete, capture.findings) == (True, ())
    assert (capture.width, capture.height) == (64, 400)
    assert pages.world.reader.picture(capture).read_bytes() == picture
    bag = pages.world.reader.folder(capture)
    names = {path.name for path in (bag / "data").iterdir()}
    assert names >= {"picture.png", "page.txt", "page.mhtml", "witness.png", "statement.json"}
    bagit.Bag(str(bag)).validate()
    assert pages.world.indexed() == [capture]
    pages.world.assert_whole()


def test_a_page_is_confirmed_in_the_order_of_every_capture(pages: PageWorld) -> None:
    disk = pages.world.disk
    store = WatchedStore(pages.world.store, disk)
    staged = pages.take()
    disk.done.clear()
    captures = pages.over(cast("Any", store))
    capture = captures.keep(actor(), staged)
    done = [(name, place) for name, place in disk.done if ".staging" not in place]
    assert done[-8:] == [
        ("rename", capture.bag),
        ("flush_folder", capture.bag.rpartition("/")[0]),
        ("flush_folder", capture.half_year),
        ("flush_folder", "."),
        ("append", "ledger.jsonl"),
        ("flush", "ledger.jsonl"),
        ("flush_folder", "."),
        ("commit", ""),
    ]
    renamed = disk.done.index(("rename", capture.bag))
    written = [place for name, place in disk.done[:renamed] if name == "write"]
    assert written == [place for name, place in disk.done[:renamed] if name == "flush"]


def test_the_statement_says_all_of_the_page(pages: PageWorld) -> None:
    channel = pages.world.channel
    capture = pages.kept(replace(LACKING, url=f"{channel.url}?locale=sv_SE", title="Sidan"))
    page = part(pages, capture, "page")
    assert (page["asked"], page["url"]) == (channel.url, f"{channel.url}?locale=sv_SE")
    assert (page["title"], page["status"], page["browser"]) == ("Sidan", 200, "Prov/1")
    assert (page["scale"], page["rows"], page["bound"]) == (1.0, 390, "height")
    assert (page["complete"], page["bottom_proven"]) == (False, False)
    assert page["gaps"] == [{"top": 5, "height": 10, "reason": "disagrees"}]
    assert page["findings"] == [
        {"code": "consent_bar", "values": {}},
        {"code": "dialog", "values": {"count": 2}},
        {"code": "gaps", "values": {"count": 1, "top": 5, "rows": 10}},
        {"code": "bound_height", "values": {}},
    ]
    assert page["kept_despite"] == ["consent_bar", "gaps", "bound_height"]
    assert page["unattended"] is False
    assert part(pages, capture, "picture")["file"] == "picture.png"
    witness = part(pages, capture, "witness")
    assert (witness["file"], witness["width"], witness["area"]["width"]) == ("witness.png", 40, 40)
    assert str(witness["taken_at"]).startswith("2026-")
    said = part(pages, capture, "capture")
    assert (said["method"], said["tool"], said["taken_by"]) == ("page", "Prov/1", "anna.ek")
    assert (capture.complete, capture.findings) == (
        False,
        ("bound_height", "consent_bar", "dialog", "gaps"),
    )


def test_no_header_that_signs_somebody_in_reaches_the_bag(pages: PageWorld) -> None:
    names = ("Authorization", "COOKIE", "set-cookie", "Ig-Set-Authorization", "X-CSRF-Token")
    secret = dict.fromkeys(names, "hemligt")
    capture = pages.kept(FakePage(headers={"Server": "prov", **secret}))
    assert part(pages, capture, "page")["headers"] == {"Server": "prov"}
    bag = pages.world.reader.folder(capture)
    assert all(b"hemligt" not in path.read_bytes() for path in bag.rglob("*") if path.is_file())


def test_a_page_may_say_of_itself_what_no_file_can_hold(pages: PageWorld) -> None:
    half = "a\ud800b"
    page = FakePage(title=half, url=f"https://www.facebook.com/x?{half}", headers={half: half})
    capture = pages.kept(replace(page, completeness=whole()))
    said = part(pages, capture, "page")
    assert said["title"] == "a\ufffdb"
    assert said["headers"] == {"a\ufffdb": "a\ufffdb"}
    assert said["findings"][0]["values"]["url"].endswith("a\ufffdb")
    pages.world.assert_whole()


def test_a_bag_of_a_page_and_one_of_the_screen_are_both_indexed_anew(pages: PageWorld) -> None:
    world = pages.world
    page, screen = pages.kept(LACKING), world.take()
    for capture in (page, screen):
        stored = world.archive.describe(capture.bag)
        assert read_capture(world.archive.statement(capture.bag), stored) == capture


@pytest.mark.parametrize(
    "spoil",
    [
        lambda said: said["page"].pop("complete"),
        lambda said: said["page"].update(findings="gaps"),
        lambda said: said["page"].update(findings=[{"code": 7}]),
        lambda said: said["picture"].update(file="../../smdesk.sqlite3"),
        lambda said: said.update(page=None),
    ],
)
def test_a_statement_that_is_none_of_ours_is_not_indexed(pages: PageWorld, spoil: Any) -> None:
    capture = pages.kept()
    said = json.loads(json.dumps(pages.world.archive.statement(capture.bag)))
    spoil(said)
    with pytest.raises(SurroundingsError, match="bag_unreadable"):
        read_capture(said, pages.world.archive.describe(capture.bag))


def test_a_page_counts_in_its_round(pages: PageWorld) -> None:
    pages.world.clock.now = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)  # July in Sweden
    capture = pages.kept()
    assert capture.half_year == "2026-H2"
    view = Rounds(pages.world.store, pages.world.clock).view()
    assert [(line.status, line.capture) for line in view.lines] == [(RoundStatus.TAKEN, capture)]


# --- what is judged ----------------------------------------------------------------------------


def test_findings_ask_before_a_page_is_kept(pages: PageWorld) -> None:
    staged = pages.take(LACKING)
    assert codes(staged.asking) == ["consent_bar", "gaps", "bound_height"]
    with pytest.raises(UserError, match="page_has_findings") as caught:
        pages.captures.keep(actor(), staged)
    assert caught.value.values == {"count": 3}
    assert pages.world.indexed() == []
    assert pages.captures.keep(actor(), staged, despite=True).id == staged.id


def test_what_only_tells_how_it_was_asks_nothing(pages: PageWorld) -> None:
    moving = PageFinding(code=Seen.PARTS_MOVE)
    staged = pages.take(FakePage(completeness=whole(findings=(moving,))))
    capture = pages.captures.keep(actor(), staged)
    assert (capture.complete, capture.findings) == (True, ("parts_move",))
    assert part(pages, capture, "page")["kept_despite"] == []


def test_what_the_pixels_show_is_judged(pages: PageWorld) -> None:
    pages.look.found = (surface(400), surface(300, black=True))
    assert codes(pages.take().findings) == [Doubt.BLACK, Doubt.ONE_COLOUR]


def test_another_page_than_the_channels_is_told(pages: PageWorld) -> None:
    staged = pages.take(FakePage(url="https://www.facebook.com/annan"))
    assert codes(staged.findings) == [Doubt.WRONG_HANDLE]


def test_a_page_is_held_against_its_own_an_earlier_half_year(pages: PageWorld) -> None:
    world = pages.world
    world.clock.now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    pages.kept(FakePage(completeness=whole(height=900, rows=900)))
    world.take()  # of the screen: not to be compared
    world.clock.now = datetime(2026, 10, 2, 12, tzinfo=UTC)
    short = FakePage(completeness=whole(height=400, rows=400))
    staged = pages.take(short)
    assert staged.findings == (
        PageFinding(code=Doubt.SHORTER, values={"height": 400, "earlier": 900}),
    )
    pages.captures.keep(actor(), staged, despite=True)
    assert codes(pages.take(short).findings) == ["shorter"], "the same half-year says nothing"
    finer = FakePage(completeness=whole(height=1000, rows=1000, scale=2.0))
    assert codes(pages.take(finer).findings) == []


def test_an_earlier_bag_that_cannot_be_read_is_not_compared_with(pages: PageWorld) -> None:
    pages.world.clock.now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    earlier = pages.kept(FakePage(completeness=whole(height=900, rows=900)))
    (pages.world.reader.folder(earlier) / "data" / "statement.json").write_text("{", "utf-8")
    pages.world.clock.now = datetime(2026, 10, 2, 12, tzinfo=UTC)
    assert codes(pages.take().findings) == []


# --- the witness -------------------------------------------------------------------------------


def test_the_screen_is_taken_with_the_browser_in_front_and_us_aside(pages: PageWorld) -> None:
    steps: list[str] = []

    class Curtain:
        @contextmanager
        def aside(self) -> Iterator[None]:
            steps.append("aside")
            yield
            steps.append("back")

    def taken(_: object) -> None:
        steps.extend(name for name, _ in pages.session.done[-1:])
        steps.append("taken")

    pages.world.camera.before = taken
    pages.captures.show(pages.session, pages.world.channel.id)
    pages.captures.take(actor(), pages.session, pages.world.channel.id, Curtain())
    assert steps == ["aside", "front", "taken", "back"]


def test_our_own_window_in_the_way_is_told(pages: PageWorld) -> None:
    pages.world.camera.ours = True
    assert codes(pages.take().findings) == [Doubt.OWN_WINDOW]


def test_a_locked_screen_leaves_the_page_without_a_witness(pages: PageWorld) -> None:
    def fail(_: object) -> None:
        raise SurroundingsError("screen_unavailable", reason="x")

    pages.world.camera.before = fail
    staged = pages.take()
    assert codes(staged.asking) == [Doubt.WITNESS_MISSING]
    capture = pages.captures.keep(actor(), staged, despite=True)
    assert pages.world.reader.statement(capture)["witness"] is None
    assert not (pages.world.reader.folder(capture) / "data" / "witness.png").exists()
    pages.world.assert_whole()


# --- unattended --------------------------------------------------------------------------------


def test_only_our_own_pages_are_taken_with_nobody_there(pages: PageWorld) -> None:
    channel = pages.world.channel
    with pytest.raises(UserError, match="page_not_own"):
        pages.captures.take(actor(), pages.session, channel.id, unattended=True)
    assert pages.session.done == []
    pages.world.change(replace(channel, own=True))
    session = pages.captures.begin(headless=True, lasting=False)
    staged = pages.captures.take(actor(), session, channel.id, unattended=True)
    assert pages.camera.sessions[-1].done == [("take", channel.url)]
    assert codes(staged.findings) == [Doubt.UNWITNESSED]
    capture = pages.captures.keep(actor(), staged)
    assert (capture.complete, capture.findings) == (True, ("unwitnessed",))
    assert part(pages, capture, "page")["unattended"] is True


def test_with_somebody_there_the_page_is_taken_as_it_stands(pages: PageWorld) -> None:
    url = pages.world.channel.url
    pages.take()
    assert pages.session.done[:2] == [("show", url), ("take shown", url)]


# --- refused -----------------------------------------------------------------------------------


def test_who_may_not_take_pages_is_told_before_anything_happens(pages: PageWorld) -> None:
    staged = pages.take()
    reader = actor(Role.READER)
    for act in (
        lambda: pages.captures.take(reader, pages.session, pages.world.channel.id),
        lambda: pages.captures.keep(reader, staged),
        lambda: pages.captures.forget_sign_ins(reader),
    ):
        with pytest.raises(UserError, match="not_permitted"):
            act()
    assert pages.camera.forgotten == 0
    pages.captures.forget_sign_ins(actor())
    assert pages.camera.forgotten == 1


def test_a_channel_without_an_address_or_out_of_use_is_refused(pages: PageWorld) -> None:
    channel = pages.world.channel
    for changes, code in (
        ({"url": "", "key": ""}, "channel_address_missing"),
        ({"status": Status.PLANNED}, "channel_not_running"),
    ):
        pages.world.change(replace(pages.world.channel, **changes))
        with pytest.raises(UserError, match=code):
            pages.captures.show(pages.session, channel.id)
        with pytest.raises(UserError, match=code):
            pages.captures.take(actor(), pages.session, channel.id)
    with pytest.raises(UserError, match="channel_gone"):
        pages.captures.take(actor(), pages.session, "none")
    assert pages.session.done == []
    assert pages.left() == []


# --- what fails --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (SurroundingsError("page_lost"), "page_lost"),
        (OSError(errno.ENOSPC, "full"), "picture_unwritten"),
        (KeyboardInterrupt("stop"), "stop"),
    ],
)
def test_a_page_that_fails_leaves_nothing(pages: PageWorld, error: Any, code: str) -> None:
    with pytest.raises((SurroundingsError, KeyboardInterrupt), match=code):
        pages.take(FakePage(fails=error))
    assert pages.left() == []
    assert pages.world.indexed() == []


@pytest.mark.parametrize("operation", ["make_folder", "write"])
def test_a_full_disk_while_taking_is_told(pages: PageWorld, operation: str) -> None:
    def fail(name: str, _: Path) -> None:
        if name == operation:
            raise OSError(errno.ENOSPC, "full")

    pages.disk.before = fail
    with pytest.raises(SurroundingsError, match="picture_unwritten"):
        pages.take()
    assert pages.left() == []


@pytest.mark.parametrize("operation", ["make_folder", "write", "flush", "rename"])
def test_a_full_disk_while_keeping_leaves_the_page_to_be_kept_again(
    pages: PageWorld, operation: str
) -> None:
    staged = pages.take()
    before = {path.name: path.read_bytes() for path in staged.folder.iterdir()}

    def fail(name: str, _: Path) -> None:
        if name == operation:
            raise OSError(errno.ENOSPC, "full")

    pages.world.disk.before = fail
    with pytest.raises(SurroundingsError, match="archive_full"):
        pages.captures.keep(actor(), staged)
    assert {path.name: path.read_bytes() for path in staged.folder.iterdir()} == before
    assert list(pages.world.archive.bags()) == []
    pages.world.disk.before = lambda *_: None
    assert pages.captures.keep(actor(), staged).id == staged.id
    assert pages.left() == []
    pages.world.assert_whole()


def test_a_commit_that_fails_makes_no_second_bag_when_it_is_kept_again(pages: PageWorld) -> None:
    staged = pages.take()
    store = WatchedStore(pages.world.store, pages.world.disk)
    store.fail = SurroundingsError("database_locked")
    captures = pages.over(cast("Any", store))
    with pytest.raises(SurroundingsError, match="capture_not_entered"):
        captures.keep(actor(), staged)
    assert staged.picture.exists()
    assert pages.world.indexed() == []
    store.fail = None
    capture = captures.keep(actor(), staged)
    assert list(pages.world.archive.bags()) == [capture.bag]
    assert pages.world.indexed() == [capture]
    assert pages.left() == []
    kinds = [entry.capture_id for entry in pages.world.archive.ledger()]
    assert set(kinds) == {capture.id}
    assert pages.world.codes() == []


def test_a_bag_that_a_crash_left_is_taken_in_at_the_next_start(pages: PageWorld) -> None:
    staged = pages.take(LACKING)
    store = WatchedStore(pages.world.store, pages.world.disk)
    store.fail = SurroundingsError("database_locked")
    with pytest.raises(SurroundingsError, match="capture_not_entered"):
        pages.over(cast("Any", store)).keep(actor(), staged, despite=True)
    pages.captures.sweep()
    [adopted] = pages.world.recover().adopted
    assert (adopted.id, adopted.method, adopted.complete) == (staged.id, Method.PAGE, False)
    assert adopted.findings == ("bound_height", "consent_bar", "dialog", "gaps")
    assert pages.left() == []
    pages.world.assert_whole()


def test_a_page_is_kept_or_thrown_away_once(pages: PageWorld) -> None:
    kept, thrown = pages.take(), pages.take()
    pages.captures.keep(actor(), kept)
    pages.captures.discard(thrown)
    pages.captures.discard(thrown)
    for staged in (kept, thrown):
        with pytest.raises(UserError, match="page_staged_gone"):
            pages.captures.keep(actor(), staged)
    assert len(pages.world.indexed()) == 1


def test_a_channel_that_is_gone_meanwhile_keeps_no_page(pages: PageWorld) -> None:
    staged = pages.take()
    with pages.world.store.write(actor()) as work:
        work.channels.remove(pages.world.channel)
        work.commit()
    with pytest.raises(UserError, match="channel_gone"):
        pages.captures.keep(actor(), staged)
    assert staged.picture.exists()


def test_what_a_crash_left_is_swept_at_the_start(pages: PageWorld) -> None:
    pages.captures.sweep()  # there is nothing yet
    staged = pages.take()
    waiting = Staging(pages.disk.root, pages.disk, patience=3600)
    waiting.sweep()
    assert pages.left() == [staged.id]
    os.utime(staged.folder, (time.time() - 7200,) * 2)
    waiting.sweep()
    assert pages.left() == []
    pages.take()
    pages.captures.sweep()
    assert pages.left() == []


def test_a_page_whose_text_was_lost_is_kept_without_it(pages: PageWorld) -> None:
    staged = pages.take()
    for name in ("page.txt", "page.mhtml"):
        (staged.folder / name).unlink()
    capture = pages.captures.keep(actor(), staged)
    names = {path.name for path in (pages.world.reader.folder(capture) / "data").iterdir()}
    assert not names & {"page.txt", "page.mhtml"}
    pages.world.assert_whole()


def test_a_tall_picture_is_never_read_whole(
    pages: PageWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    staged = pages.take()
    staged.picture.write_bytes(os.urandom(5 << 20))
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read whole"))
    largest: list[int] = []
    for name, pieces in staged.files().items():
        largest += [len(piece) for piece in pieces if name == "picture.png"]
    assert (len(largest), max(largest)) == (5, 1 << 20)


def test_a_site_of_our_own_is_the_same_in_another_language(pages: PageWorld) -> None:
    site = replace(pages.world.channel, platform=Platform.WEBSITE, url="https://exempel.se/")
    pages.world.change(replace(site, key="site:exempel.se/"))
    staged = pages.take(FakePage(url="https://www.exempel.se/sv/"))
    assert codes(staged.findings) == []
