"""Packages judged by eark-validator, which is fetched into an environment of its own."""

import os
from pathlib import Path

import numpy as np
import pytest

from smdesk.domain.deliveries import PackageForm
from smdesk.storage.opening import open_store
from tests.support.deliveries import HOSTILE, delivered_as, deliveries_over
from tests.support.factories import TickingClock, actor, channel
from tests.support.page_bags import keep_page
from tests.support.world import World
from tools.eark import EXCEPTED, judged

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(
        os.environ.get("SMDESK_SOAK") != "full", reason="fetches a program: only in dev.py soak"
    ),
]


def test_every_form_is_accepted(tmp_path: Path) -> None:
    clock = TickingClock()
    store = open_store(tmp_path / "smdesk.sqlite3", clock)
    world = World(tmp_path, store, clock)
    world.take()
    hostile = channel(name=HOSTILE)
    with store.write(actor()) as work:
        work.channels.add(hostile)
        work.commit()
    pixels = np.zeros((3, 3, 4), dtype=np.uint8)
    keep_page(store, world.archive, hostile, actor(), pixels=pixels, taken_at=clock(), text="Åäö")
    deliveries = deliveries_over(world, tmp_path)
    made = [delivered_as(deliveries, tmp_path / "out", form) for form in PackageForm]
    store.close()
    assert {len(one.captures) for one in made} == {2}
    reports = judged([one.written.path for one in made])
    assert len(reports) == 3
    for report in reports.values():
        structure, schema, _ = report["parts"]
        assert (structure, schema) == ("WellFormed", "VALID")
        errors = [rule for rule, severity, _ in report["messages"] if severity == "Error"]
        warnings = [rule for rule, severity, _ in report["messages"] if severity == "Warn"]
        assert set(errors) == EXCEPTED
        assert warnings == []
        assert len(report["messages"]) > len(errors)  # it did look


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    clock = TickingClock()
    store = open_store(tmp_path / "smdesk.sqlite3", clock)
    world = World(tmp_path, store, clock)
    world.take()
    made = delivered_as(deliveries_over(world, tmp_path), tmp_path / "out", PackageForm.FOLDER)
    store.close()
    path = made.written.path / "METS.xml"
    text = path.read_text("utf-8")
    path.write_text(text.replace(' csip:OAISPACKAGETYPE="SIP"', ""), "utf-8")
    (report,) = judged([made.written.path]).values()
    errors = {rule for rule, severity, _ in report["messages"] if severity == "Error"}
    assert "CSIP9" in errors
