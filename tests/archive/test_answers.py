"""Whether a folder answers: one that hangs is gone until it comes back."""

from pathlib import Path
from threading import Event

import pytest

from smdesk.archive.lanes import Answers
from tests.support.waiting import IMPATIENT, PATIENT


def test_a_folder_is_there_or_not(tmp_path: Path) -> None:
    answers = Answers()
    (tmp_path / "file").write_bytes(b"")
    assert answers(tmp_path)
    assert not answers(tmp_path / "nowhere")
    assert not answers(tmp_path / "file")


def test_a_folder_that_cannot_be_asked_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_dir", fail)
    assert not Answers()(tmp_path)


def test_one_that_hangs_is_gone_until_it_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = Event()
    asked: list[Path] = []
    real = Path.is_dir

    def hang(path: Path) -> bool:
        asked.append(path)
        back.wait()
        return real(path)

    monkeypatch.setattr(Path, "is_dir", hang)
    answers = Answers(IMPATIENT)
    assert not answers(tmp_path)
    assert not answers(tmp_path)
    back.set()
    lane = answers._lanes[tmp_path]
    assert lane._free.acquire(timeout=PATIENT)  # the thread that hung is at its end
    lane._free.release()
    assert asked == [tmp_path]  # it was not asked again while it hung
    answers._patience = PATIENT
    assert answers(tmp_path)
