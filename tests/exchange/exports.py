"""Small exports on disk, written, read and changed by hand."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.errors import InvalidError, SmdeskError
from smdesk.exchange import OpenFiles, layout
from smdesk.services.ports import TABLES, About, Chains, Content
from tests.support import factories as make

ABOUT = About(
    program="smdesk 0.1.0",
    made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
    municipality="=Exempelköping;\nkommun",
)
NOTHING = Chains(audit=(), ledger=())
FILES = OpenFiles(RealDisk())


def content(**tables: Sequence[Any]) -> Content:
    """Return an export with only these rows."""
    return Content(about=ABOUT, tables={name: tables.get(name, []) for name in TABLES})


def small() -> Content:
    """Return a few rows that fit together."""
    channel, people = make.channel(name="+46 @=;\"\r\n'"), [make.person(), make.person()]
    return content(
        channels=[channel, make.channel()],
        people=people,
        assignments=[
            make.assignment(channel_id=channel.id, person_id=people[0].id, mandated_by=people[1].id)
        ],
    )


def written(
    target: Path, given: Content | None = None, *, as_zip: bool = False, disk: Any = None
) -> Path:
    """Write an export and put it in place."""
    files = OpenFiles(disk or RealDisk())
    with files.stage(given or small(), NOTHING, {}, target, as_zip=as_zip) as staged:
        staged.put()
    return target


def read(source: Path) -> Content:
    with FILES.open(source) as incoming:
        return incoming.content


def refusal(source: Path) -> SmdeskError:
    with pytest.raises(SmdeskError) as caught:
        read(source)
    return caught.value


def codes(source: Path) -> list[str]:
    error = refusal(source)
    assert isinstance(error, InvalidError)
    return [problem.code for problem in error.problems]


def change(export: Path, edit: Callable[[dict[str, Any]], object]) -> Path:
    """Change an export's JSON by hand."""
    path = export / layout.JSON
    body = json.loads(path.read_bytes())
    edit(body)
    path.write_text(json.dumps(body), "utf-8")
    return export
