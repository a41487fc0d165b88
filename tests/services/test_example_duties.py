"""The example's duties hold to the rules that a person's own are held to, and leave some to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.guidance import in_force
from smdesk.domain.removal_checks import check_finish, check_removal
from smdesk.domain.retention import COLUMNS, RetentionRow
from smdesk.domain.rules import Rule
from smdesk.exchange import FileSheetReader
from smdesk.services.example.example import Example
from smdesk.services.imports.imports import Imports
from smdesk.services.ports import Snapshot, Store
from smdesk.services.register.view import make_view
from smdesk.storage import AttachmentFolder
from tests.support import factories as make
from tests.support.factories import NOW, TODAY, TickingClock


@pytest.fixture
def snapshot(store: Store, clock: TickingClock, tmp_path: Path) -> Iterator[Snapshot]:
    files = AttachmentFolder(tmp_path / "attachments", RealDisk())
    imports = Imports(store, FileSheetReader(), clock)
    Example(store, imports, clock, files).load(make.actor())
    with store.read() as opened:
        yield opened


def test_each_log_is_as_the_rules_want_it(snapshot: Snapshot) -> None:
    grounds = {one.id: one for one in snapshot.grounds.all()}
    removals = snapshot.removals.all()
    finished = [one for one in removals if one.finished_at is not None]
    assert (len(removals), len(finished)) == (3, 2)
    assert [problem for one in removals for problem in check_removal(one, NOW)] == []
    for one in finished:
        assert check_finish(one, grounds[one.ground_id or ""], [], NOW) == []


def test_one_version_of_the_plan_is_decided_and_one_is_proposed(snapshot: Snapshot) -> None:
    first, second = snapshot.schedules.all()
    assert (first.locked_at is not None, second.locked_at is not None) == (True, False)
    kept, new = (
        [columns(row) for row in snapshot.schedule_rows.of("schedule_id", [one.id])]
        for one in (first, second)
    )
    assert sum(one != other for one, other in zip(kept, new, strict=True)) == 1
    told = " ".join(str(value) for row in kept for value in row).casefold()
    assert "fylls i" not in told, "who decides has filled in all that is the municipality's own"
    assert "kommunen väljer" not in told


def columns(row: RetentionRow) -> list[object]:
    return [getattr(row, name) for name in COLUMNS]


def test_what_is_left_to_do_shows(snapshot: Snapshot) -> None:
    register = make_view(snapshot, TODAY)
    found = {item.rule for line in register.channels for item in line.shortcomings}
    assert {Rule.REMOVAL_OPEN, Rule.REFERRAL_CASE, Rule.GUIDANCE_READ} <= found
    document = in_force(snapshot.policy_documents.all(), TODAY)
    assert document is not None
    assert document.edition == len(snapshot.policy_documents.all())
