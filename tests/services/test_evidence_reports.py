"""Reports of the archive, on both databases: what is read for them, and what is refused."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smdesk.capture.engine.opening import PngFiles
from smdesk.disk import RealDisk
from smdesk.domain.actors import Actor
from smdesk.domain.completeness import PageFinding, Seen
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, LedgerKind
from smdesk.domain.half_years import HalfYear
from smdesk.domain.layout import STATEMENT, TAG_MANIFEST
from smdesk.domain.protocols import checksum
from smdesk.reports import PdfRenderer
from smdesk.services.evidence.ledgers import catch_up, enter
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.ports import StampsVerified
from smdesk.services.printed.evidence_reports import EvidenceReports
from smdesk.services.printed.reports import Reports
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.capture.engine.scenes import page
from tests.reports.reading import pages_of, solid
from tests.support import factories as make
from tests.support.factories import TickingClock, actor
from tests.support.page_bags import keep_page
from tests.support.world import World

STAMPED = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@pytest.fixture
def store(ready_place: str, clock: TickingClock) -> Iterator[SqlStore]:
    opened = open_store(ready_place, clock)
    yield opened
    opened.close()


def papers(world: World) -> Reports:
    return Reports(world.store, PdfRenderer(), world.clock, RealDisk())


def evidence(world: World, stamps: StampsVerified | None = None) -> EvidenceReports:
    told = stamps or StampsVerified()
    return EvidenceReports(
        world.store,
        world.archive,
        pictures=PngFiles(),
        reports=papers(world),
        stamps=lambda _rows, _trail: told,
        clock=world.clock,
    )


def destroy(world: World, capture: Capture) -> None:
    """Let a capture's bag be gone by decision."""
    world.archive.destroy(capture.bag)
    with world.store.write(actor()) as work:
        catch_up(world.archive, work)
        enter(
            world.archive,
            work,
            actor=actor(),
            clock=world.clock,
            kind=LedgerKind.DESTROYED,
            capture=capture,
            details={},
        )
        work.commit()


def close_round(world: World) -> None:
    Rounds(world.store, world.clock).close(actor(), HalfYear(2026, 2))


def said(world: World, report: object, who: Actor | None = None) -> str:
    drawn = papers(world).drawn(who or actor(), report)  # type: ignore[arg-type]  # any of them
    return solid(" ".join(pages_of(drawn)))


# --- one capture ------------------------------------------------------------------------------


def test_a_capture_is_read_to_the_last_byte_for_its_evidence(world: World) -> None:
    capture = world.take()
    person = make.person(name="Anna Ek", account=capture.taken_by.upper())
    with world.store.write(actor()) as work:
        work.people.add(person)
        work.commit()
    report = evidence(world).capture(capture.id)
    assert (report.capture, report.checked, report.taken_by) == (capture, (), "Anna Ek")
    assert report.channel.name == world.channel.name
    assert report.admitted is not None
    assert report.admitted.kind is LedgerKind.ADMITTED
    assert sum(page.height for page in report.pages) == capture.height
    assert report.witness is None
    assert solid(capture.picture_sha256) in said(world, report)


def test_the_channel_is_told_of_as_it_was_then(world: World) -> None:
    capture, name = world.take(), world.channel.name
    with world.store.write(actor()) as work:
        work.channels.update(make.channel(id=world.channel.id, name="Ett annat namn"))
        work.commit()
    assert evidence(world).capture(capture.id).channel.name == name


def test_the_earliest_token_after_its_admission_vouches(world: World) -> None:
    capture = world.take()
    moments = {1: STAMPED, 7: STAMPED}
    report = evidence(world, StampsVerified(moments=moments)).capture(capture.id)
    assert report.vouched is not None
    assert (report.vouched.seq, report.vouched.at) == (1, STAMPED)
    assert evidence(world).capture(capture.id).vouched is None


