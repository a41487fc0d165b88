"""Roles given and taken, on both databases; there is always a webmaster left."""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from smdesk.domain.actors import Actor, Role
from smdesk.domain.errors import InvalidError, UserError
from smdesk.services.actors import identify
from smdesk.services.ports import ChangeSet
from smdesk.services.register.roles import Roles
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories as make


@pytest.fixture
def store(ready_place: str) -> Iterator[SqlStore]:
    with closing(open_store(ready_place, make.TickingClock())) as opened:
        yield opened


@pytest.fixture
def anna(store: SqlStore) -> Actor:
    """The first account, and so the webmaster."""
    return identify(store, store.login or "anna.ek", writing=True)


def given(store: SqlStore) -> dict[str, set[Role]]:
    return {grant.account: set(grant.roles) for grant in Roles(store).all()}


def test_a_grant_gives_exactly_its_roles(store: SqlStore, anna: Actor) -> None:
    roles = Roles(store)
    first = roles.grant(anna, "  bo \n berg ", [Role.REGISTRAR, Role.ARCHIVIST])
    assert first.changes == ChangeSet(frozenset({"grant"}))
    assert roles.grant(anna, "BO BERG", [Role.READER]).id == first.id
    assert given(store) == {anna.account: {Role.WEBMASTER}, "bo berg": {Role.READER}}
    assert identify(store, "Bo Berg", writing=False).roles == {Role.READER}


def test_a_person_stays_behind_the_account(store: SqlStore, anna: Actor) -> None:
    person = make.person()
    with store.write(anna) as work:
        work.people.add(person)
        work.commit()
    roles = Roles(store)
    roles.grant(anna, "bo", [Role.REGISTRAR], person.id)
    roles.grant(anna, "bo", [Role.ARCHIVIST])
    assert identify(store, "bo", writing=False).person_id == person.id


@pytest.mark.parametrize(
    ("account", "roles", "person", "wrong"),
    [
        (" \n", [Role.READER], None, ("required", "account")),
        ("x" * 201, [Role.READER], None, ("too_long", "account")),
        ("b\0o", [Role.READER], None, ("control_character", "account")),
        ("bo\u202e", [Role.READER], None, ("control_character", "account")),
        ("bo", [], None, ("roles_missing", "roles")),
        ("bo", [Role.READER], "nobody", ("person_unknown", "person")),
    ],
)
def test_what_is_wrong_is_told_and_stores_nothing(  # noqa: PLR0917  one a column
    store: SqlStore,
    anna: Actor,
    account: str,
    roles: list[Role],
    person: str | None,
    wrong: tuple[str, str],
) -> None:
    with pytest.raises(InvalidError) as caught:
        Roles(store).grant(anna, account, roles, person)
    assert [(problem.code, problem.at) for problem in caught.value.problems] == [wrong]
    assert list(given(store)) == [anna.account]


def test_revoking_leaves_a_reader(store: SqlStore, anna: Actor) -> None:
    roles = Roles(store)
    roles.grant(anna, "bo", [Role.REGISTRAR])
    assert roles.revoke(anna, " BO ") == ChangeSet(frozenset({"grant"}))
    assert identify(store, "bo", writing=False).roles == {Role.READER}
    with pytest.raises(UserError, match="account_unknown"):
        roles.revoke(anna, "bo")


Action = Callable[[Roles, Actor], object]
TAKES: list[Action] = [
    lambda roles, anna: roles.revoke(anna, anna.account.upper()),
    lambda roles, anna: roles.grant(anna, anna.account, [Role.REGISTRAR]),
]


@pytest.mark.parametrize("take", TAKES)
def test_a_webmaster_is_always_left(store: SqlStore, anna: Actor, take: Action) -> None:
    with pytest.raises(UserError, match="last_webmaster"):
        take(Roles(store), anna)
    Roles(store).grant(anna, "bo", [Role.WEBMASTER])
    with pytest.raises(UserError, match="own_webmaster"):
        take(Roles(store), anna)
    assert given(store)[anna.account] == {Role.WEBMASTER}


def test_another_webmaster_may_be_revoked(store: SqlStore, anna: Actor) -> None:
    roles = Roles(store)
    roles.grant(anna, "bo", [Role.WEBMASTER])
    roles.grant(anna, anna.account, [Role.WEBMASTER, Role.ARCHIVIST])
    roles.revoke(anna, "bo")
    assert given(store) == {anna.account: {Role.WEBMASTER, Role.ARCHIVIST}}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.WEBMASTER}))
def test_nobody_else_may(store: SqlStore, anna: Actor, role: Role) -> None:
    other = make.actor(role, account="bo")
    with pytest.raises(UserError, match="not_permitted"):
        Roles(store).grant(other, "bo", [Role.WEBMASTER])
    with pytest.raises(UserError, match="not_permitted"):
        Roles(store).revoke(other, anna.account)
