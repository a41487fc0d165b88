"""What all tests share: a new database's tables are made once, each statement compiled once."""

import gc
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine

from smdesk.bootstrap import evidence
from smdesk.calm import calm_thread
from smdesk.storage import engines, opening, schema
from tests.support.patience import PatientBot

settings.register_profile(
    "beside others",
    deadline=None,  # a slow machine finds nothing wrong
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("beside others")


gc.disable()  # what is read now stays to the end


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make only, as often as Python does by itself.

    Seldom is no good: much of a window waits then, until a thread of its jobs happens to look.
    """
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def tables_made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Make a database with today's tables once; each new one is a copy of it.

    Running every revision takes longer than most tests. Whatever is not new, or made by other
    revisions, takes the real way; so does every program that a test starts.
    """
    made, upgrade = tmp_path_factory.mktemp("tables") / "smdesk.sqlite3", opening._upgrade_file

    def copy(path: Path, migrations: Path) -> None:
        if path.stat().st_size or migrations != schema.MIGRATIONS:
            upgrade(path, migrations)
            return
        if not made.exists():
            made.touch()
            upgrade(made, migrations)
        shutil.copyfile(made, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_upgrade_file", copy)
        yield


class Statements(dict[tuple[Any, ...], Any]):
    """Compiled statements, by the kind of database and what else SQLAlchemy tells them apart by.

    An engine keeps them for itself, and its dialect begins the key; a test has an engine or more.
    """

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: tuple[Any, ...], made: Any) -> None:
        super().__setitem__((key[0].name, *key[1:]), made)


@pytest.fixture(scope="session", autouse=True)
def statements_compiled_once() -> Iterator[None]:
    """Let all engines share what they compile: it takes a fifth of the time of many a test."""
    statements, create = Statements(), sqlalchemy.create_engine

    def sharing(*words: Any, **options: Any) -> Engine:
        engine = create(*words, **options)
        engine.update_execution_options(compiled_cache=statements)
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "create_engine", sharing)
        yield


@pytest.fixture(scope="session", autouse=True)
def databases_are_waited_for() -> Iterator[None]:
    """Let who writes wait a minute for who writes already: a slow machine is nobody's fault."""
    with pytest.MonkeyPatch.context() as patch:
        options = engines.SESSION_OPTIONS.replace(f"{engines.BUSY_SECONDS}s", "60s")
        patch.setattr(engines, "SESSION_OPTIONS", options)
        patch.setattr(engines, "BUSY_SECONDS", 60)
        yield


@pytest.fixture(scope="session", autouse=True)
def main_thread_goes_on() -> Iterator[None]:
    """Let no test's own thread stand back: all tests after it would, for there is no way back."""

    def calm() -> None:
        if threading.current_thread() is not threading.main_thread():
            calm_thread()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evidence, "calm_thread", calm)
        yield


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:  # noqa: ARG001
    """Wait longer than pytest-qt's own would."""
    return PatientBot(request)
