"""The store on both databases: things in and out, what changed, who may write when."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Platform, Purpose, Scope, Status
from smdesk.domain.errors import ConflictError, UserError
from smdesk.domain.organisation import Office, OfficeKind
from smdesk.services import ports
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.databases import LOGIN

ACTOR = factories.actor()
PERSON, BOSS = factories.person(), factories.person(name="Chef Åsa")
SECTOR, FORM = factories.sector(), factories.attachment()
UNIT = factories.unit(sector_id=SECTOR.id)
CHANNEL = factories.channel()
FULL_CHANNEL = factories.channel(
    platform=Platform.MASTODON,
    scope=Scope.OPERATIONAL,
    sector_id=SECTOR.id,
    unit_id=UNIT.id,
    purposes=frozenset(Purpose),
    purpose_text="Rad ett\nrad två: åäö ÅÄÖ 🎉 ' \" ; --",
    status=Status.CLOSED,
    opened_on=date(1, 1, 1),
    closed_on=date(9999, 12, 31),
    crisis_rank=3,
    own=True,
    version=7,
)
THINGS: list[tuple[str, Any]] = [
    ("attachments", FORM),
    ("municipality", factories.municipality(logo=FORM.id, is_example=True)),
    ("sectors", SECTOR),
    ("units", UNIT),
    ("units", factories.unit(period=Period(date(2020, 2, 29), date(2020, 2, 29)))),
    ("people", PERSON),
    ("people", BOSS),
    ("memberships", factories.membership(person_id=PERSON.id, unit_id=UNIT.id)),
    ("terms", factories.term(person_id=BOSS.id)),
    ("terms", factories.term(person_id=BOSS.id, office=factories.sector_head(SECTOR.id))),
    (
        "terms",
        factories.term(
            person_id=BOSS.id, office=Office(OfficeKind.UNIT_HEAD, UNIT.id), acting=True
        ),
    ),
    ("channels", CHANNEL),
    ("channels", FULL_CHANNEL),
    (
        "assignments",
        factories.assignment(
            channel_id=CHANNEL.id, person_id=PERSON.id, mandated_by=BOSS.id, form=FORM.id
        ),
    ),
    ("grants", factories.grant(account=LOGIN, person_id=BOSS.id, roles=frozenset(Role))),
    ("grants", factories.grant(account="ingen", roles=frozenset())),
    ("captures", factories.capture(channel_id=CHANNEL.id, size=2**40)),
]


def fill(store: ports.Store) -> None:
    with store.write(ACTOR) as work:
        for table, item in THINGS:
            getattr(work, table).add(item)
        work.commit()


def test_everything_comes_back_as_it_was_in_the_order_it_was_added(store: SqlStore) -> None:
    fill(store)
    with store.read() as snapshot:
        for table in {name for name, _ in THINGS} - {"captures"}:
            assert getattr(snapshot, table).all() == [i for n, i in THINGS if n == table]
        for table, item in THINGS:
            assert getattr(snapshot, table).get(item.id) == item
        assert snapshot.channels.get("nowhere") is None


def test_moments_come_back_in_utc(store: SqlStore) -> None:
    moment = datetime(2026, 7, 1, 12, 0, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    with store.write(ACTOR) as work:
        work.attachments.add(factories.attachment(added_at=moment))
        work.commit()
    with store.read() as snapshot:
        (found,) = snapshot.attachments.all()
    assert found.added_at == moment
    assert found.added_at.tzinfo is UTC


def test_what_is_not_committed_never_happened(store: SqlStore) -> None:
    with store.write(ACTOR) as work:
        work.channels.add(CHANNEL)
    with contextlib.suppress(KeyError), store.write(ACTOR) as work:
        work.channels.add(CHANNEL)
        raise KeyError
    with store.read() as snapshot:
        assert snapshot.channels.all() == []
        assert list(snapshot.audit.entries()) == []


def test_a_commit_says_which_kinds_changed(store: SqlStore) -> None:
    with store.write(ACTOR) as work:
        work.channels.add(CHANNEL)
        work.people.add(PERSON)
        assert work.commit() == ports.ChangeSet(frozenset({"channel", "person"}))
    with store.write(ACTOR) as work:
        work.channels.update(CHANNEL)
        assert work.commit() == ports.ChangeSet()


def test_a_change_raises_the_version(store: SqlStore) -> None:
    fill(store)
    with store.write(ACTOR) as work:
        changed = work.channels.update(replace(CHANNEL, name="Nytt namn"))
        again = work.channels.update(replace(changed, purposes=frozenset()))
        work.commit()
    assert (changed.version, again.version) == (2, 3)
    with store.read() as snapshot:
        assert snapshot.channels.get(CHANNEL.id) == again


def test_a_lost_race_shows_both_versions(store: SqlStore) -> None:
    fill(store)
    with store.write(ACTOR) as work:
        theirs = work.channels.update(replace(CHANNEL, name="Deras"))
        mine = replace(CHANNEL, name="Mitt")
        with pytest.raises(ConflictError) as caught:
            work.channels.update(mine)
        with pytest.raises(ConflictError):
            work.channels.remove(mine)
    assert (caught.value.mine, caught.value.theirs) == (mine, theirs)


Action = Callable[[ports.UnitOfWork], object]
REFUSED: list[tuple[str, Action]] = [
    ("exists", lambda work: work.channels.add(CHANNEL)),
    ("exists", lambda work: work.channels.add(replace(FULL_CHANNEL, id=CHANNEL.id))),
    ("exists", lambda work: work.grants.add(factories.grant(account="ingen"))),
    ("gone", lambda work: work.channels.update(factories.channel())),
    ("gone", lambda work: work.channels.remove(factories.channel())),
    ("in_use", lambda work: work.channels.remove(CHANNEL)),
    ("in_use", lambda work: work.people.remove(PERSON)),
    ("in_use", lambda work: work.sectors.remove(SECTOR)),
    ("in_use", lambda work: work.units.remove(UNIT)),
    ("in_use", lambda work: work.attachments.remove(FORM)),
    ("reference_missing", lambda work: work.captures.add(factories.capture())),
    (
        "reference_missing",
        lambda work: work.channels.update(replace(CHANNEL, sector_id="nowhere")),
    ),
    ("unstorable_text", lambda work: work.people.add(factories.person(name="a\0b"))),
    ("unstorable_text", lambda work: work.people.add(factories.person(name="\ud800"))),
]


@pytest.mark.parametrize(("code", "action"), REFUSED)
def test_what_is_refused_leaves_the_rest_standing(
    store: SqlStore, code: str, action: Action
) -> None:
    fill(store)
    other = factories.person(name="Efter felet")
    with store.write(ACTOR) as work:
        with pytest.raises(UserError) as caught:
            action(work)
        work.people.add(other)
        work.commit()
    assert caught.value.code == code
    with store.read() as snapshot:
        assert snapshot.people.all() == [PERSON, BOSS, other]
        assert len(list(snapshot.audit.entries())) == len(THINGS) + 1


def test_removed_is_removed(store: SqlStore) -> None:
    with store.write(ACTOR) as work:
        work.people.add(PERSON)
        work.people.remove(PERSON)
        work.commit()
    with store.read() as snapshot:
        assert snapshot.people.all() == []


def test_a_snapshot_shows_one_moment(store: SqlStore) -> None:
    with store.read() as snapshot:
        fill(store)
        assert snapshot.channels.all() == []
        assert snapshot.captures.count() == 0
    with store.read() as snapshot:
        assert len(snapshot.channels.all()) == 2


def test_a_snapshot_is_not_for_writing(store: SqlStore) -> None:
    with store.read() as snapshot, pytest.raises(TypeError):
        snapshot.channels.add(CHANNEL)


def test_a_committed_unit_of_work_is_over(store: SqlStore) -> None:
    with store.write(ACTOR) as work:
        work.commit()
        with pytest.raises(RuntimeError):
            work.people.add(PERSON)
        with pytest.raises(RuntimeError):
            work.commit()


def test_a_sound_database_has_no_findings(store: SqlStore) -> None:
    fill(store)
    assert store.check() == []


def test_a_reader_sees_what_is_committed(ready_place: str, store: SqlStore) -> None:
    fill(store)
    beside = open_store(ready_place, read_only=True)
    with beside.read() as snapshot:
        assert snapshot.channels.get(CHANNEL.id) == CHANNEL
    with pytest.raises(UserError, match="read_only"), beside.write(ACTOR):
        pass
    beside.close()


def test_the_address_shows_no_password(store: SqlStore) -> None:
    assert "secret" not in store.url
    assert store.url.endswith("smdesk.sqlite3") or store.url.startswith("postgresql://")


def test_the_login_is_known_where_the_database_knows_it(store: SqlStore) -> None:
    assert store.login == (None if store.file else "postgres")
