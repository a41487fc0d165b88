"""The monthly check: when it is due, what it leaves out after a break, what it leaves behind."""

import os
import sys
import threading
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from smdesk.at_once import begun, in_order
from smdesk.calm import IDLE_DISK, NICE, calm_thread
from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Capture
from smdesk.domain.findings import Finding
from smdesk.services.evidence.fixity import BETWEEN, MONTH, STALE, Fixity
from smdesk.services.ports import Silent
from tests.support.factories import actor
from tests.support.world import World


class StopAfter(Silent):
    """Progress that somebody stops after some bags."""

    def __init__(self, bags: int) -> None:
        self._left = bags

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  the port's
        self._left -= 1

    @property
    def cancelled(self) -> bool:  # type: ignore[override]
        return self._left <= 0


class Reading:
    """Notes which bags are read."""

    def __init__(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        self.bags: list[str] = []
        self._real = world.archive.verify
        monkeypatch.setattr(world.archive, "verify", self._verify)

    def _verify(self, folder: str) -> list[Finding]:
        self.bags.append(folder)
        return self._real(folder)

    def take(self) -> list[str]:
        read, self.bags = self.bags, []
        return read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "fixity.json"


@pytest.fixture
def fixity(world: World, path: Path) -> Fixity:
    return Fixity(
        world.store,
        world.reader,
        world.verification,
        calm=lambda: None,
        clock=world.clock,
        path=path,
        disk=RealDisk(),
    )


def damage(world: World, capture: Capture) -> None:
    world.archive.picture(capture.bag).write_bytes(b"")


def test_it_is_due_a_month_after_the_first_bag_and_after_each_check(
    world: World, fixity: Fixity
) -> None:
    assert not fixity.due()
    world.take()
    first = world.clock.now
    assert [fixity.due(first + MONTH * part) for part in (0.9, 1.1)] == [False, True]
    due = fixity.next_due()
    assert due is not None
    assert timedelta(0) <= first + MONTH - due < timedelta(minutes=1)
    world.clock.now = first + 2 * MONTH
    assert fixity.due()
    made = fixity.check(actor())
    assert made.entered is not None
    assert not fixity.due()
    world.reader.enter_all(actor(), world.verification.round("2026-H2"))
    assert fixity.due(world.clock.now + 1.1 * MONTH)


def test_what_was_checked_by_whom_and_what_came_of_it(world: World, fixity: Fixity) -> None:
    world.take()
    damaged = world.take()
    damage(world, damaged)
    fixity.check(actor())
    world.reader.enter_all(actor(), world.verification.round("2026-H2"))
    world.reader.verify(actor(), damaged)
    half, whole = fixity.history()
    assert (whole.part, whole.bags, whole.by, whole.up_to) == ("", 2, actor().account, 2)
    assert whole.findings > 0
    assert (half.part, half.bags, half.up_to) == ("2026-H2", 2, 4)
    assert world.reader.summary().differing == {damaged.bag}


def test_a_check_that_was_cut_short_is_not_entered_and_goes_on(
    world: World, fixity: Fixity, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = [world.take() for _ in range(5)]
    bags = sorted(capture.bag for capture in taken)
    damage(world, next(one for one in taken if one.bag == bags[0]))
    reading = Reading(world, monkeypatch)
    made = fixity.check(actor(), StopAfter(2))
    assert (made.entered, made.verified.complete) == (None, False)
    assert reading.take() == bags[:2]
    assert fixity.history() == ()
    later = world.take()
    begun = world.clock.now
    made = fixity.check(actor())
    assert reading.take() == [bags[0], *sorted([*bags[2:], later.bag])]
    assert {one.code for one in made.verified.findings} == {"file_changed", "oxum_differs"}
    (checked,) = fixity.history()
    assert (checked.bags, checked.up_to) == (6, 5)
    with world.store.read() as snapshot:
        told = next(one for one in snapshot.ledger.of("") if one.seq == checked.seq)
    assert told.details["begun"] < begun.isoformat()
    assert not path.exists()
    fixity.check(actor())
    assert len(reading.take()) == 6


def test_what_vanished_meanwhile_is_found_though_its_bag_was_read(
    world: World, fixity: Fixity
) -> None:
    first = min((world.take() for _ in range(3)), key=lambda one: one.bag)
    fixity.check(actor(), StopAfter(1))
    folder = world.archive.root / first.bag
    folder.rename(folder.parent.parent.parent / "aside")
    found = fixity.check(actor()).verified.findings
    assert [(one.code, one.place) for one in found] == [("bag_missing", first.bag)]


def test_what_differed_stays_to_be_read_however_often_it_is_cut_short(
    world: World, fixity: Fixity
) -> None:
    taken = sorted((world.take() for _ in range(4)), key=lambda one: one.bag)
    for capture in taken[:2]:
        damage(world, capture)
    fixity.check(actor(), StopAfter(3))
    fixity.check(actor(), StopAfter(1))
    made = fixity.check(actor())
    assert made.entered is not None
    assert made.entered.differing.keys() == {one.bag for one in taken[:2]}


def test_how_far_it_came_is_kept_while_it_runs(
    world: World, fixity: Fixity, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(BETWEEN + 1):
        world.take()

    class Killed(Silent):
        def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  the port's
            if done == BETWEEN + 1:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fixity.check(actor(), Killed())
    reading = Reading(world, monkeypatch)
    assert fixity.check(actor()).entered is not None
    assert len(reading.take()) == 1


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"seq": "x"}', '{"after": "9", "seq": 1, "begun": "x"}', '{"colour": 1}'],
)
def test_a_file_of_another_kind_means_to_begin_anew(
    world: World, fixity: Fixity, path: Path, text: str
) -> None:
    world.take()
    path.write_text(text, "utf-8")
    assert fixity.check(actor()).verified.bags == 1
    assert fixity.history()[0].bags == 1


def test_a_check_of_another_ledger_or_of_long_ago_does_not_go_on(
    world: World, fixity: Fixity, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        world.take()
    reading = Reading(world, monkeypatch)
    fixity.check(actor(), StopAfter(2))
    kept = path.read_text("utf-8")
    with world.store.read() as snapshot:
        head = snapshot.ledger.head()
    assert head is not None
    path.write_text(kept.replace(head.hash, "0" * 64), "utf-8")
    reading.take()
    fixity.check(actor())
    assert len(reading.take()) == 3
    path.write_text(kept, "utf-8")
    world.clock.now += STALE + timedelta(minutes=1)
    fixity.check(actor())
    assert len(reading.take()) == 3


def test_only_whose_check_is_entered_checks_unasked(fixity: Fixity) -> None:
    assert fixity.may_check(actor(Role.ARCHIVIST))
    assert not fixity.may_check(actor(Role.READER))


def test_a_capture_that_comes_meanwhile_is_no_finding(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = world.take()
    real = world.archive.bags
    taken: list[Capture] = []

    def bags() -> object:
        taken.append(world.take())  # after the database was read, before the folders are
        return real()

    monkeypatch.setattr(world.archive, "bags", bags)
    verified = world.verification.everything()
    assert (verified.findings, verified.up_to) == ([], 1)
    damage(world, first)
    damage(world, taken[0])
    found = {one.place.split("/data")[0] for one in world.verification.everything().findings}
    assert found >= {first.bag, taken[0].bag}


def test_a_share_that_goes_away_meanwhile_damages_nothing(
    world: World, fixity: Fixity, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(4):
        world.take()
    root, away = world.archive.root, world.archive.root.with_name("away")
    reading = Reading(world, monkeypatch)

    class Gone(Silent):
        def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  the port's
            if done == 2:
                root.rename(away)

    made = fixity.check(actor(), Gone())
    assert (made.entered, made.verified.complete) == (None, False)
    assert [one.code for one in made.verified.findings] == ["archive_gone"]
    away.rename(root)
    reading.take()
    made = fixity.check(actor())
    assert made.verified.findings == []
    assert len(reading.take()) == 2


def test_a_share_that_was_away_for_a_moment_is_no_finding(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        world.take()
    real, fails = world.archive.verify, ["bag_missing", "file_unreadable"]

    def verify(folder: str) -> list[Finding]:
        return [Finding(code=fails.pop(), place=folder)] if fails else real(folder)

    monkeypatch.setattr(world.archive, "verify", verify)
    verified = world.verification.everything(threads=1)
    assert (verified.findings, verified.complete, fails) == ([], True, [])


def test_a_half_year_and_a_bag(world: World) -> None:
    first = world.take()
    world.clock.now = world.clock.now.replace(year=2027)
    second = world.take()
    damage(world, first)
    later = world.verification.round(second.half_year)
    assert (later.findings, later.bags, later.part) == ([], 1, second.half_year)
    assert world.verification.round(first.half_year).findings != []
    for name in (first.bag, f"{first.bag}/", first.bag.replace("/", "\\"), first.id):
        verified = world.verification.bag(name)
        assert (verified.bags, verified.part) == (1, first.bag)
        assert verified.findings != []
    assert world.verification.bag(second.id).findings == []


@pytest.mark.parametrize(
    ("name", "code"),
    [("2026", "half_year_form"), ("2020-H1", "round_without_bags")],
)
def test_a_half_year_that_is_none(world: World, name: str, code: str) -> None:
    world.take()
    with pytest.raises(UserError, match=code):
        world.verification.round(name)


@pytest.mark.parametrize("name", ["", "/", "2026-H2", "nothing"])
def test_a_bag_that_is_none(world: World, name: str) -> None:
    world.take()
    with pytest.raises(UserError, match="bag_unknown"):
        world.verification.bag(name)


def test_a_check_of_a_bag_is_its_own_event_only(world: World) -> None:
    first, second = world.take(), world.take()
    entered = world.reader.enter_all(actor(), world.verification.bag(first.id))
    assert (entered.differing, entered.changes is None) == ({}, False)
    assert len(world.reader.history(first)) == 2
    assert len(world.reader.history(second)) == 1


def test_a_check_of_a_half_year_covers_its_own_bags_only(world: World) -> None:
    first = world.take()
    world.clock.now = world.clock.now.replace(year=2027)
    second = world.take()
    damage(world, first)
    damage(world, second)
    world.reader.enter_all(actor(), world.verification.everything())
    world.reader.enter_all(actor(), world.verification.round(second.half_year))
    assert world.reader.summary().differing == {first.bag, second.bag}
    assert [len(world.reader.history(one)) for one in (first, second)] == [3, 5]


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how a thread stands")
def test_a_calm_thread_stands_back_and_no_other() -> None:
    found: list[int] = []

    def look() -> None:
        calm_thread()
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
        task = Path(f"/proc/self/task/{threading.get_native_id()}/stat")
        found.append(int(task.read_text("utf-8").rpartition(")")[2].split()[16]))

    before = os.getpriority(os.PRIO_PROCESS, 0)
    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert found == [NICE, NICE]
    assert os.getpriority(os.PRIO_PROCESS, 0) == before
    assert IDLE_DISK >> 13 == 3


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_answers_come_in_order_and_little_is_begun_ahead(threads: int) -> None:
    begun: list[int] = []

    def numbers() -> object:
        for number in range(100):
            begun.append(number)
            yield number

    answers = in_order(lambda number: number * 2, numbers(), threads)  # type: ignore[arg-type]
    assert [next(answers) for _ in range(10)] == list(range(0, 20, 2))
    assert len(begun) <= 10 + 3 * threads
    answers.close()
    assert len(begun) <= 10 + 3 * threads
    assert list(in_order(str, range(3), threads)) == ["0", "1", "2"]


def test_who_asks_works_beside_the_others_and_no_more_threads_than_were_asked_for() -> None:
    both = threading.Barrier(2, timeout=60)

    def meet(_: int) -> int:
        both.wait()
        return threading.get_ident()

    assert threading.get_ident() in (met := list(in_order(meet, range(8), 2)))
    assert len(set(met)) == 2


def test_what_fails_is_raised_in_its_turn() -> None:
    answers = in_order(lambda number: 1 // number, [1, 0, 1], 2)
    assert next(answers) == 1
    with pytest.raises(ZeroDivisionError):
        next(answers)


def test_who_begins_what_waits_for_others_is_free_to_cancel_the_rest() -> None:
    end = threading.Event()
    answers = begun([partial(end.wait, 60)] * 3, 1)
    assert answers[2].cancel()
    end.set()
    assert [one.result(60) for one in answers[:2]] == [True, True]
