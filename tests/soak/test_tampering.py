"""Whatever is done to an archive, somebody can tell: the folder, the database, a token, the copy.

`dev.py soak` tampers 500 times; otherwise once in each way. Each time `smdesk verify` itself is
run, and what each witness finds alone is held against what `tamperings.CASES` says of it.
"""

import io
import json
import os
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.archive import FolderArchive, verify_folder
from smdesk.archive.guide import CHECKER
from smdesk.cli.main import run
from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.layout import LEDGER
from smdesk.parts import ARCHIVE, DATABASE, Parts
from smdesk.services.evidence.token_checks import verify_tokens_beside
from smdesk.storage import open_store
from smdesk.timestamps.folder import TokenFolder
from smdesk.timestamps.tool import Rfc3161
from tests.archive.chromium import Tab, tab
from tests.archive.tampering import bags_of
from tests.archive.test_checker import check, ours
from tests.soak.tamperings import CASES, Case, Place
from tests.support.copies import Copies
from tests.support.factories import actor
from tests.support.stamped import StampedWorld, clock_of_today
from tests.support.stamping import Authority, authority, serving
from tests.support.world import World

__all__ = ["authority"]

FULL = os.environ.get("SMDESK_SOAK") == "full"
SEEDS = -(-500 // len(CASES)) if FULL else 1
EARLY, LATE = 3, 2
"""Captures before the token and after it."""
BY_THE_TRAIL = frozenset({"stamp_exchanged", "stamp_missing"})
"""What the database's audit trail tells of tokens: it noted each."""
SETTINGS = ("settings.json", "second-copy.json")
pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory, authority: Authority) -> Place:
    """A data folder with an archive, a token in the midst of its ledger, and a second copy."""
    folder = tmp_path_factory.mktemp("base")
    data, clock = folder / "data", clock_of_today()
    data.mkdir()
    store = open_store(data / DATABASE, clock)
    world = World(data, store, clock)
    copies = Copies(folder, store, FolderArchive(data / ARCHIVE, RealDisk()), clock)
    for _ in range(EARLY):
        world.take()
    world.reader.enter_all(actor(), world.verification.everything())
    with serving(authority) as server:
        stamped = StampedWorld(world, data, server).timestamps.stamp(actor()).seq
    copies.second.choose(actor(), copies.root)
    copies.second.follow(actor())
    _keep_older(data, folder / "older")
    for _ in range(LATE):
        world.take()
    world.reader.enter_all(actor(), world.verification.everything())
    copies.second.follow(actor())
    store.close()
    return Place(folder, stamped)


def _keep_older(data: Path, older: Path) -> None:
    """Copy a data folder whose database is open."""
    shutil.copytree(data, older, ignore=shutil.ignore_patterns(f"{DATABASE}*", "*.lock"))
    with sqlite3.connect(data / DATABASE) as source, sqlite3.connect(older / DATABASE) as target:
        source.backup(target)
    source.close()
    target.close()


@pytest.fixture
def place(base: Place, tmp_path: Path) -> Place:
    """A copy of it, whose settings name its own places."""
    folder = Path(shutil.copytree(base.folder, tmp_path / "base"))
    for path in (folder / part / name for part in ("data", "older") for name in SETTINGS):
        path.write_text(path.read_text("utf-8").replace(str(base.folder), str(folder)), "utf-8")
    return Place(folder, base.stamped)


@pytest.fixture(scope="module")
def browser_tab() -> Iterator[Tab]:
    with pytest.MonkeyPatch.context() as patch, tab(patch) as led:
        yield led


@pytest.fixture(scope="module")
def tally() -> Iterator[Counter[str]]:
    """What all seeds together came to."""
    counted: Counter[str] = Counter()
    yield counted
    print(dict(counted))  # noqa: T201  shown with -s


def verified(*words: object) -> set[str]:
    """Run `smdesk verify`, and return the codes that it found."""
    with redirect_stdout(io.StringIO()) as out:
        code = run(["verify", "--json", *map(str, words)], Parts())
    found = {one["code"] for one in json.loads(out.getvalue())["findings"]}
    assert code == (1 if found else 0)
    return found


def of_others(code: str) -> bool:
    """Tell whether a finding is a token's or the second copy's, not the database's own."""
    return code.startswith(("stamp_", "copy_")) and code not in BY_THE_TRAIL


def alone(place: Place) -> set[str]:
    """Return what the folder alone shows, without its tokens."""
    return {one.code for one in verify_folder(place.root).findings}


def by_token(place: Place, kept: Path) -> set[str]:
    """Return what a token shows that was kept elsewhere."""
    try:
        lines = place.lines()
    except SurroundingsError:
        return {"ledger_unreadable"}
    files = TokenFolder(kept, RealDisk())
    found = verify_tokens_beside(lines, files, Rfc3161(), lambda: datetime.now(UTC))
    return {one.code for one in found.findings}


def by_copy(place: Place) -> set[str]:
    """Return what the copy's ledger shows, laid beside the bags."""
    ledger, own = place.root / LEDGER, (place.root / LEDGER).read_bytes()
    theirs = (place.copy / LEDGER).read_bytes()
    ledger.write_bytes(theirs)
    found = alone(place)
    ledger.write_bytes(own)
    return found | ({"ledger_differs"} if own != theirs else set())


def by_bagit(place: Place) -> bool:
    """Tell whether another program that reads bags finds that one is not whole."""
    try:
        for bag in bags_of(place.root):
            bagit.Bag(str(bag)).validate()
    except bagit.BagError:
        return True
    return False


def test_nothing_is_found_where_nothing_was_done(base: Place, place: Place) -> None:
    assert verified("--data", place.data) == set()
    assert verified(place.root) == set()
    witnesses = (alone(place), by_token(place, base.root), by_copy(place), by_bagit(place))
    assert witnesses == (set(), set(), set(), False)


@pytest.mark.parametrize(
    ("name", "seed"), [(name, seed) for name in CASES for seed in range(SEEDS)]
)
def test_every_tampering_is_found(
    base: Place, place: Place, request: pytest.FixtureRequest, name: str, seed: int
) -> None:
    case, chance = CASES[name], random.Random(f"{name} {seed}")  # noqa: S311  a seed
    case.do(place, chance)
    everything = verified("--data", place.data)
    shown = {
        "alone": bool(alone(place)),
        "token": bool(by_token(place, base.root)),
        "copy": bool(by_copy(place)),
        "database": any(not of_others(code) for code in everything),
    }
    assert everything, "smdesk verify"
    for witness, found in shown.items():
        expected = getattr(case, witness)
        assert expected is None or found is expected, (witness, everything)
    assert not shown["alone"] or verified(place.root), "smdesk verify PATH"
    if case.content:
        assert by_bagit(place)
    if FULL:
        look_in_browser(request.getfixturevalue("browser_tab"), place, case)
    tally: Counter[str] = request.getfixturevalue("tally")
    tally.update(["tampered", "found", *(one for one, found in shown.items() if found)])


def look_in_browser(led: Tab, place: Place, case: Case) -> None:
    """Let the page that needs no program check it: it finds what the folder alone shows."""
    led.open((place.root / CHECKER).as_uri())
    found = check(led, place.root)
    assert found == ours(place.root)
    assert found or not case.content


@pytest.mark.skipif(not FULL, reason="too few: dev.py soak")
def test_there_were_five_hundred(tally: Counter[str]) -> None:
    assert tally["tampered"] >= 500
    assert tally["found"] == tally["tampered"]
