"""An archive with captures, and the order for a package of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.domain.deliveries import PackageForm
from smdesk.services.ports import SILENT, PackageOrder, Progress, Store, WrittenPackage
from smdesk.storage.opening import open_store
from tests.support.deliveries import AUTUMN, HOSTILE, TERMS, deliveries_over
from tests.support.factories import TickingClock, actor
from tests.support.world import World


class Keeping:
    """Stands where packages are made, and keeps the order."""

    order: PackageOrder

    def check(self, folder: Path) -> None:
        pass

    def write(
        self, order: PackageOrder, folder: Path, _form: PackageForm, _progress: Progress = SILENT
    ) -> WrittenPackage:
        self.order = replace(order, bags=list(order.bags))
        return WrittenPackage(path=folder, files=0, size=0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "smdesk.sqlite3", TickingClock())
    yield opened
    opened.close()


@pytest.fixture
def world(tmp_path: Path, store: Store) -> World:
    """Two captures; the second of a channel whose name is meant to do harm."""
    made = World(tmp_path, store, TickingClock())
    made.take()
    made.change(replace(made.channel, name=HOSTILE))
    made.take()
    return made


@pytest.fixture
def order(world: World, tmp_path: Path) -> PackageOrder:
    """What the service orders; its bags can be had again and again."""
    keeping, deliveries = Keeping(), deliveries_over(world, tmp_path)
    deliveries._packages = keeping
    deliveries.deliver(actor(), AUTUMN, TERMS, tmp_path)
    return keeping.order


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder
