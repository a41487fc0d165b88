"""Which timers a page has set, as the browser's record tells."""

from collections.abc import Mapping
from typing import cast

import pytest

from smdesk.capture.browser.devtools import GoneError, Listener, Session, StuckError, Values
from smdesk.capture.browser.timers import UNKNOWN, WATCHING, Timers

PAGE, OTHER = "page", "another"
NOW = 100.0


class Started:
    """An answer that is there."""

    forgotten = False

    def result(self, _: float) -> Values:
        return {}

    def forget(self) -> None:
        self.forgotten = True


class Recording:
    """A session whose record holds what a test puts in; times are seconds before now."""

    def __init__(self) -> None:
        self.record: list[Values] = []
        self.listeners: list[Listener] = []
        self.told: list[str] = []
        self.stuck = False
        self.lost = False

    def listen(self, listener: Listener) -> None:
        self.listeners.append(listener)

    def unlisten(self, listener: Listener) -> None:
        self.listeners.remove(listener)

    def begin(self, method: str, _: Mapping[str, object]) -> Started:
        self.told.append(method)
        return Started()

    def tell(self, method: str, _: Mapping[str, object]) -> None:
        self.told.append(method)

    def call(self, method: str, patience: float = 0.0) -> Values:
        assert patience > 0
        self.told.append(method)
        if self.stuck:
            raise StuckError(method)
        for listener in self.listeners:
            listener("Tracing.dataCollected", {"value": [*self.record, event("Drawn", 0.0, {})]})
            listener("Tracing.tracingComplete", {})
        self.record = []
        return {}


def event(name: str, ago: float, data: Values) -> Values:
    return {"name": name, "ts": (50.0 - ago) * 1_000_000, "args": {"data": data}}


def install(number: int, ago: float, seconds: float, *, once: bool = True) -> Values:
    data = {"frame": PAGE, "timerId": number, "singleShot": once, "timeout": seconds * 1000}
    return event("TimerInstall", ago, data)


def ends(name: str, number: int, ago: float) -> Values:
    return event(name, ago, {"frame": PAGE, "timerId": number})


@pytest.fixture
def session() -> Recording:
    return Recording()


@pytest.fixture
def timers(session: Recording) -> Timers:
    made = Timers(cast("Session", session), lambda: NOW)
    made.begin()
    return made


def test_the_last_of_those_that_go_off_soon_counts(session: Recording, timers: Timers) -> None:
    session.record = [install(1, 1.0, 3.0), install(2, 1.0, 5.5), install(3, 1.0, 60.0)]
    assert timers.last({PAGE}, 10.0) == pytest.approx(4.5)
    assert timers.last({PAGE}, 100.0) == pytest.approx(59.0)


def test_what_has_gone_off_or_was_taken_back_counts_no_more(
    session: Recording, timers: Timers
) -> None:
    session.record = [
        install(1, 4.0, 3.0),
        install(2, 4.0, 8.0),
        ends("TimerFire", 1, 1.0),
        ends("TimerRemove", 2, 1.0),
    ]
    assert timers.last({PAGE}, 10.0) == 0.0


def test_one_that_comes_again_and_again_counts_once_each_time(
    session: Recording, timers: Timers
) -> None:
    session.record = [install(1, 3.5, 2.0, once=False), ends("TimerFire", 1, 1.5)]
    assert timers.last({PAGE}, 10.0) == pytest.approx(0.5)


def test_only_those_since_some_time_are_asked_for(session: Recording, timers: Timers) -> None:
    session.record = [install(1, 5.0, 9.0), install(2, 1.0, 2.0)]
    assert timers.last({PAGE}, 10.0, since=NOW - 2.0) == pytest.approx(1.0)


def test_timers_of_other_frames_are_theirs(session: Recording, timers: Timers) -> None:
    session.record = [install(1, 1.0, 3.0)]
    assert timers.last({OTHER}, 10.0) == 0.0


def test_two_frames_number_their_timers_alike(session: Recording, timers: Timers) -> None:
    others = event("TimerRemove", 0.5, {"frame": OTHER, "timerId": 1})
    session.record = [install(1, 1.0, 3.0), others]
    assert timers.last({PAGE, OTHER}, 10.0) == pytest.approx(2.0)


