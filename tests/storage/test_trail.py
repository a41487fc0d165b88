"""Rows that were changed past the program show against the audit trail, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel
from smdesk.domain.findings import Finding
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.databases import LOGIN
from tests.support.factories import actor


@pytest.fixture
def channel(store: SqlStore) -> Channel:
    """A register with one of everything, two of which were changed."""
    channel, person = factories.channel(), factories.person()
    sector = factories.sector()
    unit = factories.unit(sector_id=sector.id)
    with store.write(actor()) as work:
        work.municipality.add(factories.municipality())
        work.attachments.add(factories.attachment())
        work.sectors.add(sector)
        work.units.add(unit)
        work.people.add(person)
        work.terms.add(factories.term(person_id=person.id))
        work.memberships.add(factories.membership(person_id=person.id, unit_id=unit.id))
        work.channels.add(channel)
        channel = work.channels.update(replace(channel, name="Nytt", purposes=frozenset()))
        assignment = factories.assignment(
            channel_id=channel.id, person_id=person.id, mandated_by=person.id
        )
        work.assignments.add(assignment)
        ended = Period(assignment.period.first, date(2026, 12, 31))
        work.assignments.update(replace(assignment, period=ended))
        work.grants.add(factories.grant(account=LOGIN))
        work.captures.add(
            factories.capture(
                channel_id=channel.id, taken_at=datetime(2026, 7, 1, 12, 0, 0, 17, tzinfo=UTC)
            )
        )
        work.commit()
    return channel


def differences(store: SqlStore) -> list[Finding]:
    with store.read() as snapshot:
        return snapshot.audit.differences()


def tamper(store: SqlStore, *commands: str) -> None:
    """Do what somebody with a database tool does."""
    with store._engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            names = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            for trigger in connection.execute(text(names)).scalars().all():
                connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        for command in commands:
            connection.exec_driver_sql(command)
        connection.commit()


@pytest.mark.usefixtures("channel")
def test_what_the_program_wrote_agrees(store: SqlStore) -> None:
    assert differences(store) == []


def test_it_agrees_after_removing_and_putting_back(store: SqlStore, channel: Channel) -> None:
    other = factories.channel()
    with store.write(actor()) as work:
        work.channels.add(other)
        work.channels.remove(other)
        work.commit()
    assert differences(store) == []
    with store.write(actor()) as work:
        work.channels.add(other)
        work.audit.note("adopted", "channel", channel.id, {"bag": "x"})
        work.commit()
    assert differences(store) == []


@pytest.mark.parametrize(
    ("command", "code", "kind"),
    [
        ("UPDATE channels SET name = 'Hackad'", "row_differs_from_audit", "channel"),
        ("UPDATE channels SET platform = 'hackad'", "row_differs_from_audit", "channel"),
        ("UPDATE channels SET purposes = '[\"x\"]'", "row_differs_from_audit", "channel"),
        ("UPDATE channels SET opened_on = '2020-02-02'", "row_differs_from_audit", "channel"),
        ("UPDATE channels SET opened_on = NULL", "row_differs_from_audit", "channel"),
        ("UPDATE channels SET version = 7", "row_differs_from_audit", "channel"),
        ("UPDATE municipality SET name = 'Hackad'", "row_differs_from_audit", "municipality"),
        ("UPDATE assignments SET last_day = NULL", "row_differs_from_audit", "assignment"),
        ("UPDATE grants SET roles = '[]'", "row_differs_from_audit", "grant"),
        ("UPDATE captures SET size = size + 1", "row_differs_from_audit", "capture"),
        (
            "UPDATE captures SET taken_at = '2026-07-02 12:00:00'",
            "row_differs_from_audit",
            "capture",
        ),
        ("UPDATE audit SET payload = '{}' WHERE kind = 'grant'", "row_differs_from_audit", "grant"),
        ("DELETE FROM captures", "row_missing", "capture"),
        ("DELETE FROM audit WHERE kind = 'term'", "row_not_in_audit", "term"),
        (
            "UPDATE audit SET action = 'removed', payload = '{\"after\":null}' WHERE kind = 'unit'",
            "row_not_in_audit",
            "unit",
        ),
    ],
)
@pytest.mark.usefixtures("channel")
def test_what_was_changed_past_the_program_is_found(
    store: SqlStore, command: str, code: str, kind: str
) -> None:
    tamper(store, command)
    (found,) = differences(store)
    assert (found.code, found.place.split()[0]) == (code, kind)
    assert "Hackad" not in str(found)


@pytest.mark.usefixtures("channel")
def test_an_erased_content_is_nothing_to_compare_with(store: SqlStore) -> None:
    tamper(
        store,
        "UPDATE audit SET payload = NULL, salt = NULL WHERE kind = 'person'",
        "UPDATE people SET name = ''",
    )
    assert differences(store) == []


@pytest.mark.usefixtures("channel")
def test_a_day_that_is_none_is_found(store: SqlStore) -> None:
    if store.file is None:
        pytest.skip("PostgreSQL stores only days")
    tamper(store, "UPDATE channels SET opened_on = 'hackad'")
    assert [(item.code, item.place) for item in differences(store)] == [
        ("rows_unreadable", "channel")
    ]
