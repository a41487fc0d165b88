"""Who acts: the first account begins, the others read until they are granted a role."""

from contextlib import AbstractContextManager
from typing import cast

from smdesk.domain.actors import Actor, Role
from smdesk.services.actors import identify
from smdesk.services.ports import Store, UnitOfWork
from tests.support import factories as make


def test_the_first_account_becomes_webmaster(store: Store) -> None:
    first = identify(store, "anna.ek", writing=True)
    assert first.roles == {Role.WEBMASTER}
    assert identify(store, "ANNA.EK", writing=True).roles == {Role.WEBMASTER}
    assert identify(store, "bo", writing=True).roles == {Role.READER}
    with store.read() as snapshot:
        assert [grant.account for grant in snapshot.grants.all()] == ["anna.ek"]


def test_reading_grants_nothing(store: Store) -> None:
    assert identify(store, "anna.ek", writing=False).roles == {Role.READER}
    with store.read() as snapshot:
        assert snapshot.grants.all() == []


def test_a_grant_names_the_person(store: Store) -> None:
    person = make.person()
    with store.write(make.actor()) as work:
        work.people.add(person)
        roles = frozenset({Role.ARCHIVIST})
        work.grants.add(make.grant(account="bo", person_id=person.id, roles=roles))
        work.commit()
    actor = identify(store, "bo", writing=True)
    assert (actor.account, actor.person_id, actor.roles) == ("bo", person.id, roles)


def test_of_two_that_begin_at_once_one_becomes_webmaster(store: Store) -> None:
    class Overtaken:
        """A store in which somebody else begins between the look and the write."""

        def __init__(self) -> None:
            self.read = store.read

        def write(self, actor: Actor) -> AbstractContextManager[UnitOfWork]:
            identify(store, "bo", writing=True)
            return store.write(actor)

    assert identify(cast("Store", Overtaken()), "anna.ek", writing=True).roles == {Role.READER}
    assert identify(store, "bo", writing=False).roles == {Role.WEBMASTER}
