"""The schemas at the root: every statement that the program makes is as they say, and no other."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from smdesk.archive.guide import SCHEMAS
from smdesk.archive.statement_page import statement_page
from smdesk.domain.completeness import (
    Band,
    Bound,
    Completeness,
    Gap,
    GapReason,
    PageFinding,
    Repeat,
    Seen,
    Side,
)
from smdesk.domain.evidence import Rectangle
from smdesk.domain.half_years import HalfYear
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.ports import Target
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.archive.test_statement_page import Reader
from tests.services.test_picture_imports import Desk
from tests.services.test_records import NEW_YEAR, records_over
from tests.support.factories import TickingClock, actor
from tests.support.page_world import PageWorld
from tests.support.pages import FakePage
from tests.support.plans import decide_plan
from tests.support.world import World

AREA = Rectangle(left=0, top=0, width=640, height=60)
LACKING = Completeness(
    width=640,
    height=900,
    scale=1.0,
    rows=800,
    gaps=(Gap(top=400, height=100, reason=GapReason.DISAGREES),),
    repeats=(Repeat(top=500, height=20),),
    bands=(Band(side=Side.TOP, area=AREA, kept=True, what="header"),),
    moved=(AREA,),
    bound=Bound.HEIGHT,
    findings=(PageFinding(code=Seen.WIDER, values={"pixels": 40}),),
)
Made = dict[str, Any]


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def store(tmp_path: Path, clock: TickingClock) -> Iterator[SqlStore]:
    opened = open_store(tmp_path / "smdesk.sqlite3", clock)
    yield opened
    opened.close()


@pytest.fixture
def world(tmp_path: Path, store: SqlStore, clock: TickingClock) -> World:
    return World(tmp_path, store, clock)


def on_screen(world: World, _: Path) -> list[str]:
    region = Target(region=AREA)
    pictures = world.captures
    return [world.take().bag, pictures.take(actor(), world.channel.id, region).bag]


def of_pages(world: World, folder: Path) -> list[str]:
    pages = PageWorld(world, folder)
    whole, lacking = pages.kept(), pages.kept(FakePage(completeness=LACKING))
    return [whole.bag, lacking.bag]


def brought_in(world: World, folder: Path) -> list[str]:
    desk = Desk(world, folder)
    file = desk.given("Bild 1.png", world.archive.picture(world.take().bag).read_bytes())
    at = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
    taken = desk.imports.bring_in(
        actor(), world.channel.id, file, taken_at=at, source="Anna Ek, med mobilen"
    )
    return [taken.bag]


def preserved(world: World, _: Path) -> list[str]:
    decide_plan(world.store)
    world.take()
    Rounds(world.store, world.clock).close(actor(), HalfYear(2026, 2))
    world.clock.now = NEW_YEAR
    records = records_over(world)
    return [records.preserve(actor(), due).bag for due in records.due()]


KINDS: dict[str, Callable[[World, Path], list[str]]] = {
    "screen": on_screen,
    "page": of_pages,
    "imported": brought_in,
    "record": preserved,
}


def statement(world: World, bag: str) -> Made:
    data = (world.archive.root / bag / "data" / "statement.json").read_bytes()
    said = json.loads(data)
    assert isinstance(said, dict)
    return said


def validator(world: World, said: Made) -> Draft202012Validator:
    """Return what judges a statement: the schema that it names, as it lies in the archive."""
    path = world.archive.root / SCHEMAS / f"{said['schema']}.schema.json"
    return Draft202012Validator(json.loads(path.read_bytes()))


@pytest.mark.parametrize("kind", KINDS)
def test_every_statement_is_as_its_schema_says(world: World, tmp_path: Path, kind: str) -> None:
    bags = KINDS[kind](world, tmp_path)
    assert bags
    for bag in bags:
        said = statement(world, bag)
        judge = validator(world, said)
        assert [error.message for error in judge.iter_errors(said)] == []
        assert all(not judge.is_valid(wrong) for wrong in without_each(said))
        assert world.archive.verify(bag) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_statement_reads_in_swedish(world: World, tmp_path: Path, kind: str) -> None:
    """No entry stands on the page by the name that programs know it by."""
    for bag in KINDS[kind](world, tmp_path):
        said = statement(world, bag)
        page = (world.archive.root / bag / "data" / "statement.html").read_text("utf-8")
        assert page == statement_page(said)
        if "page" in said:
            codes = {one["code"] for one in said["page"]["findings"]}
            assert not codes & set(Reader(page).text.split("\n"))
        measured = [said[part]["unit"] for part in ("picture", "witness") if said.get(part)]
        assert not [unit for unit in measured if unit in Reader(page).text]
        terms = {one.strip() for one in Reader(page).terms}
        free = {"content-type", "server", "date", "start", *said.get("page", {}).get("headers", {})}
        assert {term for term in terms if term[:1].islower()} <= free


def without_each(said: Made) -> Iterator[Made]:
    """Yield a statement without each of its entries in turn, and with one too many in each part."""
    for name, value in said.items():
        if name not in {"page", "witness", "import"}:
            yield {key: one for key, one in said.items() if key != name}
        if not isinstance(value, dict) or name == "files":
            continue
        for part in value:
            if name != "picture" or part in {"file", "width", "height"}:
                wrong = copy.deepcopy(said)
                del wrong[name][part]
                yield wrong
        yield {**said, name: {**value, "more": 1}}


@pytest.mark.parametrize("name", ["smdesk-capture-1", "smdesk-record-1"])
def test_every_entry_of_a_schema_says_what_it_means(world: World, name: str) -> None:
    world.take()
    path = world.archive.root / SCHEMAS / f"{name}.schema.json"
    schema = json.loads(path.read_bytes())
    Draft202012Validator.check_schema(schema)
    assert [one for one in entries(schema) if "description" not in one and "$ref" not in one] == []
    assert len(list(entries(schema))) > 15


def entries(schema: Any) -> Iterator[Made]:
    """Yield all that a schema says of single entries."""
    if isinstance(schema, dict):
        for name, part in schema.items():
            if name == "properties":
                yield from part.values()
            yield from entries(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from entries(part)
