"""The protocol's client, against a browser that the test plays."""

import json
import os
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from smdesk.capture.browser import devtools
from smdesk.capture.browser.devtools import (
    Connection,
    GoneError,
    RefusedError,
    Session,
    StuckError,
)


class Played:
    """The browser's ends of the pipes."""

    def __init__(self) -> None:
        self._reads, ours_out = os.pipe()
        ours_in, self._writes = os.pipe()
        self.connection = Connection(ours_in, ours_out)
        self._rest = b""

    def heard(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            self._rest += os.read(self._reads, 4096)
        message, self._rest = self._rest.split(b"\0", 1)
        found: dict[str, Any] = json.loads(message)
        return found

    def says(self, *messages: dict[str, Any], pieces: int = 1 << 20) -> None:
        data = b"".join(json.dumps(message).encode() + b"\0" for message in messages)
        for start in range(0, len(data), pieces):
            os.write(self._writes, data[start : start + pieces])

    def leaves(self) -> None:
        for end in (self._reads, self._writes):
            if end >= 0:
                os.close(end)
        self._reads = self._writes = -1


@pytest.fixture
def played() -> Iterator[Played]:
    made = Played()
    yield made
    made.leaves()
    made.connection.close()


def answering(played: Played, **answer: Any) -> threading.Thread:
    def work() -> None:
        number = played.heard()["id"]
        played.says({"id": number, **answer}, pieces=3)

    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_a_call_gets_its_answer_though_it_comes_in_pieces(played: Played) -> None:
    thread = answering(played, result={"å": "ä" * 50})
    assert played.connection.call("A.b") == {"å": "ä" * 50}
    thread.join()


def test_a_refusal_is_raised(played: Played) -> None:
    thread = answering(played, error={"message": "no"})
    with pytest.raises(RefusedError, match="no"):
        played.connection.call("A.b")
    thread.join()


def test_no_answer_in_time_is_raised_and_a_late_one_is_let_go(played: Played) -> None:
    with pytest.raises(StuckError):
        played.connection.call("A.b", patience=0.01)
    played.says({"id": played.heard()["id"], "result": {}})
    thread = answering(played, result={"fine": 1})
    assert played.connection.call("A.c") == {"fine": 1}
    thread.join()


def test_a_page_that_has_once_not_answered_is_waited_for_less_until_it_does(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(played.connection, "s1")
    monkeypatch.setattr(devtools, "PATIENCE", 0.01)
    with pytest.raises(StuckError):
        session.call("A.b")
    monkeypatch.setattr(devtools, "PATIENCE", 600.0)
    monkeypatch.setattr(devtools, "SHORT", 0.01)
    with pytest.raises(StuckError):
        session.call("A.c")
    assert [played.heard()["method"] for _ in range(2)] == ["A.b", "A.c"]
    thread = answering(played, result={})
    assert session.call("A.d", patience=60) == {}
    thread.join()
    monkeypatch.setattr(devtools, "SHORT", 0.0)
    thread = answering(played, result={"fine": 1})
    assert session.call("A.e") == {"fine": 1}
    thread.join()


def test_a_glance_at_a_busy_page_takes_no_time_from_what_is_waited_for(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(played.connection, "s1")
    with pytest.raises(StuckError):
        session.call("A.b", patience=0.01)
    assert played.heard()["method"] == "A.b"
    monkeypatch.setattr(devtools, "SHORT", 0.0)
    thread = answering(played, result={"fine": 1})
    assert session.call("A.c") == {"fine": 1}
    thread.join()


def test_events_go_to_their_session(played: Played) -> None:
    heard: list[tuple[str, dict[str, Any]]] = []
    done = threading.Event()
    session = Session(played.connection, "s1")

    def note(method: str, values: dict[str, Any]) -> None:
        heard.append((method, values))
        done.set()

    session.listen(note)
    played.says(
        {"method": "X.other", "params": {}, "sessionId": "s2"},
        {"method": "X.ours", "params": {"n": 1}, "sessionId": "s1"},
    )
    assert done.wait(60)
    assert heard == [("X.ours", {"n": 1})]


def test_when_the_browser_goes_every_wait_ends(played: Played) -> None:
    answer = played.connection.begin("A.b")
    played.leaves()
    with pytest.raises(GoneError):
        answer.result(60)
    with pytest.raises(GoneError):
        played.connection.call("A.c")


def test_when_a_page_crashes_its_waits_end_and_no_call_is_made_to_it(played: Played) -> None:
    session = Session(played.connection, "s1")
    answer = session.begin("A.b")
    session.drop()
    with pytest.raises(GoneError):
        answer.result(60)
    with pytest.raises(GoneError):
        session.call("A.c")


def test_a_call_that_is_made_while_its_page_crashes_is_not_waited_for(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, begin = Session(played.connection, "s1"), played.connection.begin

    def overtaken(*words: Any, **values: Any) -> devtools.Answer:
        session.drop()  # on the thread that reads, which finds nothing that waits yet
        return begin(*words, **values)

    monkeypatch.setattr(played.connection, "begin", overtaken)
    with pytest.raises(GoneError):
        session.call("A.b")
    assert played.connection._waiting == {}
