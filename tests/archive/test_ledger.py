from pathlib import Path

import pytest

from smdesk.archive.ledger import LedgerFile, line, parse
from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError
from tests.support.factories import ledger_entry
from tests.support.recording import RecordingDisk


@pytest.fixture
def ledger(tmp_path: Path) -> LedgerFile:
    return LedgerFile(tmp_path / "ledger.jsonl", RealDisk())


def test_lines_come_back_as_they_were(ledger: LedgerFile) -> None:
    assert (ledger.entries(), ledger.head(), ledger.torn()) == ([], None, 0)
    first = ledger_entry(details={"anmärkning": "åäö\r\n"})
    second = ledger_entry(first)
    for entry in (first, second):
        ledger.append(entry)
    assert ledger.entries() == [first, second]
    assert ledger.head() == second


def test_each_line_is_flushed_and_the_first_ones_folder_too(tmp_path: Path) -> None:
    disk = RecordingDisk(tmp_path)
    ledger = LedgerFile(tmp_path / "ledger.jsonl", disk)
    for _ in range(2):
        ledger.append(ledger_entry())
    assert [name for name, _ in disk.done] == ["append", "flush", "flush_folder", "append", "flush"]


@pytest.mark.parametrize("kept", [1, 20, -1])
def test_a_torn_last_line_is_not_there_and_goes(ledger: LedgerFile, kept: int) -> None:
    first = ledger_entry()
    ledger.append(first)
    with ledger.path.open("ab") as file:
        file.write(line(ledger_entry(first))[:kept])
    assert ledger.entries() == [first]
    assert ledger.head() == first
    second = ledger_entry(first)
    ledger.append(second)  # mends by itself
    assert ledger.entries() == [first, second]
    assert ledger.mend() is False


@pytest.mark.parametrize(
    "text",
    [
        b"nonsense\n",
        b"[]\n",
        b'{"seq":1}\n',
        line(ledger_entry()).replace(b"admitted", b"lost"),
        line(ledger_entry()).replace(b'"seq":1', b'"seq":"1"'),
        line(ledger_entry()).replace(b":", b": "),
        line(ledger_entry()).replace(b'"details":{}', b'"details":{"a":1}'),
        line(ledger_entry()).replace(b"2026-11-23T09:30:00.000000Z", b"yesterday"),
    ],
)
def test_a_line_that_is_none_is_named(ledger: LedgerFile, text: bytes) -> None:
    ledger.append(ledger_entry())
    with ledger.path.open("ab") as file:
        file.write(text)
    for read in (ledger.entries, ledger.head):
        with pytest.raises(SurroundingsError, match="ledger_unreadable") as caught:
            read()
        assert caught.value.values["line"] == 2
    with pytest.raises(ValueError, match=r"."):
        parse(text)


def test_a_ledger_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match="ledger_unreadable"):
        LedgerFile(tmp_path, RealDisk()).entries()
