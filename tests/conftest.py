"""What all tests share: the tables of a new database are made once, and copied."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from smdesk.storage import opening, schema


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
