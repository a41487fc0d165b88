"""The example municipality: realistic, whole, always about today, only into an empty database."""

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.channels import Channel, Status
from smdesk.domain.errors import UserError
from smdesk.domain.mandates import check_mandate
from smdesk.domain.organisation import check_term
from smdesk.domain.rules import Rule
from smdesk.exchange import FileSheetReader
from smdesk.reports.logos import readable_logo
from smdesk.resource_files import resource_path
from smdesk.services.example.example import Example
from smdesk.services.imports.imports import Imports, RowState
from smdesk.services.ports import Snapshot, Store
from smdesk.services.register.grounds import read_grounds
from smdesk.services.register.view import RegisterView, make_view
from smdesk.storage import AttachmentFolder
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock

WEBMASTER = make.actor()


@pytest.fixture
def imports(store: Store, clock: TickingClock) -> Imports:
    return Imports(store, FileSheetReader(), clock)


@pytest.fixture
def files(tmp_path: Path) -> AttachmentFolder:
    return AttachmentFolder(tmp_path / "attachments", RealDisk())


@pytest.fixture
def example(
    store: Store, imports: Imports, clock: TickingClock, files: AttachmentFolder
) -> Example:
    return Example(store, imports, clock, files)


def test_its_size(store: Store, example: Example) -> None:
    example.load(WEBMASTER)
    with store.read() as snapshot:
        view = make_view(snapshot, TODAY)
        people = snapshot.people.all()
    assert view.municipality is not None
    assert view.municipality.is_example
    assert (len(view.sectors), len(view.units), len(people)) == (5, 11, 30)
    channels = [line.channel for line in view.channels]
    assert (len(channels), len({channel.platform for channel in channels})) == (25, 10)
    assert Counter(channel.status for channel in channels) == {
        Status.ACTIVE: 21,
        Status.DORMANT: 2,
        Status.CLOSED: 1,
        Status.PLANNED: 1,
    }
    assert all(channel.url and channel.key and channel.raw_address for channel in channels)
    assert all(unit.greeting for unit in view.units.values())


def test_it_is_clearly_an_example(store: Store, example: Example) -> None:
    example.load(WEBMASTER)
    with store.read() as snapshot:
        people, channels = snapshot.people.all(), snapshot.channels.all()
    assert all(person.name.endswith(" Exempel") for person in people)
    assert all(person.email.endswith("@example.se") for person in people)
    assert all(_marked(channel) for channel in channels)


def _marked(channel: Channel) -> bool:
    return "exempel" in channel.url or "example.se" in channel.url


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2028, 2, 29), date(2031, 7, 1)])
def test_it_has_something_to_do_on_any_day(
    store: Store, imports: Imports, files: AttachmentFolder, today: date
) -> None:
    Example(store, imports, lambda: _noon(today), files).load(WEBMASTER)
    with store.read() as snapshot:
        view = make_view(snapshot, today)
        _check_rules(snapshot)
    rules = Counter(item.rule for item in view.shortcomings)
    assert rules[Rule.MANDATE_ENDING] == 3
    assert rules[Rule.ACCOUNTABLE] == 2
    assert rules[Rule.PURPOSE] == 1
    assert rules[Rule.ADDRESS] == 0
    assert rules[Rule.EDITOR] == 2
    assert rules[Rule.DEPUTY] > 2
    assert rules[Rule.APPLICATION_WAITING] == rules[Rule.REVIEW] == rules[Rule.ADMINS] == 1
    assert (rules[Rule.CHECKLIST], rules[Rule.DORMANT], rules[Rule.LAST_POST]) == (2, 3, 1)
    assert rules[Rule.MANDATE_FORM] == 1
    assert rules[Rule.MANDATE_MANAGER] == 0
    assert _acting(view) == ["Jonas Exempel"]


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def _acting(view: RegisterView) -> list[str]:
    return [line.person.name for line in view.people for term in line.offices if term.acting]


def _check_rules(snapshot: Snapshot) -> None:
    terms, mandates = snapshot.terms.all(), snapshot.assignments.all()
    assert [problem for term in terms for problem in check_term(term, terms)] == []
    grounds = read_grounds(snapshot)
    assert [found for item in mandates for found in check_mandate(item, grounds)] == []
    offices = Counter(term.office for term in terms if not term.acting)
    assert Counter(offices.values())[2] == 2  # two changes of office
    assert {term.person_id for term in terms} <= {person.id for person in snapshot.people.all()}


def test_its_channels_came_by_the_import(example: Example, imports: Imports) -> None:
    example.load(WEBMASTER)
    again = imports.preview(resource_path("example", "channels.csv"))
    assert {row.state for row in again.rows} == {RowState.UNCHANGED}
    assert (again.new_sectors, again.new_units, again.unused_columns) == ((), (), ())


def test_it_has_a_coat_of_arms(store: Store, example: Example, files: AttachmentFolder) -> None:
    example.load(WEBMASTER)
    with store.read() as snapshot:
        [municipality], attachments = snapshot.municipality.all(), snapshot.attachments.all()
    [attachment] = [one for one in attachments if one.media_type == "image/png"]
    assert municipality.logo == attachment.id
    data = files.path(attachment.id).read_bytes()
    assert len(data) == attachment.size
    assert readable_logo(data) is not None


def test_only_into_an_empty_database(store: Store, example: Example) -> None:
    with store.write(WEBMASTER) as work:
        work.people.add(make.person())
        work.commit()
    with pytest.raises(UserError, match="not_empty"):
        example.load(WEBMASTER)
    with store.read() as snapshot:
        assert (len(snapshot.people.all()), snapshot.channels.all()) == (1, [])
        assert snapshot.attachments.all() == []


def test_not_twice(example: Example) -> None:
    example.load(WEBMASTER)
    with pytest.raises(UserError, match="not_empty"):
        example.load(WEBMASTER)


def test_only_the_webmaster(example: Example) -> None:
    with pytest.raises(UserError, match="not_permitted"):
        example.load(make.actor(Role.READER))
