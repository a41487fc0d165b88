"""Every check of the self-test can fail: what it looks at is spoilt, and it says so."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pikepdf
import psycopg
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from smdesk import parts
from smdesk.archive import verify_folder
from smdesk.bootstrap import tools
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.findings import Finding
from smdesk.restricted import AgeSealer, key_store
from smdesk.self_test import Result, checks, ground, self_test, tried
from smdesk.self_test.checks import CHECKS
from smdesk.self_test.ground import Ground
from smdesk.services.desk import Desk
from smdesk.storage import opening
from smdesk.timestamps.tool import Rfc3161
from smdesk.words import Words

Spoil = Callable[[pytest.MonkeyPatch, Ground], None]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    example = Ground(tmp_path_factory.mktemp("example"))
    yield example.desk
    example.close()


@pytest.fixture
def example(desk: Desk, tmp_path: Path, qapp: QApplication) -> Iterator[Ground]:
    """A folder of its own, over the one example."""
    made = Ground(tmp_path)
    made.__dict__ |= {"desk": desk, "application": qapp}
    yield made
    made.close()


def result(name: str, example: Ground) -> str:
    return tried(name, CHECKS[name], example, Words("sv"))["result"]


# --- how each is spoilt -----------------------------------------------------------------------


def replaced(where: object, name: str, by: object) -> Spoil:
    return lambda patch, _: patch.setattr(where, name, by)


def of_desk(service: str, name: str, by: object) -> Spoil:
    return lambda patch, example: patch.setattr(type(getattr(example.desk, service)), name, by)


def one_colour(path: Path) -> None:
    Image.new("RGB", (40, 30), "#336699").save(path, "PNG")


def black_screen(patch: pytest.MonkeyPatch, example: Ground) -> None:
    one_colour(example.folder / "black.png")
    shot = SimpleNamespace(png=lambda: [(example.folder / "black.png").read_bytes()])
    camera = SimpleNamespace(take=lambda _: shot)
    patch.setattr(tools, "camera", lambda _: camera)
    patch.setattr(checks, "demo_stage", nullcontext)


def blank_pages(patch: pytest.MonkeyPatch, example: Ground) -> None:
    """Everything is right with the document, but that nothing stands on its pages."""
    save = type(example.desk.reports).save

    def blanked(reports: Any, actor: Any, report: Any, target: Path, **more: Any) -> None:
        save(reports, actor, report, target, **more)
        with pikepdf.open(target, allow_overwriting_input=True) as pdf:
            for page in pdf.pages:
                page.Contents = pdf.make_stream(b"")
            pdf.save(target)

    patch.setattr(type(example.desk.reports), "save", blanked)


def untagged(patch: pytest.MonkeyPatch, example: Ground) -> None:
    def bare(_reports: Any, _actor: Any, _report: Any, target: Path, **_more: Any) -> None:
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.save(target)

    patch.setattr(type(example.desk.reports), "save", bare)


def damaged_bag(patch: pytest.MonkeyPatch, _: Ground) -> None:
    def verified(root: Path) -> object:
        statement = next(root.glob("*/*/*/data/statement.json"))
        statement.write_bytes(statement.read_bytes() + b" ")
        return verify_folder(root)

    patch.setattr(checks, "verify_folder", verified)


def no_resources(patch: pytest.MonkeyPatch, example: Ground) -> None:
    (example.folder / "empty").write_text("", "utf-8")
    patch.setattr(checks, "resource_path", lambda *_: example.folder / "empty")


def unusable_setting(patch: pytest.MonkeyPatch, _: Ground) -> None:
    fault = Finding(code="policy_unreadable", place="policy.toml")
    source = SimpleNamespace(read=lambda: SimpleNamespace(stated=(), faults=(fault,)))
    patch.setattr(parts, "policy_sources", lambda: [source])


def missing_backend(patch: pytest.MonkeyPatch, _: Ground) -> None:
    patch.setitem(key_store.BACKENDS, "linux", ("keyring.backends.Nowhere", "Keyring"))


def failing(error: Exception) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


NOTHING = SimpleNamespace(fault=None, text="")
SPOILT: list[tuple[str, Spoil]] = [
    ("window", replaced(checks, "picture_of_window", lambda _a, _d, path: one_colour(path))),
    ("migration", replaced(checks, "OLD_PERSON", "DELETE FROM people WHERE name = ?")),
    ("migration", replaced(opening, "_copy_before", lambda *_: None)),
    ("database", of_desk("store", "check", lambda _: ["page 3"])),
    ("postgresql", replaced(psycopg.pq, "__impl__", "python")),
    ("pdf", blank_pages),
    ("pdf", untagged),
    ("screenshot", black_screen),
    ("bag", damaged_bag),
    ("import", no_resources),
    ("export", of_desk("exchange", "take_in", lambda *_: None)),
    ("sealing", replaced(AgeSealer, "seal", lambda _s, data, _r: data)),
    ("credential_store", missing_backend),
    ("time_stamps", replaced(Rfc3161, "read", lambda *_a, **_k: None)),
    ("website_list", of_desk("website", "as_html", lambda *_a, **_k: NOTHING)),
    ("browser", replaced(checks, "started", failing(ValueError("no answer")))),
    ("settings", unusable_setting),
    ("translations", no_resources),
    ("licences", no_resources),
]


def test_every_check_is_spoilt_once() -> None:
    assert {name for name, _ in SPOILT} == CHECKS.keys()


@pytest.mark.parametrize(("name", "spoil"), SPOILT, ids=[name for name, _ in SPOILT])
def test_a_check_fails_when_what_it_looks_at_is_spoilt(
    name: str, spoil: Spoil, example: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(monkeypatch, example)
    assert result(name, example) == Result.FAILED


def test_what_a_computer_may_be_without_is_said_and_no_failure(
    example: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "find_browser", failing(SurroundingsError("browser_missing")))
    monkeypatch.setattr(key_store, "system_backend", failing(RuntimeError("no bus")))
    monkeypatch.setattr(ground, "has_screen", lambda: False)
    del example.__dict__["application"]
    for name in checks.MAY_LACK:
        assert result(name, example) == Result.MISSING


def test_a_disk_that_fails_is_a_failure(example: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    full = failing(SurroundingsError("picture_unwritten", reason="OSError"))
    monkeypatch.setattr(type(example.desk.picture_imports), "bring_in", full)
    assert result("bag", example) == Result.FAILED


def test_one_failed_check_fails_the_test_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few = {"first": failing(ValueError("å")), "second": lambda _: "2"}
    monkeypatch.setattr("smdesk.self_test.CHECKS", few)
    told = self_test()
    assert told["passed"] is False
    assert told["checks"] == {
        "first": {"result": "failed", "said": "ValueError: å"},
        "second": {"result": "ok", "said": "2"},
    }