def test_what_one_record_tells_is_known_at_the_next(session: Recording, timers: Timers) -> None:
    session.record = [install(1, 1.0, 5.0)]
    assert timers.last({PAGE}, 10.0) == pytest.approx(4.0)
    session.record = [ends("TimerFire", 1, 0.0)]
    assert timers.last({PAGE}, 10.0) == 0.0
    assert session.told.count("Tracing.start") == 3


def test_for_one_that_was_set_while_nobody_took_note_some_time_is_waited_once(
    session: Recording, timers: Timers
) -> None:
    timers.expect()
    session.record = [install(1, 1.0, 0.3)]
    assert timers.nothing_left({PAGE}) is False
    session.record = [install(3, 0.0, 0.0), ends("TimerFire", 3, 0.0)]  # 1 has set 2
    assert timers.nothing_left({PAGE}) is False
    assert timers.last({PAGE}, 10.0, since=NOW - 2.0) == 0.0, "only at the end it may be the last"
    assert timers.last({PAGE}, 10.0) == UNKNOWN
    assert timers.last({PAGE}, 10.0) == 0.0


@pytest.mark.parametrize("watching", [True, False])
def test_whether_a_page_hears_of_what_comes_into_view(
    session: Recording, timers: Timers, *, watching: bool
) -> None:
    timers.expect()
    session.record = [event(WATCHING, 0.1, {})] if watching else []
    assert timers.watched({PAGE}) is watching
    assert timers.watched({PAGE}) is watching, "it is told once, and holds"
    timers.expect()
    assert timers.watched({PAGE}) is False, "another page"


def test_where_nobody_tells_a_page_may_hear_of_what_comes_into_view(
    session: Recording, timers: Timers
) -> None:
    session.stuck = True
    assert timers.watched({PAGE})


def test_where_nobody_can_tell_some_time_is_waited(session: Recording, timers: Timers) -> None:
    session.stuck = True
    assert timers.last({PAGE}, 10.0) == UNKNOWN
    assert timers.last({PAGE}, 1.0) == 1.0


@pytest.mark.parametrize("lost", ["answer", "record"])
def test_a_browser_whose_record_is_lost_is_asked_for_no_other(
    session: Recording, timers: Timers, lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smdesk.capture.browser.timers.HANDING_OVER", 0.01)
    session.stuck = lost == "answer"
    if lost == "record":
        session.listeners.clear()
    assert timers.last({PAGE}, 10.0) == UNKNOWN
    session.stuck, asked = False, list(session.told)
    assert timers.last({PAGE}, 10.0) == UNKNOWN
    assert timers.missed
    timers.expect()
    assert timers.missed
    assert not timers.nothing_left({PAGE})
    assert session.told == asked == ["Tracing.start", "Tracing.end"]


def test_a_browser_that_is_gone_is_not_waited_for(session: Recording, timers: Timers) -> None:
    session.listeners.clear()
    session.lost = True
    with pytest.raises(GoneError):
        timers.last({PAGE}, 10.0)


def test_at_the_end_nothing_is_recorded_and_nobody_listens(
    session: Recording, timers: Timers
) -> None:
    timers.end()
    assert session.told == ["Tracing.start", "Tracing.end"]
    assert session.listeners == []


def test_one_timer_alone_is_known_by_how_often_it_goes_off(
    session: Recording, timers: Timers
) -> None:
    session.record = [install(1, 3.0, 0.1, once=False), ends("TimerFire", 1, 0.05)]
    timers.last({PAGE}, 10.0)
    timers.missed = False
    assert timers.only(0.1)
    assert timers.only(0.15), "a busy page"
    assert not timers.only(0.0), "nothing changes all the time"
    assert not timers.only(0.5)
    assert not timers.only(0.05)
    session.record = [install(2, 1.0, 0.1, once=False)]
    timers.last({PAGE}, 10.0)
    assert not timers.only(0.1), "another looks whether something has come"


def test_what_is_drawn_again_and_again_is_not_one_timer_alone(
    session: Recording, timers: Timers
) -> None:
    session.record = [
        install(1, 3.0, 0.1, once=False),
        event("RequestAnimationFrame", 1.0, {"frame": PAGE, "id": 1}),
    ]
    timers.last({PAGE}, 10.0)
    timers.missed = False
    assert not timers.only(0.1)