def test_a_page_is_shown_with_its_witness_and_what_was_stated(world: World) -> None:
    capture = keep_page(
        world.store,
        world.archive,
        world.channel,
        actor(),
        pixels=page(300, 1),
        taken_at=world.clock(),
        findings=[PageFinding(code=Seen.MORE_BUTTON)],
        witness=page(120, 2),
    )
    report = evidence(world).capture(capture.id)
    assert report.witness is not None
    assert report.witness.height == 120
    told = said(world, report)
    for text in ("Sidan har en knapp för att visa mer.", "Skärmen när sidan togs", "Prov/1"):
        assert solid(text) in told


def test_an_archive_out_of_reach_is_told(world: World) -> None:
    capture = world.take()
    world.archive.root.rename(world.archive.root.with_name("elsewhere"))
    with pytest.raises(SurroundingsError) as error:
        evidence(world).capture(capture.id)
    assert error.value.code == "bag_unreadable"


def test_a_damaged_picture_is_told_and_shown_as_none(world: World) -> None:
    capture = world.take()
    picture: Path = world.archive.picture(capture.bag)
    picture.write_bytes(picture.read_bytes()[:200])
    report = evidence(world).capture(capture.id)
    assert "file_changed" in {one.code for one in report.checked}
    assert (report.picture, report.pages) == (None, ())
    assert solid("Lita inte på bilden") in said(world, report)


def test_a_bag_that_was_exchanged_as_a_whole_is_told(world: World) -> None:
    capture, other = world.take(), world.take()
    place = world.archive.path(capture.bag)
    shutil.rmtree(place)
    shutil.copytree(world.archive.path(other.bag), place)
    checked = evidence(world).capture(capture.id).checked
    assert [one.code for one in checked] == ["bag_differs_from_ledger"]


def test_a_bag_that_nothing_fixes_any_more_is_told(world: World) -> None:
    capture = world.take()
    (world.archive.path(capture.bag) / TAG_MANIFEST).unlink()
    checked = evidence(world).capture(capture.id).checked
    assert [one.code for one in checked] == ["bag_unreadable"]


@pytest.mark.parametrize("code", ["capture_unknown", "evidence_is_gone"])
def test_of_what_is_not_there_is_no_evidence(world: World, code: str) -> None:
    capture = world.take()
    destroy(world, capture)
    asked = capture.id if code == "evidence_is_gone" else "none"
    with pytest.raises(UserError) as error:
        evidence(world).capture(asked)
    assert error.value.code == code


def test_without_its_statement_nothing_is_vouched_for(world: World) -> None:
    capture = world.take()
    (world.archive.path(capture.bag) / "data" / STATEMENT).unlink()
    with pytest.raises(SurroundingsError) as error:
        evidence(world).capture(capture.id)
    assert error.value.code == "bag_unreadable"


# --- a round ----------------------------------------------------------------------------------


def test_a_rounds_protocol_is_shown_with_its_pictures(world: World) -> None:
    capture = world.take()
    close_round(world)
    report = evidence(world).round_protocol(HalfYear(2026, 2))
    with world.store.read() as snapshot:
        (round_,) = snapshot.rounds.all()
    assert report.checksum == checksum(round_.protocol)
    assert report.pictures[capture.id]().height == capture.height
    assert report.gone == frozenset()
    assert evidence(world).round_protocol(round_.id).protocol == report.protocol
    assert solid(world.channel.name) in said(world, report)


def test_a_picture_that_is_gone_is_shown_as_gone(world: World) -> None:
    capture = world.take()
    close_round(world)
    destroy(world, capture)
    report = evidence(world).round_protocol(HalfYear(2026, 2))
    assert report.gone == {capture.id}
    assert solid("gallrad eller förstörd enligt beslut") in said(world, report)


def test_a_picture_out_of_reach_does_not_stop_a_protocol(world: World) -> None:
    capture = world.take()
    close_round(world)
    world.archive.picture(capture.bag).unlink()
    report = evidence(world).round_protocol(HalfYear(2026, 2))
    assert solid("Övre delen av skärmdumpen") in said(world, report)


def test_a_round_that_is_open_has_no_protocol(world: World) -> None:
    world.take()
    for which in (HalfYear(2026, 2), HalfYear(2020, 1)):
        with pytest.raises(UserError) as error:
            evidence(world).round_protocol(which)
        assert error.value.code == "round_not_closed"
