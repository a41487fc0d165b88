"""The gate itself: it lets good files through, and finds every fault that is put into one."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.reports.documents import every_block
from tests.reports.expected import heard_of
from tests.reports.faults import FAULTS, mislaid, sealed, torn, with_fault
from tests.reports.reading import drawn, saved
from tools import pdf_gate


@cache
def good() -> bytes:
    return drawn(every_block())


@cache
def wanted() -> tuple[str, ...]:
    return tuple(heard_of(every_block()))


def found(pdf: bytes, folder: Path) -> list[str]:
    return pdf_gate.findings(saved(pdf, folder), wanted())


def test_what_is_good_passes(tmp_path: Path) -> None:
    assert found(good(), tmp_path) == []


def test_what_is_only_written_anew_passes(tmp_path: Path) -> None:
    assert found(with_fault(good(), lambda _: None), tmp_path) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(name: str, tmp_path: Path) -> None:
    assert found(with_fault(good(), FAULTS[name]), tmp_path)


@pytest.mark.parametrize("fault", [torn, mislaid, sealed])
def test_a_file_that_is_no_sound_pdf_is_found(
    fault: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    assert found(fault(good()), tmp_path)


def test_files_are_judged_by_themselves_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(saved(good(), tmp_path))
    assert pdf_gate.main([path]) == 0
    Path(path).write_bytes(torn(good()))
    assert pdf_gate.main([path]) == 1
    assert "not valid" in capsys.readouterr().out
